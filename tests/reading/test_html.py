from __future__ import annotations

import pytest

from preconise.reading.html import read_html
from tests.reading.blocks_shown import shown

SENTENCE = "La ville a ouvert ses gymnases le samedi soir, et les plaintes ont baissé de moitié en un an."


def blocks(body: str) -> list[str]:
    found = read_html(f"<html><body>{body}</body></html>".encode(), "page.html")
    return shown(found.text, found.blocks)


@pytest.mark.parametrize(
    ("attributes", "markers"),
    [
        ("", ["1.", "2."]),
        ("start=3", ["3.", "4."]),
        ("type=a start=26", ["z.", "aa."]),
        ("type=I start=9", ["IX.", "X."]),
        ("style='list-style-type: lower-roman'", ["i.", "ii."]),
        ("reversed", ["2.", "1."]),
        ("start=0 type=a", ["0.", "a."]),
        ("start=moins", ["1.", "2."]),
    ],
)
def test_items_carry_the_marker_that_a_browser_shows(attributes: str, markers: list[str]) -> None:
    found = blocks(f"<ol {attributes}><li>un<li>deux</ol>")
    assert found == [f"list_item 1 [{markers[0]}] | un", f"list_item 1 [{markers[1]}] | deux"]


def test_lists_typed_in_paragraphs() -> None:
    found = blocks("<p>9. Les maires peuvent :</p><p>a. parler ;<br>b. écouter.</p><p>10. La suite.</p>")
    assert found == [
        "list_item 1 [9.] | Les maires peuvent :",
        "list_item 2 [a.] | parler ;",
        "list_item 2 [b.] | écouter.",
        "list_item 1 [10.] | La suite.",
    ]


def test_typed_markers_in_a_list_without_bullets() -> None:
    found = blocks("<h1>Un titre</h1><ul style='list-style:none'><li>a) parler ;<li>b) écouter.</ul>")
    assert found[1:] == ["list_item 1 [a)] | parler ;", "list_item 1 [b)] | écouter."]


@pytest.mark.parametrize(
    "furniture",
    [
        "<nav><p>La navigation du site</p></nav>",
        "<footer><p>Le pied de la page est ici.</p></footer>",
        "<aside><p>Abonnez-vous à notre lettre.</p></aside>",
        "<div class='cookie-notice'><p>Ce bandeau parle de témoins.</p></div>",
        "<div role=navigation>Ailleurs</div>",
        "<p style='display: none'>Caché aux yeux de tous.</p>",
        "<script>lu()</script><style>p {}</style><noscript>Sans script</noscript>",
        "<form><label>Votre avis</label><input></form>",
        "<ul class='social-links'><li>Un lien<li>Un autre</ul>",
        "<p><a href='/a'>Accueil</a> <a href='/b'>La ville</a> <a href='/c'>Vos élus</a></p>",
        "<p>Partager : <a href='https://www.facebook.com/sharer.php'>sur Facebook</a></p>",
        "<p>— 3 minutes de lecture</p>",
    ],
)
def test_furniture_is_left_out(furniture: str) -> None:
    assert blocks(f"{furniture}<h1>Un titre</h1><p>{SENTENCE}</p>{furniture}") == [
        "heading 1 | Un titre",
        f"paragraph | {SENTENCE}",
    ]


def test_recommendations_are_kept_whatever_their_class_is_called() -> None:
    found = blocks(f"<h1>Titre</h1><p>{SENTENCE * 3}</p><div class='recommendations meta'><p>{SENTENCE * 4}</p></div>")
    assert len(found) == 3


def test_the_title_above_the_article_is_kept() -> None:
    found = blocks(f"<header><h1>Un titre</h1><p>Le site</p></header><main><p>{SENTENCE}</p></main>")
    assert found == ["heading 1 | Un titre", f"paragraph | {SENTENCE}"]


def test_a_page_without_headings_has_them_by_their_look() -> None:
    found = blocks(f"<p>{SENTENCE}</p><p>Ce que fait la ville</p><p>{SENTENCE}</p>")
    assert found[1] == "heading 2 | Ce que fait la ville"


def test_a_table_of_values_gives_rows_and_a_layout_table_gives_blocks() -> None:
    assert blocks("<h1>T</h1><table><tr><th>Ville<th>Agents<tr><td>Valmorin<td>4</table>")[1:] == [
        "table_row | Ville | Agents",
        "table_row | Valmorin | 4",
    ]
    layout = blocks(f"<table><tr><td><h1>T</h1><p>{SENTENCE}</p></td></tr></table>")
    assert layout == ["heading 1 | T", f"paragraph | {SENTENCE}"]


def test_text_is_as_shown() -> None:
    found = read_html(b"<p>Une\n  nuit&nbsp;calme<b>ment</b>&#x2019;s<br>fin", "page.html")
    assert found.text == "Une nuit\u00a0calmement’s fin"


@pytest.mark.parametrize(
    "content", [b"", b"   ", b"<!-- rien -->", b"<?xml version='1.0' encoding='utf-16'?>", b"<nav>Menu</nav>"]
)
def test_a_page_without_text_has_no_blocks(content: bytes) -> None:
    assert read_html(content, "page.html").blocks == ()


def test_deep_nesting_is_no_trouble() -> None:
    nested = f"<p>{SENTENCE}</p>" + "<div>" * 60_000 + "fin" + "</div>" * 60_000
    assert read_html(nested.encode(), "page.html").text.startswith(SENTENCE)
    lists = f"<p>{SENTENCE}</p>" + "<ul><li>mot" * 3_000
    assert read_html(lists.encode(), "page.html").text.startswith(SENTENCE)


