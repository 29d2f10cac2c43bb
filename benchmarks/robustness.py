"""What slips, missing accents, abbreviations and bare keywords cost: the same questions, written each way.

    python benchmarks/robustness.py --set INDEX QUESTIONS.jsonl [--set ...]

``typos`` changes one word in three (a letter doubled, left out, exchanged with its neighbour or with a key beside
it); ``no accents`` and ``no capitals`` take them off; ``keywords`` leaves the words that mean something;
``abbreviated`` puts the glossary's abbreviations for what they stand for. Only questions that a way changes are
counted for it. What is drawn is drawn from a fixed seed.
"""

from __future__ import annotations

import argparse
import random
import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from preconise.assistant.assistant import Assistant
from preconise.evaluation.metrics import hit_at, ndcg_at
from preconise.evaluation.question_set import Question, gains, read_question_set
from preconise.retrieval.encoder import load_encoder
from preconise.retrieval.glossary import Glossary, load_glossary
from preconise.retrieval.stop_words import STOP_WORDS
from preconise.settings import load_settings
from preconise.store import open_build

KEYS = ("azertyuiop", "qsdfghjklm", "wxcvbn")
LONG = 5
"""Letters from which a word gets a slip."""
_WORD = re.compile(r"\w+", re.UNICODE)
Written = Callable[[Question], str]


def main() -> None:
    """Print a line for each set and way of writing."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--set", nargs=2, action="append", required=True, type=Path, metavar=("INDEX", "QUESTIONS"))
    arguments = parser.parse_args()
    encoder = load_encoder(load_settings())
    glossary = load_glossary(None)
    ways: dict[str, Written] = {
        "as asked": lambda question: question.text,
        "typos": _with_slips,
        "no accents": lambda question: _plain(question.text),
        "no capitals": lambda question: question.text.lower(),
        "keywords": _keywords,
        "abbreviated": lambda question: _abbreviated(question.text, glossary),
    }
    for index, questions in arguments.set:
        assistant = Assistant(open_build(index), encoder, load_settings())
        asked = [question for question in read_question_set(questions) if question.answerable]
        print(f"### {questions.stem} over {index.name}: {len(asked)} questions\n")
        print("| written | questions | hit@1 | hit@5 | nDCG@10 | nDCG@10 of them as asked |\n|---|---|---|---|---|---|")
        for name, write in ways.items():
            changed = [question for question in asked if name == "as asked" or _differs(write(question), question.text)]
            if changed:
                written = [replace(question, text=write(question)) for question in changed]
                first, five, ndcg = _figures(assistant, written)
                before = _figures(assistant, changed)[2]
                print(f"| {name} | {len(changed)} | {first:.3f} | {five:.3f} | {ndcg:.3f} | {before:.3f} |", flush=True)
        print()


def _differs(written: str, text: str) -> bool:
    """Whether there is something else to ask: a question of small words alone has no keywords."""
    return written != text and any(letter.isalpha() for letter in written)


def _figures(assistant: Assistant, asked: Sequence[Question]) -> tuple[float, float, float]:
    rows = []
    for question in asked:
        quotes = assistant.look(question.text, question.previous).quotes
        gained = gains(quotes[:10], question.answers)
        grades = [gold.grade for gold in question.answers]
        rows.append((hit_at(gained, 1), hit_at(gained, 5), ndcg_at(gained, grades, 10)))
    first, five, ndcg = np.mean(rows, axis=0)
    return float(first), float(five), float(ndcg)


def _with_slips(question: Question) -> str:
    order = random.Random(question.question_id)  # noqa: S311 - reproducible, not secret
    long = [match.span() for match in _WORD.finditer(question.text) if match.end() - match.start() >= LONG]
    text = question.text
    for start, end in sorted(order.sample(long, -(-len(long) // 3)), reverse=True):
        text = text[:start] + _slip(text[start:end], order) + text[end:]
    return text


def _slip(word: str, order: random.Random) -> str:
    place = order.randrange(1, len(word) - 1)
    return order.choice(
        (
            word[:place] + word[place] + word[place:],
            word[:place] + word[place + 1 :],
            word[:place] + word[place + 1] + word[place] + word[place + 2 :],
            word[:place] + _beside(word[place], order) + word[place + 1 :],
        )
    )


def _beside(letter: str, order: random.Random) -> str:
    row = next((keys for keys in KEYS if letter.lower() in keys), "")
    place = row.find(letter.lower())
    return order.choice([row[near] for near in (place - 1, place + 1) if 0 <= near < len(row)]) if row else letter


def _plain(text: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFD", text) if not unicodedata.combining(letter))


def _keywords(question: Question) -> str:
    empty = STOP_WORDS.get(question.language, frozenset())
    return " ".join(word for word in _WORD.findall(question.text.lower()) if word not in empty and len(word) > 1)


def _abbreviated(text: str, glossary: Glossary) -> str:
    for entry in glossary.entries:
        for name in (name for names in entry.texts.values() for name in names):
            text = re.sub(rf"\b{re.escape(name)}\b", entry.abbreviation, text, flags=re.IGNORECASE)
    return text


if __name__ == "__main__":
    main()
