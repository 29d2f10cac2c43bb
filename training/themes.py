"""Trains the classifier of themes on passages labelled by hand, and says how well it does on documents not seen.

    python -m training.themes [--to FILE]

Logistic regression, a theme at a time, on the embeddings of a passage and of its context. Learned from our training
passages and from the notes of the starter corpus; figures are of notes held out. A theme that only its definition and
examples tell, as a keeper's own, is measured on the same passages. Both thresholds are the lowest that reach the wanted
precision.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from preconise.passages.theme_model import Scores, described, encode_descriptions, features_of
from preconise.passages.themes import load_themes
from preconise.retrieval.encoder import load_encoder
from preconise.settings import load_settings
from preconise.types import Encoder, Vectors
from training.examples import DATA, Row, passages

FOLDS = 5
PENALTY = 10.0
"""Inverse strength of the L2 penalty."""
WANTED_PRECISION = 0.85
"""On the documents that the threshold is chosen on: a little above what is promised, for others fall a little short."""
WANTED_OF_DESCRIBED = 0.8

Labels = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Labelled:
    """Passages with the themes that they are about (a column a theme) and the document that each stands in."""

    own: Vectors
    context: Vectors
    labels: Labels
    documents: NDArray[np.str_]
    in_notes: Labels


def main() -> None:
    """Cross-validate, print, and save the classifier of all passages with its thresholds."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--to", type=Path)
    options = parser.parse_args()
    encoder = load_encoder(load_settings())
    themes = load_themes(None)
    keys = [theme.key for theme in themes]
    found = labelled(keys, encoder)
    inputs = features_of(found.own, found.context)
    scores = _held_out(inputs, found)
    by_examples = described(found.own, found.context, encode_descriptions(themes, encoder))
    _report("classifier, notes held out", scores[found.in_notes], found, WANTED_PRECISION, keys)
    _report("examples alone", by_examples[found.in_notes], found, WANTED_OF_DESCRIBED, keys)
    if options.to:
        weights, intercepts = _fitted(inputs, found.labels)
        truth = found.labels[found.in_notes]
        np.savez_compressed(
            options.to,
            keys=np.array(keys),
            weights=weights.astype(np.float16),
            intercepts=intercepts.astype(np.float32),
            learned_from=np.float32(threshold(scores[found.in_notes], truth, WANTED_PRECISION)),
            described_from=np.float32(threshold(by_examples[found.in_notes], truth, WANTED_OF_DESCRIBED)),
        )


def labels_of_passages() -> list[Row]:
    """The themes of our training passages: ``id`` and ``themes``."""
    return _lines(DATA / "passages.themes.jsonl")


def labels_of_notes() -> list[Row]:
    """Passages of the starter corpus with their themes: ``path``, ``language``, ``context``, ``text``, ``themes``."""
    return _lines(DATA / "notes.themes.jsonl")


def labelled(keys: Sequence[str], encoder: Encoder) -> Labelled:
    """All labelled passages, embedded as a build embeds them."""
    known = passages()
    ours, notes = [known[row["id"]] for row in labels_of_passages()], labels_of_notes()
    surroundings = ["\n".join(filter(None, (row["heading"], row["lead_in"]))) for row in ours]
    rows = [*labels_of_passages(), *notes]
    return Labelled(
        own=_embedded([row["text"] for row in [*ours, *notes]], encoder),
        context=_embedded([*surroundings, *(row["context"] for row in notes)], encoder),
        labels=np.array([[key in row["themes"] for key in keys] for row in rows]),
        documents=np.array([*(row["theme"] for row in ours), *(row["path"] for row in notes)]),
        in_notes=np.array([False] * len(ours) + [True] * len(notes)),
    )


def threshold(scores: Scores, truth: Labels, wanted: float) -> float:
    """The lowest score from which all assignments together reach the wanted precision."""
    order = np.argsort(-scores, axis=None, kind="stable")
    precision = np.cumsum(truth.ravel()[order]) / np.arange(1, truth.size + 1)
    reached = np.flatnonzero(precision >= wanted)
    return float(scores.ravel()[order[reached[-1]]])


def _held_out(inputs: NDArray[np.float32], found: Labelled) -> Scores:
    """The score of each passage by a classifier that has not seen its document."""
    scores = np.empty(found.labels.shape, dtype=np.float32)
    for seen, unseen in GroupKFold(FOLDS).split(inputs, groups=found.documents):
        weights, intercepts = _fitted(inputs[seen], found.labels[seen])
        scores[unseen] = inputs[unseen] @ weights.T + intercepts
    return scores


def _fitted(inputs: NDArray[np.float32], labels: Labels) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    models = [LogisticRegression(C=PENALTY, max_iter=1000).fit(inputs, column) for column in labels.T]
    return np.concatenate([model.coef_ for model in models]), np.concatenate([model.intercept_ for model in models])


def _report(name: str, scores: Scores, found: Labelled, wanted: float, keys: Sequence[str]) -> None:
    """Prints figures where each half of the notes is judged by the threshold that the other half chose."""
    truth = found.labels[found.in_notes]
    _, place = np.unique(found.documents[found.in_notes], return_inverse=True)
    assigned = np.empty(truth.shape, dtype=bool)
    for half in (place % 2 == 0, place % 2 == 1):
        assigned[half] = scores[half] >= threshold(scores[~half], truth[~half], wanted)
    print(f"{name}: {_figures(truth, assigned)}")
    for column, key in enumerate(keys):
        print(f"    {key:20} {_figures(truth[:, [column]], assigned[:, [column]])}")


def _figures(truth: Labels, assigned: Labels) -> str:
    right, given, wanted = (truth & assigned).sum(axis=0), assigned.sum(axis=0), truth.sum(axis=0)
    f1 = 2 * right / np.maximum(given + wanted, 1)
    parts = [
        f"precision {right.sum() / max(given.sum(), 1):.3f}",
        f"recall {right.sum() / max(wanted.sum(), 1):.3f}",
        f"F1 {2 * right.sum() / max((given + wanted).sum(), 1):.3f}",
    ]
    if truth.shape[1] > 1:
        none = ~truth.any(axis=1)
        parts.append(f"macro F1 {f1.mean():.3f}")
        parts.append(f"of none, given none {(~assigned[none]).all(axis=1).mean():.3f}")
    return ", ".join([*parts, f"of {wanted.sum()}"])


def _embedded(texts: Sequence[str], encoder: Encoder) -> Vectors:
    """A row a text; zeros for an empty one."""
    distinct = sorted({*texts} - {""})
    places = {text: place for place, text in enumerate(distinct)} | {"": len(distinct)}
    rows = np.vstack([encoder.encode_passages(distinct).vectors, np.zeros((1, encoder.dimension), dtype=np.float32)])
    return np.asarray(rows[[places[text] for text in texts]], dtype=np.float32)


def _lines(path: Path) -> list[Row]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


if __name__ == "__main__":
    main()
