"""PDFium's one door: the pages of a PDF file, with what is printed on them."""

from __future__ import annotations

import ctypes
import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from preconise.errors import DamagedFile, DocumentTooLarge, PasswordNeeded
from preconise.reading.drawn_page import DrawnPage
from preconise.reading.pdf.geometry import IDENTITY, Box, Matrix, around, mapped, product
from preconise.reading.pdf.page import HYPHEN, Glyph, PrintedPage, is_bullet, rules_of
from preconise.reading.pdf.png import png

MOST_PAGES = 2_000
"""Of a document: beyond them a file is an archive."""
MOST_GLYPHS = 60_000
"""Read of one page: a dense page of a newspaper has 20,000."""
_MOST_OBJECTS = 20_000
"""Looked at on one page: maps and charts are drawn of a hundred thousand strokes, which tell nothing of the text."""
_MOST_SEGMENTS = 2_000
_SEGMENTS_OF_A_BOX = 5
_WHITE = 250
"""From this red, green and blue on, of 255, a filled shape cannot be seen on paper."""
_DEEPEST_FORM = 4
MOST_ACROSS = 1_240
"""Pixels across a drawn page at most: a sheet of A4 at 150 dots an inch."""
MOST_DOWN = 2_480
"""Pixels from its top to its bottom: twice the height of A4, for till receipts and posters."""
_MOST_ENLARGED = 3.0
"""Pixels to a point at most: the page of a stamp need not fill the screen."""
_BOLD_NAME = re.compile(r"bold|black|heavy|demi|(?:cm|sf|ec)bx|-medi(?:$|ital)", re.IGNORECASE)
_BOLD_WEIGHT = 700
_LONGEST_FONT_NAME = 256
_LINE_ENDS = frozenset({0x0A, 0x0D})
_LINE_END_HYPHENS = frozenset({0x02, 0xFFFE})
"""What PDFium puts in the place of a hyphen at the end of a line."""

_text_object = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int)(
    ctypes.cast(raw.FPDFText_GetTextObject, ctypes.c_void_p).value or 0
)
"""``FPDFText_GetTextObject`` with bare addresses: comparing them is all that is done with most."""


@dataclass(frozen=True, slots=True)
class Properties:
    """What the file says of itself, as written there."""

    title: str
    created: str


@dataclass(frozen=True, slots=True)
class _Shape:
    box: Box
    is_picture: bool


@dataclass(frozen=True, slots=True)
class _Style:
    """What the characters of a text object share; ``angle`` counts quarter turns against the clock."""

    size: float
    bold: bool
    angle: int
    baseline: float = 0.0
    is_hidden: bool = False


class PdfFile:
    """An open PDF file."""

    def __init__(self, document: pdfium.PdfDocument) -> None:
        self._document = document

    def __len__(self) -> int:
        return len(self._document)

    def properties(self) -> Properties:
        """The title and the moment of creation that the file declares."""
        values = self._document.get_metadata_dict()
        return Properties(values.get("Title", ""), values.get("CreationDate", ""))

    def page(self, number: int) -> PrintedPage | None:
        """A page by its position, from 1; None if it is damaged."""
        try:
            page = self._document[number - 1]
        except pdfium.PdfiumError:
            return None
        try:
            return _printed(page, number, self._document.get_page_label(number - 1))
        except pdfium.PdfiumError:
            return None
        finally:
            page.close()

    def drawn(self, number: int) -> DrawnPage | None:
        """A page by its position, from 1, drawn in colours; None if there is no such page, or it is damaged."""
        if not 1 <= number <= len(self._document):
            return None
        try:
            page = self._document[number - 1]
        except pdfium.PdfiumError:
            return None
        try:
            width, height = page.get_size()
            scale = min(MOST_ACROSS / max(width, 1.0), MOST_DOWN / max(height, 1.0), _MOST_ENLARGED)
            bitmap = page.render(scale=scale, rev_byteorder=True)
            picture = png(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.n_channels, bitmap.stride)
            bitmap.close()
        except pdfium.PdfiumError:
            return None
        finally:
            page.close()
        return DrawnPage(picture, width, height, len(self._document))

    def picture(self, number: int, dots_per_inch: int) -> bytes:
        """A page as a grey picture in the format PGM, as displayed."""
        page = self._document[number - 1]
        try:
            bitmap = page.render(scale=dots_per_inch / 72, grayscale=True)
            width, height, stride = bitmap.width, bitmap.height, bitmap.stride
            rows = bytes(bitmap.buffer)
            bitmap.close()
        finally:
            page.close()
        return b"P5 %d %d 255\n" % (width, height) + b"".join(
            rows[row * stride : row * stride + width] for row in range(height)
        )


