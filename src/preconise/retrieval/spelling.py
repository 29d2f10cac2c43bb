"""Terms of a question that the index does not know, and the known ones that they may be misspellings of.

A misspelling is a slip of the keys (a letter more, less, other, or two exchanged: Damerau-Levenshtein distance in its
form of optimal string alignment) or, at the price of one slip, a term written as it is heard. With rapidfuzz; the only
file that imports it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract_iter

SHORTEST = 4
"""A shorter term has too many neighbours."""
LONG = 8
"""A term of so many letters may hold two slips, a shorter one only one."""
MOST_CORRECTIONS = 3

# What a rule yields, the later ones read. "ʃ" is the sound of "ch", "j" that of the soft "g".
_SOUNDS = (
    *(("eau", "o"), ("au", "o"), ("en", "an"), ("em", "am")),
    *(("ph", "f"), ("ch", "ʃ"), ("h", ""), ("y", "i"), ("z", "s")),
    *(("qu", "k"), ("q", "k"), ("sce", "se"), ("sci", "si"), ("ce", "se"), ("ci", "si"), ("c", "k")),
    *(("ge", "je"), ("gi", "ji"), ("gue", "ge"), ("gui", "gi")),
)
_DOUBLED = re.compile(r"(.)\1+")
_MUTE_ENDING = re.compile(r"(?<=..)e[rz]?$", re.MULTILINE)
# Snowball makes "violent" of "violence" and "violanc" of "violance", "delinquent" of "delinquence" and "delinqu" of
# "delinquance".
_NASAL_ENDING = re.compile(r"an[ks]$", re.MULTILINE)
_LONG_NASAL_ENDING = re.compile(r"(?<=.{6})ant$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Correction:
    """A known term, and how many slips lead from it to the one asked for."""

    term: str
    slips: int


class Spelling:
    """The terms that an index knows, each with the number of passages that hold it."""

    def __init__(self, vocabulary: Sequence[str], frequencies: Sequence[int]) -> None:
        if len(vocabulary) != len(frequencies):
            raise ValueError(f"{len(frequencies)} frequencies for {len(vocabulary)} terms")
        self._frequencies = {
            term: frequency for term, frequency in zip(vocabulary, frequencies, strict=True) if term.isalpha()
        }
        self._by_beginning: defaultdict[tuple[str, int], list[str]] = defaultdict(list)
        self._by_sound: defaultdict[str, list[str]] = defaultdict(list)
        # One long text is much sooner rewritten than many short ones.
        keys = phonetic_key("\n".join(self._frequencies)).split("\n")
        for term, key in zip(self._frequencies, keys, strict=False):
            self._by_beginning[term[0], len(term)].append(term)
            self._by_sound[key].append(term)
        self._initials = sorted({term[0] for term in self._frequencies})

    def nearest(self, term: str) -> tuple[Correction, ...]:
        """The known terms that a term may stand for, the nearest first, then the most frequent, then by alphabet.

        A known term stands for itself first. One shorter than four letters, or with digits, stands for none.
        """
        if len(term) < SHORTEST or not term.isalpha():
            return ()
        slips = dict(self._within(term, 2 if len(term) >= LONG else 1))
        for known in (*self._with_another_beginning(term), *self._by_sound.get(phonetic_key(term), ())):
            slips[known] = min(slips.get(known, 1), 1)
        if term in self._frequencies:
            slips[term] = 0
        best = sorted(slips, key=lambda known: (slips[known], -self._frequencies[known], known))[:MOST_CORRECTIONS]
        return tuple(Correction(known, slips[known]) for known in best)

    def _within(self, term: str, limit: int) -> Iterator[tuple[str, int]]:
        """The terms with the same first letter, no further than a number of slips."""
        for length in range(len(term) - limit, len(term) + limit + 1):
            known = self._by_beginning.get((term[0], length), ())
            for choice, slips, _ in extract_iter(term, known, scorer=OSA.distance, score_cutoff=limit):
                yield choice, slips

    def _with_another_beginning(self, term: str) -> Iterator[str]:
        """The terms that one slip at the beginning leads to."""
        rest = term[1:]
        slipped = (rest, term[1] + term[0] + term[2:])
        replaced = (initial + end for end in (rest, term) for initial in self._initials)
        yield from (known for known in (*slipped, *replaced) if known in self._frequencies)


def phonetic_key(word: str) -> str:
    """What a French ear makes of a word without accents: "harsel" and "harcel", "delinc" and "delinqu" are one.

    Of several words, one a line, their keys in the same way.
    """
    key = word
    for letters, sound in _SOUNDS:
        key = key.replace(letters, sound)
    key = _MUTE_ENDING.sub("", _DOUBLED.sub(r"\1", key))
    return _LONG_NASAL_ENDING.sub("", _NASAL_ENDING.sub("ant", key))
