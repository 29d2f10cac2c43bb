"""Kinds by embedding: in languages without rules too, and never against a rule that is certain."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from preconise.passages.kind_model import KINDS, features_of, kinds
from preconise.passages.kinds import Typing, typed
from preconise.types import Encoder, PassageKind


@dataclass(frozen=True)
class Item:
    """A passage with the sentence that opens its list and the heading above."""

    language: str
    text: str
    lead_in: str = ""
    heading: str = ""


ADVICE = [
    Item("de", "die Straßenbeleuchtung an Haltestellen instand halten;", "Die Städte sollten:", "Sichere Straßen"),
    Item("de", "Die Stadt sollte den Park besser beleuchten und die Anwohner beteiligen."),
    Item("es", "Crear un equipo de mediación de calle que trabaje por la noche.", "", "Recomendaciones"),
    Item("nl", "De gemeente moet nachtbussen laten rijden tot de laatste club sluit."),
    Item("fr", "Former les agents d’accueil à l’écoute des victimes."),
    Item("en", "Cities should light the underpass."),
]


def kinds_of(items: Sequence[Item], encoder: Encoder) -> list[PassageKind]:
    own = encoder.encode_passages([item.text for item in items]).vectors
    surroundings = ["\n".join(filter(None, (item.heading, item.lead_in))) for item in items]
    context = encoder.encode_passages(surroundings).vectors.copy()
    context[[place for place, text in enumerate(surroundings) if not text]] = 0
    return kinds(own, context, [rules(item) for item in items])


def rules(item: Item) -> Typing:
    return typed(item.text, item.lead_in, [item.heading] if item.heading else [], item.language)


def test_advice_is_recognised_in_languages_with_and_without_rules(encoder: Encoder) -> None:
    found = kinds_of(ADVICE, encoder)

    assert [item.text for item, kind in zip(ADVICE, found, strict=True) if kind != "recommendation"] == []
    assert rules(ADVICE[0]).kind == "other"


def test_what_is_no_advice_is_not_taken_for_it(encoder: Encoder) -> None:
    found = kinds_of(
        [
            Item("it", "Nel 2019 il 34 % dei residenti evitava il parco di notte."),
            Item("de", "In Köln hat die Polizei 2018 ein Projekt mit Streetworkern gestartet."),
            Item("fr", "Les riverains se plaignent surtout du bruit des terrasses."),
            Item("de", "Wie wird der Park sicherer?"),
        ],
        encoder,
    )

    assert found[0] == "statistic"
    assert found[2:] == ["finding", "question"]
    assert "recommendation" not in found


def test_a_rule_that_is_certain_wins(encoder: Encoder) -> None:
    advice = ADVICE[-1]
    own = encoder.encode_passages([advice.text] * len(KINDS)).vectors

    certain = [Typing(kind, certain=True) for kind in KINDS]

    assert kinds(own, np.zeros_like(own), certain) == list(KINDS)
    assert kinds(own[:1], np.zeros_like(own[:1]), [Typing("recommendation", certain=False)]) == ["recommendation"]


@given(st.lists(st.sampled_from(KINDS), min_size=1, max_size=6), st.sampled_from([1, 16, 768]))
def test_of_another_models_embeddings_the_rules_decide(said: list[PassageKind], dimension: int) -> None:
    vectors = np.ones((len(said), dimension), dtype=np.float32)

    assert kinds(vectors, vectors, [Typing(kind, certain=False) for kind in said]) == said


@pytest.mark.parametrize("dimension", [16, 384])
def test_no_passages_have_no_kinds(dimension: int) -> None:
    none = np.empty((0, dimension), dtype=np.float32)

    assert kinds(none, none, []) == []


@given(st.permutations(range(len(KINDS))), st.integers(0, 2**32 - 1))
def test_the_kind_of_a_passage_depends_on_no_other(order: list[int], seed: int) -> None:
    own, context = np.random.default_rng(seed).normal(size=(2, len(KINDS), 384)).astype(np.float32) / 20
    rules = [Typing(kind, certain=False) for kind in KINDS]

    found = kinds(own, context, rules)

    assert kinds(own[order], context[order], [rules[place] for place in order]) == [found[place] for place in order]


def test_the_classifier_sees_words_context_and_what_the_rules_say() -> None:
    own, context = np.full((1, 3), 0.25, dtype=np.float32), np.zeros((1, 3), dtype=np.float32)

    one, other = (features_of(own, context, [Typing(kind, certain=False)]) for kind in ("finding", "question"))

    assert one.shape == (1, 3 + 3 + len(KINDS))
    assert one[0, :6].tolist() == [0.25] * 3 + [0] * 3
    assert np.count_nonzero(one[0, 6:]) == 1
    assert not np.array_equal(one, other)
