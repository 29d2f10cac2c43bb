"""From the tokens of a file in Rich Text Format to drafts of blocks.

Rich Text Format Specification, version 1.9.1. The numbers of lists are taken from the text that every program writes
beside its rules, for programs that do not count.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from preconise.reading.canonical import Draft
from preconise.reading.office.bullets import symbol
from preconise.reading.office.rtf_state import RtfState, RtfTables
from preconise.reading.office.rtf_story import RtfStory
from preconise.reading.office.rtf_tokens import Token, tokens
from preconise.reading.office.rtf_words import (
    BODY_TEXT_OUTLINE,
    CHARACTERS,
    CONTENTS_FIELDS,
    DESTINATIONS,
    ENCODINGS,
    PASSED_THROUGH,
    SKIPPED,
    STORIES,
    SYMBOLS,
)


@dataclass(frozen=True, slots=True)
class _Group:
    """A group that is open: the state around it, and whether a story ends with it."""

    around: RtfState
    story: str = ""


class RtfParser:
    """Reads one file, once; ``tables`` are those at its head."""

    def __init__(self) -> None:
        self.tables = RtfTables()
        self._state = RtfState()
        self._stories = [RtfStory(self.tables)]
        self._groups: list[_Group] = []
        self._bytes: list[str] = []
        self._utf16: list[int] = []
        self._instruction = ""
        self._to_skip = 0
        self._actions: Mapping[str, Callable[[int], None]] = {
            "par": self._end_paragraph,
            "sect": self._end_paragraph,
            "nestcell": self._end_paragraph,
            "nestrow": self._end_paragraph,
            "cell": lambda _: self._story.end_cell(self._state),
            "row": lambda _: self._story.end_row(),
            "pard": lambda _: self._state.begin_paragraph(),
            "plain": self._begin_letters,
            "u": self._unicode,
            "uc": lambda number: setattr(self._state, "unicode_skip", max(number, 0)),
            "s": self._set_style,
            "f": self._set_font,
            "deff": lambda number: setattr(self.tables, "default_font", number),
            "fcharset": self._set_character_set,
            "ansicpg": lambda number: setattr(self.tables, "encoding", f"cp{number}"),
            "outlinelevel": self._set_outline,
            "ilvl": lambda number: setattr(self._state, "list_level", number),
            "intbl": lambda _: setattr(self._state, "in_table", True),
        }

    def drafts(self, content: bytes) -> list[Draft]:
        """The blocks of a file, empty paragraphs included."""
        for token in tokens(content):
            self._take(token)
        while self._groups:
            self._close()
        self._flush()
        return self._story.finish(self._state)

    @property
    def _story(self) -> RtfStory:
        return self._stories[-1]

    def _take(self, token: Token) -> None:
        if token.kind in {"text", "byte"}:
            skipped = min(self._to_skip, len(token.text))
            self._to_skip -= skipped
            if token.text[skipped:]:
                self._bytes.append(token.text[skipped:])
            return
        if token.kind == "symbol":
            self._symbol(token.text)
            return
        self._flush(unicode_goes_on=token.text == "u")
        if token.kind == "word":
            self._word(token)
        elif token.kind == "open":
            self._groups.append(_Group(replace(self._state)))
        elif self._groups:
            self._close()

    def _close(self) -> None:
        self._flush()
        self._to_skip = 0
        group = self._groups.pop()
        if self._state.destination == "instruction" != group.around.destination:
            words = self._instruction.split(maxsplit=1)
            if words and words[0].upper() in CONTENTS_FIELDS:
                # The result of the field follows in the group around.
                group.around.destination = "nothing"
            self._instruction = ""
        if group.story:
            self._end_story(group.story)
        self._state = group.around

    def _end_story(self, sort: str) -> None:
        drafts = self._stories.pop().finish(self._state)
        if sort == "footnote":
            self._story.flow.note("\n".join(draft.text for draft in drafts))
        else:
            self._story.flow.set_aside(drafts)

    def _symbol(self, text: str) -> None:
        if text == "*":
            self._state.ignorable = True
        elif self._to_skip:
            self._to_skip -= 1
        elif text in SYMBOLS:
            self._flush()
            self._write(SYMBOLS[text])

    def _word(self, token: Token) -> None:
        ignorable, self._state.ignorable = self._state.ignorable, False
        if token.text in CHARACTERS:
            self._write(CHARACTERS[token.text])
        elif token.text in self._actions:
            self._actions[token.text](0 if token.number is None else token.number)
        elif token.text == "b":
            self._set_bold(token.number != 0)
        elif token.text in {"v", "deleted"}:
            self._state.hidden = token.number != 0
        elif token.text in ENCODINGS:
            self.tables.encoding = ENCODINGS[token.text]
        elif self._state.destination != "nothing":
            self._enter(token, ignorable)

    def _enter(self, token: Token, ignorable: bool) -> None:
        """Takes in a word that may name what the group is for."""
        if token.text in STORIES and self._groups:
            self._groups[-1] = replace(self._groups[-1], story=token.text)
            self._stories.append(RtfStory(self.tables))
            self._state.begin_paragraph()
        elif token.text in DESTINATIONS:
            self._state.destination = DESTINATIONS[token.text]
            self._state.property_name = token.text
        elif token.text in SKIPPED or (ignorable and token.text not in PASSED_THROUGH):
            self._state.destination = "nothing"
        elif self._state.destination == "info" and token.text in {"yr", "mo", "dy"}:
            self.tables.properties[token.text] = str(token.number or 0)

    def _unicode(self, number: int) -> None:
        self._utf16.append(number & 0xFFFF)
        self._to_skip = self._state.unicode_skip

    def _flush(self, unicode_goes_on: bool = False) -> None:
        """Writes what was gathered; two halves of one character in Unicode are kept until they are together."""
        if self._utf16 and (self._bytes or not unicode_goes_on):
            units = b"".join(unit.to_bytes(2, "little") for unit in self._utf16)
            self._utf16 = []
            self._write(units.decode("utf-16-le", errors="replace"))
        if self._bytes:
            data = "".join(self._bytes).encode("latin-1")
            self._bytes = []
            self._write(_decoded(data, self.tables.encoding_of(self._state.font)))

    def _write(self, text: str) -> None:
        if text == "" or self._state.destination == "nothing":
            return
        font = self.tables.font(self._state.font)
        if self._state.destination == "text":
            shown = "".join(symbol(sign) or sign for sign in text) if font.is_symbols else text
            if not self._state.hidden:
                self._story.write(shown, self._state.bold)
        elif self._state.destination == "marker":
            self._story.marker += text
            self._story.marker_font = self._state.font
        elif self._state.destination == "instruction":
            self._instruction += text
        elif self._state.destination == "fonts":
            font.name += text.rstrip(";")
        elif self._state.destination == "styles":
            self.tables.style(self._state.style).name += text.rstrip(";")
        else:
            properties = self.tables.properties
            properties[self._state.property_name] = properties.get(self._state.property_name, "") + text

    def _end_paragraph(self, _: int) -> None:
        if self._state.destination == "text":
            self._story.end_paragraph(self._state)

    def _begin_letters(self, _: int) -> None:
        self._state.begin_letters()
        self._state.font = self.tables.default_font

    def _set_style(self, number: int) -> None:
        self._state.style = number

    def _set_font(self, number: int) -> None:
        self._state.font = number

    def _set_character_set(self, number: int) -> None:
        if self._state.destination == "fonts":
            self.tables.font(self._state.font).character_set = number

    def _set_outline(self, number: int) -> None:
        level = number + 1 if 0 <= number < BODY_TEXT_OUTLINE else 0
        if self._state.destination == "styles":
            self.tables.style(self._state.style).outline = level
        else:
            self._state.outline = level

    def _set_bold(self, bold: bool) -> None:
        self._state.bold = bold


def _decoded(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding, errors="replace")
    except LookupError:
        return data.decode("cp1252", errors="replace")
