"""Where the words of a question stand in a text, as lexical search sees them: by their terms."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import lru_cache

from preconise.retrieval.analysis import terms
from preconise.types import Span

# What has no width, or sits on a letter, belongs to the word around it.
_RUN = r"(?:[^\W_]|[\u00ad\u200b\u2060\ufeff\u0300-\u036f])+"
_PART = re.compile(_RUN)
_TOKEN = re.compile(
    # spaced thousands, dotted acronyms, then words with their elisions and hyphens
    rf"(?<!\d)(?<!\d[.,])\d{{1,3}}(?:[ \u00a0\u202f\u2009]\d{{3}})+(?!\d)"
    r"|\b(?:[^\W\d_]\.){2,}"
    rf"|{_RUN}(?:['’‘ʼ\-‐‑]{_RUN})*"
)


def matching_words(text: str, language: str, wanted: Collection[str]) -> tuple[Span, ...]:
    """The spans of the words of ``text`` that are among some terms, in order, without overlap.

    Of "l’éclairage" only "éclairage" is marked; "co-production" is marked whole where the question says "coproduction".

    Args:
        text: as it is shown; offsets count its code points.
        language: that in which the text was analysed (ISO 639-1).
        wanted: terms of the question in that language.
    """
    return tuple(span for token in _TOKEN.finditer(text) for span in _of_token(token, language, wanted))


def _of_token(token: re.Match[str], language: str, wanted: Collection[str]) -> Iterator[Span]:
    found = _terms_of(token[0], language).intersection(wanted)
    if not found:
        return
    parts = [
        Span(token.start() + part.start(), token.start() + part.end())
        for part in _PART.finditer(token[0])
        if found.intersection(_terms_of(part[0], language))
    ]
    yield from parts or [Span(token.start(), token.end())]


@lru_cache(maxsize=1 << 16)
def _terms_of(word: str, language: str) -> frozenset[str]:
    """The terms of a word; the same few thousand words make up most texts."""
    return frozenset(terms(word, language))
