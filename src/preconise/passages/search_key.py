"""What surrounds a passage in a reader's mind, and the texts that it is searched by."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from preconise.types import Document, Passage, Span

CountTokens = Callable[[Sequence[str]], list[int]]
"""Tokens each text takes in the encoder, prompt and special tokens included, as ``Encoder.count_tokens``."""


def search_key(document: Document, passage: Passage) -> str:
    """The last heading, the lead-in and the text, a line each: where the words of a question are looked for."""
    heading, lead_in = _heading_and_lead_in(document, passage)
    return "\n".join([*filter(None, [heading, lead_in]), document.text[passage.start : passage.end]])


def contexts(document: Document, passages: Sequence[Passage], count_tokens: CountTokens, max_tokens: int) -> list[str]:
    """For each passage the title, the last heading and the lead-in, a line each; "" where there is none of them.

    What the encoder would not read whole is left out, the title first, then the heading.
    """
    lines = [_context_lines(document, passage) for passage in passages]
    while True:
        found = ["\n".join(parts) for parts in lines]
        distinct = sorted(set(found))
        long = {text for text, count in zip(distinct, count_tokens(distinct), strict=True) if count > max_tokens}
        if not long:
            return found
        lines = [parts[1:] if text in long else parts for parts, text in zip(lines, found, strict=True)]


def _context_lines(document: Document, passage: Passage) -> list[str]:
    heading, lead_in = _heading_and_lead_in(document, passage)
    title = document.metadata.title or (_slice(document, passage.heading_path[0]) if passage.heading_path else "")
    return [*filter(None, [title, heading if heading != title else "", lead_in])]


def _heading_and_lead_in(document: Document, passage: Passage) -> tuple[str, str]:
    heading = _slice(document, passage.heading_path[-1]) if passage.heading_path else ""
    lead_in = _slice(document, passage.lead_in) if passage.lead_in else ""
    # The lead-in of "6.a" is the whole of item 6: said once.
    return ("" if lead_in and lead_in in heading else heading), lead_in


def _slice(document: Document, span: Span) -> str:
    return document.text[span.start : span.end]
