from __future__ import annotations

import io

import pytest
from PIL import Image

from preconise.reading.pdf.png import png


@pytest.mark.parametrize(("channels", "mode"), [(1, "L"), (3, "RGB"), (4, "RGBA")])
def test_a_picture_is_read_back_pixel_by_pixel(channels: int, mode: str) -> None:
    pixels = bytes(range(3 * 2 * channels))
    with Image.open(io.BytesIO(png(pixels, 3, 2, channels, stride=3 * channels))) as read:
        assert (read.mode, read.size, read.tobytes()) == (mode, (3, 2), pixels)


def test_what_lies_between_the_rows_is_left_out() -> None:
    with Image.open(io.BytesIO(png(b"ab..cd..", 2, 2, 1, stride=4))) as read:
        assert read.tobytes() == b"abcd"
