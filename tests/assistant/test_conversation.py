from __future__ import annotations

import pytest

from preconise.assistant.conversation import continuation, resolve
from preconise.types import Query

BEFORE = {
    "fr": "Que peut faire une commune contre les rodéos ?",
    "en": "What is a local prevention council?",
    "de": "Was ist ein kommunaler Präventionsrat?",
    "es": "¿Qué es un consejo local de prevención?",
    "it": "Come proteggere gli anziani dalle truffe?",
    "nl": "Wat is een lokale preventieraad?",
    "pt": "O que é um conselho local de prevenção?",
    "pl": "Czym jest lokalna rada do spraw prewencji?",
    "el": "Τι είναι το τοπικό συμβούλιο πρόληψης;",
    "ro": "Ce este un consiliu local de prevenire?",
    "hu": "Mi az a helyi bűnmegelőzési tanács?",
}


def ask(question: str, *previous: str) -> Query:
    return resolve(question, previous, "fr", lambda text: True)


@pytest.mark.parametrize(
    ("language", "question"),
    [
        ("fr", "Et dans les petites communes ?"),
        ("fr", "Et le week-end ?"),
        ("fr", "La nuit, que faire ?"),
        ("fr", "Combien ça coûte ?"),
        ("fr", "Comment est-elle financée ?"),
        ("fr", "Elle peut confisquer les engins ?"),
        ("fr", "Quel est son rôle ?"),
        ("fr", "Y a-t-il d'autres exemples ?"),
        ("fr", "Pourquoi ?"),
        ("fr", "les gendarmes ?"),
        ("fr", "Est-ce que ce dispositif fonctionne ailleurs ?"),
        ("en", "And in small towns?"),
        ("en", "Who sits on it?"),
        ("en", "Has any other city set up something comparable?"),
        ("en", "What about schools?"),
        ("de", "Und in kleinen Gemeinden?"),
        ("de", "Wie wird er finanziert?"),
        ("de", "Gibt es ähnliche Beispiele?"),
        ("es", "¿Y en los pueblos pequeños?"),
        ("es", "¿Quién lo financia?"),
        ("it", "E in montagna?"),
        ("it", "Ci sono altri esempi?"),
        ("nl", "En in kleine gemeenten?"),
        ("nl", "Wie betaalt dat?"),
        ("pt", "E nas aldeias?"),
        ("pt", "Quem paga isso?"),
        ("fr", "Et les bailleurs sociaux, comment les associer aux diagnostics ?"),
        ("en", "And should landlords be trained to report broken lights?"),
        ("pl", "A kto płaci za kamery w gminie?"),
        ("pl", "I jak często się spotyka?"),
        ("el", "Και ποιος πληρώνει για τις κάμερες;"),
        ("ro", "Dar cine plătește camerele din comună?"),
        ("ro", "Și cât de des se întâlnește consiliul?"),
    ],
)
def test_a_question_that_leans_on_the_one_before_is_searched_with_it(language: str, question: str) -> None:
    query = ask(question, BEFORE[language])

    assert query.searched == f"{BEFORE[language]} {question}"
    assert (query.question, query.language) == (question, language)


@pytest.mark.parametrize(
    ("language", "question"),
    [
        ("fr", "Comment protéger les élus contre les menaces ?"),
        ("fr", "Qu'est-ce qu'une cellule de veille ?"),
        ("fr", "radicalisation que faire"),
        ("fr", "Faut-il un médiateur dans chaque quartier ?"),
        ("fr", "Y a-t-il des aides de l'État pour l'éclairage public ?"),
        ("fr", "Les bailleurs doivent-ils entretenir les halls ?"),
        ("fr", "les commerçants ont ils droit à une aide"),
        ("fr", "Comment prévenir les cambriolages cette année ?"),
        ("fr", "horaires déchetterie samedi"),
        ("en", "How should towns prevent burglary?"),
        ("en", "Is it legal to publish crime figures by street?"),
        ("en", "Should councils share their figures so that residents can use them?"),
        ("de", "Wie lassen sich Einbrüche verhindern?"),
        ("es", "¿Cómo prevenir los robos en viviendas?"),
        ("it", "Come prevenire i furti in casa?"),
        ("nl", "Hoe voorkom je inbraken in woningen?"),
        ("pt", "Como prevenir assaltos a residências?"),
        (
            "fr",
            "Et comment les bailleurs sociaux, les commerçants, les transporteurs et les associations sportives"
            " financent-ils la vidéosurveillance des parkings souterrains ?",
        ),
        ("pl", "Jak zapobiegać włamaniom do mieszkań w mieście?"),
        ("ro", "Cum pot fi prevenite furturile din locuințe?"),
        ("hu", "A kamerák felvételeit meddig lehet megőrizni?"),
    ],
)
def test_a_new_subject_is_searched_on_its_own(language: str, question: str) -> None:
    assert ask(question, BEFORE[language]).searched == question


