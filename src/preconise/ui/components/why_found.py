"""Why a quote was found, in a line: by which words of the question, or by its meaning alone."""

from __future__ import annotations

from preconise.types import Quote
from preconise.ui.components.marked_words import distinct_words
from preconise.ui.components.markup import element, words
from preconise.ui.language import say

MOST_WORDS = 8
"""Named in the line; all of them are marked in the quote."""


def why_found_markup(quote: Quote) -> str:
    """The line as markup; nothing for a quote that no question led to."""
    if quote.matches is None:
        return ""
    own, of_section = distinct_words(quote, quote.matches)
    if own:
        sentence = say("quote.by_words", words=", ".join(own[:MOST_WORDS]))
    elif of_section:
        sentence = say("quote.by_section", words=", ".join(of_section[:MOST_WORDS]))
    else:
        sentence = say("quote.by_meaning")
    return element("p", words(sentence), class_="why")
