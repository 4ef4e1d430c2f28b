"""Files that are refused: each made from a good one with one fault; the whole message is what the clerk reads."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

import pytest

from reportgen.document import package
from reportgen.document.reader import read_docx
from reportgen.errors import DataError
from tests.document.raw import document, fixture

SAVE_AGAIN = "mở tệp bằng Word hoặc LibreOffice, lưu lại dưới dạng «Word Document (.docx)» rồi chạy lại"


def _changed(change: Callable[[dict[str, bytes]], None]) -> bytes:
    """Return the good file with its entries changed."""
    with zipfile.ZipFile(io.BytesIO(fixture("spacing"))) as archive:
        entries = {name: archive.read(name) for name in archive.namelist()}
    change(entries)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in entries.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def _message(data: bytes) -> str:
    with pytest.raises(DataError) as caught:
        read_docx(data, "bao-cao.docx")
    return str(caught.value)


def _told(code: str, found: str, needed: str, fix: str = SAVE_AGAIN, part: str = "") -> str:
    where = f" › phần «{part}»" if part else ""
    return f"[{code}] bao-cao.docx{where}\n  Gặp:      {found}\n  Cần:      {needed}\n  Cách sửa: {fix}"


def test_reads_the_good_file() -> None:
    assert read_docx(_changed(lambda entries: None), "bao-cao.docx").sections


def test_refuses_what_is_no_zip() -> None:
    assert _message(b"{\\rtf1 xin chao}") == _told("DX01", "một tệp không phải .docx", "tệp .docx của Word")
    assert _message(b"") == _told("DX01", "tệp rỗng", "tệp .docx của Word")


def test_refuses_an_old_workbook_for_what_it_is() -> None:
    data = package._OLE + b"\0" * 100 + "Workbook".encode("utf-16-le")
    assert _message(data) == _told("DX01", "một tệp không phải .docx", "tệp .docx của Word")


def test_refuses_a_zip_that_is_no_document() -> None:
    data = _changed(lambda entries: entries.pop("[Content_Types].xml") and None)
    assert _message(data) == _told("DX01", "tệp nén không phải tài liệu Word", "tệp .docx của Word")


def test_refuses_a_workbook() -> None:
    def rename(entries: dict[str, bytes]) -> None:
        kind = b"spreadsheetml.sheet.main"
        entries["[Content_Types].xml"] = entries["[Content_Types].xml"].replace(b"wordprocessingml.document.main", kind)

    fix = "chọn đúng tệp Word rồi chạy lại"
    assert _message(_changed(rename)) == _told("DX01", "tệp bảng tính Excel", "tệp .docx của Word", fix)


def test_refuses_a_file_cut_off() -> None:
    data = fixture("spacing")
    fix = "lấy lại bản sao lành của tệp (từ người gửi hoặc bản sao lưu) rồi chạy lại"
    expected = _told("DX02", "tệp bị hỏng hoặc chưa tải về hết", "tệp .docx nguyên vẹn", fix)
    assert _message(data[: len(data) // 2]) == expected


def test_refuses_a_part_that_does_not_unpack() -> None:
    data = fixture("spacing")
    start = data.index(b"word/document.xml") + len("word/document.xml")
    message = _message(data[:start] + b"\0" * 40 + data[start + 40 :])
    assert message.startswith("[DX02] bao-cao.docx › phần «word/document.xml»\n")


def test_refuses_an_encrypted_file() -> None:
    data = package._OLE + b"\0" * 100 + "EncryptedPackage".encode("utf-16-le")
    fix = "mở tệp bằng Word, vào Tệp (File) › Thông tin (Info) › Bảo vệ tài liệu, bỏ mật khẩu, lưu lại rồi chạy lại"
    assert _message(data) == _told("DX03", "tệp đặt mật khẩu", "tệp .docx không đặt mật khẩu", fix)


def test_refuses_a_file_of_word_97() -> None:
    data = package._OLE + b"\0" * 100 + "WordDocument".encode("utf-16-le")
    assert _message(data) == _told("DX04", "tệp kiểu Word 97-2003 (.doc)", "tệp .docx")


@pytest.mark.parametrize("way", ["part", "type"])
def test_refuses_macros(way: str) -> None:
    def add(entries: dict[str, bytes]) -> None:
        if way == "part":
            entries["word/vbaProject.bin"] = b"macro"
        else:
            kind = b"application/vnd.ms-word.document.macroEnabled.main+xml"
            plain = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
            entries["[Content_Types].xml"] = entries["[Content_Types].xml"].replace(plain, kind)

    fix = "trong Word chọn Lưu thành (Save As), kiểu «Word Document (.docx)», để bỏ macro, rồi chạy lại"
    assert _message(_changed(add)) == _told("DX05", "tệp có macro", "tệp .docx không có macro", fix)


def test_refuses_a_zip_bomb_by_what_it_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "MAX_TOTAL", 2**20)
    bomb = _changed(lambda entries: entries.update({"word/media/image1.png": b"\0" * 2**21}))
    fix = "giảm cỡ ảnh trong tệp (Word: Picture Format › Compress Pictures) hoặc hỏi lại người gửi tệp"
    expected = _told("DX06", "tệp lớn bất thường khi giải nén", "tệp mở ra không quá 1 MB, 4000 phần", fix)
    assert _message(bomb) == expected


def test_refuses_a_zip_bomb_that_lies_about_its_size(monkeypatch: pytest.MonkeyPatch) -> None:
    def swell(entries: dict[str, bytes]) -> None:
        entries["word/document.xml"] = entries["word/document.xml"].replace(b"</w:body>", b" " * 2**20 + b"</w:body>")

    monkeypatch.setattr(package, "MAX_PART", 2**19)
    assert _message(_changed(swell)).startswith("[DX06] bao-cao.docx › phần «word/document.xml»")


def test_refuses_too_many_entries(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "MAX_ENTRIES", 4)
    assert _message(fixture("spacing")).startswith("[DX06] bao-cao.docx\n")


def test_refuses_a_dtd() -> None:
    def add(entries: dict[str, bytes]) -> None:
        dtd = b'?>\n<!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
        entries["word/document.xml"] = entries["word/document.xml"].replace(b"?>", dtd, 1)

    expected = _told("DX07", "XML có khai báo DTD", "XML không có DTD, như Word ghi", part="word/document.xml")
    assert _message(_changed(add)) == expected


def test_refuses_a_dtd_hidden_far_down_or_in_another_encoding() -> None:
    def add(entries: dict[str, bytes]) -> None:
        text = entries["word/styles.xml"].decode().replace('encoding="UTF-8"', 'encoding="UTF-16"')
        entries["word/styles.xml"] = text.replace("?>", "?><!DOCTYPE a [<!ENTITY x 'y'>]>", 1).encode("utf-16")

    assert _message(_changed(add)).startswith("[DX07] bao-cao.docx › phần «word/styles.xml»")


def test_refuses_a_file_without_its_main_part() -> None:
    data = _changed(lambda entries: entries.pop("word/document.xml") and None)
    assert _message(data) == _told("DX08", "không có phần nội dung chính", "một tệp Word đủ các phần")


def test_refuses_broken_xml_with_its_line() -> None:
    def cut(entries: dict[str, bytes]) -> None:
        entries["word/document.xml"] = entries["word/document.xml"].replace(b"</w:body>", b"")

    message = _message(_changed(cut))
    assert message.startswith("[DX09] bao-cao.docx › phần «word/document.xml»\n  Gặp:      XML của phần")
    assert "bị hỏng ở dòng 11" in message


def test_refuses_elements_nested_without_end() -> None:
    def nest(entries: dict[str, bytes]) -> None:
        deep = b"<w:smartTag>" * 1200 + b"</w:smartTag>" * 1200
        entries["word/document.xml"] = entries["word/document.xml"].replace(
            b"<w:body>", b"<w:body><w:p>" + deep + b"</w:p>"
        )

    found, needed = "các phần tử lồng nhau quá sâu", "tài liệu Word bình thường"
    assert _message(_changed(nest)) == _told("DX10", found, needed)


def test_never_reads_a_part_outside_the_file() -> None:
    def lead_out(entries: dict[str, bytes]) -> None:
        name = "word/_rels/document.xml.rels"
        entries[name] = entries[name].replace(b'Target="styles.xml"', b'Target="../../../../etc/passwd"')

    assert read_docx(_changed(lead_out), "bao-cao.docx").sections[0].blocks


def test_refuses_a_main_part_that_is_no_text_of_word() -> None:
    data = _changed(lambda entries: entries.update({"word/document.xml": b"<html/>"}))
    found = "phần nội dung chính không phải văn bản Word"
    assert _message(data) == _told("DX11", found, "tệp .docx của Word", part="word/document.xml")


def test_refuses_a_file_that_holds_a_part_twice() -> None:
    buffer = io.BytesIO(_changed(lambda entries: None))
    with pytest.warns(UserWarning, match="Duplicate name"), zipfile.ZipFile(buffer, "a") as archive:
        archive.writestr("word/document.xml", b"<a/>")
    found = "một phần có hai bản trong tệp, không rõ bản nào đúng"
    told = _told("DX12", found, "mỗi phần một bản, như Word ghi", part="word/document.xml")
    assert _message(buffer.getvalue()) == told


def test_refuses_tables_nested_without_reason() -> None:
    start, end = "<w:tbl><w:tblGrid><w:gridCol w:w='900'/></w:tblGrid><w:tr><w:tc>", "<w:p/></w:tc></w:tr></w:tbl>"
    assert "DX10" in _message(document(start * 45 + end * 45 + "<w:p/>"))
    assert read_docx(document(start * 20 + end * 20 + "<w:p/>"), "bao-cao.docx").sections
