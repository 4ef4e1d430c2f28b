"""The parts of an official document around its text: header, number, place and date, recipients, signature."""

from __future__ import annotations

from reportgen import vi
from reportgen.agencies.model import Agency
from reportgen.plan.model import Plan
from reportgen.report.model import Header, Line, SignatureBlock
from reportgen.report.source import IssueDate

NUMBER_GAP = "       "
"""Left blank for the number and the day, which the office's clerk writes in (ND30-NUM-05)."""

DAY_GAP = "    "
PEOPLES_COMMITTEE = "ỦY BAN NHÂN DÂN"


def provincial_header(plan: Plan, issued: IssueDate) -> Header:
    """Return the head of a report of the UBND: no superior organ, two bold lines."""
    unit = f"{plan.province_kind} {plan.province}".upper()
    return Header((), (PEOPLES_COMMITTEE, unit), number_line("UBND"), place_date(plan.province, issued))


def agency_header(agency: Agency, plan: Plan, issued: IssueDate) -> Header:
    """Return the head of an agency's report; its superior organ follows its kind of body."""
    superior = in_province(agency.superior, plan).upper()
    organ = in_province(agency.header_name or agency.name, plan).upper()
    lines = (superior,) if superior else ()
    return Header(lines, (organ,), number_line(agency.symbol), place_date(plan.province, issued))


def in_province(pattern: str, plan: Plan) -> str:
    """Return a name of the register with the province's name in its place."""
    return pattern.replace("{province}", plan.province)


def number_line(symbol: str) -> str:
    """Return "Số:       /BC-UBND" (ND30-NUM-02)."""
    return f"Số:{NUMBER_GAP}/BC-{symbol}"


def place_date(place: str, issued: IssueDate) -> str:
    """Return "Bình Định, ngày 05 tháng 01 năm 2026", the day blank while it is not known (ND30-DATE-01)."""
    return f"{place}, {long_date(issued)}"


def long_date(issued: IssueDate) -> str:
    """Return the date in the form of the head, the day blank while it is not known."""
    written = vi.long_date(issued.day)
    return written if issued.day_known else written.replace(f"ngày {issued.day.day:02d}", f"ngày{DAY_GAP}", 1)


def attached_line(symbol: str, organ: str, issued: IssueDate) -> str:
    """Return the line under an appendix title that ties it to its document (ND30-PL-05)."""
    return f"(Kèm theo Báo cáo số{NUMBER_GAP}/BC-{symbol} {long_date(issued)} của {organ})"


def recipient_lines(items: tuple[str, ...]) -> tuple[str, ...]:
    """Return Nơi nhận as printed: each item with its dash and ";", the filing line last with "." (ND30-NN-02, -03)."""
    ends = [";"] * (len(items) - 1) + ["."]
    return tuple(f"- {item}{end}" for item, end in zip(items, ends, strict=True))


def agency_signature(agency: Agency) -> SignatureBlock:
    """Return an agency's signature block by its kind of body; the name stays blank."""
    return SignatureBlock(agency.signature or (agency.head_title.upper(),), agency.signer_prefix)


def cited(plan: Plan) -> str:
    """Return the plan's full citation: type, number, date, issuing body, subject (ND30-BODY-07)."""
    dated = f" ngày {vi.short_date(plan.issued)}" if plan.issued else ""
    return f"{plan.short_title}{dated} của Ủy ban nhân dân {plan.province_kind} {plan.report.plan_title}".strip()


def report_subject(plan: Plan, year: int) -> str:
    """Return the trích yếu."""
    return f"Kết quả năm {year} thực hiện {cited(plan)}"


def opening(plan: Plan, reporter: str, year: int) -> Line:
    """Return the opening paragraph: what is carried out, each with its short name, and who reports."""
    bases = [f"{basis.citation} (sau đây gọi tắt là {basis.short})" for basis in plan.legal_bases if basis.in_opening]
    bases.append(f"{cited(plan)} (sau đây gọi tắt là {plan.short_title})")
    listed = " và ".join([", ".join(bases[:-1]), bases[-1]]) if len(bases) > 1 else bases[0]
    return Line("mo-dau", f"Thực hiện {listed}, {reporter} báo cáo kết quả thực hiện năm {year} như sau:")
