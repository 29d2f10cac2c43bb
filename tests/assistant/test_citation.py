from __future__ import annotations

from dataclasses import replace

import pytest

from preconise.assistant.citation import LONGEST_SECTION, cite
from preconise.types import Metadata, Page
from tests.assistant.documents import BASED_ON, LEAD_IN, METADATA, SECTION, TITLE, TRAIN, document, passage

PAGES = (Page(1, "iii", 0, 60), Page(2, "", 60, 200))


def test_a_whole_reference_in_french() -> None:
    citation = cite(document(pages=PAGES), passage(TRAIN, marker="9.a", pages=(1, 1)), "fr")

    assert citation.text == (
        "Forum des villes, «\u00a0Éclairer sans éblouir\u00a0», 5 mai 2022, section «\u00a0Conclusions\u00a0», "
        "n°\u00a09.a, p.\u00a0iii, https://example.org/eclairer"
    )
    assert (citation.section, citation.page, citation.page_label) == ("Conclusions", 1, "iii")


def test_a_whole_reference_in_english() -> None:
    citation = cite(document(pages=PAGES), passage(TRAIN, marker="9.a", pages=(1, 2)), "en")

    assert citation.text == (
        "Forum des villes, “Éclairer sans éblouir”, 5 May 2022, section “Conclusions”, "
        "no.\u00a09.a, p.\u00a0iii-2, https://example.org/eclairer"
    )


def test_a_passage_recognised_in_a_picture_says_so() -> None:
    pages = (Page(1, "", 0, 60, recognised=True), Page(2, "", 60, 200))
    scanned = cite(document(pages=pages), passage(SECTION, pages=(1, 1)), "fr")
    sound = cite(document(pages=pages), passage("médiateurs de nuit", pages=(2, 2)), "fr")

    assert "p.\u00a01, reconnu par OCR" in scanned.text
    assert (scanned.recognised, sound.recognised) == (True, False)


def test_what_is_unknown_is_left_out_and_the_file_name_stands_for_the_title() -> None:
    citation = cite(document(Metadata()), passage(TRAIN, heading_path=()), "fr")

    assert citation.text == "«\u00a0eclairer.md\u00a0»"
    assert (citation.section, citation.page, citation.page_label) == ("", None, "")


def test_a_briefing_note_names_itself_and_what_it_is_based_on() -> None:
    note = replace(METADATA, publisher="Préconise", url="", based_on=BASED_ON)

    assert cite(document(note), passage(TRAIN, heading_path=()), "fr").text == (
        "Préconise, «\u00a0Éclairer sans éblouir\u00a0», 5 mai 2022, note de synthèse d’après\u00a0: "
        "Efus, «\u00a0Agir la nuit\u00a0», 2021, https://example.org/nuit\u00a0; "
        "«\u00a0Marcher la nuit\u00a0», juin 2020"
    )
    assert "briefing note based on: Efus, “Agir la nuit”" in cite(document(note), passage(TRAIN), "en").text


def test_a_list_item_above_is_the_section_unless_it_is_the_lead_in() -> None:
    shown_already = passage(TRAIN, lead_in=True, heading_path=(TITLE, SECTION, LEAD_IN))
    above = passage(TRAIN, heading_path=(TITLE, SECTION, LEAD_IN))

    assert cite(document(), shown_already, "fr").section == SECTION
    assert cite(document(), above, "fr").section == LEAD_IN


def test_a_page_long_heading_is_shortened_between_words() -> None:
    heading = "Renforcer " + "durablement " * 20
    text = f"{heading}\n{TRAIN}"

    section = cite(document(text=text), passage(TRAIN, heading_path=(heading,), text=text), "fr").section

    assert section.startswith("Renforcer durablement")
    assert section.endswith("durablement …")
    assert len(section) <= LONGEST_SECTION + 2


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_reference_points_to_the_words(language: str) -> None:
    citation = cite(document(), passage(TRAIN), language)

    assert document().text[citation.start : citation.end] == TRAIN


def test_a_bullet_is_no_number() -> None:
    assert "•" not in cite(document(), passage(TRAIN, marker="•"), "fr").text


def test_a_section_that_is_the_title_is_not_said_twice() -> None:
    titled = document()
    citation = cite(replace(titled, metadata=replace(titled.metadata, title=SECTION)), passage(TRAIN), "fr")
    assert citation.section == SECTION
    assert citation.text.count(SECTION) == 1
