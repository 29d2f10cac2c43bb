from __future__ import annotations

import pytest

from preconise.errors import DamagedFile, PasswordNeeded, UnsafeFile
from preconise.reading.office.odf import read_odf_text
from tests.reading.blocks_shown import shown
from tests.reading.files_made import zipped
from tests.reading.office.office_files import flat_odt, odt

SENTENCE = "La commune publie un bilan chaque printemps."
TITLE = '<text:h text:outline-level="1">Suivi</text:h>'
LISTS = """
<text:list-style style:name="L1">
  <text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>
  <text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")" text:display-levels="2"/>
  <text:list-level-style-bullet text:level="3" text:bullet-char="\uf0b7"/>
</text:list-style>
<style:style style:name="T1" style:family="text"><style:text-properties text:display="none"/></style:style>
<style:style style:name="T2" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>
"""


def blocks(body: str, styles: str = "") -> list[str]:
    found = read_odf_text(odt(body, automatic=LISTS, styles=styles), "note.odt")
    return shown(found.text, found.blocks)


def item(*paragraphs: str, inner: str = "", more: str = "") -> str:
    texts = "".join(f"<text:p>{text}</text:p>" for text in paragraphs)
    return f"<text:list-item {more}>{texts}{inner}</text:list-item>"


def a_list(*items: str, more: str = 'text:style-name="L1"') -> str:
    return f"<text:list {more}>{''.join(items)}</text:list>"


def test_lists_number_as_displayed_nested_continued_and_restarted() -> None:
    body = (
        a_list(
            item("un", "suite de un"),
            item("deux", inner=a_list(item("deux a", inner=a_list(item("puce"), more="")), more="")),
            more='text:style-name="L1" xml:id="x1"',
        )
        + a_list(item("trois"), more='text:style-name="L1" text:continue-list="x1"')
        + a_list(item("quatre"), more='text:style-name="L1" text:continue-numbering="true"')
        + a_list(
            item("neuf", more='text:start-value="9"'), "<text:list-header><text:p>à part</text:p></text:list-header>"
        )
        + a_list(item("un encore"))
    )
    assert blocks(body) == [
        "list_item 1 [1.] | un",
        "paragraph | suite de un",
        "list_item 1 [2.] | deux",
        "list_item 2 [2.a)] | deux a",
        "list_item 3 [•] | puce",
        "list_item 1 [3.] | trois",
        "list_item 1 [4.] | quatre",
        "list_item 1 [9.] | neuf",
        "paragraph | à part",
        "list_item 1 [1.] | un encore",
    ]


def test_headings_numbered_by_the_outline_and_a_title_by_its_style() -> None:
    outline = (
        '<text:outline-style><text:outline-level-style text:level="1" style:num-format="I" style:num-suffix="."/>'
        '<text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2"/></text:outline-style>'
    )
    body = (
        '<text:p text:style-name="P1">Plan de tranquillité</text:p>'
        '<text:h text:outline-level="1">Agir</text:h><text:h text:outline-level="2">Écouter</text:h>'
        '<text:h text:outline-level="1" text:is-list-header="true">Annexe</text:h>'
        '<text:h text:outline-level="1">Suivre</text:h>'
    )
    assert blocks(body, outline) == [
        "heading 1 | Plan de tranquillité",
        "heading 1 [I.] | Agir",
        "heading 2 [I.1] | Écouter",
        "heading 1 | Annexe",
        "heading 1 [II.] | Suivre",
    ]


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        ("un\n   deux<text:s text:c='2'/>trois", "un deux  trois"),
        ("<text:span>un </text:span> deux", "un deux"),
        ("un<text:tab/>deux<text:line-break/>trois", "un deux trois"),
        ("3\u202f500\u00a0habitants", "3\u202f500\u00a0habitants"),
        ("vu <text:span text:style-name='T1'>caché</text:span>", "vu"),
        ("vu<office:annotation><text:p>à revoir</text:p></office:annotation>", "vu"),
        ("<text:a>le lien</text:a>", "le lien"),
        ("<text:change-start/>ajouté<text:change-end/>", "ajouté"),
        ("Signé par <text:placeholder>votre nom</text:placeholder>", "Signé par"),
    ],
)
def test_text_is_what_is_printed(inside: str, text: str) -> None:
    assert blocks(f"{TITLE}<text:p>{inside}</text:p>") == ["heading 1 | Suivi", f"paragraph | {text}"]


