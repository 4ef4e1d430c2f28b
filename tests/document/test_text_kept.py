"""Text is never dropped: whatever stands in a file, outside of what was deleted, stands in the model."""

from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from reportgen.document.reader import read_docx
from reportgen.document.text import paragraph_text, plain_text, walk_paragraphs, words
from reportgen.document.xml import MC, W
from tests.document.look import model, typed
from tests.document.raw import RESAVED, fixture, fixture_names

_DROPPED = (W + "del", W + "moveFrom", MC + "Fallback")
"""Deleted, moved away, or the branch for programs that know less (our fixtures' choices are all known but one)."""


def _texts(data: bytes) -> list[str]:
    """Return the texts of the main part that a reader must keep."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
    kept = [node for node in root.iter(W + "t") if not any(parent.tag in _DROPPED for parent in node.iterancestors())]
    return [node.text.strip() for node in kept if node.text and node.text.strip()]


def _read(data: bytes) -> str:
    return "\n".join(paragraph_text(paragraph) for paragraph in walk_paragraphs(read_docx(data, "thu.docx")))


@pytest.mark.parametrize("name", [name for name in fixture_names() if name not in ("alternate_content", "symbols")])
@pytest.mark.parametrize("resaved", [False, True])
def test_keeps_all_text_of_the_fixtures(name: str, resaved: bool) -> None:
    data = (RESAVED / f"{name}.docx").read_bytes() if resaved else fixture(name)
    read = _read(data)
    texts = _texts(data)
    assert texts or name == "images"
    assert [text for text in texts if text not in read] == []


_WORDS = st.text(st.sampled_from("aăâbcdđeêộữ ./-"), min_size=1, max_size=8).map(lambda text: f"x{text}z")


def _run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


_WRAPS = st.sampled_from(
    [
        "{}",
        "<w:ins>{}</w:ins>",
        "<w:hyperlink>{}</w:hyperlink>",
        "<w:smartTag>{}</w:smartTag>",
        "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>",
        '<w:fldSimple w:instr="REF a">{}</w:fldSimple>',
        "<w:customXml>{}</w:customXml>",
        '<w:dir w:val="ltr">{}</w:dir>',
        "<w:moveTo>{}</w:moveTo>",
        "<w:unknownOne>{}</w:unknownOne>",
    ]
)
_BLOCK_WRAPS = st.sampled_from(
    [
        "{}",
        "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>",
        "<w:customXml>{}</w:customXml>",
        "<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:tcPr/>{}</w:tc></w:tr></w:tbl>",
        '<mc:AlternateContent><mc:Choice Requires="wps">{}</mc:Choice></mc:AlternateContent>',
        "<w:unknownBlock>{}</w:unknownBlock>",
    ]
)


@st.composite
def _bodies(draw: st.DrawFn) -> tuple[str, list[str]]:
    """Return a body and its words: paragraphs whose runs and blocks stand in random wrappers."""
    body, said = "", []
    for _ in range(draw(st.integers(1, 4))):
        inside = ""
        for text in draw(st.lists(_WORDS, max_size=4)):
            inside += draw(_WRAPS).format(draw(_WRAPS).format(_run(text)))
            said.append(text)
        mark = draw(st.sampled_from(["", "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>"]))
        body += draw(_BLOCK_WRAPS).format(draw(_BLOCK_WRAPS).format(f"<w:p>{mark}{inside}</w:p>"))
    return body, said


@given(_bodies())
@settings(max_examples=150, deadline=None)
def test_keeps_text_and_its_order_through_every_wrapper(case: tuple[str, list[str]]) -> None:
    body, said = case
    read = "".join(plain_text(section.blocks) for section in typed(body).sections).replace("\n", "")
    assert read == "".join(said)


def test_words_leave_out_hidden_text_labels_and_live_fields() -> None:
    assert "ẩn" not in words(model("character_styles"))
    assert words(model("lists"))[:2] == ("Mục", "một")
    assert words(model("fields"))[:4] == ("Trang", "trên", "Xem", "mục")
