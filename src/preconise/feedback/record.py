"""One judgement: what was asked, what was shown, and what a person thinks of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal, get_args

from preconise.types import Answer, Level, Quote

Verdict = Literal["useful", "not_useful", "wrong_quote"]
VERDICTS: tuple[Verdict, ...] = get_args(Verdict)


@dataclass(frozen=True, slots=True)
class Feedback:
    """A judgement of a quote, or of a whole answer where ``passage_id`` and ``quote`` are empty.

    ``given`` is an ISO date and time. ``quote`` is verbatim; ``path``, ``start`` and ``end`` say where it stands, as in
    a citation. ``build_id`` names the index that answered.
    """

    given: str
    verdict: Verdict
    comment: str
    question: str
    searched: str
    level: Level
    build_id: str
    passage_id: str = ""
    quote: str = ""
    path: str = ""
    title: str = ""
    start: int = 0
    end: int = 0


def feedback_on(answer: Answer, quote: Quote | None, verdict: Verdict, comment: str, given: str) -> Feedback:
    """The judgement of a quote of an answer, or of the answer where there is no quote."""
    about_answer = Feedback(
        given=given,
        verdict=verdict,
        comment=comment.strip(),
        question=answer.query.question,
        searched=answer.query.searched,
        level=answer.level,
        build_id=answer.build_id,
    )
    if quote is None:
        return about_answer
    return replace(
        about_answer,
        passage_id=quote.passage.passage_id,
        quote=quote.text,
        path=quote.citation.path,
        title=quote.citation.metadata.title,
        start=quote.citation.start,
        end=quote.citation.end,
    )
