"""Reads a printed cell into agencies with the part each has, groups of bodies, and what is neither. Drops no word."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from reportgen.agencies.model import Agency, AgencyReading, NamedAgency
from reportgen.agencies.names import Found, fold

COORDINATES = "phối hợp"
"""The role of an agency that a cell names after "phối hợp với"."""

_ROLE_WORDS = (
    r"chủ trì|phối hợp|theo dõi|đánh giá|tham mưu|thu thập|tổng hợp|thống kê|báo cáo|thực hiện|triển khai|cung cấp|"
    r"đầu mối|làm đầu mối|hướng dẫn|kiểm tra|đôn đốc|chịu trách nhiệm|quản lý|hỗ trợ|là cơ quan|\("
)
_IS_ROLE = re.compile(fold(_ROLE_WORDS))
_WITH = re.compile(r"[\s,]*(?:(?:và\s+)?phối hợp (?:với|cùng)(?: với)?|cùng(?: với)?)$")
_JOINT = re.compile(r"[\s,]*(?:và\s*)?")
_IDLE = re.compile(r"^(?:[\s,;.:+•–-]|(?:và|cùng|cùng với)(?!\w))+|(?:[\s,;.:+•–-]|(?<!\w)(?:và|cùng))+$")


@dataclass(slots=True)
class _Reader:
    """What was read so far. `gaps` holds the text between each agency and what follows it."""

    named: list[NamedAgency] = field(default_factory=list)
    told: list[bool] = field(default_factory=list)
    joined: list[bool] = field(default_factory=list)
    groups: list[str] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)


def read_cell(text: str, found: Iterable[Found], agencies: dict[str, Agency], default_role: str) -> AgencyReading:
    """Return who a printed cell names and with which part.

    Args:
        text: The cell on one line.
        found: Names and groups in it, from left to right.
        agencies: The register by slug.
        default_role: Role of an agency to which the cell gives none.

    Returns:
        Agencies each once, in print order. A role said after the last of several joined names holds for all of them;
        agencies after "phối hợp với" have the role `COORDINATES`.
    """
    spans = list(found)
    reader = _Reader()
    reader.unknown += _pieces(text[: spans[0].start] if spans else text)
    role = default_role
    for index, span in enumerate(spans):
        end = spans[index + 1].start if index + 1 < len(spans) else len(text)
        printed, gap = text[span.start : span.end].strip(" ,;."), text[span.end : end]
        if span.slug:
            role = _take_agency(reader, agencies[span.slug], printed, gap, role, default_role)
        else:
            _take_group(reader, printed, gap)
    return AgencyReading(_merged(_with_shared_roles(reader)), tuple(reader.groups), tuple(reader.unknown))


def _take_agency(reader: _Reader, agency: Agency, printed: str, gap: str, role: str, default_role: str) -> str:
    """Add an agency; return the role of the next one that has none of its own."""
    own, rest = _own_words(gap)
    before_with = _WITH.sub("", own)
    following = COORDINATES if before_with != own else role
    own = before_with
    if own and not _IS_ROLE.match(fold(own)):
        rest, own = [own, *rest], ""
    reader.named.append(NamedAgency(agency, own or role, printed))
    reader.told.append(bool(own))
    reader.joined.append(bool(_JOINT.fullmatch(fold(gap))))
    reader.unknown += rest
    return default_role if own and following != COORDINATES else following


def _take_group(reader: _Reader, printed: str, gap: str) -> None:
    own, rest = _own_words(gap)
    reader.groups.append(f"{printed} {own}" if own else printed)
    reader.unknown += rest


def _own_words(gap: str) -> tuple[str, list[str]]:
    """Return the words after a name that go with it, and the pieces that stand for themselves.

    Words go with the name while no `;` stands between and no piece after a comma begins with a capital.
    """
    head, *later = gap.split(";")
    if not head[:1].isspace():
        return "", [piece for part in (head, *later) for piece in _pieces(part)]
    own: list[str] = []
    parts = head.split(",")
    while parts and (bare := _IDLE.sub("", parts[0])) == bare[:1].lower() + bare[1:]:
        own.append(parts.pop(0).strip())
    words = _IDLE.sub("", ", ".join(own)) if not _ends_in_with(own) else ", ".join(own).strip()
    return words, [piece for part in (*parts, *later) for piece in _pieces(part)]


def _ends_in_with(own: list[str]) -> bool:
    return bool(own) and bool(_WITH.search(own[-1]))


def _pieces(text: str) -> list[str]:
    pieces = (_IDLE.sub("", part) for part in re.split("[;,]", text))
    return [piece for piece in pieces if piece]


def _with_shared_roles(reader: _Reader) -> list[NamedAgency]:
    """Give names joined by a comma or "và" the role that was said after the last of them."""
    named = list(reader.named)
    for index in reversed(range(len(named) - 1)):
        if reader.joined[index] and not reader.told[index] and reader.told[index + 1]:
            named[index] = replace(named[index], role=named[index + 1].role)
            reader.told[index] = True
    return named


def _merged(named: list[NamedAgency]) -> tuple[NamedAgency, ...]:
    """Return each agency once, its roles joined."""
    merged: dict[str, NamedAgency] = {}
    for item in named:
        first = merged.setdefault(item.agency.slug, item)
        if item.role not in first.role:
            merged[item.agency.slug] = replace(first, role=f"{first.role}, {item.role}")
    return tuple(merged.values())
