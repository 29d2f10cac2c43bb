"""Arrays that lie in files: their pages count for this process until the system is told that it may have them back."""

from __future__ import annotations

import mmap
from typing import Any

import numpy as np
from numpy.typing import NDArray


def give_back(array: NDArray[Any]) -> None:
    """Let go of a mapped array's pages: the system may keep them for the next reader, or use the room otherwise.

    The array stays as it is, and its pages come back when they are looked at. Nothing happens to an array in memory,
    nor where the system cannot be told (Windows, which takes pages back by itself).
    """
    base: object = array
    while isinstance(base, np.ndarray):
        base = base.base
    if isinstance(base, mmap.mmap) and hasattr(base, "madvise"):
        base.madvise(mmap.MADV_DONTNEED)
