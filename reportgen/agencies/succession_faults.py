"""Holds data/successions.csv against the register: no circle, no gap, no two owners, no heir that is not there yet."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from reportgen import vi
from reportgen.agencies.functions import REST
from reportgen.agencies.model import Agency
from reportgen.agencies.period import DAY, day_faults
from reportgen.agencies.provinces import Provinces
from reportgen.agencies.register import Register
from reportgen.agencies.successions import EVENT_WORDS, Event, EventKind, event_of, listed
from reportgen.errors import Fault, Location
from reportgen.tables import Row, Table

UNKNOWN_EVENT = "SC01"
UNKNOWN_BODY = "SC02"
UNKNOWN_FUNCTION = "SC03"
UNKNOWN_PROVINCE = "SC04"
NO_BASIS = "SC05"
WRONG_HEIR = "SC06"
CIRCLE = "SC07"
GAP = "SC08"
TWO_OWNERS = "SC09"
NOT_THERE_YET = "SC10"
STILL_THERE = "SC11"
NOT_THERE = "SC12"
TWICE = "SC13"


@dataclass(frozen=True, slots=True)
class _Book:
    """What the lines are held against."""

    table: Table
    register: Register
    functions: Mapping[str, str]
    provinces: Provinces


def succession_faults(
    table: Table, register: Register, functions: Mapping[str, str], provinces: Provinces
) -> Iterator[Fault]:
    """Yield every fault of the lines, and of the register's bodies that ended without an heir."""
    book = _Book(table, register, functions, provinces)
    yield from table.faults
    places: dict[int, Row] = {row.line: row for row in table.rows}
    events: list[Event] = []
    for row in table.rows:
        told = [*day_faults(row, "date", needed=True), *_words(row, book)]
        yield from told
        event = event_of(row)
        if event and not told:
            events.append(event)
            yield from _bodies_on_the_day(event, row, book)
    yield from _same_twice(events, places)
    yield from _circles(events, places)
    yield from _owners(events, places, book)
    yield from _ended_without_heir(events, book)


def _same_twice(events: Iterable[Event], places: Mapping[int, Row]) -> Iterator[Fault]:
    first: dict[Event, Event] = {}
    for event in events:
        other = first.setdefault(replace(event, line=0, legal_basis="", certainty=""), event)
        if other is not event:
            found = f"dòng này nói lại dòng {other.line}"
            yield Fault(TWICE, places[event.line].place("old"), found, "mỗi việc tiếp nhận một dòng", "bỏ dòng thừa")


def _words(row: Row, book: _Book) -> Iterator[Fault]:
    """Tell words that nobody knows: the event, the bodies, the functions, the provinces; and a missing basis."""
    if row["event"] not in list(EventKind):
        needed = "một trong: " + ", ".join(f"{kind} ({EVENT_WORDS[kind]})" for kind in EventKind)
        yield Fault(UNKNOWN_EVENT, row.place("event"), f"«{row['event']}»", needed, "ghi lại cho đúng")
    dissolved = row["event"] == EventKind.DISSOLVE
    if dissolved and row["new"]:
        needed = "ô trống: cơ quan kết thúc hoạt động (dissolve) thì không có cơ quan tiếp nhận"
        yield Fault(WRONG_HEIR, row.place("new"), f"«{row['new']}»", needed, "bỏ nội dung ô, hoặc sửa cột event")
    for column in ("old",) if dissolved else ("old", "new"):
        if row[column] not in book.register:
            found = f"«{row[column]}»" if row[column] else "ô trống"
            needed = "mã (cột slug) của một cơ quan trong agencies.csv"
            fix = "sửa mã, hoặc thêm cơ quan vào agencies.csv"
            yield Fault(UNKNOWN_BODY, row.place(column), found, needed, fix)
    yield from _function_words(row, book)
    known = {unit.slug for unit in book.provinces.units}
    for slug in sorted(listed(row, "province", "|") - known):
        yield Fault(UNKNOWN_PROVINCE, row.place("province"), f"«{slug}»", "mã của tỉnh trong provinces.csv", "sửa mã")
    if not row["legal_basis"] and not row["certainty"]:
        needed = "căn cứ pháp lý, ví dụ: Nghị định số 45/2025/NĐ-CP; chưa tra được thì ghi cột certainty là memory"
        yield Fault(NO_BASIS, row.place("legal_basis"), "ô trống", needed, "ghi số, ký hiệu văn bản")


