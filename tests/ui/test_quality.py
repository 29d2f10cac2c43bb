from __future__ import annotations

import json
from pathlib import Path

from streamlit.testing.v1 import AppTest

from preconise.catalogue import message
from preconise.feedback import keep_feedback, read_feedback
from preconise.store import current_build_id
from tests.feedback.judgements import judgement
from tests.ui.conftest import html_of, texts_of
from tests.ui.test_ask import LIGHTING, WALK


def click(app: AppTest, key: str) -> AppTest:
    return next(button for button in app.button if button.key == key).click().run()


def test_the_index_in_use_is_named_and_weighed(quality_app: AppTest, corpus_and_index: tuple[Path, Path]) -> None:
    shown = html_of(quality_app.run())
    assert str(current_build_id(corpus_and_index[1])) in shown
    assert "embedded-" in shown
    assert " Mo</dd>" in shown
    assert not quality_app.exception


def test_every_passage_is_checked_on_demand(quality_app: AppTest) -> None:
    assert not quality_app.run().success
    click(quality_app, "check")
    assert "mot pour mot" in quality_app.success[0].value
    assert not quality_app.error


def test_answers_are_measured_on_questions_of_ones_own(quality_app: AppTest) -> None:
    lines = (
        {"id": "1", "question": LIGHTING, "lang": "fr", "answers": [{"file": "eclairage-public.md", "quote": WALK}]},
        {"id": "2", "question": "Quelle est la recette de la tarte aux pommes caramélisées ?", "answers": []},
    )
    content = "\n".join(json.dumps(line, ensure_ascii=False) for line in lines).encode()
    quality_app.run()
    quality_app.file_uploader[0].set_value([("mes-questions.jsonl", content, "application/json")])
    quality_app.run()
    click(quality_app, "evaluate")
    shown = html_of(quality_app)
    assert "mes-questions.jsonl" in shown
    found, refused = (message(f"ui.evaluation.figure.{name}", "fr") for name in ("hit_at_5", "refused_unanswerable"))
    assert f"<dt>{found}</dt><dd>100 %</dd>" in shown
    assert f"<dt>{refused}</dt><dd>100 %</dd>" in shown


def test_a_file_that_holds_no_questions_is_told_by_its_name(quality_app: AppTest) -> None:
    quality_app.run()
    quality_app.file_uploader[0].set_value([("notes.jsonl", b"pas du JSON", "application/json")])
    quality_app.run()
    click(quality_app, "evaluate")
    assert any("notes.jsonl" in text for text in texts_of(quality_app))
    assert not quality_app.exception


def test_feedback_is_counted_offered_for_download_and_cleared(quality_app: AppTest, tmp_path: Path) -> None:
    assert message("ui.feedback.none", "fr") in html_of(quality_app.run())
    keep_feedback(tmp_path / "feedback", judgement())
    shown = html_of(quality_app.run())
    assert f"<dt>{message('ui.feedback.verdict.useful', 'fr')}</dt><dd>1</dd>" in shown
    assert len(quality_app.download_button) == 2
    click(quality_app, "feedback-clear")
    assert read_feedback(tmp_path / "feedback") == ()
    assert message("ui.feedback.none", "fr") in html_of(quality_app)
