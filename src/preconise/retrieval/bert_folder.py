"""A BERT in a sentence-transformers folder: its sizes and its tensors, which stay in the file until they are read."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Weights = NDArray[np.float32]

_FLOAT32 = "F32"
_HEADER_BYTES = 8


@dataclass(frozen=True, slots=True)
class Bert:
    """A BERT as its folder describes it; ``tensors`` by the names of transformers' BertModel, a row per output."""

    hidden: int
    layers: int
    heads: int
    layer_norm_eps: float
    max_tokens: int
    tensors: Mapping[str, Weights]


def read_bert(folder: Path) -> Bert:
    """The BERT of a folder.

    Raises:
        OSError, ValueError, KeyError: there is none, or it is not one of float32 that activates by the exact GELU.
    """
    config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    if (config["model_type"], config["hidden_act"]) != ("bert", "gelu"):
        raise ValueError(f"{config['model_type']} with {config['hidden_act']}")
    limits = json.loads((folder / "sentence_bert_config.json").read_text(encoding="utf-8"))
    return Bert(
        hidden=config["hidden_size"],
        layers=config["num_hidden_layers"],
        heads=config["num_attention_heads"],
        layer_norm_eps=config["layer_norm_eps"],
        max_tokens=limits["max_seq_length"],
        tensors=mapped_tensors(folder / "model.safetensors"),
    )


def mapped_tensors(file: Path) -> Mapping[str, Weights]:
    """The tensors of a safetensors file by name, mapped into memory: what is never looked at is never read.

    The file is the length of its header in eight bytes, the header in JSON, then the tensors where it says
    (https://huggingface.co/docs/safetensors).

    Raises:
        OSError, ValueError, KeyError: it is no such file, or a tensor is not of float32.
    """
    # Copied on write: OpenVINO takes no memory that is read-only, though it writes nothing there.
    content = np.asarray(np.memmap(file, dtype=np.uint8, mode="c"))
    first = _HEADER_BYTES + int.from_bytes(content[:_HEADER_BYTES].tobytes(), "little")
    header = json.loads(content[_HEADER_BYTES:first].tobytes())
    if not isinstance(header, dict):
        raise ValueError(f"{file.name} has no header")
    tensors: dict[str, Weights] = {}
    for name, entry in header.items():
        if name == "__metadata__":
            continue
        if entry["dtype"] != _FLOAT32:
            raise ValueError(f"{name} is {entry['dtype']}")
        start, end = entry["data_offsets"]
        tensors[name] = content[first + start : first + end].view("<f4").reshape(entry["shape"])
    return tensors
