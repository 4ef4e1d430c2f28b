"""TCVN3 (ABC) and VNI to Unicode: the encodings Vietnamese was typed in before 2001, letters of a font of their own.

In TCVN3 one sign stands for one letter, and fonts whose name ends in H show capitals. In VNI a letter is followed by
the sign of its mark. Text that holds letters only Unicode has was typed in Unicode, whatever its font says.
"""

from __future__ import annotations

import re
from functools import cache

_TCVN3 = dict(
    zip(
        "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ¡¢§£¤¥¦",
        "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ",
        strict=True,
    )
)
_VNI_MARKS = {
    "a": ("øùûõïâàáåãäêèéúüë", "àáảãạâầấẩẫậăằắẳẵặ"),
    "e": ("øùûõïâàáåãä", "èéẻẽẹêềếểễệ"),
    "o": ("øùûõïâàáåãä", "òóỏõọôồốổỗộ"),
    "ô": ("øùûõï", "ờớởỡợ"),
    "u": ("øùûõï", "ùúủũụ"),
    "ö": ("øùûõï", "ừứửữự"),
    "y": ("øùûõ", "ỳýỷỹ"),
}
_VNI_ALONE = dict(zip("ìíæóòôöîñ", "ìíỉĩịơưỵđ", strict=True))
_ONLY_UNICODE = re.compile("[ăĂđĐơƠưƯ\u0128\u0129\u0168\u0169\u1ea0-\u1ef9\u0300-\u0309\u0323]")

TCVN3, VNI = "TCVN3 (ABC)", "VNI"


def encoding_of(font: str) -> str:
    """Return the old encoding a font is for: "TCVN3 (ABC)", "VNI"; "" for a font of Unicode."""
    name = font.lower()
    if name.startswith(".vn"):
        return TCVN3
    return VNI if name.startswith(("vni-", "vni ")) else ""


def is_unicode(text: str) -> bool:
    """Tell whether a text holds letters no old encoding has."""
    return _ONLY_UNICODE.search(text) is not None


def pieces(text: str, encoding: str, font: str = "") -> list[tuple[int, str]]:
    """Return a text in Unicode, letter by letter.

    Args:
        text: As typed.
        encoding: "TCVN3 (ABC)" or "VNI".
        font: Its font; one of capitals (".VnTimeH") makes them.

    Returns:
        How many signs of the old text each new letter comes from, and the letter.
    """
    found: list[tuple[int, str]] = []
    at = 0
    while at < len(text):
        taken, letter = _next(text, at, encoding)
        found.append((taken, letter.upper() if encoding == TCVN3 and font.lower().endswith("h") else letter))
        at += taken
    return found


def to_unicode(text: str, encoding: str, font: str = "") -> str:
    """Return a text of an old encoding in Unicode."""
    return "".join(letter for _, letter in pieces(text, encoding, font))


def _next(text: str, at: int, encoding: str) -> tuple[int, str]:
    sign = text[at]
    if encoding == TCVN3:
        return 1, _TCVN3.get(sign, sign)
    table = _vni()
    pair = text[at : at + 2]
    return (2, table[pair]) if pair in table else (1, table.get(sign, sign))


@cache
def _vni() -> dict[str, str]:
    """Return the VNI table: pairs and single signs, small letters and capitals; the sign follows the letter's case."""
    table = dict(_VNI_ALONE)
    for letter, (marks, letters) in _VNI_MARKS.items():
        table |= {letter + mark: new for mark, new in zip(marks, letters, strict=True)}
    capitals = {old.upper(): new.upper() for old, new in table.items()}
    mixed = {old[0].upper() + old[1]: new.upper() for old, new in table.items() if len(old) == 2}
    return table | capitals | mixed
