"""Trains what tells from a question's embedding whether a recommendation or commitment is wanted.

    python -m training.intent [--to FILE]

A question of ours is labelled by the kinds of the passages that answer it. Figures are of a cross-validation by theme.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import GroupKFold, cross_val_predict

from preconise.retrieval.encoder import load_encoder
from preconise.settings import load_settings
from training.examples import all_questions, asked, passages

ASKING = {"recommendation", "commitment"}
PENALTY = 10.0
FOLDS = 10


def main() -> None:
    """Cross-validate, print, and save the weights fitted on all questions."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--to", type=Path)
    options = parser.parse_args()
    known = passages()
    asks = [question for question in all_questions() if question["answerable"]]
    labels = np.array([_share(question["positives"], known) >= 0.5 for question in asks])
    inputs = load_encoder(load_settings()).encode_queries([asked(question) for question in asks]).vectors
    model = LogisticRegression(C=PENALTY, max_iter=2000, class_weight="balanced")
    themes = [question["theme"] for question in asks]
    found = cross_val_predict(model, inputs, labels, groups=themes, cv=GroupKFold(FOLDS), method="predict_proba")[:, 1]
    print(f"{len(asks)} questions, {labels.mean():.2f} ask what to do: AUC {roc_auc_score(labels, found):.3f}")
    for language in sorted({question["language"] for question in asks}):
        own = np.array([question["language"] == language for question in asks])
        print(f"  {language} {roc_auc_score(labels[own], found[own]):.3f} ({own.sum()})")
    if options.to:
        model.fit(inputs, labels)
        weights = [round(float(weight), 4) for weight in model.coef_[0]]
        form = {"intercept": round(float(model.intercept_[0]), 4), "weights": weights}
        options.to.write_text(json.dumps(form) + "\n", "utf-8")


def _share(names: list[str], known: Mapping[str, Mapping[str, Any]]) -> float:
    return sum(known[name]["kind"] in ASKING for name in names) / len(names)


if __name__ == "__main__":
    main()
