"""Documents → passages: the invariants, a golden document, and the private real texts."""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from preconise.passages.segment import segment
from preconise.types import Document, Encoder, Page, Passage, Span

from .documents import Draft, count_words, document_of, furniture, heading, item, paragraph, row

GOLDEN = Path(__file__).resolve().parents[1] / "golden" / "passages"

WORDS = st.sampled_from(
    [
        "La ville",
        "agit.",
        "Elle",
        "forme",
        "des agents ;",
        "l’été",
        "« oui. »",
        "M. Duval",
        "etc.",
        "que :",
        "12 %",
        "\n",
        "?",
    ]
)
TEXTS = st.lists(WORDS, min_size=1, max_size=30).map(" ".join)
DRAFTS: st.SearchStrategy[Draft] = st.one_of(
    st.builds(heading, TEXTS, st.integers(1, 3)),
    st.builds(paragraph, TEXTS),
    st.builds(item, st.sampled_from(["1.", "2.", "a)", "b)", "•", "-", ""]), TEXTS, st.integers(1, 3)),
    st.builds(row, TEXTS),
    st.builds(furniture, TEXTS),
)
DOCUMENTS = st.lists(DRAFTS, max_size=12).map(lambda drafts: document_of(*drafts))


def said(document: Document, span: Span | Passage | None) -> str:
    return document.text[span.start : span.end] if span else ""


@settings(deadline=None)
@given(document=DOCUMENTS, max_tokens=st.integers(3, 60))
def test_passages_are_trimmed_slices_in_order_that_the_encoder_reads_whole(document: Document, max_tokens: int) -> None:
    passages = segment(document, count_words, max_tokens)
    for passage in passages:
        text = said(document, passage)
        assert text == text.strip()
        assert any(character.isalpha() for character in text)
    assert all(before.end <= after.start for before, after in pairwise(passages))
    assert all(count <= max_tokens for count in count_words([said(document, passage) for passage in passages]))


def _is_stray_label(text: str) -> bool:
    words = [word for word in text.split() if any(map(str.isalnum, word))]
    return len(words) < 3 and not set(text) & set(".?;")


@settings(deadline=None)
@given(document=DOCUMENTS)
def test_every_letter_is_in_one_passage_or_introduces_or_heads(document: Document) -> None:
    passages = segment(document, count_words, 512)
    inside = {position for passage in passages for position in range(passage.start, passage.end)}
    assert sum(passage.end - passage.start for passage in passages) == len(inside)
    for block in document.blocks:
        text = document.text[block.start : block.end]
        letters = {block.start + at for at, character in enumerate(text) if character.isalpha()}
        if block.kind in ("heading", "furniture"):
            assert not letters & inside
        elif letters - inside and not _is_stray_label(text):
            # Only a last sentence that ends on a colon may be left out.
            assert text.rstrip().endswith(":")
            left_out = document.text[min(letters - inside) : block.end]
            assert len(left_out) == block.end - min(letters - inside)
            assert not letters & inside or max(letters & inside) < min(letters - inside)


@settings(deadline=None)
@given(document=DOCUMENTS, added=TEXTS)
def test_identifiers_are_unique_and_stay_when_a_paragraph_is_added(document: Document, added: str) -> None:
    before = segment(document, count_words, 512)
    names = [passage.passage_id for passage in before]
    assert len(set(names)) == len(names)
    assert all(len(name) == 16 and int(name, 16) < 2**63 for name in names)
    start = len(document.text)
    more = replace(
        document,
        text=f"{document.text}Fin\n\nZoé, {added}",
        blocks=(
            *document.blocks,
            replace(document_of(heading("Fin")).blocks[0], start=start, end=start + 3),
            replace(document_of(paragraph("x")).blocks[0], start=start + 5, end=start + 10 + len(added)),
        ),
    )
    assert set(names) <= {passage.passage_id for passage in segment(more, count_words, 512)}


def test_a_stray_label_is_no_passage_but_a_short_item_of_a_list_is() -> None:
    document = document_of(
        paragraph("Long terme"), paragraph("Oui."), paragraph("Sont visés :"), item("•", "les parcs"), item("•", "12")
    )
    assert [said(document, passage) for passage in segment(document, count_words, 512)] == ["Oui.", "les parcs"]


def test_the_same_words_twice_have_two_names() -> None:
    passages = segment(document_of(paragraph("La rue est calme."), paragraph("La rue est calme.")), count_words, 512)
    assert len({passage.passage_id for passage in passages}) == 2


def test_another_document_gives_other_names() -> None:
    here = segment(document_of(paragraph("La rue est calme.")), count_words, 512)
    there = segment(document_of(paragraph("La rue est calme."), document_id="ba9876543210"), count_words, 512)
    assert here[0].passage_id != there[0].passage_id


def test_pages_are_those_that_the_passage_touches() -> None:
    text = "La rue est calme. Elle est fermée le soir."
    pages = (Page(3, "iii", 0, 20), Page(4, "iv", 20, 100))
    [passage] = segment(document_of(paragraph(text), pages=pages), count_words, 512)
    assert (passage.page_first, passage.page_last) == (3, 4)


def test_the_golden_document() -> None:
    document = document_of(
        heading("Des soirées plus calmes au bord du fleuve"),
        furniture("Partager sur les réseaux"),
        paragraph(
            "Depuis deux ans, M. Roux, adjoint au maire, réunit les riverains, les cafés, les clubs, etc. deux fois "
            "par saison. Il en ressort un constat : le bruit gêne plus que la foule. En 2023, 41 % des appels "
            "reçus après 22 h portaient sur des enceintes portables."
        ),
        heading("Ce qui aide", 2),
        item("1.", "La présence compte plus que le nombre. Par exemple, la commune peut utilement :"),
        item("a.", "Former les médiateurs à la gestion des conflits ;", level=2),
        item("b.", "Éclairer les escaliers et ouvrir des toilettes jusqu’à minuit.", level=2),
        item("2.", "Trois communes voisines ont partagé leur expérience des « marches de nuit »."),
        heading("Nos promesses", 2),
        paragraph("Nous nous engageons à :"),
        item("•", "publier le relevé des appels chaque trimestre"),
        paragraph("Et l’hiver ?"),
        row("Quai nord | éclairé | 2024"),
        paragraph("The river trust will also publish its own survey of the evenings."),
        paragraph("Contact :"),
    )
    found = [
        {
            "text": said(document, passage),
            "kind": passage.kind,
            "marker": passage.marker,
            "lead_in": said(document, passage.lead_in),
            "headings": [said(document, span) for span in passage.heading_path],
            "language": passage.language,
        }
        for passage in segment(document, count_words, 512)
    ]
    assert found == json.loads((GOLDEN / "river_evenings.json").read_text(encoding="utf-8"))


@settings(max_examples=25, deadline=None)
@given(document=DOCUMENTS)
def test_the_real_encoder_reads_every_passage_whole(encoder: Encoder, document: Document) -> None:
    passages = segment(document, encoder.count_tokens, 24)
    assert all(count <= 24 for count in encoder.count_tokens([said(document, passage) for passage in passages]))
