"""Small files of binary formats, made for the tests."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

_SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    """A zip file of these parts, in this order."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def docx(body: str, prolog: str = "") -> bytes:
    """A Word file whose document part holds ``body``, the XML of its paragraphs."""
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    return zipped(
        {
            "[Content_Types].xml": _content_types({"/word/document.xml": main}),
            "_rels/.rels": _relations({"rId1": ("officeDocument", "word/document.xml")}),
            "word/document.xml": f'{prolog}<w:document xmlns:w="{word}"><w:body>{body}</w:body></w:document>',
        }
    )


def paragraph(text: str) -> str:
    """The XML of a paragraph of a Word file."""
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def xlsx(sheets: Mapping[str, Mapping[str, str]], hidden: frozenset[str] = frozenset()) -> bytes:
    """An Excel file: for each sheet its cells by address ("B2"), all of them text."""
    parts = {f"xl/worksheets/sheet{number}.xml": _sheet(cells) for number, cells in enumerate(sheets.values(), 1)}
    relations = {f"rId{number}": ("worksheet", f"worksheets/sheet{number}.xml") for number in range(1, len(parts) + 1)}
    entries = "".join(
        f'<sheet name="{name}" sheetId="{number}" r:id="rId{number}"{_state(name in hidden)}/>'
        for number, name in enumerate(sheets, 1)
    )
    types = {"/xl/workbook.xml": f"{_SHEET_TYPE}.sheet.main+xml"}
    types |= {f"/{name}": f"{_SHEET_TYPE}.worksheet+xml" for name in parts}
    workbook = f'<workbook xmlns="{_SPREADSHEET}" xmlns:r="{_RELATIONS}"><sheets>{entries}</sheets></workbook>'
    return zipped(
        {
            "[Content_Types].xml": _content_types(types),
            "_rels/.rels": _relations({"rId1": ("officeDocument", "xl/workbook.xml")}),
            "xl/workbook.xml": workbook,
            "xl/_rels/workbook.xml.rels": _relations(relations),
            **parts,
        }
    )


def _state(hidden: bool) -> str:
    return ' state="hidden"' if hidden else ""


def _sheet(cells: Mapping[str, str]) -> str:
    rows: dict[int, list[str]] = {}
    for address, text in cells.items():
        number = int(address.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
        cell = f'<c r="{address}" t="inlineStr"><is><t>{text}</t></is></c>'
        rows.setdefault(number, []).append(cell)
    written = "".join(f'<row r="{number}">{"".join(row)}</row>' for number, row in sorted(rows.items()))
    return f'<worksheet xmlns="{_SPREADSHEET}"><sheetData>{written}</sheetData></worksheet>'


def _content_types(types: Mapping[str, str]) -> str:
    overrides = "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in types.items())
    namespace = "http://schemas.openxmlformats.org/package/2006/content-types"
    return f'<Types xmlns="{namespace}"><Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'


def _relations(targets: Mapping[str, tuple[str, str]]) -> str:
    entries = "".join(
        f'<Relationship Id="{name}" Type="{_RELATIONS}/{kind}" Target="{target}"/>'
        for name, (kind, target) in targets.items()
    )
    return f'<Relationships xmlns="{_PACKAGE_RELATIONS}">{entries}</Relationships>'
