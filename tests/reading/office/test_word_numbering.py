from __future__ import annotations

import pytest

from preconise.reading.office.word import read_word
from tests.reading.office.office_files import abstract, docx, instance, level, paragraph, word_style

MULTI = abstract(
    0,
    level(0, "decimal", "%1."),
    level(1, "lowerLetter", "%1.%2)"),
    level(2, "lowerRoman", "(%3)"),
)


def markers(body: str, numbering: str, styles: str = "") -> list[str]:
    found = read_word(docx(body, numbering=numbering, styles=styles), "note.docx")
    return [f"{block.marker} {found.text[block.start : block.end]}" for block in found.blocks]


def items(*entries: tuple[str, str, str]) -> str:
    """Paragraphs by list, level and text."""
    return "".join(paragraph(text, number=number, level=depth) for number, depth, text in entries)


def test_levels_count_inside_one_another_and_begin_anew() -> None:
    body = items(*(("1", depth, "x") for depth in ("0", "1", "1", "2", "0", "1", "2")))
    assert markers(body, MULTI + instance(1, 0)) == [
        "1. x", "1.a) x", "1.b) x", "(i) x", "2. x", "2.a) x", "(i) x",
    ]  # fmt: skip


def test_lists_of_the_same_rules_count_together_unless_one_begins_anew() -> None:
    anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    numbering = MULTI + instance(1, 0) + instance(2, 0) + instance(3, 0, anew)
    body = items(("1", "0", "x"), ("2", "0", "x"), ("3", "0", "x"), ("3", "0", "x"), ("1", "0", "x"))
    assert markers(body, numbering) == ["1. x", "2. x", "1. x", "2. x", "3. x"]


def test_each_item_with_a_list_of_its_own_that_repeats_the_rules() -> None:
    """As LibreOffice writes lists."""
    whole = f'<w:lvlOverride w:ilvl="0">{level(0, "upperRoman", "%1.-")}</w:lvlOverride>'
    numbering = MULTI + "".join(instance(number, 0, whole) for number in (1, 2, 3))
    body = items(("1", "0", "x"), ("2", "0", "x"), ("3", "0", "x"))
    assert markers(body, numbering) == ["I.- x", "II.- x", "III.- x"]


def test_a_level_may_restart_after_some_levels_only_or_never() -> None:
    rules = abstract(
        0,
        level(0, "decimal", "%1"),
        level(1, "decimal", "%1.%2", '<w:lvlRestart w:val="0"/>'),
        level(2, "decimal", "%3)", '<w:lvlRestart w:val="1"/>'),
    )
    body = items(*(("1", depth, "x") for depth in ("0", "1", "2", "1", "2", "0", "1", "2")))
    assert markers(body, rules + instance(1, 0)) == [
        "1 x", "1.1 x", "1) x", "1.2 x", "2) x", "2 x", "2.3 x", "1) x",
    ]  # fmt: skip


def test_headings_and_items_numbered_by_their_style() -> None:
    rules = abstract(
        0,
        level(0, "upperRoman", "%1.", '<w:pStyle w:val="Titre1"/>'),
        level(1, "decimal", "%1.%2", '<w:isLgl/><w:pStyle w:val="Titre2"/>'),
    )
    numbered = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    styles = word_style("Titre1", "heading 1", numbered) + word_style("Titre2", "heading 2", numbered)
    body = (
        paragraph("Agir", style="Titre1")
        + paragraph("Écouter", style="Titre2")
        + paragraph("Parler", style="Titre2")
        + paragraph("Annexe", style="Titre1", number="0")
        + paragraph("Suivre", style="Titre1")
    )
    assert markers(body, rules + instance(1, 0), styles) == [
        "I. Agir", "1.1 Écouter", "1.2 Parler", " Annexe", "II. Suivre",
    ]  # fmt: skip


def test_a_list_that_is_only_the_list_of_a_style() -> None:
    linked = '<w:abstractNum w:abstractNumId="5"><w:numStyleLink w:val="Puces"/></w:abstractNum>'
    styles = word_style("Puces", "Puces", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
    body = items(("7", "0", "x"), ("7", "0", "x"))
    assert markers(body, MULTI + linked + instance(1, 0) + instance(7, 5), styles) == ["1. x", "2. x"]


def test_empty_numbered_paragraphs_count_as_they_do_on_the_page() -> None:
    body = items(("1", "0", "x")) + paragraph("", number="1", level="0") + items(("1", "0", "x"))
    assert markers(body, MULTI + instance(1, 0)) == ["1. x", "3. x"]


@pytest.mark.parametrize(
    ("number_format", "text", "marker"),
    [
        ("bullet", "\uf0b7", "•"),
        ("bullet", "o", "◦"),
        ("bullet", "–", "–"),
        ("bullet", "", "•"),
        ("none", "Article", "Article"),
        ("decimalZero", "%1.", "01."),
        ("upperLetter", "%1)", "A)"),
        ("ordinal", "%1°", "1°"),
    ],
)
def test_the_forms_of_numbers_and_bullets(number_format: str, text: str, marker: str) -> None:
    numbering = abstract(0, level(0, number_format, text)) + instance(1, 0)
    assert markers(items(("1", "0", "x")), numbering) == [f"{marker} x"]


def test_letters_after_z_are_doubled() -> None:
    numbering = abstract(0, level(0, "lowerLetter", "%1.")) + instance(1, 0)
    assert markers(items(*[("1", "0", "x")] * 28), numbering)[-3:] == ["z. x", "aa. x", "bb. x"]
