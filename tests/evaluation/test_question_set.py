from __future__ import annotations

import json
from pathlib import Path

import pytest

from preconise.errors import InvalidQuestionFile
from preconise.evaluation.question_set import GoldAnswer, gains, is_right, read_question_set
from tests.evaluation.answers import quote

LINE = {"id": "q1", "question": "Qui finance ?", "answers": [{"file": "a.txt", "quote": "L’État finance.", "grade": 2}]}
GOLD = GoldAnswer("a.txt", "Former les médiateurs de nuit", 2)


def write(path: Path, *lines: object) -> Path:
    path.write_text("\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines), encoding="utf-8")
    return path


def test_questions_are_read_in_order_with_their_conversation(tmp_path: Path) -> None:
    second = {
        "id": "q2",
        "question": "Et ici ?",
        "lang": "fr",
        "kind": "follow_up",
        "previous": ["Où ?"],
        "answers": [],
    }

    first, follow_up = read_question_set(write(tmp_path / "set.jsonl", LINE, "", second))

    assert first.answers == (GoldAnswer("a.txt", "L’État finance.", 2),)
    assert (follow_up.previous, follow_up.kind, follow_up.answerable) == (("Où ?",), "follow_up", False)


@pytest.mark.parametrize(
    "line",
    [
        "{not json",
        "[]",
        {"id": "q2", "question": "Sans réponses ?"},
        {"id": 2, "question": "Qui ?", "answers": []},
        {"id": "q1", "question": "Deux fois le même nom ?", "answers": []},
        {"id": "q2", "question": "Qui ?", "answers": [{"file": "a.txt", "quote": "Lui.", "grade": 3}]},
        {"id": "q2", "question": "Qui ?", "answers": [{"file": "a.txt", "quote": " ; ", "grade": 2}]},
    ],
)
def test_a_line_that_is_no_question_is_named(tmp_path: Path, line: object) -> None:
    with pytest.raises(InvalidQuestionFile) as raised:
        read_question_set(write(tmp_path / "set.jsonl", LINE, line))

    assert raised.value.values["line"] == "2"


@pytest.mark.parametrize("content", [b"", b"\n\n", b"\xff\xfe\x00"])
def test_a_file_without_questions_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "set.jsonl"
    path.write_bytes(content)

    with pytest.raises(InvalidQuestionFile):
        read_question_set(path)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InvalidQuestionFile):
        read_question_set(tmp_path / "absent.jsonl")


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Former les médiateurs de nuit", True),
        ("Former  les\nmédiateurs de nuit ;", True),
        ("Il faut former. Former les médiateurs de nuit. " + "x" * 500, True),
        ("Former les médiateurs de nuit. " + "x" * 600, False),
        ("les médiateurs de nuit", True),
        ("de nuit", False),
        ("Former les médiateurs de jour", False),
    ],
)
def test_a_quote_is_right_if_it_is_the_answer_or_little_more(text: str, right: bool) -> None:
    assert is_right(quote(text, "a.txt"), GOLD) is right


def test_a_quote_of_another_file_is_wrong() -> None:
    assert is_right(quote(GOLD.quote, "dossier/a.txt"), GOLD)
    assert not is_right(quote(GOLD.quote, "ba.txt"), GOLD)
    assert not is_right(quote(GOLD.quote, "a.txt"), GoldAnswer("dossier/a.txt", GOLD.quote, 2))


def test_a_gold_answer_counts_once_and_the_best_one_first() -> None:
    helps = GoldAnswer("a.txt", "Former les médiateurs de nuit, partout", 1)
    repeated = [quote(GOLD.quote, "a.txt")] * 3

    assert gains(repeated, [helps, GOLD]) == (2, 1, 0)
