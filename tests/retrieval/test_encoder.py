"""Encoding by the embedded model, and by any other sentence-transformers model that the settings name."""

from __future__ import annotations

import threading
import unicodedata
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tokenizers import Tokenizer

from preconise.errors import ModelNotFound, PassageTooLong, QuestionTooLong
from preconise.retrieval.encoder import encoder_fingerprint, joined, load_encoder, one_by_one
from preconise.retrieval.model_folder import model_folder, model_prompts
from preconise.settings import Settings
from preconise.types import Encoder, Vectors
from tests.conftest import ROOT

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
    vectors = encoder.encode_passages(["La mairie ouvre à neuf heures.", "", "Une école."]).vectors

    assert vectors.shape == (3, encoder.dimension) == (3, 384)
    assert vectors.dtype == np.float32
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)


def test_embeddings_come_in_the_order_of_the_texts(encoder: Encoder) -> None:
    texts = ["court", "un texte bien plus long que le premier " * 4, "moyen, mais pas trop long"]

    together = encoder.encode_passages(texts)
    alone = [encoder.encode_passages([text]) for text in texts]

    vectors = np.concatenate([one.vectors for one in alone])
    tokens = np.concatenate([one.tokens for one in alone])
    assert np.allclose(np.sum(together.vectors * vectors, axis=1), 1, atol=1e-4)
    assert np.allclose(np.sum(together.tokens * tokens, axis=1), 1, atol=1e-3)
    assert together.lengths.tolist() == [int(one.lengths[0]) for one in alone]


def test_tokens_are_those_of_the_text_alone(encoder: Encoder) -> None:
    passages, queries = (
        encode(["sécurité", "la sécurité"]) for encode in (encoder.encode_passages, encoder.encode_queries)
    )

    for encoded in (passages, queries):
        assert encoded.lengths.tolist() == [1, 2]
        assert encoded.token_ids[0] == encoded.token_ids[2] != encoded.token_ids[1]
        assert encoded.tokens.shape == (3, 256)
        assert np.allclose(np.linalg.norm(encoded.tokens, axis=1), 1, atol=1e-5)


def test_encodings_are_taken_apart_and_joined_again(encoder: Encoder) -> None:
    texts = ["La mairie ouvre à neuf heures.", "Une école.", "Où ?"]
    encoded = encoder.encode_passages(texts)

    apart = list(one_by_one(encoded))
    again = joined(apart, encoder.dimension)

    assert [len(one.tokens) for one in apart] == [len(encoder.token_spans(text)) for text in texts]
    for text, one in zip(texts, apart, strict=True):
        assert len(one.vectors) == 1
        assert one.token_ids.tolist() == encoder.encode_passages([text]).token_ids.tolist()
    for part in ("vectors", "tokens", "token_ids", "lengths"):
        assert (getattr(again, part) == getattr(encoded, part)).all()
    assert list(one_by_one(encoder.encode_passages([]))) == []


def is_what_stands_there(piece: str, text: str) -> bool:
    """Whether a piece of SentencePiece, whose first letter may stand for a space, is these words of a text."""
    plain = unicodedata.normalize("NFKC", text)
    return piece.replace("▁", " ").strip() == " ".join(plain.split())


@pytest.mark.parametrize(
    "text",
    [
        "La sécurité des élus, « priorité » de 2023 : 34 % d’œuvres…",
        " espaces  doubles\tet en\nbordure ",
        "½ ﬁn, Ⅷ 公園 культуры",
        "🐍 " + "anticonstitutionnellement " * 3,
    ],
)
def test_the_span_of_a_token_is_what_the_token_stands_for(text: str, encoder: Encoder) -> None:
    tokenizer = Tokenizer.from_file(str(model_folder(Settings(models=ROOT / "models")) / "tokenizer.json"))

    spans = encoder.token_spans(text)
    pieces = [tokenizer.id_to_token(int(token)) or "" for token in encoder.encode_passages([text]).token_ids]

    assert len(pieces) == len(spans)
    said = [(piece, text[start:end]) for piece, (start, end) in zip(pieces, spans, strict=True)]
    assert [pair for pair in said if not is_what_stands_there(*pair)] == []
    assert all(before <= start for (_, before), (start, _) in pairwise(spans))


@settings(deadline=None)
@given(
    st.lists(
        st.sampled_from(["La", "mairie", "l’été,", "élu·e", "« oui »", "12 %", "\n", "É", "…", "(mai)"]), max_size=12
    )
)
def test_the_spans_of_tokens_hold_every_letter_in_order(encoder: Encoder, parts: list[str]) -> None:
    text = " ".join(parts)

    spans = encoder.token_spans(text)

    assert "".join("".join(text[start:end] for start, end in spans).split()) == "".join(text.split())
    assert all(0 <= start <= end <= len(text) for start, end in spans)
    assert all(before <= start for (_, before), (start, _) in pairwise(spans))


def test_the_spans_of_another_models_tokens(tiny_model: Path) -> None:
    for prompt in ("passage: ", "texte ", ""):
        encoder = load_encoder(Settings(model=str(tiny_model), query_prompt="", passage_prompt=prompt))

        assert encoder.token_spans("école  mairie") == [(0, 5), (7, 13)]
        assert encoder.encode_passages(["école  mairie"]).lengths.tolist() == [2]
        assert encoder.encode_passages(["école"]).tokens.shape == (1, 16)


def test_nothing_encodes_to_no_rows(encoder: Encoder) -> None:
    assert encoder.encode_passages([]).vectors.shape == (0, encoder.dimension)
    assert encoder.encode_queries([]).vectors.shape == (0, encoder.dimension)
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
    assert encoder.encode_passages([fitting]).vectors.shape == (1, 384)


def test_a_question_is_never_truncated(encoder: Encoder) -> None:
    with pytest.raises(QuestionTooLong):
        encoder.encode_queries(["mot " * 600])


def test_threads_may_share_an_encoder(encoder: Encoder) -> None:
    texts = [f"La mairie numéro {number} ouvre à neuf heures." for number in range(8)]
    expected = encoder.encode_queries(texts).vectors
    found: dict[int, Vectors] = {}

    def ask(number: int) -> None:
        found[number] = encoder.encode_queries([texts[number]]).vectors[0]

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
    assert encoder.encode_queries(["mairie"]).vectors.shape == (1, 16)
    assert encoder.fingerprint == encoder_fingerprint(settings)


def test_its_prompts_come_from_the_settings_where_it_has_none(tiny_model: Path) -> None:
    encoder = load_encoder(Settings(model=str(tiny_model), query_prompt="demande ", passage_prompt=""))

    assert encoder.count_tokens(["mairie école"]) == [4]
    assert not np.allclose(
        encoder.encode_queries(["mairie"]).vectors, encoder.encode_passages(["mairie"]).vectors, atol=1e-4
    )


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
