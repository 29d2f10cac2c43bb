from __future__ import annotations

from collections.abc import Sequence

from preconise.reading.duplicates import copies
from preconise.types import Block, Document, Metadata

PARAGRAPHS = tuple(
    f"Dans le quartier numéro {number}, la mairie ouvre ses gymnases le samedi soir et paie deux éducateurs."
    for number in range(60)
)


def document(path: str, paragraphs: Sequence[str] = PARAGRAPHS, furniture: Sequence[str] = ()) -> Document:
    blocks: list[Block] = []
    text = ""
    for kind, texts in (("paragraph", paragraphs), ("furniture", furniture)):
        for part in texts:
            start = len(text)
            text += f"{part}\n"
            blocks.append(Block("paragraph" if kind == "paragraph" else "furniture", start, len(text) - 1))
    return Document(path, path, "", text, tuple(blocks), Metadata())


def test_the_same_text_under_another_name_is_kept_once_under_the_first_path() -> None:
    documents = [document("b.txt"), document("a/note.txt"), document("c.txt")]
    assert copies(documents) == {"b.txt": "a/note.txt", "c.txt": "a/note.txt"}
    assert copies(documents[::-1]) == copies(documents)


def test_a_file_is_kept_before_one_attached_to_a_message() -> None:
    assert copies([document("a.eml/note.txt"), document("b.txt")]) == {"a.eml/note.txt": "b.txt"}


def test_another_format_may_join_lines_and_set_signs_otherwise() -> None:
    other = [paragraph.replace(" samedi soir", "\nsa-\nmedi\xa0soir").upper() for paragraph in PARAGRAPHS]
    assert copies([document("note.docx"), document("note.pdf", other, furniture=["Page 3"])]) == {
        "note.pdf": "note.docx"
    }


def test_another_format_may_cut_blocks_otherwise_and_miss_a_line() -> None:
    joined = [" ".join(PARAGRAPHS[number : number + 2]) for number in range(0, 60, 2)]
    assert copies([document("note.docx"), document("note.pdf", joined)]) == {}
    shared = [*PARAGRAPHS[:40], *joined[20:]]
    assert copies([document("note.docx"), document("note.pdf", [*shared, "Un pied de page oublié là."])]) == {
        "note.pdf": "note.docx"
    }


def test_a_later_edition_is_no_copy() -> None:
    later = [*PARAGRAPHS[:55], *(paragraph.replace("deux", "trois") for paragraph in PARAGRAPHS[55:])]
    assert copies([document("note.docx"), document("note 2.pdf", later)]) == {}


def test_one_changed_letter_in_the_same_format_is_another_text() -> None:
    assert copies([document("a.txt"), document("b.txt", [*PARAGRAPHS[:-1], PARAGRAPHS[-1] + " Non."])]) == {}


def test_a_part_of_a_text_is_no_copy() -> None:
    assert copies([document("a.docx"), document("b.pdf", PARAGRAPHS[:50]), document("c.txt", ["Oui."])]) == {}
