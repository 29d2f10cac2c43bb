"""The words that a question is searched with: slips mended where the index knows better, and only there."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from preconise.retrieval.analysis import stem, words
from preconise.retrieval.glossary import Entry, Glossary, load_glossary
from preconise.retrieval.stop_words import STOP_WORDS
from preconise.retrieval.wording import Wording
from preconise.types import Encoder

NO_GLOSSARY = Glossary([])
SHIPPED = load_glossary(None)
CLSPD = "conseil local de sécurité et de prévention de la délinquance"
LETTERS = "abcdefghijklmnopqrstuvwxyz"


def mended(question: str, known: Mapping[str, int], language: str = "fr", glossary: Glossary = NO_GLOSSARY) -> str:
    return Wording(known, glossary, len).mended(question, language)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("harselement", "harcelement"),
        ("Délincance", "delinquance"),
        ("vidosurveillance", "videosurveillance"),
        ("mediatuer", "mediateur"),
    ],
)
def test_a_word_that_no_passage_holds_becomes_the_one_that_is_meant(typed: str, meant: str) -> None:
    known = dict.fromkeys(["harcelement", "delinquance", "videosurveillance", "mediateur", "ecole"], 3)

    assert mended(f"lutter contre {typed} à l’école", known) == f"lutter contre {meant} a l ecole"


def test_of_several_near_words_the_most_frequent_is_meant() -> None:
    assert mended("le gont", {"pont": 2, "mont": 9}) == "le mont"
    assert mended("le gont", {"pont": 9, "mont": 2}) == "le pont"


def test_a_word_that_a_passage_holds_stays_though_another_is_more_frequent() -> None:
    assert mended("la marie", {"marie": 1, "mairie": 900}) == "la marie"


def test_another_form_of_a_known_word_stays() -> None:
    assert stem("agressions", "fr") == stem("agression", "fr")

    assert mended("agressions", {"agression": 1, "agressons": 9}) == "agressions"


@pytest.mark.parametrize(
    ("word", "language", "near"), [("dans", "fr", "dons"), ("dans", "", "dons"), ("with", "en", "wish")]
)
def test_function_words_of_the_question_stay(word: str, language: str, near: str) -> None:
    assert word in STOP_WORDS[language or "fr"]

    assert mended(word, {near: 9}, language) == word
    assert mended(word, {near: 9}, "pl") == near


@pytest.mark.parametrize("word", ["xylophone", "2019", "covid19", "rie", ""])
def test_what_resembles_no_known_word_stays(word: str) -> None:
    assert mended(word, {"covid": 5, "2018": 5, "rue": 5}) == word


def test_an_index_without_words_mends_nothing() -> None:
    assert mended("Où mettre les bancs ?", {}) == "ou mettre les bancs"


@given(st.lists(st.text(LETTERS, min_size=1, max_size=10), min_size=1, max_size=12))
def test_the_words_of_the_index_are_never_changed(known: list[str]) -> None:
    assert mended(" ".join(known), dict.fromkeys(known, 1)).split() == known


@given(st.text(max_size=60), st.lists(st.text(LETTERS, min_size=4, max_size=8), max_size=8))
def test_each_word_stays_or_becomes_one_of_the_index(question: str, known: list[str]) -> None:
    before, after = words(question), mended(question, dict.fromkeys(known, 1)).split()

    assert len(before) == len(after)
    assert all(new == old or new in known for old, new in zip(before, after, strict=True))


def test_an_abbreviation_is_spelled_out_to_be_encoded_and_to_be_searched_for() -> None:
    wording = Wording({"clspd": 1, **dict.fromkeys(words(CLSPD), 1)}, SHIPPED, len)

    assert wording.spelled_out("Qui préside le CLSPD ?", "fr") == f"Qui préside le CLSPD ? ({CLSPD})"
    assert wording.mended("qui preside le clspd", "fr").split() == ["qui", "preside", "le", "clspd", *words(CLSPD)]


def test_a_name_is_searched_by_its_abbreviation_too_and_encoded_as_it_is() -> None:
    question = f"Qui préside le {CLSPD} ?"
    wording = Wording(dict.fromkeys(words(question), 1), SHIPPED, len)

    assert wording.spelled_out(question, "fr") == question
    assert wording.mended(question, "fr").split() == [*words(question), "clspd"]


def test_what_an_abbreviation_stands_for_is_mended_like_the_rest() -> None:
    glossary = Glossary([Entry("TDN", {"fr": ("tournée de nuit",)})])

    assert mended("tdn", {"tournees": 1, "nuitee": 1}, glossary=glossary) == "tdn tournee de nuitee"


@pytest.mark.parametrize("question", ["ou metre les bans ?", "Où mettre des bancs ?", "…", ""])
def test_a_question_without_abbreviations_is_encoded_as_it_was_typed(question: str) -> None:
    assert Wording({"bancs": 3}, SHIPPED, lambda word: 1).spelled_out(question, "fr") == question


def encoded(question: str, known: Mapping[str, int], encoder: Encoder) -> str:
    return Wording(known, SHIPPED, lambda word: len(encoder.token_spans(word))).spelled_out(question, "fr")


def test_a_plain_slip_is_mended_for_the_encoder_too_and_the_rest_stays_as_typed(encoder: Encoder) -> None:
    known = dict.fromkeys(["securite", "jeunes"], 3)

    found = encoded("Comment parler de l’Insécurité et de securtié à des jeunnes ?", known, encoder)

    assert found == "Comment parler de l’Insécurité et de securite à des jeunes ?"


@pytest.mark.parametrize(
    ("typed", "near"),
    [
        ("motos", "mots"),
        ("vandalisme", "vandalise"),
        ("décalages", "declares"),
        ("harselement", "harcelement"),
        ("clspd", "clipd"),
    ],
)
def test_a_word_that_no_passage_holds_is_encoded_as_typed_though_another_is_near(
    typed: str, near: str, encoder: Encoder
) -> None:
    assert encoded(f"des {typed} partout", {near: 9}, encoder).startswith(f"des {typed} partout")


@given(st.text(max_size=60), st.lists(st.text(LETTERS, min_size=4, max_size=8), max_size=8))
def test_what_the_passages_hold_is_encoded_as_it_was_typed(question: str, known: list[str]) -> None:
    held = dict.fromkeys([*words(question), *known], 1)

    assert Wording(held, NO_GLOSSARY, len).spelled_out(question, "fr") == question
