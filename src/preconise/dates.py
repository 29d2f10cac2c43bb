"""Dates as a person writes them."""

from __future__ import annotations

import re

from preconise.catalogue import message

_ISO_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2}))?(?:-([0-9]{2}))?")


def date_in_words(date: str, language: str) -> str:
    """The ISO date 2022-05-05 as "5 mai 2022", 2022-05 as "mai 2022"; anything else as it is."""
    found = _ISO_DATE.fullmatch(date)
    if found is None or not 1 <= int(found[2] or 1) <= 12:
        return date
    year, month, day = found.groups()
    if month is None:
        return year
    name = message(f"words.month.{int(month)}", language)
    if day is None:
        return message("words.date.month", language, month=name, year=year)
    form = "words.date.first_day" if int(day) == 1 else "words.date.day"
    return message(form, language, day=int(day), month=name, year=year)
