"""Words of a passage → its kind, by rules that can be read: tables of cues for French and English.

What only a passage's own words, or no rule, speaks for is not certain: ``kind_model`` decides it.

The order of the evidence is the rule: nothing but questions; a colon, which only announces; a heading of the law; the
sentence that introduces the list; what the passage itself says, with a heading of advice. A
declarative sentence that nothing else claims is a finding. In another language only what needs no words is seen (a
question, a share, hours from and to), and the rest is "other".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from preconise.passages.kind_cues import KindCues, Patterns
from preconise.passages.kind_cues_en import ENGLISH
from preconise.passages.kind_cues_fr import FRENCH
from preconise.passages.sentences import sentence_spans
from preconise.types import PassageKind

_CUES = {"fr": FRENCH, "en": ENGLISH}
_QUESTION = re.compile(r"\?[\s»”\"')]*$")
_ANNOUNCEMENT = re.compile(r":\s*$")
_SHARE = re.compile(r"\d\s?%")
_TIMES = re.compile(r"\b\d{1,2}[:h.]\d{2}\s?[–—-]\s?\d{1,2}[:h.]\d{2}\b")
_MARK_AT_START = re.compile(r"^[^\w«“\"(]+")
_SENTENCE_END = re.compile(r"[.!…;][\s»”\"')]*$")

_CELL_BORDER = " | "
"""Between the cells of a row, as reading joins them."""

SURELY_SAID: frozenset[PassageKind] = frozenset({"practice_example"})
"""Kinds that the words of a passage never wrongly spoke for, in the six cases among our labelled passages."""
SHORTEST_SENTENCE = 40
"""Characters from which words without a closing stop are taken for a statement, not for a label."""


@dataclass(frozen=True, slots=True)
class Typing:
    """A kind, and whether the rule that gave it is not to be doubted."""

    kind: PassageKind
    certain: bool


def kind_of(text: str, lead_in: str, headings: Sequence[str], language: str) -> PassageKind:
    """The kind of the passage ``text`` by the rules alone; the arguments are those of ``typed``."""
    return typed(text, lead_in, headings, language).kind


def typed(text: str, lead_in: str, headings: Sequence[str], language: str) -> Typing:
    """The kind of the passage ``text`` by the rules.

    Args:
        text: the passage.
        lead_in: the sentence that introduces the list it stands in, or "".
        headings: the title of the document and the headings above it, outermost first.
        language: ISO 639-1.
    """
    if _only_asks(text, language):
        return Typing("question", certain=True)
    if _ANNOUNCEMENT.search(text):
        return Typing("other", certain=True)
    cues = _CUES.get(language)
    text = _MARK_AT_START.sub("", text)
    if cues is None:
        return Typing(_kind_without_words(text), certain=False)
    if _any_says(headings, cues.heading.law):
        return Typing("other", certain=True)
    introduced = _from_column_heads(lead_in, cues) or _from_lead_in(lead_in, cues)
    if introduced:
        return Typing(introduced, certain=True)
    said = _from_text(text, headings, cues)
    return Typing(said or _default(text), certain=said in SURELY_SAID)


def _only_asks(text: str, language: str) -> bool:
    sentences = sentence_spans(text, language)
    return bool(sentences) and all(_QUESTION.search(text[span.start : span.end]) for span in sentences)


def _kind_without_words(text: str) -> PassageKind:
    if _TIMES.search(text):
        return "event_info"
    return "statistic" if _SHARE.search(text) else "other"


def _from_column_heads(lead_in: str, cues: KindCues) -> PassageKind | None:
    """A row of a table of recommendations is one, whatever its words; its lead-in is the row of column heads."""
    heads = lead_in.split(_CELL_BORDER) if _CELL_BORDER in lead_in else []
    return "recommendation" if _any_says(heads, cues.heading.recommendation) else None


def _from_lead_in(lead_in: str, cues: KindCues) -> PassageKind | None:
    # "Voici nos constats et recommandations." announces a mixture; only a sentence that opens the list decides.
    if not lead_in.rstrip().endswith(":"):
        return None
    claims: tuple[tuple[PassageKind, Patterns], ...] = (
        ("commitment", cues.lead_in.commitment),
        ("finding", cues.lead_in.finding),
        ("recommendation", cues.lead_in.recommendation),
        ("practice_example", cues.lead_in.practice_example),
    )
    return _first_claim(lead_in, claims)


def _from_text(text: str, headings: Sequence[str], cues: KindCues) -> PassageKind | None:
    if _says(text, cues.text.law):
        return "other"
    claims: tuple[tuple[PassageKind, Patterns], ...] = (
        ("commitment", cues.text.commitment),
        ("event_info", cues.text.event_info),
        ("practice_example", cues.text.practice_example),
        ("recommendation", cues.text.advice_start),
        ("recommendation", cues.text.recommendation),
        ("statistic", cues.text.statistic),
    )
    claimed = _first_claim(text, claims)
    under_advice = _any_says(headings[-1:], cues.heading.recommendation)
    return claimed or ("recommendation" if under_advice and _says(text, cues.text.action_start) else None)


def _default(text: str) -> PassageKind:
    return "finding" if _SENTENCE_END.search(text) or len(text) >= SHORTEST_SENTENCE else "other"


def _first_claim(text: str, claims: Iterable[tuple[PassageKind, Patterns]]) -> PassageKind | None:
    return next((kind for kind, patterns in claims if _says(text, patterns)), None)


def _any_says(texts: Iterable[str], patterns: Patterns) -> bool:
    return any(_says(text, patterns) for text in texts)


def _says(text: str, patterns: Patterns) -> bool:
    plain = text.replace("’", "'")
    return any(_compiled(pattern).search(plain) for pattern in patterns)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
