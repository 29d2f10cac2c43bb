"""PowerPoint presentations (.pptx): a slide is a page, its title a heading, its shapes are read as they are seen."""

from __future__ import annotations

from collections.abc import Iterator

from preconise.reading.archive import Archive, open_archive
from preconise.reading.canonical import Content, Draft
from preconise.reading.office.deck import Slide, deck_content
from preconise.reading.office.package import Part, main_part, read_part
from preconise.reading.office.properties import package_properties
from preconise.reading.office.slides_graphics import graphic_drafts
from preconise.reading.office.slides_shapes import Backdrop, Shape, placeholder_type, slide_shapes
from preconise.reading.office.slides_text import paragraph_text, shape_drafts
from preconise.reading.xml_tree import Element, integer

_USUAL_HEIGHT = 6_858_000
"""Of a slide, in English Metric Units (914,400 to the inch)."""
_HIDDEN = frozenset({"0", "false"})


def read_slides(content: bytes, path: str) -> Content:
    """Reads a presentation; nothing that it refers to is fetched.

    Notes of the speaker stand under a heading of their own. Dates, footers and slide numbers are left out, and so are
    the prompts of empty placeholders. Slides that are hidden in the show are read, and a notice says which.

    Raises:
        DamagedFile: the file is no whole presentation.
        PasswordNeeded: it is encrypted.
        UnsafeFile: it would swell beyond any document, or declares a document type.
    """
    archive = open_archive(content, path)
    presentation = main_part(archive)
    height = integer(presentation.root.value_at("cy", "p:sldSz"), _USUAL_HEIGHT)
    slides = [_slide(read_part(archive, name), archive, height) for name in _slide_names(presentation)]
    return deck_content(slides, package_properties(archive))


def _slide_names(presentation: Part) -> Iterator[str]:
    """The names of the slides' parts in the order of the show."""
    slides = presentation.root.at("p:sldIdLst")
    for slide in slides.children_named("p:sldId") if slides is not None else ():
        relation = presentation.relations.get(slide.attribute("r:id"))
        if relation is not None:
            yield relation.target


def _slide(part: Part, archive: Archive, height: int) -> Slide:
    shapes = slide_shapes(part.root, _backdrop(part, archive), height)
    titles = [shape for shape in shapes if shape.is_title]
    return Slide(
        title="\n".join(text for shape in titles for text in _lines(shape.element)),
        body=[draft for shape in shapes if not shape.is_title for draft in _shape_drafts(shape, part, archive)],
        notes=_notes(part, archive, height),
        opens_deck=any(shape.opens_deck for shape in titles),
        hidden=part.root.attribute("show") in _HIDDEN,
    )


def _backdrop(slide: Part, archive: Archive) -> Backdrop:
    layout = next((read_part(archive, name) for name in slide.targets("slideLayout") if name in archive), None)
    if layout is None:
        return Backdrop(None, None)
    master = next((read_part(archive, name) for name in layout.targets("slideMaster") if name in archive), None)
    return Backdrop(layout.root, master.root if master is not None else None)


def _shape_drafts(shape: Shape, part: Part, archive: Archive) -> list[Draft]:
    body = shape.element.at("p:txBody")
    if body is not None:
        return list(shape_drafts(body, shape.list_styles))
    return graphic_drafts(shape.element, part, archive)


def _lines(shape: Element) -> Iterator[str]:
    body = shape.at("p:txBody")
    for paragraph in body.children_named("a:p") if body is not None else ():
        yield paragraph_text(paragraph)


def _notes(slide: Part, archive: Archive, height: int) -> list[Draft]:
    """What the speaker has noted: the text of the page of notes, without the picture and number of the slide."""
    drafts: list[Draft] = []
    for name in slide.targets("notesSlide"):
        if name in archive:
            page = read_part(archive, name)
            for shape in slide_shapes(page.root, Backdrop(None, None), height):
                if placeholder_type(shape.element) == "body":
                    drafts.extend(_shape_drafts(shape, page, archive))
    return drafts
