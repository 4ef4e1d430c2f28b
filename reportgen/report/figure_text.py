"""How a reported figure stands in a table: the same digits in Word, in Excel and in running text."""

from __future__ import annotations

import re
from decimal import Decimal

from reportgen import vi
from reportgen.errors import DataError
from reportgen.plan.target import TargetKind
from reportgen.plan.target_language import parse_actual
from reportgen.plan.target_units import UnitKind, unit_kind


def single_number(text: str, unit: str) -> Decimal | None:
    """Return the number when a reported text is one single number, else None (a range, a bound, words, nothing)."""
    if not text.strip():
        return None
    try:
        actual = parse_actual(text, unit)
    except DataError:
        return None
    return None if actual.kind is not TargetKind.NUMBER or actual.approx else actual.lower


def figure_cell(text: str, unit: str) -> str:
    """Return a reported value for a table, without its unit: "4.315", "61-62", "Đang thực hiện"."""
    value = single_number(text, unit)
    return vi.upper_first(vi.one_line(text)) if value is None else vi.number(value)


def unit_cell(unit: str) -> str:
    """Return a unit for a table: as printed in the plan, a lost superscript put back ("m² sàn/ người")."""
    return re.sub(r"\bm ?([23])\b", lambda found: "m" + "²³"[int(found[1]) - 2], vi.one_line(unit))


def is_rate(unit: str) -> bool:
    """Tell whether differences of a unit are percentage points."""
    return unit_kind(unit) is UnitKind.RATE
