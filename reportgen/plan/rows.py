"""Reads the rows of indicators.csv and tasks.csv into `Indicator` and `Task`, and tells what is wrong with them."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from reportgen.errors import Fault, Location
from reportgen.plan import numbering
from reportgen.plan.damage import damaged_cells, damaged_times
from reportgen.plan.model import Direction, Group, Indicator, Restatement, Task
from reportgen.tables import Row, Table, read_table

BAD_KEY = "PL10"
EQUAL_KEYS = "PL11"
UNKNOWN_GROUP = "PL12"
UNKNOWN_PARENT = "PL13"
UNKNOWN_DIRECTION = "PL14"
NO_NAME = "PL15"
UNKNOWN_COLUMN_NAME = "PL16"
BAD_FOCUS = "PL17"
BAD_YEAR = "PL18"
BAD_PHRASE = "PL19"
NO_TARGET_COLUMN = "PL21"
MISPLACED = "PL22"
BAD_FUNCTION = "PL23"
UNKNOWN_RESTATEMENT = "PL24"

TARGET_COLUMN = r"target_\d{4}"
CENTRAL_COLUMN = r"central_\d{4}"
INDICATOR_COLUMNS = ("key", "code", "group_number", "name", "unit", "lead_agency")
INDICATOR_OPTIONAL = (
    "parent_key",
    "target_unplaced",
    "unplaced_year",
    "direction",
    "coordinating_agencies",
    "note",
    "inherited",
    "focus",
    "report_name",
    "report_phrase",
    "function",
    "restate",
    "subject",
)
TASK_COLUMNS = ("key", "code", "group_number", "name", "lead")
TASK_OPTIONAL = ("subgroup_number", "subgroup_title", "short_name", "coordinating", "timeline", "inherited", "function")

_KEY = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class IndicatorRows:
    """The indicators in order, the plan's milestone years, and the faults found."""

    indicators: tuple[Indicator, ...]
    milestones: tuple[int, ...]
    faults: tuple[Fault, ...]


@dataclass(frozen=True, slots=True)
class TaskRows:
    """The tasks in order, and the faults found."""

    tasks: tuple[Task, ...]
    faults: tuple[Fault, ...]


def read_indicators(path: Path, groups: tuple[Group, ...], milestones: tuple[int, ...] = ()) -> IndicatorRows:
    """Return what indicators.csv holds.

    Args:
        path: indicators.csv.
        groups: The plan's indicator groups.
        milestones: Years for which there must be a column of targets.

    Raises:
        DataError: the file cannot be read as a table.
    """
    table = read_table(path, INDICATOR_COLUMNS, INDICATOR_OPTIONAL, (TARGET_COLUMN, CENTRAL_COLUMN))
    target_columns = tuple(sorted(table.columns(TARGET_COLUMN)))
    central_columns = tuple(sorted(table.columns(CENTRAL_COLUMN)))
    printed = (*target_columns, *central_columns, "target_unplaced")
    faults = [*_missing_targets(table, milestones), *_common_faults(table, groups)]
    faults += [fault for row in table.rows for fault in damaged_cells(row, printed)]
    faults += [fault for row in table.rows for fault in _indicator_faults(row, target_columns)]
    faults += _parent_faults(table)
    ids = _indicator_ids(table)
    years = tuple(_year(column) for column in target_columns)
    columns = (*target_columns, *central_columns)
    indicators = tuple(_indicator(row, row_id, columns) for row, row_id in zip(table.rows, ids, strict=True))
    return IndicatorRows(indicators, years, tuple(faults))


def read_tasks(path: Path, groups: tuple[Group, ...], prefix: str) -> TaskRows:
    """Return what tasks.csv holds.

    Args:
        path: tasks.csv.
        groups: The plan's task groups.
        prefix: What stands before the group number in task ids; "" for nothing.

    Raises:
        DataError: the file cannot be read as a table.
    """
    table = read_table(path, TASK_COLUMNS, TASK_OPTIONAL)
    printed = (
        numbering.task_id(prefix, row["group_number"], row["subgroup_number"], row["code"]) for row in table.rows
    )
    ids = numbering.distinct(printed)
    tasks = tuple(_task(row, row_id) for row, row_id in zip(table.rows, ids, strict=True))
    damaged = [fault for row in table.rows for fault in damaged_times(row, "timeline")]
    return TaskRows(tasks, (*_common_faults(table, groups), *damaged))


def _missing_targets(table: Table, milestones: tuple[int, ...]) -> Iterator[Fault]:
    for year in milestones:
        column = f"target_{year}"
        if column not in table.header:
            found = "các cột " + ", ".join(f"«{name}»" for name in (*table.header, *table.unknown))
            renamed = next((name for name in table.unknown if str(year) in name), "")
            fix = f"đặt lại tên cột «{renamed}» thành «{column}»" if renamed else f"thêm lại cột «{column}» như bản in"
            needed = f"có cột «{column}»: kế hoạch có mốc {year} (khóa milestones trong plan.yaml)"
            yield Fault(NO_TARGET_COLUMN, Location(table.file, line=table.header_line), found, needed, fix)


