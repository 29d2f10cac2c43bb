from __future__ import annotations

import os
import shutil
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from preconise.build import build, is_stale
from preconise.catalogue import explain_key
from preconise.checks import check
from preconise.errors import BuildInProgress, CorpusEmpty, CorpusNotFound, NothingReadable
from preconise.retrieval.background import background_of
from preconise.reuse.fingerprints import rules
from preconise.store import Build, build_lock, current_build_id, open_build
from preconise.types import Encoder, FileReport, Passage, Progress
from tests.reading.pdf.pdf_made import MadePage, MadePdf, Picture, column, pdf


def silent(progress: Progress) -> None:
    """Progress that nobody looks at."""


@pytest.fixture
def corpus(small_corpus: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(small_corpus, tmp_path / "corpus"))


@pytest.fixture
def index(small_index: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(small_index, tmp_path / "index"))


def report_of(index: Path, path: str) -> FileReport:
    (report,) = [file for file in open_build(index).files if file.path == path]
    return report


def text_of(built: Build, passage: Passage) -> str:
    return built.documents[passage.document_id].text[passage.start : passage.end]


LIGHT = """Sichere Straßen am Abend

34 % der Anwohner meiden den Park am Abend.

Wer ist dafür zuständig?

Die Städte sollten:

• die Straßenbeleuchtung an den Haltestellen instand halten;
• die Anwohner an der Planung beteiligen.
"""


def test_every_document_of_the_corpus_is_quotable(small_index: Path, small_corpus: Path) -> None:
    built = open_build(small_index)

    paths = {document.path for document in built.documents.values()}
    assert paths == {path.name for path in small_corpus.iterdir()}
    quotes = {
        built.documents[passage.document_id].text[passage.start : passage.end]: passage for passage in built.passages
    }
    bus = quotes["run a night bus until the last club closes;"]
    lead_in = bus.lead_in
    assert lead_in is not None
    assert built.documents[bus.document_id].text[lead_in.start : lead_in.end] == "Local authorities should:"
    assert any("réparer tout lampadaire en panne" in text for text in quotes)
    assert not any("Share this page" in text for text in quotes)


def test_a_passage_is_found_by_its_own_words(small_index: Path, encoder: Encoder) -> None:
    built = open_build(small_index)
    question = encoder.encode_queries(["bus de nuit jusqu’à la fermeture des clubs"])

    ids, _ = built.dense.search(question.vectors[0], 3)
    late = built.late.scores(question, np.arange(len(built.passages)))

    found = [passage for passage in built.passages if int(passage.passage_id, 16) in ids]
    assert any("night bus" in text_of(built, passage) for passage in found)
    assert len(built.late) == len(built.passages)
    assert text_of(built, built.passages[int(np.argmax(late.own))]) == "run a night bus until the last club closes;"


def test_the_words_around_a_passage_are_searched_too(small_index: Path, encoder: Encoder) -> None:
    built = open_build(small_index)
    [bus] = [place for place, passage in enumerate(built.passages) if "run a night bus" in text_of(built, passage)]

    scores = built.late.scores(encoder.encode_queries(["local authorities"]), np.array([bus]))

    assert scores.within[0] > scores.own[0] + 0.1


def test_misspelled_words_can_be_mended_for_the_index_knows_every_word(small_index: Path) -> None:
    counted = open_build(small_index).sparse.words

    assert {"lampadaire", "nocturne", "harassment", "recommande"} <= counted.keys()
    assert counted["night"] > 1
    assert "share" not in counted


def test_advice_in_a_language_without_rules_is_recognised(corpus: Path, tmp_path: Path, encoder: Encoder) -> None:
    (corpus / "licht.txt").write_text(LIGHT, encoding="utf-8")

    built = build(corpus, tmp_path / "index", encoder, silent)

    kinds = {text_of(built, passage): passage.kind for passage in built.passages if passage.language == "de"}
    assert kinds["die Straßenbeleuchtung an den Haltestellen instand halten;"] == "recommendation"
    assert kinds["Wer ist dafür zuständig?"] == "question"
    assert kinds["34 % der Anwohner meiden den Park am Abend."] == "statistic"


