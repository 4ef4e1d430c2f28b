"""The jobs of one `render`: the province and every lead agency, or the agencies named."""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from pathlib import Path

from reportgen import vi
from reportgen.agencies.model import Agency
from reportgen.build.jobs import Job
from reportgen.errors import CannotRun, Fault, Location
from reportgen.report.source import ReportSource
from reportgen.workspace import Workspace

PROVINCIAL_TEMPLATE = "bao-cao-tinh/bao-cao-tinh.docx"
AGENCY_TEMPLATE = "bao-cao-don-vi/bao-cao-don-vi.docx"


def report_set(
    workspace: Workspace, source: ReportSource, formats: tuple[str, ...], agencies: Sequence[str] = ()
) -> tuple[Job, ...]:
    """Return the jobs in the order of print.

    Args:
        agencies: Slugs; given, the provincial report is left out. Empty: the whole set.

    Raises:
        CannotRun: a slug leads nothing in this plan, or a template is missing.
    """
    leads = tuple(led.agency for led in source.led)
    own = _template(workspace, AGENCY_TEMPLATE)
    if agencies:
        return tuple(_job(source, _named(slug, leads, source), own, formats) for slug in dict.fromkeys(agencies))
    province = _job(source, None, _template(workspace, PROVINCIAL_TEMPLATE), formats)
    return (province, *(_job(source, agency, own, formats) for agency in leads))


def _job(source: ReportSource, agency: Agency | None, template: tuple[bytes, str], formats: tuple[str, ...]) -> Job:
    return Job(source, agency, *template, formats)


def _template(workspace: Workspace, name: str) -> tuple[bytes, str]:
    path = workspace.templates / name
    try:
        return path.read_bytes(), str(Path("templates") / name)
    except OSError as error:
        mend = "chép lại mẫu gốc (reportgen init ở một thư mục khác) hoặc mở quyền đọc tệp"
        needed = "mẫu Word của báo cáo"
        raise CannotRun(Fault("RD06", Location(file=str(path)), "không đọc được tệp", needed, mend)) from error


def _named(wanted: str, leads: Sequence[Agency], source: ReportSource) -> Agency:
    """Return the lead agency of a slug, or of its full name as written on the command line."""
    slugs = {agency.slug: agency for agency in leads}
    if found := slugs.get(wanted) or slugs.get(vi.slug(wanted)):
        return found
    near = difflib.get_close_matches(vi.slug(wanted), list(slugs), n=1)
    known = ", ".join(f"{agency.slug} ({agency.name})" for agency in leads)
    mend = f"có phải «{near[0]}» ({slugs[near[0]].name})?" if near else f"chọn một trong: {known}"
    needed = f"mã cơ quan chủ trì trong {source.plan.short_title}"
    raise CannotRun(Fault("RD07", Location(part=f"--agency {wanted}"), f"«{wanted}»", needed, mend))
