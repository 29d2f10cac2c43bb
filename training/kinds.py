"""Trains the classifier of kinds on our labelled passages, and says how well it does on themes that it has not seen.

    python -m training.kinds [--to FILE]

Logistic regression on the embeddings of a passage and of its context, and on what the rules say of it. Figures are of a
cross-validation by theme.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from preconise.passages.kind_model import KINDS, decided, features_of
from preconise.passages.kinds import typed
from preconise.retrieval.encoder import load_encoder
from preconise.settings import load_settings
from preconise.types import PassageKind
from training.examples import passages

FOLDS = 10
PENALTY = 3.0
"""Inverse strength of the L2 penalty; no other was tried."""


def main() -> None:
    """Cross-validate, print, and save the classifier of all passages."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--to", type=Path)
    parser.add_argument("--penalty", type=float, default=PENALTY)
    options = parser.parse_args()
    rows = list(passages().values())
    encoder = load_encoder(load_settings())
    own = encoder.encode_passages([row["text"] for row in rows]).vectors
    surroundings = ["\n".join(filter(None, (row["heading"], row["lead_in"]))) for row in rows]
    context = encoder.encode_passages(surroundings).vectors
    rules = [typed(row["text"], row["lead_in"], [row["heading"]], row["language"]) for row in rows]
    inputs = features_of(own, context, rules)
    labels = np.array([row["kind"] for row in rows])
    themes = [row["theme"] for row in rows]
    logits = np.empty((len(rows), len(KINDS)), dtype=np.float32)
    for seen, held_out in GroupKFold(FOLDS).split(inputs, labels, themes):
        model = _fitted(inputs[seen], labels[seen], options.penalty)
        order = [list(model.classes_).index(kind) for kind in KINDS]
        logits[held_out] = model.decision_function(inputs[held_out])[:, order]
    languages = np.array([row["language"] for row in rows])
    _print("rules", labels, np.array([rule.kind for rule in rules]), languages)
    for threshold in (0.0, 0.5, 0.6, 0.7, 0.8, 0.9):
        _print(f"both, {threshold}", labels, np.array(decided(logits, rules, threshold)), languages)
    if options.to:
        model = _fitted(inputs, labels, options.penalty)
        order = [list(model.classes_).index(kind) for kind in KINDS]
        np.savez_compressed(
            options.to,
            weights=model.coef_[order].astype(np.float16),
            intercepts=model.intercept_[order].astype(np.float32),
        )


def _fitted(inputs: NDArray[np.float32], labels: NDArray[np.str_], penalty: float) -> LogisticRegression:
    return LogisticRegression(C=penalty, max_iter=2000).fit(inputs, labels)


def _print(name: str, labels: NDArray[np.str_], found: NDArray[np.str_], languages: NDArray[np.str_]) -> None:
    parts = [f"{name:10} accuracy {np.mean(labels == found):.3f}"]
    parts.append(f"F1 of recommendations {_f1(labels, found, 'recommendation'):.3f}")
    for language in ("fr", "en"):
        own = languages == language
        parts.append(f"{language} {np.mean(labels[own] == found[own]):.3f}")
    others = ~np.isin(languages, ("fr", "en"))
    parts.append(f"other languages {np.mean(labels[others] == found[others]):.3f}")
    print(", ".join(parts))
    wrong = Counter(zip(labels[labels != found].tolist(), found[labels != found].tolist(), strict=True))
    print("   ", ", ".join(f"{a} as {b} {count}" for (a, b), count in wrong.most_common(8)))


def _f1(labels: Sequence[str] | NDArray[np.str_], found: NDArray[np.str_], kind: PassageKind) -> float:
    both = np.sum((labels == kind) & (found == kind))
    return float(2 * both / (np.sum(labels == kind) + np.sum(found == kind)))


if __name__ == "__main__":
    main()
