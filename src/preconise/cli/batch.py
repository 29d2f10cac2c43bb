"""A file of questions to answer one after the other: ``{"id", "question", "previous"?}``, a line each."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from preconise.json_lines import as_mapping, as_sequence, as_text, parse_json_lines
from preconise.settings import LONGEST_QUESTION


@dataclass(frozen=True, slots=True)
class BatchQuestion:
    """A question with the name that its answer will bear, and the questions asked before it."""

    question_id: str
    text: str
    previous: tuple[str, ...] = ()


def read_batch(path: Path) -> list[BatchQuestion]:
    """All questions of a file: a mistake in the last line is told before the first is answered.

    Raises:
        InvalidQuestionFile: the file cannot be read, or a line is no question.
    """
    return list(parse_json_lines(path, _question))


def _question(form: object) -> BatchQuestion:
    fields = as_mapping(form)
    text = as_text(fields["question"])
    if len(text) > LONGEST_QUESTION or not any(character.isalpha() for character in text):
        raise ValueError(text)
    previous = tuple(as_text(earlier) for earlier in as_sequence(fields.get("previous", [])))
    return BatchQuestion(as_text(fields["id"]), text, previous)
