"""Walks over every plan folder of the checkout, and counts what the real plans hold."""

from __future__ import annotations

import csv
import re
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest

from reportgen.agencies.history import History, load_history
from reportgen.agencies.leads import indicator_leads, led_rows, task_leads
from reportgen.agencies.register import Register
from reportgen.agencies.world import World, world_of
from reportgen.errors import Severity
from reportgen.plan.check import check_plan
from reportgen.plan.load import list_plans, load_plan_and_warnings
from reportgen.plan.model import Direction, Plan, Restatement
from reportgen.plan.target import TargetKind
from reportgen.plan.target_language import read_target
from reportgen.plan.target_rows import row_targets
from reportgen.plan.target_units import counts_whole_things
from tests.plan.findings import name

DATA = Path(__file__).resolve().parents[2] / "data"
SLUGS = list_plans(DATA)
PROSE = ("binh-dinh-tinh-uy",)
"""Plans whose targets stand in prose: one row for each target expression, however many things it is said of."""


@cache
def history() -> History:
    return load_history(DATA)


@pytest.fixture(scope="module")
def register() -> Register:
    return history().register


def own_day(plan: Plan) -> World:
    """Return the bodies of the day on which the plan was issued."""
    return world_of(plan, history(), plan.issued or date(2024, 7, 1))


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
    without = [row.key for row in plan.indicators if not indicator_leads(own_day(plan), row)]
    accepted = {finding_id.removeprefix("PL41-") for finding_id in plan.accepted}
    assert "indicators" in accepted or set(without) <= accepted


