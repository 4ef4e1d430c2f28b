"""What a person accepted is what stood there then: anything else in the same place is found anew."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from reportgen.plan.finding import Finding
from tests.plan.findings import found

KEPT = "PL40-m-006-1047"


@pytest.fixture
def with_accepted(plan_dir) -> Callable[..., Path]:
    """Write the good plan with one line of `accepted` and one change of indicators.csv."""

    def write(accepted: str, old: str, new: str) -> Path:
        folder = plan_dir("plan.yaml", "signature: {authority", f"accepted:\n  {accepted}\nsignature: {{authority")
        path = folder / "indicators.csv"
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")
        return folder

    return write


def test_an_accepted_finding_keeps_the_reason(with_accepted):
    folder = with_accepted(f"{KEPT}: bản in như vậy", "%,90,100", "%,90,80")
    assert [(fault.id, fault.accepted) for fault in found(folder)] == [(KEPT, "bản in như vậy")]


def test_the_same_finding_with_another_figure_is_open_again_and_the_old_line_is_named(with_accepted):
    folder = with_accepted(f"{KEPT}: bản in như vậy", "%,90,100", "%,90,8")
    told = found(folder)
    assert [(fault.id, fault.accepted) for fault in told] == [("PL40-m-006-3d8b", ""), ("", "")]
    assert str(told[1]) == (
        "[PL45] data/plans/mau/plan.yaml › dòng 21 › khóa «accepted»\n"
        f"  Gặp:      «{KEPT}» không còn là mã của phát hiện này; nay gặp: "
        "năm 2030 «8», năm 2025 «90», cao hơn là tốt\n"
        "  Cần:      mục accepted của đúng điều đang gặp\n"
        "  Cách sửa: xem lại từ đầu; bản in như vậy thì thay dòng này bằng PL40-m-006-3d8b và lý do, "
        "nếu không thì sửa dữ liệu"
    )


def test_a_name_without_the_four_signs_accepts_nothing_that_was_read(with_accepted):
    folder = with_accepted("PL40-m-006: bản in như vậy", "%,90,100", "%,90,80")
    assert [(fault.code, fault.accepted) for fault in found(folder)] == [("PL40", ""), ("PL45", "")]


def test_an_acceptance_of_what_is_gone_is_told_with_its_line(with_accepted):
    (told,) = found(with_accepted("PL31-tasks-abcd: cũ", "%,90,100", "%,90,100"))
    assert str(told) == (
        "[PL45] data/plans/mau/plan.yaml › dòng 21 › khóa «accepted»\n"
        "  Gặp:      «PL31-tasks-abcd» không còn là một phát hiện\n"
        "  Cần:      chỉ những phát hiện đang có\n"
        "  Cách sửa: bỏ dòng này"
    )


def test_an_empty_cell_has_nothing_that_could_change(with_accepted):
    folder = with_accepted("PL41-m-002: bản in để trống", "Cục Thống kê", "")
    assert [(fault.id, fault.accepted) for fault in found(folder)] == [("PL41-m-002", "bản in để trống")]


def test_rows_that_come_and_go_above_change_no_id(plan_dir):
    folder = plan_dir("indicators.csv", "m-007,5.11", "m-007,5.10")
    path = folder / "indicators.csv"
    ids = {fault.id for fault in found(folder)}
    extra = "m-008,2.2,,2,Việc làm,%,80,90,,,higher,Sở Y tế,,,,\n"
    path.write_text(path.read_text(encoding="utf-8").replace("m-003,5.9", f"{extra}m-003,5.9"), encoding="utf-8")
    assert ids <= {fault.id for fault in found(folder)}
    assert any(fault_id.startswith("PL57-m-007-") for fault_id in ids)


def test_our_own_words_are_not_what_was_accepted():
    def seen(found: str) -> str:
        return Finding("PL63", "m-006", "target_2025", found, "", "", part="m-006-target_2025").id

    assert seen("tỉnh «90», Trung ương «95»: dễ hơn mục tiêu quốc gia") == "PL63-m-006-target_2025-173d"
    assert seen("của tỉnh «90», của cả nước «95»") == "PL63-m-006-target_2025-173d"
    assert seen("tỉnh «9», Trung ương «95»: dễ hơn mục tiêu quốc gia") != "PL63-m-006-target_2025-173d"
