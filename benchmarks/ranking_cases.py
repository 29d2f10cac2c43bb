"""Questions as the rankings of ``benchmarks`` see them: the features of every candidate, and which answers it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from preconise.assistant.assistant import Assistant
from preconise.evaluation.question_set import gains, read_question_set
from preconise.retrieval.fusion import Features
from preconise.settings import load_settings
from preconise.store import open_build
from preconise.types import Encoder

NAMES = [field.name for field in fields(Features)]
DEPTH = 10
CANDIDATES = 200


@dataclass(frozen=True, slots=True)
class Case:
    """A question: a row of features and the gold answers that it is, for each candidate.

    ``grades`` are those of all gold answers; ``answers`` name them by their places in it.
    """

    language: str
    kind: str
    features: NDArray[np.float32]
    answers: Sequence[frozenset[int]]
    grades: Sequence[int]


def cases(index: Path, questions: Path, encoder: Encoder) -> Iterator[Case]:
    """A case for each question that the documents of an index answer."""
    assistant = Assistant(open_build(index), encoder, load_settings())
    for question in read_question_set(questions):
        if question.answerable:
            found = assistant.look(question.text, question.previous, CANDIDATES)
            parts = {hit.passage.passage_id: hit.parts for hit in found.hits}
            rows = [[parts[quote.passage.passage_id][name] for name in NAMES] for quote in found.quotes]
            answers = [
                frozenset(place for place, gold in enumerate(question.answers) if any(gains([quote], [gold])))
                for quote in found.quotes
            ]
            grades = [gold.grade for gold in question.answers]
            features = np.array(rows, dtype=np.float32).reshape(-1, len(NAMES))
            yield Case(question.language, question.kind, features, answers, grades)


def gains_of(case: Case, weights: NDArray[np.float64]) -> list[int]:
    """The grade found at each of the first ranks, by a weighted sum of the features."""
    used: set[int] = set()
    found = []
    for place in np.argsort(-(case.features @ weights), kind="stable")[:DEPTH]:
        fresh = case.answers[place] - used
        answer = max(fresh, key=lambda number: case.grades[number], default=None)
        if answer is not None:
            used.add(answer)
        found.append(case.grades[answer] if answer is not None else 0)
    return found
