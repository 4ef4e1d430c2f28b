"""Open a .docx as what it is: a zip from outside. Refuses by name what is not a plain, small, macro-free Word file."""

from __future__ import annotations

import io
import posixpath
import struct
import zipfile
import zlib
from dataclasses import dataclass, field

from lxml import etree

from reportgen.document.xml import Element, parse
from reportgen.errors import DataError, Fault, Location

MAX_ENTRIES = 4000
MAX_PART = 64 * 1024 * 1024
MAX_TOTAL = 256 * 1024 * 1024
"""Bytes unpacked. A report of 400 pages with pictures stays far below."""

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_RELS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_MAIN = ("wordprocessingml.document.main+xml", "wordprocessingml.template.main+xml")
_SAVE_AGAIN = "mở tệp bằng Word hoặc LibreOffice, lưu lại dưới dạng «Word Document (.docx)» rồi chạy lại"


@dataclass(frozen=True, slots=True)
class Relation:
    """A relationship of a part. `target` is a part name, or an address outside when `external`; never fetched."""

    kind: str
    target: str
    external: bool


@dataclass(slots=True)
class Package:
    """The parts of a .docx, unpacked on demand within limits."""

    name: str
    archive: zipfile.ZipFile
    entries: dict[str, zipfile.ZipInfo]
    types: dict[str, str] = field(default_factory=dict)
    spent: int = 0
    main: str = ""

    def has(self, part: str) -> bool:
        """Return whether the part is there; names are compared without case as the standard says."""
        return part.lower() in self.entries

    def data(self, part: str) -> bytes:
        """Return the bytes of a part.

        Raises:
            DataError: the part is missing (DX08), damaged (DX02) or too big (DX06).
        """
        info = self.entries.get(part.lower())
        if info is None:
            raise _refused("DX08", self.name, f"thiếu phần «{part}»", "một tệp Word đủ các phần", _SAVE_AGAIN, part)
        try:
            with self.archive.open(info) as stream:
                data = stream.read(MAX_PART + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError) as error:
            raise _damaged(self.name, part) from error
        self.spent += len(data)
        if len(data) > MAX_PART or self.spent > MAX_TOTAL:
            raise _too_big(self.name, part)
        return data

    def xml(self, part: str) -> Element:
        """Return the root of an XML part.

        Raises:
            DataError: as `data`; not well formed (DX09), or with a DTD inside (DX07).
        """
        data = self.data(part)
        if b"<!DOCTYPE" in data[:4096] or b"<!ENTITY" in data[:4096]:
            raise _with_dtd(self.name, part)
        try:
            root = parse(data)
        except etree.XMLSyntaxError as error:
            if getattr(error, "code", None) == etree.ErrorTypes.ERR_NO_MEMORY:
                raise MemoryError(part) from error
            if "Excessive depth" in str(error):
                raise too_deep(self.name) from error
            found = f"XML của phần «{part}» bị hỏng ở dòng {error.lineno or 0}"
            raise _refused("DX09", self.name, found, "XML đúng cú pháp", _SAVE_AGAIN, part) from error
        if root.getroottree().docinfo.internalDTD is not None:
            raise _with_dtd(self.name, part)
        return root

    def relations(self, part: str) -> dict[str, Relation]:
        """Return the relationships of a part by id; empty when it has none."""
        folder, _, leaf = part.rpartition("/")
        rels = posixpath.join(folder, "_rels", f"{leaf}.rels")
        if not self.has(rels):
            return {}
        return {node.get("Id", ""): _relation(node, folder) for node in self.xml(rels).iter(_RELS)}

    def related(self, part: str, kind: str) -> str:
        """Return the part a relationship of this kind ("styles", "numbering") leads to; empty when there is none."""
        for relation in self.relations(part).values():
            if relation.kind == kind and not relation.external and self.has(relation.target):
                return relation.target
        return ""


def open_package(data: bytes, name: str) -> Package:
    """Return the opened package of a Word file.

    Args:
        data: The file's bytes.
        name: Its name as the user knows it, for messages.

    Raises:
        DataError: not a Word file, damaged, encrypted, with macros, or unreasonably big (DX01 - DX08); a part stands
            in it twice (DX12).
    """
    _refuse_other_formats(data, name)
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, NotImplementedError, struct.error) as error:
        raise _damaged(name, "") from error
    package = Package(name, archive, _entries(archive, name))
    package.types = _content_types(package)
    package.main = _main_part(package)
    return package


def _refuse_other_formats(data: bytes, name: str) -> None:
    if data.startswith(_OLE):
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise _encrypted(name)
        if "WordDocument".encode("utf-16-le") in data:
            raise _refused("DX04", name, "tệp kiểu Word 97-2003 (.doc)", "tệp .docx", _SAVE_AGAIN)
    if not data.startswith(b"PK"):
        kind = "tệp rỗng" if not data else "một tệp không phải .docx"
        raise _refused("DX01", name, kind, "tệp .docx của Word", _SAVE_AGAIN)


