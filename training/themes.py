"""Chooses the score from which a passage is about a theme, and says how well the examples of the themes tell them.

    python -m training.themes [--to FILE]

Judged on passages labelled by hand: of the starter corpus' notes, each half by the threshold that the other half chose,
and then of our training passages by the threshold of all notes. It is the lowest that reaches the wanted precision.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from preconise.passages.theme_model import Scores, descriptions_of, theme_scores
from preconise.passages.themes import Theme, load_themes
from preconise.retrieval.encoder import load_encoder
from preconise.settings import load_settings
from preconise.types import Encoder, Vectors
from training.examples import DATA, Row, passages

WANTED_PRECISION = 0.83
"""On the documents that the threshold is chosen on: a little above what is promised, for others fall a little short."""

Labels = NDArray[np.bool_]


def main() -> None:
    """Score the labelled passages, print, and save the threshold."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--to", type=Path)
    options = parser.parse_args()
    encoder, themes = load_encoder(load_settings()), load_themes(None)
    notes, known = labels_of_notes(), passages()
    ours = [
        {
            "text": known[row["id"]]["text"],
            "context": "\n".join(filter(None, (known[row["id"]]["heading"], known[row["id"]]["lead_in"]))),
            "themes": row["themes"],
        }
        for row in labels_of_passages()
    ]
    truth, scores = truth_of(notes, themes), scores_of(notes, themes, encoder)
    keys = [theme.key for theme in themes]
    _print("notes", truth, _by_the_other_half(scores, truth, [row["path"] for row in notes]), keys)
    chosen = threshold(scores, truth, WANTED_PRECISION)
    _print("training passages", truth_of(ours, themes), scores_of(ours, themes, encoder) >= chosen, keys)
    if options.to:
        options.to.write_text(json.dumps({"about_from": round(chosen, 4)}) + "\n", "utf-8")


def labels_of_passages() -> list[Row]:
    """The themes of our training passages: ``id`` and ``themes``."""
    return _lines(DATA / "passages.themes.jsonl")


def labels_of_notes() -> list[Row]:
    """Passages of the starter corpus with their themes: ``path``, ``language``, ``context``, ``text``, ``themes``."""
    return _lines(DATA / "notes.themes.jsonl")


def truth_of(rows: Sequence[Row], themes: Sequence[Theme]) -> Labels:
    """Which themes each labelled passage is about, a column a theme."""
    return np.array([[theme.key in row["themes"] for theme in themes] for row in rows])


def scores_of(rows: Sequence[Row], themes: Sequence[Theme], encoder: Encoder) -> Scores:
    """The scores of labelled passages, embedded as a build embeds them."""
    described = encoder.encode_passages(descriptions_of(themes)).vectors
    own, context = (_embedded([row[part] for row in rows], encoder) for part in ("text", "context"))
    return theme_scores(own, context, themes, described)


def threshold(scores: Scores, truth: Labels, wanted: float) -> float:
    """The lowest score from which all assignments together reach the wanted precision."""
    order = np.argsort(-scores, axis=None, kind="stable")
    precision = np.cumsum(truth.ravel()[order]) / np.arange(1, truth.size + 1)
    reached = np.flatnonzero(precision >= wanted)
    return float(scores.ravel()[order[reached[-1]]])


def _by_the_other_half(scores: Scores, truth: Labels, documents: Sequence[str]) -> Labels:
    """What is assigned where the threshold was chosen on documents that the passage does not stand in."""
    _, place = np.unique(documents, return_inverse=True)
    assigned = np.empty(truth.shape, dtype=bool)
    for half in (place % 2 == 0, place % 2 == 1):
        assigned[half] = scores[half] >= threshold(scores[~half], truth[~half], WANTED_PRECISION)
    return assigned


def _print(name: str, truth: Labels, assigned: Labels, keys: Sequence[str]) -> None:
    none = ~truth.any(axis=1)
    f1 = 2 * (truth & assigned).sum(axis=0) / np.maximum((truth.sum(axis=0) + assigned.sum(axis=0)), 1)
    print(f"{name}: {_figures(truth, assigned)}, macro F1 {f1.mean():.3f}")
    print(f"    of {none.sum()} about no theme, given none {(~assigned[none]).all(axis=1).mean():.3f}")
    for column, key in enumerate(keys):
        print(f"    {key:20} {_figures(truth[:, [column]], assigned[:, [column]])}")


def _figures(truth: Labels, assigned: Labels) -> str:
    right, given, wanted = (truth & assigned).sum(), assigned.sum(), truth.sum()
    precision, recall, f1 = right / max(given, 1), right / max(wanted, 1), 2 * right / max(given + wanted, 1)
    return f"precision {precision:.3f}, recall {recall:.3f}, F1 {f1:.3f} ({wanted} labels)"


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
