from __future__ import annotations

from itertools import pairwise

from preconise.types import Progress
from preconise.ui.components.rebuild_panel import share


def test_the_bar_only_moves_forward() -> None:
    course = [
        None,
        Progress("reading", 0, 4, "a.txt"),
        Progress("reading", 4, 4),
        Progress("embedding", 0, 100),
        Progress("embedding", 50, 100),
        Progress("embedding", 100, 100),
        Progress("writing", 0, 1),
    ]
    shares = [share(progress) for progress in course]
    assert all(0 <= earlier <= later <= 1 for earlier, later in pairwise(shares))
    assert shares[-1] > shares[0]


def test_an_empty_stage_does_not_break_the_bar() -> None:
    assert 0 <= share(Progress("embedding", 0, 0)) <= 1
