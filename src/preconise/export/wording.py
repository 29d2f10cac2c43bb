"""What a dossier says around its quotes, in a language of the catalogue, and the letters that a file can hold."""

from __future__ import annotations

import re

from preconise.catalogue import message
from preconise.dates import date_in_words
from preconise.export.dossier import Dossier, DossierQuote, Section

REPLACEMENT_CHARACTER = "\ufffd"

# https://www.w3.org/TR/xml/#charsets: what no XML file, thus no DOCX and no ODT, can hold, even escaped; and the
# control characters U+007F to U+009F, which HTML forbids.
_UNWRITABLE = re.compile("[^\t\n\u0020-\u007e\u00a0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LINE_END = re.compile("\r\n?")


def writable(text: str) -> str:
    """The text, each character that documents cannot hold shown as U+FFFD rather than lost in silence."""
    return _UNWRITABLE.sub(REPLACEMENT_CHARACTER, _LINE_END.sub("\n", text))


def title(dossier: Dossier, language: str) -> str:
    """The title of the dossier."""
    return dossier.title or message("export.dossier.title", language)


def preamble(dossier: Dossier, language: str) -> list[str]:
    """The lines under the title: when the dossier was made, from which build, and what it promises."""
    date = date_in_words(dossier.date, language)
    lines = [message("export.dossier.date", language, date=date), message("export.dossier.promise", language)]
    lines += [message("export.dossier.build", language, build_id=build_id) for build_id in dossier.build_ids]
    return lines


def heading(section: Section, language: str) -> str:
    """The heading of a section: its question."""
    return section.question or message("export.section.excerpts", language)


def remarks(section: Section, language: str) -> list[str]:
    """What a reader must know before the quotes of a section."""
    lines: list[str] = []
    if section.searched not in {"", section.question}:
        lines.append(message("export.section.searched", language, searched=section.searched))
    if not section.quotes:
        lines.append(message("export.section.nothing", language))
    elif section.level == "partial":
        lines.append(message("export.section.partial", language))
    return lines


def label(quote: DossierQuote, language: str) -> str:
    """The line over a quote: its number in the dossier, its kind and its number in the document."""
    kind = message(f"words.kind.{quote.kind}", language)
    words = message("export.quote.label", language, number=quote.number, kind=kind)
    if not quote.marker:
        return words
    return f"{words} · {message('export.quote.marker', language, marker=quote.marker)}"


def lead_in(quote: DossierQuote, language: str) -> str:
    """The sentence that introduces the quote in its document, announced as such; empty without one."""
    return message("export.quote.lead_in", language, lead_in=quote.lead_in) if quote.lead_in else ""
