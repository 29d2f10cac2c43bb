"""The control words of the Rich Text Format that tell text from what is none."""

from __future__ import annotations

from collections.abc import Mapping

from preconise.reading.office.rtf_state import Destination

DESTINATIONS: Mapping[str, Destination] = {
    "fonttbl": "fonts",
    "stylesheet": "styles",
    "listtext": "marker",
    "pntext": "marker",
    "fldinst": "instruction",
    "title": "info",
    "author": "info",
    "company": "info",
    "creatim": "info",
}
PASSED_THROUGH = frozenset({"fldinst", "footnote", "listtext", "pntext", "shpinst", "shppict", "shptxt", "dptxbxtext"})
"""Groups that hold text though they are marked as ones that may be skipped."""
_SET_APART = frozenset(
    {
        "header",
        "headerl",
        "headerr",
        "headerf",
        "footer",
        "footerl",
        "footerr",
        "footerf",
        "annotation",
        "atnid",
        "atnauthor",
        "ftnsep",
        "ftnsepc",
        "ftncn",
        "aftnsep",
        "aftnsepc",
        "aftncn",
        "xe",
        "tc",
        "tcl",
        "upr",
    }
)
"""Running heads, comments, marks of an index, a second form of the same text."""
_PICTURES = frozenset(
    {
        "pict",
        "nonshppict",
        "object",
        "sp",
    }
)
"""Pictures, objects, the properties of shapes."""
_TABLES = frozenset(
    {
        "colortbl",
        "bkmkstart",
        "bkmkend",
        "comment",
        "doccomm",
        "keywords",
        "subject",
        "operator",
        "category",
        "manager",
        "nesttableprops",
        "listtable",
        "listoverridetable",
        "revtbl",
        "rsidtbl",
        "generator",
        "themedata",
        "datastore",
        "latentstyles",
        "pgptbl",
        "xmlnstbl",
        "falt",
        "panose",
    }
)
"""Tables at the head of the file, and what it says of itself."""
SKIPPED = _SET_APART | _PICTURES | _TABLES
"""What begins a group that is no text."""
CHARACTERS: Mapping[str, str] = {
    "tab": "\t",
    "line": "\n",
    "lbr": "\n",
    "emdash": "—",
    "endash": "–",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
    "bullet": "•",
    "emspace": "\N{EM SPACE}",
    "enspace": "\N{EN SPACE}",
    "qmspace": "\N{FOUR-PER-EM SPACE}",
    "page": " ",
    "column": " ",
}
SYMBOLS: Mapping[str, str] = {
    "~": "\N{NO-BREAK SPACE}",
    "_": "\N{NON-BREAKING HYPHEN}",
    "{": "{",
    "}": "}",
    "\\": "\\",
}
ENCODINGS: Mapping[str, str] = {"ansi": "cp1252", "mac": "mac_roman", "pc": "cp437", "pca": "cp850"}
CONTENTS_FIELDS = ("TOC", "INDEX")
STORIES = ("footnote", "shptxt", "dptxbxtext")
BODY_TEXT_OUTLINE = 9
