"""BM25 as its formula says, whatever the order of the passages, and the same bytes for the same corpus."""

from __future__ import annotations

import math
from pathlib import Path
from random import Random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from preconise.retrieval.sparse import K1, B, SparseIndex, highest
from preconise.retrieval.term_lists import TermLists

TERMS = st.sampled_from(["mair", "ecol", "polic", "habit", "rue", "2023"])
CORPORA = st.lists(st.lists(TERMS, max_size=8), min_size=1, max_size=8)
NO_WORDS: dict[str, int] = {}
QUESTIONS = st.lists(st.one_of(TERMS, st.just("inconnu")), max_size=5)


def idf(term: str, corpus: list[list[str]]) -> float:
    holders = sum(term in passage for passage in corpus)
    return math.log(1 + (len(corpus) - holders + 0.5) / (holders + 0.5))


def plain_bm25(question: list[str], passage: list[str], corpus: list[list[str]]) -> float:
    mean_length = sum(map(len, corpus)) / len(corpus)
    score = 0.0
    for term in set(question):
        frequency = passage.count(term)
        if frequency:
            saturation = K1 * (1 - B + B * len(passage) / mean_length)
            score += idf(term, corpus) * frequency / (frequency + saturation)
    return score


@given(CORPORA, QUESTIONS)
def test_scores_follow_the_formula(corpus: list[list[str]], question: list[str]) -> None:
    found = SparseIndex.build(TermLists.of(corpus), ["fr"] * len(corpus), NO_WORDS).scores({"fr": question})

    total = sum(idf(term, corpus) for term in set(question))
    held = [sum(idf(term, corpus) for term in set(question) & set(passage)) for passage in corpus]
    assert np.allclose(found.bm25, [plain_bm25(question, passage, corpus) for passage in corpus], atol=1e-5)
    assert np.allclose(found.ideal, total, atol=1e-5)
    assert np.allclose(found.coverage, [share / total if total else 0 for share in held], atol=1e-5)
    assert (found.bm25 <= found.ideal + 1e-5).all()


@given(CORPORA, QUESTIONS, st.randoms(use_true_random=False))
def test_the_order_of_passages_makes_no_difference(
    corpus: list[list[str]], question: list[str], shuffler: Random
) -> None:
    order = list(range(len(corpus)))
    shuffler.shuffle(order)

    found = SparseIndex.build(TermLists.of(corpus), ["fr"] * len(corpus), NO_WORDS).scores({"fr": question})
    shuffled = SparseIndex.build(TermLists.of(corpus[place] for place in order), ["fr"] * len(corpus), NO_WORDS).scores(
        {"fr": question}
    )

    assert shuffled.bm25.tolist() == found.bm25[order].tolist()
    assert shuffled.coverage.tolist() == found.coverage[order].tolist()


def test_each_passage_is_scored_in_its_own_language() -> None:
    index = SparseIndex.build(
        TermLists.of([["polic", "municipal"], ["polic", "municip"], ["polic"]]), ["fr", "en", "fr"], NO_WORDS
    )

    found = index.scores({"fr": ["municipal"], "en": ["municip"]})

    assert index.languages == ["en", "fr"]
    assert found.coverage.tolist() == [1, 1, 0]
    assert index.scores({"fr": ["municip"]}).coverage.tolist() == [0, 0, 0]


def test_a_term_that_no_passage_holds_weighs_most() -> None:
    index = SparseIndex.build(TermLists.of([["mair", "ecol"], ["mair"]]), ["fr", "fr"], NO_WORDS)

    assert index.idf("inconnu") > index.idf("ecol") > index.idf("mair") > 0
    assert index.scores({"fr": ["mair", "inconnu"]}).coverage[1] < 0.5


@pytest.mark.parametrize("corpus", [[], [[]], [["mair", "ecol"], [], ["ecol"]]])
def test_what_is_saved_is_loaded_again(corpus: list[list[str]], tmp_path: Path) -> None:
    counted = {"mairie": 3, "élus": 1, "école": 2} if corpus else NO_WORDS
    index = SparseIndex.build(TermLists.of(corpus), ["fr"] * len(corpus), counted)

    index.save(tmp_path)
    again = SparseIndex.load(tmp_path)

    assert len(again) == len(corpus)
    assert again.words == index.words == counted
    assert again.languages == index.languages
    assert again.scores({"fr": ["ecol"]}).bm25.tolist() == index.scores({"fr": ["ecol"]}).bm25.tolist()


def test_the_same_corpus_gives_the_same_bytes(tmp_path: Path) -> None:
    corpus = [["mair", "ecol", "rue"], ["polic"], ["élu", "ecol"]]
    words = [{"mairie": 1, "élus": 2}, {"élus": 2, "mairie": 1}]
    folders = [tmp_path / "one", tmp_path / "other"]
    for folder, counted in zip(folders, words, strict=True):
        folder.mkdir()
        SparseIndex.build(TermLists.of(corpus), ["fr", "fr", "en"], counted).save(folder)

    names = sorted(file.name for file in folders[0].iterdir())
    assert names == sorted(file.name for file in folders[1].iterdir())
    assert all((folders[0] / name).read_bytes() == (folders[1] / name).read_bytes() for name in names)


def test_languages_and_passages_have_to_match() -> None:
    with pytest.raises(ValueError):
        SparseIndex.build(TermLists.of([["mair"]]), [], NO_WORDS)


@given(st.lists(st.sampled_from([0.0, 0.25, 0.5, 2.0]), max_size=40), st.integers(1, 12), st.randoms())
def test_the_highest_scores_are_those_of_a_full_sort(drawn: list[float], most: int, shuffler: Random) -> None:
    ids = np.array(shuffler.sample(range(1000), len(drawn)), dtype=np.int64)

    found = highest(np.array(drawn, dtype=np.float32), ids, most)

    ordered = sorted((-score, number, place) for place, (score, number) in enumerate(zip(drawn, ids, strict=True)))
    assert found.tolist() == [place for score, _, place in ordered if score][:most]


@given(st.lists(st.tuples(st.lists(TERMS, max_size=6), st.sampled_from(["fr", "en", "de"])), min_size=1, max_size=8))
def test_terms_of_several_languages_count_in_their_own_only(corpus: list[tuple[list[str], str]]) -> None:
    texts, languages = [text for text, _ in corpus], [language for _, language in corpus]
    questions = {"fr": ["mair", "rue"], "en": ["rue", "polic", "inconnu"], "it": ["mair"]}

    found = SparseIndex.build(TermLists.of(texts), languages, NO_WORDS).scores(questions)

    asked = [questions.get(language, []) for language in languages]
    assert np.allclose(found.bm25, [plain_bm25(*pair, texts) for pair in zip(asked, texts, strict=True)], atol=1e-5)
    assert np.allclose(found.ideal, [sum(idf(term, texts) for term in set(terms)) for terms in asked], atol=1e-5)
