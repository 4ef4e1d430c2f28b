"""The register of agencies, data/agencies.csv: who there is, how each is written, and who a printed cell means."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from reportgen import vi
from reportgen.agencies.model import Agency, AgencyReading, BodyKind
from reportgen.agencies.names import find_names, name_key
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
OPTIONAL_COLUMNS = ("signer_prefix", "variants")
PROVINCE = "{province}"

_MUST_BE_FILLED = ("name", "short_name", "symbol", "header_name", "head_title", "signature")
_WITHOUT_SUPERIOR = (BodyKind.FRONT, BodyKind.PEOPLES_COMMITTEE)
_WITH_PROVINCE = ("superior", "header_name")


@dataclass(frozen=True, slots=True)
class Register:
    """All agencies, in the order of the file."""

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

    def read(self, cell: str, default_role: str, province: str = "") -> AgencyReading:
        """Return who a printed cell names.

        Args:
            cell: As printed, paragraphs joined by one blank.
            default_role: Role of an agency to which the cell gives none: the plan's `lead_role`.
            province: Name of the province, which print may add to a name; "" when not known.
        """
        text = vi.one_line(cell)
        return read_cell(text, find_names(text, self.slug_of_key, province), self.by_slug, default_role)


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
    lines: dict[str, int] = {}
    owners: dict[str, Row] = {}
    for row in table.rows:
        yield from _row_faults(row)
        if row["slug"] in lines:
            found = f"«{row['slug']}» đã có ở dòng {lines[row['slug']]}"
            yield Fault(EQUAL_SLUGS, row.place("slug"), found, "mỗi cơ quan một dòng", "bỏ dòng thừa")
        lines.setdefault(row["slug"], row.line)
        yield from _name_faults(row, owners)


def _row_faults(row: Row) -> Iterator[Fault]:
    for column in _MUST_BE_FILLED:
        if not row[column]:
            yield Fault(EMPTY_CELL, row.place(column), "ô trống", f"nội dung của cột «{column}»", "ghi nội dung")
    if not row["superior"] and row["kind"] not in _WITHOUT_SUPERIOR:
        needed = "cơ quan chủ quản in ở phần đầu văn bản; chỉ front và peoples_committee để trống"
        yield Fault(EMPTY_CELL, row.place("superior"), "ô trống", needed, "ghi cơ quan chủ quản")
    slug = vi.slug(row["name"])
    if row["slug"] != slug:
        needed = f"«{slug}», tên viết thường không dấu, bỏ chữ «tỉnh» ở cuối"
        yield Fault(WRONG_SLUG, row.place("slug"), f"«{row['slug']}»", needed, f"ghi {slug}")
    if row["kind"] not in list(BodyKind):
        needed = "một trong các loại: " + ", ".join(BodyKind)
        yield Fault(UNKNOWN_KIND, row.place("kind"), f"«{row['kind']}»", needed, "ghi lại cho đúng loại cơ quan")
    for column, cell in row.cells.items():
        allowed = {PROVINCE} if column in _WITH_PROVINCE else set()
        for used in sorted(set(re.findall(r"[{}][^{}]*[{}]?", cell)) - allowed):
            needed = f"chỉ {PROVINCE} (tên tỉnh), ở các cột " + ", ".join(_WITH_PROVINCE)
            yield Fault(
                UNKNOWN_PLACEHOLDER, row.place(column), f"«{used}»", needed, "sửa hoặc bỏ phần trong ngoặc nhọn"
            )


def _name_faults(row: Row, owners: dict[str, Row]) -> Iterator[Fault]:
    """Tell a spelling that another agency has too; remembers the spellings of this row."""
    names = {"name": [row["name"]], "short_name": [row["short_name"]], "variants": _list(row["variants"])}
    for column, spelled in names.items():
        for name in filter(None, spelled):
            owner = owners.setdefault(name_key(name), row)
            if owner is not row:
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
    )


def _list(cell: str) -> list[str]:
    return [part.strip() for part in cell.split("|") if part.strip()]
