"""Findings about times and days, each made by one change to the good plan."""

from __future__ import annotations

import pytest

from reportgen.errors import Severity
from tests.plan.findings import found, name

TIME = "data/plans/mau/tasks.csv › dòng 2 › nhiệm vụ VI.1.1 › cột «timeline»"
ISSUED = "  Cách sửa: sửa issued theo ngày ghi trên kế hoạch, hoặc sửa milestones"

CASES = {
    "a month no year has": (
        ("tasks.csv", "Năm 2024", "Tháng 13/2024"),
        ("PL55-m-t1", Severity.ERROR),
        f"[PL55] {TIME}\n"
        "  Gặp:      «Tháng 13/2024»: không có Tháng 13\n"
        "  Cần:      thời gian có thật\n"
        "  Cách sửa: ghi lại như bản in",
    ),
    "a span that runs backwards": (
        ("tasks.csv", "Năm 2024", "Giai đoạn 2030-2024"),
        ("PL55-m-t1", Severity.ERROR),
        f"[PL55] {TIME}\n"
        "  Gặp:      «Giai đoạn 2030-2024»: 2030-2024 đi ngược\n"
        "  Cần:      thời gian có thật\n"
        "  Cách sửa: ghi lại như bản in",
    ),
    "a year long after the last milestone": (
        ("tasks.csv", "Năm 2024", "Năm 2204"),
        ("PL74-m-t1", Severity.WARNING),
        f"[PL74] {TIME}\n"
        "  Gặp:      «Năm 2204»: năm 2204\n"
        "  Cần:      thời gian trong kỳ của kế hoạch: từ năm ban hành 2024 đến mốc cuối 2030\n"
        "  Cách sửa: đối chiếu với bản in; nếu bản in như vậy thì chấp nhận phát hiện này",
    ),
    "a year before the plan was issued": (
        ("tasks.csv", "Năm 2024", "Quý IV/2023"),
        ("PL74-m-t1", Severity.WARNING),
        f"[PL74] {TIME}\n"
        "  Gặp:      «Quý IV/2023»: năm 2023\n"
        "  Cần:      thời gian trong kỳ của kế hoạch: từ năm ban hành 2024 đến mốc cuối 2030\n"
        "  Cách sửa: đối chiếu với bản in; nếu bản in như vậy thì chấp nhận phát hiện này",
    ),
    "a plan issued after its last milestone": (
        ("plan.yaml", "issued: 2024-01-02", "issued: 2042-01-02"),
        ("PL75-issued", Severity.ERROR),
        "[PL75] data/plans/mau/plan.yaml\n"
        "  Gặp:      issued «02/01/2042» sau mốc cuối «2030»\n"
        f"  Cần:      ngày ban hành trước mốc cuối của kế hoạch\n{ISSUED}",
    ),
    "a plan issued before what it stands on": (
        ("plan.yaml", "issued: 2024-01-02", "issued: 2023-01-02"),
        ("PL75-issued-nghi-quyet-so-42-nq-tw", Severity.ERROR),
        "[PL75] data/plans/mau/plan.yaml\n"
        "  Gặp:      issued «02/01/2023» trước ngày «24/11/2023» của căn cứ «Nghị quyết số 42-NQ/TW»\n"
        "  Cần:      ngày ban hành không trước ngày của căn cứ\n"
        "  Cách sửa: sửa issued, hoặc sửa ngày trong căn cứ",
    ),
    "a time that was lost among others": (
        ("tasks.csv", "Đề án ba,Sở Y tế,,", "Đề án ba,Sở Y tế,,Hằng năm"),
        ("PL76-m-t2", Severity.INFO),
        "[PL76] data/plans/mau/tasks.csv › dòng 3 › nhiệm vụ VI.2.1.1 › cột «timeline»\n"
        "  Gặp:      ô trống\n"
        "  Cần:      thời gian như bản in: các nhiệm vụ liền trên, liền dưới đều có\n"
        "  Cách sửa: ghi thời gian; ô gộp thì ghi lại theo dòng trên; bản in để trống thì chấp nhận phát hiện này",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_names(plan_dir, case: str):
    change, expected, message = CASES[case]
    told = found(plan_dir(*change))
    assert [((name(fault), fault.severity), str(fault)) for fault in told] == [(expected, message)]


@pytest.mark.parametrize(
    "time",
    [
        *("Tháng 6-2024", "30/6/2024", "Quý IV/2024", "Quý II, Quý III", "Năm 2024", "Năm 2024 - 2025"),
        *("Giai đoạn 2021-2025", "Đến năm 2030", "Theo Quyết định số 1719/QĐ-TTg", "Hằng năm"),
    ],
)
def test_a_time_as_it_is_printed_has_no_finding(plan_dir, time: str):
    assert found(plan_dir("tasks.csv", "Năm 2024", f'"{time}"')) == ()
