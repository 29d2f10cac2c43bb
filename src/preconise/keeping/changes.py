"""What differs between two builds, document by document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from preconise.types import Document, Passage

ChangeKind = Literal["added", "changed", "removed"]


@dataclass(frozen=True, slots=True)
class Outline:
    """A document of a build in a few words: which bytes it was read from, and how many passages it gave."""

    path: str
    title: str
    sha256: str
    passages: int


@dataclass(frozen=True, slots=True)
class Change:
    """A document that one of two builds does not hold, or holds otherwise, with its passages in each."""

    path: str
    title: str
    kind: ChangeKind
    before: int
    after: int


def outlines(documents: Iterable[Document], passages: Iterable[Passage]) -> tuple[Outline, ...]:
    """The documents of a build in outline."""
    numbers = Counter(passage.document_id for passage in passages)
    return tuple(
        Outline(document.path, document.metadata.title, document.sha256, numbers[document.document_id])
        for document in documents
    )


def changes(before: Sequence[Outline], after: Sequence[Outline]) -> tuple[Change, ...]:
    """What became of each document, in order of their paths; nothing of those that are the same in both."""
    old = {outline.path: outline for outline in before}
    new = {outline.path: outline for outline in after}
    found = (_change(old.get(path), new.get(path)) for path in sorted({*old, *new}))
    return tuple(change for change in found if change is not None)


def _change(old: Outline | None, new: Outline | None) -> Change | None:
    shown = new or old
    if shown is None or old == new:
        return None
    kind: ChangeKind = "added" if old is None else "removed" if new is None else "changed"
    return Change(shown.path, shown.title, kind, old.passages if old else 0, new.passages if new else 0)
