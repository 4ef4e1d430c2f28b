"""Which paragraph stands on which page, and where: the document laid out roughly, from the widths of the font.

Not a second printer: no line is drawn, floating things take no room. It is close enough to say that a signature
block stands alone on a page, how many lines a title has, and how long its last line is; it costs milliseconds.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from reportgen.document.metrics import Metrics
from reportgen.document.model import (
    Block,
    Document,
    Image,
    LineRule,
    Paragraph,
    Row,
    RunFormat,
    Shape,
    Table,
    Text,
)
from reportgen.layout.flow_lines import Line, Setter
from reportgen.units import Pt


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

    @property
    def tab(self) -> float:
        """Return the distance of tab stops nobody set."""
        return float(self.document.default_tab) or 36.0

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
        setter = Setter(self, room, float(given.first))
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
            total += gap_before(after, block, style) + self.paragraph_height(block, width)
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


def gap_before(after: float, block: Paragraph, style: str | None) -> float:
    """Return the space before a paragraph that follows one with `after` points and a style."""
    if block.format.contextual and style is not None and style == block.style_id:
        return 0.0
    return max(after, float(block.format.before))
