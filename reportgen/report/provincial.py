"""The report of the UBND to the Standing Committee, put together from the plan, the figures and the agencies' texts."""

from __future__ import annotations

from reportgen import vi
from reportgen.agencies.model import BodyKind
from reportgen.assessment.tally import tally
from reportgen.report.abridged import abridged
from reportgen.report.appendices import document_table, indicator_table, task_table
from reportgen.report.behind import behind_lines
from reportgen.report.body import Told, field_results, group_results, proposal_groups, told_lines
from reportgen.report.count_sentences import reached_sentence, task_sentence
from reportgen.report.documents import provincial_documents
from reportgen.report.last_year import basis_sentence
from reportgen.report.model import AppendixTable, Line, Report, SignatureBlock
from reportgen.report.parts import (
    agency_header,
    agency_signature,
    attached_line,
    committee_of,
    committee_said,
    opening,
    organ_of,
    provincial_header,
    report_subject,
)
from reportgen.report.source import ReportSource

SYMBOL = "UBND"


def provincial_report(source: ReportSource) -> Report:
    """Return the whole provincial report of one year, issued by the UBND or by the body the duty names."""
    plan, year = source.plan, source.year
    issued = source.issue_date(upward=True)
    told = narratives(source) if source.all_rows else abridged(source, narratives(source))
    indicators, tasks, documents = _appendices(source)
    see_documents = f"danh mục tại Phụ lục {documents.number}" if documents else ""
    issuer = source.issuer
    form = source.form(issuer)
    organ = issuer.name if issuer else committee_said(source)
    return Report(
        kind="provincial",
        illustrative=source.figures.illustrative,
        year=year,
        next_year=year + 1,
        header=(
            agency_header(issuer, source.world, issued, form) if issuer else provincial_header(source.world, issued)
        ),
        subject=report_subject(source),
        addressees=plan.report.addressees,
        opening=opening(source, organ),
        documents=provincial_documents(source.figures.documents, see_documents, source.world.province)
        + told_lines("vanban", told, lambda text: text.documents),
        communication=told_lines("tuyentruyen", told, lambda text: text.communication),
        inspection=told_lines("kiemtra", told, lambda text: text.inspection),
        funding=told_lines("kinhphi", told, lambda text: text.funding),
        indicator_summary=_indicator_summary(source),
        groups=group_results(source, source.assessments, all_rows=source.all_rows),
        task_summary=_task_summary(source),
        fields=field_results(plan, told),
        highlights=told_lines("noibat", told, lambda text: text.highlights),
        shortcomings=behind_lines(source, source.assessments, plan.tasks, with_roles=True)
        + told_lines("hanche", told, lambda text: text.shortcomings),
        objective_causes=told_lines("khachquan", told, lambda text: text.objective_causes),
        subjective_causes=told_lines("chuquan", told, lambda text: text.subjective_causes),
        next_year_tasks=told_lines("phuonghuong", told, lambda text: text.next_year),
        proposals=proposal_groups(plan, told, issuer=organ, to=_proposes_to(source)),
        closing=_closing(source, organ),
        recipients=form.recipient_lines(plan.report.recipients, plan.report.addressees),
        signature=agency_signature(issuer) if issuer else SignatureBlock(plan.report.signature),
        indicator_table=indicators,
        task_table=tasks,
        document_table=documents,
        title=f"Báo cáo {vi.lower_first(report_subject(source))}",
        author=organ_of(issuer) if issuer else committee_of(source.world),
        is_party=form.party,
    )


def _proposes_to(source: ReportSource) -> str:
    """Return whom an agency that issues the report proposes to: the first it writes to inside the province.

    A body of the province has no proposals to make past its own committee. Empty for the UBND and Party bodies.
    """
    if source.issuer is None or source.issuer.kind is BodyKind.PARTY:
        return ""
    own = (one.partition(" (qua ")[0] for one in source.plan.report.addressees if not source.is_outside(one))
    return next(own, source.plan.report.closing_addressee)


def narratives(source: ReportSource) -> tuple[Told, ...]:
    """Return the agencies' texts: the compiling agency's first, then in the order the plan first names them."""
    texts = source.figures.narratives
    order = [source.plan.report.compiler, *(led.agency.slug for led in source.led)]
    slugs = [slug for slug in dict.fromkeys([*order, *sorted(texts)]) if slug in texts]
    return tuple((source.world.body(slug), texts[slug]) for slug in slugs)


def _indicator_summary(source: ReportSource) -> Line:
    plan, rows = source.plan, source.assessments
    counts = tally(rows)
    total, groups = vi.padded(counts.total), vi.padded(len(plan.indicator_groups))
    lead_in = f"{source.plan_name} đề ra {total} chỉ tiêu thuộc {groups} nhóm."
    reached = reached_sentence(counts, rows, source.year, "chi tiết tại Phụ lục I")
    return Line("tong-hop", f"{lead_in} {reached}{basis_sentence(source, rows)}")


def _task_summary(source: ReportSource) -> Line:
    states = [figure.state if (figure := source.figures.tasks.get(task.key)) else None for task in source.plan.tasks]
    return Line("tong-hop-nhiem-vu", task_sentence(states, "chi tiết tại Phụ lục II", source.called or "Kế hoạch"))


def _closing(source: ReportSource, organ: str) -> Line:
    plan = source.plan
    said = f"Trên đây là Báo cáo kết quả năm {source.year} thực hiện {plan.short_title}"
    return Line("ket", f"{said}; {organ} kính báo cáo {plan.report.closing_addressee} xem xét, cho ý kiến chỉ đạo")


def _appendices(source: ReportSource) -> tuple[AppendixTable, AppendixTable, AppendixTable | None]:
    plan, figures = source.plan, source.figures
    issuer = source.issuer
    symbol, organ = (issuer.symbol, organ_of(issuer)) if issuer else (SYMBOL, committee_of(source.world))
    attached = attached_line(symbol, organ, source.issue_date(upward=True), source.form(issuer))
    return (
        indicator_table(source, source.assessments, "I", attached),
        task_table(source, plan.tasks, "II", attached),
        document_table(figures.documents, "III", attached),
    )
