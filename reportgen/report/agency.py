"""An agency's own report to the UBND, through the compiling agency: only its indicators, tasks and text."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen import vi
from reportgen.agencies.leads import indicator_leads
from reportgen.agencies.model import Agency
from reportgen.assessment.model import Assessment
from reportgen.assessment.tally import tally
from reportgen.figures.model import IssuedDocument, Narrative
from reportgen.plan.model import Plan, Task
from reportgen.report.appendices import document_table, indicator_table, task_table
from reportgen.report.behind import behind_lines
from reportgen.report.body import field_results, group_results, proposal_groups, told_lines
from reportgen.report.count_sentences import agency_task_sentence, reached_sentence
from reportgen.report.documents import agency_documents
from reportgen.report.last_year import basis_sentence
from reportgen.report.model import AppendixTable, Line, Report
from reportgen.report.parts import (
    agency_header,
    agency_signature,
    attached_line,
    opening,
    organ_of,
    report_subject,
)
from reportgen.report.source import ReportSource

NUMERALS = ("I", "II", "III")


def agency_rows(source: ReportSource, agency: Agency) -> tuple[Assessment, ...]:
    """Return the rows an agency leads, alone or with others, with the heading rows of its sub-rows."""
    return source.led_by(agency.slug)


def agency_tasks(source: ReportSource, agency: Agency) -> tuple[Task, ...]:
    """Return the tasks an agency leads, alone or with others."""
    return tuple(task for led in source.led if led.agency.slug == agency.slug for task in led.tasks)


def leading_slugs(source: ReportSource, row: Assessment) -> tuple[str, ...]:
    """Return the slugs of the agencies that lead a row."""
    return tuple(led.agency.slug for led in source.led if row.indicator in led.indicators)


def agency_report(source: ReportSource, agency: Agency) -> Report:
    """Return one agency's report of one year."""
    plan, year = source.plan, source.year
    issued, form = source.issue_date(upward=False), source.form(agency)
    rows, tasks = agency_rows(source, agency), agency_tasks(source, agency)
    text = source.figures.narratives.get(agency.slug, Narrative(agency.slug))
    told = ((agency, text),)
    issued_documents = [item for item in source.figures.documents if item.agency == agency.slug]
    indicators, assigned, documents = _appendices(source, agency, rows, tasks, issued_documents)
    return Report(
        kind="agency",
        illustrative=source.figures.illustrative,
        year=year,
        next_year=year + 1,
        header=agency_header(agency, source.world, issued, form),
        subject=report_subject(source),
        addressees=(_addressee(source, agency),),
        opening=opening(source, agency.name),
        documents=agency_documents(agency, issued_documents, _see(documents))
        + told_lines("vanban", told, lambda told_text: told_text.documents),
        communication=told_lines("tuyentruyen", told, lambda told_text: told_text.communication),
        inspection=told_lines("kiemtra", told, lambda told_text: told_text.inspection),
        funding=told_lines("kinhphi", told, lambda told_text: told_text.funding),
        indicator_summary=_indicator_summary(source, agency, rows, indicators),
        groups=group_results(source, rows, all_rows=True),
        task_summary=_task_summary(source, agency, tasks, assigned),
        fields=field_results(plan, told),
        highlights=told_lines("noibat", told, lambda told_text: told_text.highlights),
        shortcomings=behind_lines(source, rows, tasks, with_roles=False)
        + told_lines("hanche", told, lambda told_text: told_text.shortcomings),
        objective_causes=told_lines("khachquan", told, lambda told_text: told_text.objective_causes),
        subjective_causes=told_lines("chuquan", told, lambda told_text: told_text.subjective_causes),
        next_year_tasks=told_lines("phuonghuong", told, lambda told_text: told_text.next_year),
        proposals=proposal_groups(plan, told, to=plan.report.agency_addressee),
        closing=_closing(source, agency),
        recipients=form.recipient_lines(_recipients(source, agency), (source.plan.report.agency_addressee,)),
        signature=agency_signature(agency),
        indicator_table=indicators,
        task_table=assigned,
        document_table=documents,
        title=f"Báo cáo {vi.lower_first(report_subject(source))} của {agency.name}",
        author=organ_of(agency),
        is_party=form.party,
    )


def _addressee(source: ReportSource, agency: Agency) -> str:
    """Return Kính gửi: the UBND through the compiling agency, which itself writes to the UBND only."""
    to, through = source.plan.report.agency_addressee, _through(source, agency)
    return f"{to} (qua {through} tổng hợp)" if through else to


def _recipients(source: ReportSource, agency: Agency) -> tuple[str, ...]:
    through = _through(source, agency)
    filed = f"Lưu {agency.name}" if source.form(agency).party else "Lưu: VT"
    return ("Như trên", *((f"{through} (tổng hợp)",) if through else ()), filed)


