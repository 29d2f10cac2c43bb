"""The paragraphs of a shape on a PowerPoint slide: bullets and numbers as displayed.

What a paragraph does not say itself it takes from its shape, then from the same placeholder of the layout and of the
master, then from the master's styles (ECMA-376, part 1, § 19.3 and § 21.1.2).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from preconise.reading.canonical import Draft
from preconise.reading.numerals import repeated_letters, roman
from preconise.reading.office.bullets import bullet
from preconise.reading.office.flow import text_drafts
from preconise.reading.xml_tree import Element, integer

_BULLETS = ("a:buNone", "a:buChar", "a:buAutoNum", "a:buBlip")
_SIGNS = {"a:br": "\n", "a:tab": "\t"}
_NUMBERS = (
    ("alphaLc", repeated_letters),
    ("alphaUc", lambda value: repeated_letters(value).upper()),
    ("romanLc", roman),
    ("romanUc", lambda value: roman(value).upper()),
)


@dataclass(slots=True)
class _Counter:
    scheme: str
    value: int


def shape_drafts(text_body: Element, list_styles: Sequence[Element]) -> Iterator[Draft]:
    """The blocks of a shape.

    Args:
        text_body: holds the paragraphs (``p:txBody``, ``a:txBody``).
        list_styles: what the paragraphs take their bullets from, the nearest first.
    """
    own = text_body.at("a:lstStyle")
    styles = [own, *list_styles] if own is not None else list(list_styles)
    counters: dict[int, _Counter] = {}
    for paragraph in text_body.children_named("a:p"):
        text = paragraph_text(paragraph)
        if not text.strip():
            continue
        level = integer(paragraph.value_at("lvl", "a:pPr"))
        marker = _marker(_bullet_of(paragraph, level, styles), level, counters)
        kind = Draft("list_item", "", level=level + 1, marker=marker) if marker else Draft("paragraph", "")
        yield from text_drafts(text, kind)


def paragraph_text(paragraph: Element) -> str:
    """The text of a paragraph with its line breaks."""
    pieces: list[str] = []
    for part in paragraph.descendants("a:t", "m:t", *_SIGNS):
        pieces.append(_SIGNS.get(part.name) or part.text)
    return "".join(pieces)


def _bullet_of(paragraph: Element, level: int, styles: Sequence[Element]) -> Element | None:
    """The nearest element that says which bullet the paragraph has, with the properties around it."""
    candidates = [paragraph.at("a:pPr"), *(style.at(f"a:lvl{level + 1}pPr") for style in styles)]
    return next((found for found in candidates if found is not None and found.at_any(*_BULLETS)), None)


def _marker(properties: Element | None, level: int, counters: dict[int, _Counter]) -> str:
    for deeper in [deeper for deeper in counters if deeper > level]:
        del counters[deeper]
    sign = properties.at_any(*_BULLETS) if properties is not None else None
    if properties is None or sign is None or sign.name != "a:buAutoNum":
        counters.pop(level, None)
    if properties is None or sign is None or sign.name == "a:buNone":
        return ""
    if sign.name != "a:buAutoNum":
        return bullet(sign.attribute("char"), properties.value_at("typeface", "a:buFont"))
    scheme = sign.attribute("type")
    counter = counters.get(level)
    if counter is None or counter.scheme != scheme:
        counter = counters[level] = _Counter(scheme, integer(sign.attribute("startAt"), 1) - 1)
    counter.value += 1
    return _number(counter.value, scheme)


def _number(value: int, scheme: str) -> str:
    shown = next((show(value) for prefix, show in _NUMBERS if scheme.startswith(prefix)), str(value))
    if scheme.endswith("ParenBoth"):
        return f"({shown})"
    if scheme.endswith("ParenR"):
        return f"{shown})"
    return shown if scheme.endswith("Plain") else f"{shown}."
