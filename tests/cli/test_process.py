"""The command line as a process: its encoding, its signals, and what it loads."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from argparse import Namespace
from pathlib import Path

import pytest

from preconise.cli.commands import COMMANDS
from preconise.contract import AnswerForm
from preconise.settings import Settings
from tests.cli.console import SOURCES, Console


def test_ctrl_c_is_no_crash(console: Console, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(arguments: Namespace, settings: Settings) -> int:
        raise KeyboardInterrupt

    monkeypatch.setitem(COMMANDS, "status", interrupted)

    assert console.run("status") == 130
    assert "Interrompu" in console.err


def test_a_process_of_its_own_answers_in_utf8_whatever_the_encoding_of_the_console(index: Path) -> None:
    question = "Comment améliorer l’éclairage des rues ?"

    ended = subprocess.run(
        [sys.executable, "-m", "preconise", "ask", question, "--index", str(index), "--json"],
        env={**os.environ, "PYTHONPATH": SOURCES, "PYTHONIOENCODING": "ascii"},
        capture_output=True,
        check=False,
    )

    assert ended.stderr == b""
    assert ended.returncode == 0
    answer: AnswerForm = json.loads(ended.stdout.decode("utf-8"))
    assert answer["question"] == question
    assert "é" in ended.stdout.decode("utf-8")


def test_a_reader_that_goes_away_is_no_crash(index: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "preconise", "passages", "--index", str(index)],
        env={**os.environ, "PYTHONPATH": SOURCES},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    process.stdout.close()
    assert process.stderr is not None
    complaint = process.stderr.read()

    assert process.wait() == 141
    assert complaint == b""


WHAT_WAS_LOADED = """
import sys
from preconise.cli import main
code = main(sys.argv[1:])
slow = {"torch", "sentence_transformers", "streamlit", "bm25s", "scipy", "requests"}
print(sorted(slow & set(sys.modules)), file=sys.stderr)
sys.exit(code)
"""


def test_status_does_not_wait_for_the_model(index: Path, corpus: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", WHAT_WAS_LOADED, "status", "--index", str(index), "--corpus", str(corpus)],
        env={**os.environ, "PYTHONPATH": SOURCES},
        capture_output=True,
        check=True,
    )

    assert ended.stderr == b"[]\n"


def test_asking_does_not_wait_for_what_it_does_not_need(index: Path) -> None:
    pytest.importorskip("openvino", reason="the package openvino is installed for Linux on x86-64 only")

    ended = subprocess.run(
        [sys.executable, "-c", WHAT_WAS_LOADED, "ask", "Comment éclairer les rues ?", "--index", str(index)],
        env={**os.environ, "PYTHONPATH": SOURCES},
        capture_output=True,
        check=True,
    )

    assert ended.stderr == b"[]\n"
