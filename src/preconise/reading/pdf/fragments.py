"""Glyphs → fragments: stretches of a printed line that no wide gap divides."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from preconise.reading.pdf.geometry import Box
from preconise.reading.pdf.page import Glyph, PrintedPage

_SAME_BASELINE = 0.35
"""Ems by which the baselines of one line may differ."""
_WIDE_GAP = 0.95
"""Ems between two glyphs of different fragments …"""
_WIDE_GAP_OVER_SPACE = 2.2
"""… and where a real space stands between them, which a justified narrow column stretches."""
_WORD_GAP = 0.12
_BACKWARD_GAP = -1.5
_RAISED = (0.15, 0.7)
_SMALLER = 0.9
_CALL = re.compile(r"[\d,*†‡()\[\]]{1,7}")
_BEFORE_POWER = re.compile(r"(?:\d|(?<![^\W\d_])(?:[kcdmh]?m|CO|O|N|H|x|R))$")
"""What a raised figure belongs to: "m²", "CO₂", "10³"; elsewhere it calls a footnote."""
_CLOSING = ".,)]…"
_SPACES = " \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}"
_BULLET_REACH = 3.5
_TOUCHING = 1.0
_NARROWEST_CELL_GAP = 0.5
BULLET = "•"


@dataclass(frozen=True, slots=True)
class Fragment:
    """A stretch of a printed line; ``size`` is that of most of its glyphs, in points."""

    text: str
    box: Box
    baseline: float
    size: float
    bold: bool


@dataclass(slots=True)
class _Open:
    """A fragment that is being read."""

    left: float
    right: float
    bottom: float
    top: float
    baseline: float
    size: float
    text: list[str] = field(default_factory=list)
    sizes: Counter[float] = field(default_factory=Counter)
    bold: int = 0
    raised: list[str] = field(default_factory=list)
    gap_seen: bool = False
    after_call: bool = False

    def take(self, glyph: Glyph) -> None:
        if self.raised:
            self.close_call()
        gap = self.gap_seen or glyph.left - self.right > _WORD_GAP * glyph.size
        if self.after_call and glyph.text in _CLOSING:
            gap = False
        if gap and glyph.text not in _SPACES and not self._ends_on_space():
            self.text.append(" ")
        self.gap_seen = self.after_call = False
        if glyph.text != " " or not self._ends_on_space():
            self.text.append(glyph.text)
        if glyph.text not in _SPACES:
            if glyph.top > self.top:
                self.top = glyph.top
            if glyph.bottom < self.bottom:
                self.bottom = glyph.bottom
            self.sizes[glyph.size] += 1
            self.bold += glyph.bold
        if glyph.right > self.right:
            self.right = glyph.right

    def take_raised(self, glyph: Glyph) -> None:
        self.raised.append(glyph.text)
        self.right = max(self.right, glyph.right)
        self.gap_seen = False

    def close_call(self) -> None:
        """Leaves out raised figures that call a footnote; others ("1er", "m²") are part of the text."""
        raised, self.raised = "".join(self.raised), []
        if not raised:
            return
        if _CALL.fullmatch(raised) and not _BEFORE_POWER.search("".join(self.text[-4:])):
            self.after_call = True
        else:
            self.text.append(raised)

    def fragment(self) -> Fragment:
        self.close_call()
        count = sum(self.sizes.values())
        size = self.sizes.most_common(1)[0][0] if self.sizes else self.size
        return Fragment(
            text="".join(self.text).strip(" "),
            box=Box(self.left, self.bottom, self.right, self.top),
            baseline=self.baseline,
            size=round(size * 4) / 4,
            bold=self.bold * 2 > count,
        )

    def _ends_on_space(self) -> bool:
        return bool(self.text) and self.text[-1] in _SPACES


def fragments_of(page: PrintedPage) -> list[Fragment]:
    """The fragments of a page in the order of the file, drawn bullets set before their text."""
    dividers = [rule for rule in page.rules if rule.height > rule.width]
    found = [fragment for fragment in _fragments(page.glyphs, dividers) if fragment.text]
    return _with_bullets(found, page.bullets)


def _fragments(glyphs: Sequence[Glyph], dividers: Sequence[Box]) -> Iterator[Fragment]:
    current: _Open | None = None
    for glyph in glyphs:
        if glyph.generated and glyph.text == " ":
            if current is not None:
                current.gap_seen = True
            continue
        if current is not None and _is_raised(current, glyph):
            current.take_raised(glyph)
            continue
        if current is not None and not (_goes_on(current, glyph) and not _is_divided(current, glyph, dividers)):
            yield current.fragment()
            current = None
        if current is None:
            if glyph.text.isspace():
                continue
            current = _Open(glyph.left, glyph.left, glyph.bottom, glyph.top, glyph.baseline, glyph.size)
        current.take(glyph)
    if current is not None:
        yield current.fragment()


def _goes_on(current: _Open, glyph: Glyph) -> bool:
    largest = max(current.size, glyph.size)
    if abs(glyph.baseline - current.baseline) >= _SAME_BASELINE * largest:
        return False
    gap = glyph.left - current.right
    widest = _WIDE_GAP_OVER_SPACE if current.text and current.text[-1] in _SPACES else _WIDE_GAP
    return _BACKWARD_GAP * current.size < gap < widest * largest


def _is_divided(current: _Open, glyph: Glyph, dividers: Sequence[Box]) -> bool:
    """Whether an upright rule, that of a table, stands between the text and the next glyph."""
    if not dividers or glyph.left - current.right < _NARROWEST_CELL_GAP:
        return False
    return any(
        current.right - _TOUCHING <= rule.left <= glyph.left + _TOUCHING
        and rule.bottom <= glyph.baseline + glyph.size / 4 <= rule.top
        for rule in dividers
    )


def _is_raised(current: _Open, glyph: Glyph) -> bool:
    """Whether a glyph is a small one above the baseline, just after the text."""
    rise = glyph.baseline - current.baseline
    least, most = _RAISED
    return (
        glyph.size < _SMALLER * current.size
        and least * current.size < rise < most * current.size
        and abs(glyph.left - current.right) < 0.5 * current.size
        and not glyph.text.isspace()
    )


def _with_bullets(fragments: Sequence[Fragment], bullets: Sequence[Box]) -> list[Fragment]:
    found = list(fragments)
    for bullet in bullets:
        position = _beside(bullet, found)
        if position is not None:
            text = found[position]
            found[position] = replace(text, text=f"{BULLET} {text.text}", box=text.box._replace(left=bullet.left))
    return found


def _beside(bullet: Box, fragments: Sequence[Fragment]) -> int | None:
    """The position of the fragment that begins just right of a drawn bullet, at its height."""
    middle = (bullet.bottom + bullet.top) / 2
    nearest: tuple[float, int] | None = None
    for position, fragment in enumerate(fragments):
        gap = fragment.box.left - bullet.right
        height = middle - fragment.baseline
        near = 0 < gap < _BULLET_REACH * fragment.size and 0 < height < 0.8 * fragment.size
        if near and not fragment.text.startswith(BULLET) and (nearest is None or gap < nearest[0]):
            nearest = gap, position
    return nearest[1] if nearest else None
