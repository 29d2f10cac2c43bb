from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from preconise.catalogue import LANGUAGES
from preconise.cli.commands import COMMANDS
from preconise.contract import AnswerForm, PassageForm
from preconise.store import current_build_id, open_build
from tests.cli.console import Console


def write_lines(path: Path, forms: list[Mapping[str, object]]) -> Path:
    path.write_text("".join(f"{json.dumps(form, ensure_ascii=False)}\n" for form in forms), encoding="utf-8")
    return path


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(
    command: str, language: str, console: Console, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PRECONISE_LANGUAGE", language)

    with pytest.raises(SystemExit) as end:
        console.run(command, "--help")

    assert end.value.code == 0
    assert command in capsys.readouterr().out


def test_build_prints_what_the_index_holds(console: Console, corpus: Path, tmp_path: Path) -> None:
    progress = tmp_path / "progress.json"

    code = console.run("build", "--corpus", corpus, "--index", tmp_path / "i", "--progress", progress, "--json")

    built = json.loads(console.out)
    assert code == 0
    assert built["build_id"] == current_build_id(tmp_path / "i")
    assert built["documents"] == 3
    assert not built["stale"]
    assert {file["state"] for file in built["files"]} == {"read"}
    assert built["reuse"] == {"read": 3, "unchanged": 0, "anew": ""}
    assert json.loads(progress.read_bytes()) == {
        "stage": "done",
        "done": 3,
        "total": 3,
        "path": "",
        "reused": 0,
        "anew": "",
    }
    assert "Lecture 0/3 eclairage-public.md" in console.err


def test_build_names_the_files_that_it_could_not_read(console: Console, corpus: Path, tmp_path: Path) -> None:
    (corpus / "scan.xyz").write_bytes(b"\x00")

    code = console.run("build", "--corpus", corpus, "--index", tmp_path / "i")

    assert code == 3
    assert "scan.xyz : " in console.out.replace("\u00a0", " ").replace(":", " :")


def test_build_ends_on_how_much_it_reused(console: Console, corpus: Path, index: Path) -> None:
    (corpus / "parc.txt").write_text("Fermer le parc à la tombée de la nuit.", encoding="utf-8")

    console.run("build", "--corpus", corpus, "--index", index)

    assert console.out.splitlines()[-1] == "Fichiers lus : 1. Inchangés, repris tels quels : 3.".replace(
        " :", "\u00a0:"
    )
    assert "Lecture 0/1, inchangés 3 parc.txt" in console.err


def test_build_full_reuses_nothing_and_says_so(console: Console, corpus: Path, index: Path) -> None:
    console.run("build", "--full", "--corpus", corpus, "--index", index)

    last = console.out.splitlines()[-1]
    assert last.startswith("Tout a été refait, comme demandé.")
    assert " 3." in last


def test_build_if_stale_builds_only_then(console: Console, corpus: Path, index: Path) -> None:
    before = current_build_id(index)
    assert console.run("build", "--if-stale", "--corpus", corpus, "--index", index) == 0
    assert current_build_id(index) == before

    (corpus / "mediation-sociale.txt").unlink()
    assert console.run("build", "--if-stale", "--corpus", corpus, "--index", index) == 0
    assert current_build_id(index) != before


def test_ask_answers_in_json_with_words_that_stand_in_the_document(console: Console, index: Path) -> None:
    code = console.run("ask", "Comment améliorer l'éclairage des rues la nuit ?", "--index", index, "--json")

    answer: AnswerForm = json.loads(console.out)
    assert code == 0
    assert answer["question"] == "Comment améliorer l'éclairage des rues la nuit ?"
    assert answer["build_id"] == current_build_id(index)
    shown = answer["quotes"] + answer["leads"]
    assert "eclairage-public.md" in {quote["source"]["path"] for quote in shown[:3]}
    documents = open_build(index).documents
    for quote in shown:
        source = quote["source"]
        assert documents[source["document_id"]].text[source["start"] : source["end"]] == quote["text"]


def test_ask_tells_a_person_the_words_and_where_they_stand(console: Console, index: Path) -> None:
    code = console.run("ask", "réparer un lampadaire en panne, sous quel délai ?", "--index", index, "--top-k", 2)

    assert code == 0
    assert "réparer tout lampadaire en panne dans un délai de cinq jours ouvrés" in console.out
    assert "Éclairer la rue sans éblouir" in console.out


def test_a_batch_is_answered_in_order_by_name(console: Console, index: Path, tmp_path: Path) -> None:
    questions = write_lines(
        tmp_path / "questions.jsonl",
        [
            {"id": "b", "question": "Que faire contre les rues sombres ?"},
            {"id": "a", "question": "Et pour les collèges ?", "previous": ["Quelles tournées de médiation le soir ?"]},
        ],
    )

    code = console.run("ask", "--batch", questions, "--index", index, "--json")

    answers: list[AnswerForm] = [json.loads(line) for line in console.out.splitlines()]
    assert code == 0
    assert [answer["id"] for answer in answers] == ["b", "a"]
    assert answers[0]["searched"] == answers[0]["question"]
    assert answers[1]["searched"] != answers[1]["question"]


def test_passages_prints_every_passage_a_line_each(console: Console, index: Path) -> None:
    assert console.run("passages", "--index", index, "--json") == 0

    forms: list[PassageForm] = [json.loads(line) for line in console.out.splitlines()]
    built = open_build(index)
    assert [form["source"]["start"] for form in forms] == [passage.start for passage in built.passages]
    (staff,) = [form for form in forms if form["text"].startswith("train bar staff")]
    assert staff["lead_in"] == "Local authorities should:"
    assert staff["language"] == "en"
    assert "score" not in staff


def test_passages_can_be_read_by_a_person(console: Console, index: Path) -> None:
    assert console.run("passages", "--index", index) == 0

    assert "Local authorities should:\n• « train bar staff" in console.out.replace("\u00a0", " ")


@pytest.mark.parametrize(("backend", "words"), [("torch", "sentence-transformers"), ("auto", "OpenVINO")])
def test_status_names_what_computes_embeddings(
    backend: str, words: str, console: Console, index: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("openvino", reason="the package openvino is installed for Linux on x86-64 only")
    monkeypatch.setenv("PRECONISE_ENCODER_BACKEND", backend)

    assert console.run("status", "--index", index) == 0
    assert words in console.out
    said = console.out
    assert console.run("status", "--index", index, "--json") == 0
    form = json.loads(console.out)
    assert form["encoder_backend"] == ("openvino" if backend == "auto" else backend)
    assert f", en {form['encoder_precision']}." in said
    assert form["encoder_precision"] == "float32" or backend == "auto"


def test_status_tells_whether_the_corpus_has_changed(console: Console, corpus: Path, index: Path) -> None:
    assert console.run("status", "--corpus", corpus, "--index", index, "--json") == 0
    assert not json.loads(console.out)["stale"]

    (corpus / "mediation-sociale.txt").unlink()
    assert console.run("status", "--corpus", corpus, "--index", index, "--json") == 0
    assert json.loads(console.out)["stale"]


def test_check_finds_nothing_wrong_with_a_fresh_index(console: Console, index: Path) -> None:
    assert console.run("check", "--index", index) == 0
    assert "Rien à signaler" in console.out

    assert console.run("check", "--index", index, "--json") == 0
    assert json.loads(console.out) == []


def test_rollback_goes_to_the_other_build(console: Console, corpus: Path, index: Path) -> None:
    assert "preconise build" in console.refusal("rollback", "--index", index)
    first = current_build_id(index)
    assert console.run("build", "--corpus", corpus, "--index", index) == 0

    assert console.run("rollback", "--index", index, "--json") == 0

    assert json.loads(console.out)["build_id"] == first


def test_eval_holds_the_figures_to_their_thresholds(console: Console, index: Path, tmp_path: Path) -> None:
    gold = {"file": "mediation-sociale.txt", "quote": "Réunir chaque mois le maire, les bailleurs et les médiateurs"}
    questions = write_lines(
        tmp_path / "questions.jsonl",
        [
            {
                "id": "q",
                "question": "À quelle fréquence réunir le maire, les bailleurs et les médiateurs ?",
                "answers": [{**gold, "grade": 2}],
            }
        ],
    )
    command = ["eval", "--index", index, "--questions", questions]

    assert console.run(*command, "--json", "--min", "hit_at_5=1") == 0
    assert json.loads(console.out)["overall"]["hit_at_5"] == 1.0
    assert console.run(*command, "--min", "hit_at_5=1.1") == 1
    assert "hit_at_5" in console.err
    assert "hit_at_7" in console.refusal(*command, "--json", "--min", "hit_at_7=0.5")


def test_export_writes_the_quotes_of_an_answer(console: Console, index: Path, tmp_path: Path) -> None:
    question = "À quelle fréquence réunir le maire, les bailleurs et les médiateurs ?"
    assert console.run("ask", question, "--index", index, "--json") == 0
    answer: AnswerForm = json.loads(console.out)
    (tmp_path / "answer.json").write_text(console.out, encoding="utf-8")

    assert console.run("export", "--quotes", tmp_path / "answer.json", "--to", tmp_path / "dossier.html") == 0

    assert answer["quotes"][0]["text"] in (tmp_path / "dossier.html").read_text(encoding="utf-8")
    console.refusal("export", "--quotes", tmp_path / "answer.json", "--to", tmp_path / "dossier.xyz")
