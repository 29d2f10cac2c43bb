"""Many people ask at once, as the app's sessions do, and somebody rebuilds the index meanwhile."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest

from preconise.assistant.assistant import Assistant
from preconise.build import build as index_of
from preconise.settings import Settings
from preconise.store import open_build
from preconise.types import Answer, Encoder

QUESTIONS = (
    "Quand faire les tournées de médiation ?",
    "La médiation remplace-t-elle la police municipale ?",
    "éteindre l'éclairage la nuit",
    "Wer beleuchtet die Straßen in der Nacht?",
    "What should bars do at closing time?",
    "une recette de gratin",
    "mediatio sociale colege",
)
PEOPLE = 10


@pytest.fixture
def corpus(small_corpus: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(small_corpus, tmp_path / "corpus"))


@pytest.fixture
def index(small_index: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(small_index, tmp_path / "index"))


def said(answer: Answer) -> Answer:
    """An answer without what differs each time it is given."""
    return replace(answer, elapsed_ms=0, build_id="")


def asked_by_many(assistant: Assistant, turns: int) -> list[list[Answer]]:
    """The answers to each of several people, who ask the questions at the same time, each in an order of their own."""

    def one(person: int) -> list[Answer]:
        order = [(person + turn) % len(QUESTIONS) for turn in range(turns)]
        return [said(assistant.ask(QUESTIONS[place])) for place in order]

    with ThreadPoolExecutor(PEOPLE) as people:
        return list(people.map(one, range(PEOPLE)))


def expected_of(alone: Sequence[Answer], turns: int) -> list[list[Answer]]:
    return [[alone[(person + turn) % len(QUESTIONS)] for turn in range(turns)] for person in range(PEOPLE)]


def test_people_who_ask_at_once_get_the_answers_of_one_who_asks_alone(index: Path, encoder: Encoder) -> None:
    alone = [said(Assistant(open_build(index), encoder, Settings()).ask(question)) for question in QUESTIONS]
    # One that has never been asked: what is made at the first question is made by all of them at once.
    shared = Assistant(open_build(index), encoder, Settings())

    assert asked_by_many(shared, turns=7) == expected_of(alone, turns=7)
    assert any(answer.answered for answer in alone)


def test_a_rebuild_disturbs_nobody_who_asks(corpus: Path, index: Path, encoder: Encoder) -> None:
    shared = Assistant(open_build(index), encoder, Settings())
    alone = [said(shared.ask(question)) for question in QUESTIONS]
    done = Event()

    def rebuild() -> None:
        """Twice the same documents, so that the build that answers is removed from the disk."""
        try:
            for _ in range(3):
                index_of(corpus, index, encoder, lambda progress: None)
        finally:
            done.set()

    def ask_on(place: int) -> set[bool]:
        """Ask until the rebuilds are done: of the assistant of before, and of one over the build current by then."""
        same = set()
        while not done.is_set():
            for assistant in (shared, Assistant(open_build(index), encoder, Settings())):
                same.add(said(assistant.ask(QUESTIONS[place])) == alone[place])
        return same

    with ThreadPoolExecutor(5) as threads:
        writer = threads.submit(rebuild)
        readers = [threads.submit(ask_on, place) for place in range(4)]

    writer.result()
    assert [reader.result() for reader in readers] == [{True}] * 4
    assert not list(index.glob("*.damaged"))
    assert said(Assistant(open_build(index), encoder, Settings()).ask(QUESTIONS[0])) == alone[0]