def test_deleted_text_hidden_sections_and_contents_are_left_out() -> None:
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>ôté</text:p></text:deletion>"
        "</text:changed-region></text:tracked-changes>"
        "<text:table-of-content><text:index-body><text:p>Suivi 3</text:p></text:index-body></text:table-of-content>"
        '<text:section text:display="none"><text:p>secret</text:p></text:section>'
        f"{TITLE}<text:section><text:p>{SENTENCE}</text:p></text:section>"
    )
    assert blocks(body) == ["heading 1 | Suivi", f"paragraph | {SENTENCE}"]


def test_notes_and_text_boxes_stand_apart_from_the_paragraph_they_hang_on() -> None:
    note = (
        "<text:note><text:note-citation>1</text:note-citation>"
        "<text:note-body><text:p>Enquête de 2022.</text:p></text:note-body></text:note>"
    )
    box = "<draw:frame><draw:text-box><text:p>À retenir : agir tôt.</text:p></draw:text-box></draw:frame>"
    body = f"{TITLE}<text:p>Un habitant sur deux{note} le dit.{box}</text:p><text:p>{SENTENCE}</text:p>"
    assert blocks(body)[1:] == [
        "paragraph | Un habitant sur deux le dit.",
        "paragraph | À retenir : agir tôt.",
        f"paragraph | {SENTENCE}",
        "paragraph | Enquête de 2022.",
    ]


def test_a_table_gives_a_row_each_and_tells_the_one_that_names_the_columns() -> None:
    def row(*cells: str) -> str:
        inside = "".join(f"<table:table-cell><text:p>{text}</text:p></table:table-cell>" for text in cells)
        return f"<table:table-row>{inside}<table:covered-table-cell/></table:table-row>"

    table = (
        f"<table:table><table:table-header-rows>{row('Action', 'Pilote')}</table:table-header-rows>"
        f"{row('Ouvrir une permanence', 'CCAS')}</table:table>"
    )
    assert blocks(TITLE + table)[1:] == ["table_row 1 | Action | Pilote", "table_row | Ouvrir une permanence | CCAS"]


def test_a_short_paragraph_in_bold_is_a_heading() -> None:
    assert blocks(f'{TITLE}<text:p><text:span text:style-name="T2">Les lieux</text:span></text:p>')[1:] == [
        "heading 2 | Les lieux"
    ]


def test_the_flat_form_reads_the_same() -> None:
    body = f"{TITLE}<text:p>{SENTENCE}</text:p>"
    assert read_odf_text(flat_odt(body), "a.fodt").text == read_odf_text(odt(body), "a.odt").text


def test_properties_give_what_the_text_does_not_say() -> None:
    meta = (
        "<dc:title>Bilan de la médiation</dc:title><meta:initial-creator>Ville de Belval</meta:initial-creator>"
        "<meta:creation-date>2022-03-04T10:00:00</meta:creation-date>"
    )
    found = read_odf_text(odt(f"<text:p>{SENTENCE}</text:p>", meta=meta), "a.odt").metadata
    assert (found.title, found.publisher, found.date) == ("Bilan de la médiation", "Ville de Belval", "2022-03-04")


def test_files_that_are_no_open_text_are_refused() -> None:
    with pytest.raises(DamagedFile):
        read_odf_text(zipped({"mimetype": "application/vnd.oasis.opendocument.text"}), "a.odt")
    with pytest.raises(DamagedFile):
        read_odf_text(odt("", kind="spreadsheet"), "a.odt")
    with pytest.raises(UnsafeFile):
        read_odf_text(b'<!DOCTYPE x [<!ENTITY a "b">]>' + flat_odt("<text:p>&a;</text:p>"), "a.fodt")
    manifest = (
        '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:file-entry>'
        "<m:encryption-data/></m:file-entry></m:manifest>"
    )
    with pytest.raises(PasswordNeeded):
        read_odf_text(zipped({"META-INF/manifest.xml": manifest, "content.xml": b"\x93\x01"}), "a.odt")