def _through(source: ReportSource, agency: Agency) -> str:
    """Return the compiling body that an agency's report passes; empty for itself and where it is the addressee."""
    compiler = source.world.body(source.plan.report.compiler)
    passed = compiler.slug == agency.slug or compiler.name == source.plan.report.agency_addressee
    return "" if passed else compiler.name


def _see(table: AppendixTable | None) -> str:
    return _see_words(table, "danh mục")


def _see_words(table: AppendixTable | None, what: str) -> str:
    """Return "chi tiết tại Phụ lục II", "… tại Phụ lục" for the only appendix, "" for none."""
    return f"{what} tại Phụ lục {table.number}".rstrip() if table else ""


def _indicator_summary(
    source: ReportSource, agency: Agency, rows: Sequence[Assessment], table: AppendixTable | None
) -> Line:
    plan, counts = source.plan, tally(rows)
    if not counts.total:
        return Line("tong-hop", f"{_not_given(source, agency)} {plan.lead_role} chỉ tiêu nào.")
    role, total = _role(source, agency, rows), vi.padded(counts.total)
    given = f"{source.plan_name} giao {agency.name} {role} {total} chỉ tiêu"
    if taken_over(source, agency, rows):
        given = f"Theo {source.plan_name} và chức năng, nhiệm vụ sau sắp xếp, {agency.name} {role} {total} chỉ tiêu"
    reached = reached_sentence(counts, rows, source.year, _see_words(table, "chi tiết"))
    return Line("tong-hop", f"{given} thuộc {_groups(plan, rows)}. {reached}{basis_sentence(source, rows)}")


def _not_given(source: ReportSource, agency: Agency) -> str:
    """Return "Kế hoạch số … không giao Sở Y tế"; a plan older than the body could give it nothing."""
    plan, history = source.plan, source.world.history
    if plan.issued and history.register.on(agency.slug, plan.issued) is None:
        return f"Theo {source.plan_name}, {agency.name} không"
    return f"{source.plan_name} không giao {agency.name}"


def taken_over(source: ReportSource, agency: Agency, rows: Sequence[Assessment]) -> bool:
    """Tell whether the plan named another body for some of the rows that an agency leads today."""
    world = source.world
    return any(
        any(answer.slug == agency.slug and slug != agency.slug for slug, answer in world.printed_answers(row.indicator))
        for row in rows
    )


def _groups(plan: Plan, rows: Sequence[Assessment]) -> str:
    """Return "04 nhóm", or the one group by its title."""
    present = {row.indicator.group_number for row in rows}
    titles = [group.title for group in plan.indicator_groups if group.number in present]
    return f"nhóm {titles[0]}" if len(titles) == 1 else f"{vi.padded(len(titles))} nhóm"


def _role(source: ReportSource, agency: Agency, rows: Sequence[Assessment]) -> str:
    """Return the part the plan gives an agency in all of its rows, else what the plan calls a lead's part."""
    roles = {
        named.role
        for row in rows
        for named in indicator_leads(source.world, row.indicator)
        if named.agency.slug == agency.slug
    }
    return roles.pop() if len(roles) == 1 else source.plan.lead_role


def _task_summary(source: ReportSource, agency: Agency, tasks: Sequence[Task], table: AppendixTable | None) -> Line:
    if not tasks:
        said = f"{_not_given(source, agency)} chủ trì nhiệm vụ cụ thể nào."
        return Line("tong-hop-nhiem-vu", said)
    states = [figure.state if (figure := source.figures.tasks.get(task.key)) else None for task in tasks]
    return Line(
        "tong-hop-nhiem-vu", agency_task_sentence(agency.name, states, _see_words(table, "chi tiết"), source.called)
    )


def _closing(source: ReportSource, agency: Agency) -> Line:
    plan = source.plan
    said = f"Trên đây là Báo cáo kết quả năm {source.year} thực hiện {plan.short_title}"
    return Line("ket", f"{said}; {agency.name} kính báo cáo {plan.report.agency_addressee} xem xét, chỉ đạo")


def _appendices(
    source: ReportSource,
    agency: Agency,
    rows: Sequence[Assessment],
    tasks: Sequence[Task],
    documents: Sequence[IssuedDocument],
) -> tuple[AppendixTable | None, AppendixTable | None, AppendixTable | None]:
    """Return the appendices that have rows, numbered in Roman; a single one bears no number (ND30-PL-02)."""
    attached = attached_line(agency.symbol, organ_of(agency), source.issue_date(upward=False), source.form(agency))
    present = [bool(rows), bool(tasks), bool(documents)]
    numerals = iter(NUMERALS if sum(present) > 1 else ("", "", ""))
    return (
        indicator_table(source, rows, next(numerals), attached) if rows else None,
        task_table(source, tasks, next(numerals), attached) if tasks else None,
        document_table(documents, next(numerals), attached) if documents else None,
    )
