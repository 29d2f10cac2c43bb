"""What a PowerPoint slide shows otherwise than as text: tables, charts, diagrams."""

from __future__ import annotations

from collections.abc import Iterator

from preconise.reading.archive import Archive
from preconise.reading.canonical import Draft
from preconise.reading.office.flow import Flow, add_table
from preconise.reading.office.package import Part, optional_tree
from preconise.reading.office.slides_text import paragraph_text, shape_drafts
from preconise.reading.xml_tree import Element, integer

_CONTINUES = ("hMerge", "vMerge")
_MOST_POINTS = 1000


def graphic_drafts(frame: Element, part: Part, archive: Archive) -> list[Draft]:
    """The rows of a table, the values of a chart as rows, the texts of a diagram.

    Args:
        frame: ``p:graphicFrame``.
        part: the slide it stands on, which knows the parts of charts and diagrams.
        archive: the whole file.

    Raises:
        DamagedFile: a part is no XML.
        UnsafeFile: it declares a document type.
    """
    flow = Flow()
    for table in frame.descendants("a:tbl"):
        rows = [[_cell(cell) for cell in _cells(row)] for row in table.children_named("a:tr")]
        add_table(flow, rows, heads=int(table.value_at("firstRow", "a:tblPr") in {"1", "true"}))
    for chart in frame.descendants("c:chart"):
        tree = _target(chart.attribute("r:id"), part, archive)
        if tree is not None:
            _add_chart(tree, flow)
    for diagram in frame.descendants("dgm:relIds"):
        tree = _target(diagram.attribute("r:dm"), part, archive)
        if tree is not None:
            flow.drafts.extend(_diagram(tree))
    flow.settle()
    return flow.drafts


def _target(identifier: str, part: Part, archive: Archive) -> Element | None:
    relation = part.relations.get(identifier)
    return optional_tree(archive, relation.target) if relation is not None else None


def _cells(row: Element) -> Iterator[Element]:
    for cell in row.children_named("a:tc"):
        if not any(cell.attribute(name) in {"1", "true"} for name in _CONTINUES):
            yield cell


def _cell(cell: Element) -> list[Draft]:
    body = cell.at("a:txBody")
    return list(shape_drafts(body, ())) if body is not None else []


def _add_chart(chart: Element, flow: Flow) -> None:
    """A row for each category, a column for each series."""
    title = chart.first("c:title")
    if title is not None:
        for paragraph in title.descendants("a:p"):
            flow.add(Draft("paragraph", paragraph_text(paragraph)))
    series = list(chart.descendants("c:ser"))
    heads = [" ".join(_points(one, "c:tx").values()) for one in series]
    categories = _points(series[0], "c:cat") if series else {}
    values = [_points(one, "c:val") or _points(one, "c:yVal") for one in series]
    rows = [["", *heads]]
    for index in sorted(set(categories).union(*values))[:_MOST_POINTS]:
        rows.append([categories.get(index, ""), *(column.get(index, "") for column in values)])
    add_table(flow, [[[Draft("paragraph", cell)] for cell in row] for row in rows], heads=1)


def _points(series: Element, name: str) -> dict[int, str]:
    """The values of a series, or its name, by their index."""
    part = series.at(name)
    if part is None:
        return {}
    points = {integer(point.attribute("idx")): point.text.strip() for point in part.descendants("c:pt")}
    direct = part.at("c:v")
    return points or ({0: direct.text} if direct is not None else {})


def _diagram(data: Element) -> Iterator[Draft]:
    """The texts of a diagram ("SmartArt") in the order in which they were typed."""
    for point in data.descendants("dgm:pt"):
        body = point.at("dgm:t")
        if body is not None and point.attribute("type") in {"", "node", "asst"}:
            for draft in shape_drafts(body, ()):
                yield draft if draft.marker else Draft("list_item", draft.text, level=1, marker="•")
