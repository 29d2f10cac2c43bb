"""How long a rebuild still takes, told from how it advanced lately."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from preconise.types import Progress

LEAST_SECONDS = 3.0
"""Of observation, below which a speed is chance."""


@dataclass(frozen=True, slots=True)
class Sample:
    """How far a rebuild was at a moment, in seconds of a clock that only goes forward."""

    moment: float
    progress: Progress


def seconds_left(samples: Sequence[Sample]) -> float | None:
    """The seconds until all passages are embedded, which is nearly all of the work.

    Only the latest samples of the stage count: the longest passages come first, so that the speed rises.

    Returns:
        None where nothing can be told yet: another stage, too short a time, or no advance.
    """
    if not samples or samples[-1].progress.stage != "embedding":
        return None
    last = samples[-1]
    first = next(sample for sample in samples if sample.progress.stage == "embedding")
    advanced, elapsed = last.progress.done - first.progress.done, last.moment - first.moment
    if elapsed < LEAST_SECONDS or advanced <= 0:
        return None
    return elapsed * (last.progress.total - last.progress.done) / advanced
