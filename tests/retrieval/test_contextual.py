"""Embeddings in context."""

from __future__ import annotations

import numpy as np

from preconise.retrieval.contextual import with_context


def unit(*numbers: float) -> np.ndarray:
    vector = np.array([numbers], dtype=np.float32)
    return vector / np.linalg.norm(vector)


def test_rows_have_length_one() -> None:
    mixed = with_context(unit(1, 2, 3), unit(3, -1, 0))
    assert np.allclose(np.linalg.norm(mixed, axis=1), 1)


def test_without_context_a_passage_keeps_its_own_embedding() -> None:
    text = unit(1, 2, 3)
    assert np.allclose(with_context(text, np.zeros_like(text)), text)


def test_own_words_weigh_more_than_the_context() -> None:
    text, context = unit(1, 0), unit(0, 1)
    [mixed] = with_context(text, context)
    assert mixed[0] > mixed[1] > 0