def _common_faults(table: Table, groups: tuple[Group, ...]) -> Iterator[Fault]:
    yield from table.faults
    numbers = [group.number for group in groups]
    first: dict[str, Row] = {}
    for row, previous in zip(table.rows, _previous_codes(table), strict=True):
        yield from _key_faults(row, first)
        damaged = tuple(damaged_cells(row, ("code", "group_number")))
        yield from damaged or numbering.code_faults(row, previous)
        if row["group_number"] not in numbers:
            needed = "số của một nhóm trong plan.yaml: " + ", ".join(numbers)
            place = row.place("group_number")
            yield Fault(
                UNKNOWN_GROUP, place, f"«{row['group_number']}»", needed, "sửa số nhóm, hoặc thêm nhóm vào plan.yaml"
            )
        if not row["name"]:
            yield Fault(NO_NAME, row.place("name"), "ô trống", "nội dung như bản in", "ghi nội dung, hoặc xóa cả dòng")
        yield from _inherited_faults(row, table)
        yield from _function_faults(row)


def _previous_codes(table: Table) -> Iterator[str]:
    """Yield for each row the last printed number above it in its group and sub-group; "" when it is the first."""
    last: dict[tuple[str, str], str] = {}
    for row in table.rows:
        sequence = (row["group_number"], row.cells.get("subgroup_number", ""))
        yield last.get(sequence, "")
        if numbering.bare(row["code"]):
            last[sequence] = row["code"]


def _key_faults(row: Row, first: dict[str, Row]) -> Iterator[Fault]:
    key = row["key"]
    if not _KEY.fullmatch(key):
        needed = "mã gồm chữ thường không dấu, chữ số và gạch nối, ví dụ: bd-001"
        fix = "ghi mã mới chưa dùng; không đổi mã của các dòng khác"
        yield Fault(BAD_KEY, row.place("key"), f"«{key}»" if key else "ô trống", needed, fix)
    elif key in first:
        found = f"«{key}» đã có ở dòng {first[key].line}"
        yield Fault(
            EQUAL_KEYS, row.place("key"), found, "mỗi dòng một mã riêng", "ghi mã mới chưa dùng cho dòng thêm sau"
        )
    first.setdefault(key, row)


def _inherited_faults(row: Row, table: Table) -> Iterator[Fault]:
    for name in _names(row["inherited"]):
        if name not in table.header:
            near = difflib.get_close_matches(name, table.header, n=1)
            fix = f"sửa thành «{near[0]}»" if near else "sửa lại tên cột"
            place = row.place("inherited")
            yield Fault(UNKNOWN_COLUMN_NAME, place, f"«{name}»", "tên các cột của tệp, cách nhau bằng dấu ;", fix)


def _function_faults(row: Row) -> Iterator[Fault]:
    for key in _listed(row["function"]):
        if not _KEY.fullmatch(key):
            needed = "mã lĩnh vực trong data/functions.csv, nhiều mã cách nhau bằng dấu ;, ví dụ: nguoi-co-cong;tre-em"
            yield Fault(BAD_FUNCTION, row.place("function"), f"«{key}»", needed, "ghi lại mã lĩnh vực")


def _indicator_faults(row: Row, target_columns: tuple[str, ...]) -> Iterator[Fault]:
    if row["direction"] and row["direction"] not in list(Direction):
        needed = (
            "higher (cao hơn là tốt), lower (thấp hơn là tốt), near (càng gần càng tốt), level (mức độ), hoặc để trống"
        )
        place = row.place("direction")
        yield Fault(UNKNOWN_DIRECTION, place, f"«{row['direction']}»", needed, "ghi lại cho đúng")
    if row["focus"].lower() not in ("", "x"):
        yield Fault(
            BAD_FOCUS, row.place("focus"), f"«{row['focus']}»", "x hoặc để trống", "ghi x nếu là chỉ tiêu trọng tâm"
        )
    if row["restate"] and row["restate"] not in list(Restatement):
        needed = "sum (cộng), ratio (tính lại từ tử số và mẫu số), not_comparable (không so sánh), hoặc để trống"
        place = row.place("restate")
        yield Fault(UNKNOWN_RESTATEMENT, place, f"«{row['restate']}»", needed, "ghi lại cho đúng")
    if row["report_phrase"] and row["report_phrase"].count("{value}") != 1:
        needed = "cụm từ có đúng một chỗ {value}, ví dụ: hoàn thành {value} căn nhà ở xã hội"
        fix = "ghi {value} vào chỗ của số liệu, hoặc để trống"
        yield Fault(BAD_PHRASE, row.place("report_phrase"), f"«{row['report_phrase']}»", needed, fix)
    year = row["unplaced_year"]
    if year and (f"target_{year}" not in target_columns or not row["target_unplaced"]):
        needed = "năm của một cột mục tiêu, khi cột target_unplaced có nội dung"
        fix = "ghi một trong các năm: " + ", ".join(str(_year(column)) for column in target_columns) + "; hoặc để trống"
        yield Fault(BAD_YEAR, row.place("unplaced_year"), f"«{year}»", needed, fix)


