"""The terms of many passages, four bytes each: as lists of words those of a million would fill the memory."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from typing import overload

import numpy as np


class TermLists(Sequence[Sequence[int]]):
    """Lists of terms, one after the other, each term as its number in ``numbers``."""

    def __init__(self) -> None:
        self.numbers: dict[str, int] = {}
        self._terms = array("i")
        self._ends = array("q", [0])

    @classmethod
    def of(cls, lists: Iterable[Iterable[str]]) -> TermLists:
        """Some lists of terms."""
        found = cls()
        for terms in lists:
            found.append(terms)
        return found

    def append(self, terms: Iterable[str]) -> None:
        """Add the list of one more passage."""
        self._terms.extend(self.numbers.setdefault(term, len(self.numbers)) for term in terms)
        self._ends.append(len(self._terms))

    def in_order(self) -> TermLists:
        """The same lists, their terms numbered in the order of the alphabet, whatever came first."""
        ordered = TermLists()
        ordered.numbers = {term: number for number, term in enumerate(sorted(self.numbers))}
        numbers = np.array([ordered.numbers[term] for term in self.numbers], dtype=np.int32)
        if self._terms:
            ordered._terms.frombytes(numbers[np.frombuffer(self._terms, dtype=np.int32)].view(np.uint8).data)
        ordered._ends = self._ends
        return ordered

    def __len__(self) -> int:
        return len(self._ends) - 1

    @overload
    def __getitem__(self, place: int) -> Sequence[int]: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Sequence[int]]: ...
    def __getitem__(self, place: int | slice) -> Sequence[int] | Sequence[Sequence[int]]:
        """The terms of a passage, or those of some."""
        if isinstance(place, slice):
            return [self[one] for one in range(*place.indices(len(self)))]
        place = range(len(self))[place]
        return self._terms[self._ends[place] : self._ends[place + 1]]

    def __iter__(self) -> Iterator[Sequence[int]]:
        """The lists, one after the other."""
        return map(self.__getitem__, range(len(self)))
