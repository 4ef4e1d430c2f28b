"""The letters around a report: the compiling body asks for reports, reminds, asks for comments, submits the draft."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from reportgen import vi
from reportgen.agencies.leads import LedRows
from reportgen.agencies.model import Agency
from reportgen.assessment.model import Verdict
from reportgen.figures.model import MissingReason
from reportgen.plan.duties import ReportingDuty
from reportgen.report.form import AS_ABOVE, NUMBER_GAP, STATE
from reportgen.report.letter_model import Late, Letter, LetterKind
from reportgen.report.letter_tables import asked_indicators, asked_tasks, opinion_table
from reportgen.report.model import Header
from reportgen.report.parts import agency_header, agency_signature, cited, long_date, organ_of, place_date, place_of
from reportgen.report.source import IssueDate, ReportSource

UNKNOWN = "…"
"""Stands for a part of a symbol, number or date that nobody has given yet."""
_SUBJECTS = {
    LetterKind.REQUEST: "báo cáo kết quả",
    LetterKind.REMINDER: "đôn đốc báo cáo kết quả",
    LetterKind.COMMENTS: "lấy ý kiến dự thảo Báo cáo kết quả",
    LetterKind.SUBMISSION: "ban hành Báo cáo kết quả",
}
"""How the subject begins, after "V/v" or "Về việc"."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked for beyond the plan: all of it may be missing.

    Attributes:
        last_day: The last day for an answer; None: for a request that of the plan, else none is named.
        cited_letter: Number and date of the công văn referred to: "1256/SNV-LĐVL ngày 05/11/2025".
    """

    kind: LetterKind
    last_day: date | None = None
    cited_letter: str = ""


def letter_of(source: ReportSource, wanted: Wanted) -> Letter:
    """Return a letter of the compiling body of the day."""
    issuer, settings, kind = compiling_body(source), source.plan.report, wanted.kind
    late = late_agencies(source) if kind is LetterKind.REMINDER else ()
    tied = _attached_line(source, issuer, kind)
    asked = asked_agencies(source)
    request, submission = kind is LetterKind.REQUEST, kind is LetterKind.SUBMISSION
    numbers = iter(_numerals(asked) if request else ())
    names = tuple(led.agency.name for led in asked)
    subject = f"{_SUBJECTS[kind]} năm {source.year} thực hiện {source.plan.short_title}"
    return Letter(
        kind=kind,
        illustrative=source.figures.illustrative and kind is LetterKind.REMINDER,
        year=source.year,
        header=_header(source, issuer, kind),
        addressees=(settings.agency_addressee,) if submission else tuple(one.name for one in late) or names,
        issuer=issuer.name,
        superior=settings.agency_addressee,
        plan=source.plan.short_title,
        plan_cited=f"{cited(source)}{source.scope}",
        subject=subject,
        closing_addressee=settings.closing_addressee,
        deadline=deadline_words(source, wanted),
        cited_letter=_cited_letter(source, issuer, wanted.cited_letter),
        late=late,
        fields=tuple(field.title for field in settings.fields),
        indicator_table=asked_indicators(source, asked, next(numbers, ""), tied) if request else None,
        task_table=asked_tasks(source, asked, next(numbers, ""), tied) if request else None,
        opinion_table=opinion_table(names, tied) if submission else None,
        outline_number=next(numbers, ""),
        attached_to=tied,
        recipients=STATE.recipient_lines(_recipients(source, kind)),
        signature=agency_signature(issuer),
        address=settings.address,
        title=f"{'Tờ trình' if submission else 'Công văn'} về việc {subject}",
        author=organ_of(issuer),
    )


def compiling_body(source: ReportSource) -> Agency:
    """Return the body of the day that compiles the report and signs the letters."""
    return source.world.body(source.plan.report.compiler)


def asked_agencies(source: ReportSource) -> tuple[LedRows, ...]:
    """Return the lead agencies of the day with their rows, but for the compiling body, in the order of the plan."""
    return tuple(led for led in source.led if led.agency.slug != source.plan.report.compiler)


# Who is late ------------------------------------------------------------------------------------------------------


def late_agencies(source: ReportSource) -> tuple[Late, ...]:
    """Return the agencies that have not sent text, figures or results of all of their rows."""
    told = ((led.agency.name, list(_missing(source, led))) for led in asked_agencies(source))
    return tuple(Late(name, ", ".join(missing)) for name, missing in told if missing)


def _missing(source: ReportSource, led: LedRows) -> Iterator[str]:
    rows = [row for row in source.led_by(led.agency.slug) if not row.is_heading and row.verdict is not Verdict.ENDED]
    without = [row for row in rows if row.figure is None or row.figure.reason is MissingReason.NOT_REPORTED]
    tasks = [task for task in led.tasks if task.key not in source.figures.tasks]
    text = led.agency.slug in source.figures.narratives
    if not text and len(without) == len(rows) and len(tasks) == len(led.tasks):
        yield "chưa gửi báo cáo"
        return
    if not text:
        yield "chưa gửi phần lời"
    if without:
        yield f"chưa có số liệu của {vi.padded(len(without))}/{vi.padded(len(rows))} chỉ tiêu"
    if tasks:
        yield f"chưa có kết quả của {vi.padded(len(tasks))}/{vi.padded(len(led.tasks))} nhiệm vụ"


# Dates ------------------------------------------------------------------------------------------------------------


def deadline_words(source: ReportSource, wanted: Wanted) -> str:
    """Return "trước ngày 30/11/2024" as the plan orders it, or the day asked for; empty when there is none."""
    if wanted.last_day:
        return f"chậm nhất ngày {vi.short_date(wanted.last_day)}"
    duty = agencies_duty(source)
    if wanted.kind is not LetterKind.REQUEST or duty is None:
        return ""
    day = date(source.year, duty.month, duty.day)
    return f"{'trước' if duty.before else 'chậm nhất'} ngày {vi.short_date(day)}"


def agencies_duty(source: ReportSource) -> ReportingDuty | None:
    """Return the duty that sets the agencies' day; None when the plan sets none."""
    return next((duty for duty in source.plan.duties if duty.month and not duty.upward), None)


