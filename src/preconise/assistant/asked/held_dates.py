"""Passage → the dates in it, each in one form, whatever the language that tells it."""

from __future__ import annotations

import re

from preconise.assistant.asked.folding import folded

_MONTHS = (
    "janvier january januar enero gennaio januari janeiro ιανουαριου ιανουαριο stycznia styczen ianuarie jan",
    "fevrier february februar febrero febbraio februari fevereiro φεβρουαριου φεβρουαριο lutego luty februarie feb",
    "mars march marz marzo maart marco μαρτιου μαρτιο marca marzec martie mar",
    "avril april abril aprile απριλιου απριλιο kwietnia kwiecien aprilie apr",
    "mai may mayo maggio mei maio μαιου μαιο maja maj",
    "juin june juni junio giugno junho ιουνιου ιουνιο czerwca czerwiec iunie jun",
    "juillet july juli julio luglio julho ιουλιου ιουλιο lipca lipiec iulie jul",
    "aout august agosto augustus αυγουστου αυγουστο sierpnia sierpien aug",
    "septembre september septiembre settembre setembro σεπτεμβριου σεπτεμβριο wrzesnia wrzesien septembrie sept sep",
    "octobre october oktober octubre ottobre outubro οκτωβριου οκτωβριο pazdziernika pazdziernik octombrie oct okt",
    "novembre november noviembre novembro νοεμβριου νοεμβριο listopada listopad noiembrie nov",
    "decembre december dezember diciembre dicembre dezembro δεκεμβριου δεκεμβριο grudnia grudzien decembrie dec dez",
)
_NUMBER_OF = {name: number for number, names in enumerate(_MONTHS, start=1) for name in names.split()}
_ANY = "|".join(sorted(_NUMBER_OF, key=len, reverse=True))
_ALONE = re.compile(
    rf"\b(?:(?:en|in|im|em|w|au|aux|fin|debut|courant|mi|mid|late|early|until|since|depuis|by|of|a|τον|του|pana in|"
    rf"al)[ -](?:mois de? ?)?"
    rf"(?P<led>{_ANY})|(?P<bare>"
    + "|".join(
        name for name in _NUMBER_OF if len(name) > 4 and name not in {"march", "marca", "marco", "julio", "april"}
    )
    + r"))\b"
)
"""A month without a day; one whose name is short or another word too ("may", "mars") only after a word like "in"."""

_DAY_FIRST = re.compile(rf"\b(\d{{1,2}})(?:er|st|nd|rd|th|e|o|\.|η)?,? (?:de |of |di |d')?({_ANY})\b")
_MONTH_FIRST = re.compile(rf"\b({_ANY})\.? (\d{{1,2}})(?:st|nd|rd|th)?\b(?!\d)")
_IN_FIGURES = re.compile(r"\b(\d{1,2})[/.](\d{1,2})[/.](?:\d{2}|\d{4})\b")
_ISO = re.compile(r"\b\d{4}-(\d{2})-(\d{2})\b")
_MONTH_OF_YEAR = re.compile(rf"\b({_ANY})\.?,? (?:de |of |del )?(?:1[89]|20)\d\d\b")
_YEAR = re.compile(
    r"(?<![\d.,/'-])(?<!\d )(1[89]\d\d|20[0-4]\d)(?![\d]|[.,]\d| \d{3}|-\d{3})"
    r"(?! ?(?:€|%|euros?|personnes|habitants|people|inhabitants|residents|einwohner|habitantes|abitanti|inwoners|"
    r"κατοικ))"
)

SEASONS_AND_DAYS = (
    r"\b(?:printemps|automne|hiver|spring|summer|autumn|winter|fruhjahr|sommer|herbst|primavera|verano|otono|invierno|"
    r"estate|autunno|inverno|lente|zomer|herfst|verao|outono|wiosn\w+|jesieni\w*|rentree|toussaint|noel|paques)\b",
    r"\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|friday|saturday|"
    r"sunday|"
    r"montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lunes|martes|miercoles|jueves|viernes|sabado|domingo|"
    r"lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|"
    r"zondag|segunda-feira|terca-feira|quarta-feira|quinta-feira|sexta-feira)\b",
    r"(?:δευτερα|τριτη|τεταρτη|πεμπτη|παρασκευη|ανοιξη|φθινοπωρο|καλοκαιρι)",
)
"""A season or a day of the week alone may answer when, without being a date."""


def dates_in(text: str) -> frozenset[str]:
    """The years ("2021"), months ("-10") and days ("-10-14") that the text tells; a whole date tells all three."""
    plain = folded(text)
    found = set(_YEAR.findall(plain))
    found |= {_month(match[1]) for match in _MONTH_OF_YEAR.finditer(plain)}
    found |= {_month(match["led"] or match["bare"]) for match in _ALONE.finditer(plain)}
    days = [(match[1], _NUMBER_OF[match[2]]) for match in _DAY_FIRST.finditer(plain)]
    days += [(match[2], _NUMBER_OF[match[1]]) for match in _MONTH_FIRST.finditer(plain)]
    days += [(match[1], int(match[2])) for match in _IN_FIGURES.finditer(plain)]
    days += [(match[2], int(match[1])) for match in _ISO.finditer(plain)]
    for day, month in days:
        if 1 <= int(day) <= 31 and 1 <= month <= 12:
            found |= {f"-{month:02}", f"-{month:02}-{int(day):02}"}
    return frozenset(found)


def _month(name: str) -> str:
    return f"-{_NUMBER_OF[name]:02}"
