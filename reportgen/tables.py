"""Reads a CSV file the way Excel and people leave it, as text, and keeps where every cell stands.

Comes in: a file in UTF-8 (with or without BOM) or UTF-16 ("Unicode text"), cells apart by `,` `;` or tab. Goes out: a
`Table` of rows whose cells are text in NFC on one line, or a `DataError` with all faults of the file.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from reportgen.csvtext import Record, decoded, records_of, values_of, without_separator_line
from reportgen.errors import DataError, Fault, Location, Severity

DUPLICATE_COLUMN = "TB06"
MISSING_COLUMN = "TB07"
UNKNOWN_COLUMN = "TB08"
NAMELESS_COLUMN = "TB09"
TOO_MANY_CELLS = "TB10"
LOST_CONTENT = "TB11"
NO_COLUMN_NAMES = "TB12"

_HEAD_WITHIN = 20
"""How many rows are looked at for the column names."""

_DELIMITERS = (",", ";", "\t")
_LOST = re.compile(r"#{2,}|#(?:REF|N/A|NAME|VALUE|DIV/0|NUM|NULL|SPILL|CALC)[!?]?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Row:
    """One row: `row["name"]` is its text, "" when the cell is empty or an optional column is not there.

    Attributes:
        cells: Text by column name, every known column a key.
        addresses: Address as Excel shows it, by name of a column that is in the file.
        file: Path for messages.
        line: One-based line on which the row begins, as an editor shows it.
        number: One-based row as Excel shows it (a cell with a line end in it is one row, a `sep=` line is none).
    """

    cells: Mapping[str, str]
    addresses: Mapping[str, str]
    file: str
    line: int
    number: int

    def __getitem__(self, column: str) -> str:
        return self.cells[column]

    def place(self, column: str = "") -> Location:
        """Return where a cell stands, or the row when no column is named."""
        part = f"cột «{column}»" if column else ""
        return Location(self.file, cell=self.addresses.get(column, ""), line=self.line, part=part)


@dataclass(frozen=True, slots=True)
class Table:
    """A read file.

    Attributes:
        file: Path for messages.
        header: Known columns that are in the file, in its order.
        rows: Rows that hold anything, in order.
        faults: Warnings, such as a column nobody knows.
        unknown: Columns that are in the file and nobody knows.
        header_line: One-based line of the column names.
    """

    file: str
    header: tuple[str, ...]
    rows: tuple[Row, ...]
    faults: tuple[Fault, ...] = ()
    unknown: tuple[str, ...] = ()
    header_line: int = 1

    def columns(self, pattern: str) -> tuple[str, ...]:
        """Return the columns of a family, such as `target_\\d{4}`, in the order of the file."""
        return tuple(name for name in self.header if re.fullmatch(pattern, name))


@dataclass(frozen=True, slots=True)
class _Wanted:
    required: tuple[str, ...]
    optional: tuple[str, ...]
    patterns: tuple[str, ...]

    def knows(self, name: str) -> bool:
        return name in self.named or any(re.fullmatch(pattern, name) for pattern in self.patterns)

    def count(self, names: Iterable[str]) -> int:
        """Return how many of these are names of columns."""
        return sum(self.knows(name) for name in names)

    @property
    def named(self) -> tuple[str, ...]:
        return (*self.required, *self.optional)


def read_table(
    path: Path, required: tuple[str, ...], optional: tuple[str, ...] = (), patterns: tuple[str, ...] = ()
) -> Table:
    """Return the rows of a CSV file as text.

    Args:
        path: The file; named in messages as given.
        required: Columns that must be there.
        optional: Columns that may be missing; their cells are then "".
        patterns: Regular expressions of whole names for families of optional columns, e.g. `target_\\d{4}`.

    Returns:
        Table whose cells are NFC, without blanks at the ends, no-break blanks as blanks, paragraphs joined by one
        blank. Rows and columns without content are left out. Columns nobody asked for are told in `Table.faults`.

    Raises:
        DataError: no such file, not UTF-8, broken quotes, a column missing or twice, too many cells, `####`.
        CannotRun: the file cannot be opened.
    """
    file = path.as_posix()
    wanted = _Wanted(required, optional, patterns)
    text, first_line = without_separator_line(decoded(path))
    delimiter = first_line.delimiter or _delimiter(text, wanted)
    records = records_of(text, delimiter, first_line.lines, file)
    values = values_of(text, delimiter, max(len(record.cells) for record in records))
    head = _head(values, records, wanted, file)
    names = _names(values[head])
    _refuse_other_heading(names, records[head].line, wanted, file)
    faults = [*_header_faults(names, records, head, wanted, file), *_cell_faults(names, records, head, file)]
    _raise_errors(faults)
    rows = tuple(_rows(names, values, records, head, wanted, file))
    known = tuple(name for name in names if wanted.knows(name))
    unknown = tuple(name for name in names if name and not wanted.knows(name))
    return Table(file, known, rows, tuple(faults), unknown, records[head].line)


def _delimiter(text: str, wanted: _Wanted) -> str:
    """Return the delimiter under which one of the first rows names most of the wanted columns."""
    lines = [line for line in text.split("\n") if line.strip(" ,;\t")][:_HEAD_WITHIN]

    def known(delimiter: str) -> int:
        return max(wanted.count(cell.strip(' "').lower() for cell in line.split(delimiter)) for line in lines)

    return max(_DELIMITERS, key=known)


def _head(values: list[list[str]], records: list[Record], wanted: _Wanted, file: str) -> int:
    """Return the index of the row of column names: the first with content.

    Raises:
        DataError: another row names most of the columns, so that what stands above it are headings.
    """
    first = next(index for index, record in enumerate(records) if not record.is_blank)
    rows = range(first, min(len(records), first + _HEAD_WITHIN))
    likely = max(rows, key=lambda index: wanted.count(cell.lower() for cell in values[index]))
    if likely == first or wanted.count(cell.lower() for cell in values[likely]) * 2 < len(wanted.required):
        return first
    place, above = records[first], records[likely].number - 1
    found = f"dòng {place.line} không phải dòng tên cột: «{next(cell for cell in values[first] if cell)}»"
    needed = f"dòng đầu là các tên cột; tên cột đang ở dòng {records[likely].line}"
    fix = f"xóa {above} dòng phía trên dòng tên cột"
    raise DataError([Fault(NO_COLUMN_NAMES, Location(file, line=place.line), found, needed, fix)])


def _names(cells: list[str]) -> list[str]:
    """Return the column names, without the nameless columns that Excel leaves at the end."""
    names = [cell.lower() for cell in cells]
    while not names[-1]:
        names.pop()
    return names


def _refuse_other_heading(names: list[str], line: int, wanted: _Wanted, file: str) -> None:
    """Raise one fault when no column is known: a title above the names, or no names; all else would follow from it."""
    if any(wanted.knows(name) for name in names):
        return
    found = "các cột " + ", ".join(f"«{name}»" for name in names if name)
    needed = "dòng đầu là dòng tên cột, có " + ", ".join(f"«{name}»" for name in wanted.required)
    fix = "bỏ các dòng đứng trên dòng tên cột; nếu mất dòng tên cột thì ghi lại"
    raise DataError([Fault(MISSING_COLUMN, Location(file, line=line), found, needed, fix)])


def _header_faults(names: list[str], records: list[Record], head: int, wanted: _Wanted, file: str) -> Iterator[Fault]:
    line = records[head].line

    def at(index: int) -> Location:
        return Location(file, line=line, cell=f"{_letters(index)}{records[head].number}")

    for index, name in enumerate(names):
        if name and name in names[:index]:
            needed = "mỗi cột một tên"
            yield Fault(DUPLICATE_COLUMN, at(index), f"cột «{name}» có hai lần", needed, "bỏ cột thừa")
        elif name and not wanted.knows(name):
            yield _unknown_column(name, at(index), names, wanted)
        elif not name and any(index < len(record.cells) and record.cells[index].strip() for record in records):
            found = f"cột {_letters(index)} có dữ liệu mà không có tên"
            yield Fault(NAMELESS_COLUMN, at(index), found, "mỗi cột một tên", "ghi tên cột, hoặc xóa cả cột")
    for name in wanted.required:
        if name not in names:
            found = "các cột " + ", ".join(f"«{other}»" for other in names if other)
            yield Fault(MISSING_COLUMN, Location(file, line=line), found, f"có cột «{name}»", f"thêm cột «{name}»")


def _unknown_column(name: str, place: Location, names: list[str], wanted: _Wanted) -> Fault:
    free = [other for other in wanted.named if other not in names]
    near = difflib.get_close_matches(name, free, n=1) or _of_family(name, names, wanted)
    fix = f"nếu là cột «{near[0]}» thì sửa lại tên; nếu không thì bỏ qua" if near else "bỏ cột này nếu không cần"
    found = f"cột «{name}» không có trong mẫu, không được đọc"
    return Fault(UNKNOWN_COLUMN, place, found, "tên cột trong mẫu", fix, Severity.WARNING)


def _of_family(name: str, names: list[str], wanted: _Wanted) -> list[str]:
    """Return the column of a family that a name with a year in it must mean: "Mục tiêu 2025" is `target_2025`."""
    years = re.findall(r"(?<!\d)20\d\d(?!\d)", name)
    meant = [pattern.replace(r"\d{4}", years[0]) for pattern in wanted.patterns] if len(years) == 1 else []
    return [column for column in meant if column not in names]


def _cell_faults(names: list[str], records: list[Record], head: int, file: str) -> Iterator[Fault]:
    width = max(len(names), len(records[head].cells))
    for record in records[head + 1 :]:
        loose = _loose_quote(record, width)
        if loose:
            place = Location(file, line=record.line, cell=f"{_letters(loose[0])}{record.number}")
            found = f"dòng có {len(record.cells)} ô, và một dấu nháy kép lẻ: «{loose[1]}»"
            fix = 'thêm dấu nháy kép «"» ở đầu ô có dấu phẩy, hoặc mở và lưu lại bằng Excel'
            yield Fault(TOO_MANY_CELLS, place, found, f"{len(names)} ô trên một dòng", fix)
            continue
        for index, cell in enumerate(record.cells):
            text = cell.strip()
            place = Location(file, line=record.line, cell=f"{_letters(index)}{record.number}")
            if _LOST.fullmatch(text):
                needed = "nội dung của ô; Excel đã ghi dấu hiệu này thay cho nội dung"
                fix = "mở lại bản gốc trong Excel, mở rộng cột hoặc sửa công thức, rồi lưu lại"
                yield Fault(LOST_CONTENT, place, f"«{text}»", needed, fix)
            if text and index >= len(names):
                found = f"dòng có nhiều ô hơn dòng tên cột: «{text}»"
                fix = "đặt nội dung có dấu phẩy hoặc dấu chấm phẩy trong cặp nháy kép, hoặc mở và lưu lại bằng Excel"
                yield Fault(TOO_MANY_CELLS, place, found, f"{len(names)} ô trên một dòng", fix)
                break


def _loose_quote(record: Record, width: int) -> tuple[int, str] | None:
    """Return where a row that is too long has a quote without its opening one, and the cell; None when it has none."""
    if len(record.cells) <= width:
        return None
    return next(((index, cell.strip()) for index, cell in enumerate(record.cells) if cell.count('"') % 2), None)


def _letters(index: int) -> str:
    """Return the letters of a column as Excel shows them; `index` is zero-based."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _raise_errors(faults: list[Fault]) -> None:
    faults.sort(key=lambda fault: fault.severity is not Severity.ERROR)
    if faults and faults[0].severity is Severity.ERROR:
        raise DataError(faults)


def _rows(
    names: list[str], values: list[list[str]], records: list[Record], head: int, wanted: _Wanted, file: str
) -> Iterator[Row]:
    known = {name: index for index, name in enumerate(names) if wanted.knows(name)}
    for cells, record in zip(values[head + 1 :], records[head + 1 :], strict=True):
        if not record.is_blank:
            found = {name: cells[index] for name, index in known.items()}
            addresses = {name: f"{_letters(index)}{record.number}" for name, index in known.items()}
            yield Row(dict.fromkeys(wanted.named, "") | found, addresses, file, record.line, record.number)
