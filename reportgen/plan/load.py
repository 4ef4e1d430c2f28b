"""Finds the plans of a workspace and reads one whole: plan.yaml, its rows, its running text; all told of together."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from reportgen.errors import CannotRun, DataError, Fault, Location, Severity
from reportgen.plan.header import Header, read_header
from reportgen.plan.model import Plan
from reportgen.plan.prose import FILE, ProseRows, read_prose
from reportgen.plan.rows import IndicatorRows, TaskRows, read_indicators, read_tasks

NO_SUCH_PLAN = "PL01"
UNKNOWN_ROW = "PL29"

_FILES = ("plan.yaml", "indicators.csv", "tasks.csv")

Read = TypeVar("Read", IndicatorRows, TaskRows, ProseRows)


def list_plans(data: Path) -> tuple[str, ...]:
    """Return the slugs of all plans, sorted: the folders of `data/plans` that hold any file of a plan.

    One without plan.yaml is among them, so that it is told of when it is read.
    """
    files = [path for name in _FILES for path in (data / "plans").glob(f"*/{name}")]
    return tuple(sorted({path.parent.name for path in files}))


def plan_folder(data: Path, slug: str) -> Path:
    """Return the folder of a plan.

    Raises:
        CannotRun: there is no such plan; names the known ones and a near one.
    """
    known = list_plans(data)
    if slug in known:
        return data / "plans" / slug
    near = difflib.get_close_matches(slug, known, n=1)
    fix = f"có phải là «{near[0]}»?" if near else "xem danh sách bằng lệnh: reportgen plan list"
    needed = "một trong các kế hoạch: " + ", ".join(known) if known else "thư mục con có tệp plan.yaml"
    place = Location((data / "plans").as_posix())
    raise CannotRun(Fault(NO_SUCH_PLAN, place, f"không có kế hoạch «{slug}»", needed, fix))


def load_plan(folder: Path) -> Plan:
    """Return a plan as its folder describes it. Warnings are dropped: `load_plan_and_warnings` keeps them.

    Raises:
        DataError: all faults of its files.
        CannotRun: a file cannot be opened.
    """
    return load_plan_and_warnings(folder)[0]


def load_plan_and_warnings(folder: Path) -> tuple[Plan, tuple[Fault, ...]]:
    """Return a plan, and what is odd in its files without being wrong, such as a column nobody reads.

    Raises:
        DataError, CannotRun: as `load_plan`.
    """
    header, faults = read_header(folder / "plan.yaml")
    rows = _kept(faults, lambda: read_indicators(folder / "indicators.csv", header.indicator_groups, header.milestones))
    work = _kept(faults, lambda: read_tasks(folder / "tasks.csv", header.task_groups, header.task_id_prefix))
    keys = [row.key for row in rows.indicators] if rows else []
    prose = _kept(faults, lambda: read_prose(folder / FILE, keys, header.milestones)) if rows else None
    if rows is not None:
        faults += _unknown_rows(header, rows, folder)
    if rows is None or work is None or prose is None or any(fault.severity is Severity.ERROR for fault in faults):
        raise DataError(faults)
    plan = Plan(
        slug=header.slug,
        status=header.status,
        number=header.number,
        document_type=header.document_type,
        issued=header.issued,
        issuer=header.issuer,
        province=header.province,
        province_kind=header.province_kind,
        subject=header.subject,
        lead_role=header.lead_role,
        legal_bases=header.legal_bases,
        indicator_groups=header.indicator_groups,
        task_groups=header.task_groups,
        indicators=rows.indicators,
        tasks=work.tasks,
        recipients=header.recipients,
        signature=header.signature,
        duties=header.duties,
        claims=header.claims,
        report=header.report,
        milestones=rows.milestones,
        accepted=header.accepted,
        prose=prose.statements,
        decisions=header.decisions,
        method_changes=header.method_changes,
    )
    return plan, tuple(faults)


def _unknown_rows(header: Header, rows: IndicatorRows, folder: Path) -> Iterator[Fault]:
    """Tell a key of `method_changes` that no indicator has: a comparison would be made that must not be."""
    known = {row.key for row in rows.indicators}
    for change in header.method_changes:
        for key in sorted(change.rows - known):
            place = Location((folder / "plan.yaml").as_posix(), line=change.line, part="khóa «method_changes.rows»")
            needed = "khóa (key) của một chỉ tiêu trong indicators.csv"
            yield Fault(UNKNOWN_ROW, place, f"«{key}»", needed, "chép lại khóa từ tệp chỉ tiêu")


def _kept(faults: list[Fault], read: Callable[[], Read]) -> Read | None:
    """Return what `read` gives and add its faults; None when the file could not be read as a table."""
    try:
        result = read()
    except DataError as error:
        faults += error.faults
        return None
    faults += result.faults
    return result
