"""What a question is after: something to do, or something to know; told from its embedding, in any language.

Logistic regression; ``training/intent.py`` makes its weights from our training questions, whose answers have a kind.
"""

from __future__ import annotations

import json
import math
from functools import cache
from pathlib import Path

import numpy as np

from preconise.types import Vectors

WEIGHTS = Path(__file__).with_name("weights") / "intent.json"
UNDECIDED = 0.5


def asks_what_to_do(vector: Vectors) -> float:
    """The probability that a recommendation or commitment answers the question of this embedding."""
    weights, intercept = _weights()
    if vector.shape != weights.shape:
        return UNDECIDED
    return 1 / (1 + math.exp(-float(vector @ weights) - intercept))


@cache
def _weights() -> tuple[Vectors, float]:
    form = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    return np.array(form["weights"], dtype=np.float32), float(form["intercept"])
