"""Lay the blocks of a document on pages: keep with next, widows, page breaks, repeated heading rows, text boxes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reportgen.document.metrics import Metrics
from reportgen.document.model import Block, Break, Document, Note, Paragraph, Row, Section, Shape, Table
from reportgen.layout.flow import Flow, Spot, gap_before
from reportgen.layout.flow_lines import SLACK


def lay_out(document: Document, metrics: Metrics) -> Flow:
    """Return where every paragraph and row of a document stands."""
    flow = Flow(document, metrics)
    for section in document.sections:
        if section.break_kind != "continuous" or not flow.pages:
            flow.pages += 1
            flow.fill = 0.0
        flow.section_pages.append(flow.pages)
        Pages(flow, section).lay(section.blocks)
    return flow


@dataclass(slots=True)
class Pages:
    """Lays the blocks of one section on pages."""

    flow: Flow
    section: Section
    after: float = 0.0
    style: str | None = None
    page_start: int = 0

    @property
    def top(self) -> float:
        section = self.section
        heads = section.headers.get("default", ())
        high = float(section.header_distance) + self.flow.height(heads, self.width) if heads else 0.0
        return float(section.top) if section.top_exact else max(float(section.top), high)

    @property
    def width(self) -> float:
        return float(self.section.width - self.section.left - self.section.right)

    @property
    def room(self) -> float:
        return float(self.section.height) - self.top - float(self.section.bottom)

    def lay(self, blocks: Sequence[Block]) -> None:
        units = [unit for block in blocks for unit in _units(block)]
        top, room, index, forced = self.top, self.room, 0, -1
        while index < len(units):
            unit = units[index]
            if self.flow.fill == 0 and index and units[index - 1].table is unit.table is not None:
                self.flow.fill = self.headings(unit)
            high = unit.height(self)
            gap = unit.gap(self)
            starts = unit.breaks_before and self.flow.fill > 0
            if starts or (self.flow.fill + gap + high > room + SLACK and self.flow.fill > self.headings(unit)):
                kept = 0 if starts else unit.fitting(self, room - self.flow.fill - gap)
                if not kept:
                    back = _chain(units, index, self.page_start)
                    if not starts and back > self.page_start and back != forced:
                        index = forced = back
                    else:
                        forced = index
                    self.new_page(index)
                    continue
                unit.place(self, top + self.flow.fill + gap, kept)
                self.new_page(index)
                rest = high * (1 - kept / max(unit.count(self), 1))
                while rest > room:
                    rest -= room
                    self.new_page(index)
                self.flow.fill = rest
                unit.ends(self, top + rest)
            else:
                unit.place(self, top + self.flow.fill + gap, 0)
                self.flow.fill += gap + high
                while self.flow.fill > room + SLACK:
                    self.flow.fill -= room
                    self.flow.pages += 1
            self.after, self.style = unit.after, unit.style
            index += 1
            if unit.breaks_after:
                self.new_page(index)

    def headings(self, unit: Unit) -> float:
        """Return the height of the heading rows that are repeated over a row at the top of a page."""
        table, row = unit.table, unit.row
        if table is None or row is None or row.header:
            return 0.0
        return sum(self.flow.row_height(table, heading) for heading in table.rows if heading.header)

    def new_page(self, index: int) -> None:
        self.flow.pages += 1
        self.flow.fill = 0.0
        self.after, self.style = 0.0, None
        self.page_start = index


def _chain(units: Sequence[Unit], index: int, start: int) -> int:
    """Return the first unit that must go with this one to the next page."""
    while index - 1 >= start and units[index - 1].keeps_next:
        index -= 1
    return index


@dataclass(slots=True)
class Unit:
    """What goes on a page as one: a paragraph, or a row of a table."""

    paragraph: Paragraph | None = None
    table: Table | None = None
    row: Row | None = None

    @property
    def keeps_next(self) -> bool:
        if self.paragraph is not None:
            return self.paragraph.format.keep_next
        assert self.row is not None
        first = next((block for cell in self.row.cells for block in cell.blocks), None)
        return isinstance(first, Paragraph) and first.format.keep_next

    @property
    def breaks_before(self) -> bool:
        return self.paragraph is not None and self.paragraph.format.page_break_before

    @property
    def breaks_after(self) -> bool:
        items = self.paragraph.items if self.paragraph is not None else ()
        return any(isinstance(item, Break) and item.kind == "page" for item in items)

    @property
    def after(self) -> float:
        return float(self.paragraph.format.after) if self.paragraph is not None else 0.0

    @property
    def style(self) -> str | None:
        return self.paragraph.style_id if self.paragraph is not None else None

    def gap(self, pages: Pages) -> float:
        return gap_before(pages.after, self.paragraph, pages.style) if self.paragraph is not None else pages.after

    def height(self, pages: Pages) -> float:
        flow = pages.flow
        if self.paragraph is not None:
            if self.paragraph.format.framed:
                return 0.0
            notes = sum(
                flow.height(item.blocks, pages.width) for item in self.paragraph.items if isinstance(item, Note)
            )
            return flow.paragraph_height(self.paragraph, pages.width) + notes
        assert self.table is not None
        assert self.row is not None
        return flow.row_height(self.table, self.row)

    def count(self, pages: Pages) -> int:
        if self.paragraph is not None:
            return len(pages.flow.lines(self.paragraph, pages.width))
        return 100

    def fitting(self, pages: Pages, room: float) -> int:
        """Return how many lines (or hundredths of a row) stay on this page; 0: the whole goes over."""
        if self.paragraph is not None:
            total = self.count(pages)
            if self.paragraph.format.keep_lines or total < 2:
                return 0
            fit = int((room + SLACK) / pages.flow.line_height(self.paragraph))
            if self.paragraph.format.widow_control:
                fit = min(fit, total - 2)
                return fit if fit >= 2 else 0
            return max(min(fit, total - 1), 0)
        assert self.row is not None
        if self.row.cant_split or room < 30:
            return 0
        return max(int(100 * room / max(self.height(pages), 1)), 1)

    def place(self, pages: Pages, top: float, kept: int) -> None:
        flow, section = pages.flow, pages.section
        if self.paragraph is not None:
            _put(flow, self.paragraph, float(section.left), pages.width, top)
            if kept:
                flow.spots[id(self.paragraph)].last_page = flow.pages + 1
            return
        assert self.table is not None
        assert self.row is not None
        flow.rows[id(self.row)] = (flow.pages, flow.pages + (1 if kept else 0))
        _put_row(flow, self.table, self.row, float(section.left), pages.width, top)

    def ends(self, pages: Pages, bottom: float) -> None:
        if self.paragraph is not None:
            spot = pages.flow.spots[id(self.paragraph)]
            spot.last_page, spot.bottom = pages.flow.pages, bottom


def _units(block: Block) -> Iterable[Unit]:
    if isinstance(block, Paragraph):
        return [Unit(paragraph=block)]
    return [Unit(table=block, row=row) for row in block.rows]


def _put(flow: Flow, paragraph: Paragraph, x: float, width: float, top: float) -> float:
    """Note where a paragraph and its text boxes stand; return where it ends."""
    lines = flow.lines(paragraph, width)
    bottom = top + flow.paragraph_height(paragraph, width)
    flow.spots[id(paragraph)] = Spot(flow.pages, x, width, top, bottom, lines, flow.pages)
    for item in paragraph.items:
        if isinstance(item, Shape) and item.blocks:
            _put_box(flow, item, x, width, top)
        elif isinstance(item, Note):
            _put_all(flow, item.blocks, x, width, bottom)
    return bottom


def _put_box(flow: Flow, shape: Shape, x: float, width: float, top: float) -> None:
    left, upper = shape_corner(flow, shape, x, width, top)
    above, right, _, inset = shape.inset
    _put_all(flow, shape.blocks, left + inset, float(shape.width) - inset - right, upper + above)


def shape_corner(flow: Flow, shape: Shape, x: float, width: float, top: float) -> tuple[float, float]:
    """Return left and top of a shape anchored in a paragraph whose column starts at x, `top` from the paper's edge."""
    section = _section_of(flow)
    anchor = shape.anchor
    base, room = {
        "page": (0.0, float(section.width)),
        "margin": (float(section.left), float(section.width - section.left - section.right)),
        "left_margin": (0.0, float(section.left)),
        "right_margin": (float(section.width - section.right), float(section.right)),
    }.get(anchor.x_from, (x, width))
    spare = room - float(shape.width)
    left = {"left": 0.0, "center": spare / 2, "right": spare}.get(anchor.x_align, float(anchor.x)) + base
    upper = {"page": 0.0, "margin": float(section.top)}.get(anchor.y_from, top)
    return left, upper + (0.0 if anchor.y_align else float(anchor.y))


