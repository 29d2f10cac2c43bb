"""Fits the weights of ``preconise.assistant.confidence`` and says how well they tell what can be answered.

    python benchmarks/fit_confidence.py --set INDEX QUESTIONS.jsonl [--set ...] --off-topic FILE [...]
        [--to FILE] [--keep]

Each set is an index and questions over its documents, some of which they do not answer. Each off-topic question is
asked of every index; a file of them has a question a line, or JSON lines with a "text". Each answerable question is
asked again of the documents that do not hold its answers: one about the subject of the documents that they do not
cover, as far as the labels know. Answerable and other questions weigh the same in each set. The figures are those of
questions held out, a fifth at a time; with --keep they are those of the weights as shipped, and only what makes an
answer sure is set anew.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import astuple, dataclass, fields
from pathlib import Path
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from sklearn.model_selection import StratifiedKFold
from sklearn.preprocessing import StandardScaler

from preconise.assistant.assistant import Assistant
from preconise.assistant.confidence import WEIGHTS, Signals, closeness, signals_of
from preconise.evaluation.metrics import area_under_curve
from preconise.evaluation.question_set import Question, gains, read_question_set
from preconise.retrieval.encoder import load_encoder
from preconise.retrieval.search import Rows
from preconise.settings import load_settings
from preconise.store import Build, open_build
from preconise.types import Encoder

FOLDS = 5
REFUSED_ANSWERABLE = 0.03
"""Share of the answerable questions that may be refused, each set weighing the same."""
SURE_UNANSWERABLE = 0.05
"""Share of the unanswerable questions that may be answered as sure, as far as the confidence tells …"""
SURE_UNCOVERED = 0.25
"""… and of the uncovered ones, as far as their closeness tells too; many of these are answered by passages that nobody
has labelled."""

FOR, AGAINST, EITHER = (0.0, None), (None, 0.0), (None, None)
Sort = Literal["answerable", "unanswerable", "uncovered", "off-topic"]
SHARES: dict[Sort, float] = {"answerable": 1.0, "unanswerable": 0.4, "uncovered": 0.2, "off-topic": 0.4}
"""What the questions of a sort weigh together, in each set."""
SIGNS = {
    "belonging": FOR, "cosine": FOR, "prominence": FOR,
    "monolingual": EITHER, "specific": EITHER, "lacking": AGAINST,
}  # fmt: skip
"""Which way each signal may count."""


@dataclass(frozen=True, slots=True)
class Example:
    """What was found of a question; ``found``: one of the first three quotes is right, ``first``: the first is."""

    set_name: str
    sort: Sort
    signals: Signals
    closeness: float
    found: bool = False
    first: bool = False


def main() -> None:
    """Fit, judge, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--set", nargs=2, action="append", required=True, type=Path, metavar=("INDEX", "QUESTIONS"))
    parser.add_argument("--off-topic", nargs="+", required=True, type=Path, metavar="FILE")
    parser.add_argument("--to", type=Path)
    parser.add_argument("--keep", action="store_true")
    arguments = parser.parse_args()
    encoder = load_encoder(load_settings())
    off_topic = [question for path in arguments.off_topic for question in _off_topic_questions(path)]
    examples = [
        example for index, questions in arguments.set for example in _examples(index, questions, off_topic, encoder)
    ]
    shipped = json.loads(WEIGHTS.read_text("utf-8")) if arguments.keep else None
    held_out = _held_out_confidence(examples) if shipped is None else _confidence(examples, shipped)
    form = _constants(examples) if shipped is None else shipped
    form |= _thresholds(examples, held_out) if shipped is None else _sure(examples, held_out)
    written = json.dumps(form, indent=2) + "\n"
    print(written)
    if arguments.to:
        arguments.to.write_text(written, "utf-8")
    for name in dict.fromkeys(example.set_name for example in examples):
        _print_figures(name, examples, held_out, form)


def _off_topic_questions(path: Path) -> list[str]:
    lines = [line for line in path.read_text("utf-8").split("\n") if line.strip()]
    return [json.loads(line)["text"] for line in lines] if path.suffix == ".jsonl" else lines


