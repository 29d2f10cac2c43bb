"""Lexical search by BM25, with bm25s; the only file that imports it."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import bm25s
import numpy as np
from numpy.typing import NDArray

from preconise.retrieval.columns import coded

Scores = NDArray[np.float32]

# Robertson and Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond (2009), section 3.4.
K1, B = 1.2, 0.75

_LANGUAGES, _LANGUAGE_NAMES, _WORDS = "languages.npy", "languages.json", "words.json"


@dataclass(frozen=True, slots=True)
class SparseScores:
    """What a question scores, an entry per passage, in the order of the index.

    ``bm25`` is Lucene's variant, without the constant factor k1 + 1: at most ``ideal``, the sum of the idf of the
    question's terms. ``coverage`` is the share of that sum whose terms the passage holds, from 0 to 1.
    """

    bm25: Scores
    ideal: Scores
    coverage: Scores


class SparseIndex:
    """The terms of all passages, each passage analysed in its own language."""

    def __init__(
        self, bm25: bm25s.BM25 | None, languages: NDArray[np.uint8], names: Sequence[str], words: Mapping[str, int]
    ) -> None:
        """``languages`` has a place in ``names`` for each passage."""
        self._bm25 = bm25
        self._languages = languages
        self._names = tuple(names)
        self._words = words

    @classmethod
    def build(
        cls, term_lists: Sequence[Sequence[str]], languages: Sequence[str], words: Mapping[str, int]
    ) -> SparseIndex:
        """Index the terms of each passage and the language they were found in; ``words`` counts whole words.

        Raises:
            ValueError: not as many languages as passages.
        """
        if len(term_lists) != len(languages):
            raise ValueError(f"{len(languages)} languages for {len(term_lists)} passages")
        codes, names = coded(languages)
        # A sorted vocabulary makes the same corpus give the same bytes.
        vocabulary = {term: number for number, term in enumerate(sorted(set().union(*term_lists)))}
        if not vocabulary:
            return cls(None, codes, names, words)
        bm25 = bm25s.BM25(k1=K1, b=B, method="lucene")
        numbers = [[vocabulary[term] for term in terms] for terms in term_lists]
        bm25.index((numbers, vocabulary), create_empty_token=False, show_progress=False)
        return cls(bm25, codes, names, words)

    def __len__(self) -> int:
        return len(self._languages)

    @property
    def languages(self) -> list[str]:
        """The languages of the passages: a question is to be analysed in each of them."""
        return list(self._names)

    @property
    def words(self) -> Mapping[str, int]:
        """The words of all passages, not stemmed, and how often each stands there."""
        return self._words

    def scores(self, question_terms: Mapping[str, Sequence[str]]) -> SparseScores:
        """Score all passages, each with the terms that the question has in the passage's language.

        A term that the question repeats counts once.
        """
        asked = [set(question_terms.get(language, ())) for language in self._names]
        bm25, coverage = (np.zeros(len(self), dtype=np.float32) for _ in range(2))
        for term in sorted(set().union(*asked)):
            holders, scores = self._postings(term)
            speakers = np.array([term in terms for terms in asked])
            if not speakers.all():
                own = speakers[self._languages[holders]]
                holders, scores = holders[own], scores[own]
            bm25[holders] += scores
            coverage[holders] += np.float32(self.idf(term))
        totals = np.array([sum(self.idf(term) for term in sorted(terms)) for terms in asked], dtype=np.float32)
        ideal = totals[self._languages]
        np.divide(coverage, ideal, out=coverage, where=ideal > 0)
        return SparseScores(bm25, ideal, coverage)

    def idf(self, term: str) -> float:
        """Lucene's inverse document frequency, above 0; highest for a term that no passage holds."""
        frequency = len(self._postings(term)[0])
        return math.log(1 + (len(self) - frequency + 0.5) / (frequency + 0.5))

    def save(self, folder: Path) -> None:
        """Write the index into an existing folder, in the same bytes for the same passages."""
        if self._bm25 is not None:
            self._bm25.save(folder, show_progress=False)
        np.save(folder / _LANGUAGES, self._languages)
        (folder / _LANGUAGE_NAMES).write_text(json.dumps(self._names), encoding="utf-8")
        (folder / _WORDS).write_text(json.dumps(self._words, ensure_ascii=False, sort_keys=True), encoding="utf-8")

    @classmethod
    def load(cls, folder: Path) -> SparseIndex:
        """Open the index that ``save`` wrote; its bytes are trusted: the store checks them."""
        languages = np.load(folder / _LANGUAGES)
        names = json.loads((folder / _LANGUAGE_NAMES).read_text(encoding="utf-8"))
        words = json.loads((folder / _WORDS).read_text(encoding="utf-8"))
        if not (folder / "params.index.json").exists():
            return cls(None, languages, names, words)
        return cls(bm25s.BM25.load(folder, show_progress=False, mmap=True), languages, names, words)

    def _postings(self, term: str) -> tuple[NDArray[np.int32], Scores]:
        """The places of the passages that hold a term, each once, and the BM25 score that it gives them."""
        number = None if self._bm25 is None else self._bm25.vocab_dict.get(term)
        if self._bm25 is None or number is None:
            return np.empty(0, dtype=np.int32), np.empty(0, dtype=np.float32)
        matrix = self._bm25.scores
        held = slice(matrix["indptr"][number], matrix["indptr"][number + 1])
        return np.asarray(matrix["indices"][held]), np.asarray(matrix["data"][held])


def highest(scores: Scores, ids: NDArray[np.int64], most: int) -> NDArray[np.int64]:
    """The places of the highest scores above 0, the highest first; of two equal ones that with the smaller id."""
    places = np.flatnonzero(scores)
    if len(places) > most:
        # Sorting a million scores would take longer than finding them.
        limit = np.partition(scores[places], -most)[-most]
        places = places[scores[places] >= limit]
    return places[np.lexsort((ids[places], -scores[places]))[:most]]
