"""Lexical search by BM25; bm25s, which only this file imports, makes the index and is not needed to search it."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from preconise.retrieval.columns import coded
from preconise.retrieval.term_lists import TermLists

Scores = NDArray[np.float32]

# Robertson and Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond (2009), section 3.4.
K1, B = 1.2, 0.75

_TERMS, _LANGUAGES, _LANGUAGE_NAMES, _WORDS = "terms.json", "languages.npy", "languages.json", "words.json"
_ARRAYS = ("starts", "holders", "scores")


@dataclass(frozen=True, slots=True)
class SparseScores:
    """What a question scores, an entry per passage, in the order of the index.

    ``bm25`` is Lucene's variant, without the constant factor k1 + 1: at most ``ideal``, the sum of the idf of the
    question's terms. ``coverage`` is the share of that sum whose terms the passage holds, from 0 to 1.
    """

    bm25: Scores
    ideal: Scores
    coverage: Scores


@dataclass(frozen=True, slots=True)
class Postings:
    """Which passages hold each term: term ``n`` has the entries from ``starts[n]`` up to ``starts[n + 1]``.

    Attributes:
        numbers: the terms, sorted, each with its number.
        starts: where the entries of each term begin, and where the last ones end.
        holders: places of passages.
        scores: the BM25 score that the term gives each of them.
    """

    numbers: Mapping[str, int]
    starts: NDArray[np.int64]
    holders: NDArray[np.int32]
    scores: Scores

    @classmethod
    def of(cls, term_lists: TermLists) -> Postings:
        """The postings of the terms of each passage."""
        # A sorted vocabulary makes the same corpus give the same bytes.
        ordered = term_lists.in_order()
        if not ordered.numbers:
            return cls({}, np.zeros(1, np.int64), np.empty(0, np.int32), np.empty(0, np.float32))
        # Imported late: it takes a quarter of a second, which a question need not wait for.
        import bm25s

        bm25 = bm25s.BM25(k1=K1, b=B, method="lucene")
        tokenized = bm25s.tokenization.Tokenized(ids=ordered, vocab=ordered.numbers)
        bm25.index(tokenized, create_empty_token=False, show_progress=False)
        matrix = bm25.scores
        return cls(ordered.numbers, matrix["indptr"].astype(np.int64), matrix["indices"], matrix["data"])

    def of_term(self, term: str) -> tuple[NDArray[np.int32], Scores]:
        """The places of the passages that hold a term, each once, and the score that it gives them."""
        number = self.numbers.get(term)
        held = slice(0, 0) if number is None else slice(self.starts[number], self.starts[number + 1])
        return self.holders[held], self.scores[held]

    def save(self, folder: Path) -> None:
        """Write the postings into an existing folder."""
        (folder / _TERMS).write_text(json.dumps(list(self.numbers), ensure_ascii=False), encoding="utf-8")
        for name in _ARRAYS:
            np.save(folder / f"{name}.npy", getattr(self, name))

    @classmethod
    def load(cls, folder: Path) -> Postings:
        """Open the postings that ``save`` wrote; they stay on the disk until they are asked for."""
        terms = json.loads((folder / _TERMS).read_text(encoding="utf-8"))
        # Plain arrays over the same memory: slices of mapped ones are objects of some weight.
        arrays = (np.asarray(np.load(folder / f"{name}.npy", mmap_mode="r")) for name in _ARRAYS)
        return cls({term: number for number, term in enumerate(terms)}, *arrays)


class SparseIndex:
    """The terms of all passages, each passage analysed in its own language."""

    def __init__(
        self, postings: Postings, languages: NDArray[np.uint8], names: Sequence[str], words: Mapping[str, int]
    ) -> None:
        """``languages`` has a place in ``names`` for each passage."""
        self._postings = postings
        self._languages = languages
        self._names = tuple(names)
        self._words = words

    @classmethod
    def build(cls, term_lists: TermLists, languages: Sequence[str], words: Mapping[str, int]) -> SparseIndex:
        """Index the terms of each passage and the language they were found in; ``words`` counts whole words.

        Raises:
            ValueError: not as many languages as passages.
        """
        if len(term_lists) != len(languages):
            raise ValueError(f"{len(languages)} languages for {len(term_lists)} passages")
        codes, names = coded(languages)
        return cls(Postings.of(term_lists), codes, names, words)

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
            holders, scores = self._postings.of_term(term)
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
        frequency = len(self._postings.of_term(term)[0])
        return math.log(1 + (len(self) - frequency + 0.5) / (frequency + 0.5))

    def save(self, folder: Path) -> None:
        """Write the index into an existing folder, in the same bytes for the same passages."""
        self._postings.save(folder)
        np.save(folder / _LANGUAGES, self._languages)
        (folder / _LANGUAGE_NAMES).write_text(json.dumps(self._names), encoding="utf-8")
        (folder / _WORDS).write_text(json.dumps(self._words, ensure_ascii=False, sort_keys=True), encoding="utf-8")

    @classmethod
    def load(cls, folder: Path) -> SparseIndex:
        """Open the index that ``save`` wrote; its bytes are trusted: the store checks them."""
        languages = np.load(folder / _LANGUAGES)
        names = json.loads((folder / _LANGUAGE_NAMES).read_text(encoding="utf-8"))
        words = json.loads((folder / _WORDS).read_text(encoding="utf-8"))
        return cls(Postings.load(folder), languages, names, words)


def highest(scores: Scores, ids: NDArray[np.int64], most: int) -> NDArray[np.int64]:
    """The places of the highest scores above 0, the highest first; of two equal ones that with the smaller id."""
    places = np.flatnonzero(scores)
    if len(places) > most:
        # Sorting a million scores would take longer than finding them.
        limit = np.partition(scores[places], -most)[-most]
        places = places[scores[places] >= limit]
    return places[np.lexsort((ids[places], -scores[places]))[:most]]
