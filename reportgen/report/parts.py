"""The parts of an official document around its text: header, number, place and date, recipients, signature."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reportgen import vi
from reportgen.agencies.model import Agency
from reportgen.agencies.provinces import Province
from reportgen.agencies.world import World
from reportgen.report.form import NUMBER_GAP, STATE, DocumentForm
from reportgen.report.model import Header, Line, SignatureBlock
from reportgen.report.source import IssueDate, ReportSource

DAY_GAP = "    "
"""Left blank for the day, which the office's clerk writes in (ND30-NUM-05)."""
PEOPLES_COMMITTEE = "ỦY BAN NHÂN DÂN"
AREA = " trên địa bàn"
_OF_PROVINCE = re.compile(
    r"(?<!\w)(Tỉnh ủy|Đảng bộ tỉnh|Hội đồng nhân dân tỉnh|Ủy ban nhân dân tỉnh)(?! [A-ZĐÀ-Ỹ])(?!\w)"
)


def provincial_header(world: World, issued: IssueDate) -> Header:
    """Return the head of a report of the UBND: no superior organ, two bold lines."""
    lines = (PEOPLES_COMMITTEE, world.province.full_name.upper())
    return Header((), lines, STATE.number_line("UBND"), place_date(place_of(world.province), issued))


def agency_header(
    agency: Agency, world: World, issued: IssueDate, form: DocumentForm = STATE, kind: str = "BC"
) -> Header:
    """Return the head of an agency's report; its superior organ follows its kind of body."""
    lines = (agency.superior.upper(),) if agency.superior else ()
    organ = organ_of(agency).upper()
    return Header(lines, (organ,), form.number_line(agency.symbol, kind), place_date(place_of(world.province), issued))


def place_of(province: Province) -> str:
    """Return the place in the head; one named after a person is written in full (ND30-DATE-03)."""
    return f"Thành phố {province.name}" if province.slug == "ho-chi-minh" else province.name


def organ_of(agency: Agency) -> str:
    """Return an agency's name as its documents bear it: "Bảo hiểm xã hội tỉnh Bình Định"."""
    return agency.header_name or agency.name


def committee_of(world: World) -> str:
    """Return the UBND in full: "Ủy ban nhân dân tỉnh Gia Lai"."""
    return f"Ủy ban nhân dân {world.province.full_name}"


def committee_said(source: ReportSource) -> str:
    """Return how running text names the UBND that reports: "Ủy ban nhân dân tỉnh", outside the province in full."""
    outward = any(source.is_outside(one) for one in source.plan.report.addressees)
    return committee_of(source.world) if outward else f"Ủy ban nhân dân {source.world.province.kind}"


def place_date(place: str, issued: IssueDate) -> str:
    """Return "Bình Định, ngày 05 tháng 01 năm 2026", the day blank while it is not known (ND30-DATE-01)."""
    return f"{place}, {long_date(issued)}"


def long_date(issued: IssueDate) -> str:
    """Return the date in the form of the head, the day blank while it is not known."""
    written = vi.long_date(issued.day)
    return written if issued.day_known else written.replace(f"ngày {issued.day.day:02d}", f"ngày{DAY_GAP}", 1)


def attached_line(symbol: str, organ: str, issued: IssueDate, form: DocumentForm = STATE) -> str:
    """Return the line under an appendix title that ties it to its document (ND30-PL-05)."""
    comma = "," if form.party else ""
    return f"(Kèm theo Báo cáo số{NUMBER_GAP}{form.symbol(symbol)}{comma} {long_date(issued)} của {organ})"


def agency_signature(agency: Agency) -> SignatureBlock:
    """Return an agency's signature block by its kind of body; the name stays blank."""
    return SignatureBlock(agency.signature or (agency.head_title.upper(),), agency.signer_prefix)


def cited(source: ReportSource) -> str:
    """Return the plan's full citation: type, number, date, issuing body, subject (ND30-BODY-07).

    The issuing body is named as it was. The bodies of the province are named with it where the report is another
    unit's, or goes outside the province.
    """
    plan, home = source.plan, source.world.home
    dated = f" ngày {vi.short_date(plan.issued)}" if plan.issued else ""
    issuer = plan.issuer if source.names_province else plan.issuer.removesuffix(f" {home.name}")
    title = _of_home(source, plan.report.plan_title)
    return f"{plan.short_title}{dated} của {issuer} {title}".strip()


def _of_home(source: ReportSource, text: str, count: int = 0) -> str:
    """Return text with the province behind its bodies ("Tỉnh ủy Bình Định") where they are named so.

    `count`: of how many bodies, from the left; 0: of all.
    """
    return _OF_PROVINCE.sub(rf"\1 {source.world.home.name}", text, count=count) if source.names_province else text


def report_subject(source: ReportSource) -> str:
    """Return the trích yếu; it names the area where the plan's province is only a part of today's."""
    return subject_of((source,))


def subject_of(sources: Sequence[ReportSource]) -> str:
    """Return the trích yếu of a report over one or several plans."""
    listed = " và ".join(f"{cited(source)}{source.scope}" for source in sources)
    return f"Kết quả năm {sources[0].year} thực hiện {listed}"


def opening(source: ReportSource, reporter: str) -> Line:
    """Return the opening paragraph: what is carried out, each with its short name, and who reports on which area."""
    return opening_line((source,), reporter)


def opening_line(sources: Sequence[ReportSource], reporter: str) -> Line:
    """Return the opening paragraph of a report over one or several plans; a basis of several is cited once."""
    bases = list(dict.fromkeys(basis for source in sources for basis in _bases(source)))
    bases += [f"{cited(one)}{_called(one, sources)}" for one in sources]
    listed = " và ".join([", ".join(bases[:-1]), bases[-1]]) if len(bases) > 1 else bases[0]
    scopes = " và".join(source.scope for source in sources if source.scope).replace(f" và{AREA}", " và")
    results = f"kết quả thực hiện năm {sources[0].year}{scopes}"
    return Line("mo-dau", f"Thực hiện {listed}, {reporter} báo cáo {results} như sau:")


def _bases(source: ReportSource) -> Iterator[str]:
    """Yield the bases that the opening cites, each with its short name.

    The body that issued one is named with its province as in `cited`.
    """
    for basis in source.plan.legal_bases:
        if basis.in_opening:
            yield f"{_of_home(source, basis.citation, 1)} (sau đây gọi tắt là {basis.short})"


def _called(source: ReportSource, sources: Sequence[ReportSource]) -> str:
    """Return how a plan is called from here on; not said where two plans would be called the same."""
    name = source.plan.short_title
    same = [one for one in sources if one.plan.short_title == name]
    return f" (sau đây gọi tắt là {name})" if len(same) == 1 else ""
