"""Word documents (.docx): text, structure and notes as printed once all tracked changes are accepted."""

from __future__ import annotations

from collections.abc import Iterator

from preconise.errors import DamagedFile
from preconise.reading.archive import Archive, open_archive
from preconise.reading.canonical import Content
from preconise.reading.office.flow import office_content
from preconise.reading.office.package import Part, main_part, related_tree
from preconise.reading.office.properties import package_properties
from preconise.reading.office.word_blocks import WordBlocks
from preconise.reading.office.word_numbering import word_numbering
from preconise.reading.office.word_styles import word_styles
from preconise.reading.xml_tree import Element

_NOTES = {"footnotes": "footnote", "endnotes": "endnote"}
_ORDINARY_NOTES = frozenset({"", "normal"})


def read_word(content: bytes, path: str) -> Content:
    """Reads a Word document; no macro is run, nothing that it refers to is fetched.

    Headers and footers, comments, tables of contents and hidden text are left out.

    Raises:
        DamagedFile: the file is no whole Word document.
        PasswordNeeded: it is encrypted.
        UnsafeFile: it would swell beyond any document, or declares a document type.
    """
    archive = open_archive(content, path)
    document = main_part(archive)
    body = document.root.at("w:body")
    if body is None:
        raise DamagedFile(path=path)
    styles = word_styles(related_tree(archive, document, "styles"))
    numbering = word_numbering(related_tree(archive, document, "numbering"), styles)
    blocks = WordBlocks(styles, numbering, dict(_notes(archive, document)))
    return office_content(blocks.drafts(body), package_properties(archive))


def _notes(archive: Archive, document: Part) -> Iterator[tuple[tuple[str, str], Element]]:
    for kind, sort in _NOTES.items():
        root = related_tree(archive, document, kind)
        for note in root.children_named(f"w:{sort}") if root is not None else ():
            if note.attribute("w:type") in _ORDINARY_NOTES:
                yield (sort, note.attribute("w:id")), note
