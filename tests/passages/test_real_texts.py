"""The private real texts: every list item its own passage, the kinds of hand-labelled units, short questions."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from preconise.passages.language import language_of
from preconise.passages.segment import segment
from preconise.reading.reader import read_document
from preconise.types import Document, Passage, PassageKind

from .documents import count_words

ASKS: tuple[PassageKind, ...] = ("recommendation", "commitment")
LETTERS = "abcdefghijklmnop"


@pytest.fixture(scope="module")
def seeds(shared: Path) -> dict[str, tuple[Document, tuple[Passage, ...]]]:
    folder = shared / "seeds"
    documents = [read_document(path, folder) for path in sorted(folder.glob("*.txt"))]
    return {document.path: (document, segment(document, count_words, 512)) for document in documents}


def seed(seeds: dict[str, tuple[Document, tuple[Passage, ...]]], start: str) -> tuple[Document, tuple[Passage, ...]]:
    return next(found for path, found in seeds.items() if path.startswith(start))


def said(document: Document, start: int, end: int) -> str:
    return document.text[start:end]


def test_every_lettered_item_is_a_passage(seeds: dict[str, tuple[Document, tuple[Passage, ...]]]) -> None:
    document, passages = seed(seeds, "003")
    lettered = [passage for passage in passages if passage.marker.startswith("9.")]
    assert [passage.marker for passage in lettered] == [f"9.{letter}" for letter in LETTERS]
    for passage in lettered:
        assert passage.lead_in is not None
        assert said(document, passage.lead_in.start, passage.lead_in.end).startswith("Par exemple,")
        assert passage.kind == "recommendation"
        assert said(document, passage.heading_path[-1].start, passage.heading_path[-1].end).startswith("9. ")


def test_every_bullet_is_a_passage(seeds: dict[str, tuple[Document, tuple[Passage, ...]]]) -> None:
    document, passages = seed(seeds, "000")
    bullets = [passage for passage in passages if passage.marker == "•"]
    assert len(bullets) == document.text.count("•")
    leads = [said(document, passage.lead_in.start, passage.lead_in.end) for passage in bullets if passage.lead_in]
    assert [lead.split()[0] for lead in leads] == ["Considérant"] * 4 + ["Nous,"] * 2 + ["Nous"] * 6


def test_hand_labelled_units_have_their_kind_and_place(
    seeds: dict[str, tuple[Document, tuple[Passage, ...]]], shared: Path
) -> None:
    lines = (shared / "eval" / "units_dev.jsonl").read_text(encoding="utf-8").splitlines()
    units = [json.loads(line) for line in lines]
    right = 0
    for unit in (unit for unit in units if unit["type"] != "boilerplate"):
        document, passages = seeds[unit["file"]]
        around = [found for found in passages if unit["quote"].strip(" …") in said(document, found.start, found.end)]
        right += any(found.kind in (unit["type"], unit.get("alt_type")) for found in around)
        assert not unit.get("marker") or around[0].marker == unit["marker"]
        if unit.get("lead_in") and around[0].lead_in:
            assert said(document, around[0].lead_in.start, around[0].lead_in.end) == unit["lead_in"]
    assert right >= 0.9 * sum(unit["type"] != "boilerplate" for unit in units)


def test_furniture_is_no_passage(seeds: dict[str, tuple[Document, tuple[Passage, ...]]], shared: Path) -> None:
    lines = (shared / "eval" / "units_dev.jsonl").read_text(encoding="utf-8").splitlines()
    furniture = [unit for unit in map(json.loads, lines) if unit["type"] == "boilerplate" and not unit.get("alt_type")]
    assert furniture
    for unit in furniture:
        document, passages = seeds[unit["file"]]
        assert not any(unit["quote"] in said(document, found.start, found.end) for found in passages)


def test_the_language_of_real_questions(shared: Path) -> None:
    lines = (shared / "eval" / "dev.jsonl").read_text(encoding="utf-8").splitlines()
    questions = [json.loads(line) for line in lines]
    right = [language_of(asked["question"], default="fr") == asked["lang"] for asked in questions]
    assert sum(right) == len(right)
