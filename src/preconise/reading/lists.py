"""How deep a list item lies, from its marker, its indent and the items before it."""

from __future__ import annotations

from dataclasses import dataclass, field

from preconise.reading.markers import Marker

_SAME_INDENT = 1
"""Columns by which siblings may differ, typed by hand as they are."""


@dataclass(slots=True)
class _OpenList:
    style: str
    indent: int


@dataclass(slots=True)
class OpenLists:
    """The lists that are open at a point of a document, the outermost first."""

    _open: list[_OpenList] = field(default_factory=list)

    def close(self) -> None:
        """Ends every list: a heading or a plain paragraph follows."""
        self._open.clear()

    def enter(self, level: int) -> None:
        """Opens lists down to ``level`` whose markers are not typed, as those of HTML."""
        self._open = [_OpenList("", 0) for _ in range(level)]

    def place(self, marker: Marker, indent: int = 0) -> int:
        """Takes in the next item and gives its level, from 1.

        An item whose style is that of an open list goes on with it, whatever was nested in between; any other style
        opens a list inside the last item.
        """
        while self._open and self._open[-1].indent > indent + _SAME_INDENT:
            self._open.pop()
        for depth in range(len(self._open), 0, -1):
            siblings = self._open[depth - 1]
            if siblings.style != marker.style or indent > siblings.indent + _SAME_INDENT:
                continue
            del self._open[depth:]
            return depth
        self._open.append(_OpenList(marker.style, indent))
        return len(self._open)
