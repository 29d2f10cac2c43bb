"""Pictures of numbers and of a map; the only file that imports altair. Each has its numbers as a table beside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import streamlit as st

from preconise.ui.components.markup import element, words
from preconise.ui.language import say

BAR_HEIGHT = 26
"""Pixels of a bar with its gap: enough for its name in letters that can be read."""
AXIS_HEIGHT = 40
"""Pixels of the numbers below, which are part of the picture's height."""
WIDEST_BAR = 56
STANDING_BARS = 220
"""Pixels that all standing bars may take together: they stand side by side on a phone."""
INK = "#3d4a57"
"""Of the names and numbers: dark enough to be read."""
MAP_HEIGHT = 460
LONGEST_NAME = 42
"""Characters of a category's name beside its bar."""
COLOURS = ("#1f4e79", "#b35900", "#3b7d4f", "#8c3b7a", "#6b6b00", "#2a8a94", "#a33a3a", "#5b4fa2", "#55616d")
"""Told apart by lightness too; the last one is for what has no colour of its own."""
_PICKED = "picked"


@dataclass(frozen=True, slots=True)
class MapPoint:
    """What the map shows of a passage: its place, the group that colours it, and what appears under the pointer."""

    passage_id: str
    x: float
    y: float
    group: str
    beginning: str
    document: str


def bar_chart(title: str, counts: Mapping[str, int], unit: str, *, across: bool = True) -> None:
    """Draws a bar for each category in the order given, with a folded table of the same numbers.

    Args:
        title: what the picture shows; its text alternative too.
        counts: from the name of a category to its number.
        unit: what is counted, the head of the table's second column.
        across: bars that lie, for names; otherwise they stand, for years.
    """
    # Imported late: it takes half a second, which the other pages need not wait for.
    import altair as alt

    rows = [{"category": _short(category), "number": number, "name": category} for category, number in counts.items()]
    category = alt.X if not across else alt.Y
    number = alt.Y if not across else alt.X
    axis = alt.Axis(title=None, tickMinStep=1, format="d", labelColor=INK)
    names = alt.Axis(title=None, labelLimit=260, labelAngle=0, labelColor=INK)
    bar = alt.Undefined if across else min(WIDEST_BAR, STANDING_BARS // max(len(rows), 1))
    chart = (
        alt.Chart(alt.InlineData(values=rows))
        .mark_bar(color=COLOURS[0], size=bar)
        .encode(
            category("category:N", sort=None, axis=names),
            number("number:Q", axis=axis),
            tooltip=[alt.Tooltip("name:N", title=title), alt.Tooltip("number:Q", title=unit)],
        )
    )
    if across:
        chart = chart.properties(height=len(rows) * BAR_HEIGHT + AXIS_HEIGHT)
    st.altair_chart(chart, alt=title)
    st.html(_folded_table(title, unit, counts))


def map_chart(points: Sequence[MapPoint], groups: Sequence[str], key: str) -> str | None:
    """Draws the map and gives the id of the passage clicked, if any.

    Args:
        points: the passages.
        groups: their groups, in the order of the colours; the last ones share the last colour.
        key: unique on the page.
    """
    import altair as alt

    picked = alt.selection_point(name=_PICKED, fields=["passage"], on="click")
    rows = [
        {
            "passage": point.passage_id,
            "x": point.x,
            "y": point.y,
            "group": point.group,
            "beginning": point.beginning,
            "document": point.document,
        }
        for point in points
    ]
    no_axis = alt.Axis(labels=False, ticks=False, grid=False, domain=False, title=None)
    colours = [COLOURS[min(place, len(COLOURS) - 1)] for place in range(len(groups))]
    chart = (
        alt.Chart(alt.InlineData(values=rows))
        .mark_circle(size=90, opacity=0.75)
        .encode(
            alt.X("x:Q", axis=no_axis),
            alt.Y("y:Q", axis=no_axis),
            color=alt.Color(
                "group:N",
                scale=alt.Scale(domain=list(groups), range=colours),
                legend=None,
            ),
            tooltip=[
                alt.Tooltip("beginning:N", title=say("overview.map.passage")),
                alt.Tooltip("document:N", title=say("documents.column.title")),
            ],
        )
        .properties(height=MAP_HEIGHT)
        .add_params(picked)
    )
    event = st.altair_chart(chart, key=key, on_select="rerun", alt=say("overview.map.alternative"))
    st.html(_legend(groups, colours))
    chosen = event["selection"].get(_PICKED, [])
    return str(chosen[0]["passage"]) if chosen else None


def _legend(groups: Sequence[str], colours: Sequence[str]) -> str:
    """The colours by their names: beside the picture, since within it they are cut off on a phone."""
    entries = (
        element("li", element("span", class_="colour", style=f"background: {colour}"), words(group))
        for group, colour in zip(groups, colours, strict=True)
    )
    return element("ul", *entries, class_="legend")


def _short(name: str) -> str:
    return name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME - 1]}…"


def _folded_table(title: str, unit: str, counts: Mapping[str, int]) -> str:
    head = element("tr", *(element("th", words(name), scope="col") for name in (title, unit)))
    rows = (
        element("tr", element("th", words(name), scope="row"), element("td", str(number), class_="number"))
        for name, number in counts.items()
    )
    table = element("table", element("thead", head), element("tbody", *rows), class_="counts")
    return element("details", element("summary", words(say("overview.as_table"))), table, class_="context")
