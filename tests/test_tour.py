"""The tour shows the pictures that there are, and they stay small enough for a repository."""

from __future__ import annotations

import re

from tests.ui.corpus import ROOT

TOUR = ROOT / "docs" / "tour.md"
MOST_BYTES = 1_500_000


def test_every_picture_is_there_and_shown() -> None:
    shown = set(re.findall(r"tour/[\w-]+\.png", TOUR.read_text(encoding="utf-8")))
    taken = {f"tour/{picture.name}" for picture in (TOUR.parent / "tour").glob("*.png")}
    assert shown == taken


def test_the_pictures_are_small() -> None:
    assert 0 < sum(picture.stat().st_size for picture in (TOUR.parent / "tour").glob("*.png")) < MOST_BYTES
