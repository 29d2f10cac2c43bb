"""Browsing: the recommendations on a theme, whole, grouped by document, the most typical first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from preconise.assistant.answer import is_verbatim
from preconise.assistant.browsing import DocumentQuotes, recommendations_on, theme_sizes
from preconise.retrieval.dense import DenseIndex
from preconise.store import Build, build_lock, open_build, write_build
from preconise.types import PassageKind
from tests.store.builds_made import contents

THEMES: Mapping[str, tuple[PassageKind, tuple[str, ...]]] = {
    "éclairage": ("recommendation", ("nuit",)),
    "médiation": ("recommendation", ("nuit", "rue")),
    "prévention": ("finding", ("nuit",)),
    "éclairage public": ("recommendation", ("nuit",)),
    "veille": ("recommendation", ()),
}
"""The words of each passage, its kind and its themes; the first three stand in one document, the others in another."""
DIRECTIONS = ((1.0, 0.0), (0.0, 1.0), (0.8, 0.6), (0.8, 0.6), (1.0, 0.0))
"""Their embeddings: the fourth lies between the first two."""


@pytest.fixture
def built(tmp_path: Path) -> Build:
    made = contents()
    document, first = made.documents[0], made.passages[0]
    other = replace(document, document_id="fedcba987654", path="autre.txt", text="éclairage public\nveille\n")
    passages = []
    for number, (words, (kind, themes)) in enumerate(THEMES.items()):
        home = document if number < 3 else other
        start = home.text.index(words)
        passages.append(
            replace(
                first,
                passage_id=f"{number:016x}",
                document_id=home.document_id,
                start=start,
                end=start + len(words),
                kind=kind,
                themes=themes,
                heading_path=(),
            )
        )
    with build_lock(tmp_path / "index"):
        write_build(
            tmp_path / "index",
            replace(
                made,
                documents=(document, other),
                passages=passages,
                dense=DenseIndex.build(range(len(passages)), np.array(DIRECTIONS, dtype=np.float32)),
            ),
        )
    return open_build(tmp_path / "index")


def words_of(found: tuple[DocumentQuotes, ...]) -> list[list[str]]:
    return [[quote.text for quote in of_document.quotes] for of_document in found]


def test_recommendations_are_counted_by_theme_and_nothing_else_is(built: Build) -> None:
    assert theme_sizes(built) == {"nuit": 3, "rue": 1}


def test_the_document_with_the_most_typical_recommendation_comes_first(built: Build) -> None:
    found = recommendations_on(built, "nuit", "fr")

    assert [of_document.document.path for of_document in found] == ["autre.txt", "dossier/un.txt"]
    assert words_of(found) == [["éclairage public"], ["éclairage", "médiation"]]


def test_what_is_browsed_is_verbatim_and_has_its_reference(built: Build) -> None:
    for of_document in recommendations_on(built, "nuit", "fr"):
        for quote in of_document.quotes:
            assert is_verbatim(quote, of_document.document)
            assert quote.citation.path == of_document.document.path


def test_a_theme_of_which_nothing_is_said_is_empty(built: Build) -> None:
    assert recommendations_on(built, "plage", "fr") == ()
