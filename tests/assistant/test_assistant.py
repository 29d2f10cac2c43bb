from __future__ import annotations

import shutil
from pathlib import Path
from typing import Literal

import pytest

from preconise.assistant.answer import MOST_LEADS, MOST_LEADS_OF_REFUSAL, is_verbatim
from preconise.assistant.assistant import Assistant
from preconise.assistant.narrowing import FacetIndex, Narrowing
from preconise.build import build as index_of
from preconise.errors import EmptyQuestion, QuestionTooLong
from preconise.settings import LONGEST_QUESTION, Settings
from preconise.store import Build, open_build
from preconise.types import Encoder

ASKED = "Quand faire les tournées de médiation ?"


@pytest.fixture(scope="module")
def build(small_index: Path) -> Build:
    return open_build(small_index)


@pytest.fixture(scope="module")
def assistant(build: Build, encoder: Encoder) -> Assistant:
    return Assistant(build, encoder, Settings())


def test_a_question_is_answered_with_verbatim_quotes_and_their_sources(assistant: Assistant, build: Build) -> None:
    answer = assistant.ask(ASKED)

    assert answer.answered
    assert answer.level in {"sure", "partial"}
    assert any("devant les collèges" in quote.text for quote in answer.quotes[:3])
    for quote in (*answer.quotes, *answer.leads):
        assert is_verbatim(quote, build.documents[quote.passage.document_id])
        assert quote.citation.text
    assert answer.build_id == build.manifest.build_id
    assert answer.elapsed_ms > 0


def test_a_question_is_answered_from_the_passages_that_are_allowed(assistant: Assistant, build: Build) -> None:
    among = FacetIndex(build).among(Narrowing({"language": frozenset({"en"})}))

    answer = assistant.ask("Que faire pour les bus de nuit ?", previous=[ASKED], among=among)

    assert {quote.passage.language for quote in (*answer.quotes, *answer.leads)} == {"en"}


def test_where_no_passage_is_allowed_the_answer_is_a_refusal(assistant: Assistant, build: Build) -> None:
    answer = assistant.ask(ASKED, among=FacetIndex(build).among(Narrowing({"language": frozenset({"xx"})})))

    assert not answer.answered
    assert answer.quotes == answer.leads == ()


def test_of_a_quote_of_several_sentences_the_one_that_answers_is_marked(assistant: Assistant) -> None:
    answer = assistant.ask("La médiation remplace-t-elle la police municipale ?")

    [quote] = [quote for quote in answer.quotes if quote.text.startswith("La médiation sociale réduit")]
    assert quote.marked is not None
    marked = quote.text[quote.marked.start : quote.marked.end]
    assert marked == "Elle ne remplace ni la police municipale ni les éducateurs."
    assert all(lead.marked is None for lead in answer.leads)
    assert any(quote.marked is None for quote in answer.quotes)


RETOLD = "Réunir chaque mois le maire, les bailleurs et les médiateurs afin de relire les signalements."


def test_what_another_document_says_too_is_a_further_source_of_the_quote(
    small_corpus: Path, encoder: Encoder, tmp_path: Path
) -> None:
    corpus = Path(shutil.copytree(small_corpus, tmp_path / "corpus"))
    (corpus / "charte.txt").write_text(f"Une charte de quartier\n\nPrincipes\n\n• {RETOLD}\n", encoding="utf-8")
    built = index_of(corpus, tmp_path / "index", encoder, lambda progress: None)

    answer = Assistant(built, encoder, Settings()).ask("Qui faut-il réunir pour relire les signalements ?")

    sources = {
        quote.citation.path: [also.path for also in quote.also] for quote in answer.quotes if "Réunir" in quote.text
    }
    assert sources in ({"charte.txt": ["mediation-sociale.txt"]}, {"mediation-sociale.txt": ["charte.txt"]})
    assert not any("Réunir" in lead.text for lead in answer.leads)


@pytest.mark.parametrize(
    "question",
    [
        "recette gratin dauphinois",
        "Quel temps fera-t-il demain ?",
        "Who won the football world cup?",
        "Wo liegt Tokio?",
    ],
)
def test_an_off_topic_question_is_refused_with_a_few_leads(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)

    assert (answer.answered, answer.level, answer.quotes) == (False, "none", ())
    assert 0 < len(answer.leads) <= MOST_LEADS_OF_REFUSAL


def test_a_question_in_another_language_finds_the_same_recommendation(assistant: Assistant) -> None:
    answer = assistant.ask("Whom should we recruit as mediators, and when should they be trained?")

    assert answer.answered
    assert answer.query.language == "en"
    assert any(quote.text.startswith("Recruter des médiateurs") for quote in answer.quotes[:3])


def test_a_follow_up_is_searched_with_the_question_before_it(assistant: Assistant) -> None:
    answer = assistant.ask("Et le week-end ?", previous=[ASKED])

    assert answer.query.question == "Et le week-end ?"
    assert answer.query.searched == f"{ASKED} Et le week-end ?"


@pytest.mark.parametrize("top_k", [1, 3])
def test_no_more_quotes_than_wanted(assistant: Assistant, top_k: int) -> None:
    answer = assistant.ask(ASKED, top_k=top_k)

    assert len(answer.quotes) == top_k
    assert len(answer.leads) <= MOST_LEADS
    assert not {quote.passage.passage_id for quote in answer.quotes} & {
        lead.passage.passage_id for lead in answer.leads
    }


def test_the_same_question_has_the_same_answer(assistant: Assistant, build: Build, encoder: Encoder) -> None:
    again = Assistant(build, encoder, Settings()).ask(ASKED)
    first = assistant.ask(ASKED)

    assert (first.quotes, first.leads, first.confidence) == (again.quotes, again.leads, again.confidence)


@pytest.mark.parametrize("question", ["", "  \n\t ", "?!… 12 %", "\u200b"])
def test_a_question_without_a_letter_is_refused_in_words(assistant: Assistant, question: str) -> None:
    with pytest.raises(EmptyQuestion):
        assistant.ask(question)


@pytest.mark.parametrize("question", ["sécurité " * 20_000, "ω" * LONGEST_QUESTION, "e\u0301 ! " * 400])
def test_a_question_too_long_to_read_is_refused_with_a_limit_in_characters(assistant: Assistant, question: str) -> None:
    with pytest.raises(QuestionTooLong) as raised:
        assistant.ask(question)

    assert 0 < int(raised.value.values["limit"]) <= LONGEST_QUESTION


@pytest.mark.parametrize("language", ["fr", "en"])
def test_references_are_written_in_the_language_of_the_interface(
    build: Build, encoder: Encoder, language: Literal["fr", "en"]
) -> None:
    answer = Assistant(build, encoder, Settings(language=language)).ask(ASKED)

    assert ("«" in answer.quotes[0].citation.text) == (language == "fr")
