"""A small plan with figures made by hand; a test says only what it is about."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from reportgen.agencies.history import History, load_history
from reportgen.agencies.leads import led_rows
from reportgen.agencies.world import world_of
from reportgen.assessment.assess import assess
from reportgen.figures.model import (
    CountKind,
    FigureState,
    IndicatorFigure,
    Likelihood,
    MissingReason,
    Narrative,
    Source,
    TaskFigure,
    TaskState,
    YearFigures,
)
from reportgen.plan.duties import ReportField, ReportingDuty, ReportSettings
from reportgen.plan.model import (
    Claims,
    Direction,
    Group,
    Indicator,
    Plan,
    PlanStatus,
    Signature,
    Task,
)
from reportgen.report.source import ReportSource

ROOT = Path(__file__).parents[2]
YEAR = 2024
NOWHERE = Source("mẫu.csv", 1)
COMPILER = "so-lao-dong-thuong-binh-va-xa-hoi"


def indicator(key: str = "m-001", *, targets: Mapping[int, str] | None = None, **said: Any) -> Indicator:
    """Return a row; the name is "Chỉ tiêu", the unit "%", its lead Sở Y tế, unless said otherwise."""
    direction = said.pop("direction", "")
    filled = {"row_id": key, "code": "1.1", "parent_key": "", "group_number": "1", "name": "Chỉ tiêu", "unit": "%"}
    filled |= {"lead_agency": "Sở Y tế"} | said
    return Indicator(key=key, targets=targets or {}, direction=Direction(direction) if direction else None, **filled)


def task(key: str = "m-t1", **said: Any) -> Task:
    """Return a task of Sở Y tế."""
    filled = {"row_id": key, "code": "1", "group_number": "I", "name": "Khám sức khỏe", "lead": "Sở Y tế"} | said
    return Task(key=key, **filled)


def plan(indicators: Sequence[Indicator], tasks: Sequence[Task] = (), **said: Any) -> Plan:
    """Return a plan of two indicator groups and one task group."""
    settings = ReportSettings(
        addressees=("Ban Thường vụ Tỉnh ủy",),
        closing_addressee="Ban Thường vụ Tỉnh ủy",
        recipients=("Như trên", "Lưu: VT, K20"),
        drafting_unit="K20",
        plan_title="thực hiện Nghị quyết số 68/NQ-CP",
        compiler=COMPILER,
        agency_addressee="Ủy ban nhân dân tỉnh",
        signature=("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"),
        fields=(ReportField("y-te", "Y tế"), ReportField("giao-duc", "Giáo dục")),
        proposal_addressees=("Đối với Chính phủ", "Đối với Hội đồng nhân dân tỉnh"),
    )
    filled: dict[str, Any] = {
        "slug": "mau",
        "status": PlanStatus.READY,
        "number": "177/KH-UBND",
        "document_type": "Kế hoạch",
        "issued": date(2024, 10, 11),
        "issuer": "Ủy ban nhân dân tỉnh Bình Định",
        "province": "Bình Định",
        "province_kind": "tỉnh",
        "subject": "Thực hiện",
        "lead_role": "chủ trì",
        "legal_bases": (),
        "indicator_groups": (Group("1", "Y tế"), Group("2", "Giáo dục")),
        "task_groups": (Group("I", "Nhiệm vụ chung"),),
        "recipients": (),
        "signature": Signature(()),
        "duties": (ReportingDuty("UBND tỉnh", "Ban Thường vụ", month=12, day=15, before=True, upward=True),),
        "claims": Claims(),
        "report": settings,
        "milestones": (2025, 2030),
    }
    return Plan(indicators=tuple(indicators), tasks=tuple(tasks), **(filled | said))


def figure(key: str = "m-001", **said: Any) -> IndicatorFigure:
    """Return a figure from the words of a figures file; a value alone is an actual one."""
    kinds = {"reason": MissingReason, "count_kind": CountKind, "likelihood": Likelihood}
    read = {name: kinds[name](text) if name in kinds else text for name, text in said.items()}
    state = FigureState(read.pop("state", "actual"))
    return IndicatorFigure(key=key, state=state, source=NOWHERE, **read)


def task_figure(key: str, state: str, **said: str) -> TaskFigure:
    """Return what became of a task."""
    return TaskFigure(key=key, state=TaskState(state), source=NOWHERE, **said)


def figures(found: Sequence[IndicatorFigure] = (), *, year: int = YEAR, **said: Any) -> YearFigures:
    """Return a year's figures."""
    texts: Sequence[Narrative] = said.pop("narratives", ())
    tasks: Sequence[TaskFigure] = said.pop("tasks", ())
    return YearFigures(
        year,
        given=said.pop("given", True),
        illustrative=False,
        indicators={one.key: one for one in found},
        tasks={one.key: one for one in tasks},
        narratives={text.agency: text for text in texts},
        **said,
    )


def source(made: Plan, now: YearFigures | None = None, before: YearFigures | None = None, **said: Any) -> ReportSource:
    """Return everything a report set is made from, with the bodies of this checkout on the plan's own day."""
    world = world_of(made, history(), said.pop("day", made.issued))
    now = now or figures()
    return ReportSource(made, world, led_rows(world), now, assess(made, now, before), **said)


@cache
def history() -> History:
    """Return the bodies and provinces of this checkout."""
    return load_history(ROOT / "data")
