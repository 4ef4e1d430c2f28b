"""Looks through a plan that could be read: holds it against its own claims and names every row that looks wrong.

A finding is no refusal. It has an id that stays as long as what was found stays; a person who looked at it and found it
right writes the id with a reason under `accepted` in plan.yaml, and it no longer counts. What is found there later and
reads otherwise has another id: nobody accepted it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from reportgen.errors import Fault, Location, Severity
from reportgen.plan.check_agencies import AgencyBook, agency_findings
from reportgen.plan.check_numbering import numbering_findings
from reportgen.plan.check_persons import person_findings
from reportgen.plan.check_prose import prose_findings
from reportgen.plan.check_rows import row_findings
from reportgen.plan.check_targets import target_findings
from reportgen.plan.check_times import time_findings
from reportgen.plan.check_wording import wording_findings
from reportgen.plan.finding import Finding
from reportgen.plan.model import Plan

WRONG_COUNT = "PL31"
EMPTY_GROUP = "PL43"
EQUAL_NAMES = "PL44"
NOT_FOUND_AGAIN = "PL45"
UNKNOWN_COMPILER = "PL46"
NO_CLAIM = "PL77"


def check_plan(plan: Plan, book: AgencyBook, folder: str = "") -> tuple[Fault, ...]:
    """Return what looks wrong in a plan.

    Args:
        plan: As read.
        book: The register of agencies.
        folder: Path of the plan's folder, for the messages.

    Returns:
        Findings in the order of claims, indicators, tasks, each with its `id`; `accepted` holds the person's reason.
    """
    check = _Check(plan, book)
    found = [
        *check.counts(),
        *check.settings(),
        *person_findings(plan),
        *numbering_findings(plan),
        *row_findings(plan),
        *time_findings(plan),
        *target_findings(plan),
        *prose_findings(plan),
        *wording_findings(plan),
        *agency_findings(plan, book),
        *check.names(),
    ]
    found.sort(key=_order)
    told = [_told(finding, plan, folder) for finding in found]
    return (*told, *_not_found_again(plan, found, folder))


@dataclass(frozen=True, slots=True)
class _Check:
    """The rules that need no reading of targets or numbers."""

    plan: Plan
    book: AgencyBook

    def counts(self) -> Iterator[Finding]:
        """PL31: counts against `claims`; PL77: nothing to count against; PL43: a declared group without rows."""
        plan, claims = self.plan, self.plan.claims
        indicators = [row for row in plan.indicators if not row.parent_key]
        sub_rows = [row for row in plan.indicators if row.parent_key]
        rows = [row.key for row in plan.indicators]
        held = (
            ("indicator_groups", "nhóm chỉ tiêu", claims.indicator_groups, len(plan.indicator_groups), ""),
            ("indicators", "chỉ tiêu", claims.indicators, len(indicators), _gaps(rows)),
            ("sub_indicators", "dòng con", claims.sub_indicators, len(sub_rows), _gaps(rows)),
            ("task_groups", "nhóm nhiệm vụ", claims.task_groups, len(plan.task_groups), ""),
            ("tasks", "nhiệm vụ", claims.tasks, len(plan.tasks), _gaps(task.key for task in plan.tasks)),
        )
        for key, words, claimed, counted, gaps in held:
            if claimed is not None and claimed != counted:
                fix = "thêm dòng còn thiếu hoặc bỏ dòng thừa" + (f"; mã không có: {gaps}" if gaps else "")
                needed = f"{claimed} {words}, như claims.{key} ghi theo kế hoạch"
                found = f"{counted} {words} trong dữ liệu"
                yield Finding(WRONG_COUNT, key, "plan.yaml", found, needed, fix, seen=f"{counted} {claimed}")
        silent = [key for key, _, claimed, _, _ in held if claimed is None and not key.endswith("groups")]
        if silent:
            found = f"claims không ghi «{'», «'.join(silent)}»"
            needed = "số lượng kế hoạch tự nêu, hoặc đếm trên bản in"
            fix = "ghi số lượng vào claims, để biết khi mất dòng"
            yield Finding(NO_CLAIM, "claims", "plan.yaml", found, needed, fix, Severity.INFO)
        used = {row.group_number for row in plan.indicators}
        yield from _empty_groups("indicator_groups", [group.number for group in plan.indicator_groups], used)
        used = {task.group_number for task in plan.tasks}
        yield from _empty_groups("task_groups", [group.number for group in plan.task_groups], used)

    def settings(self) -> Iterator[Finding]:
        """PL46: the compiling agency is in the register."""
        slug = self.plan.report.compiler
        if slug and slug not in self.book:
            needed = "mã (cột slug) của một cơ quan trong agencies.csv"
            fix = "sửa report.compiler, hoặc thêm cơ quan vào agencies.csv"
            yield Finding(UNKNOWN_COMPILER, "compiler", "plan.yaml", f"report.compiler «{slug}»", needed, fix)

    def names(self) -> Iterator[Finding]:
        """PL44: two rows of one parent or group with the same wording."""
        seen: dict[tuple[str, str, str], str] = {}
        for row in self.plan.indicators:
            first = seen.setdefault((row.group_number, row.parent_key, row.name.lower()), row.row_id)
            if first != row.row_id:
                found, needed = f"cùng nội dung với chỉ tiêu {first}", "mỗi chỉ tiêu một nội dung"
                fix = "bỏ dòng chép thừa, hoặc ghi lại cho đúng bản in"
                yield Finding(EQUAL_NAMES, row.key, "name", found, needed, fix, Severity.WARNING, seen=row.name)


def _empty_groups(key: str, numbers: list[str], used: set[str]) -> Iterator[Finding]:
    for number in numbers:
        if number not in used:
            found, needed = f"nhóm {number} không có dòng nào", "mỗi nhóm ít nhất một dòng"
            fix = "thêm dòng của nhóm, hoặc bỏ nhóm trong plan.yaml"
            yield Finding(EMPTY_GROUP, f"{key}-{number}", "plan.yaml", found, needed, fix, Severity.WARNING)


def _gaps(keys: Iterable[str]) -> str:
    """Return keys left out in a run "bd-001", "bd-002" …: most likely rows that were deleted; "" when none."""
    runs = [match for key in keys if (match := re.fullmatch(r"(.*?)(\d+)", key))]
    if not runs:
        return ""
    stem, width = runs[0][1], len(runs[0][2])
    used = {int(match[2]) for match in runs}
    return ", ".join(f"{stem}{number:0{width}}" for number in range(1, max(used)) if number not in used)


def _order(finding: Finding) -> int:
    """Claims and settings first; the rest stays in the order it was found."""
    return 0 if finding.column == "plan.yaml" else 1


def _told(finding: Finding, plan: Plan, folder: str) -> Fault:
    fault = Fault(
        finding.code,
        _place(finding, plan, folder),
        finding.found,
        finding.needed,
        finding.fix,
        finding.severity,
        id=finding.id,
    )
    accepted = plan.accepted.get(finding.id)
    return replace(fault, accepted=accepted.reason) if accepted else fault


def _place(finding: Finding, plan: Plan, folder: str) -> Location:
    if finding.file:
        return Location(_file(folder, finding.file), line=finding.line, part=finding.place, column=finding.column)
    named = (("indicators.csv", "chỉ tiêu", plan.indicators), ("tasks.csv", "nhiệm vụ", plan.tasks))
    for name, word, rows in named:
        for row in rows:
            if row.key == finding.key:
                place = f"{word} {row.row_id}"
                return Location(_file(folder, name), line=row.line, row=place, column=finding.column)
    return Location(_file(folder, "plan.yaml"))


def _file(folder: str, name: str) -> str:
    return f"{folder}/{name}" if folder else name


def _not_found_again(plan: Plan, found: list[Finding], folder: str) -> Iterator[Fault]:
    """PL45: an acceptance of what is no longer there; names what stands in the same place now."""
    ids = {finding.id for finding in found}
    for accepted, acceptance in plan.accepted.items():
        if accepted not in ids:
            place = Location(_file(folder, "plan.yaml"), line=acceptance.line, part="khóa «accepted»")
            now = next((finding for finding in found if _same_place(finding, accepted)), None)
            yield Fault(NOT_FOUND_AGAIN, place, *_instead(accepted, now), Severity.WARNING)


def _same_place(finding: Finding, accepted: str) -> bool:
    """Tell whether an accepted id is of the same place, whatever was seen there."""
    return bool(re.fullmatch(rf"{re.escape(finding.name)}(-[0-9a-f]{{4}})?", accepted))


def _instead(accepted: str, now: Finding | None) -> tuple[str, str, str]:
    """Return what is found, needed and to do where an acceptance fits no more."""
    if now is None:
        return f"«{accepted}» không còn là một phát hiện", "chỉ những phát hiện đang có", "bỏ dòng này"
    found = f"«{accepted}» không còn là mã của phát hiện này; nay gặp: {now.found}"
    fix = f"xem lại từ đầu; bản in như vậy thì thay dòng này bằng {now.id} và lý do, nếu không thì sửa dữ liệu"
    return found, "mục accepted của đúng điều đang gặp", fix
