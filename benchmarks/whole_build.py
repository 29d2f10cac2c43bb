"""How much memory a build from files takes, from the first file to the finished index, at each of its stages.

    python benchmarks/whole_build.py --passages 1000000 --scratch work/whole

Files are synthetic Markdown and embeddings simulated (synthetic.py): nothing is encoded. Everything else is the
product's own ``build``: reading in a process of its own, cutting, counting tokens, the cache, the indexes, the checks.
A million passages take about an hour and 40 GB of disk.
"""

from __future__ import annotations

import argparse
import json
import shutil
from pathlib import Path
from time import perf_counter

from scale import memory, most_memory
from synthetic import SimulatedEncoder, Synthesis

from preconise.build import build
from preconise.types import Progress


def main() -> None:
    """Write the files, build, print a line for each stage and the figures of the whole."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--passages", type=int, default=10_000)
    parser.add_argument("--scratch", type=Path, default=Path("work/whole"))
    arguments = parser.parse_args()
    shutil.rmtree(arguments.scratch, ignore_errors=True)
    synthesis = Synthesis(arguments.passages)
    write_files(synthesis, arguments.scratch / "corpus")
    encoder = SimulatedEncoder(synthesis, {})
    encoder.encode_passages(["tout ce qui est préparé à la première fois"])
    before, started = memory(), perf_counter()
    seen: set[str] = set()

    def report(progress: Progress) -> None:
        if progress.stage not in seen:
            seen.add(progress.stage)
            own = memory()["own"] - before["own"]
            print(f"{progress.stage} from {perf_counter() - started:.0f} s on, with {own:.0f} MB", flush=True)

    with most_memory() as most:
        built = build(arguments.scratch / "corpus", arguments.scratch / "index", encoder, report)
    figures = {
        "passages": len(built.passages),
        "documents": len(built.documents),
        "seconds": round(perf_counter() - started),
        **{f"most {kind} MB": round(most[kind] - before[kind]) for kind in ("own", "resident")},
    }
    print(json.dumps(figures))


def write_files(synthesis: Synthesis, folder: Path) -> None:
    """The documents as Markdown files: a title, and a paragraph for each passage."""
    for text in synthesis.texts():
        file = folder / text.document.path
        file.parent.mkdir(parents=True, exist_ok=True)
        title, *paragraphs = text.document.text.splitlines()
        file.write_text("\n\n".join((f"# {title}", *paragraphs)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
