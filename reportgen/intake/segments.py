"""Takes a grid apart: what stands above a table, the rows of each table, rows that are none (blank, heading, total).

Every row of the grid goes to exactly one place; `Tally` counts them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from reportgen.agencies.names import fold
from reportgen.intake.cells import RowCells, key_of, read_row
from reportgen.intake.codes import LETTER, NO_CODE, ROMAN, as_letter
from reportgen.intake.draft import Tally
from reportgen.intake.grid import Grid
from reportgen.intake.headings import Role, is_column_numbers, read_heading
from reportgen.intake.layout import Layout, find_layout, head_key, is_budget_at, layout_at, row_texts

HEADING = "dòng tên cột"
BLANK = "dòng trống"
TITLE = "dòng tiêu đề ngoài bảng"
TOTAL = "dòng tổng cộng"
NOTE = "dòng chú thích"
BUDGET = "bảng kinh phí, dự toán"
HIDDEN = "dòng ẩn"

_TOTAL = re.compile(
    fold(r"(?:tổng cộng|tổng số|cộng|tổng)(?: số)?(?: (?:các )?(?:chỉ tiêu|nhiệm vụ|nhóm))?\s*[:.(]?[\s\d)]*.{0,25}")
)
_TOTAL_START = re.compile(fold(r"(?:tổng cộng|cộng)(?!\w)"))
_NOTE = re.compile(
    fold(
        r"(?:ghi chú|chú thích|nguồn|chú giải|lưu ý)\s*[:.]|\(?\*+\)?\s|\(\d\)\s.*(?:theo|là)"
        r"|phụ lục(?: số)?\s*[ivx\d]*\s*(?:$|[:.(–-])"
    )
)
_AFTER = re.compile(fold(r"nơi nhận|tm\. |kt\. |t/m|chủ tịch|người lập|thủ trưởng|giám đốc|ngày .* tháng .* năm"))


@dataclass(slots=True)
class Segment:
    """One table of a grid: its layout and the rows that may be indicators, tasks or groups.

    Attributes:
        aside: Rows that were not read and must be named: (place, what, text).
        above: Numbered title over the table, by which a group may be named; empty when there is none.
        unfilled: Titles of columns for agencies in which no row says anything.
    """

    grid: Grid
    layout: Layout
    rows: list[RowCells] = field(default_factory=list)
    aside: list[tuple[str, str, str]] = field(default_factory=list)
    above: str = ""
    unfilled: frozenset[str] = frozenset()


@dataclass(slots=True)
class Parted:
    """A grid taken apart: its tables, the texts around them, and the count of its rows."""

    segments: list[Segment]
    texts: list[tuple[int, str]]
    tally: Tally


def part_grid(grid: Grid, before: Layout | None = None) -> Parted:
    """Return the tables of a grid.

    Args:
        grid: The grid.
        before: Layout of the table before, which a grid without heading of its own may go on with.
    """
    tally = Tally(grid.name, len(grid.lines), _title(grid))
    parted = Parted([], [], tally)
    layout = find_layout(grid)
    if layout is None and before is not None:
        layout = before
    if layout is None:
        return parted
    _texts_before(parted, grid, 0, layout.first)
    while layout is not None:
        segment = Segment(grid, layout)
        parted.segments.append(segment)
        tally.parts[HEADING] += layout.body - layout.first
        layout = _rows(parted, segment)
    return parted


def _title(grid: Grid) -> str:
    for index, line in enumerate(grid.lines):
        if texts := row_texts(line, index):
            words = " | ".join(texts)
            return words if len(words) <= 70 else words[:67].rstrip() + "…"
    return ""


def _texts_before(parted: Parted, grid: Grid, start: int, stop: int) -> None:
    for index in range(start, stop):
        texts = row_texts(grid.lines[index], index)
        parted.texts += [(index, text) for text in texts]
        parted.tally.parts[TITLE if texts else BLANK] += 1


def _rows(parted: Parted, segment: Segment) -> Layout | None:
    """Sort the rows under a heading; return the layout of the next table of the grid, if another one begins."""
    grid, layout, tally = segment.grid, segment.layout, parted.tally
    last = _last_row(grid, layout)
    of_money = False
    for index in range(layout.body, len(grid.lines)):
        line = grid.lines[index]
        texts = row_texts(line, index)
        if index > last:
            parted.texts += [(index, text) for text in texts]
            tally.parts[TITLE if texts else BLANK] += 1
        elif not texts:
            tally.parts[BLANK] += 1
        elif line.hidden:
            tally.parts[HIDDEN] += 1
            segment.aside.append((grid.place(index), HIDDEN, " | ".join(texts)))
        elif head_key(texts) in layout.titles or is_column_numbers(texts) or _is_running_title(texts):
            tally.parts[HEADING] += 1
        elif index > layout.body and (other := _begins(grid, index)) is not None:
            return other
        elif of_money or _begins_budget(grid, index):
            if not of_money:
                segment.aside.append((grid.place(index), BUDGET, " | ".join(texts)))
            of_money = True
            tally.parts[BUDGET] += 1
        elif kind := _is_aside(texts):
            tally.parts[kind] += 1
            segment.aside.append((grid.place(index), kind, " | ".join(texts)))
        else:
            segment.rows.append(read_row(grid, layout, index))
    return None


def _is_running_title(texts: list[str]) -> bool:
    """Tell whether a row only repeats the title of a table on a new page: "Phụ lục I (tiếp theo)"."""
    words = fold(texts[0])
    return len(texts) == 1 and len(words) <= 60 and bool(re.search(fold(r"\(?(?:tiếp theo|tiếp)\)?\.?$"), words))


def _begins(grid: Grid, index: int) -> Layout | None:
    """Return the layout of a table that begins at exactly this row: one of its cells says «TT».

    Rows of words alone may sound like a heading («Đề án», «Năm 2024»), so that cell is asked for inside a table.
    """
    texts = row_texts(grid.lines[index], index)
    headings = [read_heading((text,)) for text in texts]
    if len(texts) < 3 or not any(heading and heading.role is Role.NUMBER for heading in headings):
        return None
    return layout_at(grid, index)


def _begins_budget(grid: Grid, index: int) -> bool:
    """Tell whether a table of money begins at this row of a grid, after another table: one of its cells says «TT»."""
    headings = [read_heading((text,)) for text in row_texts(grid.lines[index], index)]
    return any(heading and heading.role is Role.NUMBER for heading in headings) and is_budget_at(grid, index)


def _is_aside(texts: list[str]) -> str:
    """Return what a row is that is no row of data: a total or a note; "" for any other."""
    words = fold(texts[0]) if texts else ""
    filled = [text for text in texts[1:] if not re.fullmatch(r"[\d.,\s]+", text)]
    if not filled and (_TOTAL_START.match(words) or (len(texts) == 1 and _TOTAL.fullmatch(words))):
        return TOTAL
    if len(texts) == 1 and _NOTE.match(words):
        return NOTE
    return ""


def _last_row(grid: Grid, layout: Layout) -> int:
    """Return the last row that can belong to a table: in a worksheet, signatures and remarks may follow it."""
    if not grid.in_sheet:
        return len(grid.lines) - 1
    last = layout.body - 1
    for index in range(layout.body, len(grid.lines)):
        texts = row_texts(grid.lines[index], index)
        if texts and any(_AFTER.match(fold(text)) for text in texts) and len(texts) <= 3:
            return last
        if (
            len(texts) >= 2
            or any(cell.columns > 2 for cell in grid.lines[index].own(index) if cell.text)
            or (texts and index == last + 1 and not _NOTE.match(fold(texts[0])))
        ):
            last = index
    return last


def texts_of(grid: Grid) -> Iterator[tuple[int, str]]:
    """Yield all texts of a grid with their row, for one that is no table of indicators or tasks."""
    for index, line in enumerate(grid.lines):
        for text in row_texts(line, index):
            yield index, text


def unfilled(segment: Segment) -> frozenset[str]:
    """Return the titles of the columns for leading agencies that are empty in every row of a table."""
    columns = segment.layout.having(Role.LEAD, Role.BOTH_AGENCIES)
    return frozenset(c.title for c in columns if not any(row.text(key_of(c)) for row in segment.rows))


def settle_letters(segments: list[Segment]) -> None:
    """Read "I" as the letter after H, not as one, where the groups of the tables are lettered and no "II" follows."""
    rows = [row for segment in segments for row in segment.rows if row.code.rank in (LETTER, ROMAN)]
    letter = NO_CODE
    for index, row in enumerate(rows):
        after = rows[index + 1].code if index + 1 < len(rows) else NO_CODE
        if (found := as_letter(row.code, letter)) and not (
            after.rank == ROMAN and after.ordinal == row.code.ordinal + 1
        ):
            row.code = found
        if row.code.rank == LETTER:
            letter = row.code
