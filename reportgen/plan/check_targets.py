"""Findings about targets and units: what cannot be judged, what looks mistyped, what a reader would ask back."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import pairwise

from reportgen import vi
from reportgen.errors import Severity
from reportgen.plan.finding import Finding
from reportgen.plan.model import Direction, Indicator, Plan
from reportgen.plan.target import FIGURES, Target, TargetError, TargetKind
from reportgen.plan.target_language import parse_target, read_target
from reportgen.plan.target_rows import row_targets
from reportgen.plan.target_units import UnitKind, counts_whole_things, unit_kind

NO_UNIT = "PL33"
UNIT_DOES_NOT_FIT = "PL34"
DECIMAL_POINT = "PL35"
UNPLACED = "PL37"
NO_DIRECTION = "PL38"
DOUBTFUL = "PL39"
WEAKER_LATER = "PL40"
NO_TARGET = "PL48"
NO_THOUSANDS_DOT = "PL49"

_WITH_POINT = re.compile(r"\d+\.(?:\d{1,2}|\d{4,})(?![\d.])")
_LONG_NUMBER = re.compile(r"[<>=≤≥\s]*(\d{4,})(?:,\d+)?")
_INDEX = re.compile(r"chỉ số|hệ số|\bHDI\b", re.IGNORECASE)
_PER_PEOPLE = re.compile(r"trên \d|/ ?\d|bình quân|trung bình|mỗi ", re.IGNORECASE)


def target_findings(plan: Plan) -> Iterator[Finding]:
    """Yield PL33 to PL35, PL37 to PL40, PL48 and PL49 for every row, in plan order."""
    for row in plan.indicators:
        whole = _whole_things(plan, row)
        of_cells = list(_cells(row, whole))
        yield from of_cells
        if any(finding.code == DECIMAL_POINT for finding in of_cells):
            continue  # what else is odd in the row comes from the misread figure
        read = row_targets(plan, row)
        targets = read.by_year
        yield from _unit(row, targets, whole)
        yield from _unplaced(row)
        yield from _direction(row, targets, read.question)
        yield from _weaker(row, targets, whole)
        if not targets and not plan.is_heading(row):
            found, needed = "không có mục tiêu của năm nào", "mục tiêu, nếu kế hoạch có nêu"
            fix = "đối chiếu với bản in; báo cáo sẽ ghi Kế hoạch chưa xác định mục tiêu"
            yield Finding(NO_TARGET, row.key, "target_unplaced", found, needed, fix, Severity.INFO)


def _cells(row: Indicator, whole: bool) -> Iterator[Finding]:
    """PL35, PL39, PL49: cell by cell."""
    cells = {f"target_{year}": text for year, text in row.targets.items()} | {"target_unplaced": row.target_unplaced}
    for column, text in cells.items():
        part = f"{row.key}-{column}"
        point = _WITH_POINT.search(text)
        if point:
            needed, fix = _instead_of_point(point[0], whole)
            yield Finding(DECIMAL_POINT, row.key, column, f"«{text}»", needed, fix, part=part)
            continue
        long = _LONG_NUMBER.fullmatch(text)
        if long:
            dotted = vi.number(Decimal(long[1]))
            needed, fix = "dấu chấm giữa các hàng nghìn; Excel có thể đã bỏ mất", f"ghi {dotted}, nếu bản in như vậy"
            yield Finding(NO_THOUSANDS_DOT, row.key, column, f"«{text}»", needed, fix, part=part)
        refused = _refused(text, row.unit)
        if refused:
            needed, fix = refused
            yield Finding(DOUBTFUL, row.key, column, f"«{text}»", needed, f"{fix}, theo bản in", part=part)
            continue
        for index, doubt in enumerate(read_target(text, row.unit, row.direction).doubts):
            numbered = part + (f"-{index + 1}" if index else "")
            fix = "đối chiếu với bản in; nếu đúng thì chấp nhận phát hiện này"
            found, needed = f"«{text}»: {doubt}", "cách ghi chỉ hiểu một nghĩa"
            yield Finding(DOUBTFUL, row.key, column, found, needed, fix, Severity.WARNING, numbered)


def _refused(text: str, unit: str) -> tuple[str, str] | None:
    """Return what is needed and the mend of a figure that cannot be read, so that no value is ever judged by it."""
    try:
        parse_target(text, unit)
    except TargetError as error:
        return error.faults[0].needed, error.faults[0].fix
    return None


def _whole_things(plan: Plan, row: Indicator) -> bool:
    """Tell whether the row counts whole things, and not so many of them per 10.000 people."""
    names = [row.name, *(other.name for other in plan.indicators if other.key == row.parent_key)]
    return counts_whole_things(row.unit) and not _PER_PEOPLE.search(" ".join(names))


def _instead_of_point(digits: str, whole_things: bool) -> tuple[str, str]:
    """Return what is needed in place of "12.9": of whole things it was most likely 12.900, whose zeros Excel drops."""
    decimal = digits.replace(".", ",")
    whole, _, rest = digits.partition(".")
    if not whole_things or len(rest) > 2:
        return "dấu phẩy trước phần thập phân", f"ghi {decimal}, theo bản in"
    thousands = f"{whole}.{rest:0<3}"
    needed = "số nguyên, đủ ba chữ số sau dấu chấm hàng nghìn; Excel có thể đã bỏ các số 0 ở cuối"
    return needed, f"ghi {thousands}, nếu bản in như vậy; ghi {decimal} nếu bản in là số thập phân"


def _unit(row: Indicator, targets: Mapping[int, Target], whole: bool) -> Iterator[Finding]:
    """PL33, PL34: the unit and what the target is."""
    figures = [target for target in targets.values() if target.kind in FIGURES]
    if figures and not row.unit and not _INDEX.search(row.name):
        found = f"mục tiêu «{figures[0].text}» không có đơn vị"
        yield Finding(NO_UNIT, row.key, "unit", found, "đơn vị tính như bản in", "ghi đơn vị, ví dụ: %")
    words = [target for target in targets.values() if target.kind in (TargetKind.LEVEL, TargetKind.TEXT)]
    if words and row.unit and unit_kind(row.unit) is not UnitKind.LEVEL:
        found = f"mục tiêu «{words[0].text}» bằng lời, đơn vị «{row.unit}»"
        yield _misfit(row, found, "con số theo đơn vị, hoặc đơn vị «Mức độ»")
    fractions = [target for target in figures if any(value % 1 for value in _bounds(target))]
    if fractions and whole:
        found = f"mục tiêu «{fractions[0].text}» có phần thập phân, đơn vị «{row.unit}»"
        yield _misfit(row, found, "số nguyên; dấu chấm giữa các hàng nghìn")


def _misfit(row: Indicator, found: str, needed: str) -> Finding:
    fix = "đối chiếu đơn vị và mục tiêu với bản in"
    return Finding(UNIT_DOES_NOT_FIT, row.key, "unit", found, needed, fix, Severity.WARNING)


def _unplaced(row: Indicator) -> Iterator[Finding]:
    """PL37: a target whose year the source lost; only a note where the plan's prose settles the year."""
    if not row.target_unplaced:
        return
    if row.unplaced_year:
        found = f"«{row.target_unplaced}», được coi là mục tiêu năm {row.unplaced_year}"
        severity, needed = Severity.INFO, "căn cứ ghi trong notes.md"
    else:
        found = f"«{row.target_unplaced}» không rõ thuộc năm nào"
        severity, needed = Severity.WARNING, "mục tiêu ở cột của một năm"
    fix = "đối chiếu với bản in của kế hoạch; nếu rõ năm thì chuyển sang cột năm đó"
    yield Finding(UNPLACED, row.key, "target_unplaced", found, needed, fix, severity)


