"""Reads rows of task tables: groups, sub-groups, tasks; the doubts of each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from reportgen.intake.cells import RowCells
from reportgen.intake.codes import BULLET, NO_CODE, Code, follows, split_name
from reportgen.intake.draft import Draft, DraftRow, Tally
from reportgen.intake.filling import blank_cells, doubt, fill, join
from reportgen.intake.headings import Role
from reportgen.intake.outline import (
    GROUP_ROW,
    JOINED,
    UNKNOWN,
    Groups,
    Placed,
    followed,
    goes_on,
    looks_like_title,
    main_rank,
    name_unknown,
    table_doubt,
)
from reportgen.plan.damage import damage
from reportgen.plan.numbering import is_printed_code

TASK_ROW = "nhiệm vụ"
SUBGROUP_ROW = "dòng tiểu mục"
_WORK = (Role.LEAD.value, Role.COORDINATING.value, Role.BOTH_AGENCIES.value, Role.TIMELINE.value)


def has_work(row: RowCells) -> bool:
    """Tell whether a row names an agency or a time, its own or merged."""
    return row.says(*_WORK)


@dataclass(slots=True)
class TaskReader:
    """Reads the task rows of a file in order. `tallies` by the name of the grid."""

    draft: Draft
    tallies: dict[str, Tally]
    groups: Groups = field(default_factory=Groups)
    rows: Sequence[Placed] = ()
    main: int | None = None
    subgroup: Code = NO_CODE
    subgroup_title: str = ""
    last: DraftRow | None = None
    last_code: Code = NO_CODE
    column_group: str = ""

    def read(self, rows: Sequence[Placed]) -> None:
        """Read all rows; the draft's `tasks` and `task_groups` are filled."""
        self.rows = rows
        self.main = main_rank(rows, has_work)
        for index, placed in enumerate(rows):
            kind = self._read_one(index, placed)
            self.tallies[placed.segment.grid.name].parts[kind] += placed.counted
        self.draft.task_groups = self.groups.settled(self.draft.tasks, self.draft)

    def _read_one(self, index: int, placed: Placed) -> str:
        row = placed.row
        self._column_group(row)
        self._title_above(index, placed)
        if goes_on(row, self.last, False) and self.last is not None:
            joined = not (row.name and has_own_work(row)) and join(placed.segment, row, self.last, self.draft)
            if joined:
                return JOINED
        if not row.name:
            name_unknown(placed, self.draft, "dòng không có nội dung")
            return UNKNOWN
        kind = self._kind(index, row)
        if kind != TASK_ROW:
            self._look_title(index, placed)
        if kind == GROUP_ROW:
            self._open_group(placed)
        elif kind == SUBGROUP_ROW:
            self.subgroup, self.subgroup_title = row.code, row.name
            self.last, self.last_code = None, NO_CODE
        else:
            self._task(placed)
        return kind

    def _kind(self, index: int, row: RowCells) -> str:
        content, code, after = has_work(row), row.code, followed(self.rows, index)
        if content:
            return TASK_ROW
        if code.is_number and (self.main is None or code.rank < self.main):
            return SUBGROUP_ROW if 0 <= self.groups.rank < code.rank else GROUP_ROW
        if code.is_number and after is not None:
            return self._numbered_title(row, after)
        if code.rank >= BULLET or after is None:
            return TASK_ROW
        if looks_like_title(row):
            return GROUP_ROW
        return GROUP_ROW if self.main is None and has_work(after) else TASK_ROW

    def _numbered_title(self, row: RowCells, after: RowCells) -> str:
        """Return what a numbered row without agencies is: a sub-group when rows under it are deeper or begin anew."""
        code = row.code
        begun_anew = after.code.rank == code.rank and after.code.ordinal == 1 and code.ordinal >= 1
        deeper = after.code.rank > code.rank and has_work(after)
        bullets = after.code.rank >= BULLET and has_work(after)
        unnumbered = not after.code.text and has_own_work(after)
        if deeper or begun_anew or bullets or unnumbered:
            return SUBGROUP_ROW if self.groups.number and not follows(code, self.groups.code) else GROUP_ROW
        return TASK_ROW

    def _look_title(self, index: int, placed: Placed) -> None:
        """Name a plain numbered row that is a title only because rows without number come after it."""
        row, after = placed.row, followed(self.rows, index)
        if row.code.is_number and not looks_like_title(row) and after is not None and not after.code.text:
            told = (f"dòng «{row.code.text} {row.name}» không nêu cơ quan, thời gian", "dòng nhóm", "một nhiệm vụ")
            self.draft.doubts.append(doubt(placed.segment, row, None, *told))

    def _open_group(self, placed: Placed) -> None:
        row = placed.row
        also_below = follows(row.code, self.subgroup)
        number, told = self.groups.open(row.code, row.name)
        if also_below:
            told = told or f"số {row.code.text} tiếp theo cả nhóm và tiểu mục ở trên"
        self.subgroup, self.subgroup_title = NO_CODE, ""
        self.last, self.last_code = None, NO_CODE
        if told:
            self.draft.doubts.append(
                doubt(placed.segment, row, None, f"dòng nhóm «{row.name}»: {told}", f"số {number}", "số khác")
            )

    def _column_group(self, row: RowCells) -> None:
        title = row.text(Role.GROUP.value)
        if title and title != self.column_group:
            self.column_group = title
            self.groups.open(*split_name(title))
            self.subgroup, self.subgroup_title = NO_CODE, ""
            self.last, self.last_code = None, NO_CODE

    def _title_above(self, index: int, placed: Placed) -> None:
        """Begin the group that a title over a table names, when the table does not begin with a group of its own."""
        segment = placed.segment
        begins = index == 0 or self.rows[index - 1].segment is not segment
        if begins and segment.above and placed.row.name and self._kind(index, placed.row) == TASK_ROW:
            self.groups.open(*split_name(segment.above))
            self.subgroup, self.subgroup_title = NO_CODE, ""
            self.last, self.last_code = None, NO_CODE
            told = (f"tên nhóm ở trên bảng: «{segment.above}»", f"nhóm {self.groups.number}", "tên của bảng")
            self.draft.doubts.append(table_doubt(segment, *told))

    def _task(self, placed: Placed) -> None:
        segment, row = placed.segment, placed.row
        if not self.groups.number:
            number, _ = self.groups.open(NO_CODE, "Các nhiệm vụ")
            told = (
                "không thấy dòng nhóm phía trên",
                f"đặt tạm nhóm số {number} «Các nhiệm vụ»",
                "dòng nhóm bị mất trong tệp",
            )
            self.draft.doubts.append(doubt(segment, row, None, *told))
        self._leave_subgroup(row.code)
        made = DraftRow(segment.grid.place(row.index), row.code.text, row.name, self.groups.number, is_task=True)
        made.subgroup_number, made.subgroup_title = self.subgroup.bare, self.subgroup_title
        if wide := row.heading or row.tall_name:
            made.name = f"{wide} {row.name}"
            told = (f"tên gộp nhiều dòng: «{wide}»", f"ghép thành «{made.name}»", "tiểu mục và nhiệm vụ")
            self.draft.doubts.append(doubt(segment, row, made, *told))
        self._code(placed, made)
        unassigned = not has_work(row)
        fill(segment, row, made, self.draft)
        self._look(placed, made, unassigned)
        self.draft.tasks.append(made)
        self.last, self.last_code = made, row.code

    def _leave_subgroup(self, code: Code) -> None:
        """Leave the sub-group at a row whose number goes on after the sub-group's own."""
        same = self.subgroup.is_number and code.rank == self.subgroup.rank and code.head == self.subgroup.head
        if same and code.ordinal == self.subgroup.ordinal + 1 and self.last_code.ordinal != self.subgroup.ordinal:
            self.subgroup, self.subgroup_title = NO_CODE, ""

    def _code(self, placed: Placed, made: DraftRow) -> None:
        row, doubts = placed.row, self.draft.doubts
        if row.bad_code:
            told = (f"cột số thứ tự: «{row.bad_code}» không phải số thứ tự", "để trống số", f"số «{row.bad_code}»")
            doubts.append(doubt(placed.segment, row, made, *told))
        elif not is_printed_code(made.code) or damage(made.code):
            told = (f"số thứ tự lạ «{made.code}»", "để trống số", f"số «{made.code}»")
            doubts.append(doubt(placed.segment, row, made, *told))
            made.code = ""

    def _look(self, placed: Placed, made: DraftRow, unassigned: bool) -> None:
        segment, row, doubts = placed.segment, placed.row, self.draft.doubts
        if unassigned:
            told = ("không nêu cơ quan, thời gian", "một nhiệm vụ", "dòng nhóm, hoặc ô gộp với dòng trên mất khung")
            doubts.append(doubt(segment, row, made, *told))
            return
        for title in blank_cells(made, segment):
            told = (f"ô «{title}» để trống", "để trống", "cơ quan như dòng trên (ô gộp mất khung)")
            doubts.append(doubt(segment, row, made, *told))


def has_own_work(row: RowCells) -> bool:
    """Tell whether a row has agencies or a time of its own, not merged with a row above."""
    return any(row.text(key) and key not in row.inherited for key in _WORK)
