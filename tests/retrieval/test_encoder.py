"""Encoding by the embedded model, and by any other sentence-transformers model that the settings name."""

from __future__ import annotations

import threading
from pathlib import Path

import numpy as np
import pytest

from preconise.errors import ModelNotFound, PassageTooLong, QuestionTooLong
from preconise.retrieval.encoder import encoder_fingerprint, load_encoder
from preconise.retrieval.model_folder import model_prompts
from preconise.settings import Settings
from preconise.types import Encoder, Vectors

WORDS = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "mairie", "école", "query", "passage", ":", "demande", "texte"]


@pytest.fixture(scope="module")
def tiny_model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A BERT of random weights that knows eleven words, saved by sentence-transformers itself."""
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.models import Normalize, Pooling, Transformer
    from transformers import BertConfig, BertModel, BertTokenizer

    source, folder = tmp_path_factory.mktemp("bert"), tmp_path_factory.mktemp("models") / "tiny"
    BertModel(
        BertConfig(
            vocab_size=len(WORDS),
            hidden_size=16,
            num_hidden_layers=1,
            num_attention_heads=2,
            intermediate_size=16,
            max_position_embeddings=12,
        )
    ).save_pretrained(source)
    (source / "vocab.txt").write_text("\n".join(WORDS), encoding="utf-8")
    BertTokenizer(vocab=str(source / "vocab.txt"), model_max_length=12).save_pretrained(source)
    transformer = Transformer(str(source), max_seq_length=12)
    SentenceTransformer(modules=[transformer, Pooling(16), Normalize()], device="cpu").save(str(folder))
    return folder


def test_embeddings_are_float32_of_length_one(encoder: Encoder) -> None:
    vectors = encoder.encode_passages(["La mairie ouvre à neuf heures.", "", "Une école."])

    assert vectors.shape == (3, encoder.dimension) == (3, 384)
    assert vectors.dtype == np.float32
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)


def test_embeddings_come_in_the_order_of_the_texts(encoder: Encoder) -> None:
    texts = ["court", "un texte bien plus long que le premier " * 4, "moyen, mais pas trop long"]

    together = encoder.encode_passages(texts)
    alone = np.concatenate([encoder.encode_passages([text]) for text in texts])

    assert np.allclose(np.sum(together * alone, axis=1), 1, atol=1e-4)


def test_nothing_encodes_to_no_rows(encoder: Encoder) -> None:
    assert encoder.encode_passages([]).shape == (0, encoder.dimension)
    assert encoder.encode_queries([]).shape == (0, encoder.dimension)
    assert encoder.count_tokens([]) == []


def test_a_passage_is_never_truncated(encoder: Encoder) -> None:
    short, long = "Une phrase.", "mot " * 600

    with pytest.raises(PassageTooLong) as raised:
        encoder.encode_passages([short, long])

    assert raised.value.values["limit"] == "512"
    assert raised.value.values["beginning"].startswith("mot mot")


def test_the_longest_text_that_fits_is_encoded(encoder: Encoder) -> None:
    fitting = "mot " * 600
    while encoder.count_tokens([fitting])[0] > encoder.max_tokens:
        fitting = fitting[:-4]

    assert encoder.count_tokens([fitting])[0] == encoder.max_tokens
    assert encoder.encode_passages([fitting]).shape == (1, 384)


def test_a_question_is_never_truncated(encoder: Encoder) -> None:
    with pytest.raises(QuestionTooLong):
        encoder.encode_queries(["mot " * 600])


def test_threads_may_share_an_encoder(encoder: Encoder) -> None:
    texts = [f"La mairie numéro {number} ouvre à neuf heures." for number in range(8)]
    expected = encoder.encode_queries(texts)
    found: dict[int, Vectors] = {}

    def ask(number: int) -> None:
        found[number] = encoder.encode_queries([texts[number]])[0]

    threads = [threading.Thread(target=ask, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert all(float(found[number] @ expected[number]) > 0.9999 for number in range(8))


def test_the_fingerprint_is_known_without_loading(encoder: Encoder) -> None:
    assert encoder_fingerprint(Settings()) == encoder.fingerprint


def test_another_model_is_named_by_its_folder(tiny_model: Path) -> None:
    settings = Settings(model=str(tiny_model))
    encoder = load_encoder(settings)

    assert (encoder.dimension, encoder.max_tokens) == (16, 12)
    assert encoder.count_tokens(["mairie école"]) == [6]
    assert encoder.encode_queries(["mairie"]).shape == (1, 16)
    assert encoder.fingerprint == encoder_fingerprint(settings)


def test_its_prompts_come_from_the_settings_where_it_has_none(tiny_model: Path) -> None:
    encoder = load_encoder(Settings(model=str(tiny_model), query_prompt="demande ", passage_prompt=""))

    assert encoder.count_tokens(["mairie école"]) == [4]
    assert not np.allclose(encoder.encode_queries(["mairie"]), encoder.encode_passages(["mairie"]), atol=1e-4)


def test_the_fingerprint_changes_with_weights_and_prompts(tiny_model: Path, tmp_path: Path) -> None:
    import shutil

    settings = Settings(model=str(tiny_model))
    copied = Path(shutil.copytree(tiny_model, tmp_path / "tiny"))
    assert encoder_fingerprint(Settings(model=str(copied))) == encoder_fingerprint(settings)

    weights = copied / "model.safetensors"
    content = bytearray(weights.read_bytes())
    content[-1] ^= 1
    weights.write_bytes(content)
    assert encoder_fingerprint(Settings(model=str(copied))) != encoder_fingerprint(settings)
    assert encoder_fingerprint(Settings(model=str(tiny_model), query_prompt="")) != encoder_fingerprint(settings)


def test_a_models_own_prompts_win(tmp_path: Path) -> None:
    declared = '{"prompts": {"query": "task: search | ", "document": "title: none | "}}'
    (tmp_path / "config_sentence_transformers.json").write_text(declared, encoding="utf-8")

    prompts = model_prompts(tmp_path, Settings())

    assert (prompts.query, prompts.passage) == ("task: search | ", "title: none | ")


@pytest.mark.parametrize("name", ["nobody/no-such-model", "/no/such/folder", "not a name at all: ?"])
def test_a_missing_model_is_an_error_that_names_it(name: str) -> None:
    with pytest.raises(ModelNotFound) as raised:
        load_encoder(Settings(model=name))
    assert raised.value.values == {"model": name}

    with pytest.raises(ModelNotFound):
        encoder_fingerprint(Settings(model=name))


def test_a_folder_without_a_model_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("rien", encoding="utf-8")

    with pytest.raises(ModelNotFound):
        load_encoder(Settings(model=str(tmp_path)))