def _function_words(row: Row, book: _Book) -> Iterator[Fault]:
    named = listed(row, "function", ";")
    place = row.place("function")
    for key in sorted(named - set(book.functions) - {REST}):
        needed = f"mã lĩnh vực trong functions.csv, hoặc {REST} (mọi lĩnh vực còn lại)"
        yield Fault(UNKNOWN_FUNCTION, place, f"«{key}»", needed, "sửa mã, hoặc thêm lĩnh vực vào functions.csv")
    if row["event"] == EventKind.SPLIT and not named:
        needed = f"lĩnh vực được chuyển, hoặc {REST} (mọi lĩnh vực còn lại)"
        yield Fault(UNKNOWN_FUNCTION, place, "ô trống", needed, "ghi mã lĩnh vực, cách nhau bằng dấu ;")
    if named and row["event"] in (EventKind.RENAME, EventKind.MERGE, EventKind.DISSOLVE):
        needed = "ô trống: chỉ dòng split mới chia theo lĩnh vực"
        yield Fault(UNKNOWN_FUNCTION, place, f"«{row['function']}»", needed, "bỏ nội dung ô, hoặc sửa cột event")


def _bodies_on_the_day(event: Event, row: Row, book: _Book) -> Iterator[Fault]:
    """Tell an heir that does not exist on the day, and an old body that did not exist before or is still there."""
    day = vi.short_date(event.day)
    register = book.register
    if event.new and register.on(event.new, event.day) is None:
        found = f"«{event.new}» không tồn tại vào ngày {day}{_lifetimes(register, event.new)}"
        fix = "sửa ngày, sửa mã, hoặc sửa valid_from, valid_to trong agencies.csv"
        yield Fault(NOT_THERE_YET, row.place("new"), found, f"cơ quan tồn tại từ ngày {day}", fix)
    if register.on(event.old, event.day - DAY) is None:
        found = f"«{event.old}» không tồn tại trước ngày {day}{_lifetimes(register, event.old)}"
        fix = "sửa ngày, sửa mã, hoặc sửa valid_from, valid_to trong agencies.csv"
        yield Fault(NOT_THERE, row.place("old"), found, f"cơ quan tồn tại đến trước ngày {day}", fix)
    everything = not event.functions or event.is_rest
    if everything and not event.provinces and register.on(event.old, event.day) is not None:
        found = f"«{event.old}» vẫn tồn tại vào ngày {day}{_lifetimes(register, event.old)}"
        needed = f"valid_to của cơ quan trong agencies.csv là {(event.day - DAY).isoformat()}"
        yield Fault(STILL_THERE, row.place("old"), found, needed, "ghi valid_to, hoặc sửa ngày ở đây")


def _lifetimes(register: Register, slug: str) -> str:
    known = [str(one.period) for one in register if one.slug == slug and str(one.period)]
    return f" (agencies.csv: {'; '.join(known)})" if known else ""


def _circles(events: Iterable[Event], places: Mapping[int, Row]) -> Iterator[Fault]:
    """Tell bodies that hand over to each other on one day, or to themselves."""
    told: set[frozenset[str]] = set()
    by_day: dict[date, list[Event]] = defaultdict(list)
    for event in events:
        by_day[event.day].append(event)
    for of_day in by_day.values():
        heirs: dict[str, set[str]] = defaultdict(set)
        for event in of_day:
            heirs[event.old].add(event.new)
        for event in of_day:
            circle = _way(event.new, event.old, heirs)
            if circle and frozenset(circle) not in told:
                told.add(frozenset(circle))
                found = " → ".join(f"«{slug}»" for slug in (event.old, *circle))
                needed = "không cơ quan nào tiếp nhận lại chính mình trong cùng một ngày"
                fix = "xem lại các dòng cùng ngày của những cơ quan này"
                yield Fault(CIRCLE, places[event.line].place("new"), found, needed, fix)


