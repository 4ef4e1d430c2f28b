"""One report over the plans of two provinces that became one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from reportgen.agencies.model import Agency
from reportgen.figures.model import IssuedDocument
from reportgen.plan.model import Plan
from reportgen.report.joint import joint_report, plan_names
from reportgen.report.model import Report
from reportgen.report.source import ReportSource
from tests.report.real import lines
from tests.report.sample import NOWHERE, figure, figures, indicator, plan, source, task, task_figure

DAY = date(2025, 12, 13)


def _plan(province: str, number: str, key: str) -> Plan:
    rows = [indicator(key, targets={2025: "50"}, direction="higher", name=f"Chỉ tiêu của {province}")]
    issuer = f"Ủy ban nhân dân tỉnh {province}"
    return plan(rows, [task(f"{key}-t")], province=province, issuer=issuer, number=number, slug=key)


def _sources() -> tuple[ReportSource, ...]:
    made = (_plan("Gia Lai", "9/KH-UBND", "gl-1"), _plan("Bình Định", "177/KH-UBND", "bd-1"))
    return tuple(
        source(one, figures([figure(one.indicators[0].key, value="60")], year=2025), day=DAY, named_day=DAY)
        for one in made
    )


def _joined(agency: Agency | None = None) -> Report:
    return joint_report(_sources(), agency)


def test_the_subject_names_each_plan_with_its_area() -> None:
    subject = _joined().subject
    assert "Kế hoạch số 9/KH-UBND ngày 11/10/2024 của Ủy ban nhân dân tỉnh Gia Lai" in subject
    assert "trên địa bàn tỉnh Gia Lai (trước sắp xếp) và Kế hoạch số 177/KH-UBND" in subject
    assert subject.endswith("trên địa bàn tỉnh Bình Định (trước sắp xếp)")


def test_each_plan_is_counted_and_its_groups_are_numbered_through() -> None:
    report = _joined()
    assert report.indicator_summary.text.count("đề ra 01 chỉ tiêu") == 2
    assert [(group.number, group.title) for group in report.groups] == [
        ("1.1", "Y tế (Kế hoạch số 9/KH-UBND)"),
        ("1.2", "Y tế (Kế hoạch số 177/KH-UBND)"),
    ]


def test_the_appendix_holds_the_rows_of_each_plan_under_its_name() -> None:
    table = _joined().indicator_table
    assert table is not None
    heads = [row for row in table.rows if row.id.startswith("ke-hoach")]
    assert [row.cells[0].text for row in heads] == ["A", "B"]
    names = [cell.text for row in table.rows for cell in row.cells if cell.text.startswith("Chỉ tiêu của")]
    assert names == ["Chỉ tiêu của Gia Lai", "Chỉ tiêu của Bình Định"]


def test_the_notes_under_the_appendix_are_those_of_each_part() -> None:
    reason = "do thay đổi phương pháp điều tra"
    made = [
        source(one.plan, figures([figure(key, value="60", not_comparable=reason)], year=2025), day=DAY, named_day=DAY)
        for one in _sources()
        for key in (one.plan.indicators[0].key,)
    ]
    table = joint_report(made).indicator_table
    assert table is not None
    told = f"[1] Không so sánh được với năm 2024 {reason}."
    assert [line.text for line in table.notes] == ["Chú thích phần A:", told, "Chú thích phần B:", told]
    assert len({line.id for line in table.notes}) == 4


def test_every_id_is_unique_and_short() -> None:
    ids = [line.id for line in lines(_joined())]
    assert len(set(ids)) == len(ids)
    assert max(len(one) for one in ids) <= 36


def test_the_closing_names_both_plans_and_the_first_decides_who_is_addressed() -> None:
    report = _joined()
    assert "thực hiện Kế hoạch số 9/KH-UBND và Kế hoạch số 177/KH-UBND; Ủy ban nhân dân tỉnh" in report.closing.text
    assert report.header.organ == ("ỦY BAN NHÂN DÂN", "TỈNH GIA LAI")


def test_an_agency_reports_on_what_it_leads_in_both_plans() -> None:
    agency = _sources()[0].register["so-y-te"]
    report = _joined(agency)
    assert report.header.organ == ("SỞ Y TẾ",)
    assert report.indicator_summary.text.count("giao Sở Y tế") == 2


def test_what_is_counted_of_each_plan_names_it() -> None:
    made = [
        replace(
            one,
            figures=figures(
                [figure(key, value="60")],
                year=2025,
                tasks=[task_figure(f"{key}-t", "overdue")],
                documents=(IssuedDocument(f"{key}/KH", None, "Sở Y tế", "Kế hoạch", 4, "so-y-te", NOWHERE),),
            ),
        )
        for one in _sources()
        for key in (one.plan.indicators[0].key,)
    ]
    report = joint_report(made)
    assert "01 nhiệm vụ của Kế hoạch số 9/KH-UBND đang thực hiện quá hạn" in report.task_summary.text
    assert "01 nhiệm vụ của Kế hoạch số 177/KH-UBND đang thực hiện quá hạn" in report.task_summary.text
    assert [line.text for line in report.shortcomings] == [
        "Theo Kế hoạch số 9/KH-UBND, có 01 nhiệm vụ đang thực hiện quá hạn: khám sức khỏe (Sở Y tế chủ trì).",
        "Theo Kế hoạch số 177/KH-UBND, có 01 nhiệm vụ đang thực hiện quá hạn: khám sức khỏe (Sở Y tế chủ trì).",
    ]
    assert "02 văn bản chủ yếu của các sở, ban, ngành về các nội dung của các Kế hoạch" in report.documents[0].text
    assert report.document_table is not None
    assert report.document_table.title.endswith("CỦA CÁC KẾ HOẠCH")
    own = joint_report(made, made[0].register["so-y-te"])
    assert "Theo Kế hoạch số 9/KH-UBND, Sở Y tế được giao chủ trì 01 nhiệm vụ" in own.task_summary.text
    assert "Theo Kế hoạch số 177/KH-UBND, Sở Y tế được giao chủ trì 01 nhiệm vụ" in own.task_summary.text


def test_two_plans_of_one_number_are_told_by_their_province() -> None:
    first, second = _sources()
    same = replace(second, plan=replace(second.plan, number=first.plan.number))
    assert plan_names((first, same)) == (
        "Kế hoạch số 9/KH-UBND của tỉnh Gia Lai",
        "Kế hoạch số 9/KH-UBND của tỉnh Bình Định",
    )


def test_one_plan_alone_is_its_own_report() -> None:
    (first, _) = _sources()
    assert joint_report([first]).subject.count("Kế hoạch số") == 1
