"""Công văn and tờ trình: who writes to whom, by when, who is late, what stays a gap."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from reportgen.build.source import load_source
from reportgen.figures.model import Narrative
from reportgen.plan.duties import ReportingDuty
from reportgen.plan.model import (
    Plan,
)
from reportgen.report.letter_model import Late, Letter, LetterKind
from reportgen.report.letters import Wanted, late_agencies, letter_of
from reportgen.report.source import ReportSource
from reportgen.workspace import builtin
from tests.report.sample import figure, figures, indicator, plan, source, task, task_figure

DUTY = ReportingDuty("Các sở", "UBND tỉnh", month=11, day=30, before=True)
UPWARD = ReportingDuty("UBND tỉnh", "Ban Thường vụ", month=12, day=15, before=True, upward=True)
COMPILER = "Sở Lao động - Thương binh và Xã hội"


def _plan(**said: Any) -> Plan:
    rows = [indicator("a-1", row_id="1"), indicator("a-2", row_id="2"), indicator("b-1", lead_agency="Sở Xây dựng")]
    rows.append(indicator("c-1", lead_agency=COMPILER))
    return plan(rows, [task("a-t1")], **({"duties": (DUTY, UPWARD)} | said))


def _letter(kind: LetterKind, made: Plan | None = None, **wanted: Any) -> Letter:
    return letter_of(source(made or _plan()), Wanted(kind, **wanted))


def _with_settings(**said: str) -> Plan:
    made = _plan()
    return replace(made, report=replace(made.report, **said))


# A request --------------------------------------------------------------------------------------------------------


def test_a_request_goes_to_every_lead_agency_but_the_one_that_writes() -> None:
    letter = _letter(LetterKind.REQUEST)
    assert letter.addressees == ("Sở Y tế", "Sở Xây dựng")
    assert letter.issuer == COMPILER
    assert letter.header.organ == ("SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI",)
    assert letter.signature.lines == ("GIÁM ĐỐC",)


def test_a_request_lists_each_agencys_rows_with_blank_cells_to_fill() -> None:
    table = _letter(LetterKind.REQUEST).indicator_table
    assert table is not None
    assert [(row.kind, row.cells[1].text) for row in table.rows] == [
        ("group", "Sở Y tế"), ("row", "Chỉ tiêu"), ("row", "Chỉ tiêu"), ("group", "Sở Xây dựng"), ("row", "Chỉ tiêu"),
    ]  # fmt: skip
    assert [cell.text for cell in table.rows[1].cells[-3:]] == ["", "", ""]
    ids = [cell.id for row in table.rows for cell in row.cells]
    assert len(ids) == len(set(ids))


def test_the_appendices_of_a_request_are_numbered_through() -> None:
    letter = _letter(LetterKind.REQUEST)
    assert letter.indicator_table is not None
    assert letter.task_table is not None
    assert (letter.indicator_table.number, letter.task_table.number, letter.outline_number) == ("I", "II", "III")
    bare = _letter(LetterKind.REQUEST, plan([], [task()], duties=(DUTY,)))
    assert bare.indicator_table is None
    assert bare.task_table is not None
    assert (bare.task_table.number, bare.outline_number) == ("I", "II")


def test_the_deadline_is_the_plans_unless_another_is_named() -> None:
    assert _letter(LetterKind.REQUEST).deadline == "trước ngày 30/11/2024"
    assert _letter(LetterKind.REQUEST, last_day=date(2024, 11, 20)).deadline == "chậm nhất ngày 20/11/2024"
    assert _letter(LetterKind.REQUEST, _plan(duties=(UPWARD,))).deadline == ""
    assert _letter(LetterKind.COMMENTS).deadline == ""


def test_an_unsigned_request_bears_the_month_before_the_deadline_and_no_day() -> None:
    assert _letter(LetterKind.REQUEST).header.place_date == "Bình Định, ngày     tháng 10 năm 2024"
    assert _letter(LetterKind.SUBMISSION).header.place_date == "Bình Định, ngày     tháng 12 năm 2024"


# Numbers ----------------------------------------------------------------------------------------------------------


def test_a_letters_symbol_names_organ_and_unit_and_an_unknown_unit_is_a_gap() -> None:
    assert _letter(LetterKind.REQUEST).header.number == "Số:       /SLĐTBXH-…"
    known = _letter(LetterKind.REQUEST, _with_settings(letter_unit="LĐVL"))
    assert known.header.number == "Số:       /SLĐTBXH-LĐVL"
    assert known.recipients == ("- Như trên;", "- Ủy ban nhân dân tỉnh (b/c);", "- Lưu: VT, LĐVL.")
    assert known.attached_to.startswith("(Kèm theo Công văn số       /SLĐTBXH-LĐVL ngày")


def test_a_submission_is_a_named_document_to_the_committee() -> None:
    letter = _letter(LetterKind.SUBMISSION)
    assert letter.header.number == "Số:       /TTr-SLĐTBXH"
    assert letter.addressees == ("Ủy ban nhân dân tỉnh",)
    assert letter.attached_to.startswith("(Kèm theo Tờ trình số       /TTr-SLĐTBXH ngày")
    assert letter.opinion_table is not None
    assert [row.cells[1].text for row in letter.opinion_table.rows] == ["Sở Y tế", "Sở Xây dựng"]


def test_the_letter_referred_to_is_a_gap_until_it_is_named() -> None:
    assert _letter(LetterKind.SUBMISSION).cited_letter == "Công văn số …/SLĐTBXH-… ngày …/…/2024"
    named = _letter(LetterKind.SUBMISSION, cited_letter="12/SLĐTBXH-LĐVL ngày 05/12/2024")
    assert named.cited_letter == "Công văn số 12/SLĐTBXH-LĐVL ngày 05/12/2024"


# Who is late ------------------------------------------------------------------------------------------------------


def _late(*found: Any, **said: Any) -> tuple[Late, ...]:
    return late_agencies(source(_plan(), figures(list(found), **said)))


def test_nothing_sent_is_told_as_such() -> None:
    assert _late() == (Late("Sở Y tế", "chưa gửi báo cáo"), Late("Sở Xây dựng", "chưa gửi báo cáo"))


def test_what_is_missing_is_counted() -> None:
    sent = figure("a-1", value="5"), figure("b-1", value="5")
    texts = (Narrative("so-y-te"), Narrative("so-xay-dung"))
    told = _late(*sent, narratives=texts)
    assert told == (Late("Sở Y tế", "chưa có số liệu của 01/02 chỉ tiêu, chưa có kết quả của 01/01 nhiệm vụ"),)
    done = (task_figure("a-t1", "continuous"),)
    assert _late(*sent, tasks=done, narratives=texts[1:]) == (
        Late("Sở Y tế", "chưa gửi phần lời, chưa có số liệu của 01/02 chỉ tiêu"),
    )


@pytest.mark.parametrize(("reason", "late"), [("not_reported", True), ("not_published", False)])
def test_an_agency_that_says_why_it_has_no_figure_is_not_late(reason: str, late: bool) -> None:
    rows = [figure("a-1", value="5"), figure("a-2", state="not_available", reason=reason), figure("b-1", value="5")]
    texts = (Narrative("so-y-te"), Narrative("so-xay-dung"))
    assert bool(_late(*rows, tasks=(task_figure("a-t1", "continuous"),), narratives=texts)) is late


# The bodies of the day --------------------------------------------------------------------------------------------


def _real(year: int, day: date) -> ReportSource:
    return load_source(builtin(), "binh-dinh", year, day).source


def test_the_compiling_body_of_the_day_writes() -> None:
    letter = letter_of(_real(2025, date(2025, 12, 1)), Wanted(LetterKind.COMMENTS))
    assert (letter.header.superior, letter.header.organ) == (("UBND TỈNH GIA LAI",), ("SỞ NỘI VỤ",))
    assert letter.header.number.endswith("/SNV-…")
    assert "Sở Lao động - Thương binh và Xã hội" not in letter.addressees
    assert "(trước sắp xếp)" in letter.plan_cited
