"""Provinces and cities through time, data/provinces.csv: name, kind and area of a unit on a day, and what it became."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from reportgen import vi
from reportgen.agencies.period import DAY, Period, period_faults, period_of
from reportgen.errors import DataError, Fault, Severity
from reportgen.tables import Row, Table, read_table

WRONG_SLUG = "PV01"
TWO_AT_ONCE = "PV02"
UNKNOWN_KIND = "PV03"
UNKNOWN_PREDECESSOR = "PV04"
GAP = "PV05"
TWO_HEIRS = "PV06"
NO_BASIS = "PV07"

COLUMNS = ("slug", "name", "kind", "valid_from", "valid_to", "predecessors")
OPTIONAL_COLUMNS = ("code", "special_zones", "legal_basis", "certainty")
PROVINCE, CITY = "tỉnh", "thành phố"
KINDS = (PROVINCE, CITY)


@dataclass(frozen=True, slots=True)
class Province:
    """A provincial unit in one stretch of time with one name, kind and area.

    Attributes:
        slug: `vi.slug(name)`.
        name: Without the kind: "Gia Lai".
        kind: "tỉnh" or "thành phố".
        period: The days on which it is so.
        predecessors: Slugs of the units whose area it was formed from; empty when nothing came before.
        special_zones: It has đặc khu beside xã and phường (only from 01/7/2025).
        legal_basis: The resolution that made it so; empty when it has always been so.
    """

    slug: str
    name: str
    kind: str
    period: Period = Period()
    predecessors: tuple[str, ...] = ()
    special_zones: bool = False
    legal_basis: str = ""

    @property
    def full_name(self) -> str:
        """Return "tỉnh Gia Lai", "thành phố Đồng Nai"."""
        return f"{self.kind} {self.name}"

    @property
    def merged(self) -> bool:
        """Tell whether it was formed from several units."""
        return len(self.predecessors) > 1


@dataclass(frozen=True, slots=True)
class Provinces:
    """All units of all times, in the order of the file."""

    units: tuple[Province, ...] = ()

    def on(self, slug: str, day: date) -> Province | None:
        """Return the unit of a slug on a day; None when there is none."""
        return next((unit for unit in self.units if unit.slug == slug and day in unit.period), None)

    def heir(self, unit: Province) -> Province | None:
        """Return what a unit became the day after it ended; None when it did not end, or nobody took its area."""
        if unit.period.end is None:
            return None
        since = unit.period.end + DAY
        return next((one for one in self.units if one.period.start == since and unit.slug in one.predecessors), None)

    def lineage(self, unit: Province, day: date) -> tuple[Province, ...]:
        """Return a unit and what became of its area, in order of time, the unit of the day last."""
        line = [unit]
        while day not in line[-1].period and (heir := self.heir(line[-1])):
            line.append(heir)
        return tuple(line)

    def formed_from(self, unit: Province) -> tuple[Province, ...]:
        """Return the units whose area a unit was formed from, as they were the day before."""
        if unit.period.start is None:
            return ()
        before = unit.period.start - DAY
        found = (self.on(slug, before) for slug in unit.predecessors)
        return tuple(one for one in found if one)

    def origins(self, unit: Province) -> frozenset[Province]:
        """Return the first units whose area a unit has: two units with the same ones cover the same area."""
        before = self.formed_from(unit)
        return frozenset(one for part in before for one in self.origins(part)) if before else frozenset({unit})

    def on_map(self, unit: Province, day: date) -> tuple[Province, ...]:
        """Return the units of a day that make up a unit's area; the unit itself when it was there before."""
        before = () if unit.period.first <= day else self.formed_from(unit)
        return tuple(part for one in before for part in self.on_map(one, day)) or (unit,)

    def mergers(self, unit: Province, day: date) -> tuple[Province, ...]:
        """Return the units formed from several since a day, from the map of the day to a unit, in order of time."""
        if unit.period.first <= day:
            return ()
        earlier = tuple(one for part in self.formed_from(unit) for one in self.mergers(part, day))
        return (*earlier, unit) if unit.merged else earlier


