"""Judgements open in a spreadsheet, and stay exact in JSON lines."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from preconise.errors import FeedbackInaccessible, UnknownExportFormat
from preconise.feedback import write_feedback
from tests.feedback.judgements import judgement


def test_a_table_keeps_accents_and_line_ends(tmp_path: Path) -> None:
    write_feedback([judgement("à revoir\npage 3 ; « mot »")], tmp_path / "avis.csv")
    assert (tmp_path / "avis.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    with (tmp_path / "avis.csv").open(encoding="utf-8-sig", newline="") as file:
        (row,) = csv.DictReader(file)
    assert row["comment"] == "à revoir\npage 3 ; « mot »"
    assert row["verdict"] == "useful"
    assert row["start"] == "10"


@pytest.mark.parametrize("formula", ["=1+1", "+1", "-1", "@x", "\t=1"])
def test_no_cell_runs_as_a_formula(tmp_path: Path, formula: str) -> None:
    write_feedback([judgement(formula)], tmp_path / "avis.CSV")
    with (tmp_path / "avis.CSV").open(encoding="utf-8-sig", newline="") as file:
        (row,) = csv.DictReader(file)
    assert row["comment"] == f"'{formula}"


def test_json_lines_are_exact(tmp_path: Path) -> None:
    write_feedback([judgement("=1+1"), judgement("é\u2028")], tmp_path / "avis.jsonl")
    lines = (tmp_path / "avis.jsonl").read_bytes().decode("utf-8").split("\n")
    assert [json.loads(line)["comment"] for line in lines[:-1]] == ["=1+1", "é\u2028"]


def test_another_format_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnknownExportFormat):
        write_feedback([judgement()], tmp_path / "avis.xls")


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(FeedbackInaccessible):
        write_feedback([judgement()], tmp_path / "nulle-part" / "avis.csv")
