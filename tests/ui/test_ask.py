from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from html import escape, unescape
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from preconise.build import build
from preconise.catalogue import message
from preconise.feedback import read_feedback
from preconise.types import Encoder
from tests.ui.conftest import SECONDS, html_of, texts_of
from tests.ui.corpus import HOSTILE, ROOT

LIGHTING = "Comment éclairer les rues pour rassurer les habitants le soir ?"
WALK = "organiser chaque automne une marche exploratoire nocturne avec les habitantes du quartier"


def ask(app: AppTest, question: str) -> AppTest:
    return app.chat_input[0].set_value(question).run()


def without_tags(markup: str) -> str:
    return re.sub(r"<[^>]*>", "", markup)


def quotes_of(app: AppTest) -> str:
    """The words of all quotes as they are read, a quote a line."""
    quotes = re.findall(r"<blockquote[^>]*>(.*?)</blockquote>", html_of(app), re.DOTALL)
    return "\n".join(unescape(without_tags(quote)) for quote in quotes)


def test_a_question_is_answered_by_the_exact_words_and_their_source(app: AppTest) -> None:
    ask(app, LIGHTING)
    shown = html_of(app)
    assert WALK in quotes_of(app)
    assert "les maires peuvent utilement :" in unescape(without_tags(shown))
    assert "Réseau des communes attentives" in shown
    assert 'href="https://exemple.test/eclairage"' in shown
    assert not app.exception


def test_the_question_stays_above_its_answer(app: AppTest) -> None:
    ask(app, LIGHTING)
    assert [turn.name for turn in app.chat_message] == ["user", "assistant"]
    assert f'<h2 class="asked" lang="fr">{LIGHTING}</h2>' in html_of(app)


def test_the_quotes_are_counted_in_words(app: AppTest) -> None:
    ask(app, LIGHTING)
    assert re.search(r'<p class="found" role="status">\d+ recommandation.* dans \d documents?\.</p>', html_of(app))


def test_the_words_of_a_hurried_question_are_marked_in_the_quote(app: AppTest) -> None:
    ask(app, "eclairer les rue pour rassurer les habitant")
    shown = html_of(app)
    assert re.search(r'<b class="match">habitant\w*</b>', shown)
    assert "Mots de la question : " in shown


def test_quotes_stand_under_the_title_of_their_document(app: AppTest) -> None:
    ask(app, LIGHTING)
    shown = html_of(app)
    assert shown.index("<h3") < shown.index("<blockquote")
    assert ">Éclairer la rue sans éblouir</h3>" in shown


def test_a_conversation_is_downloaded_with_its_quotes(app: AppTest) -> None:
    assert not app.download_button
    ask(app, LIGHTING)
    labels = [button.label for button in app.download_button]
    assert labels == [message(f"ui.conversation.format.{suffix}", "fr") for suffix in ("docx", "odt", "html", "md")]


def test_feedback_is_kept_only_when_it_is_given(app: AppTest, tmp_path: Path) -> None:
    ask(app, LIGHTING)
    assert not (tmp_path / "feedback").exists()
    app.session_state["feedback-0-quote-0"] = True
    app.run()
    app.radio[0].set_value("wrong_quote")
    app.text_area[0].set_value("Il manque la suite.")
    send = next(button for button in app.button if button.label == message("ui.feedback.send", "fr"))
    send.click().run()
    (kept,) = read_feedback(tmp_path / "feedback")
    assert (kept.verdict, kept.comment, kept.question) == ("wrong_quote", "Il manque la suite.", LIGHTING)
    assert kept.quote in quotes_of(app)
    thanks = message("ui.feedback.thanks", "fr", verdict=message("ui.feedback.verdict.wrong_quote", "fr"))
    assert thanks in html_of(app)


