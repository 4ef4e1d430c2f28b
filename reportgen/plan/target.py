"""The meaning of a printed target and of a reported value: values only.

`plan.target_language` reads the printed wording into them; `assessment.verdict` sets one against the other.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from reportgen.errors import DataError, Fault, Location
from reportgen.plan.model import Direction


class TargetKind(StrEnum):
    """What sort of thing a printed target is."""

    NUMBER = "number"
    BOUND = "bound"
    RANGE = "range"
    LEVEL = "level"
    TEXT = "text"
    NONE = "none"


FIGURES = (TargetKind.NUMBER, TargetKind.BOUND, TargetKind.RANGE)
"""The kinds that are figures, with at least one bound."""


@dataclass(frozen=True, slots=True)
class Target:
    """What a printed target asks for.

    Attributes:
        text: The printed wording, verbatim; what reports show.
        unit: The printed unit.
        kind: See `TargetKind`.
        lower, upper: Decimal bounds in `unit`; a plain number has lower = upper; None: open, or no number.
        lower_inclusive, upper_inclusive: Whether the bound itself satisfies; None where there is no bound.
        approx: The wording says "khoảng".
        direction: Which way is better, as far as wording and unit show it or as declared; None: not known.
        yearly: Due every year: a target per year ("%/năm", "hằng năm") or of keeping ("duy trì", "giữ vững").
        level: For `LEVEL`, the named stage, one spelling for all of its variants; empty otherwise.
        doubts: In Vietnamese, what could also be meant; empty when the reading is certain.
        text_unit: The unit inside the wording ("%", "căn hộ"); empty when it names none.
        kept_figure: For `TEXT`, the one figure that a sentence is about keeping near ("duy trì … 2,1 con"); else None.
    """

    text: str
    unit: str
    kind: TargetKind
    lower: Decimal | None = None
    lower_inclusive: bool | None = None
    upper: Decimal | None = None
    upper_inclusive: bool | None = None
    approx: bool = False
    direction: Direction | None = None
    yearly: bool = False
    level: str = ""
    doubts: tuple[str, ...] = ()
    text_unit: str = ""
    kept_figure: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Actual:
    """What a reported value says.

    Attributes:
        text: As written.
        kind: `NUMBER`, `RANGE`, `BOUND`, `TEXT` (any words, a stage among them) or `NONE` (nothing written).
        lower, upper, lower_inclusive, upper_inclusive, approx: As in `Target`.
        level: For `TEXT`, the stage reached as `target_reached.reached` gives it, or the words; empty otherwise.
    """

    text: str
    kind: TargetKind
    lower: Decimal | None = None
    lower_inclusive: bool | None = None
    upper: Decimal | None = None
    upper_inclusive: bool | None = None
    approx: bool = False
    level: str = ""

    @property
    def number(self) -> Decimal | None:
        """The value as one number; None for ranges, bounds, "khoảng" and words."""
        return self.lower if self.kind is TargetKind.NUMBER and not self.approx else None


class TargetError(DataError):
    """A wording that cannot be read without guessing, or a reported value that is not written as values are.

    Attributes:
        readings: Every reading that is possible, in Vietnamese; empty when there is none.

    Codes: TG01 two readings of a number, TG02 a range upside down, TG03 a unit inside a value,
    TG04 a decimal point in a value, TG05 digits that make no number, or a change in place of a value.
    """

    def __init__(self, fault: Fault, readings: tuple[str, ...] = ()) -> None:
        super().__init__((fault,))
        self.args = (fault, readings)  # as `DataError`: what it is made anew from
        self.readings = readings

    def at(self, location: Location) -> TargetError:
        """Return the same error with the place it was found at."""
        return TargetError(replace(self.faults[0], location=location), self.readings)


def target_error(code: str, found: str, needed: str, fix: str, readings: tuple[str, ...] = ()) -> TargetError:
    """Return an error without a place; the reader of the file adds it with `TargetError.at`."""
    return TargetError(Fault(code, Location(), f"«{found}»", needed, fix), readings)
