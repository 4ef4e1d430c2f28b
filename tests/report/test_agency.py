"""An agency's report: its head and signature by kind of body, only its rows, appendices numbered as the rules say."""

from __future__ import annotations

from datetime import date

import pytest

from reportgen.figures.model import IssuedDocument
from reportgen.plan.duties import ReportingDuty
from reportgen.report.agency import agency_report
from reportgen.report.model import Report
from reportgen.report.source import ReportSource
from tests.report.sample import COMPILER, NOWHERE, figure, figures, indicator, plan, source, task

LATER = {"direction": "higher", "targets": {2030: "50"}}


def _source(**said: object) -> ReportSource:
    rows = [
        indicator("m-001", name="Tuổi thọ", **LATER),  # type: ignore[arg-type]
        indicator("m-002", name="Thất nghiệp", lead_agency="Cục Thống kê", group_number="2", **LATER),  # type: ignore[arg-type]
    ]
    return source(plan(rows, [task(lead="Công an tỉnh")], **said), figures([figure("m-001", value="60")]))


def _report(slug: str, **said: object) -> Report:
    made = _source(**said)
    return agency_report(made, made.register[slug])


@pytest.mark.parametrize(
    ("slug", "superior", "organ", "number", "signature"),
    [
        ("so-y-te", ("UBND TỈNH BÌNH ĐỊNH",), ("SỞ Y TẾ",), "Số:       /BC-SYT", ("GIÁM ĐỐC",)),
        (
            "bao-hiem-xa-hoi",
            ("BẢO HIỂM XÃ HỘI VIỆT NAM",),
            ("BẢO HIỂM XÃ HỘI TỈNH BÌNH ĐỊNH",),
            "Số:       /BC-BHXH",
            ("GIÁM ĐỐC",),
        ),
        (
            "cuc-thong-ke",
            ("TỔNG CỤC THỐNG KÊ",),
            ("CỤC THỐNG KÊ TỈNH BÌNH ĐỊNH",),
            "Số:       /BC-CTK",
            ("CỤC TRƯỞNG",),
        ),
        (
            "hoi-lien-hiep-phu-nu",
            ("HỘI LIÊN HIỆP PHỤ NỮ VIỆT NAM",),
            ("HỘI LIÊN HIỆP PHỤ NỮ TỈNH BÌNH ĐỊNH",),
            "Số:       /BC-BTV",
            ("TM. BAN THƯỜNG VỤ", "CHỦ TỊCH"),
        ),
        (
            "uy-ban-mat-tran-to-quoc-viet-nam",
            (),
            ("ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM TỈNH BÌNH ĐỊNH",),
            "Số:       /BC-MTTQ-BTT",
            ("TM. BAN THƯỜNG TRỰC", "CHỦ TỊCH"),
        ),
    ],
)
def test_head_and_signature_follow_the_kind_of_body(
    slug: str, superior: tuple[str, ...], organ: tuple[str, ...], number: str, signature: tuple[str, ...]
) -> None:
    report = _report(slug)
    head = report.header
    assert (head.superior, head.organ, head.number) == (superior, organ, number)
    assert (report.signature.lines, report.signature.name) == (signature, "")


def test_the_police_leave_room_for_the_rank_before_the_name() -> None:
    assert _report("cong-an").signature.name == "(Cấp bậc)"


def test_writes_to_the_province_through_the_compiling_agency() -> None:
    report = _report("so-y-te")
    assert report.addressees == ("Ủy ban nhân dân tỉnh (qua Sở Lao động - Thương binh và Xã hội tổng hợp)",)
    assert report.recipients == ("- Như trên;", "- Sở Lao động - Thương binh và Xã hội (tổng hợp);", "- Lưu: VT.")


def test_the_compiling_agency_writes_to_the_province_only() -> None:
    report = _report(COMPILER)
    assert (report.addressees, report.recipients) == (("Ủy ban nhân dân tỉnh",), ("- Như trên;", "- Lưu: VT."))


def test_holds_only_its_own_rows_and_tasks() -> None:
    report = _report("so-y-te")
    assert report.indicator_table is not None
    assert [row.id for row in report.indicator_table.rows] == ["nhom-1", "ct-m-001"]
    assert report.task_table is None


