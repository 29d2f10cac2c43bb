"""OpenDocument texts (.odt, .fodt): text, structure and notes as printed once all tracked changes are accepted."""

from __future__ import annotations

from preconise.errors import DamagedFile
from preconise.reading.canonical import Content
from preconise.reading.office.flow import office_content
from preconise.reading.office.odf_blocks import OdfBlocks
from preconise.reading.office.odf_lists import OdfLists
from preconise.reading.office.odf_package import odf_parts, odf_properties
from preconise.reading.office.odf_styles import odf_styles


def read_odf_text(content: bytes, path: str) -> Content:
    """Reads an OpenDocument text; no macro is run, nothing that it refers to is fetched.

    Headers and footers, comments, tables of contents and hidden text are left out.

    Raises:
        DamagedFile: the file is no whole OpenDocument text.
        PasswordNeeded: it is encrypted.
        UnsafeFile: it would swell beyond any document, or declares a document type.
    """
    parts = odf_parts(content, path)
    text = parts.body.at("office:text")
    if text is None:
        raise DamagedFile(path=path)
    styles = odf_styles(parts.styles)
    drafts = OdfBlocks(styles, OdfLists(styles)).drafts(text)
    return office_content(drafts, odf_properties(parts))
