"""Embeddings by a sentence-transformers model that is on this computer; the only file that imports that library."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

import numpy as np

from preconise.errors import ModelNotFound, PassageTooLong, QuestionTooLong
from preconise.retrieval.adapter import PROJECTION_FILE
from preconise.retrieval.model_folder import (
    E5_PROMPTS,
    Prompts,
    model_fingerprint,
    model_folder,
    model_prompts,
    work_offline,
)
from preconise.settings import Settings
from preconise.types import Encoder, Encodings

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer
    from torch import Tensor

BATCH_SIZE = 32
_BEGINNING = 60


@dataclass(frozen=True, slots=True)
class Projection:
    """Token vectors in fewer dimensions: ``weight`` of shape (fewer, hidden), ``bias`` of shape (fewer,)."""

    weight: Tensor
    bias: Tensor


def load_encoder(settings: Settings) -> Encoder:
    """The encoder that the settings name; takes seconds, as torch and the weights are loaded.

    Raises:
        EmbeddedModelMissing: the embedded model is chosen and its package is not there.
        ModelNotFound: the model is not on this computer, or its folder is not one of sentence-transformers.
    """
    folder = model_folder(settings)
    try:
        return encoder_of_folder(folder, model_fingerprint(settings), model_prompts(folder, settings))
    except (OSError, ValueError, KeyError) as error:
        raise ModelNotFound(model=settings.model) from error


def encoder_of_folder(folder: Path, fingerprint: str, prompts: Prompts = E5_PROMPTS) -> SentenceTransformerEncoder:
    """The encoder of a sentence-transformers folder, with the projection of token vectors that lies in it, if any.

    Raises:
        OSError, ValueError, KeyError: it is not such a folder.
    """
    work_offline()
    from sentence_transformers import SentenceTransformer

    model = SentenceTransformer(str(folder), device="cpu", local_files_only=True)
    return SentenceTransformerEncoder(model, prompts, fingerprint, _projection(folder))


def _projection(folder: Path) -> Projection | None:
    """The projection of token vectors that lies beside the model; without one they are used as they are."""
    file = folder / PROJECTION_FILE
    if not file.is_file():
        return None
    from safetensors.torch import load_file

    tensors = load_file(file)
    return Projection(tensors["weight"].float(), tensors["bias"].float())


def encoder_fingerprint(settings: Settings) -> str:
    """The fingerprint that ``load_encoder(settings)`` would have, without loading anything.

    Raises:
        EmbeddedModelMissing: the embedded model is chosen and its package is not there.
        ModelNotFound: nothing of this name is on this computer.
    """
    return model_fingerprint(settings)


class SentenceTransformerEncoder:
    """An Encoder; several threads may use one, in turn."""

    def __init__(
        self, model: SentenceTransformer, prompts: Prompts, fingerprint: str, projection: Projection | None = None
    ) -> None:
        self._model = model
        self._prompts = prompts
        self._fingerprint = fingerprint
        self._projection = projection
        # A tokenizer of the tokenizers library fails with "Already borrowed" where two threads use it at once.
        self._lock = Lock()
        self._before = {prompt: self._tokens_before(prompt) for prompt in (prompts.query, prompts.passage)}

    @property
    def fingerprint(self) -> str:
        """Names the weights and prompts."""
        return self._fingerprint

    @property
    def dimension(self) -> int:
        """Length of an embedding."""
        return int(self._model.get_embedding_dimension() or 0)

    @property
    def max_tokens(self) -> int:
        """The most tokens the model reads at once, prompt and special tokens included."""
        return int(self._model.max_seq_length or 0)

    def count_tokens(self, texts: Sequence[str]) -> list[int]:
        """Tokens each text takes as a passage, prompt and special tokens included, nothing truncated."""
        return self._count(texts, self._prompts.passage)

    def token_spans(self, text: str) -> list[tuple[int, int]]:
        """The place in ``text`` of each of its tokens, those that ``encode_passages`` gives vectors of."""
        prompt = self._prompts.passage
        with self._lock:
            encoded = self._model.tokenizer([prompt + text], truncation=False, return_offsets_mapping=True)
        offsets = encoded["offset_mapping"][0][self._before[prompt] : -1]
        return [(max(0, start - len(prompt)), end - len(prompt)) for start, end in offsets]

    def encode_queries(self, texts: Sequence[str]) -> Encodings:
        """Encodings of queries.

        Raises:
            QuestionTooLong: one is longer than the model reads.
        """
        for text, tokens in zip(texts, self._count(texts, self._prompts.query), strict=True):
            if tokens > self.max_tokens:
                raise QuestionTooLong(limit=len(text) * self.max_tokens // tokens)
        return self._encode(texts, self._prompts.query)

    def encode_passages(self, texts: Sequence[str]) -> Encodings:
        """Encodings of passages; texts of like length are encoded together, whatever their order.

        Raises:
            PassageTooLong: one is longer than the model reads; the others are not encoded either.
        """
        for text, tokens in zip(texts, self.count_tokens(texts), strict=True):
            if tokens > self.max_tokens:
                raise PassageTooLong(tokens=tokens, limit=self.max_tokens, beginning=text[:_BEGINNING])
        return self._encode(texts, self._prompts.passage)

    def _count(self, texts: Sequence[str], prompt: str) -> list[int]:
        if not texts:
            return []
        with self._lock:
            encoded = self._model.tokenizer([prompt + text for text in texts], truncation=False, padding=False)
        return [len(tokens) for tokens in encoded["input_ids"]]

    def _encode(self, texts: Sequence[str], prompt: str) -> Encodings:
        order = sorted(range(len(texts)), key=lambda place: -len(texts[place]))
        found: dict[int, Encodings] = {}
        for start in range(0, len(order), BATCH_SIZE):
            places = order[start : start + BATCH_SIZE]
            found.update(zip(places, self._batch([texts[place] for place in places], prompt), strict=True))
        return joined([found[place] for place in range(len(texts))], self.dimension)

    def _batch(self, texts: Sequence[str], prompt: str) -> Iterator[Encodings]:
        import torch

        before = self._before[prompt]
        with self._lock, torch.inference_mode():
            features = self._model.preprocess([prompt + text for text in texts])
            lengths = features["attention_mask"].sum(dim=1).tolist()
            ids = features["input_ids"].numpy()
            found = self._model(features)
            vectors = torch.nn.functional.normalize(found["sentence_embedding"], dim=-1).numpy()
            tokens = found["token_embeddings"]
            if self._projection is not None:
                tokens = tokens @ self._projection.weight.T + self._projection.bias
            tokens = torch.nn.functional.normalize(tokens, dim=-1).numpy()
        for row, length in enumerate(lengths):
            own = slice(before, max(before, int(length) - 1))
            yield Encodings(vectors[row : row + 1], tokens[row, own], ids[row, own], np.array([own.stop - before]))

    def _tokens_before(self, prompt: str) -> int:
        """How many tokens stand before a text's own: the first special one and those of the prompt."""
        with self._lock:
            # Without the space at its end, which belongs to the first word of a text.
            ids = self._model.tokenizer([prompt.rstrip()])["input_ids"][0]
        return len(ids) - 1


def joined(encodings: Sequence[Encodings], dimension: int) -> Encodings:
    """The encodings of several texts as one, in their order."""
    if not encodings:
        none = np.empty((0, dimension), dtype=np.float32)
        return Encodings(none, none, np.empty(0, dtype=np.int32), np.empty(0, dtype=np.int32))
    return Encodings(
        vectors=np.ascontiguousarray(np.concatenate([one.vectors for one in encodings]), dtype=np.float32),
        tokens=np.ascontiguousarray(np.concatenate([one.tokens for one in encodings]), dtype=np.float32),
        token_ids=np.concatenate([one.token_ids for one in encodings]).astype(np.int32),
        lengths=np.concatenate([one.lengths for one in encodings]).astype(np.int32),
    )


def one_by_one(encodings: Encodings) -> Iterator[Encodings]:
    """The encodings of each text apart."""
    ends = np.cumsum(encodings.lengths)
    for place, (end, length) in enumerate(zip(ends, encodings.lengths, strict=True)):
        own = slice(int(end - length), int(end))
        texts = slice(place, place + 1)
        yield Encodings(
            encodings.vectors[texts], encodings.tokens[own], encodings.token_ids[own], encodings.lengths[texts]
        )
