"""The head of page 1: quốc hiệu and tiêu ngữ or the Party's title, organs, number, place and date."""

from __future__ import annotations

import re
from datetime import date

from reportgen.layout.anatomy.appendices import pieces_of
from reportgen.layout.anatomy.parts import Anatomy, Number
from reportgen.layout.anatomy.words import (
    ADDRESSEE,
    CIRCULATION,
    DATE,
    DRAFT,
    FOLDED_TYPES,
    LEGAL_BASIS,
    LETTER_SUBJECT,
    MOTTO,
    NATION,
    NUMBER,
    NUMBER_LINE,
    PARTY,
    SECRECY,
    URGENCY,
    fold,
    is_like,
    is_party_organ,
    starts_organ,
)
from reportgen.layout.paper import Segment

_JOINING = re.compile(
    r"(-|,|\b(VA|CUA|QUAN LY|CHI NHANH|TRUC THUOC|BAN CHAP HANH|XA|BENH|VAN|QUOC|BIEN|MOI|THI|CAN|NOI|LIEN|CHI|TONG))$"
)
"""Ends of a line that goes on below: joining words, and words cut in two (XÃ / HỘI, MÔI / TRƯỜNG)."""
_UNFINISHED = frozenset(
    {"VAN PHONG", "TRUNG TAM", "TRUONG", "BAN", "CUC", "CHI CUC", "PHONG", "BO CHI HUY", "HOI DONG"}
)
"""Words that are no name yet: the next line says of what."""
MOST = 45
"""Lines in which the head is looked for."""
_DAY = re.compile(r"ngày\s*(\d{1,2})\s*tháng\s*(\d{1,2})\s*năm\s*(\d{4})", re.IGNORECASE)
_NUMBER = re.compile(r"^Số\s*[:.]?\s*(?P<running>\d*)[\s.…_]*(?P<symbol>[/-].*)?$", re.IGNORECASE)


def find_head(anatomy: Anatomy) -> None:
    """Note the components of the head."""
    pieces = pieces_of(anatomy, _zone(anatomy.main[:MOST]))
    left = _fixed(anatomy, pieces)
    _number_and_date(anatomy, left)
    _organs(anatomy, [piece for piece in left if piece.index not in anatomy.known or piece.split])
    anatomy.head = tuple(pieces)


def _zone(segments: tuple[Segment, ...]) -> tuple[Segment, ...]:
    """Return the lines before the type, Kính gửi or a legal basis; frames in the flow may come after the type."""
    last = 0
    for position, segment in enumerate(segments):
        found = fold(segment.text)
        if found in FOLDED_TYPES or ADDRESSEE.match(found) or (LEGAL_BASIS.match(found) and len(found) > 40):
            last = position
            break
        if len(found) > 220:
            last = position
            break
    return segments[:last] if last else segments[:14]


def _fixed(anatomy: Anatomy, pieces: list[Segment]) -> list[Segment]:
    """Note what has a fixed wording; return the rest."""
    rest = []
    wanted = {"national_title": NATION, "motto": MOTTO, "party_title": PARTY}
    for piece in pieces:
        found = fold(piece.text)
        name, sure = max(((name, is_like(piece.text, text)) for name, text in wanted.items()), key=lambda pair: pair[1])
        if sure and name not in anatomy.components:
            anatomy.put(name, [piece], sure)
        elif found.strip("() .") in URGENCY and "urgency" not in anatomy.components:
            anatomy.put("urgency", [piece])
        elif found in CIRCULATION:
            anatomy.put("circulation", [piece])
        elif found in SECRECY:
            anatomy.put("secrecy", [piece])
        elif DRAFT.match(found) and len(found) < 60:
            anatomy.put("draft_mark", [piece])
        elif found in ("*", "* * *", "***"):
            anatomy.put("star", [piece])
        else:
            rest.append(piece)
    return rest


