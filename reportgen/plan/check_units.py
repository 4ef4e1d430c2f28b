"""Findings about a row's unit: missing, or unlike what the row's name and targets are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from reportgen.errors import Severity
from reportgen.plan.check_demand import FIGURES
from reportgen.plan.finding import Finding
from reportgen.plan.model import Indicator
from reportgen.plan.target import Target, TargetKind
from reportgen.plan.target_levels import STAGE, one_spelling
from reportgen.plan.target_units import UnitKind, unit_kind

NO_UNIT = "PL33"
UNIT_DOES_NOT_FIT = "PL34"

_INDEX = re.compile(r"chỉ số|hệ số|\bHDI\b", re.IGNORECASE)
_RATE_NAME = re.compile(r"t[ỷỉ] (?:lệ|suất)\b", re.IGNORECASE)
_RATE_PER = re.compile(r"‰|/|trên")
_YEARLY_NAME = re.compile(r"mức giảm\b|.*\bgiảm\b.*\b(?:hằng|hàng|mỗi) năm\b", re.IGNORECASE)
_COUNT_NAME = re.compile(r"(?:Tổng số|Số|Diện tích|Tuổi thọ|Thu nhập) (?!liệu\b|hóa\b)")


def unit_findings(row: Indicator, targets: Mapping[int, Target], whole: bool, heading: str = "") -> Iterator[Finding]:
    """Yield PL33 and PL34 of a row.

    Args:
        row: The row.
        heading: Name of the indicator it is a sub-row of; "" for none.
        targets: Its targets by year.
        whole: Whether the row counts whole things.
    """
    figures = [target for target in targets.values() if target.kind in FIGURES]
    if figures and not row.unit and not _INDEX.search(row.name):
        found = f"mục tiêu «{figures[0].text}» không có đơn vị"
        yield Finding(NO_UNIT, row.key, "unit", found, "đơn vị tính như bản in", "ghi đơn vị, ví dụ: %")
    if unit_kind(row.unit) is UnitKind.RATE and "năm" not in row.unit.lower():
        yield from _yearly(row, heading)
    if row.unit:
        yield from _targets(row, targets, figures, whole)
        if not any("%" in target.text for target in targets.values()):  # "41,5%" "Số người …": said so on purpose
            yield from _name(row, bool(figures))


def _targets(row: Indicator, targets: Mapping[int, Target], figures: list[Target], whole: bool) -> Iterator[Finding]:
    kind = unit_kind(row.unit)
    words = [target for target in targets.values() if target.kind in (TargetKind.LEVEL, TargetKind.TEXT)]
    if words and kind is not UnitKind.LEVEL:
        how = " bằng lời," if re.search(r"[^\W\d_]", words[0].text) else " không hợp với"
        found = f"mục tiêu «{words[0].text}»{how} đơn vị «{row.unit}»"
        yield _misfit(row, found, "con số theo đơn vị, hoặc đơn vị «Mức độ»")
    fractions = [target for target in figures if any(value % 1 for value in (target.lower, target.upper) if value)]
    if fractions and whole:
        found = f"mục tiêu «{fractions[0].text}» có phần thập phân, đơn vị «{row.unit}»"
        yield _misfit(row, found, "số nguyên; dấu chấm giữa các hàng nghìn")


def _yearly(row: Indicator, heading: str) -> Iterator[Finding]:
    """PL34: a yearly reduction in plain per cent; a sub-row is what its indicator is."""
    if any(_YEARLY_NAME.match(name) for name in (row.name, heading)):
        found = f"tên là một mức giảm hằng năm, đơn vị «{row.unit}»"
        yield _misfit(row, found, f"đơn vị «{row.unit}/năm», hoặc tên «Tỷ lệ …»", "name")


def _name(row: Indicator, has_figures: bool) -> Iterator[Finding]:
    kind = unit_kind(row.unit)
    if _RATE_NAME.match(row.name) and kind is not UnitKind.RATE and not _RATE_PER.search(row.unit):
        yield _misfit(row, f"tên là một tỷ lệ, đơn vị «{row.unit}»", "đơn vị «%», hoặc tên «Số …»", "name")
    elif _COUNT_NAME.match(row.name) and kind is UnitKind.RATE:
        yield _misfit(row, f"tên là một số lượng, đơn vị «{row.unit}»", "đơn vị đếm, hoặc tên «Tỷ lệ …»", "name")
    elif STAGE.match(one_spelling(row.name)) and kind is UnitKind.RATE and has_figures:
        found = f"tên là một việc phải hoàn thành, đơn vị «{row.unit}»"
        yield _misfit(row, found, "đơn vị «Mức độ», hoặc tên «Tỷ lệ …»", "name", Severity.INFO)


def _misfit(row: Indicator, found: str, needed: str, part: str = "", severity: Severity = Severity.WARNING) -> Finding:
    fix = "đối chiếu đơn vị và mục tiêu với bản in"
    named = f"{row.key}-{part}" if part else row.key
    return Finding(UNIT_DOES_NOT_FIT, row.key, "unit", found, needed, fix, severity, named)
