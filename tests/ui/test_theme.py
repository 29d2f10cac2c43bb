"""The colours that words are written in keep a contrast of 4.5:1 (WCAG 2.2, success criterion 1.4.3)."""

from __future__ import annotations

import re
import tomllib

import pytest

from preconise.keeping.adding import MAX_BYTES
from preconise.ui.app import ASSETS
from tests.ui.corpus import ROOT

CONFIGURATION = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
THEME = CONFIGURATION["theme"]
TEXT_COLOURS = {THEME[name] for name in ("textColor", "linkColor", "primaryColor", "grayTextColor", "yellowTextColor")}
STYLE_COLOURS = set(re.findall(r"[^-]color: (#[0-9a-f]{6})", (ASSETS / "style.css").read_text(encoding="utf-8")))


def luminance(colour: str) -> float:
    def linear(channel: float) -> float:
        return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(int(colour[start : start + 2], 16) / 255) for start in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("background", [THEME["backgroundColor"], THEME["secondaryBackgroundColor"]])
@pytest.mark.parametrize("colour", sorted((TEXT_COLOURS | STYLE_COLOURS) - {"#ffffff"}))
def test_words_can_be_read_on_both_backgrounds(colour: str, background: str) -> None:
    assert contrast(colour, background) >= 4.5


def test_white_words_can_be_read_on_the_accent() -> None:
    assert contrast("#ffffff", THEME["primaryColor"]) >= 4.5
    assert contrast(THEME["textColor"], "#ffe9a8") >= 4.5


def test_the_app_listens_to_this_computer_and_calls_nobody() -> None:
    assert CONFIGURATION["server"]["address"] == "127.0.0.1"
    assert CONFIGURATION["browser"]["gatherUsageStats"] is False


def test_both_limits_on_uploads_are_the_same() -> None:
    assert CONFIGURATION["server"]["maxUploadSize"] * 1024**2 == MAX_BYTES
