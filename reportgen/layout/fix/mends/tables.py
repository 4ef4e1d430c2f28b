"""Tables of text: heading rows that repeat, rows that do not split, letters, widths within the margins."""

from __future__ import annotations

from reportgen.document.model import Paragraph, Table, Text
from reportgen.document.text import walk
from reportgen.document.xml import Element, W
from reportgen.layout.fix.mend import Mend
from reportgen.layout.fix.mends.head import rows_of, set_widths
from reportgen.layout.fix.order import properties
from reportgen.layout.fix.pen import switch
from reportgen.layout.fix.places import runs_in
from reportgen.layout.fix.work import Work
from reportgen.layout.lint.tables import data_tables
from reportgen.units import Pt, to_mm

_TABLES, _WIDTHS = "ND30-BODY-09", "ND30-BODY-11"
_USUAL = 11.0
"""Points: letters of a table whose size is out of the range (layout-rules ND30-BODY-09, practice 11-12)."""


def _rows(work: Work) -> None:
    """Repeat the heading row of tables that go over a page; keep their rows whole."""
    flow = work.paper.flow
    assert flow is not None
    for table, _, _ in data_tables(work.view(_TABLES)):
        node = work.table(table)
        pages = [flow.rows[id(row)] for row in table.rows if id(row) in flow.rows]
        if node is None or not pages or pages[-1][1] <= pages[0][0]:
            continue
        rows = list(rows_of(node))
        if len(table.rows) > 3 and not table.rows[0].header and rows:
            _switch(work, rows[0], "tblHeader")
        if any(not row.cant_split and pages[n][1] > pages[n][0] for n, row in enumerate(table.rows)):
            for row in rows:
                _switch(work, row, "cantSplit")


def _switch(work: Work, row: Element, name: str) -> None:
    switch(work.pen.open(properties(row, "trPr")), name, True)


def _sizes(work: Work) -> None:
    least, most = work.profile[_TABLES].span("size")
    for table, _, _ in data_tables(work.view(_TABLES)):
        for paragraph in _paragraphs(table):
            sizes = [item.format.size for item in paragraph.items if isinstance(item, Text) and item.text.strip()]
            node = work.traced.elements.get(paragraph.address)
            if node is not None and any(not least <= size <= most for size in sizes):
                work.pen.size(runs_in(node), _USUAL)


def _paragraphs(table: Table) -> list[Paragraph]:
    cells = (cell for row in table.rows for cell in row.cells)
    return [paragraph for cell in cells for paragraph in walk(cell.blocks, notes=False)]


def _widths(work: Work) -> None:
    """Narrow the columns of tables wider than the text, all by the same share."""
    slack = work.profile[_WIDTHS].number("tolerance")
    for table, _, number in data_tables(work.view(_WIDTHS)):
        section, node = work.paper.sections[number], work.table(table)
        room = float(section.width - section.left - section.right)
        wide = float(sum(table.columns))
        if node is None or table.autofit or to_mm(Pt(wide)) <= to_mm(Pt(room)) + slack:
            continue
        grid = node.find(W + "tblGrid")
        if grid is not None and len(grid.findall(W + "gridCol")) == len(table.columns):
            set_widths(work, node, [float(column) * room / wide for column in table.columns])


MENDS = (
    Mend("đặt cỡ chữ trong bảng", (_TABLES,), _sizes),
    Mend("thu bảng vào giữa hai lề", (_WIDTHS,), _widths),
    Mend("lặp hàng tiêu đề, giữ hàng của bảng không bị cắt", (_TABLES,), _rows),
)
