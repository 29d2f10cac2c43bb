"""The page of trainers: browsing, filtering, the basket and what lasts of it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from preconise.assistant.narrowing import FACETS
from preconise.baskets.shelf import Shelf
from preconise.build import build
from preconise.catalogue import message, messages
from preconise.types import Encoder
from tests.ui.conftest import html_of, open_excerpts, texts_of

MONTHLY = "Réunir chaque mois le maire, les bailleurs et les médiateurs pour relire les signalements."
BUS = "run a night bus until the last club closes;"


def press(app: AppTest, label: str, place: int = 0) -> AppTest:
    return [button for button in app.button if button.label == label][place].click().run()


def said(key: str, **values: object) -> str:
    return message(f"ui.excerpts.{key}", "fr", **values)


def view(app: AppTest, name: str) -> AppTest:
    return app.segmented_control(key="excerpts-view").set_value(name).run()


def keep(app: AppTest, words: str, count: int = 1) -> AppTest:
    app.text_input(key="excerpts-words").set_value(words).run()
    for _ in range(count):
        press(app, said("keep"))
    return app


def basket_of(app: AppTest) -> str:
    """The basket in the address."""
    return "".join(app.query_params["basket"])


def kept_words(baskets: Path) -> list[str]:
    (path,) = baskets.glob("*.json")
    return [excerpt.text for excerpt in Shelf(baskets).load(path.stem).excerpts]


def test_without_words_all_passages_are_listed_document_by_document(excerpts_app: AppTest) -> None:
    excerpts_app.segmented_control(key="excerpts-layout").set_value("list").run()
    assert not excerpts_app.exception
    shown = html_of(excerpts_app)
    assert shown.index("A safer night-time economy</h3>") > shown.index("Éclairer la rue sans éblouir</h3>")
    assert any("passages, dans 5 documents" in text for text in texts_of(excerpts_app))


def test_words_list_many_excerpts_and_never_refuse(excerpts_app: AppTest) -> None:
    excerpts_app.text_input(key="excerpts-words").set_value("réunir les bailleurs chaque mois").run()
    first, _, _ = html_of(excerpts_app).partition("</figure>")
    assert MONTHLY in first
    excerpts_app.text_input(key="excerpts-words").set_value("tarte aux pommes caramélisées").run()
    assert any("Rien n’est vraiment proche" in text for text in texts_of(excerpts_app))
    assert "<blockquote" in html_of(excerpts_app)


def test_filters_narrow_what_is_listed_and_count_it(excerpts_app: AppTest) -> None:
    languages = next(facet for facet in excerpts_app.multiselect if facet.label == said("facet.language"))
    assert any(option.startswith("Anglais (") for option in languages.options)
    languages.set_value(["en"]).run()
    assert not excerpts_app.exception
    assert BUS in html_of(excerpts_app)
    assert MONTHLY not in html_of(excerpts_app)
    publishers = next(facet for facet in excerpts_app.multiselect if facet.label == said("facet.publisher"))
    assert [option for option in publishers.options if option.startswith("Réseau")] == []
    kinds = next(facet for facet in excerpts_app.multiselect if facet.label == said("facet.kind"))
    kinds.set_value(["recommendation"]).run()
    languages = next(facet for facet in excerpts_app.multiselect if facet.label == said("facet.language"))
    assert languages.value == ["en"]
    press(excerpts_app, said("all"))
    excerpts_app.text_input(key="excerpts-words").set_value("réunir les bailleurs chaque mois").run()
    assert MONTHLY in html_of(excerpts_app)


def test_recommendations_only_leaves_no_other_kind(excerpts_app: AppTest) -> None:
    assert 'badge badge-statistic"' in html_of(excerpts_app) or 'badge badge-finding"' in html_of(excerpts_app)
    excerpts_app.checkbox(key="excerpts-only-recommendations").check().run()
    shown = html_of(excerpts_app)
    assert shown.count('class="badge badge-') == shown.count("badge-recommendation")


def test_the_list_shows_the_whole_words_of_each_excerpt_once_unfolded(excerpts_app: AppTest) -> None:
    excerpts_app.segmented_control(key="excerpts-layout").set_value("list").run()
    assert not excerpts_app.exception
    assert f'<blockquote lang="fr">{MONTHLY}</blockquote>' in html_of(excerpts_app)


def test_a_basket_is_filled_ordered_annotated_and_lasts(excerpts_app: AppTest, baskets: Path) -> None:
    app = keep(excerpts_app, "médiateurs", 2)
    first, second = kept_words(baskets)
    view(app, "basket")
    press(app, said("down"))
    assert kept_words(baskets) == [second, first]
    app.text_area[0].set_value("À lire <b>à deux</b> voix.")
    press(app, said("note.save"))
    assert "À lire &lt;b&gt;à deux&lt;/b&gt; voix." in html_of(app)
    (name,) = baskets.glob("*.json")
    assert basket_of(app) == name.stem
    # A restart of the app, and an address without a basket: the one changed last is found again.
    assert "À lire &lt;b&gt;à deux&lt;/b&gt; voix." in html_of(view(open_excerpts(), "basket"))


def test_what_is_removed_can_be_put_back_and_emptying_asks_first(excerpts_app: AppTest, baskets: Path) -> None:
    app = keep(excerpts_app, "médiateurs", 3)
    before = kept_words(baskets)
    view(app, "basket")
    press(app, said("remove"), 1)
    assert kept_words(baskets) == [before[0], before[2]]
    press(app, said("undo"))
    assert kept_words(baskets) == before
    press(app, said("basket.confirm"))
    assert kept_words(baskets) == []
    assert said("basket.empty") in texts_of(app)
    press(app, said("undo"))
    assert kept_words(baskets) == before


def test_two_windows_on_one_basket_lose_nothing(excerpts_app: AppTest, baskets: Path) -> None:
    keep(excerpts_app, "médiateurs")
    keep(open_excerpts(basket_of(excerpts_app)), "night bus")
    keep(excerpts_app, "lampadaire")
    assert len(kept_words(baskets)) == 3


def test_two_windows_may_use_two_baskets(excerpts_app: AppTest, baskets: Path) -> None:
    keep(excerpts_app, "médiateurs")
    keep(open_excerpts("0123456789ab"), "night bus")
    assert len(Shelf(baskets).load("0123456789ab").excerpts) == 1
    assert len(Shelf(baskets).load(basket_of(excerpts_app)).excerpts) == 1


def test_an_excerpt_whose_document_changed_is_marked_and_not_handed_out(
    excerpts_app: AppTest,
    baskets: Path,
    corpus_and_index: tuple[Path, Path],
    settle: Callable[[Path, Path], None],
    encoder: Encoder,
    tmp_path: Path,
) -> None:
    keep(excerpts_app, "réunir les bailleurs chaque mois")
    keep(excerpts_app, "lampadaire en panne")
    corpus = Path(shutil.copytree(corpus_and_index[0], tmp_path / "corpus"))
    source = corpus / "mediation-sociale.txt"
    source.write_text(source.read_text(encoding="utf-8").replace("Réunir chaque mois", "Réunir"), encoding="utf-8")
    build(corpus, tmp_path / "index", encoder, lambda progress: None)
    settle(corpus, tmp_path / "index")
    app = view(excerpts_app.run(), "basket")
    assert [warning.value for warning in app.warning] == [message("ui.excerpts.lost_count.one", "fr", number=1)]
    assert said("lost.altered", path="mediation-sociale.txt") in html_of(app)
    assert MONTHLY in html_of(app)


def test_there_is_a_handout_once_something_is_kept(excerpts_app: AppTest) -> None:
    assert not view(excerpts_app, "basket").get("download_button")
    keep(view(excerpts_app, "search"), "médiateurs")
    (download,) = view(excerpts_app, "basket").get("download_button")
    assert not download.proto.disabled


def test_baskets_are_named_left_and_opened_again(excerpts_app: AppTest, baskets: Path) -> None:
    app = view(keep(excerpts_app, "médiateurs"), "basket")
    app.text_input[0].set_value("Élus ruraux").run()
    press(app, said("basket.new"))
    assert said("basket.empty") in texts_of(app)
    assert app.selectbox[0].options == ["Élus ruraux (1 extrait)"]
    press(app, said("basket.open"))
    assert app.text_input[0].value == "Élus ruraux"
    assert len(list(baskets.glob("*.json"))) == 1


def test_a_damaged_basket_hides_no_quote(excerpts_app: AppTest, baskets: Path) -> None:
    keep(excerpts_app, "médiateurs")
    (path,) = baskets.glob("*.json")
    path.write_text("{", encoding="utf-8")

    def script() -> None:
        from preconise.ui.components.quote_card import quote_card
        from tests.ui.documents_made import document, quote

        quote_card(quote(document()), document(), "plain")

    app = AppTest.from_function(script)
    app.session_state["basket-in-use"] = path.stem
    shown = html_of(app.run())
    assert not app.exception
    assert "organiser une marche" in shown
    assert str(path) in shown


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_facet_has_a_name(language: str) -> None:
    assert {f"ui.excerpts.facet.{facet.name}" for facet in FACETS} <= messages(language).keys()
