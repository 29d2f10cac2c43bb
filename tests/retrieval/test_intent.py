"""Whether a question is after something to do or something to know, told in any language."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from preconise.retrieval.intent import UNDECIDED, asks_what_to_do
from preconise.types import Encoder

TO_DO = [
    "Que peut faire une mairie contre le bruit des terrasses ?",
    "Comment protéger les élèves aux abords du collège ?",
    "What should a city do about vandalism in its parks?",
    "Was können Städte gegen Vandalismus tun?",
    "¿Qué medidas puede tomar un ayuntamiento contra el ruido?",
]
TO_KNOW = [
    "Combien de plaintes pour bruit ont été déposées en 2020 ?",
    "Quelle part des habitants a peur le soir ?",
    "How has the number of burglaries changed since 2010?",
    "Wie viele Straftaten gab es im letzten Jahr?",
    "¿Cuántas denuncias hubo el año pasado?",
]


def test_questions_about_what_to_do_and_about_what_is_are_told_apart(encoder: Encoder) -> None:
    vectors = encoder.encode_queries([*TO_DO, *TO_KNOW]).vectors
    found = [asks_what_to_do(vector) for vector in vectors]

    assert [question for question, chance in zip(TO_DO, found[: len(TO_DO)], strict=True) if chance <= UNDECIDED] == []
    assert [
        question for question, chance in zip(TO_KNOW, found[len(TO_DO) :], strict=True) if chance >= UNDECIDED
    ] == []


@given(st.integers(0, 2**32 - 1))
def test_it_is_a_probability_whatever_the_embedding(seed: int) -> None:
    vector = np.random.default_rng(seed).normal(size=384).astype(np.float32)

    one = asks_what_to_do(vector / np.linalg.norm(vector))
    opposite = asks_what_to_do(-vector / np.linalg.norm(vector))

    assert 0 < one < 1
    assert 0 < opposite < 1
    assert one != opposite


@pytest.mark.parametrize("dimension", [0, 16, 1024])
def test_of_another_models_embeddings_nothing_is_known(dimension: int) -> None:
    assert asks_what_to_do(np.ones(dimension, dtype=np.float32)) == UNDECIDED
