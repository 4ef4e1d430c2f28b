"""Tables: heading rows, rows that break, letters, width. The frames of head and signature are no tables of text."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.document.model import Table
from reportgen.document.text import walk
from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.letters import points
from reportgen.layout.lint.pages import millimetres
from reportgen.layout.lint.view import View
from reportgen.layout.paper import Place
from reportgen.units import Pt, to_mm


def data_tables(view: View) -> Iterator[tuple[Table, Place, int]]:
    """Yield the tables of text with place and section: not those that hold a component, not nested ones."""
    framed = {
        segment.region[1] for segment in view.paper.segments if segment.in_cell and _is_component(view, segment.index)
    }
    for number, (table, place, section, nested) in enumerate(view.paper.tables):
        if not nested and number not in framed:
            yield table, place, section


def _is_component(view: View, index: int) -> bool:
    return index in view.anatomy.known


def check_tables(view: View) -> Iterator[Finding]:
    """Yield long tables without repeated heading, rows cut by a page, letters too small or too large."""
    flow = view.paper.flow
    assert flow is not None
    least, most = view.rule.span("size")
    for table, place, _ in data_tables(view):
        pages = [flow.rows[id(row)] for row in table.rows if id(row) in flow.rows]
        spans = bool(pages) and pages[-1][1] > pages[0][0]
        if spans and len(table.rows) > 3 and not table.rows[0].header:
            fix = "chọn hàng tiêu đề, Layout › Repeat Header Rows"
            yield view.find(place, "bảng sang trang mà hàng tiêu đề không lặp lại", "hàng tiêu đề lặp lại", fix)
        if spans and any(not row.cant_split and pages[n][1] > pages[n][0] for n, row in enumerate(table.rows)):
            fix = "Table Properties › Row: bỏ «Allow row to break across pages»"
            yield view.find(place, "có hàng bị cắt sang hai trang", "hàng không bị cắt", fix)
        sizes = sorted(_sizes(table))
        wrong = [size for size in sizes if not least <= size <= most]
        if wrong:
            found = f"chữ trong bảng cỡ {points(wrong[0])}"
            yield view.find(place, found, "cỡ chữ 10 đến 12", "chọn bảng, đặt cỡ chữ 11")


def _sizes(table: Table) -> set[float]:
    from reportgen.document.model import Text

    return {
        float(item.format.size)
        for row in table.rows
        for cell in row.cells
        for paragraph in walk(cell.blocks, notes=False)
        for item in paragraph.items
        if isinstance(item, Text) and len(item.text.strip()) > 1 and item.format.vertical == "baseline"
    }


def check_widths(view: View) -> Iterator[Finding]:
    """Yield tables wider than the text area of their section."""
    slack = view.rule.number("tolerance")
    for table, place, number in data_tables(view):
        section = view.paper.sections[number]
        room = to_mm(Pt(section.width - section.left - section.right))
        wide = to_mm(Pt(sum(table.columns)))
        if wide > room + slack and not table.autofit:
            found = f"bảng rộng {millimetres(wide)} mm, vùng chữ rộng {millimetres(room)} mm"
            yield view.find(place, found, "không rộng hơn vùng chữ", "Table › AutoFit › AutoFit Window")
