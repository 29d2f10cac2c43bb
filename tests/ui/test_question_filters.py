"""Filters beside the field for questions: what they let through, for how long, and the ways out of them."""

from __future__ import annotations

import re

from streamlit.testing.v1 import AppTest

from preconise.catalogue import message
from tests.ui.conftest import html_of
from tests.ui.test_ask import LIGHTING, WALK, ask, quotes_of

MEDIATION = "Comment mettre en place une médiation sociale ?"


def say(key: str, **values: object) -> str:
    return message(f"ui.{key}", "fr", **values)


def press(app: AppTest, label: str) -> None:
    next(button for button in app.button if button.label == label).click().run()


def labels(app: AppTest) -> list[str]:
    return [button.label for button in app.button]


def choose(app: AppTest, facet: str, *values: str) -> None:
    label = say(f"excerpts.facet.{facet}")
    next(choice for choice in app.multiselect if choice.label == label).set_value(list(values)).run()


def languages_of(app: AppTest) -> set[str]:
    """Of all quotes on the page."""
    return set(re.findall(r'<blockquote lang="(\w+)"', html_of(app)))


def test_nothing_is_narrowed_unless_it_is_asked_for(app: AppTest) -> None:
    ask(app, LIGHTING)
    assert WALK in quotes_of(app)
    assert say("filters.narrowed", values="")[:20] not in html_of(app)
    assert say("filters.everywhere") not in labels(app)
    assert {choice.label for choice in app.multiselect} == {
        say("excerpts.facet.language"),
        say("excerpts.facet.publisher"),
    }


def test_a_filter_holds_for_the_questions_that_follow_until_it_is_taken_back(app: AppTest) -> None:
    choose(app, "language", "en")
    ask(app, LIGHTING)
    assert languages_of(app) == {"en"}
    assert say("filters.narrowed", values="Anglais") in html_of(app)
    ask(app, MEDIATION)
    assert languages_of(app) == {"en"}
    press(app, "Anglais")
    assert "Anglais" not in labels(app)
    ask(app, LIGHTING)
    assert WALK in quotes_of(app)
    assert not app.exception


def test_an_answer_is_looked_for_everywhere_by_one_click(app: AppTest) -> None:
    choose(app, "language", "en")
    ask(app, LIGHTING)
    press(app, say("filters.everywhere"))
    assert WALK in quotes_of(app)
    assert [turn.name for turn in app.chat_message] == ["user", "assistant"]


def test_filters_chosen_after_an_answer_are_used_on_it_by_one_click(app: AppTest) -> None:
    ask(app, LIGHTING)
    choose(app, "language", "en")
    assert "fr" in languages_of(app)
    press(app, say("filters.again"))
    assert languages_of(app) == {"en"}
    assert say("filters.again") not in labels(app)


def test_recommendations_only_leaves_no_other_kind(app: AppTest) -> None:
    app.checkbox(key="question-only-recommendations").check().run()
    ask(app, "Combien de lampadaires en panne ?")
    shown = html_of(app)
    assert shown.count('class="badge badge-') == shown.count('class="badge badge-recommendation') > 0
    press(app, "Recommandation")
    assert not app.checkbox(key="question-only-recommendations").value


def test_a_correction_keeps_the_filters_of_its_question(app: AppTest) -> None:
    choose(app, "language", "en")
    ask(app, MEDIATION)
    ask(app, "Et à la sortie des collèges ?")
    app.text_input[0].set_value(LIGHTING)
    press(app, say("searched.again"))
    assert languages_of(app) == {"en"}