def load_provinces(path: Path) -> Provinces:
    """Return all provincial units; none when there is no file.

    Raises:
        DataError: all faults of the file: a day that is none, a unit with two states on one day, an area that nobody or
            two units took over, a predecessor that did not end the day before.
    """
    if not path.exists():
        return Provinces()
    table = read_table(path, COLUMNS, OPTIONAL_COLUMNS)
    faults = [*table.faults, *_faults(table)]
    if any(fault.severity is Severity.ERROR for fault in faults):
        raise DataError(faults)
    return Provinces(tuple(_province(row) for row in table.rows))


def _province(row: Row) -> Province:
    return Province(
        slug=row["slug"],
        name=row["name"],
        kind=row["kind"],
        period=period_of(row),
        predecessors=_predecessors(row),
        special_zones=bool(row["special_zones"]),
        legal_basis=row["legal_basis"],
    )


def _predecessors(row: Row) -> tuple[str, ...]:
    return tuple(part.strip() for part in row["predecessors"].split("|") if part.strip())


def _faults(table: Table) -> Iterator[Fault]:
    for index, row in enumerate(table.rows):
        yield from period_faults(row)
        yield from _own_faults(row)
        yield from _two_at_once(row, table.rows[:index])
        yield from _predecessor_faults(row, table)
        yield from _heir_faults(row, table)


def _own_faults(row: Row) -> Iterator[Fault]:
    slug = vi.slug(row["name"])
    if row["slug"] != slug:
        yield Fault(WRONG_SLUG, row.place("slug"), f"«{row['slug']}»", f"«{slug}», tên không dấu", f"ghi {slug}")
    if row["kind"] not in KINDS:
        needed = " hoặc ".join(f"«{kind}»" for kind in KINDS)
        yield Fault(UNKNOWN_KIND, row.place("kind"), f"«{row['kind']}»", needed, "ghi lại cho đúng")
    if row["predecessors"] and not row["legal_basis"]:
        needed = "căn cứ pháp lý của việc thành lập, sắp xếp, ví dụ: Nghị quyết số 202/2025/QH15"
        yield Fault(NO_BASIS, row.place("legal_basis"), "ô trống", needed, "ghi căn cứ")


def _two_at_once(row: Row, above: tuple[Row, ...]) -> Iterator[Fault]:
    period = period_of(row)
    for other in above:
        if other["slug"] == row["slug"] and period_of(other).overlaps(period):
            found = f"«{row['slug']}» trùng thời gian với dòng {other.line}"
            needed = "các dòng của một đơn vị nối tiếp nhau, không trùng ngày"
            yield Fault(TWO_AT_ONCE, row.place("valid_from"), found, needed, "sửa valid_from hoặc valid_to")


def _predecessor_faults(row: Row, table: Table) -> Iterator[Fault]:
    start = period_of(row).start
    for slug in _predecessors(row):
        before = (other for other in table.rows if other["slug"] == slug and start)
        if not any(period_of(other).end == (start - DAY if start else None) for other in before):
            needed = "mã của một đơn vị kết thúc ngay trước ngày valid_from của dòng này"
            fix = f"xem lại dòng của «{slug}» (valid_to) và ngày valid_from ở đây"
            yield Fault(UNKNOWN_PREDECESSOR, row.place("predecessors"), f"«{slug}»", needed, fix)


def _heir_faults(row: Row, table: Table) -> Iterator[Fault]:
    """Tell an area that nobody (PV05) or more than one unit (PV06) took over when its unit ended."""
    end = period_of(row).end
    if end is None:
        return
    heirs = [
        other for other in table.rows if row["slug"] in _predecessors(other) and period_of(other).start == end + DAY
    ]
    if not heirs:
        found = f"«{row['slug']}» kết thúc ngày {vi.short_date(end)}, không đơn vị nào tiếp nhận"
        needed = f"một dòng bắt đầu ngày {vi.short_date(end + DAY)} có «{row['slug']}» ở cột predecessors"
        yield Fault(GAP, row.place("valid_to"), found, needed, "thêm dòng của đơn vị mới, hoặc bỏ ngày kết thúc")
    elif len(heirs) > 1:
        found = f"«{row['slug']}» được hai đơn vị tiếp nhận: " + ", ".join(f"«{heir['slug']}»" for heir in heirs)
        needed = "mỗi đơn vị cũ vào một đơn vị mới"
        yield Fault(TWO_HEIRS, heirs[1].place("predecessors"), found, needed, f"bỏ «{row['slug']}» ở một dòng")
