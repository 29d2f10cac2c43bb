"""The choice of what computes embeddings, and that it changes none of them."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace

import numpy as np
import pytest

from preconise.errors import EncoderBackendUnavailable, PassageTooLong, QuestionTooLong
from preconise.retrieval.encoder import encoder_fingerprint, load_encoder
from preconise.retrieval.encoder_backend import encoder_backend
from preconise.retrieval.model_folder import BARE
from preconise.retrieval.query_bank import QUERY_BANK
from preconise.settings import Settings
from preconise.types import Encoder, Encodings, Vectors
from tests.cli.console import SOURCES
from tests.conftest import ROOT

pytest.importorskip("openvino", reason="the package openvino is installed for Linux on x86-64 only")

LEAST_COSINE = 0.9999
EMBEDDED = Settings(models=ROOT / "models")
NEARLY_EMPTY = ["", " ", "\n", ".", "mot", "ﬁ", "\u200b", "🐍"]
NOTES = sorted((ROOT / "corpus").rglob("*.md"))[::7]
LONG = "La commune entretient les chemins, les écoles et les places de son territoire. " * 40


@pytest.fixture(scope="module")
def openvino_encoder() -> Encoder:
    return load_encoder(replace(EMBEDDED, encoder_backend="openvino"))


@pytest.fixture(scope="module")
def torch_encoder() -> Encoder:
    return load_encoder(replace(EMBEDDED, encoder_backend="torch"))


def cosines(one: Vectors, other: Vectors) -> Vectors:
    return np.asarray(np.sum(one * other, axis=1))


def assert_agree(one: Encodings, other: Encodings) -> None:
    assert one.lengths.tolist() == other.lengths.tolist()
    assert one.token_ids.tolist() == other.token_ids.tolist()
    assert cosines(one.vectors, other.vectors).min() >= LEAST_COSINE
    assert cosines(one.tokens, other.tokens).min(initial=1.0) >= LEAST_COSINE


def as_long_as_it_may_be(encoder: Encoder) -> str:
    words = LONG.split()
    while encoder.count_tokens([" ".join(words)])[0] > encoder.max_tokens:
        words.pop()
    return " ".join(words)


def test_the_backends_agree_on_questions_of_all_languages(openvino_encoder: Encoder, torch_encoder: Encoder) -> None:
    questions = [question for bank in QUERY_BANK.values() for question in bank]

    assert_agree(openvino_encoder.encode_queries(questions), torch_encoder.encode_queries(questions))


def test_the_backends_agree_on_passages_of_all_lengths(openvino_encoder: Encoder, torch_encoder: Encoder) -> None:
    longest = as_long_as_it_may_be(openvino_encoder)
    texts = [*NEARLY_EMPTY, longest, *(note.read_text("utf-8")[:1200] for note in NOTES)]

    assert max(openvino_encoder.count_tokens(texts)) > openvino_encoder.max_tokens - 10
    assert openvino_encoder.count_tokens(texts) == torch_encoder.count_tokens(texts)
    assert_agree(openvino_encoder.encode_passages(texts), torch_encoder.encode_passages(texts))


def test_the_backends_agree_on_where_tokens_stand(openvino_encoder: Encoder, torch_encoder: Encoder) -> None:
    texts = [*NEARLY_EMPTY, LONG, *(note.read_text("utf-8") for note in NOTES)]

    for text in texts:
        assert openvino_encoder.token_spans(text) == torch_encoder.token_spans(text)


def test_the_backends_agree_without_the_adapter(bare_encoder: Encoder) -> None:
    torch_encoder = load_encoder(replace(EMBEDDED, model=BARE, encoder_backend="torch"))
    questions = QUERY_BANK["fr"]

    assert_agree(bare_encoder.encode_queries(questions), torch_encoder.encode_queries(questions))


def test_the_backends_refuse_the_same_texts(openvino_encoder: Encoder, torch_encoder: Encoder) -> None:
    refusals = []
    for encoder in (openvino_encoder, torch_encoder):
        with pytest.raises(PassageTooLong) as passage:
            encoder.encode_passages(["Une phrase.", LONG])
        with pytest.raises(QuestionTooLong) as question:
            encoder.encode_queries([LONG])
        refusals.append((passage.value.values, question.value.values))

    assert refusals[0] == refusals[1]


def test_a_text_alone_and_beside_a_longer_one_is_the_same(openvino_encoder: Encoder) -> None:
    alone = openvino_encoder.encode_passages(["Une école."])
    beside = openvino_encoder.encode_passages(
        ["Une école.", "Une école est ouverte à tous les enfants du village. " * 3]
    )

    length = int(alone.lengths[0])
    assert cosines(alone.vectors, beside.vectors[:1]).min() > 0.99999
    assert cosines(alone.tokens, beside.tokens[:length]).min() > 0.99999


def test_the_choice_makes_no_index_stale() -> None:
    fingerprints = {
        encoder_fingerprint(replace(EMBEDDED, encoder_backend=backend)) for backend in ("openvino", "torch")
    }

    assert len(fingerprints) == 1


def test_the_embedded_model_is_served_by_openvino_unless_torch_is_asked_for() -> None:
    assert encoder_backend(EMBEDDED) == "openvino"
    assert encoder_backend(replace(EMBEDDED, model=BARE)) == "openvino"
    assert encoder_backend(replace(EMBEDDED, encoder_backend="torch")) == "torch"


def test_another_model_is_served_by_torch_and_openvino_says_that_it_cannot() -> None:
    named = Settings(model="some/folder")

    assert encoder_backend(named) == "torch"
    with pytest.raises(EncoderBackendUnavailable) as refused:
        load_encoder(replace(named, encoder_backend="openvino"))
    assert refused.value.values == {"model": "some/folder"}


def test_without_openvino_torch_serves_and_openvino_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "openvino", None)

    assert encoder_backend(EMBEDDED) == "torch"
    with pytest.raises(EncoderBackendUnavailable):
        encoder_backend(replace(EMBEDDED, encoder_backend="openvino"))


WATCHED = """
import sys
watched = []
def watch(event, arguments):
    if event in ("socket.connect", "socket.getaddrinfo", "subprocess.Popen", "os.posix_spawn", "os.fork"):
        watched.append(event)
sys.addaudithook(watch)
from pathlib import Path
from preconise.retrieval.encoder import load_encoder
from preconise.settings import Settings
encoder = load_encoder(Settings(models=Path(sys.argv[1]), encoder_backend="openvino"))
encoder.encode_queries(["Comment éclairer les rues ?"])
loaded = sorted({"torch", "transformers", "sentence_transformers"} & set(sys.modules))
told = sys.modules.get("openvino_telemetry")
print(watched, loaded, told)
"""


def test_openvino_is_loaded_alone_and_tells_nobody() -> None:
    ended = subprocess.run(
        [sys.executable, "-c", WATCHED, str(ROOT / "models")],
        env={**os.environ, "PYTHONPATH": SOURCES},
        capture_output=True,
        text=True,
        check=True,
    )

    assert ended.stdout == "[] [] None\n"
