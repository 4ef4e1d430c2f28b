"""III.2: what is behind, counted as everywhere, with the role the plan gives each agency."""

from __future__ import annotations

from reportgen.report.behind import behind_lines
from reportgen.report.source import ReportSource
from tests.report.sample import figure, figures, indicator, plan, source, task, task_figure

YEARLY = {"unit": "%/năm", "direction": "higher", "targets": {2025: "1-1,5"}}
LATER = {"direction": "higher", "targets": {2030: "50"}}


def _lines(made: ReportSource, *, with_roles: bool = True) -> list[str]:
    return [line.text for line in behind_lines(made, made.assessments, made.plan.tasks, with_roles=with_roles)]


def test_names_rows_missed_with_who_measures_them() -> None:
    row = indicator(name="Mức giảm hộ nghèo", lead_agency="Cục Thống kê", **YEARLY)  # type: ignore[arg-type]
    made = source(plan([row], lead_role="theo dõi, đánh giá"), figures([figure(value="0,8")]))
    assert _lines(made) == ["Có 01 chỉ tiêu chưa đạt mục tiêu: mức giảm hộ nghèo (Cục Thống kê theo dõi, đánh giá)."]


def test_counts_sub_rows_apart() -> None:
    rows = [
        indicator("m-001", name="Số người"),
        indicator("m-002", name="Thành thị", parent_key="m-001", **LATER),  # type: ignore[arg-type]
        indicator("m-003", name="Tuổi thọ", **LATER),  # type: ignore[arg-type]
    ]
    made = source(plan(rows), figures([figure(row.key, value="1", likelihood="unlikely") for row in rows[1:]]))
    assert _lines(made, with_roles=False) == [
        "Có 01 chỉ tiêu và 01 chỉ tiêu thành phần khó đạt mục tiêu: số người (thành thị); tuổi thọ."
    ]


def test_names_overdue_tasks_with_who_leads_them() -> None:
    made = source(plan([], [task(name="Đề án nhân lực y tế.")]), figures(tasks=[task_figure("m-t1", "overdue")]))
    assert _lines(made) == ["Có 01 nhiệm vụ đang thực hiện quá hạn: đề án nhân lực y tế (Sở Y tế chủ trì)."]


def test_a_role_that_several_share_is_said_once() -> None:
    shared = task(name="Đề án nhân lực y tế", lead="Công an tỉnh, Sở Y tế")
    made = source(plan([], [shared]), figures(tasks=[task_figure("m-t1", "overdue")]))
    assert _lines(made) == [
        "Có 01 nhiệm vụ đang thực hiện quá hạn: đề án nhân lực y tế (Công an tỉnh, Sở Y tế chủ trì)."
    ]


def test_an_agencys_own_report_does_not_name_it_again() -> None:
    made = source(plan([], [task(name="Đề án nhân lực y tế")]), figures(tasks=[task_figure("m-t1", "overdue")]))
    assert _lines(made, with_roles=False) == ["Có 01 nhiệm vụ đang thực hiện quá hạn: đề án nhân lực y tế."]


def test_says_nothing_where_nothing_is_behind() -> None:
    made = source(plan([indicator(**LATER)], [task()]), figures([figure(value="50")]))  # type: ignore[arg-type]
    assert _lines(made) == []
