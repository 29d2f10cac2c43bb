from __future__ import annotations

from streamlit.testing.v1 import AppTest


def test_a_document_is_named_with_its_references_folded_and_its_words_escaped() -> None:
    def script() -> None:
        from dataclasses import replace

        from preconise.types import Reference
        from preconise.ui.components.source_heading import source_heading
        from tests.ui.documents_made import document, quote

        references = (Reference("Ministère <A>", "Guide", "2021", "https://exemple.test/guide"),)
        citation = quote(document(based_on=references)).citation
        source_heading(citation)
        source_heading(replace(citation, metadata=replace(citation.metadata, title="", based_on=())))

    app = AppTest.from_function(script, default_timeout=60).run()
    named, unnamed = (str(element.value) for element in app.html)
    assert '<h3 lang="fr">Éclairer la rue</h3>' in named
    assert "Ville de Valmorin" in named
    assert "18 avril 2023" in named
    assert "<details" in named
    assert "Ministère &lt;A&gt;" in named
    assert 'href="https://exemple.test/guide"' in named
    assert "<h3>rue.txt</h3>" in unnamed
    assert "<details" not in unnamed
