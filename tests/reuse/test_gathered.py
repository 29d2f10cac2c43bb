"""Of all documents together every passage keeps its own texts, and a text that several have is there once."""

from __future__ import annotations

from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from preconise.passages.kinds import Typing
from preconise.retrieval.late import NO_CONTEXT
from preconise.reuse.cuts import Cut
from preconise.reuse.gathered import Gathered
from preconise.types import Document, Metadata, Passage

WORDS = st.sampled_from(["rue", "La rue est calme.", "Éclairer la rue.", "é", "éclairer"])
PASSAGES = st.lists(st.tuples(WORDS, st.sampled_from(["", "rue", "La rue"])), min_size=1, max_size=5)


def added(gathered: Gathered, number: int, passages: list[tuple[str, str]]) -> Document:
    text = "\n".join(own for own, _ in passages)
    document = Document(f"{number:012x}", f"{number}.txt", "", text, (), Metadata())
    ends = [sum(len(own) + 1 for own, _ in passages[: place + 1]) - 1 for place in range(len(passages))]
    gathered.add(
        document,
        Cut(
            passages=tuple(
                Passage(f"{number:08x}{place:08x}", document.document_id, end - len(own), end, "other")
                for place, (end, (own, _)) in enumerate(zip(ends, passages, strict=True))
            ),
            contexts=tuple(context for _, context in passages),
            typings=tuple(Typing("other", certain=False) for _ in passages),
            terms=tuple(tuple(own.split()) for own, _ in passages),
            words={own: 1 for own, _ in passages},
        ),
    )
    return document


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(PASSAGES, max_size=4))
def test_every_passage_keeps_its_texts_and_each_text_is_there_once(
    tmp_path: Path, corpus: list[list[tuple[str, str]]]
) -> None:
    gathered = Gathered(tmp_path)
    documents = [added(gathered, number, passages) for number, passages in enumerate(corpus)]
    flat = [one for passages in corpus for one in passages]

    texts = gathered.take_texts()

    assert list(texts.distinct) == sorted(set(texts.distinct), key=lambda text: (-len(text), text))
    assert [texts.distinct[place] for place in texts.own] == [own for own, _ in flat]
    assert ["" if place == NO_CONTEXT else texts.distinct[place] for place in texts.context] == [
        context for _, context in flat
    ]
    assert set(texts.distinct) == {text for one in flat for text in one if text}
    assert list(gathered.documents.records()) == documents
    assert len(gathered.passages) == len(gathered.typings) == len(gathered.terms) == len(flat)
