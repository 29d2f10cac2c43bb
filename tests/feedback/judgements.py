"""A judgement made by hand."""

from __future__ import annotations

from preconise.feedback import Feedback

GIVEN = "2026-11-24T10:00:00+01:00"


def judgement(comment: str = "", quote: str = "réparer les lampadaires.") -> Feedback:
    return Feedback(
        given=GIVEN,
        verdict="useful",
        comment=comment,
        question="Comment éclairer ?",
        searched="Comment éclairer ?",
        level="sure",
        build_id="20261124-100000-abcdef",
        passage_id="0" * 16,
        quote=quote,
        path="rue.txt",
        title="Éclairer la rue",
        start=10,
        end=34,
    )