def _examples(index: Path, questions: Path, off_topic: Sequence[str], encoder: Encoder) -> Iterator[Example]:
    build = open_build(index)
    assistant = Assistant(build, encoder, load_settings())
    for question in read_question_set(questions):
        looked = assistant.look(question.text, question.previous)
        right = [gain > 0 for gain in gains(looked.quotes[:3], question.answers)]
        sort: Sort = "answerable" if question.answerable else "unanswerable"
        yield Example(index.name, sort, signals_of(looked), closeness(looked), any(right), any(right[:1]))
        silent = _silent(build, question)
        if question.answerable and len(silent):
            looked = assistant.look(question.text, question.previous, among=silent)
            yield Example(index.name, "uncovered", signals_of(looked), closeness(looked))
    for text in off_topic:
        looked = assistant.look(text)
        yield Example(index.name, "off-topic", signals_of(looked), closeness(looked))


def _silent(build: Build, question: Question) -> Rows:
    """The places of the passages of documents that hold no answer."""
    files = tuple(answer.file for answer in question.answers)
    holding = {name for name, document in build.documents.items() if document.path.endswith(files)}
    places = [place for place, passage in enumerate(build.passages) if passage.document_id not in holding]
    return np.array(places, dtype=np.int64)


def _held_out_confidence(examples: Sequence[Example]) -> NDArray[np.float64]:
    """The confidence in each example, from a fit that has not seen it."""
    groups = [f"{example.set_name} {example.sort}" for example in examples]
    confidence = np.zeros(len(examples))
    for fitted, held in StratifiedKFold(FOLDS, shuffle=True, random_state=0).split(groups, groups):
        intercept, weights = _fit([examples[place] for place in fitted])
        logits = intercept + _matrix([examples[place] for place in held]) @ weights
        confidence[held] = 1 / (1 + np.exp(-logits))
    return confidence


