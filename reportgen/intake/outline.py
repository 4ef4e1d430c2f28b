"""What is common to reading indicators and tasks: the rank of rows that carry content, groups, rows that go on."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import islice

from reportgen import vi
from reportgen.intake.cells import RowCells
from reportgen.intake.codes import BRACKET, BULLET, NO_CODE, Code
from reportgen.intake.draft import Doubt, Draft, DraftRow
from reportgen.intake.filling import doubt
from reportgen.intake.segments import Segment
from reportgen.plan.model import Group

GROUP_ROW = "dòng nhóm"
_AMOUNT = re.compile(r"\d[\d.,]*%?\s+[a-zà-ỹđ]")
_FIXED = ("unit", "target", "central")
JOINED = "dòng viết tiếp dòng trên"
UNKNOWN = "không hiểu"


@dataclass(frozen=True, slots=True)
class Placed:
    """A row with the table it stands in; `counted` is False for a row that stands among indicators and tasks both."""

    segment: Segment
    row: RowCells
    counted: bool = True


def main_rank(rows: Sequence[Placed], content: Callable[[RowCells], bool]) -> int | None:
    """Return the rank at which indicators (tasks) stand: the highest with more rows of content than titles.

    A title is a numbered row without content right above a numbered row of deeper rank. `BULLET` where only bullets
    have content; None where rows with content have no number at all.
    """
    have: Counter[int] = Counter()
    titles: Counter[int] = Counter()
    for index, placed in enumerate(rows):
        rank, after = placed.row.code.rank, followed(rows, index)
        if content(placed.row):
            have[rank] += 1
        elif after is not None and rank < after.code.rank < BULLET:
            titles[rank] += 1
    numbered = sorted(rank for rank in {*have, *titles} if 0 <= rank < BULLET)
    for rank in numbered:
        if have[rank] > titles[rank] or (have[rank] and _heads_only_lists(rank, numbered, have)):
            return rank
    bullets = any(have[rank] for rank in have if rank >= BULLET)
    return BULLET if bullets and not have[NO_CODE.rank] else None


def _heads_only_lists(rank: int, numbered: list[int], have: Counter[int]) -> bool:
    """Tell whether rows of this rank stand under groups, and only letters and bullets under them: I, 1, a)."""
    below = [other for other in have if other > rank and have[other]]
    return rank > numbered[0] and bool(below) and all(other >= BRACKET for other in below)


@dataclass(slots=True)
class Groups:
    """The groups of one kind of rows, each with a number of its own."""

    groups: list[Group] = field(default_factory=list)
    used: set[str] = field(default_factory=set)
    outer: list[tuple[Code, str]] = field(default_factory=list)
    filled: set[str] = field(default_factory=set)
    rank: int = -1

    @property
    def number(self) -> str:
        """Return the number of the group rows belong to now; "" before the first."""
        return self.groups[-1].number if self.groups else ""

    @property
    def code(self) -> Code:
        """Return the printed number of the open group."""
        return self.outer[-1][0] if self.outer else NO_CODE

    def open(self, code: Code, title: str) -> tuple[str, str]:
        """Begin a group; return its number, and what was done to it that a person must see ("" for nothing)."""
        told = ""
        above = self._above(code)
        number = code.bare if code.is_number else ""
        if not number:
            number, told = self._next(), "nhóm in không có số; đã đánh số tiếp theo"
        if number in self.used and above:
            number, told = f"{above}.{number}", "số nhóm trùng với nhóm ở phần trước; đã ghép số của phần"
        while number in self.used:
            number, told = self._next(), "số nhóm đã có; đã đánh số khác"
        self.used.add(number)
        self.rank = code.rank
        self.groups.append(Group(number, title))
        self.outer.append((code, number))
        return number, told

    def rename(self, title: str) -> None:
        """Give the open group this title."""
        self.groups[-1] = Group(self.number, title)

    def _above(self, code: Code) -> str:
        """Return the number of the open group that a group of this code stands under."""
        while self.outer and (self.outer[-1][0].rank >= code.rank or code.rank < 0):
            self.outer.pop()
        return self.outer[-1][1] if self.outer else ""

    def _next(self) -> str:
        roman = bool(self.groups) and not self.groups[0].number.isdigit()
        count = len(self.groups) + 1
        while (vi.roman(count) if roman else str(count)) in self.used:
            count += 1
        return vi.roman(count) if roman else str(count)

    def settled(self, rows: Sequence[DraftRow], draft: Draft) -> list[Group]:
        """Return the groups that hold rows, in order; titles above them, for which data have no place, are told."""
        held = {row.group for row in rows}
        for group in self.groups:
            if group.number not in held:
                told = f"dòng nhóm «{group.number}. {group.title}» không có dòng nào ngay dưới nó (nhóm cấp trên)"
                draft.doubts.append(Doubt("", told, "không đưa vào dữ liệu", "nhóm bị mất các dòng"))
        return [group for group in self.groups if group.number in held]


def goes_on(row: RowCells, last: DraftRow | None, has_figures: bool) -> bool:
    """Tell whether a row without number only goes on with the one above: no name, or one in small letters."""
    if last is None or row.code.text or row.bad_code:
        return False
    if not row.name:
        return bool(row.own)
    first = row.name.lstrip("“\"'(")[:1]
    ended = last.name.rstrip()[-1:] in ".;:!?"
    small = first.islower() or bool(_AMOUNT.match(row.name) and not row.bold and not row.full)
    torn = has_figures and not any(text for column, text in last.values.items() if column.startswith(_FIXED))
    return small and (not has_figures or torn) and not ended


def followed(rows: Sequence[Placed], index: int) -> RowCells | None:
    """Return the next row with a name; None at the end."""
    return next((placed.row for placed in islice(rows, index + 1, None) if placed.row.name), None)


def looks_like_title(row: RowCells) -> bool:
    """Tell whether a row without number looks like the title of a group: over the whole row, bold, or in capitals."""
    return row.full or row.bold or (len(row.name) > 3 and row.name.isupper())


def name_unknown(placed: Placed, draft: Draft, why: str = "không rõ là chỉ tiêu, nhiệm vụ hay nhóm") -> None:
    """Name a row that was not understood; it is not read."""
    said = " | ".join(placed.row.own)
    told = (f"dòng không hiểu: «{said[:120]}»", "không đọc", why)
    draft.doubts.append(doubt(placed.segment, placed.row, None, *told))


def table_doubt(segment: Segment, found: str, taken: str, other: str) -> Doubt:
    """Return a doubt about a whole table."""
    return Doubt(segment.grid.name, found, taken, other)
