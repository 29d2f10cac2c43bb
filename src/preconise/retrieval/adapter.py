"""The adapter: what training on this field has changed in the embedded model, a few megabytes beside this file.

Low-rank changes of its matrices (LoRA: Hu et al., 2021, arXiv:2106.09685), added to them once, when the model's folder
is written; and a projection of its token vectors for late interaction. ``training/`` makes both; docs/model-card.md
says from what.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import load_file

Weights = NDArray[np.float32]

WEIGHTS = Path(__file__).with_name("weights")
ADAPTER, PROJECTION = "adapter.safetensors", "projection.safetensors"
"""The files of a folder of weights."""
PROJECTION_FILE = "late_projection.safetensors"
"""What the projection is called in a model's folder: ``weight``, shape (fewer, hidden), and ``bias``."""
DOWN, UP = ".down", ".up"
"""A matrix W of the model becomes W + up @ down."""


@cache
def adapter_fingerprint() -> str:
    """Names the adapter and the projection that are shipped."""
    digest = hashlib.sha256()
    for name in (ADAPTER, PROJECTION):
        digest.update((WEIGHTS / name).read_bytes())
    return digest.hexdigest()[:16]


def load_adapter(folder: Path) -> Mapping[str, Weights]:
    """The adapter's matrices, by the name of the weight they change and ``DOWN`` or ``UP``."""
    return {name: tensor.astype(np.float32) for name, tensor in load_file(folder / ADAPTER).items()}


def adapted(weights: Iterable[tuple[str, Weights]], adapter: Mapping[str, Weights]) -> Iterator[tuple[str, Weights]]:
    """The tensors of a model with the adapter's changes added."""
    for name, weight in weights:
        if name + UP in adapter:
            yield name, weight + adapter[name + UP] @ adapter[name + DOWN]
        else:
            yield name, weight
