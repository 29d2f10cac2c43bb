"""Twenty people ask at once: do they get their answers, how soon, equally soon, and at what cost in memory?

    python benchmarks/load.py --index INDEX --questions tests/eval/questions.jsonl [--people 20] [--turns 10]

All share one assistant, as the sessions of the app do, each in a thread of its own. Everybody asks the next question as
soon as the last one is answered, which is far more than twenty people at desks would. Each answer is compared with the
one that a person asking alone gets.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier
from time import perf_counter

import numpy as np
import psutil

from preconise.assistant.assistant import Assistant
from preconise.evaluation.question_set import read_question_set
from preconise.retrieval.encoder import load_encoder
from preconise.settings import load_settings
from preconise.store import open_build
from preconise.types import Answer

Timed = tuple[str, float, Answer]


def main() -> None:
    """Ask alone, then together, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--index", type=Path, required=True)
    parser.add_argument("--questions", type=Path, required=True)
    parser.add_argument("--people", type=int, default=20)
    parser.add_argument("--turns", type=int, default=10)
    arguments = parser.parse_args()
    settings = load_settings()
    encoder = load_encoder(settings)
    assistant = Assistant(open_build(arguments.index, encoder.fingerprint), encoder, settings)
    questions = [question.text for question in read_question_set(arguments.questions)]
    assistant.ask(questions[0])
    alone = [timed(assistant, question) for question in questions]
    before = resident()
    started = perf_counter()
    together = ask_together(assistant, questions, arguments.people, arguments.turns)
    took = perf_counter() - started
    said = {question: words_of(answer) for question, _, answer in alone}
    answers = [one for person in together for one in person]
    differing = sum(words_of(answer) != said[question] for question, _, answer in answers)
    print("| | questions | p50 ms | p95 ms | longest ms |\n|---|---:|---:|---:|---:|")
    print(row("one person", alone))
    print(row(f"{arguments.people} people at once", answers))
    means = [1000 * float(np.mean([elapsed for _, elapsed, _ in person])) for person in together]
    print(f"\n{len(answers) / took:.1f} answers a second; {differing} answers that differ from those given alone.")
    print(f"Mean wait of the best served person {min(means):.0f} ms, of the worst served {max(means):.0f} ms.")
    print(f"Resident memory {before:.0f} MB before, {resident():.0f} MB after.")


def ask_together(assistant: Assistant, questions: Sequence[str], people: int, turns: int) -> list[list[Timed]]:
    """What each person was told, and how long each answer took; they begin at the same moment."""
    together = Barrier(people)

    def one(person: int) -> list[Timed]:
        together.wait()
        return [timed(assistant, questions[(person * turns + turn) % len(questions)]) for turn in range(turns)]

    with ThreadPoolExecutor(people) as threads:
        return list(threads.map(one, range(people)))


def timed(assistant: Assistant, question: str) -> Timed:
    """A question, the seconds until its answer, and the answer."""
    started = perf_counter()
    answer = assistant.ask(question)
    return question, perf_counter() - started, answer


def words_of(answer: Answer) -> tuple[str, ...]:
    """What an answer says: how sure it is, its quotes and its leads."""
    return answer.level, *(quote.text for quote in (*answer.quotes, *answer.leads))


def row(name: str, answers: Sequence[Timed]) -> str:
    """A row of the table."""
    elapsed = [1000 * one for _, one, _ in answers]
    middle, high = (float(np.percentile(elapsed, share)) for share in (50, 95))
    return f"| {name} | {len(answers)} | {middle:.0f} | {high:.0f} | {max(elapsed):.0f} |"


def resident() -> float:
    """Megabytes of this process."""
    return float(psutil.Process().memory_info().rss) / 1024**2


if __name__ == "__main__":
    main()
