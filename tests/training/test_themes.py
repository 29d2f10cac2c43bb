"""The labels of themes are whole, stand on texts that exist, and the thresholds hold what they promise."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import numpy as np
import pytest

from preconise.passages.themes import load_themes
from preconise.reading.reader import read_document
from training.examples import Row, passages
from training.themes import labels_of_notes, labels_of_passages, threshold

CORPUS = Path(__file__).resolve().parents[2] / "corpus"
KEYS = {theme.key for theme in load_themes(None)}
OURS, NOTES = labels_of_passages(), labels_of_notes()


def test_every_training_passage_is_labelled_once_with_themes_that_there_are() -> None:
    assert [row["id"] for row in OURS] == list(passages())
    assert {theme for row in OURS for theme in row["themes"]} == KEYS


def test_at_least_three_hundred_passages_of_the_starter_corpus_are_labelled() -> None:
    assert len(NOTES) >= 300
    assert {theme for row in NOTES for theme in row["themes"]} == KEYS
    assert len({row["path"] for row in NOTES}) >= 20


def test_every_labelled_passage_stands_in_its_note() -> None:
    texts = {path: read_document(CORPUS / path, CORPUS).text for path in {row["path"] for row in NOTES}}
    assert [row["text"] for row in NOTES if row["text"] not in texts[row["path"]]] == []


@pytest.mark.parametrize("rows", [OURS, NOTES])
def test_some_passages_have_several_themes_and_some_have_none(rows: list[Row]) -> None:
    numbers = Counter(len(row["themes"]) for row in rows)
    assert numbers[0] >= 40
    assert numbers[2] >= 100
    assert max(numbers) <= 3


def test_the_threshold_is_the_lowest_of_the_wanted_precision() -> None:
    scores = np.array([[0.9, 0.8], [0.7, 0.6], [0.5, 0.4]], dtype=np.float32)
    truth = np.array([[True, True], [False, True], [False, False]])

    assert threshold(scores, truth, 0.75) == pytest.approx(0.6)
    assert threshold(scores, truth, 1.0) == pytest.approx(0.8)
