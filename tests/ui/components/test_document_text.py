from __future__ import annotations

import re
from html import unescape

from hypothesis import given
from hypothesis import strategies as st

from preconise.types import Block, BlockKind, Document, Metadata, Page, Span
from preconise.ui.components.document_text import LONGEST_BLOCK, text_markup
from tests.ui.documents_made import FIRST, SECOND, TITLE, document, span


def built(*parts: tuple[BlockKind, str], pages: tuple[Page, ...] = ()) -> Document:
    text = "\n".join(words for _, words in parts)
    blocks: list[Block] = []
    for kind, words in parts:
        start = blocks[-1].end + 1 if blocks else 0
        page = next((page.number for page in pages if page.start <= start < page.end), None)
        blocks.append(Block(kind, start, start + len(words), page=page))
    return Document("d", "d.txt", "", text, tuple(blocks), Metadata(), pages=pages)


def test_a_document_keeps_its_structure() -> None:
    made = document()
    markup = text_markup(made, made.blocks, span(FIRST), "fr")
    assert '<div class="document-text" lang="fr">' in markup
    assert re.search(rf'<h2 id="at-0" data-level="1">{TITLE}</h2>', markup)
    items = re.search(r"<ul>(.*)</ul>", markup)
    assert items is not None
    assert items[1].count("<li") == 2
    assert '<span class="marker">b)</span>' in items[1]


def test_the_passage_is_marked_for_eyes_and_ears_and_stays_escaped() -> None:
    made = document()
    markup = text_markup(made, made.blocks, span(FIRST), "fr")
    assert markup.count("<mark") == 1
    marked = re.search(r'<mark id="passage">(.*?)</mark>', markup)
    assert marked is not None
    assert "marche &lt;b&gt;nocturne&lt;/b&gt; ;" in marked[1]
    assert 'class="spoken" lang="fr">Début du passage cité' in marked[1]
    assert 'class="holds-passage"' in markup


def test_a_passage_over_two_blocks_is_marked_in_both_under_one_name() -> None:
    made = document()
    markup = text_markup(made, made.blocks, Span(span(FIRST).start, span(SECOND).end), "fr")
    assert markup.count("<mark") == 2
    assert markup.count('id="passage"') == 1


def test_furniture_is_folded_away_and_rows_stand_together() -> None:
    made = built(
        ("furniture", "Partager"),
        ("furniture", "Imprimer"),
        ("paragraph", "La nuit."),
        ("table_row", "Quai | 4"),
        ("table_row", "Pont | 2"),
    )
    markup = text_markup(made, made.blocks, None, "")
    assert markup.count('<details class="furniture">') == 1
    assert markup.count('<div class="rows">') == 1
    assert "<mark" not in markup


def test_the_beginning_of_each_page_is_told_by_its_label() -> None:
    made = built(
        ("paragraph", "Un"),
        ("paragraph", "Deux"),
        ("paragraph", "Trois"),
        pages=(Page(1, "iv", 0, 7), Page(2, "", 7, 20)),
    )
    labels = re.findall(r'class="page-begins" lang="fr">([^<]*)<', text_markup(made, made.blocks, None, ""))
    assert labels == ["p.\N{NO-BREAK SPACE}iv", "p.\N{NO-BREAK SPACE}2"]


def test_a_block_as_long_as_a_book_is_cut_around_the_passage() -> None:
    text = "a" * 3 * LONGEST_BLOCK + "Il est recommandé de lire." + "b" * 3 * LONGEST_BLOCK
    made = built(("paragraph", text))
    marked = Span(text.index("Il"), text.index("bb"))
    markup = text_markup(made, made.blocks, marked, "fr")
    assert "Il est recommandé de lire." in markup
    assert len(markup) < LONGEST_BLOCK + 1000
    assert markup.count("[…]") == 2


@given(st.text(min_size=1, max_size=400), st.data())
def test_the_words_shown_are_those_of_the_document(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    made = built(("paragraph", text))
    markup = re.sub(r'<span class="spoken".*?</span>', "", text_markup(made, made.blocks, Span(start, end), "fr"))
    assert unescape(re.sub(r"<[^>]*>", "", markup)) == text
    marked = re.search(r"<mark[^>]*>(.*)</mark>", markup, re.DOTALL)
    assert marked is not None
    assert unescape(marked[1]) == text[start:end]
