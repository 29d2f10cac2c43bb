"""Embeddings by the model that the settings name, on this computer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from preconise.errors import EncoderBackendUnavailable, ModelNotFound, PassageTooLong, QuestionTooLong
from preconise.retrieval.batches import batches_by_tokens
from preconise.retrieval.encoder_backend import Backend, encoder_backend
from preconise.retrieval.model_folder import (
    E5_PROMPTS,
    Prompts,
    model_fingerprint,
    model_folder,
    model_prompts,
    work_offline,
)
from preconise.retrieval.network import Network, TokenIds
from preconise.settings import Settings
from preconise.types import Encoder, Encodings

BATCH_TOKENS = 1024
"""Computed at once, padding included; what is computed for them fits in the processor's cache."""
_BEGINNING = 60
_COUNTED = 1000
"""Texts whose tokens are counted together."""


def load_encoder(settings: Settings) -> Encoder:
    """The encoder that the settings name, by the backend that they choose; takes a second, with torch several.

    Raises:
        EmbeddedModelMissing: the embedded model is chosen and its package is not there.
        ModelNotFound: the model is not on this computer, or its folder is not one of sentence-transformers.
        EncoderBackendUnavailable: the backend does not run here, or does not serve the model.
    """
    backend = encoder_backend(settings)
    folder = model_folder(settings)
    try:
        return encoder_of_folder(folder, model_fingerprint(settings), model_prompts(folder, settings), backend)
    except (OSError, ValueError, KeyError) as error:
        raise ModelNotFound(model=settings.model) from error


def encoder_of_folder(
    folder: Path, fingerprint: str, prompts: Prompts = E5_PROMPTS, backend: Backend = "torch"
) -> Encoder:
    """The encoder of a sentence-transformers folder, with the projection of token vectors that lies in it, if any.

    Raises:
        OSError, ValueError, KeyError: it is not such a folder.
        EncoderBackendUnavailable: the backend does not run here.
    """
    work_offline()
    return NetworkEncoder(_network(folder, backend), prompts, fingerprint)


def encoder_fingerprint(settings: Settings) -> str:
    """The fingerprint that ``load_encoder(settings)`` would have, without loading anything.

    Raises:
        EmbeddedModelMissing: the embedded model is chosen and its package is not there.
        ModelNotFound: nothing of this name is on this computer.
    """
    return model_fingerprint(settings)


def _network(folder: Path, backend: Backend) -> Network:
    """Imported here: the library of the other backend is not loaded, and torch takes seconds."""
    if backend == "openvino":
        try:
            from preconise.retrieval.openvino_network import OpenVinoNetwork
        except ImportError as error:
            raise EncoderBackendUnavailable(model=folder.name) from error
        return OpenVinoNetwork(folder)
    from preconise.retrieval.torch_network import TorchNetwork

    return TorchNetwork(folder)


class NetworkEncoder:
    """An Encoder over a network; several threads may use one."""

    def __init__(self, network: Network, prompts: Prompts, fingerprint: str) -> None:
        self._network = network
        self._prompts = prompts
        self._fingerprint = fingerprint
        self._before = {prompt: self._tokens_before(prompt) for prompt in (prompts.query, prompts.passage)}

    @property
    def fingerprint(self) -> str:
        """Names the weights and prompts."""
        return self._fingerprint

    @property
    def dimension(self) -> int:
        """Length of an embedding."""
        return self._network.dimension

    @property
    def max_tokens(self) -> int:
        """The most tokens the model reads at once, prompt and special tokens included."""
        return self._network.max_tokens

    def count_tokens(self, texts: Sequence[str]) -> list[int]:
        """Tokens each text takes as a passage, prompt and special tokens included, nothing truncated."""
        # The tokens of a million texts at once would fill the memory.
        slices = (texts[first : first + _COUNTED] for first in range(0, len(texts), _COUNTED))
        return [len(ids) for some in slices for ids in self._token_ids(some, self._prompts.passage)]

    def token_spans(self, text: str) -> list[tuple[int, int]]:
        """The place in ``text`` of each of its tokens, those that ``encode_passages`` gives vectors of."""
        prompt = self._prompts.passage
        offsets = self._network.token_offsets(prompt + text)[self._before[prompt] : -1]
        return [(max(0, start - len(prompt)), end - len(prompt)) for start, end in offsets]

    def encode_queries(self, texts: Sequence[str]) -> Encodings:
        """Encodings of queries.

        Raises:
            QuestionTooLong: one is longer than the model reads.
        """
        read = self._token_ids(texts, self._prompts.query)
        for text, ids in zip(texts, read, strict=True):
            if len(ids) > self.max_tokens:
                raise QuestionTooLong(limit=len(text) * self.max_tokens // len(ids))
        return self._encode(read, self._before[self._prompts.query])

    def encode_passages(self, texts: Sequence[str]) -> Encodings:
        """Encodings of passages; texts of like length are encoded together, whatever their order.

        Raises:
            PassageTooLong: one is longer than the model reads; the others are not encoded either.
        """
        read = self._token_ids(texts, self._prompts.passage)
        for text, ids in zip(texts, read, strict=True):
            if len(ids) > self.max_tokens:
                raise PassageTooLong(tokens=len(ids), limit=self.max_tokens, beginning=text[:_BEGINNING])
        return self._encode(read, self._before[self._prompts.passage])

    def _token_ids(self, texts: Sequence[str], prompt: str) -> list[list[int]]:
        return self._network.token_ids([prompt + text for text in texts])

    def _encode(self, read: Sequence[TokenIds], before: int) -> Encodings:
        """The encodings of texts whose own tokens stand after ``before`` others and before a last one."""
        found: dict[int, Encodings] = {}
        for places in batches_by_tokens([len(ids) for ids in read], BATCH_TOKENS):
            found.update(zip(places, self._batch([read[place] for place in places], before), strict=True))
        return joined([found[place] for place in range(len(read))], self.dimension)

    def _batch(self, batch: Sequence[TokenIds], before: int) -> Iterator[Encodings]:
        activations = self._network.run(batch)
        for row, ids in enumerate(batch):
            own = slice(before, max(before, len(ids) - 1))
            yield Encodings(
                vectors=activations.vectors[row : row + 1],
                tokens=activations.tokens[row, own],
                token_ids=np.array(ids[own], dtype=np.int32),
                lengths=np.array([own.stop - before], dtype=np.int32),
            )

    def _tokens_before(self, prompt: str) -> int:
        """How many tokens stand before a text's own: the first special one and those of the prompt."""
        # Without the space at its end, which belongs to the first word of a text.
        (ids,) = self._network.token_ids([prompt.rstrip()])
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
