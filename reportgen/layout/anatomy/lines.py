"""Which rule line belongs under which component, and how long it is against the text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reportgen.layout.anatomy.parts import Anatomy, Component
from reportgen.layout.paper import RuleMark, Segment

_ABOVE, _BELOW = 9.0, 26.0
"""Points by which a line may stand above the lower edge of its text, or under it: the layout is a measured guess."""


@dataclass(frozen=True, slots=True)
class UnderLine:
    """A rule line under a component: its kind, its length over that of the text, how far it is off the middle."""

    kind: str
    ratio: float
    off_centre: float
    text_width: float


def line_under(anatomy: Anatomy, component: Component) -> UnderLine | None:
    """Return the line under a component's last line, a real one before a typed one; None when there is none."""
    last = component.last
    wide = last.lines[-1].width if last.lines else 0.0
    marks = [mark for mark in anatomy.paper.marks if _belongs(anatomy, mark, last)]
    marks.sort(key=lambda mark: (mark.kind not in ("drawn", "border"), abs(mark.y - last.bottom)))
    if marks:
        return _measured(marks[0], last, wide)
    words = [run for run in last.runs if run.text.strip()]
    if words and all(run.format.underline for run in words):
        return UnderLine("underline", 1.0, 0.0, wide)
    return None


def _measured(mark: RuleMark, last: Segment, wide: float) -> UnderLine:
    middle = (last.ink[0] + last.ink[1]) / 2
    off = abs((mark.x0 + mark.x1) / 2 - middle) if mark.kind != "typed" and not last.floating else 0.0
    known = wide and not (last.floating and mark.kind == "border")
    return UnderLine(mark.kind, (mark.x1 - mark.x0) / wide if known else 0.0, off, wide if known else 0.0)


def _belongs(anatomy: Anatomy, mark: RuleMark, last: Segment) -> bool:
    if mark.index >= 0 and mark.kind != "drawn":
        return mark.index == last.index
    if mark.page != last.page or not -_ABOVE <= mark.y - last.bottom <= _BELOW:
        return False
    if not last.floating and (mark.x1 < last.x0 - 4 or mark.x0 > last.x1 + 4):
        return False
    return _nearest(anatomy, mark) in (None, (last.index, last.side))


def _nearest(anatomy: Anatomy, mark: RuleMark) -> tuple[int, str] | None:
    """Return index and side of the text a drawn line stands under: the lowest above it, in the same half."""
    over = [
        segment
        for segment in _lines_of(anatomy)
        if segment.page == mark.page
        and (mark.region[0] == "body" or segment.region[:2] == mark.region[:2])
        and segment.bottom <= mark.y + _ABOVE
        and segment.x0 - 4 <= (mark.x0 + mark.x1) / 2 <= segment.x1 + 4
    ]
    nearest = max(over, key=lambda segment: (segment.bottom, segment.index), default=None)
    return (nearest.index, nearest.side) if nearest else None


def _lines_of(anatomy: Anatomy) -> Iterator[Segment]:
    """Yield the lines of the first pages, those of the head parted in halves."""
    head = {segment.index for segment in anatomy.head}
    yield from anatomy.head
    yield from (segment for segment in anatomy.paper.segments[:60] if segment.index not in head)
