from __future__ import annotations

from pathlib import Path

from preconise.feedback import keep_feedback, read_feedback
from tests.cli.console import Console
from tests.feedback.judgements import judgement


def test_feedback_is_counted_written_and_cleared(console: Console, home: Path, tmp_path: Path) -> None:
    keep_feedback(home / "feedback", judgement("utile"))

    assert console.run("feedback") == 0
    assert console.out.strip().endswith(": 1.")

    assert console.run("feedback", "--to", tmp_path / "avis.csv", "--clear") == 0
    assert "utile" in (tmp_path / "avis.csv").read_text(encoding="utf-8-sig")
    assert read_feedback(home / "feedback") == ()


def test_feedback_that_cannot_be_written_is_not_cleared(console: Console, home: Path, tmp_path: Path) -> None:
    keep_feedback(home / "feedback", judgement())

    assert console.run("feedback", "--to", tmp_path / "avis.xls", "--clear") == 2
    assert ".csv" in console.err
    assert len(read_feedback(home / "feedback")) == 1
