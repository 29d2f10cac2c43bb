"""Sentences → passages: how much text one passage holds.

A passage is whole sentences, of which the encoder reads every token. Only a sentence that is longer than the encoder
reads is cut, at the end of a clause.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from preconise.passages.search_key import CountTokens
from preconise.passages.sentence_words import sentence_words
from preconise.passages.sentences import sentence_spans, trimmed
from preconise.types import Span

LONGEST = 600
"""Characters of the longest passage made of several sentences: about 90 words, half a minute read aloud in council."""

ENOUGH = 150
"""Characters from which a passage is closed: one or two sentences, so that a quote says one thing."""

SHORTEST = 80
"""Characters below which a sentence does not stand alone: it joins the next one, the last one joins the one before."""

_CLAUSE_ENDS = (re.compile(r";\s+"), re.compile(r":\s+|[,–—)]\s+"))
_LEAST_SHARE = 0.2
"""Least share of a sentence that a clause cut off it may be: a sentence is not cut at its first "Or,"."""


def item_spans(text: str, span: Span, language: str) -> list[Span]:
    """The passages of a list item: the whole item, or whole sentences of it where it is long."""
    if span.end - span.start <= LONGEST:
        return [span]
    return _joined(text, _sentences(text, span, language), language, enough=LONGEST)


def paragraph_spans(text: str, span: Span, language: str) -> list[Span]:
    """The passages of a paragraph: a sentence or two each; one that leans on the sentence before it stays with it."""
    return _joined(text, _sentences(text, span, language), language, enough=ENOUGH)


def readable_spans(text: str, spans: Sequence[Span], count_tokens: CountTokens, max_tokens: int) -> list[list[Span]]:
    """For each span the pieces that the encoder reads whole: mostly the span itself, else halves of halves of it."""
    readable: list[list[Span]] = [[] for _ in spans]
    waiting = list(enumerate(spans))
    while waiting:
        counts = count_tokens([text[span.start : span.end] for _, span in waiting])
        halves: list[tuple[int, Span]] = []
        for (index, span), count in zip(waiting, counts, strict=True):
            if count <= max_tokens or span.end - span.start < 2:
                readable[index].append(span)
            else:
                halves += [(index, half) for half in _halves(text, span)]
        waiting = halves
    return [sorted(pieces, key=lambda piece: piece.start) for pieces in readable]


def _sentences(text: str, span: Span, language: str) -> list[Span]:
    found = sentence_spans(text[span.start : span.end], language)
    return [Span(span.start + sentence.start, span.start + sentence.end) for sentence in found]


def _joined(text: str, sentences: Sequence[Span], language: str, enough: int) -> list[Span]:
    """Consecutive sentences joined until ``enough`` characters; beyond LONGEST only to take in a short one."""
    passages: list[Span] = []
    for sentence in sentences:
        if passages:
            last = passages[-1]
            joined = Span(last.start, sentence.end)
            wanted = (
                last.end - last.start < enough
                or (sentence == sentences[-1] and _is_short(sentence))
                or _is_anaphoric(text, sentence, language)
            )
            # "Oui." says nothing without the next sentence, however long that one is.
            if wanted and (joined.end - joined.start <= LONGEST or _is_short(last)):
                passages[-1] = joined
                continue
        passages.append(sentence)
    return passages


def _is_short(span: Span) -> bool:
    return span.end - span.start < SHORTEST


def _is_anaphoric(text: str, sentence: Span, language: str) -> bool:
    start = text[sentence.start : sentence.start + 40].lower().replace("'", "’")
    return any(re.match(rf"{re.escape(phrase)}(?![\w-])", start) for phrase in sentence_words(language).anaphora)


def _halves(text: str, span: Span) -> list[Span]:
    cut = _cut(text[span.start : span.end])
    pieces = (Span(span.start, span.start + cut), Span(span.start + cut, span.end))
    return [piece for piece in (trimmed(text, piece) for piece in pieces) if piece.start < piece.end]


def _cut(passage: str) -> int:
    """Where to cut: at the sentence end, else the clause end, else the space nearest to the middle, else there."""
    middle = len(passage) / 2
    least = _LEAST_SHARE * len(passage)
    sentence_ends = [sentence.start for sentence in sentence_spans(passage, "")][1:]
    clause_ends = ([match.end() for match in pattern.finditer(passage)] for pattern in _CLAUSE_ENDS)
    inside = [[cut for cut in cuts if least <= cut <= len(passage) - least] for cuts in clause_ends]
    spaces = [match.end() for match in re.finditer(r"\s+", passage) if 0 < match.end() < len(passage)]
    for cuts in (sentence_ends, *inside, spaces):
        if cuts:
            return min(cuts, key=lambda cut: abs(cut - middle))
    return len(passage) // 2
