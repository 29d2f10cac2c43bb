"""The starter corpus as its readers see it, for the tests of the corpus and of the question set."""

from __future__ import annotations

from collections.abc import Mapping
from html.parser import HTMLParser
from pathlib import Path

import pytest

from preconise.reading.reader import read_document

CORPUS = Path(__file__).resolve().parents[2] / "corpus"
SIDECAR = ".meta.toml"
OFFICE = frozenset({".pdf", ".docx", ".odt", ".pptx"})


class _VisibleText(HTMLParser):
    """Gathers the text between the tags of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []

    def handle_data(self, data: str) -> None:
        self.parts.append(data)


def _text_of(path: Path) -> str:
    """The text of a page or plain file as it stands, and of an office file as the project reads it."""
    if path.suffix in OFFICE:
        return read_document(path, CORPUS).text
    raw = path.read_text(encoding="utf-8")
    if path.suffix != ".html":
        return raw
    page = _VisibleText()
    page.feed(raw)
    return " ".join(page.parts)


@pytest.fixture(scope="session")
def notes() -> tuple[Path, ...]:
    """Every document of the corpus, sidecars left out."""
    return tuple(sorted(p for p in CORPUS.rglob("*") if p.is_file() and not p.name.endswith(SIDECAR)))


@pytest.fixture(scope="session")
def note_texts(notes: tuple[Path, ...]) -> Mapping[str, str]:
    """File name to visible text, white space folded."""
    return {note.name: " ".join(_text_of(note).split()) for note in notes}
