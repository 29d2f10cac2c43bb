"""HTML made of escaped words: the only way that a document's text becomes markup."""

from __future__ import annotations

import re
from html import escape
from urllib.parse import urlsplit

_MARKDOWN = re.compile(r"([\\`*_{}\[\]()#+.!|:$~<>^-])")


def element(name: str, *children: str, **attributes: str) -> str:
    """An HTML element around children that are markup already; empty attributes are left out.

    A trailing underscore is taken off the name of an attribute: ``class_``.
    """
    written = "".join(f' {attribute.rstrip("_")}="{escape(value)}"' for attribute, value in attributes.items() if value)
    return f"<{name}{written}>{''.join(children)}</{name}>"


def picture(source: str, alternative: str) -> str:
    """An HTML picture; ``alternative`` says what it shows to those who do not see it."""
    return f'<img src="{escape(source)}" alt="{escape(alternative)}">'


def words(text: str) -> str:
    """A text as markup that shows it verbatim."""
    return escape(text)


def as_label(text: str) -> str:
    """A text as a label that shows it verbatim, where Streamlit would read Markdown."""
    return _MARKDOWN.sub(r"\\\1", text)


def link(url: str) -> str:
    """A link that shows where it leads, or nothing: only http and https are followed."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        return ""
    return element("a", words(parts.hostname), href=url, target="_blank", rel="noopener noreferrer")
