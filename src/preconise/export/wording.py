"""What a dossier says around its quotes, in a language of the catalogue, and the letters that a file can hold."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from preconise.catalogue import message
from preconise.dates import date_in_words
from preconise.export.dossier import Dossier, DossierQuote, Section, Source
from preconise.passages.markers import is_number

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


def questions(dossier: Dossier, language: str) -> list[str]:
    """What was asked, for the title page: a line that announces the questions, then each of them; nothing without."""
    asked = [question for section in dossier.sections for question in (*section.asked, section.question) if question]
    if not asked:
        return []
    quoted = (message("words.citation.title", language, title=question) for question in dict.fromkeys(asked))
    return [message("export.dossier.questions", language), *quoted]


def heading(section: Section, language: str) -> str:
    """The heading of a section: its title, or its question."""
    return section.title or section.question or message("export.section.excerpts", language)


def remarks(section: Section, language: str) -> list[str]:
    """What a reader must know before the quotes of a section."""
    asked = (question for question in section.asked if question != section.title)
    lines = [message("export.section.asked", language, question=question) for question in asked]
    if section.searched not in {"", section.question}:
        lines.append(message("export.section.searched", language, searched=section.searched))
    if not section.quotes:
        lines.append(message("export.section.nothing", language))
    elif section.level == "partial":
        lines.append(message("export.section.partial", language))
    return lines


def label(quote: DossierQuote, language: str) -> str:
    """The line over a quote: its number in the dossier, its kind and its number in the document, if it has one."""
    kind = message(f"words.kind.{quote.kind}", language)
    words = message("export.quote.label", language, number=quote.number, kind=kind)
    if not is_number(quote.marker):
        return words
    return f"{words} · {message('export.quote.marker', language, marker=quote.marker)}"


def lead_in(quote: DossierQuote, language: str) -> str:
    """The sentence that introduces the quote in its document, announced as such; empty without one."""
    return message("export.quote.lead_in", language, lead_in=quote.lead_in) if quote.lead_in else ""


def note(quote: DossierQuote, language: str) -> str:
    """What the trainer wrote about the quote, announced as such; empty without one."""
    return message("export.quote.note", language, note=quote.note) if quote.note else ""


def sources_heading(language: str) -> str:
    """The heading of the list of sources."""
    return message("export.sources.title", language)


def sources(dossier: Dossier, language: str) -> list[str]:
    """The documents quoted, numbered, each with the numbers of its quotes."""
    return [
        message(
            "export.sources.entry",
            language,
            number=number,
            source=_reference(source, language),
            quotes=", ".join(f"[{quote.number}]" for quote in quotes),
        )
        for number, (source, quotes) in enumerate(dossier.sources, start=1)
    ]


def _reference(source: Source, language: str) -> str:
    title = message("words.citation.title", language, title=source.title or PurePosixPath(source.path).name)
    parts = (source.publisher, title, date_in_words(source.date, language), source.url)
    return ", ".join(part for part in parts if part)
