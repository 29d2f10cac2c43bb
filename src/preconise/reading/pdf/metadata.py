"""What a PDF file says of itself, without what programs fill in by themselves."""

from __future__ import annotations

import re

from preconise.reading.canonical import normalise
from preconise.reading.dates import is_iso
from preconise.reading.pdf.file import Properties
from preconise.types import Metadata

_CREATED = re.compile(r"(?:D:)?(?P<year>\d{4})(?P<month>\d{2})(?P<day>\d{2})")
_NO_TITLE = re.compile(
    r"(?:microsoft (?:word|powerpoint|excel) - .*|.*\.(?:docx?|odt|rtf|pptx?|odp|xlsx?|txt|html?|pdf|indd|qxd|tex|dvi)"
    r"|(?:document|présentation|presentation|layout|mise en page)\s*\d*|présentation powerpoint|powerpoint presentation"
    r"|(?:diapositive|slide|page)\s*\d+|sans[ -]titre.*|untitled.*|titre|title|scan.*|.*[/\\].*|[\W\d_]*)",
    re.IGNORECASE,
)
_LONGEST_TITLE = 250


def metadata_of_file(properties: Properties) -> Metadata:
    """The title, if it is plausible, and the day on which the file was made; the author is often but a typist."""
    title = " ".join(normalise(properties.title).split())
    return Metadata(
        title="" if len(title) > _LONGEST_TITLE or _NO_TITLE.fullmatch(title) else title,
        date=_day(properties.created),
    )


def _day(created: str) -> str:
    found = _CREATED.match(created)
    day = "-".join(found.groups()) if found else ""
    return day if is_iso(day) else ""
