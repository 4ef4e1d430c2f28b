"""Holds one value cell against its unit: a number without the unit, a range, or words."""

from __future__ import annotations

from decimal import Decimal

from reportgen.errors import Fault, Location
from reportgen.figures import faults
from reportgen.plan.target import TargetError, TargetKind
from reportgen.plan.target_language import parse_actual
from reportgen.plan.target_reached import says_no_data, says_none_arose
from reportgen.plan.target_units import UnitKind, printed_unit, unit_kind

_WHOLE_SHARE = Decimal(100)


def check_value(place: Location, text: str, unit: str, told: list[Fault], *, number_wanted: bool = False) -> None:
    """Tell a fault when a value cannot be read, a warning when it is a share outside 0 to 100 per cent.

    Args:
        place: The cell.
        text: As written: "2,31", "61-62", "đang thực hiện"; not empty.
        unit: The indicator's unit, which must not stand in the value.
        number_wanted: The plan's targets are figures, and nobody judged the row: words cannot be held against them.
    """
    try:
        actual = parse_actual(text, unit)
    except TargetError as error:
        told.extend(error.at(place).faults)
        return
    if actual.kind is TargetKind.NONE or says_no_data(text) or says_none_arose(text):
        told.append(faults.dash_for_value(place, text))
    elif actual.kind is TargetKind.TEXT and number_wanted:
        told.append(faults.words_for_number(place, text))
    bounds = [bound for bound in (actual.lower, actual.upper) if bound is not None]
    if printed_unit(unit) == "%" and any(not 0 <= bound <= _WHOLE_SHARE for bound in bounds):
        told.append(faults.rate_outside(place, text))
    if unit_kind(unit) is UnitKind.COUNT and any(bound < 0 for bound in bounds):
        told.append(faults.count_below_zero(place, text))
