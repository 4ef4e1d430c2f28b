"""From the bytes of a plan's appendix to a `Draft`: tables found, rows read, the text around them asked for facts."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from reportgen.agencies.names import fold
from reportgen.agencies.register import Register
from reportgen.intake.codes import NO_CODE, split_name
from reportgen.intake.continuing import continued
from reportgen.intake.draft import Doubt, Draft
from reportgen.intake.facts import read_facts
from reportgen.intake.grid import Grid, Paragraph, Source
from reportgen.intake.headings import Role
from reportgen.intake.indicator_rows import IndicatorReader
from reportgen.intake.layout import BOTH, INDICATORS, TASKS, Layout, find_layout, is_budget
from reportgen.intake.mixed import sorted_rows
from reportgen.intake.prose import read_prose
from reportgen.intake.refusals import no_table
from reportgen.intake.segments import Parted, Segment, part_grid, settle_letters, texts_of, unfilled
from reportgen.intake.source import read_source
from reportgen.intake.task_rows import TaskReader
from reportgen.intake.text_lines import TextLine

OTHER_TABLE = "không phải bảng chỉ tiêu, nhiệm vụ"

_TITLES_ABOVE = 4
_YEAR_OF_TITLE = re.compile(fold(r"(?:đến năm|năm|giai đoạn 20\d\d\s*[-–]) ?(20[2-6]\d)"))


def read_plan(data: bytes, name: str, register: Register) -> Draft:
    """Return what was understood of a plan's file.

    Args:
        data: The file's bytes.
        name: Its name as the user typed it.
        register: The agencies, by which names in running text are known.

    Raises:
        DataError: the file cannot be read (see `source.read_source`), or holds no indicator and no task (IM08).
    """
    source = read_source(data, name)
    draft = Draft()
    segments, lines = _tables(source, draft)
    parts: dict[str, Counter[str]] = {tally.name: tally.parts for tally in draft.tallies}
    indicators, tasks = sorted_rows(segments, parts)
    tallies = {tally.name: tally for tally in draft.tallies}
    IndicatorReader(draft, tallies).read(indicators)
    TaskReader(draft, tallies).read(tasks)
    if not draft.tasks and draft.indicators:
        read_prose(lines, register, draft)
    if not draft.indicators and (not draft.tasks or draft.prose):
        raise no_table(name, _what_instead(source, lines))
    draft.facts = read_facts(lines, draft.doubts)
    _remarks(source, segments, draft)
    return draft


def _tables(source: Source, draft: Draft) -> tuple[list[Segment], list[TextLine]]:
    """Return the tables of indicators and tasks, and all other text, in order."""
    segments: list[Segment] = []
    lines: list[TextLine] = []
    before: Layout | None = None
    between: list[str] = []
    for item in source.items:
        if isinstance(item, Paragraph):
            lines.append(TextLine(item.text, item.place, item.bold))
            between.append(item.text)
            continue
        parted = _parted(item, before, between)
        draft.tallies.append(parted.tally)
        if parted.segments:
            _look_above(parted, between)
            for segment in parted.segments:
                segment.unfilled = unfilled(segment)
            segments += parted.segments
            before, between = parted.segments[-1].layout, []
            lines += [TextLine(text, item.place(index)) for index, text in parted.texts]
        else:
            parted.tally.parts[OTHER_TABLE] += parted.tally.rows
            if is_budget(item):
                told = f"bảng kinh phí, dự toán: «{parted.tally.title}»"
                draft.doubts.append(Doubt(item.name, told, "không đọc", "bảng chỉ tiêu mà tên cột không nói mục tiêu"))
            lines += _other_lines(item)
    settle_letters(segments)
    return segments, lines


def _look_above(parted: Parted, between: list[str]) -> None:
    """Take from the titles over a table the year of targets whose heading has none, and the group it is about."""
    first = parted.segments[0]
    titles = [*between[-_TITLES_ABOVE:], *(text for index, text in parted.texts if index < first.layout.first)]
    years = {year for text in titles for year in _YEAR_OF_TITLE.findall(fold(text))}
    if len(years) == 1 and len(first.layout.having(Role.UNDATED)) == 1:
        first.layout = replace(first.layout, undated_year=int(years.pop()))
    code, name = split_name(titles[-1]) if titles else (NO_CODE, "")
    if code.is_number and len(name) > 3 and not name.endswith((".", ";")):
        first.above = titles[-1]


def _parted(grid: Grid, before: Layout | None, between: list[str]) -> Parted:
    own = find_layout(grid)
    if own is not None or before is None or is_budget(grid):
        return part_grid(grid)
    goes_on = continued(before, grid, between)
    return part_grid(grid, goes_on)


def _other_lines(grid: Grid) -> list[TextLine]:
    """Return the texts of a table that is not read, paragraph by paragraph (a head, a signature block)."""
    found = []
    for index, line in enumerate(grid.lines):
        for cell in line.own(index):
            found += [TextLine(text, grid.place(index, cell), cell.bold) for text in cell.paragraphs or (cell.text,)]
    return [line for line in found if line.text]


def _what_instead(source: Source, lines: list[TextLine]) -> str:
    """Return what a file without indicators and tasks holds."""
    if not any(any(True for _ in texts_of(grid)) for grid in source.grids):
        if not lines and source.pictures:
            return "chỉ có ảnh (bản quét), không có chữ"
        return "chỉ có lời văn, không có bảng" if lines else "tệp không có chữ nào"
    titles = [next((text for _, text in texts_of(grid)), "") for grid in source.grids]
    told = "; ".join(f"{grid.name} («{title[:60]}»)" for grid, title in zip(source.grids, titles, strict=True) if title)
    return f"không bảng nào là bảng chỉ tiêu hay nhiệm vụ: {told}"


def _remarks(source: Source, segments: list[Segment], draft: Draft) -> None:
    """Name what concerns the file or a whole table, and rows that were left aside."""
    for place, found, taken, other in source.remarks:
        draft.doubts.append(Doubt(place, found, taken, other))
    for grid in source.grids:
        for column in grid.dropped:
            draft.doubts.append(Doubt(grid.name, column, "không đọc, vì bản in không hiện", "cột cần lấy"))
    for segment in segments:
        for place, what, text in segment.aside:
            draft.doubts.append(Doubt(place, f"{what}: «{text}»", "không đọc", "một chỉ tiêu hoặc nhiệm vụ"))
        for found, taken, other in segment.layout.doubts:
            draft.doubts.append(Doubt(segment.grid.name, found, taken, other))
        _columns(segment, draft)
    roles = {segment.layout.lead_role for segment in segments if segment.layout.kind in (INDICATORS, BOTH)}
    draft.lead_role = sorted(roles)[0] if len(roles) == 1 else "chủ trì"


def _columns(segment: Segment, draft: Draft) -> None:
    layout = segment.layout
    if not layout.having(Role.LEAD, Role.BOTH_AGENCIES):
        told = "bảng không có cột cơ quan chủ trì"
        draft.doubts.append(Doubt(segment.grid.name, told, "để trống", "cơ quan nêu ở bảng khác hoặc ở phần lời"))
    for title in sorted(segment.unfilled):
        told = f"cột «{title}» để trống ở mọi dòng"
        draft.doubts.append(Doubt(segment.grid.name, told, "để trống", "cơ quan nêu ở bảng khác hoặc ở phần lời"))
    for column in layout.having(Role.TARGET, Role.CENTRAL):
        years = draft.years if column.role is Role.TARGET else draft.central_years
        years.add(column.heading.year)
        if column.heading.span:
            told = f"cột «{column.title}» là một giai đoạn"
            draft.doubts.append(
                Doubt(segment.grid.name, told, f"mục tiêu năm {column.heading.year}", "mức của cả giai đoạn")
            )
    for column in layout.having(Role.UNDATED):
        told = f"cột mục tiêu «{column.title}» không nêu năm"
        year = layout.undated_year
        draft.years |= {year} - {0}
        taken = f"mục tiêu năm {year}, theo tên phụ lục" if year else "ghi ở target_unplaced"
        draft.doubts.append(Doubt(segment.grid.name, told, taken, "mục tiêu của năm khác"))
    unread = [c for c in layout.columns if c.role in (Role.OTHER, Role.MONEY) and c.title]
    unread += [c for c in layout.having(Role.TIMELINE) if layout.kind == INDICATORS]
    unread += [c for c in layout.having(Role.NOTE) if layout.kind == TASKS]
    for column in unread:
        told = f"cột «{column.title}» không có chỗ trong dữ liệu"
        draft.doubts.append(
            Doubt(segment.grid.name, told, "chép nội dung vào cuối notes.md", "cột cần lấy vào dữ liệu")
        )
