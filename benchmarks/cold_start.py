"""How long one question takes from the command line, from a standing start; of two checkouts in turn if one is beside.

    python benchmarks/cold_start.py --index index [--runs 5] [--beside ../other/src --beside-index ../other/index]

A first run of each brings its files into memory and is not counted. A line is printed for each: the median seconds that
went by, those that processors worked, which other work on the machine disturbs less, and the most memory.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from pathlib import Path
from statistics import median
from time import perf_counter

SOURCES = Path(__file__).resolve().parents[1] / "src"
QUESTION = "Comment lutter contre les rodéos urbains ?"


def main() -> None:
    """Ask in turn, print the medians."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--index", type=Path, default=Path("index"))
    parser.add_argument("--beside", type=Path, help="the folder src of another checkout")
    parser.add_argument("--beside-index", type=Path)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--question", default=QUESTION)
    arguments = parser.parse_args()
    asked = {SOURCES: arguments.index}
    if arguments.beside:
        asked[arguments.beside.resolve()] = arguments.beside_index
    for sources, index in asked.items():
        run(sources, index, arguments.question)
    costs = [
        {sources: run(sources, index, arguments.question) for sources, index in asked.items()}
        for _ in range(arguments.runs)
    ]
    for sources in asked:
        seconds, worked, memory = (median(cost[sources][part] for cost in costs) for part in range(3))
        print(f"{sources}: {seconds:.2f} s, of the processors {worked:.2f} s, {memory:.0f} MB")


def run(sources: Path, index: Path, question: str) -> tuple[float, float, float]:
    """Seconds that a question takes, those of the processors, and megabytes of memory at most."""
    command = [sys.executable, "-m", "preconise", "ask", question, "--index", str(index.resolve())]
    started = perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, env={**os.environ, "PYTHONPATH": str(sources)})
    _, status, usage = os.wait4(process.pid, 0)
    elapsed = perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(process.returncode)
    return elapsed, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


if __name__ == "__main__":
    main()
