"""The reference of a quote as one line, its addresses turned into links."""

from __future__ import annotations

import re

from preconise.types import Citation, Metadata
from preconise.ui.components.markup import link, words


def citation_markup(citation: Citation) -> str:
    """The citation as escaped HTML; of its addresses, those of http and https lead somewhere, under their host."""
    return linked_markup(citation.text, citation.metadata)


def linked_markup(text: str, metadata: Metadata) -> str:
    """A text about a document as escaped HTML, in which the document's addresses are links."""
    urls = {url for url in (metadata.url, *(reference.url for reference in metadata.based_on)) if link(url)}
    if not urls:
        return words(text)
    # The longest first: one address may begin with another. With the group, split keeps the addresses.
    alternatives = "|".join(re.escape(url) for url in sorted(urls, key=len, reverse=True))
    parts = re.split(f"({alternatives})", text)
    return "".join(link(part) if part in urls else words(part) for part in parts)
