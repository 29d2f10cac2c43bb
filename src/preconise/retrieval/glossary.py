"""Abbreviations of the field and what they stand for, so that a question finds passages that say it the other way.

The shipped ones are in ``glossary.toml``; a keeper of the documents may add his own, or replace some, in a file of the
same form. A name spelled out is recognised by its terms: "quartiers prioritaires de la ville" is a "quartier
prioritaire de la ville" too.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TypeVar

from preconise.errors import InvalidGlossary
from preconise.retrieval.analysis import DEFAULT_LANGUAGE, STEMMERS, terms, words

GLOSSARY_FILE = "glossary.toml"

_AMBIGUOUS = "ambiguous"
_DOTTED = re.compile(r"\b(?:[^\W\d_]\.)+[^\W\d_]\b\.?")
_PIECE = re.compile(r"[^\W_]+")
_SHOUTED_PIECES = 4
"""A question of so many words, all of them in capitals, does not tell "BAR" from "bar"."""

Pieces = tuple[str, ...]
Found = TypeVar("Found")


@dataclass(frozen=True, slots=True)
class Entry:
    """An abbreviation and what it stands for in each language (ISO 639-1).

    An ambiguous one is also an ordinary word: it counts only in capitals.
    """

    abbreviation: str
    texts: Mapping[str, tuple[str, ...]]
    ambiguous: bool = False


@dataclass(frozen=True, slots=True)
class Expansion:
    """What an abbreviation stands for, and whether the question holds it as such, spelled out, or both ways."""

    abbreviation: str
    texts: Mapping[str, tuple[str, ...]]
    abbreviated: bool = True
    spelled_out: bool = False


class Glossary:
    """Abbreviations with their names; of two entries for one abbreviation, the later counts."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        distinct = {_folded(_pieces(entry.abbreviation)): entry for entry in entries}
        self.entries = tuple(distinct.values())
        # "SG-CIPDR" is also typed "SGCIPDR".
        self._abbreviations = {("".join(pieces),): entry for pieces, entry in distinct.items()} | distinct
        self._names: dict[str, dict[Pieces, list[Entry]]] = {}
        for entry in self.entries:
            for language, text in ((language, text) for language, texts in entry.texts.items() for text in texts):
                name = tuple(terms(text, language))
                # A single word, "vidéosurveillance", is too common to mean the abbreviation, "CCTV".
                if len(name) > 1:
                    self._names.setdefault(language, {}).setdefault(name, []).append(entry)

    def expansions(self, question: str) -> tuple[Expansion, ...]:
        """The abbreviations in a question in their order, then those that it spells out, each once."""
        abbreviated = {entry.abbreviation: entry for entry in self._abbreviated(question)}
        spelled_out = {entry.abbreviation: entry for entry in self._spelled_out(question)}
        return tuple(
            Expansion(abbreviation, entry.texts, abbreviation in abbreviated, abbreviation in spelled_out)
            for abbreviation, entry in (abbreviated | spelled_out).items()
        )

    def _abbreviated(self, question: str) -> Iterator[Entry]:
        pieces = _pieces(question)
        shouted = question.isupper() and len(pieces) >= _SHOUTED_PIECES

        def entry_of(run: Pieces) -> Entry | None:
            for written in (run, _singular(run)):
                entry = self._abbreviations.get(_folded(written))
                if entry and (not entry.ambiguous or ("".join(written).isupper() and not shouted)):
                    return entry
            return None

        yield from _longest_runs(pieces, max(map(len, self._abbreviations), default=0), entry_of)

    def _spelled_out(self, question: str) -> Iterator[Entry]:
        for language, names in self._names.items():
            for entries in _longest_runs(terms(question, language), max(map(len, names)), names.get):
                yield from entries


def load_glossary(own: Path | None) -> Glossary:
    """The shipped glossary, with the entries of one's own file where there is such a file.

    Raises:
        InvalidGlossary: the file is not TOML in UTF-8, or an entry is not of the form of the shipped ones.
    """
    if own is None or not own.is_file():
        return Glossary(_shipped())
    try:
        content = own.read_bytes()
    except OSError as error:
        raise InvalidGlossary(path=own, reason=error.strerror or error) from error
    return Glossary((*_shipped(), *_entries(content, str(own))))


def expanded(question: str, language: str, glossary: Glossary, *, both_ways: bool = True) -> str:
    """The question followed, in brackets, by what its abbreviations stand for.

    In the language of the question; in French where the glossary has no name in it; else in the one that it has.
    ``both_ways``: by the abbreviations of the names it spells out too.
    """
    added = dict.fromkeys(
        addition
        for expansion in glossary.expansions(question)
        if both_ways or expansion.abbreviated
        for addition in _additions(expansion, language)
    )
    return f"{question} ({', '.join(added)})" if added else question


def _additions(expansion: Expansion, language: str) -> tuple[str, ...]:
    if expansion.abbreviated and expansion.spelled_out:
        return ()
    if expansion.spelled_out:
        return (expansion.abbreviation,)
    texts = expansion.texts
    return texts.get(language) or texts.get(DEFAULT_LANGUAGE) or next(iter(texts.values()))


def _longest_runs(items: Sequence[str], longest: int, meaning: Callable[[Pieces], Found | None]) -> Iterator[Found]:
    """What runs of items mean, from left to right, without overlap; of runs that begin together, the longest."""
    start = 0
    while start < len(items):
        for end in range(min(start + longest, len(items)), start, -1):
            found = meaning(tuple(items[start:end]))
            if found is not None:
                yield found
                start = end
                break
        else:
            start += 1


def _pieces(text: str) -> Pieces:
    """The runs of letters and digits as typed, the dots of "C.L.S.P.D." left out."""
    plain = _DOTTED.sub(lambda dotted: dotted[0].replace(".", ""), unicodedata.normalize("NFKC", text))
    return tuple(_PIECE.findall(plain))


def _folded(pieces: Pieces) -> Pieces:
    return tuple("".join(words(piece)) for piece in pieces)


def _singular(pieces: Pieces) -> Pieces:
    return (*pieces[:-1], re.sub(r"(?<=.)[sS]$", "", pieces[-1]))


@cache
def _shipped() -> tuple[Entry, ...]:
    resource = files("preconise.retrieval") / GLOSSARY_FILE
    return _entries(resource.read_bytes(), GLOSSARY_FILE)


def _entries(content: bytes, path: str) -> tuple[Entry, ...]:
    try:
        tables = tomllib.loads(content.decode("utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise InvalidGlossary(path=path, reason=error) from error
    return tuple(_entry(abbreviation, table, path) for abbreviation, table in tables.items())


def _entry(abbreviation: str, table: object, path: str) -> Entry:
    if not _pieces(abbreviation) or not isinstance(table, Mapping) or not table.keys() - {_AMBIGUOUS}:
        raise InvalidGlossary(path=path, reason=f"[{abbreviation}]")
    texts: dict[str, tuple[str, ...]] = {}
    for field, value in table.items():
        if not (isinstance(value, bool) if field == _AMBIGUOUS else field in STEMMERS and _are_texts(value)):
            raise InvalidGlossary(path=path, reason=f"[{abbreviation}] {field} = {value!r}")
        if field != _AMBIGUOUS:
            texts[field] = tuple(value)
    return Entry(abbreviation, texts, bool(table.get(_AMBIGUOUS)))


def _are_texts(value: object) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(text, str) and text.strip() for text in value)
