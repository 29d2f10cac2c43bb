"""Judgements are added whole and read back; nothing else is written."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from preconise.errors import FeedbackInaccessible
from preconise.feedback import clear_feedback, keep_feedback, read_feedback
from preconise.feedback.file import FILE
from tests.feedback.judgements import judgement


def test_nothing_is_kept_before_a_judgement(tmp_path: Path) -> None:
    assert read_feedback(tmp_path / "feedback") == ()
    assert not (tmp_path / "feedback").exists()


def test_judgements_are_read_back_in_their_order(tmp_path: Path) -> None:
    first, second = judgement("très utile\nvraiment"), judgement("« guillemets », \u2028 fin")
    keep_feedback(tmp_path, first)
    keep_feedback(tmp_path, second)
    assert read_feedback(tmp_path) == (first, second)


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_any_words_come_back_as_they_were(tmp_path_factory: pytest.TempPathFactory, words: str) -> None:
    folder = tmp_path_factory.mktemp("feedback")
    keep_feedback(folder, judgement(words))
    assert read_feedback(folder) == (judgement(words),)


def test_a_line_cut_short_by_a_crash_spoils_no_other(tmp_path: Path) -> None:
    keep_feedback(tmp_path, judgement("premier"))
    with (tmp_path / FILE).open("ab") as file:
        file.write(b'{"given":"2026-11-24","verdict":"use')
    keep_feedback(tmp_path, judgement("second"))
    assert [kept.comment for kept in read_feedback(tmp_path)] == ["premier", "second"]


def test_several_visitors_at_once_lose_nothing(tmp_path: Path) -> None:
    comments = [f"avis {number}" for number in range(40)]
    with ThreadPoolExecutor(8) as visitors:
        list(visitors.map(lambda comment: keep_feedback(tmp_path, judgement(comment)), comments))
    assert sorted(kept.comment for kept in read_feedback(tmp_path)) == sorted(comments)


def test_clearing_leaves_none_and_may_be_repeated(tmp_path: Path) -> None:
    keep_feedback(tmp_path, judgement())
    clear_feedback(tmp_path)
    clear_feedback(tmp_path)
    assert read_feedback(tmp_path) == ()


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(FeedbackInaccessible):
        keep_feedback(tmp_path / "file" / "feedback", judgement())
