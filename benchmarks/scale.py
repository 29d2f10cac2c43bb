"""What an index of a thousand to a million passages costs: to build, to keep, to open, to ask.

    python benchmarks/scale.py --sizes 1000 10000 100000 1000000 --scratch work/scale --to docs

Texts are synthetic and embeddings simulated (synthetic.py), so that a million passages need no day of encoding: cost is
measured here, never quality. Everything else is what the app does: the store's build, the assistant's ``ask``. Encoding
the passages and the question is not counted. Each size is drawn in one process, built in a second and asked in a third;
figures are kept in the scratch folder, so that sizes may be measured one by one and drawn together. Writes scale.md and
scale.svg.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, partial
from itertools import chain
from pathlib import Path
from threading import Event, Thread
from time import perf_counter, process_time

import msgspec
import numpy as np
import psutil
from scale_report import report
from synthetic import DIMENSION, SimulatedEncoder, SimulatedVectors, Synthesis, Text

from preconise.assistant.assistant import Assistant
from preconise.retrieval.analysis import terms
from preconise.retrieval.background import background_of
from preconise.retrieval.dense import DenseIndex
from preconise.retrieval.fusion import BACKGROUND_WEIGHT
from preconise.retrieval.late import LateIndex
from preconise.retrieval.sparse import SparseIndex
from preconise.retrieval.term_lists import TermLists
from preconise.retrieval.token_spool import TokenSpool
from preconise.settings import Settings
from preconise.store import Build, BuildContents, build_lock, open_build, write_build
from preconise.types import Document, FileReport, Passage, Vectors

QUESTIONS, WARM_UP, DEPTH = 200, 10, 50
MEGABYTE = 1024**2
MADE, COUNTED, VECTORS = "made.jsonl", "counted.json", "vectors.f32"
Figures = dict[str, float]


def main() -> None:
    """Measure each size in processes of its own, then write what is known of all."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="*", default=[1_000, 10_000, 100_000])
    parser.add_argument("--scratch", type=Path, default=Path("work/scale"))
    parser.add_argument("--to", type=Path, default=Path("docs"))
    parser.add_argument("--keep", action="store_true", help="leave the indexes on the disk")
    parser.add_argument("--phase", choices=PHASES, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.phase:
        figures = PHASES[arguments.phase](arguments.sizes[0], arguments.scratch)
        (arguments.scratch / f"{arguments.phase}.json").write_text(json.dumps(figures, indent=2))
        return
    for size in arguments.sizes:
        folder = arguments.scratch / str(size)
        folder.mkdir(parents=True, exist_ok=True)
        for phase in PHASES:
            command = [sys.executable, __file__, "--sizes", str(size), "--scratch", str(folder), "--phase", phase]
            subprocess.run(command, check=True)
        if not arguments.keep:
            shutil.rmtree(folder / "index")
            for name in (MADE, COUNTED, VECTORS):
                (folder / name).unlink()
    report(arguments.scratch, arguments.to)


@contextmanager
def timed(figures: Figures, name: str) -> Iterator[None]:
    """Writes down the seconds that something takes, and those that processors work for it."""
    print(f"{name} …", file=sys.stderr, flush=True)
    started, worked = perf_counter(), process_time()
    yield
    figures[name], figures[f"{name} computing"] = perf_counter() - started, process_time() - worked


@dataclass(frozen=True, slots=True)
class Made:
    """A document as earlier steps of a build would hand it on, its words as places in the vocabulary."""

    document: Document
    passages: tuple[Passage, ...]
    terms: tuple[tuple[str, ...], ...]
    words: tuple[tuple[int, ...], ...]
    heading: tuple[int, ...]


def make(size: int, scratch: Path) -> Figures:
    """Draw the documents and the questions and leave them on the disk: what that takes is no part of a build."""
    figures: Figures = {}
    synthesis, simulated = Synthesis(size), SimulatedVectors(1, size)
    vectors = np.memmap(scratch / VECTORS, dtype=np.float32, mode="w+", shape=(size, DIMENSION))
    # Each distinct word once: analysing every occurrence would take longer than all the rest.
    term_of = cache(terms)
    counted: Counter[str] = Counter()
    places = np.random.default_rng(3).integers(0, size, size=QUESTIONS + WARM_UP)
    asked: dict[int, Sequence[int]] = {}
    with (scratch / MADE).open("wb") as file, timed(figures, "making"):
        first = 0
        for text in synthesis.texts():
            lines = [line[:-1].lower().split(" ") for line in text.document.text.splitlines()[1:]]
            language = text.passages[0].language
            found = tuple(tuple(chain.from_iterable(term_of(word, language) for word in line)) for line in lines)
            counted.update(chain.from_iterable(lines))
            words = tuple(tuple(one.tolist()) for one in text.words)
            made = Made(text.document, tuple(text.passages), found, words, tuple(text.heading.tolist()))
            file.write(msgspec.json.encode(made) + b"\n")
            vectors[first : first + len(words)] = simulated.of_document(len(words))
            for place in places[(places >= first) & (places < first + len(words))].tolist():
                asked[place] = words[place - first]
            if first == 0:
                figures["terms computing"] = analysing(text) * size / len(words)
            first += len(words)
    (scratch / COUNTED).write_text(json.dumps(counted))
    prepare_questions(synthesis, [(place, asked[place]) for place in places.tolist()], vectors, scratch)
    return figures


def analysing(text: Text) -> float:
    """The seconds that a processor works to find the terms of a document's passages."""
    lines = text.document.text.splitlines()[1:]
    return costs(lambda: [terms(line, passage.language) for line, passage in zip(lines, text.passages, strict=True)])[1]


def build(size: int, scratch: Path) -> Figures:
    """Build each part of the index of the documents that lie there, and write it with the store."""
    figures: Figures = {}
    synthesis = Synthesis(size)
    vectors = np.asarray(np.memmap(scratch / VECTORS, dtype=np.float32, mode="r", shape=(size, DIMENSION)))
    counted = json.loads((scratch / COUNTED).read_text())
    background = background_of(SimulatedEncoder(synthesis, {}))
    memory_before = memory()["own"]
    with most_memory() as most:
        spool = TokenSpool(scratch)
        documents: list[Document] = []
        passages: list[Passage] = []
        term_lists = TermLists()
        own: list[int] = []
        context: list[int] = []
        texts = 0
        for made in made_before(scratch):
            documents.append(made.document)
            passages.extend(made.passages)
            for found in made.terms:
                term_lists.append(found)
            spool.append(synthesis.block([np.array(one) for one in (made.heading, *made.words)]))
            own.extend(range(texts + 1, texts + 1 + len(made.words)))
            context.extend([texts] * len(made.words))
            texts += 1 + len(made.words)
        with timed(figures, "late"):
            late = LateIndex.build([spool.block()], own, context)
        with timed(figures, "sparse"):
            sparse = SparseIndex.build(term_lists, [passage.language for passage in passages], counted)
        with timed(figures, "dense"):
            dense = DenseIndex.build([int(passage.passage_id, 16) for passage in passages], vectors)
        reports = [FileReport(document.path, "read", len(document.blocks) - 1) for document in documents]
        with timed(figures, "write"), build_lock(scratch / "index"):
            contents = BuildContents(documents, passages, dense, late, sparse, background, reports, "simulated", "", "")
            manifest = write_build(scratch / "index", contents).manifest
    figures["build own"] = most["own"] - memory_before
    figures["build resident"] = most["resident"] - memory_before
    figures.update(sizes_on_disk(scratch / "index" / manifest.build_id))
    return figures


def made_before(scratch: Path) -> Iterator[Made]:
    """The documents that ``make`` left."""
    decode = msgspec.json.Decoder(Made).decode
    with (scratch / MADE).open("rb") as file:
        yield from map(decode, file)


def prepare_questions(
    synthesis: Synthesis, passages: Sequence[tuple[int, Sequence[int]]], vectors: Vectors, scratch: Path
) -> None:
    """Questions of four to nine words of a passage, one in four misspelled, with an embedding not far from its own."""
    random = np.random.default_rng(3)
    questions, embeddings = [], []
    for place, drawn in passages:
        chosen = [
            synthesis.words[word] for word in random.choice(drawn, size=min(len(drawn), int(random.integers(4, 10))))
        ]
        if random.random() < 0.25:
            chosen[0] = chosen[0][:-2] + chosen[0][-1] + chosen[0][-2:-1]
        noise = random.standard_normal(DIMENSION, dtype=np.float32)
        embedding = vectors[place] + 0.9 * noise / np.linalg.norm(noise)
        questions.append(" ".join(chosen))
        embeddings.append(embedding / np.linalg.norm(embedding))
    (scratch / "questions.json").write_text(json.dumps(questions))
    np.save(scratch / "questions.npy", np.array(embeddings, dtype=np.float32))


def ask(size: int, scratch: Path) -> Figures:
    """Open the build as the app does and ask questions one after the other."""
    figures: Figures = {}
    questions = json.loads((scratch / "questions.json").read_text())
    embeddings = np.load(scratch / "questions.npy")
    encoder = SimulatedEncoder(Synthesis(size), dict(zip(questions, embeddings, strict=True)))
    before = memory()
    with timed(figures, "open"):
        built = open_build(scratch / "index", "simulated")
    with timed(figures, "assistant"):
        assistant = Assistant(built, encoder, Settings())
    with timed(figures, "first question"):
        assistant.ask(questions[0])
    for question in questions[:WARM_UP]:
        assistant.ask(question)
    elapsed = [costs(partial(assistant.ask, question)) for question in questions[WARM_UP:]]
    for share in (50, 95):
        wall, computing = np.percentile(elapsed, share, axis=0)
        figures[f"p{share}"], figures[f"p{share} computing"] = float(wall) * 1000, float(computing) * 1000
    after = memory()
    figures.update({f"memory {kind}": after[kind] - before[kind] for kind in after})
    figures.update(parts(built, encoder, questions[WARM_UP:]))
    figures["recall"] = recall(built, encoder, embeddings[WARM_UP:], scratch)
    return figures


def parts(built: Build, encoder: SimulatedEncoder, questions: list[str]) -> Figures:
    """The median milliseconds of each index alone, the words of a question looked for as they stand."""
    rows = np.linspace(0, len(built.passages) - 1, 400).astype(np.int64)
    encoded = [encoder.encode_queries([question]) for question in questions]
    asked = [{language: terms(question, language) for language in built.sparse.languages} for question in questions]
    return {
        "dense ms": median(lambda place: built.dense.search(encoded[place].vectors[0], 300)),
        "sparse ms": median(lambda place: built.sparse.scores(asked[place])),
        "late ms": median(lambda place: built.late.scores(encoded[place], rows)),
    }


def recall(built: Build, encoder: SimulatedEncoder, embeddings: Vectors, scratch: Path) -> float:
    """The share of the fifty nearest of an exact comparison that are among the fifty that the index finds."""
    if built.dense.is_exact:
        return 1.0
    vectors = np.memmap(scratch / VECTORS, dtype=np.float32, mode="r").reshape(-1, DIMENSION)
    searched = embeddings - BACKGROUND_WEIGHT * built.background.of("fr")
    cosines = np.concatenate(
        [searched @ vectors[first : first + 50_000].T for first in range(0, len(vectors), 50_000)], axis=1
    )
    nearest = built.columns.ids[np.argpartition(-cosines, DEPTH, axis=1)[:, :DEPTH]]
    found = [built.dense.search(vector, DEPTH)[0] for vector in searched]
    return sum(len(np.intersect1d(*pair)) for pair in zip(found, nearest, strict=True)) / nearest.size


PHASES: dict[str, Callable[[int, Path], Figures]] = {"make": make, "build": build, "ask": ask}


def costs(action: Callable[[], object]) -> tuple[float, float]:
    """The seconds that an action takes, and those that a processor works for it: on a busy machine it waits besides."""
    started, worked = perf_counter(), process_time()
    action()
    return perf_counter() - started, process_time() - worked


def median(action: Callable[[int], object]) -> float:
    """The median milliseconds that a processor works for an action on each of a hundred questions."""
    return float(np.median([costs(partial(action, place))[1] for place in range(100)])) * 1000


def memory() -> Figures:
    """Megabytes of this process: its own, and those of files that are mapped, which the system takes back at need."""
    fields = dict(line.split(":") for line in Path("/proc/self/status").read_text().splitlines())
    own, files = (int(fields[name].split()[0]) / 1024 for name in ("RssAnon", "RssFile"))
    return {"own": own, "files": files, "resident": psutil.Process().memory_info().rss / MEGABYTE}


@contextmanager
def most_memory() -> Iterator[Figures]:
    """The most of each kind of memory while something runs, looked at twenty times a second."""
    most = memory()
    over = Event()

    def look() -> None:
        while not over.wait(0.05):
            for kind, megabytes in memory().items():
                most[kind] = max(most[kind], megabytes)

    looking = Thread(target=look)
    looking.start()
    try:
        yield most
    finally:
        over.set()
        looking.join()


def sizes_on_disk(folder: Path) -> Figures:
    """Megabytes of a build and of its parts."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    figures = {"disk": sum(path.stat().st_size for path in files) / MEGABYTE}
    for name in ("late", "dense", "sparse"):
        figures[f"disk {name}"] = sum(path.stat().st_size for path in files if name in path.parts) / MEGABYTE
    return figures


if __name__ == "__main__":
    main()
