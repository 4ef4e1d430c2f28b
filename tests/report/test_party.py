"""A report that a Party body issues: its number, its citations, its recipients; by whom on which day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from reportgen.build.form import party_form
from reportgen.build.source import load_source
from reportgen.figures.model import Narrative, Proposal
from reportgen.report.body import proposal_groups
from reportgen.report.form import STATE, DocumentForm
from reportgen.report.joint import joint_report
from reportgen.report.model import Line, Report
from reportgen.report.party import in_party_form
from reportgen.workspace import builtin
from tests.report.sample import figures, history, indicator, plan, source, task

PARTY = DocumentForm(party=True)
CAUCUS, COMMITTEE = "BAN CÁN SỰ ĐẢNG ỦY BAN NHÂN DÂN TỈNH", "ĐẢNG ỦY ỦY BAN NHÂN DÂN TỈNH"
LAST_OF_36, FIRST_OF_05 = date(2026, 5, 26), date(2026, 5, 27)


def _report(day: date, duty: str = "") -> Report:
    loaded = load_source(builtin(), "binh-dinh-tinh-uy", day.year, day, duty=duty)
    return joint_report((loaded.source,))


@pytest.mark.parametrize(
    ("day", "superior", "organ", "number", "authority"),
    [
        (date(2024, 12, 13), "TỈNH ỦY BÌNH ĐỊNH", CAUCUS, "-BC/BCSĐ", "T/M BAN CÁN SỰ ĐẢNG"),
        (date(2025, 6, 30), "ĐẢNG BỘ TỈNH BÌNH ĐỊNH", COMMITTEE, "-BC/ĐU", "T/M BAN THƯỜNG VỤ"),
        (date(2025, 12, 12), "ĐẢNG BỘ TỈNH GIA LAI", COMMITTEE, "-BC/ĐU", "T/M BAN THƯỜNG VỤ"),
    ],
)  # fmt: skip
def test_the_party_body_of_the_day_reports(day: date, superior: str, organ: str, number: str, authority: str) -> None:
    report = _report(day)
    assert (report.header.superior, report.header.organ) == ((superior,), (organ,))
    assert report.header.number == f"Số       {number}"
    assert report.signature.lines == (authority, "BÍ THƯ")


def test_the_provincial_committee_reports_to_the_secretariat_as_a_duty_of_its_own() -> None:
    report = _report(date(2024, 12, 13), "tinh-uy")
    assert (report.header.superior, report.header.organ) == ((), ("TỈNH ỦY BÌNH ĐỊNH",))
    assert report.header.number == "Số       -BC/TU"
    assert report.recipients[0] == "- Ban Bí thư Trung ương Đảng (báo cáo),"
    assert report.recipients[-1] == "- Lưu Văn phòng Tỉnh ủy."
    assert "Ban Thường vụ Tỉnh ủy báo cáo kết quả" in report.opening.text


def test_nobody_proposes_to_itself() -> None:
    made = plan([])
    asked = replace(made.report, proposal_addressees=("Đối với Trung ương", "Đối với Ban Thường vụ Tỉnh ủy"))
    wanted = tuple(Proposal(addressee, "Đề nghị xem xét.") for addressee in asked.proposal_addressees)
    told = ((history().register["so-y-te"], Narrative("so-y-te", proposals=wanted)),)
    groups = proposal_groups(replace(made, report=asked), told, issuer="Ban Thường vụ Tỉnh ủy")
    assert [(group.number, group.addressee) for group in groups] == [("1", "Trung ương")]


@pytest.mark.parametrize(("day", "sign"), [(LAST_OF_36, ","), (FIRST_OF_05, ";")])
def test_recipients_end_as_the_guidance_of_the_day_has_it(day: date, sign: str) -> None:
    report = _report(day)
    assert {line[-1] for line in report.recipients[:-1]} == {sign}
    assert report.recipients[-1].endswith(".")


def test_the_subject_begins_with_a_small_letter_and_cites_with_a_comma() -> None:
    assert _report(date(2024, 12, 13)).subject.startswith(
        "kết quả năm 2024 thực hiện Kế hoạch số 109-KH/TU, ngày 12/9/2024 của Ban Thường vụ Tỉnh ủy thực hiện"
    )


def test_an_appendix_is_tied_to_the_number_of_the_party_report() -> None:
    table = _report(date(2024, 12, 13)).task_table
    assert table is not None
    assert table.attached_to == (
        "(Kèm theo Báo cáo số       -BC/BCSĐ, ngày 13 tháng 12 năm 2024 của Ban cán sự đảng Ủy ban nhân dân tỉnh)"
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Nghị quyết số 42-NQ/TW ngày 24/11/2023", "Nghị quyết số 42-NQ/TW, ngày 24/11/2023"),
        ("Kế hoạch số 177/KH-UBND ngày 11/10/2024", "Kế hoạch số 177/KH-UBND, ngày 11/10/2024"),
        ("Nghị quyết số 42-NQ/TW, ngày 24/11/2023", "Nghị quyết số 42-NQ/TW, ngày 24/11/2023"),
        ("mở 12 lớp ngày 24/11/2023", "mở 12 lớp ngày 24/11/2023"),
        ("tổng số 12 lớp ngày 05/3/2024", "tổng số 12 lớp ngày 05/3/2024"),
    ],
)
def test_only_between_a_number_and_its_date_a_comma_is_put(text: str, said: str) -> None:
    assert PARTY.cited(text) == said
    assert STATE.cited(text) == text


def test_a_state_report_is_not_touched_by_the_party_form() -> None:
    report = joint_report((source(plan([indicator("a-1")], [task("a-t1")]), figures([])),))
    assert not report.is_party
    assert report.header.number == "Số:       /BC-UBND"
    assert report.recipients[0] == "- Như trên;"


def test_every_paragraph_of_the_agencies_cites_with_a_comma() -> None:
    cited = Line("a", "Thực hiện Kế hoạch số 1/KH-UBND ngày 11/10/2024.")
    report = replace(_report(date(2024, 12, 13)), highlights=(cited,), documents=(cited,))
    changed = in_party_form(report)
    assert (
        changed.highlights[0].text == changed.documents[0].text == "Thực hiện Kế hoạch số 1/KH-UBND, ngày 11/10/2024."
    )


def test_the_sign_between_recipients_comes_from_the_profile_of_the_day() -> None:
    assert (party_form(LAST_OF_36).recipient_end, party_form(FIRST_OF_05).recipient_end) == (",", ";")


def test_a_party_body_that_was_given_a_task_reports_to_the_one_that_compiles_and_only_once() -> None:
    made = load_source(builtin(), "binh-dinh-tinh-uy", 2024, date(2024, 12, 13)).source
    report = joint_report((made,), made.world.body("ban-tuyen-giao"))
    assert report.header.number == "Số       -BC/BTGTU"
    assert report.recipients == ("- Ban cán sự đảng Ủy ban nhân dân tỉnh (báo cáo),", "- Lưu Ban Tuyên giáo.")
