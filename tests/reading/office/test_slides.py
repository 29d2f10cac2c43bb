from __future__ import annotations

import pytest

from preconise.reading.canonical import Content
from preconise.reading.office.slides import read_slides
from preconise.types import Notice
from tests.reading.blocks_shown import shown
from tests.reading.office.office_files import pptx, relations, shape, slide_paragraph

SENTENCE = "La commune publie un bilan chaque printemps."


def blocks(content: Content) -> list[str]:
    return shown(content.text, content.blocks)


def test_a_slide_is_a_page_and_its_title_a_heading() -> None:
    content = read_slides(
        pptx([shape("Animer une réunion", sort="ctrTitle"), shape(SENTENCE) + shape("Écouter", sort="title")]), "a.pptx"
    )
    assert blocks(content) == ["heading 1 | Animer une réunion", "heading 2 | Écouter", f"paragraph | {SENTENCE}"]
    assert [(page.number, page.label, content.text[page.start : page.end].strip()) for page in content.pages] == [
        (1, "1", "Animer une réunion"),
        (2, "2", f"Écouter\n\n{SENTENCE}"),
    ]
    assert [block.page for block in content.blocks] == [1, 2, 2]
    assert content.metadata.title == "Animer une réunion"


def test_shapes_are_read_from_top_to_bottom_then_left_to_right_groups_as_a_whole() -> None:
    inch = 914_400
    group = (
        f'<p:grpSp><p:grpSpPr><a:xfrm><a:off y="{4 * inch}" x="0"/></a:xfrm></p:grpSpPr>'
        + shape("groupe, bas.", at=(9 * inch, 0))
        + shape("groupe, haut.", at=(inch, 0))
        + "</p:grpSp>"
    )
    inside = (
        shape("Plan", sort="title", at=(0, 0))
        + shape("en bas.", at=(6 * inch, 0))
        + group
        + shape("à droite.", at=(2 * inch, 5 * inch))
        + shape("à gauche.", at=(2 * inch + 9000, inch))
    )
    assert blocks(read_slides(pptx([inside]), "a.pptx"))[1:] == [
        "paragraph | à gauche.",
        "paragraph | à droite.",
        "paragraph | groupe, haut.",
        "paragraph | groupe, bas.",
        "paragraph | en bas.",
    ]


def test_bullets_come_from_the_master_and_numbers_are_counted() -> None:
    numbered = '<a:buAutoNum type="alphaLcParenR"/>'
    body = shape(
        slide_paragraph("L’animateur veille à :")
        + slide_paragraph("accueillir", level=1)
        + slide_paragraph("sans puce.", "<a:buNone/>")
        + slide_paragraph("écouter", numbered)
        + slide_paragraph("détail", level=1)
        + slide_paragraph("reformuler", numbered)
        + slide_paragraph("Rome", '<a:buAutoNum type="romanUcPeriod" startAt="4"/>'),
        sort="body",
    )
    assert blocks(read_slides(pptx([shape("Plan", sort="title") + body]), "a.pptx"))[1:] == [
        "list_item 1 [•] | L’animateur veille à :",
        "list_item 2 [–] | accueillir",
        "paragraph | sans puce.",
        "list_item 1 [a)] | écouter",
        "list_item 2 [–] | détail",
        "list_item 1 [b)] | reformuler",
        "list_item 1 [IV.] | Rome",
    ]


def test_notes_of_the_speaker_are_marked_and_end_with_their_slide() -> None:
    notes = shape("2", sort="sldNum") + shape("Laisser parler les habitants.", sort="body")
    content = read_slides(pptx([shape("Plan", sort="title"), shape(SENTENCE)], notes={1: notes}), "a.pptx")
    assert blocks(content) == [
        "heading 2 | Plan",
        "heading 3 | Notes",
        "paragraph | Laisser parler les habitants.",
        "heading 2 | 2",
        f"paragraph | {SENTENCE}",
    ]


def test_footers_prompts_of_the_master_and_hidden_shapes_are_left_out() -> None:
    hidden = shape("caché.").replace("<p:cNvPr/>", '<p:cNvPr hidden="1"/>')
    inside = shape("Plan", sort="title") + shape("Ville de Belval", sort="ftr") + shape("7", sort="sldNum") + hidden
    assert blocks(read_slides(pptx([inside]), "a.pptx")) == ["heading 2 | Plan"]


def test_hidden_slides_are_read_and_told() -> None:
    content = read_slides(
        pptx([shape("Plan", sort="title"), f"<!--hidden-->{shape('Réserve', sort='title')}"]), "a.pptx"
    )
    assert blocks(content)[-1] == "heading 2 | Réserve"
    assert content.notices == (Notice("hidden_slides", {"pages": "2"}),)


def test_an_untitled_slide_takes_its_first_short_line_for_a_title() -> None:
    content = read_slides(pptx([shape("Trois repères", at=(0, 0)) + shape(SENTENCE, at=(5_000_000, 0))]), "a.pptx")
    assert blocks(content) == ["heading 2 | Trois repères", f"paragraph | {SENTENCE}"]


def test_tables_and_charts_give_rows() -> None:
    def row(*cells: str) -> str:
        return (
            "<a:tr>"
            + "".join(f"<a:tc><a:txBody>{slide_paragraph(cell)}</a:txBody></a:tc>" for cell in cells)
            + "</a:tr>"
        )

    table = f'<a:tbl><a:tblPr firstRow="1"/>{row("Rôle", "Mission")}{row("Animateur", "distribuer la parole")}</a:tbl>'
    chart = '<c:chart r:id="r2"/>'
    frame = "<p:graphicFrame><a:graphic><a:graphicData>{}</a:graphicData></a:graphic></p:graphicFrame>"
    values = (
        '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:ser>'
        '<c:tx><c:pt idx="0"><c:v>Signalements</c:v></c:pt></c:tx>'
        '<c:cat><c:pt idx="0"><c:v>2021</c:v></c:pt><c:pt idx="1"><c:v>2022</c:v></c:pt></c:cat>'
        '<c:val><c:pt idx="0"><c:v>10</c:v></c:pt><c:pt idx="1"><c:v>20</c:v></c:pt></c:val></c:ser></c:chartSpace>'
    )
    inside = shape("Plan", sort="title") + frame.format(table) + frame.format(chart)
    content = read_slides(pptx([inside], more={"ppt/charts/chart1.xml": values}), "a.pptx")
    assert blocks(content)[1:] == [
        "table_row 1 | Rôle | Mission",
        "table_row | Animateur | distribuer la parole",
        "table_row 1 | | Signalements",
        "table_row | 2021 | 10",
        "table_row | 2022 | 20",
    ]


@pytest.mark.parametrize("target", ["slides/slide1.xml", "/ppt/slides/slide1.xml"])
def test_relations_may_count_from_the_folder_or_from_the_root(target: str) -> None:
    content = pptx(
        [shape("Plan", sort="title")], more={"ppt/_rels/presentation.xml.rels": relations(("slide", target))}
    )
    assert blocks(read_slides(content, "a.pptx")) == ["heading 2 | Plan"]
