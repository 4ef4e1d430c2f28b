"""A .docx as a `Paper`: every paragraph cut into segments, with the page and side it stands on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from reportgen.document.metrics import Metrics
from reportgen.document.model import (
    Address,
    Align,
    Block,
    Break,
    Cell,
    Document,
    Field,
    Image,
    Paragraph,
    Placeholder,
    RunFormat,
    Shape,
    Tab,
    Table,
    Text,
)
from reportgen.document.notices import place as in_words
from reportgen.layout.flow import Flow
from reportgen.layout.flow_lines import Line
from reportgen.layout.flow_pages import lay_out, shape_corner, table_left
from reportgen.layout.paper import Empty, Look, Paper, Place, RuleMark, Run, Segment, part_of, short, spot_of
from reportgen.units import to_mm
from reportgen.vi import one_line

TYPED_LINE = re.compile(r"[-_–—─=.*~ˉ¯]{3,}|[–—─]{1,}")
"""A line made of signs. A single long dash counts as well."""
_BY_TABS = re.compile(r"[^\t]+")
_BY_BLANKS = re.compile(r"\S(?:(?! {8})[\s\S])*")
_LEADING = re.compile(r"\t| {12,}")
_OPEN = re.compile(r"(?:\bSố ?:?|\bngày|\btháng|\bnăm)$", re.IGNORECASE)


def read_paper(document: Document, metrics: Metrics, name: str) -> Paper:
    """Return a Word file laid out and cut into segments."""
    flow = lay_out(document, metrics)
    reader = _Reader(flow, floating=_placed_apart(document, "frame"), afloat=_placed_apart(document, "floating-table"))
    for number, section in enumerate(document.sections):
        reader.section = number
        reader.text_left = float(section.left)
        reader.text_width = float(section.width - section.left - section.right)
        reader.blocks(section.blocks, ("body", number), "full")
    return Paper(
        name=name, kind="docx", segments=tuple(reader.segments), marks=tuple(reader.marks),
        empties=tuple(reader.empties), tables=tuple(reader.tables), document=document, flow=flow, pages=flow.pages,
    )  # fmt: skip


def _placed_apart(document: Document, code: str) -> frozenset[Address]:
    """Return the addresses of framed paragraphs or floating tables: the model sets them into the flow, unplaced."""
    told = [notice for notice in document.notices if notice.code == code]
    return frozenset(place for notice in told for place in (notice.address, *(other for other, _ in notice.others)))


@dataclass(slots=True)
class _Part:
    """A part of a paragraph between breaks, while it is read."""

    runs: list[Run] = field(default_factory=list)
    raw: str = ""


@dataclass(slots=True)
class _Reader:
    """Walks the blocks of all sections."""

    flow: Flow
    section: int = 0
    text_left: float = 0.0
    text_width: float = 0.0
    segments: list[Segment] = field(default_factory=list)
    marks: list[RuleMark] = field(default_factory=list)
    empties: list[Empty] = field(default_factory=list)
    tables: list[tuple[Table, Place, int, bool]] = field(default_factory=list)
    boxes: int = 0
    last: dict[tuple[object, ...], Segment] = field(default_factory=dict)
    floating: frozenset[Address] = frozenset()
    afloat: frozenset[Address] = frozenset()
    stroke: float = 0.0

    def blocks(self, blocks: Sequence[Block], region: tuple[object, ...], side: str) -> None:
        for block in blocks:
            if isinstance(block, Paragraph):
                self.paragraph(block, region, side)
            else:
                self.table(block, side, nested=region[0] != "body")

    def table(self, table: Table, side: str, *, nested: bool) -> None:
        number = len(self.tables)
        first = table.rows[0].cells[0].blocks if table.rows and table.rows[0].cells else ()
        words = next((one_line(block.text) for block in first if isinstance(block, Paragraph)), "")
        page = self.flow.rows.get(id(table.rows[0]), (0, 0))[0] if table.rows else 0
        self.tables.append((table, Place(page, in_words(table.address), short(words)), self.section, nested))
        for row_number, row in enumerate(table.rows):
            for cell in row.cells:
                here = self._cell_side(table, cell) if side == "full" else side
                self.blocks(cell.blocks, ("cell", number, row_number, cell.column), here)

    def _cell_side(self, table: Table, cell: Cell) -> str:
        if table.address in self.afloat and sum(table.columns) <= self.text_width * 0.8:
            return "full"  # it may float to either side
        left = self.text_left + table_left(table, self.text_width)
        start = left + sum(table.columns[: cell.column])
        end = start + sum(table.columns[cell.column : cell.column + cell.col_span])
        return self._side(start, end)

    def _side(self, start: float, end: float) -> str:
        middle = self.text_left + self.text_width / 2
        if end - start > self.text_width * 0.8:
            return "full"
        return "left" if (start + end) / 2 < middle else "right"

    def paragraph(self, paragraph: Paragraph, region: tuple[object, ...], side: str) -> None:
        parts = _parts(paragraph)
        spot = spot_of(self.flow, paragraph)
        self._marks(paragraph, region, spot.page)
        if not any(one_line(part.raw) for part in parts):
            self._empty(paragraph, region)
        else:
            self._segments(paragraph, parts, region, side)
        self._borders(paragraph, region)
        for item in paragraph.items:
            if isinstance(item, Shape) and item.blocks:
                left, _ = shape_corner(self.flow, item, spot.x, spot.width, spot.top)
                self.boxes += 1
                wide = float(item.width)
                outer, self.stroke = self.stroke, float(item.stroke)
                self.blocks(item.blocks, ("box", self.boxes), self._side(left, left + wide))
                self.stroke = outer

    def _segments(self, paragraph: Paragraph, parts: list[_Part], region: tuple[object, ...], side: str) -> None:
        spot = spot_of(self.flow, paragraph)
        given = paragraph.format
        high = (spot.bottom - spot.top) / max(len(spot.lines), 1)
        counts = self._line_counts(parts, spot.lines)
        first = 0
        for number, part in enumerate(parts):
            lines = spot.lines[first : first + counts[number]] or (Line(one_line(part.raw), 0.0),)
            top = spot.top + first * high
            first += counts[number]
            if not one_line(part.raw):
                continue
            if _is_typed_line(part.raw):
                self._typed(part, region, spot.page, top, paragraph)
                continue
            x0, x1 = spot.x + float(given.left), spot.x + spot.width - float(given.right)
            look = Look(
                float(given.left + given.first), float(given.before), float(given.after), given.line, given.line_rule,
                paragraph.label is not None, "\t" in part.raw, given.contextual, paragraph.style,
            )  # fmt: skip
            segment = Segment(
                index=len(self.segments), raw=part.raw, text=one_line(part.raw), runs=tuple(part.runs),
                align=given.align, side=side, region=region, section=self.section, page=spot.page, x0=x0, x1=x1,
                top=top,
                bottom=top + high * max(len(lines), 1), lines=lines,
                ink=_ink(given.align, x0, x1, lines[-1].width),
                part=part_of(paragraph), look=look, paragraph=paragraph,
                last_page=spot.last_page,
                floating=paragraph.address in self.floating,
                stroke=self.stroke,
            )  # fmt: skip
            self.segments.append(segment)
            self.last[region] = segment

    def _line_counts(self, parts: list[_Part], lines: tuple[Line, ...]) -> list[int]:
        """Return how many laid-out lines each part takes: words are counted off."""
        counts, at = [], 0
        for part in parts:
            want, taken, got = len("".join(part.raw.split())), 0, 0
            while at + taken < len(lines) and (got < want or (want == 0 and taken == 0)):
                got += len("".join(lines[at + taken].text.split()))
                taken += 1
            counts.append(taken)
            at += taken
        return counts

    def _typed(self, part: _Part, region: tuple[object, ...], page: int, top: float, paragraph: Paragraph) -> None:
        before = self.last.get(region)
        wide = sum(self.flow.width(run.text, run.format) for run in part.runs)
        self.marks.append(RuleMark("typed", 0.0, wide, top, page, region, before.index if before else -1, paragraph))

    def _empty(self, paragraph: Paragraph, region: tuple[object, ...]) -> None:
        spot = spot_of(self.flow, paragraph)
        carries = bool([item for item in paragraph.items if isinstance(item, Shape | Image | Break | Field)])
        borders = paragraph.format.borders
        carries = carries or any((borders.top, borders.bottom))
        after = self.last.get(region)
        words = after.text if after else ""
        place = Place(spot.page, part_of(paragraph), short(words))
        high = spot.bottom - spot.top
        self.empties.append(Empty(after.index if after else -1, region, self.section, carries, place, high, paragraph))

    def _marks(self, paragraph: Paragraph, region: tuple[object, ...], page: int) -> None:
        spot = spot_of(self.flow, paragraph)
        for item in paragraph.items:
            if not isinstance(item, Shape) or not _is_line(item):
                continue
            if item.inline:
                left, top = _ink(paragraph.format.align, spot.x, spot.x + spot.width, float(item.width))[0], spot.bottom
            else:
                left, top = shape_corner(self.flow, item, spot.x, spot.width, spot.top)
            own = len(self.segments) if item.inline and one_line(paragraph.text) else -1
            self.marks.append(RuleMark("drawn", left, left + float(item.width), top, page, region, own, paragraph))

    def _borders(self, paragraph: Paragraph, region: tuple[object, ...]) -> None:
        spot, given = spot_of(self.flow, paragraph), paragraph.format
        x0, x1 = spot.x + float(given.left), spot.x + spot.width - float(given.right)
        last = self.last.get(region)
        after = last.index if last is not None else -1
        if given.borders.bottom and not (given.borders.left and given.borders.right):
            self.marks.append(RuleMark("border", x0, x1, spot.bottom, spot.page, region, after, paragraph))
        elif given.borders.top and not one_line(paragraph.text):
            self.marks.append(RuleMark("border", x0, x1, spot.top, spot.page, region, after, paragraph))


def _is_line(shape: Shape) -> bool:
    flat = shape.kind == "line" and to_mm(shape.height) <= 1.5
    thin = shape.kind == "textbox" and not shape.blocks and to_mm(shape.height) <= 1
    return (flat or thin) and to_mm(shape.width) >= 3


def _is_typed_line(raw: str) -> bool:
    bare = "".join(raw.split())
    return bool(TYPED_LINE.fullmatch(bare)) and bare != "*" and not re.fullmatch(r"\*{1,3}|\.{3,}", bare)


def _ink(align: Align | None, x0: float, x1: float, width: float) -> tuple[float, float]:
    """Return where the letters of a line of this width begin and end."""
    spare = x1 - x0 - width
    left = {Align.CENTER: spare / 2, Align.RIGHT: spare}.get(align or Align.LEFT, 0.0)
    return x0 + left, x0 + left + width


def _parts(paragraph: Paragraph) -> list[_Part]:
    """Return the parts of a paragraph between line and page breaks; an automatic number begins the first."""
    parts = [_Part()]
    if paragraph.label is not None:
        parts[0].raw = paragraph.label.text + " "
    for item in paragraph.items:
        if isinstance(item, Break):
            parts.append(_Part())
        elif isinstance(item, Tab):
            parts[-1].raw += "\t"
            parts[-1].runs.append(Run("\t", item.format))
        elif isinstance(item, Text | Placeholder) and not item.format.hidden:
            _add(parts[-1], item.text, item.format)
        elif isinstance(item, Field):
            _add(parts[-1], item.cached or "1", item.format)
    return parts


def _add(part: _Part, text: str, format_: RunFormat) -> None:
    text = text.replace("\u00ad", "").replace("\u2011", "-")
    shown = text.upper() if format_.caps else text
    part.raw += shown
    part.runs.append(Run(shown, format_))


def halves(segment: Segment, flow: Flow | None) -> list[Segment]:
    """Return the left and the right half of a line that tabs or many blanks part in two; [segment] otherwise.

    Where a half stands follows from the tab stops of its paragraph; one half alone is that of its stop.
    """
    raw = segment.raw.rstrip()
    by = _BY_TABS if "\t" in raw else _BY_BLANKS
    pieces = [found for found in by.finditer(raw) if found[0].strip()]
    if by is _BY_BLANKS and any(_OPEN.search(found[0].strip()) for found in pieces[:-1]):
        return [segment]  # the gap a draft leaves for its number or day
    if not pieces or len(pieces) > 2 or (len(pieces) == 1 and not _LEADING.match(segment.raw)):
        return [segment]
    return [_half(segment, found, number, len(pieces), flow) for number, found in enumerate(pieces)]


def _half(segment: Segment, found: re.Match[str], number: int, count: int, flow: Flow | None) -> Segment:
    text = found[0].strip()
    runs = _cut(segment.runs, text, last=number == 1)
    wide = sum(flow.width(run.text, run.format) for run in runs) if flow else 0.0
    position, align = _stop(segment, segment.raw[: found.start()], flow)
    room = segment.x1 - segment.x0
    left = segment.x0 + position - {"center": wide / 2, "right": wide}.get(align, 0.0)
    side = ("left", "right")[number] if count == 2 else "left" if left + wide / 2 < segment.x0 + room / 2 else "right"
    return replace(
        segment, raw=text, text=one_line(text), runs=runs, side=side, split=True, lines=(Line(one_line(text), wide),),
        ink=(left, left + wide), x0=left, x1=left + wide,
    )  # fmt: skip


def _stop(segment: Segment, before: str, flow: Flow | None) -> tuple[float, str]:
    """Return where the text after some tabs stands, from the column's edge, and how it is aligned there."""
    tabs = before.count("\t")
    stops = [stop for stop in segment.paragraph.format.tabs if stop.align != "bar"] if segment.paragraph else []
    if 0 < tabs <= len(stops):
        return float(stops[tabs - 1].position), stops[tabs - 1].align
    step = float(flow.document.default_tab) if flow else 36.0
    return tabs * step + (len(before) - tabs) * 3.5, "left"


def _cut(runs: tuple[Run, ...], text: str, *, last: bool) -> tuple[Run, ...]:
    """Return the runs of a text that stands once in all runs, or of its last place."""
    whole = "".join(run.text for run in runs)
    start = whole.rfind(text) if last else whole.find(text)
    end, at, found = start + len(text), 0, []
    for run in runs:
        low, high = max(start, at), min(end, at + len(run.text))
        if low < high:
            found.append(Run(run.text[low - at : high - at], run.format))
        at += len(run.text)
    return tuple(found)
