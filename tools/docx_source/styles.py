"""Styles of the state's templates: profile nd30 (Nghị định 30/2020/NĐ-CP, Annex I), sizes in points, lengths in twips.

A clerk changes the look of every report by changing one of these styles in Word; no paragraph carries formatting
of its own. Names are Vietnamese without marks and begin with "RG", so that they stand together in Word's list.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from docx_source.xml import Element, twips, w

FONT = "Times New Roman"
BODY_LINE = 264
"""Line spacing of the body, 240 = single: 1.1 (ND30-BODY-05 allows 1.0 to 1.5)."""
FIRST_LINE = 720
"""1.27 cm (ND30-BODY-03)."""
GAP = 120
"""6 pt between paragraphs (ND30-BODY-04)."""
SUBJECT_INDENT = twips(12)
ADDRESSEES_LEFT = twips(34)
ADDRESSEES_DASH = ADDRESSEES_LEFT + 1000
"""The dashes of several addressees stand under the colon: "Kính gửi" at 14 pt is 17.6 mm = 1000 twips (ND30-KG-02)."""


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph style; what is left at its default comes from `based_on`.

    Attributes:
        size: Points; 0 as the base. line: 240ths of a line; negative: exactly so many twips.
        first: First-line indent, negative hangs. outline: 1..9 for headings.
    """

    id: str
    name: str
    based_on: str = "Normal"
    size: float = 0
    bold: bool | None = None
    italic: bool | None = None
    align: str = ""
    left: int | None = None
    right: int | None = None
    first: int | None = None
    before: int | None = None
    after: int | None = None
    line: int = 0
    keep_next: bool | None = None
    keep_lines: bool | None = None
    contextual: bool = False
    outline: int = 0
    color: str = ""
    next: str = ""
    underline: bool = False


