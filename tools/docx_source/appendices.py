"""The appendices: their heads, and their tables with two-row headings, a row of column numbers and a loop of rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from docx_source.xml import Element, cell, command, paragraph, row, table, twips


@dataclass(frozen=True, slots=True)
class Column:
    """A column: width in mm, head, the field of its cells, and the head above it and its neighbours, if it has one."""

    width: float
    head: str
    field: str
    above: str = ""
    words: bool = False

    @property
    def twips(self) -> int:
        return twips(self.width)


@dataclass(frozen=True, slots=True)
class Layout:
    """A table: number of its appendix, columns, whether its letters are 10 pt instead of 11, and its field if not that
    of the number."""

    appendix: int
    columns: tuple[Column, ...]
    narrow: bool = False
    field: str = ""

    def style(self, name: str) -> str:
        """Return the id of a table paragraph style in this table's size: "Chu" gives RGBangChu or RGBangHepChu."""
        return f"RGBang{'Hep' if self.narrow else ''}{name}"

    @property
    def data(self) -> str:
        return self.field or f"phu_luc_{self.appendix}"


COMPARED = "So sánh (±)"
TARGETS = "{{ phu_luc_1.cot.muc_tieu }}"

INDICATORS = Layout(
    1,
    (
        Column(11, "TT", "tt"),
        Column(43, "Nội dung chỉ tiêu", "noi_dung", words=True),
        Column(13, "ĐVT", "don_vi_tinh"),
        Column(15, "{{ phu_luc_1.cot.muc_tieu_1 }}", "muc_tieu_1", TARGETS),
        Column(15, "{{ phu_luc_1.cot.muc_tieu_2 }}", "muc_tieu_2", TARGETS),
        Column(13, "{{ phu_luc_1.cot.nam_truoc }}", "nam_truoc"),
        Column(19, "{{ phu_luc_1.cot.den_ngay }}", "den_ngay", "{{ phu_luc_1.cot.nam }}"),
        Column(13, "{{ phu_luc_1.cot.uoc_ca_nam }}", "uoc_ca_nam", "{{ phu_luc_1.cot.nam }}"),
        Column(14, "{{ phu_luc_1.cot.so_nam_truoc }}", "so_nam_truoc", COMPARED),
        Column(14, "{{ phu_luc_1.cot.so_muc_tieu }}", "so_muc_tieu", COMPARED),
        Column(14, "Đánh giá", "danh_gia"),
        Column(15, "Khả năng hoàn thành", "kha_nang"),
        Column(27, "{{ phu_luc_1.cot.co_quan }}", "co_quan"),
        Column(26, "Ghi chú", "ghi_chu", words=True),
    ),
    narrow=True,
)
TASKS = Layout(
    2,
    (
        Column(12, "TT", "tt"),
        Column(76, "Nhiệm vụ", "nhiem_vu", words=True),
        Column(34, "Cơ quan chủ trì", "co_quan"),
        Column(24, "Thời gian theo Kế hoạch", "thoi_gian"),
        Column(54, "Kết quả, sản phẩm (số, ngày văn bản)", "ket_qua", words=True),
        Column(22, "Tiến độ", "tien_do"),
        Column(30, "Khó khăn, ghi chú", "kho_khan", words=True),
    ),
)
DOCUMENTS = Layout(
    3,
    (
        Column(10, "TT", "tt"),
        Column(33, "Số, ký hiệu", "so_ky_hieu"),
        Column(21, "Ngày", "ngay"),
        Column(33, "Cơ quan ban hành", "co_quan"),
        Column(68, "Tên loại, trích yếu", "trich_yeu", words=True),
    ),
)


def appendix(layout: Layout) -> list[Element]:
    """Return one appendix without its section's end: number, title, what it is attached to, table."""
    data = layout.data
    return [
        *appendix_head(data, f"{{{{ {data}.ten }}}}"),
        table("RGBang", [column.twips for column in layout.columns], [*_heads(layout), *_body(layout)]),
        *_notes(layout),
    ]


