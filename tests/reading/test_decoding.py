from __future__ import annotations

import codecs
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from preconise.errors import UnknownEncoding
from preconise.reading.decoding import decode, decode_html

TEXTS = (
    "Élus et habitants se réunissent à l’hôtel de ville ; la sécurité n’est pas qu’une affaire de police.",
    "Où dépose-t-on ses déchets ? Près du marché, là où c'était déjà gênant.",
    "La commune a dépensé 12 000 € : « trop », disent certains – « trop peu », répondent les autres…",
    "ÉTAT DES LIEUX À BRISECOURT",
    "Ça va, l'été ? Oui : grâce aux médiateurs, la fête s'est bien passée.",
    "Le maire a reçu huit cœurs brisés et un bœuf égaré.",
    "Réunion publique",
)
UNICODE_ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32")
CODE_PAGES = ("cp1252", "mac_roman", "cp850")


@pytest.mark.parametrize("encoding", UNICODE_ENCODINGS)
@pytest.mark.parametrize("text", TEXTS)
def test_unicode_comes_back(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), "note.txt").removeprefix("\ufeff") == text


def _has(encoding: str, text: str) -> bool:
    return text.encode(encoding, errors="ignore").decode(encoding) == text


@pytest.mark.parametrize(
    ("text", "encoding"), [(text, encoding) for encoding in CODE_PAGES for text in TEXTS if _has(encoding, text)]
)
def test_old_code_pages_come_back(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), "note.txt") == text


def test_utf8_with_a_few_windows_bytes_keeps_both() -> None:
    content = ("é" * 20).encode() + "l’œuvre".encode("cp1252")
    assert decode(content, "note.txt") == "é" * 20 + "l’œuvre"


def test_halves_of_pairs_encoded_alone_become_the_character_they_stand_for() -> None:
    assert decode("été 🏙".encode("utf-16-le").decode("utf-16-le").encode(), "a.txt") == "été 🏙"
    alone = "été \ud83c\udfd9".encode("utf-8", errors="surrogatepass")
    assert decode(alone, "a.txt") == "été 🏙"


@pytest.mark.parametrize(
    "content", [bytes(range(256)) * 20, b"\x00" * 500, b"%PDF-1.7\n" + bytes(range(0, 256, 3)) * 9]
)
def test_what_is_no_text_is_refused_by_name(content: bytes) -> None:
    with pytest.raises(UnknownEncoding) as error:
        decode(content, "dossier/photo.txt")
    assert error.value.values == {"path": "dossier/photo.txt"}


def test_greek_in_a_greek_code_page_is_refused_rather_than_garbled() -> None:
    with pytest.raises(UnknownEncoding):
        decode("Η ασφάλεια των πόλεων".encode("cp1253"), "note.txt")


@pytest.mark.parametrize("declared", ["iso-8859-1", "windows-1252", "latin1", "ascii"])
def test_a_page_in_latin_1_is_read_as_windows(declared: str) -> None:
    page = f"<html><head><meta charset={declared}></head><p>l’œuvre coûte 3 €"
    assert decode_html(page.encode("cp1252"), "page.html") == page


def test_a_page_saved_as_utf8_is_read_so_whatever_it_declares() -> None:
    page = '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1"><p>été'
    assert decode_html(page.encode(), "page.html") == page


def test_a_page_in_another_declared_charset() -> None:
    page = '<meta charset="iso-8859-7"><p>Η ασφάλεια των πόλεων'
    assert decode_html(page.encode("iso-8859-7"), "page.html") == page


def test_a_nul_byte_in_a_page_does_not_make_it_utf16() -> None:
    assert decode_html(b"<p>a\0b bonjour", "page.html") == "<p>a\0b bonjour"


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"])))
def test_any_text_comes_back_from_utf8(text: str) -> None:
    assert decode(codecs.BOM_UTF8 + text.encode(), "note.txt") == text


@given(st.binary(max_size=400))
def test_any_bytes_give_a_text_or_an_error_of_our_own(content: bytes) -> None:
    with suppress(UnknownEncoding):
        assert isinstance(decode(content, "note.txt"), str)