@pytest.mark.parametrize(
    ("head", "body", "field", "value"),
    [
        ("<title>Des nuits | Le site</title>", "<h1>Des nuits</h1>", "title", "Des nuits"),
        ("<title>Des nuits</title>", "<h1>Le site</h1>", "title", "Des nuits"),
        ("<meta property='og:title' content='Des nuits'>", "<h1>Autre</h1>", "title", "Des nuits"),
        ("<meta name=author content='Claire Martin'>", "", "publisher", "Claire Martin"),
        (
            "<meta name=author content='C. M.'><meta property='og:site_name' content='Cercle'>",
            "",
            "publisher",
            "Cercle",
        ),
        ("<meta name=author content='https://exemple.test/moi'>", "", "publisher", ""),
        ("<meta name=date content='2021-03-04'>", "", "date", "2021-03-04"),
        ("", "<time datetime='2020-02-29T10:00'>hier</time>", "date", "2020-02-29"),
        ("", "<p class=meta>Publié le 2 mars 2021</p>", "date", "2021-03-02"),
        ("<link rel=canonical href='https://exemple.test/nuit'>", "", "url", "https://exemple.test/nuit"),
        ("<link rel=canonical href='/nuit'>", "", "url", ""),
        ("<meta property='og:url' content='https://exemple.test/n'>", "", "url", "https://exemple.test/n"),
    ],
)
def test_metadata_of_a_page(head: str, body: str, field: str, value: str) -> None:
    page = f"<html><head>{head}</head><body>{body}<p>{SENTENCE}</p></body></html>"
    assert getattr(read_html(page.encode(), "page.html").metadata, field) == value


@pytest.mark.parametrize(
    "call",
    [
        "<a class='sdfootnoteanc' href='#n'><sup>1</sup></a>",
        "<a href='#n' role='doc-noteref'>12</a>",
        "<a href='#n' class='footnote-ref' epub:type='noteref'>[3]</a>",
        "<sup><a href='#n'>1</a></sup>",
    ],
)
def test_the_number_of_a_footnote_is_no_word_of_the_text(call: str) -> None:
    assert blocks(f"<p>La ville agit{call} chaque jour.</p>") == ["paragraph | La ville agit chaque jour."]


def test_a_list_set_beside_its_item_lies_inside_it() -> None:
    found = blocks("<ol type=a><li>Ouvrir :</li><ul><li>le gymnase ;</li></ul><li>Fermer.</li></ol>")
    assert found == ["list_item 1 [a.] | Ouvrir :", "list_item 2 [•] | le gymnase ;", "list_item 1 [b.] | Fermer."]


def test_typed_items_are_nested_by_their_indent() -> None:
    indent = "&nbsp;" * 4
    found = blocks(f"<p>La ville :<br>{indent}• ouvre :<br>{indent * 2}• le gymnase ;<br>{indent}• ferme.<br></p>")
    assert found[1:] == ["list_item 1 [•] | ouvre :", "list_item 2 [•] | le gymnase ;", "list_item 1 [•] | ferme."]


def test_the_printed_head_and_foot_of_an_export_are_left_out() -> None:
    page = f"<div title='header'><p>Ville de X</p></div><p>{SENTENCE}</p><div title='footer'><p>page 4 / 4</p></div>"
    assert blocks(page) == [f"paragraph | {SENTENCE}"]


@pytest.mark.parametrize("nested", [False, True])
def test_metadata_for_search_engines(nested: bool) -> None:
    article = (
        '{"@type": "NewsArticle", "headline": "La nuit&nbsp;en ville", "datePublished": "2021-03-04T10:00:00+01:00",'
        ' "publisher": {"@type": "Organization", "name": "Cercle"}, "mainEntityOfPage": {"@id": "https://exemple.test/n"}}'
    ).replace("&nbsp;", "\u00a0")
    page = '{"@type": "WebPage", "name": "Une page", "datePublished": "2020-01-01"}'
    script = f'{{"@graph": [{page}, {article}]}}' if nested else article
    source = f"<script type='application/ld+json'>{script}</script><p>{SENTENCE}</p>"
    metadata = read_html(f"<html><body>{source}</body></html>".encode(), "page.html").metadata
    assert (metadata.title, metadata.publisher) == ("La nuit\u00a0en ville", "Cercle")
    assert (metadata.date, metadata.url) == ("2021-03-04", "https://exemple.test/n")


@pytest.mark.parametrize("script", ["{", "[]", "[" * 5000, '{"@type": "Article", "datePublished": 3}', '"texte"'])
def test_broken_metadata_for_search_engines_are_passed_over(script: str) -> None:
    source = f"<script type='application/ld+json'>{script}</script><p>{SENTENCE}</p>"
    assert read_html(f"<html><body>{source}</body></html>".encode(), "page.html").text == SENTENCE


def test_a_plain_text_in_a_frame_of_html_is_read_as_plain_text() -> None:
    page = (
        "<html><head><title></title></head><body><pre>Bien vieillir dans le quartier\n\n"
        "La commune peut :\n\n1. Rendre visite aux personnes isolées.\n\n2. Éclairer les abris de bus.\n"
        "</pre></body></html>"
    )
    content = read_html(page.encode(), "page.html")
    items = [content.text[block.start : block.end] for block in content.blocks if block.kind == "list_item"]
    assert items == ["Rendre visite aux personnes isolées.", "Éclairer les abris de bus."]


def test_a_sample_of_code_leaves_the_rest_of_the_page_as_it_is() -> None:
    page = "<html><body><h1>Guide</h1><p>Une phrase de cette page, assez longue.</p><pre>a\nb</pre></body></html>"
    content = read_html(page.encode(), "page.html")
    assert content.blocks[0].kind == "heading"
