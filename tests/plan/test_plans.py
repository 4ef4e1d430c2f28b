"""Walks over every plan folder of the checkout, and counts what the real plans hold."""

from __future__ import annotations

import csv
import re
from decimal import Decimal
from pathlib import Path

import pytest

from reportgen.agencies.leads import indicator_leads, led_rows, task_leads
from reportgen.agencies.register import Register, load_register
from reportgen.errors import Severity
from reportgen.plan.check import check_plan
from reportgen.plan.load import list_plans, load_plan_and_warnings
from reportgen.plan.model import Plan
from reportgen.plan.target_rows import row_targets

DATA = Path(__file__).resolve().parents[2] / "data"
SLUGS = list_plans(DATA)


@pytest.fixture(scope="module")
def register() -> Register:
    return load_register(DATA / "agencies.csv")


def read(slug: str) -> Plan:
    plan, warnings = load_plan_and_warnings(DATA / "plans" / slug)
    assert warnings == ()
    return plan


@pytest.mark.parametrize("slug", SLUGS)
def test_every_plan_reads_without_a_finding_that_stops(slug: str, register: Register):
    found = check_plan(read(slug), register)
    assert [fault.id for fault in found if fault.severity is Severity.ERROR and not fault.accepted] == []


@pytest.mark.parametrize("slug", SLUGS)
def test_every_row_id_and_key_is_unique_and_every_row_has_an_ascii_key(slug: str):
    plan = read(slug)
    for rows in (plan.indicators, plan.tasks):
        assert len({row.row_id for row in rows}) == len(rows)
        assert all(re.fullmatch(r"[a-z0-9-]+", row.key) for row in rows)


@pytest.mark.parametrize("slug", SLUGS)
def test_every_plan_has_notes_that_name_only_rows_it_holds(slug: str):
    notes = (DATA / "plans" / slug / "notes.md").read_text(encoding="utf-8")
    assert notes.startswith("# ")
    known = {row.key for row in read(slug).indicators} | {task.key for task in read(slug).tasks}
    assert set(re.findall(r"\b[a-z]{2}-(?:t\d{2,3}|\d{3})\b", notes)) <= known


@pytest.mark.parametrize("slug", SLUGS)
def test_every_lead_is_an_agency_or_a_group(slug: str, register: Register):
    plan = read(slug)
    cells = [row.lead_agency for row in plan.indicators] + [task.lead for task in plan.tasks]
    assert [cell for cell in cells if register.read(cell, plan.lead_role, plan.province).unknown] == []
    assert all(indicator_leads(plan, register, row) for row in plan.indicators)


@pytest.mark.parametrize(
    ("slug", "indicator_groups", "indicators", "sub_rows", "task_groups", "tasks", "agencies"),
    [
        ("binh-dinh", 10, 82, 12, 8, 17, 14),
        ("quang-ninh", 11, 99, 16, 9, 41, 19),
        ("dong-nai", 10, 88, 14, 9, 100, 19),
    ],
)
def test_the_plan_holds_what_was_counted_in_print(
    slug: str,
    indicator_groups: int,
    indicators: int,
    sub_rows: int,
    task_groups: int,
    tasks: int,
    agencies: int,
    register: Register,
):
    plan = read(slug)
    assert len(plan.indicator_groups) == indicator_groups
    assert sum(not row.parent_key for row in plan.indicators) == indicators
    assert sum(bool(row.parent_key) for row in plan.indicators) == sub_rows
    assert (len(plan.task_groups), len(plan.tasks)) == (task_groups, tasks)
    assert len(led_rows(plan, register)) == agencies


def test_the_ids_that_the_print_leaves_open_are_as_agreed():
    binh_dinh, quang_ninh = read("binh-dinh"), read("quang-ninh")
    assert [row.row_id for row in quang_ninh.indicators[:3]] == ["1", "2.1", "3.1"]
    assert [row.row_id for row in binh_dinh.sub_indicators("bd-030")] == ["5.9.a", "5.9.b"]
    assert [task.row_id for task in binh_dinh.tasks[-4:]] == ["III.6.e", "III.6.g", "III.7", "III.8"]
    assert {"VI.1.1", "VI.2.1.1", "VI.3.1.1", "VI.5.1", "VI.6.1"} < {task.row_id for task in quang_ninh.tasks}


