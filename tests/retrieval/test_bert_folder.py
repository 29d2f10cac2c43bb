"""Reading a BERT from its folder."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import numpy as np
import pytest
from safetensors.numpy import save_file

from preconise.retrieval.bert_folder import mapped_tensors, read_bert
from preconise.retrieval.model_folder import model_folder
from preconise.settings import Settings
from tests.conftest import ROOT


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The embedded model's descriptions, with small tensors in the place of its weights."""
    embedded = model_folder(Settings(models=ROOT / "models"))
    for name in ("config.json", "sentence_bert_config.json"):
        shutil.copy(embedded / name, tmp_path)
    save_file({"weight": np.ones((2, 3), np.float32)}, tmp_path / "model.safetensors")
    return tmp_path


def test_tensors_are_those_that_were_saved(tmp_path: Path) -> None:
    random = np.random.default_rng(1)
    saved = {name: random.normal(size=shape).astype(np.float32) for name, shape in (("a", (3, 5)), ("b", (7,)))}
    save_file(saved, tmp_path / "some.safetensors", metadata={"format": "pt"})

    found = mapped_tensors(tmp_path / "some.safetensors")

    assert found.keys() == saved.keys()
    assert all((found[name] == tensor).all() for name, tensor in saved.items())


def test_nothing_that_is_done_to_a_tensor_reaches_the_file(tmp_path: Path) -> None:
    file = tmp_path / "some.safetensors"
    save_file({"a": np.ones(4, np.float32)}, file)
    before = file.read_bytes()

    mapped_tensors(file)["a"][:] = 0

    assert file.read_bytes() == before


def test_the_sizes_are_those_of_the_descriptions(folder: Path) -> None:
    bert = read_bert(folder)

    assert (bert.hidden, bert.layers, bert.heads, bert.max_tokens) == (384, 12, 12, 512)
    assert list(bert.tensors) == ["weight"]


@pytest.mark.parametrize(("name", "value"), [("model_type", "roberta"), ("hidden_act", "gelu_new")])
def test_a_model_that_computes_otherwise_is_refused(name: str, value: str, folder: Path) -> None:
    file = folder / "config.json"
    file.write_text(json.dumps({**json.loads(file.read_text("utf-8")), name: value}), "utf-8")

    with pytest.raises(ValueError, match=value):
        read_bert(folder)


def test_tensors_of_another_precision_are_refused(tmp_path: Path) -> None:
    save_file({"a": np.ones(4, np.float16)}, tmp_path / "some.safetensors")

    with pytest.raises(ValueError, match="a is F16"):
        mapped_tensors(tmp_path / "some.safetensors")


@pytest.mark.parametrize("content", [b"", b"\x05", b"\xff" * 100, (2).to_bytes(8, "little") + b"[]"])
def test_what_is_no_safetensors_file_is_refused(content: bytes, tmp_path: Path) -> None:
    file = tmp_path / "some.safetensors"
    file.write_bytes(content)

    with pytest.raises(ValueError):
        mapped_tensors(file)
