"""The sets that an encoder is judged by: questions, the texts to rank for them, and what is right."""

from __future__ import annotations

import importlib.util
import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from preconise.passages.search_key import contexts
from preconise.passages.segment import segment
from preconise.reading.corpus import read_corpus
from preconise.reading.files import corpus_files
from preconise.types import Encoder
from training.examples import asked, passages, questions

WINDOW = 1500
"""Characters; an encoder of 512 tokens reads them whole."""

Row = Mapping[str, Any]
Grades = Callable[[int, Sequence[int]], list[int]]
"""The grades that a ranking of texts earns for the question at a place, place by place of the ranking."""


@dataclass(frozen=True, slots=True)
class QuestionSet:
    """``ideal`` are the grades of a perfect ranking, none for a question without an answer; ``contexts`` may be empty.

    ``hidden`` names, for each question, the texts that are not ranked for it.
    """

    name: str
    texts: Sequence[str]
    contexts: Sequence[str]
    asked: Sequence[str]
    languages: Sequence[str]
    labels: Sequence[str]
    ideal: Sequence[Sequence[int]]
    grades: Grades
    hidden: Sequence[frozenset[int]]
    owners: Sequence[int]
    """What a text is a part of: a text's own place, or the document that a long text was cut from; these are ranked."""


def validation_set() -> QuestionSet:
    """Our questions of the themes held out, over the passages of all themes."""
    known = passages()
    places = {name: place for place, name in enumerate(known)}
    asks = questions(validation=True)
    relevant = [{places[name]: 2 for name in question["positives"]} for question in asks]
    return QuestionSet(
        name="validation",
        texts=[row["text"] for row in known.values()],
        contexts=["\n".join(filter(None, (row["heading"], row["lead_in"]))) for row in known.values()],
        asked=[asked(question) for question in asks],
        languages=[question["language"] for question in asks],
        labels=[question["form"] for question in asks],
        ideal=[sorted(found.values(), reverse=True) for found in relevant],
        grades=_by_judgement(relevant),
        hidden=[frozenset()] * len(asks),
        owners=range(len(known)),
    )


def development_set(shared: Path, encoder: Encoder, *, with_long_texts: bool) -> QuestionSet:
    """The development questions over the five texts, or with the long texts beside, judged by their own scorer."""
    scorer = _scorer(shared)
    asks = [json.loads(line) for line in (shared / "eval" / "dev.jsonl").read_text("utf-8").splitlines()]
    texts, surroundings, paths = [], [], []
    for folder in ("seeds", "realpages") if with_long_texts else ("seeds",):
        root = shared / folder
        files = [path for path in corpus_files(root) if path.suffix == ".txt"]
        for document in read_corpus(files, root, lambda progress: None).documents:
            found = segment(document, encoder.count_tokens, encoder.max_tokens)
            surroundings.extend(contexts(document, found, encoder.count_tokens, encoder.max_tokens))
            for passage in found:
                texts.append(document.text[passage.start : passage.end])
                paths.append(document.path)

    def grades(question: int, ranking: Sequence[int]) -> list[int]:
        quotes = [{"text": texts[place], "source": {"path": paths[place]}} for place in ranking]
        return list(scorer.gains(asks[question], {"quotes": quotes}))

    return QuestionSet(
        name="seeds + long texts" if with_long_texts else "seeds",
        texts=texts,
        contexts=surroundings,
        asked=[_asked(question) for question in asks],
        languages=[question["lang"] for question in asks],
        labels=[question["kind"] for question in asks],
        ideal=[sorted((answer["grade"] for answer in question["answers"]), reverse=True) for question in asks],
        grades=grades,
        hidden=[frozenset()] * len(asks),
        owners=range(len(texts)),
    )


def public_set(folder: Path, *, drop_own_language: bool = False, most: int | None = None) -> QuestionSet:
    """A set in BEIR's form; ``drop_own_language``: texts in the question's language are out; ``most`` questions."""
    texts = list(_lines(folder / "corpus.jsonl"))
    asks = list(_lines(folder / "queries.jsonl"))
    if most:
        asks = asks[:: max(1, len(asks) // most)]
    places = {row["_id"]: place for place, row in enumerate(texts)}
    judged: dict[str, dict[int, int]] = defaultdict(dict)
    for line in (folder / "qrels.tsv").read_text("utf-8").splitlines()[1:]:
        question, text, grade = line.split("\t")
        judged[question][places[text]] = int(grade)
    by_language: dict[str, set[int]] = defaultdict(set)
    for row in texts:
        by_language[language_of_row(row)].add(places[row["_id"]])
    hidden = [frozenset(by_language[language_of_row(row)] if drop_own_language else ()) for row in asks]
    relevant = [
        {place: grade for place, grade in judged[row["_id"]].items() if place not in out and grade > 0}
        for row, out in zip(asks, hidden, strict=True)
    ]
    windows = [(place, window) for place, row in enumerate(texts) for window in _windows(row["text"])]
    return QuestionSet(
        name=folder.name,
        texts=[window for _, window in windows],
        contexts=[""] * len(windows),
        asked=[row["text"] for row in asks],
        languages=[language_of_row(row) for row in asks],
        labels=[language_of_row(row) for row in asks],
        ideal=[sorted(found.values(), reverse=True) for found in relevant],
        grades=_by_judgement(relevant),
        hidden=hidden,
        owners=[owner for owner, _ in windows],
    )


def language_of_row(row: Row) -> str:
    """The language that a row of a public set declares, or that its id does."""
    metadata = row.get("metadata") or {}
    return str(row.get("lang") or row.get("language") or metadata.get("lang") or row["_id"].split("-")[1])


def _windows(text: str) -> Iterator[str]:
    """A text in parts of at most ``WINDOW`` characters that begin at a line or a sentence."""
    part = ""
    for piece in re.split(r"(?<=[.!?;:])\s+|\n+", text):
        if part and len(part) + len(piece) > WINDOW:
            yield part
            part = ""
        part = f"{part} {piece[:WINDOW]}".strip()
    if part:
        yield part


def _asked(question: Row) -> str:
    return " ".join([*(question.get("previous") or []), question["question"]])


def _by_judgement(relevant: Sequence[Mapping[int, int]]) -> Grades:
    return lambda question, ranking: [relevant[question].get(place, 0) for place in ranking]


def _lines(path: Path) -> Iterator[Row]:
    return (json.loads(line) for line in path.read_text("utf-8").splitlines())


def _scorer(shared: Path) -> ModuleType:
    specification = importlib.util.spec_from_file_location("score", shared / "eval" / "score.py")
    if specification is None or specification.loader is None:
        raise FileNotFoundError(shared / "eval" / "score.py")
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module
