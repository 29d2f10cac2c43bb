"""One frozen set of settings: defaults, then ``preconise.toml`` in the home folder, then PRECONISE_* variables."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

from preconise.catalogue import LANGUAGES
from preconise.errors import InvalidSetting, UnknownSetting

SETTINGS_FILE = "preconise.toml"
ENVIRONMENT_PREFIX = "PRECONISE_"


@dataclass(frozen=True, slots=True)
class Settings:
    """What a keeper of the documents may choose.

    Relative folders count from the home folder: the checkout, or the current folder where there is none.
    """

    corpus: Path = Path("corpus")
    index: Path = Path("index")
    models: Path = Path("models")
    """Where the embedded model is unpacked on first use."""
    model: str = "embedded"
    """"embedded", or the folder or name of a sentence-transformers model that is on this computer."""
    query_prompt: str = "query: "
    passage_prompt: str = "passage: "
    """What the model expects before a text; used only where the model's own folder does not say."""
    language: str = "fr"
    """Language of the interface, of messages and of citations."""
    top_k: int = 10
    """Most quotes in an answer."""


def home() -> Path:
    """The folder that relative settings count from: PRECONISE_HOME, the checkout, or the current folder."""
    chosen = os.environ.get("PRECONISE_HOME")
    if chosen:
        return Path(chosen)
    checkout = Path(__file__).resolve().parents[2]
    return checkout if (checkout / "app.py").is_file() else Path.cwd()


def load_settings() -> Settings:
    """The settings in force.

    Raises:
        UnknownSetting: the file or an environment variable names no setting.
        InvalidSetting: a value is of the wrong sort.
    """
    base = home()
    chosen = {**_from_file(base / SETTINGS_FILE), **_from_environment(os.environ)}
    known = {field.name: field.type for field in fields(Settings)}
    unknown = sorted(chosen.keys() - known.keys())
    if unknown:
        raise UnknownSetting(name=unknown[0], known=", ".join(known))
    settings = replace(Settings(), **{name: _parse(name, value) for name, value in chosen.items()})
    return replace(
        settings,
        corpus=base / settings.corpus,
        index=base / settings.index,
        models=base / settings.models,
    )


def _from_file(path: Path) -> Mapping[str, Any]:
    if not path.is_file():
        return {}
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise InvalidSetting(name=path.name, value=str(error)) from error


def _from_environment(environment: Mapping[str, str]) -> Mapping[str, str]:
    return {
        name.removeprefix(ENVIRONMENT_PREFIX).lower(): value
        for name, value in environment.items()
        if name.startswith(ENVIRONMENT_PREFIX) and name not in {"PRECONISE_HOME"}
    }


def _parse(name: str, value: object) -> Any:
    if name in {"corpus", "index", "models"} and isinstance(value, str):
        return Path(value).expanduser()
    if name == "top_k":
        number = str(value)
        if number.isdecimal() and 1 <= int(number) <= 50:
            return int(number)
    elif name == "language":
        if value in LANGUAGES:
            return value
    elif isinstance(value, str):
        return value
    raise InvalidSetting(name=name, value=str(value))
