"""An HTML page as a tree of immutable elements, which the rules about its content read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Element:
    """An element with its children in order; white space in the texts is as in the file.

    ``length`` counts the characters of its text, white space aside, and ``linked`` those of them that stand in links.
    Build elements with ``element``, which counts.
    """

    tag: str
    attributes: Mapping[str, str]
    children: tuple[Element | str, ...]
    length: int
    linked: int

    @property
    def elements(self) -> Iterator[Element]:
        """The children that are elements."""
        return (child for child in self.children if isinstance(child, Element))

    @property
    def text(self) -> str:
        """All text inside; a line break is a space."""
        if self.tag == "br":
            return " "
        return "".join(child if isinstance(child, str) else child.text for child in self.children)

    @property
    def link_share(self) -> float:
        """The share of the text that stands in links, from 0 to 1; 0 where there is no text."""
        return self.linked / self.length if self.length else 0.0

    def attribute(self, name: str) -> str:
        """The value of an attribute, empty if it has none."""
        return self.attributes.get(name, "")

    def descendants(self, *tags: str) -> Iterator[Element]:
        """The elements inside, in the order of the page; of some tags only, if any is given."""
        for child in self.elements:
            if not tags or child.tag in tags:
                yield child
            yield from child.descendants(*tags)

    def first(self, *tags: str) -> Element | None:
        """The first element inside that has one of the tags."""
        return next(self.descendants(*tags), None)


def element(tag: str, attributes: Mapping[str, str], children: Sequence[Element | str]) -> Element:
    """An element over its children, its text counted."""
    length = linked = 0
    for child in children:
        if isinstance(child, Element):
            length, linked = length + child.length, linked + child.linked
        else:
            length += len("".join(child.split()))
    return Element(tag, attributes, tuple(children), length, length if tag == "a" else linked)
