"""The name of an organ is broken where a secretary would break it, and stays one paragraph with one bookmark."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportgen.document.model import RunFormat
from reportgen.render.docx.organ_lines import best_lines
from reportgen.report.model import Report
from reportgen.units import Pt, mm
from tests.render.docx_files import W, filled, metrics, part, words
from tests.render.sample import agency


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("CỤC THỐNG KÊ TỈNH BÌNH ĐỊNH", ["CỤC THỐNG KÊ", "TỈNH BÌNH ĐỊNH"]),
        ("CÔNG AN TỈNH QUẢNG NINH", ["CÔNG AN", "TỈNH QUẢNG NINH"]),
        ("SỞ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN", ["SỞ NÔNG NGHIỆP VÀ", "PHÁT TRIỂN NÔNG THÔN"]),
        ("SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI", ["SỞ LAO ĐỘNG -", "THƯƠNG BINH VÀ XÃ HỘI"]),
        ("ỦY BAN NHÂN DÂN THÀNH PHỐ QUY NHƠN", ["ỦY BAN NHÂN DÂN", "THÀNH PHỐ QUY NHƠN"]),
        ("ĐẢNG ỦY ỦY BAN NHÂN DÂN TỈNH", ["ĐẢNG ỦY", "ỦY BAN NHÂN DÂN TỈNH"]),
        ("BAN CÁN SỰ ĐẢNG ỦY BAN NHÂN DÂN TỈNH", ["BAN CÁN SỰ ĐẢNG", "ỦY BAN NHÂN DÂN TỈNH"]),
    ],
)
def test_a_name_is_broken_before_the_place_or_the_second_half(name: str, lines: list[str]) -> None:
    bold = RunFormat(size=Pt(13), bold=True)
    assert best_lines(name, 2, Pt(mm(65)), lambda text: metrics().text_width(text, bold)) == lines


def test_a_name_that_fits_no_way_is_left_alone() -> None:
    assert best_lines("MỘT HAI", 2, Pt(1), lambda text: float(len(text))) == ["MỘT HAI"]


def _organ(report: Report) -> list[list[str]]:
    """Return the pieces of text of the paragraphs in the left half of the head."""
    cell = next(part(filled(report)).iter(W + "tc"))
    return [[node.text or "" for node in p.iter(W + "t")] for p in cell.iter(W + "p") if words(p)]


def test_a_long_name_stays_one_paragraph_with_a_line_break() -> None:
    assert _organ(agency())[-1] == ["SỞ NÔNG NGHIỆP VÀ", "PHÁT TRIỂN NÔNG THÔN"]
    cell = next(part(filled(agency())).iter(W + "tc"))
    assert len(list(cell.iter(W + "br"))) == 1
    names = [node.get(W + "name") for node in cell.iter(W + "bookmarkStart")]
    assert names == ["_rg_chu_quan_1", "_rg_chu_quan_2", "_rg_ban_hanh_1"]


def test_a_short_name_is_not_broken() -> None:
    report = replace(agency(), header=replace(agency().header, organ=("SỞ Y TẾ",)))
    assert _organ(report)[-1] == ["SỞ Y TẾ"]


def test_a_city_is_not_torn_where_a_shorter_line_would_be_had_for_it() -> None:
    def width(text: str) -> float:
        return len(text) * 8.2

    lines = best_lines("THỐNG KÊ THÀNH PHỐ QUẢNG NINH", 2, Pt(180), width)
    assert lines == ["THỐNG KÊ", "THÀNH PHỐ QUẢNG NINH"]
