"""The report of a merged province, from files: last year on this year's map, in Word and Excel, nothing overwritten."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from reportgen.assessment.last_year import View
from reportgen.build.jobs import Job, make
from reportgen.build.source import Loaded, load_source
from reportgen.errors import DataError
from reportgen.report.appendices import indicator_table
from reportgen.workspace import Workspace, find
from tests.render.docx_files import W, part, template
from tests.render.xlsx_files import opened

SLUG, RATE, HOUSES = "binh-dinh", "bd-002", "bd-080"
HEAD = "key,area,value,numerator,denominator,state,source,note\n"


@pytest.fixture
def workspace(tmp_path: Path, checkout: Path) -> Workspace:
    """The data of this checkout, with a year 2025 whose figures cover the whole of the new Gia Lai."""
    for name in ("data", "templates"):
        shutil.copytree(checkout / name, tmp_path / name)
    (tmp_path / "reportgen.toml").touch()
    years = tmp_path / "data/figures" / SLUG
    shutil.rmtree(years / "2025", ignore_errors=True)
    (years / "2025").mkdir()
    (years / "2025/figures.yaml").write_text("illustrative: true\narea: gia-lai\n", "utf-8")
    rows = f'key,value,state\n{RATE},"2,5",estimate\n{HOUSES},7.500,estimate\n'
    (years / "2025/indicators.csv").write_text(rows, "utf-8")
    shutil.rmtree(years / "2024")
    (years / "2024").mkdir()
    (years / "2024/figures.yaml").write_text("illustrative: true\n", "utf-8")
    rows = f'key,value,state,numerator,denominator\n{RATE},"2,31",estimate,23.100,1.000.000\n{HOUSES},4.315,actual,,\n'
    (years / "2024/indicators.csv").write_text(rows, "utf-8")
    rows = f'{RATE},gia-lai,"1,50",15.000,1.000.000,actual,,\n{HOUSES},gia-lai,2.150,,,actual,,\n'
    (years / "2024/areas.csv").write_text(HEAD + rows, "utf-8")
    return find(tmp_path, None)


def cells(loaded: Loaded, key: str) -> dict[str, str]:
    """Return the cells of a row of Phụ lục I by column."""
    table = indicator_table(loaded.source, loaded.source.assessments, "I", "")
    (row,) = (row for row in table.rows if row.id == f"ct-{key}")
    return {cell.id.removeprefix(f"{row.id}-"): cell.text for cell in row.cells}


def load(workspace: Workspace, view: View = View.AS_NOW) -> Loaded:
    return load_source(workspace, SLUG, 2025, view=view)


def test_last_year_is_restated_for_the_new_province(workspace: Workspace) -> None:
    loaded = load(workspace)
    rate, houses = cells(loaded, RATE), cells(loaded, HOUSES)
    assert (rate["nam-truoc"], rate["so-nam-truoc"]) == ("1,91", "+0,59")
    assert (houses["nam-truoc"], houses["so-nam-truoc"]) == ("6.465", "+16%")
    assert loaded.source.scope == ""
    assert "RD17" not in [fault.code for fault in loaded.warnings]


def test_last_year_is_printed_as_it_was_when_asked(workspace: Workspace) -> None:
    rate = cells(load(workspace, View.AS_WAS), RATE)
    assert (rate["nam-truoc"], rate["so-nam-truoc"]) == ("2,31", "")


def test_without_an_area_the_report_is_on_the_old_province_and_compares_as_before(workspace: Workspace) -> None:
    path = workspace.data / "figures" / SLUG / "2025/figures.yaml"
    path.write_text("illustrative: true\n", "utf-8")
    loaded = load(workspace)
    rate = cells(loaded, RATE)
    assert (rate["nam-truoc"], rate["so-nam-truoc"]) == ("2,31", "+0,19")
    assert loaded.source.scope == " trên địa bàn tỉnh Bình Định (trước sắp xếp)"
    assert "RD17" in [fault.code for fault in loaded.warnings]


def test_an_official_figure_changes_this_years_report_and_neither_last_years_file_nor_report(
    workspace: Workspace,
) -> None:
    years = workspace.data / "figures" / SLUG
    (years / "2025/figures.yaml").write_text("illustrative: true\n", "utf-8")
    before = (years / "2024/indicators.csv").read_bytes()
    (years / "2024/official.csv").write_text(f'key,value,source\n{RATE},"2,28",Niên giám thống kê\n', "utf-8")
    rate = cells(load(workspace), RATE)
    assert (rate["nam-truoc"], rate["so-nam-truoc"]) == ("2,28", "+0,22")
    assert "Năm 2024: số chính thức; Báo cáo năm 2024 ước 2,31%" in rate["ghi-chu"]
    assert (years / "2024/indicators.csv").read_bytes() == before
    assert cells(load_source(workspace, SLUG, 2024), RATE)["uoc"] == "2,31"


def test_a_fault_in_last_years_areas_stops_the_report(workspace: Workspace) -> None:
    path = workspace.data / "figures" / SLUG / "2024/areas.csv"
    path.write_text(HEAD + f'{RATE},gia-lai,"1,50",15.000,0,actual,,\n', "utf-8")
    with pytest.raises(DataError) as caught:
        load(workspace)
    assert "[FG32]" in str(caught.value)
    assert "areas.csv › dòng 2 › ô E2 › cột «denominator»" in str(caught.value)


def test_the_notes_stand_below_the_table_in_word_and_in_excel(workspace: Workspace) -> None:
    source = load(workspace).source
    expected = [line.text for line in indicator_table(source, source.assessments, "I", "").notes]
    assert expected[0] == "Chú thích:"
    files = make(Job((source,), None, template(), "mẫu", ("docx", "xlsx"))).files
    body = part(files["bao-cao-tong-hop.docx"])
    paragraphs = ["".join(one.itertext(f"{W}t")) for one in body.iter(f"{W}p")]
    first = paragraphs.index("Chú thích:")
    assert paragraphs[first : first + len(expected)] == expected
    sheet = opened(files["phu-luc.xlsx"])["Chỉ tiêu"]
    column = [str(row[0].value or "") for row in sheet.iter_rows()]
    first = column.index("Chú thích:")
    assert column[first - 1 : first + len(expected)] == ["", *expected]
    assert str(sheet.print_area).endswith(f"${first + len(expected)}")


def test_the_rows_that_lack_a_units_figures_are_told(workspace: Workspace) -> None:
    path = workspace.data / "figures" / SLUG / "2024/areas.csv"
    path.write_text(HEAD + f'{RATE},gia-lai,"1,50",,,actual,,\n', "utf-8")
    (told,) = (fault for fault in load(workspace).warnings if fault.code == "RD28")
    assert told.found == f"2 dòng không so sánh được vì thiếu số liệu để tính lại: {RATE}, {HOUSES}"
    assert "số liệu năm 2024 của tỉnh Gia Lai và tỉnh Bình Định" in told.needed
    assert "RD28" not in [fault.code for fault in load(workspace, View.AS_WAS).warnings]
