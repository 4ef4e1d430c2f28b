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


def line_under(anatomy: Anatomy, component: Component, wanted: tuple[float, float] = (0.0, 9.0)) -> UnderLine | None:
    """Return the line under a component's last line, a real one before a typed one; None when there is none.

    Args:
        anatomy: What is what in the document.
        component: The text over the line.
        wanted: Least and most length over that of the text: of several lines near by, one of such a length is taken.
            A line in the head that stands under nothing else is taken as well: its place is measured roughly.
    """
    last = component.last
    wide = last.lines[-1].width if last.lines else 0.0
    marks = [mark for mark in anatomy.paper.marks if _belongs(anatomy, mark, last)]
    found = [_measured(mark, last, wide) for mark in sorted(marks, key=lambda mark: abs(mark.y - last.bottom))]
    real = [line for line in found if line.kind in ("drawn", "border")]
    fitting = [line for line in real if wanted[0] <= line.ratio <= wanted[1]]
    loose = [] if real else _loose(anatomy, last, wide, wanted)
    chosen = [*fitting, *real, *loose, *found]
    if chosen:
        return chosen[0]
    words = [run for run in last.runs if run.text.strip()]
    if words and all(run.format.underline for run in words):
        return UnderLine("underline", 1.0, 0.0, wide)
    return None


def _loose(anatomy: Anatomy, last: Segment, wide: float, wanted: tuple[float, float]) -> list[UnderLine]:
    """Return drawn lines on the same page under no line of text that is known to have one, of a fitting length."""
    if not wide or last.page != 1:
        return []
    owners = [part.last for name in _OWNERS if (part := anatomy.get(name)) and part.last is not last]
    loose = [
        mark
        for mark in anatomy.paper.marks
        if mark.kind == "drawn" and mark.page == 1 and mark.index < 0
        and mark.region[0] == "body" and last.region[0] == "box"
        and not any(_belongs(anatomy, mark, owner) and _fits(mark, owner) for owner in owners)
    ]  # fmt: skip
    lines = [UnderLine("drawn", (mark.x1 - mark.x0) / wide, 0.0, wide) for mark in loose]
    return [line for line in lines if wanted[0] <= line.ratio <= wanted[1]]


_OWNERS = ("motto", "issuer", "subject", "party_title")


def _fits(mark: RuleMark, owner: Segment) -> bool:
    wide = owner.lines[-1].width if owner.lines else 0.0
    return bool(wide) and 0.25 <= (mark.x1 - mark.x0) / wide <= 1.1


def _measured(mark: RuleMark, last: Segment, wide: float) -> UnderLine:
    middle = (last.ink[0] + last.ink[1]) / 2
    off = abs((mark.x0 + mark.x1) / 2 - middle) if mark.kind != "typed" and not last.floating else 0.0
    known = wide and not (last.floating and mark.kind == "border")
    return UnderLine(mark.kind, (mark.x1 - mark.x0) / wide if known else 0.0, off, wide if known else 0.0)


def _belongs(anatomy: Anatomy, mark: RuleMark, last: Segment) -> bool:
    if mark.index >= 0:
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
