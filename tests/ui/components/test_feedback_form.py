from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from preconise.catalogue import message
from preconise.feedback import read_feedback
from tests.ui.conftest import html_of, texts_of
from tests.ui.documents_made import FIRST


@pytest.fixture
def form(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    """The form of feedback on a quote made by hand, opened."""

    def script() -> None:
        import os
        from pathlib import Path

        from preconise.types import Answer, Query
        from preconise.ui.components.feedback_form import feedback_form
        from tests.ui.documents_made import document, quote

        made = quote(document())
        query = Query("Et la rue ?", "Comment éclairer la rue ?", "fr")
        answer = Answer(query, True, 0.9, "sure", (made,), (), "20261124-100000-abcdef", 12.0)
        feedback_form(Path(os.environ["PRECONISE_FEEDBACK_FOLDER"]), answer, made, "card")

    monkeypatch.setenv("PRECONISE_FEEDBACK_FOLDER", str(tmp_path / "feedback"))
    app = AppTest.from_function(script, default_timeout=180).run()
    assert not app.radio, "the form is drawn before it is opened"
    app.session_state["feedback-card"] = True
    return app.run()


def send(app: AppTest) -> AppTest:
    return next(button for button in app.button if button.label == message("ui.feedback.send", "fr")).click().run()


def test_a_judgement_is_kept_with_what_was_asked_and_shown(form: AppTest, tmp_path: Path) -> None:
    form.radio[0].set_value("wrong_quote")
    form.text_area[0].set_value("  Il manque la suite. ")
    send(form)
    (kept,) = read_feedback(tmp_path / "feedback")
    assert (kept.verdict, kept.comment) == ("wrong_quote", "Il manque la suite.")
    assert (kept.question, kept.searched, kept.quote) == ("Et la rue ?", "Comment éclairer la rue ?", FIRST)
    verdict = message("ui.feedback.verdict.wrong_quote", "fr")
    assert message("ui.feedback.thanks", "fr", verdict=verdict) in html_of(form)
    assert not form.radio
    assert not form.exception


def test_without_a_choice_nothing_is_kept_and_one_is_asked_for(form: AppTest, tmp_path: Path) -> None:
    send(form)
    assert message("ui.feedback.choose", "fr") in texts_of(form)
    assert not (tmp_path / "feedback").exists()


def test_a_folder_that_cannot_be_written_is_told_in_words(form: AppTest, tmp_path: Path) -> None:
    (tmp_path / "feedback").write_text("a file where the folder should be", encoding="utf-8")
    form.radio[0].set_value("useful")
    send(form)
    hint = message("errors.FeedbackInaccessible.hint", "fr")
    assert hint in texts_of(form)
    assert form.radio
