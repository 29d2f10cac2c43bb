"""The language of short questions, of passages, and of what is too short to tell."""

from __future__ import annotations

import socket

import pytest

from preconise.passages.language import language_of

QUESTIONS = [
    ("fr", "comment calmer les rodéos dans le quartier"),
    ("fr", "Et pour les commerçants ?"),
    ("fr", "que faire contre le harcelement au college"),
    ("en", "how can we make the park safer at night?"),
    ("en", "And for shopkeepers?"),
    ("de", "Wie wird der Park nachts sicherer?"),
    ("es", "¿Cómo ayudar a las víctimas?"),
    ("it", "Come aiutare le vittime?"),
    ("nl", "Hoe helpen we slachtoffers?"),
    ("pt", "Como ajudar as vítimas?"),
    ("el", "Πώς βοηθάμε τα θύματα;"),
    ("pl", "Jak pomóc ofiarom przemocy?"),
    ("ro", "Cum ajutăm victimele violenței?"),
]


@pytest.mark.parametrize(("expected", "question"), QUESTIONS)
def test_the_language_of_a_question(expected: str, question: str) -> None:
    assert language_of(question) == expected


@pytest.mark.parametrize("text", ["", "   ", "12 %", "CLSPD", "…\n", "tapage nocturne"])
def test_the_default_where_the_text_does_not_tell(text: str) -> None:
    assert language_of(text, default="fr") == "fr"
    assert language_of(text) == ""


def test_line_breaks_and_capitals_change_nothing() -> None:
    assert language_of("LA VILLE FORME\nSES AGENTS D’ACCUEIL", default="en") == "fr"


def test_nothing_is_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("the network is used")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    assert language_of("The city trains its staff every year.") == "en"
