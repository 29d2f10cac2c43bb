from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from preconise.evaluation.evaluate import evaluate
from preconise.evaluation.question_set import GoldAnswer, Question
from preconise.types import Answer
from tests.evaluation.answers import answer, quote

GOLD = GoldAnswer("a.txt", "Former les médiateurs de nuit", 2)


def question(question_id: str, *answers: GoldAnswer, language: str = "fr") -> Question:
    return Question(question_id, question_id, language, "recommendation", "élu", (), answers)


def test_a_run_is_measured_overall_and_by_language() -> None:
    answers = {
        "found": answer("found", [quote("Autre chose", "a.txt"), quote(GOLD.quote, "a.txt")], 0.8, elapsed_ms=10),
        "lost": answer("lost", [quote("Autre chose", "a.txt")], 0.4, elapsed_ms=30),
        "nothing": answer("nothing", [], 0.1, elapsed_ms=20),
    }
    questions = [question("found", GOLD), question("lost", GOLD, language="de"), question("nothing", language="de")]

    report = evaluate(questions, lambda text, _: answers[text])

    assert (report.overall.answerable, report.overall.unanswerable) == (2, 1)
    assert (report.overall.hit_at_1, report.overall.hit_at_3, report.overall.mrr) == (0, 0.5, 0.25)
    assert (report.overall.refused_answerable, report.overall.refused_unanswerable) == (0, 1)
    assert report.overall.confidence_auc == 1
    assert (report.overall.ms_p50, report.overall.ms_p95) == (20, 30)
    assert list(report.by_language) == ["de", "fr"]
    assert (report.by_language["fr"].hit_at_3, report.by_language["de"].hit_at_3) == (1, 0)
    assert [outcome.gains for outcome in report.outcomes] == [(0, 2), (0,), ()]


def test_a_refusal_scores_nothing_even_with_right_quotes() -> None:
    refusal = replace(answer("q", [quote(GOLD.quote, "a.txt")]), answered=False)

    report = evaluate([question("q", GOLD)], lambda text, previous: refusal)

    assert (report.overall.hit_at_1, report.overall.ndcg_at_10, report.overall.refused_answerable) == (0, 0, 1)


def test_ranks_after_the_tenth_count_for_nothing() -> None:
    late = answer("q", [quote(f"Autre chose {rank}", "a.txt") for rank in range(10)] + [quote(GOLD.quote, "a.txt")])

    report = evaluate([question("q", GOLD)], lambda text, previous: late)

    assert (report.overall.recall_at_10, report.overall.mrr) == (0, 0)


def test_the_order_of_the_questions_changes_no_figure() -> None:
    found = {"a": answer("a", [quote(GOLD.quote, "a.txt")]), "b": answer("b", [])}
    questions = [question("a", GOLD), question("b", GOLD)]

    def ask(text: str, previous: Sequence[str]) -> Answer:
        return found[text]

    assert evaluate(questions, ask).overall == evaluate(questions[::-1], ask).overall


def test_each_question_is_asked_in_its_conversation() -> None:
    asked: list[tuple[str, tuple[str, ...]]] = []

    def ask(text: str, previous: Sequence[str]) -> Answer:
        asked.append((text, tuple(previous)))
        return answer(text, [])

    report = evaluate([replace(question("Et là ?", GOLD), previous=("Que faire ?",))], ask)

    assert asked == [("Et là ?", ("Que faire ?",))]
    assert report.overall.refused_unanswerable is None
