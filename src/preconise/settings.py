"""One frozen set of settings: defaults, then ``preconise.toml`` in the home folder, then PRECONISE_* variables."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Annotated, Literal

import msgspec

from preconise.errors import InvalidSetting, UnknownSetting

SETTINGS_FILE = "preconise.toml"
ENVIRONMENT_PREFIX = "PRECONISE_"
MOST_QUOTES = 50
"""That an answer may hold; more is a list to browse, not an answer."""
LONGEST_QUESTION = 2000
"""Characters of a question; far above what is asked aloud, and rejected before anything is computed."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What a keeper of the documents may choose.

    Relative folders count from the home folder: the checkout, or the current folder where there is none.
    """

    corpus: Path = Path("corpus")
    index: Path = Path("index")
    models: Path = Path("models")
    """Where the embedded model is unpacked on first use."""
    baskets: Path = Path("baskets")
    """Where the excerpts that trainers keep are stored, on this computer only."""
    model: str = "embedded"
    """"embedded", or the folder or name of a sentence-transformers model that is on this computer."""
    query_prompt: str = "query: "
    passage_prompt: str = "passage: "
    """What the model expects before a text; used only where the model's own folder does not say."""
    encoder_backend: Literal["auto", "openvino", "torch"] = "auto"
    """What computes embeddings: "openvino" serves the embedded model only, "torch" (sentence-transformers) any model;
    "auto" takes the first that serves."""
    language: Literal["fr", "en"] = "fr"
    """Language of the interface, of messages and of citations."""
    top_k: Annotated[int, msgspec.Meta(ge=1, le=MOST_QUOTES)] = 10
    """Most quotes in an answer."""
    ocr: bool = True
    """Whether scanned pages are read by Tesseract, where it is installed; some seconds a page."""
    feedback: bool = True
    """Whether the app offers to judge quotes; a judgement keeps the question, on this computer."""
    feedback_folder: Path = Path("feedback")


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
    known = [field.name for field in fields(Settings)]
    unknown = sorted(chosen.keys() - set(known))
    if unknown:
        raise UnknownSetting(name=unknown[0], known=", ".join(known))
    settings = _validated(chosen)
    return replace(
        settings,
        corpus=base / settings.corpus,
        index=base / settings.index,
        models=base / settings.models,
        feedback_folder=base / settings.feedback_folder,
        baskets=base / settings.baskets,
    )


def _from_file(path: Path) -> Mapping[str, object]:
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


def _validated(chosen: Mapping[str, object]) -> Settings:
    try:
        return msgspec.convert(chosen, type=Settings, strict=False, dec_hook=_folder)
    except msgspec.ValidationError as error:
        # The library's message ends on the place: "… - at `$.top_k`".
        name = str(error).rpartition("$.")[2].rstrip("`")
        raise InvalidSetting(name=name, value=chosen.get(name, "")) from error


def _folder(kind: type, value: object) -> Path:
    if kind is Path and isinstance(value, str):
        return Path(value).expanduser()
    raise TypeError(kind)
