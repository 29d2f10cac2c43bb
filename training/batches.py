"""Batches in which every other passage is a wrong one: of one source, and no two rows of one group."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from sentence_transformers.base.sampler import DefaultBatchSampler

from training.examples import Example

BUCKET = 24
"""Batches whose rows are sorted by length together: little padding, and still another mixture each time."""


def plan(examples: Sequence[Example], size: int, seed: int) -> list[list[int]]:
    """Rows of each batch, by place; rows left over at the end of a source are dropped."""
    order = random.Random(seed)  # noqa: S311 - reproducible, not secret
    by_source: dict[str, list[int]] = defaultdict(list)
    for place, example in enumerate(examples):
        by_source[example.source].append(place)
    batches: list[list[int]] = []
    for places in by_source.values():
        order.shuffle(places)
        for start in range(0, len(places), BUCKET * size):
            batches.extend(_bucket(examples, places[start : start + BUCKET * size], size, order))
    order.shuffle(batches)
    return batches


def _bucket(examples: Sequence[Example], places: list[int], size: int, order: random.Random) -> Iterator[list[int]]:
    waiting = sorted(places, key=lambda place: len(examples[place].positive) + order.random() * 40)
    while len(waiting) >= size:
        batch: list[int] = []
        rest: list[int] = []
        answering: set[str] = set()
        offered: set[str] = set()
        for place in waiting:
            example = examples[place]
            clash = example.group & offered or example.candidates & answering
            if len(batch) < size and not clash:
                batch.append(place)
                answering |= example.group
                offered |= example.candidates
            else:
                rest.append(place)
        if len(batch) < size:
            return
        yield batch
        waiting = rest


class PlannedBatches(DefaultBatchSampler):
    """Gives the rows of a data set that lies in the order of its planned batches."""

    def __init__(self, dataset: Any, batch_size: int, **options: Any) -> None:  # noqa: ANN401 - the library's own types
        super().__init__(dataset, batch_size=batch_size, drop_last=True)
        self._count = len(dataset) // batch_size

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[list[int]]:
        for number in range(self._count):
            yield list(range(number * self.batch_size, (number + 1) * self.batch_size))
