"""Findings about targets and units, each made by one change to the good plan."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.errors import Severity
from reportgen.plan.check_targets import target_findings
from reportgen.plan.finding import Finding
from reportgen.plan.load import load_plan

OF_THE_GOOD_PLAN = {("PL37", "m-001"), ("PL62", "m-003"), ("PL62", "m-004"), ("PL62", "m-005")}
"""A target lost its year, three rows have none after 2025."""


def findings(folder: Path) -> list[Finding]:
    found = target_findings(load_plan(folder))
    return [finding for finding in found if (finding.code, finding.key) not in OF_THE_GOOD_PLAN]


CASES = {
    "a figure without unit": (
        ("Tỷ lệ thoát nghèo,%", "Tỷ lệ thoát nghèo,"),
        ("PL33", "unit", "mục tiêu «90» không có đơn vị", Severity.ERROR),
    ),
    "words where the unit is per cent": (
        ("%,90,100", "%,90,Hoàn thành"),
        ("PL34", "unit", "mục tiêu «Hoàn thành» bằng lời, đơn vị «%»", Severity.WARNING),
    ),
    "half a house": (
        ("Căn,8.200,", 'Căn,"8,5",'),
        ("PL34", "unit", "mục tiêu «8,5» có phần thập phân, đơn vị «Căn»", Severity.WARNING),
    ),
    "a decimal point": (
        ('"<2,45"', "<2.45"),
        ("PL35", "target_2030", "«<2.45»", Severity.WARNING),
    ),
    "a thousand that Excel took for a decimal number": (
        ("8.200,12.900", "8.200,12.9"),
        ("PL35", "target_2030", "«12.9»", Severity.ERROR),
    ),
    "a plain number whose better end nobody declared": (
        ("90,100,,,higher", "90,100,,,"),
        ("PL38", "direction", "mục tiêu «90», không rõ cao hơn hay thấp hơn là tốt", Severity.ERROR),
    ),
    "more than all": (
        ("%,90,100", "%,90,101"),
        ("PL39", "target_2030", "«101»: «101» lớn hơn 100%", Severity.WARNING),
    ),
    "less asked later": (
        ("%,90,100", "%,90,80"),
        ("PL40", "target_2030", "năm 2030 «80», năm 2025 «90», cao hơn là tốt", Severity.WARNING),
    ),
    "more allowed later": (
        ("%,<3,", "%,<2,"),
        ("PL40", "target_2030", "năm 2030 «<2,45», năm 2025 «<2», thấp hơn là tốt", Severity.WARNING),
    ),
    "a thousand without its dot": (
        ("8.200,12.900", "8.200,12900"),
        ("PL49", "target_2030", "«12900»", Severity.ERROR),
    ),
    "a letter for a figure": (
        ("%,90,100", "%,9O,100"),
        ("PL78", "target_2025", "«9O»: có chữ cái trong số «9O»", Severity.ERROR),
    ),
    "a letter behind a sign and a comma": (
        ('"<2,45"', '"<2,l5"'),
        ("PL78", "target_2030", "«<2,l5»: có chữ cái trong số «2,l5»", Severity.ERROR),
    ),
    "no target at all": (
        ("%,90,100", "%,-,-"),
        ("PL48", "target_unplaced", "không có mục tiêu của năm nào", Severity.INFO),
    ),
    "a target whose year is lost": (
        ("90,100,,,higher", ",,100,,higher"),
        ("PL37", "target_unplaced", "«100» không rõ thuộc năm nào", Severity.WARNING),
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_names(plan_dir, case: str):
    (old, new), told = CASES[case]
    found = findings(plan_dir("indicators.csv", old, new))
    assert [(item.code, item.column, item.found, item.severity) for item in found] == [told]


def test_a_sign_in_the_later_target_shows_what_the_earlier_plain_number_means(plan_dir):
    assert [item.code for item in findings(plan_dir("indicators.csv", "%,<3,", "%,3,"))] == ["PL79"]


def test_offers_the_direction_that_the_name_shows(plan_dir):
    folder = plan_dir("indicators.csv", "Tỷ lệ thoát nghèo,%,90,100,,,higher", "Tỷ lệ hộ nghèo,%,2,0,,,")
    (found,) = findings(folder)
    assert (found.code, found.severity) == ("PL38", Severity.ERROR)
    assert found.fix.endswith("tên chỉ tiêu cho thấy càng thấp càng tốt: mục tiêu là «không quá»; nếu đúng, khai lower")


def test_asks_when_the_name_speaks_against_the_declared_direction(plan_dir):
    found = findings(plan_dir("indicators.csv", "Tỷ lệ thoát nghèo,%,90", "Tỷ lệ hộ nghèo,%,90"))
    assert [(item.code, item.column, item.severity) for item in found] == [("PL39", "direction", Severity.WARNING)]


@pytest.mark.parametrize(
    ("new", "code", "fix"),
    [
        ("8.200,12.9", "PL35", "ghi 12.900, nếu bản in như vậy; ghi 12,9 nếu bản in là số thập phân"),
        ("8.200,12", "PL40", "Excel có thể đã đổi 12.000 thành 12: ghi lại như bản in; đối chiếu với bản in, và cột"),
    ],
)
def test_thousands_that_lost_their_zeros_are_offered_first(plan_dir, new: str, code: str, fix: str):
    found = findings(plan_dir("indicators.csv", "8.200,12.900", new))
    assert [item.code for item in found] == [code]
    assert found[0].fix.startswith(fix)


def test_a_rate_per_people_with_a_point_is_offered_as_a_decimal(plan_dir):
    found = findings(plan_dir("indicators.csv", "Nhà ở,Căn,8.200,12.900", "Số dược sỹ trên 10.000 dân,người,7,7.8"))
    assert [item.fix for item in found] == [
        "ghi 7,8, theo bản in; nếu bản in ghi dấu chấm thì chấp nhận, báo cáo đọc là 7,8"
    ]


def test_a_figure_with_two_readings_is_an_error(plan_dir):
    found = findings(plan_dir("indicators.csv", "8.200,12.900", '8.200,"12,900"'))
    told = [(item.code, item.found, item.fix, item.severity) for item in found if item.code == "PL39"]
    assert told == [("PL39", "«12,900»", "ghi 12.900 hoặc 12,9, theo bản in", Severity.ERROR)]


@pytest.mark.parametrize("name", ["Chỉ số HDI", "Hệ số lương"])
def test_an_index_needs_no_unit(plan_dir, name: str):
    assert findings(plan_dir("indicators.csv", "Tỷ lệ thoát nghèo,%", f"{name},")) == []


def test_people_per_thousand_may_have_decimals(plan_dir):
    folder = plan_dir("indicators.csv", "Nhà ở,Căn,8.200,", 'Số dược sỹ trên 10.000 dân,người,"7,8",')
    assert findings(folder) == []


def test_a_letter_for_a_figure_is_told_with_the_figure(plan_dir):
    found = findings(plan_dir("indicators.csv", "8.200,12.900", "8.2OO,12.900"))
    assert [(item.found, item.needed, item.fix) for item in found] == [
        (
            "«8.2OO»: có chữ cái trong số «8.2OO»",
            "chỉ chữ số: 0 và 1, không phải chữ O, I, l",
            "ghi 8.200, theo bản in",
        )
    ]


@pytest.mark.parametrize("text", ["100 lần", "Mức độ 1", "O sai lệch", "bậc I", "2l nước", "CO2"])
def test_letters_of_words_and_units_are_no_figures(plan_dir, text: str):
    found = findings(plan_dir("indicators.csv", "%,90,100,,,higher", f'%,"{text}",,,,'))
    assert "PL78" not in [item.code for item in found]
