from __future__ import annotations

import re

import pytest
from hypothesis import given
from markdown_it import MarkdownIt
from markdown_it.token import Token

from preconise.export.dossier import Dossier
from preconise.export.markdown import write_markdown
from tests.export.dossiers import AWKWARD, TEXTS, dossier

RENDERERS = {
    "plain": MarkdownIt("commonmark"),
    "GitHub's": MarkdownIt("gfm-like", {"linkify": False}),
    "typographic": MarkdownIt("default", {"typographer": True, "linkify": False}).enable(
        ["replacements", "smartquotes"]
    ),
}


def shown(inline: Token) -> str:
    """What a rendering shows of a paragraph, its line breaks as line ends."""
    parts = {"text": None, "text_special": None, "hardbreak": "\n", "softbreak": "\n"}
    return "".join(parts[child.type] or child.content for child in inline.children or [])


def quotes(written: Dossier, renderer: MarkdownIt) -> list[str]:
    tokens = renderer.parse(write_markdown(written, "fr").decode())
    inside, found = False, []
    for token in tokens:
        if token.type in {"blockquote_open", "blockquote_close"}:
            inside = token.type == "blockquote_open"
        elif inside and token.type == "inline":
            found.append(shown(token))
    return found


@pytest.mark.parametrize("renderer", RENDERERS.values(), ids=RENDERERS.keys())
def test_quotes_are_rendered_letter_for_letter(renderer: MarkdownIt) -> None:
    assert quotes(dossier(AWKWARD), renderer) == list(AWKWARD)


@pytest.mark.parametrize("renderer", RENDERERS.values(), ids=RENDERERS.keys())
@given(text=TEXTS)
def test_any_text_is_rendered_letter_for_letter(renderer: MarkdownIt, text: str) -> None:
    assert quotes(dossier([text]), renderer) == [text]


def test_the_question_cannot_change_the_page() -> None:
    written = dossier(["Former."], question="# Titre\n\n<script>alert(1)</script> **gras**")

    tokens = MarkdownIt("commonmark").parse(write_markdown(written, "fr").decode())

    assert [token.tag for token in tokens if token.type == "heading_open"] == ["h1", "h2", "h2"]
    pieces = [token.content for token in tokens if token.type == "html_block"]
    assert len(pieces) == 1
    assert re.fullmatch(r"<!-- \w+ -->\n?", pieces[0])
