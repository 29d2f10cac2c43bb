"""What reading keeps of one text in every format: a table, a line for each file of a folder.

The folder holds files made of one master text, and ``expected.json``, which says what must be found in them:
``sentences``, ``headings`` (level, text), ``items`` (marker, text), ``lead_ins`` (lead_in, first_item), ``footnotes``
and ``table_cells``. Spaces of all widths count as one. Each file is read in a process of its own: its memory is told.

    python benchmarks/formats.py ../shared/formats --only "*.pdf"
"""

from __future__ import annotations

import argparse
import fnmatch
import json
import multiprocessing
import re
import resource
import time
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pypdfium2

from preconise.errors import ReadingError
from preconise.passages.segment import segment
from preconise.reading.formats import SUFFIXES
from preconise.reading.reader import read_document
from preconise.types import Document, Passage

Expected = Mapping[str, Any]

_SPACES = re.compile(r"\s+")
_RUNNING = re.compile(r"<style:(?:header|footer)>(.*?)</style:(?:header|footer)>", re.DOTALL)
_SHORTEST_RUNNING = 15
_TELLING_LETTERS = 24
COLUMNS = ("file", "sentences", "headings", "items", "lead-ins", "notes", "rows", "heads left", "pages right")


@dataclass(frozen=True, slots=True)
class Reading:
    """What became of one file: how much was found of how much, by column; ``refusal`` if it was not read."""

    name: str
    found: Mapping[str, tuple[int, int]]
    pages: int
    blocks: int
    notices: int
    seconds: float
    megabytes: float
    refusal: str = ""


def main() -> None:
    """Read every file of the folder and print a line for it."""
    arguments = _arguments()
    expected = json.loads((arguments.folder / "expected.json").read_text(encoding="utf-8"))
    running = _running_texts(arguments.folder)
    files = sorted(
        path
        for path in arguments.folder.iterdir()
        if path.suffix.lower() in SUFFIXES and fnmatch.fnmatch(path.name, arguments.only)
    )
    print("| " + " | ".join([*COLUMNS, "blocks", "notices", "ms a page", "MB"]) + " |")
    print("|---" * (len(COLUMNS) + 4) + "|")
    with multiprocessing.get_context("spawn").Pool(1, maxtasksperchild=1) as pool:
        for path in files:
            print(_row(pool.apply(read, (path, expected, running))), flush=True)


def read(path: Path, expected: Expected, running: Sequence[str]) -> Reading:
    """Reads a file and compares it with what is expected."""
    before = _megabytes()
    start = time.perf_counter()
    try:
        document = read_document(path, path.parent)
    except ReadingError as error:
        return Reading(path.name, {}, 0, 0, 0, time.perf_counter() - start, _megabytes() - before, type(error).__name__)
    seconds = time.perf_counter() - start
    megabytes = _megabytes() - before
    passages = segment(document, lambda texts: [len(text.split()) for text in texts], 400)
    return Reading(
        name=path.name,
        found=_compared(document, passages, expected, running, path),
        pages=max((page.number for page in document.pages), default=1),
        blocks=len(document.blocks),
        notices=len(document.notices),
        seconds=seconds,
        megabytes=megabytes,
    )


def _compared(
    document: Document, passages: Sequence[Passage], expected: Expected, running: Sequence[str], path: Path
) -> Mapping[str, tuple[int, int]]:
    text = plain(document.text)
    said = [plain(document.text[passage.start : passage.end]) for passage in passages]
    if not any(sentence in text for sentence in map(plain, expected["sentences"])):
        return {}
    return {
        "sentences": _share(plain(sentence) in text for sentence in expected["sentences"]),
        "headings": _headings(document, expected["headings"]),
        "items": _items(document, expected["items"]),
        "lead-ins": _lead_ins(document, passages, expected["lead_ins"]),
        "notes": _share(plain(note) in text for note in expected["footnotes"]),
        "rows": _rows(document, expected["table_cells"]),
        "heads left": (sum(plain(head) in passage for head in running for passage in said), 0),
        "pages right": _pages_right(document, expected["sentences"], path),
    }


def plain(text: str) -> str:
    """The text with one ordinary space for each run of spaces."""
    return _SPACES.sub(" ", text).strip()


def _share(found: Iterable[bool]) -> tuple[int, int]:
    outcomes = list(found)
    return sum(outcomes), len(outcomes)


