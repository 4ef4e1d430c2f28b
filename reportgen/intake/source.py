"""The door of a handed-in file: tells by its bytes what it is, and reads a Word file or a workbook into a `Source`."""

from __future__ import annotations

from reportgen.errors import DataError
from reportgen.intake.docx_source import docx_source
from reportgen.intake.grid import Source
from reportgen.intake.refusals import encrypted, not_office, old_format, with_macros
from reportgen.intake.workbook_gate import content_types
from reportgen.intake.xlsx_source import xlsx_source

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OTHERS = (
    (b"%PDF", "tệp PDF"),
    (b"{\\rtf", "tệp RTF"),
    (b"\x89PNG", "tệp ảnh"),
    (b"\xff\xd8\xff", "tệp ảnh"),
    (b"II*\x00", "tệp ảnh quét"),
    (b"MM\x00*", "tệp ảnh quét"),
    (b"<", "trang web (HTML) hoặc tệp XML"),
)


def read_source(data: bytes, name: str) -> Source:
    """Return what stands in a handed-in file.

    Raises:
        DataError: not a Word file or workbook, damaged, encrypted, of 97-2003, with macros, too big, with a DTD.
    """
    _refuse_other(data, name)
    types = content_types(data, name)
    if "wordprocessingml" in types:
        return docx_source(data, name)
    if "ms-word" in types and "macroenabled" in types.lower():
        raise with_macros(name, "Word", "Word Document (.docx)")
    if "spreadsheetml" in types or "ms-excel" in types:
        return xlsx_source(data, name)
    raise not_office(name, "tệp Office khác (PowerPoint, Visio …)" if "officedocument" in types else "tệp nén khác")


def _refuse_other(data: bytes, name: str) -> None:
    if data.startswith(_OLE):
        raise _old(data, name)
    if data.startswith(b"PK"):
        return
    for start, what in _OTHERS:
        if data.lstrip()[:8].startswith(start):
            raise not_office(name, what)
    raise not_office(name, "một tệp không phải Word hay Excel" if data else "tệp rỗng")


def _old(data: bytes, name: str) -> DataError:
    if "EncryptedPackage".encode("utf-16-le") in data:
        return encrypted(name)
    if "Workbook".encode("utf-16-le") in data or "Book".encode("utf-16-le") in data:
        return old_format(name, "Excel", ".xlsx")
    return old_format(name, "Word", ".docx")
