"""A dossier as Markdown (CommonMark), escaped so that any rendering shows the words as they are."""

from __future__ import annotations

import re

from preconise.export import wording
from preconise.export.dossier import Dossier, DossierQuote
from preconise.export.marks import mark_of
from preconise.export.wording import writable

# Marks of CommonMark, of tables, strike-through and formulas, and the straight quotes that some renderers curve.
_MARK = re.compile(r"""([\\`*_\[\]<>&|~$^#"'])""")
# What such renderers make an ellipsis, a dash, a plus-minus or a copyright sign of.
_TYPOGRAPHY = re.compile(r"(?<=\.)(\.)|(?<=[-+])(-)|(\()(?=(?:c|r|p|tm)\))", re.IGNORECASE)
# What begins a list, a thematic break or the underline of a heading, at the start of a line.
_BLOCK_MARK = re.compile(r"^([0-9]{0,9})([.)+=:-])")
_EDGE_SPACE = re.compile(r"^\s+|\s+$")
_LINE_ENDS = re.compile(r"(\n+)")
_HARD_BREAK = "\\\n"


def write_markdown(dossier: Dossier, language: str) -> bytes:
    """The bytes of a Markdown file in UTF-8; a quote is one paragraph of a block quote, under its mark in a comment."""
    blocks = [f"# {escape(wording.title(dossier, language))}"]
    preamble = (*wording.preamble(dossier, language), *wording.questions(dossier, language))
    blocks.append(_HARD_BREAK.join(escape(line) for line in preamble))
    for section in dossier.sections:
        blocks.append(f"## {escape(wording.heading(section, language))}")
        blocks += [escape(line) for line in wording.remarks(section, language)]
        for quote in section.quotes:
            blocks += _quote(quote, language)
    if dossier.sources:
        blocks.append(f"## {escape(wording.sources_heading(language))}")
    # The number of an entry is typed: escaped, so that a source added by hand does not renumber the others.
    blocks += [escape(line) for line in wording.sources(dossier, language)]
    return ("\n\n".join(blocks) + "\n").encode()


def escape(text: str) -> str:
    """The text on one line of Markdown, rendered as it is but for its line ends, which become spaces."""
    return _escape_line(" ".join(writable(text).splitlines()))


def escape_lines(text: str) -> str:
    """The text as one paragraph of Markdown that keeps its line ends; empty lines are written as references."""
    first, *rest = _LINE_ENDS.split(writable(text))
    written = _escape_line(first)
    for ends, line in zip(rest[::2], rest[1::2], strict=True):
        written += _reference(ends[1:]) + _HARD_BREAK if written and line else _reference(ends)
        written += _escape_line(line)
    return written


def _escape_line(line: str) -> str:
    escaped = _TYPOGRAPHY.sub(lambda found: f"\\{found[0]}", _MARK.sub(r"\\\1", line))
    escaped = _BLOCK_MARK.sub(r"\1\\\2", escaped)
    return _EDGE_SPACE.sub(lambda found: _reference(found[0]), escaped)


def _reference(characters: str) -> str:
    return "".join(f"&#{ord(character)};" for character in characters)


def _quote(quote: DossierQuote, language: str) -> list[str]:
    mark = mark_of(quote)
    blocks = [
        f"**{escape(wording.label(quote, language))}**",
        escape(wording.lead_in(quote, language)),
        f"<!-- {mark} -->" if mark else "",
        "\n".join(f"> {line}" for line in escape_lines(quote.text).split("\n")),
        escape(quote.citation),
        escape_lines(wording.note(quote, language)),
    ]
    return [block for block in blocks if block]
