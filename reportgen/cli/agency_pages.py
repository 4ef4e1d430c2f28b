"""What `reportgen agency` prints: the same facts as data for `--json` and as a page for people."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from reportgen import vi
from reportgen.agencies.history import History
from reportgen.agencies.model import Agency
from reportgen.agencies.successions import EVENT_WORDS, Event
from reportgen.agencies.trace import Stage, Trace

_ALWAYS = "không có mốc thời gian"


def entry(agency: Agency) -> dict[str, object]:
    """Return what `agency list` says of a body."""
    return {
        "slug": agency.slug,
        "name": agency.name,
        "short_name": agency.short_name,
        "kind": agency.kind.value,
        "valid_from": _iso(agency.period.start),
        "valid_to": _iso(agency.period.end),
    }


def listing(agencies: Iterable[Agency]) -> str:
    """Return the list of bodies as a page."""
    lines = [f"{agency.slug:<42} {agency.name:<44} {agency.period}".rstrip() for agency in agencies]
    return "\n".join(lines) if lines else "Không có cơ quan nào vào ngày này."


def overview(history: History, slug: str, day: date | None) -> dict[str, Any]:
    """Return what `agency show` says of a body: its periods, what it took over, what became of it.

    Args:
        day: Only what holds or happened up to this day; None: everything.
    """
    known = [one for one in history.register if one.slug == slug]
    events = [event for event in history.events if day is None or event.day <= day]
    return {
        **entry(known[-1]),
        "periods": [{"valid_from": _iso(one.period.start), "valid_to": _iso(one.period.end)} for one in known],
        "exists": None if day is None else history.register.on(slug, day) is not None,
        "on": _iso(day),
        "variants": list(dict.fromkeys(name for one in known for name in one.variants)),
        "from": [_event(history, event) for event in events if event.new == slug],
        "to": [_event(history, event) for event in events if event.old == slug],
    }


def _event(history: History, event: Event) -> dict[str, object]:
    return {
        "date": event.day.isoformat(),
        "event": event.kind.value,
        "old": event.old,
        "new": event.new,
        "functions": sorted(event.functions),
        "provinces": sorted(event.provinces),
        "legal_basis": event.legal_basis,
        "certainty": event.certainty,
        "words": _event_words(history, event),
    }


def _event_words(history: History, event: Event) -> str:
    """Return "01/3/2025: Sở Kế hoạch và Đầu tư → Sở Tài chính (hợp nhất; Nghị định …)"."""
    names = [history.functions.get(key, "các lĩnh vực còn lại") for key in sorted(event.functions)]
    function = f", {'; '.join(names)}" if names else ""
    where = f", chỉ ở: {', '.join(sorted(event.provinces))}" if event.provinces else ""
    new = history.register[event.new].name if event.new else "không có cơ quan tiếp nhận"
    basis = event.legal_basis or f"chưa ghi căn cứ, độ chắc chắn: {event.certainty}"
    old = history.register[event.old].name
    return f"{vi.short_date(event.day)}: {old} → {new} ({EVENT_WORDS[event.kind]}{function}{where}; {basis})"


def page(facts: dict[str, Any]) -> str:
    """Return a body as a page."""
    periods = [_period(one) for one in facts["periods"]]
    lines = [f"{facts['name']} ({facts['short_name']})", f"  Mã: {facts['slug']}", f"  Thời gian: {'; '.join(periods)}"]
    if facts["exists"] is not None:
        there = "đang tồn tại" if facts["exists"] else "không tồn tại"
        lines.append(f"  Vào ngày {vi.short_date(date.fromisoformat(facts['on']))}: {there}")
    for title, key in (("Tiếp nhận", "from"), ("Chuyển đi", "to")):
        if facts[key]:
            lines += [f"  {title}:", *(f"    - {event['words']}" for event in facts[key])]
    if facts["variants"]:
        lines.append(f"  Cách viết khác: {'; '.join(facts['variants'])}")
    return "\n".join(lines)


def _period(one: dict[str, str | None]) -> str:
    start, end = (date.fromisoformat(text) if text else None for text in (one["valid_from"], one["valid_to"]))
    sides = [f"từ {vi.short_date(start)}" if start else "", f"đến {vi.short_date(end)}" if end else ""]
    return " ".join(side for side in sides if side) or _ALWAYS


def traced(found: Trace) -> dict[str, object]:
    """Return a trace as data."""
    return {
        "plan": found.plan.slug,
        "row_id": found.row.row_id,
        "key": found.row.key,
        "name": found.row.name,
        "printed": found.printed,
        "functions": [key for key, _ in found.functions],
        "stages": [_stage(stage) for stage in found.stages],
    }


def _stage(stage: Stage) -> dict[str, object]:
    return {
        "from": _iso(stage.period.start),
        "to": _iso(stage.period.end),
        "province": stage.province.full_name,
        "agencies": [{"slug": one.agency.slug, "name": one.agency.name, "role": one.role} for one in stage.agencies],
        "reasons": list(stage.reasons),
        "open_question": stage.open_question,
    }


def trace_page(found: Trace) -> str:
    """Return a trace as a page."""
    functions = "; ".join(f"{name} ({key})" for key, name in found.functions)
    lines = [
        f"{found.row.row_id}. {found.row.name}",
        f"  Kế hoạch in: {found.printed or 'không nêu cơ quan'}",
        f"  Lĩnh vực: {functions or 'không ghi'}",
    ]
    for stage in found.stages:
        lines += ["", f"  {vi.upper_first(str(stage.period))}, {stage.province.full_name}:"]
        lines += [f"    {one.agency.name} ({one.role})" for one in stage.agencies] or [
            "    không có cơ quan nào trả lời"
        ]
        lines += [f"      vì: {reason}" for reason in stage.reasons]
        lines += [f"      CHƯA RÕ: {stage.open_question}"] if stage.open_question else []
    return "\n".join(lines)


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
