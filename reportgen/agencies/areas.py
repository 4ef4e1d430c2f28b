"""The area that a year's figures cover, and what changed of it between two years."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from reportgen import vi
from reportgen.agencies.provinces import Province, Provinces

OTHER_AREA = "do phạm vi địa bàn của số liệu hai năm khác nhau"


@dataclass(frozen=True, slots=True)
class AreaChange:
    """Two years whose figures cover different areas.

    Attributes:
        before, now: The unit that last year's and this year's figures cover.
        parts: The units of last year's map that make up the area of `now`, `before` among them; () when `before` is no
            part of it, so that nothing can be restated.
        mergers: What happened in between, in order of time: the units formed from several.
    """

    before: Province
    now: Province
    parts: tuple[Province, ...] = ()
    mergers: tuple[Province, ...] = ()

    @property
    def reason(self) -> str:
        """Return "do sắp xếp đơn vị hành chính từ ngày 01/7/2025"."""
        days = dict.fromkeys(vi.short_date(unit.period.first) for unit in self.mergers)
        return "do sắp xếp đơn vị hành chính từ ngày " + " và ngày ".join(days) if days else OTHER_AREA

    @property
    def legal_basis(self) -> str:
        """Return the resolutions it stands on; empty where none is known."""
        return "; ".join(dict.fromkeys(unit.legal_basis for unit in self.mergers if unit.legal_basis))


def last_day(year: int) -> date:
    """Return the day on whose map the figures of a year are."""
    return date(year, 12, 31)


def area_change(provinces: Provinces, before: Province, now: Province, year: int) -> AreaChange | None:
    """Return what changed of the area since last year's figures; None when both years cover the same.

    Args:
        before: The unit that the figures of the year before `year` cover.
        now: The unit that the figures of `year` cover.
    """
    if provinces.origins(before) == provinces.origins(now):
        return None
    day = last_day(year - 1)
    parts = provinces.on_map(now, day)
    own = [part for part in parts if provinces.origins(part) == provinces.origins(before)]
    if not own:
        return AreaChange(before, now)
    return AreaChange(own[0], now, parts, provinces.mergers(now, day))
