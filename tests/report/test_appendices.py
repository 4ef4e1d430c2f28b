"""The cells of the three appendices."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from reportgen.figures.model import IssuedDocument
from reportgen.report.appendices import document_table, indicator_table, task_table
from reportgen.report.model import TableRow
from tests.report.sample import NOWHERE, figure, figures, indicator, plan, source, task, task_figure

COLUMNS = (
    *("tt", "noi-dung", "dvt", "mt-2025", "mt-2030", "nam-truoc", "den-ngay", "uoc", "so-nam-truoc", "so-muc-tieu"),
    *("danh-gia", "kha-nang", "co-quan", "ghi-chu"),
)


def _cells(said: dict[str, Any], value: dict[str, Any] | None = None, last: str = "") -> dict[str, str]:
    """Return the cells of one indicator's row by column."""
    made = plan([indicator(**said)])
    now = figures([figure(**value)] if value else [])
    filled = source(made, now, figures([figure(value=last)] if last else []))
    table = indicator_table(filled, filled.assessments, "I", "")
    row = table.rows[-1]
    assert [cell.id for cell in row.cells] == [f"ct-m-001-{name}" for name in COLUMNS]
    return dict(zip(COLUMNS, (cell.text for cell in row.cells), strict=True))


def test_a_rate_is_compared_in_percentage_points() -> None:
    row = _cells({"targets": {2025: "< 60", 2030: "<40"}}, {"value": "61,2", "value_to_date": "61,5"}, "62,4")
    assert (row["mt-2025"], row["mt-2030"]) == ("< 60", "<40")
    assert (row["nam-truoc"], row["den-ngay"], row["uoc"]) == ("62,4", "61,5", "61,2")
    assert (row["so-nam-truoc"], row["so-muc-tieu"], row["danh-gia"]) == (
        "-1,2",
        "+1,2",
        "Chưa đến hạn",
    )


def test_a_count_is_compared_in_per_cent() -> None:
    said = {"unit": "Căn nhà", "direction": "higher", "targets": {2030: "12.900"}}
    row = _cells(said, {"value": "4.315", "count_kind": "stock"}, "3.503")
    assert (row["uoc"], row["so-nam-truoc"], row["so-muc-tieu"]) == ("4.315", "+23,2%", "33,4%")


def test_a_total_over_the_years_is_called_so_and_not_compared_with_last_years_total() -> None:
    said = {"unit": "Căn nhà", "direction": "higher", "targets": {2030: "12.900"}}
    value = {"value": "4.315", "value_in_year": "812", "count_kind": "cumulative"}
    row = _cells(said, value, "3.503")
    assert (row["nam-truoc"], row["uoc"], row["so-nam-truoc"]) == ("3.503", "4.315", "")
    assert row["ghi-chu"] == "Số lũy kế; riêng năm 2024: 812"
    assert _cells(said, {"value": "4.315", "count_kind": "cumulative"}, "3.503")["ghi-chu"] == "Số lũy kế"


def test_the_years_own_parts_of_a_total_are_compared() -> None:
    made = plan([indicator(unit="Căn nhà", direction="higher", targets={2030: "12.900"})])
    now = figures([figure(value="4.315", value_in_year="812", count_kind="cumulative")])
    before = figures([figure(value="3.503", value_in_year="406", count_kind="cumulative")])
    filled = source(made, now, before)
    row = indicator_table(filled, filled.assessments, "I", "").rows[-1]
    cells = dict(zip(COLUMNS, (cell.text for cell in row.cells), strict=True))
    assert (cells["so-nam-truoc"], cells["ghi-chu"]) == ("+100%", "Số lũy kế; riêng năm 2024: 812, năm 2023: 406")


def test_a_share_has_no_empty_decimal() -> None:
    row = _cells({"unit": "Người", "direction": "higher", "targets": {2030: "200"}}, {"value": "180"})
    assert row["so-muc-tieu"] == "90%"


def test_a_value_inside_a_range_is_no_distance_from_it() -> None:
    row = _cells({"direction": "higher", "targets": {2025: "30-35"}}, {"value": "33,5"})
    assert (row["so-muc-tieu"], row["danh-gia"]) == ("0", "Đạt")


def test_words_stand_with_a_capital() -> None:
    said = {"unit": "Mức độ", "direction": "level", "targets": {2030: "Hoàn thành"}}
    assert _cells(said, {"value": "đang thực hiện"})["uoc"] == "Đang thực hiện"


@pytest.mark.parametrize(
    ("value", "printed", "verdict"),
    [
        (None, "Chưa có số liệu", "Chưa có số liệu"),
        ({"state": "not_available", "reason": "no_method"}, "Chưa có số liệu", "Chưa có số liệu"),
        ({"state": "none_arose"}, "Không phát sinh", "Không phát sinh"),
        ({"value": "0"}, "0", "Chưa đến hạn"),
    ],
)
def test_absent_none_and_zero_are_different_things(value: dict[str, Any] | None, printed: str, verdict: str) -> None:
    row = _cells({"direction": "higher", "targets": {2025: "100"}}, value)
    assert (row["uoc"], row["danh-gia"]) == (printed, verdict)


