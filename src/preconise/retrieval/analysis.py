"""Lexical analysis: a text → the terms that the sparse index knows it by.

The same word gives the same term however it is typed: capitals, accents, ligatures, typographic apostrophes, soft
hyphens, dotted acronyms and spaced thousands make no difference. Accents go before stemming: people type "securite",
and Snowball's French stemmer finds as many words that way.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

import snowballstemmer

from preconise.retrieval.stop_words import STOP_WORDS

DEFAULT_LANGUAGE = "fr"
"""How a text of unknown language is read."""

STEMMERS: Mapping[str, str] = {
    "ca": "catalan",
    "cs": "czech",
    "da": "danish",
    "de": "german",
    "el": "greek",
    "en": "english",
    "es": "spanish",
    "et": "estonian",
    "eu": "basque",
    "fi": "finnish",
    "fr": "french",
    "ga": "irish",
    "hu": "hungarian",
    "it": "italian",
    "lt": "lithuanian",
    "nl": "dutch",
    "no": "norwegian",
    "pl": "polish",
    "pt": "portuguese",
    "ro": "romanian",
    "ru": "russian",
    "sr": "serbian",
    "sv": "swedish",
    "tr": "turkish",
}
"""Snowball's stemmers for languages of Europe; a text in another language keeps its words whole."""

_LETTERS = str.maketrans(
    {
        "œ": "oe",
        "æ": "ae",
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ı": "i",
        "’": "'",
        "‘": "'",
        "ʼ": "'",
        "‐": "-",
        "‑": "-",
        "\u00ad": None,
        "\u200b": None,
        "\u2060": None,
        "\ufeff": None,
    }
)
# Marks are part of the letter in other scripts: й is no и.
_ACCENTS = re.compile(r"(?<=[a-zα-ω])[\u0300-\u036f]+")
_THOUSANDS = re.compile(r"(?<!\d)(?<!\d[.,])\d{1,3}(?: \d{3})+(?!\d)")
_ACRONYM = re.compile(r"\b(?:[^\W\d_]\.){2,}")
_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
_WHOLE = {"aujourd'hui", "quelqu'un", "quelqu'une", "presqu'ile"}
_PREFIXES = frozenset(
    {"anti", "auto", "co", "contre", "inter", "intra", "multi", "neo", "non", "pluri", "post", "pre", "re"}
    | {"socio", "sous", "sur", "tele", "trans", "ultra", "video"}
)


def terms(text: str, language: str) -> list[str]:
    """The terms of a text in its language (ISO 639-1), in order, function words left out."""
    return _stems(_content_words(text, language), language)


def question_terms(question: str, question_language: str, languages: Sequence[str]) -> dict[str, list[str]]:
    """The terms of a question in each of several languages, the function words of its own left out of all."""
    content = _content_words(question, question_language)
    return {language: _stems(content, language) for language in languages}


def words(text: str) -> list[str]:
    """The words of a text in lower case and without accents; elided ones apart, compounds in their parts."""
    return [word for token in _WORD.findall(_fold(text)) for word in _split(token)]


@lru_cache(maxsize=1 << 18)
def stem(word: str, language: str) -> str:
    """The stem of a word as ``words`` gives it."""
    algorithm = STEMMERS.get(language or DEFAULT_LANGUAGE)
    if algorithm is None or not word.isalpha():
        return word
    # A stemmer holds the word that it works on: one for each call, for other threads' sake.
    stemmed = str(snowballstemmer.stemmer(algorithm).stemWord(word))
    return _singular(stemmed) if algorithm == "french" else stemmed


def _fold(text: str) -> str:
    folded = unicodedata.normalize("NFKC", text).casefold().translate(_LETTERS)
    folded = unicodedata.normalize("NFC", _ACCENTS.sub("", unicodedata.normalize("NFD", folded)))
    folded = _THOUSANDS.sub(lambda number: number[0].replace(" ", ""), folded)
    return _ACRONYM.sub(lambda acronym: acronym[0].replace(".", "") + " ", folded)


def _split(token: str) -> Iterator[str]:
    """The words of a token with apostrophes or hyphens; "co-production" is also "coproduction"."""
    if token in _WHOLE:
        yield token.replace("'", "")
        return
    for compound in token.split("'"):
        parts = compound.split("-")
        if len(parts) == 2 and parts[0] in _PREFIXES:
            yield "".join(parts)
            yield parts[1]
        else:
            yield from parts


def _content_words(text: str, language: str) -> list[str]:
    stop_words = STOP_WORDS.get(language or DEFAULT_LANGUAGE, frozenset())
    return [word for word in words(text) if word not in stop_words and (len(word) > 1 or word.isdecimal())]


def _stems(content: Sequence[str], language: str) -> list[str]:
    return [stem(word, language) for word in content]


def _singular(stemmed: str) -> str:
    """Snowball leaves the plural of short words as it is: "élus" would not be "élu"."""
    return stemmed[:-1] if len(stemmed) > 3 and stemmed[-1] in "sx" else stemmed
