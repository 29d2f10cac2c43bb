"""Vectors that went by way of the disk are the same, and nothing of them is left there."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from preconise.retrieval.vector_spool import VectorSpool


def test_vectors_come_back_in_their_order_and_nothing_is_left(tmp_path: Path) -> None:
    vectors = np.random.default_rng(3).standard_normal((7, 5), dtype=np.float32)
    spool = VectorSpool(tmp_path, 5)
    for part in (vectors[:2], vectors[2:2], vectors[2:]):
        spool.append(part)

    assert (spool.vectors() == vectors).all()
    del spool
    assert not list(tmp_path.iterdir())


def test_none_are_vectors_too(tmp_path: Path) -> None:
    assert VectorSpool(tmp_path, 5).vectors().shape == (0, 5)
