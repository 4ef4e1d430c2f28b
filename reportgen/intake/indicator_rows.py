"""Reads rows of indicator tables: which is a group, an indicator, a sub-row; the doubts of each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import islice

from reportgen.intake.cells import RowCells
from reportgen.intake.codes import BULLET, DECIMAL, NO_CODE, Code, follows, split_name
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

INDICATOR_ROW = "chỉ tiêu"
SUB_ROW = "dòng con"
GROUP_AND_INDICATOR = "chỉ tiêu (cũng là nhóm)"

_FIGURES = (Role.UNIT.value, "target", "central", Role.UNDATED.value)


def has_figures(row: RowCells) -> bool:
    """Tell whether a row has a unit or a target, its own or merged."""
    return any(text and key.startswith(_FIGURES) for key, text in row.values.items())


@dataclass(slots=True)
class IndicatorReader:
    """Reads the indicator rows of a file in order. `tallies` by the name of the grid."""

    draft: Draft
    tallies: dict[str, Tally]
    groups: Groups = field(default_factory=Groups)
    rows: Sequence[Placed] = ()
    at: int = 0
    main: int | None = None
    current: DraftRow | None = None
    current_code: Code = NO_CODE
    last: DraftRow | None = None
    column_group: str = ""
    group_agencies: dict[str, str] = field(default_factory=dict)

    def read(self, rows: Sequence[Placed]) -> None:
        """Read all rows; the draft's `indicators` and `indicator_groups` are filled."""
        self.rows = rows
        self.main = main_rank(rows, has_figures)
        for self.at, placed in enumerate(rows):
            kind = self._read_one(self.at, placed)
            self.tallies[placed.segment.grid.name].parts[kind] += placed.counted
        self.draft.indicator_groups = self.groups.settled(self.draft.indicators, self.draft)

    def _read_one(self, index: int, placed: Placed) -> str:
        row = placed.row
        self._column_group(placed)
        self._title_above(index, placed)
        if goes_on(row, self.last, has_figures(row)) and self.last is not None:
            if join(placed.segment, row, self.last, self.draft):
                return JOINED
            if not row.name:
                name_unknown(placed, self.draft)
                return UNKNOWN
        if not row.name:
            name_unknown(placed, self.draft, "dòng có số thứ tự nhưng không có nội dung")
            return UNKNOWN
        return self._by_kind(self._kind(index, row), placed)

    def _by_kind(self, kind: str, placed: Placed) -> str:
        if kind in (GROUP_ROW, GROUP_AND_INDICATOR):
            self._open_group(placed, both=kind == GROUP_AND_INDICATOR)
        if kind == GROUP_ROW:
            return kind
        if placed.row.heading:
            self._heading(placed)
            kind = SUB_ROW
        elif placed.row.tall_name:
            kind = self._sub()
        parent = self.current if kind == SUB_ROW else None
        made = self._made(placed, parent)
        if kind == GROUP_AND_INDICATOR:
            self.groups.rename(made.name)
        if parent is None:
            self.current, self.current_code = made, placed.row.code
        self.last = made
        return INDICATOR_ROW if kind == GROUP_AND_INDICATOR else kind

    def _kind(self, index: int, row: RowCells) -> str:
        content, code = has_figures(row), row.code
        if code.is_number:
            if self.main is None or code.rank < self.main:
                if not content:
                    return GROUP_ROW
                return GROUP_AND_INDICATOR if self.main is not None else INDICATOR_ROW
            if code.rank == self.main:
                return GROUP_ROW if not content and self._is_titled(index, row) else INDICATOR_ROW
            return self._sub()
        if code.rank >= BULLET:
            return INDICATOR_ROW if code.rank == self.main else self._sub()
        return self._unnumbered(index, row, content)

    def _sub(self) -> str:
        return SUB_ROW if self.current is not None else INDICATOR_ROW

    def _is_titled(self, index: int, row: RowCells) -> bool:
        """Tell whether a numbered row without figures is a group all the same: numbers begin anew under it."""
        after = followed(self.rows, index)
        if after is None or after.code.rank >= BULLET or after.code.rank > row.code.rank:
            return False
        begun_anew = after.code.rank == row.code.rank and after.code.ordinal == 1 and row.code.ordinal != 0
        sure = has_figures(after) or follows(row.code, self.groups.code)
        return (row.full and row.bold) or (begun_anew and sure and row.code.head == after.code.head)

    def _unnumbered(self, index: int, row: RowCells, content: bool) -> str:
        after = followed(self.rows, index)
        if content:
            return self._unnumbered_with_figures(index)
        if after is None:
            return INDICATOR_ROW
        if looks_like_title(row) and not (after.code.rank >= BULLET and not row.full):
            return GROUP_ROW
        if after.code.rank >= BULLET:
            return INDICATOR_ROW
        if self.main is None:
            return GROUP_ROW if has_figures(after) else INDICATOR_ROW
        return GROUP_ROW if after.code.is_number and (after.code.ordinal == 1) else self._sub()

    def _unnumbered_with_figures(self, index: int) -> str:
        """Return what a row with figures but without number is, by the numbers around it: no gap, a sub-row."""
        if self.current is None or self.main is None or not self.current_code.is_number:
            return INDICATOR_ROW
        following = next((p.row.code for p in islice(self.rows, index + 1, None) if p.row.code.is_number), None)
        gap = 0
        if (
            following is not None
            and following.rank == self.current_code.rank
            and following.head == self.current_code.head
        ):
            gap = following.ordinal - self.current_code.ordinal - 1
        return INDICATOR_ROW if gap > 0 else SUB_ROW

    # Groups -------------------------------------------------------------------------------------------------------

    def _open_group(self, placed: Placed, *, both: bool) -> None:
        row = placed.row
        number, told = self.groups.open(row.code, row.name)
        self.current, self.current_code, self.last = None, NO_CODE, None
        agencies = {key: row.text(key) for key in ("lead", "coordinating", "both_agencies") if row.text(key)}
        self.group_agencies = {} if both else {k: v for k, v in agencies.items() if row.cells[k].rows == 1}
        if told:
            self.draft.doubts.append(
                doubt(placed.segment, row, None, f"dòng nhóm «{row.name}»: {told}", f"số {number}", "số khác")
            )
        if self.group_agencies:
            told = f"cơ quan in ở dòng nhóm {number} «{row.name}»: «{'; '.join(self.group_agencies.values())}»"
            other = "cơ quan chỉ của dòng nhóm"
            self.draft.doubts.append(
                doubt(placed.segment, row, None, told, "ghi cho các dòng của nhóm để trống ô này", other)
            )

    def _column_group(self, placed: Placed) -> None:
        """Begin a group when the column of group titles holds a new one."""
        title = placed.row.text(Role.GROUP.value)
        if title and title != self.column_group:
            self.column_group = title
            code, name = split_name(title)
            self.groups.open(code, name)
            self.current, self.current_code, self.last = None, NO_CODE, None

    def _title_above(self, index: int, placed: Placed) -> None:
        """Begin the group that a title over a table names, when the table does not begin with a group of its own."""
        segment = placed.segment
        begins = index == 0 or self.rows[index - 1].segment is not segment
        if begins and segment.above and placed.row.name and self._kind(index, placed.row) not in (GROUP_ROW,):
            code, name = split_name(segment.above)
            self.groups.open(code, name)
            self.current, self.current_code, self.last = None, NO_CODE, None
            told = (f"tên nhóm ở trên bảng: «{segment.above}»", f"nhóm {self.groups.number}", "tên của bảng")
            self.draft.doubts.append(table_doubt(segment, *told))

    def _group_for(self, placed: Placed, code: Code) -> str:
        """Return the group of an indicator: the one that is open, or one that its number names and no row did."""
        named = code.head.split(".")[0] if code.rank > DECIMAL and code.rank < BULLET else ""
        number = self.groups.number
        if named and named.isdigit() and number.isdigit() and named != number:
            return self._of_other_group(placed, named, number)
        if not number:
            return self._missing(placed, named if named.isdigit() else "")
        return number

    def _of_other_group(self, placed: Placed, named: str, number: str) -> str:
        """Return the group of a row whose number begins with that of another group: lost above, or mistyped."""
        if named not in self.groups.used:
            return self._missing(placed, named)
        told = (
            f"số «{placed.row.code.text}» đứng trong nhóm {number}",
            f"để trong nhóm {number}",
            f"dòng của nhóm {named}",
        )
        self.draft.doubts.append(doubt(placed.segment, placed.row, None, *told))
        return number

    def _missing(self, placed: Placed, named: str) -> str:
        title = f"Nhóm {named}" if named else "Các chỉ tiêu"
        number, _ = self.groups.open(Code(named, DECIMAL, "", int(named)) if named else NO_CODE, title)
        told = ("không thấy dòng nhóm phía trên", f"đặt tạm nhóm số {number} «{title}»", "dòng nhóm bị mất trong tệp")
        self.draft.doubts.append(doubt(placed.segment, placed.row, None, *told))
        return number

    # Rows ---------------------------------------------------------------------------------------------------------

    def _heading(self, placed: Placed) -> None:
        """Make an indicator of a name whose cell covers several rows; the words beside it are its sub-rows."""
        segment, row = placed.segment, placed.row
        code, name = split_name(row.heading) if not row.code.text else (row.code, row.heading)
        group = self._group_for(placed, code)
        made = DraftRow(segment.grid.place(row.index), code.text, name, group)
        self.draft.indicators.append(made)
        self.current, self.current_code, row.code = made, code, NO_CODE
        told = (
            f"tên «{name}» gộp nhiều dòng, bên cạnh là «{row.name}»",
            "một chỉ tiêu và các dòng con",
            "các chỉ tiêu riêng",
        )
        self.draft.doubts.append(doubt(segment, row, made, *told))

    def _made(self, placed: Placed, parent: DraftRow | None) -> DraftRow:
        segment, row = placed.segment, placed.row
        group = parent.group if parent is not None else self._group_for(placed, row.code)
        made = DraftRow(segment.grid.place(row.index), row.code.text, row.name, group, parent)
        self._code(placed, made)
        for key, text in self.group_agencies.items():
            if not row.text(key):
                row.values[key] = text
                row.inherited.add(key)
        fill(segment, row, made, self.draft)
        self._unit_of_parent(placed, made)
        self._look(placed, made)
        self.draft.indicators.append(made)
        return made

    def _unit_of_parent(self, placed: Placed, made: DraftRow) -> None:
        """Give a sub-row without unit the one printed beside the heading above it; that is told."""
        above = made.parent.values if made.parent is not None else {}
        targets = any(text.strip() for column, text in above.items() if column.startswith(("target", "central")))
        figures = any(text.strip("-. ") for column, text in made.values.items() if column.startswith("target"))
        if above.get("unit") and not targets and figures and not made.values.get("unit"):
            made.values["unit"] = above["unit"]
            made.inherited.add("unit")
            told = ("dòng con không in đơn vị tính", f"«{above['unit']}» như chỉ tiêu mẹ", "đơn vị khác")
            self.draft.doubts.append(doubt(placed.segment, placed.row, made, *told))

    def _code(self, placed: Placed, made: DraftRow) -> None:
        row, doubts = placed.row, self.draft.doubts
        if row.bad_code:
            told = (f"cột số thứ tự: «{row.bad_code}» không phải số thứ tự", "để trống số", f"số «{row.bad_code}»")
            doubts.append(doubt(placed.segment, row, made, *told))
        elif not is_printed_code(made.code) or damage(made.code):
            told = (f"số thứ tự lạ «{made.code}»", "để trống số", f"số «{made.code}»")
            doubts.append(doubt(placed.segment, row, made, *told))
            made.code = ""

    def _look(self, placed: Placed, made: DraftRow) -> None:
        """Name what of a row is not plain: no number among numbered rows, no target, an agency cell left empty."""
        segment, row, doubts = placed.segment, placed.row, self.draft.doubts
        numbered = self.main is not None and self.main < BULLET
        if not made.code and numbered and made.parent is not None and not (row.heading or row.tall_name):
            told = ("dòng không số giữa các dòng có số", f"dòng con của {made.parent.label}", "một chỉ tiêu mất số")
            doubts.append(doubt(segment, row, made, *told))
        elif not made.code and numbered and self.current is not None and made.parent is None:
            told = ("dòng không số, số trước và sau nhảy", "một chỉ tiêu mất số thứ tự", "dòng con của dòng trên")
            doubts.append(doubt(segment, row, made, *told))
        figures = [text for column, text in made.values.items() if column.startswith(("target", "central"))]
        has_target = any(text.strip() for text in figures)
        if made.values.get("unit") and not has_target and not self._heads():
            told = (
                "có đơn vị tính nhưng mọi ô mục tiêu để trống",
                "để trống",
                "ô mục tiêu bị mất hoặc gộp với dòng trên",
            )
            doubts.append(doubt(segment, row, made, *told))
        if made.parent is None and not has_figures(row) and not self._heads():
            told = ("không có đơn vị, mục tiêu, dòng con", "một chỉ tiêu", "dòng nhóm")
            doubts.append(doubt(segment, row, made, *told))
        lead_above = made.parent is not None and made.parent.values.get("lead_agency")
        if has_figures(row) and not lead_above and not self._heads():
            for title in blank_cells(made, segment):
                told = (f"ô «{title}» để trống", "để trống", "cơ quan như dòng trên (ô gộp mất khung)")
                doubts.append(doubt(segment, row, made, *told))

    def _heads(self) -> bool:
        """Tell whether sub-rows follow the row being read at once."""
        after = followed(self.rows, self.at)
        if after is None:
            return False
        deeper = self.main is not None and after.code.is_number and after.code.rank > self.main
        return after.code.rank >= BULLET or deeper or (not after.code.text and has_figures(after))
