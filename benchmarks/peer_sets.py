"""The question sets of ``peers.py``, each as a folder: a corpus that the product can build, and what is asked of it.

A set is graded by answers (our own form of question set: which passage is quoted) or by documents (BEIR's form: which
text is found). The texts of the latter are written as files of plain text, one each.
"""

from __future__ import annotations

import json
import random
import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path, PurePosixPath
from typing import Any

from preconise.assistant.answer import cut_quote
from preconise.evaluation.question_set import Question, gains, read_question_set
from preconise.store import Build

SEED = 20261124
DEPTH = 10
"""Ranks that are graded."""

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, and what comes with it.

    Attributes:
        text: the question.
        previous: the questions before it in its conversation.
        without: a language whose documents may not be found; "" for none.
        relevant: the grade of each text that answers, by its name, of a set graded by documents.
        number: its place in the question set, of a set graded by answers.
    """

    text: str
    previous: tuple[str, ...] = ()
    without: str = ""
    relevant: Mapping[str, int] | None = None
    number: int = 0


@dataclass(frozen=True, slots=True)
class PeerSet:
    """A set in its folder.

    Attributes:
        folder: where it lies, and the indexes over it.
        corpus: what is indexed.
        asked: the questions, all of them answerable.
        about: what was taken of the original, in a sentence.
        words: the language of most texts, for peers that analyse words in one language.
        languages: those of texts by their names, where questions leave out one.
        answers: the question set, if it is graded by answers.
    """

    folder: Path
    corpus: Path
    asked: tuple[Asked, ...]
    about: str
    words: str
    languages: Mapping[str, str]
    answers: Path | None

    @property
    def by_document(self) -> bool:
        """Whether texts are ranked, not passages."""
        return self.answers is None

    def save(self) -> None:
        """Write what ``read_set`` reads."""
        form = {**asdict(self), "folder": "", "corpus": str(self.corpus), "answers": str(self.answers or "")}
        (self.folder / "set.json").write_text(json.dumps(form), "utf-8")


def read_set(folder: Path) -> PeerSet:
    """The set that was prepared in a folder."""
    form = json.loads((folder / "set.json").read_text("utf-8"))
    asked = tuple(Asked(**{**row, "previous": tuple(row["previous"])}) for row in form["asked"])
    answers = Path(form["answers"]) if form["answers"] else None
    languages = form["languages"]
    return PeerSet(folder, Path(form["corpus"]), asked, form["about"], form["words"], languages, answers)


def prepare_answers(folder: Path, corpus: Path, questions: Path, most: int) -> PeerSet:
    """A set graded by answers: the corpus stays where it is."""
    known = _questions(questions)
    numbers = [number for number, question in enumerate(known) if question.answerable]
    drawn = _drawn(numbers, most)
    asked = tuple(Asked(known[number].text, known[number].previous, number=number) for number in drawn)
    about = f"{len(asked)} of {len(numbers)} questions that the documents answer"
    return PeerSet(folder, corpus, asked, about, "French", {}, questions)


def prepare_documents(
    folder: Path, source: Path, most: int, characters: int, *, across: bool = False, words: str = "French"
) -> PeerSet:
    """A set graded by documents, drawn by a fixed seed: some questions, every text relevant to them, and others.

    Args:
        folder: gets ``corpus/``.
        source: the set in BEIR's form.
        most: questions; 0 for all.
        characters: of all texts, which those that are relevant may exceed.
        across: the texts in a question's own language may not be found.
        words: the language of most texts.
    """
    texts = {row["_id"]: row for row in _lines(source / "corpus.jsonl")}
    languages = {name: row.get("lang") or "" for name, row in texts.items()} if across else {}
    judged: dict[str, dict[str, int]] = {}
    for line in (source / "qrels.tsv").read_text("utf-8").splitlines()[1:]:
        question, text, grade = line.split("\t")
        if int(grade) > 0:
            judged.setdefault(question, {})[text] = int(grade)
    rows = [row for row in _lines(source / "queries.jsonl") if row["_id"] in judged]
    drawn = _drawn(rows, most)
    asked = tuple(_asked(row, judged[row["_id"]], languages) for row in drawn)
    needed = {text for row in drawn for text in judged[row["_id"]]}
    kept = _within(texts, needed, characters)
    corpus = folder / "corpus"
    corpus.mkdir(parents=True)
    for name in kept:
        (corpus / f"{name}.txt").write_text(texts[name]["text"] + "\n", "utf-8")
    about = f"{len(asked)} of {len(rows)} questions, {len(kept)} of {len(texts)} texts, {len(needed)} of them relevant"
    return PeerSet(folder, corpus, asked, about, words, languages, None)


def grades_found(peer_set: PeerSet, build: Build, asked: Asked, ranked: Sequence[int]) -> tuple[int, ...]:
    """The grade found at each of the first ranks by a ranking of passages, given by their places."""
    passages = [build.passages[place] for place in ranked]
    if peer_set.answers is not None:
        quotes = [cut_quote(build.documents[passage.document_id], passage, 0.0, "fr") for passage in passages]
        return gains(quotes[:DEPTH], _questions(peer_set.answers)[asked.number].answers)
    distinct = list(dict.fromkeys(passage.document_id for passage in passages))[:DEPTH]
    relevant = asked.relevant or {}
    return tuple(max(relevant.get(name, 0) for name in names_of(build, document)) for document in distinct)


def ideal_grades(peer_set: PeerSet, asked: Asked) -> list[int]:
    """The grades of all that answers a question."""
    if peer_set.answers is not None:
        return [gold.grade for gold in _questions(peer_set.answers)[asked.number].answers]
    return list((asked.relevant or {}).values())


def names_of(build: Build, document_id: str) -> list[str]:
    """The names of the texts that a document was written from."""
    document = build.documents[document_id]
    return [PurePosixPath(path).stem for path in (document.path, *document.other_paths)]


def fresh(folder: Path) -> Path:
    """An empty folder in the place of one that may be there."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


