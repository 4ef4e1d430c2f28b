"""The names a clerk sees in a template, and what stands behind each: `Report` turned into plain values for Jinja.

A printed text carries an invisible mark (one private-use character) that leads to its id; docx_bookmarks takes the
marks out of the filled document and puts hidden bookmarks in their place.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol

from reportgen.report.model import AppendixTable, Line, Report, TableRow

MARK_BASE = 0x100000
"""Code points from here on (plane 16, private use) are marks: the n-th id given out."""
HIDDEN_BASE = 0xF0000
"""Code points from here on (plane 15, private use) stand for signs that docxtpl would take as its own."""
_HIDDEN = {sign: chr(HIDDEN_BASE + ord(sign)) for sign in "{}"}
_SHOWN = str.maketrans({hidden: sign for sign, hidden in _HIDDEN.items()})
_REPLACEMENT = "\ufffd"

TASK_COLUMNS = ("tt", "nhiem_vu", "co_quan", "thoi_gian", "ket_qua", "tien_do", "kho_khan")
DOCUMENT_COLUMNS = ("tt", "so_ky_hieu", "ngay", "co_quan", "trich_yeu")
BEFORE_TARGETS = ("tt", "noi_dung", "don_vi_tinh")
_AFTER_TARGETS = (
    "nam_truoc", "den_ngay", "uoc_ca_nam", "so_nam_truoc", "so_muc_tieu", "danh_gia", "kha_nang", "co_quan", "ghi_chu",
)  # fmt: skip
OWN, CENTRAL = "muc_tieu", "muc_tieu_ca_nuoc"
"""The heads over the plan's own and over the national targets; with a number behind, the columns below them."""
MAX_TARGETS = 9
_ROW_KINDS = {"group": "nhom", "heading": "de_muc", "sub": "thanh_phan", "row": "dong"}

Fields = dict[str, object]
Schema = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class TargetColumns:
    """How many target columns a report prints: for the plan's own milestones, and for national targets before them."""

    own: int
    central: int = 0

    @property
    def names(self) -> tuple[str, ...]:
        """Return the fields of the columns: muc_tieu_ca_nuoc_1 …, muc_tieu_1, muc_tieu_2 …"""
        counts = ((CENTRAL, self.central), (OWN, self.own))
        return tuple(f"{kind}_{index}" for kind, count in counts for index in range(1, count + 1))


def indicator_columns(targets: TargetColumns) -> tuple[str, ...]:
    """Return the field names of Phụ lục I for a plan with so many target columns, in their order."""
    return (*BEFORE_TARGETS, *targets.names, *_AFTER_TARGETS)


def _row_schema(columns: Iterable[str]) -> Schema:
    return dict.fromkeys(("loai", "so", "ten", *columns), "text")


def appendix_schema(columns: Iterable[str], heads: Iterable[str] = ()) -> Schema:
    """Return what may be used of an appendix with these columns and varying heads."""
    cot = dict.fromkeys(heads, "text")
    texts = dict.fromkeys(("so", "ten", "kem_theo"), "text")
    return {**texts, "cot": cot, "cac_dong": [_row_schema(columns)], "chu_thich": ["text"]}


_GROUP = {"so": "text", "ten": "text", "tong_hop": "text", "noi_dung": ["text"]}
_ALL_TARGETS = TargetColumns(MAX_TARGETS, MAX_TARGETS)
HEADS = (*_ALL_TARGETS.names, CENTRAL, OWN, *_AFTER_TARGETS, "nam")
_TEXTS = """nam nam_truoc nam_sau so_ky_hieu dia_danh_ngay_thang trich_yeu mo_dau tong_hop_chi_tieu tong_hop_nhiem_vu
    ket_thuc nguoi_ky so_lieu_minh_hoa"""
_LISTS = """co_quan_chu_quan co_quan_ban_hanh kinh_gui noi_nhan chuc_vu_ky van_ban_chi_dao tuyen_truyen
    kiem_tra_giam_sat kinh_phi ket_qua_noi_bat ton_tai_han_che phuong_huong nguyen_nhan_khach_quan
    nguyen_nhan_chu_quan"""
SCHEMA: Schema = {
    **dict.fromkeys(_TEXTS.split(), "text"),
    **{name: ["text"] for name in _LISTS.split()},
    "nhom_chi_tieu": [_GROUP],
    "linh_vuc_nhiem_vu": [{"chu": "text", "ten": "text", "noi_dung": ["text"]}],
    "cac_kien_nghi": [{"so": "text", "noi": "text", "noi_dung": ["text"]}],
    "phu_luc_1": appendix_schema(indicator_columns(_ALL_TARGETS), HEADS),
    "phu_luc_2": appendix_schema(TASK_COLUMNS),
    "phu_luc_3": appendix_schema(DOCUMENT_COLUMNS),
}
"""Every field of a template: "text", a list of one kind, or a group of named fields."""


