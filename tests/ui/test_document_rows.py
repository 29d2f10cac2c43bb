from __future__ import annotations

from dataclasses import replace

import pytest

from preconise.keeping.states import CorpusEntry
from preconise.types import Metadata
from preconise.ui.document_rows import Column, DocumentRow, document_rows, in_order, matching
from tests.ui.documents_made import FIRST, SECOND, document, passage


def row(path: str, **known: object) -> DocumentRow:
    return replace(DocumentRow(CorpusEntry(path, "indexed", is_file=True), path), **known)  # type: ignore[arg-type]


ROWS = (
    row("b.txt", title="Éclairer la rue", publisher="Ville de Valmorin", date="2023-04-18", passages=9),
    row("a.txt", title="étude des nuits", date="2021", passages=12),
    row("c.txt", title="Zone de gare", publisher="Ville de Valmorin", date="2020-04", passages=0),
)


def paths(rows: tuple[DocumentRow, ...]) -> list[str]:
    return [found.entry.path for found in rows]


def test_a_document_is_a_row_with_its_passages_counted() -> None:
    made = document()
    entry = CorpusEntry(made.path, "changed", is_file=True, document=made)
    other = replace(passage(SECOND), kind="finding")
    (found,) = document_rows([entry], [passage(FIRST), other])
    assert (found.title, found.publisher, found.language) == ("Éclairer la rue", "Ville de Valmorin", "fr")
    assert (found.passages, found.recommendations, found.state) == (2, 1, "changed")


def test_a_file_of_which_nothing_is_known_is_shown_by_its_path() -> None:
    (found,) = document_rows([CorpusEntry("x.pdf", "new", is_file=True)], [])
    assert (found.title, found.passages) == ("x.pdf", 0)


@pytest.mark.parametrize(
    ("searched", "found"),
    [
        ("", ["b.txt", "a.txt", "c.txt"]),
        ("ECLAIRER", ["b.txt"]),
        ("valmorin 2020", ["c.txt"]),
        ("  étude ", ["a.txt"]),
        ("c.txt", ["c.txt"]),
        ("vélo", []),
    ],
)
def test_a_search_keeps_the_rows_that_hold_every_word(searched: str, found: list[str]) -> None:
    assert paths(matching(ROWS, searched, ())) == found


def test_themes_are_searched_too() -> None:
    made = replace(document(), metadata=Metadata(title="A", themes=("vie-nocturne",)))
    rows = document_rows([CorpusEntry(made.path, "indexed", is_file=True, document=made)], [])
    assert paths(matching(rows, "nocturne", ())) == [made.path]


def test_states_are_filtered() -> None:
    waiting = DocumentRow(CorpusEntry("n.txt", "new", is_file=True), "n.txt")
    assert paths(matching((*ROWS, waiting), "", ("new", "failed"))) == ["n.txt"]


@pytest.mark.parametrize(
    ("column", "descending", "found"),
    [
        ("title", False, ["b.txt", "a.txt", "c.txt"]),
        ("title", True, ["c.txt", "a.txt", "b.txt"]),
        ("date", True, ["b.txt", "a.txt", "c.txt"]),
        ("passages", False, ["b.txt", "a.txt", "c.txt"]),
        ("passages", True, ["a.txt", "b.txt", "c.txt"]),
        ("publisher", False, ["b.txt", "c.txt", "a.txt"]),
        ("publisher", True, ["c.txt", "b.txt", "a.txt"]),
    ],
)
def test_rows_are_in_order_of_a_column_and_the_unknown_last(column: Column, descending: bool, found: list[str]) -> None:
    assert paths(in_order(ROWS, column, descending=descending)) == found
