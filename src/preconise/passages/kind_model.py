"""Where the rules of ``kinds`` are not certain, a classifier on embeddings decides, in languages without rules too.

``training/kinds.py`` makes its weights, a few kilobytes, from labelled passages written for this project.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import get_args

import numpy as np
from numpy.typing import NDArray

from preconise.passages.kinds import Typing
from preconise.types import PassageKind, Vectors

KINDS: tuple[PassageKind, ...] = get_args(PassageKind)
WEIGHTS = Path(__file__).with_name("kind_model.npz")
ASKING: frozenset[PassageKind] = frozenset({"recommendation", "commitment"})
UNSAID: frozenset[PassageKind] = ASKING | {"other"}
"""What the rules say where nothing speaks against advice."""
ASKING_FROM = 0.7
"""Probability from which what the rules take for a statement, a figure or word of a meeting counts as one of these. It
costs .007 of F1 on the passages that the classifier learned from, of which two thirds ask for something; reports are
mostly statements."""
_RULE_SCALE = 0.5
"""Of what the rules say beside the embeddings, whose entries are small."""

_SAID: dict[PassageKind, tuple[float, ...]] = {kind: tuple(float(kind == one) for one in KINDS) for kind in KINDS}
"""A one in the column of the kind."""


def kinds(own: Vectors, context: Vectors, rules: Sequence[Typing]) -> list[PassageKind]:
    """The kind of each passage.

    Args:
        own: embeddings of the passages' own words, shape (passages, dimension).
        context: those of their titles, headings and lead-ins, of the same shape; a row of zeros where there is none.
        rules: what the rules say of each.
    """
    if not rules:
        return []
    weights, intercepts = _weights()
    inputs = features_of(own, context, rules)
    if inputs.shape[1] != weights.shape[1]:
        return [rule.kind for rule in rules]
    return decided(inputs @ weights.T + intercepts, rules)


def decided(
    logits: NDArray[np.float32], rules: Sequence[Typing], asking_from: float = ASKING_FROM
) -> list[PassageKind]:
    """The kind of each passage, from what the classifier and the rules say; ``logits`` has a column a kind."""
    shares = np.exp(logits - logits.max(axis=1, keepdims=True))
    shares /= shares.sum(axis=1, keepdims=True)
    return [
        rule.kind if rule.certain else _likeliest(row, rule, asking_from)
        for row, rule in zip(shares, rules, strict=True)
    ]


def _likeliest(shares: NDArray[np.float32], rule: Typing, asking_from: float) -> PassageKind:
    """The likeliest kind; what the rules take for something else must plainly be advice to count as such."""
    ranked = sorted(range(len(KINDS)), key=lambda place: -float(shares[place]))
    first = KINDS[ranked[0]]
    if first in ASKING and rule.kind not in UNSAID and shares[ranked[0]] < asking_from:
        return next(KINDS[place] for place in ranked if KINDS[place] not in ASKING)
    return first


def features_of(own: Vectors, context: Vectors, rules: Sequence[Typing]) -> NDArray[np.float32]:
    """What the classifier sees of each passage."""
    said = np.array([_SAID[rule.kind] for rule in rules], dtype=np.float32).reshape(-1, len(KINDS))
    return np.concatenate([own, context, _RULE_SCALE * said], axis=1, dtype=np.float32)


@cache
def _weights() -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    with np.load(WEIGHTS) as arrays:
        return arrays["weights"].astype(np.float32), arrays["intercepts"].astype(np.float32)
