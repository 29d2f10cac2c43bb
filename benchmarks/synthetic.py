"""Synthetic documents of any size, and an encoder that simulates embeddings: for measuring cost, never quality.

Words follow a Zipf-Mandelbrot law over a vocabulary that is spelled like French. Embeddings are random unit vectors
around a common direction, a subject and a document; token vectors are a fixed one for each kind of token. An
embedding costs nothing here: what encoding costs is measured elsewhere.
"""

from __future__ import annotations

import math
import re
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from preconise.retrieval.late import TokenBlock
from preconise.types import Block, Document, Encodings, Metadata, Passage, PassageKind, Span, Vectors

DIMENSION, TOKEN_DIMENSION = 384, 256
VOCABULARY = 400_000
PASSAGES_A_DOCUMENT = 50
FLATTENED = 20
"""The law's shift: the most frequent word stands in a fifth of the passages. Function words are not drawn."""
WORDS_A_PASSAGE, WORDS_A_HEADING = 34, 6
LONG_WORD = 6
"""Letters from which a word is two tokens."""
TOKEN_KINDS = 60_000
KINDS: tuple[PassageKind, ...] = ("recommendation", "finding", "other", "other", "practice_example", "question")
LANGUAGES = ("fr", "fr", "fr", "fr", "fr", "en")

_ONSETS = ("", "b", "c", "d", "f", "g", "l", "m", "n", "p", "r", "s", "t", "v", "ch", "pr", "tr", "qu", "cl", "gr")
_NUCLEI = ("a", "e", "i", "o", "u", "é", "è", "ou", "on", "an", "in", "eu", "ai", "oi", "au", "ie")
_CODAS = ("", "", "", "r", "s", "t", "l", "nt", "x", "ble", "tion", "ment", "que", "té", "ce")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Text:
    """A document with its passages, and the places in the vocabulary of their words and of their headings'."""

    document: Document
    passages: Sequence[Passage]
    words: Sequence[NDArray[np.int64]]
    heading: NDArray[np.int64]


