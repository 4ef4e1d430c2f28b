"""Findings of `plan check` that need no reading of targets. Each is made by one change to the good plan."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.agencies.register import load_register
from reportgen.errors import Severity
from reportgen.plan.check import check_plan
from reportgen.plan.load import load_plan
from tests.plan.findings import OF_THE_GOOD_PLAN, found, name


def test_a_good_plan_has_no_finding_but_its_own_oddities(plan_dir):
    folder = plan_dir()
    faults = check_plan(load_plan(folder), load_register(Path("data/agencies.csv")))
    assert tuple(name(fault) for fault in faults) == OF_THE_GOOD_PLAN
    assert faults[1].location.file == "indicators.csv"


FINDINGS = {
    "a row too few": (
        ("indicators.csv", "m-007,5.11,,5,Nhà ở,Căn,8.200,12.900,,,higher,Sở Y tế,,,,\n", ""),
        "PL31-indicators",
        "[PL31] data/plans/mau/plan.yaml\n"
        "  Gặp:      4 chỉ tiêu trong dữ liệu\n"
        "  Cần:      5 chỉ tiêu, như claims.indicators ghi theo kế hoạch\n"
        "  Cách sửa: thêm dòng còn thiếu hoặc bỏ dòng thừa",
    ),
    "an agency nobody registered": (
        ("indicators.csv", "Cục Thống kê", "Cục Thông kê"),
        "PL32-m-002-lead_agency",
        "[PL32] data/plans/mau/indicators.csv › dòng 3 › chỉ tiêu 2.1 › cột «lead_agency»\n"
        "  Gặp:      «Cục Thông kê»\n"
        "  Cần:      tên một cơ quan trong agencies.csv (cột name hoặc variants) hoặc một nhóm cơ quan\n"
        "  Cách sửa: sửa cách viết, hoặc thêm cơ quan hay cách viết này vào agencies.csv",
    ),
    "an indicator nobody leads": (
        ("indicators.csv", "Cục Thống kê", ""),
        "PL41-m-002",
        "[PL41] data/plans/mau/indicators.csv › dòng 3 › chỉ tiêu 2.1 › cột «lead_agency»\n"
        "  Gặp:      không có cơ quan chủ trì\n"
        "  Cần:      cơ quan chủ trì như bản in\n"
        "  Cách sửa: ghi cơ quan; ô gộp trong bản in thì ghi lại theo dòng trên",
    ),
    "a task only a group leads": (
        ("tasks.csv", "Đề án một,Sở Y tế", 'Đề án một,"Các sở, ban, ngành; UBND các huyện"'),
        "PL42-m-t1",
        "[PL42] data/plans/mau/tasks.csv › dòng 2 › nhiệm vụ VI.1.1 › cột «lead»\n"
        "  Gặp:      chỉ có nhóm cơ quan: «Các sở, ban, ngành; UBND các huyện»\n"
        "  Cần:      một cơ quan cụ thể, nếu kế hoạch có nêu\n"
        "  Cách sửa: dòng này không vào báo cáo của cơ quan nào",
    ),
    "a group without rows": (
        ("plan.yaml", "{indicator_groups: 3", "{indicator_groups: 4"),
        "PL31-indicator_groups",
        "[PL31] data/plans/mau/plan.yaml\n"
        "  Gặp:      3 nhóm chỉ tiêu trong dữ liệu\n"
        "  Cần:      4 nhóm chỉ tiêu, như claims.indicator_groups ghi theo kế hoạch\n"
        "  Cách sửa: thêm dòng còn thiếu hoặc bỏ dòng thừa",
    ),
    "a compiler nobody registered": (
        ("plan.yaml", "compiler: so-y-te", "compiler: so-noi-vu"),
        "PL46-compiler",
        "[PL46] data/plans/mau/plan.yaml\n"
        "  Gặp:      report.compiler «so-noi-vu»\n"
        "  Cần:      mã (cột slug) của một cơ quan trong agencies.csv\n"
        "  Cách sửa: sửa report.compiler, hoặc thêm cơ quan vào agencies.csv",
    ),
    "a row copied twice": (
        ("indicators.csv", "Nhà ở", "Tỷ lệ thoát nghèo"),
        "PL44-m-007",
        "[PL44] data/plans/mau/indicators.csv › dòng 8 › chỉ tiêu 5.11 › cột «name»\n"
        "  Gặp:      cùng nội dung với chỉ tiêu 5.10\n"
        "  Cần:      mỗi chỉ tiêu một nội dung\n"
        "  Cách sửa: bỏ dòng chép thừa, hoặc ghi lại cho đúng bản in",
    ),
    "a number left out": (
        ("indicators.csv", "m-007,5.11", "m-007,5.13"),
        "PL36-m-007",
        "[PL36] data/plans/mau/indicators.csv › dòng 8 › chỉ tiêu 5.13 › cột «code»\n"
        "  Gặp:      «5.13» đứng ngay sau «5.10»\n"
        "  Cần:      không thiếu số: 5.11 … 5.12\n"
        "  Cách sửa: thêm dòng còn thiếu; nếu bản in cũng nhảy số thì chấp nhận phát hiện này",
    ),
    "a number after a higher one": (
        ("indicators.csv", "m-007,5.11", "m-007,5.8"),
        "PL47-m-007",
        "[PL47] data/plans/mau/indicators.csv › dòng 8 › chỉ tiêu 5.8 › cột «code»\n"
        "  Gặp:      «5.8» đứng sau «5.10»\n"
        "  Cần:      số tăng dần\n"
        "  Cách sửa: xếp lại thứ tự dòng, hoặc sửa số; nếu bản in cũng như vậy thì chấp nhận phát hiện này",
    ),
    "a number that was deleted": (
        ("indicators.csv", "m-006,5.10,", "m-006,,"),
        "PL53-m-006",
        "[PL53] data/plans/mau/indicators.csv › dòng 7 › chỉ tiêu 5.10 › cột «code»\n"
        "  Gặp:      ô trống, dòng trên là «5.9»\n"
        "  Cần:      số thứ tự như bản in, ở đây là «5.10»\n"
        "  Cách sửa: ghi 5.10; nếu là dòng con thì ghi parent_key",
    ),
    "an indicator with a target of its own that only its sub-rows would lead": (
        ("indicators.csv", '"1-1,5",-,,,higher,Sở Y tế', '"1-1,5",-,,,higher,'),
        "PL41-m-003",
        "[PL41] data/plans/mau/indicators.csv › dòng 4 › chỉ tiêu 5.9 › cột «lead_agency»\n"
        "  Gặp:      không có cơ quan chủ trì\n"
        "  Cần:      cơ quan chủ trì như bản in\n"
        "  Cách sửa: ghi cơ quan; ô gộp trong bản in thì ghi lại theo dòng trên",
    ),
    "a merged cell that differs from the one above": (
        ("indicators.csv", "%,90,100,,,higher,Sở Y tế", "%,90,100,,,higher,Cục Thống kê"),
        "PL50-m-006-lead_agency",
        "[PL50] data/plans/mau/indicators.csv › dòng 7 › chỉ tiêu 5.10 › cột «lead_agency»\n"
        "  Gặp:      «Cục Thống kê»\n"
        "  Cần:      «Sở Y tế», như ô ở dòng trên: cột inherited ghi là ô gộp\n"
        "  Cách sửa: ghi lại như dòng trên, hoặc bỏ «lead_agency» khỏi cột inherited",
    ),
    "a target beside one without a year": (
        ("indicators.csv", "USD,,,19.000-20.000", "USD,15.000,,19.000-20.000"),
        "PL51-m-001",
        "[PL51] data/plans/mau/indicators.csv › dòng 2 › chỉ tiêu 1 › cột «target_unplaced»\n"
        "  Gặp:      «19.000-20.000» trong khi cột target_2025 có «15.000»\n"
        "  Cần:      mục tiêu ở cột của một năm, hoặc chỉ ở target_unplaced khi bản in không cho biết năm\n"
        "  Cách sửa: đối chiếu với bản in: chuyển mục tiêu sang đúng cột năm, để trống target_unplaced",
    ),
    "a title with its number": (
        ("indicators.csv", "Mức giảm tỷ lệ hộ nghèo,", "5.9. Mức giảm tỷ lệ hộ nghèo,"),
        "PL52-m-003",
        "[PL52] data/plans/mau/indicators.csv › dòng 4 › chỉ tiêu 5.9 › cột «name»\n"
        "  Gặp:      «5.9. Mức giảm tỷ lệ hộ nghèo»\n"
        "  Cần:      nội dung không kèm số thứ tự (số ghi ở cột số)\n"
        "  Cách sửa: bỏ «5.9.» ở đầu",
    ),
    "one sub-group under two titles": (
        ("tasks.csv", "m-t3,1.2,VI,2,Về y tế", "m-t3,1.2,VI,2,Y tế"),
        "PL54-m-t3",
        "[PL54] data/plans/mau/tasks.csv › dòng 4 › nhiệm vụ VI.2.1.2 › cột «subgroup_title»\n"
        "  Gặp:      «Y tế»\n"
        "  Cần:      «Về y tế», như nhiệm vụ VI.2.1.1 cùng tiểu mục 2\n"
        "  Cách sửa: ghi một tên cho cả tiểu mục, hoặc sửa subgroup_number",
    ),
    "no count of a plan's rows": (
        ("plan.yaml", "indicators: 5, sub_indicators: 2, task_groups: 1, tasks: 3", "task_groups: 1"),
        "PL77-claims",
        "[PL77] data/plans/mau/plan.yaml\n"
        "  Gặp:      claims không ghi «indicators», «sub_indicators», «tasks»\n"
        "  Cần:      số lượng kế hoạch tự nêu, hoặc đếm trên bản in\n"
        "  Cách sửa: ghi số lượng vào claims, để biết khi mất dòng",
    ),
    "a sub-group left out": (
        ("tasks.csv", "VI,2,", "VI,3,"),
        "PL36-m-t2",
        "[PL36] data/plans/mau/tasks.csv › dòng 3 › nhiệm vụ VI.3.1.1 › cột «subgroup_number»\n"
        "  Gặp:      «3» đứng ngay sau «1»\n"
        "  Cần:      không thiếu số: 2\n"
        "  Cách sửa: thêm dòng còn thiếu; nếu bản in cũng nhảy số thì chấp nhận phát hiện này",
    ),
}


@pytest.mark.parametrize("case", FINDINGS)
def test_names(plan_dir, case: str):
    change, finding_id, message = FINDINGS[case]
    told = [fault for fault in found(plan_dir(*change)) if name(fault) == finding_id]
    assert [str(fault) for fault in told] == [message]


def test_names_the_keys_of_deleted_rows_beside_a_wrong_count(plan_dir):
    row = "m-006,5.10,,5,Tỷ lệ thoát nghèo,%,90,100,,,higher,Sở Y tế,,,lead_agency,\n"
    fixes = [fault.fix for fault in found(plan_dir("indicators.csv", row, "")) if fault.code == "PL31"]
    assert fixes == ["thêm dòng còn thiếu hoặc bỏ dòng thừa; mã không có: m-006"]


def test_a_plan_that_gives_its_indicators_to_nobody_is_told_of_once(plan_dir):
    folder = plan_dir()
    path = folder / "indicators.csv"
    path.write_text(
        path.read_text(encoding="utf-8").replace("Sở Y tế", "").replace("Cục Thống kê", ""), encoding="utf-8"
    )
    assert [str(fault) for fault in found(folder) if fault.code == "PL41"] == [
        "[PL41] data/plans/mau/plan.yaml\n"
        "  Gặp:      không chỉ tiêu nào trong 7 dòng có cơ quan chủ trì\n"
        "  Cần:      cơ quan chủ trì như bản in\n"
        "  Cách sửa: ghi cột lead_agency; kế hoạch không giao chỉ tiêu cho cơ quan nào thì chấp nhận phát hiện này"
    ]


def test_a_declared_group_without_rows_is_named(plan_dir):
    change = "- {number: VI, title: Phúc lợi}", "- {number: VI, title: Phúc lợi}\n- {number: VII, title: Khác}"
    assert "PL43-task_groups-VII" in [name(fault) for fault in found(plan_dir("plan.yaml", *change))]


def test_a_deleted_number_is_not_told_as_a_gap_at_the_next_row(plan_dir):
    assert [name(fault) for fault in found(plan_dir("indicators.csv", "m-006,5.10,", "m-006,,"))] == ["PL53-m-006"]


def test_a_task_that_lost_its_number_is_named(plan_dir):
    folder = plan_dir("tasks.csv", "m-t3,1.2,", "m-t3,,")
    assert [(name(fault), fault.fix) for fault in found(folder)] == [("PL53-m-t3", "ghi 1.2")]


def test_one_wrong_merged_cell_is_told_once(plan_dir):
    row = "m-007,5.11,,5,Nhà ở,Căn,8.200,12.900,,,higher,Sở Y tế,,,,"
    folder = plan_dir("indicators.csv", row, row.replace(",,,,", ",,,lead_agency,"))
    path = folder / "indicators.csv"
    text = path.read_text(encoding="utf-8").replace("%,90,100,,,higher,Sở Y tế", "%,90,100,,,higher,Cục Thống kê")
    path.write_text(text, encoding="utf-8")
    assert [name(fault) for fault in found(folder)] == ["PL50-m-006-lead_agency"]


def test_a_lost_cell_above_makes_no_merged_cell_wrong(plan_dir):
    folder = plan_dir("indicators.csv", '"1-1,5",-,,,higher,Sở Y tế', '"1-1,5",-,,,higher,')
    assert [name(fault) for fault in found(folder)] == ["PL41-m-003"]


def test_a_title_may_begin_with_a_figure(plan_dir):
    assert found(plan_dir("indicators.csv", "Nhà ở,", "8.200 căn nhà ở,")) == ()


def test_a_heading_is_led_by_the_agencies_of_its_sub_rows(plan_dir):
    folder = plan_dir("indicators.csv", 'm-003,5.9,,5,Mức giảm tỷ lệ hộ nghèo,%/năm,"1-1,5",-,,,higher,Sở Y tế', "@")
    path = folder / "indicators.csv"
    heading = "m-003,5.9,,5,Mức giảm tỷ lệ hộ nghèo,,,,,,,"
    text = (
        path.read_text(encoding="utf-8")
        .replace("@", heading)
        .replace("%/năm,4-5,-,,,higher,", "%/năm,4-5,-,,,higher,Sở Y tế")
    )
    path.write_text(text, encoding="utf-8")
    assert found(folder) == ()


def test_a_coordinating_agency_nobody_registered_is_a_warning(plan_dir):
    told = found(plan_dir("indicators.csv", "Các sở, ban, ngành", "Các sở, ban, ngành; Viện A; Viện B"))
    assert [(name(fault), fault.severity) for fault in told] == [
        ("PL32-m-002-coordinating_agencies", Severity.WARNING),
        ("PL32-m-002-coordinating_agencies-2", Severity.WARNING),
    ]


def test_a_body_that_is_younger_than_the_plan_is_named(plan_dir):
    folder = plan_dir("indicators.csv", "Cục Thống kê", "Cục Thống kê; Sở Nội vụ")
    register = Path("data/agencies.csv")
    lines = register.read_text(encoding="utf-8").splitlines()
    young = lines[1].replace("so-y-te", "so-noi-vu").replace("Sở Y tế", "Sở Nội vụ").replace("SYT", "SNV")
    rows = [f"{lines[0]},valid_from", *(f"{line}," for line in lines[1:]), f"{young},2025-03-01"]
    register.write_text("\n".join(rows) + "\n", encoding="utf-8")
    (told,) = found(folder)
    assert (name(told), told.severity) == ("PL73-m-002-lead_agency-so-noi-vu", Severity.WARNING)
    assert str(told) == (
        "[PL73] data/plans/mau/indicators.csv › dòng 3 › chỉ tiêu 2.1 › cột «lead_agency»\n"
        "  Gặp:      «Sở Nội vụ» không có vào ngày ban hành kế hoạch (02/01/2024)\n"
        "  Cần:      tên cơ quan của ngày ban hành; agencies.csv ghi cơ quan này tồn tại từ 01/3/2025\n"
        "  Cách sửa: ghi tên như bản in của kế hoạch; nếu bản in như vậy thì chấp nhận phát hiện này"
    )
