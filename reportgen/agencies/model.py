"""The register of agencies, and an agency's name as found in a plan's text."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from reportgen.agencies.period import Period


class BodyKind(StrEnum):
    """Kind of body: decides header, superior organ and signature form (never one block for all)."""

    DEPARTMENT = "department"  # sở, ban under UBND tỉnh
    SOCIAL_INSURANCE = "social_insurance"  # Bảo hiểm xã hội
    STATISTICS = "statistics"  # Cục Thống kê
    POLICE = "police"  # Công an: rank before the signer's name
    BANK = "bank"  # Ngân hàng Chính sách xã hội
    FRONT = "front"  # Ủy ban MTTQ
    ASSOCIATION = "association"  # Hội Liên hiệp Phụ nữ and other mass organisations
    PUBLIC_UNIT = "public_unit"  # Đài Phát thanh và Truyền hình, …
    PEOPLES_COMMITTEE = "peoples_committee"  # UBND
    PARTY = "party"  # Party bodies: Đảng ủy UBND tỉnh, Ban Tuyên giáo Tỉnh ủy, …
    MINISTRY = "ministry"  # ministries: addressees of reports upward, never leads of a province's rows


@dataclass(frozen=True, slots=True)
class Agency:
    """One line of data/agencies.csv: a body in one stretch of time.

    Attributes:
        slug: `vi.slug(name)`.
        name: Full name without the province: "Sở Y tế", "Bảo hiểm xã hội tỉnh".
        short_name: "Sở LĐ-TB&XH".
        symbol: Mark in document symbols: "SYT".
        kind: See `BodyKind`.
        superior: Superior organ in the header, with `{province}` where the name goes; empty: none.
        header_name: Own line in the header, with `{province}`: "Bảo hiểm xã hội tỉnh {province}".
        head_title: "Giám đốc".
        signature: Lines of the signature block in capitals, e.g. ("TM. BAN THƯỜNG VỤ", "CHỦ TỊCH").
        signer_prefix: What stands before the signer's name place, e.g. the rank of the police; empty: nothing.
        variants: Other spellings, as printed in plans.
        line: Line in the file.
        period: The days on which the body exists under this name.
    """

    slug: str
    name: str
    short_name: str
    symbol: str
    kind: BodyKind
    superior: str
    header_name: str
    head_title: str
    signature: tuple[str, ...]
    signer_prefix: str = ""
    variants: tuple[str, ...] = ()
    line: int = 0
    period: Period = Period()


@dataclass(frozen=True, slots=True)
class NamedAgency:
    """An agency found in a printed cell.

    Attributes:
        agency: The register's entry.
        role: The part the cell itself gives it ("chủ trì thu thập, tổng hợp, thống kê"), else the plan's `lead_role`.
        printed: The name as printed.
    """

    agency: Agency
    role: str
    printed: str


@dataclass(frozen=True, slots=True)
class AgencyReading:
    """What was read out of one printed cell.

    Attributes:
        named: Agencies in the printed order, each once.
        groups: Printed groups such as "Các sở, ban, ngành", "UBND các huyện, thị xã, thành phố".
        unknown: Pieces that are neither: each is a finding.
    """

    named: tuple[NamedAgency, ...] = ()
    groups: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
