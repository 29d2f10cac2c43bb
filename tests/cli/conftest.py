"""Commands run in this process, on an index of their own, with one encoder for all."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from preconise.types import Encoder
from tests.cli.console import ROOT, Console


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home folder, so that no settings of the person who runs the tests count."""
    folder = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("PRECONISE_HOME", str(folder))
    monkeypatch.setenv("PRECONISE_MODELS", str(ROOT / "models"))
    monkeypatch.setenv("PRECONISE_LANGUAGE", "fr")
    return folder


@pytest.fixture
def one_encoder(encoder: Encoder, monkeypatch: pytest.MonkeyPatch) -> None:
    """The real encoder, loaded once for all commands of this file rather than once for each."""
    monkeypatch.setattr("preconise.retrieval.encoder.load_encoder", lambda settings: encoder)


@pytest.fixture
def corpus(small_corpus: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(small_corpus, tmp_path / "corpus"))


@pytest.fixture
def index(small_index: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(small_index, tmp_path / "index"))


@pytest.fixture
def console(one_encoder: None, capsys: pytest.CaptureFixture[str]) -> Console:
    return Console(capsys)