STYLES = (
    # Head of page 1, tier quốc hiệu 13 / tiêu ngữ 14 / date 14 (ND30-C01a … C04, TIER-01)
    Style("RGDauTrang", "RG Dau van ban", align="center", keep_next=True),
    Style("RGQuocHieu", "RG Quoc hieu", "RGDauTrang", 13, bold=True),
    Style("RGTieuNgu", "RG Tieu ngu", "RGDauTrang", 14, bold=True),
    Style("RGCoQuanChuQuan", "RG Co quan chu quan", "RGDauTrang", 13),
    Style("RGCoQuan", "RG Co quan ban hanh", "RGDauTrang", 13, bold=True),
    Style("RGSoKyHieu", "RG So ky hieu", "RGDauTrang", 13, before=98),
    Style("RGNgayThang", "RG Dia danh ngay thang", "RGDauTrang", 14, italic=True, before=80),
    Style("RGDuongKe", "RG Duong ke", "RGDauTrang", 4, line=-120),
    Style("RGTenLoai", "RG Ten loai van ban", size=14, bold=True, align="center", before=240, keep_next=True),
    Style(
        "RGTrichYeu", "RG Trich yeu", size=14, bold=True, align="center", keep_next=True,
        left=SUBJECT_INDENT, right=SUBJECT_INDENT,
    ),
    Style(
        "RGKinhGui", "RG Kinh gui", size=14, align="center", before=GAP, after=240, keep_next=True,
        left=twips(15), right=twips(15),
    ),
    Style(
        "RGKinhGuiNhieu", "RG Kinh gui nhieu noi", "RGKinhGui", align="left", left=ADDRESSEES_LEFT, right=0, after=0,
    ),
    Style(
        "RGKinhGuiMuc", "RG Kinh gui tung noi", "RGKinhGui", align="left",
        left=ADDRESSEES_DASH + 163, right=0, first=-163, before=0, after=240, contextual=True,
    ),
    # Body (ND30-BODY-01 … -05, ND30-H-06)
    Style(
        "RGThanBai", "RG Than bai", size=14, align="both", first=FIRST_LINE, before=0, after=GAP, line=BODY_LINE,
    ),
    Style(
        "RGMuc1", "RG Muc 1", "RGThanBai", bold=True, before=GAP, keep_next=True, keep_lines=True, outline=1,
        next="RGThanBai",
    ),
    Style(
        "RGMuc2", "RG Muc 2", "RGThanBai", bold=True, keep_next=True, keep_lines=True, outline=2, next="RGThanBai",
    ),
    Style(
        "RGMuc3", "RG Muc 3", "RGThanBai", bold=True, keep_next=True, keep_lines=True, outline=3, next="RGThanBai",
    ),
    Style(
        "RGMuc3a", "RG Muc 3 chu cai", "RGThanBai", italic=True, keep_next=True, keep_lines=True, outline=3,
        next="RGThanBai",
    ),
    Style("RGKetThuc", "RG Ket thuc", "RGThanBai", keep_next=True),
    # Nơi nhận and signature (ND30-C07a … C07b, C09b, C09c)
    Style("RGNoiNhan", "RG Noi nhan", size=12, bold=True, italic=True, align="left"),
    Style("RGNoiNhanMuc", "RG Noi nhan tung noi", size=11, align="left"),
    Style("RGChucVu", "RG Chuc vu ky", size=14, bold=True, align="center", keep_next=True),
    Style("RGKhoangKy", "RG Khoang ky", "RGChucVu"),
    Style("RGHoTen", "RG Ho ten nguoi ky", "RGChucVu", keep_next=False),
    # Appendices (ND30-PL-03 … -05) and their tables (ND30-BODY-09)
    Style("RGPhuLuc", "RG Phu luc", size=14, bold=True, align="center", keep_next=True, outline=1),
    Style(
        "RGTenPhuLuc", "RG Ten phu luc", size=14, bold=True, align="center", keep_next=True,
        left=SUBJECT_INDENT, right=SUBJECT_INDENT,
    ),
    Style(
        "RGKemTheo", "RG Kem theo", size=14, italic=True, align="center", after=200, keep_next=True,
        left=SUBJECT_INDENT, right=SUBJECT_INDENT,
    ),
    Style("RGBangChu", "RG Bang chu", size=11, align="left", before=40, after=40),
    Style("RGBangSo", "RG Bang so", "RGBangChu", align="center"),
    Style("RGBangDau", "RG Bang dau cot", "RGBangChu", bold=True, align="center"),
    Style("RGBangSoCot", "RG Bang so cot", "RGBangChu", italic=True, align="center", before=10, after=10),
    Style("RGBangNhom", "RG Bang nhom", "RGBangChu", bold=True, keep_next=True),
    Style("RGBangNhomSo", "RG Bang nhom so", "RGBangSo", bold=True, keep_next=True),
    Style("RGBangHepChu", "RG Bang hep chu", "RGBangChu", 10),
    Style("RGBangHepSo", "RG Bang hep so", "RGBangSo", 10),
    Style("RGBangHepDau", "RG Bang hep dau cot", "RGBangDau", 10),
    Style("RGBangHepSoCot", "RG Bang hep so cot", "RGBangSoCot", 10),
    Style("RGBangHepNhom", "RG Bang hep nhom", "RGBangNhom", 10),
    Style("RGBangHepNhomSo", "RG Bang hep nhom so", "RGBangNhomSo", 10),
    Style("RGChuThich", "RG Chu thich", "RGBangChu", 11, align="both", before=40, after=20),
    # Running head, technical paragraphs
    Style("RGSoTrang", "RG So trang", size=14, align="center"),
    Style("RGMinhHoa", "RG So lieu minh hoa", size=10, bold=True, align="center", color="C00000"),
    Style("RGNgatPhan", "RG Ngat phan", size=1, line=-20),
    Style("RGLenh", "RG Lenh", size=9, color="2E74B5"),
)  # fmt: skip


def styles_part(styles: Sequence[Style]) -> Element:
    """Return word/styles.xml."""
    return w("styles", _defaults(), _normal(), *(_paragraph_style(style) for style in styles), *_table_styles())


