"""How much text a passage holds."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from preconise.passages.grain import LONGEST, item_spans, paragraph_spans, readable_spans
from preconise.types import Span

from .documents import count_words

SENTENCE = "Les médiateurs passent chaque soir dans le square pour parler avec les familles et les plus jeunes."


def pieces(text: str, spans: list[Span]) -> list[str]:
    return [text[span.start : span.end] for span in spans]


def test_an_item_stays_whole_up_to_the_limit() -> None:
    text = " ".join([SENTENCE] * 5)
    assert item_spans(text, Span(0, len(text)), "fr") == [Span(0, len(text))]


def test_a_long_item_is_cut_between_sentences() -> None:
    text = " ".join([SENTENCE] * 9)
    found = pieces(text, item_spans(text, Span(0, len(text)), "fr"))
    assert len(found) == 2
    assert all(piece.endswith(".") and len(piece) <= LONGEST for piece in found)


def test_a_sentence_that_leans_on_the_one_before_stays_with_it() -> None:
    first = SENTENCE + " " + SENTENCE
    second = "Celles-ci en parlent à leurs voisins dès le lendemain."
    text = f"{first} {second} La mairie suit le dossier de près, et réunit les associations une fois par mois."
    found = pieces(text, paragraph_spans(text, Span(0, len(text)), "fr"))
    assert found[0].endswith("dès le lendemain.")
    assert found[0].startswith("Les médiateurs")


def test_a_short_last_sentence_does_not_stand_alone() -> None:
    text = f"{SENTENCE} {SENTENCE} Fin du relevé."
    assert pieces(text, paragraph_spans(text, Span(0, len(text)), "fr")) == [text]


def test_a_short_first_sentence_does_not_stand_alone() -> None:
    text = "Oui. " + SENTENCE.replace(".", ", ") * 7 + "et voilà."
    assert pieces(text, paragraph_spans(text, Span(0, len(text)), "fr")) == [text]


def test_a_sentence_longer_than_the_encoder_reads_is_cut_at_a_clause() -> None:
    text = "Sont associés les écoles du centre ; les clubs de sport ; les bailleurs du nord, du sud."
    [found] = readable_spans(text, [Span(0, len(text))], count_words, 12)
    assert pieces(text, found) == [
        "Sont associés les écoles du centre ;",
        "les clubs de sport ; les bailleurs du nord, du sud.",
    ]


def test_sentence_ends_come_before_clause_ends() -> None:
    text = "Oui. Les écoles, les clubs, les bailleurs, les commerces et les familles sont associés."
    [found] = readable_spans(text, [Span(0, len(text))], count_words, 13)
    assert pieces(text, found) == ["Oui.", text.removeprefix("Oui. ")]


@settings(deadline=None)
@given(text=st.text(alphabet=st.sampled_from("ab é,;:. \n"), min_size=1), limit=st.integers(1, 6))
def test_nothing_is_lost_and_every_piece_is_read_whole(text: str, limit: int) -> None:
    [found] = readable_spans(text, [Span(0, len(text))], count_words, limit)
    assert all(count_words([piece])[0] <= limit for piece in pieces(text, found))
    assert "".join("".join(piece.split()) for piece in pieces(text, found)) == "".join(text.split())
