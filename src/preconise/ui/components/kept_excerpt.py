"""An excerpt in the basket: its words as they stand now, the trainer's note, and what can be done with it."""

from __future__ import annotations

from functools import partial

import streamlit as st

from preconise.assistant.kept import Recheck
from preconise.baskets import basket as verbs
from preconise.baskets.basket import Excerpt
from preconise.ui import basket
from preconise.ui.components.citation_line import citation_markup
from preconise.ui.components.markup import element, words
from preconise.ui.language import say, word

LONGEST_NOTE = 2000
LONGEST_TITLE = 120
"""Characters."""


def kept_excerpt(excerpt: Excerpt, recheck: Recheck, number: int) -> None:
    """Draws an excerpt under the number that it has among those that still stand; 0 for one that does not.

    Raises:
        BasketError: the basket cannot be read or written.
    """
    key = excerpt.excerpt_id
    with st.container(border=True, key=f"kept-{key}"):
        st.html(_figure(excerpt, recheck, number))
        if excerpt.note:
            st.html(element("p", words(excerpt.note), class_="note"))
        with st.container(horizontal=True, key=f"tools-{key}"):
            _move(key, -1, "excerpts.up", ":material/arrow_upward:")
            _move(key, 1, "excerpts.down", ":material/arrow_downward:")
            _notes(excerpt)
            if st.button(say("excerpts.remove"), key=f"remove-{key}", icon=":material/close:", type="tertiary"):
                basket.remove(key)
                st.rerun()


def _figure(excerpt: Excerpt, recheck: Recheck, number: int) -> str:
    """The excerpt as the document has it now; the words that were kept, marked, where it no longer does."""
    quote = recheck.quote
    spoken = excerpt.passage.language
    numbered = f"[{number}] " if number else ""
    label = element("p", words(f"{numbered}{word(f'kind.{excerpt.passage.kind}')}"), class_="label")
    text, lead_in = (quote.text, quote.lead_in) if quote else (excerpt.text, excerpt.lead_in)
    marker = element("span", words(excerpt.passage.marker), class_="marker") if excerpt.passage.marker else ""
    return element(
        "figure",
        label,
        "" if quote else element("p", words(_lost(excerpt, recheck)), class_="lost", role="status"),
        element("p", words(lead_in), class_="lead-in", lang=spoken) if lead_in else "",
        element("div", marker, element("blockquote", words(text), lang=spoken), class_="quoted"),
        element("figcaption", citation_markup(quote.citation) if quote else words(excerpt.citation)),
        class_="quote" if quote else "quote gone",
    )


def _lost(excerpt: Excerpt, recheck: Recheck) -> str:
    return say(f"excerpts.lost.{'gone' if recheck.standing.state == 'gone' else 'altered'}", path=excerpt.path)


def _move(excerpt_id: str, step: verbs.Step, label: str, icon: str) -> None:
    if st.button(say(label), key=f"{label}-{excerpt_id}", icon=icon, type="tertiary"):
        basket.change(partial(verbs.move, excerpt_id=excerpt_id, step=step))
        st.rerun()


def _notes(excerpt: Excerpt) -> None:
    """The note and the heading, changed together."""
    key = excerpt.excerpt_id
    label = "excerpts.note.change" if excerpt.note else "excerpts.note.add"
    # Named by what is written, so that it closes once that is saved.
    written = hash((excerpt.note, excerpt.section))
    with (
        st.popover(say(label), icon=":material/edit_note:", type="tertiary", key=f"annotate-{key}-{written}"),
        st.form(f"note-{key}", border=False),
    ):
        note = st.text_area(say("excerpts.note.label"), excerpt.note, max_chars=LONGEST_NOTE)
        section = st.text_input(say("excerpts.note.section"), excerpt.section, max_chars=LONGEST_TITLE)
        if st.form_submit_button(say("excerpts.note.save"), type="primary"):
            basket.change(partial(verbs.annotate, excerpt_id=key, note=note.strip(), before=excerpt.note))
            basket.change(partial(verbs.put_under, excerpt_id=key, section=section.strip()))
            st.rerun()