def _issued(source: ReportSource, kind: LetterKind) -> IssueDate:
    """Return the letter's date; while it is not known the month is that of the deadline, of a request that before."""
    issued = source.issue_date(upward=kind in (LetterKind.COMMENTS, LetterKind.SUBMISSION))
    if issued.day_known or kind is not LetterKind.REQUEST:
        return issued
    month = max(issued.day.month - 1, 1)
    return IssueDate(date(issued.day.year, month, 1), day_known=False)


# Parts ------------------------------------------------------------------------------------------------------------


def _header(source: ReportSource, issuer: Agency, kind: LetterKind) -> Header:
    """Return the head; a công văn bears organ and unit, no type (ND30-NUM-03)."""
    issued = _issued(source, kind)
    if kind is LetterKind.SUBMISSION:
        return agency_header(issuer, source.world, issued, STATE, "TTr")
    superior = (issuer.superior.upper(),) if issuer.superior else ()
    place = place_date(place_of(source.world.province), issued)
    return Header(superior, (organ_of(issuer).upper(),), f"Số:{NUMBER_GAP}{_symbol(source, issuer)}", place)


def _symbol(source: ReportSource, issuer: Agency) -> str:
    return f"/{issuer.symbol}-{source.plan.report.letter_unit or UNKNOWN}"


def _attached_line(source: ReportSource, issuer: Agency, kind: LetterKind) -> str:
    submission = kind is LetterKind.SUBMISSION
    named = "Tờ trình" if submission else "Công văn"
    symbol = STATE.symbol(issuer.symbol, "TTr") if submission else _symbol(source, issuer)
    return f"(Kèm theo {named} số{NUMBER_GAP}{symbol} {long_date(_issued(source, kind))} của {organ_of(issuer)})"


def _cited_letter(source: ReportSource, issuer: Agency, given: str) -> str:
    number = given or f"{UNKNOWN}{_symbol(source, issuer)} ngày {UNKNOWN}/{UNKNOWN}/{source.year}"
    return f"Công văn số {number}"


def _recipients(source: ReportSource, kind: LetterKind) -> tuple[str, ...]:
    told = () if kind is LetterKind.SUBMISSION else (f"{source.plan.report.agency_addressee} (b/c)",)
    unit = source.plan.report.letter_unit
    return (AS_ABOVE, *told, f"Lưu: VT, {unit}" if unit else "Lưu: VT")


def _numerals(asked: tuple[LedRows, ...]) -> tuple[str, ...]:
    """Return the numbers of indicators, tasks and outline; nothing for an appendix that is left out."""
    present = [any(led.indicators for led in asked), any(led.tasks for led in asked), True]
    if sum(present) == 1:
        return ("", "", "")
    counted = iter(range(1, sum(present) + 1))
    return tuple(vi.roman(next(counted)) if there else "" for there in present)
