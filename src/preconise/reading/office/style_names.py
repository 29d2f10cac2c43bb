"""What the names of paragraph styles tell, in the languages in which word processors ship them.

Word and LibreOffice keep the English names of their own styles in every language; other programs write what they show.
"""

from __future__ import annotations

import re

_HEADING = re.compile(
    r"(?:heading|titre|überschrift|t[íi]tulo|titolo|kop|cabeçalho|rubrik|overskrift|nagłówek)[\s_]*([1-9])\b.*",
    re.IGNORECASE,
)
_LIST = re.compile(r"list(?:e?)(?: bullet| number| à puces| à numéros)? ([2-9])", re.IGNORECASE)
_TITLE = frozenset({"title", "titre", "titel", "título", "titolo", "titre principal", "titre du document"})
_CONTENTS = re.compile(
    r"(?:toc|tm|contents|table of figures|table des matières|verzeichnis|index)[\s_]*(?:heading|\d).*|index",
    re.IGNORECASE,
)
_CAPTION = frozenset({"caption", "légende", "beschriftung", "didascalia", "leyenda", "legenda", "bijschrift"})


def heading_level(name: str) -> int:
    """The level of the heading style of that name, 1 for the title of the document; 0 if it is neither."""
    heading = _HEADING.fullmatch(name)
    if heading:
        return int(heading[1])
    return 1 if name.lower() in _TITLE else 0


def is_contents(name: str) -> bool:
    """Whether the style of that name is for a table of contents or an index."""
    return _CONTENTS.fullmatch(name) is not None


def is_caption(name: str) -> bool:
    """Whether the style of that name is for what stands over a table or under a picture."""
    return name.lower() in _CAPTION


def list_depth(name: str) -> int:
    """How deep the items of the style of that name are set: 2 for "List Bullet 2"; 1 where the name does not say."""
    found = _LIST.fullmatch(name)
    return int(found[1]) if found else 1
