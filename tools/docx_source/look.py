"""How the documents of an issuer look: the state's (Nghị định 30/2020/NĐ-CP) and the Party's (36-HD/VPTW, 05-HD/VPTW).

The Party's layout is told as what differs from the state's: sizes, exact line spacing, an underlined "Nơi nhận".
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from docx_source.outline import PARTY as PARTY_HABIT
from docx_source.outline import STATE as STATE_HABIT
from docx_source.outline import Habit
from docx_source.styles import GAP, STYLES, Style
from docx_source.xml import twips


@dataclass(frozen=True, slots=True)
class Look:
    """Styles, how headings are numbered, and how far from the edge of the paper the running head begins (twips)."""

    styles: tuple[Style, ...]
    habit: Habit
    header: int


_PARTY_CHANGES: dict[str, dict[str, object]] = {
    "RGCoQuanChuQuan": {"size": 14},  # PTY-C02a
    "RGCoQuan": {"size": 14},  # PTY-C02b
    "RGSoKyHieu": {"size": 14, "before": 0},  # PTY-C03
    "RGNgayThang": {"before": 0},  # PTY-C04
    "RGTenLoai": {"size": 16},  # PTY-C05a
    "RGTrichYeu": {"size": 15},  # PTY-C05b
    "RGThanBai": {"first": twips(10), "line": -400},  # PTY-C06: 10 mm, exactly 20 pt
    "RGNoiNhan": {"size": 14, "bold": None, "italic": None, "underline": True},  # PTY-C09a
    "RGNoiNhanMuc": {"size": 12},  # PTY-C09b
}
"""What differs by style; its rule behind it."""

_PARTY_OWN = (
    Style("RGTieuDe", "RG Tieu de Dang", "RGDauTrang", 15, bold=True),  # PTY-C01
    Style("RGDauSao", "RG Dau sao", "RGDauTrang", 14),
    Style("RGGachNgang", "RG Gach duoi trich yeu", "RGTrichYeu", after=GAP),
    Style("RGQuyenHan", "RG Quyen han ky", "RGChucVu", bold=True),  # PTY-C07a
    Style("RGChucVuKhongDam", "RG Chuc vu ky khong dam", "RGChucVu", bold=False),  # PTY-C07b
)

_LETTER_OWN = (
    Style("RGTrichYeuCongVan", "RG Trich yeu cong van", "RGDauTrang", 12, before=GAP),  # ND30-C05c
    Style("RGDiaChi", "RG Dia chi chan trang", size=11, align="center"),  # ND30-C13
)


def _party_styles() -> tuple[Style, ...]:
    changed = (replace(style, **_PARTY_CHANGES.get(style.id, {})) for style in STYLES)  # type: ignore[arg-type]
    return (*changed, *_PARTY_OWN)


STATE = Look(STYLES, STATE_HABIT, twips(8))
"""Page number and mark (16 + 12 pt) end 2 mm above the body."""
LETTER = Look((*STYLES, *_LETTER_OWN), STATE_HABIT, twips(8))
PARTY = Look(_party_styles(), PARTY_HABIT, twips(10))
"""The page number stands 10 mm from the edge (PTY-PAGE-03)."""
