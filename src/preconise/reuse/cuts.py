"""Document → all that the indexes need of it and that its own text decides: passages, contexts, words."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Hashable, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar, cast

import msgspec

from preconise.passages.kinds import Typing
from preconise.passages.search_key import contexts, search_key
from preconise.passages.segment import segment, typing_of
from preconise.retrieval.analysis import terms, words
from preconise.reuse.fingerprints import Rules
from preconise.store import Cache, cache_key
from preconise.types import Document, Encoder, Passage

Shared = TypeVar("Shared", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Cut:
    """The passages of a document, and for each its context, what the rules say of its kind, and its terms.

    ``words`` counts the whole words that the passages are searched by.
    """

    passages: tuple[Passage, ...]
    contexts: tuple[str, ...]
    typings: tuple[Typing, ...]
    terms: tuple[tuple[str, ...], ...]
    words: Mapping[str, int]


def cut(document: Document, encoder: Encoder, cache: Cache, current: Rules) -> Cut:
    """The passages of a document, as an earlier build cut them or cut now.

    The key holds the whole document: a copy that comes or goes may change its metadata, though its file stays.

    Raises:
        IndexInaccessible: the cache cannot be written.
    """
    content = hashlib.sha256(msgspec.msgpack.encode(document)).hexdigest()
    key = cache_key("cut", current.cutting, encoder.fingerprint, content)
    kept = cache.get(key)
    if kept is not None:
        return _sharing(msgspec.msgpack.decode(kept, type=Cut))
    found = _cut(document, encoder)
    cache.put(key, msgspec.msgpack.encode(found))
    return _sharing(found)


def _sharing(cut: Cut) -> Cut:
    """The same, whatever several passages have alike held in memory once."""
    seen: dict[Hashable, Hashable] = {}

    def once(value: Shared) -> Shared:
        return cast("Shared", seen.setdefault(value, value))

    return replace(
        cut,
        passages=tuple(
            replace(
                passage,
                document_id=once(passage.document_id),
                lead_in=once(passage.lead_in),
                heading_path=once(tuple(map(once, passage.heading_path))),
                language=once(passage.language),
            )
            for passage in cut.passages
        ),
        contexts=tuple(map(once, cut.contexts)),
        typings=tuple(map(once, cut.typings)),
    )


def _cut(document: Document, encoder: Encoder) -> Cut:
    passages = segment(document, encoder.count_tokens, encoder.max_tokens)
    keys = [search_key(document, passage) for passage in passages]
    return Cut(
        passages=passages,
        contexts=tuple(contexts(document, passages, encoder.count_tokens, encoder.max_tokens)),
        typings=tuple(typing_of(document, passage) for passage in passages),
        terms=tuple(tuple(terms(key, passage.language)) for key, passage in zip(keys, passages, strict=True)),
        words=Counter(word for key in keys for word in words(key)),
    )