def test_a_single_appendix_has_no_number_and_is_named_without_one() -> None:
    report = _report("so-y-te")
    assert report.indicator_table is not None
    assert report.indicator_table.number == ""
    assert report.indicator_summary.text == (
        "Kế hoạch số 177/KH-UBND giao Sở Y tế chủ trì 01 chỉ tiêu thuộc nhóm Y tế. "
        "Đến hết năm 2024, có 01/01 chỉ tiêu vượt mục tiêu (100%); chi tiết tại Phụ lục."
    )


def test_two_appendices_are_numbered_in_roman() -> None:
    made = source(plan([indicator(**LATER)], [task()]), figures([figure(value="40")]))  # type: ignore[arg-type]
    report = agency_report(made, made.register["so-y-te"])
    assert report.indicator_table is not None
    assert report.task_table is not None
    assert (report.indicator_table.number, report.task_table.number) == ("I", "II")
    assert "chi tiết tại Phụ lục II" in report.task_summary.text


def test_an_agency_without_indicators_says_so() -> None:
    report = _report("cong-an")
    assert report.indicator_table is None
    assert report.indicator_summary.text == "Kế hoạch số 177/KH-UBND không giao Công an tỉnh chủ trì chỉ tiêu nào."
    assert report.task_summary.text == (
        "Công an tỉnh được giao chủ trì 01 nhiệm vụ, chưa có thông tin về kết quả (chi tiết tại Phụ lục)."
    )


def test_an_agency_without_tasks_says_so() -> None:
    assert _report("so-y-te").task_summary.text == (
        "Kế hoạch số 177/KH-UBND không giao Sở Y tế chủ trì nhiệm vụ cụ thể nào."
    )


def test_only_its_own_documents_are_listed() -> None:
    found = tuple(
        IssuedDocument(f"{slug}/KH", None, "Cơ quan", "Kế hoạch", 4, slug, NOWHERE) for slug in ("so-y-te", "cong-an")
    )
    made = source(plan([indicator(**LATER)]), figures(documents=found))  # type: ignore[arg-type]
    report = agency_report(made, made.register["so-y-te"])
    assert report.document_table is not None
    assert [row.cells[1].text for row in report.document_table.rows] == ["so-y-te/KH"]


def test_is_dated_in_the_month_of_its_own_deadline() -> None:
    duties = (
        ReportingDuty("Các sở", "UBND tỉnh", month=12, day=1, before=True),
        ReportingDuty("UBND tỉnh", "Ban Thường vụ", month=12, day=15, upward=True),
    )
    assert _report("so-y-te", duties=duties).header.place_date == "Bình Định, ngày     tháng 11 năm 2024"


def test_tells_of_every_row_it_leads() -> None:
    (group,) = _report("cuc-thong-ke").groups
    assert [item.text for item in group.items] == ["- Thất nghiệp: chưa có số liệu."]


def test_closes_with_who_reports_to_whom() -> None:
    assert _report("so-y-te").closing.text == (
        "Trên đây là Báo cáo kết quả năm 2024 thực hiện Kế hoạch số 177/KH-UBND; Sở Y tế kính báo cáo "
        "Ủy ban nhân dân tỉnh xem xét, chỉ đạo"
    )


def test_rows_taken_over_from_another_body_are_not_said_to_be_given_by_the_plan() -> None:
    made = plan([indicator(lead_agency="Sở Lao động - Thương binh và Xã hội", functions=("giam-ngheo",))])
    later = source(made, figures(year=2025), day=date(2025, 6, 13))
    agency = later.register["so-nong-nghiep-va-moi-truong"]
    report = agency_report(later, agency)
    assert report.indicator_summary.text.startswith(
        "Theo Kế hoạch số 177/KH-UBND và chức năng, nhiệm vụ sau sắp xếp, "
        "Sở Nông nghiệp và Môi trường chủ trì 01 chỉ tiêu"
    )
    assert report.task_summary.text == (
        "Theo Kế hoạch số 177/KH-UBND, Sở Nông nghiệp và Môi trường không chủ trì nhiệm vụ cụ thể nào."
    )
