from __future__ import annotations

from dataclasses import replace

import pytest

from preconise.standing import Difference, Place, Sources, State, digest, first_difference
from preconise.types import Block, Document, Metadata, Passage

CAMERAS = "Ne pas installer de caméras devant les écoles sans l’avis des parents."
LIGHT = "Réparer tout lampadaire en panne ;"
TEXT = f"{LIGHT}\n{CAMERAS} Les écarter des fenêtres."


def document(text: str = TEXT, name: str = "a") -> Document:
    ends = [place for place, letter in enumerate(text) if letter == "\n"] + [len(text)]
    starts = [0, *(end + 1 for end in ends[:-1])]
    blocks = tuple(Block("paragraph", start, end) for start, end in zip(starts, ends, strict=True))
    return Document(name * 12, f"{name}.txt", "", text, blocks, Metadata())


def sources(*documents: Document) -> Sources:
    passages = [
        Passage(f"{place:016x}", held.document_id, block.start, block.end, "recommendation")
        for held in documents
        for place, block in enumerate(held.blocks)
    ]
    return Sources({held.document_id: held for held in documents}, passages)


def place(quoted: str, text: str = TEXT) -> Place:
    return Place("a" * 12, text.index(quoted), digest(quoted))


def state(shown: str, quoted: str, *documents: Document) -> State:
    return sources(*documents).standing(shown, place(quoted)).state


def test_words_at_their_place_stand_whatever_the_white_space() -> None:
    assert state(CAMERAS, CAMERAS, document()) == "verbatim"
    assert state(CAMERAS.replace(" ", "\n", 3), CAMERAS, document()) == "verbatim"


@pytest.mark.parametrize(
    "text",
    [f"Un ajout.\n{TEXT}", f"{CAMERAS}\n{LIGHT}", f"Avant tout. {CAMERAS} Puis voir."],
    ids=["after", "above", "in"],
)
def test_words_elsewhere_in_their_document_have_moved(text: str) -> None:
    assert state(CAMERAS, CAMERAS, document(text)) == "moved"


def test_words_of_a_document_that_was_renamed_have_moved() -> None:
    found = sources(document(name="b")).standing(CAMERAS, place(CAMERAS))

    assert (found.state, found.document_id) == ("moved", "b" * 12)


def test_words_of_no_document_are_gone() -> None:
    assert state(CAMERAS, CAMERAS, document("Autre chose.", "b")) == "gone"


@pytest.mark.parametrize(
    ("shown", "difference"),
    [
        (CAMERAS.replace("Ne pas installer", "Installer"), Difference("", "Installer", "Ne pas installer")),
        (CAMERAS.replace("sans", "avec"), Difference("caméras devant les écoles", "avec", "sans")),
        (
            CAMERAS.removesuffix("."),
            Difference("écoles sans l’avis des", "parents", "parents. Les écarter des fenêtres."),
        ),
    ],
    ids=["negation", "word", "full stop"],
)
def test_an_edited_quote_is_caught_with_its_first_difference(shown: str, difference: Difference) -> None:
    found = sources(document()).standing(shown, place(CAMERAS))

    assert (found.state, found.difference) == ("altered", difference)


def test_a_quote_cut_short_is_altered_though_its_words_stand() -> None:
    whole = f"{CAMERAS} Les écarter des fenêtres."

    assert state(CAMERAS, whole, document()) == "altered"


def test_a_document_that_now_says_the_contrary_no_longer_holds_the_quote() -> None:
    changed = document(TEXT.replace(LIGHT, f"Ne pas r{LIGHT[1:]}"))

    assert state(LIGHT, LIGHT, changed) == "altered"
    assert state(LIGHT, LIGHT, document(TEXT.replace(" ;", " ; sauf la nuit"))) == "altered"


def test_a_quote_of_unknown_place_stands_wherever_its_whole_words_do() -> None:
    found = sources(document("Rien.", "b"), document())

    assert found.standing(CAMERAS, None).state == "verbatim"
    assert found.standing("installer de caméras devant les écoles", None).state == "altered"
    assert found.standing("xyz", None).difference is None


def test_an_indexed_passage_stands_even_where_a_sentence_was_cut_for_it() -> None:
    piece = Passage("0" * 16, "a" * 12, TEXT.index("installer"), TEXT.index(" devant"), "other")
    held = replace(document(), blocks=())
    quoted = TEXT[piece.start : piece.end]

    assert Sources({held.document_id: held}, [piece]).standing(quoted, place(quoted)).state == "verbatim"


def test_equal_texts_have_no_difference() -> None:
    assert first_difference("un  deux", "un deux") is None