@dataclass(frozen=True)
class Synthesis:
    """All that is drawn, from one seed: the same size gives the same documents."""

    passages: int
    seed: int = 7

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Distinct words, the frequent ones short."""
        random = np.random.default_rng(self.seed)
        drawn = random.integers(0, 10_000, size=(2 * VOCABULARY, 5, 2)).tolist()
        more = random.integers(0, 2, size=2 * VOCABULARY).tolist()
        found: dict[str, None] = {}
        for parts, extra in zip(drawn, more, strict=True):
            syllables = 1 + min(3, int(math.log10(1 + len(found)) * 0.75)) + extra
            word = "".join(_ONSETS[one % len(_ONSETS)] + _NUCLEI[two % len(_NUCLEI)] for one, two in parts[:syllables])
            found[word + _CODAS[(parts[-1][0] + parts[-1][1]) % len(_CODAS)]] = None
            if len(found) == VOCABULARY:
                break
        return tuple(found)

    @cached_property
    def chances(self) -> NDArray[np.float64]:
        """The chance that a word drawn is this one or one before it."""
        frequencies = 1 / (np.arange(VOCABULARY) + FLATTENED) ** 1.07
        return np.asarray(np.cumsum(frequencies) / frequencies.sum())

    @cached_property
    def token_counts(self) -> NDArray[np.int64]:
        """The tokens of each word."""
        return np.array([1 + (len(word) >= LONG_WORD) for word in self.words])

    @cached_property
    def token_table(self) -> NDArray[np.int8]:
        """The vector of each kind of token, in one byte a dimension."""
        return np.random.default_rng(self.seed).integers(-90, 91, size=(TOKEN_KINDS, TOKEN_DIMENSION), dtype=np.int8)

    @cached_property
    def token_scales(self) -> NDArray[np.float32]:
        """What makes each of these vectors one of length one."""
        return np.asarray(1 / np.linalg.norm(self.token_table.astype(np.float32), axis=1), dtype=np.float32)

    def texts(self) -> Iterator[Text]:
        """The documents, one after the other."""
        random = np.random.default_rng(self.seed + 1)
        for number in range(-(-self.passages // PASSAGES_A_DOCUMENT)):
            yield self._text(number, min(PASSAGES_A_DOCUMENT, self.passages - number * PASSAGES_A_DOCUMENT), random)

    def _text(self, number: int, count: int, random: np.random.Generator) -> Text:
        document_id = f"{number:012x}"
        heading = self._draw(WORDS_A_HEADING, random)
        lengths = np.clip(random.lognormal(np.log(WORDS_A_PASSAGE), 0.5, size=count), 6, 150).astype(int)
        drawn = [self._draw(length, random) for length in lengths]
        lines = [self._sentence(heading), *(self._sentence(words) for words in drawn)]
        ends = np.cumsum([len(line) + 1 for line in lines])
        spans = [Span(int(end) - len(line) - 1, int(end) - 1) for line, end in zip(lines, ends, strict=True)]
        ids = random.integers(0, 2**63, size=count)
        kinds, language = random.integers(0, len(KINDS), size=count), LANGUAGES[number % len(LANGUAGES)]
        return Text(
            document=Document(
                document_id=document_id,
                path=f"{number % 100:02d}/{document_id}.md",
                sha256=document_id,
                text="\n".join(lines) + "\n",
                blocks=tuple(Block("paragraph", span.start, span.end) for span in spans),
                metadata=Metadata(title=lines[0], publisher=f"Éditeur {number % 300}", date="2024-05-01"),
            ),
            passages=[
                Passage(
                    f"{one:016x}", document_id, *_edges(span), KINDS[kind], "", None, (spans[0],), language=language
                )
                for one, span, kind in zip(ids.tolist(), spans[1:], kinds.tolist(), strict=True)
            ],
            words=drawn,
            heading=heading,
        )

    def block(self, texts: Sequence[NDArray[np.int64]]) -> TokenBlock:
        """The token vectors of texts, given by their words."""
        words = np.concatenate(texts)
        counts = self.token_counts[words]
        token_ids = self.token_ids(words)
        tokens = self.token_table[token_ids]
        ends = np.cumsum([len(text) for text in texts])
        lengths = np.add.reduceat(counts, ends - [len(text) for text in texts]).astype(np.int32)
        return TokenBlock(tokens, self.token_scales[token_ids], token_ids, lengths)

    def token_ids(self, words: NDArray[np.int64]) -> NDArray[np.int32]:
        """The tokens of some words."""
        repeated = np.repeat(words, self.token_counts[words])
        second = np.concatenate([[False], repeated[1:] == repeated[:-1]])
        return np.asarray((repeated * 2 + second) % TOKEN_KINDS, dtype=np.int32)

    def _draw(self, count: int, random: np.random.Generator) -> NDArray[np.int64]:
        return np.minimum(np.searchsorted(self.chances, random.random(count)), VOCABULARY - 1)

    def _sentence(self, words: NDArray[np.int64]) -> str:
        return " ".join(map(self.words.__getitem__, words.tolist())).capitalize() + "."


class SimulatedVectors:
    """Embeddings of passages in their order, made without a text."""

    def __init__(self, seed: int, passages: int) -> None:
        random = np.random.default_rng(seed)
        self._common = random.standard_normal(DIMENSION, dtype=np.float32)
        self._subjects = random.standard_normal((max(8, passages // 500), DIMENSION), dtype=np.float32)
        self._random = random

    def of_document(self, passages: int) -> Vectors:
        """The embeddings of the passages of the next document: near each other, near a subject, all on one side."""
        subject = self._subjects[self._random.integers(len(self._subjects))]
        document, *own = self._random.standard_normal((passages + 1, DIMENSION), dtype=np.float32)
        return _unit(1.2 * self._common + 0.6 * subject + 0.4 * document + 0.6 * np.array(own))


class SimulatedEncoder:
    """Knows the embeddings of prepared questions; gives any other text one at random, the same each time."""

    fingerprint = "simulated"
    dimension = DIMENSION
    max_tokens = 512

    def __init__(self, synthesis: Synthesis, vectors: dict[str, Vectors]) -> None:
        self._places = {word: place for place, word in enumerate(synthesis.words)}
        self._synthesis = synthesis
        self._vectors = vectors

    def count_tokens(self, texts: Sequence[str]) -> list[int]:
        """One or two a word."""
        return [len(self.token_spans(text)) + 4 for text in texts]

    def token_spans(self, text: str) -> list[tuple[int, int]]:
        """Long words in two halves."""
        return [span for match in _WORD.finditer(text) for span in _halves(*match.span())]

    def encode_queries(self, texts: Sequence[str]) -> Encodings:
        """The prepared embedding of each question, and the vectors of its words' tokens."""
        found = [self._token_ids(text) for text in texts]
        ids = np.concatenate(found)
        tokens = self._synthesis.token_table[ids].astype(np.float32)
        return Encodings(
            np.stack([self._vector(text) for text in texts]),
            tokens / np.linalg.norm(tokens, axis=1, keepdims=True),
            ids,
            np.array([len(one) for one in found], dtype=np.int32),
        )

    def encode_passages(self, texts: Sequence[str]) -> Encodings:
        """As questions: nothing here asks for it."""
        return self.encode_queries(texts)

    def _token_ids(self, text: str) -> NDArray[np.int32]:
        words = [self._places.get(word, zlib.crc32(word.encode()) % VOCABULARY) for word in _WORD.findall(text.lower())]
        return self._synthesis.token_ids(np.array(words, dtype=np.int64))

    def _vector(self, text: str) -> Vectors:
        if text in self._vectors:
            return self._vectors[text]
        drawn = np.random.default_rng(zlib.crc32(text.encode())).standard_normal(DIMENSION, dtype=np.float32)
        return _unit(drawn)


def _unit(vectors: Vectors) -> Vectors:
    return np.asarray(vectors / np.linalg.norm(vectors, axis=-1, keepdims=True), dtype=np.float32)


def _edges(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _halves(start: int, end: int) -> Iterator[tuple[int, int]]:
    if end - start < LONG_WORD:
        yield start, end
    else:
        yield start, (start + end) // 2
        yield (start + end) // 2, end
