from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from preconise.assistant.answer import cut_quote, distinct_quotes, is_verbatim, quotes_and_leads
from preconise.types import Hit, Passage, Quote
from tests.assistant.documents import LEAD_IN, PUBLISH, TEXT, TRAIN, TRAIN_AGAIN, document, passage

DOCUMENTS = {"d" * 12: document()}
SEVERAL = {letter * 12: replace(document(), document_id=letter * 12, path=f"{letter}.md") for letter in "def"}


def hits(*passages: Passage) -> list[Hit]:
    return [Hit(found, rank, 1 / rank, {}) for rank, found in enumerate(passages, start=1)]


def test_a_quote_is_the_slice_of_its_document_with_its_lead_in() -> None:
    quote = cut_quote(document(), passage(TRAIN, lead_in=True, marker="a"), 0.5, "fr")

    assert (quote.text, quote.lead_in, quote.score) == (TRAIN, LEAD_IN, 0.5)
    assert is_verbatim(quote, document())


@given(st.integers(-5, len(TEXT) + 5), st.integers(-5, len(TEXT) + 5))
def test_a_quote_that_is_shown_is_always_what_its_document_holds(start: int, end: int) -> None:
    for quote in distinct_quotes(hits(replace(passage(TRAIN), start=start, end=end)), DOCUMENTS, "fr"):
        assert quote.text == TEXT[quote.citation.start : quote.citation.end]
        assert quote.text.strip()


def test_a_quote_whose_document_has_changed_is_no_longer_verbatim() -> None:
    quote = cut_quote(document(), passage(TRAIN), 0.5, "fr")

    assert not is_verbatim(quote, document(text=TEXT.replace("médiateurs", "médiatrices")))
    assert not is_verbatim(replace(quote, text="Former les médiatrices de nuit."), document())


def test_hits_that_their_documents_do_not_hold_are_never_shown() -> None:
    beyond = replace(passage(TRAIN), end=len(TEXT) + 1)
    unknown = replace(passage(TRAIN), document_id="e" * 12)

    assert [quote.text for quote in distinct_quotes(hits(beyond, unknown, passage(PUBLISH)), DOCUMENTS, "fr")] == [
        PUBLISH
    ]


def test_one_wording_in_several_places_is_quoted_once_where_it_ranks_best() -> None:
    found = hits(passage(PUBLISH), passage(TRAIN_AGAIN), passage(TRAIN))

    assert [quote.text for quote in distinct_quotes(found, DOCUMENTS, "fr")] == [PUBLISH, TRAIN_AGAIN]


def held_by(letter: str, words: str) -> Passage:
    """The passage of these words in one of several documents of the same text."""
    return replace(passage(words), document_id=letter * 12, passage_id=letter * 16)


def always_alike(one: Passage, other: Passage) -> bool:
    return True


def sources(quotes: list[Quote]) -> list[tuple[str, str, list[str]]]:
    """Of each quote its words, its document, and the documents that say the same."""
    return [(quote.text, quote.citation.path, [also.path for also in quote.also]) for quote in quotes]


def test_what_several_documents_say_in_the_same_words_is_quoted_once_with_all_its_sources() -> None:
    found = hits(held_by("e", TRAIN), held_by("d", TRAIN_AGAIN), held_by("d", PUBLISH), held_by("f", TRAIN))

    assert sources(distinct_quotes(found, SEVERAL, "fr")) == [(TRAIN, "e.md", ["d.md", "f.md"]), (PUBLISH, "d.md", [])]


def test_what_several_documents_say_in_nearly_the_same_words_is_quoted_once_too() -> None:
    found = hits(held_by("d", TRAIN), held_by("e", PUBLISH), held_by("f", PUBLISH))

    def first_two_are_alike(one: Passage, other: Passage) -> bool:
        return {one.document_id, other.document_id} == {"d" * 12, "e" * 12}

    (train, publish) = distinct_quotes(found, SEVERAL, "fr", first_two_are_alike)

    assert sources([train, publish]) == [(TRAIN, "d.md", ["e.md"]), (PUBLISH, "f.md", [])]
    [also] = train.also
    assert SEVERAL[also.document_id].text[also.start : also.end] == PUBLISH
    assert "Éclairer sans éblouir" in also.text


def test_what_one_document_says_twice_in_nearly_the_same_words_is_quoted_twice() -> None:
    found = distinct_quotes(hits(held_by("d", TRAIN), held_by("d", PUBLISH)), SEVERAL, "fr", always_alike)

    assert sources(found) == [(TRAIN, "d.md", []), (PUBLISH, "d.md", [])]


def test_a_document_is_named_once_as_a_further_source() -> None:
    found = hits(held_by("d", TRAIN), held_by("e", TRAIN), held_by("e", TRAIN_AGAIN), held_by("d", TRAIN_AGAIN))

    assert sources(distinct_quotes(found, SEVERAL, "fr", always_alike)) == [(TRAIN, "d.md", ["e.md"])]


@pytest.mark.parametrize(("answered", "shown", "leads"), [(True, [0, 1], [2, 3, 4, 5, 6]), (False, [], [0, 1, 2])])
def test_a_refusal_has_leads_only(answered: bool, shown: list[int], leads: list[int]) -> None:
    ranked = [cut_quote(document(), passage(TRAIN), score, "fr") for score in range(12)]

    quotes, nearest = quotes_and_leads(ranked, answered=answered, top_k=2)

    assert [quote.score for quote in quotes] == shown
    assert [quote.score for quote in nearest] == leads
