from __future__ import annotations

import pytest

from preconise.errors import InvalidAddress, NotHttps
from preconise.keeping.web.target import HTTPS_PORT, Target, target_of

USUAL = frozenset({HTTPS_PORT})


@pytest.mark.parametrize(
    ("address", "target"),
    [
        ("https://exemple.test", Target("exemple.test", 443, "/")),
        ("https://EXEMPLE.test:443/a/b.pdf?x=1#page=2", Target("exemple.test", 443, "/a/b.pdf?x=1")),
        ("https://exemple.test/été%20.pdf", Target("exemple.test", 443, "/%C3%A9t%C3%A9%20.pdf")),
        ("https://münchen.test/", Target("xn--mnchen-3ya.test", 443, "/")),
        ("https://[2606:4700::1111]/", Target("2606:4700::1111", 443, "/")),
    ],
)
def test_an_address_is_taken_apart(address: str, target: Target) -> None:
    assert target_of(address, USUAL) == target


@pytest.mark.parametrize("address", ["http://exemple.test/", "ftp://exemple.test/a.pdf", "gopher://exemple.test:70/"])
def test_only_https_is_asked(address: str) -> None:
    with pytest.raises(NotHttps):
        target_of(address, USUAL)


@pytest.mark.parametrize(
    "address",
    [
        "",
        "exemple.test/a.pdf",
        "https://",
        "https:///a.pdf",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "https://moi:secret@exemple.test/",
        "https://moi@exemple.test/",
        "https://exemple.test:8443/",
        "https://exemple.test:99999/",
        "https://[::1/",
        "https://exemple.test/a b",
        "https://exemple.test/\r\nHost: autre.test",
        f"https://{'a' * 70}.test/",
    ],
)
def test_an_address_that_is_not_complete_or_says_too_much_is_refused(address: str) -> None:
    with pytest.raises(InvalidAddress):
        target_of(address, USUAL)
