"""Query → hits: candidates by meaning and by words, then every candidate weighed by all that is known of it."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from threading import BoundedSemaphore

import numpy as np
from numpy.typing import NDArray

from preconise.retrieval.analysis import question_terms
from preconise.retrieval.background import Background, background_of
from preconise.retrieval.columns import PassageColumns
from preconise.retrieval.dense import DenseIndex
from preconise.retrieval.fusion import BACKGROUND_WEIGHT, LONG, Features, fuse
from preconise.retrieval.glossary import Glossary
from preconise.retrieval.intent import asks_what_to_do
from preconise.retrieval.late import LateIndex
from preconise.retrieval.products import small_products
from preconise.retrieval.sparse import SparseIndex, highest
from preconise.retrieval.wording import Wording
from preconise.types import Encoder, Encodings, Hit, Passage, PassageKind, Query, Span, Vectors

Rows = NDArray[np.int64]
"""Places of passages."""

ASKING_KINDS: frozenset[PassageKind] = frozenset({"recommendation", "commitment"})
BY_MEANING = 300
BY_WORDS = 100
"""Candidates of either way: few enough to be weighed in milliseconds."""

ALIKE = 0.97
"""Cosine from which passages of two documents count as saying the same; set by hand, high."""
RECENT = 64
"""Encoded questions kept: some for each of many people who ask at once."""
AT_ONCE = max(2, os.cpu_count() or 2)
"""Questions weighed at the same time; the others wait their turn rather than share the cores and the memory."""


@dataclass(frozen=True, slots=True)
class SearchParts:
    """What a build is searched by; ``dense`` knows a passage by ``int(passage_id, 16)``, the others by its place.

    ``columns`` are those of the passages and ``background`` is that of the encoder; a build has them, and without they
    are made.
    """

    passages: Sequence[Passage]
    dense: DenseIndex
    late: LateIndex
    sparse: SparseIndex
    columns: PassageColumns | None = None
    background: Background | None = None


class Searcher:
    """Searches the passages of one build; safe to share between threads."""

    def __init__(self, parts: SearchParts, encoder: Encoder, glossary: Glossary) -> None:
        self._parts = parts
        self._encoder = encoder
        wording = Wording(parts.sparse.words, glossary, lambda word: len(encoder.token_spans(word)))
        self._encode = lru_cache(maxsize=RECENT)(
            lambda text, language: encoder.encode_queries([wording.spelled_out(text, language)])
        )
        self._analyse = lru_cache(maxsize=RECENT)(
            lambda text, language: question_terms(wording.mended(text, language), language, parts.sparse.languages)
        )
        self._turns = BoundedSemaphore(AT_ONCE)
        self._passages = parts.passages
        self._columns = parts.columns or PassageColumns.of(parts.passages)
        self._ids = self._columns.ids
        self._places = np.argsort(self._ids)
        self._asking = self._columns.of_kind(ASKING_KINDS)
        self._dry = self._columns.of_kind({"other"})
        self._question = self._columns.of_kind({"question"})
        self._length = np.log(1 + np.minimum(LONG, self._columns.lengths))

    def search(self, query: Query, top_k: int, *, among: Rows | None = None) -> list[Hit]:
        """The ``top_k`` best passages for ``query.searched``; of two with one score, the smaller id comes first.

        ``parts`` of a hit are the fields of ``Features``. ``among`` are the places of those to look at, if not all.

        Raises:
            QuestionTooLong: the encoder would not read all of it.
        """
        if not self._passages or (among is not None and not len(among)):
            return []
        question = self._encoded(query)
        with self._turns:
            features, rows = self._features(query, question, among)
        scores = fuse(features)
        best = np.lexsort((self._ids[rows], -scores))[:top_k]
        return [
            Hit(
                passage=self._passages[rows[place]],
                rank=rank,
                score=float(scores[place]),
                parts=features.of(int(place)),
            )
            for rank, place in enumerate(best, start=1)
        ]

    def terms(self, query: Query) -> Mapping[str, Sequence[str]]:
        """What the passages of each language are searched by: terms, misspellings mended, abbreviations spelled out."""
        return self._analyse(query.searched, query.language)

    def belonging(self, query: Query) -> float:
        """The mean cosine of a query with all passages: how near it is to what the documents treat at all."""
        return float(self._parts.dense.centre @ self._encoded(query).vectors[0])

    def likeness(self, passages: Sequence[Passage]) -> Callable[[Passage, Passage], bool]:
        """What tells of any two of some passages whether they say the same in nearly the same words."""
        places = {passage.passage_id: place for place, passage in enumerate(passages)}
        vectors = self._parts.dense.vectors([int(passage.passage_id, 16) for passage in passages])
        same = small_products(vectors, vectors.T) >= ALIKE
        return lambda one, other: bool(same[places[one.passage_id], places[other.passage_id]])

    def pinpoint(self, query: Query, passage: Passage, text: str, spans: Sequence[Span]) -> int:
        """Which of several spans of a passage's text has most in common with a query, by late interaction."""
        question = self._encoded(query)
        row = int(self._places[np.searchsorted(self._ids, int(passage.passage_id, 16), sorter=self._places)])
        weights = self._parts.late.weights(question.token_ids)
        similarities = self._parts.late.token_similarities(question.tokens, row)
        ends = np.array([end for _, end in self._encoder.token_spans(text)][: similarities.shape[1]])
        scores = []
        for span in spans:
            inside = (span.start < ends) & (ends <= span.end)
            scores.append(float(weights @ similarities[:, inside].max(axis=1)) if inside.any() else -np.inf)
        return int(np.argmax(scores))

    def _encoded(self, query: Query) -> Encodings:
        """The encoding of a query; the last ones are kept, for an answer asks for it several times."""
        return self._encode(query.searched, query.language)

    def _features(self, query: Query, question: Encodings, among: Rows | None) -> tuple[Features, Rows]:
        vector = question.vectors[0]
        mean = background_of(self._encoder, self._parts.background).of(query.language)
        sparse = self._parts.sparse.scores(self.terms(query))
        share = np.divide(sparse.bm25, sparse.ideal, out=np.zeros_like(sparse.bm25), where=sparse.ideal > 0)
        rows = self._candidates(vector - BACKGROUND_WEIGHT * mean, share, among)
        vectors = self._parts.dense.vectors(self._ids[rows])
        late = self._parts.late.scores(question, rows)
        intent = 2 * asks_what_to_do(vector) - 1
        features = Features(
            dense=_cosines(vectors, vector),
            background=_cosines(vectors, mean),
            own=late.own,
            within=late.within,
            sparse=share[rows],
            coverage=sparse.coverage[rows],
            asking=self._asking[rows],
            wanted=(2 * self._asking[rows] - 1) * np.float32(intent * abs(intent)),
            dry=self._dry[rows],
            question=self._question[rows],
            opening=self._columns.openings[rows].astype(np.float32),
            length=self._length[rows].astype(np.float32),
            same_language=self._columns.in_language(query.language, rows),
        )
        return features, rows

    def _candidates(self, vector: Vectors, share: NDArray[np.float32], among: Rows | None) -> Rows:
        """The places of the passages nearest to a vector and of those with most of the question's words, in order."""
        if among is not None:
            outside = np.ones(len(share), dtype=np.bool_)
            outside[among] = False
            share = np.where(outside, np.float32(0), share)
        ids, _ = self._parts.dense.search(vector, BY_MEANING, None if among is None else self._ids[among])
        by_meaning = self._places[np.searchsorted(self._ids, ids, sorter=self._places)]
        return np.union1d(by_meaning, highest(share, self._ids, BY_WORDS))


def _cosines(vectors: Vectors, vector: Vectors) -> NDArray[np.float32]:
    """Not as a product of matrices, in which equal rows differ in their last bits and so would not tie."""
    return np.asarray(np.sum(vectors * vector, axis=1), dtype=np.float32)
