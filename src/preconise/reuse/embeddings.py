"""Texts → embeddings, each text computed once and kept by its words and the encoder's fingerprint."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

import msgspec
import numpy as np

from preconise.retrieval.encoder import one_by_one
from preconise.retrieval.late import TokenBlock, quantised
from preconise.reuse.fingerprints import Rules
from preconise.store import Cache, cache_key
from preconise.types import Encoder, Progress, Vectors

BATCH = 32
"""Texts embedded between two reports of progress: about a second's work on two cores, lost by an interruption."""


@dataclass(frozen=True, slots=True)
class Embedded:
    """What the encoder makes of some texts: a vector a text, shape (texts, dimension), and its token vectors."""

    vectors: Vectors
    tokens: Sequence[TokenBlock]


@dataclass(frozen=True, slots=True)
class _Kept:
    """The embedding of a text as bytes, little-endian; ``dimension`` is that of its token vectors."""

    vector: bytes
    tokens: bytes
    scales: bytes
    token_ids: bytes
    dimension: int


def embed(
    texts: Sequence[str], encoder: Encoder, cache: Cache, current: Rules, report: Callable[[Progress], None]
) -> Embedded:
    """The embeddings of distinct texts, in their order: those of earlier builds, and the missing ones computed now.

    Each batch is kept as soon as it is computed.

    Raises:
        PassageTooLong: a text is longer than the encoder reads.
        IndexInaccessible: the cache cannot be written.
    """
    keys = {text: cache_key("embedding", current.embedding, encoder.fingerprint, text) for text in texts}
    found = {text: kept for text in texts if (kept := cache.get(keys[text])) is not None}
    # Those of a batch are alike in length, and the longest come first: what does not fit in memory shows at once.
    missing = sorted(keys.keys() - found.keys(), key=lambda text: (-len(text), text))
    reused = len(found)
    for first in range(0, len(missing), BATCH):
        report(Progress("embedding", first, len(missing), reused=reused))
        batch = missing[first : first + BATCH]
        for text, value in zip(batch, _encoded(batch, encoder), strict=True):
            found[text] = value
            cache.put(keys[text], value)
    report(Progress("embedding", len(missing), len(missing), reused=reused))
    return _embedded(found.pop(text) for text in texts)


def _encoded(texts: Sequence[str], encoder: Encoder) -> Iterator[bytes]:
    for one in one_by_one(encoder.encode_passages(texts)):
        block = quantised(one)
        yield msgspec.msgpack.encode(
            _Kept(
                vector=one.vectors.astype("<f4").tobytes(),
                tokens=block.tokens.tobytes(),
                scales=block.scales.astype("<f4").tobytes(),
                token_ids=block.token_ids.astype("<i4").tobytes(),
                dimension=block.tokens.shape[1],
            )
        )


def _embedded(values: Iterable[bytes]) -> Embedded:
    vectors: list[Vectors] = []
    blocks: list[TokenBlock] = []
    for value in values:
        kept = msgspec.msgpack.decode(value, type=_Kept)
        vectors.append(np.frombuffer(kept.vector, dtype="<f4"))
        token_ids = np.frombuffer(kept.token_ids, dtype="<i4")
        blocks.append(
            TokenBlock(
                tokens=np.frombuffer(kept.tokens, dtype=np.int8).reshape(len(token_ids), kept.dimension),
                scales=np.frombuffer(kept.scales, dtype="<f4"),
                token_ids=token_ids,
                lengths=np.array([len(token_ids)], dtype=np.int32),
            )
        )
    return Embedded(np.stack(vectors), blocks)
