"""Curves on two logarithmic scales, as SVG made by hand: nothing to install, and it can be read in a browser."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

WIDTH, HEIGHT, LEFT, BOTTOM, TOP, RIGHT = 430, 260, 58, 40, 34, 28
COLOURS = ("#1f5fa8", "#c2570c", "#2e7d32", "#7b1fa2")


@dataclass(frozen=True, slots=True)
class Curve:
    """Named points (x, y), both above 0."""

    name: str
    points: Sequence[tuple[float, float]]


@dataclass(frozen=True, slots=True)
class Panel:
    """Curves with one scale."""

    title: str
    curves: Sequence[Curve]


def drawn(panels: Sequence[Panel], x_label: str) -> str:
    """An SVG of panels, two in a row."""
    rows = -(-len(panels) // 2)
    inner = "".join(
        f'<g transform="translate({WIDTH * (place % 2)},{HEIGHT * (place // 2)})">{_panel(panel, x_label)}</g>'
        for place, panel in enumerate(panels)
    )
    size = f'width="{2 * WIDTH}" height="{rows * HEIGHT}" viewBox="0 0 {2 * WIDTH} {rows * HEIGHT}"'
    style = "font-family:sans-serif;font-size:11px"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} style="{style}" role="img">'
        f'<rect width="100%" height="100%" fill="white"/>{inner}</svg>\n'
    )


def _panel(panel: Panel, x_label: str) -> str:
    points = [point for curve in panel.curves for point in curve.points]
    x, y = (_Scale.over([point[axis] for point in points]) for axis in (0, 1))
    parts = [f'<text x="{LEFT}" y="18" style="font-size:13px;font-weight:bold">{escape(panel.title)}</text>']
    for power in range(x.first, x.last + 1):
        place = _across(x, 10**power)
        parts.append(_line(place, TOP, place, HEIGHT - BOTTOM))
        parts.append(f'<text x="{place:.0f}" y="{HEIGHT - BOTTOM + 14}" text-anchor="middle">{10**power:,}</text>')
    for power in range(y.first, y.last + 1):
        place = _up(y, 10**power)
        parts.append(_line(LEFT, place, WIDTH - RIGHT, place))
        parts.append(f'<text x="{LEFT - 6}" y="{place + 4:.0f}" text-anchor="end">{10**power:,g}</text>')
    parts.append(f'<text x="{WIDTH - RIGHT}" y="{HEIGHT - 10}" text-anchor="end">{escape(x_label)}</text>')
    for place, (curve, colour) in enumerate(zip(panel.curves, COLOURS, strict=False)):
        parts.append(_curve(curve, colour, x, y, TOP + 12 + 14 * place))
    return "".join(parts)


def _curve(curve: Curve, colour: str, x: _Scale, y: _Scale, label: int) -> str:
    places = [(_across(x, one), _up(y, other)) for one, other in sorted(curve.points)]
    line = " ".join(f"{one:.1f},{other:.1f}" for one, other in places)
    dots = "".join(f'<circle cx="{one:.1f}" cy="{other:.1f}" r="3" fill="{colour}"/>' for one, other in places)
    name = f'<text x="{LEFT + 8}" y="{label}" fill="{colour}">{escape(curve.name)}</text>'
    return f'<polyline points="{line}" fill="none" stroke="{colour}" stroke-width="2"/>{dots}{name}'


@dataclass(frozen=True, slots=True)
class _Scale:
    """Powers of ten, the lowest and the highest."""

    first: int
    last: int

    @classmethod
    def over(cls, values: Sequence[float]) -> _Scale:
        """The scale that holds all values."""
        first, last = math.floor(math.log10(min(values))), math.ceil(math.log10(max(values)))
        return cls(first, max(last, first + 1))

    def share(self, value: float) -> float:
        """Where a value lies, from 0 to 1."""
        return (math.log10(value) - self.first) / (self.last - self.first)


def _across(scale: _Scale, value: float) -> float:
    return LEFT + scale.share(value) * (WIDTH - LEFT - RIGHT)


def _up(scale: _Scale, value: float) -> float:
    return HEIGHT - BOTTOM - scale.share(value) * (HEIGHT - BOTTOM - TOP)


def _line(x1: float, y1: float, x2: float, y2: float) -> str:
    return f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" stroke="#ddd"/>'
