"""Sections of the body that provincial and agency reports share: results by group, tasks, and the agencies' texts."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from functools import partial

from reportgen import vi
from reportgen.agencies.leads import indicator_leads
from reportgen.agencies.model import Agency
from reportgen.assessment.model import Assessment, Verdict
from reportgen.assessment.tally import tally
from reportgen.figures.model import Narrative
from reportgen.plan.model import Group, Indicator, Plan
from reportgen.report.count_sentences import group_sentence
from reportgen.report.indicator_sentences import indicator_sentence
from reportgen.report.model import FieldResult, GroupResult, Line, ProposalGroup
from reportgen.report.source import ReportSource

LARGE_CHANGE = {"pp": Decimal(5), "percent": Decimal(20)}
"""A change on last year from which a leader must know of a row: percentage points, per cent of a count."""

_TI_LE = re.compile(r"^Tỉ lệ\b")
_OF_WHICH = re.compile(r"^Trong đó\s*[,:]?\s*")

Told = tuple[Agency, Narrative]


# II.1 -----------------------------------------------------------------------------------------------------------


SUB_ROW = " (chỉ tiêu thành phần)"
"""Said of sub-rows, which the count of their group leaves out."""


def group_results(source: ReportSource, rows: Sequence[Assessment], *, all_rows: bool) -> tuple[GroupResult, ...]:
    """Return II.1.1, II.1.2 …: each group that has rows, its count sentence and the rows that are told."""
    results: list[GroupResult] = []
    for group in source.plan.indicator_groups:
        members = [row for row in rows if row.indicator.group_number == group.number]
        if members:
            results.append(_group_result(source, group, members, f"1.{len(results) + 1}", all_rows=all_rows))
    return tuple(results)


def _group_result(
    source: ReportSource, group: Group, rows: Sequence[Assessment], number: str, *, all_rows: bool
) -> GroupResult:
    group_id = f"nhom-{vi.slug(group.number)}"
    told = [row for row in rows if not row.is_heading and (all_rows or must_be_told(source.plan, row))]
    items = tuple(_item(source, row) for row in told) if source.figures.given else ()
    return GroupResult(group_id, number, group.title, Line(f"{group_id}-dem", group_sentence(tally(rows), rows)), items)


def _item(source: ReportSource, row: Assessment) -> Line:
    leads = indicator_leads(source.world, row.indicator)
    judged_by = leads[0].agency.name if leads else ""
    name = spoken_name(source.plan, row.indicator) + (SUB_ROW if row.is_sub_row else "")
    said = indicator_sentence(row, name, source.year, judged_by)
    return Line(f"cau-{row.indicator.key}", f"- {said}")


def must_be_told(plan: Plan, row: Assessment) -> bool:
    """Tell whether a leader must know of a row: exceeded, missed, hard to reach, changed much, or in focus."""
    if row.verdict in (Verdict.EXCEEDED, Verdict.NOT_MET) or row.is_hard or row.indicator.focus:
        return True
    if row.is_sub_row and any(parent.key == row.indicator.parent_key and parent.focus for parent in plan.indicators):
        return True
    return row.change is not None and abs(row.change.amount) >= LARGE_CHANGE.get(row.change.unit, Decimal("Infinity"))


def spoken_name(plan: Plan, indicator: Indicator) -> str:
    """Return how running text names an indicator: a sub-row together with the row it belongs to.

    The plan's own wording may be set right by `report_name`; "Tỉ lệ" and "Tỷ lệ" do not alternate in one text.
    """
    if indicator.report_name:
        return indicator.report_name
    name = _TI_LE.sub("Tỷ lệ", indicator.name.rstrip(" .;:"))
    parents = [row for row in plan.indicators if row.key == indicator.parent_key]
    if not parents:
        return vi.upper_first(name)
    own = _OF_WHICH.sub("", name)
    return f"{spoken_name(plan, parents[0])} ({vi.lower_first(own)})"


# I, II.2, III, IV, V ----------------------------------------------------------------------------------------------


def told_lines(prefix: str, told: Iterable[Told], pick: Callable[[Narrative], tuple[str, ...]]) -> tuple[Line, ...]:
    """Return the picked paragraphs of every narrative, in the agencies' order."""
    return tuple(
        Line(f"{prefix}-{vi.slug(agency.symbol)}-{index}", text)
        for agency, narrative in told
        for index, text in enumerate(pick(narrative), 1)
    )


def field_results(plan: Plan, told: Sequence[Told]) -> tuple[FieldResult, ...]:
    """Return II.2 by field, not by agency; a field nobody wrote on is left out."""
    results: list[FieldResult] = []
    for field in plan.report.fields:
        lines = told_lines(f"lv-{field.key}"[:24], told, partial(_field_texts, field.key))
        if lines:
            letter = vi.POINT_LETTERS[len(results)]
            results.append(FieldResult(f"lv-{field.key}"[:30], letter, field.title, lines))
    return tuple(results)


def proposal_groups(plan: Plan, told: Sequence[Told], *, issuer: str = "", to: str = "") -> tuple[ProposalGroup, ...]:
    """Return V by addressee, in the plan's order.

    Args:
        issuer: Who reports: nobody proposes to itself.
        to: Whom an agency writes to: it proposes to that body alone, which passes on what others decide.
            Empty: the report itself goes upward and addresses them all.
    """
    groups: list[ProposalGroup] = []
    for index, addressee in enumerate(plan.report.proposal_addressees, 1):
        lines = told_lines(f"kn{index}", told, partial(_proposals, addressee))
        whom = addressee.removeprefix("Đối với ")
        if lines and whom != issuer:
            passed_on = f"{to}, để kiến nghị {whom}" if to and whom != to else whom
            groups.append(ProposalGroup(f"kn{index}", str(len(groups) + 1), passed_on, lines))
    return tuple(groups)


def _field_texts(key: str, narrative: Narrative) -> tuple[str, ...]:
    return narrative.fields.get(key, ())


def _proposals(addressee: str, narrative: Narrative) -> tuple[str, ...]:
    return tuple(proposal.text for proposal in narrative.proposals if proposal.addressee == addressee)
