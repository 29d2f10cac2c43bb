"""What cannot be done is told in one line that says what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from preconise.store import current_build_id
from tests.cli.console import Console
from tests.store.builds_made import write


@pytest.mark.parametrize(
    "line",
    [
        "{",
        "[]",
        '{"id": "2"}',
        '{"id": 2, "question": "Que faire ?"}',
        '{"id": "2", "question": " ? "}',
        '{"id": "2", "question": "Que faire ?", "previous": "Et avant ?"}',
    ],
)
def test_a_wrong_line_is_told_before_anything_is_answered(
    console: Console, index: Path, tmp_path: Path, line: str
) -> None:
    questions = tmp_path / "questions.jsonl"
    questions.write_text(f'{{"id": "1", "question": "Que faire ?"}}\n\n{line}\n')

    refusal = console.refusal("ask", "--batch", questions, "--index", index, "--json")

    assert "3" in refusal.replace(str(questions), "")


def test_a_question_without_a_word_is_refused(console: Console, index: Path) -> None:
    assert "question" in console.refusal("ask", " ", "--index", index)


def test_a_question_of_many_pages_is_refused(console: Console, index: Path) -> None:
    assert "trop longue" in console.refusal("ask", "prévention " * 9000, "--index", index)


@pytest.mark.parametrize("command", [["ask", "Que faire ?"], ["passages"], ["status"], ["check"], ["rollback"]])
def test_without_an_index_every_command_says_to_build_it(console: Console, tmp_path: Path, command: list[str]) -> None:
    assert "preconise build" in console.refusal(*command, "--index", tmp_path / "nowhere")
    assert not (tmp_path / "nowhere").exists()


def test_an_index_of_another_model_is_refused(console: Console, tmp_path: Path) -> None:
    write(tmp_path / "index", encoder="another encoder")

    assert "autre modèle" in console.refusal("ask", "Que faire ?", "--index", tmp_path / "index")


def test_a_damaged_index_is_refused_by_the_name_of_the_file(console: Console, index: Path) -> None:
    (index / (current_build_id(index) or "") / "dense" / "vectors.faiss").write_bytes(b"")

    assert "dense/vectors.faiss" in console.refusal("ask", "Que faire ?", "--index", index)


def test_a_setting_that_does_not_exist_is_refused(console: Console, home: Path) -> None:
    (home / "preconise.toml").write_text('corpsu = "documents"')

    assert "corpsu" in console.refusal("status")
