"""Questions find the passages that answer them, in the same order each time."""

from __future__ import annotations

import numpy as np
import pytest

from preconise.retrieval.analysis import terms
from preconise.retrieval.dense import DenseIndex
from preconise.retrieval.fusion import ASKING_BONUS, fuse
from preconise.retrieval.query_bank import QUERY_BANK, bank_means
from preconise.retrieval.search import Searcher
from preconise.retrieval.sparse import SparseIndex, SparseScores
from preconise.types import Encoder, Passage, PassageKind, Query

LIGHTING = "Éteindre l’éclairage public entre minuit et cinq heures après concertation avec les riverains."
BENCHES = "Installer des bancs à l’ombre près des arrêts d’autobus pour les personnes âgées."
DOGS = "Rappeler aux propriétaires de chiens que la laisse est obligatoire dans les squares."
SCHOOL = "Pedestrian crossings near schools should be repainted every summer before classes begin."
MARKET = "Le marché du samedi matin accueille quarante commerçants depuis 1998."
TEXTS = {LIGHTING: "fr", BENCHES: "fr", DOGS: "fr", SCHOOL: "en", MARKET: "fr"}


def passage(number: int, language: str, kind: PassageKind = "other") -> Passage:
    return Passage(f"{number:016x}", "document", 0, 1, kind, language=language)


def searcher(texts: list[str], encoder: Encoder) -> Searcher:
    passages = [passage(1 + list(TEXTS).index(text), TEXTS[text]) for text in texts]
    dense = DenseIndex.build([int(one.passage_id, 16) for one in passages], encoder.encode_passages(texts))
    sparse = SparseIndex.build([terms(text, TEXTS[text]) for text in texts], [TEXTS[text] for text in texts])
    return Searcher(passages, dense, sparse, encoder)


def first(question: str, language: str, encoder: Encoder) -> str:
    hits = searcher(list(TEXTS), encoder).search(Query(question, question, language), 3)
    return list(TEXTS)[int(hits[0].passage.passage_id, 16) - 1]


@pytest.mark.parametrize(
    ("question", "language", "answer"),
    [
        ("peut-on couper les lampadaires la nuit ?", "fr", LIGHTING),
        ("ou mettre des bans pour les anciens", "fr", BENCHES),
        ("Müssen Hunde an der Leine geführt werden?", "de", DOGS),
        ("passages piétons devant les écoles", "fr", SCHOOL),
        ("how many stalls are there on Saturdays?", "en", MARKET),
    ],
)
def test_the_passage_that_answers_comes_first(question: str, language: str, answer: str, encoder: Encoder) -> None:
    assert first(question, language, encoder) == answer


def test_the_searched_words_count_and_not_the_question(encoder: Encoder) -> None:
    query = Query("Et pour les anciens ?", "bancs pour les personnes âgées", "fr", ("Où mettre des bancs ?",))

    hits = searcher(list(TEXTS), encoder).search(query, 1)

    assert hits[0].passage == passage(2, "fr")


def test_hits_are_ranked_and_show_their_parts(encoder: Encoder) -> None:
    hits = searcher(list(TEXTS), encoder).search(Query("laisse chiens", "laisse chiens", "fr"), 50)

    assert [hit.rank for hit in hits] == [1, 2, 3, 4, 5]
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)
    assert hits[0].parts["coverage"] == pytest.approx(1)
    assert hits[0].parts["sparse"] > hits[1].parts["sparse"] == 0
    assert 0.6 < hits[0].parts["background"] < hits[0].parts["dense"] < 1


def test_the_order_of_the_passages_makes_no_difference(encoder: Encoder) -> None:
    query = Query("squares et écoles", "squares et écoles", "fr")
    texts = list(TEXTS)
    expected = [hit.passage for hit in searcher(texts, encoder).search(query, 5)]

    texts.reverse()

    assert [hit.passage for hit in searcher(texts, encoder).search(query, 5)] == expected


def test_equal_passages_are_ranked_by_id(encoder: Encoder) -> None:
    passages = [passage(number, "fr") for number in (9, 3, 7)]
    vectors = np.repeat(encoder.encode_passages([MARKET]), 3, axis=0)
    sparse = SparseIndex.build([terms(MARKET, "fr")] * 3, ["fr"] * 3)

    hits = Searcher(passages, DenseIndex.build([9, 3, 7], vectors), sparse, encoder).search(
        Query("marché", "marché", "fr"), 2
    )

    assert [hit.passage for hit in hits] == [passage(3, "fr"), passage(7, "fr")]


def test_an_empty_build_finds_nothing(encoder: Encoder) -> None:
    dense = DenseIndex.build([], np.zeros((0, encoder.dimension), dtype=np.float32))

    assert Searcher([], dense, SparseIndex.build([], []), encoder).search(Query("rue", "rue", "fr"), 5) == []


def test_a_recommendation_wins_a_tie() -> None:
    nothing = np.zeros(2, dtype=np.float32)
    scores = fuse(nothing + 0.8, nothing + 0.7, SparseScores(nothing, nothing, nothing), np.array([False, True]))

    assert scores[1] - scores[0] == pytest.approx(ASKING_BONUS)


def test_the_query_bank_asks_the_same_in_each_language(encoder: Encoder) -> None:
    assert len({len(questions) for questions in QUERY_BANK.values()}) == 1

    means = bank_means(encoder)

    assert means.keys() == {*QUERY_BANK, ""}
    assert np.allclose(np.mean([means[language] for language in QUERY_BANK], axis=0), means[""], atol=1e-5)
