"""The totals sheet: counts by group and by agency as formulas over the indicator sheet, each with its own result."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from openpyxl.utils import get_column_letter

from reportgen import vi
from reportgen.agencies.model import Agency
from reportgen.assessment.model import Assessment, Tally, Verdict
from reportgen.assessment.tally import tally
from reportgen.render.xlsx.cells import VIETNAMESE, Value
from reportgen.render.xlsx.tables import COUNTED, Column, SheetRow, SheetTable
from reportgen.report.words import VERDICT

WHOLE = f"{VIETNAMESE}#,##0"
ONE_DECIMAL = f"{VIETNAMESE}#,##0.0"
FIRST_COUNT = 3
"""Zero-based column of "Vượt"; the sum of all verdicts stands left of it."""

NOT_COUNTED = "Không tính"
"""Rows without a target, and rows that only head their sub-rows."""

COLUMNS = (
    Column("TT", 6),
    Column("Nội dung", 50, align="left"),
    Column("Tổng số", 11),
    *(Column(NOT_COUNTED if verdict is Verdict.NO_TARGET else VERDICT[verdict], 12, "Đánh giá") for verdict in Verdict),
    Column("Tỷ lệ đạt và vượt (%)", 13),
)


@dataclass(frozen=True, slots=True)
class Area:
    """Where the indicator sheet holds what is counted: absolute ranges of verdict, group, kind of row, agency."""

    verdict: str
    group: str
    kind: str
    agencies: str


def area(sheet: str, verdict_column: int, key_column: int, first: int, last: int) -> Area:
    """Return the ranges of a sheet.

    Args:
        verdict_column, key_column: One-based; the keys stand in three columns from `key_column` on.
        first, last: One-based rows.
    """

    def column(index: int) -> str:
        letter = get_column_letter(index)
        return f"'{sheet.replace(chr(39), chr(39) * 2)}'!${letter}${first}:${letter}${last}"

    return Area(column(verdict_column), *(column(key_column + index) for index in range(3)))


def totals(
    rows: Sequence[Assessment],
    groups: Sequence[tuple[str, str]],
    led: Sequence[tuple[Agency, Sequence[Assessment]]],
    where: Area,
    top: int,
) -> SheetTable:
    """Return counts by group with their sum and, where several agencies lead, by agency, under the same headings.

    Args:
        rows: All rows that are counted.
        groups: Number and title of the groups that have rows.
        led: The lead agencies with their rows; an indicator with two leads counts for both, so there is no sum.
        where: The ranges of the indicator sheet.
        top: One-based sheet row of the first table row.
    """
    several = len(led) > 1
    made = [_section("I", "THEO NHÓM CHỈ TIÊU")] if several else []
    first = top + len(made)
    made += [_by_group(rows, group, where, first + index) for index, group in enumerate(groups)]
    made.append(_sum_row(tally(rows), first, first + len(groups) - 1))
    if several:
        made.append(_section("II", "THEO CƠ QUAN"))
        made += [_by_agency(index, one, where, top + len(made) + index) for index, one in enumerate(led)]
    return SheetTable("TỔNG HỢP KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU", COLUMNS, tuple(made))


def _section(number: str, title: str) -> SheetRow:
    return SheetRow("group", (Value(number), Value(title)))


def _by_group(rows: Sequence[Assessment], group: tuple[str, str], where: Area, line: int) -> SheetRow:
    members = [row for row in rows if row.indicator.group_number == group[0]]
    return _row(group, tally(members), f'{where.group},"{group[0]}"', where, line)


def _by_agency(index: int, led: tuple[Agency, Sequence[Assessment]], where: Area, line: int) -> SheetRow:
    agency, rows = led
    return _row((str(index + 1), agency.name), tally(rows), f'{where.agencies},"*;{agency.slug};*"', where, line)


def _row(names: tuple[str, str], counts: Tally, condition: str, where: Area, line: int) -> SheetRow:
    values = [_formula(_count(verdict, condition, where), counts.by_verdict[verdict]) for verdict in Verdict]
    return SheetRow("row", (*(Value(name) for name in names), *_total_and_share(values, counts, line)))


def _count(verdict: Verdict, condition: str, where: Area) -> str:
    """Return the formula that counts a verdict; heading rows, whose verdict cell is empty, count as without target."""
    words = [VERDICT[verdict], ""] if verdict is Verdict.NO_TARGET else [VERDICT[verdict]]
    return "+".join(f'COUNTIFS({condition},{where.kind},"{COUNTED}",{where.verdict},"{word}")' for word in words)


def _total_and_share(values: list[Value], counts: Tally, line: int) -> tuple[Value, ...]:
    first, last = (get_column_letter(FIRST_COUNT + 1 + offset) for offset in (0, len(Verdict) - 1))
    total = _formula(f"SUM({first}{line}:{last}{line})", counts.total)
    second = get_column_letter(FIRST_COUNT + 2)
    whole = get_column_letter(FIRST_COUNT)
    share = f"IF({whole}{line}=0,0,ROUND(({first}{line}+{second}{line})/{whole}{line}*100,1))"
    reached = counts.by_verdict[Verdict.EXCEEDED] + counts.by_verdict[Verdict.MET]
    result = vi.percentage(reached, counts.total) if counts.total else Decimal(0)
    return (total, *values, Value(f"={share}", ONE_DECIMAL, formula=True, result=result))


def _sum_row(counts: Tally, first: int, last: int) -> SheetRow:
    values = []
    for offset, verdict in enumerate(Verdict):
        letter = get_column_letter(FIRST_COUNT + 1 + offset)
        values.append(_formula(f"SUM({letter}{first}:{letter}{last})", counts.by_verdict[verdict]))
    return SheetRow("total", (Value(""), Value("Cộng"), *_total_and_share(values, counts, last + 1)))


def _formula(text: str, result: int) -> Value:
    return Value(f"={text}", WHOLE, formula=True, result=result)
