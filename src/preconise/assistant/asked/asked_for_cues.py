"""The kinds of thing that a question can ask for, and the form of the tables in ``cues``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

AskedFor = Literal[
    "price", "count", "share", "frequency", "age", "duration", "date", "time", "person", "place", "country", "phone",
    "address", "penalty", "law", "none",
]  # fmt: skip
"""What a question asks for.

"price" is any sum of money, "count" any other number, "person" a name and not a role, "place" a town or a venue, "time"
a time of day, "address" that of a house, a mailbox or a site, "law" a text or an article of the law; "none" is all
that no single thing answers.
"""

Patterns = tuple[str, ...]
"""Regular expressions, searched in the words of a question without case or accents, one space between two; an
apostrophe or a hyphen ends a word ("qu'est-ce" is "qu est ce"). They are written with accents, and folded likewise."""

Cues = tuple[tuple[AskedFor, Patterns], ...]
"""The first thing with a pattern that matches is the one asked for."""


@dataclass(frozen=True, slots=True)
class AskedForCues:
    """How a language asks for a thing.

    Attributes:
        advice: what makes a question one of how, why or what to do, which no single thing answers.
        asks: what asks for a thing.
        asks_of_named: what asks for a thing only if the question names somebody or somewhere: who chairs the council of
            Lormeuil is a name, who chairs a council is a role.
        nouns: how a question begins that is nothing but nouns ("opening hours swimming pool").
    """

    advice: Patterns
    asks: Cues
    asks_of_named: Cues = ()
    nouns: Cues = ()
