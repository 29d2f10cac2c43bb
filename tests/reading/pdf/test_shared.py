"""The readers on files made by real programs, which are never part of the project."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from benchmarks.formats import Reading, read

SOUND = ("sentences", "headings", "items", "lead-ins", "notes", "rows", "pages right")


def reading(shared: Path, name: str) -> Reading:
    folder = shared / "formats"
    if not (folder / name).is_file():
        pytest.skip(f"{name} is not there")
    return read(folder / name, json.loads((folder / "expected.json").read_text(encoding="utf-8")), ())


def share(found: Reading, column: str) -> float:
    right, expected = found.found[column]
    return right / expected


@pytest.mark.parametrize(
    "name",
    [
        "guide_1col_tagged.pdf",
        "guide_1col_untagged.pdf",
        "guide_2col_tagged.pdf",
        "guide_2col_untagged.pdf",
        "interleaved_2col.pdf",
        "rotated_p2.pdf",
        "enc_owner_only.pdf",
        "enc_rc4_owner.pdf",
        "chrome_print.pdf",
        "chrome_webpage.pdf",
    ],
)
def test_everything_is_found(shared: Path, name: str) -> None:
    found = reading(shared, name)
    assert {column: share(found, column) for column in SOUND} == dict.fromkeys(SOUND, 1.0)
    assert found.notices == 0


@pytest.mark.parametrize("name", ["latex_times_2col.pdf", "latex_type3_2col.pdf"])
def test_latex_is_read_but_for_signs_that_its_fonts_lack(shared: Path, name: str) -> None:
    found = reading(shared, name)
    assert share(found, "sentences") >= 0.93
    assert all(share(found, column) == 1.0 for column in SOUND[1:])


@pytest.mark.parametrize(("name", "refusal"), [("enc_user_pw.pdf", "PasswordNeeded"), ("truncated.pdf", "DamagedFile")])
def test_what_cannot_be_opened_is_refused(shared: Path, name: str, refusal: str) -> None:
    assert reading(shared, name).refusal == refusal


def test_a_file_of_scans_and_text_is_read_in_part(shared: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PRECONISE_OCR", "false")
    found = reading(shared, "mixed_scan.pdf")
    assert found.notices == 1
    assert 0.5 < share(found, "sentences") < 1.0
    assert share(found, "pages right") == 1.0
    assert reading(shared, "scan_1col.pdf").refusal == "ScannedDocument"
    assert reading(shared, "latex_ot1_2col.pdf").refusal == "DamagedText"
