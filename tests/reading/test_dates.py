from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from preconise.reading.dates import is_date_line, is_iso, iso_date, publication_date


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("20/01/2023", "2023-01-20"),
        ("le 1er avril 2019", "2019-04-01"),
        ("mardi 5 mai 2022 à 14h", "2022-05-05"),
        ("Août 2021", "2021-08"),
        ("January 20, 2023", "2023-01-20"),
        ("3rd of May 2020", "2020-05-03"),
        ("12. März 2020", "2020-03-12"),
        ("3 de junio de 2021", "2021-06-03"),
        ("7 settembre 2018", "2018-09-07"),
        ("2016-11-27T10:00:00", "2016-11-27"),
        ("le 31 février 2020", ""),
        ("au printemps", ""),
        ("en 2016", ""),
        ("mai de trente communes", ""),
    ],
)
def test_dates_in_iso_form(written: str, date: str) -> None:
    assert iso_date(written) == date


@given(st.dates(datetime.date(1900, 1, 1), datetime.date(2099, 12, 31)))
def test_figures_are_read_day_first(day: datetime.date) -> None:
    assert iso_date(f"Le {day:%d/%m/%Y}.") == day.isoformat()
    assert is_iso(day.isoformat())


@pytest.mark.parametrize(
    "line", ["14h00 – 15h30, le 5 mai 2022", "20/01/2023", "Jeudi 3 mars 2021", "le 4 juin 2020, Lyon"]
)
def test_lines_that_only_say_when(line: str) -> None:
    assert is_date_line(line)


@pytest.mark.parametrize("line", ["Le plan de mars 2021 a changé la ville", "Article 14", "Les nuits de mai"])
def test_lines_that_say_more(line: str) -> None:
    assert not is_date_line(line)


@pytest.mark.parametrize(
    ("texts", "date"),
    [
        (["Un titre", "Date de publication :", "20/01/2023", "Un texte."], "2023-01-20"),
        (["Publié le 2 mars 2021 par le réseau"], "2021-03-02"),
        (["Published on 4 May 2020"], "2020-05-04"),
        (["Paris, avril 2020 – Un atelier a eu lieu."], "2020-04"),
        (["Juin 2021 – Les communes se sont réunies."], "2021-06"),
        (["Webinaire", "14h00 – 15h30, le 5 mai 2022"], ""),
        (["Le plan du 3 mars 2021 – un succès – continue."], ""),
        (["Date de publication :", "Un texte du 3 mars 2021 qui parle d’autre chose."], ""),
        ([], ""),
    ],
)
def test_the_date_that_a_text_gives_as_its_own(texts: list[str], date: str) -> None:
    assert publication_date(texts) == date
