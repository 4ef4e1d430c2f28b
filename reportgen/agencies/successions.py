"""What became of bodies, data/successions.csv: renamed, merged, split by function, dissolved; with day and basis."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from reportgen.agencies.functions import REST
from reportgen.agencies.period import day_of
from reportgen.tables import Row, Table, read_table

COLUMNS = ("date", "event", "old", "new", "function", "legal_basis")
OPTIONAL_COLUMNS = ("province", "certainty", "note")


class EventKind(StrEnum):
    """What happens to a body on a day."""

    RENAME = "rename"
    MERGE = "merge"
    SPLIT = "split"
    DISSOLVE = "dissolve"


EVENT_WORDS = {
    EventKind.RENAME: "đổi tên",
    EventKind.MERGE: "hợp nhất",
    EventKind.SPLIT: "chuyển theo lĩnh vực",
    EventKind.DISSOLVE: "kết thúc hoạt động",
}


@dataclass(frozen=True, slots=True)
class Event:
    """One line of data/successions.csv, or one decision of a province on its own plan.

    Attributes:
        day: The first day on which `new` answers.
        kind: See `EventKind`.
        old, new: Slugs; `new` is empty when a body is dissolved.
        functions: For a split, the functions that go to `new`; `REST` among them: all that no other line names. Empty:
            everything goes.
        provinces: Slugs of the provinces it holds in, as they are on the day; empty: everywhere.
        legal_basis: The document it stands on.
        certainty: How sure the source is ("C2", "C1", "memory"); empty when not said.
        rows: Keys of the plan's rows it is limited to; only in a province's own decision; empty: all rows.
        line: Line in the file; 0 for a province's own decision.
    """

    day: date
    kind: EventKind
    old: str
    new: str
    functions: frozenset[str] = frozenset()
    provinces: frozenset[str] = frozenset()
    legal_basis: str = ""
    certainty: str = ""
    rows: frozenset[str] = frozenset()
    line: int = 0

    @property
    def is_rest(self) -> bool:
        """Tell whether it takes what no other line of the split names."""
        return REST in self.functions

    def holds_in(self, province: str) -> bool:
        """Tell whether it holds in a province (a slug); "" when the province is not known."""
        return not self.provinces or province in self.provinces

    def takes(self, function: str) -> bool:
        """Tell whether it names a function, or takes everything."""
        return not self.functions or function in self.functions


def read_successions(path: Path) -> Table:
    """Return the lines of the file as a table, to be checked with the bodies they name.

    Raises:
        DataError: the file cannot be read as a table.
    """
    return read_table(path, COLUMNS, OPTIONAL_COLUMNS)


def event_of(row: Row) -> Event | None:
    """Return the event of a line; None when its day or its word cannot be read, which is told elsewhere."""
    day = day_of(row["date"])
    if day is None or row["event"] not in list(EventKind):
        return None
    return Event(
        day=day,
        kind=EventKind(row["event"]),
        old=row["old"],
        new=row["new"],
        functions=listed(row, "function", ";"),
        provinces=listed(row, "province", "|"),
        legal_basis=row["legal_basis"],
        certainty=row["certainty"],
        line=row.line,
    )


def listed(row: Row, column: str, sign: str) -> frozenset[str]:
    """Return the words of a cell that are set apart by a sign."""
    return frozenset(part.strip() for part in row[column].split(sign) if part.strip())


def events_of(table: Table) -> tuple[Event, ...]:
    """Return the events of all lines that can be read, in order of day, then of the file."""
    return tuple(sorted((event for row in table.rows if (event := event_of(row))), key=lambda event: event.day))


def by_body(events: tuple[Event, ...]) -> Mapping[str, tuple[Event, ...]]:
    """Return the events of each old body, in the order given."""
    found: dict[str, list[Event]] = {}
    for event in events:
        found.setdefault(event.old, []).append(event)
    return {slug: tuple(of_body) for slug, of_body in found.items()}