def _entries(archive: zipfile.ZipFile, name: str) -> dict[str, zipfile.ZipInfo]:
    infos = archive.infolist()
    if len(infos) > MAX_ENTRIES or sum(info.file_size for info in infos) > MAX_TOTAL:
        raise _too_big(name, "")
    if any(info.flag_bits & 1 for info in infos):
        raise _encrypted(name)
    entries: dict[str, zipfile.ZipInfo] = {}
    for info in infos:
        part = info.filename.replace("\\", "/").lstrip("/")
        if part.lower() in entries and not info.is_dir():
            found = "một phần có hai bản trong tệp, không rõ bản nào đúng"
            raise _refused("DX12", name, found, "mỗi phần một bản, như Word ghi", _SAVE_AGAIN, part)
        entries[part.lower()] = info
    return entries


def _content_types(package: Package) -> dict[str, str]:
    if not package.has("[Content_Types].xml"):
        raise _refused("DX01", package.name, "tệp nén không phải tài liệu Word", "tệp .docx của Word", _SAVE_AGAIN)
    root = package.xml("[Content_Types].xml")
    types = {
        f"*.{node.get('Extension', '').lower()}": node.get("ContentType", "") for node in root.iter(_TYPES + "Default")
    }
    overrides = root.iter(_TYPES + "Override")
    return types | {node.get("PartName", "").lstrip("/").lower(): node.get("ContentType", "") for node in overrides}


def _main_part(package: Package) -> str:
    kinds = list(package.types.values())
    vba = any(entry.endswith("vbaproject.bin") for entry in package.entries)
    if vba or any("macroenabled" in kind.lower() for kind in kinds):
        fix = "trong Word chọn Lưu thành (Save As), kiểu «Word Document (.docx)», để bỏ macro, rồi chạy lại"
        raise _refused("DX05", package.name, "tệp có macro", "tệp .docx không có macro", fix)
    main = package.related("", "officeDocument")
    kind = package.types.get(main.lower()) or package.types.get(f"*.{main.rpartition('.')[2].lower()}", "")
    if main and not kind.endswith(_MAIN) and any(other in kind for other in ("spreadsheetml", "presentationml")):
        what = "bảng tính Excel" if "spreadsheetml" in kind else "trình chiếu PowerPoint"
        raise _refused("DX01", package.name, f"tệp {what}", "tệp .docx của Word", "chọn đúng tệp Word rồi chạy lại")
    if not main:
        raise _refused("DX08", package.name, "không có phần nội dung chính", "một tệp Word đủ các phần", _SAVE_AGAIN)
    return main


def _relation(node: Element, folder: str) -> Relation:
    external = node.get("TargetMode") == "External"
    target = node.get("Target", "")
    if not external:
        target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
    return Relation(node.get("Type", "").rpartition("/")[2], target, external)


def _refused(code: str, name: str, found: str, needed: str, fix: str, part: str = "") -> DataError:
    where = Location(file=name, part=f"phần «{part}»" if part else "")
    return DataError([Fault(code, where, found, needed, fix)])


def _damaged(name: str, part: str) -> DataError:
    fix = "lấy lại bản sao lành của tệp (từ người gửi hoặc bản sao lưu) rồi chạy lại"
    return _refused("DX02", name, "tệp bị hỏng hoặc chưa tải về hết", "tệp .docx nguyên vẹn", fix, part)


def _encrypted(name: str) -> DataError:
    fix = "mở tệp bằng Word, vào Tệp (File) › Thông tin (Info) › Bảo vệ tài liệu, bỏ mật khẩu, lưu lại rồi chạy lại"
    return _refused("DX03", name, "tệp đặt mật khẩu", "tệp .docx không đặt mật khẩu", fix)


def _too_big(name: str, part: str) -> DataError:
    needed = f"tệp mở ra không quá {MAX_TOTAL // 2**20} MB, {MAX_ENTRIES} phần"
    fix = "giảm cỡ ảnh trong tệp (Word: Picture Format › Compress Pictures) hoặc hỏi lại người gửi tệp"
    return _refused("DX06", name, "tệp lớn bất thường khi giải nén", needed, fix, part)


def _with_dtd(name: str, part: str) -> DataError:
    return _refused("DX07", name, "XML có khai báo DTD", "XML không có DTD, như Word ghi", _SAVE_AGAIN, part)


def no_document(name: str, part: str) -> DataError:
    """Return the refusal of a file whose main part is XML, but no text of Word."""
    return _refused(
        "DX11", name, "phần nội dung chính không phải văn bản Word", "tệp .docx của Word", _SAVE_AGAIN, part
    )


def too_deep(name: str) -> DataError:
    """Return the refusal of a file whose elements are nested without reason."""
    return _refused("DX10", name, "các phần tử lồng nhau quá sâu", "tài liệu Word bình thường", _SAVE_AGAIN)
