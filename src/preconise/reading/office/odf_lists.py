"""Where a list of an OpenDocument file has got to: which number its next item has.

OpenDocument 1.3, part 3, § 5.3: a list begins anew unless it continues an earlier one, by its identifier or, in its
old form, the last list of the same style.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from preconise.reading.office.odf_styles import ListLevels, OdfLevel, OdfStyles, marker
from preconise.reading.xml_tree import Element, integer


@dataclass(frozen=True, slots=True)
class OpenList:
    """The list around a point: its style, its level from 1, and the numbers of the items around it by level."""

    style: str = ""
    level: int = 0
    counters: dict[int, int] = field(default_factory=dict)


@dataclass(slots=True)
class OdfLists:
    """The lists of a document, and the number that each gave last."""

    styles: OdfStyles
    _last_by_identifier: dict[tuple[str, int], int] = field(default_factory=dict)
    _last_by_style: dict[tuple[str, int], int] = field(default_factory=dict)
    _headings: dict[int, int] = field(default_factory=dict)

    def begin(self, element: Element, around: OpenList) -> OpenList:
        """The list of an element ``text:list``, inside another or none."""
        level = around.level + 1
        opened = OpenList(element.attribute("text:style-name") or around.style, level, dict(around.counters))
        number = self._rules(opened).start - 1
        if element.attribute("text:continue-numbering") == "true":
            number = self._last_by_style.get((opened.style, level), number)
        if element.attribute("text:continue-list"):
            number = self._last_by_identifier.get((element.attribute("text:continue-list"), level), number)
        opened.counters[level] = number
        return opened

    def count(self, item: Element, opened: OpenList) -> None:
        """Takes in the next item of a list."""
        start = item.attribute("text:start-value")
        number = integer(start, 1) if start else opened.counters[opened.level] + 1
        opened.counters[opened.level] = number
        for deeper in [level for level in opened.counters if level > opened.level]:
            del opened.counters[deeper]

    def end(self, element: Element, opened: OpenList) -> None:
        """Remembers where a list ended, for those that continue it."""
        number = opened.counters[opened.level]
        self._last_by_style[opened.style, opened.level] = number
        for identifier in {element.attribute("xml:id"), element.attribute("text:continue-list")} - {""}:
            self._last_by_identifier[identifier, opened.level] = number

    def item_marker(self, opened: OpenList, paragraph_list: str | None) -> str:
        """What an item shows; ``paragraph_list`` is the list style that its paragraph names."""
        style = opened.style or paragraph_list or ""
        return marker(self.styles.lists.get(style, {}), opened.level, opened.counters)

    def heading_marker(self, element: Element, level: int, paragraph_list: str | None) -> str:
        """Counts a heading that stands in no list, and gives the number that it shows."""
        rules = self.styles.outline.get(level)
        if rules is None or paragraph_list == "" or element.attribute("text:is-list-header") == "true":
            return ""
        start = element.attribute("text:start-value") if element.attribute("text:restart-numbering") == "true" else ""
        self._headings[level] = integer(start, 1) if start else self._headings.get(level, rules.start - 1) + 1
        for deeper in [deeper for deeper in self._headings if deeper > level]:
            del self._headings[deeper]
        return marker(self.styles.outline, level, self._headings)

    def _rules(self, opened: OpenList) -> OdfLevel:
        levels: ListLevels = self.styles.lists.get(opened.style, {})
        return levels.get(opened.level, OdfLevel())
