"""The words of the interface, in French and English: ``locales/<language>/<room>.toml``.

A message is named by its room and its path in the file: "ui.ask.placeholder" is ``[ask] placeholder`` of ``ui.toml``.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from preconise.errors import PreconiseError
from preconise.types import FileReport, Notice

LANGUAGES = ("fr", "en")


@dataclass(frozen=True, slots=True)
class Explanation:
    """An error in a person's language: what happened, and what to do."""

    message: str
    hint: str


def message(key: str, language: str, /, **values: object) -> str:
    """The message named ``key``, its placeholders filled.

    Raises:
        KeyError: no message has this name, or a placeholder lacks its value; a defect of the program.
    """
    return messages(language)[key].format_map(values)


def explain(error: PreconiseError, language: str) -> Explanation:
    """The sentence and the hint for an error."""
    return explain_key(error.key, error.values, language)


def explain_key(key: str, values: Mapping[str, str], language: str) -> Explanation:
    """The sentence and the hint for an error or a notice of reading kept by its key, as a file report does."""
    room = "errors" if f"errors.{key}.message" in messages(language) else "reading"
    return Explanation(
        message=message(f"{room}.{key}.message", language, **values),
        hint=message(f"{room}.{key}.hint", language, **values),
    )


def explain_report(report: FileReport, language: str) -> tuple[Explanation, ...]:
    """What there is to say of one file, the weightiest first; nothing of one that was read whole."""
    first = (Notice(report.reason, report.values),) if report.reason else ()
    return tuple(explain_key(notice.reason, notice.values, language) for notice in (*first, *report.notices))


@cache
def messages(language: str) -> Mapping[str, str]:
    """All messages of a language by name; French where the language has no catalogue."""
    folder = files("preconise") / "locales" / (language if language in LANGUAGES else LANGUAGES[0])
    found: dict[str, str] = {}
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.name.endswith(".toml"):
            tree = tomllib.loads(entry.read_text(encoding="utf-8"))
            found.update(_flatten(tree, entry.name.removesuffix(".toml")))
    return found


def _flatten(tree: Mapping[str, object], prefix: str) -> Iterator[tuple[str, str]]:
    for name, value in tree.items():
        if isinstance(value, Mapping):
            yield from _flatten(value, f"{prefix}.{name}")
        else:
            yield f"{prefix}.{name}", str(value)
