"""Markdown, with front matter: CommonMark and tables, rendered to plain text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from markdown_it import MarkdownIt
from markdown_it.token import Token

from preconise.reading.canonical import Content, Draft, compose, normalise
from preconise.reading.decoding import decode
from preconise.reading.drafts import collapse, is_bold_heading, paragraphs, with_furniture, with_typed_lists
from preconise.reading.metadata import front_matter
from preconise.reading.text_metadata import metadata_of

_CELL_SEPARATOR = " | "


def read_markdown(content: bytes, path: str) -> Content:
    """Reads a Markdown file; its canonical text is what a reader of the rendered page sees.

    Pictures and raw HTML are left out.

    Raises:
        UnknownEncoding: the bytes make no readable text.
        InvalidMetadata: the front matter cannot be understood.
    """
    source = normalise(decode(content, path))
    declared, start = front_matter(source, path)
    tokens = MarkdownIt("commonmark").enable("table").parse(source[start:])
    text, blocks = compose(with_furniture(with_typed_lists(_drafts(tokens))))
    return Content(text, blocks, metadata_of(text, blocks), declared)


def block_quotes(source: str) -> Iterator[tuple[str, str]]:
    """The visible text of each block quote, with the words of the comment right before it, empty without one."""
    comment, texts, depth = "", list[str](), 0
    for token in MarkdownIt("commonmark").parse(normalise(source)):
        if token.type == "blockquote_open":
            depth += 1
        elif token.type == "blockquote_close":
            depth -= 1
            if not depth:
                yield comment, "\n".join(texts)
                comment, texts = "", []
        elif depth and token.type == "inline":
            texts += _plain_lines(token)
        elif not depth and token.type == "html_block":
            comment = token.content.strip().removeprefix("<!--").removesuffix("-->").strip()
        elif not depth:
            comment = ""


@dataclass(slots=True)
class _Position:
    """Where the walk over the tokens stands.

    ``markers`` has, for each open list, the marker that the next paragraph is to carry: only the first paragraph of
    an item has one, the others go on with the item unmarked.
    """

    markers: list[str] = field(default_factory=list)
    heading_level: int = 1
    cells: list[str] = field(default_factory=list)


def _drafts(tokens: Sequence[Token]) -> Iterator[Draft]:
    position = _Position()
    for before, token in zip([None, *tokens], tokens, strict=False):
        match token.type:
            case "bullet_list_open" | "ordered_list_open":
                position.markers.append("")
            case "bullet_list_close" | "ordered_list_close":
                position.markers.pop()
            case "list_item_open":
                position.markers[-1] = f"{token.info}{token.markup}" if token.info else "•"
            case "tr_open":
                position.cells = []
            case "tr_close":
                yield Draft("table_row", _CELL_SEPARATOR.join(position.cells))
            case "fence" | "code_block":
                yield Draft("paragraph", collapse(token.content))
            case "inline" if before is not None:
                yield from _inline_drafts(token, before, position)


def _inline_drafts(inline: Token, opening: Token, position: _Position) -> Iterator[Draft]:
    lines = _plain_lines(inline)
    if opening.type == "heading_open":
        position.heading_level = int(opening.tag[1:])
        yield Draft("heading", collapse(" ".join(lines)), level=position.heading_level)
    elif opening.type in {"th_open", "td_open"}:
        position.cells.append(collapse(" ".join(lines)))
    else:
        for text in paragraphs(lines):
            yield _paragraph_draft(text, inline, position)


def _paragraph_draft(text: str, inline: Token, position: _Position) -> Draft:
    if position.markers:
        marker, position.markers[-1] = position.markers[-1], ""
        return Draft("list_item", text, level=len(position.markers), marker=marker)
    if _is_wholly_bold(inline) and is_bold_heading(text):
        return Draft("heading", text, level=position.heading_level + 1)
    return Draft("paragraph", text)


def _plain_lines(inline: Token) -> list[str]:
    """The visible text of inline markup, a string for each line as typed."""
    lines = [""]
    for token in inline.children or []:
        if token.type in {"text", "text_special", "code_inline"}:
            lines[-1] += token.content
        elif token.type in {"softbreak", "hardbreak"} or (token.type == "html_inline" and token.content[:3] == "<br"):
            lines.append("")
    return lines


def _is_wholly_bold(inline: Token) -> bool:
    children = [child for child in inline.children or [] if child.type != "text" or child.content]
    return (
        len(children) > 1
        and children[0].type == "strong_open"
        and children[-1].type == "strong_close"
        and sum(child.type == "strong_open" for child in children) == 1
    )
