"""``preconise check --dossier``: a handout is held to the documents as they are now."""

from __future__ import annotations

import json
from pathlib import Path

import docx
import pytest

from preconise.cli.dossier import CheckedForm
from preconise.export.files import WRITERS
from tests.cli.console import Console

QUESTION = "À quelle fréquence réunir le maire, les bailleurs et les médiateurs ?"
MONTHLY = "Réunir chaque mois le maire, les bailleurs et les médiateurs pour relire les signalements."


@pytest.fixture
def answer(console: Console, index: Path, tmp_path: Path) -> Path:
    assert console.run("ask", QUESTION, "--index", index, "--json") == 0
    path = tmp_path / "answer.json"
    path.write_text(console.out, encoding="utf-8")
    return path


def exported(console: Console, answer: Path, suffix: str) -> Path:
    path = answer.with_name(f"dossier{suffix}")
    assert console.run("export", "--quotes", answer, "--to", path) == 0
    return path


def checked(console: Console, dossier: Path, index: Path, code: int) -> list[CheckedForm]:
    assert console.run("check", "--dossier", dossier, "--index", index, "--json") == code
    forms: list[CheckedForm] = json.loads(console.out)
    return forms


@pytest.mark.parametrize("suffix", WRITERS)
def test_a_dossier_as_it_was_written_stands(console: Console, answer: Path, index: Path, suffix: str) -> None:
    dossier = exported(console, answer, suffix)

    forms = checked(console, dossier, index, 0)

    quotes = json.loads(answer.read_text(encoding="utf-8"))["quotes"]
    assert {form["state"] for form in forms} == {"verbatim"}
    assert [(form["path"], form["start"]) for form in forms] == [
        (quote["source"]["path"], quote["source"]["start"]) for quote in quotes
    ]
    assert console.run("check", "--dossier", dossier, "--index", index) == 0
    assert f"{len(forms)} sur {len(forms)}" in console.out


@pytest.mark.parametrize("suffix", [".html", ".md"])
def test_an_edit_of_the_dossier_is_caught(console: Console, answer: Path, index: Path, suffix: str) -> None:
    dossier = exported(console, answer, suffix)
    text = dossier.read_text(encoding="utf-8")
    dossier.write_text(text.replace("chaque mois le maire", "chaque semaine le maire"), encoding="utf-8")

    (edited,) = [form for form in checked(console, dossier, index, 1) if not form["stands"]]

    assert edited["state"] == "altered"
    assert edited["path"] == "mediation-sociale.txt"
    assert edited["difference"] == {"before": "Réunir chaque", "quoted": "semaine", "printed": "mois"}
    assert console.run("check", "--dossier", dossier, "--index", index) == 1
    assert "dans le dossier\u00a0: semaine\n    dans le document\u00a0: mois" in console.out


def test_an_edit_in_word_is_caught(console: Console, answer: Path, index: Path) -> None:
    path = exported(console, answer, ".docx")
    word = docx.Document(str(path))
    (quote,) = [paragraph for paragraph in word.paragraphs if paragraph.text == MONTHLY]
    quote.add_run(" Sauf en été.")
    word.save(str(path))

    (edited,) = [form for form in checked(console, path, index, 1) if not form["stands"]]

    assert edited["difference"] is not None
    assert edited["difference"]["quoted"] == "Sauf en été."


def test_documents_that_changed_are_told(console: Console, answer: Path, corpus: Path, index: Path) -> None:
    dossier = exported(console, answer, ".odt")
    source = corpus / "mediation-sociale.txt"
    text = source.read_text(encoding="utf-8")

    source.write_text(f"Une phrase d’ouverture qui déplace tout le reste.\n\n{text}", encoding="utf-8")
    assert console.run("build", "--corpus", corpus, "--index", index) == 0
    moved = {form["state"] for form in checked(console, dossier, index, 0) if form["path"] == source.name}
    assert moved == {"moved"}

    source.write_text(text.replace("Réunir chaque mois", "Ne plus réunir chaque mois"), encoding="utf-8")
    assert console.run("build", "--corpus", corpus, "--index", index) == 0
    (changed,) = [form for form in checked(console, dossier, index, 1) if form["text"] == MONTHLY]
    assert changed["state"] == "altered"

    source.unlink()
    assert console.run("build", "--corpus", corpus, "--index", index) == 0
    (gone,) = [form for form in checked(console, dossier, index, 1) if form["text"] == MONTHLY]
    assert gone["state"] == "gone"


def test_a_file_without_quotes_is_refused_in_one_line(console: Console, index: Path, tmp_path: Path) -> None:
    (tmp_path / "notes.md").write_text("Rien de cité.", encoding="utf-8")

    assert "notes.md" in console.refusal("check", "--dossier", tmp_path / "notes.md", "--index", index)
    assert "absent.docx" in console.refusal("check", "--dossier", tmp_path / "absent.docx", "--index", index)
