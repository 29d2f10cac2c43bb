"""Small files that imitate what real ones do to a reader, each with its blocks, checked by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from preconise.reading.reader import read_document
from preconise.types import Metadata, Reference
from tests.reading.blocks_shown import shown

GOLDEN = Path(__file__).resolve().parents[1] / "golden" / "reading"
FILES = sorted(path.name for path in GOLDEN.iterdir() if path.suffix != ".blocks")

METADATA = {
    "code.txt": Metadata(title="Code des places — Partie commune", url="https://exemple.test/code-des-places"),
    "declaration.txt": Metadata(title="Trois communes signent la déclaration de Valmorin !"),
    "guide.md": Metadata(
        title="Parler avec les jeunes du soir",
        publisher="Réseau des veilleurs",
        date="2022-11-03",
        language="fr",
        url="https://exemple.test/jeunes",
        themes=("jeunesse", "médiation"),
        based_on=(
            Reference("Observatoire des nuits", "Enquête sur les nuits", "2021", "https://exemple.test/enquete"),
        ),
    ),
    "one-line-paragraphs.txt": Metadata(date="2019-03"),
    "pasted-page.txt": Metadata(title="Charte des villes calmes : six pistes pour la nuit", date="2021-09-14"),
    "saved-page.html": Metadata(
        title="Des nuits apaisées",
        publisher="Cercle des maires",
        date="2020-02-29",
        language="fr",
        url="https://exemple.test/nuits",
    ),
    "wrapped-note.txt": Metadata(title="Compte rendu de la visite"),
}


@pytest.mark.parametrize("name", FILES)
def test_blocks(name: str) -> None:
    document = read_document(GOLDEN / name, GOLDEN)
    expected = (GOLDEN / f"{name}.blocks").read_text(encoding="utf-8").splitlines()
    assert shown(document.text, document.blocks) == expected


@pytest.mark.parametrize("name", FILES)
def test_metadata(name: str) -> None:
    assert read_document(GOLDEN / name, GOLDEN).metadata == METADATA[name]


@pytest.mark.parametrize("name", FILES)
def test_a_marker_stands_just_before_its_block(name: str) -> None:
    document = read_document(GOLDEN / name, GOLDEN)
    marked = [block for block in document.blocks if block.marker]
    assert all(document.text[: block.start].rstrip().endswith(block.marker) for block in marked)
