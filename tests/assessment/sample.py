"""A small plan and a year's figures, built in place of files."""

from __future__ import annotations

from collections.abc import Mapping

from reportgen.figures.model import FigureState, IndicatorFigure, Source, YearFigures
from reportgen.plan.duties import ReportSettings
from reportgen.plan.model import (
    Claims,
    Direction,
    Group,
    Indicator,
    Plan,
    PlanStatus,
    Restatement,
    Signature,
)

SETTINGS = ReportSettings("", "", (), "", "", "", "", (), ())


def indicator(
    key: str,
    unit: str = "%",
    *,
    parent: str = "",
    direction: str = "",
    restatement: Restatement | None = None,
    **texts: str,
) -> Indicator:
    """Return a row; targets as `t2025="<3"`, a target without a year as `unplaced="40"`; `name` for the name."""
    targets = {int(name[1:]): text for name, text in texts.items() if name[1:].isdigit()}
    return Indicator(
        key=key,
        row_id=key,
        code=key,
        parent_key=parent,
        group_number=key.split(".")[0],
        name=texts.get("name", f"Tỷ lệ {key}"),
        unit=unit,
        targets=targets,
        target_unplaced=texts.get("unplaced", ""),
        unplaced_year=int(texts.get("year", "0")),
        direction=Direction(direction) if direction else None,
        restatement=restatement,
    )


def plan(*rows: Indicator) -> Plan:
    """Return a plan of these rows with the milestones 2025 and 2030."""
    groups = tuple(Group(number, f"Nhóm {number}") for number in sorted({row.group_number for row in rows}))
    return Plan(
        slug="thu",
        status=PlanStatus.READY,
        number="1/KH-UBND",
        document_type="Kế hoạch",
        issued=None,
        issuer="",
        province="",
        province_kind="tỉnh",
        subject="",
        lead_role="",
        legal_bases=(),
        indicator_groups=groups,
        task_groups=(),
        indicators=rows,
        tasks=(),
        recipients=(),
        signature=Signature(()),
        duties=(),
        claims=Claims(),
        report=SETTINGS,
        milestones=(2025, 2030),
    )


def figure(key: str, value: str = "", state: FigureState = FigureState.ESTIMATE, **more: object) -> IndicatorFigure:
    """Return one figure from line 7 of indicators.csv."""
    return IndicatorFigure(key, state, Source("indicators.csv", 7), value=value, **more)  # type: ignore[arg-type]


def year(number: int, *figures: IndicatorFigure) -> YearFigures:
    """Return the figures of a year."""
    by_key: Mapping[str, IndicatorFigure] = {one.key: one for one in figures}
    return YearFigures(number, given=True, illustrative=True, indicators=by_key)
