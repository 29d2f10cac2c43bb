from __future__ import annotations

import re

from preconise.reading.drawn_page import DrawnPage
from preconise.types import PageLine
from preconise.ui.components.page_picture import page_markup

PAGE = DrawnPage(b"picture", width=200, height=400, pages=3)
LINES = [PageLine(1, 0, 9, 20, 300, 120, 320), PageLine(1, 10, 19, 20, 276, 100, 296)]


def test_each_line_is_coloured_and_all_are_framed() -> None:
    markup = page_markup(PAGE, LINES, "La page 1", "Page 1", is_first=True)
    assert re.findall(r'class="line" style="([^"]*)"', markup) == [
        "left:10.000%;top:20.000%;width:50.000%;height:5.000%",
        "left:10.000%;top:26.000%;width:40.000%;height:5.000%",
    ]
    (frame,) = re.findall(r'class="frame" id="boxed-passage" style="([^"]*)"', markup)
    assert frame == "left:9.000%;top:19.500%;width:52.000%;height:12.000%"
    assert markup.count('id="boxed-passage"') == 1


def test_the_page_where_a_passage_ends_has_its_frame_but_not_its_name() -> None:
    assert "boxed-passage" not in page_markup(PAGE, LINES, "La page 1", "Page 1", is_first=False)


def test_whoever_does_not_see_the_picture_is_told_what_it_shows() -> None:
    markup = page_markup(PAGE, [], 'La page "1"', "Page 1", is_first=False)
    assert 'alt="La page &quot;1&quot;"' in markup
    assert 'class="frame"' not in markup
