"""What stands between two lines that are joined: a space, a hyphen, or nothing.

A hyphen at the end of a line may have been put there to break a word or belong to it ("mi-temps"); PDF does not tell.
The document itself gives evidence: whether it breaks words at all, and how it writes the word elsewhere.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from preconise.reading.pdf.lines import Line
from preconise.reading.pdf.page import HYPHEN

_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_LAST_WORD = re.compile(r"[\w’'./@-]+$")
_FIRST_WORD = re.compile(r"[\w-]+")
_TELLING_LINE = 25
"""Characters of the shortest line that tells whether words are broken."""
_HABIT = 0.04
"""Share of lines that end on a hyphen where words are broken; below it each such hyphen belongs to its word."""
_ADDRESS = re.compile(r"https?:|www\.|@|\w/\w|\w\.\w{2,}/")
_OPEN_ADDRESS = re.compile(r"(?:(?:https?://|www\.)\S*|\S+@\S*)[/.-]$|[^\W\d_]/$")
_ENDS_IN_ADDRESS = re.compile(r"(?:https?://|www\.)\S+$")
_GOES_ON_ADDRESS = re.compile(r"\S*[\w)][=&/?%_]|[=&/?%_]\S|\S*\d\S*(?:\s|$)")
_INVERTED = re.compile(
    r"(?:elles?|ils?|on|je|tu|nous|vous|ce|ci|là|le|la|les|lui|leur|moi|toi|même|mêmes|t|y|en|delà|dessus|dessous)",
)
"""What French sets behind a verb or a pronoun with a hyphen."""
_BEFORE_INVERTED = re.compile(r"(?:ent|ont|es|ez|au|par|là|ci|eux|[aeiouéts])$")
_TENS = re.compile(r"vingt|trente|quarante|cinquante|soixante|quatre|dix|cent")
_UNITS = re.compile(
    r"une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingts?"
)
_PREFIX = re.compile(
    r"(?:demi|mi|semi|vice|ex|non|quasi|quelques|peut|est|c’est|vis|rez|au|celui|celle|ceux|eux|elle|elles|lui|nous|vous|"
    r"grand|grands|grande|grandes|sous|contre|après|avant|entre|porte|socio|"
    r"self|well|long|short|high|low|co)$"
)
"""Beginnings that are often joined to a whole word by a hyphen."""


@dataclass(frozen=True, slots=True)
class HyphenHabits:
    """How a document uses hyphens: whether it breaks words, and the words it has, hyphens within them kept."""

    breaks_words: bool = True
    words: Counter[str] = field(default_factory=Counter)


def hyphen_habits(lines: Sequence[Line]) -> HyphenHabits:
    """The habits that the lines of a document show."""
    long_lines = [line.text for line in lines if len(line.text) > _TELLING_LINE]
    broken = sum(ends_on_hyphen(text) for text in long_lines)
    breaks_words = broken >= _HABIT * len(long_lines)
    return HyphenHabits(breaks_words, Counter(_words(line.text for line in lines)))


def joined(text: str, following: str, habits: HyphenHabits) -> str:
    """Two lines of one paragraph as one text."""
    text, following = text.rstrip(" "), following.lstrip(" ")
    if ends_on_hyphen(text):
        stem = text[:-1]
        return stem + ("-" if keeps_hyphen(stem, following, habits) else "") + following
    if _OPEN_ADDRESS.search(text) or (_ENDS_IN_ADDRESS.search(text) and _GOES_ON_ADDRESS.match(following)):
        return text + following
    return f"{text} {following}"


def ends_on_hyphen(text: str) -> bool:
    """Whether a line ends on a hyphen after a letter or figure, and not on a dash."""
    return len(text) > 1 and text[-1] in {HYPHEN, "-"} and text[-2].isalnum()


def keeps_hyphen(stem: str, following: str, habits: HyphenHabits) -> bool:
    """Whether the hyphen between the end of one line and the beginning of the next belongs to the word."""
    found, begun = _LAST_WORD.search(stem), _FIRST_WORD.match(following)
    if found is None or begun is None:
        return True
    left = re.split(r"[’'./]", found.group())[-1]
    right = begun.group()
    if _ADDRESS.search(found.group()):
        return _belongs_to_address(left.lower(), re.split("-", right.lower())[0], habits)
    if not habits.breaks_words or not right[0].islower() or left[-1:].isdigit():
        return True
    return _belongs_to_word(left.lower(), right.lower(), habits.words)


def _belongs_to_word(left: str, right: str, words: Counter[str]) -> bool:
    whole, hyphenated = words[left + right], words[f"{left}-{right}"]
    if whole != hyphenated:
        return hyphenated > whole
    if whole:
        return False
    if _TENS.fullmatch(left.rsplit("-", 1)[-1]) and _UNITS.fullmatch(right):
        return True
    if _INVERTED.fullmatch(right) and _BEFORE_INVERTED.search(left) and len(left) > 1:
        return True
    return _PREFIX.search(left) is not None and _is_prefix_alone(left) and words[right] > 0


def _is_prefix_alone(left: str) -> bool:
    return _PREFIX.fullmatch(left.rsplit("-", 1)[-1]) is not None


def _belongs_to_address(left: str, right: str, habits: HyphenHabits) -> bool:
    """Whether a hyphen stands in an address: frequent there, while its words are broken only as those of any text."""
    left = left.rsplit("-", 1)[-1]
    return not (habits.breaks_words and habits.words[left + right] and not habits.words[right])


def _words(texts: Iterable[str]) -> Iterable[str]:
    """All words but those cut at the end and the beginning of a line."""
    cut = False
    for text in texts:
        found = _WORD.findall(text.lower())
        ends_cut = ends_on_hyphen(text.rstrip())
        yield from found[1 if cut else 0 : len(found) - 1 if ends_cut else None]
        cut = ends_cut
