"""The starter corpus keeps its promises: complete metadata, several languages, and words of our own."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

import pytest
import yaml

STARTER = Path(__file__).resolve().parents[2] / "starter"
"""Where the notes of ``corpus/fr/formats`` come from."""

RUN = 8
"""As many words in a row, shared with a private text, are a copy."""

OFFICIAL_NAMES = (
    "article 40 du code de procédure pénale",
    "code de l’action sociale et des familles",
    "comité interministériel de prévention de la délinquance et de la radicalisation",
    "commission nationale de l’informatique et des libertés",
    "conseil local de sécurité et de prévention de la délinquance",
)
"""Names of institutions and laws, which nobody can word otherwise."""

DISCLOSURE = {
    "fr": "Note de synthèse rédigée par Préconise à partir de documents publics.",
    "en": "Briefing note written by Préconise from public documents.",
    "de": "Kurzdossier von Préconise auf der Grundlage öffentlicher Dokumente.",
    "es": "Nota de síntesis redactada por Préconise a partir de documentos públicos.",
}


def _body(markdown: str) -> str:
    """A Markdown note without its front matter."""
    return markdown.split("---\n", 2)[2]


def _metadata(note: Path) -> Mapping[str, object]:
    """The front matter of a note, or its sidecar."""
    if note.suffix == ".md":
        _, front_matter, _ = note.read_text(encoding="utf-8").split("---\n", 2)
        return dict(yaml.safe_load(front_matter))
    return tomllib.loads(note.with_name(note.name + ".meta.toml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def metadata(notes: tuple[Path, ...]) -> Mapping[str, Mapping[str, object]]:
    return {note.name: _metadata(note) for note in notes}


def test_every_note_is_described(metadata: Mapping[str, Mapping[str, object]]) -> None:
    fields = ("title", "author", "date", "language", "themes", "based_on")
    missing = [(name, field) for name, described in metadata.items() for field in fields if not described.get(field)]
    assert missing == []


def test_every_note_is_dated_and_signed(metadata: Mapping[str, Mapping[str, object]]) -> None:
    for name, described in metadata.items():
        assert described["author"] == "Préconise", name
        assert date.fromisoformat(str(described["date"])) >= date(2026, 10, 1), name


def test_every_source_names_its_publisher_and_title(metadata: Mapping[str, Mapping[str, object]]) -> None:
    for name, described in metadata.items():
        references = described["based_on"]
        assert isinstance(references, list)
        for reference in references:
            assert reference["publisher"], name
            assert reference["title"], name
            assert reference.get("url", "") == "" or reference["url"].startswith(("http://", "https://")), name


def test_the_corpus_speaks_several_languages(metadata: Mapping[str, Mapping[str, object]]) -> None:
    languages = Counter(described["language"] for described in metadata.values())
    assert len(metadata) >= 15
    assert languages["fr"] >= 12
    assert languages["en"] >= 3


def test_file_names_are_unique_and_plain(notes: tuple[Path, ...]) -> None:
    names = [note.name for note in notes]
    assert len(set(names)) == len(names)
    assert [name for name in names if not re.fullmatch(r"[a-z0-9-]+\.(md|txt|html|pdf|docx|odt|pptx)", name)] == []


def test_a_newcomer_sees_each_format_of_an_office(notes: tuple[Path, ...]) -> None:
    formats = {note.suffix for note in notes if note.parent.name == "formats"}
    assert formats == {".pdf", ".docx", ".odt", ".pptx", ".html"}


def test_office_files_are_small(notes: tuple[Path, ...]) -> None:
    assert [note.name for note in notes if note.stat().st_size >= 200_000] == []


def test_every_list_item_of_a_source_is_read_from_its_file(note_texts: Mapping[str, str]) -> None:
    sources = {path.stem: path.read_text(encoding="utf-8") for path in STARTER.glob("*.md") if path.name != "README.md"}
    made = {name: text for name, text in note_texts.items() if Path(name).stem in sources}
    items = {name: re.findall(r"^ *(?:\d+\.|-) (\S.*\S)$", _body(sources[Path(name).stem]), re.M) for name in made}
    assert all(len(found) > 10 for found in items.values())
    assert len(items) == 5
    assert [(name, item) for name in made for item in items[name] if item not in made[name]] == []


def test_every_note_says_what_it_is(
    metadata: Mapping[str, Mapping[str, object]], note_texts: Mapping[str, str]
) -> None:
    silent = [name for name, text in note_texts.items() if DISCLOSURE[str(metadata[name]["language"])] not in text]
    assert silent == []


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", unicodedata.normalize("NFC", text).lower())


def _runs(text: str) -> Iterator[tuple[str, ...]]:
    words = _words(text)
    return (tuple(words[start : start + RUN]) for start in range(len(words) - RUN + 1))


def test_no_note_copies_a_private_text(shared: Path, note_texts: Mapping[str, str]) -> None:
    private_files = [*(shared / "seeds").glob("*.txt"), *(shared / "realpages").glob("*.txt")]
    private = {run for file in private_files for run in _runs(file.read_text(encoding="utf-8"))}
    named = re.compile("|".join(map(re.escape, OFFICIAL_NAMES)), re.IGNORECASE)
    copied = [
        (name, " ".join(run))
        for name, text in note_texts.items()
        for run in _runs(named.sub("\N{BULLET}", text))
        if run in private
    ]
    assert copied == []
