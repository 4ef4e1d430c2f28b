"""One slip of typing in a real plan: `plan check` tells it, and no acceptance of something else hides it."""

from __future__ import annotations

import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from reportgen.agencies.register import load_register
from reportgen.errors import Fault, Severity
from reportgen.plan.check import check_plan
from reportgen.plan.load import load_plan
from tests.plan.findings import name

DATA = Path(__file__).resolve().parents[2] / "data"
REGISTER = load_register(DATA / "agencies.csv")
IN_PROSE = ("ha-nam", "binh-dinh-tinh-uy")


def open_findings(folder: Path) -> list[Fault]:
    """Return the findings nobody accepted, without the notes about acceptances."""
    return [fault for fault in check_plan(load_plan(folder), REGISTER) if not fault.accepted]


SLIPS = {
    "a figure that another acceptance spoke of": (
        ("binh-dinh", "indicators.csv", r"(bd-046,.*?,)\"95,5\"", r'\1"59,5"'),
        ("PL65-bd-046-2030", Severity.WARNING),
        "chỉ tiêu 6.7, năm 2030: lời văn ghi «tối thiểu đạt 95%», bảng chỉ tiêu ghi «59,5»: "
        "số khác với lời văn của chính Kế hoạch",
    ),
    "a target still easier than the nation's": (
        ("dong-nai", "indicators.csv", r"(dn-007,.*?),30,", r"\1,3,"),
        ("PL63-dn-007-target_2025", Severity.WARNING),
        "tỉnh «3», Trung ương «40»: dễ hơn mục tiêu quốc gia",
    ),
    "a count that lost its zeros": (
        ("dong-nai", "indicators.csv", r"(dn-083,.*?),50\.000,", r"\1,500,"),
        ("PL64-dn-083-target_2030", Severity.INFO),
        "tỉnh «500», Trung ương «1 triệu»: số của cả nước",
    ),
    "a rate of a plan told in prose": (
        ("ha-nam", "indicators.csv", r"(hn-025,.*?),trên 95%", r"\1,trên 59%"),
        ("PL65-hn-025-2030", Severity.WARNING),
        "chỉ tiêu 7.8, năm 2030: lời văn ghi «trên 95%», bảng chỉ tiêu ghi «trên 59%»: "
        "số khác với lời văn của chính Kế hoạch",
    ),
    "a count of a plan told in prose": (
        ("ha-nam", "indicators.csv", r"12\.392", "12.329"),
        ("PL65-hn-031-2030", Severity.WARNING),
        "chỉ tiêu 8.1, năm 2030: lời văn ghi «ít nhất 12.392 căn hộ», bảng chỉ tiêu ghi «ít nhất 12.329 căn hộ»: "
        "số khác với lời văn của chính Kế hoạch",
    ),
    "a body of later days": (
        ("quang-ninh", "indicators.csv", r"(qn-009,.*?),Sở Y tế", r"\1,Sở Nông nghiệp và Môi trường"),
        ("PL73-qn-009-lead_agency-so-nong-nghiep-va-moi-truong", Severity.WARNING),
        "«Sở Nông nghiệp và Môi trường» không có vào ngày ban hành kế hoạch (19/6/2024)",
    ),
    "a yearly reduction": (
        ("dong-nai", "indicators.csv", r"(dn-033,.*?),%/năm", r"\1,%"),
        ("PL34-dn-033-name", Severity.WARNING),
        "tên là một mức giảm hằng năm, đơn vị «%»",
    ),
    "a year": (
        ("quang-ninh", "tasks.csv", r"(qn-t27,.*?),Năm 2024", r"\1,Năm 2204"),
        ("PL74-qn-t27", Severity.WARNING),
        "«Năm 2204»: năm 2204",
    ),
    "the day of issue": (
        ("quang-ninh", "plan.yaml", "issued: 2024-06-19", "issued: 2042-06-19"),
        ("PL75-issued", Severity.ERROR),
        "issued «19/6/2042» sau mốc cuối «2030»",
    ),
    "a letter": (
        ("binh-dinh", "indicators.csv", r"(bd-048,.*?),100,100", r"\1,100,1O0"),
        ("PL78-bd-048-target_2030", Severity.ERROR),
        "«1O0»: có chữ cái trong số «1O0»",
    ),
}


@pytest.mark.parametrize("slip", SLIPS)
def test_tells(tmp_path: Path, slip: str):
    (slug, file, old, new), expected, found = SLIPS[slip]
    folder = shutil.copytree(DATA / "plans" / slug, tmp_path / slug)
    text = (folder / file).read_text(encoding="utf-8")
    changed, count = re.subn(old, new, text, count=1)
    assert count == 1
    (folder / file).write_text(changed, encoding="utf-8")
    before = {str(fault) for fault in open_findings(DATA / "plans" / slug)}
    told = [fault for fault in open_findings(folder) if str(fault) not in before and fault.code != "PL45"]
    assert (*expected, found) in [(name(fault), fault.severity, fault.found) for fault in told]


@pytest.mark.parametrize("slug", IN_PROSE)
def test_every_target_of_a_plan_told_in_prose_has_its_sentence(slug: str):
    plan = load_plan(DATA / "plans" / slug)
    assert [(row.key, 2030) for row in plan.indicators] == [(told.key, told.year) for told in plan.prose]


@pytest.mark.parametrize("slug", IN_PROSE)
def test_no_slip_in_a_figure_of_a_plan_told_in_prose_is_silent(slug: str):
    plan = load_plan(DATA / "plans" / slug)
    silent = []
    for index, row in enumerate(plan.indicators):
        if not re.search(r"\d", row.targets[2030]):
            continue
        slipped = re.sub(r"\d", lambda digit: str((int(digit[0]) + 1) % 10), row.targets[2030], count=1)
        rows = (*plan.indicators[:index], replace(row, targets={2030: slipped}), *plan.indicators[index + 1 :])
        told = [name(fault) for fault in check_plan(replace(plan, indicators=rows), REGISTER)]
        silent += [] if f"PL65-{row.key}-2030" in told else [(row.key, slipped)]
    assert silent == []


def test_a_national_target_that_was_lost_is_told(tmp_path: Path):
    plan = load_plan(DATA / "plans" / "dong-nai")
    index, row = next((at, row) for at, row in enumerate(plan.indicators) if row.row_id == "3.3")
    lost = replace(row, central={**row.central, 2030: ""})
    told = check_plan(
        replace(plan, indicators=(*plan.indicators[:index], lost, *plan.indicators[index + 1 :])), REGISTER
    )
    assert [(name(fault), fault.severity) for fault in told if fault.code == "PL70" and not fault.accepted] == [
        (f"PL70-{row.key}-central_2030", Severity.WARNING)
    ]


@pytest.mark.parametrize("slug", ["quang-ninh", "binh-dinh", "dong-nai", *IN_PROSE])
def test_every_acceptance_of_a_real_plan_is_of_what_stands_there(slug: str):
    told = check_plan(load_plan(DATA / "plans" / slug), REGISTER)
    assert [fault.found for fault in told if fault.code == "PL45"] == []
