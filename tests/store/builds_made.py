"""Small builds made by hand, of real indexes, for the tests of what writes and reads them."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from preconise.retrieval.background import Background
from preconise.retrieval.dense import DenseIndex
from preconise.retrieval.late import NO_CONTEXT, LateIndex, quantised
from preconise.retrieval.sparse import SparseIndex
from preconise.retrieval.term_lists import TermLists
from preconise.store import BuildContents, build_lock, current_build_id, open_build, write_build
from preconise.types import Block, Document, Encodings, FileReport, Manifest, Metadata, Page, Passage, Reference, Span

WORDS = ("éclairage", "médiation", "prévention")
TOKENS = Encodings(
    vectors=np.eye(len(WORDS), dtype=np.float32),
    tokens=np.eye(len(WORDS), dtype=np.float32),
    token_ids=np.arange(len(WORDS), dtype=np.int32),
    lengths=np.ones(len(WORDS), dtype=np.int32),
)
"""Each word as the encoder would see it: one token, unlike the others."""


def contents(mark: str = "un", encoder: str = "e5") -> BuildContents:
    """A build of one document of three passages; ``mark`` stands in every record of it."""
    text = "".join(f"{word} {mark}\n" for word in WORDS)
    starts = [text.index(word) for word in WORDS]
    document = Document(
        document_id="0123456789ab",
        path=f"dossier/{mark}.txt",
        sha256="00",
        text=text,
        blocks=(Block("heading", 0, 9, level=1), Block("list_item", 10, 12, marker="1.", page=2)),
        metadata=Metadata(title=mark, themes=("rue", "nuit"), based_on=(Reference("Insee", "Enquête"),)),
        pages=(Page(1, "i", 0, len(text)),),
    )
    passages = tuple(
        Passage(
            passage_id=f"{number:016x}",
            document_id=document.document_id,
            start=start,
            end=start + len(word),
            kind="recommendation",
            marker=f"{number}.",
            lead_in=Span(0, 9) if number else None,
            heading_path=(Span(0, 9),),
            page_first=1,
            page_last=1,
            language="fr",
        )
        for number, (word, start) in enumerate(zip(WORDS, starts, strict=True))
    )
    return BuildContents(
        documents=(document,),
        passages=passages,
        dense=DenseIndex.build(range(len(WORDS)), np.eye(len(WORDS), dtype=np.float32)),
        late=LateIndex.build([quantised(TOKENS)], range(len(WORDS)), [NO_CONTEXT, 0, 0]),
        sparse=SparseIndex.build(TermLists.of([word, mark] for word in WORDS), ["fr"] * len(WORDS), {mark: len(WORDS)}),
        background=Background(f"{encoder} {mark}", np.eye(len(WORDS), dtype=np.float32)),
        files=(
            FileReport(document.path, "read", passages=3),
            FileReport("scan.pdf", "failed", reason="UnsupportedFormat", values={"path": mark}),
        ),
        encoder_fingerprint=encoder,
        settings_fingerprint="settings",
        corpus_fingerprint=mark,
    )


def write(index: Path, mark: str = "un", encoder: str = "e5") -> Manifest:
    """Write such a build, alone."""
    with build_lock(index):
        return write_build(index, contents(mark, encoder)).manifest


def title(index: Path) -> str:
    """The mark of the current build, which each of its parts must bear."""
    opened = open_build(index)
    (document,) = opened.documents.values()
    (word,) = opened.sparse.words
    assert opened.manifest.corpus_fingerprint == document.metadata.title == opened.files[1].values["path"] == word
    return document.metadata.title


def current_folder(index: Path) -> Path:
    """The folder of the current build."""
    return index / (current_build_id(index) or "")
