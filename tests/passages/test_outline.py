"""What each passage stands under: headings, lead-ins, full markers."""

from __future__ import annotations

from preconise.passages.outline import Place, places
from preconise.types import Document, Span

from .documents import document_of, furniture, heading, item, paragraph, row


def said(document: Document, span: Span | None) -> str:
    return document.text[span.start : span.end].strip() if span else ""


def found(document: Document) -> dict[str, Place]:
    """The places by what they say, those that say nothing of their own left out."""
    return {said(document, place.span): place for place in places(document) if said(document, place.span)}


def test_a_nested_item_has_the_full_marker_the_lead_in_and_its_parent() -> None:
    document = document_of(
        heading("Guide de la rue"),
        item("4.", "La mairie organise la concertation. Elle peut notamment :"),
        item("a.", "écouter les riverains ;", level=2),
        item("b.", "visiter le quartier à pied.", level=2),
        item("5.", "Le bilan est public."),
    )
    place = found(document)["visiter le quartier à pied."]
    assert place.marker == "4.b"
    assert said(document, place.lead_in) == "Elle peut notamment :"
    assert [said(document, span) for span in place.heading_path] == [
        "Guide de la rue",
        "4. La mairie organise la concertation.",
    ]
    assert set(found(document)) == {
        "La mairie organise la concertation.",
        "écouter les riverains ;",
        "visiter le quartier à pied.",
        "Le bilan est public.",
    }


def test_an_item_that_only_introduces_is_a_lead_in_and_not_a_passage() -> None:
    document = document_of(item("6.", "Les communes voisines souhaitent :"), item("a)", "partager un local ;", level=2))
    assert list(found(document)) == ["partager un local ;"]
    place = found(document)["partager un local ;"]
    assert place.marker == "6.a"
    assert said(document, place.lead_in) == "Les communes voisines souhaitent :"
    assert said(document, place.heading_path[-1]) == "6. Les communes voisines souhaitent :"


def test_markers_of_articles_and_bullets() -> None:
    document = document_of(
        item("II", "Sont concernés :"),
        item("1°", "les parcs ;", level=2),
        item("•", "les squares ;", level=3),
        item("1.2.", "les quais.", level=2),
    )
    assert {text: place.marker for text, place in found(document).items()} == {
        "les parcs ;": "II.1°",
        "les squares ;": "•",
        "les quais.": "II.1.2",
    }


def test_the_number_of_the_parent_is_not_said_twice() -> None:
    document = document_of(item("3.", "Les parcs."), item("3.1.", "Les squares.", level=2))
    assert found(document)["Les squares."].marker == "3.1"


def test_a_paragraph_gives_its_last_sentence_to_the_list() -> None:
    document = document_of(
        paragraph("Le parc ferme tôt. Les agents peuvent utilement :"),
        item("•", "prévenir les familles ;"),
        furniture("Partager"),
        item("•", "faire un dernier tour."),
        paragraph("Le parc rouvre à sept heures."),
    )
    places_found = found(document)
    assert said(document, places_found["faire un dernier tour."].lead_in) == "Les agents peuvent utilement :"
    assert "Le parc ferme tôt." in places_found
    assert places_found["Le parc rouvre à sept heures."].lead_in is None


def test_a_heading_with_a_colon_just_above_a_list_introduces_it() -> None:
    document = document_of(
        heading("Extraits", 2), heading("Considérant que :", 3), item("•", "les soirs d’été sont bruyants ;")
    )
    place = found(document)["les soirs d’été sont bruyants ;"]
    assert said(document, place.lead_in) == "Considérant que :"
    assert [said(document, span) for span in place.heading_path] == ["Extraits"]


def test_a_numbered_list_takes_the_sentence_before_it_which_stays_a_passage() -> None:
    document = document_of(
        paragraph("Six villes ont travaillé ensemble. Voici leurs conclusions."),
        item("1.", "Le bruit gêne plus que la foule."),
        paragraph("Cela vaut pour les quais."),
        item("2.", "Les familles partent tôt."),
    )
    places_found = found(document)
    assert "Six villes ont travaillé ensemble. Voici leurs conclusions." in places_found
    assert said(document, places_found["Les familles partent tôt."].lead_in) == "Voici leurs conclusions."


def test_bullets_after_a_plain_paragraph_have_no_lead_in() -> None:
    document = document_of(paragraph("Le marché se tient le lundi."), item("•", "Un agent l’ouvre."))
    assert found(document)["Un agent l’ouvre."].lead_in is None


def test_a_new_list_does_not_inherit_the_lead_in_of_the_last_one() -> None:
    document = document_of(
        paragraph("Il faut :"),
        item("•", "éclairer ;"),
        paragraph("Le reste suit."),
        item("•", "Un banc manque."),
        heading("Suite"),
        item("1.", "Rien d’autre."),
    )
    assert found(document)["Un banc manque."].lead_in is None
    assert found(document)["Rien d’autre."].lead_in is None


def test_lines_without_markers_keep_their_lead_in() -> None:
    document = document_of(
        paragraph("Est prioritaire toute rue qui :"),
        paragraph("longe une école,"),
        paragraph("ou manque de lampes."),
        paragraph("Les autres attendent."),
    )
    places_found = found(document)
    assert said(document, places_found["ou manque de lampes."].lead_in) == "Est prioritaire toute rue qui :"
    assert places_found["Les autres attendent."].lead_in is None


def test_a_label_that_introduces_nothing_is_not_a_passage() -> None:
    document = document_of(paragraph("La salle est ouverte."), paragraph("Intervenants :"))
    assert list(found(document)) == ["La salle est ouverte."]


def test_headings_close_those_of_their_level() -> None:
    document = document_of(
        heading("Guide"), heading("Jour", 2), heading("Nuit", 2), paragraph("Tout dort."), row("Rue | 12")
    )
    assert [said(document, span) for span in found(document)["Tout dort."].heading_path] == ["Guide", "Nuit"]
    assert [said(document, span) for span in found(document)["Rue | 12"].heading_path] == ["Guide", "Nuit"]


def test_the_language_of_a_block_is_its_own_where_it_is_long_enough_to_tell() -> None:
    document = document_of(
        paragraph("The city trains its staff every year and publishes the results."), item("•", "Le bus, the bus")
    )
    assert [place.language for place in places(document)] == ["en", "fr"]


def test_a_row_is_led_by_the_row_that_names_the_columns_of_its_own_table() -> None:
    document = document_of(
        row("Action | Pilote", names_columns=True),
        row("Ouvrir une permanence | CCAS"),
        paragraph("Un second tableau suit."),
        row("Former les agents | DRH"),
    )
    places = found(document)
    assert said(document, places["Ouvrir une permanence | CCAS"].lead_in) == "Action | Pilote"
    assert places["Former les agents | DRH"].lead_in is None
    assert "Action | Pilote" not in places
