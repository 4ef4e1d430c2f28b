"""What a report says of last year's figures: notes under Phụ lục I, the column's head, sentences."""

from __future__ import annotations

import pickle
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from reportgen.agencies.areas import AreaChange, area_change
from reportgen.agencies.leads import led_rows
from reportgen.agencies.world import world_of
from reportgen.assessment.assess import assess
from reportgen.assessment.last_year import View
from reportgen.figures.model import IndicatorFigure, YearFigures
from reportgen.plan.model import Restatement
from reportgen.report.agency import agency_report
from reportgen.report.appendices import indicator_table
from reportgen.report.indicator_sentences import indicator_sentence
from reportgen.report.model import AppendixTable, Report
from reportgen.report.provincial import provincial_report
from reportgen.report.source import ReportSource
from tests.report.sample import figure, figures, history, indicator, plan, task

EVENT = "do sắp xếp đơn vị hành chính từ ngày 01/7/2025"
BASIS = "(Nghị quyết số 202/2025/QH15 ngày 12/6/2025 của Quốc hội)"
DAY = date(2025, 12, 14)
HOUSES = indicator("m-001", name="Nhà ở xã hội", unit="Căn nhà", restatement=Restatement.SUM)
RATE = indicator("m-002", name="Tỷ lệ hộ nghèo", restatement=Restatement.RATIO)
INDEX = indicator("m-003", name="Chỉ số HDI", unit="", restatement=Restatement.NOT_COMPARABLE)


def made(now: YearFigures, before: YearFigures, view: View = View.AS_NOW, *, whole: bool = True) -> ReportSource:
    """Return the source of Bình Định's report of 2025; its figures cover the whole of today's Gia Lai, or not."""
    rows = plan([HOUSES, RATE, INDEX], [task()])
    world = world_of(rows, history(), DAY)
    covered = replace(now, area=world.province if whole else None)
    change = area_change(history().provinces, world.home, covered.area or world.home, 2025)
    assessed = assess(rows, covered, before, None, change, view)
    return ReportSource(rows, world, led_rows(world), covered, assessed, area_change=change, view=view)


def now(**said: Any) -> YearFigures:
    values = {"m-001": "6.000", "m-002": "2,4", "m-003": "0,72"}
    return figures([figure(key, value=value, **said) for key, value in values.items()], year=2025)


def before(**official: IndicatorFigure) -> YearFigures:
    own = [
        figure("m-001", value="3.000"),
        figure("m-002", value="2,0", numerator=Decimal(20), denominator=Decimal(1000), state="estimate"),
        figure("m-003", value="0,7"),
    ]
    other = {
        "m-001": figure("m-001", value="2.000"),
        "m-002": figure("m-002", value="5,0", numerator=Decimal(150), denominator=Decimal(3000)),
        "m-003": figure("m-003", value="0,6"),
    }
    told = {key.replace("_", "-"): one for key, one in official.items()}
    return replace(figures(own, year=2024), areas={"gia-lai": other}, official=told)


def table(source: ReportSource) -> AppendixTable:
    return indicator_table(source, source.assessments, "I", "")


def cells(found: AppendixTable, name: str) -> list[str]:
    return [cell.text for row in found.rows for cell in row.cells if cell.id == f"{row.id}-{name}"]


def notes(found: AppendixTable) -> list[str]:
    return [line.text for line in found.notes]


def text_of(report: Report) -> str:
    return " ".join([report.subject, report.opening.text, report.indicator_summary.text])


def test_restated_figures_name_the_note_that_says_how() -> None:
    found = table(made(now(), before()))
    assert cells(found, "nam-truoc") == ["5.000", "4,3", ""]
    assert cells(found, "so-nam-truoc") == ["+20%", "-1,9", "Không so sánh được [3]"]
    assert cells(found, "ghi-chu") == ["[1]", "[2]", ""]
    assert notes(found) == [
        "Chú thích:",
        "[1] Số liệu năm 2024 được cộng từ số liệu của tỉnh Gia Lai và tỉnh Bình Định (trước sắp xếp).",
        "[2] Số liệu năm 2024 được tính lại từ tổng tử số và tổng mẫu số của tỉnh Gia Lai và tỉnh Bình Định "
        "(trước sắp xếp).",
        f"[3] Không so sánh được với năm 2024 {EVENT} {BASIS}.",
    ]


def test_the_old_view_names_the_area_in_the_head_and_says_why_nothing_is_compared() -> None:
    found = table(made(now(), before(), View.AS_WAS))
    assert found.column_heads["nam_truoc"] == "Thực hiện năm 2024 của tỉnh Bình Định [1]"
    assert cells(found, "nam-truoc") == ["3.000", "2,0", "0,7"]
    assert cells(found, "so-nam-truoc") == ["", "", ""]
    assert notes(found) == [
        "Chú thích:",
        "[1] Số liệu năm 2024 là số liệu của tỉnh Bình Định (trước sắp xếp), không so sánh với số liệu năm 2025 của "
        f"tỉnh Gia Lai {EVENT} {BASIS}.",
    ]


