"""The real texts that the readers were made for: their structure, without their words."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from preconise.reading.reader import read_document
from preconise.types import Block, Document


def seed(shared: Path, number: str) -> Document:
    path = next((shared / "seeds").glob(f"{number}_*.txt"))
    return read_document(path, shared / "seeds")


def kinds(document: Document) -> Counter[str]:
    return Counter(block.kind for block in document.blocks)


def text_of(document: Document, block: Block) -> str:
    return document.text[block.start : block.end]


def test_a_declaration_with_bulleted_lists(shared: Path) -> None:
    document = seed(shared, "000")
    assert kinds(document) == {"heading": 2, "paragraph": 11, "list_item": 12, "furniture": 3}
    assert [block.level for block in document.blocks if block.kind == "heading"] == [1, 2]
    lead_ins = [
        before
        for before, item in zip(document.blocks, document.blocks[1:], strict=False)
        if item.kind == "list_item" and before.kind != "list_item"
    ]
    assert [before.kind for before in lead_ins] == ["paragraph"] * 3
    assert all(text_of(document, before).endswith(":") for before in lead_ins)
    assert document.metadata.title == text_of(document, document.blocks[0])


@pytest.mark.parametrize(
    ("number", "headings", "paragraphs", "furniture", "date"),
    [("001", 3, 13, 1, "2020-04"), ("002", 3, 8, 0, "2021-06")],
)
def test_a_paragraph_on_each_line(
    shared: Path, number: str, headings: int, paragraphs: int, furniture: int, date: str
) -> None:
    document = seed(shared, number)
    found = kinds(document)
    assert (found["heading"], found["paragraph"], found["furniture"]) == (headings, paragraphs, furniture)
    assert found["list_item"] == 0
    assert (document.metadata.title, document.metadata.date) == ("", date)


def test_numbered_items_with_lettered_ones_inside(shared: Path) -> None:
    document = seed(shared, "003")
    items = [(block.level, block.marker) for block in document.blocks if block.kind == "list_item"]
    first = [(1, f"{number}.") for number in range(1, 7)] + [(2, f"{letter})") for letter in "abc"]
    second = [(1, f"{number}.") for number in range(7, 10)] + [(2, f"{letter}.") for letter in "abcdefghijklmnop"]
    assert items == [*first, *second, (1, "10.")]
    assert kinds(document) == {"furniture": 7, "heading": 1, "paragraph": 1, "list_item": 29}
    ninth = next(block for block in document.blocks if block.marker == "9.")
    assert text_of(document, ninth).endswith("peuvent utilement :")
    assert document.metadata.date == "2023-01-20"
    assert document.metadata.title == text_of(document, document.blocks[1])


def test_an_announcement_with_questions(shared: Path) -> None:
    document = seed(shared, "004")
    assert kinds(document) == {"heading": 1, "paragraph": 6, "list_item": 6, "furniture": 2}
    assert [block.marker for block in document.blocks if block.kind == "list_item"] == ["-"] * 6
    assert document.blocks[1].kind == "paragraph"
    assert (document.metadata.title, document.metadata.publisher) == ("", "")


@pytest.mark.parametrize("number", [f"{number:02}" for number in range(1, 26)])
def test_long_texts(shared: Path, number: str) -> None:
    folder = shared / "realpages"
    document = read_document(folder / f"{number}.txt", folder)
    found = kinds(document)
    assert found["heading"] >= 3
    assert found["furniture"] <= 15
    assert document.blocks[0].kind == "furniture"
    assert document.metadata.url.startswith("https://")
    content = [block for block in document.blocks if block.kind != "furniture"]
    assert sum(block.end - block.start for block in content) > 0.85 * len(document.text)


def test_articles_of_a_code_are_headings(shared: Path) -> None:
    folder = shared / "realpages"
    document = read_document(folder / "01.txt", folder)
    articles = [block for block in document.blocks if text_of(document, block).startswith("Article L13")]
    assert len(articles) > 10
    assert all(block.kind == "heading" for block in articles)
    degrees = [block.kind for block in document.blocks if block.marker.endswith("°")]
    assert set(degrees) <= {"list_item"}


def test_pages_saved_from_the_web_lose_nothing_of_the_guide(shared: Path) -> None:
    folder = shared / "formats"
    semantic, built = (read_document(folder / name, folder) for name in ("web_semantic.html", "web_divsoup.html"))
    assert kinds(semantic) == kinds(built)
    assert kinds(semantic)["furniture"] == 0
    markers = [block.marker for block in semantic.blocks if block.kind == "list_item"]
    assert Counter(markers)["a."] == 3
