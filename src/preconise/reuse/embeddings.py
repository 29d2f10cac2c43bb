"""Texts → embeddings, each text computed once and kept by its words and the encoder's fingerprint."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import msgspec
import numpy as np

from preconise.retrieval.batches import batches_by_tokens
from preconise.retrieval.encoder import one_by_one
from preconise.retrieval.late import TokenBlock, quantised
from preconise.retrieval.spool import Spool
from preconise.retrieval.token_spool import TokenSpool
from preconise.reuse.fingerprints import Rules
from preconise.store import Cache, cache_key
from preconise.types import Encoder, Progress, Vectors

BATCH_TOKENS = 4096
"""Tokens embedded between two reports of progress: about a second's work on two cores, lost by an interruption."""
_AT_ONCE = 256
"""Texts whose embeddings go from the cache to the build together."""
_ID_BYTES = 4
"""Of the id of a token."""


@dataclass(frozen=True, slots=True)
class Embedded:
    """What the encoder makes of some texts: a vector each, shape (texts, dimension), and those of their tokens.

    Both lie on the disk and are read when they are looked at.
    """

    vectors: Vectors
    tokens: TokenBlock


@dataclass(frozen=True, slots=True)
class _Kept:
    """The embedding of a text as bytes, little-endian; ``dimension`` is that of its token vectors."""

    vector: bytes
    tokens: bytes
    scales: bytes
    token_ids: bytes
    dimension: int


def embed(
    texts: Sequence[str],
    encoder: Encoder,
    cache: Cache,
    current: Rules,
    folder: Path,
    report: Callable[[Progress], None],
) -> Embedded:
    """The embeddings of distinct texts, in their order: those of earlier builds, and the missing ones computed now.

    Each batch is kept as soon as it is computed. Vectors wait for the end of the build on the disk of ``folder``.

    Raises:
        PassageTooLong: a text is longer than the encoder reads.
        IndexInaccessible: the cache cannot be written.
        OSError: the disk of ``folder`` is full, or cannot be written.
    """
    keys = [cache_key("embedding", current.embedding, encoder.fingerprint, text) for text in texts]
    missing = [place for place, key in enumerate(keys) if key not in cache]
    reused = len(texts) - len(missing)
    done = 0
    # Those of a batch are alike in length, and the longest come first: what does not fit in memory shows at once.
    for batch in batches_by_tokens(encoder.count_tokens([texts[place] for place in missing]), BATCH_TOKENS):
        report(Progress("embedding", done, len(missing), reused=reused))
        places = [missing[number] for number in batch]
        for place, value in zip(places, _encoded([texts[place] for place in places], encoder), strict=True):
            cache.put(keys[place], value)
        done += len(batch)
    report(Progress("embedding", len(missing), len(missing), reused=reused))
    # One by one: those of a million texts do not fit in memory.
    values = (_value(key, text, encoder, cache) for key, text in zip(keys, texts, strict=True))
    return _embedded(values, folder, encoder.dimension)


def _value(key: bytes, text: str, encoder: Encoder, cache: Cache) -> bytes:
    """What is kept of a text; where that is damaged it is computed anew, and kept."""
    value = cache.get(key)
    if value is None:
        (value,) = _encoded([text], encoder)
        cache.put(key, value)
    return value


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


def _embedded(values: Iterator[bytes], folder: Path, dimension: int) -> Embedded:
    vectors = Spool(folder, "<f4", dimension)
    tokens = TokenSpool(folder)
    while some := [msgspec.msgpack.decode(value, type=_Kept) for value in islice(values, _AT_ONCE)]:
        vectors.append(np.frombuffer(b"".join(kept.vector for kept in some), dtype="<f4").reshape(-1, dimension))
        tokens.append(_block(some))
    return Embedded(vectors.rows(), tokens.block())


def _block(some: Sequence[_Kept]) -> TokenBlock:
    """The token vectors of some texts, in their order."""
    tokens = np.frombuffer(b"".join(kept.tokens for kept in some), dtype=np.int8)
    return TokenBlock(
        tokens=tokens.reshape(-1, some[0].dimension),
        scales=np.frombuffer(b"".join(kept.scales for kept in some), dtype="<f4"),
        token_ids=np.frombuffer(b"".join(kept.token_ids for kept in some), dtype="<i4"),
        lengths=np.array([len(kept.token_ids) // _ID_BYTES for kept in some], dtype=np.int32),
    )
