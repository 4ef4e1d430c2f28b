"""Finds the heading of a table and says what each column holds and what the table is about."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from reportgen.agencies.names import fold
from reportgen.intake.codes import read_code
from reportgen.intake.grid import Cell, Grid, Line
from reportgen.intake.headings import STAGES, Heading, Role, is_column_numbers, is_heading_text, read_heading

INDICATORS, TASKS, BOTH = "indicators", "tasks", "both"

_HEAD_WITHIN = 12
"""Rows of a Word table among which its heading is looked for; a worksheet is looked through whole."""

_TARGETS = (Role.TARGET, Role.CENTRAL, Role.UNDATED)
_WORK = (Role.LEAD, Role.COORDINATING, Role.BOTH_AGENCIES, Role.TIMELINE)
_ONCE = (Role.NUMBER, Role.UNIT, Role.LEAD, Role.COORDINATING, Role.BOTH_AGENCIES, Role.TIMELINE, Role.NOTE, Role.GROUP)
_FIGURE = re.compile(r"[<>=≤≥~\s]*\d[\d.,]*\s*(?:%|[-–÷]\s*\d[\d.,]*\s*%?)?|[-–.]+|trên .*|dưới .*")
_UNIT = re.compile(
    fold(r"%(?: ?/ ?năm)?|‰|người|tuổi|năm|giường|căn(?: hộ| nhà)?|lần|usd|mức độ|bậc học|hộ|triệu đồng")
)
_SAYS_TARGETS = re.compile(fold(r"mục tiêu|chỉ tiêu|phấn đấu|kế hoạch|đến năm|đến hết|tiêu chí|chỉ số"))
_MONEY_UNIT = re.compile(fold(r"(?:(?:nghìn|ngàn|triệu|tỷ|tỉ) )?đồng$|(?:trđ|tr\.đ|vnđ)$"))
_AGENCY = re.compile(r"(?<!\w)(?:sở|ubnd|ủy ban|ban|công an|cục|bảo hiểm|hội|đoàn|ngân hàng|văn phòng)(?!\w)")


@dataclass(frozen=True, slots=True)
class Column:
    """A column as its reader sees it.

    Attributes:
        heading: What it holds.
        title: The words above it, "Mục tiêu › Đến năm 2025".
        first, last: Grid columns it takes, both included.
    """

    heading: Heading
    title: str
    first: int
    last: int

    @property
    def role(self) -> Role:
        return self.heading.role


@dataclass(frozen=True, slots=True)
class Layout:
    """How a table is laid out.

    Attributes:
        columns: From left to right.
        first: Index of the first heading row. body: Index of the row after the heading.
        kind: `INDICATORS`, `TASKS` or `BOTH`.
        titles: Folded texts of the heading rows, by which a heading printed again is known.
        lead_role: What the heading over the agencies calls their part.
        doubts: What of the heading was not clear: (found, taken, other).
        undated_year: Year that the title over the table gives targets whose heading has none; 0: none.
    """

    columns: tuple[Column, ...]
    first: int
    body: int
    kind: str
    titles: frozenset[str] = frozenset()
    lead_role: str = "chủ trì"
    doubts: tuple[tuple[str, str, str], ...] = ()
    undated_year: int = 0

    def having(self, *roles: Role) -> tuple[Column, ...]:
        """Return the columns of these roles."""
        return tuple(column for column in self.columns if column.role in roles)


def find_layout(grid: Grid, start: int = 0) -> Layout | None:
    """Return the layout of the first table of a grid from row `start` on; None when it has no known heading."""
    stop = len(grid.lines) if grid.in_sheet else min(len(grid.lines), start + _HEAD_WITHIN)
    for first in range(start, stop):
        if (layout := layout_at(grid, first)) is not None:
            return layout
    return None


def layout_at(grid: Grid, first: int) -> Layout | None:
    """Return the layout of a table whose heading begins at exactly this row; None when none does."""
    return _layout(grid, first) if _may_head(grid, first) else None


def is_budget(grid: Grid) -> bool:
    """Tell whether a table that is none of indicators or tasks is one of money, by its heading."""
    return any(is_budget_at(grid, first) for first in range(min(len(grid.lines), _HEAD_WITHIN)))


def is_budget_at(grid: Grid, first: int) -> bool:
    """Tell whether the heading of a table of money begins at exactly this row."""
    if not _may_head(grid, first):
        return False
    end, numbered = _heading_end(grid, first)
    columns = tuple(_columns(grid, [row for row in range(first, end) if row not in numbered], end))
    columns = without_money(columns, grid, end)
    return _kind(columns) is None and any(column.role is Role.MONEY for column in columns)


def without_money(columns: tuple[Column, ...], grid: Grid, body: int) -> tuple[Column, ...]:
    """Return the columns with years of money («Kinh phí | Năm 2026 | Năm 2027») as money, no targets.

    Years are targets all the same where a heading says so, or where units stand there that are none of money.
    """
    titles = " ".join(fold(column.title) for column in columns if column.role in (*_TARGETS, Role.NAME))
    if _SAYS_TARGETS.search(titles) or not any(column.role is Role.TARGET for column in columns):
        return columns
    units = [fold(text) for c in columns if c.role is Role.UNIT for text in _texts_under(grid, body, c)]
    of_money = [bool(_MONEY_UNIT.match(unit)) for unit in units]
    titled = any(column.role is Role.MONEY for column in columns)
    if not all(of_money) or not (titled or units):
        return columns
    money = Heading(Role.MONEY)
    return tuple(replace(column, heading=money) if column.role is Role.TARGET else column for column in columns)


def row_texts(line: Line, index: int) -> list[str]:
    """Return the texts of the cells that begin in a row, empty ones left out."""
    return [cell.text for cell in line.own(index) if cell.text]


def head_key(texts: Iterable[str]) -> str:
    """Return what two printings of one heading row have in common."""
    return "|".join(fold(text).strip(" .:*") for text in texts)


def _may_head(grid: Grid, index: int) -> bool:
    """Tell whether a row may be the first of a heading: two known headings at least, and nothing that is long."""
    texts = row_texts(grid.lines[index], index)
    if not texts or read_code(texts[0]) is not None:
        return False
    known = [text for text in texts if is_heading_text(text)]
    return len(known) >= 2 and len(known) * 2 >= len(texts) and not is_column_numbers(texts)


def _layout(grid: Grid, first: int) -> Layout | None:
    end, numbered = _heading_end(grid, first)
    rows = [row for row in range(first, end) if row not in numbered]
    columns, doubts = _settled(_columns(grid, rows, end), grid, end)
    columns = without_money(columns, grid, end)
    kind = _kind(columns)
    if kind is None:
        return None
    titles = frozenset(head_key(row_texts(grid.lines[row], row)) for row in range(first, end))
    return Layout(columns, first, end, kind, titles, _lead_role(columns), tuple(doubts))


def _heading_end(grid: Grid, first: int) -> tuple[int, set[int]]:
    """Return the index after the last heading row, and the rows of column numbers among them."""
    name = _name_columns(grid.lines[first])
    end = first + max((cell.rows for cell in grid.lines[first].own(first) if is_heading_text(cell.text)), default=1)
    end = min(end, len(grid.lines))
    numbered: set[int] = set()
    while end < len(grid.lines):
        line = grid.lines[end]
        texts = row_texts(line, end)
        if is_column_numbers(texts):
            numbered.add(end)
        elif not _goes_on(line, end, texts, name):
            break
        end += 1
    return end, numbered


def _name_columns(line: Line) -> set[int]:
    found: set[int] = set()
    for column, cell in enumerate(line.slots):
        heading = read_heading((cell.text,)) if cell is not None else None
        if heading is not None and heading.role in (Role.NAME, Role.NUMBER):
            found.add(column)
    return found


def _goes_on(line: Line, index: int, texts: list[str], name: set[int]) -> bool:
    """Tell whether a row under a heading row belongs to it: known words, none of them under the names."""
    if not texts or not all(is_heading_text(text) for text in texts):
        return False
    own = {id(cell) for cell in line.own(index) if cell.text}
    return not any(cell is not None and id(cell) in own for column in name if (cell := line.slots[column]) is not None)


def _columns(grid: Grid, rows: list[int], end: int) -> list[Column]:
    """Return the columns: neighbours under the very same heading cells are one."""
    columns: list[Column] = []
    before: list[Cell | None] | None = None
    for index in range(len(grid.widths)):
        cells = _over(grid, rows, index)
        if before is not None and any(cells) and [id(c) for c in cells] == [id(c) for c in before]:
            columns[-1] = replace(columns[-1], last=index)
            continue
        path = tuple(dict.fromkeys(cell.text for cell in cells if cell is not None and cell.text))
        heading = read_heading(path) or Heading(Role.OTHER)
        columns.append(Column(heading, " › ".join(path), index, index))
        before = list(cells)
    return columns


def _over(grid: Grid, rows: list[int], column: int) -> list[Cell | None]:
    found: list[Cell | None] = []
    for row in rows:
        cell = grid.lines[row].slots[column]
        if not found or cell is not found[-1]:
            found.append(cell)
    return found


def _settled(columns: list[Column], grid: Grid, body: int) -> tuple[tuple[Column, ...], list[tuple[str, str, str]]]:
    """Return the columns with each role given once, by what stands under them where words alone do not say."""
    doubts: list[tuple[str, str, str]] = []
    filled = [list(_texts_under(grid, body, column)) for column in columns]
    columns = [_by_contents(column, texts) for column, texts in zip(columns, filled, strict=True)]
    columns = [_staged(column, texts) for column, texts in zip(columns, filled, strict=True)]
    columns = _numbered(columns, filled)
    columns = [_recognised(column, texts, columns, doubts) for column, texts in zip(columns, filled, strict=True)]
    columns = _named(columns, grid, body, filled)
    seen: dict[object, Column] = {}
    settled: list[Column] = []
    for column in columns:
        key: object = column.role if column.role in _ONCE else None
        if column.role in _TARGETS:
            key = (column.role, column.heading.year)
        if key is Role.LEAD and key not in seen and _says_lead_later(columns, column):
            column = replace(column, heading=Heading(Role.OTHER))
            key = None
        if key is not None and key in seen:
            first = seen[key].title
            told = (
                f"hai cột cùng một nội dung: «{first}», «{column.title}»",
                f"cột «{first}»",
                f"cột «{column.title}»",
            )
            doubts.append(told)
            column = replace(column, heading=Heading(Role.OTHER))
        elif key is not None:
            seen[key] = column
        settled.append(column)
    return tuple(settled), doubts


def _says_lead_later(columns: list[Column], column: Column) -> bool:
    """Tell whether another column of agencies names its part («chủ trì») and this one does not."""
    word = "chủ trì"
    others = [other for other in columns if other.role is Role.LEAD and other is not column]
    return word not in fold(column.title) and any(word in fold(other.title) for other in others)


def _texts_under(grid: Grid, body: int, column: Column) -> Iterator[str]:
    for index in range(body, len(grid.lines)):
        for cell in grid.lines[index].own(index):
            if (
                cell.text
                and column.first <= cell.column <= column.last
                and cell.columns <= column.last - column.first + 2
            ):
                yield cell.text


def _by_contents(column: Column, texts: list[str]) -> Column:
    """Return the column with its role mended by its contents: agencies under «Đơn vị», figures under «Chỉ tiêu»."""
    folded = [fold(text) for text in texts]
    if column.role is Role.UNIT and _most(folded, _AGENCY.search):
        return replace(column, heading=Heading(Role.LEAD))
    if column.role is Role.NAME and _most(folded, _FIGURE.fullmatch):
        return replace(column, heading=Heading(Role.UNDATED, about="indicator"))
    return column


def _staged(column: Column, texts: list[str]) -> Column:
    """Return a column of years under «Lộ trình» as no target when no figure stands in it: crosses, words."""
    figures = any(_FIGURE.fullmatch(fold(text)) and any(sign.isdigit() for sign in text) for text in texts)
    if column.role in (Role.TARGET, Role.CENTRAL) and STAGES.search(fold(column.title)) and not figures:
        return replace(column, heading=Heading(Role.OTHER))
    return column


def _recognised(column: Column, texts: list[str], columns: list[Column], doubts: list[tuple[str, str, str]]) -> Column:
    """Return a column whose heading says nothing known as what its contents show: units, or agencies; that is told."""
    if column.role is not Role.OTHER or read_heading((column.title,)) is not None:
        return column
    tests = ((Role.UNIT, "đơn vị tính", _UNIT.fullmatch), (Role.LEAD, "cơ quan chủ trì", _AGENCY.match))
    for role, name, test in tests:
        if not any(other.role is role for other in columns) and _most([fold(text) for text in texts], test):
            told = (f"tên cột «{column.title}» chưa gặp", f"nhận là {name}, theo nội dung", "cột khác")
            doubts.append(told)
            return replace(column, heading=Heading(role))
    return column


def _most(texts: list[str], test: object) -> bool:
    return len(texts) > 1 and sum(bool(test(text)) for text in texts) * 2 > len(texts)  # type: ignore[operator]


def _numbered(columns: list[Column], filled: list[list[str]]) -> list[Column]:
    """Return the columns with an untitled one before the names as the number column, when it holds numbers."""
    if any(column.role is Role.NUMBER for column in columns):
        return columns
    for index, column in enumerate(columns):
        if column.role is Role.NAME:
            break
        short = [text for text in filled[index] if len(text) <= 8]
        if not column.title and short and len(short) == len(filled[index]):
            columns[index] = replace(column, heading=Heading(Role.NUMBER))
            break
    return columns


def _named(columns: list[Column], grid: Grid, body: int, filled: list[list[str]]) -> list[Column]:
    """Return the columns with exactly one of names; a merged one before it holds group titles."""
    names = [index for index, column in enumerate(columns) if column.role is Role.NAME]
    if not names:
        return _without_name(columns, filled)
    chosen = names[0]
    for index in names[1:]:
        about_both = {columns[chosen].heading.about, columns[index].heading.about}
        if _has_tall(grid, body, columns[chosen]) and "task" not in about_both - {columns[chosen].heading.about}:
            columns[chosen] = replace(columns[chosen], heading=Heading(Role.GROUP))
            chosen = index
        else:
            columns[index] = replace(columns[index], heading=Heading(Role.OTHER))
    return columns


def _has_tall(grid: Grid, body: int, column: Column) -> bool:
    cells = (grid.lines[index].slots[column.first] for index in range(body, len(grid.lines)))
    return any(cell is not None and cell.rows > 1 and cell.columns == 1 for cell in cells)


def _without_name(columns: list[Column], filled: list[list[str]]) -> list[Column]:
    """Return the columns with the names found elsewhere: under «Nhóm …», or under a dated title that holds words."""
    for index, column in enumerate(columns):
        wordy = _most(filled[index], lambda text: len(text) > 25)
        if column.role is Role.GROUP or (column.role is Role.TARGET and wordy):
            columns[index] = replace(column, heading=Heading(Role.NAME, about=column.heading.about))
            break
    return columns


def _kind(columns: tuple[Column, ...]) -> str | None:
    """Return what the table is about; None when it is no table of indicators or tasks (a budget, a signature)."""
    roles = {column.role for column in columns}
    name = next((column for column in columns if column.role is Role.NAME), None)
    if name is None:
        return None
    about = name.heading.about
    if roles & set(_TARGETS):
        both = about == "both" or Role.TIMELINE in roles or (about == "task" and Role.UNIT in roles)
        return BOTH if both else INDICATORS
    if Role.MONEY in roles and not roles & {Role.COORDINATING, Role.TIMELINE, Role.BOTH_AGENCIES}:
        return None
    if not roles & set(_WORK):
        return None
    if Role.UNIT in roles:
        return INDICATORS if about in ("indicator", "both") and Role.MONEY not in roles else None
    return TASKS


def _lead_role(columns: tuple[Column, ...]) -> str:
    titles = " ".join(fold(column.title) for column in columns if column.role in _WORK)
    return "theo dõi, đánh giá" if re.search(r"theo dõi,? (?:và )?đánh giá", titles) else "chủ trì"
