"""The tokenizer over a table finds what the library's own finds, with its vocabulary in memory."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tokenizers import Tokenizer

from preconise.retrieval.model_folder import model_folder
from preconise.retrieval.query_bank import QUERY_BANK
from preconise.retrieval.unigram import FOLDER, UnigramTokenizer
from preconise.settings import Settings
from tests.conftest import ROOT

FOLDER_OF_MODEL = model_folder(Settings(models=ROOT / "models"))
SPECIAL = [
    "<s>",
    "</s>",
    "<unk>",
    "x<unk>𓀀",
    "▁",
    "\0",
    "ab\0",
    " ",
    "  ",
    "\n",
    "ﬁ",
    "e\u0301",
    "①",
    "日本",
    "🐍",
    "𓀀𓀁",
]
WORDS = [word for bank in QUERY_BANK.values() for question in bank for word in question.split()]
TEXTS = st.lists(st.one_of(st.sampled_from(SPECIAL), st.sampled_from(WORDS), st.text(max_size=6))).map("".join)
LONG = ["", "q" * 100, "é" * 60, "日" * 40, "https://exemple.fr/" + "a/b?c=" * 300]


@pytest.fixture(scope="module")
def tokenizers() -> tuple[UnigramTokenizer, Tokenizer]:
    return UnigramTokenizer(FOLDER_OF_MODEL), Tokenizer.from_file(str(FOLDER_OF_MODEL / "tokenizer.json"))


def assert_same(text: str, tokenizers: tuple[UnigramTokenizer, Tokenizer]) -> None:
    ours, theirs = tokenizers
    expected = theirs.encode(text)
    assert ours.ids(text) == expected.ids
    assert ours.offsets(text) == list(expected.offsets)


@given(text=TEXTS)
def test_any_text_has_the_tokens_and_places_that_the_library_gives(
    text: str, tokenizers: tuple[UnigramTokenizer, Tokenizer]
) -> None:
    assert_same(text, tokenizers)


def test_real_texts_and_long_words_too(tokenizers: tuple[UnigramTokenizer, Tokenizer]) -> None:
    notes = [note.read_text(encoding="utf-8") for note in sorted((ROOT / "corpus").rglob("*.md"))]

    for text in (*LONG, *notes, *(question for bank in QUERY_BANK.values() for question in bank)):
        assert_same(text, tokenizers)


def test_the_table_is_made_where_it_is_missing(tmp_path: Path) -> None:
    shutil.copy(FOLDER_OF_MODEL / "tokenizer.json", tmp_path)

    made = UnigramTokenizer(tmp_path).ids("Une école.")

    assert made == UnigramTokenizer(tmp_path).ids("Une école.") == UnigramTokenizer(FOLDER_OF_MODEL).ids("Une école.")
    assert sorted(path.name for path in tmp_path.iterdir()) == [FOLDER, "tokenizer.json"]


def test_another_sort_of_tokenizer_is_refused(tmp_path: Path) -> None:
    content = (FOLDER_OF_MODEL / "tokenizer.json").read_text(encoding="utf-8")
    (tmp_path / "tokenizer.json").write_text(content.replace('"Unigram"', '"BPE"'), encoding="utf-8")

    with pytest.raises((ValueError, KeyError)):
        UnigramTokenizer(tmp_path)
