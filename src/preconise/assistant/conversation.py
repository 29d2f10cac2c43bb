"""Question and conversation → Query: a follow-up is searched with what it leans on, a new subject on its own.

Words decide first, then what is found: see ``continuation``. No language model rewrites anything: a follow-up gets the
question it continues put before it, word for word, so that a person reads, and can edit, what is really searched.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import replace

from preconise.assistant.follow_up_cues import CUES, FollowUpCues
from preconise.passages.language import language_of
from preconise.types import Query

MOST_WORDS_OF_CONTINUATION = 8
"""Content words up to which a question that opens with "and" continues the one before."""
MOST_WORDS_OF_ELLIPSIS = 3
"""Content words up to which a question that compares continues the one before."""
MOST_WORDS_OF_BARE_NOUN = 1
"""Content words up to which a question without any other sign continues the one before."""

MOST_WORDS_OF_DOUBT = 5
"""Content words up to which a question without any sign may continue the one before, if it is answered only so.
Measured: docs/measurements.md."""

MOST_WORDS_WITHOUT_CUES = 3
"""Words up to which a question in a language without cues continues the one before."""
OPENERS_WITHOUT_CUES = {"el": {"και", "κι"}, "pl": {"a", "i"}, "ro": {"dar", "și", "iar"}}
"""What opens a continuation in languages without cues; "a" is an article in Hungarian."""
MOST_WORDS_OF_SHORT = 5
"""Words up to which the language of a question is told by its function words rather than by its letters."""

_WORD = re.compile(r"\w+", re.UNICODE)
_LETTERS = re.compile(r"[^\W\d_]")


def resolve(question: str, previous: Sequence[str], default_language: str, fits: Callable[[str], bool]) -> Query:
    """The query for a question asked after others.

    Args:
        question: as asked.
        previous: the questions before it, oldest first.
        default_language: taken for a question too short to tell its language, if no question before it tells.
        fits: whether the encoder reads a text whole; a conversation that it does not is cut at its oldest question.
    """
    languages = _languages([*previous, question], default_language)
    told = [_tidy(text) for text in (*previous, question)]
    context = _context(told, languages)
    while context and not fits(" ".join([*context, told[-1]])):
        context = context[1:]
    return Query(
        question=question,
        searched=" ".join([*context, told[-1]]),
        language=languages[-1],
        previous=tuple(previous),
    )


def continuation(query: Query, fits: Callable[[str], bool]) -> Query | None:
    """The query with the question before it, for a short one whose words did not call for it; None for any other.

    Whoever asks decides by what is found: with the earlier question it must be found surely, and nothing without it.
    """
    told = _tidy(query.question)
    if not query.previous or query.searched != told or _length(told, query.language) > MOST_WORDS_OF_DOUBT:
        return None
    searched = " ".join([_tidy(query.previous[-1]), told])
    return replace(query, searched=searched) if fits(searched) else None


def _length(question: str, language: str) -> int:
    """Content words, or words in a language without cues."""
    cues = CUES.get(language)
    return len(_content(_words(question), cues)) if cues else len(_words(question))


def _context(told: Sequence[str], languages: Sequence[str]) -> list[str]:
    """The questions that the last one leans on, oldest first.

    The nearest whole question before it; and, where a word of it points back ("et elles …?"), what was asked since.
    """
    if not _leans(told, languages, len(told) - 1):
        return []
    whole = next((place for place in range(len(told) - 2, -1, -1) if not _leans(told, languages, place)), 0)
    cues = CUES.get(languages[-1])
    return list(told[whole:-1] if cues and _points_back(told[-1], cues) else told[whole : whole + 1])


def _leans(told: Sequence[str], languages: Sequence[str], place: int) -> bool:
    """Whether the question at ``place`` is only understood with one before it; the first never is."""
    if place == 0:
        return False
    cues = CUES.get(languages[place])
    if cues:
        return _continues(told[place], cues)
    words = _words(told[place])
    if words and words[0] in OPENERS_WITHOUT_CUES.get(languages[place], ()):
        return len(words) <= MOST_WORDS_OF_CONTINUATION
    return len(words) <= MOST_WORDS_WITHOUT_CUES


def _continues(question: str, cues: FollowUpCues) -> bool:
    words = _words(question)
    content = _content(words, cues)
    if len(content) <= MOST_WORDS_OF_CONTINUATION and words and words[0] in cues.openers:
        return True
    if len(content) <= MOST_WORDS_OF_ELLIPSIS and cues.alike & set(words):
        return True
    if _points_back(question, cues):
        return True
    complete = bool(content) and any(re.search(pattern, " ".join(words)) for pattern in cues.complete)
    return len(content) <= MOST_WORDS_OF_BARE_NOUN and not complete


def _points_back(question: str, cues: FollowUpCues) -> bool:
    """Whether a pronoun stands before any noun it could be for, or a comparison ends the question.

    A content word right before the pronoun is its verb ("où se trouve-t-il ?") and does not count.
    """
    words = _words(re.sub("|".join(cues.frames), " ", " ".join(_words(question))))
    if words and words[-1] in cues.alike:
        return True
    for place, word in enumerate(words):
        if word in cues.anaphora:
            before = [earlier for earlier in words[:place] if earlier != "t"]
            return not _content(before[:-1], cues)
    return False


def _content(words: Sequence[str], cues: FollowUpCues) -> list[str]:
    empty = cues.function_words | cues.anaphora | cues.alike
    return [word for word in words if word not in empty and len(word) > 1 and _LETTERS.search(word)]


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())


def _tidy(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


def _languages(questions: Sequence[str], default: str) -> list[str]:
    """The language of each question; one that is too short to tell is taken for that of the question before."""
    languages: list[str] = []
    for question in questions:
        languages.append(_language(question, languages[-1] if languages else default))
    return languages


def _language(question: str, before: str) -> str:
    """The language of a question; a short one is told by its function words: "Et le week-end ?" looks English."""
    words = _words(question)
    found = language_of(question)
    if found and len(words) > MOST_WORDS_OF_SHORT:
        return found
    # The first of the best wins: the language before, where the words do not decide.
    candidates = [before, found] if found else [before, *CUES]
    best = max(candidates, key=lambda language: _function_words(words, language))
    return best if _function_words(words, best) else found or before


def _function_words(words: Sequence[str], language: str) -> int:
    cues = CUES.get(language)
    return sum(word in cues.function_words | cues.anaphora for word in words) if cues else 0
