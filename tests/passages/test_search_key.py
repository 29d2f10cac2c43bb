"""The text that is embedded for a passage."""

from __future__ import annotations

from preconise.passages.search_key import search_key, search_keys
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


def test_context_is_left_out_where_the_encoder_would_not_read_it_all() -> None:
    [passage] = segment(guide(), count_words, 100)
    full = count_words([search_key(guide(), passage)])[0]
    [key] = search_keys(guide(), [passage], count_words, full)
    assert key.startswith("Soirées")
    [key] = search_keys(guide(), [passage], count_words, full - 1)
    assert key.startswith("Les agents")
    [key] = search_keys(guide(), [passage], count_words, 8)
    assert key == "prévenir les familles avant la fermeture ;"


def test_a_heading_that_repeats_the_lead_in_is_said_once() -> None:
    document = document_of(item("6.", "Les communes souhaitent :"), item("a)", "partager un local.", level=2))
    [passage] = segment(document, count_words, 100)
    assert search_key(document, passage) == "Les communes souhaitent :\npartager un local."


def test_no_passage_no_key() -> None:
    assert search_keys(guide(), [], count_words, 10) == []
