"""The documents of a build, one a row."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

import streamlit as st

from preconise.dates import date_in_words
from preconise.store import Build
from preconise.types import Document, Passage
from preconise.ui.components.markup import element, link, words
from preconise.ui.language import language, say
from preconise.ui.wording import language_name

COLUMNS = ("title", "publisher", "date", "language", "passages", "recommendations")


def document_table(build: Build) -> None:
    """Draws a table; on a phone each row becomes a block, its columns named line by line."""
    passages: dict[str, list[Passage]] = defaultdict(list)
    for passage in build.passages:
        passages[passage.document_id].append(passage)
    documents = sorted(build.documents.values(), key=lambda document: document.path)
    heads = (element("th", words(say(f"documents.column.{column}")), scope="col") for column in COLUMNS)
    rows = (_row(document, passages[document.document_id]) for document in documents)
    table = element("table", element("thead", element("tr", *heads)), element("tbody", *rows), class_="documents")
    st.html(table)


def _row(document: Document, passages: Sequence[Passage]) -> str:
    metadata = document.metadata
    recommendations = sum(passage.kind == "recommendation" for passage in passages)
    cells = (
        _name(document),
        words(metadata.publisher),
        words(date_in_words(metadata.date, language())),
        words(language_name(metadata.language or _main_language(passages), language())),
        str(len(passages)),
        str(recommendations),
    )
    named = zip(COLUMNS, cells, strict=True)
    return element(
        "tr", *(element("td", cell, **{"data-column": say(f"documents.column.{name}")}) for name, cell in named)
    )


def _main_language(passages: Sequence[Passage]) -> str:
    """The language of most passages, for a document that does not declare its own."""
    return Counter(passage.language for passage in passages).most_common(1)[0][0] if passages else ""


def _name(document: Document) -> str:
    """The title, then where the document is: in the corpus, and in public."""
    title = document.metadata.title
    copies = (say("documents.same_text", path=path) for path in document.other_paths)
    lines = (
        element("strong", words(title)) if title else "",
        element("span", words(document.path), class_="path"),
        *(element("span", words(copy), class_="path") for copy in copies),
        link(document.metadata.url),
    )
    return element("div", "<br>".join(line for line in lines if line))
