"""The sentence of a quote that answers, where the quote is several sentences."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from preconise.passages.sentences import sentence_spans
from preconise.types import Passage, Query, Quote, Span

Pinpoint = Callable[[Query, Passage, str, Sequence[Span]], int]
"""Which of several spans of a passage's text has most in common with a query."""


def marked(quote: Quote, query: Query, pinpoint: Pinpoint) -> Quote:
    """The quote with its best sentence marked; a quote of one sentence stays as it is."""
    sentences = sentence_spans(quote.text, quote.passage.language)
    if len(sentences) < 2:
        return quote
    return replace(quote, marked=sentences[pinpoint(query, quote.passage, quote.text, sentences)])