class Printed:
    """A text with an id, as Jinja prints it: its mark, then its words. Compares and tests as its words alone."""

    __slots__ = ("_mark", "_text")

    def __init__(self, mark: str, text: str) -> None:
        self._mark = mark
        self._text = text

    def __str__(self) -> str:
        return self._mark + self._text

    def __len__(self) -> int:
        return len(self._text)

    def __bool__(self) -> bool:
        return bool(self._text)

    def __eq__(self, other: object) -> bool:
        return self._text == (other._text if isinstance(other, Printed) else other)

    def __hash__(self) -> int:
        return hash(self._text)


class Marks:
    """Gives out marks for ids; the n-th mark stands for `ids[n]`."""

    def __init__(self) -> None:
        self.ids: list[str] = []

    def printed(self, line_id: str, text: str) -> Printed:
        """Return text as a field that carries an id."""
        self.ids.append(line_id)
        return Printed(chr(MARK_BASE + len(self.ids) - 1), hidden(text))

    def sign(self, line_id: str) -> str:
        """Return the mark last given out for an id."""
        return chr(MARK_BASE + len(self.ids) - 1 - self.ids[::-1].index(line_id))

    def line(self, line: Line) -> Printed:
        return self.printed(line.id, tied(line.text))

    def lines(self, lines: Iterable[Line]) -> list[Printed]:
        """Return the lines that say something."""
        return [self.line(line) for line in lines if line.text]

    def numbered(self, prefix: str, texts: Iterable[str]) -> list[Printed]:
        """Return texts without ids of their own under prefix-1, prefix-2 …"""
        return [self.printed(f"{prefix}-{index}", text) for index, text in enumerate(texts, 1)]


def tied(text: str) -> str:
    """Return text with a no-break blank between "Phụ lục" and its number: no line begins with "III)"."""
    return re.sub(r"\bPhụ lục ([IVX]+)\b", "Phụ lục\u00a0\\1", text)


def hidden(text: str) -> str:
    """Return text with what docxtpl or XML would not leave alone put out of sight.

    Braces become private-use characters (see `shown`), other control characters than tab and line end a blank;
    a private-use character of these two planes in the data, which means nothing anywhere, becomes U+FFFD.
    """
    return "".join(_hidden_sign(sign) for sign in text)


def _hidden_sign(sign: str) -> str:
    if ord(sign) >= HIDDEN_BASE:
        return _REPLACEMENT
    if sign not in "\t\n" and unicodedata.category(sign) in ("Cc", "Cs"):
        return " "
    return _HIDDEN.get(sign, sign)


def shown(text: str) -> str:
    """Return text with the hidden signs back in their place."""
    return text.translate(_SHOWN)


class HasIndicators(Protocol):
    """A document that may have a table of indicators."""

    @property
    def indicator_table(self) -> AppendixTable | None: ...


def target_columns(document: HasIndicators) -> TargetColumns | None:
    """Return the target columns that the heads of Phụ lục I name; None without that appendix."""
    if document.indicator_table is None:
        return None
    heads = document.indicator_table.column_heads
    return TargetColumns(*(len(_year_heads(heads, kind)) for kind in (OWN, CENTRAL)))


def _year_heads(heads: Mapping[str, str], kind: str) -> list[str]:
    """Return the heads of one kind of target, by year: muc_tieu_2025, muc_tieu_2030."""
    return sorted(name for name in heads if re.fullmatch(rf"{kind}_\d{{4}}", name))


def template_fields(report: Report, marks: Marks) -> Fields:
    """Return the fields of a report; marks collects the ids they carry."""
    tasks, documents = report.task_table, report.document_table
    return {
        **_head(report, marks),
        **_body(report, marks),
        **_foot(report, marks),
        "phu_luc_1": _indicators(report, marks),
        "phu_luc_2": appendix_fields(tasks, "phu-luc-2", TASK_COLUMNS, marks) if tasks else None,
        "phu_luc_3": appendix_fields(documents, "phu-luc-3", DOCUMENT_COLUMNS, marks) if documents else None,
    }


def _head(report: Report, marks: Marks) -> Fields:
    header = report.header
    return {
        "so_lieu_minh_hoa": report.illustrative,
        "nam": str(report.year),
        "nam_truoc": str(report.year - 1),
        "nam_sau": str(report.next_year),
        "co_quan_chu_quan": marks.numbered("chu-quan", header.superior),
        "co_quan_ban_hanh": marks.numbered("ban-hanh", header.organ),
        "so_ky_hieu": marks.printed("so-ky-hieu", header.number),
        "dia_danh_ngay_thang": marks.printed("dia-danh-ngay", header.place_date),
        "trich_yeu": marks.printed("trich-yeu", report.subject),
        "kinh_gui": marks.numbered("kinh-gui", report.addressees),
        "mo_dau": marks.line(report.opening),
    }