def _headings(document: Document, expected: Sequence[Mapping[str, Any]]) -> tuple[int, int]:
    """Headings whose level differs from the expected one by what is usual in the file: a title may stand above."""
    levels: dict[str, int] = {}
    for block in document.blocks:
        if block.kind == "heading":
            text = plain(document.text[block.start : block.end])
            levels.setdefault(text, block.level)
            levels.setdefault(plain(f"{block.marker} {text}"), block.level)
    shifts = [
        levels[plain(heading["text"])] - heading["level"] for heading in expected if plain(heading["text"]) in levels
    ]
    usual = Counter(shifts).most_common(1)[0][0] if shifts else 0
    return sum(shift == usual for shift in shifts), len(expected)


def _items(document: Document, expected: Sequence[Mapping[str, Any]]) -> tuple[int, int]:
    items = Counter(
        (_counted(block.marker), plain(document.text[block.start : block.end]))
        for block in document.blocks
        if block.kind == "list_item"
    )
    return _share(items[_counted(item["marker"]), plain(item["text"])] > 0 for item in expected)


def _counted(marker: str) -> str:
    """What a marker counts; all bullets are alike, and "1." is like "1)"."""
    return "".join(filter(str.isalnum, marker)) or ("•" if marker else "")


def _lead_ins(
    document: Document, passages: Sequence[Passage], expected: Sequence[Mapping[str, str]]
) -> tuple[int, int]:
    """Lists whose first item carries the sentence that introduces them."""
    led = {
        plain(document.text[passage.start : passage.end]): plain(
            document.text[passage.lead_in.start : passage.lead_in.end] if passage.lead_in else ""
        )
        for passage in reversed(passages)
    }
    return _share(led.get(plain(pair["first_item"]), "") == plain(pair["lead_in"]) for pair in expected)


def _rows(document: Document, expected: Sequence[tuple[str, Sequence[str]]]) -> tuple[int, int]:
    rows = [plain(document.text[block.start : block.end]) for block in document.blocks if block.kind == "table_row"]
    return _share(any(all(plain(cell) in row for cell in cells) for row in rows) for _, cells in expected)


def _pages_right(document: Document, sentences: Sequence[str], path: Path) -> tuple[int, int]:
    """Sentences that the document places on the page where the library's own plain text has their beginning."""
    if path.suffix.lower() != ".pdf" or not document.pages:
        return (0, 0)
    printed = _letters_of_pages(path)
    right = checked = 0
    for sentence in sentences:
        letters = _letters(sentence)[:_TELLING_LETTERS]
        pages = [number for number, page in enumerate(printed, start=1) if letters in page]
        found = re.search(r"\s+".join(map(re.escape, sentence.split())), document.text)
        if len(pages) == 1 and found:
            checked += 1
            right += any(page.number == pages[0] and page.start <= found.start() < page.end for page in document.pages)
    return right, checked


def _letters_of_pages(path: Path) -> list[str]:
    document = pypdfium2.PdfDocument(path)
    return [_letters(page.get_textpage().get_text_range()) for page in document]


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))


def _running_texts(folder: Path) -> list[str]:
    """The heads and feet of the master, from its flat OpenDocument file."""
    texts: set[str] = set()
    for master in folder.glob("*.fodt"):
        for part in _RUNNING.findall(master.read_text(encoding="utf-8")):
            texts.update(text.strip() for text in re.findall(r">([^<]+)<", part))
    return sorted(text for text in texts if len(text) >= _SHORTEST_RUNNING)


def _megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _row(reading: Reading) -> str:
    cells = [reading.name]
    if reading.refusal:
        cells += [reading.refusal, *[""] * (len(COLUMNS) - 2)]
    else:
        cells += [_cell(column, reading.found.get(column)) for column in COLUMNS[1:]]
    cells += [str(reading.blocks), str(reading.notices)]
    cells += [f"{1000 * reading.seconds / max(reading.pages, 1):.0f}", f"{reading.megabytes:.0f}"]
    return "| " + " | ".join(cells) + " |"


def _cell(column: str, found: tuple[int, int] | None) -> str:
    if found is None:
        return ""
    if column == "heads left":
        return str(found[0])
    return f"{100 * found[0] / found[1]:.0f} % ({found[0]}/{found[1]})" if found[1] else "–"


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", default="*", help="names of files, as a pattern")
    return parser.parse_args()


if __name__ == "__main__":
    main()
