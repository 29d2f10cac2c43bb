"""Small files of word processors and slide programs, written by hand as the programs write them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tests.reading.files_made import zipped

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
_R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
_P = 'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
_C = 'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_ODF = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (
        ("office", "office"),
        ("text", "text"),
        ("style", "style"),
        ("table", "table"),
        ("draw", "drawing"),
        ("presentation", "presentation"),
        ("svg", "svg-compatible"),
        ("fo", "xsl-fo-compatible"),
        ("meta", "meta"),
    )
)


def relations(*targets: tuple[str, str]) -> str:
    """A part of relations; each target is a kind and a name, its identifier "r1", "r2" and so on."""
    entries = "".join(
        f'<Relationship Id="r{number}" Type="{_RELATION}/{kind}" Target="{name}"/>'
        for number, (kind, name) in enumerate(targets, start=1)
    )
    return (
        f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{entries}</Relationships>'
    )


def docx(
    body: str, *, styles: str = "", numbering: str = "", footnotes: str = "", core: str = "", doctype: str = ""
) -> bytes:
    """A Word document around the inside of ``w:body``, and that of its other parts."""
    parts = {
        "_rels/.rels": relations(("officeDocument", "word/document.xml")),
        "word/document.xml": f"{doctype}<w:document {W} {_MC} {_R}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": relations(
            ("styles", "styles.xml"), ("numbering", "numbering.xml"), ("footnotes", "/word/footnotes.xml")
        ),
        "word/styles.xml": f"<w:styles {W}>{styles}</w:styles>",
        "word/numbering.xml": f"<w:numbering {W} {_MC}>{numbering}</w:numbering>",
        "word/footnotes.xml": f"<w:footnotes {W}>{footnotes}</w:footnotes>",
        "docProps/core.xml": (
            '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
            ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">'
            f"{core}</cp:coreProperties>"
        ),
    }
    return zipped(parts)


def run(text: str, properties: str = "") -> str:
    """A run of a Word paragraph."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(inside: str, *, style: str = "", number: str = "", level: str = "", more: str = "") -> str:
    """A Word paragraph: plain text, or runs if ``inside`` begins with an element."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    listed = (f'<w:ilvl w:val="{level}"/>' if level else "") + (f'<w:numId w:val="{number}"/>' if number else "")
    listed = f"<w:numPr>{listed}</w:numPr>" if listed else ""
    runs = inside if inside.startswith("<") or not inside else run(inside)
    return f"<w:p><w:pPr>{named}{listed}{more}</w:pPr>{runs}</w:p>"


def level(number: int, number_format: str, text: str, more: str = "") -> str:
    """A level of a Word list."""
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="1"/><w:numFmt w:val="{number_format}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def abstract(identifier: int, *levels: str) -> str:
    """The rules of a Word list."""
    return f'<w:abstractNum w:abstractNumId="{identifier}">{"".join(levels)}</w:abstractNum>'


def instance(identifier: int, abstract_identifier: int, overrides: str = "") -> str:
    """A Word list that follows some rules."""
    return f'<w:num w:numId="{identifier}"><w:abstractNumId w:val="{abstract_identifier}"/>{overrides}</w:num>'


def word_style(identifier: str, name: str, inside: str = "", based_on: str = "") -> str:
    """A Word style of paragraphs."""
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    return f'<w:style w:type="paragraph" w:styleId="{identifier}"><w:name w:val="{name}"/>{base}{inside}</w:style>'


def odt(body: str, *, automatic: str = "", styles: str = "", meta: str = "", kind: str = "text") -> bytes:
    """An OpenDocument file around the inside of its ``office:text``, or ``office:presentation``."""
    content = (
        f"<office:document-content {_ODF}><office:automatic-styles>{automatic}</office:automatic-styles>"
        f"<office:body><office:{kind}>{body}</office:{kind}></office:body></office:document-content>"
    )
    return zipped(
        {
            "mimetype": f"application/vnd.oasis.opendocument.{kind}",
            "content.xml": content,
            "styles.xml": (
                f"<office:document-styles {_ODF}><office:styles>{styles}</office:styles></office:document-styles>"
            ),
            "meta.xml": (
                f'<office:document-meta {_ODF} xmlns:dc="http://purl.org/dc/elements/1.1/">'
                f"<office:meta>{meta}</office:meta></office:document-meta>"
            ),
        }
    )


def flat_odt(body: str) -> bytes:
    """The same as one flat XML file."""
    return (
        f"<office:document {_ODF}><office:body><office:text>{body}</office:text></office:body></office:document>"
    ).encode()


def pptx(
    slides: Sequence[str], *, notes: Mapping[int, str] | None = None, more: Mapping[str, str] | None = None
) -> bytes:
    """A PowerPoint file around the shapes of its slides; ``notes`` are shapes by slide number.

    All slides stand on one layout with a title and a body without bullets, on a master whose body has "•" and "–".
    """
    tree = "<p:cSld><p:spTree>{}</p:spTree></p:cSld>"
    namespaces = f"{_P} {_A} {_R} {_C}"
    listed = "".join(f'<p:sldId id="{255 + number}" r:id="r{number}"/>' for number in range(1, len(slides) + 1))
    parts: dict[str, str | bytes] = {
        "_rels/.rels": relations(("officeDocument", "ppt/presentation.xml")),
        "ppt/presentation.xml": f"<p:presentation {namespaces}><p:sldIdLst>{listed}</p:sldIdLst></p:presentation>",
        "ppt/_rels/presentation.xml.rels": relations(
            *(("slide", f"slides/slide{number}.xml") for number in range(1, len(slides) + 1))
        ),
        "ppt/slideLayouts/slideLayout1.xml": (
            f"<p:sldLayout {namespaces}>"
            + tree.format(
                shape("Titre du masque", sort="title", at=(0, 0)) + shape("Texte du masque", sort="body", at=(9, 0))
            )
            + "</p:sldLayout>"
        ),
        "ppt/slideLayouts/_rels/slideLayout1.xml.rels": relations(("slideMaster", "../slideMasters/slideMaster1.xml")),
        "ppt/slideMasters/slideMaster1.xml": (
            f"<p:sldMaster {namespaces}>{tree.format('')}<p:txStyles><p:bodyStyle>"
            '<a:lvl1pPr><a:buChar char="•"/></a:lvl1pPr><a:lvl2pPr><a:buChar char="–"/></a:lvl2pPr>'
            "</p:bodyStyle></p:txStyles></p:sldMaster>"
        ),
        **(more or {}),
    }
    for number, inside in enumerate(slides, start=1):
        hidden = ' show="0"' if inside.startswith("<!--hidden-->") else ""
        parts[f"ppt/slides/slide{number}.xml"] = f"<p:sld {namespaces}{hidden}>{tree.format(inside)}</p:sld>"
        targets = [("slideLayout", "../slideLayouts/slideLayout1.xml"), ("chart", "../charts/chart1.xml")]
        if notes and number in notes:
            targets.append(("notesSlide", f"../notesSlides/notesSlide{number}.xml"))
            parts[f"ppt/notesSlides/notesSlide{number}.xml"] = (
                f"<p:notes {namespaces}>{tree.format(notes[number])}</p:notes>"
            )
        parts[f"ppt/slides/_rels/slide{number}.xml.rels"] = relations(*targets)
    return zipped(parts)


def shape(text: str, *, sort: str = "", at: tuple[int, int] | None = None) -> str:
    """A shape of a slide: plain text, or paragraphs if ``text`` begins with an element; ``at`` is top and left."""
    placeholder = f'<p:ph type="{sort}"/>' if sort else ""
    place = f'<a:xfrm><a:off y="{at[0]}" x="{at[1]}"/></a:xfrm>' if at else ""
    inside = text if text.startswith("<") else slide_paragraph(text)
    return (
        f"<p:sp><p:nvSpPr><p:cNvPr/><p:nvPr>{placeholder}</p:nvPr></p:nvSpPr><p:spPr>{place}</p:spPr>"
        f"<p:txBody>{inside}</p:txBody></p:sp>"
    )


def slide_paragraph(text: str, properties: str = "", level: int = 0) -> str:
    """A paragraph of a shape."""
    return f'<a:p><a:pPr lvl="{level}">{properties}</a:pPr><a:r><a:t>{text}</a:t></a:r></a:p>'
