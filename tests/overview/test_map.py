from __future__ import annotations

import numpy as np
import pytest

from preconise.overview.map import FEWEST_NEIGHBOURED, MOST_POINTS, map_of, places
from preconise.retrieval.dense import DenseIndex
from preconise.types import Vectors
from tests.overview.made import document, passage


def vectors(groups: int, of_each: int, dimension: int = 32) -> Vectors:
    """Groups of neighbours, each round a direction of its own."""
    random = np.random.default_rng(7)
    centres = np.repeat(np.eye(groups, dimension), of_each, axis=0)
    spread = centres + random.normal(scale=0.05, size=centres.shape)
    return np.asarray(spread / np.linalg.norm(spread, axis=1, keepdims=True), dtype=np.float32)


def test_one_build_always_gives_one_map() -> None:
    given = vectors(groups=3, of_each=20)
    assert np.array_equal(places(given), places(given.copy()))


def test_passages_that_say_alike_things_lie_closer_than_others() -> None:
    of_each = 20
    found = places(vectors(groups=3, of_each=of_each))
    centres = found.reshape(3, of_each, 2).mean(axis=1)
    spread = np.linalg.norm(found.reshape(3, of_each, 2) - centres[:, None], axis=2).max()
    apart = min(np.linalg.norm(centres[a] - centres[b]) for a, b in ((0, 1), (0, 2), (1, 2)))
    assert spread < apart / 2


@pytest.mark.parametrize("number", [1, 2, 3, FEWEST_NEIGHBOURED - 1, FEWEST_NEIGHBOURED, 9])
def test_a_few_passages_have_places_too(number: int) -> None:
    found = places(vectors(groups=number, of_each=1))
    assert found.shape == (number, 2)
    assert np.isfinite(found).all()
    assert (found >= 0).all()
    assert (found <= 1).all()


def test_passages_that_are_the_same_do_not_break_the_map() -> None:
    assert np.isfinite(places(np.repeat(vectors(1, 1), 12, axis=0))).all()


def test_only_recommendations_are_drawn() -> None:
    of = document(1)
    found = [passage(1, of), passage(2, of, "finding"), passage(3, of)]
    dense = DenseIndex.build([1, 2, 3], vectors(groups=3, of_each=1))
    assert [point.passage for point in map_of(found, dense)] == [found[0], found[2]]


def test_a_build_without_recommendations_has_no_map() -> None:
    of = document(1)
    assert map_of([passage(1, of, "finding")], DenseIndex.build([1], vectors(1, 1))) == ()


@pytest.mark.slow
def test_of_more_than_can_be_drawn_some_are_drawn_evenly() -> None:
    of = document(1)
    number = MOST_POINTS + 10
    given = vectors(groups=10, of_each=number // 10)
    drawn = map_of([passage(place, of) for place in range(number)], DenseIndex.build(range(number), given))
    assert [int(point.passage.passage_id, 16) for point in drawn] == list(range(0, number, 2))
