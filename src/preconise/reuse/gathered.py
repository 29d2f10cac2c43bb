"""The cuts of all documents laid one after the other: what several passages share is held once."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from preconise.passages.kinds import Typing
from preconise.retrieval.late import NO_CONTEXT
from preconise.retrieval.term_lists import TermLists
from preconise.reuse.cuts import Cut
from preconise.store import RecordSpool
from preconise.types import Document, Passage


@dataclass(frozen=True, slots=True)
class Texts:
    """What is embedded, the longest first; ``own`` and ``context`` have the place in it of each passage's texts.

    ``context`` has ``NO_CONTEXT`` for a passage without.
    """

    distinct: Sequence[str]
    own: NDArray[np.int64]
    context: NDArray[np.int64]


class Gathered:
    """The documents of a corpus and their passages.

    Attributes:
        documents: in the order in which they came, on the disk.
        passages: those of the first document first.
        typings: what the rules say of the kind of each passage.
        terms: the terms of each passage.
        words: how often each whole word stands in the passages.
    """

    def __init__(self, folder: Path) -> None:
        """Documents wait for the end of the build on the disk of ``folder``.

        Raises:
            OSError: as a ``RecordSpool`` raises it, and from ``add``.
        """
        self.documents = RecordSpool(folder, Document)
        self.passages: list[Passage] = []
        self.typings: list[Typing] = []
        self.terms = TermLists()
        self.words: Counter[str] = Counter()
        self._numbers: dict[str, int] = {}
        self._own, self._context = array("q"), array("q")

    def add(self, document: Document, cut: Cut) -> None:
        """Add a document and what it was cut into."""
        self.documents.append(document)
        self.passages.extend(cut.passages)
        self.typings.extend(cut.typings)
        for terms in cut.terms:
            self.terms.append(terms)
        self.words.update(cut.words)
        self._own.extend(self._number(document.text[passage.start : passage.end]) for passage in cut.passages)
        self._context.extend(self._number(text) if text else NO_CONTEXT for text in cut.contexts)

    def take_texts(self) -> Texts:
        """The distinct texts of all passages and contexts, which are not held here any longer."""
        numbers, self._numbers = self._numbers, {}
        distinct = sorted(numbers, key=lambda text: (-len(text), text))
        # One entry more, so that the number of no context, the last one, stays what it is.
        places = np.empty(len(distinct) + 1, dtype=np.int64)
        places[[numbers[text] for text in distinct]] = np.arange(len(distinct))
        places[NO_CONTEXT] = NO_CONTEXT
        own, context = (np.array(one, dtype=np.int64) for one in (self._own, self._context))
        return Texts(distinct, places[own], places[context])

    def _number(self, text: str) -> int:
        return self._numbers.setdefault(text, len(self._numbers))
