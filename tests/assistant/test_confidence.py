"""Answer or refuse: what speaks for an answer and against one, and the level in words."""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from preconise.assistant.answer import cut_quote
from preconise.assistant.confidence import WEIGHTS, Found, Signals, Verdict, judge, signals_of
from preconise.retrieval.fusion import Features
from preconise.types import Hit, Query, Quote
from tests.assistant.documents import PUBLISH, TRAIN, document, passage

LEVELS = ["none", "partial", "sure"]
ADVICE = Query("Que faire la nuit ?", "Que faire la nuit ?", "fr")
PRICE = Query("Combien coûte une caméra ?", "Combien coûte une caméra ?", "fr")
NEAR = {"dense": 0.96, "background": 0.75, "within": 0.8}
FAR = {"dense": 0.7, "background": 0.75, "within": 0.5}
AT_HOME, ELSEWHERE = 0.64, 0.5
PARTS = st.lists(st.fixed_dictionaries(dict.fromkeys(NEAR, st.floats(-1, 1))), min_size=1, max_size=8)


def hits(*parts: dict[str, float], language: str = "fr") -> list[Hit]:
    """A hit for each, in this order, of a passage in this language."""
    found = replace(passage(TRAIN), language=language)
    default = {field.name: 0.0 for field in fields(Features)} | {"same_language": float(language == "fr")}
    return [Hit(found, rank, 1 / rank, default | own) for rank, own in enumerate(parts, start=1)]


def quote_of(text: str, lead_in: str = "") -> Quote:
    return replace(cut_quote(document(), passage(PUBLISH), 0.5, "fr"), text=text, lead_in=lead_in)


def signals(found: Sequence[Hit], query: Query = ADVICE, quotes: Sequence[Quote] = ()) -> Signals:
    return signals_of(Found(query, found, quotes, AT_HOME))


def verdict_on(query: Query, found: Sequence[Hit], quotes: Sequence[Quote], belonging: float = AT_HOME) -> Verdict:
    return judge(Found(query, found, quotes, belonging))


@pytest.mark.parametrize("query", [ADVICE, PRICE])
def test_nothing_found_is_refused(query: Query) -> None:
    verdict = verdict_on(query, [], [])

    assert (verdict.confidence, verdict.level) == (0, "none")


def test_what_has_everything_in_common_with_the_question_is_sure_and_what_has_nothing_is_refused() -> None:
    assert verdict_on(ADVICE, hits(NEAR, FAR, FAR, FAR, FAR, FAR, FAR, FAR), [quote_of(TRAIN)]).level == "sure"
    assert (
        verdict_on(ADVICE, hits(FAR, FAR, FAR, FAR, FAR, FAR, FAR, FAR), [quote_of(TRAIN)], ELSEWHERE).level == "none"
    )


def test_a_question_about_what_the_documents_do_not_treat_at_all_is_less_sure() -> None:
    found, quotes = hits(NEAR, FAR), [quote_of(TRAIN)]

    at_home, elsewhere = (verdict_on(ADVICE, found, quotes, belonging) for belonging in (AT_HOME, ELSEWHERE))

    assert elsewhere.confidence < at_home.confidence


@pytest.mark.parametrize(
    ("held", "lacking"),
    [
        ("Une caméra dôme revient à 1 200 euros.", "Une caméra dôme se pose en deux jours."),
        ("Une caméra revient à 1 200 €, pose comprise.", "Filmer la rue suppose une autorisation."),
    ],
)
def test_an_answer_without_the_price_that_is_asked_for_is_less_sure(held: str, lacking: str) -> None:
    found = hits(NEAR, NEAR)

    told, untold = (verdict_on(PRICE, found, [quote_of(text)]) for text in (held, lacking))

    assert untold.confidence < told.confidence
    assert verdict_on(ADVICE, found, [quote_of(held)]) == verdict_on(ADVICE, found, [quote_of(lacking)])


def test_the_price_may_stand_in_any_of_the_first_quotes_or_in_the_sentence_above() -> None:
    price, none = quote_of("Comptez 1 200 euros."), quote_of("Rien de tel.")
    found = hits(NEAR)

    assert signals(found, PRICE, [none, none, price]).lacking == 0
    assert signals(found, PRICE, [quote_of("une caméra dôme ;", "Pour 1 200 euros, choisir :")]).lacking == 0
    assert signals(found, PRICE, [none, none, none, price]).lacking == 1
    assert signals(found, PRICE, []).lacking == 1
    assert (signals(found, PRICE, [none]).specific, signals(found, ADVICE, [none]).specific) == (1, 0)
    assert signals(found, ADVICE, [none]).lacking == 0


def test_the_best_of_the_hits_speaks_for_them() -> None:
    found = signals(hits(FAR, FAR, NEAR, {"dense": 0.99, "background": 0.9}))

    assert found.cosine == 0.99
    assert found.prominence == pytest.approx(0.96 - 0.75)


def test_it_is_known_whether_the_question_is_asked_in_the_language_of_the_documents() -> None:
    assert (signals(hits(NEAR)).monolingual, signals(hits(NEAR, language="en")).monolingual) == (1, 0)


def test_an_answer_is_not_sure_where_the_words_of_the_question_are_not_met_in_the_first_hit() -> None:
    elsewhere = NEAR | {"within": FAR["within"]}

    met, unmet = (verdict_on(ADVICE, hits(first, NEAR), [quote_of(TRAIN)]) for first in (NEAR, elsewhere))

    assert met.confidence == unmet.confidence
    assert (met.level, unmet.level) == ("sure", "partial")


@given(PARTS, PARTS, st.sampled_from([ADVICE, PRICE]))
def test_a_higher_confidence_never_has_a_lower_level_where_the_words_are_as_well_met(
    one: list[dict[str, float]], other: list[dict[str, float]], query: Query
) -> None:
    met = {"within": max(one[0]["within"], other[0]["within"])}
    verdicts = [verdict_on(query, hits(first | met, *rest), []) for first, *rest in (one, other)]

    low, high = sorted(verdicts, key=lambda verdict: verdict.confidence)

    assert 0 <= low.confidence <= high.confidence <= 1
    assert LEVELS.index(low.level) <= LEVELS.index(high.level)


def test_the_weights_are_of_signals_and_the_levels_in_order() -> None:
    form = json.loads(WEIGHTS.read_text(encoding="utf-8"))

    assert form["weights"]
    assert set(form["weights"]) <= {field.name for field in fields(Signals)}
    assert all(math.isfinite(number) for number in (form["intercept"], *form["weights"].values()))
    assert 0 < form["answered_from"] < form["sure_from"] < 1
    assert 0 < form["close_from"] < 1
