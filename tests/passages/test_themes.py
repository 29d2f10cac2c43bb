"""Themes: the shipped ones are whole, and a keeper's own file adds to them or replaces them."""

from __future__ import annotations

from pathlib import Path

import pytest

from preconise.catalogue import LANGUAGES, explain
from preconise.errors import InvalidThemes
from preconise.passages.themes import LONGEST_EXAMPLE, load_themes

SHIPPED = load_themes(None)
BEACH = """
[littoral]
name.fr = "Littoral et plages"
definition.fr = "Sécurité des plages et des ports"
"""


def own(tmp_path: Path, text: str | bytes) -> Path:
    path = tmp_path / "themes.toml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def test_the_shipped_themes_are_named_and_defined_in_both_languages() -> None:
    assert 14 <= len(SHIPPED) <= 16
    for theme in SHIPPED:
        assert set(theme.names) == set(theme.definitions) == set(LANGUAGES)
        assert len(theme.examples) >= 4, theme.key


def test_no_two_themes_share_a_name() -> None:
    for language in LANGUAGES:
        assert len({theme.name(language) for theme in SHIPPED}) == len(SHIPPED)


def test_ones_own_theme_comes_after_the_shipped_ones(tmp_path: Path) -> None:
    *before, beach = load_themes(own(tmp_path, BEACH))

    assert before == list(SHIPPED)
    assert (beach.key, beach.name("fr"), beach.examples) == ("littoral", "Littoral et plages", ())


def test_a_theme_named_in_one_language_keeps_that_name_in_the_other(tmp_path: Path) -> None:
    beach = load_themes(own(tmp_path, BEACH))[-1]

    assert beach.name("en") == "Littoral et plages"
    assert beach.definition("en") == "Sécurité des plages et des ports"


def test_a_shipped_theme_can_be_renamed_in_its_place(tmp_path: Path) -> None:
    path = own(tmp_path, '[transports]\nname.fr = "Mobilités"\ndefinition.fr = "Bus et trains"\n')
    themes = load_themes(path)
    before, renamed = (next(theme for theme in found if theme.key == "transports") for found in (SHIPPED, themes))

    assert [theme.key for theme in themes] == [theme.key for theme in SHIPPED]
    assert renamed.name("fr") == "Mobilités"
    assert renamed.examples == before.examples


def test_a_shipped_theme_with_other_examples_is_recognised_by_them(tmp_path: Path) -> None:
    text = '[transports]\nname.fr = "Vélos"\ndefinition.fr = "Pistes cyclables"\nexamples = ["Garer son vélo."]\n'
    replaced = next(theme for theme in load_themes(own(tmp_path, text)) if theme.key == "transports")

    assert replaced.examples == ("Garer son vélo.",)


def test_a_file_that_is_not_there_adds_nothing(tmp_path: Path) -> None:
    assert load_themes(tmp_path / "themes.toml") == SHIPPED


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[littoral]\nname.fr = [plage]", "line 2"),
        (b'[littoral]\nname.fr = "s\xe9curit\xe9"', "utf-8"),
        ('littoral = "plage"', "[littoral]"),
        (BEACH.replace("littoral", "Littoral", 1), "[Littoral]"),
        (BEACH.replace("[littoral]", '["a/b"]'), "[a/b]"),
        ('[littoral]\ndefinition.fr = "Plages"', "[littoral] name"),
        ('[littoral]\nname.fr = "Plages"', "[littoral] definition"),
        (BEACH.replace("name.fr", "name.de"), "[littoral] name"),
        (BEACH.replace('"Littoral et plages"', '" "'), "[littoral] name"),
        (BEACH + 'examples = "Surveiller la plage."', "[littoral] examples"),
        (BEACH + f'examples = ["{"a" * (LONGEST_EXAMPLE + 1)}"]', "[littoral] examples"),
        (BEACH + 'exemples = ["Surveiller la plage."]', "[littoral] exemples"),
    ],
)
def test_a_malformed_file_is_told_with_its_place(text: str | bytes, said: str, tmp_path: Path) -> None:
    with pytest.raises(InvalidThemes) as caught:
        load_themes(own(tmp_path, text))

    for language in LANGUAGES:
        message = explain(caught.value, language).message
        assert str(tmp_path) in message
        assert said in message
