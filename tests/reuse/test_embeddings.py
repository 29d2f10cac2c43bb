"""Embeddings kept from build to build."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from preconise.reuse.embeddings import Embedded, embed
from preconise.reuse.fingerprints import rules
from preconise.store.cache import open_cache
from preconise.types import Encoder, Encodings

TEXTS = ["Réparer les lampadaires.", "Ouvrir le gymnase le soir.", "Former les agents d’accueil."]


class Counting:
    """An encoder that remembers the texts it was given."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self.fingerprint, self.dimension, self.max_tokens = encoder.fingerprint, encoder.dimension, encoder.max_tokens
        self.count_tokens, self.token_spans = encoder.count_tokens, encoder.token_spans
        self.encode_queries = encoder.encode_queries
        self.given: list[str] = []

    def encode_passages(self, texts: Sequence[str]) -> Encodings:
        self.given.extend(texts)
        return self._encoder.encode_passages(texts)


def embedded(folder: Path, encoder: Encoder) -> Embedded:
    with open_cache(folder) as cache:
        return embed(TEXTS, encoder, cache, rules(), folder, lambda progress: None)


def test_a_text_is_embedded_once(tmp_path: Path, encoder: Encoder) -> None:
    counting = Counting(encoder)

    first, again = embedded(tmp_path, counting), embedded(tmp_path, counting)

    assert sorted(counting.given) == sorted(TEXTS)
    assert np.array_equal(first.vectors, again.vectors)
    assert np.array_equal(first.tokens.tokens, again.tokens.tokens)


def test_a_damaged_embedding_is_made_anew_and_kept(tmp_path: Path, encoder: Encoder) -> None:
    counting = Counting(encoder)
    before = embedded(tmp_path, counting)
    (segment,) = (tmp_path / "cache").iterdir()
    content = bytearray(segment.read_bytes())
    content[-1] ^= 1
    segment.write_bytes(content)
    counting.given.clear()

    mended, afterwards = embedded(tmp_path, counting), embedded(tmp_path, counting)

    assert len(counting.given) == 1
    for found in (mended, afterwards):
        assert np.allclose(found.vectors, before.vectors, atol=2e-3)
        assert found.tokens.lengths.tolist() == before.tokens.lengths.tolist()
