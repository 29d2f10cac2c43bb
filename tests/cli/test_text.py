from __future__ import annotations

from dataclasses import replace
from typing import get_args

import pytest

from preconise.catalogue import LANGUAGES, message
from preconise.cli.text import harmless, quote_text, reuse_text
from preconise.types import Anew, Progress
from tests.ui.documents_made import FIRST, LEAD_IN, document, quote


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_other_documents_say_too_is_told_below_the_quote(language: str) -> None:
    made = quote(document())
    others = tuple(replace(made.citation, text=f"Région, « Guide {number} »") for number in (1, 2))

    lines = quote_text(replace(made, also=others), language).split("\n")

    assert lines[1] == LEAD_IN
    assert FIRST in lines[2]
    told = [message("cli.answer.also", language, citation=other.text) for other in others]
    assert lines[3:] == [f"— {made.citation.text}", *told]
    assert others[1].text in told[1]
    assert quote_text(made, language).split("\n") == lines[:4]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("anew", get_args(Anew))
def test_a_build_says_how_much_it_reused_and_why_it_reused_little(anew: Anew, language: str) -> None:
    told = reuse_text(Progress("done", 3, 3, reused=512, anew=anew), language)

    assert "3" in told
    assert "512" in told
    assert len(told.split(". ")) == (3 if anew else 2)


def test_what_steers_a_terminal_is_shown_not_obeyed() -> None:
    assert harmless("rue\x1b[31m rouge\x07\n\tfin\x9b") == "rue␛[31m rouge␇\n\tfin\ufffd"
    assert harmless("l’été à Žilina – « où ? » 👍🏽") == "l’été à Žilina – « où ? » 👍🏽"
    assert "\u202e" not in harmless("fichier\u202etxt.exe")
