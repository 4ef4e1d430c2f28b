"""A stretch of days in which something is so: an agency exists, a province has a kind and an area."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from reportgen import vi
from reportgen.errors import Fault
from reportgen.tables import Row

BAD_DAY = "AG08"
UPSIDE_DOWN = "AG09"

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Period:
    """From `start` to `end`, both among it; None: open on that side."""

    start: date | None = None
    end: date | None = None

    def __contains__(self, day: date) -> bool:
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)

    def __str__(self) -> str:
        """Return "từ 01/7/2025 đến 29/4/2026"; empty for a period that is open on both sides."""
        sides = [f"từ {vi.short_date(self.start)}" if self.start else ""]
        sides.append(f"đến {vi.short_date(self.end)}" if self.end else "")
        return " ".join(side for side in sides if side)

    @property
    def first(self) -> date:
        """The first day; the first of all days when the period has always been."""
        return self.start or date.min

    @property
    def last(self) -> date:
        """The last day; the last of all days when no end is known."""
        return self.end or date.max

    def overlaps(self, other: Period) -> bool:
        """Tell whether the two have a day in common."""
        return self.first <= other.last and other.first <= self.last


def day_of(text: str) -> date | None:
    """Return a day written YYYY-MM-DD; None when it is empty or no day."""
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None


def period_of(row: Row) -> Period:
    """Return the period of a row with the columns valid_from and valid_to."""
    return Period(day_of(row["valid_from"]), day_of(row["valid_to"]))


def period_faults(row: Row) -> Iterator[Fault]:
    """Tell a day that is none (AG08), and a period that ends before it begins (AG09)."""
    for column in ("valid_from", "valid_to"):
        yield from day_faults(row, column)
    period = period_of(row)
    if period.start and period.end and period.end < period.start:
        found = f"«{row['valid_from']}» đến «{row['valid_to']}»"
        needed = "ngày kết thúc không sớm hơn ngày bắt đầu"
        yield Fault(UPSIDE_DOWN, row.place("valid_to"), found, needed, "sửa một trong hai ngày")


def day_faults(row: Row, column: str, *, needed: bool = False) -> Iterator[Fault]:
    """Tell a cell that is no day; an empty one too when a day is `needed`."""
    text = row[column]
    if (text or needed) and day_of(text) is None:
        found = f"«{text}»" if text else "ô trống"
        yield Fault(BAD_DAY, row.place(column), found, "ngày có thật, dạng năm-tháng-ngày", "ghi ví dụ: 2025-03-01")
