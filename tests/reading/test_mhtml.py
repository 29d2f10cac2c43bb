from __future__ import annotations

import quopri

import pytest

from preconise.errors import DamagedFile
from preconise.reading.mhtml import read_mhtml

PAGE = (
    "<html><head><title>La nuit</title></head><body><nav><a href='/'>Accueil</a></nav><main><h1>La nuit</h1>"
    "<p>La mairie a ouvert ses gymnases le samedi soir, et les plaintes ont baissé de moitié en un an.</p></main>"
)
FRAME = "<html><body><p>Une publicité qui promet beaucoup et qui ne tient pas toutes ses promesses.</p></body></html>"


def saved(*parts: str, headers: str = "") -> bytes:
    """A page saved by a browser, in one file with its frames."""
    bodies = "".join(
        f"--B\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n"
        f"Content-Location: https://exemple.test/page\n\n{quopri.encodestring(part.encode()).decode()}\n"
        for part in parts
    )
    head = f'From: <Saved by Blink>\n{headers}MIME-Version: 1.0\nContent-Type: multipart/related; boundary="B"\n\n'
    return f"{head}{bodies}--B--\n".encode()


def test_the_page_is_read_and_its_frames_are_not() -> None:
    found = read_mhtml(saved(PAGE, FRAME), "page.mhtml")
    assert "les plaintes ont baissé de moitié" in found.text
    assert "Accueil" not in found.text
    assert "publicité" not in found.text
    assert (found.metadata.title, found.metadata.url) == ("La nuit", "https://exemple.test/page")


def test_the_address_that_the_browser_noted_comes_first() -> None:
    headers = "Snapshot-Content-Location: https://exemple.test/nuit\n"
    assert read_mhtml(saved(PAGE, headers=headers), "page.mhtml").metadata.url == "https://exemple.test/nuit"


def test_a_file_without_a_page_is_damaged() -> None:
    with pytest.raises(DamagedFile):
        read_mhtml(saved(), "page.mhtml")
