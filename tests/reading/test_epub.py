from __future__ import annotations

import pytest

from preconise.errors import DamagedFile, UnsafeFile
from preconise.reading.epub import read_epub
from preconise.types import Metadata
from tests.reading.blocks_shown import shown
from tests.reading.files_made import zipped

CONTAINER = (
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="OEBPS/livre.opf"/></rootfiles></container>'
)
PROPERTIES = (
    "<dc:title>La nuit en ville</dc:title><dc:creator>Unknown Author</dc:creator>"
    "<dc:publisher>Cercle des communes</dc:publisher>"
    "<dc:language>fr-FR</dc:language>"
)
FIRST = (
    "<h1>Ouvrir</h1><p>La mairie ouvre ses gymnases<a epub:type='noteref' href='#n1'>1</a> le soir.</p>"
    "<aside epub:type='footnote' id='n1'><p>Depuis l’hiver dernier. <a role='doc-backlink' href='#r1'>↩</a></p></aside>"
)
SECOND = "<p>Fermer</p><ol type='a'><li>fermer à temps ;</li><li>prévenir les voisins.</li></ol>"
CONTENTS = "<nav><ol><li><a href='un.xhtml'>Ouvrir</a></li><li><a href='deux%20b.xhtml#x'>Fermer</a></li></ol></nav>"
OLD_CONTENTS = (
    '<?xml version="1.0"?><!DOCTYPE ncx PUBLIC "-//NISO//DTD ncx 2005-1//EN" "http://exemple.test/ncx.dtd">'
    '<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap><navPoint><navLabel><text>Fermer</text></navLabel>'
    '<content src="deux%20b.xhtml"/></navPoint></navMap></ncx>'
)


def page(body: str) -> str:
    return f"<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'><body>{body}</body></html>"


def book(contents: tuple[str, str, str], container: str = CONTAINER, date: str = "2021-03-04") -> bytes:
    """An e-book whose chapters are listed in the file in another order than they are read in."""
    name, kind, source = contents
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<metadata>{PROPERTIES}<dc:date>{date}</dc:date></metadata><manifest>"
        '<item id="c2" href="deux%20b.xhtml" media-type="application/xhtml+xml"/>'
        '<item id="c1" href="un.xhtml" media-type="application/xhtml+xml"/>'
        f'<item id="toc" href="{name}" {kind}/></manifest>'
        '<spine><itemref idref="toc"/><itemref idref="c1"/><itemref idref="c2"/><itemref idref="absent"/></spine>'
        "</package>"
    )
    named = {"mimetype": "application/epub+zip", "META-INF/container.xml": container, "OEBPS/livre.opf": package}
    chapters = {"OEBPS/deux b.xhtml": page(SECOND), "OEBPS/un.xhtml": page(FIRST), f"OEBPS/{name}": source}
    return zipped({**named, **chapters})


NEW = ("nav.xhtml", 'media-type="application/xhtml+xml" properties="nav"', page(CONTENTS))
OLD = ("toc.ncx", 'media-type="application/x-dtbncx+xml"', OLD_CONTENTS)


@pytest.mark.parametrize("contents", [NEW, OLD])
def test_chapters_in_reading_order_with_their_notes(contents: tuple[str, str, str]) -> None:
    found = read_epub(book(contents), "livre.epub")
    assert shown(found.text, found.blocks) == [
        "heading 1 | Ouvrir",
        "paragraph | La mairie ouvre ses gymnases le soir.",
        "paragraph | Depuis l’hiver dernier.",
        "heading 1 | Fermer",
        "list_item 1 [a.] | fermer à temps ;",
        "list_item 1 [b.] | prévenir les voisins.",
    ]
    assert found.metadata == Metadata(
        title="La nuit en ville", publisher="Cercle des communes", date="2021-03-04", language="fr"
    )


def test_the_time_when_a_program_made_the_book_is_not_its_date() -> None:
    metadata = read_epub(book(NEW, date="2021-03-04T10:00:00Z"), "livre.epub").metadata
    assert metadata.date == ""


def test_a_book_without_a_chapter_that_it_names_is_damaged() -> None:
    content = book(NEW).replace(b"OEBPS/un.xhtml", b"OEBPS/xx.xhtml")
    with pytest.raises(DamagedFile):
        read_epub(content, "livre.epub")


def test_a_book_that_declares_entities_is_refused() -> None:
    laughs = '<!DOCTYPE container [<!ENTITY a "ha">]>' + CONTAINER
    with pytest.raises(UnsafeFile):
        read_epub(book(NEW, container=laughs), "livre.epub")