def _body(report: Report, marks: Marks) -> Fields:
    return {
        "van_ban_chi_dao": marks.lines(report.documents),
        "tuyen_truyen": marks.lines(report.communication),
        "kiem_tra_giam_sat": marks.lines(report.inspection),
        "kinh_phi": marks.lines(report.funding),
        "tong_hop_chi_tieu": marks.line(report.indicator_summary),
        "nhom_chi_tieu": _groups(report, marks),
        "tong_hop_nhiem_vu": marks.line(report.task_summary),
        "linh_vuc_nhiem_vu": _fields_of_work(report, marks),
        "ket_qua_noi_bat": marks.lines(report.highlights),
        "ton_tai_han_che": marks.lines(report.shortcomings),
        "nguyen_nhan_khach_quan": marks.lines(report.objective_causes),
        "nguyen_nhan_chu_quan": marks.lines(report.subjective_causes),
        "phuong_huong": marks.lines(report.next_year_tasks),
        "cac_kien_nghi": _proposals(report, marks),
    }


def _groups(report: Report, marks: Marks) -> list[Fields]:
    return [
        {
            "so": f"{hidden(group.number.rstrip('.'))}{'-' if report.is_party else '.'}",
            "ten": marks.printed(f"muc-{group.id}", group.title),
            "tong_hop": marks.line(group.summary),
            "noi_dung": marks.lines(group.items),
        }
        for group in report.groups
    ]


def _fields_of_work(report: Report, marks: Marks) -> list[Fields]:
    return [
        {
            "chu": hidden(field.letter),
            "ten": marks.printed(f"muc-{field.id}", field.title),
            "noi_dung": marks.lines(field.paragraphs),
        }
        for field in report.fields
    ]


def _proposals(report: Report, marks: Marks) -> list[Fields]:
    return [
        {
            "so": hidden(group.number.rstrip(".")),
            "noi": marks.printed(f"muc-{group.id}", group.addressee),
            "noi_dung": marks.lines(group.paragraphs),
        }
        for group in report.proposals
    ]


def _foot(report: Report, marks: Marks) -> Fields:
    closing = Line(report.closing.id, report.closing.text.rstrip("./ "))
    return {
        "ket_thuc": marks.line(closing),
        "noi_nhan": marks.numbered("noi-nhan", report.recipients),
        "chuc_vu_ky": marks.numbered("chuc-vu-ky", report.signature.lines),
        "nguoi_ky": marks.printed("nguoi-ky", report.signature.name),
    }


def _indicators(report: Report, marks: Marks) -> Fields | None:
    table, targets = report.indicator_table, target_columns(report)
    if table is None or targets is None:
        return None
    fields = appendix_fields(table, "phu-luc-1", indicator_columns(targets), marks)
    heads = by_position(table.column_heads)
    return fields | {"cot": {name: marks.printed(f"phu-luc-1-cot-{name}", text) for name, text in heads.items()}}


def by_position(heads: Mapping[str, str]) -> dict[str, str]:
    """Return the heads with muc_tieu_2025, muc_tieu_2030 renamed muc_tieu_1, muc_tieu_2."""
    years = {kind: _year_heads(heads, kind) for kind in (OWN, CENTRAL)}
    places = {name: f"{kind}_{index}" for kind, names in years.items() for index, name in enumerate(names, 1)}
    return {places.get(name, name): text for name, text in heads.items()}


def appendix_fields(table: AppendixTable, prefix: str, columns: tuple[str, ...], marks: Marks) -> Fields:
    """Return the fields of an appendix; the ids of its title and of what it is attached to begin with `prefix`."""
    return {
        "so": hidden(table.number),
        "ten": marks.printed(f"{prefix}-ten", table.title),
        "kem_theo": marks.printed(f"{prefix}-kem-theo", _in_brackets(table.attached_to)),
        "cot": {},
        "cac_dong": [_row(row, columns, marks) for row in table.rows],
        "chu_thich": marks.lines(table.notes),
    }


def _in_brackets(text: str) -> str:
    return text if text.startswith("(") else f"({text})"


def _row(row: TableRow, columns: tuple[str, ...], marks: Marks) -> Fields:
    cells = _with_dash(row.cells) if row.kind == "sub" else row.cells
    names = ("so", "ten") if row.kind == "group" else columns
    return {"loai": _ROW_KINDS[row.kind], **{name: marks.line(cell) for name, cell in zip(names, cells, strict=True)}}


def _with_dash(cells: tuple[Line, ...]) -> tuple[Line, ...]:
    """Return the cells of a sub-row, its name after "- " unless the number column has the plan's own dash."""
    number, name, *others = cells
    dashed = number.text.strip() == "-" or name.text.startswith(("-", "+"))
    text = name.text if dashed else f"- {name.text}"
    return (number, Line(name.id, text), *others)
