"""Walks over the plans of the checkout: in every year somebody who exists answers for every row that names a body."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

import pytest

from reportgen.agencies.history import History, load_history
from reportgen.agencies.leads import indicator_leads, led_rows, task_leads
from reportgen.agencies.trace import trace
from reportgen.agencies.world import printed_lead, world_of
from reportgen.plan.load import load_plan
from reportgen.plan.model import Plan

DATA = Path(__file__).resolve().parents[2] / "data"
SLUGS = ("binh-dinh", "dong-nai", "ha-nam", "quang-ninh")
DAYS = (date(2024, 12, 14), date(2025, 3, 1), date(2025, 7, 1), date(2025, 12, 14), date(2026, 12, 14))


@cache
def plan(slug: str) -> Plan:
    return load_plan(DATA / "plans" / slug)


@cache
def history() -> History:
    return load_history(DATA)


@pytest.mark.parametrize("day", DAYS, ids=str)
@pytest.mark.parametrize("slug", SLUGS)
def test_every_row_that_names_a_body_has_one_that_exists_on_the_day(slug: str, day: date):
    world = world_of(plan(slug), history(), day)
    assert list(world.unclear()) == []
    rows = (*world.plan.indicators, *world.plan.tasks)
    named = [
        row for row in rows if history().register.read(printed_lead(world.plan, row), "", world.plan.province).named
    ]
    assert len(named) > 20
    for row in named:
        leads = task_leads(world, row) if row in world.plan.tasks else indicator_leads(world, row)
        assert leads, row.key
        assert all(day in lead.agency.period for lead in leads), row.key


@pytest.mark.parametrize(
    ("slug", "year", "unit"),
    [
        *(("quang-ninh", 2024, "tỉnh Quảng Ninh"), ("quang-ninh", 2025, "tỉnh Quảng Ninh")),
        *(("quang-ninh", 2026, "thành phố Quảng Ninh"), ("binh-dinh", 2024, "tỉnh Bình Định")),
        *(("binh-dinh", 2025, "tỉnh Gia Lai"), ("dong-nai", 2025, "tỉnh Đồng Nai")),
        *(("dong-nai", 2026, "thành phố Đồng Nai"), ("ha-nam", 2025, "tỉnh Ninh Bình")),
    ],
)
def test_the_unit_that_reports_is_that_of_the_day(slug: str, year: int, unit: str):
    assert world_of(plan(slug), history(), date(year, 12, 14)).province.full_name == unit


def test_the_labour_departments_work_goes_to_five_bodies_by_field():
    world = world_of(plan("binh-dinh"), history(), date(2025, 12, 14))
    heirs = {
        function: world.follow("so-lao-dong-thuong-binh-va-xa-hoi", function).slug
        for function in ("nguoi-co-cong", "viec-lam", "bao-hiem-xa-hoi", "binh-dang-gioi", "bao-tro-xa-hoi", "tre-em")
    }
    assert set(heirs.values()) == {"so-noi-vu", "so-y-te"}
    assert heirs["bao-tro-xa-hoi"] == heirs["tre-em"] == "so-y-te"
    rest = {
        "cai-nghien": "cong-an",
        "giam-ngheo": "so-nong-nghiep-va-moi-truong",
        "giao-duc-nghe-nghiep": "so-giao-duc-va-dao-tao",
    }
    assert {key: world.follow("so-lao-dong-thuong-binh-va-xa-hoi", key).slug for key in rest} == rest


@pytest.mark.parametrize("slug", SLUGS)
def test_no_body_that_ended_leads_a_row(slug: str):
    world = world_of(plan(slug), history(), date(2025, 12, 14))
    gone = {"so-lao-dong-thuong-binh-va-xa-hoi", "so-thong-tin-va-truyen-thong", "so-tai-nguyen-va-moi-truong"}
    assert gone & {led.agency.slug for led in led_rows(world)} == set()


def test_the_trace_tells_who_answered_when_and_why():
    quang_ninh = plan("quang-ninh")
    row = next(row for row in quang_ninh.indicators if row.row_id == "3.1")
    found = trace(quang_ninh, history(), row, date(2026, 12, 31))
    told = [(str(stage.period), stage.province.full_name, stage.agencies[0].agency.name) for stage in found.stages]
    assert told == [
        ("từ 19/6/2024 đến 28/02/2025", "tỉnh Quảng Ninh", "Sở Lao động - Thương binh và Xã hội"),
        ("từ 01/3/2025 đến 30/6/2025", "tỉnh Quảng Ninh", "Sở Nội vụ"),
        ("từ 01/7/2025 đến 31/8/2026", "tỉnh Quảng Ninh", "Sở Nội vụ"),
        ("từ 01/9/2026 đến 31/12/2026", "thành phố Quảng Ninh", "Sở Nội vụ"),
    ]
    assert "Nghị định số 45/2025/NĐ-CP" in found.stages[1].reasons[0]
    assert "36/2026/QH16" in found.stages[3].reasons[0]
