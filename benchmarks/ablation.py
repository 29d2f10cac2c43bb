"""What each part of the ranking gains: every stage on and off, by language and by kind of question.

    python benchmarks/ablation.py --set INDEX QUESTIONS.jsonl [--set ...] [--to FILE.md]

INDEX is an index of yours and QUESTIONS its question set, as ``preconise eval`` reads it. The intervals are those of
2,000 bootstrap draws of the questions (95 %); that of a difference is of the mean difference question by question.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from ranking_cases import DEPTH, NAMES, Case, cases, gains_of

from preconise.evaluation.metrics import hit_at, ndcg_at
from preconise.retrieval.encoder import load_encoder
from preconise.retrieval.fusion import ranking_weights
from preconise.settings import load_settings

DRAWS = 2000
Values = NDArray[np.float64]


def main() -> None:
    """Print the tables of every set."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--set", nargs=2, action="append", required=True, type=Path, metavar=("INDEX", "QUESTIONS"))
    parser.add_argument("--to", type=Path)
    arguments = parser.parse_args()
    encoder = load_encoder(load_settings())
    lines: list[str] = []
    for index, questions in arguments.set:
        found = list(cases(index, questions, encoder))
        lines.extend([f"### {questions.stem} over {index.name}: {len(found)} questions", "", *_stages(found), ""])
        for title, label in (("language", _language), ("kind", _kind)):
            lines.extend([*_groups(title, label, found), ""])
    print("\n".join(lines))
    if arguments.to:
        arguments.to.write_text("\n".join(lines), "utf-8")


def _stages(found: Sequence[Case]) -> Iterator[str]:
    yield "| ranking | hit@1 | hit@5 | nDCG@10 | difference to the whole |"
    yield "|---|---|---|---|---|"
    whole = _ndcg(found, _weights(ranking_weights()))
    for name, weights in _rankings().items():
        ndcg = _ndcg(found, weights)
        gains = [gains_of(case, weights) for case in found]
        first, five = (np.mean([hit_at(gain, k) for gain in gains]) for k in (1, 5))
        difference = "" if name == "whole" else _interval(ndcg - whole, signed=True)
        yield f"| {name} | {first:.3f} | {five:.3f} | {_interval(ndcg)} | {difference} |"


def _groups(title: str, label: Callable[[Case], str], found: Sequence[Case]) -> Iterator[str]:
    groups: dict[str, list[Case]] = defaultdict(list)
    for case in found:
        groups[label(case)].append(case)
    shown = [name for name in _rankings() if not name.startswith("without")]
    yield f"| {title} | questions | {' | '.join(shown)} |"
    yield "|---|---|" + "---|" * len(shown)
    for name, members in sorted(groups.items(), key=lambda group: -len(group[1])):
        figures = (_interval(_ndcg(members, _rankings()[ranking])) for ranking in shown)
        yield f"| {name} | {len(members)} | {' | '.join(figures)} |"


def _rankings() -> Mapping[str, Values]:
    """Each stage alone, then the whole, then the whole without one part."""
    shipped = ranking_weights()
    return {
        "words only": _weights({"sparse": 1}),
        "one vector": _weights({"dense": 1}),
        "late interaction, own words": _weights({"own": 1}),
        "late interaction, in context": _weights({"own": 0.5, "within": 0.5}),
        "whole": _weights(shipped),
        **{f"without {name}": _weights({**shipped, name: 0}) for name in shipped},
    }


def _weights(weights: Mapping[str, float]) -> Values:
    return np.array([weights.get(name, 0.0) for name in NAMES])


def _ndcg(found: Sequence[Case], weights: Values) -> Values:
    return np.array([ndcg_at(gains_of(case, weights), case.grades, DEPTH) for case in found])


def _interval(values: Values, *, signed: bool = False) -> str:
    draws = np.random.default_rng(1).choice(values, size=(DRAWS, len(values))).mean(axis=1)
    low, high = np.percentile(draws, [2.5, 97.5])
    sign = "+" if signed else ""
    return f"{values.mean():{sign}.3f} [{low:{sign}.3f}, {high:{sign}.3f}]"


def _language(case: Case) -> str:
    return case.language


def _kind(case: Case) -> str:
    return case.kind


if __name__ == "__main__":
    main()
