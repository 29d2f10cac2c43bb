"""Settings: where they come from, what they refuse, and which folders they name."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from preconise.errors import InvalidSetting, UnknownSetting
from preconise.settings import ENVIRONMENT_PREFIX, load_settings


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in list(os.environ):
        if name.startswith(ENVIRONMENT_PREFIX):
            monkeypatch.delenv(name)
    monkeypatch.setenv("PRECONISE_HOME", str(tmp_path))
    return tmp_path


def test_folders_count_from_the_home_folder(home: Path) -> None:
    settings = load_settings()
    assert (settings.corpus, settings.index) == (home / "corpus", home / "index")


def test_an_absolute_folder_stays_where_it_is(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    elsewhere = home.parent / "documents"
    monkeypatch.setenv("PRECONISE_CORPUS", str(elsewhere))
    assert load_settings().corpus == elsewhere


def test_the_file_is_read_and_the_environment_wins(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (home / "preconise.toml").write_text('language = "en"\ntop_k = 5\n', encoding="utf-8")
    monkeypatch.setenv("PRECONISE_TOP_K", "7")
    settings = load_settings()
    assert (settings.language, settings.top_k) == ("en", 7)


def test_a_misspelt_setting_is_refused_with_the_right_names(home: Path) -> None:
    (home / "preconise.toml").write_text('langage = "fr"\n', encoding="utf-8")
    with pytest.raises(UnknownSetting) as refused:
        load_settings()
    assert refused.value.values["name"] == "langage"
    assert "language" in refused.value.values["known"]


def test_a_misspelt_variable_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PRECONISE_CORPSU", "documents")
    with pytest.raises(UnknownSetting):
        load_settings()


@pytest.mark.parametrize(
    "line",
    ['language = "xx"', "top_k = 0", "top_k = 51", 'top_k = "many"', "corpus = 3", 'encoder_backend = "onnx"'],
)
def test_a_value_that_a_setting_cannot_take_is_refused(home: Path, line: str) -> None:
    (home / "preconise.toml").write_text(line + "\n", encoding="utf-8")
    with pytest.raises(InvalidSetting):
        load_settings()


def test_a_settings_file_that_is_no_toml_is_refused_by_name(home: Path) -> None:
    (home / "preconise.toml").write_text("language: fr", encoding="utf-8")
    with pytest.raises(InvalidSetting) as refused:
        load_settings()
    assert refused.value.values["name"] == "preconise.toml"
