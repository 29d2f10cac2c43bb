"""Where the documents are few: what a question may find nothing about."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from preconise.overview.counts import UNKNOWN, CorpusCounts, Counts

FEW = 2
"""Documents of a language or theme, up to which little can be found in it."""
LONELY_SHARE = 0.5
"""The share of all documents from which one publisher speaks for the whole."""
RARE_SHARE = 0.02
"""The share of all passages below which a kind is rare."""
OLD_AFTER = 3
"""Years since the latest document, from which recent questions may find nothing."""
USUAL_KINDS = ("recommendation", "commitment", "finding", "statistic", "practice_example")
"""The kinds that people ask for."""

GapKind = Literal[
    "few_languages", "missing_years", "outdated", "few_themes", "one_publisher", "no_publisher", "no_date", "rare_kinds"
]


@dataclass(frozen=True, slots=True)
class Gap:
    """A gap, with the categories that it is about and, where one number says it, how many documents."""

    kind: GapKind
    categories: tuple[str, ...] = ()
    number: int = 0


def gaps(counts: CorpusCounts, this_year: int) -> tuple[Gap, ...]:
    """What is missing or rare, the gravest first."""
    return (*_of_years(counts, this_year), *_of_categories(counts), *_of_descriptions(counts))


def _of_years(counts: CorpusCounts, this_year: int) -> Iterator[Gap]:
    years = sorted(int(year) for year in counts.years if year.isdecimal())
    if not years:
        return
    if this_year - years[-1] >= OLD_AFTER:
        yield Gap("outdated", (str(years[-1]),))
    missing = tuple(str(year) for year in range(years[0], years[-1]) if year not in years)
    if missing:
        yield Gap("missing_years", missing)


def _of_categories(counts: CorpusCounts) -> Iterator[Gap]:
    if languages := _few(counts.languages):
        yield Gap("few_languages", languages)
    if themes := _few(counts.themes):
        yield Gap("few_themes", themes)
    passages = sum(counts.kinds.values())
    if rare := tuple(kind for kind in USUAL_KINDS if counts.kinds.get(kind, 0) < RARE_SHARE * passages):
        yield Gap("rare_kinds", rare)
    named = {publisher: number for publisher, number in counts.publishers.items() if publisher != UNKNOWN}
    if len(named) > 1 and max(named.values()) >= LONELY_SHARE * counts.documents:
        yield Gap("one_publisher", (max(named, key=lambda name: named[name]),), max(named.values()))


def _of_descriptions(counts: CorpusCounts) -> Iterator[Gap]:
    if unnamed := counts.publishers.get(UNKNOWN, 0):
        yield Gap("no_publisher", number=unnamed)
    if undated := counts.years.get(UNKNOWN, 0):
        yield Gap("no_date", number=undated)


def _few(counts: Counts) -> tuple[str, ...]:
    return tuple(category for category, number in counts.items() if category != UNKNOWN and number <= FEW)
