"""The tokens of a file in Rich Text Format: groups, control words, bytes of text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

TokenKind = Literal["open", "close", "word", "symbol", "byte", "text"]

_TOKEN = re.compile(
    r"\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?[0-9]{1,10})? ?"
    r"|\\'(?P<byte>[0-9a-fA-F]{2})"
    r"|\\(?P<symbol>[^a-zA-Z])"
    r"|(?P<brace>[{}])"
    r"|(?P<text>[^\\{}\r\n]+)"
    r"|[\r\n\\]",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Token:
    r"""A token: ``text`` is a control word ("par"), a symbol ("~"), or characters that each stand for a byte.

    ``number`` is the parameter of a control word, None if it has none.
    """

    kind: TokenKind
    text: str = ""
    number: int | None = None


def tokens(content: bytes) -> Iterator[Token]:
    """The tokens of a file, without the line ends that only break it and without pictures in binary form."""
    source = content.decode("latin-1")
    position = 0
    while position < len(source):
        found = _TOKEN.match(source, position)
        if found is None:
            return
        position = found.end()
        if found["word"] == "bin":
            position += max(int(found["number"] or 0), 0)
        token = _token(found)
        if token is not None:
            yield token


def _token(found: re.Match[str]) -> Token | None:
    if found["word"]:
        return Token("word", found["word"], int(found["number"]) if found["number"] else None)
    if found["byte"]:
        return Token("byte", chr(int(found["byte"], 16)))
    if found["symbol"]:
        # A line end that is escaped ends a paragraph.
        return Token("word", "par") if found["symbol"] in "\r\n" else Token("symbol", found["symbol"])
    if found["brace"]:
        return Token("open" if found["brace"] == "{" else "close")
    return Token("text", found["text"]) if found["text"] else None