def _way(start: str, goal: str, heirs: Mapping[str, set[str]]) -> tuple[str, ...]:
    """Return the bodies from `start` to `goal`, both among them; () when no way leads there."""
    ways: list[tuple[str, ...]] = [(start,)]
    seen = {start}
    while ways:
        way = ways.pop()
        if way[-1] == goal:
            return way
        for heir in sorted(heirs.get(way[-1], set()) - seen):
            seen.add(heir)
            ways.append((*way, heir))
    return ()


def _owners(events: Iterable[Event], places: Mapping[int, Row], book: _Book) -> Iterator[Fault]:
    """Tell a function that has two owners on one day, and those that have none."""
    groups: dict[tuple[str, date], list[Event]] = defaultdict(list)
    for event in events:
        groups[event.old, event.day].append(event)
    for (old, day), group in groups.items():
        yield from _two_owners(group, places)
        yield from _no_owner(old, day, group, places, book)


def _two_owners(group: list[Event], places: Mapping[int, Row]) -> Iterator[Fault]:
    for index, event in enumerate(group):
        for other in group[:index]:
            shared = _shared_functions(event, other)
            if other.new != event.new and shared and _same_area(event, other):
                what = "" if shared == {""} else " (lĩnh vực " + ", ".join(sorted(shared)) + ")"
                found = f"«{event.old}»{what} về «{other.new}» (dòng {other.line}) và về «{event.new}»"
                needed = "mỗi lĩnh vực một cơ quan tiếp nhận trong cùng một ngày"
                yield Fault(
                    TWO_OWNERS, places[event.line].place("new"), found, needed, "bỏ một dòng, hoặc chia lĩnh vực"
                )


def _shared_functions(event: Event, other: Event) -> set[str]:
    """Return the functions that two events both give away; {""} when one of them gives everything."""
    if not event.functions or not other.functions:
        return {""}
    return set(event.functions & other.functions)


def _same_area(event: Event, other: Event) -> bool:
    """Tell whether two events hold in the same area; what is said of one province goes before what is said of all."""
    return event.provinces == other.provinces or bool(event.provinces & other.provinces)


def _no_owner(old: str, day: date, group: list[Event], places: Mapping[int, Row], book: _Book) -> Iterator[Fault]:
    general = [event for event in group if not event.provinces]
    if book.register.on(old, day) is not None or any(not event.functions or event.is_rest for event in general):
        return
    missing = [key for key in book.functions if not any(event.takes(key) for event in general)]
    if missing:
        found = f"«{old}» kết thúc nhưng không rõ ai tiếp nhận: {', '.join(missing)}"
        needed = f"mọi lĩnh vực có cơ quan tiếp nhận, hoặc một dòng có {REST} (mọi lĩnh vực còn lại)"
        fix = "thêm dòng cho lĩnh vực còn thiếu"
        if not general:
            needed, fix = (
                "một dòng cho mọi tỉnh (cột province để trống)",
                "thêm dòng chung, hoặc bỏ valid_to của cơ quan",
            )
        yield Fault(GAP, places[group[-1].line].place("function"), found, needed, fix)


def _ended_without_heir(events: Iterable[Event], book: _Book) -> Iterator[Fault]:
    """Tell a body of the register that ended on a day after which no event says what became of it."""
    known = {(event.old, event.day) for event in events}
    told_of = {row["old"] for row in book.table.rows}
    for agency in book.register:
        end = agency.period.end
        if end and (agency.slug, end + DAY) not in known:
            yield _without_heir(agency, end + DAY, book, elsewhere=agency.slug in told_of)


def _without_heir(agency: Agency, day: date, book: _Book, *, elsewhere: bool) -> Fault:
    found = f"«{agency.slug}» kết thúc, nhưng không có dòng nào của ngày {vi.short_date(day)} trong successions.csv"
    needed = "một dòng cho biết cơ quan nào tiếp nhận (hoặc dissolve nếu không có)"
    fix = "sửa ngày cho khớp với các dòng đã có" if elsewhere else "thêm dòng vào successions.csv, hoặc bỏ valid_to"
    place = Location(book.register.file, line=agency.line, part="cột «valid_to»")
    return Fault(GAP, place, found, needed, fix)
