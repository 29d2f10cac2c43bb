"""Where the model of the settings is on this computer, the prompts it expects, and a fingerprint of its weights."""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from preconise.errors import ModelNotFound
from preconise.retrieval.embedded_model import embedded_model_fingerprint, prepare_embedded_model
from preconise.settings import Settings, home

EMBEDDED = "embedded"
BARE = "embedded-bare"
"""The embedded model as its makers trained it, without our adapter."""
PASSAGE_PROMPT_NAMES = ("document", "passage", "corpus")
"""What sentence-transformers models call their prompt for passages, in its own order of preference."""

_WHOLE_BYTES = 1 << 20
_SAMPLES, _SAMPLE_BYTES = 64, 4096


@dataclass(frozen=True, slots=True)
class Prompts:
    """What a model expects before a query and before a passage."""

    query: str
    passage: str


E5_PROMPTS = Prompts("query: ", "passage: ")


def model_folder(settings: Settings) -> Path:
    """The folder of the model: the embedded one, the folder that is named, or the cached one of a hub name.

    Raises:
        EmbeddedModelMissing: the embedded model is chosen and its package is not there.
        ModelNotFound: nothing of this name is on this computer; nothing is ever downloaded.
    """
    if settings.model in {EMBEDDED, BARE}:
        return prepare_embedded_model(settings.models, with_adapter=settings.model == EMBEDDED)
    named = home() / Path(settings.model).expanduser()
    return named if named.is_dir() else _cached_folder(settings.model)


def model_fingerprint(settings: Settings) -> str:
    """Names the weights and the prompts of the model without loading it.

    Large files are sampled, not read: training changes every tensor, and half a gigabyte at each start is too slow.

    Raises:
        EmbeddedModelMissing: the embedded model is chosen and its package is not there.
        ModelNotFound: nothing of this name is on this computer.
    """
    if settings.model in {EMBEDDED, BARE}:
        return f"{settings.model}-{embedded_model_fingerprint(with_adapter=settings.model == EMBEDDED)}"
    folder = model_folder(settings)
    digest = hashlib.sha256(repr(model_prompts(folder, settings)).encode())
    for file in _model_files(folder):
        digest.update(f"{file.relative_to(folder).as_posix()} {file.stat().st_size}\n".encode())
        for part in _sample(file):
            digest.update(part)
    return f"{folder.name}-{digest.hexdigest()[:16]}"


def model_prompts(folder: Path, settings: Settings) -> Prompts:
    """The prompts that the model's folder declares, or those of the settings where it declares none."""
    file = folder / "config_sentence_transformers.json"
    declared: dict[str, str] = {}
    if file.is_file():
        declared = json.loads(file.read_text(encoding="utf-8")).get("prompts") or {}
    passage = next((declared[name] for name in PASSAGE_PROMPT_NAMES if declared.get(name)), "")
    query = declared.get("query") or ""
    if query or passage:
        return Prompts(query, passage)
    return Prompts(settings.query_prompt, settings.passage_prompt)


def work_offline() -> None:
    """Tell the libraries of models, before they are imported, to use no network and to be quiet."""
    os.environ["HF_HUB_OFFLINE"] = "1"
    os.environ["TRANSFORMERS_OFFLINE"] = "1"
    os.environ["HF_HUB_DISABLE_TELEMETRY"] = "1"
    os.environ["HF_HUB_DISABLE_PROGRESS_BARS"] = "1"
    os.environ["TRANSFORMERS_VERBOSITY"] = "error"
    # What OpenVINO tells its makers each time that it is imported; it does without where this cannot be imported.
    sys.modules["openvino_telemetry"] = None  # type: ignore[assignment]
    # The tokenizer's own threads warn, or hang, in a process that forks.
    os.environ["TOKENIZERS_PARALLELISM"] = "false"


def _cached_folder(name: str) -> Path:
    work_offline()
    from huggingface_hub import snapshot_download
    from huggingface_hub.errors import HFValidationError, LocalEntryNotFoundError

    try:
        return Path(snapshot_download(name, local_files_only=True))
    except (HFValidationError, LocalEntryNotFoundError) as error:
        raise ModelNotFound(model=name) from error


def _model_files(folder: Path) -> list[Path]:
    """The files that can change an embedding: neither the model's description nor hidden files."""
    return sorted(
        file for file in folder.rglob("*") if file.is_file() and file.suffix != ".md" and not file.name.startswith(".")
    )


def _sample(file: Path) -> Iterator[bytes]:
    size = file.stat().st_size
    if size <= _WHOLE_BYTES:
        yield file.read_bytes()
        return
    with file.open("rb") as opened:
        for number in range(_SAMPLES):
            opened.seek(number * (size - _SAMPLE_BYTES) // (_SAMPLES - 1))
            yield opened.read(_SAMPLE_BYTES)
