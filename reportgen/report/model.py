"""What a report says, ready to be put into a Word template: every text finished, every number already in print.

Every paragraph and cell is a `Line`: its text and a stable id, by which it is recognised again after hand editing.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph or cell.

    Attributes:
        id: Stable over runs and years of the same plan: "tong-hop", "nhom-4", "ct-bd-031-danh-gia". Letters without
            marks, digits and hyphens, 36 at most, unique in the report.
        text: As printed. Empty: the cell is empty, the paragraph is left out.
    """

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Header:
    """The head of page 1.

    Attributes:
        superior: Lines of the superior organ, capitals typed; empty for UBND.
        organ: Lines of the issuing organ, capitals typed: ("ỦY BAN NHÂN DÂN", "TỈNH BÌNH ĐỊNH").
        number: "Số:       /BC-UBND" with the gap for the number.
        place_date: "Bình Định, ngày     tháng 12 năm 2024": the day blank unless a date was given.
    """

    superior: tuple[str, ...]
    organ: tuple[str, ...]
    number: str
    place_date: str


@dataclass(frozen=True, slots=True)
class GroupResult:
    """II.1.x: one group of indicators: "1.2." + title, the count sentence, then the rows a leader must know."""

    id: str
    number: str
    title: str
    summary: Line
    items: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class FieldResult:
    """II.2: one field with the agencies' texts: letter "a", title, paragraphs."""

    id: str
    letter: str
    title: str
    paragraphs: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class ProposalGroup:
    """V: proposals to one addressee: number "1", addressee, paragraphs."""

    id: str
    number: str
    addressee: str
    paragraphs: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row of an appendix table.

    Attributes:
        id: Stable id of the row.
        kind: "group" (one merged title cell: cells[0] number, cells[1] title), "row", "sub" (sub-row), "heading".
        cells: One `Line` per column of that table, in the order of the template.
        verdict: Verdict value for colour, "" where there is none.
    """

    id: str
    kind: str
    cells: tuple[Line, ...]
    verdict: str = ""


@dataclass(frozen=True, slots=True)
class AppendixTable:
    """One appendix: Roman number ("" when it is the only one), title in capitals, the "Kèm theo" line, column heads.

    `column_heads` are texts for heads that vary ("Thực hiện năm 2023"), keyed as the template names them.
    `notes` stand under the table, their heading first; none: nothing does.
    """

    number: str
    title: str
    attached_to: str
    column_heads: dict[str, str]
    rows: tuple[TableRow, ...]
    notes: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class SignatureBlock:
    """Capital lines above the gap, and what stands before the place of the name (the police's rank), usually empty."""

    lines: tuple[str, ...]
    name: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """A whole report: provincial or of one agency. An empty tuple: the section's lead-in says that nothing arose.

    Attributes:
        kind: "provincial" or "agency".
        illustrative: Made from invented figures; every page says so.
        year, next_year: 2024, 2025.
        subject: Trích yếu, without "BÁO CÁO".
        addressees: Kính gửi, without final signs; one or more.
        opening, closing: First and last paragraph; closing without the end mark.
        documents … funding: Section I.1 … I.4. direction_summary sums up I.1.
        indicator_summary: The count sentence of II.1. task_summary: of II.2.
        highlights, shortcomings, objective_causes, subjective_causes: III. next_year_tasks: IV. proposals: V.
        recipients: Items with dash and final sign: "- Như trên;", "- Lưu: VT, K20."
        indicator_table, task_table, document_table: Phụ lục I, II, III; None: the report has none.
        title: For the file's properties. author: Issuing body, for the same.
        is_party: Issued by a Party body, in the Party's form.
    """

    kind: str
    illustrative: bool
    year: int
    next_year: int
    header: Header
    subject: str
    addressees: tuple[str, ...]
    opening: Line
    documents: tuple[Line, ...]
    communication: tuple[Line, ...]
    inspection: tuple[Line, ...]
    funding: tuple[Line, ...]
    indicator_summary: Line
    groups: tuple[GroupResult, ...]
    task_summary: Line
    fields: tuple[FieldResult, ...]
    highlights: tuple[Line, ...]
    shortcomings: tuple[Line, ...]
    objective_causes: tuple[Line, ...]
    subjective_causes: tuple[Line, ...]
    next_year_tasks: tuple[Line, ...]
    proposals: tuple[ProposalGroup, ...]
    closing: Line
    recipients: tuple[str, ...]
    signature: SignatureBlock
    indicator_table: AppendixTable | None
    task_table: AppendixTable | None
    document_table: AppendixTable | None
    title: str
    author: str
    is_party: bool = False
