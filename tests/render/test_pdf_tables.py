"""Tables: grid, lines, rows that repeat, cells merged over page breaks."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportgen.document.model import Align, Borders, Cell, Paragraph, Row, Table
from reportgen.units import Pt
from tests.render.pdf_build import (
    FRAME,
    LEFT,
    LINE,
    LONG,
    TOP,
    WIDTH,
    metrics,
    opened,
    paragraph,
    pdf,
    printed,
    table,
    word,
)

HEIGHT = 14 * metrics().line_factor()
CLOSE = 0.1


def test_column_lines_stand_on_the_grid():
    pages = printed(table(("a", "b", "c"), widths=(50, 120, 80)))
    assert pages.edges[0] == pytest.approx([LEFT, LEFT + 50, LEFT + 170, LEFT + 250], abs=CLOSE)


def test_a_table_hangs_out_by_its_indent_and_can_stand_in_the_middle_or_at_the_right():
    made = table(("a",), widths=(100,))
    edges = {align: printed(replace(made, align=align)).edges[0][0] for align in Align if align is not Align.JUSTIFY}
    assert printed(replace(made, indent=Pt(-5.4))).edges[0][0] == pytest.approx(LEFT - 5.4, abs=CLOSE)
    assert edges[Align.CENTER] == pytest.approx(LEFT + (WIDTH - 100) / 2, abs=CLOSE)
    assert edges[Align.RIGHT] == pytest.approx(LEFT + WIDTH - 100, abs=CLOSE)


def test_a_row_is_as_high_as_its_text_its_margins_and_its_line():
    pages = printed(table(("a",), ("b",), widths=(100,), margins=(Pt(3), Pt(5), Pt(4), Pt(5))))
    assert word(pages, "b").y - word(pages, "a").y == pytest.approx(HEIGHT + 7.5, abs=CLOSE)


def test_a_row_of_a_given_height_is_at_least_so_high():
    rows = tuple(Row((Cell((paragraph(text),), 0),), height=Pt(60), height_rule="at_least") for text in "ab")
    pages = printed(Table((Pt(100),), rows))
    assert word(pages, "b").y - word(pages, "a").y == pytest.approx(60, abs=CLOSE)


@pytest.mark.parametrize(("align", "share"), [("top", 0), ("center", 0.5), ("bottom", 1)])
def test_text_stands_high_in_the_middle_or_low_in_a_cell(align, share):
    cells = (
        Cell((paragraph("a"), paragraph("b"), paragraph("c")), 0),
        Cell((paragraph("x"),), 1, vertical_align=align),
    )
    pages = printed(Table((Pt(100), Pt(100)), (Row(cells),)))
    assert word(pages, "x").y - word(pages, "a").y == pytest.approx(2 * HEIGHT * share, abs=CLOSE)


def test_header_rows_are_repeated_on_every_page():
    rows = [("TT", "Nội dung"), *((str(number), "việc") for number in range(100))]
    pages = printed(table(*rows, widths=(50, 200), heads=1))
    assert pages.count == 3
    assert [found.page for found in pages.words if found.text == "TT"] == [0, 1, 2]


def test_a_table_of_header_rows_only_is_printed_once():
    pages = printed(table(("TT", "Nội dung"), widths=(50, 200), heads=1))
    assert [found.text for found in pages.words] == ["TT", "Nội", "dung"]


def test_a_row_that_must_not_break_moves_as_a_whole():
    filling = [paragraph("dòng") for _ in range(43)]
    pages = printed(*filling, table((LONG,), widths=(200,)))
    assert word(pages, "Thực").page == 1


def test_a_row_that_may_break_begins_on_the_page():
    filling = [paragraph("dòng") for _ in range(40)]
    open_row = Table((Pt(200),), (Row((Cell((paragraph(LONG),), 0),)),))
    assert word(printed(*filling, open_row), "Thực").page == 0


def test_a_row_stays_with_the_next_when_its_cells_say_so():
    filling = [paragraph("dòng") for _ in range(44)]
    rows = (Row((Cell((paragraph("nhóm", keep_next=True),), 0),)), Row((Cell((paragraph("một"),), 0),)))
    pages = printed(*filling, Table((Pt(200),), rows))
    assert word(pages, "nhóm").page == word(pages, "một").page == 1


def test_columns_no_cell_stands_in_stay_empty():
    rows = (Row((Cell((paragraph("a"),), 1),)), Row((Cell((paragraph("b"),), 0), Cell((paragraph("c"),), 1))))
    pages = printed(Table((Pt(70), Pt(100)), rows))
    assert word(pages, "a").x == pytest.approx(word(pages, "c").x, abs=CLOSE)


def test_the_wider_of_two_lines_that_meet_is_drawn():
    thick = replace(LINE, width=Pt(3))
    cells = (Cell((paragraph("a"),), 0, borders=Borders(right=thick)), Cell((paragraph("b"),), 1, borders=FRAME))
    pages = printed(Table((Pt(100), Pt(100)), (Row(cells),)))
    assert word(pages, "b").x == pytest.approx(LEFT + 105.4, abs=CLOSE)


# Merged cells -----------------------------------------------------------------------------------------------------


def _merged(text: str, rows: int, groups: int, **cell: str) -> Table:
    made = []
    for number in range(rows * groups):
        beside = Cell((paragraph(f"việc {number}"),), 1, borders=FRAME)
        first = Cell((paragraph(text),), 0, row_span=rows, borders=FRAME, **cell)
        made.append(Row((first, beside) if number % rows == 0 else (beside,), cant_split=True))
    return Table((Pt(100), Pt(100)), tuple(made))


def test_a_merged_cell_broken_over_pages_keeps_its_lines():
    pages = printed(_merged("nhóm", 60, 1))
    assert pages.count == 2
    for edges in pages.edges:
        assert edges == pytest.approx([LEFT, LEFT + 100, LEFT + 200], abs=CLOSE)
    assert _lowest_line(_merged("nhóm", 60, 1)) > 40 * HEIGHT


def _lowest_line(made: Table) -> float:
    """Return how far down the first page a horizontal line as wide as the table stands."""
    import pypdfium2
    import pypdfium2.raw as raw

    page = pypdfium2.PdfDocument(pdf(made))[0]
    bounds = [thing.get_bounds() for thing in page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH])]
    return max(page.get_height() - bottom for left, bottom, right, _ in bounds if right - left > 190)


def test_a_merged_cell_with_its_text_in_the_middle_stays_on_one_page():
    filling = [paragraph("dòng") for _ in range(40)]
    pages = printed(*filling, _merged("nhóm", 8, 1, vertical_align="center"))
    assert {found.page for found in pages.words if found.text == "việc"} == {1}
    first, last = word(pages, "0").y, word(pages, "7").y
    assert word(pages, "nhóm").y == pytest.approx((first + last) / 2, abs=CLOSE)


def test_a_merged_cell_higher_than_its_first_row_does_not_make_that_row_higher():
    pages = printed(_merged(LONG[:60], 8, 1))
    assert word(pages, "1").y - word(pages, "0").y == pytest.approx(HEIGHT + 0.5, abs=CLOSE)


def test_merged_headings_are_repeated_whole():
    head = [
        Row(
            (Cell((paragraph("TT"),), 0, row_span=2, borders=FRAME), Cell((paragraph("Năm"),), 1, 2, borders=FRAME)),
            True,
        ),
        Row(
            tuple(Cell((paragraph(text),), column, borders=FRAME) for column, text in ((1, "2025"), (2, "2030"))), True
        ),
    ]
    body = table(*((str(number), "a", "b") for number in range(60)), widths=(50, 60, 60))
    pages = printed(replace(body, rows=(*head, *body.rows)))
    assert [found.page for found in pages.words if found.text == "2030"] == [0, 1]
    assert pages.edges[0] == pytest.approx(pages.edges[1], abs=0.01)


def test_a_cell_merged_over_more_rows_than_there_are_is_printed():
    rows = (Row((Cell((paragraph("a"),), 0, row_span=9),)), Row((Cell((paragraph("b"),), 1),)))
    assert {found.text for found in printed(Table((Pt(90), Pt(90)), rows)).words} == {"a", "b"}


def test_a_cell_higher_than_a_page_goes_on_on_the_next():
    pages = printed(Table((Pt(150),), (Row((Cell((paragraph(LONG * 12),), 0),), cant_split=True),)))
    assert pages.count == 4
    assert len(pages.words) == len((LONG * 12).split())


def test_header_cells_are_tagged_as_such():
    document = opened(pdf(table(("TT", "Nội dung"), ("1", "việc"), widths=(50, 200), heads=1)))
    kinds = [str(element.S) for element in document.objects if _is_element(element)]
    assert kinds.count("/TH") == 2
    assert kinds.count("/TD") == 2


def _is_element(thing: object) -> bool:
    import pikepdf

    return isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == "/StructElem"


def test_a_table_inside_a_cell_stands_inside_its_margins():
    inner = table(("trong",), widths=(60,))
    outer = Table((Pt(100),), (Row((Cell((inner, Paragraph((), paragraph().format, paragraph().mark)), 0),)),))
    assert word(printed(outer), "trong").x == pytest.approx(LEFT + 5.4 + 5.4, abs=CLOSE)


def test_a_row_broken_by_a_page_is_closed_before_and_opened_after():
    cells = tuple(Cell((paragraph(LONG * 9),), column, borders=FRAME) for column in (0, 1))
    data = pdf(Table((Pt(150), Pt(150)), (Row(cells),)))
    for page in range(len(opened(data).pages)):
        first, *_, last = _level_lines(data, page)
        assert first == pytest.approx(TOP, abs=1)
        assert last > first + 300


def _level_lines(data: bytes, page: int) -> list[float]:
    """How far down a page level lines stand that go through both columns of 150 pt."""
    import pypdfium2

    picture = pypdfium2.PdfDocument(data)[page].render(scale=4).to_pil().convert("L")
    left = int(LEFT * 4)
    strip = picture.crop((left + 20, 0, left + 1180, picture.height))
    rows = (strip.crop((0, row, strip.width, row + 1)).getextrema()[1] for row in range(strip.height))
    return [row / 4 for row, lightest in enumerate(rows) if lightest < 200]
