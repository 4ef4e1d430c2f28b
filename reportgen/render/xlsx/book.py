"""The Excel appendices: one workbook for the province with all, one for each agency with its own rows.

A4 landscape fitted to the width, title rows repeated, Times New Roman, real numbers, filters, frozen panes.
Same inputs give the same bytes.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from reportgen.agencies.model import Agency
from reportgen.assessment.model import Assessment
from reportgen.document.metrics import Metrics
from reportgen.render.xlsx import tables, totals
from reportgen.render.xlsx.file import finished
from reportgen.render.xlsx.grid import Placed, add_table, data_row
from reportgen.render.xlsx.heights import Heights
from reportgen.render.xlsx.sheet import add_sheet, sheet_name
from reportgen.report.agency import agency_rows, agency_tasks, leading_slugs
from reportgen.report.parts import committee_of, organ_of, report_subject
from reportgen.report.source import ReportSource

TOTALS, INDICATORS, TASKS, DOCUMENTS = "Tổng hợp", "Chỉ tiêu", "Nhiệm vụ", "Văn bản"


def workbook(source: ReportSource, agency: Agency | None, metrics: Metrics) -> bytes:
    """Return the workbook of the province (`agency` None) or of one agency; `metrics` measure how high rows must be."""
    book = Workbook()
    book.remove(book.worksheets[0])
    own = agency or source.issuer
    issuer = organ_of(own) if own else committee_of(source.world)
    maker = _Maker(book, source, issuer, Heights(metrics))
    if agency:
        maker.fill(agency_rows(source, agency), agency, (agency,))
    else:
        agencies = tuple(led.agency for led in source.led)
        maker.fill(source.assessments, None, agencies)
        for one in agencies:
            maker.agency_sheet(one)
    return finished(book, maker.results, title=report_subject(source), author=issuer)


class _Maker:
    """Fills one workbook sheet by sheet; keeps the results of its formulas."""

    def __init__(self, book: Workbook, source: ReportSource, issuer: str, heights: Heights) -> None:
        self._book = book
        self._source = source
        self._issuer = issuer
        self._heights = heights
        self.results: dict[str, dict[str, Decimal | int]] = {}

    def fill(self, rows: Sequence[Assessment], agency: Agency | None, agencies: Sequence[Agency]) -> None:
        """Add the sheets of totals, indicators, tasks, documents."""
        source = self._source
        if rows:
            front = self._sheet(TOTALS)
            placed = self._add(self._sheet(INDICATORS), self._indicators(rows))
            self._totals(front, rows, agencies, placed)
        chosen = agency_tasks(source, agency) if agency else source.plan.tasks
        if chosen:
            self._add(self._sheet(TASKS), tables.tasks(source, chosen))
        own = [item for item in source.figures.documents if agency is None or item.agency == agency.slug]
        if table := tables.documents(own):
            self._add(self._sheet(DOCUMENTS), table)

    def agency_sheet(self, agency: Agency) -> None:
        """Add one agency's indicators and its tasks, each on a sheet of its own."""
        if rows := agency_rows(self._source, agency):
            self._add(self._sheet(agency.short_name), self._indicators(rows))
        if chosen := agency_tasks(self._source, agency):
            name = f"{agency.short_name} - NV" if rows else agency.short_name
            self._add(self._sheet(name), tables.tasks(self._source, chosen))

    def _add(self, sheet: Worksheet, table: tables.SheetTable) -> Placed:
        return add_table(sheet, table, self._heights)

    def _sheet(self, name: str) -> Worksheet:
        title = report_subject(self._source)
        return add_sheet(
            self._book, sheet_name(name, self._book.sheetnames), self._issuer, title, self._source.figures.illustrative
        )

    def _indicators(self, rows: Sequence[Assessment]) -> tables.SheetTable:
        return tables.indicators(self._source, rows, lambda row: leading_slugs(self._source, row))

    def _totals(self, sheet: Worksheet, rows: Sequence[Assessment], agencies: Sequence[Agency], placed: Placed) -> None:
        where = totals.area(INDICATORS, placed.verdict_column, placed.key_column, placed.first, placed.last)
        present = {row.indicator.group_number for row in rows}
        groups = [(one.number, one.title) for one in self._source.plan.indicator_groups if one.number in present]
        led = [(agency, own) for agency in agencies if (own := agency_rows(self._source, agency))]
        table = totals.totals(rows, groups, led, where, data_row(sheet))
        self.results[sheet.title] = self._add(sheet, table).results
