"""Correct documents come out byte for byte; files of other hands lose nothing; what cannot be mended is refused."""

from __future__ import annotations

import io
import shutil
import subprocess
import zipfile
from collections import Counter
from pathlib import Path

import pytest
from lxml import etree

from reportgen.errors import DataError
from reportgen.layout.fix.pen import Pen
from reportgen.layout.fix.runner import mend
from tests.document.raw import RESAVED, document, fixture, fixture_names
from tests.layout.faulty import check, making_of
from tests.layout.mending import letters_of, parts_of
from tests.layout.papers import BASES, Part
from tests.layout.test_correct import RESAVED as RESAVED_PAPERS
from tests.layout.test_correct import _tried
from tests.layout.wordfile import write

KEPT = (
    "object", "sdt", "commentReference", "footnoteReference", "endnoteReference", "bookmarkStart", "hyperlink",
    "fldSimple", "instrText", "oMath", "ins", "del", "blip", "txbxContent", "chart", "altChunk",
)  # fmt: skip
FOREIGN = [*fixture_names(), *(path.name for path in sorted(RESAVED.glob("*.docx")))]


def _file(name: str) -> bytes:
    return (RESAVED / name).read_bytes() if name.endswith(".docx") else fixture(name)


def _kept(data: bytes) -> Counter[str]:
    """Return how many of each thing we do not mend stand in a file."""
    found: Counter[str] = Counter()
    for name, part in parts_of(data).items():
        if name.startswith("word/") and name.endswith(".xml"):
            names = (str(node.tag).rpartition("}")[2] for node in etree.fromstring(part).iter())
            found.update(one for one in names if one in KEPT)
    return found


@pytest.mark.parametrize(("base", "making", "appendices"), _tried())
def test_leaves_a_correct_document_byte_for_byte(base: str, making: str, appendices: int) -> None:
    data = write(BASES[base](appendices=appendices), making_of(making))
    mended = mend(data, "thu.docx")
    assert mended.data == data or mended.before.findings
    assert {finding.rule for finding in mended.before.findings} <= {"ND30-SIG-03"}  # a warning, mended


@pytest.mark.parametrize("name", sorted(path.name for path in RESAVED_PAPERS.glob("*.docx")))
def test_leaves_a_correct_document_saved_by_libreoffice_byte_for_byte(name: str) -> None:
    data = (RESAVED_PAPERS / name).read_bytes()
    assert mend(data, name).data == data or check(data).findings


@pytest.mark.parametrize("name", FOREIGN)
def test_loses_nothing_of_a_file_of_other_hands(name: str) -> None:
    data = _file(name)
    mended = mend(data, name)
    assert letters_of(mended.data) == letters_of(data)
    assert _kept(data) - _kept(mended.data) == Counter()
    before, after = parts_of(data), parts_of(mended.data)
    assert list(after)[: len(before)] == list(before)
    assert [part for part in before if not part.endswith((".xml", ".rels")) and before[part] != after[part]] == []
    assert mend(mended.data, name).data == mended.data


@pytest.mark.slow
def test_what_comes_out_opens_in_libreoffice(tmp_path: Path) -> None:
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not installed")
    for track in (False, True):
        for name in FOREIGN[::4]:
            (tmp_path / f"{Path(name).stem}-{track}.docx").write_bytes(
                mend(_file(name), name, pen=Pen(track=track)).data
            )
    files = sorted(tmp_path.glob("*.docx"))
    home = f"-env:UserInstallation=file://{tmp_path}/home"
    words = [office, home, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), *map(str, files)]
    subprocess.run(words, check=True, capture_output=True, timeout=300)
    assert {path.stem for path in tmp_path.glob("*.pdf")} == {path.stem for path in files}


def test_mends_many_faults_at_once() -> None:
    paper = BASES["bao-cao"](appendices=1, more=6)
    paper.looks["body"] |= {"font": "Arial", "size": 12, "align": "left", "first": 0, "after": 0, "line": 2.0}
    paper.looks["h1"] |= {"color": "0000FF"}
    paper.looks["issuer"] |= {"bold": False}
    paper.page |= {"left": 25, "right": 25, "width": 215.9, "height": 279.4}
    paper.lines = {"motto": {"kind": "typed"}, "subject": {"kind": "typed"}}
    paper.number = {"place": "footer"}
    paper.middle.insert(6, Part("body", ""))
    data = write(paper)
    mended = mend(data, "thu.docx")
    assert len({finding.rule for finding in mended.before.findings}) >= 12
    assert mended.after.findings == []
    assert letters_of(mended.data) == letters_of(data)


def test_guesses_nothing_of_a_file_that_is_no_official_document() -> None:
    data = document("<w:p><w:r><w:t>Danh sách lớp</w:t></w:r></w:p><w:p><w:r><w:t>Nguyễn Văn A</w:t></w:r></w:p>")
    assert mend(data, "lop.docx").data == data


def test_refuses_a_signed_file() -> None:
    out = io.BytesIO(write(BASES["bao-cao"]()))
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr("_xmlsignatures/sig1.xml", "<x/>")
    with pytest.raises(DataError, match="đã ký số"):
        mend(out.getvalue(), "da-ky.docx")


def test_refuses_strict_open_xml() -> None:
    data = parts_of(write(BASES["bao-cao"]()))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, part in data.items():
            strict = part.replace(
                b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                b"http://purl.oclc.org/ooxml/wordprocessingml/main",
            )
            archive.writestr(name, strict if name == "word/document.xml" else part)
    with pytest.raises(DataError, match="Strict Open XML"):
        mend(out.getvalue(), "strict.docx")
