"""The workbooks of the two plans: same cells as the appendices, nothing cut, ready to print, the same bytes always."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import zipfile
from functools import cache
from io import BytesIO

import pytest
from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from reportgen.document.model import RunFormat
from reportgen.render.xlsx.cells import VERDICT_FILL
from reportgen.report.appendices import document_table, indicator_table, task_table
from reportgen.report.model import AppendixTable
from reportgen.report.words import ILLUSTRATIVE_MARK, VERDICT
from reportgen.units import Pt
from tests.render.xlsx_files import made, metrics, opened, text_of
from tests.report.real import SLUGS, real_source
from tests.report.sample import ROOT

FIRST = 9
"""First row of every table: mark, issuer, title, blank, table title, two rows of headings, numbers."""

VERDICT_COLUMN = 11
BOOKS = [(slug, agency) for slug in SLUGS for agency in ("", "so-y-te")]
ALL = pytest.mark.parametrize(("slug", "agency"), BOOKS)


@cache
def _book(slug: str, agency: str = "") -> Workbook:
    return opened(made(slug, agency))


def _appendices(slug: str) -> dict[str, AppendixTable | None]:
    source = real_source(slug)
    plan, figures = source.plan, source.figures
    return {
        "Chỉ tiêu": indicator_table(source, source.assessments, "I", ""),
        "Nhiệm vụ": task_table(source, plan.tasks, "II", ""),
        "Văn bản": document_table(figures.documents, "III", ""),
    }


@pytest.mark.parametrize("name", ["Chỉ tiêu", "Nhiệm vụ", "Văn bản"])
@pytest.mark.parametrize("slug", SLUGS)
def test_every_cell_shows_what_the_word_appendix_prints(slug: str, name: str) -> None:
    sheet, table = _book(slug)[name], _appendices(slug)[name]
    assert table is not None
    printed = [[cell.text for cell in row.cells] for row in table.rows]
    seen = [
        [text_of(sheet, FIRST + index, column + 1) for column in range(len(row))] for index, row in enumerate(printed)
    ]
    assert seen == printed


@ALL
def test_no_text_is_cut(slug: str, agency: str) -> None:
    for sheet in _book(slug, agency).worksheets:
        spans = {str(ref).split(":")[0]: ref.bounds for ref in sheet.merged_cells.ranges}
        for cell in (cell for row in sheet.iter_rows() for cell in row if _is_seen_text(sheet, cell)):
            left, top, right, bottom = spans.get(cell.coordinate) or (cell.column, cell.row, cell.column, cell.row)
            width = sum(_width(sheet, column) for column in range(left, right + 1))
            room = sum(_height(sheet, line) for line in range(top, bottom + 1))
            assert _needed(cell, width) <= room, f"{sheet.title} {cell.coordinate}"


def _is_seen_text(sheet: Worksheet, cell: Cell) -> bool:
    text = isinstance(cell.value, str) and cell.data_type == "s"
    return text and not sheet.column_dimensions[cell.column_letter].hidden


def _needed(cell: Cell, width: float) -> float:
    """Return the height a text needs in a column: Excel's pixels, five of them kept free, the font's line height."""
    look = RunFormat(size=Pt(cell.font.sz), bold=bool(cell.font.b), italic=bool(cell.font.i))
    return len(metrics().break_lines(str(cell.value), look, Pt((width * 7 - 5) * 0.75))) * cell.font.sz * 1.15


def _width(sheet: Worksheet, column: int) -> float:
    return float(sheet.column_dimensions[get_column_letter(column)].width)


def _height(sheet: Worksheet, row: int) -> float:
    return float(sheet.row_dimensions[row].height or 15)


@ALL
def test_prints_landscape_on_a4_fitted_to_the_width_with_headings_on_every_page(slug: str, agency: str) -> None:
    for sheet in _book(slug, agency).worksheets:
        setup = sheet.page_setup
        assert (setup.orientation, int(setup.paperSize), setup.fitToWidth, setup.fitToHeight) == ("landscape", 9, 1, 0)
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.print_title_rows == "$6:$8"
        assert sheet.print_area.endswith(f"${_last_seen_column(sheet)}${sheet.max_row}")


def _last_seen_column(sheet: Worksheet) -> str:
    return [letter for letter, column in sheet.column_dimensions.items() if not column.hidden][-1]


@ALL
def test_stays_readable_on_paper(slug: str, agency: str) -> None:
    for sheet in _book(slug, agency).worksheets:
        width = sum(column.width for column in sheet.column_dimensions.values() if not column.hidden) * 7 * 0.75
        on_paper = (297 / 25.4 - sheet.page_margins.left - sheet.page_margins.right) * 72
        assert 11 * min(1, on_paper / width) >= 7.5


@ALL
def test_is_frozen_and_filtered_at_its_headings(slug: str, agency: str) -> None:
    for sheet in _book(slug, agency).worksheets:
        assert sheet.freeze_panes == "C9"
        assert sheet.auto_filter.ref == f"A8:{_last_seen_column(sheet)}{sheet.max_row}"


@ALL
def test_says_that_its_figures_are_illustrative(slug: str, agency: str) -> None:
    for sheet in _book(slug, agency).worksheets:
        assert sheet["A1"].value == ILLUSTRATIVE_MARK
        assert ILLUSTRATIVE_MARK in sheet.oddHeader.center.text


@ALL
def test_is_in_times_new_roman_wrapped(slug: str, agency: str) -> None:
    for sheet in _book(slug, agency).worksheets:
        for row in sheet.iter_rows(min_row=6, max_col=3):
            for cell in (cell for cell in row if isinstance(cell, Cell)):
                assert (cell.font.name, cell.alignment.wrap_text) == ("Times New Roman", True), cell.coordinate


@pytest.mark.parametrize("slug", SLUGS)
def test_a_verdict_is_told_by_colour_and_word(slug: str) -> None:
    sheet = _book(slug)["Chỉ tiêu"]
    colours = {VERDICT[verdict]: colour for verdict, colour in VERDICT_FILL.items()}
    told = [sheet.cell(row, VERDICT_COLUMN) for row in range(FIRST, sheet.max_row + 1)]
    seen = {(cell.value, cell.fill.fgColor.rgb[2:]) for cell in told if cell.value in colours}
    assert len(seen) > 4
    assert seen <= set(colours.items())


@pytest.mark.parametrize("slug", SLUGS)
def test_figures_are_real_numbers(slug: str) -> None:
    sheet = _book(slug)["Chỉ tiêu"]
    values = [sheet.cell(row, 8).value for row in range(FIRST, sheet.max_row + 1)]
    texts = [value for value in values if isinstance(value, str)]
    assert sum(isinstance(value, int | float) for value in values) > 60
    assert [text for text in texts if re.fullmatch(r"[\d.,]+", text)] == []


@pytest.mark.parametrize("slug", SLUGS)
def test_no_merged_cells_meet_and_none_cross_the_filter_row(slug: str) -> None:
    for sheet in _book(slug).worksheets:
        seen: set[tuple[int, int]] = set()
        for ref in sheet.merged_cells.ranges:
            cells = {(row, column) for row, column in ref.cells}
            assert not cells & seen
            assert all(row != FIRST - 1 for row, _ in cells)
            seen |= cells


@ALL
def test_no_cell_says_it_holds_text_and_has_none(slug: str, agency: str) -> None:
    with zipfile.ZipFile(BytesIO(made(slug, agency))) as package:
        sheets = [package.read(name).decode() for name in package.namelist() if "worksheets" in name]
    assert [sheet for sheet in sheets if re.search(r't="(inlineStr|s)"\s*(/>|></c>)', sheet)] == []


def test_an_agencys_workbook_holds_its_rows_only() -> None:
    book = _book("quang-ninh", "so-y-te")
    assert book.sheetnames == ["Tổng hợp", "Chỉ tiêu", "Nhiệm vụ"] or book.sheetnames[-1] == "Văn bản"
    leads = {book["Chỉ tiêu"].cell(row, 13).value for row in range(FIRST, book["Chỉ tiêu"].max_row + 1)}
    assert {lead for lead in leads if lead and "Sở Y tế" not in lead} == set()


def test_the_province_has_a_sheet_for_every_agency() -> None:
    source = real_source("binh-dinh")
    titles = _book("binh-dinh").sheetnames
    assert [led.agency.short_name for led in source.led if led.agency.short_name[:31] not in titles] == []


_HASH = """
import hashlib, sys
from tests.render.xlsx_files import made
sys.stdout.write(hashlib.sha256(made("binh-dinh", "so-y-te")).hexdigest())
"""


def test_the_same_inputs_give_the_same_bytes_in_every_process() -> None:
    run = [sys.executable, "-c", _HASH]
    hashes = {
        subprocess.run(run, cwd=ROOT, env=os.environ | {"PYTHONHASHSEED": seed}, capture_output=True, check=True).stdout
        for seed in ("1", "2")
    }
    assert len(hashes) == 1
