"""The assistant over one build: ask it a question, get an answer."""

from __future__ import annotations

from collections.abc import Sequence
from time import perf_counter

from preconise.assistant.answer import distinct_quotes, never_alike, quotes_and_leads
from preconise.assistant.confidence import Found, Verdict, judge
from preconise.assistant.conversation import continuation, resolve
from preconise.assistant.marking import marked, matched
from preconise.assistant.variety import varied
from preconise.errors import EmptyQuestion, QuestionTooLong
from preconise.retrieval.glossary import GLOSSARY_FILE, load_glossary
from preconise.retrieval.search import Rows, Searcher, SearchParts
from preconise.settings import LONGEST_QUESTION, Settings, home
from preconise.store import Build
from preconise.types import Answer, Encoder, Query

POOL = 50
"""Hits looked at: room for the most quotes, for repetitions, for leads, and for what the first are compared with."""


class Assistant:
    """Answers from one build; cheap to make, safe to share between threads.

    The documents' embeddings are those of the build: asking encodes the question and nothing else.
    """

    def __init__(self, build: Build, encoder: Encoder, settings: Settings) -> None:
        self._build = build
        self._encoder = encoder
        self._settings = settings
        parts = SearchParts(build.passages, build.dense, build.late, build.sparse, build.columns, build.background)
        self._searcher = Searcher(parts, encoder, load_glossary(home() / GLOSSARY_FILE))

    def ask(
        self, question: str, previous: Sequence[str] = (), top_k: int | None = None, among: Rows | None = None
    ) -> Answer:
        """Quotes that answer, or a refusal.

        Args:
            question: in any language.
            previous: the questions before it in the conversation, oldest first.
            top_k: most quotes; the setting's without.
            among: the places of the passages to look at; all of them without.

        Raises:
            EmptyQuestion: it holds no letter.
            QuestionTooLong: it is longer than can be read whole.
        """
        started = perf_counter()
        most = self._settings.top_k if top_k is None else top_k
        found, verdict = self._judged(question, previous, max(POOL, 2 * most), among)
        query, answered = found.query, verdict.level != "none" and bool(found.quotes)
        quotes, leads = quotes_and_leads(found.quotes, answered=answered, top_k=most)
        terms = self._searcher.terms(query)
        return Answer(
            query=query,
            answered=answered,
            confidence=verdict.confidence,
            level=verdict.level if answered else "none",
            quotes=tuple(matched(marked(quote, query, self._searcher.pinpoint), terms) for quote in quotes),
            leads=tuple(matched(lead, terms) for lead in leads),
            build_id=self._build.manifest.build_id,
            elapsed_ms=(perf_counter() - started) * 1000,
        )

    def look(self, question: str, previous: Sequence[str] = (), most: int = POOL, among: Rows | None = None) -> Found:
        """What is found, before anything is judged; raises as ``ask`` does.

        ``among`` are the places of the passages to look at, all of them without.
        """
        self._check(question)
        query = resolve(question, previous, self._settings.language, self._fits)
        return self._found(query, most, among)

    def _judged(self, question: str, previous: Sequence[str], most: int, among: Rows | None) -> tuple[Found, Verdict]:
        """What is found, and whether it answers.

        A question that finds nothing by itself, and surely does with the one before it, was a continuation of that one.
        """
        found = self.look(question, previous, most, among)
        verdict = judge(found)
        longer = continuation(found.query, self._fits) if verdict.level == "none" else None
        if longer is not None:
            joined = self._found(longer, most, among)
            second = judge(joined)
            if second.level == "sure":
                return joined, second
        return found, verdict

    def _found(self, query: Query, most: int, among: Rows | None = None) -> Found:
        hits = self._searcher.search(query, most, among=among)
        alike = self._searcher.likeness([hit.passage for hit in hits]) if hits else never_alike
        quotes = distinct_quotes(hits, self._build.documents, self._settings.language, alike)
        return Found(query, hits, varied(quotes), self._searcher.belonging(query))

    def _check(self, question: str) -> None:
        if not any(character.isalpha() for character in question):
            raise EmptyQuestion
        if len(question) > LONGEST_QUESTION:
            raise QuestionTooLong(limit=LONGEST_QUESTION)
        if not self._fits(question):
            tokens = self._encoder.count_tokens([question])[0]
            raise QuestionTooLong(limit=len(question) * self._encoder.max_tokens // tokens)

    def _fits(self, text: str) -> bool:
        """Whether the encoder reads all of a text; one token more is kept for a query's prompt that is longer."""
        return self._encoder.count_tokens([text])[0] < self._encoder.max_tokens
