"""What speaks for a kind of passage in one language: the form of the tables ``kind_cues_*.py``."""

from __future__ import annotations

from dataclasses import dataclass

Patterns = tuple[str, ...]
"""Regular expressions; case is ignored and "'" stands for either apostrophe."""


@dataclass(frozen=True, slots=True)
class LeadInCues:
    """What the sentence that introduces a list says of its items."""

    commitment: Patterns = ()
    finding: Patterns = ()
    recommendation: Patterns = ()
    practice_example: Patterns = ()


@dataclass(frozen=True, slots=True)
class TextCues:
    """What the words of the passage say of it.

    Attributes:
        law: the passage states or cites the law, whose "shall" is a duty, not advice.
        advice_start: the passage begins as advice does, with an infinitive or an imperative.
        action_start: the passage begins with the noun of an action; advice only under a heading of advice.
    """

    commitment: Patterns = ()
    event_info: Patterns = ()
    practice_example: Patterns = ()
    law: Patterns = ()
    recommendation: Patterns = ()
    statistic: Patterns = ()
    advice_start: Patterns = ()
    action_start: Patterns = ()


@dataclass(frozen=True, slots=True)
class HeadingCues:
    """What a heading says of the passages under it."""

    recommendation: Patterns = ()
    law: Patterns = ()


@dataclass(frozen=True, slots=True)
class KindCues:
    """All that speaks for kinds in one language."""

    lead_in: LeadInCues
    text: TextCues
    heading: HeadingCues
