"""Tables: the grid, merged cells, borders, styles with conditions, rows, indents, nested tables."""

from __future__ import annotations

import pytest

from reportgen.document.model import Align, Border, Paragraph, Table
from tests.document.look import cell, codes, model, paragraphs, table, typed

LINE = Border("single", 0.5)


def _table(rows: str, properties: str = "", grid: str = "") -> str:
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"


def _cell(properties: str = "", text: str = "a") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>"


def _row(*cells: str, properties: str = "") -> str:
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def test_reads_the_grid_and_the_margins_of_table_and_cell() -> None:
    document = model("table_grid")
    assert table(document).columns == (100, 150, 175)
    assert cell(document, 0, 0).margins == (0, 3.5, 0, 3.5)
    assert cell(document, 1, 1).margins == (3, 3.5, 0, 10)


def test_reads_height_alignment_and_shade() -> None:
    document = model("table_grid")
    row = table(document).rows[1]
    assert (row.height, row.height_rule, table(document).rows[0].height_rule) == (30, "exact", "auto")
    assert [cell.vertical_align for cell in row.cells] == ["top", "center", "bottom"]
    assert row.cells[2].shade == "d9d9d9"


def test_takes_the_widths_of_the_first_row_when_the_grid_is_missing() -> None:
    assert table(model("table_no_grid")).columns == (150, 100)


def test_shares_out_what_is_left_where_nobody_names_a_width() -> None:
    half = '<w:tcW w:w="2500" w:type="pct"/>'
    document = typed(_table(_row(_cell(half), _cell(), _cell()), '<w:tblW w:w="4000" w:type="dxa"/>'))
    assert table(document).columns == (100, 50, 50)


def test_scales_the_grid_of_a_table_as_wide_as_the_text() -> None:
    grid = '<w:gridCol w:w="1000"/><w:gridCol w:w="3000"/>'
    document = typed(_table(_row(_cell(), _cell()), '<w:tblW w:w="5000" w:type="pct"/>', grid))
    assert table(document).columns == pytest.approx((9354 / 80, 9354 * 3 / 80))


def test_a_grid_with_too_few_columns_does_not_count() -> None:
    width = '<w:tcW w:w="1000" w:type="dxa"/>'
    document = typed(_table(_row(_cell(width), _cell(width)), grid='<w:gridCol w:w="9000"/>'))
    assert table(document).columns == (50, 50)


def test_spans_columns_and_leaves_columns_free() -> None:
    rows = table(model("grid_span")).rows
    assert [(cell.column, cell.col_span) for cell in rows[0].cells] == [(0, 2), (2, 1)]
    assert [(cell.column, cell.col_span) for cell in rows[1].cells] == [(0, 1), (1, 2)]
    assert (rows[2].skip_before, [cell.column for cell in rows[2].cells]) == (1, [1, 2])


def test_counts_the_rows_a_merged_cell_covers() -> None:
    rows = table(model("vertical_merge")).rows
    assert [(cell.column, cell.row_span) for cell in rows[0].cells] == [(0, 3), (1, 1), (2, 2)]
    assert [cell.column for cell in rows[1].cells] == [1]
    assert [cell.column for cell in rows[2].cells] == [1, 2]


def test_text_in_a_cell_merged_away_is_kept_and_named() -> None:
    rows = _row(_cell('<w:vMerge w:val="restart"/>', "trên")) + _row(_cell("<w:vMerge/>", "dưới"))
    document = typed(_table(rows, grid='<w:gridCol w:w="1000"/>'))
    assert [part.text for part in paragraphs(document)] == ["trên", "dưới"]
    assert codes(document) == {"covered-text": 1}


def test_cells_merged_sideways_in_the_old_way_are_one() -> None:
    rows = _row(_cell('<w:hMerge w:val="restart"/>'), _cell("<w:hMerge/>", ""), _cell())
    document = typed(_table(rows, grid='<w:gridCol w:w="1000"/>' * 3))
    assert [(part.column, part.col_span) for part in table(document).rows[0].cells] == [(0, 2), (2, 1)]


def test_only_rows_from_the_top_on_are_header_rows() -> None:
    rows = table(model("header_rows")).rows
    assert [row.header for row in rows] == [True, True, False, False]
    assert [row.cant_split for row in rows] == [True, False, False, False]


def test_a_cell_without_a_line_of_its_own_takes_its_neighbours() -> None:
    document = model("table_borders")
    double = Border("double", 0.75)
    assert cell(document, 0, 0).borders.top is None
    assert cell(document, 0, 1).borders.bottom == double
    assert cell(document, 1, 1).borders.top == double
    assert cell(document, 1, 1).borders.right is None


def test_neighbours_share_one_line() -> None:
    document = model("table_borders")
    assert cell(document, 1, 0).borders.left == Border("single", 1.5, "ff0000")
    assert cell(document, 0, 0).borders.right == cell(document, 0, 1).borders.left == LINE


def test_a_table_without_style_and_borders_has_no_lines() -> None:
    borders = cell(model("table_borders"), 0, 0, of=1).borders
    assert (borders.top, borders.left, borders.bottom, borders.right) == (None, None, None, None)


def test_a_merged_cell_takes_its_bottom_line_from_its_last_part() -> None:
    line = '<w:tcBorders><w:bottom w:val="single" w:sz="16"/></w:tcBorders>'
    rows = _row(_cell('<w:vMerge w:val="restart"/>')) + _row(_cell(f"<w:vMerge/>{line}", ""))
    document = typed(_table(rows, grid='<w:gridCol w:w="1000"/>'))
    assert cell(document, 0, 0).borders.bottom == Border("single", 2)


