"""Which paragraph stands on which page, and where: the document laid out roughly, from the widths of the font.

Not a second printer: no line is drawn, floating things take no room. It is close enough to say that a signature
block stands alone on a page, how many lines a title has, and how long its last line is; it costs milliseconds.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from reportgen.document.metrics import Metrics
from reportgen.document.model import (
    Block,
    Break,
    Document,
    Field,
    Image,
    LineRule,
    Note,
    Paragraph,
    Placeholder,
    Row,
    RunFormat,
    Section,
    Shape,
    Tab,
    Table,
    Text,
)
from reportgen.units import Pt

_SLACK = 0.05


@dataclass(frozen=True, slots=True)
class Line:
    """A laid-out line: its words and its width without blanks at the ends, points."""

    text: str
    width: float


@dataclass(slots=True)
class Spot:
    """Where a paragraph stands.

    Attributes:
        page: One-based page it begins on; last_page: it ends on.
        x, width: Left edge and width of the column it stands in, from the paper's edge; indents not taken off.
        top, bottom: From the paper's top, on its first page and its last page.
        lines: As laid out.
    """

    page: int
    x: float
    width: float
    top: float
    bottom: float
    lines: tuple[Line, ...]
    last_page: int = 0


@dataclass(slots=True)
class Flow:
    """Lays a document out. `spots` are by `id()` of the paragraph, `rows` by `id()` of the row: first and last page."""

    document: Document
    metrics: Metrics
    spots: dict[int, Spot] = field(default_factory=dict)
    rows: dict[int, tuple[int, int]] = field(default_factory=dict)
    pages: int = 0
    section_pages: list[int] = field(default_factory=list)
    fill: float = 0.0
    _widths: dict[tuple[bool, bool, str], float] = field(default_factory=dict)
    _lines: dict[tuple[int, float], tuple[Line, ...]] = field(default_factory=dict)
    _rows: dict[int, float] = field(default_factory=dict)

    def run(self) -> Flow:
        """Lay out every section; returns itself."""
        for section in self.document.sections:
            if section.break_kind != "continuous" or not self.pages:
                self.pages += 1
                self.fill = 0.0
            self.section_pages.append(self.pages)
            _Pages(self, section).lay(section.blocks)
        return self

    def width(self, text: str, format_: RunFormat) -> float:
        """Return the width of a text in points, from a store of words."""
        if format_.small_caps:
            return self.metrics.text_width(text, format_)
        key = (format_.bold, format_.italic, text.upper() if format_.caps else text)
        if key not in self._widths:
            plain = RunFormat(size=Pt(_UNIT), bold=format_.bold, italic=format_.italic)
            self._widths[key] = self.metrics.text_width(key[2], plain) / _UNIT
        size = format_.size * (0.58 if format_.vertical != "baseline" else 1)
        return self._widths[key] * size + format_.spacing * len(text)

    # A paragraph --------------------------------------------------------------------------------------------------

    def lines(self, paragraph: Paragraph, width: float) -> tuple[Line, ...]:
        """Return the lines of a paragraph in a column of a width; laid out once."""
        key = (id(paragraph), width)
        if key not in self._lines:
            self._lines[key] = self._broken(paragraph, width)
        return self._lines[key]

    def _broken(self, paragraph: Paragraph, width: float) -> tuple[Line, ...]:
        given = paragraph.format
        room = max(width - given.left - given.right, 12.0)
        setter = _Setter(self, room, float(given.first), float(given.left))
        if paragraph.label is not None:
            setter.word(paragraph.label.text + " ", paragraph.label.format)
        for item in paragraph.items:
            setter.item(item)
        return setter.finish()

    def line_height(self, paragraph: Paragraph) -> float:
        """Return the height of one line of a paragraph."""
        sizes = [item.format.size for item in paragraph.items if isinstance(item, Text) and item.text.strip()]
        natural = float(max(sizes or [paragraph.mark.size])) * self.metrics.line_factor()
        given = paragraph.format
        if given.line_rule is LineRule.EXACT:
            return float(given.line)
        if given.line_rule is LineRule.AT_LEAST:
            return max(float(given.line), natural)
        return natural * given.line

    def height(self, blocks: Sequence[Block], width: float) -> float:
        """Return the height of blocks in a column, neighbours' spacing counted once."""
        total, after, style = 0.0, 0.0, None
        for block in blocks:
            if isinstance(block, Table):
                total += after + sum(self.row_height(block, row) for row in block.rows)
                after, style = 0.0, None
                continue
            if block.format.framed:
                continue
            total += _gap(after, block, style) + self.paragraph_height(block, width)
            after, style = float(block.format.after), block.style_id
        return total + after

    def paragraph_height(self, paragraph: Paragraph, width: float) -> float:
        """Return the height of a paragraph without its spacing."""
        pictures = [item.height for item in paragraph.items if isinstance(item, Image) and item.anchor is None]
        text = len(self.lines(paragraph, width)) * self.line_height(paragraph)
        return max([text, *map(float, pictures)]) + _pushed(paragraph)

    def row_height(self, table: Table, row: Row) -> float:
        """Return the height of a row; cells that reach over further rows do not count."""
        if id(row) not in self._rows:
            self._rows[id(row)] = self._row(table, row)
        return self._rows[id(row)]

    def _row(self, table: Table, row: Row) -> float:
        highest = float(row.height) if row.height_rule != "auto" else 0.0
        if row.height_rule == "exact":
            return highest
        for cell in row.cells:
            if cell.row_span == 1:
                top, right, bottom, left = cell.margins
                wide = sum(table.columns[cell.column : cell.column + cell.col_span]) - left - right
                highest = max(highest, self.height(cell.blocks, wide) + top + bottom)
        return highest


