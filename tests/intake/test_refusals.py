"""What is not read is refused by its name; a reading that takes too long or too much memory is ended."""

from __future__ import annotations

import io
import time
import zipfile
from collections.abc import Callable

import pytest

from reportgen.errors import DataError
from reportgen.intake import limits
from reportgen.intake.limits import read_within_limits
from reportgen.intake.read_plan import read_plan
from reportgen.intake.source import read_source
from tests.document.raw import FIXTURES
from tests.intake.drawn import HEAD, table
from tests.intake.laid_out import C, P, Table, docx, paragraph, xlsx
from tests.intake.measure import AGENCIES, register

GOOD = table(HEAD, "1|Giáo dục|||||", "1.1|Tỷ lệ A|%|50|60|Sở Y tế|UBND")
DOCM = b'<Types><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>'
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
BUDGET = table(
    "STT|Nội dung|Kinh phí (triệu đồng)|Năm 2026|Năm 2027|Nguồn",
    "1|Mua sắm|5.000|2.000|3.000|NSĐP",
    "|Tổng cộng|5|2|3|",
)
NEEDS = table("TT|Nội dung|Đơn vị tính|Năm 2026|Năm 2030|Tổng cộng", "1|Xây trạm y tế|Triệu đồng|2.000|1|2.001")
MONEY = table("TT|Nội dung|Kinh phí năm 2025|Kinh phí năm 2026|Đơn vị thực hiện", "1|Hội nghị|12|20|Sở Y tế")
COSTS = table("TT|Nội dung chi|Đơn vị tính|Số lượng|Đơn giá|Thành tiền", "1|Hội nghị|cuộc|2|10|20")
SIGNATURE: Table = [[C("Nơi nhận:\n- Như trên"), C("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH")]]


