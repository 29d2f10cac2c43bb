"""The adapter: what it changes in the embedded model, and that another one makes another model."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from safetensors import safe_open

from preconise.retrieval import adapter
from preconise.retrieval.adapter import (
    ADAPTER,
    DOWN,
    PROJECTION,
    PROJECTION_FILE,
    UP,
    WEIGHTS,
    adapted,
    adapter_fingerprint,
    load_adapter,
)
from preconise.retrieval.embedded_model import embedded_model_fingerprint
from preconise.retrieval.encoder import encoder_fingerprint
from preconise.retrieval.model_folder import BARE, EMBEDDED, model_folder
from preconise.settings import Settings
from preconise.types import Encoder
from tests.conftest import ROOT

MOST_BYTES = 4_000_000
"""What the adapter may add to the project, which carries it."""


@pytest.fixture
def own_weights(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A copy of the weights in the place of the shipped ones."""
    folder = Path(shutil.copytree(WEIGHTS, tmp_path / "weights"))
    monkeypatch.setattr(adapter, "WEIGHTS", folder)
    adapter_fingerprint.cache_clear()
    yield folder
    adapter_fingerprint.cache_clear()


@given(st.integers(0, 2**32 - 1), st.integers(1, 6), st.integers(1, 6), st.integers(1, 3))
def test_a_matrix_gets_its_change_added_and_the_others_stay(seed: int, rows: int, columns: int, rank: int) -> None:
    random = np.random.default_rng(seed)
    weights = {name: random.normal(size=(rows, columns)).astype(np.float32) for name in ("query", "key")}
    up, down = (random.normal(size=shape).astype(np.float32) for shape in ((rows, rank), (rank, columns)))

    changed = dict(adapted(weights.items(), {"query" + UP: up, "query" + DOWN: down}))

    assert list(changed) == ["query", "key"]
    assert np.allclose(changed["query"], weights["query"] + up @ down, atol=1e-5)
    assert (changed["key"] == weights["key"]).all()


def test_without_an_adapter_every_tensor_stays() -> None:
    weights = {"query": np.ones((2, 3), dtype=np.float32)}

    assert dict(adapted(weights.items(), {})) == weights


def test_the_shipped_weights_are_small_and_finite() -> None:
    assert sum((WEIGHTS / name).stat().st_size for name in (ADAPTER, PROJECTION)) < MOST_BYTES
    assert all(np.isfinite(tensor).all() for tensor in load_adapter(WEIGHTS).values())


def test_the_shipped_adapter_is_in_the_model_that_is_searched_with(encoder: Encoder, bare_encoder: Encoder) -> None:
    shipped = load_adapter(WEIGHTS)
    names = sorted({name.removesuffix(UP).removesuffix(DOWN) for name in shipped})
    folders = [model_folder(Settings(models=ROOT / "models", model=model)) for model in (BARE, EMBEDDED)]

    with (
        safe_open(folders[0] / "model.safetensors", framework="numpy") as bare,
        safe_open(folders[1] / "model.safetensors", framework="numpy") as tuned,
    ):
        assert set(names) <= set(bare.keys())
        assert set(bare.keys()) == set(tuned.keys())
        for name in (names[0], names[-1]):
            change = shipped[name + UP] @ shipped[name + DOWN]
            assert np.abs(change).max() > 0
            assert np.allclose(tuned.get_tensor(name), bare.get_tensor(name) + change, atol=1e-6)
    assert (folders[1] / PROJECTION_FILE).read_bytes() == (WEIGHTS / PROJECTION).read_bytes()
    assert not (folders[0] / PROJECTION_FILE).exists()


@pytest.mark.parametrize("name", [ADAPTER, PROJECTION])
def test_other_weights_make_another_model(name: str, own_weights: Path) -> None:
    before = embedded_model_fingerprint(with_adapter=True), embedded_model_fingerprint(with_adapter=False)

    file = own_weights / name
    file.write_bytes(file.read_bytes()[:-1] + bytes([file.read_bytes()[-1] ^ 1]))
    adapter_fingerprint.cache_clear()

    assert embedded_model_fingerprint(with_adapter=True) != before[0]
    assert embedded_model_fingerprint(with_adapter=False) == before[1]


def test_the_model_without_the_adapter_is_another_one(encoder: Encoder, bare_encoder: Encoder) -> None:
    assert encoder_fingerprint(Settings(model=BARE)) == bare_encoder.fingerprint != encoder.fingerprint

    texts = ["Installer des bancs à l’ombre.", "La laisse est obligatoire."]
    tuned, bare = encoder.encode_passages(texts), bare_encoder.encode_passages(texts)

    assert tuned.vectors.shape == bare.vectors.shape == (2, 384)
    assert not np.allclose(tuned.vectors, bare.vectors, atol=1e-3)
    assert tuned.token_ids.tolist() == bare.token_ids.tolist()
    assert encoder.count_tokens(texts) == bare_encoder.count_tokens(texts)


def test_the_projection_makes_token_vectors_shorter(encoder: Encoder, bare_encoder: Encoder) -> None:
    assert encoder.encode_passages(["Une école."]).tokens.shape[1] == 256
    assert encoder.encode_queries(["Une école ?"]).tokens.shape[1] == 256
    assert bare_encoder.encode_passages(["Une école."]).tokens.shape[1] == 384
