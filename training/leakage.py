"""Keeps texts that judge the product out of its training: no long run of words may be in both."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

LONGEST_COMMON_RUN = 12
"""Words of an open text: shorter runs are set phrases of the administration."""
FOLDERS = ("seeds", "realpages", "eval")
SUFFIXES = (".txt", ".jsonl")


def private_runs(folder: Path, length: int = LONGEST_COMMON_RUN) -> frozenset[int]:
    """Hashes of every run of so many words in the texts of a folder that must stay out of training."""
    found: set[int] = set()
    for name in FOLDERS:
        for path in sorted((folder / name).rglob("*")):
            if path.suffix in SUFFIXES:
                for text in _texts(path):
                    found.update(map(hash, runs(text, length)))
    return frozenset(found)


def shares_a_run(text: str, forbidden: frozenset[int], length: int = LONGEST_COMMON_RUN) -> bool:
    """Whether a text has a run of words in common with those that are forbidden."""
    return any(hash(run) in forbidden for run in runs(text, length))


def runs(text: str, length: int) -> Iterator[tuple[str, ...]]:
    """Every run of ``length`` words, in small letters."""
    found = re.findall(r"\w+", text.lower())
    return (tuple(found[at : at + length]) for at in range(len(found) - length + 1))


def _texts(path: Path) -> Iterator[str]:
    text = path.read_text("utf-8", errors="replace")
    if path.suffix == ".txt":
        yield text
        return
    for line in text.splitlines():
        yield from _strings(json.loads(line))


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from _strings(part)
    elif isinstance(value, list):
        for part in value:
            yield from _strings(part)
