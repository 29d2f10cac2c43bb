from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from preconise.reading.canonical import Draft, compose, normalise
from preconise.reading.text import read_text

PRINTABLE = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]) | st.sampled_from("\n\r\t"))


@given(PRINTABLE)
def test_the_canonical_text_is_the_file_normalised(text: str) -> None:
    assert read_text(b"\xef\xbb\xbf" + text.encode(), "note.txt").text == normalise(text)


@given(st.text())
def test_normalising_twice_changes_nothing(text: str) -> None:
    assert normalise(normalise(text)) == normalise(text)


def test_what_normalising_changes_and_what_it_keeps() -> None:
    assert normalise("e\u0301te\u0301\r\nfin\x0c\u2028\x00\ufeff") == "été\nfin\n\n"
    kept = "«\u00a0etde  la ville\u202f» : l’œuvre\tﬁn\u00ad"
    assert normalise(kept) == kept
    assert normalise("a\ud800b") == "a\N{REPLACEMENT CHARACTER}b"


DRAFTS = st.builds(
    Draft,
    kind=st.sampled_from(["paragraph", "list_item", "heading"]),
    text=st.text(),
    level=st.integers(0, 3),
    marker=st.sampled_from(["", "•", "1."]),
)


@given(st.lists(DRAFTS))
def test_composed_blocks_hold_their_texts_in_order(drafts: list[Draft]) -> None:
    text, blocks = compose(drafts)
    kept = [draft for draft in drafts if draft.text.strip()]
    assert [text[block.start : block.end] for block in blocks] == [draft.text.strip() for draft in kept]
    for block in blocks:
        assert text[: block.start].endswith(f"{block.marker} " if block.marker else "")


def test_a_single_word_is_no_title() -> None:
    found = read_text(b"Webinaire\n14h00, le 5 mai 2022\nOn y parlera de la nuit.", "a.txt")
    assert found.metadata.title == ""
    assert found.metadata.date == ""


def test_the_publisher_is_taken_only_where_it_is_named() -> None:
    named = "Une nuit calme en ville\n\nÉditeur : Cercle des maires\n\nLa nuit est calme.".encode()
    assert read_text(named, "a.txt").metadata.publisher == "Cercle des maires"
    mentioned = "Une nuit calme en ville\n\nLe Cercle des maires a publié un guide.".encode()
    assert read_text(mentioned, "a.txt").metadata.publisher == ""


def test_the_address_is_the_one_the_page_gives_as_its_own() -> None:
    first = b"https://exemple.test/nuit\nUne nuit calme en ville\n\nLa nuit est calme."
    assert read_text(first, "a.txt").metadata.url == "https://exemple.test/nuit"
    other = b"Une nuit calme en ville\n\nLa nuit est calme.\nhttps://exemple.test/autre"
    assert read_text(other, "a.txt").metadata.url == ""
