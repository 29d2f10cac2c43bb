"""An evaluation that a visitor asks for: the questions of a file of his own, asked of the index in use."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from preconise.catalogue import message
from preconise.errors import InvalidQuestionFile
from preconise.evaluation.evaluate import Ask, Report, evaluate
from preconise.evaluation.question_set import Question, read_question_set
from preconise.types import Answer
from preconise.ui.sizes import decimal

SUFFIX = ".jsonl"


@dataclass(frozen=True, slots=True)
class OwnEvaluation:
    """A report, the name of the question file, and the build that answered."""

    report: Report
    name: str
    build_id: str


def questions_of(name: str, content: bytes) -> tuple[Question, ...]:
    """The questions of a file as the browser sent it.

    Raises:
        InvalidQuestionFile: it holds something else.
    """
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"questions{SUFFIX}"
        path.write_bytes(content)
        try:
            return read_question_set(path)
        except InvalidQuestionFile as error:
            # By the name that the visitor knows.
            raise InvalidQuestionFile(path=name, line=error.values["line"]) from error


def evaluated(questions: Sequence[Question], ask: Ask, tell: Callable[[int], None]) -> Report:
    """The report over some questions; ``tell`` hears how many are answered after each."""
    done = 0

    def ask_and_tell(question: str, previous: Sequence[str]) -> Answer:
        nonlocal done
        answer = ask(question, previous)
        done += 1
        tell(done)
        return answer

    return evaluate(questions, ask_and_tell)


def figures_in_words(report: Report, language: str) -> Iterator[tuple[str, str]]:
    """The figures that say most, each under its name; a figure about no question has an empty value."""

    def named(name: str, value: str) -> tuple[str, str]:
        return message(f"ui.evaluation.figure.{name}", language), value

    overall = report.overall
    yield named("answerable", str(overall.answerable))
    yield named("unanswerable", str(overall.unanswerable))
    yield named("hit_at_1", _percent(overall.hit_at_1, language))
    yield named("hit_at_5", _percent(overall.hit_at_5, language))
    yield named("recall_at_10", _percent(overall.recall_at_10, language))
    yield named("ndcg_at_10", "" if overall.ndcg_at_10 is None else decimal(f"{overall.ndcg_at_10:.2f}", language))
    yield named("refused_answerable", _percent(overall.refused_answerable, language))
    yield named("refused_unanswerable", _percent(overall.refused_unanswerable, language))
    yield named("ms_p50", "" if overall.ms_p50 is None else f"{overall.ms_p50:.0f} ms")


def _percent(share: float | None, language: str) -> str:
    return "" if share is None else message("ui.evaluation.percent", language, number=f"{100 * share:.0f}")
