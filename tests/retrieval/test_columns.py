"""What the search knows of every passage comes back as it was."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from preconise.retrieval.columns import OPENED_FROM, PassageColumns
from preconise.types import Passage

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


def test_a_report_opens_with_its_first_passage_and_a_short_note_answers_from_it() -> None:
    report = [Passage(f"{place:016x}", "report", 10 * place, 10 * place + 9, "other") for place in range(OPENED_FROM)]
    note = [
        Passage(f"{100 + place:016x}", "note", 10 * place, 10 * place + 9, "other") for place in range(OPENED_FROM - 1)
    ]

    columns = PassageColumns.of([*report[1:], *note, report[0]])

    assert columns.openings.tolist() == [0] * (len(report) - 1 + len(note)) + [1]


def test_no_passages_have_columns_too(tmp_path: Path) -> None:
    PassageColumns.of([]).save(tmp_path)

    assert PassageColumns.load(tmp_path).of_kind({"other"}).tolist() == []
