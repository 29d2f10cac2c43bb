from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from preconise.catalogue import message
from preconise.store import open_build
from tests.ui.conftest import SECONDS, html_of, texts_of


@pytest.fixture
def overview_app(corpus_and_index: tuple[Path, Path], settle: Callable[[Path, Path], None]) -> AppTest:
    """The page alone, drawn once."""
    settle(*corpus_and_index)

    def script() -> None:
        from preconise.settings import load_settings
        from preconise.ui.overview import overview_page

        overview_page(load_settings())

    return AppTest.from_function(script, default_timeout=SECONDS).run()


def test_every_picture_has_its_numbers_as_a_table(overview_app: AppTest) -> None:
    assert not overview_app.exception
    shown = html_of(overview_app)
    for picture in ("years", "publishers", "languages", "kinds", "themes"):
        assert message(f"ui.overview.picture.{picture}", "fr") in shown
    assert '<th scope="row">2023</th>' in shown
    assert '<th scope="row">Forum of Quiet Harbours</th><td class="number">1</td>' in shown


def test_what_is_rare_is_told_in_words(overview_app: AppTest) -> None:
    assert any("Anglais" in text and "un ou deux documents" in text for text in texts_of(overview_app))


def test_a_recommendation_chosen_in_the_list_is_quoted_with_its_source(
    overview_app: AppTest, corpus_and_index: tuple[Path, Path]
) -> None:
    passages = [found for found in open_build(corpus_and_index[1]).passages if found.kind == "recommendation"]
    overview_app.selectbox(key="map-opened").set_value(passages[0].passage_id).run()
    document = open_build(corpus_and_index[1]).documents[passages[0].document_id]
    assert "<blockquote" in html_of(overview_app)
    assert (document.metadata.title or document.path) in html_of(overview_app)
    assert not overview_app.exception
