"""The training set is whole, large enough and balanced, and none of it stands in the texts that judge the product."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from training.check_data import duplicate_problems, leaks, read, structure_problems
from training.examples import VALIDATION_THEMES, general, general_examples

PASSAGES, QUESTIONS, GENERAL = read("passages"), read("questions"), general()


def test_ids_labels_and_questions_are_sound() -> None:
    assert list(structure_problems(PASSAGES, QUESTIONS)) == []
    assert list(duplicate_problems([*QUESTIONS, *GENERAL])) == []


def test_the_set_is_as_large_as_its_card_says() -> None:
    assert len(PASSAGES) >= 800
    assert len(QUESTIONS) >= 3000
    assert sum(not question["answerable"] for question in QUESTIONS) >= 300
    assert {"fr", "en", "de", "es", "it", "nl", "pt", "el", "ro"} <= {question["language"] for question in QUESTIONS}


def test_every_form_of_question_is_there_in_both_parts() -> None:
    for held_out in (True, False):
        part = [question for question in QUESTIONS if (question["theme"] in VALIDATION_THEMES) == held_out]
        forms = Counter(question["form"] for question in part)
        assert min(forms[form] for form in ("long", "short", "keywords", "typos", "follow_up", "near_miss")) >= 20


def test_general_questions_cross_languages_and_meet_a_wrong_paragraph_of_their_subject() -> None:
    assert all(row["language"] != row["passage_language"] for row in GENERAL)
    subjects = {row["passage"]: row["subject"] for row in GENERAL}
    for example in general_examples(1):
        assert example.negative != example.positive
        assert subjects[example.negative] == subjects[example.positive]


def test_nothing_is_in_the_texts_that_judge_the_product(shared: Path) -> None:
    assert list(leaks([*PASSAGES, *QUESTIONS, *GENERAL], shared)) == []
