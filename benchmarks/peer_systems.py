"""What ``peers.py`` compares: Préconise as it searches, and three ways to search the same passages without it.

Each is set up as its documentation shows, with the folder of the same encoder and its prompts; the rest is what it does
by default. LanceDB's own wrapper of sentence-transformers knows no prompts, so it gets the vectors of the plain way.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray
from peer_sets import Asked, PeerSet, fresh, names_of

from preconise.assistant.assistant import Assistant
from preconise.build import build
from preconise.passages.search_key import contexts
from preconise.retrieval.encoder import load_encoder
from preconise.retrieval.model_folder import model_folder
from preconise.settings import load_settings
from preconise.store import Build, open_build

DEPTH = 50
"""Passages that are asked for: those among which the product itself chooses its quotes."""
WARM_UP = ("Comment améliorer l’éclairage des rues ?", "Who helps victims of an attack?", "Kameras auf dem Markt")
PASSAGES = "passages.json"


@dataclass(frozen=True, slots=True)
class Texts:
    """The passages of the product's build, in its order: what peers index, and the language of each document."""

    texts: list[str]
    languages: list[str]


class System(Protocol):
    """Something that searches; made, it has loaded its model and used it once."""

    def index(self) -> int:
        """Index all passages into a folder of its own, and return how many there are."""
        ...

    def open(self) -> None:
        """Open what ``index`` left."""
        ...

    def ask(self, asked: Asked) -> list[int]:
        """The places of the passages found, best first."""
        ...


class Preconise:
    """The product: its build of the files, reading and cutting included, and its assistant's look at a question."""

    def __init__(self, peer_set: PeerSet) -> None:
        self._set = peer_set
        self._settings = load_settings()
        self._encoder = load_encoder(self._settings)
        self._encoder.encode_queries(WARM_UP[:1])
        self._folder = peer_set.folder / "preconise"

    def index(self) -> int:
        """Build; what the peers need of it is written by ``write_passages``."""
        return len(build(self._set.corpus, fresh(self._folder), self._encoder, lambda progress: None).passages)

    def write_passages(self, *, headings: bool) -> None:
        """Write the peers' texts: the words of each passage, below title, heading and lead-in or alone."""
        opened = open_build(self._folder)
        texts = {passage.passage_id: "" for passage in opened.passages}
        for document in opened.documents.values():
            found = [passage for passage in opened.passages if passage.document_id == document.document_id]
            above = contexts(document, found, self._encoder.count_tokens, self._encoder.max_tokens)
            for passage, context in zip(found, above, strict=True):
                own = document.text[passage.start : passage.end]
                texts[passage.passage_id] = f"{context}\n{own}" if headings and context else own
        form = {"texts": list(texts.values()), "languages": _languages(self._set, opened)}
        (self._set.folder / PASSAGES).write_text(json.dumps(form), "utf-8")

    def open(self) -> None:
        """Open the build."""
        opened = open_build(self._folder, self._encoder.fingerprint)
        self._assistant = Assistant(opened, self._encoder, self._settings)
        self._places = {passage.passage_id: place for place, passage in enumerate(opened.passages)}
        self._languages = np.array(_languages(self._set, opened))

    def ask(self, asked: Asked) -> list[int]:
        """Quotes where quotes are graded; all hits where texts are, as a text that repeats another is no quote."""
        among = np.flatnonzero(self._languages != asked.without) if asked.without else None
        found = self._assistant.look(asked.text, asked.previous, DEPTH, among)
        ranked = found.hits if self._set.by_document else found.quotes
        return [self._places[one.passage.passage_id] for one in ranked]


class Plain:
    """sentence-transformers and a flat FAISS index: some twenty lines that anyone would write."""

    def __init__(self, peer_set: PeerSet) -> None:
        from sentence_transformers import SentenceTransformer

        self._file = peer_set.folder / "plain.faiss"
        self._texts = read_texts(peer_set)
        self.model = SentenceTransformer(str(model_folder(load_settings())), device="cpu", local_files_only=True)
        self.model.encode_query(WARM_UP[0])

    def index(self) -> int:
        """Embed and write."""
        import faiss

        vectors = self.model.encode_document(self._texts.texts, show_progress_bar=False)
        index = faiss.IndexFlatIP(vectors.shape[1])
        index.add(vectors)
        faiss.write_index(index, str(self._file))
        return int(index.ntotal)

    def open(self) -> None:
        """Read the index."""
        import faiss

        self._index = faiss.read_index(str(self._file))

    def ask(self, asked: Asked) -> list[int]:
        """The nearest passages; FAISS's selector leaves out a language."""
        import faiss

        chosen = None
        if asked.without:
            selector = faiss.IDSelectorBatch(np.flatnonzero(np.array(self._texts.languages) != asked.without))
            chosen = faiss.SearchParameters(sel=selector)  # type: ignore[call-arg]
        vector = self.model.encode_query([together(asked)], show_progress_bar=False)
        _, found = self._index.search(vector, DEPTH, params=chosen)
        return [int(place) for place in found[0] if place >= 0]


