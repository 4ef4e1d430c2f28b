"""Names of persons among the recipients of a report."""

from __future__ import annotations

import pytest

from reportgen.errors import Severity
from reportgen.plan.check_persons import person_findings, person_in
from reportgen.plan.load import load_plan


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Chủ tịch UBND tỉnh Phạm Anh Tuấn", "Phạm Anh Tuấn"),
        ("Phó Chủ tịch UBND tỉnh Lâm Hải Giang (b/c)", "Lâm Hải Giang"),
        ("Đ/c Nguyễn Thị Hằng, Phó Chủ tịch", "Nguyễn Thị Hằng"),
        ("Chủ tịch UBND tỉnh Cao Tường Huy", "Cao Tường Huy"),
    ],
)
def test_a_name_after_an_office_is_found(line: str, name: str) -> None:
    assert person_in(line, "Bình Định") == name


@pytest.mark.parametrize(
    "line",
    [
        "Chủ tịch, các PCT UBND tỉnh",
        "Chủ tịch UBND tỉnh Hà Giang",
        "Chủ tịch UBND tỉnh Lý Nhân",
        "Chủ tịch UBND huyện Lương Tài",
        "Giám đốc Sở Lao động - Thương binh và Xã hội",
        "Chủ tịch Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh",
        "Văn phòng, Ban Tuyên giáo Tỉnh ủy",
        "V0, V1, V2, V3, V4; các Chuyên viên NCTH",
        "Lưu: VT, K20",
    ],
)
def test_offices_bodies_and_places_are_no_persons(line: str) -> None:
    assert person_in(line, "Lý Nhân") == ""


def test_a_recipient_with_a_name_is_a_warning(plan_dir) -> None:
    plan = load_plan(
        plan_dir("plan.yaml", "recipients: [Như trên, 'Lưu: VT']", "recipients: [Như trên, Ông Lê Văn An]")
    )
    told = [(item.code, item.key, item.found, item.severity) for item in person_findings(plan)]
    found = "report.recipients: «Ông Lê Văn An» có vẻ nêu tên người «Lê Văn An»"
    assert told == [("PL56", "recipients-2", found, Severity.WARNING)]
