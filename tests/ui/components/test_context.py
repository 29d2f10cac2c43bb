from __future__ import annotations

import re
from html import unescape

from hypothesis import given
from hypothesis import strategies as st

from preconise.types import Block, Document, Metadata, Passage
from preconise.ui.components.context import CONTEXT_CHARACTERS, context_markup
from tests.ui.documents_made import SECOND, TITLE, document, passage


def words_of(markup: str) -> str:
    return unescape(re.sub(r"<[^>]*>", "", markup))


def test_the_passage_is_marked_among_its_neighbours() -> None:
    markup = context_markup(document(), passage())
    assert "<mark>organiser une marche &lt;b&gt;nocturne&lt;/b&gt; ;</mark>" in markup
    assert markup.count("<mark>") == 1
    assert TITLE in markup
    assert SECOND in markup


def test_a_heading_and_a_list_item_look_different() -> None:
    markup = context_markup(document(), passage())
    assert f'<p class="block block-heading" data-level="1">{TITLE}</p>' in markup
    assert '<span class="marker">a)</span>' in markup


def test_a_heading_too_far_above_is_named_at_the_top() -> None:
    text = "Titre lointain\n" + "x" * (2 * CONTEXT_CHARACTERS) + "\nLa phrase citée."
    start = text.index("La phrase")
    far = Document(
        document_id="d",
        path="d.txt",
        sha256="",
        text=text,
        blocks=(Block("heading", 0, 14, 1), Block("paragraph", 15, start - 1), Block("paragraph", start, len(text))),
        metadata=Metadata(),
    )
    quoted = Passage("0" * 16, "d", start, len(text), "other", heading_path=(passage().heading_path[0],))
    markup = context_markup(far, quoted)
    assert markup.count("Titre lointa") == 1
    assert '<p class="path">' in markup
    assert "[…] xxx" in markup


@given(st.text(min_size=1, max_size=3000), st.data())
def test_the_words_shown_are_those_of_the_document(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    whole = Document("d", "d.txt", "", text, (Block("paragraph", 0, len(text)),), Metadata())
    markup = context_markup(whole, Passage("0" * 16, "d", start, end, "other"))
    marked = re.search(r"<mark>(.*)</mark>", markup, re.DOTALL)
    assert marked is not None
    assert unescape(marked[1]) == text[start:end]
    around = text[max(0, start - CONTEXT_CHARACTERS) : end + CONTEXT_CHARACTERS]
    assert around in words_of(markup)
