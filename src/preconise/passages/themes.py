"""The themes that recommendations can be browsed by: their names, their definitions, and examples to recognise them by.

The shipped ones are in ``themes.toml``; a keeper of the documents may add his own, or replace some, in a file of the
same form.
"""

from __future__ import annotations

import hashlib
import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from preconise.catalogue import LANGUAGES
from preconise.errors import InvalidThemes

THEMES_FILE = "themes.toml"
LONGEST_EXAMPLE = 400
"""Characters of a definition or an example: a sentence or two, which any encoder reads whole."""

_KEY = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_NAME, _DEFINITION, _EXAMPLES = "name", "definition", "examples"


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme; ``names`` and ``definitions`` are by language of the interface (ISO 639-1), in one of them at least."""

    key: str
    names: Mapping[str, str]
    definitions: Mapping[str, str]
    examples: tuple[str, ...] = ()

    def name(self, language: str) -> str:
        """In this language, or in the one that there is."""
        return self.names.get(language) or next(iter(self.names.values()))

    def definition(self, language: str) -> str:
        """In this language, or in the one that there is."""
        return self.definitions.get(language) or next(iter(self.definitions.values()))

    @property
    def descriptions(self) -> tuple[str, ...]:
        """All sentences that an encoder recognises the theme by."""
        return (*self.definitions.values(), *self.examples)


def load_themes(own: Path | None) -> tuple[Theme, ...]:
    """The shipped themes, then those of one's own file where there is such a file.

    An own theme with the key of a shipped one stands in its place, and keeps its examples where it has none.

    Raises:
        InvalidThemes: the file is not TOML in UTF-8, or an entry is not of the form of the shipped ones.
    """
    shipped = {theme.key: theme for theme in _shipped()}
    if own is None or not own.is_file():
        return tuple(shipped.values())
    try:
        content = own.read_bytes()
    except OSError as error:
        raise InvalidThemes(path=own, reason=error.strerror or error) from error
    return tuple((shipped | {theme.key: theme for theme in _themes(content, str(own), shipped)}).values())


def fingerprint_of_own(own: Path) -> str:
    """Names the bytes of one's own file; passages of an index built with other themes have to be judged again."""
    return hashlib.sha256(own.read_bytes() if own.is_file() else b"").hexdigest()[:16]


@cache
def _shipped() -> tuple[Theme, ...]:
    return tuple(_themes(Path(__file__).with_name(THEMES_FILE).read_bytes(), THEMES_FILE, {}))


def _themes(content: bytes, path: str, shipped: Mapping[str, Theme]) -> Sequence[Theme]:
    try:
        tables = tomllib.loads(content.decode("utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise InvalidThemes(path=path, reason=error) from error
    return [_theme(key, table, path, shipped.get(key)) for key, table in tables.items()]


def _theme(key: str, table: object, path: str, shipped: Theme | None) -> Theme:
    if not _KEY.fullmatch(key) or not isinstance(table, Mapping):
        raise InvalidThemes(path=path, reason=f"[{key}]")
    names, definitions, examples = table.get(_NAME, {}), table.get(_DEFINITION, {}), table.get(_EXAMPLES, [])
    for field, value, sound in (
        (_NAME, names, _are_worded(names)),
        (_DEFINITION, definitions, _are_worded(definitions)),
        (_EXAMPLES, examples, isinstance(examples, list) and all(map(_is_text, examples))),
        *((field, table[field], False) for field in table.keys() - {_NAME, _DEFINITION, _EXAMPLES}),
    ):
        if not sound:
            raise InvalidThemes(path=path, reason=f"[{key}] {field} = {value!r}")
    kept = shipped.examples if shipped and not examples else tuple(examples)
    return Theme(key, dict(names), dict(definitions), kept)


def _are_worded(value: object) -> bool:
    return (
        isinstance(value, Mapping)
        and bool(value)
        and value.keys() <= set(LANGUAGES)
        and all(map(_is_text, value.values()))
    )


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip()) and len(value) <= LONGEST_EXAMPLE
