"""What has become of the quotes of a handout, for a person and for a program."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypedDict

from preconise.cli.text import harmless, say
from preconise.export.read_back import QuoteShown
from preconise.standing import Difference, Sources, Standing, State
from preconise.store import Build

SHOWN = 70
"""Characters of a quote that are enough to know which one is meant."""


@dataclass(frozen=True, slots=True)
class CheckedQuote:
    """A quote of a handout, what became of it, and the path of the document that holds it or comes nearest."""

    quote: QuoteShown
    standing: Standing
    path: str


class DifferenceForm(TypedDict):
    """Where the handout and the document first differ."""

    before: str
    quoted: str
    printed: str


class CheckedForm(TypedDict):
    """A quote of a handout; ``start`` and ``end`` are where its words stand, null where they do not."""

    number: int
    text: str
    state: State
    stands: bool
    path: str
    start: int | None
    end: int | None
    difference: DifferenceForm | None


def checked_quotes(quotes: Iterable[QuoteShown], build: Build) -> list[CheckedQuote]:
    """Looks every quote up in the documents of a build."""
    sources = Sources(build.documents, build.passages)
    checked = ((quote, sources.standing(quote.text, quote.place)) for quote in quotes)
    return [CheckedQuote(quote, found, _path(found, build)) for quote, found in checked]


def checked_form(checked: CheckedQuote) -> CheckedForm:
    """The JSON form of a checked quote."""
    standing, difference = checked.standing, checked.standing.difference
    span = standing.span if standing.stands else None
    return {
        "number": checked.quote.number,
        "text": checked.quote.text,
        "state": standing.state,
        "stands": standing.stands,
        "path": checked.path,
        "start": span.start if span else None,
        "end": span.end if span else None,
        "difference": None if difference is None else _difference_form(difference),
    }


def checked_text(checked: Sequence[CheckedQuote], language: str) -> str:
    """A line for each quote, what differs below it, and the sum."""
    lines = [line for quote in checked for line in _lines(quote, language)]
    counts = Counter(quote.standing.stands for quote in checked)
    lines.append(say("dossier.sum", language, standing=counts[True], quotes=len(checked)))
    return harmless("\n".join(lines))


def _lines(checked: CheckedQuote, language: str) -> Iterable[str]:
    words = " ".join(checked.quote.text.split())
    shown = words if len(words) <= SHOWN else f"{words[:SHOWN].rsplit(' ', 1)[0]} …"
    kind = checked.standing.state if checked.path or checked.standing.state == "gone" else "unknown"
    state = say(f"dossier.state.{kind}", language, path=checked.path)
    yield say("dossier.quote", language, number=checked.quote.number, text=shown, state=state)
    difference = checked.standing.difference
    if difference is not None:
        yield "    " + say("dossier.before", language, before=difference.before)
        yield "    " + say("dossier.quoted", language, words=difference.quoted)
        yield "    " + say("dossier.printed", language, words=difference.printed)


def _path(standing: Standing, build: Build) -> str:
    document = build.documents.get(standing.document_id)
    return document.path if document else ""


def _difference_form(difference: Difference) -> DifferenceForm:
    return {"before": difference.before, "quoted": difference.quoted, "printed": difference.printed}