def test_conditions_of_a_table_style_hold_for_their_rows() -> None:
    document = model("table_style")
    found = [cell(document, row, 0) for row in range(5)]
    assert [part.shade for part in found] == ["d9d9d9", "eeeeee", "", "eeeeee", ""]
    first = [part.blocks[0] for part in found]
    runs = [part.items[0].format for part in first if isinstance(part, Paragraph)]  # type: ignore[union-attr]
    assert [(run.bold, run.italic, run.size) for run in runs] == [
        (True, False, 12),
        (False, False, 12),
        (False, False, 12),
        (False, False, 12),
        (False, True, 12),
    ]


def test_the_line_under_a_styled_first_row_is_that_of_the_condition() -> None:
    document = model("table_style")
    assert cell(document, 0, 1).borders.bottom == Border("single", 1.5)
    assert cell(document, 1, 1).borders.top == Border("single", 1.5)
    assert cell(document, 0, 1).borders.right == LINE


def test_a_table_style_aligns_the_paragraphs_in_it() -> None:
    assert all(
        part.format.align is Align.CENTER for part in paragraphs(model("table_style")) if part.text.startswith("H")
    )


def test_tables_hang_out_by_the_cell_margin_in_old_files_only() -> None:
    old = model("compatibility_14")
    assert [table(old, index).indent for index in range(3)] == [-5.4, 0, pytest.approx(19.6)]
    assert table(old, 1).align is Align.CENTER
    assert table(model("table_grid")).indent == 0


def test_a_file_that_names_no_mode_is_an_old_one() -> None:
    document = typed(_table(_row(_cell()), grid='<w:gridCol w:w="1000"/>'), settings="")
    assert (document.compatibility, table(document).indent) == (12, -5.4)


def test_reads_a_table_in_a_cell_which_never_hangs_out() -> None:
    inner = _table(_row(_cell()), grid='<w:gridCol w:w="500"/>')
    rows = _row(f"<w:tc><w:p/>{inner}<w:p/></w:tc>")
    document = typed(_table(rows, grid='<w:gridCol w:w="1000"/>'), settings="")
    assert [type(block) for block in cell(document, 0, 0).blocks] == [Paragraph, Table, Paragraph]
    assert table(document, 1).indent == 0


def test_takes_a_floating_table_into_the_text_and_names_it() -> None:
    document = model("floating_table")
    assert table(document).columns == (100, 100)
    assert codes(document) == {"floating-table": 1}


def test_names_text_that_stands_upright_in_a_cell() -> None:
    document = model("text_direction")
    assert [part.text_direction for part in table(document).rows[0].cells] == ["btLr", ""]
    assert codes(document) == {"text-direction": 1}


def test_a_hidden_row_without_visible_text_is_left_out_and_named() -> None:
    rows = _row(_cell(text="")) + _row(_cell(text=""), properties="<w:hidden/>")
    document = typed(_table(rows, grid='<w:gridCol w:w="1000"/>'))
    assert len(table(document).rows) == 1
    assert codes(document) == {"hidden-row": 1}


def test_a_table_whose_rows_are_all_deleted_is_gone() -> None:
    document = typed(_table(_row(_cell(), properties='<w:del w:id="1"/>'), grid='<w:gridCol w:w="1000"/>'))
    assert paragraphs(document) == []


def test_a_sliver_of_the_grid_is_no_column() -> None:
    """As LibreOffice leaves it where two rows round the same line differently."""
    grid = '<w:gridCol w:w="1000"/><w:gridCol w:w="1"/><w:gridCol w:w="1000"/>'
    over = _row(_cell('<w:gridSpan w:val="2"/>', "a"), _cell('<w:vMerge w:val="restart"/>', "b"))
    under = _row(_cell(text="c"), _cell('<w:gridSpan w:val="2"/><w:vMerge/>', ""))
    document = typed(_table(over + under, grid=grid))
    assert table(document).columns == (50, 50)
    assert [(part.column, part.col_span, part.row_span) for part in table(document).rows[0].cells] == [
        (0, 1, 1),
        (1, 1, 2),
    ]


def test_names_a_table_whose_cells_ask_for_other_widths_than_its_grid() -> None:
    rows = _row(_cell('<w:tcW w:w="3000" w:type="dxa"/>'), _cell('<w:tcW w:w="1000" w:type="dxa"/>'))
    document = typed(_table(rows, grid='<w:gridCol w:w="2000"/>' * 2))
    assert table(document).columns == (100, 100)
    assert codes(document) == {"table-widths": 1}


def test_a_span_without_reason_does_not_cost_the_machine() -> None:
    document = typed(_table(_row(_cell('<w:gridSpan w:val="999999999"/>'))))
    assert len(table(document).columns) == 63


def test_a_row_of_merged_cells_only_is_still_a_row() -> None:
    control = "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>"
    rows = _row(_cell('<w:vMerge w:val="restart"/>')) + _row(control.format(_cell("<w:vMerge/>", ""))) + "<w:tr/>"
    document = typed(_table(rows, grid='<w:gridCol w:w="1000"/>'))
    assert [len(row.cells) for row in table(document).rows] == [1, 0]
    assert cell(document, 0, 0).row_span == 2
