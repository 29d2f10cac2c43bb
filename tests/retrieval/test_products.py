"""Products in parts are those of the whole but for rounding."""

from __future__ import annotations

import numpy as np
import pytest

from preconise.retrieval.products import small_products


@pytest.mark.parametrize(("rows", "shared", "columns"), [(0, 4, 3), (1, 4, 3), (50, 384, 50), (30, 128, 500)])
def test_products_in_parts_are_those_of_the_whole(rows: int, shared: int, columns: int) -> None:
    random = np.random.default_rng(1)
    left = random.standard_normal((rows, shared), dtype=np.float32)
    right = random.standard_normal((shared, columns), dtype=np.float32)

    assert np.allclose(small_products(left, right), left @ right, atol=1e-4)
