"""The head of page 1 and the signature block: two-column tables without borders, 65 + 100 mm and 85 + 80 mm.

The Party's head is 78 + 87 mm wide: its title takes 73 mm at 15 pt (PTY-C01).
"""

from __future__ import annotations

from docx_source.rule_line import rule_line
from docx_source.xml import Element, cell, command, paragraph, repeated, row, table, twips

HEAD_COLUMNS = (twips(65), twips(100))
PARTY_HEAD_COLUMNS = (twips(78), twips(87))
SIGNATURE_COLUMNS = (twips(85), twips(80))
SIGNATURE_GAP_LINES = 4
"""Blank lines between the office and the name (ND30-SIG-03: practice)."""


def head(subject: str = "") -> list[Element]:
    """Return organ, quốc hiệu, number, place and date (ND30-C01a … C04); number and date share a row.

    Args:
        subject: Trích yếu of a công văn, which stands under the number (ND30-C05c); empty for named documents.
    """
    organ = [*_organ(), rule_line("rg-ke-co-quan", 60, 1)]
    nation = [
        paragraph("RGQuocHieu", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        paragraph("RGTieuNgu", "Độc lập - Tự do - Hạnh phúc"),
        rule_line("rg-ke-tieu-ngu", 171.5, 2),
    ]
    number = [paragraph("RGSoKyHieu", "{{ so_ky_hieu }}")]
    if subject:
        number.append(paragraph("RGTrichYeuCongVan", subject))
    return _head(HEAD_COLUMNS, organ, nation, number)


def party_head() -> list[Element]:
    """Return organ with its star, the Party's title with its line, number, place and date (PTY-C01 … C04)."""
    organ = [*_organ(), paragraph("RGDauSao", "*")]
    party = [paragraph("RGTieuDe", "ĐẢNG CỘNG SẢN VIỆT NAM"), rule_line("rg-ke-tieu-de", 206, 1)]
    return _head(PARTY_HEAD_COLUMNS, organ, party, [paragraph("RGSoKyHieu", "{{ so_ky_hieu }}")])


def _organ() -> list[Element]:
    return [
        *repeated("dong in co_quan_chu_quan", paragraph("RGCoQuanChuQuan", "{{ dong }}")),
        *repeated("dong in co_quan_ban_hanh", paragraph("RGCoQuan", "{{ dong }}")),
    ]


def _head(
    columns: tuple[int, int], organ: list[Element], nation: list[Element], number: list[Element]
) -> list[Element]:
    left, right = columns
    place = paragraph("RGNgayThang", "{{ dia_danh_ngay_thang }}")
    rows = [row(cell(left, *organ), cell(right, *nation)), row(cell(left, *number), cell(right, place))]
    return [table("RGKhung", columns, rows)]


def title(kind: str = "BÁO CÁO", subject: str = "{{ trich_yeu }}") -> list[Element]:
    """Return the type and the subject with its line (ND30-C05a, C05b)."""
    return [
        paragraph("RGTenLoai", kind),
        paragraph("RGTrichYeu", subject),
        rule_line("rg-ke-trich-yeu", 120, 3),
    ]


def party_title() -> list[Element]:
    """Return BÁO CÁO and the subject with five hyphens under it (PTY-C05a, C05b)."""
    return [
        paragraph("RGTenLoai", "BÁO CÁO"),
        paragraph("RGTrichYeu", "{{ trich_yeu }}"),
        paragraph("RGGachNgang", "-----"),
    ]


def addressees() -> list[Element]:
    """Return Kính gửi: one place on the same line, several each on its own (ND30-KG-01, KG-02)."""
    single = paragraph("RGKinhGui", "Kính gửi: {{ kinh_gui[0] }}.")
    ending = "{% if loop.last %}.{% else %};{% endif %}"
    several = [
        paragraph("RGKinhGuiNhieu", "Kính gửi:"),
        *repeated("noi in kinh_gui", paragraph("RGKinhGuiMuc", "- {{ noi }}" + ending)),
    ]
    return [command("if kinh_gui|length == 1"), single, command("elif kinh_gui"), *several, command("endif")]


def signature() -> list[Element]:
    """Return Nơi nhận and the signature block in one row that is never split (ND30-C07a … C09c)."""
    return _signature(repeated("dong in chuc_vu_ky", paragraph("RGChucVu", "{{ dong }}")))


def party_signature() -> list[Element]:
    """Return the same of a Party document: the authority in bold, the office under it not (PTY-C07a, C07b)."""
    lines = [
        command("if not loop.last"),
        paragraph("RGQuyenHan", "{{ dong }}"),
        command("else"),
        paragraph("RGChucVuKhongDam", "{{ dong }}"),
        command("endif"),
    ]
    return _signature(repeated("dong in chuc_vu_ky", *lines))


def _signature(office: list[Element]) -> list[Element]:
    left, right = SIGNATURE_COLUMNS
    recipients = [
        paragraph("RGNoiNhan", "Nơi nhận:"),
        *repeated("noi in noi_nhan", paragraph("RGNoiNhanMuc", "{{ noi }}")),
    ]
    signer = [
        *office,
        *(paragraph("RGKhoangKy") for _ in range(SIGNATURE_GAP_LINES)),
        paragraph("RGHoTen", "{{ nguoi_ky }}"),
    ]
    return [table("RGKhung", SIGNATURE_COLUMNS, [row(cell(left, *recipients), cell(right, *signer))])]
