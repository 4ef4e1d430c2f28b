"""Reading a plan's folder. Every faulty folder is the good one with one change."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from reportgen.errors import CannotRun, DataError
from reportgen.plan.load import list_plans, load_plan, load_plan_and_warnings, plan_folder
from reportgen.plan.model import Direction, PlanStatus, Restatement


def test_a_good_plan_is_read_whole(plan_dir):
    plan, warnings = load_plan_and_warnings(plan_dir())
    assert warnings == ()
    assert (plan.number, plan.issued, plan.status) == ("1/KH-UBND", date(2024, 1, 2), PlanStatus.READY)
    assert plan.milestones == (2025, 2030)
    assert plan.report.recipients == ("Như trên", "Lưu: VT")
    assert plan.duties[0].upward
    assert plan.claims.tasks == 3
    assert plan.recipients[0] == "Như trên;"


def test_rows_keep_the_printed_words(plan_dir):
    plan = load_plan(plan_dir())
    row = plan.indicators[0]
    assert (row.target_unplaced, row.unplaced_year, row.direction) == ("19.000-20.000", 2030, Direction.HIGHER)
    assert row.focus
    assert plan.indicators[1].targets == {2025: "<3", 2030: "<2,45"}
    assert plan.indicators[5].inherited == {"lead_agency"}
    assert plan.indicators[5].line == 7


def test_ids_are_the_printed_numbers_made_unique(plan_dir):
    plan = load_plan(plan_dir())
    assert [row.row_id for row in plan.indicators] == ["1", "2.1", "5.9", "5.9.a", "5.9.b", "5.10", "5.11"]
    assert [task.row_id for task in plan.tasks] == ["VI.1.1", "VI.2.1.1", "VI.2.1.2"]


def test_a_prefix_stands_before_the_group_in_task_ids(plan_dir):
    plan = load_plan(plan_dir("plan.yaml", "lead_role: chủ trì", "lead_role: chủ trì\ntask_id_prefix: III"))
    assert plan.tasks[0].row_id == "III.VI.1.1"


def test_a_draft_may_leave_open_what_only_a_report_needs(plan_dir):
    folder = plan_dir("plan.yaml", "status: ready\nnumber: 1/KH-UBND", "status: draft")
    text = (folder / "plan.yaml").read_text(encoding="utf-8")
    (folder / "plan.yaml").write_text(
        text[: text.index("report:")].replace("issued: 2024-01-02\n", ""), encoding="utf-8"
    )
    plan = load_plan(folder)
    assert (plan.status, plan.number, plan.issued, plan.short_title) == (PlanStatus.DRAFT, "", None, "Kế hoạch")


def test_a_column_nobody_reads_is_a_warning_only(plan_dir):
    _, warnings = load_plan_and_warnings(plan_dir("tasks.csv", "timeline", "thoi_gian"))
    assert [fault.code for fault in warnings] == ["TB08"]


def told(folder: Path) -> str:
    with pytest.raises(DataError) as caught:
        load_plan(folder)
    return str(caught.value)


PLACE = "data/plans/mau/indicators.csv"
AS_TEXT = "trong Excel: chọn cả cột › Format Cells › Text, rồi gõ lại đúng như bản in của kế hoạch"
FAULTY = {
    "a range that Excel took for a day": (
        ("indicators.csv", "%/năm,4-5,", "%/năm,04-Thg5,"),
        f"[PL03] {PLACE} › dòng 5 › ô G5 › cột «target_2025»\n"
        "  Gặp:      «04-Thg5»\n"
        "  Cần:      nội dung như bản in của kế hoạch; Excel đã đổi ô này thành ngày\n"
        f"  Cách sửa: {AS_TEXT}",
    ),
    "a code that lost its last zero": (
        ("indicators.csv", "m-006,5.10,", "m-006,5.1,"),
        f"[PL03] {PLACE} › dòng 7 › ô B7 › cột «code»\n"
        "  Gặp:      «5.1»\n"
        "  Cần:      «5.10», số tiếp theo sau «5.9»; Excel đã bỏ số 0 ở cuối\n"
        f"  Cách sửa: {AS_TEXT}",
    ),
    "a time that Excel took for a day": (
        ("tasks.csv", "Năm 2024", "Jun-24"),
        "[PL03] data/plans/mau/tasks.csv › dòng 2 › ô I2 › cột «timeline»\n"
        "  Gặp:      «Jun-24»\n"
        "  Cần:      thời gian như bản in, ví dụ: Tháng 6/2024; Excel đã đổi ô này thành ngày\n"
        f"  Cách sửa: {AS_TEXT}",
    ),
    "a sub-row away from its parent": (
        ("indicators.csv", "m-007,5.11,,", "m-007,-,m-003,"),
        f"[PL22] {PLACE} › dòng 8 › ô C8 › cột «parent_key»\n"
        "  Gặp:      «m-003», trong khi dòng này đứng dưới chỉ tiêu «m-006»\n"
        "  Cần:      key của chỉ tiêu ngay phía trên: các dòng con đứng liền dưới chỉ tiêu mẹ\n"
        "  Cách sửa: ghi m-006, hoặc xếp dòng này xuống ngay dưới «m-003»",
    ),
    "a code with a decimal comma": (
        ("indicators.csv", "m-006,5.10,", 'm-006,"5,1",'),
        f"[PL05] {PLACE} › dòng 7 › ô B7 › cột «code»\n"
        "  Gặp:      «5,1»\n"
        "  Cần:      số thứ tự như bản in, sau «5.9»\n"
        f"  Cách sửa: {AS_TEXT}",
    ),
    "a key twice": (
        ("indicators.csv", "m-006,", "m-001,"),
        f"[PL11] {PLACE} › dòng 7 › ô A7 › cột «key»\n"
        "  Gặp:      «m-001» đã có ở dòng 2\n"
        "  Cần:      mỗi dòng một mã riêng\n"
        "  Cách sửa: ghi mã mới chưa dùng cho dòng thêm sau",
    ),
    "no key": (
        ("indicators.csv", "m-006,", ","),
        f"[PL10] {PLACE} › dòng 7 › ô A7 › cột «key»\n"
        "  Gặp:      ô trống\n"
        "  Cần:      mã gồm chữ thường không dấu, chữ số và gạch nối, ví dụ: bd-001\n"
        "  Cách sửa: ghi mã mới chưa dùng; không đổi mã của các dòng khác",
    ),
    "a parent nobody has": (
        ("indicators.csv", "m-005,-,m-003", "m-005,-,m-033"),
        f"[PL13] {PLACE} › dòng 6 › ô C6 › cột «parent_key»\n"
        "  Gặp:      «m-033» không có trong cột key\n"
        "  Cần:      key của chỉ tiêu mẹ ở phía trên\n"
        "  Cách sửa: sửa lại mã, hoặc để trống nếu dòng này là một chỉ tiêu",
    ),
    "a parent further down": (
        ("indicators.csv", "m-005,-,m-003", "m-005,-,m-006"),
        f"[PL13] {PLACE} › dòng 6 › ô C6 › cột «parent_key»\n"
        "  Gặp:      «m-006» đứng sau dòng này\n"
        "  Cần:      key của chỉ tiêu mẹ ở phía trên\n"
        "  Cách sửa: xếp chỉ tiêu mẹ lên trên",
    ),
    "a group nobody declared": (
        ("indicators.csv", "m-007,5.11,,5", "m-007,5.11,,6"),
        f"[PL12] {PLACE} › dòng 8 › ô D8 › cột «group_number»\n"
        "  Gặp:      «6»\n"
        "  Cần:      số của một nhóm trong plan.yaml: 1, 2, 5\n"
        "  Cách sửa: sửa số nhóm, hoặc thêm nhóm vào plan.yaml",
    ),
    "a direction nobody knows": (
        ("indicators.csv", "2030,higher,Sở", "2030,cao,Sở"),
        f"[PL14] {PLACE} › dòng 2 › ô K2 › cột «direction»\n"
        "  Gặp:      «cao»\n"
        "  Cần:      higher (cao hơn là tốt), lower (thấp hơn là tốt), near (càng gần càng tốt), level (mức độ), hoặc"
        " để trống\n"
        "  Cách sửa: ghi lại cho đúng",
    ),
    "no name": (
        ("indicators.csv", "GRDP bình quân", ""),
        f"[PL15] {PLACE} › dòng 2 › ô E2 › cột «name»\n"
        "  Gặp:      ô trống\n"
        "  Cần:      nội dung như bản in\n"
        "  Cách sửa: ghi nội dung, hoặc xóa cả dòng",
    ),
    "an inherited column nobody has": (
        ("indicators.csv", ",lead_agency,\n", ",lead_agncy,\n"),
        f"[PL16] {PLACE} › dòng 7 › ô O7 › cột «inherited»\n"
        "  Gặp:      «lead_agncy»\n"
        "  Cần:      tên các cột của tệp, cách nhau bằng dấu ;\n"
        "  Cách sửa: sửa thành «lead_agency»",
    ),
    "a focus that is no x": (
        ("indicators.csv", ",x\n", ",có\n"),
        f"[PL17] {PLACE} › dòng 2 › ô P2 › cột «focus»\n"
        "  Gặp:      «có»\n"
        "  Cần:      x hoặc để trống\n"
        "  Cách sửa: ghi x nếu là chỉ tiêu trọng tâm",
    ),
    "a year without a column": (
        ("indicators.csv", "20.000,2030,", "20.000,2035,"),
        f"[PL18] {PLACE} › dòng 2 › ô J2 › cột «unplaced_year»\n"
        "  Gặp:      «2035»\n"
        "  Cần:      năm của một cột mục tiêu, khi cột target_unplaced có nội dung\n"
        "  Cách sửa: ghi một trong các năm: 2025, 2030; hoặc để trống",
    ),
    "a phrase without a place for the value": (
        ("indicators.csv", ",focus\n", ",report_phrase\n"),
        f"[PL19] {PLACE} › dòng 2 › ô P2 › cột «report_phrase»\n"
        "  Gặp:      «x»\n"
        "  Cần:      cụm từ có đúng một chỗ {value}, ví dụ: hoàn thành {value} căn nhà ở xã hội\n"
        "  Cách sửa: ghi {value} vào chỗ của số liệu, hoặc để trống",
    ),
    "another folder's slug": (
        ("plan.yaml", "slug: mau", "slug: may"),
        "[PL06] data/plans/mau/plan.yaml › dòng 1 › khóa «slug»\n"
        "  Gặp:      «may»\n"
        "  Cần:      «mau», như tên thư mục của kế hoạch\n"
        "  Cách sửa: sửa slug hoặc đổi tên thư mục",
    ),
    "a day no year has": (
        ("plan.yaml", "month: 12, day: 15", "month: 11, day: 31"),
        "[PL08] data/plans/mau/plan.yaml › dòng 22 › khóa «duties[1].day»\n"
        "  Gặp:      month: 11, day: 31\n"
        "  Cần:      ngày có thật trong năm, hoặc cả hai bằng 0 khi kế hoạch không quy định\n"
        "  Cách sửa: sửa month và day",
    ),
    "an accepted finding without a reason": (
        ("plan.yaml", "lead_role: chủ trì", "lead_role: chủ trì\naccepted: {PL31-tasks: }"),
        "[YM06] data/plans/mau/plan.yaml › dòng 11 › khóa «accepted.PL31-tasks»\n"
        "  Gặp:      «PL31-tasks» để trống\n"
        "  Cần:      khóa «PL31-tasks» có nội dung\n"
        "  Cách sửa: ghi nội dung sau «PL31-tasks:»",
    ),
    "a group twice": (
        ("plan.yaml", "number: '2'", "number: '1'"),
        "[PL07] data/plans/mau/plan.yaml › dòng 15 › khóa «indicator_groups[2].number»\n"
        "  Gặp:      nhóm số «1» ghi hai lần\n"
        "  Cần:      mỗi nhóm một số\n"
        "  Cách sửa: sửa số của nhóm\n"
        f"[PL12] {PLACE} › dòng 3 › ô D3 › cột «group_number»\n"
        "  Gặp:      «2»\n"
        "  Cần:      số của một nhóm trong plan.yaml: 1, 5\n"
        "  Cách sửa: sửa số nhóm, hoặc thêm nhóm vào plan.yaml",
    ),
}


@pytest.mark.parametrize("case", FAULTY)
def test_tells_place_find_need_and_mend_of(plan_dir, case: str):
    change, message = FAULTY[case]
    assert told(plan_dir(*change)) == message


@pytest.mark.parametrize(
    ("header", "fix"),
    [
        ("Mục tiêu 2025", "đặt lại tên cột «mục tiêu 2025» thành «target_2025»"),
        ("target_2052", "thêm lại cột «target_2025» như bản in"),
    ],
)
def test_a_milestone_without_its_column_is_refused(plan_dir, header: str, fix: str):
    faults = told(plan_dir("indicators.csv", "target_2025", header))
    assert faults.startswith(f"[PL21] {PLACE} › dòng 1\n")
    assert "  Cần:      có cột «target_2025»: kế hoạch có mốc 2025 (khóa milestones trong plan.yaml)\n" in faults
    assert f"  Cách sửa: {fix}" in faults


def test_a_plan_that_is_ready_declares_its_milestones(plan_dir):
    assert told(plan_dir("plan.yaml", "milestones: [2025, 2030]\n", "")).startswith("[YM06] data/plans/mau/plan.yaml")
    assert "[PL20]" in told(plan_dir("plan.yaml", "[2025, 2030]", "[2025, 20]"))


def test_a_number_that_begins_anew_in_the_next_sub_group_lost_no_zero(plan_dir):
    folder = plan_dir("tasks.csv", "m-t1,1.1,", "m-t1,1.9,")
    assert load_plan(folder).tasks[1].row_id == "VI.2.1.1"


def test_faults_of_all_three_files_are_told_at_once(plan_dir):
    folder = plan_dir("plan.yaml", "issuer:", "nguoi_ky:")
    (folder / "tasks.csv").unlink()
    rows = (folder / "indicators.csv").read_text(encoding="utf-8")
    (folder / "indicators.csv").write_text(rows.replace("GRDP bình quân", ""), encoding="utf-8")
    assert re.findall(r"\[(\w+)\] \S+/(\S+)", told(folder)) == [
        ("YM06", "plan.yaml"),
        ("YM05", "plan.yaml"),
        ("PL15", "indicators.csv"),
        ("TB01", "tasks.csv"),
    ]


def test_plans_are_the_folders_with_a_plan_file(plan_dir):
    (plan_dir().parent / "trong").mkdir()  # nothing of a plan in it
    assert list_plans(Path("data")) == ("mau",)
    assert plan_folder(Path("data"), "mau") == Path("data/plans/mau")


def test_a_folder_of_plan_files_without_plan_yaml_is_a_plan_that_lacks_it(plan_dir):
    (plan_dir() / "plan.yaml").unlink()
    assert list_plans(Path("data")) == ("mau",)
    assert told(plan_folder(Path("data"), "mau")).startswith(
        "[YM01] data/plans/mau/plan.yaml\n  Gặp:      không có tệp này"
    )


def test_an_unknown_plan_names_the_known_ones_and_a_near_one(plan_dir):
    plan_dir()
    with pytest.raises(CannotRun) as caught:
        plan_folder(Path("data"), "mauu")
    assert str(caught.value) == (
        "[PL01] data/plans\n"
        "  Gặp:      không có kế hoạch «mauu»\n"
        "  Cần:      một trong các kế hoạch: mau\n"
        "  Cách sửa: có phải là «mau»?"
    )


def test_national_targets_functions_and_the_rule_of_restating_are_read(plan_dir):
    old, new = "inherited,focus\n", "inherited,focus,central_2025,central_2030,function,restate\n"
    folder = plan_dir("indicators.csv", old, new)
    row = 'm-002,,,2,Tỷ lệ thất nghiệp,%,<3,"<2,45",,,,Cục Thống kê,"Các sở, ban, ngành",,,'
    text = (folder / "indicators.csv").read_text("utf-8").replace(row, row + ",<4,-,viec-lam; tre-em,ratio")
    (folder / "indicators.csv").write_text(text, "utf-8")
    read = load_plan(folder).indicators[1]
    assert (read.central, read.targets[2025]) == ({2025: "<4", 2030: "-"}, "<3")
    assert (read.functions, read.restatement) == (("viec-lam", "tre-em"), Restatement.RATIO)


def test_a_rule_of_restating_that_nobody_knows_is_refused_with_the_known_ones(plan_dir):
    folder = plan_dir("indicators.csv", "inherited,focus\n", "inherited,focus,restate\n")
    text = (
        (folder / "indicators.csv").read_text("utf-8").replace(",higher,Sở Y tế,,,,x\n", ",higher,Sở Y tế,,,,x,avg\n")
    )
    (folder / "indicators.csv").write_text(text, "utf-8")
    with pytest.raises(DataError) as caught:
        load_plan(folder)
    assert str(caught.value) == (
        "[PL24] data/plans/mau/indicators.csv › dòng 2 › ô Q2 › cột «restate»\n"
        "  Gặp:      «avg»\n"
        "  Cần:      sum (cộng), ratio (tính lại từ tử số và mẫu số), not_comparable (không so sánh), hoặc để trống\n"
        "  Cách sửa: ghi lại cho đúng"
    )


def test_a_plan_without_number_and_date_may_be_ready_when_it_says_so(plan_dir):
    folder = plan_dir("plan.yaml", "number: 1/KH-UBND\n", "unnumbered: true\n")
    text = (folder / "plan.yaml").read_text("utf-8").replace("issued: 2024-01-02\n", "")
    (folder / "plan.yaml").write_text(text, "utf-8")
    plan = load_plan(folder)
    assert (plan.number, plan.issued, plan.short_title) == ("", None, "Kế hoạch")
