"""Looks at a workbook before anything parses it: zip directory, declared sizes, kind, macros, DTD, merged areas."""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib

from reportgen.intake.refusals import damaged, encrypted, not_office, too_big, with_dtd, with_macros

MAX_ENTRIES = 2000
MAX_PART = 64 * 1024 * 1024
MAX_TOTAL = 192 * 1024 * 1024
MAX_MERGED = 200_000
"""Slots of all merged areas of a sheet; openpyxl makes an object of each."""

MAX_ROWS = 20_000
"""Rows of a sheet; the longest appendices have some hundred."""

_ROW = re.compile(rb"<(?:\w+:)?row[\s>]")
_LIMIT = f"tệp mở ra không quá {MAX_TOTAL // 2**20} MB, {MAX_ENTRIES} phần"
_MERGE = re.compile(rb'<(?:\w+:)?mergeCell\s+ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"')
_BAD_ZIP = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, struct.error, OSError)


def check_workbook(data: bytes, name: str) -> None:
    """Refuse a workbook that is not plain, small and free of macros.

    Raises:
        DataError: damaged (IM02), encrypted (IM03), with macros (IM05), too big (IM06), with a DTD (IM07).
    """
    archive = opened(data, name)
    infos = archive.infolist()
    if len(infos) > MAX_ENTRIES or sum(info.file_size for info in infos) > MAX_TOTAL:
        raise too_big(name, _LIMIT)
    if any(info.flag_bits & 1 for info in infos):
        raise encrypted(name)
    names = [info.filename.lower() for info in infos]
    if any(part.endswith("vbaproject.bin") or "/macrosheets/" in part for part in names):
        raise with_macros(name)
    if len(set(names)) != len(names):
        raise damaged(name)
    spent = 0
    for info in infos:
        part = _read(archive, info, name)
        spent += len(part)
        if spent > MAX_TOTAL:
            raise too_big(name, _LIMIT)
        if info.filename.lower().endswith((".xml", ".rels")):
            _check_part(part, info.filename, name)


def opened(data: bytes, name: str) -> zipfile.ZipFile:
    """Return the zip.

    Raises:
        DataError: it is damaged (IM02).
    """
    try:
        return zipfile.ZipFile(io.BytesIO(data))
    except _BAD_ZIP as error:
        raise damaged(name) from error


def content_types(data: bytes, name: str) -> str:
    """Return the list of parts and kinds of an Office file, as text; empty when it has none.

    Raises:
        DataError: damaged (IM02), encrypted (IM03), no Office file (IM01).
    """
    archive = opened(data, name)
    info = next((item for item in archive.infolist() if item.filename == "[Content_Types].xml"), None)
    if info is None:
        raise not_office(name, "tệp nén không phải tệp Word hay Excel")
    if info.flag_bits & 1:
        raise encrypted(name)
    return _read(archive, info, name).decode("utf-8", "replace")


def _read(archive: zipfile.ZipFile, info: zipfile.ZipInfo, name: str) -> bytes:
    try:
        with archive.open(info) as stream:
            data = stream.read(MAX_PART + 1)
    except (*_BAD_ZIP, RuntimeError) as error:
        raise damaged(name, info.filename) from error
    if len(data) > MAX_PART:
        raise too_big(name, _LIMIT)
    return data


def _check_part(data: bytes, part: str, name: str) -> None:
    head = data[:4096]
    for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
        if any(word.encode(encoding) in head for word in ("<!DOCTYPE", "<!ENTITY")):
            raise with_dtd(name, part)
    if "macroenabled" in head.decode("latin-1").lower():
        raise with_macros(name)
    if len(_ROW.findall(data)) > MAX_ROWS:
        raise too_big(name, f"trang tính không quá {MAX_ROWS} dòng")
    slots = sum(
        (int(bottom) - int(top) + 1) * (_column(right) - _column(left) + 1)
        for left, top, right, bottom in _MERGE.findall(data)
    )
    if slots > MAX_MERGED:
        raise too_big(name, "các vùng ô gộp vừa với bảng")


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number
