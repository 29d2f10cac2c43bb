"""The page of themes: cards that lead to the recommendations on a theme, quoted with their sources."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from preconise.assistant.browsing import theme_sizes
from preconise.build import build
from preconise.catalogue import message
from preconise.passages.themes import load_themes
from preconise.store import open_build
from preconise.types import Encoder
from preconise.ui.components.markup import as_label
from tests.ui.conftest import SECONDS, html_of, texts_of

Settle = Callable[[Path, Path], None]
SPACE = "espace-public"
STOPS = ("chaque gare", "les bus du soir", "le tramway", "le métro", "le train régional", "la gare routière")
LAMP = "réparer tout lampadaire en panne dans un délai de cinq jours ouvrés"


@pytest.fixture
def themes_app(corpus_and_index: tuple[Path, Path], settle: Settle) -> AppTest:
    """The page of themes alone, not yet drawn."""
    settle(*corpus_and_index)

    def script() -> None:
        from preconise.settings import load_settings
        from preconise.ui.themes import themes_page

        themes_page(load_settings())

    return AppTest.from_function(script, default_timeout=SECONDS)


def links_of(app: AppTest) -> list[tuple[str, str]]:
    """The label and the query of each link to a page."""
    return [(link.proto.label, link.proto.query_string) for link in app.get("page_link")]


def test_each_theme_with_a_recommendation_has_a_card(themes_app: AppTest, corpus_and_index: tuple[Path, Path]) -> None:
    sizes = theme_sizes(open_build(corpus_and_index[1]))
    links = links_of(themes_app.run())

    assert sizes[SPACE]
    expected = [theme for theme in load_themes(None) if sizes[theme.key]]
    assert links == [(as_label(theme.name("fr")), f"theme={theme.key}") for theme in expected]
    shown = html_of(themes_app)
    for theme in expected:
        assert theme.definition("fr") in shown
    assert f"{sizes[SPACE]} recommandation" in shown
    assert not themes_app.exception


def test_a_theme_lists_its_recommendations_under_their_documents(themes_app: AppTest) -> None:
    themes_app.query_params["theme"] = SPACE
    themes_app.run()

    assert themes_app.title[0].value == "Espace public et commerces"
    shown = html_of(themes_app)
    assert f"{LAMP} ;</blockquote>" in shown
    assert re.search(r'<h2 class="theme-document"[^>]*>Éclairer la rue sans éblouir</h2>', shown)
    assert links_of(themes_app) == [(message("ui.themes.all", "fr"), "")]
    assert not themes_app.exception


def test_what_a_document_says_more_is_one_click_away(
    themes_app: AppTest, tmp_path: Path, settle: Settle, encoder: Encoder
) -> None:
    corpus, index = tmp_path / "corpus", tmp_path / "index"
    corpus.mkdir()
    items = "".join(f"- Placer un agent de sûreté dans {place} ;\n" for place in STOPS)
    (corpus / "bus.md").write_text(f"# Sécurité des bus et des gares\n\nLa ville devrait :\n\n{items}", "utf-8")
    build(corpus, index, encoder, lambda progress: None)
    settle(corpus, index)
    themes_app.query_params["theme"] = "transports"
    before = html_of(themes_app.run()).count("<blockquote")
    next(button for button in themes_app.button if button.label.startswith("Afficher les autres")).click().run()
    assert 0 < before < html_of(themes_app).count("<blockquote") <= len(STOPS)


def test_an_unknown_theme_gives_the_cards(themes_app: AppTest) -> None:
    themes_app.query_params["theme"] = "<script>"
    assert themes_app.run().title[0].value == message("ui.themes.title", "fr")
    assert not themes_app.exception


def test_the_page_of_questions_leads_to_the_largest_themes(app: AppTest) -> None:
    links = links_of(app)
    assert links[-1] == (message("ui.themes.all", "fr"), "")
    assert 1 < len(links) <= 7
    assert all(query.startswith("theme=") for _, query in links[:-1])


def test_themes_speak_english_on_request(themes_app: AppTest) -> None:
    themes_app.session_state["lang"] = "en"
    themes_app.run()
    assert ("Public space and shops", f"theme={SPACE}") in links_of(themes_app)


def test_a_file_of_ones_own_renames_a_theme(
    themes_app: AppTest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = f'[{SPACE}]\nname.fr = "Rues & *places*"\ndefinition.fr = "Ici & <là>"\n'
    (tmp_path / "themes.toml").write_text(own, encoding="utf-8")
    monkeypatch.setenv("PRECONISE_HOME", str(tmp_path))
    themes_app.run()
    assert (r"Rues & \*places\*", f"theme={SPACE}") in links_of(themes_app)
    assert "Ici &amp; &lt;là&gt;" in html_of(themes_app)


def test_a_file_of_ones_own_that_is_not_understood_is_told(
    app: AppTest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "themes.toml").write_text("[Plage]\n", encoding="utf-8")
    monkeypatch.setenv("PRECONISE_HOME", str(tmp_path))
    app.run()
    assert any("themes.toml" in text and "[Plage]" in text for text in texts_of(app))
    assert not app.exception
