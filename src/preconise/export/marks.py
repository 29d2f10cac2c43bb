"""The mark that a quote carries in a handout, unseen, so that it can be looked up again whatever became of its words.

It names the document, the place and the words as they were: "pq3_0123456789ab_1204_9f2c11ab". Word allows a bookmark
40 characters, letters, digits and the underscore.
"""

from __future__ import annotations

import re

from preconise.export.dossier import DossierQuote
from preconise.standing import Place, digest

_MARK = re.compile(r"pq(?P<number>[0-9]{1,6})_(?P<document>[0-9a-f]{12})_(?P<start>[0-9]{1,9})_(?P<digest>[0-9a-f]{8})")
_DOCUMENT_ID = re.compile(r"[0-9a-f]{12}")


def mark_of(quote: DossierQuote) -> str:
    """The mark of a quote; empty for one whose document has no id, as another program may have written it."""
    if not _DOCUMENT_ID.fullmatch(quote.source.document_id):
        return ""
    return f"pq{quote.number}_{quote.source.document_id}_{quote.start}_{digest(quote.text)}"


def place_of(mark: str) -> Place | None:
    """Where a mark says that its quote was cut; None for what is no mark of ours."""
    found = _MARK.fullmatch(mark)
    return Place(found["document"], int(found["start"]), found["digest"]) if found else None


def number_of(mark: str) -> int:
    """The number of the quote in its dossier; 0 if a mark is none of ours."""
    found = _MARK.fullmatch(mark)
    return int(found["number"]) if found else 0
