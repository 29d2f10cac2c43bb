"""A unigram tokenizer whose vocabulary stays on the disk: the library takes a second to load 250,000 pieces.

The library normalises a text, splits it in words and keeps account of where everything stood. Only the pieces of a word
are found here, as the library finds them (Kudo, Subword Regularization, ACL 2018): of all ways to cut a word in pieces
of the vocabulary, the one whose scores add up to most. A test compares both.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate
from pathlib import Path
from typing import Any

import numpy as np
from tokenizers import Encoding, PreTokenizedString, Token, Tokenizer

from preconise.retrieval.whole_folder import whole_folder

FOLDER = "pieces-1"
"""Beside ``tokenizer.json``, from which it is made; the number counts its forms."""

_SHELL, _PIECES, _ENTRIES, _LIMITS = "shell.json", "pieces.npy", "entries.npy", "limits.json"
_ENTRY = np.dtype([("id", "<i4"), ("score", "<f8")])
_PENALTY = 10.0
"""By which an unknown character scores less than any piece; the library's."""
_WORDS = 1 << 16
"""Words whose pieces are kept; the same ones make up most texts."""


class UnigramTokenizer:
    """The tokenizer of a folder; several threads may use one."""

    def __init__(self, folder: Path) -> None:
        """Open the tokenizer, its vocabulary sorted into a table if that has not been done.

        Raises:
            OSError, ValueError, KeyError: there is none in the folder, or it is of another form.
        """
        table = folder / FOLDER
        if not table.is_dir():
            sort_vocabulary(folder)
        # Everything but the vocabulary.
        self._shell = Tokenizer.from_file(str(table / _SHELL))
        # Plain arrays over the same memory: parts of mapped ones are objects of some weight.
        self._pieces, self._entries = (np.asarray(np.load(table / name, mmap_mode="r")) for name in (_PIECES, _ENTRIES))
        limits = json.loads((table / _LIMITS).read_text(encoding="utf-8"))
        self._longest, self._unknown = int(limits["longest"]), int(limits["unknown"])
        self._unknown_score = float(limits["lowest"]) - _PENALTY
        self._tokens = lru_cache(maxsize=_WORDS)(self._tokens_of)

    def ids(self, text: str) -> list[int]:
        """The tokens of a text, special ones included."""
        return list(self._encode(text).ids)

    def offsets(self, text: str) -> list[tuple[int, int]]:
        """The place of each token in the text; of special ones too, where it means nothing."""
        return list(self._encode(text).offsets)

    def _encode(self, text: str) -> Encoding:
        split = PreTokenizedString(text)
        split.normalize(self._shell.normalizer.normalize)
        self._shell.pre_tokenizer.pre_tokenize(split)
        split.tokenize(self._tokens)
        encoded: Encoding = self._shell.post_processor.process(split.to_encoding())
        return encoded

    def _tokens_of(self, word: str) -> list[Token]:
        """The pieces of a word, with their places in its bytes."""
        content = word.encode()
        ends = list(accumulate((len(character.encode()) for character in word), initial=0))
        known = self._known_in(content, ends)
        scores, starts, ids = ([-np.inf] * len(ends), [0] * len(ends), [self._unknown] * len(ends))
        scores[0] = 0.0
        for first in range(len(word)):
            found = known.get(first, {})
            if first + 1 not in found:
                found = {**found, first + 1: (self._unknown, self._unknown_score)}
            for last, (number, score) in found.items():
                if scores[first] + score > scores[last]:
                    scores[last], starts[last], ids[last] = scores[first] + score, first, number
        return [
            Token(number, content[ends[first] : ends[last]].decode(), (ends[first], ends[last]))
            for first, last, number in self._joined(starts, ids)
        ]

    def _known_in(self, content: bytes, ends: Sequence[int]) -> dict[int, dict[int, tuple[int, float]]]:
        """Each piece that stands in a word: by its first character and the end of its last, its id and its score."""
        width = self._pieces.dtype.itemsize
        spans = [
            (first, last)
            for first in range(len(ends) - 1)
            for last in range(first + 1, min(first + self._longest, len(ends) - 1) + 1)
            # NumPy cuts off what is longer, and zeros at the end.
            if ends[last] - ends[first] <= width and content[ends[last] - 1]
        ]
        wanted = np.array([content[ends[first] : ends[last]] for first, last in spans], dtype=self._pieces.dtype)
        places = np.minimum(np.searchsorted(self._pieces, wanted), len(self._pieces) - 1)
        known: dict[int, dict[int, tuple[int, float]]] = {}
        for hit in np.flatnonzero(self._pieces[places] == wanted).tolist():
            first, last = spans[hit]
            known.setdefault(first, {})[last] = self._entries[places[hit]].item()
        return known

    def _joined(self, starts: Sequence[int], ids: Sequence[int]) -> list[tuple[int, int, int]]:
        """The best pieces from first to last, with their ids; unknown ones that touch are one."""
        found: list[tuple[int, int, int]] = []
        last = len(starts) - 1
        while last > 0:
            first = starts[last]
            if found and ids[last] == found[-1][2] == self._unknown:
                found[-1] = (first, found[-1][1], self._unknown)
            else:
                found.append((first, last, ids[last]))
            last = first
        return found[::-1]


def sort_vocabulary(folder: Path) -> None:
    """Write the vocabulary of a folder's tokenizer as a table, which is found whole or not at all.

    Raises:
        OSError, ValueError, KeyError: there is no tokenizer, it is of another form, or the folder cannot be written.
    """
    tokenizer = folder / "tokenizer.json"
    form: dict[str, Any] = json.loads(tokenizer.read_text(encoding="utf-8"))
    model = form["model"]
    if model["type"] != "Unigram" or model["byte_fallback"] or form["added_tokens"]:
        raise ValueError(f"{tokenizer.name} is no plain unigram tokenizer")
    # Of a piece that is there twice, the library takes the last.
    entries = {piece.encode(): (number, score) for number, (piece, score) in enumerate(model["vocab"])}
    pieces = sorted(entries)
    limits = {
        "longest": max(len(piece) for piece, _ in model["vocab"]),
        "lowest": min(score for _, score in model["vocab"]),
        "unknown": model["unk_id"],
    }
    form["model"] = {**model, "vocab": model["vocab"][: model["unk_id"] + 1]}
    with whole_folder(folder / FOLDER) as written:
        np.save(written / _PIECES, np.array(pieces))
        np.save(written / _ENTRIES, np.array([entries[piece] for piece in pieces], dtype=_ENTRY))
        (written / _SHELL).write_text(json.dumps(form, ensure_ascii=False), encoding="utf-8")
        (written / _LIMITS).write_text(json.dumps(limits), encoding="utf-8")