def test_a_missing_unit_is_named_in_the_note() -> None:
    known = before()
    found = table(made(now(), replace(known, areas={})))
    assert notes(found)[1] == (
        f"[1] Không so sánh được với năm 2024 {EVENT} {BASIS}; chưa có số liệu năm 2024 của tỉnh Gia Lai."
    )


def test_a_missing_numerator_is_named_in_the_note() -> None:
    known = before()
    areas = {"gia-lai": {"m-002": figure("m-002", value="5,0")}}
    found = table(made(figures([figure("m-002", value="2,4")], year=2025), replace(known, areas=areas)))
    assert notes(found)[1].endswith("; chưa có tử số, mẫu số năm 2024 của tỉnh Gia Lai.")


def test_a_unit_in_which_nothing_arose_is_named_in_the_note() -> None:
    areas = {"gia-lai": {"m-001": figure("m-001", state="none_arose")}}
    found = table(made(figures([figure("m-001", value="6.000")], year=2025), replace(before(), areas=areas)))
    assert cells(found, "nam-truoc")[0] == "3.000"
    assert notes(found)[1].endswith("của tỉnh Gia Lai và tỉnh Bình Định (trước sắp xếp); tỉnh Gia Lai không phát sinh.")


def test_figures_of_the_same_area_have_no_notes() -> None:
    found = table(made(now(), before(), whole=False))
    assert found.notes == ()
    assert found.column_heads["nam_truoc"] == "Thực hiện năm 2024"
    assert cells(found, "nam-truoc") == ["3.000", "2,0", "0,7"]


def test_a_report_on_the_whole_new_province_says_so() -> None:
    whole, part = made(now(), before()), made(now(), before(), whole=False)
    assert "trước sắp xếp" not in text_of(provincial_report(whole))
    assert "trên địa bàn tỉnh Bình Định (trước sắp xếp)" in text_of(provincial_report(part))


def test_the_summary_says_for_which_area_last_year_was_computed_anew() -> None:
    sentence = "Số liệu năm 2024 để so sánh được tính lại theo địa bàn tỉnh Gia Lai sau sắp xếp."
    source = made(now(), before())
    health = source.world.body("so-y-te")
    assert sentence in text_of(provincial_report(source))
    assert sentence in text_of(agency_report(source, health))
    assert sentence not in text_of(provincial_report(made(now(), before(), View.AS_WAS)))
    assert sentence not in text_of(provincial_report(made(now(), before(), whole=False)))


def test_an_official_figure_that_differs_is_printed_with_a_note() -> None:
    official = figure("m-002", value="1,9")
    source = made(now(), before(m_002=official), whole=False)
    assert cells(table(source), "nam-truoc")[1] == "1,9"
    assert cells(table(source), "ghi-chu")[1] == "Năm 2024: số chính thức; Báo cáo năm 2024 ước 2,0%"
    said = indicator_sentence(source.assessments[1], "Tỷ lệ hộ nghèo", 2025)
    assert said.startswith("Tỷ lệ hộ nghèo là 2,4%, tăng 0,5 điểm phần trăm so với số chính thức năm 2024;")


def test_an_official_figure_that_agrees_has_no_note() -> None:
    source = made(now(), before(m_002=figure("m-002", value="2,0")), whole=False)
    assert cells(table(source), "ghi-chu")[1] == ""


def test_an_official_figure_of_one_former_unit_is_named_with_its_value() -> None:
    official = figure("m-001", value="3.100")
    source = made(now(), before(m_001=official))
    assert cells(table(source), "nam-truoc")[0] == "5.100"
    assert cells(table(source), "ghi-chu")[0] == (
        "Số chính thức năm 2024 của tỉnh Bình Định: 3.100 căn; Báo cáo năm 2024 ghi 3.000 căn. [1]"
    )


def test_the_sentence_names_the_event() -> None:
    source = made(now(), before())
    assert indicator_sentence(source.assessments[2], "Chỉ số HDI", 2025) == (
        f"Chỉ số HDI: 0,72; không so sánh được với năm 2024 {EVENT}."
    )


def test_the_change_is_pickled_with_the_source() -> None:
    """Reports are made in other processes."""
    source = made(now(), before())
    again: ReportSource = pickle.loads(pickle.dumps(source))
    assert isinstance(again.area_change, AreaChange)
    assert table(again) == table(source)
