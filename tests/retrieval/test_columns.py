"""What the search knows of every passage comes back as it was."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from preconise.retrieval.columns import OPENED_FROM, PassageColumns
from preconise.types import Passage, Span

PASSAGES = [
    Passage("7fffffffffffffff", "one", 10, 15, "question", language="fr"),
    Passage("0000000000000002", "one", 0, 400, "other", language=""),
    Passage("00000000000000ff", "two", 3, 4, "recommendation", language="fr"),
]


def test_columns_are_those_of_the_passages(tmp_path: Path) -> None:
    PassageColumns.of(PASSAGES).save(tmp_path)

    for columns in (PassageColumns.of(PASSAGES), PassageColumns.load(tmp_path)):
        assert columns.ids.tolist() == [2**63 - 1, 2, 255]
        assert columns.lengths.tolist() == [5, 400, 1]
        assert columns.of_kind({"question", "recommendation"}).tolist() == [1, 0, 1]
        assert columns.of_kind({"commitment"}).tolist() == [0, 0, 0]
        assert columns.in_language("fr", np.array([1, 2])).tolist() == [0, 1]
        assert columns.in_language("", np.array([1, 2])).tolist() == [1, 0]
        assert columns.in_language("de", np.array([0])).tolist() == [0]


def test_a_report_opens_with_its_first_passage_and_what_is_short_or_has_no_title_answers_from_it() -> None:
    report = written("report", OPENED_FROM, titled=True)
    note = written("note", OPENED_FROM - 1, titled=True)
    extract = written("extract", OPENED_FROM, titled=False)

    columns = PassageColumns.of([*report[1:], *note, *extract, report[0]])

    assert columns.openings.tolist() == [0] * (len(report) - 1 + len(note) + len(extract)) + [1]


def written(document: str, passages: int, *, titled: bool) -> list[Passage]:
    return [
        Passage(
            f"{place:016x}",
            document,
            start=10 + 10 * place,
            end=19 + 10 * place,
            kind="other",
            heading_path=(Span(0, 9),) if titled or place else (),
        )
        for place in range(passages)
    ]


def test_no_passages_have_columns_too(tmp_path: Path) -> None:
    PassageColumns.of([]).save(tmp_path)

    assert PassageColumns.load(tmp_path).of_kind({"other"}).tolist() == []
