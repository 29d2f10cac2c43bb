"""Question → the kind of thing it asks for; ``held`` tells whether a passage holds one.

A passage that nearly answers shares the words of the question, and lacks the sum, the age or the name that it asks for.

A question that is not plainly after one thing asks for "none", and any passage holds that: a kind seen where there is
none would refuse a good answer, one overlooked costs little.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from preconise.assistant.asked.asked_for_cues import AskedFor, AskedForCues, Cues, Patterns
from preconise.assistant.asked.cues.dutch import DUTCH
from preconise.assistant.asked.cues.english import ENGLISH
from preconise.assistant.asked.cues.french import FRENCH
from preconise.assistant.asked.cues.german import GERMAN
from preconise.assistant.asked.cues.greek import GREEK
from preconise.assistant.asked.cues.italian import ITALIAN
from preconise.assistant.asked.cues.polish import POLISH
from preconise.assistant.asked.cues.portuguese import PORTUGUESE
from preconise.assistant.asked.cues.romanian import ROMANIAN
from preconise.assistant.asked.cues.spanish import SPANISH
from preconise.assistant.asked.folding import compiled, spaced_words
from preconise.assistant.asked.held import compile_held

CUES: Mapping[str, AskedForCues] = {
    "fr": FRENCH, "en": ENGLISH, "de": GERMAN, "es": SPANISH, "it": ITALIAN, "nl": DUTCH, "pt": PORTUGUESE,
    "el": GREEK, "pl": POLISH, "ro": ROMANIAN,
}  # fmt: skip

MOST_WORDS_OF_NOUNS = 14
"""Words up to which what begins with the noun of a thing ("prix caméra dôme") is taken to ask for it."""

_NAME = re.compile(r"(?<=[\w,;'’] )[A-ZÀ-ÝΑ-Ω][^\W\d_A-Z]{2,}|(?<=[dl]['’])[A-ZÀ-Ý][^\W\d_A-Z]{2,}")
"""A word with a capital that does not open the question; a word all in capitals is an acronym."""


def asked_for(question: str, language: str) -> AskedFor:
    """What kind of thing the question asks for; "none" unless it plainly does.

    Args:
        question: as asked, hurried writing included.
        language: ISO 639-1, whose table is read first; the others are too, for a few words tell no language.
    """
    words = spaced_words(question)
    own = CUES.get(language)
    if own and _any(own.advice).search(words):
        return "none"
    tables = sorted(CUES.values(), key=lambda cues: cues is not own)
    things = (_asked(question, words, cues) for cues in tables)
    return next((thing for thing in things if thing != "none"), "none")


def _asked(question: str, words: str, cues: AskedForCues) -> AskedFor:
    if _any(cues.advice).search(words):
        return "none"
    found = _first(words, cues.asks)
    if found == "none" and _NAME.search(question):
        found = _first(words, cues.asks_of_named)
    if found == "none" and len(words.split()) <= MOST_WORDS_OF_NOUNS:
        found = _first(words, cues.nouns, at_start=True)
    return found


def get_ready() -> None:
    """Compile every pattern, which otherwise the first questions wait for, a tenth of a second and more."""
    for cues in CUES.values():
        for patterns in (cues.advice, *(found for _, found in (*cues.asks, *cues.asks_of_named, *cues.nouns))):
            _any(patterns)
    compile_held()


def _first(words: str, cues: Cues, *, at_start: bool = False) -> AskedFor:
    for thing, patterns in cues:
        pattern = _any(patterns)
        if pattern.match(words) if at_start else pattern.search(words):
            return thing
    return "none"


@cache
def _any(patterns: Patterns) -> re.Pattern[str]:
    return compiled(*patterns)
