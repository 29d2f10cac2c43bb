from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from preconise.assistant.kept import KeptExcerpts, excerpt_of
from preconise.assistant.listing import as_quote
from preconise.baskets.basket import Excerpt
from preconise.store import Build, open_build
from preconise.types import Document

MONTHLY = "Réunir chaque mois le maire, les bailleurs et les médiateurs pour relire les signalements."


@pytest.fixture(scope="module")
def build(small_index: Path) -> Build:
    return open_build(small_index)


@pytest.fixture(scope="module")
def source(build: Build) -> Document:
    return next(document for document in build.documents.values() if MONTHLY in document.text)


@pytest.fixture(scope="module")
def excerpt(build: Build, source: Document) -> Excerpt:
    start = source.text.index(MONTHLY)
    passage = next(one for one in build.passages if (one.document_id, one.start) == (source.document_id, start))
    return excerpt_of(as_quote(build, passage, "fr"), "réunions")


def with_text(build: Build, source: Document, text: str) -> Build:
    """The build, one of its documents with another text that was not cut into passages yet."""
    changed = replace(source, text=text, blocks=())
    passages = tuple(passage for passage in build.passages if passage.document_id != source.document_id)
    return replace(build, documents={**build.documents, source.document_id: changed}, passages=passages)


def test_an_excerpt_stands_as_it_was_with_its_reference_in_the_language_asked(build: Build, excerpt: Excerpt) -> None:
    recheck = KeptExcerpts(build).recheck(excerpt, "en")

    assert recheck.quote is not None
    assert (recheck.quote.text, recheck.quote.passage) == (MONTHLY, excerpt.passage)
    assert "no." in recheck.quote.citation.text


def test_an_excerpt_that_moved_is_quoted_from_its_new_place(build: Build, source: Document, excerpt: Excerpt) -> None:
    changed = with_text(build, source, f"Un début. {source.text}")

    recheck = KeptExcerpts(changed).recheck(excerpt, "fr")

    assert recheck.standing.state == "moved"
    assert recheck.quote is not None
    assert recheck.quote.text == MONTHLY
    assert recheck.quote.citation.start == excerpt.passage.start + len("Un début. ")


def test_an_excerpt_that_was_changed_is_not_quoted(build: Build, source: Document, excerpt: Excerpt) -> None:
    changed = with_text(build, source, source.text.replace("Réunir chaque mois", "Ne plus réunir chaque mois"))

    assert KeptExcerpts(changed).recheck(excerpt, "fr").quote is None


def test_an_excerpt_of_a_document_that_left_is_not_quoted(build: Build, source: Document, excerpt: Excerpt) -> None:
    others = {name: document for name, document in build.documents.items() if name != source.document_id}
    left = replace(build, documents=others)

    recheck = KeptExcerpts(left).recheck(excerpt, "fr")

    assert (recheck.standing.state, recheck.quote) == ("gone", None)
