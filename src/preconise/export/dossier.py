"""A dossier: questions with the quotes kept for them, read from the JSON forms that ``preconise ask`` prints."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

from preconise.errors import InvalidQuestionFile
from preconise.json_lines import as_mapping, as_sequence, as_text, parse_json_lines, read_lines
from preconise.types import Level, PassageKind

_KINDS: Mapping[str, PassageKind] = {kind: kind for kind in get_args(PassageKind)}
_LEVELS: Mapping[str, Level] = {level: level for level in get_args(Level)}


@dataclass(frozen=True, slots=True)
class DossierQuote:
    """A quote to hand out; ``text`` is verbatim, ``number`` counts from 1 through the whole dossier."""

    number: int
    text: str
    lead_in: str
    marker: str
    kind: PassageKind
    language: str
    citation: str
    url: str


@dataclass(frozen=True, slots=True)
class Section:
    """The quotes kept for one question; the question is empty for quotes that were gathered without one."""

    question: str
    searched: str
    level: Level
    quotes: tuple[DossierQuote, ...]


@dataclass(frozen=True, slots=True)
class Dossier:
    """Sections in order, and what is needed to find them again: the builds of the index that were asked.

    ``date`` is an ISO date; an empty title stands for the ordinary one of the catalogue.
    """

    title: str
    date: str
    build_ids: tuple[str, ...]
    sections: tuple[Section, ...]


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
    fields = as_mapping(form)
    source = as_mapping(fields["source"])
    text = as_text(fields["text"])
    if not text:
        raise ValueError(text)
    return DossierQuote(
        number=number,
        text=text,
        lead_in=as_text(fields.get("lead_in", "")),
        marker=as_text(fields.get("marker", "")),
        kind=_KINDS[as_text(fields.get("kind", "other"))],
        language=as_text(fields.get("language", "")),
        citation=as_text(source["citation"]),
        url=as_text(source.get("url", "")),
    )
