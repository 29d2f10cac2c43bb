"""Fixtures that several rooms use."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from hypothesis import settings

from preconise.build import build
from preconise.retrieval.encoder import load_encoder
from preconise.retrieval.model_folder import BARE
from preconise.settings import Settings
from preconise.types import Encoder

ROOT = Path(__file__).resolve().parents[1]

# Nothing is timed in a test: a busy machine is no failure.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


@pytest.fixture(scope="session")
def shared() -> Path:
    """The private test material, where it is: real texts and question sets that are never part of the project."""
    folder = Path(os.environ.get("SHARED_MATERIAL", ROOT.parent / "shared"))
    if not (folder / "seeds").is_dir():
        pytest.skip(f"private test material not found in {folder.name}/ beside the checkout (set SHARED_MATERIAL)")
    return folder


@pytest.fixture(scope="session")
def encoder() -> Encoder:
    """The real embedded model, unpacked where ``make setup`` unpacks it."""
    return load_encoder(Settings(models=ROOT / "models"))


@pytest.fixture(scope="session")
def bare_encoder() -> Encoder:
    """The embedded model as its makers trained it, without our adapter."""
    return load_encoder(Settings(models=ROOT / "models", model=BARE))


@pytest.fixture(scope="session")
def small_corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three short documents of three formats, in two languages; copy it to change it."""
    return Path(shutil.copytree(ROOT / "tests" / "small_corpus", tmp_path_factory.mktemp("small") / "corpus"))


@pytest.fixture(scope="session")
def small_index(small_corpus: Path, encoder: Encoder) -> Path:
    """The index over ``small_corpus``; copy it to change it."""
    index = small_corpus.parent / "index"
    build(small_corpus, index, encoder, lambda progress: None)
    return index
