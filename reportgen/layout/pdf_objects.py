"""What pdfium tells of a PDF: pieces of text with font, size and place, thin lines, pictures, facts of the file.

All places are points from the upper left corner of the page.
"""

from __future__ import annotations

import ctypes
import math
import re
from dataclasses import dataclass, field

import pypdfium2 as pdfium  # type: ignore[import-untyped]
import pypdfium2.raw as raw  # type: ignore[import-untyped]

from reportgen.document.model import RunFormat
from reportgen.errors import DataError, Fault, Location
from reportgen.units import Pt
from reportgen.vi import nfc

DAMAGED, ENCRYPTED = "LO07", "LO08"
MAX_PAGES = 2000
_THIN, _LONG = 2.0, 8.0
_SCAN = 0.6


@dataclass(frozen=True, slots=True)
class Piece:
    """Text of one font, as the file draws it."""

    text: str
    format: RunFormat
    x0: float
    x1: float
    top: float
    bottom: float
    base: float


@dataclass(slots=True)
class PdfPage:
    """A page: its pieces of text, its thin horizontal lines (x0, x1, y), the share of it that pictures cover."""

    number: int
    width: float
    height: float
    pieces: list[Piece] = field(default_factory=list)
    lines: list[tuple[float, float, float]] = field(default_factory=list)
    pictured: float = 0.0


@dataclass(slots=True)
class PdfFile:
    """All pages, and facts: version, tagged, language, scan, not_embedded (fonts), unknown_letters (count)."""

    pages: list[PdfPage]
    facts: dict[str, object]


def read_pages(data: bytes, name: str) -> PdfFile:
    """Return the pages of a PDF.

    Raises:
        DataError: LO07, damaged or no PDF, or more pages than any report; LO08, encrypted.
    """
    document = _opened(data, name)
    try:
        fonts: dict[str, bool] = {}
        pages = [_page(document[index], index + 1, fonts) for index in range(len(document))]
        facts = _facts(document, pages, fonts)
    except pdfium.PdfiumError as error:
        raise _damaged(name) from error
    finally:
        document.close()
    return PdfFile(pages, facts)


def _opened(data: bytes, name: str) -> pdfium.PdfDocument:
    try:
        document = pdfium.PdfDocument(data)
        count = len(document)
    except pdfium.PdfiumError as error:
        if "password" in str(error).lower() or "security" in str(error).lower():
            fix = "mở tệp bằng trình đọc PDF, bỏ mật khẩu, lưu lại rồi chạy lại"
            fault = Fault(ENCRYPTED, Location(name), "tệp PDF đặt mật khẩu", "PDF không đặt mật khẩu", fix)
            raise DataError([fault]) from error
        raise _damaged(name) from error
    if not 0 < count <= MAX_PAGES:
        raise _damaged(name)
    return document


def _damaged(name: str) -> DataError:
    fix = "xuất lại PDF từ tệp Word, hoặc lấy bản sao lành của tệp"
    return DataError([Fault(DAMAGED, Location(name), "tệp PDF bị hỏng", "tệp PDF nguyên vẹn", fix)])


def _facts(document: pdfium.PdfDocument, pages: list[PdfPage], fonts: dict[str, bool]) -> dict[str, object]:
    version = document.get_version() or 0
    letters = [piece.text for page in pages for piece in page.pieces]
    count = sum(len(text.strip()) for text in letters)
    pictured = sum(page.pictured > _SCAN for page in pages)
    unknown = sum(sign in "\ufffd\u0000" or "\ue000" <= sign <= "\uf8ff" for text in letters for sign in text)
    return {
        "version": f"{version // 10}.{version % 10}" if version else "",
        "tagged": bool(document.is_tagged()),
        "language": _language(document),
        "scan": pictured > 0 and count < 20 * len(pages),
        "not_embedded": [font for font, embedded in fonts.items() if not embedded],
        "unknown_letters": unknown,
    }


def _language(document: pdfium.PdfDocument) -> str:
    """Return the language the catalog names; "" when it names none."""
    ask = getattr(raw, "FPDFCatalog_GetLanguage", None)
    if ask is None:
        return "vi"
    size = ask(document.raw, None, 0)
    buffer = ctypes.create_string_buffer(size * 2 + 2)
    ask(document.raw, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), size)
    return buffer.raw[: size * 2].decode("utf-16-le", "ignore").split("\0")[0]


def _page(page: pdfium.PdfPage, number: int, fonts: dict[str, bool]) -> PdfPage:
    width, height = page.get_size()
    made = PdfPage(number, width, height)
    text_page = page.get_textpage()
    for item in page.get_objects(max_depth=6):
        if item.type == raw.FPDF_PAGEOBJ_TEXT:
            piece = _piece(item, text_page, height, fonts)
            if piece is not None:
                made.pieces.append(piece)
        elif item.type == raw.FPDF_PAGEOBJ_PATH:
            _line(made, item)
        elif item.type == raw.FPDF_PAGEOBJ_IMAGE:
            left, low, right, high = item.get_bounds()
            made.pictured += abs((right - left) * (high - low)) / (width * height)
    return made


def _line(page: PdfPage, item: pdfium.PdfObject) -> None:
    left, low, right, high = item.get_bounds()
    if high - low <= _THIN and right - left >= _LONG:
        page.lines.append((left, right, page.height - (high + low) / 2))


def _piece(
    item: pdfium.PdfObject, text_page: pdfium.PdfTextPage, height: float, fonts: dict[str, bool]
) -> Piece | None:
    size = raw.FPDFTextObj_GetText(item.raw, text_page.raw, None, 0)
    buffer = ctypes.create_string_buffer(size)
    raw.FPDFTextObj_GetText(item.raw, text_page.raw, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), size)
    text = nfc(
        buffer.raw.decode("utf-16-le", "ignore").rstrip("\0").replace("\r", "").replace("\n", " ").replace("\x02", "-")
    )
    if not text:
        return None
    left, low, right, high = item.get_bounds()
    matrix = item.get_matrix()
    return Piece(text, _format(item, matrix, fonts), left, right, height - high, height - low, height - matrix.f)


def _format(item: pdfium.PdfObject, matrix: pdfium.PdfMatrix, fonts: dict[str, bool]) -> RunFormat:
    font = raw.FPDFTextObj_GetFont(item.raw)
    name = _name(font)
    if name not in fonts:
        fonts[name] = bool(raw.FPDFFont_GetIsEmbedded(font))
    plain = name.split("+")[-1]
    given = ctypes.c_float()
    raw.FPDFTextObj_GetFontSize(item.raw, given)
    size = round(given.value * math.hypot(matrix.c, matrix.d), 1)
    bold = "bold" in plain.lower() or raw.FPDFFont_GetWeight(font) >= 600
    italic = "italic" in plain.lower() or "oblique" in plain.lower()
    family = re.sub(r"Bold|Italic|Oblique|Regular|PSMT|PS|MT|[-, ]", "", plain)
    return RunFormat(font=family, size=Pt(size), bold=bold, italic=italic, color=_colour(item))


def _name(font: object) -> str:
    ask = raw.FPDFFont_GetBaseFontName
    size = ask(font, None, 0)
    buffer = ctypes.create_string_buffer(max(size, 1))
    ask(font, buffer, size)
    return buffer.value.decode("utf-8", "ignore") or "không tên"


def _colour(item: pdfium.PdfObject) -> str:
    parts = [ctypes.c_uint() for _ in range(4)]
    if not raw.FPDFPageObj_GetFillColor(item.raw, *parts):
        return ""
    red, green, blue, _ = (part.value for part in parts)
    return f"{red:02x}{green:02x}{blue:02x}"
