from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

from hypothesis import given, settings
from odfdo import Document as OdfDocument

from preconise.export.dossier import Dossier
from preconise.export.odt import write_odt
from preconise.export.odt_styles import (
    FIRST_HEADING_STYLE,
    HEADING_STYLE,
    LABEL_STYLE,
    LEAD_IN_STYLE,
    NOTE_STYLE,
    QUOTE_STYLE,
    REFERENCE_STYLE,
    SOURCE_STYLE,
)
from tests.export.dossiers import AWKWARD, TEXTS, dossier


def paragraphs(written: Dossier, style: str) -> list[str]:
    odf = OdfDocument(BytesIO(write_odt(written, "fr")))
    return [paragraph.inner_text for paragraph in odf.body.paragraphs if (paragraph.style or "") == style]


def test_quotes_are_read_back_letter_for_letter() -> None:
    assert paragraphs(dossier(AWKWARD), f"{QUOTE_STYLE}_fr") == list(AWKWARD)


@given(TEXTS)
@settings(max_examples=25, deadline=None)
def test_any_text_is_read_back_letter_for_letter(text: str) -> None:
    assert paragraphs(dossier([text]), f"{QUOTE_STYLE}_fr") == [text]


def test_what_no_file_can_hold_is_shown_as_missing() -> None:
    assert paragraphs(dossier(["avant\x00après"]), f"{QUOTE_STYLE}_fr") == ["avant\ufffdaprès"]


def test_label_lead_in_and_reference_stand_apart_from_the_quote() -> None:
    written = dossier(["Former."])
    odf = OdfDocument(BytesIO(write_odt(written, "fr")))

    assert paragraphs(written, LABEL_STYLE) == ["[1] Recommandation · n°\u00a09.e"]
    assert len(paragraphs(written, LEAD_IN_STYLE)) == 1
    assert paragraphs(written, REFERENCE_STYLE) == [written.sections[0].quotes[0].citation]
    assert [(heading.inner_text, heading.style) for heading in odf.body.headers] == [
        ("Que faire <u>la nuit</u> ?", FIRST_HEADING_STYLE),
        ("Sources", HEADING_STYLE),
    ]


def test_the_trainers_note_stands_apart_and_the_sources_are_listed() -> None:
    written = dossier(["Former.", "Réparer."], note="À lire\nà deux voix.")

    assert paragraphs(written, NOTE_STYLE) == ["Note\u00a0: À lire\nà deux voix."] * 2
    assert paragraphs(written, SOURCE_STYLE) == [
        "1. Forum des villes, «\u00a0Éclairer sans éblouir\u00a0», 5 mai 2022, "
        "https://example.org/a?b=1&c=2 — extraits [1], [2]"
    ]


def test_the_language_of_the_file_and_of_each_quote_is_stated() -> None:
    with ZipFile(BytesIO(write_odt(dossier(["Bilden."], language="de"), "fr"))) as parts:
        styles = parts.read("styles.xml").decode()
        meta = parts.read("meta.xml").decode()

    assert "<dc:language>fr</dc:language>" in meta
    quotation = styles.split(f'style:name="{QUOTE_STYLE}_de"', 1)[1].split("</style:style>", 1)[0]
    assert 'fo:language="de"' in quotation
