"""Kinds of passages, by what the words, the lead-in and the headings say."""

from __future__ import annotations

import pytest

from preconise.passages.kinds import Typing, kind_of, typed
from preconise.types import PassageKind

FRENCH: list[tuple[PassageKind, str]] = [
    ("question", "Comment associer les bailleurs ?"),
    ("recommendation", "La commune devrait éclairer le passage."),
    ("recommendation", "Il est vivement recommandé d’associer les bailleurs au diagnostic."),
    ("recommendation", "Il convient de réunir les parents avant la rentrée."),
    ("recommendation", "Associer les commerçants à la préparation des fêtes."),
    ("recommendation", "Ne pas installer de banc sans consulter les riverains."),
    ("recommendation", "Prévoyez un second passage des médiateurs le soir."),
    ("commitment", "Nous nous engageons à publier les résultats chaque année."),
    ("statistic", "En deux ans, 34 % des riverains ont changé de trajet."),
    ("event_info", "Cette rencontre sera la dernière de l’année."),
    ("event_info", "L’atelier aura lieu le 4 mai 2023 à la mairie."),
    ("practice_example", "Trois communes ont partagé leur expérience de la médiation nocturne."),
    ("finding", "Les riverains se plaignent surtout du bruit des terrasses."),
    ("finding", "Les terrasses ferment à minuit. Est-ce trop tard ?"),
    ("finding", "Participer à la vie du quartier, c’est déjà prévenir l’isolement."),
    ("other", "Le maire doit saisir le préfet dans les conditions prévues à l’article L. 12-3 du présent code."),
    ("other", "Place du marché"),
    ("recommendation", "Action : Permanence au centre social | Pilote : CCAS | Échéance : juin"),
    ("recommendation", "N° : 4 | Mesure proposée : Permanence au centre social"),
    ("finding", "Quartier : Centre | Plaintes pour bruit : en forte baisse depuis juin"),
]
ENGLISH: list[tuple[PassageKind, str]] = [
    ("question", "How can landlords be involved?"),
    ("recommendation", "Cities should light the underpass."),
    ("recommendation", "Involve shopkeepers before the festival."),
    ("commitment", "We pledge to publish the results every year."),
    ("statistic", "Some 34 % of residents changed their route."),
    ("event_info", "This workshop will close the series."),
    ("practice_example", "Three towns have piloted night mediation."),
    ("finding", "Residents complain most about noise from terraces."),
    ("recommendation", "Action : Weekly drop-in at the library | Lead : Housing"),
    ("other", "A justice shall, under section 12 of this Act, inform the parents."),
]


@pytest.mark.parametrize(("expected", "text"), FRENCH)
def test_french_words(expected: PassageKind, text: str) -> None:
    assert kind_of(text, "", [], "fr") == expected


@pytest.mark.parametrize(("expected", "text"), ENGLISH)
def test_english_words(expected: PassageKind, text: str) -> None:
    assert kind_of(text, "", [], "en") == expected


@pytest.mark.parametrize(
    ("expected", "lead_in"),
    [
        ("commitment", "Nous nous engageons à\u00a0:"),
        ("commitment", "Nous nous engageons, d’ici à 2030, à :"),
        ("commitment", "Nous engageons nos services à :"),
        ("commitment", "La ville s’engage, avec ses partenaires, à :"),
        ("commitment", "Les signataires prennent l’engagement de :"),
        ("commitment", "Nous promettons de :"),
        ("finding", "Considérant que :"),
        ("recommendation", "Les communes peuvent notamment :"),
        ("recommendation", "Nous formulons les recommandations suivantes :"),
        ("finding", "Voici nos constats et recommandations."),
    ],
)
def test_the_sentence_that_opens_the_list_decides(expected: PassageKind, lead_in: str) -> None:
    assert kind_of("la présence d’adultes aux abords du collège rassure les familles ;", lead_in, [], "fr") == expected


def test_an_action_under_a_heading_of_advice_is_advice() -> None:
    action = "Mise en place d’un accueil du soir dans chaque quartier"
    assert kind_of(action, "", ["Guide", "Nos recommandations"], "fr") == "recommendation"
    assert kind_of(action, "", ["Bilan de l’année"], "fr") == "finding"


def test_the_law_is_not_advice() -> None:
    assert kind_of("Le maire doit réunir le conseil chaque année.", "", ["Article L12-3"], "fr") == "other"


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ("question", "Wie wird der Park sicherer?"),
        ("statistic", "34 % der Befragten meiden den Park."),
        ("event_info", "Am 4. Mai, 14:00–15:30, im Rathaus"),
        ("other", "Die Stadt sollte den Park beleuchten."),
    ],
)
def test_another_language_shows_only_what_needs_no_words(expected: PassageKind, text: str) -> None:
    assert kind_of(text, "", [], "de") == expected


def test_a_row_of_a_table_of_recommendations_is_one() -> None:
    heads = "N° | Recommandation | Qui | Quand"
    assert (
        kind_of("1 | Registre commun des troubles, par immeuble | Bailleur | Mars", heads, (), "fr") == "recommendation"
    )
    assert (
        kind_of("1 | Nombre de plaintes reçues par immeuble | 12", "N° | Mesuré | Valeur", (), "fr") != "recommendation"
    )


@pytest.mark.parametrize(
    ("text", "lead_in", "headings", "language", "expected"),
    [
        ("Comment associer les bailleurs ?", "", [], "fr", Typing("question", certain=True)),
        ("Wie wird der Park sicherer?", "", [], "de", Typing("question", certain=True)),
        ("Les communes peuvent :", "", [], "fr", Typing("other", certain=True)),
        ("Le maire réunit le conseil.", "", ["Article L12-3"], "fr", Typing("other", certain=True)),
        ("la présence d’adultes rassure ;", "Considérant que :", [], "fr", Typing("finding", certain=True)),
        ("éclairer le passage ;", "Les communes peuvent :", [], "fr", Typing("recommendation", certain=True)),
        ("La commune devrait éclairer le passage.", "", [], "fr", Typing("recommendation", certain=False)),
        ("Les riverains se plaignent du bruit.", "", [], "fr", Typing("finding", certain=False)),
        ("34 % der Befragten meiden den Park.", "", [], "de", Typing("statistic", certain=False)),
        ("Die Stadt sollte den Park beleuchten.", "", [], "de", Typing("other", certain=False)),
    ],
)
def test_only_what_surrounds_a_passage_or_a_plain_question_is_certain(
    text: str, lead_in: str, headings: list[str], language: str, expected: Typing
) -> None:
    assert typed(text, lead_in, headings, language) == expected
    assert kind_of(text, lead_in, headings, language) == expected.kind
