"""A word gives the same term however people type it, and function words give none."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from preconise.retrieval.analysis import question_terms, stem, terms, words
from preconise.retrieval.stop_words import STOP_WORDS

FRENCH = st.text(alphabet="abcdefghilmnopqrstuvxyzéèêëàâîïôûùçœæ'’- ", max_size=60)


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("securite", "sécurité"),
        ("SECURITE", "sécurité"),
        ("l’élu", "élus"),
        ("l'élu", "l’élu"),
        ("ELUS", "élu"),
        ("qu’une médiatrice", "médiatrices"),
        ("jusqu’à l’école", "écoles"),
        ("oeuvre", "œuvre"),
        ("sécu\u00adrité", "sécurité"),
        ("se\u0301curite\u0301", "sécurité"),
        ("coproduction", "la co-production"),
        ("vidéo-protection", "vidéoprotection"),
        ("C.L.S.P.D.", "le CLSPD"),
        ("3\u202f500", "3500"),
        ("3 500", "3\u00a0500"),
        ("réseaux locaux", "réseau local"),
        ("n°\u00a012", "12"),
        ("ﬁnancement", "financement"),
    ],
)
def test_french_spellings_meet(typed: str, written: str) -> None:
    assert set(terms(typed, "fr")) & set(terms(written, "fr"))


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("en", "The councils' policies", "council policy"),
        ("de", "STRASSEN", "Straße"),
        ("es", "las recomendaciones", "recomendación"),
        ("it", "le città", "citta"),
        ("nl", "de gemeenten", "gemeente"),
        ("pt", "as câmaras", "camara"),
        ("el", "ΠΌΛΗΣ", "πόλης"),
        ("ro", "orașele", "orasele"),
    ],
)
def test_other_languages_meet_too(language: str, one: str, other: str) -> None:
    assert set(terms(one, language)) & set(terms(other, language))


def test_function_words_give_no_term() -> None:
    assert terms("Est-ce que l’on peut faire ça pour les autres, et comment ?", "fr") == []
    assert terms("What should we do about it?", "en") == []


def test_summer_and_numbers_are_kept() -> None:
    assert terms("été 2023", "fr") == ["ete", "2023"]


def test_compounds_are_found_by_their_parts() -> None:
    assert words("le rez-de-chaussée") == ["le", "rez", "de", "chaussee"]
    assert words("aujourd’hui") == ["aujourdhui"]


def test_an_unknown_language_is_read_as_french() -> None:
    assert terms("Les médiatrices de la ville", "") == terms("Les médiatrices de la ville", "fr")


def test_a_language_without_a_stemmer_keeps_its_words() -> None:
    assert terms("городская полиция", "uk") == ["городская", "полиция"]


def test_a_question_loses_its_own_function_words_in_every_language() -> None:
    found = question_terms("Comment financer les médiatrices ?", "fr", ["en", "fr"])

    assert found["fr"] == terms("financer médiatrices", "fr")
    assert found["en"] == [stem("financer", "en"), stem("mediatrices", "en")]


@pytest.mark.parametrize("language", sorted(STOP_WORDS))
def test_stop_words_are_spelt_as_words_are(language: str) -> None:
    assert [word for word in STOP_WORDS[language] if words(word) != [word]] == []


@given(FRENCH)
def test_capitals_accents_and_apostrophes_make_no_difference(text: str) -> None:
    unaccented = "".join(
        character for character in unicodedata.normalize("NFD", text) if not unicodedata.combining(character)
    )
    expected = terms(text, "fr")

    assert terms(text.upper(), "fr") == expected
    assert terms(unaccented, "fr") == expected
    assert terms(text.replace("’", "'"), "fr") == expected
    assert terms(unicodedata.normalize("NFD", text), "fr") == expected


@given(st.text(max_size=200), st.sampled_from(["fr", "en", "de", "el", "ru", "", "zh"]))
def test_any_text_is_analysed(text: str, language: str) -> None:
    assert all(term and " " not in term for term in terms(text, language))
