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


def reworded(text: str, found: Iterable[Found], spoken: Callable[[Found, str], str]) -> str:
    """Return text on one line with every name and group in it as `spoken` says; a body is not named twice.

    Args:
        found: The names and groups in the text, from left to right.
        spoken: Returns what to write for a place, given the printed words; the printed words when nothing changed.
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
        key = name_key(now)
        if key in renamed or (now != printed and (not now or key in said)):
            pieces.append(_JOINER.sub("", before))
            continue
        if place.slug:
            said.add(key)
            renamed.update({key} if now != printed else ())
        pieces += [before, now]
    return vi.one_line("".join([*pieces, text[end:]])).lstrip(",; ")
