"""The target columns of Phụ lục I: one for each milestone, the national targets before the plan's own."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from reportgen.report.agency import agency_report
from reportgen.report.appendices import indicator_table
from reportgen.report.model import AppendixTable
from reportgen.report.provincial import provincial_report
from reportgen.report.source import ReportSource
from tests.report.real import lines
from tests.report.sample import figure, figures, indicator, plan, source, task

NATIONAL = {2025: "< 4", 2030: "-"}


def _source(milestones: tuple[int, ...] = (2025, 2030), said: dict[str, Any] | None = None, **day: Any) -> ReportSource:
    rows = [indicator(targets=dict.fromkeys(milestones, "<3"), **(said or {})), indicator("m-002", row_id="1.2")]
    return source(plan(rows, [task()], milestones=milestones), figures([figure(value="2")]), **day)


def _table(found: ReportSource) -> AppendixTable:
    return indicator_table(found, found.assessments, "I", "")


def _targets(table: AppendixTable) -> dict[str, str]:
    cells = {cell.id.removeprefix("ct-m-001-"): cell.text for cell in table.rows[1].cells}
    return {name: text for name, text in cells.items() if name.startswith(("mt-", "ca-nuoc-"))}


def test_a_plan_with_one_milestone_has_one_target_column() -> None:
    table = _table(_source((2030,)))
    assert _targets(table) == {"mt-2030": "<3"}
    assert table.column_heads["muc_tieu"] == "Mục tiêu"


def test_a_plan_with_three_milestones_has_three_in_the_order_of_the_years() -> None:
    assert list(_targets(_table(_source((2025, 2028, 2030))))) == ["mt-2025", "mt-2028", "mt-2030"]


def test_national_targets_stand_before_the_plans_own_as_printed() -> None:
    table = _table(_source(said={"central": NATIONAL}))
    assert list(_targets(table).items()) == [
        ("ca-nuoc-2025", "< 4"), ("ca-nuoc-2030", "-"), ("mt-2025", "<3"), ("mt-2030", "<3"),
    ]  # fmt: skip
    heads = {name: text for name, text in table.column_heads.items() if name.startswith("muc_tieu")}
    assert heads == {
        "muc_tieu_ca_nuoc": "Mục tiêu cả nước",
        "muc_tieu_ca_nuoc_2025": "đến 2025", "muc_tieu_ca_nuoc_2030": "đến 2030",
        "muc_tieu": "Mục tiêu của tỉnh", "muc_tieu_2025": "đến 2025", "muc_tieu_2030": "đến 2030",
    }  # fmt: skip


def test_a_row_without_a_national_target_leaves_its_cell_empty() -> None:
    found = _source(said={"central": NATIONAL})
    cells = {cell.id: cell.text for cell in _table(found).rows[2].cells}
    assert (cells["ct-m-002-ca-nuoc-2025"], cells["ct-m-002-ca-nuoc-2030"]) == ("", "")


def test_a_year_for_which_no_row_has_a_national_target_has_no_column() -> None:
    table = _table(_source(said={"central": {2025: "< 4", 2030: ""}}))
    assert list(_targets(table)) == ["ca-nuoc-2025", "mt-2025", "mt-2030"]


def test_the_head_names_the_kind_of_the_unit_that_set_the_targets() -> None:
    rows = [indicator(targets={2030: "<3"}, central=NATIONAL)]
    made = plan(rows, province="Đồng Nai", issuer="Ủy ban nhân dân tỉnh Đồng Nai")
    told = [_table(source(made, day=day)).column_heads["muc_tieu"] for day in (date(2025, 12, 1), date(2026, 12, 1))]
    assert told == ["Mục tiêu của tỉnh", "Mục tiêu của tỉnh"]


def test_an_agencys_table_has_the_columns_of_the_plan() -> None:
    found = _source(said={"central": NATIONAL})
    table = agency_report(found, found.register["so-y-te"]).indicator_table
    assert table is not None
    assert table.column_heads.keys() == _table(found).column_heads.keys()


def test_a_national_target_is_printed_and_never_judged() -> None:
    with_national, without = _source(said={"central": {2025: "< 1", 2030: "< 1"}}), _source()
    assert with_national.assessments[0].verdict is without.assessments[0].verdict
    texts = [
        [line.text for line in lines(replace(provincial_report(found), indicator_table=None))]
        for found in (with_national, without)
    ]
    assert texts[0] == texts[1]
