"""One template serves plans with one, two or three milestones and with national targets; its table stays whole."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from reportgen.document.model import Cell, Row, RunFormat, Table
from reportgen.document.reader import read_docx
from reportgen.document.text import plain_text, walk_tables
from reportgen.document.text import words as document_words
from reportgen.render.docx.fields import TargetColumns, indicator_columns
from reportgen.render.pdf import print_pdf
from reportgen.report.model import Report
from reportgen.units import Pt, mm, twips
from tests.render.docx_files import NAME, W, changed, exchanged, faults_of, filled, metrics, part, template, words
from tests.render.sample import agency, provincial, with_targets
from tools.pdf_pages import read_pages

VARIANTS = [
    ((2030,), ()),
    ((2025, 2030), ()),
    ((2025, 2028, 2030), ()),
    ((2025, 2030), (2025, 2030)),
    ((2030,), (2030,)),
    ((2025, 2028, 2030), (2025, 2028, 2030)),
]
ALL = pytest.mark.parametrize(("own", "central"), VARIANTS)
RESAVED = (Path(__file__).parent / "bao-cao-tinh-luu-bang-libreoffice.docx").read_bytes()


def _xml(data: bytes) -> etree._Element:
    """Return Phụ lục I."""
    return next(node for node in part(data).iter(W + "tbl") if "Nội dung chỉ tiêu" in words(node))


def _model(data: bytes) -> Table:
    tables = walk_tables(read_docx(data, NAME))
    return next(table for table in tables if "Nội dung chỉ tiêu" in plain_text([table]))


def _cells(row: Row) -> list[str]:
    return [_text(cell) for cell in row.cells]


def _text(cell: Cell) -> str:
    return plain_text(cell.blocks)


def _grid(table: etree._Element) -> list[int]:
    return [int(node.get(W + "w", "0")) for node in table.iterfind(f"{W}tblGrid/{W}gridCol")]


def _columns(own: tuple[int, ...], central: tuple[int, ...]) -> int:
    return len(indicator_columns(TargetColumns(len(own), len(central))))


@ALL
@pytest.mark.parametrize("report", [provincial(), agency()], ids=["province", "agency"])
def test_a_table_has_a_column_for_every_target_and_keeps_its_width(
    report: Report, own: tuple[int, ...], central: tuple[int, ...]
) -> None:
    table = _xml(filled(with_targets(report, own, central)))
    grid = _grid(table)
    assert len(grid) == _columns(own, central)
    assert sum(grid) == sum(_grid(_xml(template())))
    for row in table.iterfind(W + "tr"):
        spans = [int(node.get(W + "val", "1")) for node in row.iter(W + "gridSpan")]
        assert len(row.findall(W + "tc")) - len(spans) + sum(spans) == len(grid)
        assert sum(int(node.get(W + "w", "0")) for node in row.iter(W + "tcW")) == sum(grid)


@ALL
def test_the_row_of_column_numbers_counts_all_columns(own: tuple[int, ...], central: tuple[int, ...]) -> None:
    numbers = _model(filled(with_targets(provincial(), own, central))).rows[2]
    assert _cells(numbers) == [f"({number})" for number in range(1, _columns(own, central) + 1)]


@ALL
def test_every_target_stands_under_its_year_and_the_years_under_their_head(
    own: tuple[int, ...], central: tuple[int, ...]
) -> None:
    report = with_targets(provincial(), own, central)
    table = _model(filled(report))
    upper = {cell.column: (_text(cell), cell.col_span) for cell in table.rows[0].cells}
    first = 3 + len(central)
    assert upper[first] == ("Mục tiêu của tỉnh" if central else "Mục tiêu", len(own))
    if central:
        assert upper[3] == ("Mục tiêu cả nước", len(central))
    lower = {cell.column: _text(cell) for cell in table.rows[1].cells}
    assert [lower[column] for column in range(3, first + len(own))] == [f"đến {year}" for year in (*central, *own)]
    assert report.indicator_table
    printed = [[cell.text for cell in row.cells] for row in report.indicator_table.rows if row.kind == "row"]
    seen = [_cells(row) for row in table.rows[3:] if len(row.cells) == len(printed[0])]
    assert [cells for cells in seen if cells in printed] == printed


def _wide(table: etree._Element, place: int) -> list[str]:
    """Return the words of a column that are wider than it."""
    room = twips(_grid(table)[place]) - mm(2)
    found = []
    for row in table.iterfind(W + "tr"):
        cells = row.findall(W + "tc")
        if len(cells) == len(_grid(table)):
            style = next(cells[place].iter(W + "pStyle")).get(W + "val", "")
            look = RunFormat(size=Pt(10), bold="Dau" in style or "Nhom" in style)
            pieces = re.split(r"\s+|(?<=\w-)", words(cells[place]))
            found += [piece for piece in pieces if metrics().text_width(piece, look) > room]
    return found


@ALL
def test_no_column_is_narrower_than_its_longest_word(own: tuple[int, ...], central: tuple[int, ...]) -> None:
    table = _xml(filled(with_targets(provincial(), own, central)))
    assert [word for place in range(len(_grid(table))) for word in _wide(table, place)] == []


@ALL
def test_the_columns_of_words_stay_the_widest(own: tuple[int, ...], central: tuple[int, ...]) -> None:
    grid = _grid(_xml(filled(with_targets(provincial(), own, central))))
    assert set(sorted(range(len(grid)), key=lambda place: grid[place])[-3:]) == {1, len(grid) - 2, len(grid) - 1}


@ALL
def test_the_words_of_the_pdf_are_those_of_the_docx(own: tuple[int, ...], central: tuple[int, ...]) -> None:
    document = read_docx(filled(with_targets(provincial(), own, central, rows=2)), NAME)
    printed = "".join(word.text for word in read_pages(print_pdf(document, metrics())).words)
    assert Counter("".join(document_words(document))) - Counter(printed) == Counter()
    table = next(one for one in walk_tables(document) if "Nội dung chỉ tiêu" in plain_text([one]))
    body = replace(table, rows=table.rows[2:])  # of the heads, some stand beside two rows
    assert printed.count("".join(plain_text([body]).split())) == 1


@ALL
def test_a_template_saved_by_libreoffice_is_fitted_too(own: tuple[int, ...], central: tuple[int, ...]) -> None:
    report = with_targets(provincial(), own, central)
    heads = [_cells(row) for row in _model(filled(report, RESAVED)).rows[:3]]
    assert heads == [_cells(row) for row in _model(filled(report)).rows[:3]]


def test_a_table_with_just_the_columns_of_the_report_is_left_as_it_is() -> None:
    assert _grid(_xml(filled(provincial()))) == _grid(_xml(template()))


def test_a_column_narrower_than_a_word_is_widened_and_the_table_stays_as_wide() -> None:
    report = provincial()
    assert report.indicator_table
    rows = report.indicator_table.rows
    long = replace(rows[1].cells[2], text="Giường/vạn")
    row = replace(rows[1], cells=(*rows[1].cells[:2], long, *rows[1].cells[3:]))
    table = _xml(filled(replace(report, indicator_table=replace(report.indicator_table, rows=(rows[0], row)))))
    before = _grid(_xml(template()))
    assert _wide(table, 2) == []
    assert _grid(table)[2] > before[2]
    assert sum(_grid(table)) == sum(before)


def test_three_columns_laid_out_by_hand_are_left_as_they_are() -> None:
    by_hand = _laid_out_by_hand()
    report = with_targets(provincial(), (2025, 2028, 2030))
    assert _grid(_xml(filled(report, by_hand))) == _grid(_xml(by_hand))
    assert _cells(_model(filled(report, by_hand)).rows[1])[:3] == ["đến 2025", "đến 2028", "đến 2030"]


def test_a_column_laid_out_by_hand_is_taken_out_for_a_plan_without_it() -> None:
    report = with_targets(provincial(), (2025, 2030))
    assert _cells(_model(filled(report, _laid_out_by_hand())).rows[2]) == [f"({number})" for number in range(1, 15)]


def _laid_out_by_hand() -> bytes:
    """Return the template with a third target column, narrower, as a clerk makes it in Word."""
    root = part(template())
    table = next(node for node in root.iter(W + "tbl") if "muc_tieu_1" in words(node))
    second = table.findall(f"{W}tblGrid/{W}gridCol")[4]
    first = table.findall(f"{W}tblGrid/{W}gridCol")[1]
    first.set(W + "w", str(int(first.get(W + "w", "0")) - 800))
    second.addnext(second.makeelement(W + "gridCol", {W + "w": "800"}))
    for row in table.iterfind(W + "tr"):
        _insert_after_fifth(row)
    return exchanged(template(), "word/document.xml", etree.tostring(root))


def _insert_after_fifth(row: etree._Element) -> None:
    start = 0
    for cell in row.findall(W + "tc"):
        span = cell.find(f"{W}tcPr/{W}gridSpan")
        width = int(span.get(W + "val", "1")) if span is not None else 1
        if start <= 4 < start + width and span is not None:
            span.set(W + "val", str(width + 1))
        elif start == 4:
            cell.addnext(etree.fromstring(etree.tostring(cell).replace(b"muc_tieu_2", b"muc_tieu_3")))
        start += width


def test_a_name_that_word_keeps_in_several_runs_is_found() -> None:
    parted = changed("{{ dong.muc_tieu_2 }}</w:t>", "{{ dong.muc_</w:t></w:r><w:r><w:t>tieu_2 }}</w:t>")
    parted = changed("{{ dong.muc_tieu_2 }}</w:t>", "{{ dong.muc_tieu_</w:t></w:r><w:r><w:t>2 }}</w:t>", data=parted)
    report = with_targets(provincial(), (2025, 2028, 2030))
    assert plain_text([_model(filled(report, parted))]) == plain_text([_model(filled(report))])


def test_refuses_to_copy_a_column_whose_head_was_typed() -> None:
    typed = changed("{{ phu_luc_1.cot.muc_tieu_2 }}", "đến 2030")
    (fault,) = faults_of(typed, with_targets(provincial(), (2025, 2028, 2030)))
    assert str(fault) == (
        f"[TP06] {NAME} › bảng Phụ lục I\n"
        "  Gặp:      2 cột mục tiêu; chương trình không tự thêm bớt cột được: đầu cột không có "
        "{{ phu_luc_1.cot.muc_tieu_2 }}\n"
        "  Cần:      3 cột mục tiêu: kế hoạch đặt mục tiêu cho 3 năm\n"
        "  Cách sửa: chép lại bảng Phụ lục I từ mẫu gốc, hoặc tự lập đủ các cột: ô đầu cột "
        "{{ phu_luc_1.cot.muc_tieu_1 }}, ô bên dưới {{ dong.muc_tieu_1 }} … như README.md của mẫu"
    )


def test_refuses_to_take_out_a_column_where_the_other_heads_were_typed() -> None:
    typed = changed("{{ phu_luc_1.cot.muc_tieu_1 }}", "đến 2025")
    (fault,) = faults_of(typed, with_targets(provincial(), (2030,)))
    assert fault.code == "TP06"
    assert "phu_luc_1.cot.muc_tieu_1" in fault.found


def test_refuses_national_columns_under_a_typed_head() -> None:
    typed = changed("{{ phu_luc_1.cot.muc_tieu }}", "Mục tiêu")
    (fault,) = faults_of(typed, with_targets(provincial(), (2025, 2030), (2025, 2030)))
    assert "phu_luc_1.cot.muc_tieu }}" in fault.found
    assert fault.needed.startswith("2 cột mục tiêu, 2 cột mục tiêu cả nước")
    assert faults_of(typed, with_targets(provincial(), (2025, 2028, 2030))) == ()


def test_refuses_two_targets_in_one_column() -> None:
    both = changed("{{ dong.muc_tieu_1 }}", "{{ dong.muc_tieu_1 }} ({{ dong.muc_tieu_2 }})")
    (fault,) = faults_of(both, with_targets(provincial(), (2030,)))
    assert "không đứng riêng một cột" in fault.found


def test_refuses_a_table_whose_rows_differ_in_columns() -> None:
    uneven = changed('<w:gridSpan w:val="13"/>', '<w:gridSpan w:val="12"/>')
    (fault,) = faults_of(uneven, with_targets(provincial(), (2030,)))
    assert "không cùng số cột" in fault.found
    assert faults_of(uneven, provincial()) == ()


def test_refuses_a_table_with_another_one_inside() -> None:
    inner = "<w:tbl><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>"
    nested = changed("{{ dong.ghi_chu }}</w:t></w:r></w:p>", f"{{{{ dong.ghi_chu }}}}</w:t></w:r></w:p>{inner}<w:p/>")
    (fault,) = faults_of(nested, with_targets(provincial(), (2030,)))
    assert "trong bảng có bảng khác" in fault.found


def test_refuses_a_table_without_target_columns() -> None:
    without = template()
    for number in (1, 2):
        without = changed(f"{{{{ phu_luc_1.cot.muc_tieu_{number} }}}}", "x", data=without)
        for _ in range(2):
            without = changed(f"{{{{ dong.muc_tieu_{number} }}}}", "x", data=without)
    assert [(fault.code, fault.found) for fault in faults_of(without, provincial())] == [("TP06", "0 cột mục tiêu")]
