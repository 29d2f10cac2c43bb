from __future__ import annotations

import io
import zipfile

import pytest

from preconise.errors import DamagedFile, UnsafeFile
from preconise.reading.office.word import read_word
from tests.reading.blocks_shown import shown
from tests.reading.files_made import zipped
from tests.reading.office.office_files import docx, paragraph, run, word_style

HEADINGS = (
    word_style("Normal", "Normal")
    + word_style("Titre", "Title")
    + word_style("Titre1", "heading 1", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>', "Normal")
    + word_style("Axe", "Axe du plan", based_on="Titre1")
    + word_style("Rubrique", "Rubrique", '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>')
    + word_style("Sommaire", "TOC Heading", '<w:pPr><w:outlineLvl w:val="9"/></w:pPr>', "Titre1")
    + word_style("TM1", "toc 1")
    + word_style("Legende", "caption", "<w:rPr><w:b/></w:rPr>")
    + word_style("Cache", "Caché", "<w:rPr><w:vanish/></w:rPr>")
)
SENTENCE = "La commune publie un bilan chaque printemps."


def blocks(body: str, styles: str = HEADINGS, numbering: str = "", footnotes: str = "") -> list[str]:
    found = read_word(docx(body, styles=styles, numbering=numbering, footnotes=footnotes), "note.docx")
    assert all(found.text[block.start : block.end] for block in found.blocks)
    return shown(found.text, found.blocks)


def test_headings_by_style_by_the_style_beneath_and_by_outline_level() -> None:
    body = (
        paragraph("Plan de tranquillité", style="Titre")
        + paragraph("Constats", style="Titre1")
        + paragraph("Aller vers les habitants", style="Axe")
        + paragraph("Suivi", style="Rubrique")
        + paragraph("Annexe", more='<w:outlineLvl w:val="2"/>')
        + paragraph(SENTENCE)
    )
    assert blocks(body) == [
        "heading 1 | Plan de tranquillité",
        "heading 1 | Constats",
        "heading 1 | Aller vers les habitants",
        "heading 2 | Suivi",
        "heading 3 | Annexe",
        f"paragraph | {SENTENCE}",
    ]


def test_a_recommendation_in_a_heading_style_can_still_be_quoted() -> None:
    long = "Recommandation n° 3 : " + "les communes voisines partagent leurs médiateurs et leurs locaux, " * 5
    assert blocks(paragraph("Axe", style="Titre1") + paragraph(long, style="Axe"))[1].startswith("paragraph | Recomm")


def test_a_short_paragraph_in_bold_is_a_heading_under_the_others_and_a_caption_is_none() -> None:
    body = (
        paragraph("Constats", style="Titre1")
        + paragraph(run("Les lieux", "<w:b/>"))
        + paragraph("Tableau 1 – Les lieux", style="Legende")
        + paragraph(run("La ville ", "<w:b/>") + run("agit", '<w:b w:val="0"/>'))
    )
    assert blocks(body)[1:] == [
        "heading 2 | Les lieux",
        "paragraph | Tableau 1 – Les lieux",
        "paragraph | La ville agit",
    ]


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        ("<w:ins>" + run("ajouté") + "</w:ins>", "ajouté"),
        ("<w:del><w:r><w:delText>ôté</w:delText></w:r></w:del>" + run("gardé"), "gardé"),
        ("<w:moveFrom>" + run("avant") + "</w:moveFrom><w:moveTo>" + run("après") + "</w:moveTo>", "après"),
        ("<w:hyperlink>" + run("le lien") + "</w:hyperlink>", "le lien"),
        ("<w:smartTag><w:smartTagPr/>" + run("Lyon") + "</w:smartTag>", "Lyon"),
        ('<w:fldSimple w:instr=" DATE ">' + run("le 3 mai") + "</w:fldSimple>", "le 3 mai"),
        ("<w:sdt><w:sdtPr/><w:sdtContent>" + run("saisi") + "</w:sdtContent></w:sdt>", "saisi"),
        (
            run("Signé par ")
            + "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
            + run("Cliquez ici")
            + "</w:sdtContent></w:sdt>",
            "Signé par",
        ),
        (run("vu") + run(" caché", "<w:vanish/>"), "vu"),
        (run("vu", '<w:vanish w:val="0"/>'), "vu"),
        ("<w:r><w:t>mi</w:t><w:noBreakHyphen/><w:t>temps</w:t><w:softHyphen/></w:r>", "mi\u2011temps"),
        ("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r>", "a b c"),
        (run("3\u202f500\u00a0habitants"), "3\u202f500\u00a0habitants"),
        ("<w:r><w:t> sans marque </w:t></w:r>", "sans marque"),
        ('<w:r><w:t>oui</w:t><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>', "oui✓"),
        (
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF </w:instrText></w:r>'
            + run("code")
            + '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
            + run("résultat")
            + '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
            "résultat",
        ),
    ],
)
def test_text_is_what_is_printed_once_changes_are_accepted(inside: str, text: str) -> None:
    assert blocks(paragraph("Suivi", style="Titre1") + paragraph(inside)) == [
        "heading 1 | Suivi",
        f"paragraph | {text}",
    ]


