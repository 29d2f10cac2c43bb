"""The background of questions at large: kept for the encoder and the bank that it was made from, and for no other."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from preconise.retrieval.background import Background, background_of
from preconise.retrieval.query_bank import QUERY_BANK
from preconise.types import Encoder


def test_the_query_bank_asks_the_same_in_each_language(encoder: Encoder) -> None:
    assert len({len(questions) for questions in QUERY_BANK.values()}) == 1

    found = background_of(encoder)

    assert np.allclose(np.mean([found.of(language) for language in QUERY_BANK], axis=0), found.of("fi"), atol=1e-5)
    assert not np.allclose(found.of("fr"), found.of("el"), atol=1e-3)


def test_what_was_kept_is_used_without_encoding(
    encoder: Encoder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    background_of(encoder).save(tmp_path)
    expected = background_of(encoder).means

    def refuse(_: object) -> None:
        raise AssertionError("encoded again")

    monkeypatch.setattr(type(encoder), "encode_queries", refuse)
    kept = Background.load(tmp_path)

    assert background_of(encoder, kept) is kept
    assert (kept.means == expected).all()


def test_what_another_encoder_or_another_bank_gave_is_never_used(
    encoder: Encoder, monkeypatch: pytest.MonkeyPatch
) -> None:
    right = background_of(encoder)
    zeros = replace(right, means=np.zeros_like(right.means))
    of_another_encoder = replace(zeros, source=right.source.replace(encoder.fingerprint, "another"))

    assert background_of(encoder, zeros) is zeros
    assert background_of(encoder, of_another_encoder) is right
    monkeypatch.setitem(QUERY_BANK, "fr", ("Une autre question ?",) * len(QUERY_BANK["fr"]))
    assert background_of(encoder, zeros) is not zeros
