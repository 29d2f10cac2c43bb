"""Rows that went by way of the disk are the same, and nothing of them is left there."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from preconise.retrieval.spool import Spool


def test_rows_come_back_in_their_order_and_nothing_is_left(tmp_path: Path) -> None:
    vectors = np.random.default_rng(3).standard_normal((7, 5), dtype=np.float32)
    spool = Spool(tmp_path, "<f4", 5)
    for part in (vectors[:2], vectors[2:2], vectors[2:]):
        spool.append(part)

    assert (spool.rows() == vectors).all()
    del spool
    assert not list(tmp_path.iterdir())


def test_rows_may_be_single_numbers(tmp_path: Path) -> None:
    spool = Spool(tmp_path, "<i4")
    spool.append(np.array([3, 1], dtype=np.int32))
    spool.append(np.array([2], dtype=np.int32))

    assert spool.rows().tolist() == [3, 1, 2]


def test_none_are_rows_too(tmp_path: Path) -> None:
    assert Spool(tmp_path, "<f4", 5).rows().shape == (0, 5)
    assert Spool(tmp_path, "<f4").rows().shape == (0,)
