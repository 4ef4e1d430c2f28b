"""What the tests of the Word templates share: the committed templates, filling them, looking into the result."""

from __future__ import annotations

import functools
import io
import zipfile
from pathlib import Path

from lxml import etree

from reportgen.document.metrics import Metrics, find_metrics
from reportgen.errors import DataError, Fault
from reportgen.render.docx import fill_template
from reportgen.report.letter_model import Letter
from reportgen.report.model import Report

ROOT = Path(__file__).resolve().parents[2]
KINDS = ("bao-cao-tinh", "bao-cao-don-vi")
"""The reports of the state; their templates stand in folders of the same name."""
PARTY_KINDS = ("bao-cao-dang", "bao-cao-dang-don-vi")
LETTER_KINDS = ("yeu-cau-bao-cao", "don-doc", "lay-y-kien", "to-trinh")
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NAME = "templates/bao-cao-tinh/bao-cao-tinh.docx"


def template(kind: str = "bao-cao-tinh") -> bytes:
    """Return a committed template."""
    folder = "bao-cao-dang" if kind in PARTY_KINDS else "cong-van" if kind in LETTER_KINDS[:3] else kind
    return (ROOT / "templates" / folder / f"{kind}.docx").read_bytes()


@functools.cache
def metrics() -> Metrics:
    """Return the metrics of the installed font, read once."""
    return find_metrics()


def filled(report: Report | Letter, made_from: bytes = b"") -> bytes:
    """Return the .docx of a report or letter, from the template of its kind unless another is given."""
    if isinstance(report, Letter):
        return fill_template(made_from or template(report.kind), report, metrics(), name=NAME)
    kinds = PARTY_KINDS if report.is_party else KINDS
    kind = kinds[report.kind == "agency"]
    return fill_template(made_from or template(kind), report, metrics(), name=NAME)


def part(data: bytes, name: str = "word/document.xml") -> etree._Element:
    """Return the root of a part of a .docx."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return etree.fromstring(archive.read(name))


def changed(old: str, new: str, name: str = "word/document.xml", data: bytes = b"") -> bytes:
    """Return the provincial template (or `data`) with one text of a part replaced by another."""
    whole = data or template()
    with zipfile.ZipFile(io.BytesIO(whole)) as archive:
        content = archive.read(name)
    assert old.encode() in content
    return exchanged(whole, name, content.replace(old.encode(), new.encode(), 1))


def exchanged(data: bytes, name: str, content: bytes) -> bytes:
    """Return a .docx with another part in the place of one."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(target, "w") as archive:
        for entry in source.namelist():
            archive.writestr(entry, content if entry == name else source.read(entry))
    return target.getvalue()


def paragraphs(data: bytes, name: str = "word/document.xml") -> list[str]:
    """Return the words of every paragraph, in order."""
    return [words(node) for node in part(data, name).iter(W + "p")]


def words(node: etree._Element) -> str:
    """Return the words of a node."""
    return "".join(text.text or "" for text in node.iter(W + "t"))


def faults_of(made_from: bytes, report: Report) -> tuple[Fault, ...]:
    """Return the faults a template is refused with."""
    try:
        filled(report, made_from)
    except DataError as error:
        return error.faults
    return ()
