"""The styles of a Word document: which paragraphs are headings, numbered, hidden or bold by their style."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from preconise.reading.office.style_names import heading_level
from preconise.reading.xml_tree import Element, integer

BODY_TEXT_OUTLINE = 9
"""The outline level that Word gives to a paragraph that is no heading; real ones count from 0."""
_OFF = frozenset({"0", "false", "off", "none"})
_LONGEST_CHAIN = 20


@dataclass(frozen=True, slots=True)
class WordStyle:
    """What a style says, with all that it takes from the styles under it.

    ``outline`` is the heading level, 0 if the style is no heading. ``numbering_style`` is the identifier of the style
    that names the list: a level of the list may be tied to it.
    """

    name: str = ""
    outline: int = 0
    number_id: str = ""
    list_level: int | None = None
    numbering_style: str = ""
    hidden: bool = False
    bold: bool = False


@dataclass(frozen=True, slots=True)
class WordStyles:
    """All styles by identifier, and that of paragraphs which name none."""

    by_id: Mapping[str, WordStyle]
    default: WordStyle

    def get(self, identifier: str) -> WordStyle:
        """The style of that identifier; the default one if there is none."""
        return self.by_id.get(identifier, self.default)


def word_styles(root: Element | None) -> WordStyles:
    """The styles in the part of styles."""
    elements = {style.attribute("w:styleId"): style for style in _styles(root)}
    by_id = {identifier: _resolved(identifier, elements) for identifier in elements}
    default = next(
        (
            by_id[identifier]
            for identifier, style in elements.items()
            if style.attribute("w:type") == "paragraph" and style.attribute("w:default") in {"1", "true"}
        ),
        WordStyle(),
    )
    return WordStyles(by_id, default)


def is_on(properties: Element | None, name: str, otherwise: bool = False) -> bool:
    """Whether a property that is on by its mere presence is on; ``otherwise`` where it is absent."""
    found = properties.at(name) if properties is not None else None
    return otherwise if found is None else found.attribute("w:val").lower() not in _OFF


def _styles(root: Element | None) -> Iterator[Element]:
    return root.children_named("w:style") if root is not None else iter(())


def _resolved(identifier: str, elements: Mapping[str, Element]) -> WordStyle:
    """The style over those it is based on, from the deepest up."""
    chain: list[str] = []
    while identifier in elements and identifier not in chain and len(chain) < _LONGEST_CHAIN:
        chain.append(identifier)
        identifier = elements[identifier].value_at("w:val", "w:basedOn")
    style = WordStyle()
    for name in reversed(chain):
        style = _over(style, name, elements[name])
    return style


def _over(base: WordStyle, identifier: str, style: Element) -> WordStyle:
    name = " ".join(style.value_at("w:val", "w:name").split())
    paragraph, run = style.at("w:pPr"), style.at("w:rPr")
    numbering = paragraph.at("w:numPr") if paragraph is not None else None
    number_id = numbering.value_at("w:val", "w:numId") if numbering is not None else ""
    level = numbering.value_at("w:val", "w:ilvl") if numbering is not None else ""
    return WordStyle(
        name=name,
        outline=_outline(name, paragraph, base.outline),
        number_id=number_id or base.number_id,
        list_level=integer(level) if level else base.list_level,
        numbering_style=identifier if numbering is not None else base.numbering_style,
        hidden=is_on(run, "w:vanish", base.hidden),
        bold=is_on(run, "w:b", base.bold),
    )


def _outline(name: str, paragraph: Element | None, inherited: int) -> int:
    named = heading_level(name)
    if named:
        return named
    level = paragraph.value_at("w:val", "w:outlineLvl") if paragraph is not None else ""
    return outline_level(level) if level else inherited


def outline_level(value: str) -> int:
    """The heading level of an outline level as stored, 0 for that of body text."""
    level = integer(value, BODY_TEXT_OUTLINE)
    return level + 1 if 0 <= level < BODY_TEXT_OUTLINE else 0
