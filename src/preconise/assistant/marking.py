"""What stands out in a quote: the sentence that answers, and the words of the question."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from preconise.passages.sentences import sentence_spans
from preconise.retrieval.matching import matching_words
from preconise.types import Matches, Passage, Query, Quote, Span

Pinpoint = Callable[[Query, Passage, str, Sequence[Span]], int]
"""Which of several spans of a passage's text has most in common with a query."""


def marked(quote: Quote, query: Query, pinpoint: Pinpoint) -> Quote:
    """The quote with its best sentence marked; a quote of one sentence stays as it is."""
    sentences = sentence_spans(quote.text, quote.passage.language)
    if len(sentences) < 2:
        return quote
    return replace(quote, marked=sentences[pinpoint(query, quote.passage, quote.text, sentences)])


def matched(quote: Quote, terms: Mapping[str, Sequence[str]]) -> Quote:
    """The quote with the words of the question found in it, in its lead-in and in its section.

    Args:
        quote: of a passage that was searched.
        terms: those of the question in each language, as lexical search uses them.
    """
    language = quote.passage.language
    wanted = frozenset(terms.get(language, ()))
    found = Matches(
        text=matching_words(quote.text, language, wanted),
        lead_in=matching_words(quote.lead_in, language, wanted),
        section=matching_words(quote.citation.section, language, wanted),
    )
    return replace(quote, matches=found)
