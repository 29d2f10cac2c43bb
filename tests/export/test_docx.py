from __future__ import annotations

from io import BytesIO

import docx
import pytest
from hypothesis import given, settings

from preconise.export.docx import write_docx
from preconise.export.docx_styles import (
    LABEL_STYLE,
    LEAD_IN_STYLE,
    NOTE_STYLE,
    QUOTE_STYLE,
    REFERENCE_STYLE,
    SOURCE_STYLE,
)
from preconise.export.dossier import Dossier
from tests.export.dossiers import AWKWARD, TEXTS, dossier


def paragraphs(written: Dossier, style: str) -> list[str]:
    word = docx.Document(BytesIO(write_docx(written, "fr")))
    return [paragraph.text for paragraph in word.paragraphs if paragraph.style and paragraph.style.name == style]


def test_quotes_are_read_back_letter_for_letter() -> None:
    assert paragraphs(dossier(AWKWARD), QUOTE_STYLE) == list(AWKWARD)


@given(TEXTS)
@settings(max_examples=25, deadline=None)
def test_any_text_is_read_back_letter_for_letter(text: str) -> None:
    assert paragraphs(dossier([text]), QUOTE_STYLE) == [text]


def test_what_no_file_can_hold_is_shown_as_missing() -> None:
    assert paragraphs(dossier(["avant\x00\x0b\ud800après"]), QUOTE_STYLE) == ["avant\ufffd\ufffd\ufffdaprès"]


def test_label_lead_in_and_reference_stand_apart_from_the_quote() -> None:
    written = dossier(["Former."])

    assert paragraphs(written, LABEL_STYLE) == ["[1] Recommandation · n°\u00a09.e"]
    assert paragraphs(written, LEAD_IN_STYLE) == [
        "Phrase d’introduction dans le document\u00a0: Les communes peuvent utilement :"
    ]
    assert paragraphs(written, REFERENCE_STYLE) == [written.sections[0].quotes[0].citation]
    assert paragraphs(written, "Heading 1") == ["Que faire <u>la nuit</u> ?", "Sources"]


def test_the_title_page_says_what_was_asked_when_and_of_which_index() -> None:
    lines = paragraphs(dossier(["Former."]), "Subtitle")

    assert "Préparé le 1er mars 2026" in lines
    assert "«\u00a0Que faire <u>la nuit</u> ?\u00a0»" in lines
    assert any("20260301-abc" in line for line in lines)


def test_the_trainers_note_stands_apart_and_the_sources_are_listed() -> None:
    written = dossier(["Former.", "Réparer."], note="À lire\nà deux voix.")

    assert paragraphs(written, NOTE_STYLE) == ["Note\u00a0: À lire\nà deux voix."] * 2
    assert paragraphs(written, SOURCE_STYLE) == [
        "1. Forum des villes, «\u00a0Éclairer sans éblouir\u00a0», 5 mai 2022, "
        "https://example.org/a?b=1&c=2 — extraits [1], [2]"
    ]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_language_is_stated(language: str) -> None:
    word = docx.Document(BytesIO(write_docx(dossier(["Former."], language="de"), language)))

    assert word.core_properties.language == language
    assert word.styles["Normal"].element.xpath("w:rPr/w:lang/@w:val") == [language]
    assert word.element.body.xpath("//w:r/w:rPr/w:lang/@w:val") == ["de"]
