"""What the first questions would otherwise wait for, beside the model."""

from __future__ import annotations

from preconise.assistant.asked import asked_for
from preconise.passages import language
from preconise.retrieval.glossary import load_glossary
from preconise.types import Encoder


def get_ready(*, for_many: bool) -> None:
    """Load what any question needs; for many of them also what only some need, which costs more than one may save."""
    language.get_ready()
    # The words of the glossary are stemmed, and their stems kept.
    load_glossary(None)
    if for_many:
        asked_for.get_ready()


def run_in(encoder: Encoder) -> None:
    """Encode a first text, which takes a tenth of a second longer than the next ones."""
    encoder.encode_queries(["a"])
