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

Scores = NDArray[np.float32]

# Robertson and Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond (2009), section 3.4.
K1, B = 1.2, 0.75

_LANGUAGES, _WORDS = "languages.json", "words.json"


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

    def __init__(self, bm25: bm25s.BM25 | None, languages: Sequence[str], words: Mapping[str, int]) -> None:
        self._bm25 = bm25
        self._languages = np.asarray(languages, dtype=str)
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
        # A sorted vocabulary makes the same corpus give the same bytes.
        vocabulary = {term: number for number, term in enumerate(sorted(set().union(*term_lists)))}
        if not vocabulary:
            return cls(None, languages, words)
        bm25 = bm25s.BM25(k1=K1, b=B, method="lucene")
        numbers = [[vocabulary[term] for term in terms] for terms in term_lists]
        bm25.index((numbers, vocabulary), create_empty_token=False, show_progress=False)
        return cls(bm25, languages, words)

    def __len__(self) -> int:
        return len(self._languages)

    @property
    def languages(self) -> list[str]:
        """The languages of the passages: a question is to be analysed in each of them."""
        return sorted(set(self._languages.tolist()))

    @property
    def words(self) -> Mapping[str, int]:
        """The words of all passages, not stemmed, and how often each stands there."""
        return self._words

    def scores(self, question_terms: Mapping[str, Sequence[str]]) -> SparseScores:
        """Score all passages, each with the terms that the question has in the passage's language.

        A term that the question repeats counts once.
        """
        bm25, ideal, coverage = (np.zeros(len(self), dtype=np.float32) for _ in range(3))
        for language, terms in question_terms.items():
            distinct = sorted(set(terms))
            own = self._languages == language
            ideal[own] = sum(self.idf(term) for term in distinct)
            bm25[own], coverage[own] = (scores[own] for scores in self._score(distinct))
        np.divide(coverage, ideal, out=coverage, where=ideal > 0)
        return SparseScores(bm25, ideal, coverage)

    def idf(self, term: str) -> float:
        """Lucene's inverse document frequency, above 0; highest for a term that no passage holds."""
        frequency = len(self._holders(term))
        return math.log(1 + (len(self) - frequency + 0.5) / (frequency + 0.5))

    def save(self, folder: Path) -> None:
        """Write the index into an existing folder, in the same bytes for the same passages."""
        if self._bm25 is not None:
            self._bm25.save(folder, show_progress=False)
        (folder / _LANGUAGES).write_text(json.dumps(self._languages.tolist()), encoding="utf-8")
        (folder / _WORDS).write_text(json.dumps(self._words, ensure_ascii=False, sort_keys=True), encoding="utf-8")

    @classmethod
    def load(cls, folder: Path) -> SparseIndex:
        """Read the index that ``save`` wrote; its bytes are trusted: the store checks them."""
        languages = json.loads((folder / _LANGUAGES).read_text(encoding="utf-8"))
        words = json.loads((folder / _WORDS).read_text(encoding="utf-8"))
        if not (folder / "params.index.json").exists():
            return cls(None, languages, words)
        return cls(bm25s.BM25.load(folder, show_progress=False), languages, words)

    def _score(self, terms: Sequence[str]) -> tuple[Scores, Scores]:
        """For each passage its BM25 score and the summed idf of the terms it holds."""
        held = np.zeros(len(self), dtype=np.float32)
        known = [term for term in terms if len(self._holders(term))]
        if self._bm25 is None or not known:
            return held, held
        for term in known:
            held[self._holders(term)] += np.float32(self.idf(term))
        return self._bm25.get_scores(known), held

    def _holders(self, term: str) -> NDArray[np.int32]:
        """The positions of the passages that hold a term."""
        number = None if self._bm25 is None else self._bm25.vocab_dict.get(term)
        if self._bm25 is None or number is None:
            return np.empty(0, dtype=np.int32)
        matrix = self._bm25.scores
        passages: NDArray[np.int32] = matrix["indices"][matrix["indptr"][number] : matrix["indptr"][number + 1]]
        return passages
