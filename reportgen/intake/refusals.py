"""Why a file is not read, each refusal by its name: one place for their codes and words."""

from __future__ import annotations

from reportgen.errors import DataError, Fault, Location

NOT_OFFICE = "IM01"
DAMAGED = "IM02"
ENCRYPTED = "IM03"
OLD_FORMAT = "IM04"
MACROS = "IM05"
TOO_BIG = "IM06"
WITH_DTD = "IM07"
NO_TABLE = "IM08"
TOO_LONG = "IM09"
TOO_MUCH_MEMORY = "IM10"

_FORMATS = "tệp .docx của Word hoặc .xlsx của Excel"


def refused(code: str, name: str, found: str, needed: str, fix: str, part: str = "") -> DataError:
    """Return the refusal of a file."""
    return DataError([Fault(code, Location(file=name, part=part), found, needed, fix)])


def not_office(name: str, what: str) -> DataError:
    """Return the refusal of a file of another kind; `what` names the kind."""
    fix = "lấy tệp Word hoặc Excel gốc của kế hoạch; bản quét, bản PDF, bản ảnh không đọc được"
    return refused(NOT_OFFICE, name, what, _FORMATS, fix)


def damaged(name: str, part: str = "") -> DataError:
    """Return the refusal of a file that is not whole."""
    fix = "lấy lại bản sao lành của tệp (từ người gửi hoặc bản sao lưu) rồi chạy lại"
    where = f"phần «{part}»" if part else ""
    return refused(DAMAGED, name, "tệp bị hỏng hoặc chưa tải về hết", "tệp nguyên vẹn", fix, where)


def encrypted(name: str) -> DataError:
    """Return the refusal of a file with a password."""
    fix = "mở tệp, vào Tệp (File) › Thông tin (Info) › Bảo vệ, bỏ mật khẩu, lưu lại rồi chạy lại"
    return refused(ENCRYPTED, name, "tệp đặt mật khẩu", "tệp không đặt mật khẩu", fix)


def old_format(name: str, program: str, ending: str) -> DataError:
    """Return the refusal of a file of Office 97-2003: `program` "Word", `ending` ".docx"."""
    fix = f"mở tệp bằng {program} hoặc LibreOffice, lưu lại dưới dạng {ending} rồi chạy lại"
    return refused(OLD_FORMAT, name, f"tệp kiểu {program} 97-2003", f"tệp {ending}", fix)


def with_macros(name: str, program: str = "Excel", kind: str = "Excel Workbook (.xlsx)") -> DataError:
    """Return the refusal of a file with macros; `kind` is what `program` calls the file to save instead."""
    fix = f"trong {program} chọn Lưu thành (Save As), kiểu «{kind}», để bỏ macro, rồi chạy lại"
    ending = kind[-6:-1]
    return refused(MACROS, name, "tệp có macro", f"tệp {ending} không có macro", fix)


def too_big(name: str, limit: str) -> DataError:
    """Return the refusal of a file that unpacks to more than any plan needs."""
    fix = "bỏ ảnh, trang tính và vùng ô không dùng rồi lưu lại, hoặc hỏi lại người gửi tệp"
    return refused(TOO_BIG, name, "tệp lớn bất thường khi giải nén", limit, fix)


def with_dtd(name: str, part: str) -> DataError:
    """Return the refusal of a workbook whose XML declares a DTD."""
    fix = "mở tệp bằng Excel hoặc LibreOffice, lưu lại rồi chạy lại"
    return refused(WITH_DTD, name, "XML có khai báo DTD", "XML không có DTD, như Excel ghi", fix, f"phần «{part}»")


def no_table(name: str, met: str) -> DataError:
    """Return the refusal of a file without any indicator or task; `met` says what was found instead."""
    needed = "bảng chỉ tiêu hoặc bảng nhiệm vụ, có dòng tên cột (TT, Nội dung, Đơn vị tính, Mục tiêu, Chủ trì …)"
    fix = "chọn tệp có phụ lục của kế hoạch; nếu kế hoạch chỉ có lời văn thì nhập tay theo hướng dẫn, mục 9"
    return refused(NO_TABLE, name, met, needed, fix)


def too_long(name: str, seconds: int) -> DataError:
    """Return the refusal of a file whose reading was stopped."""
    fix = "tách phụ lục ra tệp riêng, bỏ phần không cần, rồi chạy lại"
    return refused(TOO_LONG, name, f"đọc quá {seconds} giây chưa xong", f"tệp đọc xong trong {seconds} giây", fix)


def too_much_memory(name: str, megabytes: int) -> DataError:
    """Return the refusal of a file whose reading took too much memory."""
    fix = "tách phụ lục ra tệp riêng, bỏ ảnh và phần không cần, rồi chạy lại"
    found, needed = f"đọc tệp cần quá {megabytes} MB bộ nhớ", f"tệp đọc được trong {megabytes} MB"
    return refused(TOO_MUCH_MEMORY, name, found, needed, fix)
