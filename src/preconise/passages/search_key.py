"""Passage → the text that is embedded: the context it is read in, then its own words."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from preconise.types import Document, Passage

CountTokens = Callable[[Sequence[str]], list[int]]
"""Tokens each text takes in the encoder, prompt and special tokens included, as ``Encoder.count_tokens``."""


def search_key(document: Document, passage: Passage) -> str:
    """The last heading, the lead-in and the text, a line each: what a reader has in mind when reading the passage."""
    return "\n".join(_key_lines(document, passage))


def search_keys(
    document: Document, passages: Sequence[Passage], count_tokens: CountTokens, max_tokens: int
) -> list[str]:
    """The search key of each passage, short enough for the encoder to read whole.

    Where a key is too long its context is left out, the heading first, then the lead-in; the text never is.
    """
    lines = [_key_lines(document, passage) for passage in passages]
    while True:
        keys = ["\n".join(parts) for parts in lines]
        counts = count_tokens(keys) if keys else []
        long = [index for index, count in enumerate(counts) if count > max_tokens and len(lines[index]) > 1]
        if not long:
            return keys
        for index in long:
            lines[index] = lines[index][1:]


def _key_lines(document: Document, passage: Passage) -> list[str]:
    heading = _heading(document, passage)
    lead_in = document.text[passage.lead_in.start : passage.lead_in.end] if passage.lead_in else ""
    # The lead-in of "6.a" is the whole of item 6: said once.
    context = [heading if lead_in not in heading or not lead_in else "", lead_in]
    return [*filter(None, context), document.text[passage.start : passage.end]]


def _heading(document: Document, passage: Passage) -> str:
    if not passage.heading_path:
        return ""
    last = passage.heading_path[-1]
    return document.text[last.start : last.end]