def _defaults() -> Element:
    fonts = w("rFonts", ascii=FONT, hAnsi=FONT, eastAsia=FONT, cs=FONT)
    language = w("lang", val="vi-VN", eastAsia="vi-VN", bidi="ar-SA")
    characters = w("rPr", fonts, w("sz", val=28), w("szCs", val=28), language)
    paragraphs = w("pPr", w("widowControl"), w("spacing", before=0, after=0, line=240, lineRule="auto"))
    return w("docDefaults", w("rPrDefault", characters), w("pPrDefault", paragraphs))


def _normal() -> Element:
    return w("style", w("name", val="Normal"), w("qFormat"), type_="paragraph", default=1, styleId="Normal")


def _paragraph_style(style: Style) -> Element:
    return w(
        "style",
        w("name", val=style.name),
        w("basedOn", val=style.based_on),
        w("next", val=style.next) if style.next else None,
        w("qFormat"),
        _filled("pPr", *_paragraph_properties(style)),
        _filled("rPr", *_run_properties(style)),
        type_="paragraph",
        customStyle=1,
        styleId=style.id,
    )


def _filled(tag: str, *children: Element | None) -> Element | None:
    return w(tag, *children) if any(child is not None for child in children) else None


def _paragraph_properties(style: Style) -> tuple[Element | None, ...]:
    return (
        _switch("keepNext", style.keep_next),
        _switch("keepLines", style.keep_lines),
        _attributes("spacing", before=style.before, after=style.after, **_line(style.line)),
        _attributes("ind", left=style.left, right=style.right, **_first(style.first)),
        w("contextualSpacing") if style.contextual else None,
        w("jc", val=style.align) if style.align else None,
        w("outlineLvl", val=style.outline - 1) if style.outline else None,
    )


def _run_properties(style: Style) -> tuple[Element | None, ...]:
    half_points = int(style.size * 2)
    return (
        *(_switch(tag, style.bold) for tag in ("b", "bCs")),
        *(_switch(tag, style.italic) for tag in ("i", "iCs")),
        w("color", val=style.color) if style.color else None,
        *(w(tag, val=half_points) if half_points else None for tag in ("sz", "szCs")),
        w("u", val="single") if style.underline else None,
    )


def _switch(tag: str, value: bool | None) -> Element | None:
    if value is None:
        return None
    return w(tag) if value else w(tag, val=0)


def _attributes(tag: str, **values: object) -> Element | None:
    given = {name: value for name, value in values.items() if value is not None}
    return w(tag, **given) if given else None


def _line(line: int) -> dict[str, object]:
    if not line:
        return {}
    return {"line": abs(line), "lineRule": "auto" if line > 0 else "exact"}


def _first(first: int | None) -> dict[str, object]:
    if first is None:
        return {}
    return {"firstLine": first} if first >= 0 else {"hanging": -first}


def _table_styles() -> list[Element]:
    """Return the base style, the borderless frame of head and signature, and the ruled table of the appendices."""
    margins = w("tblCellMar", *(w(side, w=0, type_="dxa") for side in ("top", "left", "bottom", "right")))
    base = w(
        "style", w("name", val="Normal Table"), w("uiPriority", val=99), w("semiHidden"), w("unhideWhenUsed"),
        w("tblPr", w("tblInd", w=0, type_="dxa"), margins), type_="table", default=1, styleId="TableNormal",
    )  # fmt: skip
    return [base, _table_style("RGKhung", "RG Khung khong vien", 0), _table_style("RGBang", "RG Bang", 4)]


def _table_style(style_id: str, name: str, border: int) -> Element:
    """Return a table style; `border` in eighths of a point, 0 for none; ruled tables have 1 mm beside the text."""
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    lines = w("tblBorders", *(w(side, val="single", sz=border, space=0, color="000000") for side in sides))
    beside = twips(1) if border else 0
    paddings = {"top": 0, "left": beside, "bottom": 0, "right": beside}
    margins = w("tblCellMar", *(w(side, w=width, type_="dxa") for side, width in paddings.items()))
    properties = w("tblPr", w("tblInd", w=0, type_="dxa"), lines if border else None, margins)
    return w(
        "style", w("name", val=name), w("basedOn", val="TableNormal"), w("qFormat"), properties,
        type_="table", customStyle=1, styleId=style_id,
    )  # fmt: skip
