"""Checks the training set, and prints how it is balanced; exits with 1 where something is wrong.

    python -m training.check_data [--private FOLDER]

With ``--private``, a folder of texts that must never enter training: no run of words may be in common with them.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from training.examples import DATA, VALIDATION_THEMES, general
from training.leakage import private_runs, runs

LONGEST_COMMON_RUN = 8
"""Words: shorter runs are names of institutions and set phrases."""

Row = Mapping[str, Any]


def main() -> int:
    """Check, print, and say by the exit code whether all is well."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--private", type=Path)
    arguments = parser.parse_args()
    passages, questions = read("passages"), read("questions")
    others = general()
    problems = [*structure_problems(passages, questions), *duplicate_problems([*questions, *others])]
    if arguments.private:
        problems.extend(leaks([*passages, *questions, *others], arguments.private))
    for line in balance(passages, questions):
        print(line)
    print(f"{len(others)} general questions on {len({row['passage'] for row in others})} paragraphs")
    for problem in problems:
        print(f"PROBLEM {problem}")
    return 1 if problems else 0


def read(part: str) -> list[Row]:
    """The passages or the questions of all themes, by file name."""
    lines = (line for path in sorted(DATA.glob(f"*.{part}.jsonl")) for line in path.read_text("utf-8").splitlines())
    return [json.loads(line) for line in lines if line.strip()]


def structure_problems(passages: Sequence[Row], questions: Sequence[Row]) -> Iterator[str]:
    """Ids that repeat or name nothing, and labels that contradict each other."""
    known = {passage["id"]: passage for passage in passages}
    for name, count in Counter(row["id"] for row in [*passages, *questions]).items():
        if count > 1:
            yield f"{name}: the id stands {count} times"
    for question in questions:
        positives, negatives = set(question["positives"]), set(question["negatives"])
        if missing := (positives | negatives) - known.keys():
            yield f"{question['id']}: no passage {sorted(missing)}"
        if positives & negatives:
            yield f"{question['id']}: a passage both answers and does not"
        if question["answerable"] != bool(positives):
            yield f"{question['id']}: answerable and positives contradict each other"
        if any(known[name]["theme"] != question["theme"] for name in positives if name in known):
            yield f"{question['id']}: a positive of another theme would leak through the split"


def duplicate_problems(questions: Sequence[Row]) -> Iterator[str]:
    """Questions asked twice in the same words, after the same earlier questions."""
    seen: dict[tuple[str, ...], str] = {}
    for question in questions:
        asked = tuple(" ".join(words(text)) for text in [*question.get("previous", ()), question["question"]])
        if asked in seen:
            yield f"{question['id']}: the question of {seen[asked]}"
        seen.setdefault(asked, question["id"])


def leaks(rows: Sequence[Row], private: Path) -> Iterator[str]:
    """Rows that share a long run of words with a text of the private folder."""
    forbidden = private_runs(private, LONGEST_COMMON_RUN)
    for row in rows:
        for text in (row.get(name, "") for name in ("text", "lead_in", "heading", "question", "passage")):
            common = next((run for run in runs(text, LONGEST_COMMON_RUN) if hash(run) in forbidden), None)
            if common:
                yield f"{row['id']}: “{' '.join(common)}” stands in the private texts"


def words(text: str) -> list[str]:
    """The words of a text in small letters."""
    return re.findall(r"\w+", text.lower())


def balance(passages: Sequence[Row], questions: Sequence[Row]) -> Iterator[str]:
    """A line for each way of counting."""
    held_out = sum(question["theme"] in VALIDATION_THEMES for question in questions)
    yield f"{len(passages)} passages, {len(questions)} questions, of which {held_out} for validation"
    for label, rows, name in (
        ("passages by language", passages, "language"),
        ("passages by kind", passages, "kind"),
        ("questions by language", questions, "language"),
        ("questions by form", questions, "form"),
        ("questions by voice", questions, "voice"),
        ("questions by answerable", questions, "answerable"),
    ):
        counts = Counter(str(row[name]) for row in rows)
        yield f"{label}: " + ", ".join(f"{value} {count}" for value, count in counts.most_common())


if __name__ == "__main__":
    sys.exit(main())