def test_no_feedback_is_asked_for_where_the_setting_says_so(
    corpus_and_index: tuple[Path, Path], settle: Callable[[Path, Path], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    settle(*corpus_and_index)
    monkeypatch.setenv("PRECONISE_FEEDBACK", "false")
    app = AppTest.from_file(ROOT / "app.py", default_timeout=SECONDS).run()
    assert message("ui.feedback.promise", "fr") not in html_of(app)
    ask(app, LIGHTING)
    assert message("ui.feedback.open.quote", "fr") not in [
        popover.proto.popover.label for popover in app.get("popover")
    ]


def test_a_follow_up_shows_what_is_searched_and_can_be_corrected(app: AppTest) -> None:
    ask(app, "Comment mettre en place une médiation sociale ?")
    ask(app, "Et à la sortie des collèges ?")
    searched = [text for text in texts_of(app) if text.startswith("Question recherchée : ")]
    assert len(searched) == 1
    assert "médiation" in searched[0]
    app.text_input[0].set_value(LIGHTING)
    next(button for button in app.button if button.label == "Rechercher").click().run()
    assert app.text_input[0].value == LIGHTING
    assert WALK in quotes_of(app)


def test_an_off_topic_question_is_refused_with_leads_folded_away(app: AppTest) -> None:
    ask(app, "Quelle est la recette de la tarte aux pommes caramélisées ?")
    assert message("ui.refusal.nothing", "fr") in texts_of(app)
    assert [fold.label for fold in app.expander] == [message("ui.refusal.leads", "fr")]
    assert not app.expander[0].proto.expanded


def test_a_new_question_forgets_the_conversation(app: AppTest) -> None:
    ask(app, LIGHTING)
    next(button for button in app.button if button.label == message("ui.ask.new", "fr")).click().run()
    assert not app.chat_message
    ask(app, "Comment mettre en place une médiation sociale ?")
    assert not [text for text in texts_of(app) if text.startswith("Question recherchée")]


def test_each_example_question_is_answered(app: AppTest) -> None:
    examples = [button.label for button in app.button]
    assert examples
    for example in examples:
        ask(app, example)
    assert message("ui.refusal.nothing", "fr") not in texts_of(app)


def test_an_example_is_asked_by_one_click(app: AppTest) -> None:
    example = app.button[0].label
    app.button[0].click().run()
    assert f">{escape(example)}</h2>" in html_of(app)
    assert "<blockquote" in html_of(app)


def test_a_hostile_document_is_shown_verbatim_and_never_as_markdown(app: AppTest) -> None:
    ask(app, "Faut-il installer des arceaux pour vélos ?")
    assert HOSTILE in quotes_of(app)
    assert "<script" not in html_of(app)
    assert not [element for element in app.markdown if "$x$" in element.value]


def test_a_question_without_a_word_gets_a_sentence_and_keeps_the_conversation(app: AppTest) -> None:
    ask(app, LIGHTING)
    ask(app, "???")
    assert message("errors.EmptyQuestion.message", "fr") in texts_of(app)
    assert not app.exception
    assert [turn.name for turn in app.run().chat_message] == ["user", "assistant"]


def test_the_interface_speaks_english_on_request(app: AppTest) -> None:
    ask(app, LIGHTING)
    app.session_state["lang"] = "en"
    app.run()
    assert app.chat_input[0].placeholder == message("ui.ask.placeholder", "en")
    assert WALK in quotes_of(app)
    assert "18 April 2023" in html_of(app)


def test_a_quote_whose_document_has_changed_since_is_not_shown(
    corpus_and_index: tuple[Path, Path], tmp_path: Path, settle: Callable[[Path, Path], None], encoder: Encoder
) -> None:
    corpus = Path(shutil.copytree(corpus_and_index[0], tmp_path / "corpus"))
    index = Path(shutil.copytree(corpus_and_index[1], tmp_path / "index"))
    settle(corpus, index)
    app = ask(AppTest.from_file(ROOT / "app.py", default_timeout=SECONDS).run(), LIGHTING)
    lighting = corpus / "eclairage-public.md"
    changed = lighting.read_text(encoding="utf-8").replace("organiser chaque automne", "n’organiser jamais")
    lighting.write_text(changed, encoding="utf-8")
    build(corpus, index, encoder, lambda progress: None)
    app.run()
    assert WALK not in quotes_of(app)
    assert message("ui.quote.changed", "fr", title="Éclairer la rue sans éblouir") in texts_of(app)


def test_without_an_index_the_page_says_so_and_offers_to_build_it(
    corpus_and_index: tuple[Path, Path], tmp_path: Path, settle: Callable[[Path, Path], None]
) -> None:
    settle(corpus_and_index[0], tmp_path / "nothing")
    app = AppTest.from_file(ROOT / "app.py", default_timeout=SECONDS).run()
    assert message("errors.IndexNotFound.message", "fr", path=tmp_path / "nothing") in texts_of(app)
    assert message("ui.rebuild.button", "fr") in [button.label for button in app.button]
    assert not app.exception


def test_a_damaged_index_is_told_in_words(
    corpus_and_index: tuple[Path, Path], tmp_path: Path, settle: Callable[[Path, Path], None]
) -> None:
    corpus, index = corpus_and_index
    copy = Path(shutil.copytree(index, tmp_path / "index"))
    (documents,) = copy.glob("*/documents.jsonl")
    documents.write_bytes(documents.read_bytes().replace(b"marche", b"marcha"))
    settle(corpus, copy)
    app = AppTest.from_file(ROOT / "app.py", default_timeout=SECONDS).run()
    assert any("documents.jsonl" in text for text in texts_of(app))
    assert not app.exception


def test_an_unknown_setting_is_told_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PRECONISE_COULEUR", "bleu")
    app = AppTest.from_file(ROOT / "app.py", default_timeout=SECONDS).run()
    assert any("couleur" in text for text in texts_of(app))
    assert not app.exception
