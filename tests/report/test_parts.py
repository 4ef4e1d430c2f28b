"""Head, date, number, citation and recipients, as the layout rules have them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from reportgen.plan.model import LegalBasis, Plan
from reportgen.report.form import STATE
from reportgen.report.parts import attached_line, committee_said, opening, provincial_header, report_subject
from reportgen.report.source import IssueDate
from tests.report.sample import figures, plan, source

DAY = IssueDate(date(2025, 1, 5), day_known=True)
BLANK = IssueDate(date(2024, 12, 14), day_known=False)


def test_the_province_has_no_superior_and_two_lines() -> None:
    head = provincial_header(source(plan([])).world, DAY)
    assert (head.superior, head.organ) == ((), ("ỦY BAN NHÂN DÂN", "TỈNH BÌNH ĐỊNH"))
    assert (head.number, head.place_date) == ("Số:       /BC-UBND", "Bình Định, ngày 05 tháng 01 năm 2025")


def test_the_day_stays_blank_until_it_is_known() -> None:
    assert provincial_header(source(plan([])).world, BLANK).place_date == "Bình Định, ngày     tháng 12 năm 2024"


def test_an_appendix_is_tied_to_its_document() -> None:
    assert attached_line("UBND", "Ủy ban nhân dân tỉnh Bình Định", BLANK) == (
        "(Kèm theo Báo cáo số       /BC-UBND ngày     tháng 12 năm 2024 của Ủy ban nhân dân tỉnh Bình Định)"
    )


def test_recipients_end_with_a_semicolon_and_the_filing_line_with_a_stop() -> None:
    assert STATE.recipient_lines(("Như trên", "Lưu: VT, K20")) == ("- Như trên;", "- Lưu: VT, K20.")


def test_the_subject_cites_the_plan_in_full() -> None:
    assert report_subject(source(plan([]))) == (
        "Kết quả năm 2024 thực hiện Kế hoạch số 177/KH-UBND ngày 11/10/2024 của Ủy ban nhân dân tỉnh thực hiện "
        "Nghị quyết số 68/NQ-CP"
    )


def test_the_opening_gives_each_basis_its_short_name() -> None:
    bases = (
        LegalBasis("Kế hoạch số 109-KH/TU ngày 12/9/2024 của Tỉnh ủy", "Kế hoạch số 109-KH/TU", in_opening=True),
        LegalBasis("Luật", "Luật"),
    )
    assert opening(source(plan([], legal_bases=bases)), "Ủy ban nhân dân tỉnh").text == (
        "Thực hiện Kế hoạch số 109-KH/TU ngày 12/9/2024 của Tỉnh ủy (sau đây gọi tắt là Kế hoạch số 109-KH/TU) và "
        "Kế hoạch số 177/KH-UBND ngày 11/10/2024 của Ủy ban nhân dân tỉnh thực hiện Nghị quyết số 68/NQ-CP (sau đây "
        "gọi tắt là Kế hoạch số 177/KH-UBND), Ủy ban nhân dân tỉnh báo cáo kết quả thực hiện năm 2024 như sau:"
    )


def test_a_report_is_due_the_day_before_a_deadline_that_says_before() -> None:
    assert source(plan([])).issue_date(upward=True) == BLANK


def test_a_report_without_a_deadline_is_due_in_mid_december() -> None:
    assert source(plan([], duties=()), figures(year=2025)).issue_date(upward=True).day == date(2025, 12, 15)


def test_a_day_that_is_named_is_printed() -> None:
    made = source(plan([]), named_day=DAY.day)
    assert made.issue_date(upward=True) == made.issue_date(upward=False) == DAY


def test_the_report_of_a_merged_province_is_another_ones_about_a_part_of_it() -> None:
    later = source(plan([]), figures(year=2025), day=date(2025, 12, 14))
    assert provincial_header(later.world, DAY).organ == ("ỦY BAN NHÂN DÂN", "TỈNH GIA LAI")
    assert provincial_header(later.world, DAY).place_date == "Gia Lai, ngày 05 tháng 01 năm 2025"
    assert report_subject(later) == (
        "Kết quả năm 2025 thực hiện Kế hoạch số 177/KH-UBND ngày 11/10/2024 của Ủy ban nhân dân tỉnh Bình Định "
        "thực hiện Nghị quyết số 68/NQ-CP trên địa bàn tỉnh Bình Định (trước sắp xếp)"
    )
    assert opening(later, "Ủy ban nhân dân tỉnh").text.endswith(
        "Ủy ban nhân dân tỉnh báo cáo kết quả thực hiện năm 2025 trên địa bàn tỉnh Bình Định (trước sắp xếp) như sau:"
    )


def test_a_province_that_became_a_city_signs_as_a_city_and_cites_the_plan_as_issued() -> None:
    made = plan([], province="Quảng Ninh", issuer="Ủy ban nhân dân tỉnh Quảng Ninh")
    later = source(made, figures(year=2026), day=date(2026, 12, 14))
    assert provincial_header(later.world, DAY).organ == ("ỦY BAN NHÂN DÂN", "THÀNH PHỐ QUẢNG NINH")
    assert "của Ủy ban nhân dân tỉnh Quảng Ninh thực hiện" in report_subject(later)
    assert "trước sắp xếp" not in report_subject(later)


def test_a_basis_is_cited_with_its_province_where_another_one_reports() -> None:
    bases = (LegalBasis("Kế hoạch số 109-KH/TU ngày 12/9/2024 của Ban Thường vụ Tỉnh ủy", "KH 109", in_opening=True),)
    made = plan([], legal_bases=bases)
    later = opening(source(made, figures(year=2025), day=date(2025, 12, 14)), "Ủy ban nhân dân tỉnh")
    assert "của Ban Thường vụ Tỉnh ủy Bình Định (sau đây gọi tắt là KH 109)" in later.text
    assert "của Ban Thường vụ Tỉnh ủy (sau đây" in opening(source(made), "Ủy ban nhân dân tỉnh").text


def _titled(made: Plan, addressees: tuple[str, ...] = ("Ban Thường vụ Tỉnh ủy",)) -> Plan:
    title = "thực hiện Kế hoạch số 109-KH/TU của Tỉnh ủy"
    return replace(made, report=replace(made.report, plan_title=title, addressees=addressees))


def test_the_title_of_the_plan_names_the_province_where_another_one_reports() -> None:
    made = _titled(plan([]))
    later = source(made, figures(year=2025), day=date(2025, 12, 14))
    assert "của Tỉnh ủy Bình Định trên địa bàn tỉnh Bình Định (trước sắp xếp)" in report_subject(later)
    assert report_subject(source(made)).endswith("của Tỉnh ủy")


def test_a_report_to_a_ministry_names_the_province_of_every_body() -> None:
    bases = (LegalBasis("Kế hoạch số 109-KH/TU của Ban Thường vụ Tỉnh ủy", "KH 109", in_opening=True),)
    ministry = "Bộ Lao động - Thương binh và Xã hội"
    made = source(_titled(plan([], legal_bases=bases), (ministry, "Ủy ban nhân dân tỉnh")))
    assert "của Ủy ban nhân dân tỉnh Bình Định thực hiện" in report_subject(made)
    assert report_subject(made).endswith("của Tỉnh ủy Bình Định")
    assert "của Ban Thường vụ Tỉnh ủy Bình Định (sau đây" in opening(made, "Sở Y tế").text
    assert committee_said(made) == "Ủy ban nhân dân tỉnh Bình Định"
    assert committee_said(source(plan([]))) == "Ủy ban nhân dân tỉnh"


@pytest.mark.parametrize(
    ("addressee", "outside"),
    [
        ("Ban Bí thư Trung ương Đảng", True),
        ("Thủ tướng Chính phủ", True),
        ("Bộ Nội vụ", True),
        ("Ban Thường vụ Tỉnh ủy", False),
        ("Ủy ban nhân dân tỉnh (qua Đảng ủy Ủy ban nhân dân tỉnh)", False),
    ],
)
def test_central_bodies_stand_outside_the_province(addressee: str, outside: bool) -> None:
    assert source(plan([])).is_outside(addressee) is outside
