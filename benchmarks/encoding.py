"""Passages a second, agreement, milliseconds a question and seconds to start, by each way to compute embeddings.

    python benchmarks/encoding.py [--passages 320] [--rounds 3]

The passages are those of the corpus, the questions those of the query bank. Each way runs in a process of its own; the
rounds are interleaved and a ratio is the median of those of each round, so that it holds on a machine that others use
too. The first line is sentence-transformers as anyone would call it; the least cosines are against the second line,
which has token vectors too.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import mean, median
from time import perf_counter

import numpy as np

from preconise.passages.segment import segment
from preconise.reading.corpus import read_corpus
from preconise.reading.files import corpus_files
from preconise.retrieval.encoder import encoder_of_folder, load_encoder
from preconise.retrieval.encoder_backend import Backend
from preconise.retrieval.model_folder import E5_PROMPTS, model_folder, work_offline
from preconise.retrieval.query_bank import QUERY_BANK
from preconise.settings import load_settings
from preconise.types import Encodings, Vectors

AS_CALLED = "sentence-transformers, encode()"
BACKENDS: dict[str, Backend] = {"torch backend": "torch", "OpenVINO backend": "openvino"}
WARM_UP = "Comment améliorer l’éclairage des rues ?"
COLUMNS = ("passages/s", "ratio", "least cosine", "of tokens", "question p50 ms", "p95 ms", "start s")


@dataclass
class Way:
    """A process that encodes in one way, and what was measured of it."""

    process: subprocess.Popen[str]
    start: float
    rates: list[float] = field(default_factory=list)
    questions: list[float] = field(default_factory=list)


def main() -> None:
    """Start every way, measure them in turns, print the table."""
    arguments = _arguments()
    if arguments.worker:
        _work(arguments.worker, arguments.texts)
        return
    with tempfile.TemporaryDirectory() as folder:
        texts = Path(folder) / "texts.npy"
        lengths = _write_passages(texts, arguments.passages)
        print(f"{len(lengths)} passages of {mean(lengths):.0f} tokens on average, the longest of {max(lengths)}.\n")
        ways = {name: _started(name, texts) for name in (AS_CALLED, *BACKENDS)}
        for _ in range(arguments.rounds):
            for way in ways.values():
                way.rates.append(len(lengths) / _asked(way, "passages")[0])
                way.questions.extend(_asked(way, "questions"))
        for way in ways.values():
            way.process.communicate("end\n")
        found = {name: np.load(texts.with_suffix(f".{name}.npz")) for name in BACKENDS}
        print("| way | " + " | ".join(COLUMNS) + " |\n|" + "---|" * (len(COLUMNS) + 1))
        for name, way in ways.items():
            print(_line(name, way, ways[AS_CALLED], found.get(name), found["torch backend"]))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--passages", type=int, default=320)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--worker", help=argparse.SUPPRESS)
    parser.add_argument("--texts", type=Path, help=argparse.SUPPRESS)
    return parser.parse_args()


def _write_passages(file: Path, most: int) -> list[int]:
    """Write passages from all over the corpus, and return how many tokens each takes."""
    settings = load_settings()
    encoder = load_encoder(settings)
    documents = read_corpus(corpus_files(settings.corpus), settings.corpus, lambda progress: None).documents
    texts = [
        document.text[passage.start : passage.end]
        for document in documents
        for passage in segment(document, encoder.count_tokens, encoder.max_tokens)
    ]
    chosen = [texts[place] for place in np.linspace(0, len(texts) - 1, most).astype(int)]
    np.save(file, np.array(chosen))
    return encoder.count_tokens(chosen)


def _started(name: str, texts: Path) -> Way:
    """A process that has encoded its first question, and the seconds since it was started."""
    started = perf_counter()
    command = [sys.executable, __file__, "--worker", name, "--texts", str(texts)]
    way = Way(subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True), 0.0)
    _answer(way)
    way.start = perf_counter() - started
    return way


def _asked(way: Way, task: str) -> list[float]:
    assert way.process.stdin is not None
    way.process.stdin.write(f"{task}\n")
    way.process.stdin.flush()
    return [float(seconds) for seconds in _answer(way).split()]


def _answer(way: Way) -> str:
    assert way.process.stdout is not None
    return way.process.stdout.readline()


def _line(name: str, way: Way, first: Way, found: dict[str, Vectors] | None, reference: dict[str, Vectors]) -> str:
    ratio = median(own / other for own, other in zip(way.rates, first.rates, strict=True))
    cosines = ["", ""]
    if found is not None:
        cosines = [f"{np.sum(found[part] * reference[part], axis=1).min():.6f}" for part in ("vectors", "tokens")]
    middle, high = np.percentile(1000 * np.array(way.questions), [50, 95])
    figures = [f"{median(way.rates):.1f}", f"{ratio:.2f}", *cosines, f"{middle:.1f}", f"{high:.1f}", f"{way.start:.1f}"]
    return f"| {name} | " + " | ".join(figures) + " |"


def _work(name: str, texts: Path) -> None:
    """Encode what the other process asks for, and answer with seconds."""
    encode, ask = _as_called() if name == AS_CALLED else _by_backend(BACKENDS[name])
    ask(WARM_UP)
    print("started", flush=True)
    passages: list[str] = np.load(texts).tolist()
    questions = [question for bank in QUERY_BANK.values() for question in bank]
    for task in sys.stdin:
        if task == "passages\n":
            started = perf_counter()
            found = encode(passages)
            print(perf_counter() - started, flush=True)
            if found is not None:
                np.savez(texts.with_suffix(f".{name}.npz"), vectors=found.vectors, tokens=found.tokens)
        elif task == "questions\n":
            print(*(_seconds(ask, question) for question in questions), flush=True)
        else:
            return


def _seconds(ask: Callable[[str], object], question: str) -> float:
    started = perf_counter()
    ask(question)
    return perf_counter() - started


def _as_called() -> tuple[Callable[[Sequence[str]], None], Callable[[str], object]]:
    work_offline()
    from sentence_transformers import SentenceTransformer

    model = SentenceTransformer(str(model_folder(load_settings())), device="cpu", local_files_only=True)

    def encode(passages: Sequence[str]) -> None:
        model.encode(list(passages), prompt=E5_PROMPTS.passage, batch_size=32, show_progress_bar=False)

    return encode, lambda question: model.encode(question, prompt=E5_PROMPTS.query, show_progress_bar=False)


def _by_backend(backend: Backend) -> tuple[Callable[[Sequence[str]], Encodings], Callable[[str], object]]:
    encoder = encoder_of_folder(model_folder(load_settings()), "measured", backend=backend)
    return encoder.encode_passages, lambda question: encoder.encode_queries([question])


if __name__ == "__main__":
    main()
