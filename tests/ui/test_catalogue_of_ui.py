from __future__ import annotations

import re

import pytest

from preconise.catalogue import messages
from preconise.ui.app import ASSETS

SOURCES = "\n".join(path.read_text(encoding="utf-8") for path in ASSETS.parent.rglob("*.py"))
SAID = set(re.findall(r'\bsay\(\s*"([\w.]+)"', SOURCES))


def test_both_languages_have_the_same_messages_with_the_same_placeholders() -> None:
    def placeholders(language: str) -> dict[str, list[str]]:
        return {
            key: sorted(re.findall(r"\{(\w+)\}", text))
            for key, text in messages(language).items()
            if key.startswith("ui.")
        }

    assert placeholders("fr") == placeholders("en")


@pytest.mark.parametrize("language", ["fr", "en"])
def test_everything_said_is_in_the_catalogue(language: str) -> None:
    assert SAID
    assert {f"ui.{key}" for key in SAID} <= messages(language).keys()


def test_markdown_has_no_say_over_documents() -> None:
    assert not re.search(r"\bst\.(markdown|write)\(", SOURCES)
    assert "unsafe_allow" not in SOURCES
