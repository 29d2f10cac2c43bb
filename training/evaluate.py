"""How well an encoder ranks, before and after training: one vector a text, and late interaction.

    python -m training.evaluate --shared FOLDER [--weights FOLDER | --bare] [--sets NAME …] [--against FILE] [--to FILE]

``--weights`` names a folder that ``training.export`` wrote; without it and ``--bare`` the adapter that is shipped is
judged. ``--against`` compares with an earlier ``--to`` question by question: a bootstrap of 2,000 draws gives the
interval of the mean difference. Sets: validation, seeds, long (seeds and long texts), service-public, xquad, tico.
"""

from __future__ import annotations

import argparse
import json
import math
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from preconise.retrieval.adapter import WEIGHTS
from preconise.retrieval.embedded_model import write_embedded_model
from preconise.retrieval.encoder import encoder_of_folder, one_by_one
from preconise.retrieval.encoder_backend import encoder_backend
from preconise.retrieval.late import NO_CONTEXT, LateIndex, quantised
from preconise.settings import load_settings
from preconise.types import Encoder
from training.question_sets import QuestionSet, development_set, public_set, validation_set

Scores = NDArray[np.float32]
Figures = dict[str, dict[str, float]]
"""By measure, by question."""
RANKINGS = ("one vector", "late", "late, own and within")
DRAWS = 2000


def main() -> None:
    """Judge one encoder on the sets that are named."""
    options = _options()
    with tempfile.TemporaryDirectory() as folder:
        write_embedded_model(Path(folder), None if options.bare else options.weights or WEIGHTS)
        encoder = encoder_of_folder(Path(folder), "judged", backend=encoder_backend(load_settings()))
        found = {questions.name: judge(questions, encoder) for questions in _sets(options, encoder)}
    if options.to:
        options.to.write_text(json.dumps(found), "utf-8")
    earlier = json.loads(options.against.read_text("utf-8")) if options.against else {}
    for name, figures in found.items():
        for line in _table(name, figures, earlier.get(name, {})):
            print(line, flush=True)


def judge(questions: QuestionSet, encoder: Encoder) -> Figures:
    """nDCG@10, hit@1 and the best score of every question by every ranking."""
    distinct = sorted({*questions.texts, *questions.contexts} - {""})
    places = {text: place for place, text in enumerate(distinct)} | {"": NO_CONTEXT}
    encoded = encoder.encode_passages(distinct)
    own = np.array([places[text] for text in questions.texts])
    index = LateIndex.build([quantised(encoded)], own.tolist(), [places[text] for text in questions.contexts])
    vectors = encoded.vectors[own]
    everything = np.arange(len(own))
    figures: Figures = defaultdict(dict)
    for place, encoding in enumerate(one_by_one(encoder.encode_queries(questions.asked))):
        late = index.scores(encoding, everything)
        for ranking, scores in zip(
            RANKINGS, (vectors @ encoding.vectors[0], late.own, (late.own + late.within) / 2), strict=True
        ):
            _score(questions, place, ranking, scores, figures)
    return figures


def _score(questions: QuestionSet, place: int, ranking: str, scores: Scores, figures: Figures) -> None:
    best: dict[int, float] = {}
    for text in np.argsort(-scores, kind="stable"):
        owner = questions.owners[text]
        if owner not in questions.hidden[place]:
            best.setdefault(int(owner), float(scores[text]))
        if len(best) == 10:
            break
    label = f"{place} {questions.labels[place]} {questions.languages[place]}"
    figures[f"{ranking}: best score"][label] = next(iter(best.values()))
    ideal = questions.ideal[place]
    if not ideal:
        figures["unanswerable"][label] = 1.0
        return
    grades = questions.grades(place, list(best))
    figures[f"{ranking}: nDCG@10"][label] = _gain(grades) / _gain(ideal[:10])
    figures[f"{ranking}: hit@1"][label] = float(bool(grades[:1] and grades[0]))
    figures[f"{ranking}: hit@5"][label] = float(any(grades[:5]))


def _gain(grades: Sequence[int]) -> float:
    return math.fsum((2**grade - 1) / math.log2(rank + 2) for rank, grade in enumerate(grades))


def auc(figures: Figures, ranking: str) -> float | None:
    """How often the best score of an answerable question is above that of one that is not."""
    scores = figures[f"{ranking}: best score"]
    out = figures.get("unanswerable", {})
    yes = [score for label, score in scores.items() if label not in out]
    no = [score for label, score in scores.items() if label in out]
    if not yes or not no:
        return None
    return sum((above > below) + 0.5 * (above == below) for above in yes for below in no) / (len(yes) * len(no))


def _table(name: str, figures: Figures, earlier: Figures) -> Iterator[str]:
    yield f"== {name}"
    for ranking in RANKINGS:
        parts = [f"{ranking:22}"]
        for measure in ("nDCG@10", "hit@1", "hit@5"):
            values = figures[f"{ranking}: {measure}"]
            parts.append(f"{measure} {_mean(values.values()):.3f}")
            if measure == "nDCG@10" and earlier:
                parts.append(_difference(values, earlier[f"{ranking}: {measure}"]))
        refusal = auc(figures, ranking)
        yield "  ".join(parts) + (f"  AUC {refusal:.2f}" if refusal is not None else "")
    by_label: dict[str, list[float]] = defaultdict(list)
    for label, value in figures[f"{RANKINGS[2]}: nDCG@10"].items():
        for part in set(label.split()[1:]):
            by_label[part].append(value)
    yield "   " + ", ".join(
        f"{label} {np.mean(values):.2f} ({len(values)})" for label, values in sorted(by_label.items())
    )


def _difference(values: Mapping[str, float], earlier: Mapping[str, float]) -> str:
    differences = np.array([value - earlier[label] for label, value in values.items()])
    draws = np.random.default_rng(1).choice(differences, size=(DRAWS, len(differences))).mean(axis=1)
    low, high = np.percentile(draws, [2.5, 97.5])
    return f"({differences.mean():+.3f}, 95 % [{low:+.3f}, {high:+.3f}])"


def _mean(values: Iterable[float]) -> float:
    return float(np.mean(list(values)))


def _sets(options: argparse.Namespace, encoder: Encoder) -> Iterator[QuestionSet]:
    public = options.shared / "eval" / "public"
    makers: dict[str, Callable[[], QuestionSet]] = {
        "validation": validation_set,
        "seeds": lambda: development_set(options.shared, encoder, with_long_texts=False),
        "long": lambda: development_set(options.shared, encoder, with_long_texts=True),
        "service-public": lambda: public_set(public / "service_public_spans"),
        "xquad": lambda: public_set(public / "xquad_en_de_es_ro", drop_own_language=True, most=400),
        "tico": lambda: public_set(public / "tico19_x2fr"),
    }
    return (makers[name]() for name in options.sets)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--weights", type=Path)
    parser.add_argument("--bare", action="store_true")
    parser.add_argument("--sets", nargs="+", default=["validation", "seeds"])
    parser.add_argument("--against", type=Path)
    parser.add_argument("--to", type=Path)
    return parser.parse_args()


if __name__ == "__main__":
    main()