@pytest.mark.parametrize(
    ("slug", "indicator_groups", "indicators", "sub_rows", "task_groups", "tasks", "agencies"),
    [
        ("binh-dinh", 10, 82, 12, 8, 17, 14),
        ("quang-ninh", 11, 99, 16, 9, 41, 19),
        ("binh-dinh-tinh-uy", 10, 40, 0, 1, 5, 5),
        ("dong-nai", 10, 88, 14, 9, 100, 19),
        ("ha-nam", 9, 38, 0, 8, 24, 12),
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
    assert len(led_rows(own_day(plan))) == agencies


def test_the_ids_that_the_print_leaves_open_are_as_agreed():
    binh_dinh, quang_ninh = read("binh-dinh"), read("quang-ninh")
    assert [row.row_id for row in quang_ninh.indicators[:3]] == ["1", "2.1", "3.1"]
    assert [row.row_id for row in binh_dinh.sub_indicators("bd-030")] == ["5.9.a", "5.9.b"]
    assert [task.row_id for task in binh_dinh.tasks[-4:]] == ["III.6.e", "III.6.g", "III.7", "III.8"]
    assert {"VI.1.1", "VI.2.1.1", "VI.3.1.1", "VI.5.1", "VI.6.1"} < {task.row_id for task in quang_ninh.tasks}


def test_joint_leads_have_the_role_that_the_plan_gives_them(register: Register):
    quang_ninh, binh_dinh = read("quang-ninh"), read("binh-dinh")
    compound = next(row for row in quang_ninh.indicators if row.row_id == "3.1")
    assert [(named.agency.slug, named.role) for named in indicator_leads(own_day(quang_ninh), compound)] == [
        ("so-lao-dong-thuong-binh-va-xa-hoi", "chủ trì tham mưu thực hiện"),
        ("cuc-thong-ke", "chủ trì thu thập, tổng hợp, thống kê"),
    ]
    joint = next(task for task in binh_dinh.tasks if task.row_id == "III.4.a")
    assert [(named.agency.slug, named.role) for named in task_leads(own_day(binh_dinh), joint)] == [
        ("so-lao-dong-thuong-binh-va-xa-hoi", "chủ trì"),
        ("so-giao-duc-va-dao-tao", "chủ trì"),
    ]
    assert indicator_leads(own_day(binh_dinh), binh_dinh.indicators[1])[0].role == "theo dõi, đánh giá"


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
    found = {name(fault): fault.accepted for fault in check_plan(plan, register)}
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


@pytest.mark.parametrize(("slug", "count"), [("binh-dinh", 3), ("quang-ninh", 3), ("dong-nai", 3), ("ha-nam", 1)])
def test_running_text_speaks_of_auxiliary_works_where_one_print_has_a_wrong_letter(slug: str, count: int):
    rows = [row for row in read(slug).indicators if "hợp vệ sinh bảo đảm tiêu chuẩn" in row.name]
    assert len(rows) == count
    assert all("công trình phụ hợp vệ sinh" in (row.report_name or row.name) for row in rows)


def test_the_party_plan_leaves_the_leads_of_its_targets_open_and_names_the_owner_of_every_task(register: Register):
    plan = read("binh-dinh-tinh-uy")
    assert {row.lead_agency for row in plan.indicators} == {""}
    named = [register.read(task.lead, plan.lead_role, plan.province).named for task in plan.tasks]
    assert [[one.agency.slug for one in owners] for owners in named] == [
        ["ban-tuyen-giao"],
        ["dang-doan-hoi-dong-nhan-dan"],
        ["dang-doan-mat-tran-to-quoc", "tinh-doan"],
        ["ban-can-su-dang-uy-ban-nhan-dan"],
        [],
    ]
    assert [task.timeline for task in plan.tasks] == [
        *("Quý IV/2024", "Hằng năm", "Hằng năm", "Quý IV/2024", "Thường xuyên"),
    ]


def test_every_target_of_the_party_plan_is_read_without_a_doubt_and_three_are_left_to_a_person():
    plan = read("binh-dinh-tinh-uy")
    targets = {row.key: read_target(row.targets[2030], row.unit, row.direction) for row in plan.indicators}
    assert [key for key, target in targets.items() if target.doubts] == []
    by_kind = {kind: {key for key, target in targets.items() if target.kind is kind} for kind in TargetKind}
    assert by_kind[TargetKind.TEXT] == {"tu-009", "tu-010", "tu-020"}
    assert by_kind[TargetKind.LEVEL] == {"tu-013", "tu-017", "tu-030", "tu-032"}
    assert len(by_kind[TargetKind.BOUND]) == 13
    assert len(by_kind[TargetKind.NUMBER]) == 20
    assert {key for key, target in targets.items() if target.approx} == {"tu-018", "tu-033"}


@pytest.mark.parametrize("path", sorted(DATA.glob("plans/*/*.csv")), ids=lambda path: "/".join(path.parts[-2:]))
def test_every_row_has_as_many_cells_as_there_are_columns(path: Path):
    with path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.reader(lines))
    assert {len(row) for row in rows} == {len(rows[0])}


LABOUR = {
    *("nguoi-co-cong", "viec-lam", "bao-hiem-xa-hoi", "binh-dang-gioi", "bao-tro-xa-hoi", "tre-em"),
    *("te-nan-xa-hoi", "cai-nghien", "giam-ngheo", "giao-duc-nghe-nghiep", "tong-hop"),
}
"""Fields of the former Sở Lao động - Thương binh và Xã hội, which several agencies took over."""
MEDIA = {"vien-thong", "phat-thanh-truyen-hinh"}
"""Fields of the former Sở Thông tin và Truyền thông."""


def function_keys() -> set[str]:
    with (DATA / "functions.csv").open(encoding="utf-8", newline="") as lines:
        return {row["key"] for row in csv.DictReader(lines)}


@pytest.mark.parametrize("slug", SLUGS)
def test_every_row_belongs_to_known_fields_and_every_indicator_says_how_it_is_restated(slug: str):
    plan, known = read(slug), function_keys()
    assert [row.key for row in (*plan.indicators, *plan.tasks) if not row.functions] == []
    assert {key for row in (*plan.indicators, *plan.tasks) for key in row.functions} <= known
    assert [row.key for row in plan.indicators if row.restatement is None] == []


@pytest.mark.parametrize("slug", SLUGS)
def test_a_row_led_by_a_department_that_was_split_belongs_to_fields_of_that_department(slug: str, register: Register):
    plan = read(slug)
    led = [(row.key, indicator_leads(own_day(plan), row), set(row.functions)) for row in plan.indicators]
    led += [(task.key, task_leads(own_day(plan), task), set(task.functions)) for task in plan.tasks]
    for key, leads, functions in led:
        slugs = {named.agency.slug for named in leads}
        for split, fields in (("so-lao-dong-thuong-binh-va-xa-hoi", LABOUR), ("so-thong-tin-va-truyen-thong", MEDIA)):
            assert split not in slugs or functions <= fields, f"{key}: {functions}"


@pytest.mark.parametrize("slug", SLUGS)
def test_only_counts_are_added_up_and_no_stage_is_recomputed(slug: str):
    for row in read(slug).indicators:
        if row.restatement is Restatement.SUM:
            assert counts_whole_things(row.unit), row.key
        if row.unit in ("Mức độ", "Bậc học") or row.direction is Direction.LEVEL:
            assert row.restatement is Restatement.NOT_COMPARABLE, row.key


def test_rows_of_one_former_department_go_their_own_ways():
    binh_dinh = {row.row_id: row.functions for row in read("binh-dinh").indicators}
    assert [binh_dinh[number] for number in ("1.1", "5.1", "5.7", "5.9.a", "3.4", "5.12")] == [
        ("nguoi-co-cong",),
        ("bao-tro-xa-hoi",),
        ("tre-em",),
        ("giam-ngheo",),
        ("giao-duc-nghe-nghiep",),
        ("binh-dang-gioi",),
    ]
    quang_ninh = {task.row_id: task.functions for task in read("quang-ninh").tasks}
    assert quang_ninh["II.3"] == ("bao-tro-xa-hoi", "nguoi-co-cong")
    assert (quang_ninh["V.2"], quang_ninh["IV.4"]) == (("bao-hiem-xa-hoi",), ("giao-duc-nghe-nghiep",))


def test_targets_told_in_prose_stand_in_the_words_of_the_plan_with_the_unit_they_show():
    rows = {row.key: (row.targets[2030], row.unit) for row in read("ha-nam").indicators}
    assert [rows[f"hn-{number:03}"] for number in (1, 4, 12, 13, 19, 24, 31, 32, 33)] == [
        ("Bảo đảm 100%", "%"),
        ("từ 60% đến 65%", "%"),
        ("giữ vững 98-100%", "%"),
        ("mức độ 3", "Mức độ"),
        ("khoảng 75,1 tuổi", "tuổi"),
        ("02 dược sĩ", "dược sĩ"),
        ("ít nhất 12.392 căn hộ", "căn hộ"),
        ("xoá bỏ hoàn toàn", ""),
        ("khoảng 32m² sàn/người", "m² sàn/người"),
    ]
    assert all(target for target, _ in rows.values())


def test_targets_told_in_prose_are_read_without_a_doubt():
    plan = read("ha-nam")
    targets = {row.key: row_targets(plan, row).by_year[2030] for row in plan.indicators}
    assert {key: target.doubts for key, target in targets.items() if target.doubts} == {}
    assert [key for key, target in targets.items() if target.kind is TargetKind.TEXT] == ["hn-009", "hn-010", "hn-021"]
    assert (targets["hn-004"].lower, targets["hn-004"].upper) == (60, 65)
    assert (targets["hn-031"].lower, targets["hn-031"].lower_inclusive, targets["hn-024"].lower) == (12392, True, 2)


def test_a_plan_without_number_keeps_page_numbers_out_and_misprints_in():
    plan = read("ha-nam")
    assert (plan.number, plan.issued, plan.milestones) == ("", None, (2030,))
    assert [row.name for row in plan.indicators if "trung học 3" in row.name] == []
    tasks = {task.row_id: task for task in plan.tasks}
    assert "giải quyết tôn đống trong chính sách người có công" in tasks["III.3"].name
    assert "Tăng cường định hướng nghề nghiệp" in tasks["III.4.1"].name
    assert tasks["III.2.1"].name.startswith("rà soát, tham mưu")


def test_the_tasks_of_part_three_keep_their_agencies_and_numbers(register: Register):
    plan = read("ha-nam")
    tasks = {task.row_id: task for task in plan.tasks}
    assert list(tasks)[:3] + list(tasks)[-3:] == ["III.1.1", "III.1.2", "III.2.1", "III.6.6.c", "III.7", "III.8"]
    assert (tasks["III.2.2"].lead.split(",")[0], tasks["III.2.2"].coordinating) == ("Các sở", "Sở Nội vụ")
    assert (tasks["III.2.5"].coordinating, tasks["III.8"].lead) == ("", "Sở Kế hoạch và Đầu tư")
    bank = task_leads(own_day(plan), tasks["III.4.3"])
    assert [named.agency.slug for named in bank] == ["ngan-hang-chinh-sach-xa-hoi"]
    parks = task_leads(own_day(plan), tasks["III.6.6.b"])
    assert [named.agency.slug for named in parks] == ["ban-quan-ly-cac-khu-cong-nghiep"]


def test_the_deadlines_of_a_department_that_reports_to_the_ministry_are_kept():
    duties = [
        (duty.reporter.split(",")[0], duty.addressee, duty.month, duty.day, duty.before)
        for duty in read("ha-nam").duties
        if duty.month
    ]
    labour = "Sở Lao động - Thương binh và Xã hội"
    assert duties == [
        ("Các sở", "Bộ Lao động - Thương binh và Xã hội, Ủy ban nhân dân tỉnh", 12, 5, True),
        (labour, "Bộ Lao động - Thương binh và Xã hội", 12, 15, True),
        (labour, "Ủy ban nhân dân tỉnh", 12, 15, True),
    ]
