from __future__ import annotations

from preconise.reading.canonical import Content
from preconise.reading.office.odf_slides import read_odf_slides
from preconise.types import Notice
from tests.reading.blocks_shown import shown
from tests.reading.office.office_files import odt

SENTENCE = "La commune publie un bilan chaque printemps."


def frame(text: str, *, sort: str = "", at: tuple[str, str] = ("0cm", "0cm"), more: str = "") -> str:
    return (
        f'<draw:frame presentation:class="{sort}" svg:y="{at[0]}" svg:x="{at[1]}" {more}>'
        f"<draw:text-box><text:p>{text}</text:p></draw:text-box></draw:frame>"
    )


def page(inside: str, notes: str = "", style: str = "dp1") -> str:
    return f'<draw:page draw:style-name="{style}">{inside}<presentation:notes>{notes}</presentation:notes></draw:page>'


def read(*pages: str, automatic: str = "") -> Content:
    return read_odf_slides(odt("".join(pages), automatic=automatic, kind="presentation"), "a.odp")


def blocks(content: Content) -> list[str]:
    return shown(content.text, content.blocks)


def test_slides_are_pages_read_as_seen_with_their_notes() -> None:
    group = f"<draw:g>{frame('groupe.', at=('9cm', '0cm'))}</draw:g>"
    shapes = (
        frame("en bas.", at=("12cm", "0cm"))
        + group
        + frame("à droite.", at=("50mm", "5in"))
        + frame("à gauche.", at=("5cm", "1cm"))
        + frame("Plan", sort="title")
        + frame("3", sort="page-number")
    )
    content = read(page(shapes, notes=frame("Laisser parler.", sort="notes") + frame("1", sort="page-number")))
    assert blocks(content) == [
        "heading 2 | Plan",
        "paragraph | à gauche.",
        "paragraph | à droite.",
        "paragraph | groupe.",
        "paragraph | en bas.",
        "heading 3 | Notes",
        "paragraph | Laisser parler.",
    ]
    assert {block.page for block in content.blocks} == {1}


def test_prompts_are_left_out_and_hidden_slides_told() -> None:
    hidden = (
        '<style:style style:name="dp2" style:family="drawing-page">'
        '<style:drawing-page-properties presentation:visibility="hidden"/></style:style>'
    )
    content = read(
        page(frame("Plan", sort="title") + frame("Cliquez pour ajouter", more='presentation:placeholder="true"')),
        page(frame("Réserve", sort="title"), style="dp2"),
        automatic=hidden,
    )
    assert blocks(content) == ["heading 2 | Plan", "heading 2 | Réserve"]
    assert content.notices == (Notice("hidden_slides", {"pages": "2"}),)
