"""The question set stands on the corpus: each quote is there to be found, and the set stays balanced."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import pytest

from preconise.evaluation.question_set import Question, read_question_set

KINDS = {"recommendation", "fact", "commitment", "excerpt", "follow_up", "unanswerable"}


@pytest.fixture(scope="module")
def questions() -> tuple[Question, ...]:
    return read_question_set(Path(__file__).with_name("questions.jsonl"))


def test_every_quote_stands_in_its_note(questions: tuple[Question, ...], note_texts: Mapping[str, str]) -> None:
    absent = [
        (question.question_id, answer.file, answer.quote)
        for question in questions
        for answer in question.answers
        if " ".join(answer.quote.split()) not in note_texts.get(answer.file, "")
    ]
    assert absent == []


def test_every_question_with_answers_has_a_full_one(questions: tuple[Question, ...]) -> None:
    graded = {
        question.question_id: {a.grade for a in question.answers} for question in questions if question.answerable
    }
    assert [name for name, grades in graded.items() if 2 not in grades] == []


def test_no_question_lists_an_answer_twice(questions: tuple[Question, ...]) -> None:
    repeated = [q.question_id for q in questions if len({(a.file, a.quote) for a in q.answers}) < len(q.answers)]
    assert repeated == []


def test_only_unanswerable_questions_lack_an_answer(questions: tuple[Question, ...]) -> None:
    assert {q.kind for q in questions if not q.answerable} == {"unanswerable"}
    assert all(q.answerable for q in questions if q.kind != "unanswerable")


def test_follow_ups_come_with_what_was_asked_before(questions: tuple[Question, ...]) -> None:
    follow_ups = [question for question in questions if question.kind == "follow_up"]
    assert len(follow_ups) >= 6
    assert all(question.previous for question in follow_ups)


def test_the_set_is_balanced(questions: tuple[Question, ...]) -> None:
    kinds = Counter(question.kind for question in questions)
    languages = Counter(question.language for question in questions)
    assert len(questions) >= 70
    assert kinds.keys() == KINDS
    assert kinds["unanswerable"] >= 10
    assert len(languages) >= 6
    assert languages["fr"] >= len(questions) // 2
    assert {question.persona for question in questions} == {"élu", "formateur"}


def test_every_note_is_asked_about(questions: tuple[Question, ...], note_texts: Mapping[str, str]) -> None:
    asked = {answer.file for question in questions for answer in question.answers}
    assert note_texts.keys() - asked == set()
