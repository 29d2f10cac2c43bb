"""The ways from a quote into its document, and into the others that say the same."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from preconise.types import Citation, Passage, Quote
from preconise.ui import session
from preconise.ui.components.link_list import Link, link_list
from preconise.ui.language import language, say
from preconise.ui.pages import open_document
from preconise.ui.passages import PassageDirectory
from preconise.ui.place import address_of, place_of_passage
from preconise.ui.wording import on_page


def source_links(quote: Quote, directory: PassageDirectory, key: str) -> None:
    """Draws a link for each source; the one that is followed opens the document at the passage.

    Args:
        quote: what an answer quotes.
        directory: the passages of the build in use at this moment.
        key: unique on the page.
    """
    sources = list(_sources(quote, directory))
    links = [_link(citation, passage) for citation, passage in sources]
    if not links:
        return
    followed = link_list(say("document_view.open"), links, key=f"open-{key}", folds=False)
    if followed is not None:
        session.leave_at(key)
        open_document(place_of_passage(sources[followed][1]))


def _sources(quote: Quote, directory: PassageDirectory) -> Iterator[tuple[Citation, Passage]]:
    for citation in (quote.citation, *quote.also):
        passage = directory.cited(citation)
        if passage is not None:
            yield citation, passage


def _link(citation: Citation, passage: Passage) -> Link:
    title = citation.metadata.title or PurePosixPath(citation.path).name
    page = citation.page_label
    return Link(
        label=say("document_view.open_document", title=title),
        address=address_of(place_of_passage(passage)),
        note=on_page(page, language()) if page else "",
    )