def _number_and_date(anatomy: Anatomy, pieces: list[Segment]) -> None:
    for position, piece in enumerate(pieces):
        found = fold(piece.text)
        if "number" not in anatomy.components and (NUMBER.match(found) or NUMBER_LINE.match(found)) and len(found) < 60:
            anatomy.put("number", [piece])
            parsed = _NUMBER.match(piece.text)
            if parsed:
                anatomy.number = Number(piece.text, parsed["running"], parsed["symbol"] or "")
        elif "date" not in anatomy.components and DATE.search(found) and len(found) < 80:
            anatomy.put("date", [piece])
            anatomy.issued = day_of(piece.text)
            anatomy.month = month_of(piece.text)
        elif LETTER_SUBJECT.match(found) and "letter_subject" not in anatomy.components and piece.side != "right":
            anatomy.put("letter_subject", [piece, *_going_on(piece, pieces[position + 1 :])])


def _going_on(first: Segment, after: list[Segment]) -> list[Segment]:
    """Return the further lines of a công văn's subject: below it in its own cell or box, or halves of lines below."""
    lines: list[Segment] = []
    for piece in after:
        found = fold(piece.text)
        same = piece.region == first.region and (not first.in_body or (piece.split and piece.side == "left"))
        if not same or DATE.search(found) or NUMBER.match(found) or DRAFT.match(found) or found in URGENCY:
            break
        lines.append(piece)
    return lines


def day_of(text: str) -> date | None:
    """Return the day a text names in full; None when it has none or no such day exists."""
    found = _DAY.search(text)
    try:
        return date(int(found[3]), int(found[2]), int(found[1])) if found else None
    except ValueError:
        return None


def month_of(text: str) -> date | None:
    """Return the first day of the month a text names, of the year when it names no month; None without a year."""
    found = re.search(r"tháng\s*(\d{0,2})[\s.…_]*năm\s*(\d{4})", text, re.IGNORECASE)
    month = int(found[1] or 1) if found else 0
    return date(int(found[2]), month, 1) if found and 1 <= month <= 12 else None


def _organs(anatomy: Anatomy, pieces: list[Segment]) -> None:
    """Note superior and issuing organ: lines on the left, above the number."""
    number, letter = anatomy.get("number"), anatomy.get("letter_subject")
    taken = {(id_.index, id_.side) for part in anatomy.components.values() for id_ in part.segments}
    lines = [piece for piece in pieces if piece.side != "right" and (piece.index, piece.side) not in taken]
    limit = number.first if number else letter.first if letter else None
    if limit is not None:
        lines = [piece for piece in lines if piece.index < limit.index or piece.region == ("body", 0) == limit.region]
        lines = [piece for piece in lines if piece.index <= limit.index]
    lines = [piece for piece in lines if len(piece.text) < 120 and re.search(r"[^\W\d_]{2}", piece.text)]
    names = _names(lines)
    if not names:
        return
    sure = 1.0 if starts_organ(names[-1][0].text) else 0.5
    anatomy.put("issuer", names[-1], sure)
    if len(names) > 1:
        anatomy.put("superior", [piece for name in names[:-1] for piece in name], sure)


def _names(lines: list[Segment]) -> list[list[Segment]]:
    """Return the lines by organ: a line that begins with a word for an organ begins a new one."""
    names: list[list[Segment]] = []
    for piece in lines:
        continues = bool(names) and (
            not starts_organ(piece.text) or _belongs(names[-1][-1].text) or _is_own_committee(names[-1], piece)
        )
        if continues:
            names[-1].append(piece)
        else:
            names.append([piece])
    return names


def _belongs(above: str) -> bool:
    """Tell whether a line goes on below: it ends in a joining word or dash."""
    found = fold(above)
    joined = _JOINING.search(found)
    return bool(joined) or found in _UNFINISHED


def _is_own_committee(name: list[Segment], piece: Segment) -> bool:
    """Tell whether a Party body is named after what stands on the next line: "ĐẢNG ỦY" / "ỦY BAN NHÂN DÂN TỈNH"."""
    above = fold(name[-1].text)
    committee = above in ("DANG UY", "BAN CAN SU DANG", "DANG DOAN", "BAN CHI DAO", "BAN CHAP HANH DANG BO")
    return committee and is_party_organ(above) and not is_party_organ(piece.text)
