"""What a cross-encoder gains over the first hits, what it costs, and whether it tells what is not answered.

    python benchmarks/cross_encoder.py --model FOLDER --set INDEX QUESTIONS.jsonl [--set ...] [--depth 10]

FOLDER is what ``training.cross_encoder`` saved. Its first logit is added to the score of each of the first hits, at
several weights; its second one is judged as a sign that a question is answered.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

import numpy as np
from numpy.typing import NDArray
from sentence_transformers.cross_encoder import CrossEncoder

from preconise.assistant.assistant import Assistant
from preconise.assistant.confidence import judge
from preconise.evaluation.metrics import area_under_curve, hit_at, ndcg_at
from preconise.evaluation.question_set import Question, gains, read_question_set
from preconise.retrieval.encoder import load_encoder
from preconise.settings import load_settings
from preconise.store import open_build
from preconise.types import Quote

WEIGHTS = (0.0, 0.005, 0.01, 0.02, 0.05, 0.1)


@dataclass(frozen=True, slots=True)
class Judged:
    """A question, its quotes before, the logits of the first of them (shape (quotes, 2)), and the time they took."""

    question: Question
    quotes: Sequence[Quote]
    logits: NDArray[np.float32]
    milliseconds: float
    confidence: float


def main() -> None:
    """Print a line for each set and weight."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--set", nargs=2, action="append", required=True, type=Path, metavar=("INDEX", "QUESTIONS"))
    parser.add_argument("--depth", type=int, default=10)
    arguments = parser.parse_args()
    model = CrossEncoder(str(arguments.model), device="cpu", max_length=256)
    encoder = load_encoder(load_settings())
    for index, questions in arguments.set:
        assistant = Assistant(open_build(index), encoder, load_settings())
        found = [_judged(model, assistant, question, arguments.depth) for question in read_question_set(questions)]
        print(f"== {questions.stem} over {index.name}")
        for weight in WEIGHTS:
            _print_ranking(weight, found)
        times = [each.milliseconds for each in found]
        print(f"  {np.median(times):.0f} ms a question (p95 {np.percentile(times, 95):.0f})")
        _print_refusal(found)


def _judged(model: CrossEncoder, assistant: Assistant, question: Question, depth: int) -> Judged:
    found = assistant.look(question.text, question.previous)
    started = perf_counter()
    pairs = [
        (found.query.searched, "\n".join(filter(None, (quote.lead_in, quote.text)))) for quote in found.quotes[:depth]
    ]
    logits = np.asarray(model.predict(pairs, activation_fn=_unchanged), dtype=np.float32)
    milliseconds = (perf_counter() - started) * 1000
    return Judged(question, found.quotes, logits, milliseconds, judge(found).confidence)


def _unchanged(logits: object) -> object:
    return logits


def _print_ranking(weight: float, found: Sequence[Judged]) -> None:
    rows = []
    for each in found:
        if each.question.answerable:
            depth = len(each.logits)
            scores = [quote.score for quote in each.quotes[:depth]] + weight * each.logits[:, 0]
            ranked = [each.quotes[place] for place in np.argsort(-scores, kind="stable")] + list(each.quotes[depth:])
            gained = gains(ranked[:10], each.question.answers)
            grades = [gold.grade for gold in each.question.answers]
            rows.append((hit_at(gained, 1), hit_at(gained, 5), ndcg_at(gained, grades, 10)))
    first, five, ndcg = np.mean(rows, axis=0)
    print(f"  weight {weight}: hit@1 {first:.3f}  hit@5 {five:.3f}  nDCG@10 {ndcg:.3f}")


def _print_refusal(found: Sequence[Judged]) -> None:
    best = {each.question.question_id: float(each.logits[:3, 1].max()) for each in found}
    for name, scores in (
        ("its second logit", best),
        ("the product's confidence", {each.question.question_id: each.confidence for each in found}),
    ):
        yes = [scores[each.question.question_id] for each in found if each.question.answerable]
        no = [scores[each.question.question_id] for each in found if not each.question.answerable]
        if no:
            print(f"  AUC of {name}: {area_under_curve(yes, no):.3f}")


if __name__ == "__main__":
    main()
