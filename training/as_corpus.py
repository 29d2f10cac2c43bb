"""Writes our training passages as a corpus, and questions as a question set, for the whole product to be judged on.

    python -m training.as_corpus --to FOLDER

FOLDER gets ``corpus/``, a Markdown document a theme, and ``validation.jsonl``, the questions of the themes held out.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

from training.examples import Row, passages, questions


def main() -> None:
    """Write both."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--to", type=Path, required=True)
    folder = parser.parse_args().to
    (folder / "corpus").mkdir(parents=True, exist_ok=True)
    by_theme: dict[str, list[Row]] = defaultdict(list)
    for passage in passages().values():
        by_theme[passage["theme"]].append(passage)
    for theme, rows in by_theme.items():
        (folder / "corpus" / f"{theme}.md").write_text("\n".join(_document(theme, rows)), "utf-8")
    lines = [json.dumps(_question(question), ensure_ascii=False) for question in questions(validation=True)]
    (folder / "validation.jsonl").write_text("\n".join(lines) + "\n", "utf-8")


def _document(theme: str, rows: Sequence[Row]) -> Iterator[str]:
    yield f"# {theme.replace('-', ' ').capitalize()}\n"
    for (heading, lead_in, of_list), group in groupby(
        rows, key=lambda row: (row["heading"], row["lead_in"], bool(row["list"]))
    ):
        yield f"## {heading}\n"
        if lead_in:
            yield f"{lead_in}\n"
        for row in group:
            yield f"- {row['text']}" if of_list else f"{row['text']}\n"
        yield ""


def _question(question: Row) -> Row:
    known = passages()
    answers = [
        {"file": f"{question['theme']}.md", "quote": known[name]["text"], "grade": 2} for name in question["positives"]
    ]
    return {
        "id": question["id"],
        "lang": question["language"],
        "kind": question["form"],
        "persona": question["voice"],
        "question": question["question"],
        "previous": question["previous"],
        "answers": answers,
    }


if __name__ == "__main__":
    main()
