"""The words of a quote as markup: the sentence that answers marked, and in it the words of the question.

The two marks differ without colour too: the sentence has a line under it, the words are bold over dots.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from preconise.types import Matches, Quote, Span
from preconise.ui.components.markup import element, words


def quote_markup(quote: Quote) -> str:
    """The text of a quote, verbatim once the marks are taken away."""
    text, sentence = quote.text, quote.marked
    found = quote.matches.text if quote.matches else ()
    if sentence is None:
        return marked_words(text, found)
    return "".join(
        (
            _between(text, Span(0, sentence.start), found),
            element("mark", _between(text, sentence, found)),
            _between(text, Span(sentence.end, len(text)), found),
        )
    )


def marked_words(text: str, found: Sequence[Span]) -> str:
    """A text with some of its words marked."""
    return _between(text, Span(0, len(text)), found)


def distinct_words(quote: Quote, matches: Matches) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words of the question that a quote holds, itself or in its lead-in, and those of its section, each once."""
    own = (*_cut(quote.lead_in, matches.lead_in), *_cut(quote.text, matches.text))
    return _once(own), _once(_cut(quote.citation.section, matches.section))


def _between(text: str, part: Span, found: Sequence[Span]) -> str:
    """A part of a text with the words in it marked; of a word that lies across its edge, what is inside."""
    pieces: list[str] = []
    place = part.start
    for span in found:
        start, end = max(span.start, part.start), min(span.end, part.end)
        if start < end:
            pieces += [words(text[place:start]), element("b", words(text[start:end]), class_="match")]
            place = end
    return "".join((*pieces, words(text[place : part.end])))


def _cut(text: str, spans: Iterable[Span]) -> Iterator[str]:
    return (text[span.start : span.end] for span in spans)


def _once(found: Iterable[str]) -> tuple[str, ...]:
    """Each word as it is met first, whatever its capitals."""
    first: dict[str, str] = {}
    for word in found:
        first.setdefault(word.casefold(), word)
    return tuple(first.values())