def test_an_index_is_stale_when_the_rules_that_made_its_passages_change(
    corpus: Path, index: Path, encoder: Encoder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("preconise.build.rules", lambda: replace(rules(), cutting="other rules"))

    assert is_stale(corpus, index, encoder.fingerprint)


def test_the_same_corpus_gives_the_same_bytes(
    small_index: Path, corpus: Path, tmp_path: Path, encoder: Encoder
) -> None:
    again = build(corpus, tmp_path / "again", encoder, silent)

    assert again.manifest.sha256 == open_build(small_index).manifest.sha256


def test_progress_counts_files_then_passages_and_ends(corpus: Path, tmp_path: Path, encoder: Encoder) -> None:
    seen: list[Progress] = []

    built = build(corpus, tmp_path / "index", encoder, seen.append)

    stages = list(dict.fromkeys(progress.stage for progress in seen))
    assert stages == ["reading", "embedding", "writing", "done"]
    assert all(0 <= progress.done <= progress.total for progress in seen)
    assert Progress("reading", 0, 3, "eclairage-public.md") in seen
    # Contexts are embedded beside the passages: each title, heading and lead-in once.
    last = [progress for progress in seen if progress.stage == "embedding"][-1]
    assert last.done == last.total > len(built.passages)


def test_files_that_cannot_be_read_are_reported_and_the_others_indexed(
    corpus: Path, tmp_path: Path, encoder: Encoder
) -> None:
    (corpus / "photo.xyz").write_bytes(b"\x00\x01")
    (corpus / "vide.txt").write_text("   \n")

    built = build(corpus, tmp_path / "index", encoder, silent)

    failed = {file.path: file.reason for file in built.files if file.state == "failed"}
    assert failed == {"photo.xyz": "UnsupportedFormat", "vide.txt": "EmptyDocument"}
    assert len(built.documents) == 3
    assert check(built, encoder) == ()


def test_a_file_read_in_part_is_indexed_and_says_which_pages_were_not(
    corpus: Path, tmp_path: Path, encoder: Encoder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PRECONISE_OCR", "false")
    written = MadePage(column("La mairie rouvre la salle des fêtes aux associations, deux soirs par semaine."))
    (corpus / "scan.pdf").write_bytes(pdf(MadePdf([written, MadePage([Picture()])])))

    build(corpus, tmp_path / "index", encoder, silent)

    report = report_of(tmp_path / "index", "scan.pdf")
    assert (report.state, report.passages) == ("partial", 1)
    assert explain_key(report.reason, report.values, "fr").message.startswith("Pages non lues\u00a0: 2.")


def test_a_corpus_of_which_nothing_can_be_read_leaves_the_index_as_it_is(
    index: Path, tmp_path: Path, encoder: Encoder
) -> None:
    before = current_build_id(index)
    (tmp_path / "scans").mkdir()
    (tmp_path / "scans" / "scan.xyz").write_bytes(b"\x00")

    with pytest.raises(NothingReadable):
        build(tmp_path / "scans", index, encoder, silent)

    assert current_build_id(index) == before


def test_a_folder_without_documents_is_told_as_such(index: Path, tmp_path: Path, encoder: Encoder) -> None:
    with pytest.raises(CorpusNotFound):
        build(tmp_path / "nowhere", index, encoder, silent)
    (tmp_path / "empty").mkdir()
    with pytest.raises(CorpusEmpty):
        build(tmp_path / "empty", index, encoder, silent)


def test_two_names_that_differ_only_in_how_an_accent_is_written_do_not_mix(
    corpus: Path, tmp_path: Path, encoder: Encoder
) -> None:
    (corpus / "m\u00e9diation.txt").write_text("Recruter des médiateurs du quartier.")
    (corpus / "me\u0301diation.txt").write_text("Former les médiateurs avant leur première sortie.")
    if len(list(corpus.iterdir())) < 5:
        pytest.skip("this file system knows no difference between the two names")

    built = build(corpus, tmp_path / "index", encoder, silent)

    assert [file.state for file in built.files if file.path == "m\u00e9diation.txt"] == ["read", "failed"]
    assert check(built, encoder) == ()


def test_two_builds_at_once_the_second_is_turned_away(corpus: Path, index: Path, encoder: Encoder) -> None:
    with build_lock(index), pytest.raises(BuildInProgress):
        build(corpus, index, encoder, silent)


def test_an_index_is_fresh_until_a_document_its_metadata_or_the_model_changes(
    corpus: Path, index: Path, encoder: Encoder
) -> None:
    assert not is_stale(corpus, index, encoder.fingerprint)
    assert is_stale(corpus, index, "another encoder")

    sidecar = corpus / "mediation-sociale.txt.meta.toml"
    sidecar.write_text('title = "Médiation"\n')
    assert is_stale(corpus, index, encoder.fingerprint)
    sidecar.unlink()
    assert not is_stale(corpus, index, encoder.fingerprint)

    text = corpus / "mediation-sociale.txt"
    text.write_text(text.read_text(encoding="utf-8").replace("140 000", "150 000"), encoding="utf-8")
    assert is_stale(corpus, index, encoder.fingerprint)


def test_moving_a_document_makes_the_index_stale(corpus: Path, index: Path, encoder: Encoder) -> None:
    (corpus / "archives").mkdir()
    (corpus / "mediation-sociale.txt").rename(corpus / "archives" / "mediation-sociale.txt")

    assert is_stale(corpus, index, encoder.fingerprint)


def test_touching_a_document_does_not(corpus: Path, index: Path, encoder: Encoder) -> None:
    os.utime(corpus / "mediation-sociale.txt", (0, 0))

    assert not is_stale(corpus, index, encoder.fingerprint)


def test_a_missing_or_damaged_index_is_stale(corpus: Path, index: Path, tmp_path: Path, encoder: Encoder) -> None:
    assert is_stale(corpus, tmp_path / "nowhere", encoder.fingerprint)

    (index / (current_build_id(index) or "") / "manifest.json").write_bytes(b"{}")

    assert is_stale(corpus, index, encoder.fingerprint)


def test_a_changed_document_is_what_the_next_build_quotes(corpus: Path, index: Path, encoder: Encoder) -> None:
    text = corpus / "mediation-sociale.txt"
    text.write_text(text.read_text(encoding="utf-8").replace("140 000", "150 000"), encoding="utf-8")

    built = build(corpus, index, encoder, silent)

    (document,) = [document for document in built.documents.values() if document.path == text.name]
    assert "150 000" in document.text
    assert not is_stale(corpus, index, encoder.fingerprint)


def test_themes_of_ones_own_make_the_index_stale_and_are_given_by_the_next_build(
    corpus: Path, index: Path, tmp_path: Path, encoder: Encoder, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not is_stale(corpus, index, encoder.fingerprint)
    monkeypatch.setenv("PRECONISE_HOME", str(tmp_path))
    (tmp_path / "themes.toml").write_text(
        '[lampes]\nname.fr = "Lampes"\ndefinition.fr = "Réparer les lampadaires en panne."\n', encoding="utf-8"
    )

    assert is_stale(corpus, index, encoder.fingerprint)
    built = build(corpus, index, encoder, silent)

    about = {text_of(built, passage): passage.themes for passage in built.passages}
    assert "lampes" in about["réparer tout lampadaire en panne dans un délai de cinq jours ouvrés ;"]
    assert not any("lampes" in themes for text, themes in about.items() if "médiat" in text)
    assert not is_stale(corpus, index, encoder.fingerprint)


def test_vectors_looked_at_in_slices_make_the_same_index(
    corpus: Path, index: Path, tmp_path: Path, encoder: Encoder, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = open_build(index)
    monkeypatch.setattr("preconise.build.SLICE", 3)

    sliced = build(corpus, tmp_path / "sliced", encoder, silent)

    assert tuple(sliced.passages) == tuple(whole.passages)
    ids = whole.columns.ids
    assert np.allclose(sliced.dense.vectors(ids), whole.dense.vectors(ids), atol=1e-5)


def test_a_build_keeps_the_background_of_its_encoder(index: Path, encoder: Encoder) -> None:
    kept = open_build(index).background

    assert background_of(encoder, kept) is kept
    assert np.allclose(kept.means, background_of(encoder).means, atol=1e-5)