@contextmanager
def open_pdf(content: bytes, path: str) -> Iterator[PdfFile]:
    """Opens a PDF file; one that only its owner's password protects opens without.

    Raises:
        PasswordNeeded: a reader needs a password.
        DamagedFile: cut short, or no PDF.
        DocumentTooLarge: it has more pages than any document.
    """
    try:
        document = pdfium.PdfDocument(content)
    except pdfium.PdfiumError as error:
        if error.err_code == raw.FPDF_ERR_PASSWORD:
            raise PasswordNeeded(path=path) from error
        raise DamagedFile(path=path) from error
    try:
        if len(document) == 0:
            raise DamagedFile(path=path)
        if len(document) > MOST_PAGES:
            raise DocumentTooLarge(path=path)
        yield PdfFile(document)
    finally:
        document.close()


def _printed(page: pdfium.PdfPage, number: int, label: str) -> PrintedPage:
    displayed = page.get_rotation() // 90
    left, bottom, right, top = page.get_bbox()
    sheet = Box(left, bottom, right, top)
    angle, hidden, glyphs = _glyphs(page, sheet)
    if angle != displayed:
        # PDFium finds lines and spaces in text that runs from left to right as displayed.
        page.set_rotation(90 * angle)
        _, hidden, glyphs = _glyphs(page, sheet)
    shapes = [_Shape(_framed(shape.box, sheet, angle), shape.is_picture) for shape in _shapes(_objects(page), IDENTITY)]
    drawn = [shape.box for shape in shapes if not shape.is_picture]
    pictures = sum(shape.box.width * shape.box.height for shape in shapes if shape.is_picture)
    upright = angle % 2 == 0
    return PrintedPage(
        number=number,
        label=label,
        width=sheet.width if upright else sheet.height,
        height=sheet.height if upright else sheet.width,
        turns=(displayed - angle) % 4,
        glyphs=glyphs,
        rules=tuple(rule for box in drawn for rule in rules_of(box)),
        bullets=tuple(box for box in drawn if is_bullet(box)),
        hidden=hidden,
        pictures=min(pictures / max(sheet.width * sheet.height, 1.0), 1.0),
    )


def _framed(box: Box, sheet: Box, angle: int) -> Box:
    """A box of the file, seen from the corner of the sheet with the text upright."""
    left, bottom = sheet.left, sheet.bottom
    moved = Box(box.left - left, box.bottom - bottom, box.right - left, box.top - bottom)
    return moved.turned(angle, sheet.width, sheet.height) if angle else moved


def _glyphs(page: pdfium.PdfPage, sheet: Box) -> tuple[int, float, tuple[Glyph, ...]]:
    """The quarter turns of most of the text, the share that is hidden, and the glyphs in the order of the file."""
    text_page = page.get_textpage()
    try:
        found = list(_styled_glyphs(text_page.raw))
    finally:
        text_page.close()
    directions = Counter(style.angle for style, _ in found)
    angle = directions.most_common(1)[0][0] if directions else 0
    hidden = sum(style.is_hidden for style, _ in found) / max(len(found), 1)
    glyphs = tuple(glyph for style, glyph in found if style.angle == angle)
    if angle or sheet.left or sheet.bottom:
        glyphs = tuple(_framed_glyph(glyph, sheet, angle) for glyph in glyphs)
    return angle, hidden, glyphs


def _framed_glyph(glyph: Glyph, sheet: Box, angle: int) -> Glyph:
    left, bottom, right, top = _framed(Box(*glyph[1:5]), sheet, angle)
    baseline = _framed(Box(*[glyph.baseline] * 4), sheet, angle).bottom
    return glyph._replace(left=left, bottom=bottom, right=right, top=top, baseline=baseline)


def _styled_glyphs(text: raw.FPDF_TEXTPAGE) -> Iterator[tuple[_Style, Glyph]]:
    """The glyphs in the space of the file, where the baseline of upright text is its x."""
    # These three calls for each glyph take most of the time of reading: hence the bare addresses.
    page = ctypes.cast(text, ctypes.c_void_p)
    place = raw.FS_RECTF()
    box_place = ctypes.byref(place)
    styles: dict[int, _Style] = {}
    style = _Style(1.0, bold=False, angle=0)
    for position in range(min(raw.FPDFText_CountChars(text), MOST_GLYPHS)):
        code = raw.FPDFText_GetUnicode(text, position)
        if code in _LINE_ENDS or code == 0:
            continue
        address = _text_object(page, position)
        if address is not None:
            known = styles.get(address)
            if known is None:
                known = styles[address] = _style(text, position)
            style = known
        raw.FPDFText_GetLooseCharBox(text, position, box_place)
        is_hyphen = code in _LINE_END_HYPHENS
        yield (
            style,
            Glyph(
                HYPHEN if is_hyphen else chr(code),
                place.left,
                place.bottom,
                place.right,
                place.top,
                style.baseline,
                style.size,
                style.bold,
                address is None and not is_hyphen,
            ),
        )


