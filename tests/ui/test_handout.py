from __future__ import annotations

from dataclasses import replace

import pytest

from preconise.assistant.kept import Recheck, excerpt_of
from preconise.baskets.basket import Basket
from preconise.standing import Standing
from preconise.ui.handout import dossier_of, file_name
from tests.ui.documents_made import FIRST, SECOND, document, passage, quote

NIGHT = replace(quote(document()), passage=replace(passage(), passage_id="1" * 16))
REPAIR = replace(quote(document(), SECOND), passage=replace(passage(SECOND), passage_id="2" * 16))


def test_sections_numbers_notes_and_questions_are_those_of_the_basket() -> None:
    night = replace(excerpt_of(NIGHT, "Que faire la nuit ?"), section="La nuit", note="À voix haute.")
    repair = excerpt_of(REPAIR, "")
    kept = Basket("0" * 12, "Atelier", (night, repair))
    stands = {one.excerpt_id: Recheck(Standing("verbatim"), made) for one, made in ((night, NIGHT), (repair, REPAIR))}

    dossier = dossier_of(kept, stands, "b1", "2026-03-01")

    assert (dossier.title, dossier.date, dossier.build_ids) == ("Atelier", "2026-03-01", ("b1",))
    assert [(section.title, section.asked) for section in dossier.sections] == [
        ("La nuit", ("Que faire la nuit ?",)),
        ("", ()),
    ]
    assert [(one.number, one.text, one.note) for section in dossier.sections for one in section.quotes] == [
        (1, FIRST, "À voix haute."),
        (2, SECOND, ""),
    ]
    assert len(dossier.sources) == 1


def test_what_no_longer_stands_is_left_out_and_the_numbers_close_up() -> None:
    night, repair = excerpt_of(NIGHT, "Nuit"), excerpt_of(REPAIR, "Panne")
    rechecks = {
        night.excerpt_id: Recheck(Standing("gone"), None),
        repair.excerpt_id: Recheck(Standing("verbatim"), REPAIR),
    }

    dossier = dossier_of(Basket("0" * 12, "", (night, repair)), rechecks, "b1", "2026-03-01")

    assert [section.title for section in dossier.sections] == ["Panne"]
    assert [one.number for one in dossier.sections[0].quotes] == [1]


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Élus : la nuit / le jour ?", "Élus-la-nuit-le-jour.docx"),
        ("../../etc", "etc.docx"),
        ("", "extraits.docx"),
        ("x" * 90, f"{'x' * 60}.docx"),
    ],
)
def test_a_handout_has_a_name_that_every_system_takes(title: str, name: str) -> None:
    assert file_name(title, ".docx") == name
