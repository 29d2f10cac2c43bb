"""Préconise beside what one would take instead: the same encoder, the same passages, one run.

    python benchmarks/peers.py --shared FOLDER [--sets seeds tico …] [--questions 200] [--characters 1000000]

Needs requirements-benchmarks.txt. Peers get the passages that the product cut, the words of each alone; ``--headings``
puts title, heading and lead-in above the words, as one text (the product embeds them apart). Indexing is timed with the
model loaded, from texts to an index on the disk; the product's reads and cuts the files besides. A question is timed
from its words to fifty ranked passages. Each system works in a process of its own; the processes are asked in turns,
question by question. Other work slows some more than others, torch most: the load of the machine is printed, and times
are worth something only where it was idle before. The product ranks before it judges whether a question is answered at
all: nothing is refused here.

Sets: starter (our own questions over the starter corpus) needs nothing more; seeds, service_public, tico and xquad lie
in FOLDER, and what is not there is left out. In xquad texts in the question's own language may not be found. Figures
are kept in the scratch folder, so that ``--step`` and ``--systems`` can measure them one by one.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from time import perf_counter
from typing import Any

import numpy as np
from peer_sets import DEPTH, SETS, fresh, grades_found, ideal_grades, read_set
from peer_systems import SYSTEMS, Preconise, stay_offline, warm_up

from preconise.evaluation.metrics import bootstrap_interval, hit_at, mean, ndcg_at
from preconise.store import open_build

NAMES = {
    "preconise": "Préconise",
    "plain": "sentence-transformers, flat FAISS",
    "txtai": "txtai, hybrid",
    "lancedb": "LanceDB, hybrid",
}
PACKAGES = ("sentence-transformers", "torch", "openvino", "faiss-cpu", "txtai", "lancedb")
COLUMNS = ("passages/s", "p50 ms", "p95 ms", "hit@1", "hit@5", "nDCG@10", "Préconise's nDCG@10 above it")


@dataclass(frozen=True, slots=True)
class Worker:
    """A process that holds one system over one set; it does a task a line, and answers with a line."""

    system: str
    process: subprocess.Popen[str]

    @classmethod
    def of(cls, arguments: argparse.Namespace, name: str, system: str) -> Worker:
        """A worker whose model is loaded."""
        command = [sys.executable, __file__, "--scratch", str(arguments.scratch), "--sets", name, "--worker", system]
        command += ["--headings"] if arguments.headings else []
        worker = cls(system, subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True))
        worker.answer()
        return worker

    def does(self, task: str) -> Any:  # noqa: ANN401
        """What it answers to a task."""
        assert self.process.stdin is not None
        self.process.stdin.write(f"{task}\n")
        self.process.stdin.flush()
        return self.answer()

    def answer(self) -> Any:  # noqa: ANN401
        """The next line that it writes."""
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        if not line:
            raise RuntimeError(f"{self.system} failed")
        return json.loads(line)

    def end(self) -> None:
        """Let it go."""
        self.process.communicate()


def main() -> None:
    """Measure each set by each system, or do a part of it, and print a table a set."""
    arguments = _arguments()
    stay_offline()
    if arguments.worker:
        _work(arguments)
        return
    print(f"{', '.join(f'{name} {version(name)}' for name in PACKAGES)}; Python {platform.python_version()}")
    print(f"Load of the machine before: {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors\n", flush=True)
    for name in arguments.sets:
        try:
            for step in [arguments.step] if arguments.step else STEPS:
                STEPS[step](arguments, name)
        except FileNotFoundError as error:
            print(f"{name}: {error.filename} is not there, left out\n", flush=True)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    shared = Path(os.environ.get("SHARED_MATERIAL", Path(__file__).resolve().parents[2] / "shared"))
    parser.add_argument("--shared", type=Path, default=shared)
    parser.add_argument("--sets", nargs="+", choices=SETS, default=list(SETS))
    parser.add_argument("--systems", nargs="+", choices=SYSTEMS, default=list(SYSTEMS))
    parser.add_argument("--questions", type=int, default=200, help="of a set, drawn by a fixed seed; 0: all")
    parser.add_argument("--characters", type=int, default=1_000_000, help="of a set's texts, relevant ones first")
    parser.add_argument("--headings", action="store_true", help="peers index headings and lead-ins too")
    parser.add_argument("--scratch", type=Path, default=Path("work/peers"))
    parser.add_argument("--step", choices=STEPS, help="that alone, of the steps in this order")
    parser.add_argument("--worker", choices=SYSTEMS, help=argparse.SUPPRESS)
    return parser.parse_args()


def _prepare(arguments: argparse.Namespace, name: str) -> None:
    """Draw the questions and the texts."""
    folder = fresh(arguments.scratch / name)
    SETS[name](folder, arguments.shared, arguments.questions, arguments.characters).save()


def _index(arguments: argparse.Namespace, name: str) -> None:
    """Let every system index, one after the other."""
    for system in arguments.systems:
        worker = Worker.of(arguments, name, system)
        figures = worker.does("index")
        worker.end()
        (arguments.scratch / name / f"{system}.index.json").write_text(json.dumps(figures), "utf-8")


def _ask(arguments: argparse.Namespace, name: str) -> None:
    """Ask every question of each system in turn."""
    peer_set = read_set(arguments.scratch / name)
    workers = {system: Worker.of(arguments, name, system) for system in arguments.systems}
    for worker in workers.values():
        worker.does("open")
    answers: dict[str, list[object]] = {system: [] for system in workers}
    for place in range(len(peer_set.asked)):
        for system, worker in workers.items():
            answers[system].append(worker.does(str(place)))
    for system, worker in workers.items():
        worker.end()
        (peer_set.folder / f"{system}.ask.json").write_text(json.dumps(answers[system]), "utf-8")


def _print(arguments: argparse.Namespace, name: str) -> None:
    """Grade what was found, and print the table of the set."""
    print("\n".join([*_report(arguments, name), ""]), flush=True)


STEPS: Mapping[str, Callable[[argparse.Namespace, str], None]] = {
    "prepare": _prepare,
    "index": _index,
    "ask": _ask,
    "report": _print,
}


def _report(arguments: argparse.Namespace, name: str) -> Iterator[str]:
    peer_set = read_set(arguments.scratch / name)
    build = open_build(peer_set.folder / "preconise")
    yield f"## {name}: {len(build.passages)} passages; {peer_set.about}\n"
    yield "| | " + " | ".join(COLUMNS) + " |\n|---" + "|---:" * len(COLUMNS) + "|"
    ideals = [ideal_grades(peer_set, asked) for asked in peer_set.asked]
    own: list[float] = []
    for system in arguments.systems:
        indexed = json.loads((peer_set.folder / f"{system}.index.json").read_text("utf-8"))
        answers = json.loads((peer_set.folder / f"{system}.ask.json").read_text("utf-8"))
        pairs = zip(peer_set.asked, answers, strict=True)
        gains = [grades_found(peer_set, build, asked, answer["places"]) for asked, answer in pairs]
        values = [ndcg_at(gained, ideal, DEPTH) for gained, ideal in zip(gains, ideals, strict=True)]
        middle, high = 1000 * np.percentile([answer["seconds"] for answer in answers], [50, 95])
        hits = [mean([hit_at(gained, depth) for gained in gains]) for depth in (1, 5)]
        figures = [f"{indexed['passages'] / indexed['seconds']:.1f}", f"{middle:.0f}", f"{high:.0f}"]
        figures += [f"{figure:.3f}" for figure in (*hits, mean(values))]
        own = own or values
        yield f"| {NAMES[system]} | " + " | ".join([*figures, _above(own, values)]) + " |"


def _above(own: list[float], values: list[float]) -> str:
    """How far one nDCG@10 is above another, with the interval of the mean difference, question by question."""
    if own is values:
        return ""
    interval = bootstrap_interval([one - other for one, other in zip(own, values, strict=True)])
    assert interval is not None
    return f"{interval.mean:+.3f} [{interval.low:+.3f}, {interval.high:+.3f}]"


def _work(arguments: argparse.Namespace) -> None:
    """Do what the other process asks for; what libraries print goes to the other stream."""
    said, sys.stdout = sys.stdout, sys.stderr
    peer_set = read_set(arguments.scratch / arguments.sets[0])
    system = SYSTEMS[arguments.worker](peer_set)
    print("{}", file=said, flush=True)
    for line in sys.stdin:
        task = line.strip()
        answer: dict[str, object] = {}
        started = perf_counter()
        if task == "index":
            answer["passages"] = system.index()
        elif task == "open":
            system.open()
        else:
            answer["places"] = system.ask(peer_set.asked[int(task)])
        answer["seconds"] = perf_counter() - started
        if task == "index" and isinstance(system, Preconise):
            system.write_passages(headings=arguments.headings)
        if task == "open":
            warm_up(system, peer_set)
        print(json.dumps(answer), file=said, flush=True)


if __name__ == "__main__":
    main()
