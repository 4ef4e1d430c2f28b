"""Findings about printed numbers, each made by one change to the good plan."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.agencies.register import load_register
from reportgen.errors import Severity
from reportgen.plan.check import check_plan
from reportgen.plan.load import load_plan
from tests.plan.findings import found, name, told

AS_PRINTED = "nếu bản in cũng như vậy thì chấp nhận phát hiện này"
TASKS, ROWS = "data/plans/mau/tasks.csv", "data/plans/mau/indicators.csv"
LAST_TASK = "m-t3,1.2,VI,2,Về y tế,Đề án ba,Sở Y tế,,\n"

NEXT = (("008", "5.13"), ("009", "5.12"), ("010", "5.14"))

BELOW = (("008", "5.11.1", "Nhà một"), ("009", "5.11.2", "Nhà hai"), ("010", "5.12", "Nhà ba"))

FINDINGS = {
    "a number printed twice": (
        ("indicators.csv", "m-007,5.11,", "m-007,5.10,"),
        "PL57-m-007",
        Severity.ERROR,
        f"[PL57] {ROWS} › dòng 8 › chỉ tiêu 5.10 (2) › cột «code»\n"
        "  Gặp:      «5.10» đã có ở dòng 7\n"
        "  Cần:      mỗi số một dòng trong cùng nhóm, tiểu mục\n"
        f"  Cách sửa: sửa số thứ tự cho đúng bản in; {AS_PRINTED}, mã dòng có thêm «(2)»",
    ),
    "a task number printed twice": (
        ("tasks.csv", "m-t3,1.2", "m-t3,1.1"),
        "PL57-m-t3",
        Severity.ERROR,
        f"[PL57] {TASKS} › dòng 4 › nhiệm vụ VI.2.1.1 (2) › cột «code»\n"
        "  Gặp:      «1.1» đã có ở dòng 3\n"
        "  Cần:      mỗi số một dòng trong cùng nhóm, tiểu mục\n"
        f"  Cách sửa: sửa số thứ tự cho đúng bản in; {AS_PRINTED}, mã dòng có thêm «(2)»",
    ),
    "a row of a group whose title is lost": (
        ("indicators.csv", "m-007,5.11,", "m-007,6.1,"),
        "PL58-m-007",
        Severity.ERROR,
        f"[PL58] {ROWS} › dòng 8 › chỉ tiêu 6.1 › cột «code»\n"
        "  Gặp:      «6.1» ở nhóm 5\n"
        "  Cần:      số của nhóm 5, hoặc dòng ở nhóm 6\n"
        "  Cách sửa: nếu bản in mất tên nhóm 6 thì thêm nhóm ấy vào plan.yaml, sửa group_number; " + AS_PRINTED,
    ),
    "a number that is not the sub-group's": (
        ("tasks.csv", "m-t1,1.1", "m-t1,3.1"),
        "PL58-m-t1",
        Severity.WARNING,
        f"[PL58] {TASKS} › dòng 2 › nhiệm vụ VI.1.3.1 › cột «code»\n"
        "  Gặp:      «3.1» ở tiểu mục 1\n"
        "  Cần:      số của tiểu mục, ví dụ: 1.1\n"
        f"  Cách sửa: sửa số hoặc subgroup_number; {AS_PRINTED}",
    ),
    "numbers that begin anew": (
        ("tasks.csv", LAST_TASK, LAST_TASK + "m-t4,1.1,VI,2,Về y tế,Đề án bốn,Sở Y tế,,\n"),
        "PL59-m-t4",
        Severity.ERROR,
        f"[PL59] {TASKS} › dòng 5 › nhiệm vụ VI.2.1.1 (2) › cột «code»\n"
        "  Gặp:      «1.1» đứng sau «1.2»: số bắt đầu lại từ đầu\n"
        "  Cần:      tên nhóm hoặc tiểu mục ở chỗ số bắt đầu lại, có thể bản in mất tên\n"
        f"  Cách sửa: ghi group_number hoặc subgroup_number của các dòng từ đây; {AS_PRINTED}",
    ),
    "a sub-group that is lost": (
        ("tasks.csv", "m-t1,1.1,VI,1,Về giáo dục", "m-t1,1.1,VI,,"),
        "PL59-m-t1",
        Severity.ERROR,
        f"[PL59] {TASKS} › dòng 2 › nhiệm vụ VI.1.1 › cột «code»\n"
        "  Gặp:      «1.1» ở nhóm VI, không thuộc tiểu mục nào\n"
        "  Cần:      tiểu mục «1», có thể bản in mất tên\n"
        f"  Cách sửa: ghi subgroup_number, subgroup_title của tiểu mục; {AS_PRINTED}",
    ),
    "a sub-group without a title": (
        ("tasks.csv", "VI,1,Về giáo dục", "VI,1,"),
        "PL59-m-t1-subgroup_title",
        Severity.WARNING,
        f"[PL59] {TASKS} › dòng 2 › nhiệm vụ VI.1.1 › cột «subgroup_title»\n"
        "  Gặp:      tiểu mục 1 không có tên\n"
        "  Cần:      tên tiểu mục như bản in\n"
        f"  Cách sửa: ghi subgroup_title cho các dòng của tiểu mục; {AS_PRINTED}",
    ),
    "a group that is lost": (
        (
            "plan.yaml",
            "- {number: VI, title: Phúc lợi}",
            "- {number: VI, title: Phúc lợi}\n- {number: IX, title: Khác}",
        ),
        "PL60-task_groups-IX",
        Severity.WARNING,
        "[PL60] data/plans/mau/plan.yaml\n"
        "  Gặp:      task_groups: nhóm «IX» đứng ngay sau nhóm «VI»\n"
        "  Cần:      không thiếu nhóm: VII, VIII\n"
        f"  Cách sửa: thêm nhóm còn thiếu, cả khi bản in mất tên nhóm; {AS_PRINTED}",
    ),
    "groups out of order": (
        ("plan.yaml", "'1', title: GRDP}\n- {number: '2'", "'2', title: GRDP}\n- {number: '1'"),
        "PL60-indicator_groups-1",
        Severity.WARNING,
        "[PL60] data/plans/mau/plan.yaml\n"
        "  Gặp:      indicator_groups: nhóm «1» đứng ngay sau nhóm «2»\n"
        "  Cần:      các nhóm theo thứ tự tăng dần\n"
        f"  Cách sửa: xếp lại các nhóm trong plan.yaml; {AS_PRINTED}",
    ),
}


@pytest.mark.parametrize("case", FINDINGS)
def test_names(plan_dir, case: str):
    change, finding_id, severity, message = FINDINGS[case]
    faults = told(plan_dir(*change), finding_id)
    assert [(fault.severity, str(fault)) for fault in faults] == [(severity, message)]


def test_a_plan_printed_with_one_number_twice_is_read_as_printed(plan_dir):
    plan = load_plan(plan_dir("indicators.csv", "m-007,5.11,", "m-007,5.10,"))
    assert [(row.code, row.row_id) for row in plan.indicators[-2:]] == [("5.10", "5.10"), ("5.10", "5.10 (2)")]


def test_a_number_told_twice_explains_the_one_that_is_missing_after_it(plan_dir):
    row = "m-007,5.11,,5,Nhà ở,Căn,8.200,12.900,,,higher,Sở Y tế,,,,\n"
    folder = plan_dir(
        "indicators.csv", row, row.replace("5.11", "5.10") + "m-008,5.12" + row[10:].replace("Nhà", "Đất")
    )
    assert {name(fault) for fault in found(folder)} == {"PL31-indicators", "PL57-m-007"}


def test_an_accepted_double_number_is_no_error_any_more(plan_dir):
    folder = plan_dir("indicators.csv", "m-007,5.11,", "m-007,5.10,")
    path = folder / "plan.yaml"
    (twice,) = told(folder, "PL57-m-007")
    path.write_text(path.read_text(encoding="utf-8") + f"accepted: {{{twice.id}: bản in trùng số}}\n", encoding="utf-8")
    assert [fault.accepted for fault in told(folder, "PL57-m-007")] == ["bản in trùng số"]


def test_two_numbers_that_changed_places_are_no_missing_numbers(plan_dir):
    row = "m-007,5.11,,5,Nhà ở,Căn,8.200,12.900,,,higher,Sở Y tế,,,,\n"
    more = "".join(f"m-{key},{code},,5,Việc {key},%,90,100,,,higher,Sở Y tế,,,,\n" for key, code in NEXT)
    codes = [name(fault) for fault in found(plan_dir("indicators.csv", row, row + more)) if fault.code != "PL31"]
    assert codes == ["PL47-m-009"]


def test_a_plan_without_any_number_has_lost_none(plan_dir):
    folder = plan_dir()
    path = folder / "indicators.csv"
    lines = path.read_text(encoding="utf-8").splitlines()
    bare = [",".join([cells[0], "", *cells[2:]]) for cells in (line.split(",") for line in lines[1:])]
    path.write_text("\n".join([lines[0], *bare]) + "\n", encoding="utf-8")
    faults = check_plan(load_plan(folder), load_register(Path("data/agencies.csv")))
    assert [name(fault) for fault in faults if fault.code in ("PL36", "PL47", "PL53")] == []


def test_a_number_left_out_among_numbered_sub_rows_is_named(plan_dir):
    folder = plan_dir("indicators.csv", "m-004,-,", "m-004,5.9.1,")
    path = folder / "indicators.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("m-005,-,", "m-005,5.9.3,"), encoding="utf-8")
    assert [(name(fault), fault.needed) for fault in found(folder)] == [("PL36-m-005", "không thiếu số: 5.9.2")]


def test_a_sub_row_that_lost_its_parent_is_shown_as_it_is_printed(plan_dir):
    folder = plan_dir("indicators.csv", "m-005,-,m-003,", "m-005,-,,")
    told_of = [(name(fault), fault.found, fault.fix) for fault in found(folder) if fault.code == "PL53"]
    fix = "ghi 5.10; nếu là dòng con thì ghi parent_key"
    assert told_of == [("PL53-m-005", "«-», dòng trên là «5.9»", fix)]


@pytest.mark.parametrize("code", ["5.11", "5.11."])
def test_numbers_of_a_level_below_follow_each_other_alone(plan_dir, code: str):
    row = "m-007,5.11,,5,Nhà ở,Căn,8.200,12.900,,,higher,Sở Y tế,,,,\n"
    below = [row.replace("m-007,5.11", f"m-{key},{number}").replace("Nhà ở", name) for key, number, name in BELOW]
    folder = plan_dir("indicators.csv", row, row.replace("5.11", code) + "".join(below))
    assert [name(fault) for fault in found(folder) if fault.code != "PL31"] == []


@pytest.mark.parametrize("number", ["I.1", "1.1", "1"])
def test_the_number_of_the_group_may_stand_before_the_point_in_either_form(plan_dir, number: str):
    folder = plan_dir(
        "plan.yaml", "- {number: '1', title: GRDP}\n- {number: '2'", "- {number: I, title: GRDP}\n- {number: '2'"
    )
    path = folder / "indicators.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("m-001,1,,1,", f"m-001,{number},,I,"), encoding="utf-8")
    assert found(folder) == ()


def test_tasks_of_a_sub_group_that_stand_under_another_are_told_of_once(plan_dir):
    more = "m-t4,2.1,VI,1,Về giáo dục,Đề án bốn,Sở Y tế,,\nm-t5,2.2,VI,1,Về giáo dục,Đề án năm,Sở Y tế,,\n"
    told_of = {name(fault): fault.found for fault in found(plan_dir("tasks.csv", LAST_TASK, LAST_TASK + more))}
    assert told_of == {"PL31-tasks": "5 nhiệm vụ trong dữ liệu", "PL58-m-t4": "«2.1» ở tiểu mục 1"}


@pytest.mark.parametrize(("codes", "gaps"), [("1 2 3 4 5", []), ("1 2 3 4 6", ["PL36-m-007"])])
def test_numbers_that_run_on_over_the_groups_of_a_plan_miss_none(plan_dir, codes: str, gaps: list[str]):
    folder = plan_dir()
    path = folder / "indicators.csv"
    lines, numbers = path.read_text(encoding="utf-8").splitlines(), iter(codes.split())
    cells = [line.split(",", 3) for line in lines[1:]]
    rows = [",".join([row[0], row[1] if row[2] else next(numbers), *row[2:]]) for row in cells]
    path.write_text("\n".join([lines[0], *rows]) + "\n", encoding="utf-8")
    faults = check_plan(load_plan(folder), load_register(Path("data/agencies.csv")))
    assert [name(fault) for fault in faults if fault.code == "PL36"][-1:] == gaps
