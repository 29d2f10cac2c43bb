"""Fits the weights of ``preconise.retrieval.fusion`` by coordinate ascent on nDCG@10.

    python benchmarks/fit_ranking.py --set INDEX QUESTIONS.jsonl [--set ...] [--to FILE]

Metzler and Croft, Linear feature-based models for information retrieval (2007): one weight at a time takes the value
that is best for the mean of the sets' nDCG@10, until none gains any more. A penalty on size keeps what gains nothing
at 0. The weight of ``within`` stays 1, as only their proportions matter. No likeness may count against a passage:
what a few questions gain by that is chance.
"""

from __future__ import annotations

import argparse
import json
import math
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from ranking_cases import DEPTH, NAMES, Case, cases, gains_of

from preconise.evaluation.metrics import hit_at, ndcg_at
from preconise.retrieval.encoder import load_encoder
from preconise.retrieval.fusion import ranking_weights
from preconise.settings import load_settings

STEPS = (-0.4, -0.2, -0.1, -0.05, -0.02, 0.02, 0.05, 0.1, 0.2, 0.4)
PENALTY = 0.002
"""Of nDCG for each unit of weight."""
ROUNDS = 6
LIKENESSES = frozenset({"dense", "own", "within", "sparse", "coverage"})


def main() -> None:
    """Fit, print, and save."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--set", nargs=2, action="append", required=True, type=Path, metavar=("INDEX", "QUESTIONS"))
    parser.add_argument("--to", type=Path)
    arguments = parser.parse_args()
    encoder = load_encoder(load_settings())
    sets = {f"{index.name}": list(cases(index, questions, encoder)) for index, questions in arguments.set}
    weights = np.array([ranking_weights().get(name, 0.0) for name in NAMES])
    _print("before", weights, sets)
    weights = _ascend(weights, sets)
    _print("after", weights, sets)
    for name in NAMES:
        without = weights * np.array([other != name for other in NAMES])
        _print(f"without {name}", without, sets)
    form = {
        "command": "python benchmarks/fit_ranking.py",
        "weights": {name: round(float(weight), 3) for name, weight in zip(NAMES, weights, strict=True) if weight},
    }
    print(json.dumps(form, indent=2))
    if arguments.to:
        arguments.to.write_text(json.dumps(form, indent=2) + "\n", "utf-8")


def _ascend(weights: NDArray[np.float64], sets: Mapping[str, Sequence[Case]]) -> NDArray[np.float64]:
    best = _objective(weights, sets)
    for _ in range(ROUNDS):
        before = best
        for place, name in enumerate(NAMES):
            if name == "within":
                continue
            lowest = 0.0 if name in LIKENESSES else -math.inf
            for value in {0.0, *(max(lowest, weights[place] + step) for step in STEPS)}:
                tried = weights.copy()
                tried[place] = value
                found = _objective(tried, sets)
                if found > best + 1e-5:
                    best, weights = found, tried
        if math.isclose(best, before, abs_tol=1e-4):
            break
    return weights


def _objective(weights: NDArray[np.float64], sets: Mapping[str, Sequence[Case]]) -> float:
    means = [
        np.mean([ndcg_at(gains_of(case, weights), case.grades, DEPTH) for case in found]) for found in sets.values()
    ]
    return float(np.mean(means)) - PENALTY * float(np.abs(weights).sum())


def _print(title: str, weights: NDArray[np.float64], sets: Mapping[str, Sequence[Case]]) -> None:
    parts = []
    for name, found_cases in sets.items():
        found = [(gains_of(case, weights), case.grades) for case in found_cases]
        figures = (
            np.mean([hit_at(found_gains, 1) for found_gains, _ in found]),
            np.mean([hit_at(found_gains, 5) for found_gains, _ in found]),
            np.mean([ndcg_at(found_gains, grades, DEPTH) for found_gains, grades in found]),
        )
        parts.append(f"{name} {figures[0]:.3f} / {figures[1]:.3f} / {figures[2]:.3f}")
    print(f"{title:24} {'   '.join(parts)}", flush=True)


if __name__ == "__main__":
    main()
