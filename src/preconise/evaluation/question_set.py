"""Question sets: JSON lines of questions with the passages that answer them, and the rule of a right quote.

A line: ``{"id", "question", "lang", "kind", "persona", "previous", "answers": [{"file", "quote", "grade"}]}``, of which
``id``, ``question`` and ``answers`` are required; a question without answers is one the documents do not answer.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from preconise.errors import InvalidQuestionFile
from preconise.json_lines import as_mapping, as_sequence, as_text, parse_json_lines
from preconise.types import Quote

GRADES = (1, 2)
LONGEST_QUOTE = 600
LONGEST_RATIO = 3
"""A quote around a gold answer is right up to this length, or this many times the gold answer's: a page is no quote."""
SMALLEST_SHARE = 0.5
"""A quote inside a gold answer is right from this share of it on."""

_EDGES = " ;,.•-–—"
_SOFT_HYPHEN = "\u00ad"


@dataclass(frozen=True, slots=True)
class GoldAnswer:
    """A passage, verbatim, that answers (grade 2) or helps (grade 1); ``file`` is a file name or a path's end."""

    file: str
    quote: str
    grade: int


@dataclass(frozen=True, slots=True)
class Question:
    """A question to ask, and what a right answer quotes."""

    question_id: str
    text: str
    language: str
    kind: str
    persona: str
    previous: tuple[str, ...]
    answers: tuple[GoldAnswer, ...]

    @property
    def answerable(self) -> bool:
        """Whether the documents hold an answer."""
        return bool(self.answers)


def read_question_set(path: Path) -> tuple[Question, ...]:
    """The questions of a file, in its order.

    Raises:
        InvalidQuestionFile: the file is missing or empty (``line`` is 0), or a line is not a question.
    """
    seen: set[str] = set()

    def parse(form: object) -> Question:
        question = _question(form)
        if question.question_id in seen:
            raise ValueError(question.question_id)
        seen.add(question.question_id)
        return question

    questions = tuple(parse_json_lines(path, parse))
    if not questions:
        raise InvalidQuestionFile(path=path, line=0)
    return questions


def is_right(quote: Quote, gold: GoldAnswer) -> bool:
    """Whether a quote is the gold answer.

    It comes from the same file and, white space folded, either holds the gold answer without being much longer, or
    lies inside it and covers at least half of it.
    """
    if not _same_file(quote.citation.path, gold.file):
        return False
    found, wanted = _folded(quote.text), _folded(gold.quote)
    if wanted in found:
        return len(found) <= max(LONGEST_QUOTE, LONGEST_RATIO * len(wanted))
    return found in wanted and len(found) >= SMALLEST_SHARE * len(wanted)


def gains(quotes: Sequence[Quote], answers: Sequence[GoldAnswer]) -> tuple[int, ...]:
    """The grade found at each rank; a gold answer counts once, a quote takes the best one left that it is."""
    left = list(answers)
    found: list[int] = []
    for quote in quotes:
        right = [gold for gold in left if is_right(quote, gold)]
        best = max(right, key=lambda gold: gold.grade, default=None)
        if best is not None:
            left.remove(best)
        found.append(best.grade if best is not None else 0)
    return tuple(found)


def _question(form: object) -> Question:
    fields = as_mapping(form)
    return Question(
        question_id=as_text(fields["id"]),
        text=as_text(fields["question"]),
        language=as_text(fields.get("lang", "")),
        kind=as_text(fields.get("kind", "")),
        persona=as_text(fields.get("persona", "")),
        previous=tuple(as_text(question) for question in as_sequence(fields.get("previous") or [])),
        answers=tuple(_gold_answer(answer) for answer in as_sequence(fields["answers"])),
    )


def _gold_answer(form: object) -> GoldAnswer:
    fields = as_mapping(form)
    grade = fields.get("grade", max(GRADES))
    if grade not in GRADES or not isinstance(grade, int):
        raise ValueError(grade)
    quote = as_text(fields["quote"])
    if not _folded(quote):
        raise ValueError(quote)
    return GoldAnswer(file=as_text(fields["file"]), quote=quote, grade=grade)


def _same_file(path: str, file: str) -> bool:
    wanted = PurePosixPath(file).parts
    return PurePosixPath(path).parts[-len(wanted) :] == wanted


def _folded(text: str) -> str:
    return " ".join(text.replace(_SOFT_HYPHEN, "").split()).strip(_EDGES)
