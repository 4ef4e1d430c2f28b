"""The head of page 1: quốc hiệu on one line, place and date in the row of the number."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.document.model import Table
from reportgen.document.xml import Element, W, local
from reportgen.layout.fix.mend import Mend
from reportgen.layout.fix.order import child, properties
from reportgen.layout.fix.work import Work
from reportgen.layout.paper import Segment

_ROOM = 6.0
"""Points a column is wider than its longest line: printers measure letters a little differently."""
_LEAST_LEFT = 150.0


def rows_of(table: Element) -> Iterator[Element]:
    """Yield the rows of a table, through content controls."""
    for node in table.iterchildren():
        if node.tag == W + "tr":
            yield node
        elif local(node) in ("sdt", "sdtContent", "customXml", "ins"):
            yield from rows_of(node)


def cells_of(row: Element) -> list[Element]:
    """Return the cells of a row, through content controls."""
    found: list[Element] = []
    for node in row.iterchildren():
        if node.tag == W + "tc":
            found.append(node)
        elif local(node) in ("sdt", "sdtContent", "customXml"):
            found += cells_of(node)
    return found


def _table_of(work: Work, segment: Segment) -> tuple[Table, Element] | None:
    """Return the table a line stands in, as read and as XML."""
    if not segment.in_cell:
        return None
    number = segment.region[1]
    assert isinstance(number, int)
    table = work.paper.tables[number][0]
    node = work.table(table)
    return None if node is None else (table, node)


def _widen(work: Work) -> None:
    """Widen the right column for quốc hiệu; the left one gives way."""
    title = work.part("national_title")
    found = _table_of(work, title.first) if title else None
    if title is None or found is None or work.paper.flow is None:
        return
    table, node = found
    if len(table.columns) not in (2, 3) or any(cell.col_span > 1 for row in table.rows for cell in row.cells):
        return
    margins = table.rows[0].cells[-1].margins
    wide = sum(work.paper.flow.width(run.text, run.format) for run in title.first.runs)
    paragraph = title.first.paragraph.format if title.first.paragraph else None
    own = float(paragraph.left + paragraph.right) if paragraph else 0.0
    right = wide + float(margins[1] + margins[3]) + own + _ROOM
    left = sum(table.columns) - right - sum(table.columns[1:-1])
    if left < _LEAST_LEFT:
        return
    set_widths(work, node, [left, *table.columns[1:-1], right])


def set_widths(work: Work, table: Element, widths: list[float]) -> None:
    """Set the widths of a table's columns, in points: those of the grid and those of its cells."""
    grid = table.find(W + "tblGrid")
    columns = [] if grid is None else grid.findall(W + "gridCol")
    for column, width in zip(columns, widths, strict=False):
        column.set(W + "w", str(round(width * 20)))
    asked = child(work.pen.open(properties(table, "tblPr")), "tblW")
    asked.set(W + "w", str(round(sum(widths) * 20)))
    asked.set(W + "type", "dxa")
    for row in rows_of(table):
        place = _skipped(row)
        for cell in cells_of(row):
            props = work.pen.open(properties(cell, "tcPr"))
            span = props.find(W + "gridSpan")
            count = int(span.get(W + "val", "1")) if span is not None else 1
            own = child(props, "tcW")
            own.set(W + "w", str(round(sum(widths[place : place + count]) * 20)))
            own.set(W + "type", "dxa")
            place += count


def _skipped(row: Element) -> int:
    before = row.find(f"{W}trPr/{W}gridBefore")
    return int(before.get(W + "val", "0")) if before is not None else 0


def _same_row(work: Work) -> None:
    """Move place and date into the row of the number, when both stand in rows of one table."""
    date, number = work.part("date"), work.part("number")
    if date is None or number is None or not (date.first.in_cell and number.first.in_cell) or work.pen.track:
        return
    one, two = date.first.region, number.first.region
    found, paragraph = _table_of(work, date.first), work.element(date.first)
    if one[:2] != two[:2] or one[2] == two[2] or found is None or paragraph is None:
        return
    rows = list(rows_of(found[1]))
    column, row = one[3], two[2]
    assert isinstance(column, int)
    assert isinstance(row, int)
    home, cells = paragraph.getparent(), cells_of(rows[row])
    if column >= len(cells) or home is None or home.tag != W + "tc":
        return
    target = cells[column]
    blank = [
        node for node in target.findall(W + "p") if not any((text.text or "").strip() for text in node.iter(W + "t"))
    ]
    target.append(paragraph)
    for node in blank:
        if not any(local(part) in ("drawing", "pict", "object") for part in node.iter()):
            target.remove(node)
    if home.find(W + "p") is None:
        home.append(home.makeelement(W + "p"))


MENDS = (
    Mend("mở rộng cột phải của phần đầu trang", ("ND30-HEAD-01",), _widen),
    Mend("đưa địa danh, ngày tháng vào hàng của số, ký hiệu", ("ND30-C04",), _same_row, moves=True),
)