def test_a_follow_up_in_another_language_keeps_its_context() -> None:
    assert ask("Και στα χωριά;", BEFORE["en"]).searched == f"{BEFORE['en']} Και στα χωριά;"


def test_without_a_conversation_nothing_is_added() -> None:
    assert ask("Et dans les petites communes ?").searched == "Et dans les petites communes ?"


def test_an_ellipsis_replaces_the_one_before_and_keeps_the_subject() -> None:
    query = ask("Et la nuit ?", "Où est le commissariat ?", BEFORE["fr"], "Et en été ?")

    assert query.searched == f"{BEFORE['fr']} Et la nuit ?"


def test_a_pronoun_keeps_all_that_was_asked_since_the_subject() -> None:
    query = ask("Elles doivent le signaler ?", BEFORE["fr"], "Et les écoles ?")

    assert query.searched == f"{BEFORE['fr']} Et les écoles ? Elles doivent le signaler ?"


def test_a_conversation_too_long_to_read_loses_its_oldest_question() -> None:
    limit = len(BEFORE["fr"]) + 5

    query = resolve("Et la nuit ?", [BEFORE["fr"]], "fr", lambda text: len(text) <= limit)

    assert query.searched == "Et la nuit ?"


def test_what_is_searched_has_no_stray_white_space() -> None:
    assert ask("  Que faire\n contre\tles rode\u0301os ?\u00a0").searched == "Que faire contre les rodéos ?"


def test_a_question_too_short_to_tell_its_language_has_that_of_the_conversation() -> None:
    assert ask("Euro 2024?", BEFORE["de"]).language == "de"
    assert resolve("Euro 2024?", [], "en", lambda text: True).language == "en"


@pytest.mark.parametrize(
    ("question", "before", "language"),
    [
        ("Who pays for the cameras?", "fr", "en"),
        ("Is it legal?", "fr", "en"),
        ("Et la nuit ?", "en", "fr"),
        ("Und nachts?", "fr", "de"),
        ("E a scuola?", "it", "it"),
        ("E na escola?", "it", "pt"),
    ],
)
def test_the_language_of_a_short_question_is_told_by_its_function_words(
    question: str, before: str, language: str
) -> None:
    assert ask(question, BEFORE[before]).language == language


def test_a_short_question_without_a_sign_may_go_on_from_the_one_before() -> None:
    query = ask("Quelles garanties avant d'en acheter ?", "La vidéoprotection est-elle efficace ?")

    assert query.searched == "Quelles garanties avant d'en acheter ?"
    longer = continuation(query, lambda text: True)
    assert longer is not None
    assert longer.searched == "La vidéoprotection est-elle efficace ? Quelles garanties avant d'en acheter ?"


@pytest.mark.parametrize(
    ("question", "previous"),
    [
        ("Quelles garanties avant d'en acheter ?", ()),
        ("Et dans les petites communes ?", ("La vidéoprotection est-elle efficace ?",)),
        (
            "Comment associer les bailleurs sociaux et les gardiens d'immeuble à la tranquillité des halls ?",
            ("La vidéoprotection est-elle efficace ?",),
        ),
    ],
)
def test_nothing_goes_on_from_nothing_nor_twice_nor_where_it_says_enough(
    question: str, previous: tuple[str, ...]
) -> None:
    assert continuation(ask(question, *previous), lambda text: True) is None


def test_a_conversation_too_long_to_be_read_whole_is_not_continued() -> None:
    query = ask("Quelles garanties avant d'en acheter ?", "La vidéoprotection est-elle efficace ?")

    assert continuation(query, lambda text: False) is None
