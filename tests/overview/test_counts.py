from __future__ import annotations

from dataclasses import replace

from preconise.overview.counts import UNKNOWN, corpus_counts
from preconise.types import Metadata
from tests.overview.made import document, passage


def test_documents_are_counted_by_what_is_known_of_them() -> None:
    documents = [
        document(1, Metadata(publisher="Ville", date="2023-01-20", language="fr")),
        document(2, Metadata(publisher="Ville", date="2023")),
        document(3, Metadata(date="2021-05")),
    ]
    passages = [
        passage(1, documents[0]),
        replace(passage(2, documents[1], "finding", "de"), themes=("nuit", "transports")),
        replace(passage(3, documents[1], "finding", "de"), themes=("nuit",)),
        passage(4, documents[1], "finding", "fr"),
    ]
    counts = corpus_counts(documents, passages)
    assert counts.documents == 3
    assert list(counts.years.items()) == [("2023", 2), ("2021", 1)]
    assert list(counts.publishers.items()) == [("Ville", 2), (UNKNOWN, 1)]
    assert counts.languages == {"fr": 1, "de": 1, UNKNOWN: 1}
    assert list(counts.themes.items()) == [(UNKNOWN, 2), ("nuit", 1)]
    assert list(counts.kinds.items()) == [("finding", 3), ("recommendation", 1)]


def test_nothing_is_counted_of_nothing() -> None:
    counts = corpus_counts([], [])
    assert (counts.documents, dict(counts.years), dict(counts.kinds)) == (0, {}, {})
