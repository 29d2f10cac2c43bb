"""What a rebuild reads and embeds anew, and what it says of it."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import msgspec
import pytest

from preconise.build import build, is_stale
from preconise.reuse.fingerprints import rules
from preconise.store import current_build_id
from preconise.types import Encoder, Progress
from tests.cli.console import SOURCES
from tests.conftest import ROOT
from tests.reuse.corpora import e_mail, records, work_of

MEDIATION = "mediation-sociale.txt"
PARK = "Fermer le parc à la tombée de la nuit.\n\nRecruter un gardien pour le parc.\n"


@pytest.fixture
def corpus(small_corpus: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(small_corpus, tmp_path / "corpus"))


@pytest.fixture
def index(small_index: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(small_index, tmp_path / "index"))


def long_document(sentences: int) -> str:
    return "\n\n".join(f"La commune numéro {number} répare ses lampadaires." for number in range(sentences))


def test_nothing_changed_nothing_is_read_and_no_process_is_started(
    corpus: Path, index: Path, encoder: Encoder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("preconise.reading.isolation.process._COMMAND", ("no such program",))

    work = work_of(corpus, index, encoder)

    assert (work.read, work.unchanged, work.embedded) == (0, 3, 0)
    assert work.seen[0] == Progress("reading", 0, 0, reused=3)


def test_of_an_added_document_the_new_texts_alone_are_embedded(corpus: Path, index: Path, encoder: Encoder) -> None:
    (corpus / "parc.txt").write_text(PARK, encoding="utf-8")

    work = work_of(corpus, index, encoder)

    assert (work.read, work.unchanged) == (1, 3)
    assert work.embedded == 2
    assert len(work.built.documents) == 4


def test_of_a_changed_document_the_changed_passages_alone_are_embedded(
    corpus: Path, index: Path, encoder: Encoder
) -> None:
    text = corpus / MEDIATION
    text.write_text(text.read_text(encoding="utf-8").replace("140 000", "150 000"), encoding="utf-8")

    work = work_of(corpus, index, encoder)

    assert (work.read, work.unchanged, work.embedded) == (1, 2, 1)


def test_a_moved_or_copied_document_is_read_but_not_embedded(corpus: Path, index: Path, encoder: Encoder) -> None:
    (corpus / MEDIATION).rename(corpus / "autre.txt")
    assert (moved := work_of(corpus, index, encoder)).read == 1
    assert moved.embedded == 0

    shutil.copy(corpus / "autre.txt", corpus / "copie.txt")
    copied = work_of(corpus, index, encoder)

    assert (copied.read, copied.embedded) == (1, 0)
    assert [file.path for file in copied.built.files if file.state == "duplicate"] == ["copie.txt"]


def test_of_two_copies_the_one_that_stays_gets_its_own_metadata_back(
    corpus: Path, tmp_path: Path, encoder: Encoder
) -> None:
    shutil.copy(corpus / MEDIATION, corpus / "z.txt")
    (corpus / "z.txt.meta.toml").write_text('publisher = "Ville de Valmorin"\n')
    both = work_of(corpus, tmp_path / "i", encoder).built
    assert {document.metadata.publisher for document in both.documents.values() if document.path == MEDIATION} == {
        "Ville de Valmorin"
    }

    (corpus / "z.txt").unlink()
    one = work_of(corpus, tmp_path / "i", encoder)

    (document,) = [document for document in one.built.documents.values() if document.path == MEDIATION]
    assert (document.metadata.publisher, document.other_paths) == ("", ())
    assert (one.read, one.embedded) == (0, 0)


def test_a_document_taken_away_and_put_back_costs_nothing(corpus: Path, index: Path, encoder: Encoder) -> None:
    text = (corpus / MEDIATION).read_bytes()
    (corpus / MEDIATION).unlink()
    without = work_of(corpus, index, encoder)
    (corpus / MEDIATION).write_bytes(text)
    with_it = work_of(corpus, index, encoder)

    assert (without.read, without.embedded, with_it.read, with_it.embedded) == (0, 0, 0, 0)
    assert len(without.built.documents) == 2


def test_a_changed_sidecar_is_read_with_its_document(corpus: Path, index: Path, encoder: Encoder) -> None:
    (corpus / f"{MEDIATION}.meta.toml").write_text('publisher = "Ville"\n')

    work = work_of(corpus, index, encoder)

    assert (work.read, work.unchanged, work.embedded) == (1, 2, 0)
    assert "Ville" in {document.metadata.publisher for document in work.built.documents.values()}


def test_an_e_mail_and_what_is_attached_to_it_are_unchanged_together(
    corpus: Path, tmp_path: Path, encoder: Encoder
) -> None:
    (corpus / "lettre.eml").write_bytes(e_mail("Réunir les bailleurs avant l’été, puis à l’automne.\n", PARK))
    work_of(corpus, tmp_path / "i", encoder)

    again = work_of(corpus, tmp_path / "i", encoder)

    assert (again.read, again.unchanged) == (0, 4)
    assert "lettre.eml/annexe.txt" in {document.path for document in again.built.documents.values()}


def test_a_file_that_could_not_be_read_is_tried_again(corpus: Path, index: Path, encoder: Encoder) -> None:
    (corpus / "photo.xyz").write_bytes(b"\x00\x01")
    work_of(corpus, index, encoder)

    again = work_of(corpus, index, encoder)

    assert (again.read, again.unchanged) == (1, 3)
    assert [file.path for file in again.built.files if file.state == "failed"] == ["photo.xyz"]


def test_a_full_rebuild_uses_nothing_of_before_and_says_that_it_was_asked_for(
    corpus: Path, index: Path, encoder: Encoder
) -> None:
    work = work_of(corpus, index, encoder, full=True)

    assert (work.read, work.unchanged) == (3, 0)
    assert work.embedded > 0
    assert work.seen[-1].anew == "asked"


@pytest.mark.parametrize("part", ["reading", "cutting"])
def test_other_rules_read_or_cut_everything_again_but_embed_only_new_texts(
    part: str, corpus: Path, index: Path, encoder: Encoder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("preconise.build.rules", lambda: replace(rules(), **{part: "other"}))
    assert is_stale(corpus, index, encoder.fingerprint)

    work = work_of(corpus, index, encoder)

    assert work.seen[-1].anew == "rules"
    assert work.embedded == 0
    assert work.read == (3 if part == "reading" else 0)
    assert not is_stale(corpus, index, encoder.fingerprint)


def test_another_model_embeds_everything_again_but_reads_nothing(
    corpus: Path, index: Path, encoder: Encoder, bare_encoder: Encoder
) -> None:
    first = work_of(corpus, index, encoder, full=True)

    work = work_of(corpus, index, bare_encoder)

    assert work.seen[-1].anew == "model"
    assert (work.read, work.embedded) == (0, first.embedded)
    assert work.built.manifest.encoder_fingerprint == bare_encoder.fingerprint


def test_a_program_installed_since_makes_the_index_stale_and_all_files_are_read_again(
    corpus: Path, tmp_path: Path, encoder: Encoder, monkeypatch: pytest.MonkeyPatch
) -> None:
    programs = tmp_path / "bin"
    programs.mkdir()
    monkeypatch.setenv("PATH", str(programs))
    work_of(corpus, tmp_path / "i", encoder)
    (programs / "soffice").write_text("#!/bin/sh\n")
    (programs / "soffice").chmod(0o755)
    assert is_stale(corpus, tmp_path / "i", encoder.fingerprint)

    work = work_of(corpus, tmp_path / "i", encoder)

    assert (work.read, work.embedded, work.seen[-1].anew) == (3, 0, "programs")


def test_a_first_build_gives_no_reason(corpus: Path, tmp_path: Path, encoder: Encoder) -> None:
    assert work_of(corpus, tmp_path / "i", encoder).seen[-1].anew == ""


@pytest.mark.parametrize("damage", ["cut short", "overwritten", "removed"])
def test_a_damaged_cache_costs_time_and_nothing_else(damage: str, corpus: Path, index: Path, encoder: Encoder) -> None:
    before = records(index)
    for segment in (index / "cache").iterdir():
        content = segment.read_bytes()
        # What the documents gave comes first, then what the themes did.
        kept = len(content) // 8
        if damage == "removed":
            segment.unlink()
        else:
            segment.write_bytes(content[:kept] + (b"" if damage == "cut short" else b"\xff" * (len(content) - kept)))

    work = work_of(corpus, index, encoder)

    assert work.read + work.embedded > 0
    assert records(index) == before


def test_a_damaged_build_is_made_again_from_the_cache(corpus: Path, index: Path, encoder: Encoder) -> None:
    before = records(index)
    (index / (current_build_id(index) or "") / "passages.jsonl").write_bytes(b"{}")

    work = work_of(corpus, index, encoder)

    assert (work.read, work.embedded) == (0, 0)
    assert records(index) == before


def test_what_an_interrupted_build_computed_is_kept(corpus: Path, index: Path, encoder: Encoder) -> None:
    (corpus / "long.txt").write_text(long_document(400), encoding="utf-8")
    current = current_build_id(index)

    def interrupt(progress: Progress) -> None:
        if progress.stage == "embedding" and progress.done > 0:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        build(corpus, index, encoder, interrupt)
    assert current_build_id(index) == current
    work = work_of(corpus, index, encoder)

    assert work.read == 0
    assert 0 < work.embedded < 400
    assert len(work.built.documents) == 4


@pytest.mark.slow
@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGKILL])
def test_what_a_killed_process_computed_is_kept(
    how: signal.Signals, corpus: Path, tmp_path: Path, encoder: Encoder
) -> None:
    (corpus / "long.txt").write_text(long_document(400), encoding="utf-8")
    index, progress = tmp_path / "i", tmp_path / "progress.json"
    command = [sys.executable, "-m", "preconise", "build", "--corpus", str(corpus), "--index", str(index)]
    process = subprocess.Popen(
        [*command, "--progress", str(progress)],
        env={**os.environ, "PYTHONPATH": SOURCES, "PRECONISE_MODELS": str(ROOT / "models")},
        stderr=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
    )
    with process:
        while process.poll() is None and _embedded(progress) == 0:
            time.sleep(0.05)
        process.send_signal(how)
    assert process.returncode != 0
    assert current_build_id(index) is None

    work = work_of(corpus, index, encoder)

    assert work.read == 0
    assert next(one.reused for one in work.seen if one.stage == "embedding") >= 32
    assert len(work.built.documents) == 4


def _embedded(progress: Path) -> int:
    """The texts that a build had embedded by its last word."""
    if not progress.exists():
        return 0
    said = msgspec.json.decode(progress.read_bytes(), type=Progress)
    return said.done if said.stage == "embedding" else 0
