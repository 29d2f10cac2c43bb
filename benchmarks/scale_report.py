"""The table and the curves of ``benchmarks/scale.py``, from the figures that its processes left."""

from __future__ import annotations

import json
from pathlib import Path

from plots import Curve, Panel, drawn

ROWS = (
    ("analysing the words, reckoned from a document's (s)", "terms computing", "{:.1f}"),
    ("building the sparse index (s)", "sparse", "{:.1f}"),
    ("building the dense index (s)", "dense", "{:.1f}"),
    ("building the late index (s)", "late", "{:.1f}"),
    ("writing and verifying (s)", "write", "{:.1f}"),
    ("most memory of its own while building (MB)", "build own", "{:.0f}"),
    ("most resident while building, mapped files included (MB)", "build resident", "{:.0f}"),
    ("index on disk (MB)", "disk", "{:.0f}"),
    ("of which token vectors (MB)", "disk late", "{:.0f}"),
    ("of which vectors (MB)", "disk dense", "{:.0f}"),
    ("opening a build (s)", "open", "{:.2f}"),
    ("making the assistant (s)", "assistant", "{:.2f}"),
    ("first question (s)", "first question", "{:.2f}"),
    ("**question, p50 (ms)**", "p50", "**{:.0f}**"),
    ("**question, p95 (ms)**", "p95", "**{:.0f}**"),
    ("the processors' work for a question, p50 (ms)", "p50 computing", "{:.0f}"),
    ("the processors' work for a question, p95 (ms)", "p95 computing", "{:.0f}"),
    ("nearest by meaning, median (ms)", "dense ms", "{:.1f}"),
    ("scores by words, median (ms)", "sparse ms", "{:.1f}"),
    ("late interaction of 400 passages, median (ms)", "late ms", "{:.1f}"),
    ("recall@50 of the dense index", "recall", "{:.3f}"),
    ("memory of its own after all questions (MB)", "memory own", "{:.0f}"),
    ("resident, mapped files included (MB)", "memory resident", "{:.0f}"),
)


def report(scratch: Path, to: Path) -> None:
    """Write the table and the curves of all sizes measured so far."""
    known = {int(path.parent.name): json.loads(path.read_text()) for path in scratch.glob("*/ask.json")}
    sizes = sorted(known)
    for size in sizes:
        for phase in ("make", "build"):
            known[size] |= json.loads((scratch / str(size) / f"{phase}.json").read_text())
    head = ["| passages | " + " | ".join(f"{size:,}" for size in sizes) + " |", "|---|" + "---:|" * len(sizes)]
    table = [
        f"| {label} | " + " | ".join(form.format(known[size][name]) for size in sizes) + " |"
        for label, name, form in ROWS
    ]
    (to / "scale.md").write_text("\n".join([HEADING, *head, *table, "", FOOT]), encoding="utf-8")
    curves = {name: Curve(name, [(size, known[size][key]) for size in sizes]) for name, key in CURVES.items()}
    panels = [Panel(title, [curves[name] for name in names]) for title, names in PANELS.items()]
    (to / "scale.svg").write_text(drawn(panels, "passages"), encoding="utf-8")


CURVES = {
    "p50": "p50",
    "p95": "p95",
    "opening": "open",
    "first question": "first question",
    "own": "memory own",
    "with mapped files": "memory resident",
    "on disk": "disk",
    "words": "terms computing",
    "sparse": "sparse",
    "dense": "dense",
    "writing": "write",
}
PANELS = {
    "A question (ms)": ("p50", "p95"),
    "Start (s)": ("opening", "first question"),
    "Megabytes": ("own", "with mapped files", "on disk"),
    "Building the parts (s)": ("words", "sparse", "dense", "writing"),
}
HEADING = """# What size costs

Made by `python benchmarks/scale.py`. Texts are synthetic: words by a Zipf-Mandelbrot law over a vocabulary of
400,000 that is spelled like French, 34 words a passage, fifty passages a document. **Embeddings and token vectors are
simulated** (random unit vectors around subjects and documents; 72 token vectors a passage), so the figures say what
size costs, and nothing about quality. Reading files and encoding are not counted; a question goes through everything
else that `Assistant.ask` does, one at a time. Machine: two cores of an AMD EPYC processor (AVX-512), 24 GB, idle
otherwise; times are by the clock unless they are said to be the processors' work.

![Curves of the table](scale.svg)
"""
FOOT = """Memory is what opening and asking add to a process that holds Python, NumPy, FAISS and the simulated encoder.
Mapped files are pages of the index that the system keeps while nobody needs the room, and takes back when somebody
does; from a gigabyte of token vectors on, theirs are given back after each question. The encoder comes on top. A build
begins here with its documents already cut and holds them; `benchmarks/whole_build.py` measures one from files. The
dense index compares a question with every passage up to 300,000 and looks into lists of neighbours beyond
(docs/decisions/0014-scale.md).
"""
