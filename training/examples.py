"""Training rows: a question, a passage that answers it, one that does not, and a question it does not answer."""

from __future__ import annotations

import gzip
import json
import random
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from training.leakage import shares_a_run

DATA = Path(__file__).with_name("data")
VALIDATION_THEMES = frozenset({"crise", "espace-public", "mediation", "nuit"})
"""Held out from training: whole themes, so that no passage of a validation question has been seen."""
CONTEXT_SHARE = 0.4
"""Of the passages, those trained on with their heading or lead-in before them: the index knows both forms."""
OPEN_CHARACTERS = 450
"""Of a passage of the open pairs: about 110 tokens, a little more than a passage of an index has."""

OPEN_SHARES = {
    "service_public_question": 1400,
    "service_public_section": 1200,
    "canada_acts": 1000,
    "labour_code_searches": 1000,
    "ntrex_parallel": 700,
    "tatoeba_parallel": 0,
}
"""Rows of each source of the open pairs that a run takes."""

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Example:
    """One row of training; ``negative`` and ``near`` are empty for open pairs.

    ``group`` names what must not meet in a batch: the document of an open pair, the passages that answer a question.
    """

    source: str
    anchor: str
    positive: str
    negative: str
    near: str
    group: frozenset[str]
    candidates: frozenset[str]


def passages() -> dict[str, Row]:
    """Our passages by id."""
    return {row["id"]: row for row in _rows("passages")}


def questions(*, validation: bool) -> list[Row]:
    """Our questions, of the themes for training or of those for validation."""
    return [row for row in _rows("questions") if (row["theme"] in VALIDATION_THEMES) == validation]


def all_questions() -> list[Row]:
    """Our questions of all themes."""
    return list(_rows("questions"))


def general() -> list[Row]:
    """Our questions on encyclopaedic paragraphs of no field in particular."""
    return [json.loads(line) for line in (DATA / "general.jsonl").read_text("utf-8").splitlines()]


def asked(question: Row) -> str:
    """The words that are searched for a question: a follow-up's with the question before it."""
    return " ".join([*question["previous"], question["question"]])


def in_context(passage: Row) -> str:
    """A passage after its heading and lead-in."""
    return "\n".join(filter(None, (passage["heading"], passage["lead_in"], passage["text"])))


def field_examples(seed: int, mined: Mapping[str, Sequence[str]] | None = None) -> list[Example]:
    """A row for each of our training questions and each of two passages at most that answer it.

    ``mined`` adds wrong passages by question id.
    """
    order = random.Random(seed)  # noqa: S311 - reproducible, not secret
    known = passages()
    asks = questions(validation=False)
    wrong_for: dict[str, list[str]] = defaultdict(list)
    for question in asks:
        for name in question["negatives"]:
            wrong_for[name].append(asked(question))
    rows = []
    for question in asks:
        positives = order.sample(question["positives"], min(2, len(question["positives"])))
        for name in positives:
            labelled = list(question["negatives"])
            harder = list((mined or {}).get(question["id"], ()))
            wrong = order.choice(harder if harder and order.random() < 0.6 else labelled or harder)
            near = [text for text in wrong_for[name] if text != asked(question)]
            rows.append(
                Example(
                    source="field",
                    anchor=asked(question),
                    positive=_form(known[name], order),
                    negative=_form(known[wrong], order),
                    near=order.choice(near) if near else "",
                    group=frozenset(question["positives"]),
                    candidates=frozenset({name, wrong}),
                )
            )
    return rows


def general_examples(seed: int) -> list[Example]:
    """A row for each general question, its wrong passage being another on the same subject, in whatever language.

    What keeps the encoder good at texts of other fields and at languages that the field's questions lack.
    """
    order = random.Random(seed)  # noqa: S311 - reproducible, not secret
    rows = general()
    by_subject: dict[str, list[str]] = defaultdict(list)
    for row in rows:
        by_subject[row["subject"]].append(row["passage"])
    return [
        Example(
            source="general",
            anchor=row["question"],
            positive=row["passage"],
            negative=order.choice([text for text in by_subject[row["subject"]] if text != row["passage"]]),
            near="",
            group=frozenset({row["passage"]}),
            candidates=frozenset(by_subject[row["subject"]]),
        )
        for row in rows
    ]


def open_examples(path: Path, shares: Mapping[str, int], seed: int, forbidden: frozenset[int]) -> list[Example]:
    """So many rows of each source of the open pairs, drawn at random; none with a run of words that is forbidden."""
    order = random.Random(seed)  # noqa: S311 - reproducible, not secret
    by_source: dict[str, list[Row]] = defaultdict(list)
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            by_source[row["source"]].append(row)
    return [
        Example(
            source=source,
            anchor=row["query"],
            positive=_cut(row["passage"]),
            negative="",
            near="",
            group=frozenset({row["group"]}),
            candidates=frozenset({row["group"]}),
        )
        for source, count in shares.items()
        for row in islice(_clean(order.sample(by_source[source], len(by_source[source])), forbidden), count)
    ]


def _clean(rows: Sequence[Row], forbidden: frozenset[int]) -> Iterator[Row]:
    return (row for row in rows if not any(shares_a_run(row[part], forbidden) for part in ("query", "passage")))


def _form(passage: Row, order: random.Random) -> str:
    return in_context(passage) if order.random() < CONTEXT_SHARE else str(passage["text"])


def _cut(text: str) -> str:
    if len(text) <= OPEN_CHARACTERS:
        return text
    return text[:OPEN_CHARACTERS].rsplit(" ", 1)[0]


def _rows(part: str) -> Iterator[Row]:
    for path in sorted(DATA.glob(f"*.{part}.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            yield json.loads(line)
