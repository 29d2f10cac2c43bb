"""The formats that files are told apart by, and how the names of those that are read end."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import chain
from typing import Literal

Format = Literal[
    "text",
    "markdown",
    "html",
    "mhtml",
    "mail",
    "csv",
    "pdf",
    "rtf",
    "docx",
    "odt",
    "fodt",
    "pptx",
    "odp",
    "xlsx",
    "xls",
    "ods",
    "epub",
    # Formats of old programs, or of one program alone.
    "doc",
    "ppt",
    "wordxml",
    "wordperfect",
    "works",
    "iwork",
    "outlook",
    "unknown",
]

SUFFIXES_OF: Mapping[Format, tuple[str, ...]] = {
    "text": (".txt",),
    "markdown": (".md", ".markdown"),
    "html": (".html", ".htm"),
    "mhtml": (".mhtml", ".mht"),
    "mail": (".eml",),
    "csv": (".csv", ".tsv"),
    "pdf": (".pdf",),
    "rtf": (".rtf",),
    "docx": (".docx",),
    "odt": (".odt",),
    "fodt": (".fodt",),
    "pptx": (".pptx",),
    "odp": (".odp",),
    "xlsx": (".xlsx",),
    "xls": (".xls",),
    "ods": (".ods",),
    "epub": (".epub",),
}
"""The usual endings of the names, in small letters, of each format that is read."""

SUFFIXES = frozenset(chain.from_iterable(SUFFIXES_OF.values()))
