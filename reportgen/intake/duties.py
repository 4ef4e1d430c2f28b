"""Reporting duties with a yearly deadline, as the text orders them: who, to whom, through whom, before which day."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from reportgen.agencies.names import fold
from reportgen.intake.draft import Doubt
from reportgen.intake.text_lines import TextLine
from reportgen.plan.duties import ReportingDuty

_DEADLINE = re.compile(
    r"(?P<word>(?i:trước|chậm nhất(?: là)?|vào))\s+(?:ngày\s+)?(?P<day>\d{1,2})\s*(?:/|tháng\s+)\s*(?P<month>\d{1,2})"
    r"(?!\s*[/\d])(?!\s+năm\s+\d)"
)
_TO = re.compile(
    r"Ban Thường vụ Tỉnh ủy|Ban Thường vụ Tỉnh uỷ|Tỉnh ủy|UBND tỉnh|Ủy ban nhân dân (?:tỉnh|thành phố)"
    r"|Thủ tướng Chính phủ|Bộ [A-ZĐ][^,;.(]{3,60}|Hội đồng nhân dân tỉnh"
)
_THROUGH = re.compile(
    r"\((?:thông )?qua\s+([^()]{5,80}?)(?:\s+(?:để )?tổng hợp)?\)"
    r"|(?:thông )?qua\s+(Sở [^,;().]{3,60}?)\s+(?:để )?tổng hợp"
)
_REPORTS = re.compile(r"báo cáo|gửi", re.IGNORECASE)
_HEADING = re.compile(r"(?:\d{1,2}|[a-zđ])[.)]\s*(?P<who>.{4,160})")
_UP = ("Ban Thường vụ", "Tỉnh ủy", "Thủ tướng", "Bộ ")


def read_duties(lines: Sequence[TextLine], doubts: list[Doubt]) -> list[ReportingDuty]:
    """Return the duties whose sentence has a yearly day; each is a doubt, for a person must look at who and to whom."""
    duties: list[ReportingDuty] = []
    who = ""
    for line in lines:
        if heading := _HEADING.match(line.text):
            who = _reporter(heading["who"]) or who
        for sentence in re.split(r"(?<=[.;])\s+", line.text):
            found = _DEADLINE.search(sentence)
            if found is None or not _REPORTS.search(sentence) or not _is_day(found):
                continue
            duty = _duty(sentence.strip(), found, who)
            if any(other.upward for other in duties) and duty.upward:
                duty = _not_upward(duty)
            duties.append(duty)
            taken = f"{duty.reporter} báo cáo {duty.addressee}, {found[0].strip()} hằng năm"
            doubts.append(
                Doubt(line.place, f"thời hạn báo cáo: «{sentence.strip()[:160]}»", taken, "xem lại ai báo cáo ai")
            )
    return duties


def read_through(lines: Sequence[TextLine]) -> str:
    """Return the body through which reports go to be put together, wherever the text names it; "" when it does not."""
    found = next((match for line in lines if (match := _THROUGH.search(line.text))), None)
    return (found[1] or found[2]).strip() if found else ""


def _is_day(found: re.Match[str]) -> bool:
    try:
        date(2024, int(found["month"]), int(found["day"]))
    except ValueError:
        return False
    return True


def _duty(sentence: str, found: re.Match[str], who: str) -> ReportingDuty:
    before = sentence[: found.start()]
    addressees = _TO.findall(before) or _TO.findall(sentence)
    addressee = addressees[-1].strip() if addressees else "Ủy ban nhân dân tỉnh"
    through = _THROUGH.search(sentence)
    upward = addressee.startswith(_UP)
    reporter = "UBND tỉnh" if upward else who or "Các cơ quan, đơn vị liên quan"
    return ReportingDuty(
        reporter=reporter,
        addressee=addressee,
        through=(through[1] or through[2]).strip() if through else "",
        month=int(found["month"]),
        day=int(found["day"]),
        before=found["word"].lower() == "trước",
        text=sentence,
        upward=upward,
    )


def _not_upward(duty: ReportingDuty) -> ReportingDuty:
    return ReportingDuty(
        duty.reporter, duty.addressee, duty.through, duty.month, duty.day, duty.before, duty.text, upward=False
    )


def _reporter(text: str) -> str:
    """Return the bodies a numbered line names as those whose duties follow; "" when it names none."""
    words = fold(text)
    if not re.match(
        fold(r"(?:các\s+)?(?:sở|ban|ngành|cơ quan|đơn vị|ubnd|ủy ban|thủ trưởng|giám đốc|công an|bảo hiểm)"), words
    ):
        return ""
    return re.split(r"[:.]| chủ trì| có trách nhiệm", text)[0].strip(" ,;")
