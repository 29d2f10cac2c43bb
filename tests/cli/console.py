"""Commands run in this process, and what they print."""

from __future__ import annotations

from pathlib import Path

import pytest

import preconise
from preconise.cli import main

ROOT = Path(__file__).resolve().parents[2]
SOURCES = str(Path(preconise.__file__).parents[1])


class Console:
    """Runs commands in this process and keeps what the last one printed."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys
        self.out = ""
        self.err = ""

    def run(self, *arguments: object) -> int:
        code = main([str(argument) for argument in arguments])
        self.out, self.err = self._capsys.readouterr()
        return code

    def refusal(self, *arguments: object) -> str:
        """The one line that a command is refused with."""
        assert self.run(*arguments) == 2
        assert self.out == ""
        (line,) = self.err.splitlines()
        return line
