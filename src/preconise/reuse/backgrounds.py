"""The background of questions at large: encoded once for an encoder and a query bank, found again by later builds."""

from __future__ import annotations

import numpy as np

from preconise.retrieval.background import Background, background_of, background_source
from preconise.reuse.fingerprints import Rules
from preconise.store import Cache, cache_key
from preconise.types import Encoder


def kept_background(encoder: Encoder, cache: Cache, current: Rules) -> Background:
    """The background of an encoder, as an earlier build encoded it or encoded now.

    Raises:
        IndexInaccessible: the cache cannot be written.
    """
    source = background_source(encoder.fingerprint)
    key = cache_key("background", current.embedding, source)
    kept = cache.get(key)
    if kept is not None:
        return Background(source, np.frombuffer(kept, dtype="<f4").reshape(-1, encoder.dimension))
    found = background_of(encoder)
    cache.put(key, found.means.astype("<f4").tobytes())
    return found
