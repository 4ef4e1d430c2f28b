"""Takes a CSV file apart before anyone asks what its columns mean: bytes to text, text to rows with their lines.

pandas reads the cells; the csv module only tells where each row begins, which pandas does not.
"""

from __future__ import annotations

import csv
import io
import re
from dataclasses import dataclass
from pathlib import Path

from reportgen import vi
from reportgen.errors import CannotRun, DataError, Fault, Location

NOT_FOUND = "TB01"
NOT_READABLE = "TB02"
NOT_TEXT = "TB03"
EMPTY = "TB04"
BROKEN_QUOTES = "TB05"

SAVE_AS_UTF8 = "trong Excel: File › Save As › chọn kiểu «CSV UTF-8 (Comma delimited) (*.csv)», rồi lưu lại"

_FIND_FILE = "đặt tệp vào đúng chỗ, kiểm tra lại tên tệp"
_CLOSE_FILE = "đóng tệp trong chương trình khác (Excel) hoặc xin quyền đọc tệp, rồi chạy lại"
_RESTORE = "lấy lại tệp từ bản lưu, hoặc ghi dòng tên cột rồi nhập dữ liệu"
_GARBLED = re.compile("á[ºª»][\u0080-\u00bf\u0152-\u0192\u02c6\u02dc\u2013-\u2122]|Æ[°¡]|Ä[‘\u0090]")
"""Vietnamese in UTF-8 that was opened as Windows-1252 and saved again: "há»™ nghÃ¨o" for "hộ nghèo"."""

_GARBLED_ENOUGH = 2
_PARAGRAPH_END = re.compile(r"[ \t]*\n\s*")


@dataclass(frozen=True, slots=True)
class Record:
    """A row as the file has it; `cells` as counted by the structure scan, `line` and `number` as in `Row`."""

    cells: tuple[str, ...]
    line: int
    number: int

    @property
    def is_blank(self) -> bool:
        return not any(cell.strip() for cell in self.cells)


@dataclass(frozen=True, slots=True)
class SeparatorLine:
    """What a first line `sep=;` said: the delimiter, and that it took one line. Both empty where there is none."""

    delimiter: str = ""
    lines: int = 0


def decoded(path: Path) -> str:
    """Return the text of a CSV file: NFC, line ends `\\n`, no-break blanks as blanks. Raises as `read_table` says."""
    file = path.as_posix()
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise DataError([Fault(NOT_FOUND, Location(file), "không có tệp này", "một tệp CSV", _FIND_FILE)]) from None
    except OSError as error:
        needed = "tệp mở được để đọc"
        raise CannotRun(Fault(NOT_READABLE, Location(file), str(error.strerror), needed, _CLOSE_FILE)) from error
    text = _text(data)
    if text is not None and "\0" in text:
        line = text[: text.index("\0")].count("\n") + 1
        found = "ký tự rỗng (NUL): tệp bị hỏng khi lưu hoặc chép, hoặc là UTF-16 không có dấu BOM"
        raise DataError([Fault(NOT_TEXT, Location(file, line=line), found, "tệp CSV, bảng mã UTF-8", SAVE_AS_UTF8)])
    if text is None:
        found = "một tệp Excel (.xlsx) mang đuôi .csv" if data[:2] == b"PK" else "bảng mã khác UTF-8"
        raise DataError([Fault(NOT_TEXT, Location(file), found, "tệp CSV, bảng mã UTF-8", SAVE_AS_UTF8)])
    if garbled := list(_GARBLED.finditer(text)):
        _refuse_garbled(file, text, garbled)
    if not without_separator_line(text)[0].strip(' \n\t,;"'):
        raise DataError([Fault(EMPTY, Location(file), "tệp trống", "dòng đầu ghi tên các cột", _RESTORE)])
    return text


def _refuse_garbled(file: str, text: str, found: list[re.Match[str]]) -> None:
    if len(found) < _GARBLED_ENOUGH:
        return
    start = found[0].start()
    place = Location(file, line=text[:start].count("\n") + 1)
    sample = text[max(0, start - 6) : start + 12].replace("\n", " ")
    said = f"chữ Việt đã hỏng ở {len(found)} chỗ: «…{sample}…»; tệp UTF-8 đã bị mở theo bảng mã khác rồi lưu lại"
    mend = f"lấy lại bản trước khi hỏng, mở bằng Data › From Text/CSV chọn bảng mã 65001 (UTF-8); {SAVE_AS_UTF8}"
    raise DataError([Fault(NOT_TEXT, place, said, "tệp CSV, bảng mã UTF-8", mend)])


def _text(data: bytes) -> str | None:
    """Return text in NFC with plain line ends; None when it is neither UTF-8 nor UTF-16 with its mark."""
    encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return None
    text = vi.nfc(text).replace("\r\n", "\n").replace("\r", "\n")
    return text.translate({0xA0: " ", 0x200B: None, 0xFEFF: None})  # what comes along from web pages and Word


def without_separator_line(text: str) -> tuple[str, SeparatorLine]:
    """Return the text without Excel's first line `sep=;`, and what that line said."""
    first, _, rest = text.partition("\n")
    said = re.fullmatch(r'"?sep=(.)"?[,;\t ]*', first, flags=re.IGNORECASE)
    return (rest, SeparatorLine(said[1], 1)) if said else (text, SeparatorLine())


def records_of(text: str, delimiter: str, lines_before: int, file: str) -> list[Record]:
    """Return the structure of the file: which row begins on which line and how many cells it has."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    records: list[Record] = []
    line = 1
    try:
        for cells in reader:
            records.append(Record(tuple(cells), line + lines_before, len(records) + 1))
            line = reader.line_num + 1
    except csv.Error:
        found = 'dấu nháy kép «"» không thành cặp'
        needed = "ô có dấu phẩy, xuống dòng hay dấu nháy được đặt trong một cặp nháy kép, dấu nháy bên trong viết đôi"
        place = Location(file, line=line + lines_before)
        raise DataError(
            [Fault(BROKEN_QUOTES, place, found, needed, "sửa dòng này, hoặc mở và lưu lại bằng Excel")]
        ) from None
    return records


def values_of(text: str, delimiter: str, width: int) -> list[list[str]]:
    """Return all cells of all rows as text; short rows are filled with ""."""
    import pandas as pd  # takes most of a second: only where a file is read

    frame = pd.read_csv(
        io.StringIO(text),
        sep=delimiter,
        header=None,
        names=range(width),
        index_col=False,
        dtype=str,
        keep_default_na=False,
        na_filter=False,
        skip_blank_lines=False,
        encoding_errors="strict",
    )
    return [[_cell(value) for value in row] for row in frame.fillna("").itertuples(index=False)]


def _cell(value: object) -> str:
    return _PARAGRAPH_END.sub(" ", str(value).strip())
