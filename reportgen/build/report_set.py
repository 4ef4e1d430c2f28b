"""The jobs of one `render`: the province and every lead agency, or the agencies named."""

from __future__ import annotations

import difflib
from collections.abc import Sequence

from reportgen import vi
from reportgen.agencies.model import Agency
from reportgen.build.jobs import Job
from reportgen.build.templates import read_template
from reportgen.errors import CannotRun, Fault, Location
from reportgen.report.source import ReportSource
from reportgen.workspace import Workspace

PROVINCIAL_TEMPLATE = "bao-cao-tinh/bao-cao-tinh.docx"
AGENCY_TEMPLATE = "bao-cao-don-vi/bao-cao-don-vi.docx"
PARTY_TEMPLATE = "bao-cao-dang/bao-cao-dang.docx"
PARTY_AGENCY_TEMPLATE = "bao-cao-dang/bao-cao-dang-don-vi.docx"


def report_set(
    workspace: Workspace, sources: tuple[ReportSource, ...], formats: tuple[str, ...], agencies: Sequence[str] = ()
) -> tuple[Job, ...]:
    """Return the jobs in the order of print.

    Args:
        sources: One for each plan the reports cover.
        agencies: Slugs; given, the provincial report is left out. Empty: the whole set; of a reporting duty other than
            the plan's report upward only its one report. The body that issues the whole report sends none to itself.

    Raises:
        CannotRun: a slug leads nothing in this plan, or a template is missing.
    """
    leads = tuple({led.agency.slug: led.agency for source in sources for led in source.led}.values())
    first = sources[0]

    def job(agency: Agency | None) -> Job:
        party = first.form(agency or first.issuer).party
        names = (PARTY_TEMPLATE, PARTY_AGENCY_TEMPLATE) if party else (PROVINCIAL_TEMPLATE, AGENCY_TEMPLATE)
        return Job(sources, agency, *read_template(workspace, names[agency is not None]), formats)

    if agencies:
        return tuple(job(_named(slug, leads, sources)) for slug in dict.fromkeys(agencies))
    if first.duty:
        return (job(None),)
    return (job(None), *(job(agency) for agency in leads if agency != first.issuer))


def _named(wanted: str, leads: Sequence[Agency], sources: Sequence[ReportSource]) -> Agency:
    """Return the lead agency of a slug, or of its full name as written on the command line."""
    slugs = {agency.slug: agency for agency in leads}
    if found := slugs.get(wanted) or slugs.get(vi.slug(wanted)):
        return found
    near = difflib.get_close_matches(vi.slug(wanted), list(slugs), n=1)
    known = ", ".join(f"{agency.slug} ({agency.name})" for agency in leads)
    mend = f"có phải «{near[0]}» ({slugs[near[0]].name})?" if near else f"chọn một trong: {known}"
    needed = "mã cơ quan chủ trì trong " + ", ".join(source.plan.short_title for source in sources)
    raise CannotRun(Fault("RD07", Location(part=f"--agency {wanted}"), f"«{wanted}»", needed, mend))
