from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from preconise.reading.canonical import normalise
from preconise.reading.structure import blocks_of
from tests.reading.blocks_shown import shown

LINES = st.sampled_from(
    [
        "",
        "  ",
        "Un titre",
        "Une phrase entière, avec sa fin.",
        "Les maires peuvent :",
        "1. un",
        "2. deux ;",
        "a) premier",
        "\u00a0• point",
        "- tiret",
        "> Lire la suite",
        "## Partie",
        "Article 3",
        "Partager :",
        "https://exemple.test",
        "•",
        "M. Duval",
    ]
)
TEXTS = st.one_of(st.text(), st.lists(LINES | st.text(max_size=40)).map("\n".join)).map(normalise)


def blocks(*lines: str) -> list[str]:
    text = "\n".join(lines)
    return shown(text, blocks_of(text))


@given(TEXTS)
def test_blocks_are_trimmed_ordered_and_do_not_overlap(text: str) -> None:
    found = blocks_of(text)
    previous_end = 0
    for block in found:
        assert previous_end <= block.start < block.end <= len(text)
        assert text[block.start : block.end] == text[block.start : block.end].strip()
        previous_end = block.end


@given(TEXTS)
def test_no_letter_is_lost(text: str) -> None:
    """What lies outside the blocks is space, markers and the signs before headings and pointers."""
    found = blocks_of(text)
    edges = [0, *(edge for block in found for edge in (block.start, block.end)), len(text)]
    outside = [text[start:end].strip() for start, end in zip(edges[::2], edges[1::2], strict=True)]
    markers = [block.marker for block in found]
    for left_out, marker in zip(outside, [*markers, ""], strict=True):
        assert left_out in {marker, f"{'#' * left_out.count('#')}", ">", "→", "›"}


def test_a_blank_line_does_not_end_a_list() -> None:
    assert blocks("Il faut :", "", "1. agir ;", "", "2. durer.") == [
        "paragraph | Il faut :",
        "list_item 1 [1.] | agir ;",
        "list_item 1 [2.] | durer.",
    ]


def test_a_line_before_a_list_introduces_it_and_is_no_heading() -> None:
    assert blocks("Considérant que :", "• Il est tard.")[0] == "paragraph | Considérant que :"
    assert blocks("Extraits :", "Il est tard dans la ville, disent les uns.")[0] == "heading 1 | Extraits :"


def test_numbered_titles_over_paragraphs_are_headings() -> None:
    assert blocks("1. Le bruit", "Le bruit vient des bars.", "2. La lumière", "La lumière manque.") == [
        "heading 2 [1.] | Le bruit",
        "paragraph | Le bruit vient des bars.",
        "heading 2 [2.] | La lumière",
        "paragraph | La lumière manque.",
    ]


def test_the_last_item_before_a_paragraph_stays_an_item() -> None:
    assert blocks("1. Le bruit", "2. La lumière", "La ville agit sur les deux.")[1] == "list_item 1 [2.] | La lumière"


def test_items_that_lost_their_bullets() -> None:
    assert blocks("Le juge regarde :", "la durée ;", "l’heure ;", "le lieu.", "Il décide ensuite.")[1:] == [
        "list_item 1 | la durée ;",
        "list_item 1 | l’heure ;",
        "list_item 1 | le lieu.",
        "paragraph | Il décide ensuite.",
    ]


def test_a_bullet_alone_on_its_line_belongs_to_the_next_line() -> None:
    assert blocks("Il faut :", "•", "agir vite ;", "•", "durer.")[1:] == [
        "list_item 1 [•] | agir vite ;",
        "list_item 1 [•] | durer.",
    ]


def test_a_date_line_stays_readable() -> None:
    line = "14h00 – 15h30, le 5 mai 2022"
    assert blocks("Rencontre en ligne", line, "La rencontre portera sur la nuit.")[1] == f"paragraph | {line}"


def test_a_pointer_to_something_said_here_is_a_paragraph_without_its_sign() -> None:
    assert blocks("> La prochaine rencontre aura lieu à Valmorin.") == [
        "paragraph | La prochaine rencontre aura lieu à Valmorin."
    ]


def test_divisions_of_a_code_have_their_depth() -> None:
    found = blocks("TITRE II : DES PLACES", "Chapitre Ier : La nuit", "Section 2", "Article 4", "La place ferme.")
    assert [line.split(" | ")[0] for line in found] == ["heading 3", "heading 4", "heading 5", "heading 7", "paragraph"]
