"""Finds the names of agencies and of groups of bodies in printed text, whatever their capitals, hyphens and tone marks.

Folding keeps the length of the text, so that a place found in the folded text is the same place in the printed one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from reportgen import vi

_OLD_PLACE = {"oa": "òóỏõọ", "oe": "òóỏõọ", "uy": "ùúủũụ"}
_NEW_PLACE = {"oa": "àáảãạ", "oe": "èéẻẽẹ", "uy": "ỳýỷỹỵ"}
_TONES = {
    pair[0] + new: old + pair[1]
    for pair in _OLD_PLACE
    for old, new in zip(_OLD_PLACE[pair], _NEW_PLACE[pair], strict=True)
}
"""`oà` to `òa`: the new place of a tone mark to the old one."""

_FEW_WORDS = 2
_TONE = re.compile("|".join(_TONES))
_HYPHEN = re.compile(r"\s*[-–—]\s*")

_BODY = (
    r"(?:sở|ban|ngành|đoàn\s+thể|hội\s+quần\s+chúng|hội|cơ\s+quan|đơn\s+vị|địa\s+phương|tổ\s+chức\s+chính\s+trị"
    r"\s*-\s*xã\s+hội|tổ\s+chức|doanh\s+nghiệp|thành\s+viên)(?!\w)"
)
_AREA = r"(?:huyện|thị\s+xã|thành\s+phố|quận|xã|phường|thị\s+trấn|đặc\s+khu|địa\s+phương)(?!\w)"
_AND = r"[\s,.;]+(?:và\s+)?(?:các\s+)?"
_COMMITTEE = r"(?:ubnd|ủy\s+ban\s+nhân\s+dân)"
_TAIL = r"(?:\s+(?:cấp\s+)?tỉnh(?!\w))?(?:\s+(?:có\s+)?liên\s+quan|\s+chủ\s+trì\s+mục\s+tiêu)?"


@dataclass(frozen=True, slots=True)
class Found:
    """A name or a group in a text, from `start` to before `end`; `slug` is empty for a group."""

    start: int
    end: int
    slug: str


def fold(text: str) -> str:
    """Return text in small letters with every tone mark in its old place (`hoà` as `hòa`), of the same length."""
    small = "".join(sign.lower() if len(sign.lower()) == 1 else sign for sign in text)
    return _TONE.sub(lambda match: _TONES[match[0]], small)


def name_key(name: str) -> str:
    """Return what two spellings of a name have in common: folded, hyphens bare, a final "tỉnh", "thành phố" dropped."""
    return re.sub(r"\s+(?:tỉnh|thành phố)$", "", _HYPHEN.sub("-", fold(vi.one_line(name))))


def find_names(text: str, slug_of_key: Mapping[str, str], province: str = "") -> Iterator[Found]:
    """Yield the names and groups in a text on one line, from left to right, the longest at each place.

    Args:
        text: NFC, on one line.
        slug_of_key: The agency's slug by `name_key` of each of its names and variants.
        province: Name of the province, which may follow a name ("Đài … Bình Định"); "" when not known.
    """
    pattern = _pattern(tuple(slug_of_key), province)
    for match in pattern.finditer(fold(text)):
        slug = slug_of_key[name_key(match["key"])] if match["key"] else ""
        if not slug or _is_name(text[match.start() : match.end()], match["key"]):
            yield Found(match.start(), match.end(), slug)


def _is_name(printed: str, key: str) -> bool:
    """Tell a name from words of the language: "thống kê" is work, "Thống kê" and "thống kê tỉnh" are an office."""
    return printed[0].isupper() or len(key.split()) > _FEW_WORDS or len(printed) > len(key)


@lru_cache(maxsize=8)
def _pattern(keys: tuple[str, ...], province: str) -> re.Pattern[str]:
    names = "|".join(_spelled(key) for key in sorted(keys, key=len, reverse=True)) or r"(?!)"
    of_city = r"thành\s+phố(?=\s*(?:[,;.()]|$|và(?!\w)|chủ(?!\w)|phối(?!\w)))"  # not "thành phố Huế"
    of_province = rf"(?:\s+(?:tỉnh(?!\w)|{of_city}))?" + (
        rf"(?:\s+{_spelled(fold(province))}(?!\w))?" if province else ""
    )
    not_a_name = rf"(?!(?:{names})(?!\w))"
    body = fold(_BODY)
    more_bodies = rf"(?:{_AND}{not_a_name}{body})"
    more_areas = rf"(?:{_AND}{_AREA})"
    groups = (
        rf"các\s+{body}{more_bodies}*{_TAIL}",
        rf"{body}{more_bodies}+{_TAIL}",
        rf"{_COMMITTEE}\s+(?:các|cấp)\s+{_AREA}{more_areas}*",
        rf"các\s+{_AREA}{more_areas}*",
        rf"{_COMMITTEE}\s+(?:tp\.?|tx\.?|thành\s+phố|thị\s+xã|huyện|quận)\s(?:(?!(?:{names})(?!\w))[^;])*",
    )
    return re.compile(rf"(?<!\w)(?:(?P<key>{names})(?!\w){of_province}|(?:{'|'.join(groups)}))")


def _spelled(key: str) -> str:
    """Return a pattern of a folded name in which blanks and blanks around hyphens do not matter."""
    parts = [r"\s+".join(re.escape(word) for word in part.split()) for part in _HYPHEN.split(key)]
    return r"\s*[-–—]\s*".join(parts)
