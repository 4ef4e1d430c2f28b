"""One report over several plans of one province, such as those of two provinces that were merged.

Each plan keeps its own part: its sentence of counts, its groups, its rows under a heading of its own in the appendices.
What is said once is taken from the first plan named: who is addressed, who receives, who signs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from reportgen import vi
from reportgen.agencies.model import Agency
from reportgen.figures.model import IssuedDocument
from reportgen.report.agency import agency_report
from reportgen.report.appendices import document_table
from reportgen.report.documents import PLANS, agency_documents, provincial_documents
from reportgen.report.last_year import NOTES_HEAD
from reportgen.report.model import AppendixTable, FieldResult, GroupResult, Line, ProposalGroup, Report, TableRow
from reportgen.report.parts import cited, committee_said, opening_line, subject_of
from reportgen.report.party import in_party_form
from reportgen.report.provincial import provincial_report
from reportgen.report.source import ReportSource

ID_LENGTH = 36
_PARTS = "ABCDEFGH"
_LISTS = (
    *("communication", "inspection", "funding", "highlights", "shortcomings"),
    *("objective_causes", "subjective_causes", "next_year_tasks"),
)


def joint_report(sources: Sequence[ReportSource], agency: Agency | None = None) -> Report:
    """Return the report of one or several plans: of the province, or of one agency.

    Args:
        sources: One for each plan, all of one year, day and province; those in which the agency leads nothing are left
            out of its report.
    """
    own = [one for one in sources if agency is None or any(led.agency.slug == agency.slug for led in one.led)]
    if len(own) > 1:
        own = [replace(one, called=name) for one, name in zip(own, plan_names(own), strict=True)]
    reports = [agency_report(one, agency) if agency else provincial_report(one) for one in own]
    marked = [_marked(report, index) for index, report in enumerate(reports)]
    whole = _joined(own, marked, agency) if len(reports) > 1 else reports[0]
    return in_party_form(whole) if whole.is_party else whole


def _joined(sources: Sequence[ReportSource], reports: Sequence[Report], agency: Agency | None) -> Report:
    first = reports[0]
    subject = subject_of(sources)
    organ = agency.name if agency else _organ(sources[0])
    lists = {name: _united(getattr(report, name) for report in reports) for name in _LISTS}
    documents = _documents(sources, agency)
    numerals = iter(_numerals(reports, documents))
    indicators = _table([report.indicator_table for report in reports], sources, numerals)
    tasks = _table([report.task_table for report in reports], sources, numerals)
    issued = _document_table(first, documents, numerals)
    counted = _documents_said(sources[0], agency, documents, issued)
    return replace(
        first,
        illustrative=any(report.illustrative for report in reports),
        subject=subject,
        opening=opening_line(sources, organ),
        documents=_united([counted, *(_without_count(report.documents) for report in reports)]),
        indicator_summary=_sentences(first.indicator_summary, [report.indicator_summary for report in reports]),
        groups=_groups(sources, reports),
        task_summary=_sentences(first.task_summary, [report.task_summary for report in reports]),
        fields=_fields(reports),
        proposals=_proposals(reports),
        closing=_closing(first.closing, sources),
        indicator_table=indicators,
        task_table=tasks,
        document_table=issued,
        title=f"Báo cáo {vi.lower_first(subject)}" + (f" của {agency.name}" if agency else ""),
        **lists,  # type: ignore[arg-type]  # all of _LISTS are tuples of lines
    )


def _organ(source: ReportSource) -> str:
    return source.issuer.name if source.issuer else committee_said(source)


# Ids ------------------------------------------------------------------------------------------------------------


def _marked(report: Report, index: int) -> Report:
    """Return a report whose ids are its own among those of the other plans; the first keeps its ids."""
    if not index:
        return report

    def line(one: Line) -> Line:
        return Line(f"k{index + 1}-{one.id}"[:ID_LENGTH], one.text)

    def lines(found: tuple[Line, ...]) -> tuple[Line, ...]:
        return tuple(line(one) for one in found)

    return replace(
        report,
        documents=lines(report.documents),
        groups=tuple(
            replace(one, id=f"k{index + 1}-{one.id}", summary=line(one.summary), items=lines(one.items))
            for one in report.groups
        ),
        fields=tuple(replace(one, paragraphs=lines(one.paragraphs)) for one in report.fields),
        proposals=tuple(replace(one, paragraphs=lines(one.paragraphs)) for one in report.proposals),
        indicator_table=_marked_table(report.indicator_table, line),
        task_table=_marked_table(report.task_table, line),
        **{name: lines(getattr(report, name)) for name in _LISTS},  # type: ignore[arg-type]
    )


def _marked_table(table: AppendixTable | None, line: Callable[[Line], Line]) -> AppendixTable | None:
    if table is None:
        return None
    rows = tuple(
        replace(row, id=line(Line(row.id, "")).id, cells=tuple(line(cell) for cell in row.cells)) for row in table.rows
    )
    return replace(table, rows=rows, notes=tuple(line(note) for note in table.notes))


# Text -----------------------------------------------------------------------------------------------------------


def _united(found: Sequence[tuple[Line, ...]] | Iterator[tuple[Line, ...]]) -> tuple[Line, ...]:
    """Return the paragraphs of all plans in order; one that an agency wrote for both stands once."""
    by_text: dict[str, Line] = {}
    for lines in found:
        for line in lines:
            by_text.setdefault(line.text, line)
    return tuple(by_text.values())


def _sentences(like: Line, lines: Sequence[Line]) -> Line:
    return Line(like.id, " ".join(line.text for line in lines))


def _without_count(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """Return I.1 without its sentence of counts, which is made anew for all plans together."""
    return tuple(line for line in lines if not line.id.endswith("van-ban-dem"))


def _groups(sources: Sequence[ReportSource], reports: Sequence[Report]) -> tuple[GroupResult, ...]:
    """Return the groups of all plans, numbered through, each with the plan it belongs to."""
    told = [
        replace(group, title=f"{group.title} ({source.plan_name})")
        for source, report in zip(sources, reports, strict=True)
        for group in report.groups
    ]
    return tuple(replace(group, number=f"1.{index}") for index, group in enumerate(told, 1))


def _fields(reports: Sequence[Report]) -> tuple[FieldResult, ...]:
    """Return II.2 with the texts of all plans under one field where the plans have the same."""
    merged: dict[str, FieldResult] = {}
    for report in reports:
        for field in report.fields:
            known = merged.get(field.title)
            paragraphs = _united([known.paragraphs, field.paragraphs]) if known else field.paragraphs
            merged[field.title] = replace(known or field, paragraphs=paragraphs)
    return tuple(
        replace(field, letter=letter) for field, letter in zip(merged.values(), vi.POINT_LETTERS, strict=False)
    )


def _proposals(reports: Sequence[Report]) -> tuple[ProposalGroup, ...]:
    merged: dict[str, ProposalGroup] = {}
    for report in reports:
        for group in report.proposals:
            known = merged.get(group.addressee)
            paragraphs = _united([known.paragraphs, group.paragraphs]) if known else group.paragraphs
            merged[group.addressee] = replace(known or group, paragraphs=paragraphs)
    return tuple(replace(group, id=f"kn{index}", number=str(index)) for index, group in enumerate(merged.values(), 1))


def _closing(closing: Line, sources: Sequence[ReportSource]) -> Line:
    """Return the closing sentence with all plans in the place of the first."""
    first = sources[0].plan.short_title
    return Line(closing.id, closing.text.replace(first, " và ".join(plan_names(sources)), 1))


def plan_names(sources: Sequence[ReportSource]) -> tuple[str, ...]:
    """Return the short title of each plan; one without a number, or with that of another, is named by its province."""
    titles = [one.plan.short_title for one in sources]
    return tuple(
        title if one.plan.number and titles.count(title) == 1 else f"{title} của {one.world.home.full_name}"
        for one, title in zip(sources, titles, strict=True)
    )


# Appendices -----------------------------------------------------------------------------------------------------


def _documents(sources: Sequence[ReportSource], agency: Agency | None) -> tuple[IssuedDocument, ...]:
    """Return the documents of all plans, one that is listed for several once."""
    found: dict[tuple[str, str], IssuedDocument] = {}
    for source in sources:
        for item in source.figures.documents:
            if agency is None or item.agency == agency.slug:
                found.setdefault((item.symbol, item.title), item)
    return tuple(found.values())


def _documents_said(
    source: ReportSource, agency: Agency | None, documents: Sequence[IssuedDocument], table: AppendixTable | None
) -> tuple[Line, ...]:
    see = f"danh mục tại Phụ lục {table.number}".rstrip() if table else ""
    if agency:
        return agency_documents(agency, documents, see, PLANS)
    return provincial_documents(documents, see, source.world.province, PLANS)


def _numerals(reports: Sequence[Report], documents: Sequence[IssuedDocument]) -> tuple[str, ...]:
    """Return the numbers of the appendices that there are: Roman, none for a single one (ND30-PL-02)."""
    present = [
        any(report.indicator_table for report in reports),
        any(report.task_table for report in reports),
        bool(documents),
    ]
    count = sum(present)
    return tuple(vi.roman(index) for index in range(1, count + 1)) if count > 1 else ("",) * count


def _table(
    tables: Sequence[AppendixTable | None], sources: Sequence[ReportSource], numerals: Iterator[str]
) -> AppendixTable | None:
    """Return the rows of all plans in one table, each plan under a row that names it."""
    there = [(table, source) for table, source in zip(tables, sources, strict=True) if table]
    if not there:
        return None
    rows: list[TableRow] = []
    notes: list[Line] = []
    for index, (table, source) in enumerate(there):
        row_id = f"ke-hoach-{index + 1}-{table.rows[0].id}"[: ID_LENGTH - 4]
        name = f"{cited(source)}{source.scope}"
        rows.append(TableRow(row_id, "group", (Line(f"{row_id}-tt", _PARTS[index]), Line(f"{row_id}-ten", name))))
        rows += table.rows
        notes += _part_notes(table.notes, _PARTS[index])
    return replace(there[0][0], number=next(numerals), rows=tuple(rows), notes=tuple(notes))


def _part_notes(notes: Sequence[Line], part: str) -> Iterator[Line]:
    """Yield the notes of one plan, whose numbers count within its part of the table: "Chú thích phần A:"."""
    for line in notes:
        yield Line(line.id, line.text.replace(NOTES_HEAD, f"{NOTES_HEAD[:-1]} phần {part}:"))


def _document_table(
    first: Report, documents: Sequence[IssuedDocument], numerals: Iterator[str]
) -> AppendixTable | None:
    if not documents:
        return None
    attached = next(
        table.attached_to for table in (first.indicator_table, first.task_table, first.document_table) if table
    )
    return document_table(documents, next(numerals), attached, PLANS)
