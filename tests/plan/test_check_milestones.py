"""Findings about two milestones, and about the nation beside the province; each made by one change to the good plan."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from reportgen.errors import Severity
from tests.plan.findings import found, name, told

PLACE = "data/plans/mau/indicators.csv › dòng 7 › chỉ tiêu 5.10 › cột «target_2030»"
LOST_CENTRAL = "ô trống, trong khi kế hoạch in mục tiêu quốc gia: không so sánh được với mục tiêu của tỉnh"
COMPARED = "đối chiếu với bản in; nếu bản in như vậy thì chấp nhận phát hiện này và ghi vào notes.md"

MILESTONES = {
    "a later target that asks for the bound itself": (
        ("%,90,100", "%,> 90,90"),
        ("PL40-m-006", Severity.WARNING),
        f"[PL40] {PLACE}\n"
        "  Gặp:      năm 2030 «90», năm 2025 «> 90», cao hơn là tốt\n"
        "  Cần:      mục tiêu năm 2030 không kém năm 2025\n"
        "  Cách sửa: đối chiếu với bản in, và cột direction",
    ),
    "a later stage that is a lower one": (
        ("Tỷ lệ thoát nghèo,%,90,100,,,higher", "Hỗ trợ trẻ em,Bậc học,THCS,Tiểu học,,,level"),
        ("PL40-m-006", Severity.WARNING),
        f"[PL40] {PLACE}\n"
        "  Gặp:      năm 2030 «Tiểu học», năm 2025 «THCS», mức cao hơn là tốt\n"
        "  Cần:      mục tiêu năm 2030 không kém năm 2025\n"
        "  Cách sửa: đối chiếu với bản in, và cột direction",
    ),
    "a later target that asks for the same": (
        ("%,90,100", "%,90,90"),
        ("PL61-m-006", Severity.INFO),
        f"[PL61] {PLACE}\n"
        "  Gặp:      năm 2030 «90», năm 2025 «90»: không chặt hơn\n"
        "  Cần:      mục tiêu năm 2030 chặt hơn năm 2025, nếu kế hoạch đặt như vậy\n"
        "  Cách sửa: đối chiếu với bản in; kế hoạch giữ nguyên mức thì không phải sửa",
    ),
    "a sign that the author did not set before": (
        ("%,<3,", "%,3,"),
        ("PL79-m-002", Severity.WARNING),
        "[PL79] data/plans/mau/indicators.csv › dòng 3 › chỉ tiêu 2.1 › cột «target_2030»\n"
        "  Gặp:      năm 2025 «3», năm 2030 «<2,45»: dấu không giống nhau\n"
        "  Cần:      một cách ghi dấu trong cả dòng; số không có dấu được đọc là «không quá»\n"
        f"  Cách sửa: {COMPARED}",
    ),
    "two signs that contradict each other": (
        ("%,<3,", "%,>3,"),
        ("PL79-m-002", Severity.WARNING),
        "[PL79] data/plans/mau/indicators.csv › dòng 3 › chỉ tiêu 2.1 › cột «target_2030»\n"
        "  Gặp:      năm 2025 «>3», năm 2030 «<2,45»: dấu không giống nhau\n"
        "  Cần:      một cách ghi dấu trong cả dòng; số không có dấu được đọc là «không quá»\n"
        f"  Cách sửa: {COMPARED}",
    ),
    "a target that ends early": (
        ("%,90,100", "%,90,-"),
        ("PL62-m-006", Severity.INFO),
        f"[PL62] {PLACE}\n"
        "  Gặp:      năm 2030 «-», năm 2025 «90»\n"
        "  Cần:      mục tiêu năm 2030, nếu kế hoạch có nêu\n"
        "  Cách sửa: đối chiếu với bản in; báo cáo sau năm 2025 vẫn đối chiếu với mục tiêu năm 2025",
    ),
}


@pytest.mark.parametrize("case", MILESTONES)
def test_names(plan_dir, case: str):
    change, (finding_id, severity), message = MILESTONES[case]
    faults = told(plan_dir("indicators.csv", *change), finding_id)
    assert [(fault.severity, str(fault)) for fault in faults] == [(severity, message)]


@pytest.mark.parametrize(
    "change",
    [
        ("%,90,100", "%,100,100"),
        ("%,90,100", "%,duy trì 95,95"),
        ("%,90,100", "%,95,95-97"),
        ("%,90,100", "%,60,> 60"),
        ("%,90,100", "%,> 60,100"),
        ("Tỷ lệ thoát nghèo,%,90,100,,,higher", "Tỷ lệ hộ nghèo,%,0,0,,,lower"),
        ("Tỷ lệ thoát nghèo,%,90,100,,,higher", "Phổ cập,Mức độ,Hoàn thành,Hoàn thành,,,level"),
        ("Tỷ lệ thoát nghèo,%,90,100,,,higher", "Phổ cập,Mức độ,Mức độ 3,Duy trì mức độ 3,,,level"),
        ("Tỷ lệ thoát nghèo,%,90,100,,,higher", 'Mức giảm hộ nghèo,%/năm,"0,3","0,3",,,higher'),
    ],
)
def test_the_best_there_is_what_is_kept_and_what_is_stricter_has_no_finding(plan_dir, change: tuple[str, str]):
    assert found(plan_dir("indicators.csv", *change)) == ()


@pytest.fixture
def with_central(plan_dir) -> Callable[[str, str, str], Path]:
    """Write the good plan with national targets of one row."""

    def write(key: str, central_2025: str, central_2030: str) -> Path:
        folder = plan_dir()
        path = folder / "indicators.csv"
        head, *rows = path.read_text(encoding="utf-8").splitlines()
        cells = f',"{central_2025}","{central_2030}"'
        rows = [row + (cells if row.startswith(f"{key},") else ",-,-") for row in rows]
        path.write_text("\n".join([f"{head},central_2025,central_2030", *rows]) + "\n", encoding="utf-8")
        return folder

    return write


CENTRAL = {
    "a province that asks for less": (
        ("m-006", "80", "> 100"),
        ("PL63-m-006-target_2030", Severity.WARNING, "tỉnh «100», Trung ương «> 100»: dễ hơn mục tiêu quốc gia"),
    ),
    "a province that allows more": (
        ("m-002", "<2", "<2,45"),
        ("PL63-m-002-target_2025", Severity.WARNING, "tỉnh «<3», Trung ương «<2»: dễ hơn mục tiêu quốc gia"),
    ),
    "a province below the national range": (
        ("m-006", "95-97", "100"),
        ("PL63-m-006-target_2025", Severity.WARNING, "tỉnh «90», Trung ương «95-97»: dễ hơn mục tiêu quốc gia"),
    ),
    "a province without a target": (
        ("m-003", "1-1,5", "1"),
        ("PL63-m-003-target_2030", Severity.WARNING, "tỉnh không có mục tiêu năm 2030, Trung ương «1»"),
    ),
    "a count of the whole country": (
        ("m-007", "1 triệu", "-"),
        ("PL64-m-007-target_2025", Severity.INFO, "tỉnh «8.200», Trung ương «1 triệu»: số của cả nước"),
    ),
    "words beside a figure": (
        ("m-006", "Hoàn thành", "-"),
        ("PL64-m-006-target_2025", Severity.INFO, "tỉnh «90», Trung ương «Hoàn thành»: không so sánh được bằng máy"),
    ),
    "a national target that was lost": (
        ("m-006", "80", ""),
        ("PL70-m-006-central_2030", Severity.WARNING, LOST_CENTRAL),
    ),
    "a national target with a point": (
        ("m-006", "2.5", "-"),
        ("PL35-m-006-central_2025", Severity.WARNING, "«2.5»"),
    ),
}


@pytest.mark.parametrize("case", CENTRAL)
def test_of_national_targets_names(with_central, case: str):
    central, expected = CENTRAL[case]
    assert [(name(fault), fault.severity, fault.found) for fault in found(with_central(*central))] == [expected]


def test_an_easier_target_tells_place_find_need_and_mend(with_central):
    assert [str(fault) for fault in found(with_central("m-006", "95", "100"))] == [
        "[PL63] data/plans/mau/indicators.csv › dòng 7 › chỉ tiêu 5.10 › cột «target_2025»\n"
        "  Gặp:      tỉnh «90», Trung ương «95»: dễ hơn mục tiêu quốc gia\n"
        "  Cần:      không dễ hơn mục tiêu quốc gia năm 2025\n"
        f"  Cách sửa: {COMPARED}"
    ]


@pytest.mark.parametrize(
    ("key", "first", "second"), [("m-006", "85-95", "> 95"), ("m-002", "< 3", "<3"), ("m-005", "-", "-")]
)
def test_a_province_that_asks_for_as_much_or_more_has_no_finding(with_central, key: str, first: str, second: str):
    assert found(with_central(key, first, second)) == ()


def test_national_and_provincial_stages_are_compared(plan_dir):
    row = "Tỷ lệ thoát nghèo,%,90,100,,,higher"
    folder = plan_dir("indicators.csv", row, "Hỗ trợ BHYT cho trẻ em,Bậc học,TH,THCS,,,level")
    path = folder / "indicators.csv"
    head, *rows = path.read_text(encoding="utf-8").splitlines()
    rows = [line + (",THCS,THCS" if line.startswith("m-006") else ",-,-") for line in rows]
    path.write_text("\n".join([f"{head},central_2025,central_2030", *rows]) + "\n", encoding="utf-8")
    assert [(name(fault), fault.found) for fault in found(folder)] == [
        ("PL63-m-006-target_2025", "tỉnh «TH», Trung ương «THCS»: dễ hơn mục tiêu quốc gia")
    ]
