"""Embeddings by sentence-transformers, which runs any of its models; the only file that imports that library."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

import torch
from safetensors.torch import load_file
from sentence_transformers import SentenceTransformer
from torch import Tensor
from torch.nn.functional import normalize

from preconise.retrieval.adapter import PROJECTION_FILE
from preconise.retrieval.network import Activations, TokenIds


@dataclass(frozen=True, slots=True)
class Projection:
    """Token vectors in fewer dimensions: ``weight`` of shape (fewer, hidden), ``bias`` of shape (fewer,)."""

    weight: Tensor
    bias: Tensor


class TorchNetwork:
    """A Network that takes turns: the tokenizer of a sentence-transformers model serves one thread at a time."""

    def __init__(self, folder: Path) -> None:
        """Load a sentence-transformers folder, with the projection of token vectors that lies in it, if any.

        Raises:
            OSError, ValueError, KeyError: it is not such a folder.
        """
        self._model = SentenceTransformer(str(folder), device="cpu", local_files_only=True)
        self._projection = _projection(folder)
        self._lock = Lock()

    @property
    def dimension(self) -> int:
        """Length of a text's vector."""
        return int(self._model.get_embedding_dimension() or 0)

    @property
    def max_tokens(self) -> int:
        """The most tokens of one text."""
        return int(self._model.max_seq_length or 0)

    def token_ids(self, texts: Sequence[str]) -> list[list[int]]:
        """The tokens of each text, special ones included, nothing truncated."""
        if not texts:
            return []
        with self._lock:
            return list(self._model.tokenizer(list(texts), truncation=False, padding=False)["input_ids"])

    def token_offsets(self, text: str) -> list[tuple[int, int]]:
        """The place in ``text`` of each of its tokens; of special ones too, where it means nothing."""
        with self._lock:
            encoded = self._model.tokenizer([text], truncation=False, return_offsets_mapping=True)
        return list(encoded["offset_mapping"][0])

    def run(self, batch: Sequence[TokenIds]) -> Activations:
        """The vectors of some texts, none longer than ``max_tokens``."""
        with self._lock, torch.inference_mode():
            features = self._model.tokenizer.pad({"input_ids": [list(ids) for ids in batch]}, return_tensors="pt")
            found = self._model(dict(features))
            tokens = found["token_embeddings"]
            if self._projection is not None:
                tokens = tokens @ self._projection.weight.T + self._projection.bias
            return Activations(
                normalize(found["sentence_embedding"], dim=-1).numpy(), normalize(tokens, dim=-1).numpy()
            )


def _projection(folder: Path) -> Projection | None:
    """The projection of token vectors that lies beside the model; without one they are used as they are."""
    file = folder / PROJECTION_FILE
    if not file.is_file():
        return None
    tensors = load_file(file)
    return Projection(tensors["weight"].float(), tensors["bias"].float())
