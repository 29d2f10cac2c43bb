"""The JSON forms: exactly the fields that other programs rely on."""

from __future__ import annotations

import json
from dataclasses import replace

from preconise.contract import answer_form, passage_form, quote_form
from preconise.types import Answer, Citation, Metadata, Passage, Query, Quote, Reference, Span

SOURCE_FIELDS = [
    "document_id",
    "path",
    "title",
    "publisher",
    "date",
    "url",
    "section",
    "page",
    "page_label",
    "start",
    "end",
    "citation",
    "based_on",
]


def quote() -> Quote:
    passage = Passage(
        "0a", "d1", 10, 32, "recommendation", "2.b", Span(0, 9), language="fr", themes=("victimes", "recidive")
    )
    metadata = Metadata(title="Guide", publisher="Ville", based_on=(Reference("ONU", "Principes", "2002"),))
    citation = Citation("d1", "guides/guide.md", metadata, "Agir", None, "", 10, 32, "Ville, « Guide »")
    return Quote("Créer un « guichet ».", "La ville peut :", passage, citation, 0.1234567891)


def test_an_answer_has_the_fields_of_the_contract() -> None:
    query = Query("Et pour l’accueil ?", "Que faire ? Et pour l’accueil ?", "fr", ("Que faire ?",))
    answer = Answer(query, True, 0.98765, "sure", (quote(),), (), "20261122-101502-3fa9c1", 12.345)
    form = json.loads(json.dumps(answer_form(answer, "q1"), ensure_ascii=False))
    assert list(form) == [
        "id",
        "question",
        "searched",
        "language",
        "answered",
        "confidence",
        "level",
        "quotes",
        "leads",
        "build_id",
        "elapsed_ms",
    ]
    assert form["id"] == "q1"
    assert form["searched"] == "Que faire ? Et pour l’accueil ?"
    assert set(form["quotes"][0]) == {
        "text",
        "score",
        "marked",
        "also",
        "kind",
        "themes",
        "marker",
        "lead_in",
        "language",
        "source",
    }
    assert list(form["quotes"][0]["source"]) == SOURCE_FIELDS
    assert form["quotes"][0]["text"] == "Créer un « guichet »."
    assert form["quotes"][0]["themes"] == ["victimes", "recidive"]
    assert form["quotes"][0]["source"]["based_on"][0]["publisher"] == "ONU"


def test_a_quote_says_which_of_its_words_answer_and_who_else_says_the_same() -> None:
    found = quote()
    other = replace(found.citation, document_id="d2", path="guides/copie.md", text="Région, « Copie »")

    plain = json.loads(json.dumps(quote_form(found)))
    rich = json.loads(json.dumps(quote_form(replace(found, marked=Span(9, 20), also=(other,)))))

    assert (plain["marked"], plain["also"]) == (None, [])
    assert rich["marked"] == {"start": 9, "end": 20}
    assert rich["text"] == plain["text"] == "Créer un « guichet »."
    assert [list(source) for source in rich["also"]] == [SOURCE_FIELDS]
    assert rich["also"][0]["path"] == "guides/copie.md"


def test_a_passage_has_the_fields_of_a_quote_but_what_an_answer_adds() -> None:
    found = quote()
    form = passage_form(found.passage, found.text, found.lead_in, found.citation)
    assert list(form) == ["text", "kind", "themes", "marker", "lead_in", "language", "source"]
    assert form["source"]["path"] == "guides/guide.md"
