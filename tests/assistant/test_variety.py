from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from preconise.assistant.answer import cut_quote
from preconise.assistant.variety import varied
from preconise.types import Quote
from tests.assistant.documents import TRAIN, document, passage


def quotes(*said: tuple[str, float]) -> list[Quote]:
    """A quote for each publisher and score."""
    first = cut_quote(document(), passage(TRAIN), 0.0, "fr")
    return [
        replace(
            first,
            score=score,
            citation=replace(
                first.citation,
                document_id=f"{place:012x}",
                metadata=replace(first.citation.metadata, publisher=publisher),
            ),
        )
        for place, (publisher, score) in enumerate(said)
    ]


def publishers(found: Sequence[Quote]) -> list[str]:
    return [quote.citation.metadata.publisher for quote in found]


def test_of_quotes_that_answer_nearly_as_well_the_one_of_another_publisher_comes_first() -> None:
    assert publishers(varied(quotes(("Lyon", 0.905), ("Lyon", 0.9), ("Gand", 0.895)), 0.01)) == ["Lyon", "Gand", "Lyon"]


def test_what_answers_plainly_better_stays_first_whoever_says_it() -> None:
    assert publishers(varied(quotes(("Lyon", 0.9), ("Lyon", 0.88), ("Gand", 0.7)), 0.01)) == ["Lyon", "Lyon", "Gand"]


def test_documents_whose_publisher_is_unknown_are_not_taken_for_one() -> None:
    assert [quote.score for quote in varied(quotes(("", 0.9), ("", 0.899), ("", 0.898)), 0.01)] == [0.9, 0.899, 0.898]


@given(st.lists(st.tuples(st.sampled_from(["Lyon", "Gand", ""]), st.floats(0, 1)), max_size=12))
def test_nothing_is_lost_and_the_best_stays_first(said: list[tuple[str, float]]) -> None:
    found = sorted(quotes(*said), key=lambda quote: -quote.score)

    assert sorted(varied(found), key=lambda quote: quote.citation.document_id) == sorted(
        found, key=lambda quote: quote.citation.document_id
    )
    assert varied(found)[:1] == found[:1]
