from __future__ import annotations

import re

import pytest
from hypothesis import given
from lxml import html

from preconise.export.dossier import Dossier
from preconise.export.html import write_html
from tests.export.dossiers import AWKWARD, TEXTS, dossier


def parse(written: Dossier) -> html.HtmlElement:
    return html.document_fromstring(write_html(written, "fr"), parser=html.HTMLParser(encoding="utf-8"))


def test_quotes_are_read_back_letter_for_letter() -> None:
    found = parse(dossier(AWKWARD)).findall(".//blockquote/p")

    assert [quote.text_content() for quote in found] == list(AWKWARD)


@given(TEXTS)
def test_any_text_is_read_back_letter_for_letter(text: str) -> None:
    (found,) = parse(dossier([text])).findall(".//blockquote/p")

    assert found.text_content() == text
    assert len(found) == 0


def test_the_page_states_its_language_and_that_of_each_quote() -> None:
    page = parse(dossier(["Bilden."], language="de"))

    assert page.get("lang") == "fr"
    assert [quote.get("lang") for quote in page.findall(".//blockquote/p")] == ["de"]


def test_the_page_fetches_nothing() -> None:
    page = write_html(dossier(["<img src=https://example.org/x.png onerror=alert(1)>"]), "fr").decode()

    assert not re.findall(r"<(?:script|img|link|iframe|object|embed)\b", page)
    assert not re.findall(r"@import|url\(", page)


def test_the_address_in_a_reference_is_a_link() -> None:
    (link,) = parse(dossier(["Former."])).findall(".//figcaption/a")

    assert link.get("href") == "https://example.org/a?b=1&c=2"


@pytest.mark.parametrize("url", ["", "javascript:alert(1)", "5 mai 2022"])
def test_anything_but_an_address_of_the_web_is_no_link(url: str) -> None:
    page = parse(dossier(["Former."], url=url))

    assert page.findall(".//figcaption/a") == []
    assert page.find(".//figcaption").text_content().startswith("Forum des villes, « Éclairer sans éblouir »")