def _section_of(flow: Flow) -> Section:
    return flow.document.sections[max(len(flow.section_pages) - 1, 0)]


def _put_all(flow: Flow, blocks: Sequence[Block], x: float, width: float, top: float) -> float:
    after, style = 0.0, None
    for block in blocks:
        if isinstance(block, Paragraph):
            top = _put(flow, block, x, width, top + gap_before(after, block, style))
            after, style = float(block.format.after), block.style_id
        else:
            top += after
            for row in block.rows:
                flow.rows[id(row)] = (flow.pages, flow.pages)
                top = _put_row(flow, block, row, x, width, top)
            after, style = 0.0, None
    return top + after


def _put_row(flow: Flow, table: Table, row: Row, x: float, width: float, top: float) -> float:
    left = x + table_left(table, width)
    high = flow.row_height(table, row)
    for cell in row.cells:
        above, right, below, inset = cell.margins
        start = left + sum(table.columns[: cell.column])
        wide = sum(table.columns[cell.column : cell.column + cell.col_span]) - inset - right
        spare = high - flow.height(cell.blocks, wide) - above - below
        shift = {"center": spare / 2, "bottom": spare}.get(cell.vertical_align, 0.0)
        _put_all(flow, cell.blocks, start + inset, wide, top + above + max(shift, 0.0))
    return top + high


def table_left(table: Table, width: float) -> float:
    """Return how far a table starts right of the text edge."""
    spare = width - sum(table.columns)
    return {"center": spare / 2, "right": spare}.get(table.align.value, float(table.indent))
