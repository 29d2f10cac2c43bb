"""A dossier: headings with the quotes kept under them; those that ``preconise ask`` prints as JSON can be read."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import get_args

from preconise.errors import InvalidQuestionFile
from preconise.json_lines import as_mapping, as_number, as_sequence, as_text, parse_json_lines, read_lines
from preconise.types import Level, PassageKind

_KINDS: Mapping[str, PassageKind] = {kind: kind for kind in get_args(PassageKind)}
_LEVELS: Mapping[str, Level] = {level: level for level in get_args(Level)}


@dataclass(frozen=True, slots=True)
class Source:
    """A document that quotes are from; what is unknown is empty."""

    document_id: str
    path: str
    title: str
    publisher: str
    date: str
    url: str


@dataclass(frozen=True, slots=True)
class DossierQuote:
    """A quote to hand out; ``text`` is verbatim, ``number`` counts from 1 through the whole dossier.

    ``start`` is where it stands in the text of its source. ``note`` is what the trainer wrote about it.
    """

    number: int
    text: str
    lead_in: str
    marker: str
    kind: PassageKind
    language: str
    citation: str
    source: Source
    start: int
    note: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """The quotes kept for one question, or under a title of the trainer's own.

    The question is empty for quotes that were gathered without one. ``title`` stands in its place as the heading, and
    ``asked`` are then the questions by which the quotes were found.
    """

    question: str
    searched: str
    level: Level
    quotes: tuple[DossierQuote, ...]
    title: str = ""
    asked: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Dossier:
    """Sections in order, and what is needed to find them again: the builds of the index that were asked.

    ``date`` is an ISO date; an empty title stands for the ordinary one of the catalogue.
    """

    title: str
    date: str
    build_ids: tuple[str, ...]
    sections: tuple[Section, ...]

    @property
    def sources(self) -> tuple[tuple[Source, tuple[DossierQuote, ...]], ...]:
        """The documents in the order in which they are first quoted, each with its quotes."""
        quotes: dict[Source, list[DossierQuote]] = {}
        for section in self.sections:
            for quote in section.quotes:
                quotes.setdefault(quote.source, []).append(quote)
        return tuple((source, tuple(found)) for source, found in quotes.items())


def read_dossier(path: Path, date: str, title: str = "") -> Dossier:
    """The dossier of a file: one answer, a list of answers or of quotes, or answers as JSON lines.

    Raises:
        InvalidQuestionFile: the file is missing, or holds something else; ``line`` is 0 where no line is to blame.
    """
    forms = _read_forms(path)
    if forms and not any("quotes" in form for form in forms):
        forms = [{"question": "", "level": "sure", "quotes": forms}]
    try:
        dossier = dossier_of(forms, date, title)
    except (TypeError, KeyError, ValueError) as error:
        raise InvalidQuestionFile(path=path, line=0) from error
    if not dossier.sections:
        raise InvalidQuestionFile(path=path, line=0)
    return dossier


def dossier_of(answers: Sequence[Mapping[str, object]], date: str, title: str = "") -> Dossier:
    """The dossier of answers in their JSON form, a section each.

    Raises:
        TypeError, KeyError, ValueError: one of them is not of that form.
    """
    build_ids = dict.fromkeys(as_text(answer["build_id"]) for answer in answers if answer.get("build_id"))
    return Dossier(title=title, date=date, build_ids=tuple(build_ids), sections=tuple(_sections(answers)))


def _read_forms(path: Path) -> list[Mapping[str, object]]:
    try:
        whole = json.loads("\n".join(read_lines(path)))
    except ValueError:
        return list(parse_json_lines(path, as_mapping))
    try:
        return [as_mapping(form) for form in (whole if isinstance(whole, list) else [whole])]
    except TypeError as error:
        raise InvalidQuestionFile(path=path, line=0) from error


def _sections(forms: Sequence[Mapping[str, object]]) -> Iterator[Section]:
    first = 1
    for form in forms:
        question = as_text(form.get("question", ""))
        level = _LEVELS[as_text(form.get("level", "sure"))]
        quotes = tuple(_quote(quote, number) for number, quote in enumerate(as_sequence(form["quotes"]), start=first))
        first += len(quotes)
        yield Section(question=question, searched=as_text(form.get("searched", question)), level=level, quotes=quotes)


def _quote(form: object, number: int) -> DossierQuote:
    quote = as_mapping(form)
    source = as_mapping(quote["source"])
    text = as_text(quote["text"])
    if not text:
        raise ValueError(text)
    return DossierQuote(
        number=number,
        text=text,
        lead_in=as_text(quote.get("lead_in", "")),
        marker=as_text(quote.get("marker", "")),
        kind=_KINDS[as_text(quote.get("kind", "other"))],
        language=as_text(quote.get("language", "")),
        citation=as_text(source["citation"]),
        source=Source(**{field.name: as_text(source.get(field.name, "")) for field in fields(Source)}),
        start=as_number(source.get("start", 0)),
    )
