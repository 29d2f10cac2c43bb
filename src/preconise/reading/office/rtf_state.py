"""What holds at a point of a file in Rich Text Format, and the tables at its head that it refers to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from preconise.reading.office.style_names import heading_level

Destination = Literal["text", "nothing", "fonts", "styles", "info", "marker", "instruction"]
"""What the text of a group is for."""

_SYMBOLS = 2
_CODE_PAGES: Mapping[int, str] = {
    0: "cp1252",
    _SYMBOLS: "cp1252",
    77: "mac_roman",
    128: "cp932",
    129: "cp949",
    130: "johab",
    134: "cp936",
    136: "cp950",
    161: "cp1253",
    162: "cp1254",
    163: "cp1258",
    177: "cp1255",
    178: "cp1256",
    186: "cp1257",
    204: "cp1251",
    222: "cp874",
    238: "cp1250",
    254: "cp437",
    255: "cp850",
}
"""By the number that the table of fonts gives to a set of characters."""


@dataclass(slots=True)
class RtfState:
    """What holds inside a group; a group takes it over from the one around it.

    ``unicode_skip`` counts the characters after one in Unicode that stand for it in old programs.
    """

    destination: Destination = "text"
    font: int = 0
    bold: bool = False
    hidden: bool = False
    unicode_skip: int = 1
    style: int = 0
    outline: int | None = None
    list_level: int = 0
    in_table: bool = False
    property_name: str = ""
    ignorable: bool = False
    """Whether the group began with the mark that lets programs skip what they do not know."""

    def begin_paragraph(self) -> None:
        """Takes back all properties of paragraphs."""
        self.style, self.outline, self.list_level, self.in_table = 0, None, 0, False

    def begin_letters(self) -> None:
        """Takes back all properties of letters."""
        self.bold = self.hidden = False


@dataclass(slots=True)
class RtfFont:
    """A font of the table; ``character_set`` is None where the file's own holds."""

    name: str = ""
    character_set: int | None = None

    @property
    def is_symbols(self) -> bool:
        """Whether its letters stand for signs."""
        return self.character_set == _SYMBOLS


@dataclass(slots=True)
class RtfStyle:
    """A style of paragraphs; ``outline`` is the heading level, None where nothing is said.

    What else a style says of its letters is repeated in each paragraph.
    """

    name: str = ""
    outline: int | None = None


@dataclass(slots=True)
class RtfTables:
    """The tables at the head of a file, and what it says of itself."""

    encoding: str = "cp1252"
    fonts: dict[int, RtfFont] = field(default_factory=dict)
    styles: dict[int, RtfStyle] = field(default_factory=dict)
    properties: dict[str, str] = field(default_factory=dict)
    default_font: int = 0

    def font(self, number: int) -> RtfFont:
        """The font of that number, made if it is new."""
        return self.fonts.setdefault(number, RtfFont())

    def style(self, number: int) -> RtfStyle:
        """The style of that number, made if it is new."""
        return self.styles.setdefault(number, RtfStyle())

    def encoding_of(self, number: int) -> str:
        """The encoding of bytes in a font."""
        character_set = self.font(number).character_set
        return self.encoding if character_set is None else _CODE_PAGES.get(character_set, self.encoding)

    def outline(self, state: RtfState) -> int:
        """The heading level of a paragraph, 0 if it is none."""
        style = self.style(state.style)
        named = heading_level(style.name)
        stated = state.outline if state.outline is not None else style.outline
        return stated if stated is not None else named
