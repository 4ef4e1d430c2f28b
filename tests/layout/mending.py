"""What tests of mending look at: the letters of a file, its parts, and its text when tracked changes are refused."""

from __future__ import annotations

import copy
import io
import re
import zipfile

from lxml import etree

from reportgen.document.model import Document
from reportgen.document.reader import read_docx
from tests.document.raw import NAMESPACES

W = dict(re.findall(r'xmlns:(\w+)="([^"]+)"', NAMESPACES))["w"].join("{}")


def parts_of(data: bytes) -> dict[str, bytes]:
    """Return the parts of a Word file by name, in their order."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def letters_of(data: bytes) -> dict[str, str]:
    """Return the letters and digits of every part with text, without page numbers; read from the bare XML."""
    return {name: "".join(sign for sign in text if sign.isalnum()) for name, text in texts_of(data).items()}


def texts_of(data: bytes) -> dict[str, str]:
    """Return the text of every part that has some, blanks and signs as they stand."""
    found = {}
    for name, part in parts_of(data).items():
        if re.search(r"word/(document|header\d*|footer\d*|footnotes|endnotes)\.xml$", name):
            found[name] = _text(etree.fromstring(part))
    return {name: text for name, text in found.items() if text}


def _text(root: etree._Element) -> str:
    """Return the text of a part; what Word stores as the result of a page number is left out."""
    text, codes = "", [""]
    for node in root.iter(f"{W}t", f"{W}instrText", f"{W}fldChar"):
        if node.tag == f"{W}fldChar":
            kind = node.get(f"{W}fldCharType")
            codes = [*codes, ""] if kind == "begin" else codes[:-1] if kind == "end" else codes
        elif node.tag == f"{W}instrText":
            codes[-1] += node.text or ""
        elif not any(code.split()[:1] == ["PAGE"] for code in codes):
            text += node.text or ""
    return text


def refused(data: bytes) -> bytes:
    """Return a file as Word leaves it when every tracked change in its text is refused."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, part in parts_of(data).items():
            kept = name.endswith(".xml") and name.startswith("word/")
            archive.writestr(name, _refused(part) if kept else part)
    return out.getvalue()


def _refused(part: bytes) -> bytes:
    root = etree.fromstring(part)
    for mark in list(root.iterfind(f".//{W}pPr/{W}rPr/{W}ins")):
        paragraph = mark.getparent().getparent().getparent()
        paragraph.getparent().remove(paragraph)
    for mark in list(root.iterfind(f".//{W}pPr/{W}rPr/{W}del")):
        mark.getparent().remove(mark)
    for node in list(root.iter(f"{W}ins")):
        node.getparent().remove(node)
    for node in list(root.iter(f"{W}del")):
        for run in node:
            for text in list(run.iter(f"{W}delText")):
                text.tag = f"{W}t"
            node.addprevious(run)
        node.getparent().remove(node)
    for change in [node for node in root.iter() if str(node.tag).endswith("Change")]:
        _put_back(change)
    return etree.tostring(root)


def _put_back(change: etree._Element) -> None:
    """Put the properties a change notes in place of those that stand there."""
    now, before = change.getparent(), change[0]
    kept = {f"{W}pPr": ("rPr", "sectPr"), f"{W}sectPr": ("headerReference", "footerReference")}.get(now.tag, ())
    for node in list(now):
        if node.tag not in [W + name for name in kept]:
            now.remove(node)
    heads = list(before)
    if now.tag == f"{W}sectPr":
        now.extend([copy.deepcopy(node) for node in heads])
    else:
        for place, node in enumerate(heads):
            now.insert(place, copy.deepcopy(node))


def model_of(data: bytes) -> Document:
    """Return what the reader sees."""
    return read_docx(data, "thu.docx")
