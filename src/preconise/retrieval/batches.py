"""Texts in batches of like length, so that little is computed for padding and memory stays bounded."""

from __future__ import annotations

from collections.abc import Iterator, Sequence


def batches_by_tokens(lengths: Sequence[int], most: int) -> Iterator[list[int]]:
    """The places of texts, the longest first; a batch padded to its longest text has no more than ``most`` tokens.

    A text that is longer than ``most`` alone is a batch of its own. Texts of one length keep their order.
    """
    batch: list[int] = []
    for place in sorted(range(len(lengths)), key=lambda place: -lengths[place]):
        if batch and (len(batch) + 1) * lengths[batch[0]] > most:
            yield batch
            batch = []
        batch.append(place)
    if batch:
        yield batch
