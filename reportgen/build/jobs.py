"""One job: a report and its workbook. A pure function from what is handed in to the bytes of the files."""

from __future__ import annotations

from dataclasses import dataclass, field

from reportgen.agencies.model import Agency
from reportgen.document.metrics import Metrics, find_metrics
from reportgen.errors import Fault
from reportgen.report.joint import joint_report
from reportgen.report.model import Report
from reportgen.report.source import ReportSource

FORMATS = ("docx", "pdf", "xlsx")
PROVINCIAL_STEM = "bao-cao-tong-hop"
AGENCY_STEM = "bao-cao"
WORKBOOK = "phu-luc.xlsx"


@dataclass(frozen=True, slots=True)
class Job:
    """What one report and its workbook are made from.

    Attributes:
        sources: One for each plan the report covers.
        agency: None for the province.
        template: The Word template's bytes. template_name: Its path, for messages.
        formats: Some of `FORMATS`.
    """

    sources: tuple[ReportSource, ...]
    agency: Agency | None
    template: bytes
    template_name: str
    formats: tuple[str, ...]

    @property
    def folder(self) -> str:
        """Return the folder below OUT/<slug>/<year>, with a final slash; empty for the province."""
        return f"don-vi/{self.agency.slug}/" if self.agency else ""

    @property
    def stem(self) -> str:
        """Return the report's file name without its ending."""
        return AGENCY_STEM if self.agency else PROVINCIAL_STEM


@dataclass(frozen=True, slots=True)
class Made:
    """The files of one job: path below OUT/<slug>/<year> → bytes; and what the printing had to warn of."""

    files: dict[str, bytes] = field(default_factory=dict)
    warnings: tuple[Fault, ...] = ()


def make(job: Job) -> Made:
    """Make the files of one job. Libraries are imported only for the formats asked for."""
    files: dict[str, bytes] = {}
    told: tuple[Fault, ...] = ()
    metrics = find_metrics()
    if {"docx", "pdf"} & set(job.formats):
        written = _docx(job, metrics)
        if "docx" in job.formats:
            files[f"{job.folder}{job.stem}.docx"] = written
        if "pdf" in job.formats:
            files[f"{job.folder}{job.stem}.pdf"], told = _pdf(written, job, metrics)
    if "xlsx" in job.formats:
        files |= _xlsx(job, metrics)
    return Made(files, told)


def report_of(job: Job) -> Report:
    """Return the text of the job's report."""
    return joint_report(job.sources, job.agency)


def _docx(job: Job, metrics: Metrics) -> bytes:
    from reportgen.render.docx import fill_template

    return fill_template(job.template, report_of(job), metrics, name=job.template_name)


def _pdf(written: bytes, job: Job, metrics: Metrics) -> tuple[bytes, tuple[Fault, ...]]:
    from reportgen.document.reader import read_docx
    from reportgen.render.pdf import print_pdf
    from reportgen.render.pdf.warnings import warnings

    name = f"{job.folder}{job.stem}.docx"
    document = read_docx(written, name)
    return print_pdf(document, metrics), warnings(document, metrics, name)


def _xlsx(job: Job, metrics: Metrics) -> dict[str, bytes]:
    """Return the workbook of each plan; of several plans each has a file of its own."""
    from reportgen.render.xlsx import workbook

    several = len(job.sources) > 1
    return {
        job.folder + (f"phu-luc-{one.plan.slug}.xlsx" if several else WORKBOOK): workbook(one, job.agency, metrics)
        for one in job.sources
        if job.agency is None or any(led.agency.slug == job.agency.slug for led in one.led)
    }
