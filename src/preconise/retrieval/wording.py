"""The words that a question is searched with: misspelled ones mended, abbreviations of the field spelled out.

The lexical index copes with no slip: each word that no passage holds becomes the nearest that one holds. The encoder
copes with many, and knows words that no passage holds: only those that are plainly no words of a language are mended
for it. The question itself stays as it was typed.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from threading import Lock

from preconise.retrieval.analysis import DEFAULT_LANGUAGE, stem, words
from preconise.retrieval.glossary import Glossary, expanded
from preconise.retrieval.spelling import Correction, Spelling
from preconise.retrieval.stop_words import STOP_WORDS

_BEGINNING = 4
"""Letters that the forms of a word share: stemming all words of an index would take seconds."""
_STEMMED = 4096
"""Beginnings whose stems are kept."""
_LAST = "\U0010ffff"
"""Sorts behind every letter."""
_BROKEN = 3
"""Tokens from which the encoder plainly does not know a word: most words it has whole or in two."""
_TYPED = re.compile(r"\w+")


class Wording:
    """Knows the words of one index, a glossary, and in how many tokens the encoder sees a word."""

    def __init__(self, known: Mapping[str, int], glossary: Glossary, tokens: Callable[[str], int]) -> None:
        self._known = known
        self._glossary = glossary
        self._tokens = tokens
        self._sorted = sorted(known)
        self._stems = lru_cache(maxsize=_STEMMED)(self._stems_beginning)
        self._made: Spelling | None = None
        # Twenty people's first questions would make it twenty times over.
        self._making = Lock()

    def spelled_out(self, question: str, language: str) -> str:
        """The question, plain slips mended, followed by what its abbreviations stand for: what is encoded."""
        retyped = _TYPED.sub(lambda typed: self._retyped(typed[0], language), question)
        return expanded(retyped, language, self._glossary, both_ways=False)

    def mended(self, question: str, language: str) -> str:
        """The words of the question and of its expansions; those that no passage holds as what they probably are."""
        return " ".join(self._mend(expanded(question, language, self._glossary), language))

    def _mend(self, question: str, language: str) -> Iterator[str]:
        for word in words(question):
            meant = self._meant(word, language)
            yield meant.term if meant else word

    def _retyped(self, typed: str, language: str) -> str:
        """A word as typed, or what it is plainly one slip of: the encoder breaks it up, and what is meant less."""
        found = words(typed)
        if len(found) != 1 or found[0] in self._known:
            return typed
        broken = self._tokens(typed.lower())
        if broken < _BROKEN or self._glossary.expansions(typed):
            return typed
        meant = self._meant(found[0], language)
        return meant.term if meant and meant.slips == 1 and self._tokens(meant.term) < broken else typed

    def _meant(self, word: str, language: str) -> Correction | None:
        """The known word that another may be a misspelling of; None for one that is known itself, or a small word."""
        if word in self._known or word in STOP_WORDS.get(language or DEFAULT_LANGUAGE, frozenset()):
            return None
        if self._is_inflected(word, language):
            return None
        return next(iter(self._spelling().nearest(word)), None)

    def _is_inflected(self, word: str, language: str) -> bool:
        """Whether another form of the word is known."""
        return stem(word, language) in self._stems(word[:_BEGINNING], language)

    def _stems_beginning(self, beginning: str, language: str) -> frozenset[str]:
        """The stems of the known words with a beginning."""
        first, end = (bisect_left(self._sorted, edge) for edge in (beginning, beginning + _LAST))
        alike = (word for word in self._sorted[first:end] if word[:_BEGINNING] == beginning)
        return frozenset(stem(word, language) for word in alike)

    def _spelling(self) -> Spelling:
        """Made at the first word that is not known: in a large index it takes a second or two."""
        with self._making:
            if self._made is None:
                self._made = Spelling(list(self._known), list(self._known.values()))
            return self._made
