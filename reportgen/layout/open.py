"""Open a finished file for checking: by its content, not by its name. Nothing in it is run, nothing is fetched."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from reportgen.document.metrics import Metrics, find_metrics
from reportgen.document.reader import read_docx
from reportgen.errors import DataError, Fault, Location
from reportgen.layout.paper import Paper
from reportgen.layout.word_paper import read_paper

NO_SUCH_FILE = "LO05"
NOT_READABLE = "LO06"


def open_paper(path: Path) -> Paper:
    """Return a .docx or .pdf laid out and cut into lines.

    Raises:
        DataError: no such file (LO05, LO06), or one that is refused: damaged, encrypted, with macros, Word 97-2003
            (DX01 - DX12), a PDF that cannot be read (LO07 - LO08).
    """
    data = _bytes(path)
    if data[:1024].lstrip().startswith(b"%PDF") or b"%PDF-" in data[:1024]:
        from reportgen.layout.pdf_paper import read_pdf  # pdfium is loaded only for a PDF

        return read_pdf(data, str(path))
    return read_paper(read_docx(data, str(path)), _metrics(), str(path))


@cache
def _metrics() -> Metrics:
    return find_metrics()


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        fix = "kiểm tra lại tên tệp và thư mục"
        fault = Fault(NO_SUCH_FILE, Location(str(path)), "không có tệp này", "một tệp .docx hoặc .pdf", fix)
    except OSError as error:
        found = "đây là thư mục" if path.is_dir() else str(error.strerror)
        fix = "chọn một tệp .docx hoặc .pdf; đóng tệp nếu đang mở trong Word"
        fault = Fault(NOT_READABLE, Location(str(path)), found, "tệp mở được để đọc", fix)
    raise DataError([fault])
