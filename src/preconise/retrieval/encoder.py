"""Embeddings by a sentence-transformers model that is on this computer; the only file that imports that library."""

from __future__ import annotations

from collections.abc import Sequence
from threading import Lock
from typing import TYPE_CHECKING

import numpy as np

from preconise.errors import ModelNotFound, PassageTooLong, QuestionTooLong
from preconise.retrieval.model_folder import Prompts, model_fingerprint, model_folder, model_prompts, work_offline
from preconise.settings import Settings
from preconise.types import Encoder, Vectors

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

BATCH_SIZE = 32
_BEGINNING = 60


def load_encoder(settings: Settings) -> Encoder:
    """The encoder that the settings name; takes seconds, as torch and the weights are loaded.

    Raises:
        EmbeddedModelMissing: the embedded model is chosen and its package is not there.
        ModelNotFound: the model is not on this computer, or its folder is not one of sentence-transformers.
    """
    folder = model_folder(settings)
    work_offline()
    from sentence_transformers import SentenceTransformer

    try:
        model = SentenceTransformer(str(folder), device="cpu", local_files_only=True)
    except (OSError, ValueError, KeyError) as error:
        raise ModelNotFound(model=settings.model) from error
    return SentenceTransformerEncoder(model, model_prompts(folder, settings), model_fingerprint(settings))


def encoder_fingerprint(settings: Settings) -> str:
    """The fingerprint that ``load_encoder(settings)`` would have, without loading anything.

    Raises:
        EmbeddedModelMissing: the embedded model is chosen and its package is not there.
        ModelNotFound: nothing of this name is on this computer.
    """
    return model_fingerprint(settings)


class SentenceTransformerEncoder:
    """An Encoder; several threads may use one, in turn."""

    def __init__(self, model: SentenceTransformer, prompts: Prompts, fingerprint: str) -> None:
        self._model = model
        self._prompts = prompts
        self._fingerprint = fingerprint
        # A tokenizer of the tokenizers library fails with "Already borrowed" where two threads use it at once.
        self._lock = Lock()

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

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        """Embeddings of queries, shape (texts, dimension), each row of length one.

        Raises:
            QuestionTooLong: one is longer than the model reads.
        """
        for text, tokens in zip(texts, self._count(texts, self._prompts.query), strict=True):
            if tokens > self.max_tokens:
                raise QuestionTooLong(limit=len(text) * self.max_tokens // tokens)
        with self._lock:
            encoded = self._model.encode_query(
                list(texts),
                prompt=self._prompts.query,
                batch_size=BATCH_SIZE,
                normalize_embeddings=True,
                show_progress_bar=False,
            )
        return self._vectors(encoded, len(texts))

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        """Embeddings of passages, shape (texts, dimension), each row of length one.

        Texts of like length are encoded together, whatever their order.

        Raises:
            PassageTooLong: one is longer than the model reads; the others are not encoded either.
        """
        for text, tokens in zip(texts, self.count_tokens(texts), strict=True):
            if tokens > self.max_tokens:
                raise PassageTooLong(tokens=tokens, limit=self.max_tokens, beginning=text[:_BEGINNING])
        with self._lock:
            encoded = self._model.encode_document(
                list(texts),
                prompt=self._prompts.passage,
                batch_size=BATCH_SIZE,
                normalize_embeddings=True,
                show_progress_bar=False,
            )
        return self._vectors(encoded, len(texts))

    def _count(self, texts: Sequence[str], prompt: str) -> list[int]:
        if not texts:
            return []
        with self._lock:
            encoded = self._model.tokenizer([prompt + text for text in texts], truncation=False, padding=False)
        return [len(tokens) for tokens in encoded["input_ids"]]

    def _vectors(self, encoded: np.ndarray, count: int) -> Vectors:
        return np.ascontiguousarray(encoded, dtype=np.float32).reshape(count, self.dimension)
