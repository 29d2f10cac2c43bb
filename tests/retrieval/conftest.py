"""What the tests of retrieval share."""

from __future__ import annotations

import pytest

from preconise.retrieval.encoder import load_encoder
from preconise.retrieval.model_folder import BARE
from preconise.settings import Settings
from preconise.types import Encoder
from tests.conftest import ROOT


@pytest.fixture(scope="session")
def bare_encoder() -> Encoder:
    """The embedded model as its makers trained it, without our adapter."""
    return load_encoder(Settings(models=ROOT / "models", model=BARE))