def _notes(layout: Layout) -> list[Element]:
    """Return the loop of notes under a table; only Phụ lục I has some."""
    if layout is not INDICATORS:
        return []
    return [
        command(f"for chu_thich in {layout.data}.chu_thich"),
        paragraph("RGChuThich", "{{ chu_thich }}"),
        command("endfor"),
    ]


def appendix_head(data: str, title: str) -> list[Element]:
    """Return number, title and what an appendix is attached to (ND30-PL-03 … -05)."""
    return [
        paragraph("RGPhuLuc", f"Phụ lục{{% if {data}.so %}} {{{{ {data}.so }}}}{{% endif %}}"),
        paragraph("RGTenPhuLuc", title),
        paragraph("RGKemTheo", f"{{{{ {data}.kem_theo }}}}"),
    ]


def _heads(layout: Layout) -> list[Element]:
    two_rows = any(column.above for column in layout.columns)
    first, second = _upper_heads(layout), _lower_heads(layout)
    numbers = [
        cell(column.twips, paragraph(layout.style("SoCot"), f"({index})"), middle=True)
        for index, column in enumerate(layout.columns, 1)
    ]
    return [
        row(*first, header=True),
        *([row(*second, header=True)] if two_rows else []),
        row(*numbers, header=True),
    ]


def _upper_heads(layout: Layout) -> list[Element]:
    """Return the upper heading row: neighbours under one head are one cell, the others reach down."""
    two_rows = any(column.above for column in layout.columns)
    cells: list[Element] = []
    for members in _families(layout.columns):
        head = members[0].above or members[0].head
        merge = "restart" if two_rows and not members[0].above else ""
        width = sum(column.twips for column in members)
        content = paragraph(layout.style("Dau"), head)
        cells.append(cell(width, content, span=len(members), merge=merge, middle=True))
    return cells


def _families(columns: Sequence[Column]) -> list[list[Column]]:
    families: list[list[Column]] = []
    for column in columns:
        if families and column.above and families[-1][0].above == column.above:
            families[-1].append(column)
        else:
            families.append([column])
    return families


def _lower_heads(layout: Layout) -> list[Element]:
    style = layout.style("Dau")
    return [
        cell(column.twips, paragraph(style, column.head), middle=True)
        if column.above
        else cell(column.twips, paragraph(style), merge="continue", middle=True)
        for column in layout.columns
    ]


def _body(layout: Layout) -> list[Element]:
    """Return the loop: a row for a group's title, one for a heading (in bold), one for everything else."""
    return [
        _order(layout, f"for dong in {layout.data}.cac_dong"),
        _order(layout, 'if dong.loai == "nhom"'),
        _group_row(layout),
        _order(layout, 'elif dong.loai == "de_muc"'),
        _data_row(layout, bold=True),
        _order(layout, "else"),
        _data_row(layout, bold=False),
        _order(layout, "endif"),
        _order(layout, "endfor"),
    ]


def _order(layout: Layout, text: str) -> Element:
    """Return a row that docxtpl takes out: a loop or a condition over rows."""
    width = sum(column.twips for column in layout.columns)
    return row(cell(width, command(text, "tr"), span=len(layout.columns)))


def _group_row(layout: Layout) -> Element:
    first, *others = layout.columns
    width = sum(column.twips for column in others)
    number = cell(first.twips, paragraph(layout.style("NhomSo"), "{{ dong.so }}"), middle=True)
    name = cell(width, paragraph(layout.style("Nhom"), "{{ dong.ten }}"), span=len(others), middle=True)
    return row(number, name)


def _data_row(layout: Layout, *, bold: bool) -> Element:
    cells = []
    for index, column in enumerate(layout.columns):
        words, counts = ("Nhom", "NhomSo") if bold and index < 2 else ("Chu", "So")
        style = layout.style(words if column.words else counts)
        cells.append(cell(column.twips, paragraph(style, f"{{{{ dong.{column.field} }}}}"), middle=True))
    return row(*cells)