def changed(data: bytes, change: Callable[[str, bytes], bytes | None], more: dict[str, bytes] | None = None) -> bytes:
    """Return a zip with its parts changed and more put in; None leaves a part out."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = change(name, old.read(name))
            if part is not None:
                new.writestr(name, part)
        for name, part in (more or {}).items():
            new.writestr(name, part)
    return out.getvalue()


def kept(name: str, data: bytes) -> bytes:
    return data


def in_part(ending: str, old: bytes, new: bytes) -> Callable[[str, bytes], bytes]:
    return lambda name, data: data.replace(old, new, 1) if name.endswith(ending) else data


def docx_file() -> bytes:
    return docx(GOOD)


def xlsx_file() -> bytes:
    return xlsx(("Trang", [GOOD]))


SHEET = "sheet1.xml"
FILES: dict[str, tuple[Callable[[], bytes], str, str]] = {
    "nothing": (lambda: b"", "IM01", "tệp rỗng"),
    "a PDF": (lambda: b"%PDF-1.7 ...", "IM01", "tệp PDF"),
    "plain text": (lambda: "kế hoạch".encode(), "IM01", "một tệp không phải Word hay Excel"),
    "a zip of something else": (lambda: changed(docx_file(), lambda n, d: None, {"a": b"b"}), "IM01", "tệp nén"),
    "half a Word file": (lambda: docx_file()[:900], "IM02", "tệp bị hỏng"),
    "half a workbook": (lambda: xlsx_file()[:2000], "IM02", "tệp bị hỏng"),
    "a sheet cut short": (
        lambda: changed(xlsx_file(), lambda n, d: d[: len(d) // 2] if n.endswith(SHEET) else d), "IM02", "tệp bị hỏng",
    ),
    "a file with a password": (lambda: OLE + "EncryptedPackage".encode("utf-16-le"), "IM03", "tệp đặt mật khẩu"),
    "Word 97-2003": (lambda: OLE + "WordDocument".encode("utf-16-le"), "IM04", "tệp kiểu Word 97-2003"),
    "Excel 97-2003": (lambda: OLE + "Workbook".encode("utf-16-le"), "IM04", "tệp kiểu Excel 97-2003"),
    "a workbook with macros": (lambda: changed(xlsx_file(), kept, {"xl/vbaProject.bin": b"x"}), "IM05", "tệp có macro"),
    "a Word file whose kind has macros": (
        lambda: changed(docx_file(), lambda n, d: None, {"[Content_Types].xml": DOCM}), "IM05", "tệp có macro",
    ),
    "a Word file with macros": (
        lambda: changed(docx_file(), kept, {"word/vbaProject.bin": b"x"}), "DX05", "tệp có macro",
    ),
    "a workbook that unpacks to 200 MB": (
        lambda: changed(xlsx_file(), kept, {"xl/media.bin": bytes(200 * 2**20)}), "IM06", "lớn bất thường",
    ),
    "a merged area over a whole sheet": (
        lambda: changed(xlsx_file(), in_part(SHEET, b"</sheetData>", b"</sheetData><mergeCells>"
                        b'<mergeCell ref="A1:XFD1048576"/></mergeCells>')), "IM06", "lớn bất thường",
    ),
    "a workbook with a DTD": (
        lambda: changed(xlsx_file(), in_part(SHEET, b"<worksheet", b"<!DOCTYPE a [<!ENTITY b 'c'>]><worksheet")),
        "IM07", "XML có khai báo DTD",
    ),
    "a Word file with a DTD": (
        lambda: changed(docx_file(), in_part("document.xml", b"<w:document", b"<!DOCTYPE a []><w:document")),
        "DX07", "XML có khai báo DTD",
    ),
    "prose only": (lambda: docx(P("I. MỤC TIÊU"), P("Tỷ lệ hộ nghèo còn 2%.")), "IM08", "chỉ có lời văn"),
    "a signature table": (lambda: docx(SIGNATURE), "IM08", "không bảng nào"),
    "a budget by years": (lambda: docx(MONEY), "IM08", "không bảng nào"),
    "a budget whose years say no money": (lambda: docx(BUDGET), "IM08", "không bảng nào"),
    "needs in units of money": (lambda: docx(NEEDS), "IM08", "không bảng nào"),
    "a budget of costs": (lambda: xlsx(("Dự toán", [COSTS])), "IM08", "không bảng nào"),
    "an empty Word file": (lambda: docx(paragraph("")), "IM08", "tệp không có chữ nào"),
}  # fmt: skip


@pytest.mark.parametrize("name", FILES)
def test_is_refused_by_name(name: str) -> None:
    make, code, found = FILES[name]
    with pytest.raises(DataError) as refusal:
        read_plan(make(), name, register())
    (fault,) = refusal.value.faults
    assert fault.code == code
    assert found in fault.found
    assert fault.needed
    assert fault.fix
    assert fault.location.file == name


def test_a_scan_is_told_from_an_empty_file() -> None:
    picture = (FIXTURES / "images" / "image1.png").read_bytes()
    frame = (FIXTURES / "images" / "document.xml").read_text(encoding="utf-8")
    drawing = frame[frame.index("<w:drawing>") : frame.index("</w:drawing>") + len("</w:drawing>")]
    with pytest.raises(DataError) as refusal:
        read_plan(docx(f"<w:p><w:r>{drawing}</w:r></w:p>", **{"image1.png": picture}), "quet.docx", register())
    assert refusal.value.faults[0].found == "chỉ có ảnh (bản quét), không có chữ"


def test_reading_in_a_process_of_its_own_gives_the_same_rows() -> None:
    draft = read_within_limits(docx_file(), "a.docx", AGENCIES)
    assert [row.name for row in draft.indicators] == ["Tỷ lệ A"]


def test_a_refusal_comes_through_from_the_other_process() -> None:
    with pytest.raises(DataError, match="IM01"):
        read_within_limits(b"", "a.docx", AGENCIES)


def test_a_reading_that_takes_too_long_is_ended() -> None:
    begun = time.monotonic()
    with pytest.raises(DataError, match="IM09"):
        read_within_limits(docx_file(), "a.docx", AGENCIES, seconds=0)
    assert time.monotonic() - begun < 10


def test_a_reading_that_takes_too_much_memory_is_ended() -> None:
    cell = f"<w:tc><w:tcPr/>{paragraph('x' * 40)}</w:tc>"
    body = f"<w:tbl><w:tblGrid/><w:tr>{cell * 8}</w:tr></w:tbl>" * 9000
    with pytest.raises(DataError, match="IM10"):
        read_within_limits(docx(body), "a.docx", AGENCIES, megabytes=200)


def test_what_the_limits_say_is_what_the_message_says() -> None:
    assert (limits.SECONDS, limits.MEGABYTES) == (30, 512)


def test_a_file_is_known_by_its_bytes_and_not_by_its_name() -> None:
    assert len(read_source(xlsx_file(), "a.docx").grids) == 1
