"""A .docx whose XML parts can be edited in place; every other part is written back byte for byte, in the same order."""

from __future__ import annotations

import copy
import io
import zipfile
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from lxml import etree

from reportgen.document.package import Package, open_package
from reportgen.document.xml import Element
from reportgen.errors import DataError, Fault, Location

STRICT_FILE = "FX01"
SIGNED_FILE = "FX02"

_RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_ML = "application/vnd.openxmlformats-officedocument.wordprocessingml."

Snapshot = dict[str, bytes]
"""Trees as text, by part; the names of added parts begin with "+"."""


@dataclass(slots=True)
class LivePackage(Package):
    """A package whose XML parts are parsed once: what is edited in them is what is read next.

    Attributes:
        roots: The trees by part. original: each as it was when first read, before any edit.
        added: Parts the file did not have.
    """

    roots: dict[str, Element] = field(default_factory=dict)
    original: Snapshot = field(default_factory=dict)
    added: dict[str, Element] = field(default_factory=dict)

    def has(self, part: str) -> bool:
        return part in self.added or Package.has(self, part)

    def xml(self, part: str) -> Element:
        if part in self.added:
            return self.added[part]
        if part not in self.roots:
            self.roots[part] = Package.xml(self, part)
            self.original[part] = etree.tostring(self.roots[part])
        return self.roots[part]


@dataclass(slots=True)
class WordFile:
    """A Word file being mended.

    Attributes:
        data: Its bytes as they came.
        package: Its parts; `package.xml(part)` is the tree to edit.
    """

    name: str
    data: bytes
    package: LivePackage

    @property
    def main(self) -> str:
        """Return the name of the part with the text."""
        return self.package.main

    def ready(self) -> LivePackage:
        """Return the package to be read again: what was unpacked before does not count against its limit."""
        self.package.spent = 0
        return self.package

    def snapshot(self) -> Snapshot:
        """Return every tree that was read, as text."""
        trees = {part: etree.tostring(root) for part, root in self.package.roots.items()}
        return trees | {f"+{part}": etree.tostring(root) for part, root in self.package.added.items()}

    def restore(self, kept: Snapshot) -> None:
        """Put every tree back as it was."""
        for part in list(self.package.roots):
            self.package.roots[part] = etree.fromstring(kept.get(part, self.package.original[part]), _parser())
        known = {part[1:]: text for part, text in kept.items() if part.startswith("+")}
        self.package.added = {part: etree.fromstring(text, _parser()) for part, text in known.items()}

    def stories(self) -> list[str]:
        """Return the parts that hold text: body, headers, footers, notes."""
        kinds = {"header", "footer", "footnotes", "endnotes"}
        found = {
            relation.target
            for relation in self.package.relations(self.main).values()
            if relation.kind in kinds and not relation.external and self.package.has(relation.target)
        }
        return [self.main, *sorted(found)]

    def add_part(self, kind: str, root: Element) -> str:
        """Add a part that the text refers to ("header", "comments") and return its relationship id."""
        folder = str(PurePosixPath(self.main).parent)
        number = 1
        while self.package.has(f"{folder}/{kind}{number}.xml"):
            number += 1
        part = f"{folder}/{kind}{number}.xml"
        self.package.added[part] = root
        types = self.package.xml("[Content_Types].xml")
        etree.SubElement(types, f"{{{_TYPES}}}Override", PartName=f"/{part}", ContentType=f"{_ML}{kind}+xml")
        return self._relate(kind, PurePosixPath(part).name)

    def _relate(self, kind: str, target: str) -> str:
        folder, _, leaf = self.main.rpartition("/")
        rels = f"{folder}/_rels/{leaf}.rels"
        if not self.package.has(rels):
            self.package.added[rels] = etree.fromstring(f'<Relationships xmlns="{_RELS}"/>')
        root = self.package.xml(rels)
        taken = {node.get("Id") for node in root}
        number = len(taken) + 1
        while f"rIdF{number}" in taken:
            number += 1
        etree.SubElement(root, f"{{{_RELS}}}Relationship", Id=f"rIdF{number}", Type=_OFFICE + kind, Target=target)
        return f"rIdF{number}"

    def changed(self) -> set[str]:
        """Return the names of the parts that are no longer as they came, new ones included."""
        now = self.snapshot()
        edited = {part for part, root in self.package.original.items() if now[part] != root}
        return edited | set(self.package.added)

    def bytes(self) -> bytes:
        """Return the file: the bytes it came with when no part changed."""
        changed = self.changed()
        if not changed:
            return self.data
        edited = {self.package.entries[part.lower()].filename: part for part in changed - set(self.package.added)}
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            for info in self.package.archive.infolist():
                part = edited.get(info.filename)
                data = self.package.archive.read(info) if part is None else _written(self.package.roots[part])
                archive.writestr(copy.copy(info), data)
            for part, root in self.package.added.items():
                archive.writestr(zipfile.ZipInfo(part, (2026, 1, 1, 0, 0, 0)), _written(root), zipfile.ZIP_DEFLATED)
        return out.getvalue()


def open_word(data: bytes, name: str) -> WordFile:
    """Return a Word file ready to be mended.

    Raises:
        DataError: as `open_package`; written in strict Open XML (FX01) or signed (FX02): both would be spoilt.
    """
    package = open_package(data, name)
    if any(part.startswith("_xmlsignatures/") for part in package.entries):
        fix = "mở bản chưa ký, sửa rồi ký lại"
        raise _refused(SIGNED_FILE, name, "tệp đã ký số: sửa sẽ làm mất hiệu lực chữ ký", "tệp chưa ký số", fix)
    if b"purl.oclc.org/ooxml" in package.data(package.main)[:8192]:
        fix = "trong Word chọn Lưu thành (Save As), kiểu «Word Document (.docx)», rồi chạy lại"
        raise _refused(STRICT_FILE, name, "tệp kiểu Strict Open XML", "tệp kiểu «Word Document (.docx)»", fix)
    live = LivePackage(package.name, package.archive, package.entries, package.types, 0, package.main)
    return WordFile(name, data, live)


def _refused(code: str, name: str, found: str, needed: str, fix: str) -> DataError:
    return DataError([Fault(code, Location(file=name), found, needed, fix)])


def _written(root: Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _parser() -> etree.XMLParser:
    return etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
