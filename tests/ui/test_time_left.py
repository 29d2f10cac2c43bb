from __future__ import annotations

import pytest

from preconise.types import Progress
from preconise.ui.components.rebuild_panel import left_in_words
from preconise.ui.time_left import Sample, seconds_left


def at(moment: float, done: int, total: int = 100) -> Sample:
    return Sample(moment, Progress("embedding", done, total))


def test_the_time_left_follows_from_the_latest_speed() -> None:
    assert seconds_left([at(0, 0), at(10, 20)]) == pytest.approx(40)


def test_what_came_before_the_embedding_does_not_count() -> None:
    reading = Sample(0, Progress("reading", 4, 4))
    assert seconds_left([reading, at(100, 0), at(110, 50)]) == pytest.approx(10)


@pytest.mark.parametrize(
    "samples",
    [
        [],
        [at(0, 10)],
        [at(0, 10), at(1, 20)],
        [at(0, 10), at(30, 10)],
        [at(0, 10), Sample(30, Progress("writing", 0, 1))],
    ],
)
def test_nothing_is_promised_before_it_can_be_told(samples: list[Sample]) -> None:
    assert seconds_left(samples) is None


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(0, "moins d’une minute"), (60, "moins d’une minute"), (61, "2 minutes"), (300, "5 minutes")],
)
def test_the_time_left_is_told_in_whole_minutes(seconds: float, words: str) -> None:
    assert words in left_in_words(seconds)
