from __future__ import annotations

import pytest

from preconise.errors import DamagedFile
from preconise.reading.office.rtf import read_rtf
from tests.reading.blocks_shown import shown

HEAD = (
    r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset2 Symbol;}{\f2\fcharset204 Arial Cyr;}}"
    r"{\stylesheet{\s0 Normal;}{\s1\outlinelevel0 heading 1;}{\s2 Titre 2;}{\s9 toc 1;}{\*\cs10 Emphasis;}}"
    r"{\info{\title Bilan de la m\'e9diation}{\author Ville de Belval}{\creatim\yr2022\mo3\dy4\hr10}}"
    r"{\header\pard En-t\'eate\par}"
)
TITLE = r"\pard\s1 Suivi\par "


def blocks(body: str) -> list[str]:
    found = read_rtf((HEAD + body + "}").encode("latin-1"), "note.rtf")
    return shown(found.text, found.blocks)


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        (r"\'e9l\'e8ve", "élève"),
        (r"\u233\'e9l\u232?ve", "élève"),
        (r"\uc2\u233\'c3\'a9l\u232??ve", "élève"),
        (r"\uc0\u233l\u232ve", "élève"),
        (r"pouce \u-10180?\u-8435?.", "pouce \U0001f30d."),
        (r"3\~500 \endash  mi\_temps\-", "3\u00a0500 – mi\u2011temps"),
        (r"l\rquote avis", "l’avis"),
        (r"{\f2\'cc\'e8\'f0}", "Мир"),
        (r"un\tab deux\line trois", "un deux trois"),
        (r"entre \{\\\}", "entre {\\}"),
        (r"gard\'e9{\deleted  \'f4t\'e9}{\v  cach\'e9}", "gardé"),
        (r"{\field{\*\fldinst HYPERLINK x}{\fldrslt le lien}}", "le lien"),
        (r"vu{\*\inconnu rien}{\pict 89504e47}", "vu"),
        (r"vu{\pict\bin4 }{}\}.", "vu."),
        ("coupé\r\n en deux", "coupé en deux"),
    ],
)
def test_text_is_what_is_printed(inside: str, text: str) -> None:
    assert blocks(rf"{TITLE}\pard {inside}\par") == ["heading 1 | Suivi", f"paragraph | {text}"]


def test_headings_lists_and_contents() -> None:
    body = (
        r"\pard\s9 Suivi 3\par{\field{\*\fldinst TOC}{\fldrslt \pard Suivi 3\par}}"
        + TITLE
        + r"\pard\s2 \'c9couter\par"
        + r"\pard\outlinelevel2 Parler\par"
        + r"\pard{\listtext a)\tab}\ls1\ilvl0 un ;\par"
        + r"{\listtext\f1 \'b7\tab}\ls1\ilvl1 puce\par"
        + r"\pard{\pntext\f1\'b7\tab}ancienne puce\par"
        + r"\pard 1. tap\'e9\par 2. aussi\par"
    )
    assert blocks(body) == [
        "heading 1 | Suivi",
        "heading 2 | Écouter",
        "heading 3 | Parler",
        "list_item 1 [a)] | un ;",
        "list_item 2 [•] | puce",
        "list_item 1 [•] | ancienne puce",
        "list_item 1 [1.] | tapé",
        "list_item 1 [2.] | aussi",
    ]


def test_a_level_that_no_program_writes_is_cut_to_one_that_they_do() -> None:
    assert blocks(r"\pard{\listtext a)\tab}\ilvl99999999 un ;\par")[0] == "list_item 10 [a)] | un ;"


def test_notes_text_boxes_and_tables() -> None:
    body = (
        TITLE
        + r"\pard Un habitant sur deux{\super\chftn{\*\footnote\chftn\pard\plain  Enqu\'eate de 2022.}} le dit.\par"
        + r"\pard {\shp{\*\shpinst{\sp{\sn shapeType}{\sv 1}}{\shptxt\pard \'c0 retenir : agir t\'f4t.\par}}}\par"
        + r"\trowd\cellx1\cellx2\pard\intbl Action\cell Pilote\cell\row"
        + r"\trowd\cellx1\cellx2\pard\intbl Ouvrir\par une permanence\cell CCAS\cell\row"
        + r"\trowd\cellx1\cellx2\pard\intbl Former\cell DRH\cell\row"
        + r"\pard La suite.\par"
    )
    assert blocks(body) == [
        "heading 1 | Suivi",
        "paragraph | Un habitant sur deux le dit.",
        "paragraph | À retenir : agir tôt.",
        "table_row 1 | Action | Pilote",
        "table_row | Ouvrir une permanence | CCAS",
        "table_row | Former | DRH",
        "paragraph | La suite.",
        "paragraph | Enquête de 2022.",
    ]


def test_properties_give_what_the_text_does_not_say() -> None:
    found = read_rtf((HEAD + r"\pard La commune publie un bilan.\par}").encode(), "a.rtf").metadata
    assert (found.title, found.publisher, found.date) == ("Bilan de la médiation", "Ville de Belval", "2022-03-04")


@pytest.mark.parametrize("content", [b"", b"Bonjour", b"{\\html"])
def test_files_that_are_none_are_refused(content: bytes) -> None:
    with pytest.raises(DamagedFile):
        read_rtf(content, "a.rtf")


@pytest.mark.parametrize("cut", range(0, len(HEAD), 7))
def test_a_file_cut_short_anywhere_keeps_what_it_has(cut: int) -> None:
    content = (HEAD + TITLE + r"\pard Un mot.").encode("latin-1")
    read_rtf(content[: len(content) - cut], "a.rtf")
    assert "Un mot." in read_rtf(content, "a.rtf").text
