"""Questions find the passages that answer them, in the same order each time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import fields, replace
from threading import Thread

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from preconise.errors import QuestionTooLong
from preconise.passages.sentences import sentence_spans
from preconise.retrieval import search
from preconise.retrieval.analysis import terms, words
from preconise.retrieval.dense import DenseIndex
from preconise.retrieval.fusion import Features
from preconise.retrieval.glossary import Entry, Glossary
from preconise.retrieval.late import NO_CONTEXT, LateIndex, quantised
from preconise.retrieval.search import Searcher, SearchParts
from preconise.retrieval.sparse import SparseIndex
from preconise.retrieval.term_lists import TermLists
from preconise.types import Encoder, Hit, Passage, PassageKind, Query

LIGHTING = "Éteindre l’éclairage public entre minuit et cinq heures après concertation avec les riverains."
BENCHES = "Installer des bancs à l’ombre près des arrêts d’autobus pour les personnes âgées."
DOGS = "Rappeler aux propriétaires de chiens que la laisse est obligatoire dans les squares."
SCHOOL = "Pedestrian crossings near schools should be repainted every summer before classes begin."
MARKET = "Le marché du samedi matin accueille quarante commerçants depuis 1998."
TEXTS = {LIGHTING: "fr", BENCHES: "fr", DOGS: "fr", SCHOOL: "en", MARKET: "fr"}
GLOSSARY = Glossary([Entry("PLP", {"fr": ("propriétaires de chiens",)})])
UNRELATED = "Il paraît que la recette du gratin demande trois œufs et un peu de muscade."


def passage(number: int, language: str, kind: PassageKind = "recommendation", length: int = 80) -> Passage:
    return Passage(f"{number:016x}", "document", 0, length, kind, language=language)


def parts_of(passages: Sequence[Passage], texts: Sequence[str], encoder: Encoder) -> SearchParts:
    """What these passages of these texts are searched by, as a build has it; a text of several is encoded once."""
    distinct = sorted(set(texts))
    encoded = encoder.encode_passages(distinct)
    own = [distinct.index(text) for text in texts]
    languages = [one.language for one in passages]
    return SearchParts(
        passages,
        DenseIndex.build([int(one.passage_id, 16) for one in passages], encoded.vectors[own]),
        LateIndex.build([quantised(encoded)], own, [NO_CONTEXT] * len(own)),
        SparseIndex.build(
            TermLists.of(terms(text, language) for text, language in zip(texts, languages, strict=True)),
            languages,
            Counter(word for text in texts for word in words(text)),
        ),
    )


def searcher(texts: Sequence[str], encoder: Encoder) -> Searcher:
    passages = [passage(1 + list(TEXTS).index(text), TEXTS[text]) for text in texts]
    return Searcher(parts_of(passages, texts, encoder), encoder, GLOSSARY)


@pytest.fixture(scope="module")
def five(encoder: Encoder) -> Searcher:
    return searcher(list(TEXTS), encoder)


def asked(question: str, language: str = "fr") -> Query:
    return Query(question, question, language)


def text_of(hit: Hit) -> str:
    return list(TEXTS)[int(hit.passage.passage_id, 16) - 1]


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
def test_the_passage_that_answers_comes_first(question: str, language: str, answer: str, five: Searcher) -> None:
    assert text_of(five.search(asked(question, language), 3)[0]) == answer


def test_the_searched_words_count_and_not_the_question(five: Searcher) -> None:
    query = Query("Et pour les anciens ?", "bancs pour les personnes âgées", "fr", ("Où mettre des bancs ?",))

    assert text_of(five.search(query, 1)[0]) == BENCHES


def test_hits_are_ranked_and_show_their_parts(five: Searcher) -> None:
    hits = five.search(asked("laisse chiens"), 50)

    assert [hit.rank for hit in hits] == [1, 2, 3, 4, 5]
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)
    assert all(list(hit.parts) == [field.name for field in fields(Features)] for hit in hits)
    assert all(np.isfinite([*hit.parts.values(), hit.score]).all() for hit in hits)
    assert hits[0].parts["coverage"] == pytest.approx(1)
    assert hits[0].parts["sparse"] > hits[1].parts["sparse"] == 0
    assert hits[0].parts["background"] < hits[0].parts["dense"] < 1
    assert hits[0].parts["own"] == hits[0].parts["within"] > hits[1].parts["own"]
    assert [hit.parts["same_language"] for hit in hits] == [float(TEXTS[text_of(hit)] == "fr") for hit in hits]


def test_a_misspelled_word_counts_as_the_one_that_is_meant(five: Searcher) -> None:
    (hit,) = five.search(asked("lesse des chiends"), 1)

    assert text_of(hit) == DOGS
    assert hit.parts["coverage"] > 0.4


def test_an_abbreviation_finds_what_it_stands_for(five: Searcher, encoder: Encoder) -> None:
    (hit,) = five.search(asked("que dire aux PLP"), 1)
    without = Searcher(parts_of([hit.passage], [DOGS], encoder), encoder, Glossary([]))
    (unknown,) = without.search(asked("que dire aux PLP"), 1)

    assert text_of(hit) == DOGS
    assert hit.parts["dense"] > unknown.parts["dense"]
    assert hit.parts["own"] > unknown.parts["own"]
    assert hit.parts["coverage"] > unknown.parts["coverage"] == 0


@settings(max_examples=5, deadline=None)
@given(order=st.permutations(list(TEXTS)))
def test_the_order_of_the_passages_makes_no_difference(order: list[str], five: Searcher, encoder: Encoder) -> None:
    query = asked("squares et écoles")

    found, expected = searcher(order, encoder).search(query, 5), five.search(query, 5)

    assert [hit.passage for hit in found] == [hit.passage for hit in expected]
    assert np.allclose([hit.score for hit in found], [hit.score for hit in expected], atol=1e-5)


def test_equal_passages_are_ranked_by_id_however_many_they_are(encoder: Encoder) -> None:
    # Numbers of rows of which a product of matrices computes the last ones in another way.
    for count in (3, 6, 7, 11, 23):
        passages = [passage(number * 7919 % 97, "fr") for number in range(1, count + 1)]
        equal = Searcher(parts_of(passages, [MARKET] * count, encoder), encoder, GLOSSARY)

        hits = equal.search(asked("Combien de commerçants le samedi ?"), count)

        assert [hit.passage for hit in hits] == sorted(passages, key=lambda one: one.passage_id)
        assert len({hit.score for hit in hits}) == 1


@pytest.mark.parametrize("question", ["où mettre des bancs ?", "Where do old people sit?", "chiens en laisse"])
def test_an_unrelated_document_does_not_reorder_the_others(question: str, five: Searcher, encoder: Encoder) -> None:
    more = [*(passage(place, language) for place, language in enumerate(TEXTS.values(), start=1)), passage(99, "fr")]
    larger = Searcher(parts_of(more, [*TEXTS, UNRELATED], encoder), encoder, GLOSSARY)

    others = [hit.passage for hit in larger.search(asked(question), 6) if hit.passage != more[-1]]

    assert others == [hit.passage for hit in five.search(asked(question), 5)]


def test_an_empty_build_finds_nothing(encoder: Encoder) -> None:
    nothing = encoder.encode_passages([])
    parts = SearchParts(
        [],
        DenseIndex.build([], nothing.vectors),
        LateIndex.build([quantised(nothing)], [], []),
        SparseIndex.build(TermLists(), [], {}),
    )

    assert Searcher(parts, encoder, GLOSSARY).search(asked("rue"), 5) == []


def test_of_the_same_words_those_that_advise_come_before_those_that_ask_or_tell_the_law(encoder: Encoder) -> None:
    kinds: list[PassageKind] = ["other", "question", "recommendation"]
    passages = [passage(number, "fr", kind) for number, kind in enumerate(kinds)]

    hits = Searcher(parts_of(passages, [BENCHES] * 3, encoder), encoder, GLOSSARY).search(
        asked("Que peut faire la commune pour les personnes âgées ?"), 3
    )

    assert hits[0].passage.kind == "recommendation"
    assert {hit.passage.kind: (hit.parts["asking"], hit.parts["question"], hit.parts["dry"]) for hit in hits} == {
        "recommendation": (1, 0, 0),
        "question": (0, 1, 0),
        "other": (0, 0, 1),
    }


def test_what_is_wanted_depends_on_what_the_question_is_after(encoder: Encoder) -> None:
    passages = [passage(1, "fr", "recommendation"), passage(2, "fr", "statistic")]
    both = Searcher(parts_of(passages, [BENCHES] * 2, encoder), encoder, GLOSSARY)

    def wanted(question: str) -> list[float]:
        found = {hit.passage.passage_id: hit.parts["wanted"] for hit in both.search(asked(question), 2)}
        return [found[one.passage_id] for one in passages]

    advice, figure = wanted("Que peut faire la commune ?"), wanted("Combien de bancs y a-t-il en 2020 ?")
    assert advice[0] > 0 > advice[1]
    assert figure[1] > 0 > figure[0]


def test_far_from_the_question_in_meaning_a_passage_is_found_by_its_words(
    five: Searcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "BY_MEANING", 1)
    monkeypatch.setattr(search, "BY_WORDS", 1)

    found = [text_of(hit) for hit in five.search(asked("Hunde an der Leine im Park commerçants", "de"), 5)]

    assert sorted(found) == sorted([DOGS, MARKET])


def test_near_passages_are_alike_and_others_are_not(encoder: Encoder) -> None:
    retold = BENCHES.replace("à l’ombre", "à l'ombre,").replace("autobus", "autobus,")
    passages = [passage(number, "fr") for number in (5, 2, 9)]
    alike = Searcher(parts_of(passages, [BENCHES, DOGS, retold], encoder), encoder, GLOSSARY).likeness(passages[::-1])

    benches, dogs, again = passages
    assert alike(benches, again)
    assert alike(again, benches)
    assert alike(dogs, dogs)
    assert not alike(benches, dogs)


PARAGRAPH = (
    "La commune a refait la place du marché en 2019. "
    "Les propriétaires de chiens doivent tenir leur animal en laisse. "
    "Les bancs sont placés à l’ombre pour que les personnes âgées s’y reposent."
)


@pytest.mark.parametrize(
    ("question", "language", "place"),
    [
        ("En quelle année la place a-t-elle été refaite ?", "fr", 0),
        ("chiens en laisse", "fr", 1),
        ("Must dogs be kept on a lead?", "en", 1),
        ("Où les anciens peuvent-ils s’asseoir ?", "fr", 2),
    ],
)
def test_the_sentence_that_answers_is_pointed_at(question: str, language: str, place: int, encoder: Encoder) -> None:
    passages = [passage(7, "fr"), passage(3, "fr"), passage(5, "fr")]
    found = Searcher(parts_of(passages, [DOGS, PARAGRAPH, MARKET], encoder), encoder, GLOSSARY)
    sentences = sentence_spans(PARAGRAPH, "fr")

    assert len(sentences) == 3
    assert found.pinpoint(asked(question, language), passages[1], PARAGRAPH, sentences) == place


def test_a_question_too_long_to_read_is_refused(five: Searcher) -> None:
    with pytest.raises(QuestionTooLong):
        five.search(asked("mot " * 600), 1)


def test_threads_may_share_a_searcher(encoder: Encoder) -> None:
    questions = [f"où mettre les bancs du quartier {number} ?" for number in range(search.RECENT + 2)]
    shared = searcher(list(TEXTS), encoder)
    expected = {question: [hit.passage for hit in shared.search(asked(question), 3)] for question in questions}
    found: dict[str, list[Passage]] = {}

    def ask(question: str) -> None:
        found[question] = [hit.passage for hit in shared.search(asked(question), 3)]

    threads = [Thread(target=ask, args=(question,)) for question in questions]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert found == expected


def test_a_question_is_encoded_once_for_an_answer(encoder: Encoder, monkeypatch: pytest.MonkeyPatch) -> None:
    found = searcher([DOGS, MARKET], encoder)
    query = asked("chiens en laisse, une question que nul autre essai ne pose")
    (hit, _) = found.search(query, 2)

    def refuse(_: object) -> None:
        raise AssertionError("encoded again")

    monkeypatch.setattr(type(encoder), "encode_queries", refuse)

    assert found.pinpoint(query, hit.passage, DOGS, sentence_spans(DOGS, "fr")) == 0
    assert found.search(replace(query, previous=("une autre",)), 1) == [hit]


def test_among_some_passages_as_many_are_found_as_are_allowed(five: Searcher) -> None:
    question = asked("peut-on couper les lampadaires la nuit ?")
    every = five.search(question, 5)

    some = five.search(question, 5, among=np.array([1, 4]))

    assert [text_of(hit) for hit in some] == [text_of(hit) for hit in every if text_of(hit) in {BENCHES, MARKET}]
    assert [hit.rank for hit in some] == [1, 2]
    assert five.search(question, 5, among=np.array([], dtype=np.int64)) == []


def test_passages_are_chosen_before_they_are_ranked(encoder: Encoder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "BY_MEANING", 1)
    monkeypatch.setattr(search, "BY_WORDS", 1)
    narrow = searcher(list(TEXTS), encoder)

    hits = narrow.search(asked("peut-on couper les lampadaires la nuit ?"), 5, among=np.array([4]))

    assert [text_of(hit) for hit in hits] == [MARKET]