_UNIT = 1000


def _pushed(paragraph: Paragraph) -> float:
    """Return the room that boxes take over the text of their paragraph: those beside which no text stands."""
    boxes = (item for item in paragraph.items if isinstance(item, Shape) and item.blocks and not item.inline)
    over = (box for box in boxes if box.anchor.wrap == "top_bottom" and box.anchor.y_from == "paragraph")
    return max((float(box.anchor.y + box.height) for box in over), default=0.0)


def _gap(after: float, block: Paragraph, style: str | None) -> float:
    if block.format.contextual and style is not None and style == block.style_id:
        return 0.0
    return max(after, float(block.format.before))


@dataclass(slots=True)
class _Setter:
    """Sets words one after another."""

    flow: Flow
    room: float
    first: float
    left: float
    done: list[Line] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    pen: float = 0.0
    start: float = 0.0
    blank: float = 0.0

    def __post_init__(self) -> None:
        self.pen = self.start = self.first

    def item(self, item: object) -> None:
        if isinstance(item, Text | Placeholder):
            if not item.format.hidden:
                for piece in _pieces(item.text):
                    self.word(piece, item.format)
        elif isinstance(item, Field):
            self.word(item.cached or "1", item.format)
        elif isinstance(item, Tab):
            self.pen += self.blank
            self.blank = 0.0
            step = float(self.flow.document.default_tab) or 36.0
            self.pen = (int((self.pen + _SLACK) / step) + 1) * step
            self.words.append("\t")
        elif isinstance(item, Break):
            self.end()
        elif isinstance(item, Note):
            self.pen += item.format.size * 0.3
        elif isinstance(item, Image) and item.anchor is None:
            self.pen += float(item.width)

    def word(self, piece: str, format_: RunFormat) -> None:
        bare = piece.rstrip(" ")
        wide = self.flow.width(bare, format_) if bare else 0.0
        if bare and self.pen + self.blank + wide > self.room + _SLACK and self.words:
            self.end()
        self.pen += self.blank + wide
        self.words.append(piece)
        trailing = len(piece) - len(bare)
        self.blank = (0.0 if bare else self.blank) + trailing * self.flow.width(" ", format_)

    def end(self) -> None:
        text = "".join(self.words)
        lead = 0.0
        self.done.append(Line(text.strip(), max(self.pen - self.start - lead, 0.0)))
        self.words, self.pen, self.start, self.blank = [], 0.0, 0.0, 0.0

    def finish(self) -> tuple[Line, ...]:
        if self.words or not self.done:
            self.end()
        return tuple(self.done)


def _pieces(text: str) -> list[str]:
    """Return a text cut after blanks and hyphens, blanks kept with the word before."""
    pieces, start, index, size = [], 0, 0, len(text)
    while index < size:
        sign = text[index]
        index += 1
        if sign == " ":
            while index < size and text[index] == " ":
                index += 1
        elif sign not in "-\u2013\u2014" or index >= size or text[index] == " ":
            continue
        pieces.append(text[start:index])
        start = index
    if start < size:
        pieces.append(text[start:])
    return pieces


@dataclass(slots=True)
class _Pages:
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
            if starts or (self.flow.fill + gap + high > room + _SLACK and self.flow.fill > self.headings(unit)):
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
                while self.flow.fill > room + _SLACK:
                    self.flow.fill -= room
                    self.flow.pages += 1
            self.after, self.style = unit.after, unit.style
            index += 1
            if unit.breaks_after:
                self.new_page(index)

    def headings(self, unit: _Unit) -> float:
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


def _chain(units: Sequence[_Unit], index: int, start: int) -> int:
    """Return the first unit that must go with this one to the next page."""
    while index - 1 >= start and units[index - 1].keeps_next:
        index -= 1
    return index


@dataclass(slots=True)
class _Unit:
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

    def gap(self, pages: _Pages) -> float:
        return _gap(pages.after, self.paragraph, pages.style) if self.paragraph is not None else pages.after

    def height(self, pages: _Pages) -> float:
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

    def count(self, pages: _Pages) -> int:
        if self.paragraph is not None:
            return len(pages.flow.lines(self.paragraph, pages.width))
        return 100

    def fitting(self, pages: _Pages, room: float) -> int:
        """Return how many lines (or hundredths of a row) stay on this page; 0: the whole goes over."""
        if self.paragraph is not None:
            total = self.count(pages)
            if self.paragraph.format.keep_lines or total < 2:
                return 0
            fit = int((room + _SLACK) / pages.flow.line_height(self.paragraph))
            if self.paragraph.format.widow_control:
                fit = min(fit, total - 2)
                return fit if fit >= 2 else 0
            return max(min(fit, total - 1), 0)
        assert self.row is not None
        if self.row.cant_split or room < 30:
            return 0
        return max(int(100 * room / max(self.height(pages), 1)), 1)

    def place(self, pages: _Pages, top: float, kept: int) -> None:
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

    def ends(self, pages: _Pages, bottom: float) -> None:
        if self.paragraph is not None:
            spot = pages.flow.spots[id(self.paragraph)]
            spot.last_page, spot.bottom = pages.flow.pages, bottom


def _units(block: Block) -> Iterable[_Unit]:
    if isinstance(block, Paragraph):
        return [_Unit(paragraph=block)]
    return [_Unit(table=block, row=row) for row in block.rows]


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
            top = _put(flow, block, x, width, top + _gap(after, block, style))
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
