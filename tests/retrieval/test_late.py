"""Late interaction: as its formula says up to the rounding of token vectors, whatever the order of the texts."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from preconise.retrieval.encoder import joined
from preconise.retrieval.late import NO_CONTEXT, LateIndex, quantised
from preconise.types import Encodings, Vectors

DIMENSION = 8
ROUNDING = math.sqrt(DIMENSION) / 254
"""The most that rounding each entry of a vector of length one to a 127th of the largest changes a cosine."""
KINDS_OF_TOKENS = 6


@dataclass(frozen=True)
class Collection:
    """Texts, each an encoding of its own, and the places of the own text and of the context of some passages."""

    texts: Sequence[Encodings]
    own: Sequence[int]
    context: Sequence[int]

    def index(self) -> LateIndex:
        return LateIndex.build([quantised(text) for text in self.texts], self.own, self.context)


def text_of(random: np.random.Generator, tokens: int) -> Encodings:
    drawn = random.normal(size=(tokens, DIMENSION)).astype(np.float32)
    return Encodings(
        vectors=np.zeros((1, DIMENSION), dtype=np.float32),
        tokens=drawn / np.linalg.norm(drawn, axis=1, keepdims=True),
        token_ids=random.integers(KINDS_OF_TOKENS, size=tokens, dtype=np.int32),
        lengths=np.array([tokens], dtype=np.int32),
    )


RANDOM = st.integers(0, 2**32 - 1).map(np.random.default_rng)
QUESTIONS = st.builds(text_of, RANDOM, st.integers(1, 4))
TEXTS = st.lists(st.builds(text_of, RANDOM, st.integers(0, 4)), min_size=1, max_size=6)


@st.composite
def collections(draw: st.DrawFn) -> Collection:
    texts = draw(TEXTS)
    places = st.integers(0, len(texts) - 1)
    passages = draw(st.lists(st.tuples(places, st.just(NO_CONTEXT) | places), min_size=1, max_size=6))
    return Collection(texts, [own for own, _ in passages], [context for _, context in passages])


def all_of(collection: Collection) -> NDArray[np.int64]:
    return np.arange(len(collection.own))


def naive_best(token: Vectors, texts: Sequence[Encodings]) -> float:
    return max((float(token @ other) for text in texts for other in text.tokens), default=-1.0)


def naive_weight(token_id: int, collection: Collection) -> float:
    holders = sum(token_id in collection.texts[own].token_ids for own in collection.own)
    return math.log(1 + (len(collection.own) - holders + 0.5) / (holders + 0.5))


def naive_scores(question: Encodings, collection: Collection, *, with_context: bool) -> list[float]:
    weights = [naive_weight(int(token_id), collection) for token_id in question.token_ids]
    found = []
    for own, context in zip(collection.own, collection.context, strict=True):
        places = [own, context] if with_context and context != NO_CONTEXT else [own]
        texts = [collection.texts[place] for place in places]
        best = [naive_best(token, texts) for token in question.tokens]
        found.append(sum(weight * cosine for weight, cosine in zip(weights, best, strict=True)) / sum(weights))
    return found


@settings(deadline=None)
@given(collections(), QUESTIONS)
def test_scores_are_those_of_the_formula_but_for_rounding(collection: Collection, question: Encodings) -> None:
    found = collection.index().scores(question, all_of(collection))

    assert np.allclose(found.own, naive_scores(question, collection, with_context=False), atol=ROUNDING + 1e-5)
    assert np.allclose(found.within, naive_scores(question, collection, with_context=True), atol=ROUNDING + 1e-5)


@settings(deadline=None)
@given(collections(), QUESTIONS)
def test_context_only_adds_and_where_there_is_none_changes_nothing(collection: Collection, question: Encodings) -> None:
    index = collection.index()

    own, within = index.similarities(question.tokens, all_of(collection))
    scores = index.scores(question, all_of(collection))

    assert (within >= own).all()
    without = np.array(collection.context) == NO_CONTEXT
    assert (within[:, without] == own[:, without]).all()
    assert (scores.within[without] == scores.own[without]).all()


@settings(deadline=None)
@given(collections(), QUESTIONS, st.data())
def test_the_order_of_texts_and_passages_makes_no_difference(
    collection: Collection, question: Encodings, data: st.DataObject
) -> None:
    texts = data.draw(st.permutations(range(len(collection.texts))))
    passages = data.draw(st.permutations(range(len(collection.own))))
    moved = {old: new for new, old in enumerate(texts)} | {NO_CONTEXT: NO_CONTEXT}
    shuffled = Collection(
        [collection.texts[place] for place in texts],
        [moved[collection.own[place]] for place in passages],
        [moved[collection.context[place]] for place in passages],
    )

    found = collection.index().scores(question, np.array(passages))
    again = shuffled.index().scores(question, all_of(shuffled))

    assert np.allclose(again.own, found.own, atol=1e-6)
    assert np.allclose(again.within, found.within, atol=1e-6)


@settings(deadline=None)
@given(collections(), QUESTIONS, st.builds(text_of, RANDOM, st.integers(0, 4)))
def test_another_text_changes_no_similarity(collection: Collection, question: Encodings, another: Encodings) -> None:
    last = len(collection.texts)
    larger = Collection([*collection.texts, another], [*collection.own, last], [*collection.context, collection.own[0]])

    found = collection.index().similarities(question.tokens, all_of(collection))
    again = larger.index().similarities(question.tokens, all_of(collection))

    assert np.allclose(again, found, atol=1e-6)


@settings(deadline=None)
@given(TEXTS, QUESTIONS)
def test_texts_encoded_together_or_apart_are_indexed_alike(texts: list[Encodings], question: Encodings) -> None:
    apart = Collection(texts, range(len(texts)), [NO_CONTEXT] * len(texts))
    together = LateIndex.build([quantised(joined(texts, DIMENSION))], apart.own, apart.context)

    found = apart.index().scores(question, all_of(apart))

    assert np.allclose(together.scores(question, all_of(apart)).own, found.own, atol=1e-6)


@settings(deadline=None)
@given(st.integers(1, 40), QUESTIONS)
def test_passages_of_the_same_words_score_the_same_to_the_last_bit(count: int, question: Encodings) -> None:
    text = text_of(np.random.default_rng(1), 4)
    collection = Collection([text], [0] * count, [NO_CONTEXT] * count)

    found = collection.index().scores(question, all_of(collection))

    assert len(set(found.own.tolist())) == 1
    assert len(set(found.within.tolist())) == 1


@given(QUESTIONS)
def test_a_text_without_tokens_is_like_nothing(question: Encodings) -> None:
    nothing, something = text_of(np.random.default_rng(1), 0), text_of(np.random.default_rng(2), 3)
    collection = Collection([nothing, something], [0, 0, 1], [NO_CONTEXT, 1, 0])

    own, within = collection.index().similarities(question.tokens, all_of(collection))

    assert (own[:, :2] == -1).all()
    assert (within[:, 0] == -1).all()
    assert (within[:, 1] == own[:, 2]).all()
    assert (within[:, 2] == own[:, 2]).all()
    assert (own[:, 2] > -1).all()


def test_a_question_without_tokens_and_no_passages_are_no_errors() -> None:
    collection = Collection([text_of(np.random.default_rng(1), 3)], [0], [NO_CONTEXT])
    empty = text_of(np.random.default_rng(2), 0)

    assert collection.index().scores(empty, all_of(collection)).own.tolist() == [0]
    assert collection.index().scores(collection.texts[0], np.empty(0, dtype=np.int64)).within.tolist() == []
    assert len(LateIndex.build([quantised(empty)], [], [])) == 0


def test_a_passage_is_most_like_itself() -> None:
    random = np.random.default_rng(4)
    collection = Collection([text_of(random, 4) for _ in range(5)], range(5), [NO_CONTEXT] * 5)

    for place, text in enumerate(collection.texts):
        scores = collection.index().scores(text, all_of(collection)).own
        assert np.argmax(scores) == place
        assert abs(scores[place] - 1) < ROUNDING


def test_a_token_weighs_the_more_the_fewer_passages_hold_it() -> None:
    ids = [[1, 1, 2], [1], [1, 2], [3]]
    texts = [text_of(np.random.default_rng(place), len(held)) for place, held in enumerate(ids)]
    named = [
        Encodings(text.vectors, text.tokens, np.array(held, dtype=np.int32), text.lengths)
        for text, held in zip(texts, ids, strict=True)
    ]
    # The last text is a context only: what it holds makes nothing more frequent.
    index = Collection(named, [0, 1, 2], [3, NO_CONTEXT, 3]).index()

    everywhere, twice, context_only, unknown = index.weights(np.array([1, 2, 3, 99], dtype=np.int32))

    assert 0 < everywhere < twice < context_only == unknown


@settings(deadline=None)
@given(collections(), QUESTIONS)
def test_each_token_of_a_passage_can_be_looked_at(collection: Collection, question: Encodings) -> None:
    index = collection.index()

    for place, own in enumerate(collection.own):
        found = index.token_similarities(question.tokens, place)
        assert found.shape == (len(question.tokens), len(collection.texts[own].tokens))
        assert np.allclose(found, question.tokens @ collection.texts[own].tokens.T, atol=ROUNDING + 1e-5)


def test_what_is_saved_is_loaded_again_in_the_same_bytes(tmp_path: Path) -> None:
    random = np.random.default_rng(3)
    collection = Collection([text_of(random, tokens) for tokens in (3, 0, 2, 4)], [0, 1, 3], [2, NO_CONTEXT, 1])
    question = text_of(random, 3)
    folders = [tmp_path / "one", tmp_path / "other", tmp_path / "again"]
    for folder in folders:
        folder.mkdir()

    collection.index().save(folders[0])
    collection.index().save(folders[1])
    loaded = LateIndex.load(folders[0])
    loaded.save(folders[2])

    assert len(loaded) == 3
    found, again = (index.scores(question, all_of(collection)) for index in (collection.index(), loaded))
    assert (again.own.tolist(), again.within.tolist()) == (found.own.tolist(), found.within.tolist())
    assert loaded.weights(question.token_ids).tolist() == collection.index().weights(question.token_ids).tolist()
    written = [{file.name: file.read_bytes() for file in folder.iterdir()} for folder in folders]
    assert written[0] == written[1] == written[2]
    assert written[0]


@given(st.floats(1e-3, 1e3))
def test_rounding_keeps_the_direction_of_a_vector_whatever_its_length(length: float) -> None:
    text = text_of(np.random.default_rng(5), 4)
    longer = Encodings(text.vectors, text.tokens * np.float32(length), text.token_ids, text.lengths)

    block = quantised(longer)

    restored = block.tokens.astype(np.float32) * block.scales[:, None] / length
    assert np.abs(restored - text.tokens).max() <= 1 / 254 + 1e-6


def test_a_vector_of_zeros_stays_one() -> None:
    zeros = Encodings(*(np.zeros((1, DIMENSION), dtype=np.float32),) * 2, *(np.ones(1, dtype=np.int32),) * 2)

    with np.errstate(invalid="raise", divide="raise"):
        block = quantised(zeros)

    assert np.isfinite(block.scales).all()
    assert not (block.tokens * block.scales[:, None]).any()


def test_texts_looked_at_together_score_as_each_alone_to_the_last_bit() -> None:
    random = np.random.default_rng(7)
    texts = [text_of(random, length) for length in random.integers(0, 60, size=100).tolist()]
    collection = Collection(texts, list(range(100)), [NO_CONTEXT] * 100)
    question = text_of(random, 40)
    index = collection.index()

    together, _ = index.similarities(question.tokens, all_of(collection))

    for place in range(100):
        alone, _ = index.similarities(question.tokens, np.array([place]))
        assert (together[:, place] == alone[:, 0]).all()
