"""Documents in Rich Text Format (.rtf), which old and simple programs write."""

from __future__ import annotations

from collections.abc import Mapping

from preconise.errors import DamagedFile
from preconise.reading.canonical import Content
from preconise.reading.office.flow import office_content
from preconise.reading.office.properties import file_properties
from preconise.reading.office.rtf_parser import RtfParser
from preconise.types import Metadata

_SIGNATURE = rb"{\rtf"


def read_rtf(content: bytes, path: str) -> Content:
    """Reads a document; nothing that it refers to is fetched, no object in it is opened.

    Headers and footers, comments, tables of contents, deleted and hidden text are left out.

    Raises:
        DamagedFile: the file does not begin as this format does.
    """
    if not content.lstrip().startswith(_SIGNATURE):
        raise DamagedFile(path=path)
    parser = RtfParser()
    drafts = parser.drafts(content)
    return office_content(drafts, _properties(parser.tables.properties))


def _properties(found: Mapping[str, str]) -> Metadata:
    date = "-".join(found.get(part, "0").zfill(digits) for part, digits in (("yr", 4), ("mo", 2), ("dy", 2)))
    return file_properties(
        title=found.get("title", ""),
        organisation=found.get("company", ""),
        author=found.get("author", ""),
        date=date,
    )
