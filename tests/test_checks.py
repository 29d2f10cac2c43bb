from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from preconise.catalogue import LANGUAGES, message
from preconise.checks import check
from preconise.retrieval.dense import DenseIndex
from preconise.retrieval.late import LateIndex, quantised
from preconise.retrieval.sparse import SparseIndex
from preconise.retrieval.term_lists import TermLists
from preconise.store import Build, open_build
from preconise.types import Block, Document, Encoder, FileReport, Passage, Span


@pytest.fixture(scope="module")
def good(small_index: Path) -> Build:
    return open_build(small_index)


def rules(build: Build) -> set[str]:
    return {finding.rule for finding in check(build)}


def with_first_passage(build: Build, changed: Passage) -> Build:
    return replace(build, passages=(changed, *build.passages[1:]))


def with_first_document(build: Build, change: Callable[[Document, Passage], Document]) -> Build:
    first = build.passages[0]
    document = build.documents[first.document_id]
    return replace(build, documents={**build.documents, first.document_id: change(document, first)})


def test_a_fresh_index_has_no_findings(good: Build, encoder: Encoder) -> None:
    assert check(good, encoder) == ()


def test_one_altered_letter_in_a_document_is_found(good: Build) -> None:
    def alter(document: Document, passage: Passage) -> Document:
        text = document.text
        return replace(document, text=f"{text[: passage.start]}#{text[passage.start + 1 :]}")

    assert rules(with_first_document(good, alter)) == {"AlteredText"}


def test_a_passage_shifted_by_one_is_found(good: Build) -> None:
    first = good.passages[0]

    assert "AlteredText" in rules(with_first_passage(good, replace(first, start=first.start + 1)))


@pytest.mark.parametrize(("start", "end"), [(-1, 5), (5, 5), (0, 10**6)])
def test_a_span_that_is_none_of_the_document_is_found(good: Build, start: int, end: int) -> None:
    assert rules(with_first_passage(good, replace(good.passages[0], start=start, end=end))) == {"OutsideDocument"}


def test_a_lead_in_outside_the_document_is_found(good: Build) -> None:
    assert rules(with_first_passage(good, replace(good.passages[0], lead_in=Span(3, 10**6)))) == {
        "ContextOutsideDocument"
    }


def test_furniture_in_a_passage_is_found(good: Build) -> None:
    def furnish(document: Document, passage: Passage) -> Document:
        share = Block("furniture", passage.end - 1, passage.end)
        return replace(document, blocks=(*document.blocks, share))

    assert rules(with_first_document(good, furnish)) == {"Furniture"}


def test_space_at_the_edge_of_a_passage_is_found(good: Build) -> None:
    first = good.passages[0]

    assert "SpaceAtEdge" in rules(with_first_passage(good, replace(first, end=first.end + 1)))


def test_a_passage_of_no_document_is_found(good: Build) -> None:
    assert "UnknownDocument" in rules(with_first_passage(good, replace(good.passages[0], document_id="0" * 12)))


def test_a_passage_indexed_twice_is_found(good: Build) -> None:
    twice = replace(good, passages=(*good.passages, good.passages[0]))

    assert {"DuplicatePassage", "VectorCount", "TokenCount", "TermCount"} <= rules(twice)


def test_indexes_of_another_size_are_found(good: Build, encoder: Encoder) -> None:
    alone = replace(good, dense=DenseIndex.build([1], np.ones((1, 1), dtype=np.float32)))
    assert rules(alone) == {"VectorCount"}

    assert rules(replace(good, late=LateIndex.build([quantised(encoder.encode_passages([]))], [], []))) == {
        "TokenCount"
    }
    assert rules(replace(good, sparse=SparseIndex.build(TermLists.of([["rue"]]), ["fr"], {"rue": 1}))) == {"TermCount"}


def test_a_document_that_no_report_tells_of_is_found(good: Build) -> None:
    assert rules(replace(good, files=good.files[1:])) == {"Unreported"}


def test_a_report_that_miscounts_is_found(good: Build) -> None:
    first, *others = good.files

    assert rules(replace(good, files=(replace(first, passages=first.passages + 1), *others))) == {"Unreported"}


def test_a_file_left_out_without_a_reason_is_found(good: Build) -> None:
    assert rules(replace(good, files=(*good.files, FileReport("scan.pdf", "failed")))) == {"WithoutReason"}


def test_a_passage_that_the_encoder_cannot_read_whole_is_found(good: Build, encoder: Encoder) -> None:
    def lengthen(document: Document, passage: Passage) -> Document:
        return replace(document, text=document.text + "mot " * 600)

    longer = with_first_document(good, lengthen)
    first = longer.passages[0]
    long = with_first_passage(
        longer, replace(longer.passages[0], end=len(longer.documents[first.document_id].text) - 1)
    )

    assert "PassageTooLong" in {finding.rule for finding in check(long, encoder)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_finding_has_its_words(good: Build, language: str) -> None:
    twice = replace(good, passages=(*good.passages, good.passages[0]), files=())

    sentences = [message(f"checks.{finding.rule}", language, **finding.values) for finding in check(twice)]

    assert len(sentences) > 3
    assert not [sentence for sentence in sentences if "{" in sentence]
