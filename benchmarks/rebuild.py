"""What a rebuild costs after one document has come, changed or gone, beside a full rebuild.

    python benchmarks/rebuild.py [--documents 500] [--processes] [--profile]

A corpus of made-up French reports, the same at each run, is written to a temporary folder and indexed whole; then one
document is added, changed and taken away, with a rebuild after each. All builds run in this process, after a first one
that warms it up; with --processes each is a ``preconise build`` of its own, which loads the model too. --profile prints
where the rebuild after an addition spends its time. A line of the table is printed after each build: the seconds that
went by, and those of the processor, which other work on the machine disturbs less.
"""

from __future__ import annotations

import argparse
import cProfile
import os
import pstats
import random
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from preconise.build import build
from preconise.retrieval.encoder import load_encoder
from preconise.settings import load_settings
from preconise.store import open_build

SEED = 20261124
SECTIONS = 2
PLACES = ("la gare", "le marché", "la piscine", "le collège", "le parc", "la médiathèque", "le quai", "la place haute")
ACTORS = ("la commune", "le bailleur", "la police municipale", "l’association d’habitants", "l’intercommunalité")
VERBS = ("réparer", "éclairer", "surveiller", "réaménager", "ouvrir le soir", "entretenir", "signaler", "végétaliser")
THINGS = ("les abris de bus", "les passages souterrains", "les halls d’immeubles", "les parkings", "les cheminements")
REASONS = ("limiter les nuisances", "rassurer les usagers", "prévenir les vols", "apaiser les conflits d’usage")
TIMES = ("en fin de journée", "le week-end", "pendant les vacances", "avant chaque rentrée", "dès la tombée de la nuit")
HEADINGS = ("Constats", "Ce que la commune peut faire", "Partenaires", "Moyens", "Suivi", "Calendrier")


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds that a rebuild took, and seconds of the processor in this process and those it started."""

    wall: float
    processor: float


def main() -> None:
    """Write the corpus, build, change, build again, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, default=500)
    parser.add_argument("--processes", action="store_true")
    parser.add_argument("--profile", action="store_true")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        corpus, index = Path(folder, "corpus"), Path(folder, "index")
        corpus.mkdir()
        for number in range(arguments.documents):
            write(corpus, number, SEED + number)
        rebuild = in_a_process(corpus, index) if arguments.processes else in_this_process(corpus, index)
        full = cost(rebuild)
        passages = len(open_build(index).passages)
        print(f"{arguments.documents} documents, {passages} passages; index {megabytes(index)} MB on the disk\n")
        print("| build | seconds | of a full one | processor seconds | of a full one |\n|---|---|---|---|---|")
        print(line("full", full, full))
        write(corpus, arguments.documents, SEED + arguments.documents)
        profile = cProfile.Profile() if arguments.profile else None
        print(line("one document more", cost(rebuild, profile), full))
        write(corpus, arguments.documents // 2, SEED - 1)
        print(line("one changed throughout", cost(rebuild), full))
        (corpus / name(0)).unlink()
        print(line("one less", cost(rebuild), full))
        print(line("nothing changed", cost(rebuild), full))
        print(f"\nindex {megabytes(index)} MB on the disk, cache {megabytes(index / 'cache')} MB of it")
        if profile is not None:
            pstats.Stats(profile).sort_stats("cumulative").print_stats(45)


def in_this_process(corpus: Path, index: Path) -> Callable[[], None]:
    """A rebuild by the library; the encoder is loaded and has worked before."""
    encoder = load_encoder(load_settings())
    with tempfile.TemporaryDirectory() as folder:
        small = Path(folder, "corpus")
        small.mkdir()
        write(small, 0, 0)
        build(small, Path(folder, "index"), encoder, lambda progress: None)

    def rebuild() -> None:
        build(corpus, index, encoder, lambda progress: None)

    return rebuild


def in_a_process(corpus: Path, index: Path) -> Callable[[], None]:
    """A rebuild by the command."""
    command = [sys.executable, "-m", "preconise", "build", "--corpus", str(corpus), "--index", str(index)]

    def rebuild() -> None:
        subprocess.run(command, check=True, capture_output=True, env={**os.environ, "PYTHONPATH": ":".join(sys.path)})

    return rebuild


def cost(rebuild: Callable[[], None], profile: cProfile.Profile | None = None) -> Cost:
    """What a rebuild takes."""
    start, worked = perf_counter(), processor_seconds()
    if profile is None:
        rebuild()
    else:
        profile.runcall(rebuild)
    return Cost(perf_counter() - start, processor_seconds() - worked)


def processor_seconds() -> float:
    """Of this process and of those that it started and saw end, until now."""
    return sum(os.times()[:4])


def line(label: str, took: Cost, full: Cost) -> str:
    """A line of the table."""
    return (
        f"| {label} | {took.wall:.2f} | {took.wall / full.wall:.4f} "
        f"| {took.processor:.2f} | {took.processor / full.processor:.4f} |"
    )


def megabytes(folder: Path) -> int:
    """Of all files below a folder."""
    return round(sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6)


def name(number: int) -> str:
    """The file of a document."""
    return f"rapport-{number:04d}.md"


def write(corpus: Path, number: int, seed: int) -> None:
    """Write a report of some sections, each with a paragraph and a list."""
    chosen = random.Random(seed)  # noqa: S311 - reproducible, not secret
    town = f"Val{chosen.choice(('mont', 'fleur', 'rive', 'bois'))}-{chosen.randrange(10_000)}"
    parts = [f"# Tranquillité publique à {town} : rapport {number}"]
    for heading in chosen.sample(HEADINGS, SECTIONS):
        parts.append(f"## {heading}")
        parts.append(" ".join(sentence(chosen, town) for _ in range(3)))
        parts.append(f"Pour {chosen.choice(REASONS)}, {chosen.choice(ACTORS)} pourrait :")
        parts.append("\n".join(f"- {advice(chosen)} ;" for _ in range(4)))
    (corpus / name(number)).write_text("\n\n".join(parts) + "\n", encoding="utf-8")


def sentence(chosen: random.Random, town: str) -> str:
    """A statement of a report."""
    return (
        f"À {town}, {chosen.randrange(2, 60)} % des habitants évitent {chosen.choice(PLACES)} {chosen.choice(TIMES)}, "
        f"et {chosen.choice(ACTORS)} y a reçu {chosen.randrange(5, 900)} plaintes en {chosen.randrange(2005, 2026)} "
        f"au sujet des rassemblements bruyants près de {chosen.choice(THINGS)}."
    )


def advice(chosen: random.Random) -> str:
    """A thing to do."""
    return (
        f"{chosen.choice(VERBS)} {chosen.choice(THINGS)} autour de {chosen.choice(PLACES)} {chosen.choice(TIMES)}, "
        f"avec un budget de {chosen.randrange(3, 500)} 000 euros, afin de {chosen.choice(REASONS)}"
    )


if __name__ == "__main__":
    main()
