"""Passage → whether it holds a thing of a kind: a sum, an age, a date, a name."""

from __future__ import annotations

import re
from functools import cache

from preconise.assistant.asked.asked_for_cues import AskedFor, Patterns
from preconise.assistant.asked.folding import folded, spaced_words
from preconise.assistant.asked.held_cues import CERTAIN, NOT_A_COUNT, NUMBER_WORDS, PERHAPS, THREE_IN_SPANISH
from preconise.assistant.asked.held_dates import SEASONS_AND_DAYS, dates_in
from preconise.assistant.asked.held_names import countries_in, persons_in, towns_in

PERHAPS_HELD = 0.5
"""What may stand for the thing, and what only looks like it."""

READ = 6_000
"""Characters of a passage that are read; a longer one is no passage that a person would read either."""

_FIGURE = re.compile(r"\d+(?:[ .,]\d{3})*(?:[.,]\d+)?")


def held(text: str, thing: AskedFor, told: str = "") -> float:
    """How likely the text holds a thing of this kind: 0, 1, or a half where it is only perhaps one.

    Args:
        text: the passage.
        thing: what is looked for; any text holds "none".
        told: the question: a date, place, name or figure that it tells itself is not what it asks for.
    """
    if thing == "none":
        return 1.0
    text = text[:READ]
    if thing == "person":
        return _person(text, told)
    if thing in ("place", "country"):
        return _place(text, thing, told)
    plain = folded(text)
    if thing == "count":
        return float(bool(_figures(text) - _figures(told)))
    if thing == "date":
        if dates_in(text) - dates_in(told):
            return 1.0
        return PERHAPS_HELD * bool(_any(SEASONS_AND_DAYS).search(plain))
    if _any(CERTAIN[thing]).search(plain):
        return 1.0
    return PERHAPS_HELD if thing in PERHAPS and _any(PERHAPS[thing]).search(plain) else 0.0


def compile_held() -> None:
    """Compile every pattern that ``held`` may look for."""
    for patterns in (*CERTAIN.values(), *PERHAPS.values(), NOT_A_COUNT, NUMBER_WORDS, SEASONS_AND_DAYS):
        _any(patterns)


def _person(text: str, told: str) -> float:
    asked = set(spaced_words(told).split())
    names = {name: sure for name, sure in persons_in(text).items() if not asked & set(name.split())}
    return max((1.0 if sure else PERHAPS_HELD for sure in names.values()), default=0.0)


def _place(text: str, thing: AskedFor, told: str) -> float:
    asked = f" {spaced_words(told)} "
    towns = {name for name in towns_in(text) - towns_in(told) if f" {name} " not in asked}
    countries = countries_in(text) - countries_in(told)
    wanted, other = (countries, towns) if thing == "country" else (towns, countries)
    return 1.0 if wanted else PERHAPS_HELD * bool(other)


def _figures(text: str) -> set[str]:
    counted = _any(NOT_A_COUNT).sub(" ", folded(text))
    return (
        set(_FIGURE.findall(counted))
        | set(_any(NUMBER_WORDS).findall(counted))
        | set(re.findall(THREE_IN_SPANISH, text))
    )


@cache
def _any(patterns: Patterns) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns))
