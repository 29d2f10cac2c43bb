"""What the search needs to know of every passage, as arrays: a million passages are opened without being read."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from preconise.types import Passage

OPENED_FROM = 10
"""Passages of a document from which its first one is taken for an introduction."""

_NAMES = "names.json"
_ARRAYS = ("ids", "lengths", "openings", "kinds", "languages")


@dataclass(frozen=True, slots=True)
class PassageColumns:
    """The passages of a build, an entry for each in their order.

    Attributes:
        ids: the passages' 64-bit numbers, ``int(passage_id, 16)``.
        lengths: their characters.
        openings: 1 for the first passage of a document of more than a page or two, under its title, which says what the
            document is; else 0.
        kinds: places of their kinds in ``kind_names``.
        languages: places of their languages in ``language_names``.
        kind_names: the kinds that occur, sorted.
        language_names: the languages that occur, sorted.
    """

    ids: NDArray[np.int64]
    lengths: NDArray[np.int32]
    openings: NDArray[np.uint8]
    kinds: NDArray[np.uint8]
    languages: NDArray[np.uint8]
    kind_names: tuple[str, ...]
    language_names: tuple[str, ...]

    @classmethod
    def of(cls, passages: Sequence[Passage]) -> PassageColumns:
        """The columns of some passages."""
        kinds, kind_names = coded([passage.kind for passage in passages])
        languages, language_names = coded([passage.language for passage in passages])
        return cls(
            ids=numbers_of(passages),
            lengths=np.array([passage.end - passage.start for passage in passages], dtype=np.int32),
            openings=np.fromiter(_openings(passages), dtype=np.uint8, count=len(passages)),
            kinds=kinds,
            languages=languages,
            kind_names=kind_names,
            language_names=language_names,
        )

    def of_kind(self, kinds: Collection[str]) -> NDArray[np.float32]:
        """1 for each passage of one of these kinds, 0 for each other."""
        return np.array([name in kinds for name in self.kind_names], dtype=np.float32)[self.kinds]

    def in_language(self, language: str, places: NDArray[np.int64]) -> NDArray[np.float32]:
        """1 for each of the passages at some places that is in a language, 0 for each other."""
        return np.array([name == language for name in self.language_names], dtype=np.float32)[self.languages[places]]

    def save(self, folder: Path) -> None:
        """Write the columns into an existing folder."""
        for name in _ARRAYS:
            np.save(folder / f"{name}.npy", getattr(self, name))
        names = {"kinds": self.kind_names, "languages": self.language_names}
        (folder / _NAMES).write_text(json.dumps(names), encoding="utf-8")

    @classmethod
    def load(cls, folder: Path) -> PassageColumns:
        """Read the columns that ``save`` wrote."""
        names = json.loads((folder / _NAMES).read_text(encoding="utf-8"))
        ids, lengths, openings, kinds, languages = (np.load(folder / f"{name}.npy") for name in _ARRAYS)
        return cls(ids, lengths, openings, kinds, languages, tuple(names["kinds"]), tuple(names["languages"]))


def _openings(passages: Sequence[Passage]) -> Iterator[bool]:
    """Whether each passage opens a document.

    A short document has no opening, nor has one that begins without a title: they answer from their first words on.
    """
    counts = Counter(passage.document_id for passage in passages)
    first: dict[str, int] = {}
    for passage in passages:
        first[passage.document_id] = min(passage.start, first.get(passage.document_id, passage.start))
    return (
        passage.start == first[passage.document_id]
        and counts[passage.document_id] >= OPENED_FROM
        and bool(passage.heading_path)
        for passage in passages
    )


def numbers_of(passages: Sequence[Passage]) -> NDArray[np.int64]:
    """The passages' 64-bit numbers."""
    return np.fromiter((int(passage.passage_id, 16) for passage in passages), dtype=np.int64, count=len(passages))


def coded(names: Iterable[str]) -> tuple[NDArray[np.uint8], tuple[str, ...]]:
    """Names as their places among the distinct ones, at most 256, which are sorted."""
    listed = list(names)
    distinct = tuple(sorted(set(listed)))
    places = {name: place for place, name in enumerate(distinct)}
    return np.fromiter((places[name] for name in listed), dtype=np.uint8, count=len(listed)), distinct
