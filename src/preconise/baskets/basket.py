"""A basket of excerpts, and what can be done to it; every verb gives another basket.

A verb names excerpts by their ids rather than by their places, and does nothing to one that is not there: it means the
same when another window has changed the basket meanwhile.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Literal, TypeVar

from preconise.types import Passage

Entry = TypeVar("Entry")
Change = Callable[["Basket"], "Basket"]
Step = Literal[-1, 1]
"""Towards the beginning, or towards the end."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A passage that was kept, in the words it had then.

    ``citation`` is its reference then; it is shown only where a newer one cannot be made. ``question`` is what had been
    asked, ``section`` the heading that it is kept under, ``note`` what the trainer wrote about it.
    """

    passage: Passage
    path: str
    text: str
    lead_in: str
    citation: str
    question: str = ""
    section: str = ""
    note: str = ""

    @property
    def excerpt_id(self) -> str:
        """That of the passage: a basket holds a passage once."""
        return self.passage.passage_id


@dataclass(frozen=True, slots=True)
class Basket:
    """Excerpts in the order of a handout; those of a section stand together."""

    basket_id: str
    title: str = ""
    excerpts: tuple[Excerpt, ...] = ()

    def __contains__(self, excerpt_id: str) -> bool:
        return any(excerpt.excerpt_id == excerpt_id for excerpt in self.excerpts)

    @property
    def sections(self) -> tuple[str, ...]:
        """The headings, in order."""
        return tuple(dict.fromkeys(excerpt.section for excerpt in self.excerpts))

    def of(self, section: str) -> tuple[Excerpt, ...]:
        """The excerpts of a section."""
        return tuple(excerpt for excerpt in self.excerpts if excerpt.section == section)


@dataclass(frozen=True, slots=True)
class Kept:
    """An excerpt with its place in the basket, for putting it back."""

    place: int
    excerpt: Excerpt


def add(basket: Basket, excerpt: Excerpt) -> Basket:
    """One more excerpt, at the end of its section; nothing for one that is there."""
    if excerpt.excerpt_id in basket:
        return basket
    return _grouped(basket, [*basket.excerpts, excerpt])


def remove(basket: Basket, excerpt_id: str) -> Basket:
    """The basket without an excerpt."""
    return replace(basket, excerpts=tuple(kept for kept in basket.excerpts if kept.excerpt_id != excerpt_id))


def clear(basket: Basket) -> Basket:
    """The basket without excerpts."""
    return replace(basket, excerpts=())


def put_back(basket: Basket, removed: Sequence[Kept]) -> Basket:
    """Excerpts that were removed, at the places that they had."""
    excerpts = list(basket.excerpts)
    for kept in sorted(removed, key=lambda kept: kept.place):
        if kept.excerpt.excerpt_id not in basket:
            excerpts.insert(kept.place, kept.excerpt)
    return _grouped(basket, excerpts)


def places(basket: Basket, excerpt_ids: Sequence[str]) -> tuple[Kept, ...]:
    """Some excerpts with their places, as ``put_back`` takes them."""
    return tuple(Kept(place, kept) for place, kept in enumerate(basket.excerpts) if kept.excerpt_id in excerpt_ids)


def move(basket: Basket, excerpt_id: str, step: Step) -> Basket:
    """An excerpt one place up or down in its section, if there is a place."""
    section = next((kept.section for kept in basket.excerpts if kept.excerpt_id == excerpt_id), None)
    if section is None:
        return basket
    moved = _moved(basket.of(section), [kept.excerpt_id for kept in basket.of(section)].index(excerpt_id), step)
    return _grouped(basket, [*moved, *(kept for kept in basket.excerpts if kept.section != section)], basket.sections)


def move_section(basket: Basket, section: str, step: Step) -> Basket:
    """A whole section one place up or down, if there is a place."""
    if section not in basket.sections:
        return basket
    return _grouped(basket, basket.excerpts, _moved(basket.sections, basket.sections.index(section), step))


def annotate(basket: Basket, excerpt_id: str, note: str, before: str) -> Basket:
    """An excerpt with another note.

    Where the note is no longer ``before``, which the writer saw, another window has changed it: both texts are kept.
    """

    def annotated(excerpt: Excerpt) -> Excerpt:
        known = excerpt.note
        return replace(excerpt, note=note if known in {before, note} else f"{known}\n{note}".strip())

    return _with(basket, excerpt_id, annotated)


def put_under(basket: Basket, excerpt_id: str, section: str) -> Basket:
    """An excerpt under another heading, at its end."""
    known = next((kept for kept in basket.excerpts if kept.excerpt_id == excerpt_id), None)
    if known is None or known.section == section:
        return basket
    return add(remove(basket, excerpt_id), replace(known, section=section))


def rename_section(basket: Basket, section: str, title: str) -> Basket:
    """A section under another heading; under that of another section, it joins it."""
    renamed = [replace(kept, section=title) if kept.section == section else kept for kept in basket.excerpts]
    return _grouped(basket, renamed)


def rename(basket: Basket, title: str) -> Basket:
    """The basket under another title."""
    return replace(basket, title=title)


def _with(basket: Basket, excerpt_id: str, changed: Callable[[Excerpt], Excerpt]) -> Basket:
    return replace(
        basket,
        excerpts=tuple(changed(kept) if kept.excerpt_id == excerpt_id else kept for kept in basket.excerpts),
    )


def _grouped(basket: Basket, excerpts: Sequence[Excerpt], sections: Sequence[str] = ()) -> Basket:
    """The excerpts section by section, the sections in an order given or in that of their first excerpts."""
    order = sections or tuple(dict.fromkeys(excerpt.section for excerpt in excerpts))
    return replace(
        basket, excerpts=tuple(excerpt for section in order for excerpt in excerpts if excerpt.section == section)
    )


def _moved(entries: Sequence[Entry], place: int, step: Step) -> tuple[Entry, ...]:
    target = place + step
    if not 0 <= target < len(entries):
        return tuple(entries)
    moved = list(entries)
    moved[place], moved[target] = moved[target], moved[place]
    return tuple(moved)
