"""The numbers that Word shows before paragraphs; the file holds their rules, never the numbers themselves.

ECMA-376, part 1, § 17.9. A paragraph refers to a numbering instance (``w:num``); instances of one abstract numbering
count together, unless an instance overrides the start of a level.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from preconise.reading.numerals import repeated_letters, roman
from preconise.reading.office.bullets import bullet
from preconise.reading.office.word_styles import WordStyles, is_on
from preconise.reading.xml_tree import Element, integer

_PLACE = re.compile(r"%([1-9])")
_NO_NUMBER = "0"
"""The identifier by which a paragraph takes itself out of the list of its style."""


@dataclass(frozen=True, slots=True)
class _Level:
    """One level of a list: "%1.%2)" as ``text`` shows the counters of the first and second levels.

    ``restart`` is how many levels restart it, None for all above it. ``style`` is the paragraph style tied to it.
    """

    start: int
    number_format: str
    text: str
    font: str
    restart: int | None
    plain_figures: bool
    style: str


@dataclass(frozen=True, slots=True)
class _List:
    """A numbering instance; ``counted_with`` names what it shares its counters with."""

    counted_with: str
    levels: Mapping[int, _Level]
    starts: Mapping[int, int]


@dataclass(slots=True)
class WordNumbering:
    """The lists of a document, and how far each has counted."""

    _lists: Mapping[str, _List]
    _counters: dict[str, dict[int, int]] = field(default_factory=dict)
    _begun: set[tuple[str, int]] = field(default_factory=set)

    def has(self, number_id: str) -> bool:
        """Whether paragraphs that refer to ``number_id`` are numbered."""
        return number_id != _NO_NUMBER and number_id in self._lists

    def level_of_style(self, number_id: str, style: str) -> int | None:
        """The level of a list that is tied to a paragraph style, None if none is."""
        levels = self._lists[number_id].levels.items() if number_id in self._lists else ()
        return next((level for level, rules in levels if style and rules.style == style), None)

    def next_marker(self, number_id: str, level: int) -> str:
        """Counts one paragraph of a list and gives the marker that it shows, empty if it shows none."""
        numbering = self._lists[number_id]
        rules = numbering.levels.get(level)
        if rules is None:
            return ""
        counters = self._counters.setdefault(numbering.counted_with, {})
        if level in numbering.starts and (number_id, level) not in self._begun:
            counters.pop(level, None)
        self._begun.add((number_id, level))
        start = numbering.starts.get(level, rules.start)
        counters[level] = counters[level] + 1 if level in counters else start
        for deeper in [deeper for deeper in counters if deeper > level]:
            deeper_rules = numbering.levels.get(deeper)
            restart = deeper_rules.restart if deeper_rules else None
            if restart is None or level < restart:
                del counters[deeper]
        return _shown(rules, numbering.levels, counters)


def word_numbering(root: Element | None, styles: WordStyles) -> WordNumbering:
    """The lists in the part of numberings.

    Args:
        root: the part; None if the document has none.
        styles: some lists are only a reference to the list of a style.
    """
    if root is None:
        return WordNumbering({})
    abstract = {entry.attribute("w:abstractNumId"): entry for entry in root.children_named("w:abstractNum")}
    instances = {entry.attribute("w:numId"): entry for entry in root.children_named("w:num")}
    return WordNumbering(
        {
            number_id: _list(instance, _abstract_of(instance, abstract, instances, styles), abstract)
            for number_id, instance in instances.items()
        }
    )


def _abstract_of(
    instance: Element, abstract: Mapping[str, Element], instances: Mapping[str, Element], styles: WordStyles
) -> str:
    """The identifier of the abstract numbering with the levels, behind that which names a numbering style."""
    identifier = instance.value_at("w:val", "w:abstractNumId")
    named = abstract[identifier].value_at("w:val", "w:numStyleLink") if identifier in abstract else ""
    linked = instances.get(styles.get(named).number_id) if named else None
    return linked.value_at("w:val", "w:abstractNumId") if linked is not None else identifier


def _list(instance: Element, identifier: str, abstract: Mapping[str, Element]) -> _List:
    levels: dict[int, _Level] = {}
    starts: dict[int, int] = {}
    if identifier in abstract:
        levels = {
            integer(level.attribute("w:ilvl")): _level(level) for level in abstract[identifier].children_named("w:lvl")
        }
    for override in instance.children_named("w:lvlOverride"):
        level = integer(override.attribute("w:ilvl"))
        start, rules = override.value_at("w:val", "w:startOverride"), override.at("w:lvl")
        if start:
            starts[level] = integer(start, 1)
        if rules is not None:
            levels[level] = _level(rules)
    return _List(identifier, levels, starts)


def _level(level: Element) -> _Level:
    restart = level.value_at("w:val", "w:lvlRestart")
    number_format = level.at("w:numFmt") or level.at("mc:AlternateContent", "mc:Fallback", "w:numFmt")
    fonts = level.at("w:rPr", "w:rFonts")
    return _Level(
        start=integer(level.value_at("w:val", "w:start"), 1),
        number_format=number_format.attribute("w:val") if number_format is not None else "decimal",
        text=level.value_at("w:val", "w:lvlText"),
        font=(fonts.attribute("w:ascii") or fonts.attribute("w:hAnsi")) if fonts is not None else "",
        restart=integer(restart) if restart else None,
        plain_figures=is_on(level, "w:isLgl"),
        style=level.value_at("w:val", "w:pStyle"),
    )


def _shown(rules: _Level, levels: Mapping[int, _Level], counters: Mapping[int, int]) -> str:
    if rules.number_format == "bullet":
        return bullet(rules.text, rules.font)
    if rules.number_format == "none":
        # What stands beside the number is still shown: "Article".
        return _PLACE.sub("", rules.text).strip()

    def counter(place: re.Match[str]) -> str:
        level = int(place[1]) - 1
        value = counters.get(level, levels[level].start if level in levels else 1)
        number_format = levels[level].number_format if level in levels else "decimal"
        return str(value) if rules.plain_figures else _number(value, number_format)

    return _PLACE.sub(counter, rules.text).strip()


def _number(value: int, number_format: str) -> str:
    if number_format in {"lowerLetter", "upperLetter"}:
        shown = repeated_letters(value)
    elif number_format in {"lowerRoman", "upperRoman"}:
        shown = roman(value)
    elif number_format == "decimalZero":
        shown = f"{value:02d}"
    elif number_format == "none":
        shown = ""
    else:
        shown = str(value)
    return shown.upper() if number_format.startswith("upper") else shown
