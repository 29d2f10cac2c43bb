"""The text that a passage is searched by."""

from __future__ import annotations

from preconise.passages.search_key import contexts, search_key
from preconise.passages.segment import segment
from preconise.types import Document

from .documents import count_words, document_of, heading, item, paragraph


def guide() -> Document:
    return document_of(
        heading("Soirées au parc"),
        paragraph("Les agents peuvent utilement :"),
        item("•", "prévenir les familles avant la fermeture ;"),
    )


def test_the_context_comes_first() -> None:
    [passage] = segment(guide(), count_words, 100)
    assert search_key(guide(), passage).split("\n") == [
        "Soirées au parc",
        "Les agents peuvent utilement :",
        "prévenir les familles avant la fermeture ;",
    ]


def test_a_heading_that_repeats_the_lead_in_is_said_once() -> None:
    document = document_of(item("6.", "Les communes souhaitent :"), item("a)", "partager un local.", level=2))
    [passage] = segment(document, count_words, 100)
    assert search_key(document, passage) == "Les communes souhaitent :\npartager un local."


def test_the_context_is_title_heading_and_lead_in() -> None:
    [passage] = segment(guide(), count_words, 100)
    assert contexts(guide(), [passage], count_words, 100) == ["Soirées au parc\nLes agents peuvent utilement :"]


def test_the_title_is_left_out_first_where_the_encoder_would_not_read_it_all() -> None:
    [passage] = segment(guide(), count_words, 100)
    [whole] = contexts(guide(), [passage], count_words, 100)
    [shorter] = contexts(guide(), [passage], count_words, count_words([whole])[0] - 1)
    assert shorter == "Les agents peuvent utilement :"
    assert contexts(guide(), [passage], count_words, 2) == [""]


def test_a_passage_under_nothing_has_no_context() -> None:
    document = document_of(paragraph("Une phrase assez longue pour se tenir seule dans le document."))
    assert contexts(document, segment(document, count_words, 100), count_words, 100) == [""]