class Txtai:
    """txtai's hybrid index (vectors and its BM25, half and half) with the texts stored in it."""

    def __init__(self, peer_set: PeerSet) -> None:
        from txtai import Embeddings

        self._folder = peer_set.folder / "txtai"
        self._texts = read_texts(peer_set)
        self._embeddings = Embeddings(path=str(model_folder(load_settings())), hybrid=True, content=True)
        self._embeddings.transform(WARM_UP[0])

    def index(self) -> int:
        """Index and save."""
        rows = zip(self._texts.texts, self._texts.languages, strict=True)
        self._embeddings.index(
            (place, {"text": text, "language": language}, None) for place, (text, language) in enumerate(rows)
        )
        self._embeddings.save(str(fresh(self._folder)))
        return int(self._embeddings.count())

    def open(self) -> None:
        """Load the index."""
        self._embeddings.load(str(self._folder))

    def ask(self, asked: Asked) -> list[int]:
        """A search, in SQL where a language is left out, as it is said there."""
        question = together(asked)
        if not asked.without:
            found = self._embeddings.search(question, DEPTH)
        else:
            found = self._embeddings.search(
                "select id, score from txtai where similar(:question) and language <> :language",
                DEPTH,
                parameters={"question": question, "language": asked.without},
            )
        return [int(row["id"]) for row in found]


class LanceDb:
    """LanceDB's hybrid search: exact vectors and its full-text index, joined by reciprocal ranks."""

    def __init__(self, peer_set: PeerSet) -> None:
        import lancedb
        from lancedb.index import FTS

        self._plain = Plain(peer_set)
        self._folder = peer_set.folder / "lancedb"
        self._texts = read_texts(peer_set)
        self._words = peer_set.words
        self._connect: Callable[[str], Any] = lancedb.connect
        self._full_text: Callable[..., Any] = FTS

    def index(self) -> int:
        """Embed, write a table, index its words in the language of most texts."""
        vectors: NDArray[np.float32] = self._plain.model.encode_document(self._texts.texts, show_progress_bar=False)
        rows = zip(self._texts.texts, self._texts.languages, vectors, strict=True)
        table = self._connect(str(fresh(self._folder))).create_table(
            "passages",
            data=[
                {"place": place, "text": text, "language": language, "vector": vector}
                for place, (text, language, vector) in enumerate(rows)
            ],
        )
        table.create_index("text", config=self._full_text(language=self._words))
        return int(table.count_rows())

    def open(self) -> None:
        """Open the table."""
        from lancedb.rerankers import RRFReranker

        self._table = self._connect(str(self._folder)).open_table("passages")
        self._reranker = RRFReranker()

    def ask(self, asked: Asked) -> list[int]:
        """A hybrid search; a filter leaves out a language."""
        question = together(asked)
        vector = self._plain.model.encode_query(question, show_progress_bar=False)
        search = self._table.search(query_type="hybrid").vector(vector).text(question)
        if asked.without:
            search = search.where(f"language != '{asked.without}'", prefilter=True)
        found = search.rerank(reranker=self._reranker).limit(DEPTH).select(["place"]).to_list()
        return [int(row["place"]) for row in found]


SYSTEMS: Mapping[str, Callable[[PeerSet], System]] = {
    "preconise": Preconise,
    "plain": Plain,
    "txtai": Txtai,
    "lancedb": LanceDb,
}
"""The product first: it makes the passages."""


def stay_offline() -> None:
    """Before anything of a peer is imported; its other settings stay what they are by default."""
    os.environ.update(HF_HUB_OFFLINE="1", TRANSFORMERS_OFFLINE="1", HF_HUB_DISABLE_TELEMETRY="1", LANCEDB_LOG="error")


def warm_up(system: System, peer_set: PeerSet) -> None:
    """Some questions of no set, in the way that those of the set are asked."""
    for question in WARM_UP:
        system.ask(Asked(question, without=peer_set.asked[0].without))


def together(asked: Asked) -> str:
    """A question with those before it: peers know no conversation, and a follow-up alone would find nothing."""
    return " ".join([*asked.previous, asked.text])


def read_texts(peer_set: PeerSet) -> Texts:
    """What ``Preconise.write_passages`` wrote."""
    return Texts(**json.loads((peer_set.folder / PASSAGES).read_text("utf-8")))


def _languages(peer_set: PeerSet, opened: Build) -> list[str]:
    """That of the text that each passage stands in, as the set declares it."""
    known = {name: peer_set.languages.get(names_of(opened, name)[0], "") for name in opened.documents}
    return [known[passage.document_id] for passage in opened.passages]
