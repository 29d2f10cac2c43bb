"""From the content of a web page to drafts of blocks: headings, list items with the marker shown, rows, paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from preconise.reading.canonical import Draft
from preconise.reading.drafts import collapse, is_bold_heading, paragraphs
from preconise.reading.html_tree import Element
from preconise.reading.numerals import letters, roman

_HEADING = re.compile(r"h([1-6])")
_SECTIONS = (
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "center",
    "details",
    "div",
    "fieldset",
    "footer",
    "form",
)
_MORE_SECTIONS = ("header", "html", "legend", "main", "p", "pre", "section", "summary", "hr", "figure", "figcaption")
_LISTS = ("dl", "dt", "dd", "ol", "ul", "li")
_TABLES = ("table", "caption", "tbody", "thead", "tfoot", "tr", "td", "th")
_BLOCKS = frozenset((*_SECTIONS, *_MORE_SECTIONS, *_LISTS, *_TABLES, "h1", "h2", "h3", "h4", "h5", "h6"))
_SUMMARY_LEVEL = 4
"""The title of a folded part, as frequent questions have; it stands under the headings of the page."""
_CELL_SEPARATOR = " | "
_LONGEST_CELL = 1000
"""Characters; a longer cell is a column of a layout rather than a value."""
_NOTE_NUMBER = re.compile(r"\[?\d{1,3}\]?")
_LONGEST_NOTE_NUMBER = 5
# Roles of the accessibility standard, types of EPUB, class names of LibreOffice, Pandoc, WordPress.
_NOTE_LINK = re.compile(
    r"\b(?:doc-noteref|doc-backlink|noteref|backlink|sdfootnoteanc|sdfootnotesym|sdendnoteanc|sdendnotesym|"
    r"footnote-ref|footnote-back|footnote-backref)\b"
)
_LIST_TYPES = {
    "lower-alpha": "a",
    "lower-latin": "a",
    "upper-alpha": "A",
    "upper-latin": "A",
    "lower-roman": "i",
    "upper-roman": "I",
}
_LIST_STYLE = re.compile(r"list-style(?:-type)?\s*:\s*([\w-]+)", re.IGNORECASE)
_WHITE_SPACE = re.compile(r"[ \t\n\r\f]+")


def drafts_of(content: Element) -> Iterator[Draft]:
    """The blocks of ``content`` in the order of the page."""
    return _flow(content, ())


def block_texts(page: Element) -> list[str]:
    """The text of every block of the whole page, furniture included: where dates and labels are looked for."""
    return [draft.text for draft in _flow(page.first("body") or page, ())]


def _flow(part: Element, markers: tuple[str, ...]) -> Iterator[Draft]:
    """The blocks inside a part; ``markers`` of the lists around it, the innermost last, is for its first paragraph."""
    for piece in _pieces(part):
        drafts = _block(piece, markers) if isinstance(piece, Element) else _paragraphs(piece, part, markers)
        for draft in drafts:
            if draft.marker and markers and draft.level == len(markers):
                markers = (*markers[:-1], "")
            yield draft


def _pieces(part: Element) -> Iterator[Element | str]:
    """Runs of inline text, line ends where the page breaks the line, and the block elements between them."""
    run: list[str] = []
    for child in part.children:
        for piece in _inline(child):
            if isinstance(piece, str):
                run.append(piece)
            else:
                yield "".join(run)
                run = []
                yield piece
    yield "".join(run)


def _inline(child: Element | str) -> Iterator[Element | str]:
    if isinstance(child, str):
        yield _WHITE_SPACE.sub(" ", child)
    elif child.tag == "br":
        yield "\n"
    elif child.tag in _BLOCKS:
        yield child
    elif not _is_note_link(child):
        for grandchild in child.children:
            yield from _inline(grandchild)


def _is_note_link(part: Element) -> bool:
    """Whether a part is the number that leads to a footnote, or back from it: it is none of the words of the text."""
    if part.tag == "sup":
        return part.linked > 0 and _NOTE_NUMBER.fullmatch(part.text.strip()) is not None
    named = " ".join(part.attribute(name) for name in ("role", "epub:type", "class"))
    return part.tag == "a" and part.length <= _LONGEST_NOTE_NUMBER and _NOTE_LINK.search(named) is not None


def _paragraphs(run: str, part: Element, markers: tuple[str, ...]) -> Iterator[Draft]:
    bold = _is_wholly_bold(part)
    for text in paragraphs(run.split("\n")):
        if markers:
            yield Draft("list_item", text, level=len(markers), marker=markers[-1])
            markers = (*markers[:-1], "")
        elif bold and is_bold_heading(text):
            yield Draft("heading", text, level=_SUMMARY_LEVEL)
        else:
            yield Draft("paragraph", text)


def _is_wholly_bold(part: Element) -> bool:
    bold = part.first("strong", "b")
    return bold is not None and bold.length == part.length


def _block(part: Element, markers: tuple[str, ...]) -> Iterator[Draft]:
    heading = _HEADING.fullmatch(part.tag)
    if heading:
        yield Draft("heading", collapse(part.text), level=int(heading[1]))
    elif part.tag in {"ul", "ol"}:
        yield from _list(part, markers)
    elif part.tag == "table" and _is_data(part):
        yield from _rows(part)
    elif part.tag in {"summary", "legend"}:
        yield Draft("heading", collapse(part.text), level=_SUMMARY_LEVEL)
    else:
        yield from _flow(part, markers)


def _list(part: Element, markers: tuple[str, ...]) -> Iterator[Draft]:
    number = _integer(part.attribute("start"), 1)
    step = -1 if "reversed" in part.attributes else 1
    if step < 0 and not part.attribute("start"):
        number = sum(child.tag == "li" for child in part.elements)
    for child in part.elements:
        if child.tag != "li":
            # Word processors set a list that belongs to an item beside it.
            yield from _block(child, (*markers, "") if child.tag in {"ul", "ol"} else markers)
            continue
        number = _integer(child.attribute("value"), number)
        marker = "•" if part.tag == "ul" else f"{_number(number, _list_type(part))}."
        yield from _flow(child, (*markers, marker))
        number += step


def _list_type(part: Element) -> str:
    style = _LIST_STYLE.search(part.attribute("style"))
    return _LIST_TYPES.get(style[1].lower(), "1") if style else part.attribute("type").strip()


def _number(value: int, list_type: str) -> str:
    """The number of an item as a browser shows it: 3 is "c" in a list of type "a", "iii" in one of type "i"."""
    if value < 1 or list_type not in {"a", "A", "i", "I"}:
        return str(value)
    shown = letters(value) if list_type in "aA" else roman(value)
    return shown.upper() if list_type.isupper() else shown


def _integer(text: str, default: int) -> int:
    return int(text) if re.fullmatch(r"-?[0-9]{1,6}", text.strip()) else default


def _is_data(table: Element) -> bool:
    """Whether a table holds values, in rows of several short cells, rather than the columns of a layout."""
    cells = list(table.descendants("td", "th"))
    rows = [row for row in table.descendants("tr") if sum(cell.tag in {"td", "th"} for cell in row.elements) > 1]
    return (
        len(rows) > 1
        and table.first("table", "h1", "h2", "ul", "ol") is None
        and all(cell.length <= _LONGEST_CELL for cell in cells)
    )


def _rows(table: Element) -> Iterator[Draft]:
    caption = table.first("caption")
    if caption is not None:
        yield Draft("paragraph", collapse(caption.text))
    for row in table.descendants("tr"):
        cells = [collapse(cell.text) for cell in row.elements if cell.tag in {"td", "th"}]
        if any(cells):
            yield Draft("table_row", _CELL_SEPARATOR.join(cells))
