"""The meaning of a printed target: values only. `plan.target_language` reads the printed wording into them."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from reportgen.plan.model import Direction


class TargetKind(StrEnum):
    """What sort of thing a printed target is."""

    NUMBER = "number"
    BOUND = "bound"
    RANGE = "range"
    LEVEL = "level"
    TEXT = "text"
    NONE = "none"


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
