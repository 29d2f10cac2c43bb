"""What the commands say to a person, as text without colour.

The text of a document may hold anything: characters that steer a terminal are shown as pictures of themselves, the
rest is left as it is.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Sequence
from dataclasses import fields
from datetime import datetime
from typing import TYPE_CHECKING

from preconise.catalogue import explain, explain_report, message
from preconise.dates import date_in_words
from preconise.errors import PreconiseError
from preconise.retrieval.encoder_backend import Backend, encoder_precision
from preconise.types import Answer, FileReport, Manifest, Progress, Quote

if TYPE_CHECKING:  # an error must be told without the time that faiss takes to load
    from preconise.checks import Finding
    from preconise.evaluation.evaluate import Figures, Report

_STEERING = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_PICTURES = 0x2400
"""Unicode's pictures of the control characters U+0000 to U+001F begin here; those without one become U+FFFD."""


def say(key: str, language: str, /, **values: object) -> str:
    """A message of the command line."""
    return message(f"cli.{key}", language, **values)


def harmless(text: str) -> str:
    """A text that cannot move the cursor, colour the screen or turn the direction of reading."""
    return _STEERING.sub(lambda found: _picture(found[0]), text)


def error_line(error: PreconiseError, language: str) -> str:
    """What happened and what to do, on one line."""
    explanation = explain(error, language)
    return harmless(" ".join(f"{explanation.message} {explanation.hint}".split()))


def answer_text(answer: Answer, language: str) -> str:
    """The quotes with their sources, or the refusal, then the nearest passages set apart as such."""
    parts = [message(f"words.level.{answer.level}", language)]
    if answer.query.searched != answer.query.question:
        parts.append(say("answer.searched", language, searched=answer.query.searched))
    parts.extend(_quotes(answer.quotes, language))
    if answer.leads:
        parts.append(say("answer.leads", language))
        parts.extend(_quotes(answer.leads, language))
    return harmless("\n\n".join(parts))


def quote_text(quote: Quote, language: str) -> str:
    """A quote: its kind, the sentence that introduces it, its words, its reference."""
    lines = [message(f"words.kind.{quote.passage.kind}", language)]
    if quote.lead_in:
        lines.append(quote.lead_in)
    words = say("answer.quote", language, text=quote.text)
    lines.append(f"{quote.passage.marker} {words}".lstrip())
    lines.append(f"— {quote.citation.text}")
    lines.extend(say("answer.also", language, citation=citation.text) for citation in quote.also)
    return harmless("\n".join(lines))


def encoder_text(backend: Backend, language: str) -> str:
    """Which library computes the vectors, and with which numbers."""
    name = message(f"words.backend.{backend}", language)
    return say("encoder.backend", language, name=name, precision=encoder_precision(backend))


def index_text(manifest: Manifest, files: Sequence[FileReport], language: str) -> str:
    """What an index holds, and which files it could not read, or only in part."""
    lines = [
        say(
            "index.summary",
            language,
            build=manifest.build_id,
            created=_moment(manifest.created, language),
            documents=manifest.documents,
            passages=manifest.passages,
        )
    ]
    lines.extend(_report(file, language) for file in files if file.reason)
    return harmless("\n".join(lines))


def reuse_text(done: Progress, language: str) -> str:
    """How many files a build read and how many were unchanged, by the last progress that it reported; why, if all."""
    counts = say("index.reuse", language, read=done.done, unchanged=done.reused)
    return f"{say(f'index.anew.{done.anew}', language)} {counts}" if done.anew else counts


def findings_text(findings: Iterable[Finding], language: str) -> str:
    """A line for each finding."""
    return harmless("\n".join(message(f"checks.{finding.rule}", language, **finding.values) for finding in findings))


def evaluation_text(report: Report, language: str) -> str:
    """The figures overall, by language and by kind, a group a line."""
    groups = [(say("eval.overall", language), report.overall), *report.by_language.items(), *report.by_kind.items()]
    return "\n\n".join(f"{name}\n{textwrap.indent(_figures(figures), '  ')}" for name, figures in groups if name)


def _figures(figures: Figures) -> str:
    values = ((field.name, getattr(figures, field.name)) for field in fields(figures))
    return "\n".join(f"{name:22}{value:.4g}" for name, value in values if value is not None)


def _quotes(quotes: Sequence[Quote], language: str) -> Iterable[str]:
    for number, quote in enumerate(quotes, start=1):
        label = f"{number}. "
        yield label + textwrap.indent(quote_text(quote, language), " " * len(label)).lstrip()


def _moment(iso: str, language: str) -> str:
    """An ISO date and time in this computer's time zone, in words."""
    local = datetime.fromisoformat(iso).astimezone()
    date = date_in_words(local.date().isoformat(), language)
    return say("index.moment", language, date=date, time=local.strftime("%H:%M"))


def _report(file: FileReport, language: str) -> str:
    state = message(f"words.state.{file.state}", language)
    explanations = (f"{found.message} {found.hint}" for found in explain_report(file, language))
    return f"- {file.path}: {state}. {' '.join(explanations)}"


def _picture(character: str) -> str:
    return chr(_PICTURES + ord(character)) if ord(character) < 0x20 else "\ufffd"
