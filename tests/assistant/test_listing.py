from __future__ import annotations

from pathlib import Path

import pytest

from preconise.assistant.answer import is_verbatim
from preconise.assistant.assistant import Assistant
from preconise.assistant.listing import as_quote, by_document, nearest
from preconise.assistant.narrowing import RECOMMENDATIONS, FacetIndex, Narrowing
from preconise.settings import Settings
from preconise.store import Build, open_build
from preconise.types import Encoder


@pytest.fixture(scope="module")
def build(small_index: Path) -> Build:
    return open_build(small_index)


@pytest.fixture(scope="module")
def assistant(build: Build, encoder: Encoder) -> Assistant:
    return Assistant(build, encoder, Settings())


def test_all_that_is_allowed_is_listed_the_nearest_first(assistant: Assistant, build: Build) -> None:
    rows = FacetIndex(build).among(Narrowing(RECOMMENDATIONS))
    assert rows is not None

    listing = nearest(assistant, "tournées de médiation le soir", rows)

    assert {quote.passage for quote in listing.quotes} == {build.passages[row] for row in rows}
    assert "tournées" in listing.quotes[0].text + listing.quotes[0].lead_in
    assert listing.level != "none"


def test_words_that_nothing_is_near_list_the_same_and_say_so(assistant: Assistant) -> None:
    listing = nearest(assistant, "recette de la tarte aux pommes caramélisées", None)

    assert listing.level == "none"
    assert len(listing.quotes) > 5


def test_without_words_passages_come_document_by_document(build: Build) -> None:
    passages = by_document(build, None)

    paths = [build.documents[passage.document_id].path for passage in passages]
    assert paths == sorted(paths)
    assert len(passages) == len(build.passages)
    assert all(is_verbatim(as_quote(build, one, "fr"), build.documents[one.document_id]) for one in passages)