def _direction(row: Indicator, targets: Mapping[int, Target], question: str) -> Iterator[Finding]:
    """PL38, PL39: a plain number or range whose better end nobody declared; a name that speaks for the other end."""
    open_ended = [
        target
        for target in targets.values()
        if target.kind in (TargetKind.NUMBER, TargetKind.RANGE) and target.direction is None
    ]
    if open_ended:
        found = f"mục tiêu «{open_ended[0].text}», không rõ cao hơn hay thấp hơn là tốt"
        needed = "higher (cao hơn là tốt), lower (thấp hơn là tốt) hoặc near (càng gần càng tốt)"
        fix = f"ghi cột direction; {question}" if question else "ghi cột direction"
        yield Finding(NO_DIRECTION, row.key, "direction", found, needed, fix)
    elif question:
        needed, fix = "chiều tốt phù hợp với tên chỉ tiêu", "đối chiếu với bản in; nếu đúng thì chấp nhận phát hiện này"
        part = f"{row.key}-direction"
        yield Finding(DOUBTFUL, row.key, "direction", question, needed, fix, Severity.WARNING, part)


def _weaker(row: Indicator, targets: Mapping[int, Target], whole: bool) -> Iterator[Finding]:
    """PL40: a later milestone that asks for less than an earlier one."""
    years = sorted(year for year, target in targets.items() if target.kind in FIGURES)
    for earlier, later in pairwise(years):
        first, second = targets[earlier], targets[later]
        worth, then = _asked(first), _asked(second)
        if second.direction is Direction.HIGHER:
            weaker = then < worth
        else:
            weaker = second.direction is Direction.LOWER and then > worth
        if weaker:
            better = "cao hơn" if second.direction is Direction.HIGHER else "thấp hơn"
            found = f"năm {later} «{second.text}», năm {earlier} «{first.text}», {better} là tốt"
            needed, fix = f"mục tiêu năm {later} không kém năm {earlier}", "đối chiếu với bản in, và cột direction"
            small = [text for text in (first.text, second.text) if re.fullmatch(r"\d{1,3}", text.strip())]
            if whole and small:
                fix = f"Excel có thể đã đổi {small[-1]}.000 thành {small[-1]}: ghi lại như bản in; {fix}"
            yield Finding(WEAKER_LATER, row.key, f"target_{later}", found, needed, fix, Severity.WARNING)


def _asked(target: Target) -> Decimal:
    """Return the value a target asks for at least (or at most)."""
    bounds = _bounds(target)
    return bounds[-1] if target.direction is Direction.LOWER else bounds[0]


def _bounds(target: Target) -> list[Decimal]:
    return [value for value in (target.lower, target.upper) if value is not None]