def _parent_faults(table: Table) -> Iterator[Fault]:
    seen: dict[str, Row] = {}
    indicator = ""  # key of the indicator whose sub-rows stand here
    for row in table.rows:
        parent = row["parent_key"]
        indicator = indicator if parent else row["key"]
        if parent and parent not in seen:
            later = any(other["key"] == parent for other in table.rows)
            found = f"«{parent}» " + ("đứng sau dòng này" if later else "không có trong cột key")
            fix = "xếp chỉ tiêu mẹ lên trên" if later else "sửa lại mã, hoặc để trống nếu dòng này là một chỉ tiêu"
            yield Fault(UNKNOWN_PARENT, row.place("parent_key"), found, "key của chỉ tiêu mẹ ở phía trên", fix)
        elif parent and seen[parent]["group_number"] != row["group_number"]:
            found = f"nhóm «{row['group_number']}», chỉ tiêu mẹ ở nhóm «{seen[parent]['group_number']}»"
            yield Fault(UNKNOWN_PARENT, row.place("group_number"), found, "cùng nhóm với chỉ tiêu mẹ", "sửa số nhóm")
        elif parent and parent != indicator:
            found = f"«{parent}», trong khi dòng này đứng dưới chỉ tiêu «{indicator}»"
            needed = "key của chỉ tiêu ngay phía trên: các dòng con đứng liền dưới chỉ tiêu mẹ"
            fix = f"ghi {indicator}, hoặc xếp dòng này xuống ngay dưới «{parent}»"
            yield Fault(MISPLACED, row.place("parent_key"), found, needed, fix)
        seen[row["key"]] = row


def _indicator_ids(table: Table) -> list[str]:
    counter = numbering.IndicatorIds.start()
    id_of_key: dict[str, str] = {}
    ids: list[str] = []
    for row in table.rows:
        parent = row["parent_key"]
        parent_id = id_of_key.get(parent, f"?{parent}" if parent else "")  # an unknown parent is told elsewhere
        ids.append(counter.next(row["code"], row["group_number"], parent_id))
        id_of_key[row["key"]] = ids[-1]
    return ids


def _indicator(row: Row, row_id: str, columns: tuple[str, ...]) -> Indicator:
    """Return the indicator of a row; `columns`: the target and central columns of the file."""
    direction, restatement = row["direction"], row["restate"]
    return Indicator(
        key=row["key"],
        row_id=row_id,
        code=row["code"],
        parent_key=row["parent_key"],
        group_number=row["group_number"],
        name=row["name"],
        unit=row["unit"],
        targets=_by_year(row, columns, TARGET_COLUMN),
        target_unplaced=row["target_unplaced"],
        direction=Direction(direction) if direction in list(Direction) else None,
        lead_agency=row["lead_agency"],
        coordinating_agencies=row["coordinating_agencies"],
        note=row["note"],
        inherited=_names(row["inherited"]),
        focus=bool(row["focus"]),
        line=row.line,
        unplaced_year=int(row["unplaced_year"]) if row["unplaced_year"].isdigit() else 0,
        report_name=row["report_name"],
        report_phrase=row["report_phrase"],
        central=_by_year(row, columns, CENTRAL_COLUMN),
        functions=_listed(row["function"]),
        restatement=Restatement(restatement) if restatement in list(Restatement) else None,
        subject=row["subject"],
    )


def _task(row: Row, row_id: str) -> Task:
    return Task(
        key=row["key"],
        row_id=row_id,
        code=row["code"],
        group_number=row["group_number"],
        name=row["name"],
        short_name=row["short_name"],
        subgroup_title=row["subgroup_title"],
        lead=row["lead"],
        coordinating=row["coordinating"],
        timeline=row["timeline"],
        inherited=_names(row["inherited"]),
        line=row.line,
        subgroup_number=row["subgroup_number"],
        functions=_listed(row["function"]),
    )


def _names(cell: str) -> frozenset[str]:
    return frozenset(_listed(cell))


def _listed(cell: str) -> tuple[str, ...]:
    """Return the words of a cell, each once, in order."""
    return tuple(dict.fromkeys(name.strip() for name in re.split("[;,|]", cell) if name.strip()))


def _by_year(row: Row, columns: tuple[str, ...], family: str) -> dict[int, str]:
    return {_year(column): row[column] for column in columns if re.fullmatch(family, column)}


def _year(column: str) -> int:
    return int(column[-4:])
