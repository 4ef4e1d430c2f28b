"""Findings about printed numbers: missing, lost, twice, out of order, or of another group than the row's own.

A plan that prints no number at all (targets told in prose) has none of these.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from reportgen import vi
from reportgen.errors import Severity
from reportgen.plan.finding import Finding
from reportgen.plan.model import Group, Indicator, Plan, Task
from reportgen.plan.numbering import bare

GAP = "PL36"
BACKWARDS = "PL47"
LOST = "PL53"
TWICE = "PL57"
OTHER_GROUP = "PL58"
LOST_HEADING = "PL59"
GROUP_GAP = "PL60"

_AS_PRINTED = "nếu bản in cũng như vậy thì chấp nhận phát hiện này"
_ROMAN = {vi.roman(value): value for value in range(1, 40)}


@dataclass(frozen=True, slots=True)
class _Number:
    """A printed number without the signs around it, and the row it stands in; `code` is what is printed, "-" or ""."""

    key: str
    text: str
    line: int = 0
    code: str = ""

    @property
    def head(self) -> str:
        """What stands before the last point: "5" of "5.9"; "" for "9" and "a"."""
        return self.text.rpartition(".")[0]

    @property
    def ordinal(self) -> int:
        """The place in its sequence: 9 of "5.9", 5 of "đ"; 0 when it is neither a number nor such a letter."""
        last = self.text.rpartition(".")[2]
        if last.isdigit():
            return int(last)
        return vi.POINT_LETTERS.index(last) + 1 if len(last) == 1 and last in vi.POINT_LETTERS else 0

    def like(self, ordinal: int) -> str:
        """Return another number of the same sequence: "5.10" for 10."""
        head, dot, last = self.text.rpartition(".")
        return f"{head}{dot}{ordinal if last.isdigit() else vi.POINT_LETTERS[ordinal - 1]}"


def numbering_findings(plan: Plan) -> Iterator[Finding]:
    """Yield PL60 of the groups, then PL36, PL47, PL53, PL57, PL58 and PL59 of the rows, in plan order.

    A single row of a group may be printed without a number, and so may all rows of a plan.
    """
    yield from _groups("indicator_groups", plan.indicator_groups)
    yield from _groups("task_groups", plan.task_groups)
    if any(bare(row.code) for row in plan.indicators):
        on = _run_on([row.code for row in plan.indicators if not row.parent_key])
        for group in plan.indicator_groups:
            yield from _indicators(
                [row for row in plan.indicators if row.group_number == group.number], group.number, on
            )
    if any(bare(task.code) for task in plan.tasks):
        on = _run_on([task.code for task in plan.tasks])
        for group in plan.task_groups:
            yield from _tasks([task for task in plan.tasks if task.group_number == group.number], group.number, on)


def _run_on(codes: list[str]) -> bool:
    """Tell whether the numbers of a whole plan run on, 1, 2, 3 … to its end, whatever group a row stands in."""
    numbers = [number for code in codes if (number := bare(code))]
    return numbers == [str(ordinal) for ordinal in range(1, len(numbers) + 1)]


def _before(numbers: list[_Number], run_on: bool) -> int:
    """Return the number before the first of a group, from which its own go on; 0 where groups begin anew."""
    return next((number.ordinal - 1 for number in numbers if number.ordinal), 0) if run_on else 0


def _groups(key: str, groups: tuple[Group, ...]) -> Iterator[Finding]:
    """PL60: a group of the plan that is missing, or stands in another place; a single one may have any number."""
    numbers = [_group_ordinal(group.number) for group in groups]
    last, before = 0, ""
    for group, ordinal in zip(groups, numbers, strict=True):
        missing = [number for number in range(last + 1, ordinal) if number not in numbers]
        place = f"nhóm «{group.number}»" + (f" đứng ngay sau nhóm «{before}»" if before else " đứng đầu")
        if missing and len(groups) > 1:
            words = ", ".join(vi.roman(number) if group.number in _ROMAN else str(number) for number in missing)
            fix = f"thêm nhóm còn thiếu, cả khi bản in mất tên nhóm; {_AS_PRINTED}"
            yield _group(key, group, place, f"không thiếu nhóm: {words}", fix)
        elif 0 < ordinal < last:
            fix = f"xếp lại các nhóm trong plan.yaml; {_AS_PRINTED}"
            yield _group(key, group, place, "các nhóm theo thứ tự tăng dần", fix)
        last, before = max(last, ordinal), group.number


def _group(key: str, group: Group, place: str, needed: str, fix: str) -> Finding:
    part, found = f"{key}-{group.number}", f"{key}: {place}"
    return Finding(GROUP_GAP, part, "plan.yaml", found, needed, fix, Severity.WARNING)


def _group_ordinal(number: str) -> int:
    return int(number) if number.isdigit() else _ROMAN.get(number, 0)


def _indicators(rows: list[Indicator], group: str, run_on: bool) -> Iterator[Finding]:
    own = [
        _Number(row.key, bare(row.code), row.line, row.code)
        for row in rows
        if not row.parent_key and (run_on or bare(row.code) != group)
    ]
    for run in _runs(own):
        yield from _of_other_group(run, group)
        hint = "; nếu là dòng con thì ghi parent_key"
        yield from _Steps(run, "code", hint, needs_all=len(own) > 1, last=_before(run, run_on)).findings()
    for parent in rows:
        parts = [_Number(row.key, bare(row.code), row.line, row.code) for row in rows if row.parent_key == parent.key]
        if any(part.text for part in parts):
            yield from _Steps(parts, "code").findings()


def _runs(numbers: list[_Number]) -> Iterator[list[_Number]]:
    """Split the rows of a group by what stands before the point: 7.1 … 7.14, then 8.1 of a group without title.

    A row without a number goes with the row above it.
    """
    runs: dict[str, list[_Number]] = {}
    head = next((number.head for number in numbers if number.text), "")
    for number in numbers:
        head = number.head if number.text else head
        runs.setdefault(head, []).append(number)
    yield from runs.values()


def _of_other_group(run: list[_Number], group: str) -> Iterator[Finding]:
    """PL58: rows 8.1, 8.2 … among those of group 7."""
    first = next((number for number in run if number.head), None)
    other = first.head.partition(".")[0] if first else ""
    if first and _group_ordinal(group) and other not in (group, str(_group_ordinal(group))):
        found = f"«{first.text}» ở nhóm {group}"
        needed = f"số của nhóm {group}, hoặc dòng ở nhóm {other}"
        fix = f"nếu bản in mất tên nhóm {other} thì thêm nhóm ấy vào plan.yaml, sửa group_number; {_AS_PRINTED}"
        yield Finding(OTHER_GROUP, first.key, "code", found, needed, fix)


def _tasks(tasks: list[Task], group: str, run_on: bool) -> Iterator[Finding]:
    subgroups: dict[str, list[Task]] = {}
    for task in tasks:
        subgroups.setdefault(task.subgroup_number, []).append(task)
    heads = [_Number(rows[0].key, number, rows[0].line) for number, rows in subgroups.items() if number]
    yield from _Steps(heads, "subgroup_number").findings()
    for subgroup, rows in subgroups.items():
        numbers = [_Number(task.key, bare(task.code), task.line, task.code) for task in rows]
        yield from _of_other_subgroup(numbers, group, subgroup)
        if subgroup and not any(task.subgroup_title for task in rows):
            found, needed = f"tiểu mục {subgroup} không có tên", "tên tiểu mục như bản in"
            fix = f"ghi subgroup_title cho các dòng của tiểu mục; {_AS_PRINTED}"
            part = f"{rows[0].key}-subgroup_title"
            yield Finding(LOST_HEADING, rows[0].key, "subgroup_title", found, needed, fix, Severity.WARNING, part)
        for run in _runs(numbers):
            yield from _Steps(run, "code", needs_all=len(numbers) > 1, last=_before(run, run_on)).findings()


def _of_other_subgroup(numbers: list[_Number], group: str, subgroup: str) -> Iterator[Finding]:
    """PL58: "1.1" in sub-group 2; PL59: "1.1" where there is no sub-group. Told once, at the first row."""
    ordinal = str(_group_ordinal(group) or group)
    right = {subgroup, f"{ordinal}.{subgroup}", f"{group}.{subgroup}"} if subgroup else {ordinal, group}
    wrong = next((number for number in numbers if number.head and number.head not in right), None)
    if wrong is None:
        return
    if subgroup:
        found, needed = f"«{wrong.text}» ở tiểu mục {subgroup}", f"số của tiểu mục, ví dụ: {subgroup}.1"
        fix = f"sửa số hoặc subgroup_number; {_AS_PRINTED}"
        yield Finding(OTHER_GROUP, wrong.key, "code", found, needed, fix, Severity.WARNING)
    else:
        found = f"«{wrong.text}» ở nhóm {group}, không thuộc tiểu mục nào"
        fix = f"ghi subgroup_number, subgroup_title của tiểu mục; {_AS_PRINTED}"
        yield Finding(LOST_HEADING, wrong.key, "code", found, f"tiểu mục «{wrong.head}», có thể bản in mất tên", fix)


@dataclass(slots=True)
class _Steps:
    """Follows the numbers of one sequence; the first should be 1 or a. Numbers of another shape are passed over."""

    numbers: list[_Number]
    column: str
    hint: str = ""
    needs_all: bool = True
    last: int = 0
    before: str = ""
    doubled: int = 0
    seen: dict[str, _Number] = field(default_factory=dict)

    def findings(self) -> Iterator[Finding]:
        like = next((number for number in self.numbers if number.ordinal), None)
        for number in self.numbers:
            if not number.text and len(self.numbers) > 1 and self.needs_all:
                yield self._lost(number, like)
            elif number.ordinal:
                yield from self._step(number)

    def _step(self, number: _Number) -> Iterator[Finding]:
        first = self.seen.get(number.text)
        if first and number.ordinal == 1 and self.last > 1:
            yield self._begins_anew(number)
            self.last, self.doubled = 0, 0
            self.seen.clear()
        elif first:
            yield _twice(number, first, self.column)
            self.doubled += 1
        else:
            yield from self._compared(number)
        self.seen.setdefault(number.text, number)
        self.before, self.last = number.text, max(self.last, number.ordinal)

    def _compared(self, number: _Number) -> Iterator[Finding]:
        ordinals = {other.ordinal for other in self.numbers}
        missing = [ordinal for ordinal in range(self.last + 1, number.ordinal) if ordinal not in ordinals]
        if len(missing) > self.doubled:
            words = number.like(missing[0]) + (f" … {number.like(missing[-1])}" if len(missing) > 1 else "")
            found = f"«{number.text}»" + (f" đứng ngay sau «{self.before}»" if self.before else " đứng đầu")
            fix = "thêm dòng còn thiếu; nếu bản in cũng nhảy số thì chấp nhận phát hiện này"
            yield Finding(GAP, number.key, self.column, found, f"không thiếu số: {words}", fix, Severity.WARNING)
        elif number.ordinal < self.last:
            found = f"«{number.text}» đứng sau «{self.before}»"
            fix = f"xếp lại thứ tự dòng, hoặc sửa số; {_AS_PRINTED}"
            yield Finding(BACKWARDS, number.key, self.column, found, "số tăng dần", fix)
        if number.ordinal > self.last:
            self.doubled = 0

    def _begins_anew(self, number: _Number) -> Finding:
        found = f"«{number.text}» đứng sau «{self.before}»: số bắt đầu lại từ đầu"
        needed = "tên nhóm hoặc tiểu mục ở chỗ số bắt đầu lại, có thể bản in mất tên"
        fix = f"ghi group_number hoặc subgroup_number của các dòng từ đây; {_AS_PRINTED}"
        return Finding(LOST_HEADING, number.key, self.column, found, needed, fix)

    def _lost(self, number: _Number, like: _Number | None) -> Finding:
        self.last += 1
        text = like.like(self.last) if like else ""
        found = (f"«{number.code}»" if number.code else "ô trống") + (
            f", dòng trên là «{self.before}»" if self.before else ""
        )
        needed = f"số thứ tự như bản in, ở đây là «{text}»" if text else "số thứ tự như bản in"
        self.before = text
        return Finding(
            LOST, number.key, self.column, found, needed, (f"ghi {text}" if text else "ghi số thứ tự") + self.hint
        )


def _twice(number: _Number, first: _Number, column: str) -> Finding:
    found = f"«{number.text}» đã có ở dòng {first.line}"
    fix = f"sửa số thứ tự cho đúng bản in; {_AS_PRINTED}, mã dòng có thêm «(2)»"
    return Finding(TWICE, number.key, column, found, "mỗi số một dòng trong cùng nhóm, tiểu mục", fix)
