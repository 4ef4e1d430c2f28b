"""Findings about units, agencies named twice and slips of the pen, each made by one change to the good plan."""

from __future__ import annotations

import pytest

from reportgen.errors import Severity
from tests.plan.findings import found, name

ROWS, TASKS = "data/plans/mau/indicators.csv", "data/plans/mau/tasks.csv"
ROW = "Tỷ lệ thoát nghèo,%,90,100,,,higher"
UNIT = f"{ROWS} › dòng 7 › chỉ tiêu 5.10 › cột «unit»"
BY_PRINT = "  Cách sửa: đối chiếu đơn vị và mục tiêu với bản in"
VERBATIM = "  Cách sửa: đối chiếu với bản in; bản in như vậy thì giữ nguyên văn"

CASES = {
    "a rate that is counted": (
        ("indicators.csv", "Tỷ lệ thoát nghèo,%", "Tỷ lệ thoát nghèo,hộ"),
        ("PL34-m-006-name", Severity.WARNING),
        f"[PL34] {UNIT}\n"
        "  Gặp:      tên là một tỷ lệ, đơn vị «hộ»\n"
        f"  Cần:      đơn vị «%», hoặc tên «Số …»\n{BY_PRINT}",
    ),
    "a count in per cent": (
        ("indicators.csv", "Tỷ lệ thoát nghèo,%", "Số hộ thoát nghèo,%"),
        ("PL34-m-006-name", Severity.WARNING),
        f"[PL34] {UNIT}\n"
        "  Gặp:      tên là một số lượng, đơn vị «%»\n"
        f"  Cần:      đơn vị đếm, hoặc tên «Tỷ lệ …»\n{BY_PRINT}",
    ),
    "a work to finish in per cent": (
        ("indicators.csv", "Tỷ lệ thoát nghèo,%", "Hoàn thành phổ cập giáo dục,%"),
        ("PL34-m-006-name", Severity.INFO),
        f"[PL34] {UNIT}\n"
        "  Gặp:      tên là một việc phải hoàn thành, đơn vị «%»\n"
        f"  Cần:      đơn vị «Mức độ», hoặc tên «Tỷ lệ …»\n{BY_PRINT}",
    ),
    "a yearly reduction in plain per cent": (
        ("indicators.csv", "Tỷ lệ thoát nghèo,%", "Mức giảm hộ nghèo hằng năm,%"),
        ("PL34-m-006-name", Severity.WARNING),
        f"[PL34] {UNIT}\n"
        "  Gặp:      tên là một mức giảm hằng năm, đơn vị «%»\n"
        f"  Cần:      đơn vị «%/năm», hoặc tên «Tỷ lệ …»\n{BY_PRINT}",
    ),
    "a part of a yearly reduction in plain per cent": (
        ("indicators.csv", "Huyện nghèo,%/năm", "Huyện nghèo,%"),
        ("PL34-m-004-name", Severity.WARNING),
        f"[PL34] {ROWS} › dòng 5 › chỉ tiêu 5.9.a › cột «unit»\n"
        "  Gặp:      tên là một mức giảm hằng năm, đơn vị «%»\n"
        f"  Cần:      đơn vị «%/năm», hoặc tên «Tỷ lệ …»\n{BY_PRINT}",
    ),
    "things counted where the unit is per cent": (
        ("indicators.csv", "%,90,100", "%,90 hộ,100"),
        ("PL39-m-006-target_2025", Severity.WARNING),
        f"[PL39] {ROWS} › dòng 7 › chỉ tiêu 5.10 › cột «target_2025»\n"
        "  Gặp:      «90 hộ»: «90 hộ» ghi hộ nhưng đơn vị là «%»\n"
        "  Cần:      cách ghi chỉ hiểu một nghĩa\n"
        "  Cách sửa: đối chiếu với bản in; nếu đúng thì chấp nhận phát hiện này",
    ),
    "per cent where things are counted": (
        ("indicators.csv", "Căn,8.200", "Căn,95 %"),
        ("PL39-m-007-target_2025", Severity.WARNING),
        f"[PL39] {ROWS} › dòng 8 › chỉ tiêu 5.11 › cột «target_2025»\n"
        "  Gặp:      «95 %»: «95 %» ghi % nhưng đơn vị là «Căn»\n"
        "  Cần:      cách ghi chỉ hiểu một nghĩa\n"
        "  Cách sửa: đối chiếu với bản in; nếu đúng thì chấp nhận phát hiện này",
    ),
    "a point in a rate": (
        ("indicators.csv", "%,90,100", "%,2.5,100"),
        ("PL35-m-006-target_2025", Severity.WARNING),
        f"[PL35] {ROWS} › dòng 7 › chỉ tiêu 5.10 › cột «target_2025»\n"
        "  Gặp:      «2.5»\n"
        "  Cần:      dấu phẩy trước phần thập phân\n"
        "  Cách sửa: ghi 2,5, theo bản in; nếu bản in ghi dấu chấm thì chấp nhận, báo cáo đọc là 2,5",
    ),
    "an agency that leads and coordinates": (
        ("indicators.csv", '"Các sở, ban, ngành"', '"Cục Thống kê; các sở, ban, ngành"'),
        ("PL67-m-002", Severity.INFO),
        f"[PL67] {ROWS} › dòng 3 › chỉ tiêu 2.1 › cột «coordinating_agencies»\n"
        "  Gặp:      «Cục Thống kê» vừa chủ trì vừa phối hợp\n"
        "  Cần:      mỗi cơ quan một vai trò trong một dòng\n"
        "  Cách sửa: đối chiếu với bản in; giữ như bản in thì chấp nhận",
    ),
    "a bracket that is not closed": (
        ("indicators.csv", "Tỷ lệ thoát nghèo,", "Tỷ lệ thoát nghèo (đa chiều,"),
        ("PL68-m-006-name", Severity.INFO),
        f"[PL68] {ROWS} › dòng 7 › chỉ tiêu 5.10 › cột «name»\n"
        "  Gặp:      «(» mở mà không đóng, ở chỗ «(đa chiều»\n"
        f"  Cần:      dấu mở và dấu đóng thành cặp\n{VERBATIM}",
    ),
    "an odd mark for no target": (
        ("indicators.csv", '"1-1,5",-,', '"1-1,5",-.,'),
        ("PL70-m-003-target_2030", Severity.INFO),
        f"[PL70] {ROWS} › dòng 4 › chỉ tiêu 5.9 › cột «target_2030»\n"
        f"  Gặp:      «-.»: được hiểu là không có mục tiêu\n  Cần:      «-», như ở dòng khác\n{VERBATIM}",
    ),
    "an empty cell where the plan prints a dash": (
        ("indicators.csv", '"1-1,5",-,', '"1-1,5",,'),
        ("PL70-m-003-target_2030", Severity.WARNING),
        f"[PL70] {ROWS} › dòng 4 › chỉ tiêu 5.9 › cột «target_2030»\n"
        "  Gặp:      ô trống, mục tiêu năm khác ở cùng dòng có nội dung\n"
        "  Cần:      mục tiêu, hoặc «-» như ở dòng khác\n"
        "  Cách sửa: ghi lại như bản in; bản in để trống thì chấp nhận phát hiện này",
    ),
    "a word printed twice": (
        ("tasks.csv", "Đề án một", "Bàn giao cơ sở trực thuộc trực thuộc huyện"),
        ("PL69-m-t1-name", Severity.INFO),
        f"[PL69] {TASKS} › dòng 2 › nhiệm vụ VI.1.1 › cột «name»\n"
        f"  Gặp:      «trực thuộc trực thuộc»\n  Cần:      mỗi chữ một lần\n{VERBATIM}",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_names(plan_dir, case: str):
    change, (finding_id, severity), message = CASES[case]
    told = found(plan_dir(*change))
    assert [(name(fault), fault.severity, str(fault)) for fault in told] == [(finding_id, severity, message)]


def test_thousands_in_a_rate_are_told_with_both_readings_and_as_a_wrong_unit(plan_dir):
    told = found(plan_dir("indicators.csv", "%,90,100", "%,8.200,100"))
    assert [(name(fault), fault.severity, fault.fix) for fault in told] == [
        ("PL39-m-006-target_2025", Severity.ERROR, "ghi 8.200 hoặc 8,2, theo bản in"),
        ("PL34-m-006", Severity.WARNING, "đối chiếu đơn vị và mục tiêu với bản in"),
    ]
    assert told[1].found == "mục tiêu «8.200» không hợp với đơn vị «%»"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (ROW, "Số người được hưởng lương hưu,%,40%,60%,,,higher"),
        (ROW, "Tỷ suất tử vong,‰,3,2,,,lower"),
        (ROW, "Số năm sống khỏe,Năm,67,68,,,higher"),
        (ROW, "Xóa mù chữ,Mức độ,2,3,,,level"),
        ("Tỷ lệ thoát nghèo,", "Số liệu hộ nghèo được số hóa,"),
        ("Tỷ lệ thoát nghèo,", "Từng bước dần dần thoát nghèo,"),
        ("Tỷ lệ thoát nghèo,", "a) Tỷ lệ thoát nghèo,"),
    ],
)
def test_what_only_looks_odd_has_no_finding_of_its_unit_or_wording(plan_dir, old: str, new: str):
    codes = {fault.code for fault in found(plan_dir("indicators.csv", old, new))}
    assert codes & {"PL33", "PL34", "PL68", "PL69"} == set()
