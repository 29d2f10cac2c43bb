"""Makes the starter notes of ``corpus/fr/formats/`` from the Markdown files beside this script, with their sidecars.

The front matter of a note says its ``format``. PDF, DOCX and ODT are written by LibreOffice Writer, so that they have
the styles and the numbering of files from an office; PPTX by python-pptx; HTML from ``page.html``. What stands in the
folder under the same names is replaced.

    pip install -r starter/requirements.txt
    apt-get install libreoffice-writer-nogui
    python starter/make_notes.py
"""

from __future__ import annotations

import json
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from html import escape
from pathlib import Path
from string import Template
from typing import TypedDict

import pptx
import yaml
from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode
from pptx.enum.lang import MSO_LANGUAGE_ID
from pptx.oxml.xmlchemy import OxmlElement
from pptx.presentation import Presentation
from pptx.text.text import TextFrame, _Paragraph
from pptx.util import Pt

SOURCES = Path(__file__).resolve().parent
TARGET = SOURCES.parent / "corpus" / "fr" / "formats"

MARKDOWN = MarkdownIt("commonmark").enable("table")

FILTERS = {
    "docx": "docx:MS Word 2007 XML",
    "odt": "odt:writer8",
    "pdf": 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}',
}
"""LibreOffice's names of its export filters."""

TITLE_LAYOUT, CONTENT_LAYOUT = 0, 1
"""Where python-pptx's own template has "Title Slide" and "Title and Content"."""

LISTS = frozenset({"bullet_list", "ordered_list"})
BODY_SIZE = Pt(20)
HANGING_INDENT = Pt(36)


class Described(TypedDict):
    """What the front matter says of a note, and its sidecar after it."""

    title: str
    author: str
    date: date
    language: str
    themes: list[str]
    based_on: list[dict[str, str]]


@dataclass(frozen=True, slots=True)
class Source:
    """A note as written: the format it becomes, its metadata and its Markdown."""

    name: str
    format: str
    described: Described
    text: str


def main() -> None:
    """Makes every note and its sidecar."""
    TARGET.mkdir(exist_ok=True)
    for path in sorted(SOURCES.glob("*.md")):
        if path.name == "README.md":
            continue
        source = read_source(path)
        target = TARGET / f"{source.name}.{source.format}"
        if source.format == "pptx":
            write_slides(source, target)
        elif source.format == "html":
            target.write_text(page(source, "page.html"), encoding="utf-8")
        else:
            write_with_libreoffice(source, target)
        target.with_name(f"{target.name}.meta.toml").write_text(sidecar(source.described), encoding="utf-8")


def read_source(path: Path) -> Source:
    """The note that a Markdown file holds."""
    _, front_matter, text = path.read_text(encoding="utf-8").split("---\n", 2)
    described = yaml.safe_load(front_matter)
    return Source(path.stem, described.pop("format"), described, text.strip())


def sidecar(described: Described) -> str:
    """The metadata as TOML: the fields, then a table for each public document the note is based on."""
    plain = {name: value for name, value in described.items() if name != "based_on"}
    return "\n".join([_fields(plain), *(f"[[based_on]]\n{_fields(reference)}" for reference in described["based_on"])])


def _fields(values: Mapping[str, object]) -> str:
    """A line for each field: strings and lists of strings are written in TOML as in JSON."""
    return "".join(f"{name} = {json.dumps(value, ensure_ascii=False, default=str)}\n" for name, value in values.items())


def page(source: Source, template: str) -> str:
    """The note as a web page, in the template of this name."""
    return Template((SOURCES / template).read_text(encoding="utf-8")).substitute(
        title=escape(source.described["title"]),
        author=escape(source.described["author"]),
        date=source.described["date"],
        body=MARKDOWN.render(source.text).strip(),
    )


