"""The words that a question is searched with: misspelled ones mended, abbreviations of the field spelled out.

The question itself stays as it was typed: the encoder copes with most slips, the lexical index with none.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from functools import lru_cache
from threading import Lock

from preconise.retrieval.analysis import DEFAULT_LANGUAGE, stem, words
from preconise.retrieval.glossary import Glossary, expanded
from preconise.retrieval.spelling import Spelling
from preconise.retrieval.stop_words import STOP_WORDS

_BEGINNING = 4
"""Letters that the forms of a word share: stemming all words of an index would take seconds."""
_STEMMED = 4096
"""Beginnings whose stems are kept."""
_LAST = "\U0010ffff"
"""Sorts behind every letter."""


class Wording:
    """Knows the words of one index, and a glossary."""

    def __init__(self, known: Mapping[str, int], glossary: Glossary) -> None:
        self._known = known
        self._glossary = glossary
        self._sorted = sorted(known)
        self._stems = lru_cache(maxsize=_STEMMED)(self._stems_beginning)
        self._made: Spelling | None = None
        # Twenty people's first questions would make it twenty times over.
        self._making = Lock()

    def spelled_out(self, question: str, language: str) -> str:
        """The question, followed by what its abbreviations stand for: what is encoded."""
        return expanded(question, language, self._glossary, both_ways=False)

    def mended(self, question: str, language: str) -> str:
        """The words of the question and of its expansions; those that no passage holds as what they probably are."""
        return " ".join(self._mend(expanded(question, language, self._glossary), language))

    def _mend(self, question: str, language: str) -> Iterator[str]:
        stop_words = STOP_WORDS.get(language or DEFAULT_LANGUAGE, frozenset())
        for word in words(question):
            if word in self._known or word in stop_words or self._is_inflected(word, language):
                yield word
                continue
            nearest = self._spelling().nearest(word)
            yield nearest[0].term if nearest else word

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
