"""Findings about targets and units: what cannot be judged, what looks mistyped, what a reader would ask back."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal

from reportgen import vi
from reportgen.errors import Severity
from reportgen.plan.check_central import central_findings
from reportgen.plan.check_milestones import milestone_findings
from reportgen.plan.check_units import unit_findings
from reportgen.plan.finding import Finding
from reportgen.plan.model import Indicator, Plan
from reportgen.plan.target import Target, TargetError, TargetKind
from reportgen.plan.target_language import parse_target, read_target
from reportgen.plan.target_rows import row_targets
from reportgen.plan.target_units import UnitKind, counts_whole_things, unit_kind

DECIMAL_POINT = "PL35"
UNPLACED = "PL37"
NO_DIRECTION = "PL38"
DOUBTFUL = "PL39"
NO_TARGET = "PL48"
NO_THOUSANDS_DOT = "PL49"
LETTER_IN_NUMBER = "PL78"

_WITH_POINT = re.compile(r"\d+\.(?:\d{1,2}|\d{4,})(?![\d.])")
_WITH_LETTER = re.compile(r"(?<![\w.,])(?!\d+l(?!\w))(?=[\d.,OoIl]*\d)(?=[\d.,]*[OoIl])[\d.,OoIl]*[\dOoIl](?!\w)")
_DIGIT = str.maketrans("OoIl", "0011")
_LONG_NUMBER = re.compile(r"[<>=≤≥\s]*(\d{4,})(?:,\d+)?")
_PER_PEOPLE = re.compile(r"trên \d|/ ?\d|bình quân|trung bình|mỗi ", re.IGNORECASE)


def target_findings(plan: Plan) -> Iterator[Finding]:
    """Yield PL33 to PL35, PL37 to PL40, PL48, PL49, PL61 to PL64, PL78, PL79 for every row, in plan order."""
    for row in plan.indicators:
        whole = _whole_things(plan, row)
        of_cells = list(_cells(row, whole))
        yield from of_cells
        misread = (DECIMAL_POINT, LETTER_IN_NUMBER)
        if any(finding.code in misread and finding.severity is Severity.ERROR for finding in of_cells):
            continue  # what else is odd in the row comes from the misread figure
        read = row_targets(plan, row)
        targets = read.by_year
        heading = next((other.name for other in plan.indicators if other.key == row.parent_key), "")
        yield from unit_findings(row, targets, whole, heading)
        yield from _unplaced(plan, row)
        yield from _direction(row, targets, read.question)
        yield from milestone_findings(row, targets, whole)
        yield from central_findings(plan, row, whole)
        if not targets and not plan.is_heading(row):
            found, needed = "không có mục tiêu của năm nào", "mục tiêu, nếu kế hoạch có nêu"
            fix = "đối chiếu với bản in; báo cáo sẽ ghi Kế hoạch chưa xác định mục tiêu"
            yield Finding(NO_TARGET, row.key, "target_unplaced", found, needed, fix, Severity.INFO)


def _cells(row: Indicator, whole: bool) -> Iterator[Finding]:
    """PL35, PL39, PL49, PL78: cell by cell."""
    cells = {f"target_{year}": text for year, text in row.targets.items()} | {"target_unplaced": row.target_unplaced}
    cells |= {f"central_{year}": text for year, text in row.central.items()}
    for column, text in cells.items():
        part = f"{row.key}-{column}"
        letters = _WITH_LETTER.search(text)
        if letters:
            digits = letters[0].translate(_DIGIT)
            found = f"«{text}»: có chữ cái trong số «{letters[0]}»"
            needed = "chỉ chữ số: 0 và 1, không phải chữ O, I, l"
            yield Finding(LETTER_IN_NUMBER, row.key, column, found, needed, f"ghi {digits}, theo bản in", part=part)
            continue
        point = _WITH_POINT.search(text)
        if point:
            needed, fix, severity = _instead_of_point(point[0], whole)
            yield Finding(DECIMAL_POINT, row.key, column, f"«{text}»", needed, fix, severity, part)
            continue
        long = _LONG_NUMBER.fullmatch(text)
        if long and unit_kind(row.unit) is not UnitKind.RATE:
            dotted = vi.number(Decimal(long[1]))
            needed, fix = "dấu chấm giữa các hàng nghìn; Excel có thể đã bỏ mất", f"ghi {dotted}, nếu bản in như vậy"
            yield Finding(NO_THOUSANDS_DOT, row.key, column, f"«{text}»", needed, fix, part=part)
        refused = _refused(text, row.unit)
        if refused:
            needed, fix = refused
            yield Finding(DOUBTFUL, row.key, column, f"«{text}»", needed, f"{fix}, theo bản in", part=part)
            continue
        for index, doubt in enumerate(read_target(text, row.unit, row.direction, _column_year(column)).doubts):
            numbered = part + (f"-{index + 1}" if index else "")
            fix = "đối chiếu với bản in; nếu đúng thì chấp nhận phát hiện này"
            found, needed = f"«{text}»: {doubt}", "cách ghi chỉ hiểu một nghĩa"
            yield Finding(DOUBTFUL, row.key, column, found, needed, fix, Severity.WARNING, numbered)


def _column_year(column: str) -> int | None:
    """Return the milestone of a column of targets; None where the print does not say it."""
    return int(column[-4:]) if column[-4:].isdigit() else None


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


def _instead_of_point(digits: str, whole_things: bool) -> tuple[str, str, Severity]:
    """Return what is needed in place of a point, and how much it weighs.

    "2.5" in "%" is read as two and a half, with a warning; "12.9" of whole things was most likely 12.900, whose zeros
    Excel drops: the figure is wrong.
    """
    decimal = digits.replace(".", ",")
    whole, _, rest = digits.partition(".")
    if not whole_things or len(rest) > 2:
        fix = f"ghi {decimal}, theo bản in; nếu bản in ghi dấu chấm thì chấp nhận, báo cáo đọc là {decimal}"
        return "dấu phẩy trước phần thập phân", fix, Severity.WARNING
    thousands = f"{whole}.{rest:0<3}"
    needed = "số nguyên, đủ ba chữ số sau dấu chấm hàng nghìn; Excel có thể đã bỏ các số 0 ở cuối"
    fix = f"ghi {thousands}, nếu bản in như vậy; ghi {decimal} nếu bản in là số thập phân"
    return needed, fix, Severity.ERROR


def _unplaced(plan: Plan, row: Indicator) -> Iterator[Finding]:
    """PL37: a target whose year the source lost; only a note where `unplaced_year` settles the year.

    Nothing where the plan's running text names that year for the row: prose.csv is then the proof, and PL65 compares.
    """
    proved = any(told.key == row.key and told.year == row.unplaced_year for told in plan.prose)
    if not row.target_unplaced or proved:
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
