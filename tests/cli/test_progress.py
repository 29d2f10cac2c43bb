from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from preconise.cli.progress import ProgressLine, write_progress
from preconise.types import Progress

BUILD = [
    *(Progress("reading", done, 200, f"document-{done}.txt") for done in range(201)),
    *(Progress("embedding", done, 3000) for done in range(0, 3001, 32)),
    Progress("writing", 0, 1),
    Progress("done", 1, 1),
]


@pytest.fixture(autouse=True)
def columns(monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal of 80 columns."""
    monkeypatch.setenv("COLUMNS", "80")


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def show(stream: io.StringIO) -> str:
    line = ProgressLine(stream, "en")
    for progress in BUILD:
        line(progress)
    return stream.getvalue()


def test_a_terminal_shows_one_line_that_is_rewritten() -> None:
    shown = show(Terminal())

    assert shown.count("\n") == 1
    assert shown.endswith("\n")
    drawn = shown.split("\r")
    assert "Reading 199/200 document-199.txt" in drawn
    assert all(len(line) < 80 for line in drawn)


def test_a_shorter_line_leaves_nothing_of_a_longer_one() -> None:
    terminal = Terminal()
    line = ProgressLine(terminal, "en")

    line(Progress("reading", 0, 2, "a-long-name.txt"))
    line(Progress("reading", 1, 2, "b.txt"))

    long, short = terminal.getvalue().split("\r")[1:]
    assert len(short) == len(long)
    assert short.rstrip() == "Reading 1/2 b.txt"


def test_a_name_wider_than_the_terminal_does_not_spill_over() -> None:
    terminal = Terminal()

    ProgressLine(terminal, "en")(Progress("reading", 0, 1, "x" * 500))

    assert len(terminal.getvalue().strip("\r")) < 80


def test_a_file_gets_few_lines() -> None:
    lines = show(io.StringIO()).splitlines()

    assert lines[0] == "Reading 0/200 document-0.txt"
    assert lines[-1] == "Index built"
    assert len(lines) <= 25


def test_the_latest_progress_is_left_for_another_process(tmp_path: Path) -> None:
    for progress in BUILD[:2]:
        write_progress(tmp_path / "progress.json", progress)

    assert json.loads((tmp_path / "progress.json").read_bytes()) == {
        "stage": "reading",
        "done": 1,
        "total": 200,
        "path": "document-1.txt",
        "reused": 0,
        "anew": "",
    }
    assert [path.name for path in tmp_path.iterdir()] == ["progress.json"]
