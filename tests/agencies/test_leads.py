"""Who leads which rows of a plan."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from reportgen.agencies.history import History
from reportgen.agencies.leads import indicator_leads, led_rows, task_leads
from reportgen.agencies.model import Agency, BodyKind
from reportgen.agencies.register import Register
from reportgen.agencies.world import World, world_of
from reportgen.plan.duties import ReportSettings
from reportgen.plan.model import (
    Claims,
    Indicator,
    Plan,
    PlanStatus,
    Signature,
    Task,
)


def agency(slug: str, name: str) -> Agency:
    return Agency(slug, name, "", "", BodyKind.DEPARTMENT, "", name, "Giám đốc", ("GIÁM ĐỐC",))


REGISTER = Register(
    (agency("so-y-te", "Sở Y tế"), agency("so-xay-dung", "Sở Xây dựng"), agency("cong-an", "Công an tỉnh"))
)


def row(key: str, lead: str, parent: str = "") -> Indicator:
    return Indicator(key, key, "", parent, "1", key, "%", {2025: "1"}, lead_agency=lead)


def plan(*rows: Indicator, tasks: tuple[Task, ...] = ()) -> Plan:
    settings = ReportSettings((), "", (), "", "", "", "", (), ())
    return Plan(
        slug="mau",
        status=PlanStatus.READY,
        number="1",
        document_type="Kế hoạch",
        issued=None,
        issuer="",
        province="",
        province_kind="tỉnh",
        subject="",
        lead_role="theo dõi, đánh giá",
        legal_bases=(),
        indicator_groups=(),
        task_groups=(),
        indicators=rows,
        tasks=tasks,
        recipients=(),
        signature=Signature(()),
        duties=(),
        claims=Claims(),
        report=settings,
    )


def seen(the_plan: Plan) -> World:
    return world_of(the_plan, History(REGISTER), date(2024, 12, 1))


def slugs(the_plan: Plan, indicator: Indicator) -> list[str]:
    return [named.agency.slug for named in indicator_leads(seen(the_plan), indicator)]


def test_a_sub_row_without_a_lead_has_its_parents():
    rows = row("a", "Sở Y tế"), row("b", "", parent="a"), row("c", "Công an tỉnh", parent="a")
    the_plan = plan(*rows)
    assert [slugs(the_plan, item) for item in rows] == [["so-y-te"], ["so-y-te"], ["cong-an"]]


def test_a_heading_without_a_lead_has_those_of_its_sub_rows_each_once():
    rows = row("a", ""), row("b", "Sở Xây dựng", "a"), row("c", "Sở Y tế", "a"), row("d", "Sở Xây dựng", "a")
    assert slugs(plan(*rows), rows[0]) == ["so-xay-dung", "so-y-te"]


def test_who_only_coordinates_leads_nothing():
    rows = (row("a", "Sở Y tế chủ trì, phối hợp với Công an tỉnh"),)
    assert slugs(plan(*rows), rows[0]) == ["so-y-te"]


def test_the_role_is_the_plans_for_indicators_and_to_lead_for_tasks():
    task = Task("t1", "I.1", "1", "I", "Đề án", lead="Sở Y tế")
    the_plan = plan(row("a", "Sở Y tế"), tasks=(task,))
    assert indicator_leads(seen(the_plan), the_plan.indicators[0])[0].role == "theo dõi, đánh giá"
    assert task_leads(seen(the_plan), task)[0].role == "chủ trì"


def test_a_joint_row_stands_with_both_and_a_group_with_nobody():
    tasks = (
        Task("t1", "I.1", "1", "I", "Đề án", lead="Công an tỉnh"),
        Task("t2", "I.2", "2", "I", "Khác", lead="Các sở, ngành"),
    )
    the_plan = plan(row("a", "Sở Xây dựng, Sở Y tế"), row("b", "Sở Y tế"), tasks=tasks)
    led = {
        item.agency.slug: ([one.key for one in item.indicators], [one.key for one in item.tasks])
        for item in led_rows(seen(the_plan))
    }
    assert led == {"so-xay-dung": (["a"], []), "so-y-te": (["a", "b"], []), "cong-an": ([], ["t1"])}
    assert list(led) == ["so-xay-dung", "so-y-te", "cong-an"]


def test_a_task_nobody_leads_is_with_nobody():
    assert led_rows(seen(plan(replace(row("a", ""), parent_key="")))) == ()
