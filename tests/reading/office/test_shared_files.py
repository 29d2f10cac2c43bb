"""Files that real programs made of one known text, and of the five real texts."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from preconise.passages.segment import segment
from preconise.reading.reader import read_document
from preconise.types import Document, Span

GUIDES = [f"guide_{columns}.{suffix}" for columns in ("1col", "2col") for suffix in ("docx", "odt", "fodt", "rtf")]
PRINTED = (
    "INSERTION_ACCEPTABLE", "PARAGRAPHE_CONTROLE", "SDT_EN_LIGNE", "TEXTE_LIEN", "ENCADRE_TEXTE", "PUCE_IMBRIQUEE",
    "NUM_DEUX", "MANUEL_B", "CELLULE_P2", "RESULTAT_CHAMP", "BALISE_ACTIVE",
)  # fmt: skip
NOT_PRINTED = ("SUPPRESSION_A_IGNORER", "TEXTE_CACHE", "INSTRUCTION_CHAMP")


def one_space(text: str) -> str:
    return " ".join(text.split(" ")).replace("\n", " ")


def blocks(document: Document, kind: str) -> list[tuple[int, str, str]]:
    return [
        (block.level, block.marker, one_space(document.text[block.start : block.end]))
        for block in document.blocks
        if block.kind == kind
    ]


@pytest.mark.parametrize("name", [*GUIDES, "guide_pandoc.docx"])
def test_everything_that_the_known_text_holds_is_found(shared: Path, name: str) -> None:
    folder = shared / "formats"
    expected: dict[str, Any] = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    document = read_document(folder / name, folder)
    text = one_space(document.text)
    assert [sentence for sentence in expected["sentences"] if sentence not in text] == []
    assert [note for note in expected["footnotes"] if (0, "", note) not in blocks(document, "paragraph")] == []
    headings = {heading: level for level, _, heading in blocks(document, "heading")}
    shift = headings["Avant-propos"] - 1
    assert [h for h in expected["headings"] if headings.get(h["text"]) != h["level"] + shift] == []
    items = blocks(document, "list_item")
    if name != "guide_pandoc.docx":
        assert items == [(item["depth"], item["marker"], item["text"]) for item in expected["items"]]
    assert [item for _, _, item in items] == [item["text"] for item in expected["items"]]
    rows = [" | ".join(cells) for _, cells in expected["table_cells"]]
    assert [row for _, _, row in blocks(document, "table_row")] == rows


@pytest.mark.parametrize("name", ["traps.docx", "traps.odt"])
def test_nothing_is_lost_and_nothing_hidden_comes_out(shared: Path, name: str) -> None:
    document = read_document(shared / "formats" / name, shared / "formats")
    assert [word for word in PRINTED if document.text.count(word) != 1] == []
    assert [word for word in NOT_PRINTED if word in document.text] == []


@pytest.mark.parametrize("name", ["formation.pptx", "formation.odp"])
def test_slides_are_read_whole_in_the_order_in_which_they_are_seen(shared: Path, name: str) -> None:
    document = read_document(shared / "formats" / name, shared / "formats")
    texts = ("NOTE_ORATEUR", "Rapporteur", "HAUT_GAUCHE", "BAS_DROITE", "TEXTE_GROUPE", "CAT_2022", "DIAPO_MASQUEE")
    places = [document.text.index(text) for text in texts]
    assert places == sorted(places)
    assert [marker for _, marker, _ in blocks(document, "list_item")][-3:] == ["a.", "b.", "c."]
    assert document.pages[-1].number == 7


@pytest.mark.slow
@pytest.mark.parametrize("suffix", ["docx", "odt", "rtf"])
def test_real_texts_give_the_same_passages_from_a_word_processor(shared: Path, tmp_path: Path, suffix: str) -> None:
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("LibreOffice is not installed")
    texts = sorted((shared / "seeds").glob("*.txt"))
    subprocess.run(
        [
            program, "--headless", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}",
            "--infilter=Text (encoded):UTF8,LF,,,", "--convert-to", suffix, "--outdir", str(tmp_path), *map(str, texts),
        ],
        check=True,
        capture_output=True,
        timeout=300,
    )  # fmt: skip
    for text in texts:
        from_text = passages(read_document(text, text.parent))
        assert passages(read_document(tmp_path / f"{text.stem}.{suffix}", tmp_path)) == from_text


def passages(document: Document) -> list[tuple[str, str, str]]:
    def said(span: Span | None) -> str:
        return " ".join(document.text[span.start : span.end].split()) if span else ""

    found = segment(document, lambda texts: [len(text.split()) for text in texts], 400)
    return [(p.marker, said(Span(p.start, p.end)), said(p.lead_in)) for p in found]
