"""What is written around the quotes of a handout."""

from __future__ import annotations

import pytest

from preconise.export.wording import label
from tests.export.dossiers import dossier


@pytest.mark.parametrize(
    ("marker", "written"),
    [("9.e", "[1] Recommandation · n°\N{NO-BREAK SPACE}9.e"), ("•", "[1] Recommandation"), ("", "[1] Recommandation")],
)
def test_the_number_of_a_list_item_is_told_and_a_bullet_is_none(marker: str, written: str) -> None:
    quote = dossier(["Éclairer."], marker=marker).sections[0].quotes[0]

    assert label(quote, "fr") == written
