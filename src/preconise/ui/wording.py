"""Sentences that depend on numbers: how many passages of which kinds, in how many documents."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import datetime

from preconise.catalogue import message
from preconise.types import Manifest, Quote

NAMED_LANGUAGES = frozenset({"de", "en", "es", "fr", "it", "nl", "pl", "pt", "ro"})


def counted(key: str, number: int, language: str) -> str:
    """A number with its noun, "1 document" or "3 documents"; French counts 0 as singular."""
    singular = number < 2 if language == "fr" else number == 1
    return message(f"ui.{key}.{'one' if singular else 'many'}", language, number=number)


def found(quotes: Sequence[Quote], language: str) -> str:
    """What an answer holds: "5 recommandations et 1 constat, dans 3 documents"."""
    kinds = Counter(quote.passage.kind for quote in quotes)
    parts = [counted(f"kinds.{kind}", number, language) for kind, number in kinds.most_common()]
    documents = len({quote.citation.document_id for quote in quotes})
    return message(
        "ui.answer.found",
        language,
        passages=listed(parts, language),
        documents=counted("counts.documents", documents, language),
    )


def listed(parts: Sequence[str], language: str) -> str:
    """An enumeration: "a, b et c"."""
    if len(parts) < 2:
        return "".join(parts)
    return message("ui.counts.list", language, first=", ".join(parts[:-1]), last=parts[-1])


def corpus_size(manifest: Manifest, language: str) -> str:
    """How much is indexed: "12 documents et 340 passages"."""
    documents = counted("counts.documents", manifest.documents, language)
    passages = counted("counts.passages", manifest.passages, language)
    return listed([documents, passages], language)


def language_name(code: str, language: str) -> str:
    """The name of a language, or its code where it has none here."""
    return message(f"ui.languages.{code}", language) if code in NAMED_LANGUAGES else code


def on_page(label: str, language: str) -> str:
    """The page of a passage, as in a citation: "p. 12"."""
    return message("words.citation.page", language, page=label)


def moment(iso: str, language: str) -> str:
    """An ISO date and time, in this computer's time zone: "21/11/2026 à 14:05"."""
    return datetime.fromisoformat(iso).astimezone().strftime(message("ui.counts.moment", language))
