"""Search by cosine, exact up to a size, deterministic to the last tie."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from preconise.retrieval import dense
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


def test_what_is_saved_is_loaded_again_in_the_same_bytes(tmp_path: Path) -> None:
    vectors = unit_vectors(3, 5)
    numbers = [5, 1, 4, 2, 2**63 - 1]
    for name, order in {"one": [0, 1, 2, 3, 4], "other": [3, 1, 4, 0, 2]}.items():
        (tmp_path / name).mkdir()
        DenseIndex.build([numbers[place] for place in order], vectors[order]).save(tmp_path / name)

    again = DenseIndex.load(tmp_path / "one")

    for file in (tmp_path / "one").iterdir():
        assert file.read_bytes() == (tmp_path / "other" / file.name).read_bytes()
    assert len(again) == 5
    assert again.search(vectors[4], 1)[0].tolist() == [2**63 - 1]
    assert np.allclose(again.vectors([4, 5]), vectors[[2, 0]])


def test_an_empty_index_finds_nothing(tmp_path: Path) -> None:
    DenseIndex.build([], np.zeros((0, 8), dtype=np.float32)).save(tmp_path)

    ids, scores = DenseIndex.load(tmp_path).search(unit_vectors(1, 1)[0], 5)

    assert (len(ids), len(scores)) == (0, 0)


def test_the_centre_gives_the_mean_cosine_with_all_passages_whatever_their_order(tmp_path: Path) -> None:
    vectors, question = unit_vectors(3, 70), unit_vectors(4, 1)[0]
    DenseIndex.build(range(70), vectors).save(tmp_path)
    order = np.random.default_rng(1).permutation(70)

    centre = DenseIndex.load(tmp_path).centre

    assert centre @ question == pytest.approx(float((vectors @ question).mean()), abs=1e-6)
    assert np.array_equal(DenseIndex.build(order, vectors[order]).centre, centre)


def clustered_vectors(seed: int, count: int) -> Vectors:
    """Vectors around forty centres, as texts lie around subjects."""
    random = np.random.default_rng(seed)
    centres = unit_vectors(seed, 40, 32)
    vectors = centres[random.integers(40, size=count)] + 0.15 * unit_vectors(seed + 1, count, 32)
    normalised: Vectors = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
    return normalised


@pytest.fixture
def large_from_five_hundred(monkeypatch: pytest.MonkeyPatch) -> None:
    """An index is cut into lists from so few passages that a test can build one."""
    monkeypatch.setattr(dense, "EXACT_UP_TO", 500)


@pytest.mark.usefixtures("large_from_five_hundred")
def test_a_large_index_finds_nearly_all_of_the_nearest() -> None:
    vectors = clustered_vectors(5, 4000)
    index = DenseIndex.build(range(4000), vectors)
    questions = [vectors[place] + vectors[place + 1] for place in range(0, 400, 10)]

    found = [set(index.search(question, 50)[0].tolist()) for question in questions]

    nearest = [set(np.argsort(-(vectors @ question))[:50].tolist()) for question in questions]
    assert not index.is_exact
    assert sum(len(one & other) for one, other in zip(found, nearest, strict=True)) >= 0.98 * 50 * len(questions)


@pytest.mark.usefixtures("large_from_five_hundred")
def test_a_large_index_answers_the_same_whatever_the_order_and_after_loading(tmp_path: Path) -> None:
    vectors = clustered_vectors(6, 2000)
    order = np.random.default_rng(1).permutation(2000)
    index, shuffled = DenseIndex.build(range(2000), vectors), DenseIndex.build(order, vectors[order])
    index.save(tmp_path)
    loaded = DenseIndex.load(tmp_path)

    for question in unit_vectors(7, 20, 32):
        ids, scores = index.search(question, 30)
        for other in (shuffled, loaded):
            assert other.search(question, 30)[0].tolist() == ids.tolist()
            assert other.search(question, 30)[1].tolist() == scores.tolist()
    assert (loaded.vectors(order[:50]) == vectors[order[:50]]).all()


@pytest.mark.usefixtures("large_from_five_hundred")
def test_ties_go_to_the_smaller_id_in_a_large_index_too() -> None:
    vectors = clustered_vectors(8, 1000)
    vectors[100:400] = vectors[0]

    ids, _ = DenseIndex.build(range(1000), vectors).search(vectors[0], 60)

    assert ids.tolist() == [0, *range(100, 159)]


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
