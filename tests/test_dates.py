from __future__ import annotations

import pytest

from preconise.dates import date_in_words


@pytest.mark.parametrize(
    ("date", "french", "english"),
    [
        ("2022-05-05", "5 mai 2022", "5 May 2022"),
        ("2022-08-01", "1er août 2022", "1 August 2022"),
        ("2022-12", "décembre 2022", "December 2022"),
        ("2022", "2022", "2022"),
        ("", "", ""),
        ("2022-13-01", "2022-13-01", "2022-13-01"),
        ("printemps 2022", "printemps 2022", "printemps 2022"),
    ],
)
def test_dates_are_written_in_words(date: str, french: str, english: str) -> None:
    assert (date_in_words(date, "fr"), date_in_words(date, "en")) == (french, english)
