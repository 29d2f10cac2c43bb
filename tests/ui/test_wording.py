from __future__ import annotations

from dataclasses import replace

import pytest

from preconise.types import PassageKind, Quote
from preconise.ui.wording import counted, found, language_name, listed
from tests.ui.documents_made import document, quote


def quotes(*kinds: PassageKind) -> list[Quote]:
    made = quote(document())
    return [replace(made, passage=replace(made.passage, kind=kind)) for kind in kinds]


def test_one_quote_is_said_in_the_singular() -> None:
    assert found(quotes("recommendation"), "fr") == "1 recommandation, dans 1 document."
    assert found(quotes("recommendation"), "en") == "1 recommendation, in 1 document."


def test_kinds_are_counted_the_most_frequent_first() -> None:
    several = quotes("finding", "recommendation", "statistic", "recommendation")
    assert found(several, "fr") == "2 recommandations, 1 constat et 1 chiffre, dans 1 document."


@pytest.mark.parametrize(("language", "zero"), [("fr", "0 document"), ("en", "0 documents")])
def test_zero_is_singular_in_french_and_plural_in_english(language: str, zero: str) -> None:
    assert counted("counts.documents", 0, language) == zero


def test_a_list_of_one_needs_no_and() -> None:
    assert listed(["a"], "fr") == "a"
    assert listed(["a", "b"], "fr") == "a et b"


def test_an_unknown_language_keeps_its_code() -> None:
    assert language_name("de", "fr") == "Allemand"
    assert language_name("br", "fr") == "br"