def test_joint_leads_have_the_role_that_the_plan_gives_them(register: Register):
    quang_ninh, binh_dinh = read("quang-ninh"), read("binh-dinh")
    compound = next(row for row in quang_ninh.indicators if row.row_id == "3.1")
    assert [(named.agency.slug, named.role) for named in indicator_leads(quang_ninh, register, compound)] == [
        ("so-lao-dong-thuong-binh-va-xa-hoi", "chủ trì tham mưu thực hiện"),
        ("cuc-thong-ke", "chủ trì thu thập, tổng hợp, thống kê"),
    ]
    joint = next(task for task in binh_dinh.tasks if task.row_id == "III.4.a")
    assert [(named.agency.slug, named.role) for named in task_leads(binh_dinh, register, joint)] == [
        ("so-lao-dong-thuong-binh-va-xa-hoi", "chủ trì"),
        ("so-giao-duc-va-dao-tao", "chủ trì"),
    ]
    assert indicator_leads(binh_dinh, register, binh_dinh.indicators[1])[0].role == "theo dõi, đánh giá"


@pytest.mark.parametrize("slug", SLUGS)
def test_every_field_of_a_row_is_in_the_list_of_fields(slug: str):
    with (DATA / "functions.csv").open(encoding="utf-8", newline="") as lines:
        known = {row["key"] for row in csv.DictReader(lines)}
    plan = read(slug)
    used = {key for rows in (plan.indicators, plan.tasks) for row in rows for key in row.functions}
    assert used <= known


def test_every_row_of_dong_nai_has_a_field_and_every_indicator_a_rule_of_restating():
    plan = read("dong-nai")
    assert [row.row_id for rows in (plan.indicators, plan.tasks) for row in rows if not row.functions] == []
    assert [row.row_id for row in plan.indicators if row.restatement is None] == []


def test_dong_nai_sets_its_own_targets_beside_the_national_ones_as_printed():
    rows = {row.row_id: row for row in read("dong-nai").indicators}
    printed = {row_id: (*rows[row_id].central.values(), *rows[row_id].targets.values()) for row_id in rows}
    assert printed["2.6"] == ("40", "50", "30", "40")
    assert printed["4.2"] == ("2,5", "5", "2.5", "5")
    assert printed["5.11"] == (">3", "-", "0,15", "0,15")
    assert printed["9.1"] == ("-", "1 triệu", "-", "50.000")
    assert printed["10.1.b"] == ("-", "80", "", "80")
    assert all(tuple(row.central) == tuple(row.targets) == (2025, 2030) for row in rows.values())


def test_the_decimal_point_that_dong_nai_prints_is_kept_found_and_accepted_with_its_reason(register: Register):
    plan = read("dong-nai")
    found = {fault.id: fault.accepted for fault in check_plan(plan, register) if fault.severity is not Severity.INFO}
    assert "2,5%" in found["PL35-dn-014-target_2025"]
    row = next(row for row in plan.indicators if row.key == "dn-014")
    assert row_targets(plan, row).by_year[2025].lower == Decimal("2.5")


def test_the_merged_cells_of_dong_nai_are_filled_from_the_row_above_and_named():
    rows = {row.row_id: row for row in read("dong-nai").indicators}
    filled = {row_id: row.inherited for row_id, row in rows.items() if row.inherited}
    agencies = {"lead_agency", "coordinating_agencies"}
    assert filled.pop("5.11") == agencies | {"note"}
    assert rows["5.11"].note == rows["5.10"].note != ""
    assert set(filled) == {
        *(f"7.4.{letter}" for letter in "abcd"),
        *(f"{up}.{low}" for up in ("8.1", "9.3", "9.4") for low in "ab"),
    }
    assert set(filled.values()) == {frozenset(agencies)}


def test_the_task_numbers_of_dong_nai_are_those_of_its_sub_groups():
    tasks = read("dong-nai").tasks
    assert [task.row_id for task in tasks[:3]] == ["I.1", "I.2", "II.1"]
    assert [task.row_id for task in tasks if task.subgroup_number == "5"] == ["VI.5.1", "VI.5.2", "VI.5.3"]
    groups = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
    numbers = [sum(task.group_number == number for task in tasks) for number in groups]
    assert numbers == [2, 4, 4, 18, 26, 36, 5, 1, 4]
    assert [task.row_id for task in tasks if not task.coordinating] == ["I.1", "IX.1"]


@pytest.mark.parametrize("slug", SLUGS)
def test_running_text_speaks_of_auxiliary_works_where_one_print_has_a_wrong_letter(slug: str):
    rows = [row for row in read(slug).indicators if "hợp vệ sinh bảo đảm tiêu chuẩn" in row.name]
    assert len(rows) == 3
    assert all("công trình phụ hợp vệ sinh" in (row.report_name or row.name) for row in rows)


@pytest.mark.parametrize("path", sorted(DATA.glob("plans/*/*.csv")), ids=lambda path: "/".join(path.parts[-2:]))
def test_every_row_has_as_many_cells_as_there_are_columns(path: Path):
    with path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.reader(lines))
    assert {len(row) for row in rows} == {len(rows[0])}
