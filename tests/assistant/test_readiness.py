"""What is loaded before the first question changes no answer."""

from __future__ import annotations

from preconise.assistant.asked.asked_for import asked_for
from preconise.assistant.readiness import get_ready, run_in
from preconise.passages.language import language_of
from preconise.types import Encoder


def test_what_is_loaded_beforehand_changes_nothing(encoder: Encoder) -> None:
    question = "Combien coûte une caméra de vidéoprotection ?"
    before = asked_for(question, "fr"), language_of(question), encoder.encode_queries([question]).vectors.tolist()

    get_ready(for_many=True)
    run_in(encoder)

    after = asked_for(question, "fr"), language_of(question), encoder.encode_queries([question]).vectors.tolist()
    assert after == before == ("price", "fr", before[2])
