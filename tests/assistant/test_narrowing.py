from __future__ import annotations

from pathlib import Path

import pytest

from preconise.assistant.narrowing import RECOMMENDATIONS, FacetIndex, Narrowing
from preconise.store import Build, open_build

ENGLISH = {"language": frozenset({"en"})}


@pytest.fixture(scope="module")
def build(small_index: Path) -> Build:
    return open_build(small_index)


@pytest.fixture(scope="module")
def facets(build: Build) -> FacetIndex:
    return FacetIndex(build)


def test_without_a_choice_all_passages_are_looked_at(facets: FacetIndex) -> None:
    assert facets.among(Narrowing()) is None
    assert facets.among(Narrowing({"kind": frozenset()})) is None


def test_a_choice_in_two_facets_leaves_what_is_allowed_by_both(facets: FacetIndex, build: Build) -> None:
    rows = facets.among(Narrowing({**ENGLISH, **RECOMMENDATIONS}))

    assert rows is not None
    allowed = {build.passages[row] for row in rows}
    assert allowed == {
        passage for passage in build.passages if (passage.language, passage.kind) == ("en", "recommendation")
    }
    assert allowed


def test_two_values_of_one_facet_allow_either(facets: FacetIndex, build: Build) -> None:
    either = facets.among(Narrowing({"language": frozenset({"en", "fr"})}))

    assert either is not None
    assert len(either) == len(build.passages)


def test_a_value_that_is_no_more_allows_nothing(facets: FacetIndex) -> None:
    rows = facets.among(Narrowing({"document": frozenset({"f" * 12})}))

    assert rows is not None
    assert len(rows) == 0


def test_a_facet_counts_what_the_others_leave_and_keeps_its_own_values(facets: FacetIndex, build: Build) -> None:
    counts = facets.counts(Narrowing(ENGLISH))

    english = [passage for passage in build.passages if passage.language == "en"]
    assert sum(counts["kind"].values()) == len(english)
    assert counts["publisher"]["Réseau des communes attentives"] == 0
    assert counts["language"]["fr"] == len(build.passages) - len(english)
    assert counts["year"]["2023"] == 0
