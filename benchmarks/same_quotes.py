"""Whether the same questions find the same quotes when the documents come in other formats.

    python benchmarks/same_quotes.py DOCUMENTS QUESTIONS.jsonl [--formats pdf docx odt html]

DOCUMENTS is a folder of texts; LibreOffice (soffice) makes the other formats from them, one paragraph a line. For each
format a corpus is built in a temporary folder, the questions are asked, and a line of the table is printed.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path, PurePath

from preconise.assistant.assistant import Assistant
from preconise.build import build
from preconise.evaluation.evaluate import evaluate
from preconise.evaluation.question_set import Question, read_question_set
from preconise.retrieval.encoder import load_encoder
from preconise.settings import Settings, load_settings
from preconise.types import Encoder

FORMATS = ("pdf", "docx", "odt", "html")
COLUMNS = ("hit_at_1", "hit_at_5", "ndcg_at_10")


def main() -> None:
    """Convert, build, ask, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("documents", type=Path)
    parser.add_argument("questions", type=Path)
    parser.add_argument("--formats", nargs="+", default=FORMATS)
    arguments = parser.parse_args()
    questions = read_question_set(arguments.questions)
    texts = sorted(arguments.documents.glob("*.txt"))
    settings = load_settings()
    encoder = load_encoder(settings)
    print("| format | passages | " + " | ".join(COLUMNS) + " |\n|" + "---|" * (len(COLUMNS) + 2))
    for suffix in ("txt", *arguments.formats):
        with tempfile.TemporaryDirectory() as folder:
            corpus = Path(folder, "corpus")
            convert(texts, corpus, suffix)
            print(line(suffix, corpus, Path(folder, "index"), questions, encoder, settings))


def convert(texts: Sequence[Path], corpus: Path, suffix: str) -> None:
    """Copy the texts, or have LibreOffice write them in another format, into ``corpus``."""
    corpus.mkdir()
    if suffix == "txt":
        for text in texts:
            shutil.copy(text, corpus)
        return
    profile = f"-env:UserInstallation={corpus.parent.as_uri()}/profile"
    command = ["soffice", profile, "--headless", "--infilter=Text (encoded):UTF8,LF,,,", "--convert-to", suffix]
    subprocess.run([*command, "--outdir", str(corpus), *map(str, texts)], check=True, capture_output=True)


def line(
    suffix: str, corpus: Path, index: Path, questions: Sequence[Question], encoder: Encoder, settings: Settings
) -> str:
    """The line of the table for a corpus whose files end on ``suffix``."""
    built = build(corpus, index, encoder, lambda progress: None)
    assistant = Assistant(built, encoder, settings)
    asked = [
        replace(
            question,
            answers=tuple(
                replace(gold, file=PurePath(gold.file).with_suffix(f".{suffix}").as_posix())
                for gold in question.answers
            ),
        )
        for question in questions
    ]
    figures = evaluate(asked, assistant.ask).overall
    return (
        f"| {suffix} | {len(built.passages)} | "
        + " | ".join(f"{getattr(figures, name):.3f}" for name in COLUMNS)
        + " |"
    )


if __name__ == "__main__":
    main()
