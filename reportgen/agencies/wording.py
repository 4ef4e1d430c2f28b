"""Names and lists as a document of a day writes them: bodies of that day, the province's kind and name, no districts.

For lists that speak of today (recipients, who leads a row); never for a quoted title, which stays as it was issued.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace

from reportgen import vi
from reportgen.agencies.model import Agency
from reportgen.agencies.names import Found, name_key
from reportgen.agencies.provinces import CITY, PROVINCE, Province

_OF_CITY = (
    (re.compile(r"(?<!\w)Tỉnh(?= (?:ủy|uỷ|đoàn)(?!\w))"), "Thành"),
    (re.compile(r"(?<!\w)tỉnh(?= (?:ủy|uỷ)(?!\w))"), "thành"),
    (re.compile(r"(?<!\w)(?<!cấp )tỉnh(?!\w)"), CITY),
)
_AREA = r"(?:huyện|thị xã|thành phố|quận|thị trấn)(?!\w)"
_DISTRICTS = re.compile(rf"(?:các|cấp)\s+{_AREA}(?:[\s,.;]+(?:và\s+)?(?:các\s+)?(?:{_AREA}|xã(?!\w)|phường(?!\w)))*")
_IS_DISTRICT = re.compile(r"(?<!\w)(?:huyện|thị xã|quận|thị trấn)(?!\w)", re.IGNORECASE)
_TAIL = re.compile(r"\s+(?:tỉnh|thành phố)$")
_JOINER = re.compile(r"(?:\s*[,;]\s*(?:và\s+)?|\s+và\s+|[\s;-]+)$")


def of_kind(text: str, province: Province) -> str:
    """Return text with the word for a province as its kind asks: "UBND tỉnh", "Tỉnh ủy" of a city change."""
    if province.kind == CITY:
        for pattern, word in _OF_CITY:
            text = pattern.sub(word, text)
    return text


def agency_in(agency: Agency, province: Province) -> Agency:
    """Return a body of the register as it is called in a province: no `{province}` is left."""

    def named(text: str) -> str:
        whole = text.replace(f"{PROVINCE} {{province}}", province.full_name).replace("{province}", province.name)
        return of_kind(whole, province)

    return replace(
        agency,
        name=named(agency.name),
        short_name=named(agency.short_name),
        symbol=agency.symbol.replace("{T}", "TP" if province.kind == CITY else "T"),
        superior=named(agency.superior),
        header_name=named(agency.header_name),
    )


def spelled(printed: str, agency: Agency, province: str) -> str:
    """Return a printed name in the register's capitals, tone marks and hyphens; other names as printed.

    What print adds to a name ("tỉnh", the province) stays.
    """
    tail = re.search(rf"(?:\s+(?:tỉnh|thành phố))?(?:\s+{re.escape(province)})?$", printed, re.IGNORECASE)
    bare, added = (printed[: tail.start()], tail[0]) if tail else (printed, "")
    for name in (agency.name, agency.short_name):
        if name_key(bare) == name_key(name):
            return f"{_TAIL.sub('', name)}{added}"
    return printed


def communes(province: Province) -> str:
    """Return the units below the province since the districts ended: "các xã, phường, đặc khu"."""
    return "các xã, phường" + (", đặc khu" if province.special_zones else "")


def without_districts(group: str, province: Province) -> str:
    """Return a printed group of bodies with the districts as communes: "UBND các xã, phường"; others as printed.

    One district by name ("UBND huyện An Lão") has no single successor and stays as printed.
    """
    if not _IS_DISTRICT.search(group):
        return group
    return _DISTRICTS.sub(lambda found: "cấp xã" if found[0].startswith("cấp") else communes(province), group)


def names_district(text: str) -> bool:
    """Tell whether a line names a district or its bodies."""
    return _IS_DISTRICT.search(text) is not None


def reworded(text: str, found: Iterable[Found], spoken: Callable[[Found, str], tuple[str, ...]]) -> str:
    """Return text on one line with every name and group in it as `spoken` says; a body is not named twice.

    Args:
        found: The names and groups in the text, from left to right.
        spoken: Returns the names to write for a place, given the printed words; those alone when nothing changed,
            none where nobody is left to name.
    """
    pieces: list[str] = []
    said: set[str] = set()
    renamed: set[str] = set()
    end = 0
    for place in found:
        printed = text[place.start : place.end]
        now = spoken(place, printed)
        before = text[end : place.start]
        end = place.end
        changed = [name_key(name) for name in now] != [name_key(printed)]  # other capitals are no other body
        fresh = [name for name in now if name_key(name) not in (renamed | said if changed else renamed)]
        if not fresh:
            pieces.append(_JOINER.sub("", before))
            continue
        if place.slug:
            keys = {name_key(name) for name in fresh}
            said |= keys
            renamed |= keys if changed else set()
        pieces += [before, ", ".join(fresh)]
    return vi.one_line("".join([*pieces, text[end:]])).lstrip(",; ")
