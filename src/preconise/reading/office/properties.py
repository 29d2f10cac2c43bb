"""What an Office Open XML file says of itself: ``docProps/core.xml`` and ``docProps/app.xml``."""

from __future__ import annotations

import re

from preconise.reading.archive import Archive
from preconise.reading.canonical import normalise
from preconise.reading.dates import is_iso
from preconise.reading.office.package import optional_tree
from preconise.reading.xml_tree import Element
from preconise.types import Metadata

# Titles and authors that programs fill in by themselves.
_NO_TITLE = re.compile(
    r"microsoft (?:word|powerpoint) - .*|.*\.(?:docx?|dotx?|odt|rtf|pptx?|potx?|odp|txt|html?)"
    r"|(?:document|présentation|presentation)\s*\d*|présentation powerpoint|powerpoint presentation"
    r"|(?:diapositive|slide|folie) \d+|sans titre.*|untitled.*|titre|title",
    re.IGNORECASE,
)
_NO_AUTHOR = re.compile(
    r"utilisateur.*|user.*|windows user|microsoft.*|admin.*|python-.*|pandoc|openpyxl|unknown(?: author)?|inconnu"
    r"|auteur|author|.{1,2}",
    re.IGNORECASE,
)
_DAY = len("2023-01-20")


def package_properties(archive: Archive) -> Metadata:
    """The metadata in the properties of a .docx or .pptx file.

    Raises:
        DamagedFile: a part of them is no XML.
        UnsafeFile: it declares a document type.
    """
    core = optional_tree(archive, "docProps/core.xml")
    extended = optional_tree(archive, "docProps/app.xml")
    return file_properties(
        title=_text(core, "dc:title"),
        organisation=_text(core, "dc:publisher") or _text(extended, "app:Company"),
        author=_text(core, "dc:creator"),
        date=_text(core, "dcterms:issued") or _text(core, "dcterms:created"),
    )


def file_properties(title: str, organisation: str, author: str, date: str) -> Metadata:
    """The metadata in the properties of a file, without what programs fill in by themselves.

    The language is left out: programs fill in their own.

    Args:
        title: of the document.
        organisation: that publishes it.
        author: its writer, who stands for the organisation that is not named.
        date: of its making, in ISO 8601 form, perhaps with the time.
    """
    title, organisation, author = (" ".join(normalise(text).split()) for text in (title, organisation, author))
    return Metadata(
        title="" if _NO_TITLE.fullmatch(title) else title,
        publisher=organisation or ("" if _NO_AUTHOR.fullmatch(author) else author),
        date=date[:_DAY] if is_iso(date[:_DAY]) else "",
    )


def _text(properties: Element | None, name: str) -> str:
    found = properties.at(name) if properties is not None else None
    return found.text if found is not None else ""