def _fit(examples: Sequence[Example]) -> tuple[float, NDArray[np.float64]]:
    """Intercept and weights of the raw signals; the regression sees them standardised.

    A likeness never counts against an answer, nor a lack for one: signals that say nearly the same would otherwise get
    weights of opposite signs, which go wrong wherever the signals part.
    """
    scaler = StandardScaler().fit(_matrix(examples))
    inputs = np.column_stack([np.ones(len(examples)), scaler.transform(_matrix(examples))])
    wanted = np.where([example.sort == "answerable" for example in examples], 1.0, -1.0)
    shares = _sample_weights(examples)

    def loss(weights: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        margins = wanted * (inputs @ weights)
        slopes = -shares * wanted / (1 + np.exp(margins))
        penalty = np.concatenate([[0.0], weights[1:]])
        return float(shares @ np.logaddexp(0, -margins) + penalty @ penalty / 2), inputs.T @ slopes + penalty

    bounds = [(None, None), *(SIGNS[field.name] for field in fields(Signals))]
    found = minimize(loss, np.zeros(inputs.shape[1]), jac=True, method="L-BFGS-B", bounds=bounds).x
    weights = found[1:] / scaler.scale_
    return float(found[0] - weights @ scaler.mean_), weights


def _matrix(examples: Sequence[Example]) -> NDArray[np.float64]:
    return np.array([astuple(example.signals) for example in examples])


def _sample_weights(examples: Sequence[Example]) -> NDArray[np.float64]:
    groups = [(example.set_name, example.sort) for example in examples]
    total = len(examples) / (sum(SHARES.values()) * len({name for name, _ in groups}))
    return np.array([total * SHARES[group[1]] / groups.count(group) for group in groups])


def _confidence(examples: Sequence[Example], form: Mapping[str, Any]) -> NDArray[np.float64]:
    """The confidence in each example by the weights of a form."""
    weights = [form["weights"][field.name] for field in fields(Signals)]
    confidence: NDArray[np.float64] = 1 / (1 + np.exp(-(form["intercept"] + _matrix(examples) @ weights)))
    return confidence


def _constants(examples: Sequence[Example]) -> dict[str, Any]:
    intercept, weights = _fit(examples)
    names = [field.name for field in fields(Signals)]
    return {
        "command": "python benchmarks/fit_confidence.py",
        "intercept": round(intercept, 3),
        "weights": {name: round(float(weight), 3) for name, weight in zip(names, weights, strict=True)},
    }


def _thresholds(examples: Sequence[Example], confidence: NDArray[np.float64]) -> dict[str, float]:
    answered_from = _quantile(examples, confidence, {"answerable"}, REFUSED_ANSWERABLE)
    return {"answered_from": round(answered_from, 3), **_sure(examples, confidence)}


def _sure(examples: Sequence[Example], confidence: NDArray[np.float64]) -> dict[str, float]:
    """The confidence and the closeness from which an answer is sure."""
    sure_from = _quantile(examples, confidence, {"unanswerable"}, 1 - SURE_UNANSWERABLE)
    # What the confidence keeps from being sure need not be kept by the closeness.
    close = np.where(confidence >= sure_from, [example.closeness for example in examples], -1.0)
    return {
        "sure_from": round(sure_from, 3),
        "close_from": round(_quantile(examples, close, {"uncovered"}, 1 - SURE_UNCOVERED), 3),
    }


def _quantile(examples: Sequence[Example], numbers: NDArray[np.float64], sorts: Set[Sort], share: float) -> float:
    """The number that a share of the questions of some sorts lies below, sets and sorts weighing the same."""
    chosen = [place for place, example in enumerate(examples) if example.sort in sorts]
    names = [(examples[place].set_name, examples[place].sort) for place in chosen]
    weights = np.array([1 / names.count(name) for name in names])
    return float(np.quantile(numbers[chosen], share, weights=weights, method="inverted_cdf"))


def _print_figures(
    name: str, examples: Sequence[Example], held_out: NDArray[np.float64], form: Mapping[str, Any]
) -> None:
    pairs = [pair for pair in zip(examples, held_out.tolist(), strict=True) if pair[0].set_name == name]
    by_sort = {
        sort: [(example.found, confidence) for example, confidence in pairs if example.sort == sort] for sort in SHARES
    }
    answerable = [confidence for _, confidence in by_sort["answerable"]]
    print(f"\n{name}: {', '.join(f'{len(found)} {sort}' for sort, found in by_sort.items())}")
    for sort in list(SHARES)[1:]:
        print(f"  AUC against {sort}: {area_under_curve(answerable, [c for _, c in by_sort[sort]]):.3f}")
    print("  threshold: answerable kept (right quote in the first three) | unanswerable | uncovered | off-topic kept")
    for threshold in np.arange(0.1, 1.0, 0.1):
        kept = {sort: [found for found, c in scored if c >= threshold] for sort, scored in by_sort.items()}
        shares = {sort: len(kept[sort]) / max(1, len(by_sort[sort])) for sort in kept}
        right = sum(kept["answerable"]) / max(1, len(kept["answerable"]))
        print(
            f"  {threshold:.1f}: {shares['answerable']:.2f} ({right:.2f}) "
            f"| {shares['unanswerable']:.2f} | {shares['uncovered']:.2f} | {shares['off-topic']:.2f}"
        )
    _print_levels(pairs, form)


def _print_levels(pairs: Sequence[tuple[Example, float]], form: Mapping[str, Any]) -> None:
    """Of each sort the shares that are answered, and as sure; how often the first quote is right in each level."""
    levels = [
        "none"
        if confidence < form["answered_from"]
        else "sure"
        if confidence >= form["sure_from"] and example.closeness >= form["close_from"]
        else "partial"
        for example, confidence in pairs
    ]
    of_sort = {
        sort: [level for (example, _), level in zip(pairs, levels, strict=True) if example.sort == sort]
        for sort in SHARES
    }
    for sort, found in of_sort.items():
        shares = {level: found.count(level) / max(1, len(found)) for level in ("sure", "partial", "none")}
        print(f"  {sort}: {', '.join(f'{level} {share:.2f}' for level, share in shares.items())}")
    for wanted in ("sure", "partial"):
        right = [
            example.first
            for (example, _), level in zip(pairs, levels, strict=True)
            if level == wanted and example.sort == "answerable"
        ]
        print(f"  first quote right where {wanted}: {sum(right) / max(1, len(right)):.2f} of {len(right)}")


if __name__ == "__main__":
    main()