@cache
def _questions(file: Path) -> tuple[Question, ...]:
    return read_question_set(file)


def _asked(row: Row, relevant: Mapping[str, int], languages: Mapping[str, str]) -> Asked:
    out = row["lang"] if languages else ""
    left = {text: grade for text, grade in relevant.items() if not out or languages[text] != out}
    return Asked(row["text"], without=out, relevant=left)


def _within(texts: Mapping[str, Row], needed: set[str], characters: int) -> list[str]:
    """The names of the texts that are needed, and of others drawn at random until there are enough characters."""
    kept = set(needed)
    others = sorted(texts.keys() - needed)
    random.Random(SEED).shuffle(others)  # noqa: S311
    left = characters - sum(len(texts[name]["text"]) for name in kept)
    for name in others:
        left -= len(texts[name]["text"])
        if left < 0:
            break
        kept.add(name)
    return sorted(kept)


def _drawn(items: Sequence[Any], most: int) -> list[Any]:
    if not most or most >= len(items):
        return list(items)
    places = sorted(random.Random(SEED).sample(range(len(items)), most))  # noqa: S311
    return [items[place] for place in places]


def _lines(path: Path) -> Iterator[Row]:
    return (json.loads(line) for line in path.read_text("utf-8").split("\n") if line)


Prepare = Callable[[Path, Path, int, int], PeerSet]
"""Prepares a set in a folder, of the private material in another one, with so many questions and characters."""

SETS: Mapping[str, Prepare] = {
    "starter": lambda folder, shared, most, characters: prepare_answers(
        folder, Path("corpus").resolve(), Path("tests/eval/questions.jsonl").resolve(), most
    ),
    "seeds": lambda folder, shared, most, characters: prepare_answers(
        folder, (shared / "seeds").resolve(), (shared / "eval/dev.jsonl").resolve(), most
    ),
    "service_public": lambda folder, shared, most, characters: prepare_documents(
        folder, shared / "eval/public/service_public_spans", most, characters
    ),
    "tico": lambda folder, shared, most, characters: prepare_documents(
        folder, shared / "eval/public/tico19_x2fr", most, characters
    ),
    "xquad": lambda folder, shared, most, characters: prepare_documents(
        folder, shared / "eval/public/xquad_en_de_es_ro", most, characters, across=True, words="English"
    ),
}
