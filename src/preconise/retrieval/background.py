"""Where questions at large lie for an encoder: the mean embedding of the query bank in each language.

It depends on nothing but the encoder and the bank, and encoding the bank takes a second or more: a build keeps it.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from weakref import WeakKeyDictionary

import numpy as np

from preconise.retrieval.query_bank import QUERY_BANK
from preconise.types import Encoder, Vectors

_MEANS, _SOURCE = "means.npy", "source.json"


@dataclass(frozen=True, slots=True)
class Background:
    """The means of the bank by one encoder.

    Attributes:
        source: names the encoder and the questions that they were made from.
        means: a row for each language of the bank in its order, and a last one, the mean of these.
    """

    source: str
    means: Vectors

    def of(self, language: str) -> Vectors:
        """The mean in a language (ISO 639-1), or that of all languages where the bank has none in it."""
        languages = list(QUERY_BANK)
        mean: Vectors = self.means[languages.index(language) if language in languages else -1]
        return mean

    def save(self, folder: Path) -> None:
        """Write the means into an existing folder."""
        np.save(folder / _MEANS, self.means)
        (folder / _SOURCE).write_text(json.dumps(self.source), encoding="utf-8")

    @classmethod
    def load(cls, folder: Path) -> Background:
        """Read what ``save`` wrote; its bytes are trusted: the store checks them."""
        return cls(json.loads((folder / _SOURCE).read_text(encoding="utf-8")), np.load(folder / _MEANS))


def background_source(encoder_fingerprint: str) -> str:
    """Names an encoder and the bank as it is: what was made from another one is not used."""
    questions = json.dumps({language: list(bank) for language, bank in QUERY_BANK.items()}, ensure_ascii=False)
    return f"{encoder_fingerprint} {hashlib.sha256(questions.encode()).hexdigest()[:16]}"


_made: WeakKeyDictionary[Encoder, Background] = WeakKeyDictionary()


def background_of(encoder: Encoder, kept: Background | None = None) -> Background:
    """The background of an encoder: what was kept, if it is of this encoder and bank, or else encoded, once."""
    source = background_source(encoder.fingerprint)
    if kept is not None and kept.source == source:
        return kept
    if encoder not in _made or _made[encoder].source != source:
        questions = [question for bank in QUERY_BANK.values() for question in bank]
        embeddings = encoder.encode_queries(questions).vectors.reshape(len(QUERY_BANK), -1, encoder.dimension)
        means = embeddings.mean(axis=1)
        _made[encoder] = Background(source, np.vstack([means, means.mean(axis=0)]))
    return _made[encoder]
