"""Exact search by cosine, deterministic to the last tie."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from preconise.retrieval.dense import DenseIndex
from preconise.types import Vectors


def unit_vectors(seed: int, count: int, dimension: int = 8) -> Vectors:
    vectors = np.random.default_rng(seed).normal(size=(count, dimension)).astype(np.float32)
    normalised: Vectors = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
    return normalised


@given(st.integers(0, 2**32 - 1), st.integers(1, 30), st.integers(1, 40))
def test_the_nearest_are_those_of_a_full_comparison(seed: int, count: int, k: int) -> None:
    vectors, question = unit_vectors(seed, count), unit_vectors(seed + 1, 1)[0]
    numbers = list(range(7, 7 + count))

    ids, scores = DenseIndex.build(numbers, vectors).search(question, k)

    cosines = vectors @ question
    assert len(ids) == min(k, count)
    assert np.allclose(scores, np.sort(cosines)[::-1][:k], atol=1e-5)
    assert np.allclose([cosines[number - 7] for number in ids], scores, atol=1e-5)


@given(st.permutations([3, 9, 2**62, 5, 11, 40]), st.integers(1, 6))
def test_ties_go_to_the_smaller_id_whatever_the_order(numbers: list[int], k: int) -> None:
    vectors = np.repeat(unit_vectors(1, 1), len(numbers), axis=0)

    ids, _ = DenseIndex.build(numbers, vectors).search(vectors[0], k)

    assert ids.tolist() == sorted(numbers)[:k]


def test_bytes_bring_the_same_index_back() -> None:
    vectors = unit_vectors(3, 5)
    index = DenseIndex.build([5, 1, 4, 2, 2**63 - 1], vectors)

    again = DenseIndex.from_bytes(index.to_bytes())

    assert again.to_bytes() == index.to_bytes() == DenseIndex.build([5, 1, 4, 2, 2**63 - 1], vectors).to_bytes()
    assert len(again) == 5
    assert again.search(vectors[4], 1)[0].tolist() == [2**63 - 1]
    assert np.allclose(again.vectors([4, 5]), vectors[[2, 0]])


def test_an_empty_index_finds_nothing() -> None:
    index = DenseIndex.build([], np.zeros((0, 8), dtype=np.float32))

    ids, scores = DenseIndex.from_bytes(index.to_bytes()).search(unit_vectors(1, 1)[0], 5)

    assert (len(ids), len(scores)) == (0, 0)


@pytest.mark.parametrize(
    ("numbers", "vectors"),
    [
        ([1, 1], unit_vectors(1, 2)),
        ([1], unit_vectors(1, 2)),
        ([1, 2], unit_vectors(1, 2) * 2),
        ([1, 2], np.full((2, 8), np.nan, dtype=np.float32)),
        ([1, 2], np.zeros((2, 8), dtype=np.float32)),
        ([1, 2], unit_vectors(1, 2).reshape(-1)),
    ],
    ids=["ids repeat", "too few ids", "not of length one", "not numbers", "nothing", "no matrix"],
)
def test_what_cannot_be_indexed_is_refused(numbers: list[int], vectors: Vectors) -> None:
    with pytest.raises(ValueError):
        DenseIndex.build(numbers, vectors)


@pytest.mark.parametrize("vector", [np.ones(7, dtype=np.float32), np.full(8, np.nan, dtype=np.float32)])
def test_what_cannot_be_searched_is_refused(vector: Vectors) -> None:
    with pytest.raises(ValueError):
        DenseIndex.build([1], unit_vectors(1, 1)).search(vector, 1)


def test_the_vector_of_an_unknown_id_is_refused() -> None:
    with pytest.raises(KeyError):
        DenseIndex.build([1], unit_vectors(1, 1)).vectors([2])


@given(st.integers(0, 2**32 - 1), st.sets(st.integers(0, 29)), st.integers(1, 40))
def test_among_some_the_nearest_are_those_of_a_full_comparison_of_them(seed: int, chosen: set[int], k: int) -> None:
    vectors, question = unit_vectors(seed, 30), unit_vectors(seed + 1, 1)[0]
    among = np.array(sorted(2**40 + number for number in chosen), dtype=np.int64)

    ids, scores = DenseIndex.build([2**40 + number for number in range(30)], vectors).search(question, k, among)

    cosines = vectors @ question
    assert len(ids) == min(k, len(chosen))
    assert set(ids.tolist()) <= set(among.tolist())
    assert np.allclose(scores, np.sort(cosines[sorted(chosen)])[::-1][:k], atol=1e-5)
