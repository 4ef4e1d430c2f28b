"""Numbers as a worksheet shows them on a Vietnamese machine: decimal comma, thousands dots, by number format."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from reportgen import vi

_GENERAL = re.compile(r"general|standard|@", re.IGNORECASE)
_CONDITION = re.compile(r"\[(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)\]")
_IN_BRACKETS = re.compile(r"\[[^\]]*\]")
_TOKEN = re.compile(r'"([^"]*)"|\\(.)|_.|\*.|([#0?][#0?,.]*)|(.)', re.DOTALL)
_NOT_PLAIN = re.compile(r"[dmyhsge/]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ShownNumber:
    """A number as shown; `sure` is False where the format is one this module does not follow."""

    text: str
    sure: bool = True


def show_number(value: int | float, number_format: str) -> ShownNumber:
    """Return a number as shown under a number format.

    "97.5" General gives "97,5"; 12900 under "#,##0" gives "12.900"; 0.95 under "0%" gives "95%".
    """
    exact = Decimal(repr(value)) if isinstance(value, float) else Decimal(value)
    if not number_format or _GENERAL.fullmatch(number_format):
        return ShownNumber(_general(exact))
    section, magnitude = _section(number_format, exact)
    bare = _IN_BRACKETS.sub("", section)
    without_words = re.sub(r'"[^"]*"|\\.|_.|\*.', "", bare)
    if _GENERAL.fullmatch(without_words.strip()):
        return ShownNumber(re.sub("general", _general(magnitude), bare.replace('"', ""), flags=re.IGNORECASE))
    if _NOT_PLAIN.search(without_words):
        return ShownNumber(_general(exact), sure=False)
    return ShownNumber(_filled(bare, magnitude, "%" in without_words))


def _general(value: Decimal) -> str:
    """Return a number as General shows it: as short as it goes, no dots between thousands."""
    return format(vi.trimmed(value), "f").replace(".", ",")


def _section(number_format: str, value: Decimal) -> tuple[str, Decimal]:
    """Return the section of a format that holds for a value, and the value it shows (without the sign, if it is given).

    Sections stand for positive, negative, zero; a condition in brackets overrides that.
    """
    sections = _split(number_format)
    for section in sections:
        if (found := _CONDITION.search(section)) and _holds(value, found[1], Decimal(found[2])):
            return section, value
    plain = [section for section in sections if not _CONDITION.search(section)] or sections
    if value < 0 and len(plain) > 1:
        return plain[1], abs(value)
    if value == 0 and len(plain) > 2:
        return plain[2], value
    return plain[0], value


def _split(number_format: str) -> list[str]:
    return re.findall(r'(?:"[^"]*"|\\.|[^;"\\])+', number_format) or [number_format]


def _holds(value: Decimal, sign: str, bound: Decimal) -> bool:
    return {
        "<": value < bound,
        "<=": value <= bound,
        ">": value > bound,
        ">=": value >= bound,
        "=": value == bound,
        "<>": value != bound,
    }[sign]


def _filled(section: str, value: Decimal, percent: bool) -> str:
    """Return the section with its digits filled in; what stands after the first run of digits is kept as words."""
    scaled = value * 100 if percent else value
    out, done = "", False
    for words, escaped, digits, other in _TOKEN.findall(section):
        if digits and not done:
            out, done = out + _digits(digits, abs(scaled)), True
        else:
            out += words or escaped or ("" if digits else other)
    sign = "-" if scaled < 0 and re.search("[1-9]", out) else ""
    return (sign + out).strip()


def _digits(pattern: str, value: Decimal) -> str:
    whole, _, fraction = pattern.partition(".")
    trailing = len(pattern) - len(pattern.rstrip(","))
    value = value.scaleb(-3 * trailing)
    places = sum(sign in "#0?" for sign in fraction)
    least = fraction.count("0")
    text = format(value.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP), "f")
    before, _, after = text.partition(".")
    while len(after) > least and after.endswith("0"):
        after = after[:-1]
    before = before.zfill(whole.count("0")) if whole.count("0") > 1 else before
    if "," in whole.rstrip(","):
        before = re.sub(r"(?<=\d)(?=(\d{3})+$)", ".", before)
    return f"{before},{after}" if after else before
