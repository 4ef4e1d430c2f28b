"""The provincial report: the compiling agency's text first, sums over the whole plan, three appendices."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from reportgen.figures.model import IssuedDocument, Narrative, Proposal
from reportgen.report.provincial import provincial_report
from reportgen.report.source import ReportSource
from tests.report.sample import COMPILER, NOWHERE, figure, figures, indicator, plan, source, task, task_figure

LATER = {"direction": "higher", "targets": {2030: "50"}}


def _source(**said: Any) -> ReportSource:
    rows = [indicator("m-001", **LATER), indicator("m-002", lead_agency="Cục Thống kê", **LATER)]  # type: ignore[arg-type]
    now = figures([figure("m-001", value="40", likelihood="likely")], tasks=[task_figure("m-t1", "continuous")], **said)
    return source(plan(rows, [task()]), now)


def test_the_compiling_agency_speaks_first_then_the_plans_order() -> None:
    texts = [
        Narrative("cuc-thong-ke", next_year=("Điều tra.",)),
        Narrative("so-y-te", next_year=("Khám bệnh.",)),
        Narrative(COMPILER, next_year=("Tổng hợp.",)),
    ]
    report = provincial_report(_source(narratives=texts))
    assert [line.text for line in report.next_year_tasks] == ["Tổng hợp.", "Khám bệnh.", "Điều tra."]


def test_sums_up_indicators_and_tasks_of_the_whole_plan() -> None:
    report = provincial_report(_source())
    assert report.indicator_summary.text == (
        "Kế hoạch số 177/KH-UBND đề ra 02 chỉ tiêu thuộc 02 nhóm. Đến hết năm 2024, có 01 chỉ tiêu chưa đến hạn "
        "(có khả năng đạt); 01 chỉ tiêu chưa có số liệu (chi tiết tại Phụ lục I)."
    )
    assert report.task_summary.text == ("01 nhiệm vụ của Kế hoạch thực hiện thường xuyên (chi tiết tại Phụ lục II).")


def test_has_a_third_appendix_when_documents_were_issued() -> None:
    issued = IssuedDocument("1/KH-UBND", None, "UBND tỉnh", "Kế hoạch", 3, "", NOWHERE)
    without, having = provincial_report(_source()), provincial_report(_source(documents=(issued,)))
    assert without.document_table is None
    assert without.documents == ()
    assert having.document_table is not None
    assert "danh mục tại Phụ lục III" in having.documents[0].text


def test_is_signed_for_the_peoples_committee_without_a_name() -> None:
    report = provincial_report(_source())
    assert (report.signature.lines, report.signature.name) == (("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), "")


def test_an_issuer_of_the_province_proposes_to_the_committee_and_to_no_ministry() -> None:
    text = Narrative("so-y-te", proposals=(Proposal("Đối với Chính phủ", "Đề nghị xem xét."),))
    made = _source(narratives=[text])
    settings = replace(
        made.plan.report,
        issuer="compiler",
        addressees=("Bộ Lao động - Thương binh và Xã hội", "Ủy ban nhân dân tỉnh (qua Đảng ủy)"),
    )
    (group,) = provincial_report(replace(made, plan=replace(made.plan, report=settings))).proposals
    assert group.addressee == "Ủy ban nhân dân tỉnh, để kiến nghị Chính phủ"
    (upward,) = provincial_report(made).proposals
    assert upward.addressee == "Chính phủ"
