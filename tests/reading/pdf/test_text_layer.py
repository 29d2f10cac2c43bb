from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from preconise.reading.pdf.fragments import Fragment
from preconise.reading.pdf.geometry import Box
from preconise.reading.pdf.text_layer import put_right, text_layer

PROSE = "Les habitants demandent que la rue soit éclairée et que les bancs soient réparés avant l’été."


def page(text: str) -> list[Fragment]:
    return [Fragment(text, Box(0, 0, 500, 10), 2, 10, bold=False)]


@pytest.mark.parametrize(
    ("text", "pictures", "layer"),
    [
        (PROSE, 0.0, "sound"),
        (PROSE, 1.0, "sound"),
        ("Annexe", 0.0, "sound"),
        ("12", 1.0, "scanned"),
        ("", 0.9, "scanned"),
        ("", 0.0, "empty"),
        (PROSE.replace("é", "´e").replace("l", "´l"), 0.0, "damaged"),
        (PROSE.replace("e", "\ufffd"), 0.0, "damaged"),
        (PROSE.replace("a", "\ue0a1"), 0.0, "damaged"),
        ("Xqz kjh wrt plm bvc nxs dfg hjk lmn pqr stv wxz " * 8, 0.0, "damaged"),
    ],
)
def test_what_the_text_of_a_page_is_worth(text: str, pictures: float, layer: str) -> None:
    assert text_layer(page(text), pictures) == layer


def test_letters_are_put_right_where_that_is_certain() -> None:
    assert put_right("e\ufb00ort, a\ufb03che, e\u0301té", from_t1=False) == "effort, affiche, été"
    assert put_right("\x13 l'e\x1bort \x14 au c÷ur", from_t1=True) == "« l’effort » au cœur"
    assert put_right("le c÷ur d'abord", from_t1=False) == "le c÷ur d'abord"
    assert put_right("cinq minutes. . . ou dix", from_t1=False) == "cinq minutes… ou dix"
    assert put_right("Annexes . . . . . . . 12", from_t1=False) == "Annexes . . . . . . . 12"


@given(st.text())
def test_text_put_right_is_composed_unicode(text: str) -> None:
    assert unicodedata.is_normalized("NFC", put_right(text, from_t1=False))
