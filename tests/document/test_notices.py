"""Notices: counted, placed, told in Vietnamese."""

from __future__ import annotations

import re
from pathlib import Path

import reportgen.document
from reportgen.document.model import Address, Notice
from reportgen.document.notices import KINDS, as_fault, place, sentence
from reportgen.errors import Severity
from tests.document.look import model


def test_says_where_a_thing_stands() -> None:
    address = Address("word/document.xml").inside("table", 2).inside("row", 3).inside("cell", 1)
    assert place(address) == "bảng 2, hàng 3, ô 1"
    assert place(Address("word/header1.xml").inside("paragraph", 1)) == "đầu trang, đoạn 1"
    assert place(Address("word/footnotes.xml").inside("note", 2).inside("paragraph", 1)) == "chú thích 2, đoạn 1"


def test_tells_a_notice_in_one_sentence() -> None:
    (notice,) = model("floating_table").notices
    assert sentence(notice) == (
        "bảng 1 («Bảng»): bảng có chữ bao quanh được in vào dòng. Cách sửa: Table Properties › Text wrapping: None."
    )


def test_tells_how_often_and_shortens_long_text() -> None:
    told = sentence(Notice("equation", Address(), "x" * 100, 3))
    assert told.startswith(f"công thức được viết thành một dòng chữ: {'x' * 79}… (3 chỗ). Cách sửa:")


def test_a_notice_becomes_a_warning_in_the_form_of_every_fault() -> None:
    fault = as_fault(model("tracked_changes").notices[0], "bao-cao.docx")
    assert fault.severity is Severity.WARNING
    assert str(fault) == (
        "[DX69] bao-cao.docx › đoạn 1 («Giữ thêm cuối»); đoạn 2; bảng 1 («Hàng giữ»)\n"
        "  Gặp:      còn sửa đổi chưa chấp nhận (Track Changes); in như đã chấp nhận hết, 4 chỗ\n"
        "  Cách sửa: Review › Accept All Changes, lưu lại trước khi phát hành"
    )


def test_counts_each_kind_of_font_but_one_notice_for_all_columns() -> None:
    assert [(notice.code, notice.count) for notice in model("theme_fonts").notices] == [("font", 3)]


def test_every_code_the_reader_uses_has_its_sentence_and_message_codes_are_unique() -> None:
    folder = Path(reportgen.document.__file__).parent
    source = "".join(path.read_text("utf-8") for path in sorted(folder.glob("*.py")) if path.name != "notices.py")
    used = set(re.findall(r'\.notice\("([a-z-]+)"|notices\.add\("([a-z-]+)"', source))
    assert {first or second for first, second in used} <= set(KINDS)
    codes = [code for code, _, _ in KINDS.values()]
    assert len(set(codes)) == len(codes)


def test_says_how_the_text_at_the_place_begins() -> None:
    assert [notice.near for notice in model("text_direction").notices] == ["Chữ dọc"]
    assert [notice.near for notice in model("columns").notices] == [""]
