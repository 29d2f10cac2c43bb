"""The styles of an OpenDocument file: names, headings, hidden and bold text, the rules of lists."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from preconise.reading.numerals import letters, roman
from preconise.reading.office.bullets import bullet
from preconise.reading.xml_tree import Element, integer

_LONGEST_CHAIN = 20
_CODED = re.compile(r"_([0-9a-f]{1,4})_")
_PLACE = re.compile(r"%([0-9]{1,2})%")
_LEVEL_RULES = (
    "text:list-level-style-number",
    "text:list-level-style-bullet",
    "text:list-level-style-image",
    "text:outline-level-style",
)


@dataclass(frozen=True, slots=True)
class OdfStyle:
    """What a style of paragraphs or of characters says, with all that it takes from the styles under it.

    ``names`` are its own name and those under it, as shown to people. ``list_style`` is None where nothing is said,
    empty where the paragraph is taken out of its list.
    """

    names: tuple[str, ...] = ()
    list_style: str | None = None
    hidden: bool = False
    bold: bool = False


@dataclass(frozen=True, slots=True)
class OdfLevel:
    """One level of a list. ``shown`` holds "%1%.%2%)": the counters of the first and second levels, and signs.

    ``number_format`` is "1", "a", "A", "i", "I", or empty where no number is shown; ``sign`` is the bullet, if it is
    one.
    """

    number_format: str = ""
    start: int = 1
    shown: str = ""
    sign: str = ""


ListLevels = Mapping[int, OdfLevel]
"""The levels of a list style, from 1."""


@dataclass(frozen=True, slots=True)
class OdfStyles:
    """The styles by name, the list styles by name, and the numbering of the headings."""

    paragraphs: Mapping[str, OdfStyle]
    texts: Mapping[str, OdfStyle]
    lists: Mapping[str, ListLevels]
    outline: ListLevels

    def paragraph(self, name: str) -> OdfStyle:
        """The paragraph style of that name."""
        return self.paragraphs.get(name, OdfStyle())

    def text(self, name: str) -> OdfStyle:
        """The character style of that name."""
        return self.texts.get(name, OdfStyle())


def odf_styles(roots: Sequence[Element]) -> OdfStyles:
    """The styles in the parts that may hold some, ``styles.xml`` before ``content.xml``."""
    elements: dict[str, dict[str, Element]] = {"paragraph": {}, "text": {}}
    lists: dict[str, ListLevels] = {}
    outline: ListLevels = {}
    for part in (style for root in roots for style in _style_elements(root)):
        if part.name == "style:style":
            elements.setdefault(part.attribute("style:family"), {})[part.attribute("style:name")] = part
        elif part.name == "text:list-style":
            lists[part.attribute("style:name")] = _levels(part)
        else:
            outline = _levels(part)
    return OdfStyles(_resolved_all(elements["paragraph"]), _resolved_all(elements["text"]), lists, outline)


def marker(levels: ListLevels, level: int, counters: Mapping[int, int]) -> str:
    """What a list shows before an item, empty if nothing.

    Args:
        levels: of its list style.
        level: of the item, from 1.
        counters: the numbers of the item and of those around it, by level.
    """
    rules = levels.get(level, OdfLevel(sign=bullet("")))
    if rules.sign:
        return rules.sign

    def number(place: re.Match[str]) -> str:
        outer = int(place[1])
        outer_rules = levels.get(outer, OdfLevel())
        return _number(counters.get(outer, outer_rules.start), outer_rules.number_format)

    return _PLACE.sub(number, rules.shown).strip()


def _style_elements(root: Element) -> Iterator[Element]:
    for holder in root.children_named("office:styles", "office:automatic-styles"):
        yield from holder.children_named("style:style", "text:list-style", "text:outline-style")


def _resolved_all(elements: Mapping[str, Element]) -> Mapping[str, OdfStyle]:
    return {name: _resolved(name, elements) for name in elements}


def _resolved(name: str, elements: Mapping[str, Element]) -> OdfStyle:
    chain: list[Element] = []
    while name in elements and elements[name] not in chain and len(chain) < _LONGEST_CHAIN:
        chain.append(elements[name])
        name = elements[name].attribute("style:parent-style-name")
    style = OdfStyle((_shown_name(name),) if name else ())
    for element in reversed(chain):
        style = _over(style, element)
    return style


def _over(base: OdfStyle, element: Element) -> OdfStyle:
    name = element.attribute("style:display-name") or _shown_name(element.attribute("style:name"))
    weight = element.value_at("fo:font-weight", "style:text-properties")
    display = element.value_at("text:display", "style:text-properties")
    return OdfStyle(
        names=(name, *base.names),
        list_style=element.attributes.get("style:list-style-name", base.list_style),
        hidden=display == "none" if display else base.hidden,
        bold=_is_bold(weight) if weight else base.bold,
    )


def _is_bold(weight: str) -> bool:
    return weight == "bold" or weight in {"600", "700", "800", "900"}


def _shown_name(name: str) -> str:
    """A style name without the codes that stand for characters: "Heading_20_1" is "Heading 1"."""
    return _CODED.sub(lambda code: chr(int(code[1], 16)), name)


def _levels(list_style: Element) -> ListLevels:
    rules = list_style.children_named(*_LEVEL_RULES)
    return {integer(level.attribute("text:level"), 1): _level(level) for level in rules}


def _level(level: Element) -> OdfLevel:
    if level.name == "text:list-level-style-image":
        return OdfLevel(sign=bullet(""))
    if level.name == "text:list-level-style-bullet":
        properties = level.at("style:text-properties")
        font = properties.attribute("style:font-name") or properties.attribute("fo:font-family") if properties else ""
        return OdfLevel(sign=bullet(level.attribute("text:bullet-char"), font))
    number_format = level.attribute("style:num-format")
    shown = level.attribute("loext:num-list-format")
    if not shown:
        own = integer(level.attribute("text:level"), 1)
        first = own - integer(level.attribute("text:display-levels"), 1) + 1
        places = ".".join(f"%{place}%" for place in range(max(first, 1), own + 1)) if number_format else ""
        shown = level.attribute("style:num-prefix") + places + level.attribute("style:num-suffix")
    return OdfLevel(number_format, integer(level.attribute("text:start-value"), 1), shown if number_format else "")


def _number(value: int, number_format: str) -> str:
    if number_format in {"a", "A"}:
        shown = letters(value)
    elif number_format in {"i", "I"}:
        shown = roman(value)
    else:
        shown = str(value) if number_format else ""
    return shown.upper() if number_format in {"A", "I"} else shown
