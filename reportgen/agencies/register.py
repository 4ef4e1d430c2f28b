"""The register of agencies, data/agencies.csv: who there is or was, how each is written, who a printed cell means."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from reportgen import vi
from reportgen.agencies.model import Agency, AgencyReading, BodyKind
from reportgen.agencies.names import Found, find_names, name_key
from reportgen.agencies.period import period_faults, period_of
from reportgen.agencies.reading import read_cell
from reportgen.errors import CannotRun, DataError, Fault, Location, Severity
from reportgen.tables import Row, Table, read_table

WRONG_SLUG = "AG01"
EQUAL_SLUGS = "AG02"
UNKNOWN_KIND = "AG03"
UNKNOWN_PLACEHOLDER = "AG04"
AMBIGUOUS_NAME = "AG05"
EMPTY_CELL = "AG06"
NO_SUCH_AGENCY = "AG07"

COLUMNS = ("slug", "name", "short_name", "symbol", "kind", "superior", "header_name", "head_title", "signature")
OPTIONAL_COLUMNS = ("signer_prefix", "variants", "valid_from", "valid_to")
PROVINCE = "{province}"
KIND_MARK = "{T}"
"""In a symbol: T for a province, TP for a city ("CA{T}")."""

_MUST_BE_FILLED = ("name", "short_name", "symbol", "header_name", "head_title", "signature")
_WITHOUT_SUPERIOR = (BodyKind.FRONT, BodyKind.PEOPLES_COMMITTEE, BodyKind.PARTY, BodyKind.MINISTRY)
_WITH_PROVINCE = ("superior", "header_name")


@dataclass(frozen=True, slots=True)
class Register:
    """Agencies in the order of the file; of a body with several lines `by_slug` gives the last.

    A body that ended and began anew has a line for each stretch of time; the stretches have no day in common.
    """

    agencies: tuple[Agency, ...]
    file: str = ""
    by_slug: dict[str, Agency] = field(init=False, repr=False, compare=False)
    slug_of_key: dict[str, str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_slug", {agency.slug: agency for agency in self.agencies})
        keys = {name_key(name): agency.slug for agency in self.agencies for name in spellings(agency)}
        object.__setattr__(self, "slug_of_key", keys)

    def __getitem__(self, slug: str) -> Agency:
        """Return an agency.

        Raises:
            CannotRun: there is none of this slug; names a near one.
        """
        if slug in self.by_slug:
            return self.by_slug[slug]
        near = difflib.get_close_matches(slug, self.by_slug, n=1)
        fix = f"có phải là «{near[0]}»?" if near else "thêm cơ quan vào danh sách, hoặc sửa lại mã"
        needed = "mã (cột slug) của một cơ quan trong danh sách"
        raise CannotRun(Fault(NO_SUCH_AGENCY, Location(self.file), f"không có cơ quan «{slug}»", needed, fix))

    def __contains__(self, slug: object) -> bool:
        return slug in self.by_slug

    def __iter__(self) -> Iterator[Agency]:
        return iter(self.agencies)

    def __len__(self) -> int:
        return len(self.agencies)

    def on(self, slug: str, day: date) -> Agency | None:
        """Return a body as it is on a day; None when there is none of this slug then."""
        return next((one for one in self.agencies if one.slug == slug and day in one.period), None)

    def find(self, text: str, province: str = "") -> tuple[Found, ...]:
        """Return the names of agencies and groups in a text on one line, from left to right."""
        return tuple(find_names(text, self.slug_of_key, province))

    def read(self, cell: str, default_role: str, province: str = "") -> AgencyReading:
        """Return who a printed cell names.

        Args:
            cell: As printed, paragraphs joined by one blank.
            default_role: Role of an agency to which the cell gives none: the plan's `lead_role`.
            province: Name of the province, which print may add to a name; "" when not known.
        """
        text = vi.one_line(cell)
        return read_cell(text, self.find(text, province), self.by_slug, default_role)


def spellings(agency: Agency) -> tuple[str, ...]:
    """Return every spelling under which an agency is found in print."""
    return tuple(name for name in (agency.name, agency.short_name, *agency.variants) if name)


def load_register(path: Path) -> Register:
    """Return the register.

    Raises:
        DataError: all faults of the file.
        CannotRun: the file cannot be opened.
    """
    table = read_table(path, COLUMNS, OPTIONAL_COLUMNS)
    faults = [*table.faults, *_faults(table)]
    if any(fault.severity is Severity.ERROR for fault in faults):
        raise DataError(faults)
    return Register(tuple(_agency(row) for row in table.rows), table.file)


def _faults(table: Table) -> Iterator[Fault]:
    owners: dict[str, Row] = {}
    for index, row in enumerate(table.rows):
        yield from _row_faults(row)
        yield from _twice(row, table.rows[:index])
        yield from _name_faults(row, owners)


def _twice(row: Row, above: Iterable[Row]) -> Iterator[Fault]:
    """Tell a body that has two lines for one day."""
    same = next((one for one in above if one["slug"] == row["slug"] and _same_days(one, row)), None)
    if same:
        found = f"«{row['slug']}» đã có ở dòng {same.line}"
        needed = "mỗi cơ quan một dòng; nhiều dòng chỉ khi thời gian (valid_from, valid_to) không trùng nhau"
        yield Fault(EQUAL_SLUGS, row.place("slug"), found, needed, "bỏ dòng thừa, hoặc ghi thời gian của từng dòng")


def _same_days(one: Row, other: Row) -> bool:
    return period_of(one).overlaps(period_of(other))


def _row_faults(row: Row) -> Iterator[Fault]:
    yield from period_faults(row)
    for column in _MUST_BE_FILLED:
        if not row[column]:
            yield Fault(EMPTY_CELL, row.place(column), "ô trống", f"nội dung của cột «{column}»", "ghi nội dung")
    if not row["superior"] and row["kind"] not in _WITHOUT_SUPERIOR:
        needed = "cơ quan chủ quản in ở phần đầu văn bản; chỉ để trống với: " + ", ".join(_WITHOUT_SUPERIOR)
        yield Fault(EMPTY_CELL, row.place("superior"), "ô trống", needed, "ghi cơ quan chủ quản")
    slug = vi.slug(row["name"])
    if row["slug"] != slug:
        needed = f"«{slug}», tên viết thường không dấu, bỏ chữ «tỉnh» ở cuối"
        yield Fault(WRONG_SLUG, row.place("slug"), f"«{row['slug']}»", needed, f"ghi {slug}")
    if row["kind"] not in list(BodyKind):
        needed = "một trong các loại: " + ", ".join(BodyKind)
        yield Fault(UNKNOWN_KIND, row.place("kind"), f"«{row['kind']}»", needed, "ghi lại cho đúng loại cơ quan")
    for column, cell in row.cells.items():
        allowed = {PROVINCE} if column in _WITH_PROVINCE else {KIND_MARK} if column == "symbol" else set()
        for used in sorted(set(re.findall(r"[{}][^{}]*[{}]?", cell)) - allowed):
            needed = (
                f"chỉ {PROVINCE} (tên tỉnh) ở các cột {', '.join(_WITH_PROVINCE)}; {KIND_MARK} (T hoặc TP) ở cột symbol"
            )
            yield Fault(
                UNKNOWN_PLACEHOLDER, row.place(column), f"«{used}»", needed, "sửa hoặc bỏ phần trong ngoặc nhọn"
            )


def _name_faults(row: Row, owners: dict[str, Row]) -> Iterator[Fault]:
    """Tell a spelling that another agency has too; remembers the spellings of this row."""
    names = {"name": [row["name"]], "short_name": [row["short_name"]], "variants": _list(row["variants"])}
    for column, spelled in names.items():
        for name in filter(None, spelled):
            owner = owners.setdefault(name_key(name), row)
            if owner["slug"] != row["slug"]:
                found = f"«{name}» cũng là tên của «{owner['name']}» ở dòng {owner.line}"
                yield Fault(AMBIGUOUS_NAME, row.place(column), found, "mỗi cách viết một cơ quan", "bỏ một bên")


def _agency(row: Row) -> Agency:
    return Agency(
        slug=row["slug"],
        name=row["name"],
        short_name=row["short_name"],
        symbol=row["symbol"],
        kind=BodyKind(row["kind"]),
        superior=row["superior"],
        header_name=row["header_name"],
        head_title=row["head_title"],
        signature=tuple(_list(row["signature"])),
        signer_prefix=row["signer_prefix"],
        variants=tuple(_list(row["variants"])),
        line=row.line,
        period=period_of(row),
    )


def _list(cell: str) -> list[str]:
    return [part.strip() for part in cell.split("|") if part.strip()]
