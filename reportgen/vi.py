"""Vietnamese forms in one place: numbers, dates, names, order of letters.

`number` is the only function that turns a figure into print; nothing else in the program writes digits of a figure.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

POINT_LETTERS = "abcdđeghiklmnopqrstuvxy"
"""Letters that number a điểm, in order (ND30-H-05)."""

_ALPHABET = "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệfghiìỉĩíịjklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvwxyỳỷỹýỵz"
_RANK = {letter: index for index, letter in enumerate(_ALPHABET)}
_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def nfc(text: str) -> str:
    """Return text in composed form, as every file and every comparison here has it."""
    return unicodedata.normalize("NFC", text)


def one_line(text: str) -> str:
    """Return text in NFC with every run of blanks, no-break blanks and line ends as one blank, none at the ends."""
    return " ".join(nfc(text).replace("\u00a0", " ").split())


def number(value: Decimal) -> str:
    """Return a figure as printed: decimal comma, a dot between thousands, its own count of decimals kept.

    `Decimal("4315")` gives "4.315", `Decimal("0.50")` gives "0,50", negative values a plain hyphen.
    """
    whole, _, fraction = format(abs(value), "f").partition(".")
    grouped = re.sub(r"(?<=\d)(?=(\d{3})+$)", ".", whole)
    printed = f"{grouped},{fraction}" if fraction else grouped
    return f"-{printed}" if value < 0 else printed


def rounded(value: Decimal, decimals: int) -> Decimal:
    """Return value with exactly `decimals` decimals, half up as people round."""
    return value.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)


def percentage(part: Decimal | int, whole: Decimal | int) -> Decimal:
    """Return part of whole in per cent, one decimal, half up. `whole` is not zero."""
    return rounded(Decimal(part) * 100 / Decimal(whole), 1)


def trimmed(value: Decimal) -> Decimal:
    """Return value without trailing zeros after the point: 40.0 becomes 40, 0.50 becomes 0.5."""
    if value == value.to_integral_value():
        return value.quantize(Decimal(1))
    return value.normalize()


def padded(count: int) -> str:
    """Return a count in running text: below ten with a leading zero ("09", "12", "1.204"); 0 stays "0"."""
    return f"0{count}" if 0 < count < 10 else number(Decimal(count))


def long_date(day: date) -> str:
    """Return "ngày 05 tháng 01 năm 2026": days below 10 and months 1, 2 padded (ND30-DATE-01)."""
    return f"ngày {day.day:02d} tháng {_month(day)} năm {day.year}"


def short_date(day: date) -> str:
    """Return "09/5/2024", for running text after the word "ngày" (ND30-DATE-04)."""
    return f"{day.day:02d}/{_month(day)}/{day.year}"


def _month(day: date) -> str:
    return f"{day.month:02d}" if day.month < 3 else str(day.month)


def roman(value: int) -> str:
    """Return 1..39 in Roman digits."""
    text = ""
    for size, sign in _ROMAN:
        while value >= size:
            text, value = text + sign, value - size
    return text


def without_marks(text: str) -> str:
    """Return text in plain Latin letters: "Sở Y tế" gives "So Y te"."""
    decomposed = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(sign for sign in decomposed if not unicodedata.combining(sign))


def slug(name: str) -> str:
    """Return the slug of an agency's name: no marks, lower case, other signs one hyphen, a final "tỉnh" dropped.

    "Bảo hiểm xã hội tỉnh" gives "bao-hiem-xa-hoi".
    """
    bare = re.sub(r"\s+tỉnh$", "", one_line(name), flags=re.IGNORECASE)
    return re.sub(r"[^a-z0-9]+", "-", without_marks(bare).lower()).strip("-")


def sort_key(text: str) -> tuple[tuple[int, int], ...]:
    """Return a key that sorts text in the order of the Vietnamese alphabet (a ă â b c d đ e ê …; tones last)."""
    return tuple((_RANK.get(sign, -1), ord(sign)) for sign in nfc(text).lower())


def upper_first(text: str) -> str:
    """Return text with its first letter capital, the rest untouched."""
    return text[:1].upper() + text[1:]


def lower_first(text: str) -> str:
    """Return text with its first letter small unless the first word is an abbreviation ("BHXH", "HDI")."""
    first = text.split(" ", 1)[0]
    return text if len(first) > 1 and first.isupper() else text[:1].lower() + text[1:]
