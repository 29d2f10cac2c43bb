from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from argparse import Namespace
from collections.abc import Mapping
from pathlib import Path

import pytest

import preconise
from preconise.catalogue import LANGUAGES
from preconise.cli import main
from preconise.cli.commands import COMMANDS
from preconise.contract import AnswerForm, PassageForm
from preconise.settings import Settings
from preconise.store import current_build_id, open_build
from preconise.types import Encoder
from tests.store.builds_made import write

ROOT = Path(__file__).resolve().parents[2]
SOURCES = str(Path(preconise.__file__).parents[1])


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home folder, so that no settings of the person who runs the tests count."""
    folder = tmp_path / "home"
    folder.mkdir()
    monkeypatch.setenv("PRECONISE_HOME", str(folder))
    monkeypatch.setenv("PRECONISE_MODELS", str(ROOT / "models"))
    monkeypatch.setenv("PRECONISE_LANGUAGE", "fr")
    return folder


@pytest.fixture(autouse=True)
def one_encoder(encoder: Encoder, monkeypatch: pytest.MonkeyPatch) -> None:
    """The real encoder, loaded once for all commands of this file rather than once for each."""
    monkeypatch.setattr("preconise.retrieval.encoder.load_encoder", lambda settings: encoder)


@pytest.fixture
def corpus(small_corpus: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(small_corpus, tmp_path / "corpus"))


@pytest.fixture
def index(small_index: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(small_index, tmp_path / "index"))


class Console:
    """Runs commands in this process and keeps what the last one printed."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys
        self.out = ""
        self.err = ""

    def run(self, *arguments: object) -> int:
        code = main([str(argument) for argument in arguments])
        self.out, self.err = self._capsys.readouterr()
        return code

    def refusal(self, *arguments: object) -> str:
        """The one line that a command is refused with."""
        assert self.run(*arguments) == 2
        assert self.out == ""
        (line,) = self.err.splitlines()
        return line


@pytest.fixture
def console(capsys: pytest.CaptureFixture[str]) -> Console:
    return Console(capsys)


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
    assert json.loads(progress.read_bytes()) == {"stage": "done", "done": 1, "total": 1, "path": ""}
    assert "Lecture 0/3 eclairage-public.md" in console.err


def test_build_names_the_files_that_it_could_not_read(console: Console, corpus: Path, tmp_path: Path) -> None:
    (corpus / "scan.xyz").write_bytes(b"\x00")

    code = console.run("build", "--corpus", corpus, "--index", tmp_path / "i")

    assert code == 3
    assert "scan.xyz : " in console.out.replace("\u00a0", " ").replace(":", " :")


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


@pytest.mark.parametrize(
    "line",
    [
        "{",
        "[]",
        '{"id": "2"}',
        '{"id": 2, "question": "Que faire ?"}',
        '{"id": "2", "question": " ? "}',
        '{"id": "2", "question": "Que faire ?", "previous": "Et avant ?"}',
    ],
)
def test_a_wrong_line_is_told_before_anything_is_answered(
    console: Console, index: Path, tmp_path: Path, line: str
) -> None:
    questions = tmp_path / "questions.jsonl"
    questions.write_text(f'{{"id": "1", "question": "Que faire ?"}}\n\n{line}\n')

    refusal = console.refusal("ask", "--batch", questions, "--index", index, "--json")

    assert "3" in refusal.replace(str(questions), "")


def test_a_question_without_a_word_is_refused(console: Console, index: Path) -> None:
    assert "question" in console.refusal("ask", " ", "--index", index)


def test_a_question_of_many_pages_is_refused(console: Console, index: Path) -> None:
    assert "trop longue" in console.refusal("ask", "prévention " * 9000, "--index", index)


@pytest.mark.parametrize("command", [["ask", "Que faire ?"], ["passages"], ["status"], ["check"], ["rollback"]])
def test_without_an_index_every_command_says_to_build_it(console: Console, tmp_path: Path, command: list[str]) -> None:
    assert "preconise build" in console.refusal(*command, "--index", tmp_path / "nowhere")
    assert not (tmp_path / "nowhere").exists()


def test_an_index_of_another_model_is_refused(console: Console, tmp_path: Path) -> None:
    write(tmp_path / "index", encoder="another encoder")

    assert "autre modèle" in console.refusal("ask", "Que faire ?", "--index", tmp_path / "index")


def test_a_damaged_index_is_refused_by_the_name_of_the_file(console: Console, index: Path) -> None:
    (index / (current_build_id(index) or "") / "vectors.faiss").write_bytes(b"")

    assert "vectors.faiss" in console.refusal("ask", "Que faire ?", "--index", index)


def test_a_setting_that_does_not_exist_is_refused(console: Console, home: Path) -> None:
    (home / "preconise.toml").write_text('corpsu = "documents"')

    assert "corpsu" in console.refusal("status")


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


def test_ctrl_c_is_no_crash(console: Console, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(arguments: Namespace, settings: Settings) -> int:
        raise KeyboardInterrupt

    monkeypatch.setitem(COMMANDS, "status", interrupted)

    assert console.run("status") == 130
    assert "Interrompu" in console.err


def test_a_process_of_its_own_answers_in_utf8_whatever_the_encoding_of_the_console(index: Path) -> None:
    question = "Comment améliorer l’éclairage des rues ?"

    ended = subprocess.run(
        [sys.executable, "-m", "preconise", "ask", question, "--index", str(index), "--json"],
        env={**os.environ, "PYTHONPATH": SOURCES, "PYTHONIOENCODING": "ascii"},
        capture_output=True,
        check=False,
    )

    assert ended.stderr == b""
    assert ended.returncode == 0
    answer: AnswerForm = json.loads(ended.stdout.decode("utf-8"))
    assert answer["question"] == question
    assert "é" in ended.stdout.decode("utf-8")


def test_a_reader_that_goes_away_is_no_crash(index: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "preconise", "passages", "--index", str(index)],
        env={**os.environ, "PYTHONPATH": SOURCES},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    process.stdout.close()
    assert process.stderr is not None
    complaint = process.stderr.read()

    assert process.wait() == 141
    assert complaint == b""


WITHOUT_TORCH = """
import sys
from preconise.cli import main
code = main(sys.argv[1:])
print(sorted({"torch", "sentence_transformers", "streamlit"} & set(sys.modules)), file=sys.stderr)
sys.exit(code)
"""


def test_status_does_not_wait_for_the_model(index: Path, corpus: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", WITHOUT_TORCH, "status", "--index", str(index), "--corpus", str(corpus)],
        env={**os.environ, "PYTHONPATH": SOURCES},
        capture_output=True,
        check=True,
    )

    assert ended.stderr == b"[]\n"
