from __future__ import annotations

import pytest

from preconise.reading.furniture import furniture_lines, is_call_to_action, is_furniture


@pytest.mark.parametrize(
    "line",
    [
        "arrow-circle arrow-down closefacebooksearch twittervideo-icon",
        "Partager :",
        "Partager sur Facebook",
        "Facebook | Twitter | LinkedIn",
        "Type de contenu :",
        "Mots-clés : nuit, bruit",
        "— 7 minutes temps de lecture",
        "Temps de lecture : 5 min",
        "5 min read",
        "Le contenu de ce site a été traduit automatiquement. Signalez-nous les erreurs.",
        "This page was translated by a machine.",
        "Nous utilisons des cookies pour mesurer l’audience.",
        "Publié le 3 mars 2021 par la rédaction",
        "Accueil > Actualités > Nuit",
        "https://exemple.test/une/page?x=1",
        "(https://exemple.test)",
        "Source : https://exemple.test",
        "© 2021 Cercle des maires. Tous droits réservés.",
        "Lire la suite",
        "ici",
        "FR | EN | ES",
        "12 commentaires",
        "Suivez-nous sur les réseaux sociaux !",
        "* * *",
        "20/01/2023",
        "Page 3 sur 12",
        "contact@exemple.test",
    ],
)
def test_furniture(line: str) -> None:
    assert is_furniture(line)


@pytest.mark.parametrize(
    "line",
    [
        "Partager les informations entre services réduit les délais.",
        "Les maires peuvent utilement :",
        "Traduire les affiches automatiquement aide les nouveaux arrivants.",
        "La ville utilise des cookies sans gluten pour ses goûters.",
        "Publié par dix villes, le guide compte six chapitres.",
        "45 %",
        "2019",
        "Le temps de lecture en classe a doublé dans les écoles de la ville, disent les enseignants.",
        "« Calme » et « sûre » : deux mots différents",
        "14h00 – 15h30, le 5 mai 2022",
        "Commune | 2022 | 2023",
        "Rechercher un logement pour chaque victime.",
    ],
)
def test_what_a_reader_would_miss(line: str) -> None:
    assert not is_furniture(line)


def test_a_pointer_is_furniture_only_if_it_sends_elsewhere() -> None:
    assert is_call_to_action("> Lire le compte rendu de la journée")
    assert not is_call_to_action("> La prochaine rencontre aura lieu à Brisecourt.")


@pytest.mark.parametrize(
    ("lines", "flags"),
    [
        (["Intervenants :", "Modérateurs :"], [True, True]),
        (["Recommandations :", "• Fermer plus tôt."], [False, False]),
        (["Extraits :", "Considérant que :", "• Il est tard."], [False, False, False]),
        (["Voici quelques liens :", "https://exemple.test"], [True, True]),
        (["Date de publication :", "14 mars 2021", "Un texte suit."], [True, True, False]),
        (["Accueil", "Agenda", "Contact", "Nos élus", "Une phrase entière."], [True, True, True, False, False]),
        (["Contact", "Le service répond le matin."], [False, False]),
        (["Articles similaires", "Le bruit des bars", "La ville le dimanche"], [True, True, True]),
    ],
)
def test_furniture_from_the_lines_around(lines: list[str], flags: list[bool]) -> None:
    assert furniture_lines(lines) == flags
