"""Reads what a plan asks for and what an agency reported, the way a Vietnamese official reads it.

`parse_target` and `parse_actual` refuse what has two readings; `read_target` turns a refusal into a doubt.
The rules with their samples stand in docs/targets.md.
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from reportgen import vi
from reportgen.plan.model import Direction
from reportgen.plan.target import Actual, Target, TargetError, TargetKind, target_error
from reportgen.plan.target_doubts import beyond_stage, figure_doubts, lost_figure, words_doubts
from reportgen.plan.target_expression import KEEPING, Expression, read_expression
from reportgen.plan.target_folding import folded
from reportgen.plan.target_levels import figures_beside_stage, names_no_stage, names_rank, names_stage, spelled
from reportgen.plan.target_numbers import read_number
from reportgen.plan.target_reached import reached
from reportgen.plan.target_units import UnitKind, printed_unit, unit_kind

_NOTHING = re.compile(r"[-.…_\s]*")
_YEARLY = re.compile(rf"{KEEPING}|\b(?:hằng|hàng|mỗi) năm\b|(?<!/người)(?<!/hộ)(?<!/lao động)(?<!đồng)(?<!usd)/năm\b")
_AGREE = {
    (TargetKind.NUMBER, Direction.NEAR),
    (TargetKind.RANGE, Direction.NEAR),
    (TargetKind.LEVEL, Direction.HIGHER),  # a higher stage is a better one
}
_YEARLY_UNIT = re.compile(r"[^/]+(?<!đồng)(?<!usd)/năm")


def parse_target(text: str, unit: str, direction: Direction | None = None) -> Target:
    """Return what a printed target asks for.

    Args:
        text: The cell as printed, e.g. "> =95,75", "1-1,5", "-", "Xóa bỏ hoàn toàn".
        unit: The unit as printed; "%/năm" makes the figure a yearly change.
        direction: As declared in the data; it wins over what the wording shows, a contradiction is a doubt.

    Returns:
        Target with Decimal bounds in `unit`; kind "none" for "-" and "-.".
        The printed text is kept in `Target.text` and is what reports show.

    Raises:
        TargetError: two readings are possible, e.g. "2.500" in "%"; carries both.
    """
    target = _read(text, unit)
    shown = target.direction
    target = replace(target, direction=direction or shown)
    opposed = contradiction(target, shown)
    return replace(target, doubts=(*target.doubts, opposed)) if opposed else target


def read_target(text: str, unit: str, direction: Direction | None = None) -> Target:
    """Return the target as `parse_target` does; where it refuses, a `TEXT` target with every reading as a doubt."""
    try:
        return parse_target(text, unit, direction)
    except TargetError as error:
        doubts = error.readings or (f"không đọc được {error.faults[0].found}: cần {error.faults[0].needed}",)
        return Target(text, unit, TargetKind.TEXT, direction=direction, doubts=doubts)


def parse_actual(text: str, unit: str) -> Actual:
    """Return what a reported value says: a number, a range, a bound, or words.

    Args:
        text: As written in the figures: "2,31", "61-62", ">97", "đang thực hiện"; empty: nothing was written.
        unit: The indicator's unit; it must not stand in the value.

    Raises:
        TargetError: a unit stands in the value (TG03), a decimal point (TG04), two readings are possible (TG01), or
            it is no value at all (TG05).
    """
    words = folded(text)
    if _NOTHING.fullmatch(words):
        return Actual(text, TargetKind.NONE)
    expression = None if _is_stage_number(text, unit) else read_expression(words, unit)
    if expression is None:
        _refuse_figure_first(words, text, unit)
        return Actual(text, TargetKind.TEXT, level=reached(text))
    _refuse_unit(expression, text)
    _refuse_change(expression, text)
    return Actual(text, _kind(expression), *_bounds(expression), approx=expression.approx)


def contradiction(target: Target, shown: Direction | None = None) -> str:
    """Return in Vietnamese how a target's declared direction contradicts its wording; empty when it does not.

    Args:
        target: With the declared direction.
        shown: What the wording shows beyond its kind and bounds ("giảm còn"); None: nothing.
    """
    declared = target.direction
    if declared is None or target.kind in (TargetKind.NONE, TargetKind.TEXT):
        return ""
    shown = shown or _shown_by(target)
    if target.kind is TargetKind.BOUND and declared is Direction.NEAR:
        return f"khai «near» nhưng «{target.text}» là một giới hạn"
    if declared is Direction.LEVEL and target.kind is not TargetKind.LEVEL:
        return f"khai «level» nhưng «{target.text}» là con số"
    if shown is None or shown is declared or (target.kind, declared) in _AGREE:
        return ""
    return f"khai «{declared.value}» nhưng «{target.text}» cho thấy «{shown.value}»"


def _read(text: str, unit: str) -> Target:
    words = folded(text)
    if _NOTHING.fullmatch(words):
        return Target(text, unit, TargetKind.NONE)
    if _is_stage_number(text, unit):
        return _level(text, unit)
    expression = read_expression(words, unit)
    if expression is not None:
        return _figure(text, unit, expression)
    return _words(text, unit)


def _is_stage_number(text: str, unit: str) -> bool:
    """Tell whether "3" or "Mức 3" is a stage because the unit is one of stages; "0" and "100" are none."""
    bare = folded(text).lstrip("0") or "0"
    if unit_kind(unit) is not UnitKind.LEVEL or re.fullmatch(r"0|\d{2,}", bare) or beyond_stage(text):
        return False
    return bool(re.fullmatch(r"mức độ \d+", spelled(text)))


def _figure(text: str, unit: str, expression: Expression) -> Target:
    bounds, yearly = _bounds(expression), _is_yearly(text, unit)
    target = Target(text, unit, _kind(expression), *bounds, approx=expression.approx, yearly=yearly)
    return replace(
        target,
        direction=_shown_by(target) or expression.shown,
        doubts=(*expression.doubts, *figure_doubts(target, expression)),
        text_unit=printed_unit(_as_written(expression.unit, text)),
    )


def _words(text: str, unit: str) -> Target:
    figures, beyond = figures_beside_stage(text), beyond_stage(text)
    a_stage = not names_no_stage(text) and (unit_kind(unit) is UnitKind.LEVEL or names_stage(text))
    if a_stage and not figures and not beyond:
        return _level(text, unit)
    doubts = words_doubts(text, unit, rank=names_rank(text)) if figures else (*lost_figure(text), *beyond)
    target = Target(text, unit, TargetKind.TEXT, yearly=_is_yearly(text, unit), doubts=doubts)
    if len(set(figures)) != 1 or names_rank(text) or not re.search(KEEPING, folded(text)):
        return target
    return replace(target, direction=Direction.NEAR, kept_figure=_kept_figure(figures[0], unit))


def _kept_figure(digits: str, unit: str) -> Decimal | None:
    try:
        number = read_number(digits, unit)
    except TargetError:
        return None
    return None if number.doubts else number.value


def _level(text: str, unit: str) -> Target:
    return Target(
        text,
        unit,
        TargetKind.LEVEL,
        direction=Direction.LEVEL,
        yearly=_is_yearly(text, unit),
        level=spelled(text),
    )


def _kind(expression: Expression) -> TargetKind:
    if expression.second is not None:
        return TargetKind.RANGE
    return TargetKind.BOUND if expression.first_bound else TargetKind.NUMBER


def _bounds(expression: Expression) -> tuple[Decimal | None, bool | None, Decimal | None, bool | None]:
    """Return lower, lower_inclusive, upper, upper_inclusive."""
    first, second, sign = expression.first, expression.second, expression.first_bound
    if second is not None:
        return first, sign != ">", second, expression.second_bound != "<"
    if not sign:
        return first, True, first, True
    inclusive = sign.endswith("=")
    return (first, inclusive, None, None) if sign.startswith(">") else (None, None, first, inclusive)


def _shown_by(target: Target) -> Direction | None:
    if target.kind is TargetKind.LEVEL:
        return Direction.LEVEL
    if target.kind is not TargetKind.BOUND:
        return None
    return Direction.HIGHER if target.upper is None else Direction.LOWER


def _is_yearly(text: str, unit: str) -> bool:
    words = re.sub(r"\s*/\s*", "/", folded(text))
    return bool(_YEARLY.search(words) or _YEARLY_UNIT.fullmatch(printed_unit(unit).lower()))


def _as_written(words: str, text: str) -> str:
    """Return folded words in the capitals of the text: "usd" as "USD"."""
    line = vi.one_line(text)
    at = line.lower().find(words)
    return words if at < 0 else line[at : at + len(words)]


def _refuse_unit(expression: Expression, text: str) -> None:
    if expression.unit:
        raise target_error(
            "TG03",
            vi.one_line(text),
            "số, phần thập phân sau dấu phẩy, không ghi đơn vị",
            f"ghi {_plain(expression)}",
        )
    if expression.doubts:
        raise target_error(
            "TG04",
            vi.one_line(text),
            "số, dấu phẩy trước phần thập phân, dấu chấm giữa các hàng nghìn",
            f"ghi {_plain(expression)}",
        )


def _refuse_change(expression: Expression, text: str) -> None:
    if expression.shown is not None:  # "giảm 0,3" may be the change or the value
        raise target_error(
            "TG05", vi.one_line(text), "giá trị của cả năm, không phải mức tăng, giảm", "ghi giá trị, bằng số"
        )


def _refuse_figure_first(words: str, text: str, unit: str) -> None:
    if not _is_stage_number(text, unit) and re.match(r"[<>=~]|-?\d", words):
        raise target_error(
            "TG05",
            vi.one_line(text),
            "một số, một khoảng «61-62», hoặc lời văn",
            "ghi lại giá trị, không kèm chú thích",
        )


def _plain(expression: Expression) -> str:
    second = "" if expression.second is None else f"-{vi.number(expression.second)}"
    return f"{expression.first_bound}{vi.number(expression.first)}{second}"