def test_the_note_joins_the_plans_and_the_reasons() -> None:
    said = {"unit": "%/năm", "direction": "higher", "targets": {2025: "1-1,5"}, "note": "NQ số 68"}
    row = _cells(said, {"value": "0,8", "cause": "thiên tai", "note": "số sơ bộ."})
    assert row["ghi-chu"] == "NQ số 68. Nguyên nhân: thiên tai. Số sơ bộ"


def test_the_plans_note_stands_in_the_year_of_the_plan_only() -> None:
    made = plan([indicator(targets={2030: "100"}, direction="higher", note="Tính đến nay đạt 87,5%")])
    notes = {}
    for year in (2023, 2024, 2026):
        filled = source(made, figures([figure(value="90")], year=year))
        notes[year] = indicator_table(filled, filled.assessments, "I", "").rows[-1].cells[-1].text
    assert notes == {2023: "", 2024: "Tính đến nay đạt 87,5%", 2026: ""}


def test_who_has_not_reported_is_not_in_the_note() -> None:
    value = {"state": "not_available", "reason": "not_reported", "note": "Sở chưa gửi số liệu"}
    assert _cells({"direction": "higher", "targets": {2025: "100"}}, value)["ghi-chu"] == ""


def test_a_target_that_lost_its_year_stands_under_the_last_milestone_with_a_note() -> None:
    row = _cells({"target_unplaced": ">80"}, {"value": "97"})
    assert (row["mt-2025"], row["mt-2030"]) == ("", ">80")
    assert row["ghi-chu"] == "Bản Kế hoạch không rõ năm của mục tiêu"


def test_values_that_cannot_be_compared_are_not() -> None:
    value = {"value": "3,1", "not_comparable": "do sắp xếp đơn vị hành chính"}
    row = _cells({"targets": {2025: "<4"}}, value, "2,9")
    assert (row["nam-truoc"], row["so-nam-truoc"], row["ghi-chu"]) == ("2,9", "Không so sánh được [1]", "")


def test_a_heading_row_bears_no_verdict_and_its_sub_rows_do() -> None:
    rows = [
        indicator("m-001", name="Nước sạch", unit=""),
        indicator("m-002", name="Thành thị", parent_key="m-001", direction="higher", targets={2025: "97"}),
    ]
    made = plan(rows)
    filled = source(made, figures([figure("m-002", value="97")]))
    table = indicator_table(filled, filled.assessments, "I", "")
    assert [(row.kind, row.verdict) for row in table.rows] == [("group", ""), ("heading", ""), ("sub", "met")]


def test_heads_name_the_years_and_the_day() -> None:
    made = plan([indicator(targets={2025: "<3"})], lead_role="theo dõi, đánh giá")
    now = figures([replace(figure(value="2", value_to_date="2", state="estimate"), to_date=date(2024, 11, 15))])
    filled = source(made, now)
    heads = indicator_table(filled, filled.assessments, "I", "").column_heads
    assert heads == {
        "nam_truoc": "Thực hiện năm 2023",
        "nam": "Năm 2024",
        "den_ngay": "Thực hiện đến ngày 15/11/2024",
        "uoc_ca_nam": "Ước cả năm",
        "so_nam_truoc": "với năm 2023",
        "so_muc_tieu": "với mục tiêu",
        "co_quan": "Cơ quan theo dõi, đánh giá",
        "muc_tieu_ca_nuoc": "",
        "muc_tieu": "Mục tiêu",
        "muc_tieu_2025": "đến 2025",
        "muc_tieu_2030": "đến 2030",
    }


def _texts(row: TableRow) -> list[str]:
    return [cell.text for cell in row.cells]


def test_tasks_stand_under_their_group_and_sub_group() -> None:
    tasks = [task("m-t1", code="a)", timeline="Năm 2025"), task("m-t2", subgroup_title="Về y tế", subgroup_number="2")]
    made = plan([], tasks)
    done = task_figure("m-t1", "done_late", result="Đã trình.", document="QĐ số 1", difficulty="Thiếu vốn")
    rows = task_table(source(made, figures(tasks=[done])), tasks, "II", "").rows
    assert [row.kind for row in rows] == ["group", "row", "group", "row"]
    assert _texts(rows[1]) == [
        *("a", "Khám sức khỏe", "Sở Y tế", "Năm 2025", "Đã trình; QĐ số 1", "Hoàn thành quá hạn", "Thiếu vốn")
    ]
    assert _texts(rows[2]) == ["2", "Về y tế"]


def test_documents_stand_by_rank_then_date() -> None:
    found = [
        IssuedDocument("/KH-SYT", None, "Sở Y tế", "Kế hoạch", 4, "so-y-te", NOWHERE),
        IssuedDocument("2/KH-UBND", date(2024, 6, 4), "UBND tỉnh", "Kế hoạch", 3, "", NOWHERE),
        IssuedDocument("1/KH-UBND", date(2024, 2, 9), "UBND tỉnh", "Kế hoạch", 3, "", NOWHERE),
    ]
    table = document_table(found, "III", "")
    assert table is not None
    assert [_texts(row)[:3] for row in table.rows] == [
        ["1", "1/KH-UBND", "09/02/2024"],
        ["2", "2/KH-UBND", "04/6/2024"],
        ["3", "       /KH-SYT", ""],
    ]


def test_no_documents_make_no_appendix() -> None:
    assert document_table([], "III", "") is None