def test_a_paragraph_whose_end_is_deleted_goes_on_in_the_next() -> None:
    body = paragraph("Le maire ", more="<w:rPr><w:del/></w:rPr>") + paragraph("décide.")
    assert blocks(paragraph("Suivi", style="Titre1") + body)[1:] == ["paragraph | Le maire décide."]


def test_hidden_paragraphs_and_tables_of_contents_are_left_out() -> None:
    contents = (
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + run("Constats 3") + "</w:p>"
        "<w:p>" + run("Suivi 7") + '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    )
    gallery = (
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>'
        f"<w:sdtContent>{paragraph('Sommaire', style='Sommaire')}</w:sdtContent></w:sdt>"
    )
    body = contents + gallery + paragraph("Constats 3", style="TM1") + paragraph("Secret", style="Cache")
    assert blocks(body + paragraph("Constats", style="Titre1") + paragraph(SENTENCE)) == [
        "heading 1 | Constats",
        f"paragraph | {SENTENCE}",
    ]


def test_a_text_box_is_read_once_and_not_between_a_lead_in_and_its_list() -> None:
    box = f"<w:txbxContent>{paragraph('À retenir : agir tôt.')}</w:txbxContent>"
    anchored = (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>{box}</w:drawing></mc:Choice>'
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    body = (
        paragraph("Suivi", style="Titre1")
        + paragraph(run("La ville peut :") + anchored)
        + paragraph("a) agir ;")
        + paragraph("b) dire.")
        + paragraph(SENTENCE)
    )
    assert blocks(body)[1:] == [
        "paragraph | La ville peut :",
        "list_item 1 [a)] | agir ;",
        "list_item 1 [b)] | dire.",
        "paragraph | À retenir : agir tôt.",
        f"paragraph | {SENTENCE}",
    ]


def test_notes_stand_at_the_end_of_their_section_as_paragraphs_of_their_own() -> None:
    footnotes = (
        f'<w:footnote w:id="0" w:type="separator">{paragraph("trait")}</w:footnote>'
        f'<w:footnote w:id="2">{paragraph("<w:r><w:footnoteRef/></w:r>" + run(" Enquête de 2022."))}</w:footnote>'
    )
    call = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    body = (
        paragraph("Constats", style="Titre1")
        + paragraph(run("Un habitant sur deux") + call + run(" le dit."))
        + paragraph(SENTENCE)
        + paragraph("Suivi", style="Titre1")
    )
    assert blocks(body, footnotes=footnotes) == [
        "heading 1 | Constats",
        "paragraph | Un habitant sur deux le dit.",
        f"paragraph | {SENTENCE}",
        "paragraph | Enquête de 2022.",
        "heading 1 | Suivi",
    ]


def cell(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(text)}</w:tc>"


def row(*cells: str, properties: str = "") -> str:
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def test_a_table_gives_a_row_each_and_tells_the_one_that_names_the_columns() -> None:
    table = (
        "<w:tbl>"
        + row(cell("Action menée par la ville."), cell("Pilote ?"), properties="<w:tblHeader/>")
        + row(cell("Ouvrir une permanence"), cell("CCAS", '<w:vMerge w:val="restart"/>'))
        + row(cell("Former les agents"), cell("", "<w:vMerge/>"))
        + row(cell("Supprimée"), cell("X"), properties="<w:del/>")
        + "</w:tbl>"
    )
    assert blocks(paragraph("Plan", style="Titre1") + table)[1:] == [
        "table_row 1 | Action menée par la ville. | Pilote ?",
        "table_row | Ouvrir une permanence | CCAS",
        "table_row | Former les agents",
    ]


def test_a_frame_of_one_cell_adds_the_text_it_frames() -> None:
    framed = paragraph(SENTENCE) + paragraph("a) agir ;") + paragraph("b) dire.")
    table = f"<w:tbl>{row(f'<w:tc>{framed}</w:tc>')}</w:tbl>"
    assert blocks(paragraph("Plan", style="Titre1") + table)[1:] == [
        f"paragraph | {SENTENCE}",
        "list_item 1 [a)] | agir ;",
        "list_item 1 [b)] | dire.",
    ]


def test_a_document_without_any_style_is_read_as_the_plain_text_that_it_is() -> None:
    lines = ["Réunion du 4 mai", "", "La commune veut :", "une salle commune", "un accueil ouvert", "", SENTENCE]
    assert blocks("".join(map(paragraph, lines))) == [
        "heading 1 | Réunion du 4 mai",
        "paragraph | La commune veut :",
        "list_item 1 | une salle commune",
        "list_item 1 | un accueil ouvert",
        f"paragraph | {SENTENCE}",
    ]


def test_properties_give_what_the_text_does_not_say() -> None:
    core = (
        "<dc:title>Bilan de la médiation</dc:title><dc:creator>Ville de Belval</dc:creator>"
        "<dc:language>en-US</dc:language>"
        "<dcterms:created>2022-03-04T10:00:00Z</dcterms:created>"
    )
    found = read_word(docx(paragraph(SENTENCE), core=core), "note.docx").metadata
    assert (found.title, found.publisher, found.date) == ("Bilan de la médiation", "Ville de Belval", "2022-03-04")
    assert found.language == ""


def test_properties_that_programs_fill_in_are_not_believed() -> None:
    core = "<dc:title>Document1</dc:title><dc:creator>Utilisateur Windows</dc:creator>"
    found = read_word(docx(paragraph(SENTENCE), core=core), "note.docx").metadata
    assert (found.title, found.publisher, found.date) == ("", "", "")


def test_the_strict_edition_of_the_format_reads_the_same() -> None:
    content = docx(paragraph("Constats", style="Titre1") + paragraph(SENTENCE), styles=HEADINGS)
    assert _strict(content) != content
    assert read_word(_strict(content), "a.docx").text == read_word(content, "a.docx").text


def _strict(content: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    transitional, strict = b"http://schemas.openxmlformats.org", b"http://purl.oclc.org/ooxml"
    replaced = {
        name: part.replace(transitional + b"/wordprocessingml/2006/main", strict + b"/wordprocessingml/main").replace(
            transitional + b"/officeDocument/2006/relationships", strict + b"/officeDocument/relationships"
        )
        for name, part in parts.items()
    }
    return zipped(replaced)


def test_files_that_are_no_word_document_are_refused() -> None:
    with pytest.raises(DamagedFile):
        read_word(b"PK\x03\x04 cut short", "a.docx")
    with pytest.raises(DamagedFile):
        read_word(zipped({"word/document.xml": "<a/>"}), "a.docx")
    with pytest.raises(UnsafeFile):
        read_word(docx(paragraph("&x;"), doctype='<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>'), "a.docx")
