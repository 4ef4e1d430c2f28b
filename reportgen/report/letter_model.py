"""What a công văn or tờ trình about a report holds, ready to be put into its Word template, whose words it is not."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from reportgen.report.model import AppendixTable, Header, SignatureBlock


class LetterKind(StrEnum):
    """Kinds of letters, by the name under which they are asked for."""

    REQUEST = "yeu-cau-bao-cao"
    REMINDER = "don-doc"
    COMMENTS = "lay-y-kien"
    SUBMISSION = "to-trinh"


@dataclass(frozen=True, slots=True)
class Late:
    """An agency that has not sent everything: its name, and what is missing in words."""

    name: str
    missing: str


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter.

    Attributes:
        kind: See `LetterKind`.
        illustrative: It tells of invented figures; every page says so.
        addressees: Kính gửi, without final signs; one or more.
        issuer: "Sở Nội vụ". superior: to whom the report is submitted: "Ủy ban nhân dân tỉnh".
        subject: Trích yếu without "V/v".
        plan: "Kế hoạch số 177/KH-UBND". plan_cited: the same in full, with the area it covers.
        closing_addressee: To whom the report goes: "Ban Thường vụ Tỉnh ủy".
        deadline: "trước ngày 30/11/2024"; empty when none is known.
        cited_letter: The công văn referred to; its number and date are gaps while they are not known.
        late: In a reminder, who is late.
        fields: Fields of section II.2, for the outline.
        indicator_table, task_table: In a request, each agency's rows. outline_number: Number of the outline's appendix.
        opinion_table: In a submission, the table of opinions to be filled by hand.
        attached_to: The line under the title of an appendix without a table.
        address: Foot of page 1; empty when not given.
        title, author: For the file's properties.
    """

    kind: LetterKind
    illustrative: bool
    year: int
    header: Header
    addressees: tuple[str, ...]
    issuer: str
    superior: str
    plan: str
    plan_cited: str
    subject: str
    closing_addressee: str
    deadline: str
    cited_letter: str
    late: tuple[Late, ...]
    fields: tuple[str, ...]
    indicator_table: AppendixTable | None
    task_table: AppendixTable | None
    opinion_table: AppendixTable | None
    outline_number: str
    attached_to: str
    recipients: tuple[str, ...]
    signature: SignatureBlock
    address: str
    title: str
    author: str
