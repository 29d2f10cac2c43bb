"""The catalogues: both languages say everything, with the same placeholders."""

from __future__ import annotations

import string
from collections.abc import Iterator

import pytest

from preconise import errors
from preconise.catalogue import LANGUAGES, explain, message, messages
from preconise.errors import EmptyQuestion, PreconiseError, UnknownSetting


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def error_classes(base: type[PreconiseError] = PreconiseError) -> Iterator[type[PreconiseError]]:
    for subclass in base.__subclasses__():
        yield subclass
        yield from error_classes(subclass)


def test_both_languages_have_the_same_messages_with_the_same_placeholders() -> None:
    french, english = (messages(language) for language in LANGUAGES)
    assert {key: placeholders(text) for key, text in french.items()} == {
        key: placeholders(text) for key, text in english.items()
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_message_is_empty(language: str) -> None:
    assert [key for key, text in messages(language).items() if not text.strip()] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_error_has_a_message_and_a_hint(language: str) -> None:
    known = messages(language)
    raised = [error for error in error_classes() if not error.__subclasses__()]
    assert len(raised) > 15
    missing = [
        f"errors.{error.__name__}.{part}"
        for error in raised
        for part in ("message", "hint")
        if f"errors.{error.__name__}.{part}" not in known
    ]
    assert missing == []


def test_every_error_stands_in_the_tree_at_the_top_of_its_file() -> None:
    assert errors.__doc__ is not None
    assert [error.__name__ for error in error_classes() if error.__name__ not in errors.__doc__] == []


def test_an_error_is_told_in_the_language_of_the_reader() -> None:
    assert explain(EmptyQuestion(), "fr").message != explain(EmptyQuestion(), "en").message


def test_a_message_shows_the_values_of_the_error() -> None:
    told = explain(UnknownSetting(name="corpsu", known="corpus, index"), "fr")
    assert "corpsu" in told.message
    assert "corpus, index" in told.hint


def test_a_value_with_braces_is_shown_as_it_is() -> None:
    assert "{0} {secret}" in explain(UnknownSetting(name="{0} {secret}", known="-"), "en").message


def test_a_language_without_catalogue_is_answered_in_french() -> None:
    assert explain(EmptyQuestion(), "xx") == explain(EmptyQuestion(), "fr")


def test_an_unknown_message_is_a_defect() -> None:
    with pytest.raises(KeyError):
        message("ui.no.such.message", "fr")
