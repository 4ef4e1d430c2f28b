"""Letters: what is left out of shown text, raised figures that are units or footnote signs, and TCVN3 as Unicode."""

from __future__ import annotations

import re
from collections.abc import Iterable

from reportgen import vi

_UNIT_BEFORE = re.compile(r"(?:^|[\s/(])(?:[kcdm]?m|ha|dam|hm)$", re.IGNORECASE)
_DROPPED = {0x200B: None, 0xFEFF: None, 0xAD: None, 0x2060: None, 0x2011: "-", 0x202F: " ", 0x2009: " "}

_LOWER = {
    "à": 0xB5, "ả": 0xB6, "ã": 0xB7, "á": 0xB8, "ạ": 0xB9, "ă": 0xA8, "ằ": 0xBB, "ẳ": 0xBC, "ẵ": 0xBD, "ắ": 0xBE,
    "ặ": 0xC6, "â": 0xA9, "ầ": 0xC7, "ẩ": 0xC8, "ẫ": 0xC9, "ấ": 0xCA, "ậ": 0xCB, "đ": 0xAE, "è": 0xCC, "ẻ": 0xCE,
    "ẽ": 0xCF, "é": 0xD0, "ẹ": 0xD1, "ê": 0xAA, "ề": 0xD2, "ể": 0xD3, "ễ": 0xD4, "ế": 0xD5, "ệ": 0xD6, "ì": 0xD7,
    "ỉ": 0xD8, "ĩ": 0xDC, "í": 0xDD, "ị": 0xDE, "ò": 0xDF, "ỏ": 0xE1, "õ": 0xE2, "ó": 0xE3, "ọ": 0xE4, "ô": 0xAB,
    "ồ": 0xE5, "ổ": 0xE6, "ỗ": 0xE7, "ố": 0xE8, "ộ": 0xE9, "ơ": 0xAC, "ờ": 0xEA, "ở": 0xEB, "ỡ": 0xEC, "ớ": 0xED,
    "ợ": 0xEE, "ù": 0xEF, "ủ": 0xF1, "ũ": 0xF2, "ú": 0xF3, "ụ": 0xF4, "ư": 0xAD, "ừ": 0xF5, "ử": 0xF6, "ữ": 0xF7,
    "ứ": 0xF8, "ự": 0xF9, "ỳ": 0xFA, "ỷ": 0xFB, "ỹ": 0xFC, "ý": 0xFD, "ỵ": 0xFE,
}  # fmt: skip
_UPPER = {"Ă": 0xA1, "Â": 0xA2, "Ê": 0xA3, "Ô": 0xA4, "Ơ": 0xA5, "Ư": 0xA6, "Đ": 0xA7}
_TCVN3 = {code: letter for letter, code in (_LOWER | _UPPER).items()}
"""Letters of TCVN 5712 (ABC) by their code, as text in a .Vn font has them. It has no capitals with tone marks."""

_FOREIGN = re.compile("[ÆÇÈÉËÎÏÑÖ×ØÜÞßåæçèëìîïñö÷øûüþµ¶¸¼½¾¨®]")
"""Signs that TCVN3 uses for letters and Vietnamese in Unicode seldom or never has."""

_VIETNAMESE = re.compile("[ăđơưĂĐƠƯ\u1ea0-\u1ef9]")
_ENOUGH = 20


def shown(text: str) -> str:
    """Return text on one line, in NFC, without signs that take no room; a no-break hyphen is a hyphen."""
    return vi.one_line(text.translate(_DROPPED))


def is_unit_power(before: str, raised: str) -> bool:
    """Tell whether a raised "2" or "3" belongs to a unit: "m" and "2" are square metres; else it is a footnote sign."""
    return raised.strip() in ("2", "3") and bool(_UNIT_BEFORE.search(before))


def is_note_sign(raised: str) -> bool:
    """Tell whether raised text is a sign that calls a footnote: figures, stars, one letter, alone or in brackets."""
    bare = raised.strip(" ()[],")
    return bool(bare) and (bare.isdigit() or set(bare) <= {"*"} or (len(bare) == 1 and bare.isalpha()))


def is_tcvn3_font(font: str) -> bool:
    """Tell whether a font's letters are TCVN3: ".VnTime", ".VnTimeH"."""
    return font.lower().startswith(".vn")


def from_tcvn3(text: str, font: str = "") -> str:
    """Return text typed in TCVN3 as Unicode; fonts whose name ends in H show capitals only."""
    decoded = "".join(_TCVN3.get(ord(sign), sign) for sign in text)
    return decoded.upper() if is_tcvn3_font(font) and font.upper().endswith("H") else decoded


def is_typed_in_tcvn3(texts: Iterable[str]) -> bool:
    """Tell whether a file is TCVN3 although its fonts are ordinary: its signs give no Vietnamese as they stand."""
    foreign = vietnamese = 0
    for text in texts:
        foreign += len(_FOREIGN.findall(text))
        vietnamese += len(_VIETNAMESE.findall(text))
    return foreign >= _ENOUGH and foreign > 3 * vietnamese


def is_vietnamese(text: str) -> bool:
    """Tell whether text has letters that only Vietnamese in Unicode has."""
    return bool(_VIETNAMESE.search(text))
