"""Products of small matrices on one core: shared between two, they wait for each other longer than they take."""

from __future__ import annotations

import numpy as np

from preconise.types import Vectors

SMALL = 1 << 18
"""Multiplications up to which NumPy's library shares no product between threads."""


def small_products(left: Vectors, right: Vectors) -> Vectors:
    """``left @ right``, some rows at a time."""
    found = np.empty((len(left), right.shape[1]), dtype=np.float32)
    step = max(1, SMALL // max(1, right.size))
    for first in range(0, len(left), step):
        np.matmul(left[first : first + step], right, out=found[first : first + step])
    return found
