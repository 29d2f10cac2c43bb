"""The markers that people type before list items: "9.", "a)", "(2)", "1°", "I.-", "2.1", "•", "–".

A marker proves nothing by itself: "M. Duval" and "12. Mai" begin like list items. ``accepted_markers`` keeps those that
stand in a sequence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Marker:
    """A marker as printed; ``style`` is what it shares with its siblings, ``value`` its place among them.

    ``length`` counts the characters from the start of the line to the text of the item. A bullet has the value 0.
    """

    printed: str
    style: str
    value: int
    length: int

    @property
    def is_bullet(self) -> bool:
        """Whether the marker is the same for all items."""
        return self.value == 0


_BULLET = re.compile(
    # Signs that begin nothing but an item, Word's own bullets from its symbol fonts included.
    "(?P<sign>[•◦▪‣●○■□▶►➢➤✓✔·∙\uf000-\uf0ff])\\s*(?=\\S)"
    "|(?P<dash>[-–—−])(?:\\s+(?=[^\\s–—-])|(?=[^\\W\\d_]))"
    "|(?P<star>[*+])\\s+(?=\\S)"
)
_ENUMERATED = re.compile(
    r"(?P<label>(?P<opening>\(?)(?P<number>\d{1,3}|[a-z]|[A-Z]|[ivxl]{2,6}|[IVXL]{2,7})"
    r"(?P<closing>\)|[°º]\)?|\.\s?[–-]|\.|\s[–-](?=\s)))(?P<gap>\s*)(?=\S)"
)
_DECIMAL = re.compile(r"(?P<parents>(?:\d{1,2}\.)+)(?P<number>\d{1,2})\.?\)?\s+(?=\S)")
_BARE = re.compile("[•◦▪‣●○■□▶►➢➤✓✔∙\uf000-\uf0ff]|\\d{1,2}[.)]|[a-z]\\)")
_ROMAN_DIGITS = {"i": 1, "v": 5, "x": 10, "l": 50}
_ROMAN = re.compile(r"x{0,3}(?:ix|iv|v?i{0,3})|x?l(?:ix|iv|v?i{0,3})", re.IGNORECASE)
_WIDEST_GAP = 3
"""How far a list may jump, since people who number by hand lose or repeat a number."""


def is_bare_marker(line: str) -> bool:
    """Whether a line holds a marker alone, its text having slipped to the next line."""
    return _BARE.fullmatch(line) is not None


def readings(line: str) -> tuple[Marker, ...]:
    """What the beginning of a line may mean as a marker: "i." is a letter and a Roman one; empty if it means none."""
    bullet = _BULLET.match(line)
    if bullet:
        printed = bullet.group().strip()
        return (Marker(printed, "–" if bullet["dash"] else printed, 0, bullet.end()),)
    decimal = _DECIMAL.match(line)
    if decimal:
        printed = decimal.group().strip()
        return (Marker(printed, f"decimal {decimal['parents']}", int(decimal["number"]), decimal.end()),)
    enumerated = _ENUMERATED.match(line)
    if enumerated is None or not _is_well_spaced(enumerated, line):
        return ()
    closing = re.sub(r"\s", "", enumerated["closing"]).replace("–", "-").replace("º", "°")
    return tuple(
        Marker(enumerated["label"].strip(), f"{family} {enumerated['opening']}{closing}", value, enumerated.end())
        for family, value in _values(enumerated["number"])
    )


def accepted_markers(lines: Sequence[str]) -> list[Marker | None]:
    """For each line, its marker if it stands in a sequence: first of its style, next of one before, or before a next.

    Capital letters, Roman capitals, "1 –" and decimals also begin names, sums and hours, so for them a first one
    counts only if a second follows somewhere.
    """
    possible = [readings(line) for line in lines]
    last_line = {(marker.style, marker.value): i for i, line in enumerate(possible) for marker in line}
    latest: dict[str, int] = {}
    accepted: list[Marker | None] = []
    for position, candidates in enumerate(possible):
        chosen = next((marker for marker in candidates if _follows(marker, latest)), None) or next(
            (marker for marker in candidates if _begins(marker, last_line, position)), None
        )
        if chosen is not None:
            latest[chosen.style] = chosen.value
        accepted.append(chosen)
    return accepted


def _follows(marker: Marker, latest: dict[str, int]) -> bool:
    return marker.is_bullet or (
        marker.style in latest and marker.value > 1 and 0 <= marker.value - latest[marker.style] <= _WIDEST_GAP
    )


def _begins(marker: Marker, last_line: dict[tuple[str, int], int], position: int) -> bool:
    followed = last_line.get((marker.style, marker.value + 1), -1) > position
    if marker.value == 1:
        return followed or not _is_doubtful(marker)
    return followed and not _is_doubtful(marker)


def _is_doubtful(marker: Marker) -> bool:
    family, _, closing = marker.style.partition(" ")
    return family in {"decimal", "LETTER", "ROMAN"} or closing == "-"


def _is_well_spaced(match: re.Match[str], line: str) -> bool:
    """Space follows the marker, but for "1°", "I.-" and a number or bracket set against a letter ("1.Texte")."""
    if match["opening"] and ")" not in match["closing"]:
        return False
    if match["gap"] or match["closing"][0] in "°º" or match["closing"][-1] in "–-":
        return True
    return line[match.end()].isalpha() and (match["number"].isdigit() or match["closing"] == ")")


def _values(number: str) -> list[tuple[str, int]]:
    """The families a number may belong to, with its value in each, the likelier first."""
    if number.isdigit():
        return [("number", int(number))] if int(number) else []
    capital = number.isupper()
    families = []
    if len(number) == 1:
        families.append(("LETTER" if capital else "letter", ord(number.lower()) - ord("a") + 1))
    if _ROMAN.fullmatch(number):
        families.append(("ROMAN" if capital else "roman", _roman_value(number.lower())))
    return families


def _roman_value(number: str) -> int:
    digits = [_ROMAN_DIGITS[letter] for letter in number]
    return sum(
        -digit if any(digit < later for later in digits[i + 1 : i + 2]) else digit for i, digit in enumerate(digits)
    )
