"""The documents of the corpus, one a row, to be searched and put in order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import streamlit as st

from preconise.dates import date_in_words
from preconise.keeping.states import STATES, State
from preconise.ui.components.followed_links import followed_link
from preconise.ui.components.markup import element, link, words
from preconise.ui.components.muted import muted
from preconise.ui.document_rows import COLUMNS, DocumentRow, in_order, matching
from preconise.ui.language import language, say
from preconise.ui.pages import open_document
from preconise.ui.place import Place, address_of
from preconise.ui.wording import counted, language_name

ROWS = 50
"""On one page of the table."""
_NUMBERS = frozenset({"pages", "passages", "recommendations"})
_OPENS = "opens"
"""Marks the links to documents among those that lead out of the app."""


def searched_rows(rows: Sequence[DocumentRow]) -> tuple[DocumentRow, ...]:
    """Draws the search and the order, and gives the rows that the search keeps, in order."""
    numbers = Counter(row.state for row in rows)
    with st.container(horizontal=True, vertical_alignment="bottom", key="documents-search"):
        searched = st.text_input(say("documents.search"), key="documents-searched")
        column = st.selectbox(
            say("documents.order"),
            COLUMNS,
            format_func=lambda name: say(f"documents.column.{name}"),
            key="documents-column",
        )
        descending = st.checkbox(say("documents.descending"), key="documents-descending")
    states: list[State] = []
    if len(numbers) > 1:
        states = st.pills(
            say("documents.states"),
            [state for state in STATES if state in numbers],
            selection_mode="multi",
            format_func=lambda state: f"{say(f'documents.state.{state}')} ({numbers[state]})",
            key="documents-states",
        )
    kept = in_order(matching(rows, searched, states), column, descending=descending)
    muted(say("documents.shown", shown=len(kept), documents=counted("counts.documents", len(rows), language())))
    return kept


def document_table(rows: Sequence[DocumentRow]) -> None:
    """Draws the rows, page by page; on a phone each becomes a block, its columns named line by line."""
    pages = max(-(-len(rows) // ROWS), 1)
    page = st.pagination(pages, key="documents-page") if pages > 1 else 1
    shown = rows[(page - 1) * ROWS : page * ROWS]
    if not shown:
        muted(say("documents.none_found"))
        return
    st.html(_table(shown))
    places = {address_of(place): place for row in shown if (place := _place(row))}
    followed = places.get(followed_link(f"table.documents a.{_OPENS}"))
    if followed:
        open_document(followed)


def _table(rows: Sequence[DocumentRow]) -> str:
    heads = (
        element(
            "th",
            words(say(f"documents.column.{column}")),
            scope="col",
            class_="number" if column in _NUMBERS else "",
        )
        for column in COLUMNS
    )
    head, body = element("thead", element("tr", *heads)), element("tbody", *map(_row, rows))
    return element("table", head, body, class_="documents")


def _row(row: DocumentRow) -> str:
    cells = (
        _name(row),
        words(row.publisher),
        words(date_in_words(row.date, language())),
        words(language_name(row.language, language())),
        str(row.pages or ""),
        str(row.passages or ""),
        str(row.recommendations or ""),
        element("span", words(say(f"documents.state.{row.state}")), class_=f"state state-{row.state}"),
    )
    return element(
        "tr",
        *(
            element(
                "td",
                cell,
                class_="number" if column in _NUMBERS else "",
                **{"data-column": say(f"documents.column.{column}")},
            )
            for column, cell in zip(COLUMNS, cells, strict=True)
        ),
    )


def _name(row: DocumentRow) -> str:
    """The title, then where the document is: in the corpus, and in public."""
    document, path = row.entry.document, row.entry.path
    copies = (say("documents.same_text", path=copy) for copy in (document.other_paths if document else ()))
    lines = (
        element("strong", _title(row)),
        element("span", words(path), class_="path") if row.title != path else "",
        *(element("span", words(copy), class_="path") for copy in copies),
        link(document.metadata.url) if document else "",
    )
    return element("div", "<br>".join(line for line in lines if line))


def _title(row: DocumentRow) -> str:
    """The title, a link into the document where its words are indexed."""
    place = _place(row)
    if place is None:
        return words(row.title)
    return element("a", words(row.title), href=address_of(place), class_=_OPENS, lang=row.language)


def _place(row: DocumentRow) -> Place | None:
    document = row.entry.document
    return Place(document.document_id) if document else None
