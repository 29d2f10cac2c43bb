"""Dates as documents write them, in ISO 8601 form and no more precise than they are: "2023-01-20", "2020-04"."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from itertools import zip_longest

_MONTH_NAMES = {
    1: "janvier janv january jan enero januar gennaio janeiro januari",
    2: "février fevrier févr fév february feb febrero februar febbraio fevereiro februari",
    3: "mars march mar marzo märz março maart",
    4: "avril avr april apr abril aprile",
    5: "mai may mayo maggio maio mei",
    6: "juin june jun junio juni giugno junho",
    7: "juillet juil july jul julio juli luglio julho",
    8: "août aout august aug agosto augustus",
    9: "septembre sept september sep septiembre settembre setembro",
    10: "octobre oct october octubre oktober ottobre outubro",
    11: "novembre nov november noviembre novembro",
    12: "décembre decembre déc dec december diciembre dezember dicembre dezembro",
}
_MONTHS = {name: number for number, names in _MONTH_NAMES.items() for name in names.split()}
_MONTH = rf"(?P<month>{'|'.join(sorted(_MONTHS, key=len, reverse=True))})\.?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_DAY = r"(?P<day>[0-3]?\d)"
_FORMS = tuple(
    re.compile(rf"(?<!\w){form}(?!\w)", re.IGNORECASE)
    for form in (
        rf"{_YEAR}-(?P<number>[01]\d)-(?P<day>[0-3]\d)(?:T[\d:.Z+-]*)?",
        rf"{_DAY}[/.-](?P<number>[01]?\d)[/.-]{_YEAR}",
        rf"{_DAY}(?:\.|er|º|st|nd|rd|th)?\s+(?:de\s+|of\s+)?{_MONTH},?\s+(?:de[l]?\s+)?{_YEAR}",
        rf"{_MONTH}\s+{_DAY}(?:st|nd|rd|th)?,?\s+{_YEAR}",
        rf"{_MONTH}\s+(?:de[l]?\s+)?{_YEAR}",
        rf"{_YEAR}-(?P<number>[01]\d)",
    )
)
_ISO = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
_TIME = re.compile(r"(?<!\w)\d{1,2}\s?(?:h|:|uhr)\s?(?:\d\d)?(?!\w)", re.IGNORECASE)

_LABEL = re.compile(
    r"(?:date(?: de (?:publication|parution|mise en ligne))?|(?:publi|post|dat)ée? (?:le|du|en)|publié|parution|"
    r"mise? en ligne(?: le)?|publication(?: date)?|published(?: on)?|posted(?: on)?|date published|"
    r"veröffentlicht(?: am)?|publicado(?: el| em)?|fecha(?: de publicación)?|pubblicato(?: il)?|"
    r"data(?: di pubblicazione)?|gepubliceerd op)(?!\w)\s*:?\s*(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_DATELINE = re.compile(r"(?P<place>(?:\w[\w’' -]{1,40},\s+)?)(?P<date>[^–—]{4,40}?)\s+[–—-]\s", re.DOTALL)
_LONGEST_LABELLED = 120
_LONGEST_DATE_LINE = 120
_MOST_LETTERS = 8
"""Letters of a place or of "heures" that a line about a date may hold besides."""
_OPENING_BLOCKS = 8
"""A dateline opens a text; only furniture and a title can stand before it."""
_AROUND_A_DATE = re.compile(r"\b(?:le|la|de|du|des|à|a|au|et|the|on|from|to|at|of|am|um|el|il|alle|dal|al|utc|cet)\b")
_WEEKDAYS = re.compile(
    r"\b(?:lun|mar|mercre|jeu|vendre|same)di\b|\bdimanche\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b",
)


def iso_date(text: str) -> str:
    """The first date written out in ``text``, in ISO form; empty where there is none that the calendar knows.

    Day comes before month in all-figure dates, as everywhere in Europe.
    """
    found = min(
        (match for form in _FORMS if (match := form.search(text))), key=lambda match: match.start(), default=None
    )
    return "" if found is None else _iso(found)


def is_iso(text: str) -> bool:
    """Whether ``text`` is a year, a month or a day of the calendar in ISO form."""
    if not _ISO.fullmatch(text):
        return False
    try:
        datetime.date.fromisoformat(text + "-01-01"[len(text) - 4 :])
    except ValueError:
        return False
    return True


def is_date_line(text: str) -> bool:
    """Whether a line says little more than when: "14h00 – 15h30, le 5 mai 2022"."""
    dated = len(text) <= _LONGEST_DATE_LINE and (iso_date(text) or _TIME.search(text))
    return bool(dated) and _letters_beside(text) <= _MOST_LETTERS


def publication_date(texts: Sequence[str]) -> str:
    """The date that a document gives as its own, from its blocks in order.

    That is a date after a label such as "Publié le", on the same line or the next one, or else the dateline that
    opens the first paragraph ("Paris, avril 2020 – …"). Any other date may be that of an event, so it is not taken.
    """
    for text, following in zip_longest(texts, texts[1:], fillvalue=""):
        label = _LABEL.match(text) if len(text) <= _LONGEST_LABELLED else None
        if label is None:
            continue
        date = iso_date(label["rest"]) or ("" if label["rest"] or not is_date_line(following) else iso_date(following))
        if date:
            return date
    return next((date for text in texts[:_OPENING_BLOCKS] if (date := _dateline(text))), "")


def _dateline(text: str) -> str:
    opening = _DATELINE.match(text[:_LONGEST_DATE_LINE])
    return iso_date(opening["date"]) if opening and not _letters_beside(opening["date"]) else ""


def _letters_beside(text: str) -> int:
    """The letters of a line that belong to no date, hour or day of the week."""
    rest = _TIME.sub(" ", text.casefold())
    for form in (*_FORMS, _WEEKDAYS, _AROUND_A_DATE):
        rest = form.sub(" ", rest)
    return sum(character.isalpha() for character in rest)


def _iso(match: re.Match[str]) -> str:
    parts = match.groupdict()
    name = parts.get("month")
    month = _MONTHS[name.casefold()] if name else int(parts["number"])
    day = int(parts.get("day") or 0)
    try:
        known = datetime.date(int(parts["year"]), month, day or 1).isoformat()
    except ValueError:
        return ""
    return known if day else known[: len("2020-04")]