def write_with_libreoffice(source: Source, target: Path) -> None:
    """Has Writer open the note as a page for print and save it in the format of ``target``."""
    with tempfile.TemporaryDirectory() as folder:
        printed = Path(folder, f"{source.name}.html")
        # Writer takes the rules of a table from its attributes, not from the style sheet.
        written = page(source, "print.html").replace("<table>", '<table border="1" cellspacing="0" cellpadding="5">')
        printed.write_text(written, encoding="utf-8")
        profile = f"-env:UserInstallation={Path(folder).as_uri()}/profile"
        command = ["soffice", profile, "--headless", "--infilter=HTML (StarWriter)"]
        command += ["--convert-to", FILTERS[source.format], "--outdir", str(target.parent), str(printed)]
        subprocess.run(command, check=True, capture_output=True)


def write_slides(source: Source, target: Path) -> None:
    """A deck with a title slide and a slide for each heading of level 2; block quotes are the speaker's notes."""
    deck = pptx.Presentation()
    _set_properties(deck, source.described)
    title, *contents = _slides(SyntaxTreeNode(MARKDOWN.parse(source.text)).children)
    _add_slide(deck, TITLE_LAYOUT, title)
    for content in contents:
        _add_slide(deck, CONTENT_LAYOUT, content)
    deck.save(str(target))


def _set_properties(deck: Presentation, described: Described) -> None:
    properties = deck.core_properties
    properties.title, properties.language = described["title"], described["language"]
    properties.author = properties.last_modified_by = described["author"]
    properties.created = properties.modified = datetime.combine(described["date"], time(), UTC)


def _slides(nodes: Sequence[SyntaxTreeNode]) -> list[list[SyntaxTreeNode]]:
    """The nodes of each slide: a heading and what follows up to the next one."""
    slides: list[list[SyntaxTreeNode]] = []
    for node in nodes:
        if node.type == "heading":
            slides.append([])
        slides[-1].append(node)
    return slides


def _add_slide(deck: Presentation, layout: int, nodes: Sequence[SyntaxTreeNode]) -> None:
    slide = deck.slides.add_slide(deck.slide_layouts[layout])
    heading, *rest = nodes
    title, body = (shape.text_frame for shape in slide.placeholders if shape.has_text_frame)
    _write(title, [_words(heading)])
    content = [node for node in rest if node.type != "blockquote"]
    items = [(item, node.type) for node in content for item in (node.children if node.type in LISTS else [node])]
    _write(body, [_words(item) for item, _ in items])
    if layout == CONTENT_LAYOUT:
        for paragraph, (_, kind) in zip(body.paragraphs, items, strict=True):
            paragraph.font.size = BODY_SIZE
            _set_bullet(paragraph, kind)
    notes = slide.notes_slide.notes_text_frame
    if notes is not None:
        _write(notes, [_words(node) for node in rest if node.type == "blockquote"])


def _words(node: SyntaxTreeNode) -> str:
    return "".join(inner.content for inner in node.walk() if inner.type == "text")


def _write(frame: TextFrame, lines: Sequence[str]) -> None:
    """Fills a frame with a paragraph for each line, in French for the spelling checker."""
    frame.text = "\n".join(lines)
    for paragraph in frame.paragraphs:
        for run in paragraph.runs:
            run.font.language_id = MSO_LANGUAGE_ID.FRENCH


def _set_bullet(paragraph: _Paragraph, kind: str) -> None:
    """What stands before a paragraph: a number, the bullet of the layout, or nothing, without a hanging indent."""
    properties = paragraph._p.get_or_add_pPr()
    if kind == "bullet_list":
        return
    hang = HANGING_INDENT if kind == "ordered_list" else 0
    properties.set("marL", str(hang))
    properties.set("indent", str(-hang))
    bullet = OxmlElement("a:buAutoNum" if kind == "ordered_list" else "a:buNone")
    if kind == "ordered_list":
        bullet.set("type", "arabicPeriod")
    properties.insert_element_before(bullet, "a:tabLst", "a:defRPr", "a:extLst")


if __name__ == "__main__":
    main()
