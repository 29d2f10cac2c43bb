from __future__ import annotations

import json
from pathlib import Path

import pytest

from preconise.errors import InvalidQuestionFile
from preconise.export.dossier import Dossier, read_dossier
from tests.export.dossiers import write_lines

QUOTE = {
    "text": "Former les\u2028médiateurs.",
    "score": 0.4,
    "kind": "commitment",
    "marker": "9.e",
    "lead_in": "Il faut :",
    "language": "fr",
    "source": {"citation": "Forum, « Nuit »", "url": "https://example.org", "path": "a.txt"},
}
ANSWER = {
    "question": "Et la nuit ?",
    "searched": "Que faire ? Et la nuit ?",
    "level": "partial",
    "quotes": [QUOTE, QUOTE],
    "build_id": "b1",
}
REFUSAL = {"question": "Le temps demain ?", "searched": "Le temps demain ?", "level": "none", "quotes": []}


def read(path: Path) -> Dossier:
    return read_dossier(path, "2026-03-01")


def test_answers_become_sections_with_quotes_numbered_through(tmp_path: Path) -> None:
    dossier = read(write_lines(tmp_path / "answers.jsonl", ANSWER, REFUSAL, ANSWER))

    assert [len(section.quotes) for section in dossier.sections] == [2, 0, 2]
    assert [quote.number for section in dossier.sections for quote in section.quotes] == [1, 2, 3, 4]
    assert dossier.sections[0].searched == "Que faire ? Et la nuit ?"
    assert dossier.sections[0].quotes[0].text == QUOTE["text"]
    assert dossier.build_ids == ("b1",)


@pytest.mark.parametrize("forms", [ANSWER, [ANSWER]], ids=["one answer", "a list of answers"])
def test_an_answer_may_be_indented_or_in_a_list(tmp_path: Path, forms: object) -> None:
    path = tmp_path / "answer.json"
    path.write_text(json.dumps(forms, indent=2), encoding="utf-8")

    assert [section.question for section in read(path).sections] == ["Et la nuit ?"]


def test_a_list_of_quotes_is_one_section_without_a_question(tmp_path: Path) -> None:
    path = tmp_path / "quotes.json"
    path.write_text(json.dumps([QUOTE]), encoding="utf-8")

    (section,) = read(path).sections

    assert (section.question, section.quotes[0].citation) == ("", "Forum, « Nuit »")


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[]",
        "bonjour",
        "[1]",
        '{"quotes": [{"text": "sans source"}]}',
        '{"quotes": [{"text": "", "source": {"citation": "a"}}]}',
        '{"quotes": [{"text": "a", "kind": "rumour", "source": {"citation": "a"}}]}',
        '{"quotes": "a"}',
    ],
)
def test_anything_else_is_refused(tmp_path: Path, content: str) -> None:
    path = tmp_path / "quotes.json"
    path.write_text(content, encoding="utf-8")

    with pytest.raises(InvalidQuestionFile):
        read(path)


def test_a_bad_line_is_named(tmp_path: Path) -> None:
    path = write_lines(tmp_path / "answers.jsonl", ANSWER, ANSWER)
    path.write_text(path.read_text(encoding="utf-8") + "\n{", encoding="utf-8")

    with pytest.raises(InvalidQuestionFile) as raised:
        read(path)

    assert raised.value.values["line"] == "3"