def _style(text: raw.FPDF_TEXTPAGE, position: int) -> _Style:
    matrix = raw.FS_MATRIX()
    size = raw.FPDFText_GetFontSize(text, position)
    angle = 0
    if raw.FPDFText_GetMatrix(text, position, matrix):
        # Distiller and InDesign give every font the size 1 and put the real one into the matrix.
        size *= math.hypot(matrix.b, matrix.d) or 1.0
        angle = round(math.atan2(matrix.b, matrix.a) / (math.pi / 2)) % 4
    name = ctypes.create_string_buffer(_LONGEST_FONT_NAME)
    flags = ctypes.c_int()
    raw.FPDFText_GetFontInfo(text, position, name, _LONGEST_FONT_NAME, flags)
    named_bold = _BOLD_NAME.search(name.value.decode("utf-8", errors="replace")) is not None
    bold = named_bold or raw.FPDFText_GetFontWeight(text, position) >= _BOLD_WEIGHT
    mode = raw.FPDFTextObj_GetTextRenderMode(raw.FPDFText_GetTextObject(text, position))
    x, y = ctypes.c_double(), ctypes.c_double()
    raw.FPDFText_GetCharOrigin(text, position, x, y)
    baseline = x.value if angle % 2 else y.value
    return _Style(max(size, 0.1), bold, angle, baseline, mode == raw.FPDF_TEXTRENDERMODE_INVISIBLE)


def _objects(page: pdfium.PdfPage) -> list[raw.FPDF_PAGEOBJECT]:
    count = min(raw.FPDFPage_CountObjects(page.raw), _MOST_OBJECTS)
    return [raw.FPDFPage_GetObject(page.raw, position) for position in range(count)]


def _shapes(objects: Iterable[raw.FPDF_PAGEOBJECT], matrix: Matrix, depth: int = 0) -> Iterator[_Shape]:
    """What is drawn, the parts of forms included; ``matrix`` leads from the objects' space to the page's."""
    for drawn in objects:
        kind = raw.FPDFPageObj_GetType(drawn)
        if kind == raw.FPDF_PAGEOBJ_IMAGE:
            yield _Shape(mapped(_bounds(drawn), matrix), is_picture=True)
        elif kind == raw.FPDF_PAGEOBJ_PATH and _is_visible(drawn):
            for box in _path_boxes(drawn):
                yield _Shape(mapped(box, matrix), is_picture=False)
        elif kind == raw.FPDF_PAGEOBJ_FORM and depth < _DEEPEST_FORM:
            count = min(raw.FPDFFormObj_CountObjects(drawn), _MOST_OBJECTS)
            parts = (raw.FPDFFormObj_GetObject(drawn, position) for position in range(count))
            yield from _shapes(parts, product(_own_matrix(drawn), matrix), depth + 1)


def _is_visible(path: raw.FPDF_PAGEOBJECT) -> bool:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(path, fill, stroke)
    if stroke.value or not fill.value:
        return bool(stroke.value)
    red, green, blue, opacity = (ctypes.c_uint() for _ in range(4))
    raw.FPDFPageObj_GetFillColor(path, red, green, blue, opacity)
    return opacity.value > 0 and min(red.value, green.value, blue.value) < _WHITE


def _bounds(drawn: raw.FPDF_PAGEOBJECT) -> Box:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    raw.FPDFPageObj_GetBounds(drawn, left, bottom, right, top)
    return Box(left.value, bottom.value, right.value, top.value)


def _path_boxes(path: raw.FPDF_PAGEOBJECT) -> Iterator[Box]:
    """The box of a path, or of each stroke of one that draws a whole grid."""
    count = raw.FPDFPath_CountSegments(path)
    if not _SEGMENTS_OF_A_BOX < count <= _MOST_SEGMENTS:
        yield _bounds(path)
        return
    matrix = _own_matrix(path)
    x, y = ctypes.c_float(), ctypes.c_float()
    points: list[tuple[float, float]] = []
    for position in range(count):
        segment = raw.FPDFPath_GetPathSegment(path, position)
        if raw.FPDFPathSegment_GetType(segment) == raw.FPDF_SEGMENT_MOVETO and points:
            yield mapped(around(points), matrix)
            points = []
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        points.append((x.value, y.value))
    yield mapped(around(points), matrix)


def _own_matrix(drawn: raw.FPDF_PAGEOBJECT) -> Matrix:
    matrix = raw.FS_MATRIX()
    if not raw.FPDFPageObj_GetMatrix(drawn, matrix):
        return IDENTITY
    return (matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f)
