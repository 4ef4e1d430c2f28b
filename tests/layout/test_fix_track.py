"""Tracked changes: refused they give the file back as it was, accepted they give what plain mending gives."""

from __future__ import annotations

import io
import zipfile
from itertools import groupby

import pytest
from lxml import etree

from reportgen.document.text import walk
from reportgen.layout.fix.pen import AUTHOR, Pen
from reportgen.layout.fix.runner import mend
from tests.layout.faulty import Case, cases, making_of
from tests.layout.mending import W, letters_of, model_of, parts_of, refused, texts_of
from tests.layout.papers import BASES
from tests.layout.wordfile import write

RULES = (
    "ND30-PAGE-01", "ND30-PAGE-05", "ND30-PAGE-07", "ND30-C01a", "ND30-C02b", "ND30-C09b", "ND30-BODY-01",
    "ND30-BODY-02", "ND30-BODY-03", "ND30-BODY-04", "ND30-BODY-05", "ND30-BODY-10", "ND30-TEXT-01", "ND30-NN-02",
    "ND30-LINE-01", "ND30-LINE-03", "ND30-TIER-01", "ND30-SIG-04", "ND30-NUM-04", "PTY-C06", "PTY-C09b",
)  # fmt: skip
FAULTY = [case for case in cases() if case.rule in RULES and not case.passes and case.making.startswith("table-vml")]
TRIED = [next(group) for _, group in groupby(FAULTY, key=lambda case: case.rule)]


def _tracked(data: bytes) -> bytes:
    return mend(data, "thu.docx", pen=Pen(track=True)).data


@pytest.mark.parametrize("case", TRIED, ids=lambda case: case.id)
def test_refused_changes_give_the_text_back_sign_for_sign(case: Case) -> None:
    data = case.document()
    tracked = _tracked(data)
    assert texts_of(refused(tracked)) == texts_of(data)
    before, after = model_of(data), model_of(refused(tracked))
    looks = [[(p.format, p.text) for p in walk(section.blocks)] for section in before.sections]
    assert [[(p.format, p.text) for p in walk(section.blocks)] for section in after.sections] == looks
    pages = [(s.width, s.height, s.left, s.right, s.top, s.bottom) for s in before.sections]
    assert [(s.width, s.height, s.left, s.right, s.top, s.bottom) for s in after.sections] == pages


@pytest.mark.parametrize("case", TRIED, ids=lambda case: case.id)
def test_tracked_mending_finds_as_little_wrong_as_plain_mending(case: Case) -> None:
    data = case.document()
    tracked = mend(data, "thu.docx", pen=Pen(track=True))
    plain = mend(data, "thu.docx")
    assert [(f.rule, f.found) for f in tracked.left] == [(f.rule, f.found) for f in plain.left]
    assert mend(tracked.data, "thu.docx", pen=Pen(track=True)).data == tracked.data


def test_marks_what_was_done_with_author_and_time() -> None:
    paper = BASES["bao-cao"]()
    paper.looks["body"] |= {"size": 12}
    root = etree.fromstring(parts_of(_tracked(write(paper)))["word/document.xml"])
    changes = list(root.iter(f"{W}rPrChange"))
    assert changes
    assert {change.get(f"{W}author") for change in changes} == {AUTHOR}
    assert len({change.get(f"{W}id") for change in changes}) == len(changes)


def test_says_what_is_left_in_a_comment_at_the_place() -> None:
    paper = BASES["bao-cao"]()
    paper.head_right[0].text = "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    data = write(paper)
    parts = parts_of(_tracked(data))
    comments = etree.fromstring(parts["word/comments1.xml"])
    texts = ["".join(node.itertext()) for node in comments]
    assert any(text.startswith("[ND30-C01a] quốc hiệu ghi «CỘNG HOÀ") for text in texts)
    root = etree.fromstring(parts["word/document.xml"])
    first = next(root.iter(f"{W}commentRangeStart"))
    assert "CỘNG HOÀ" in "".join(first.getparent().itertext())
    assert b"comments1.xml" in parts["word/_rels/document.xml.rels"]
    assert b"/word/comments1.xml" in parts["[Content_Types].xml"]
    assert letters_of(_tracked(data)) == letters_of(data)


def test_puts_no_comment_into_a_correct_document() -> None:
    data = write(BASES["bao-cao"]())
    assert _tracked(data) == data


def test_a_comment_on_words_in_a_text_box_stands_at_the_paragraph_of_the_box() -> None:
    paper = BASES["bao-cao"]()
    paper.head_right[0].text = "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    root = etree.fromstring(parts_of(_tracked(write(paper, making_of("boxes-drawing-styles"))))["word/document.xml"])
    starts = list(root.iter(f"{W}commentRangeStart"))
    assert starts
    assert not any(node.tag == f"{W}txbxContent" for start in starts for node in start.iterancestors())


def test_changes_are_numbered_after_those_of_others() -> None:
    paper = BASES["bao-cao"]()
    paper.page["left"] = 25
    data = parts_of(write(paper))
    change = b'<w:p><w:ins w:id="80000" w:author="An"><w:r><w:t>.</w:t></w:r></w:ins></w:p><w:sectPr>'
    data["word/document.xml"] = data["word/document.xml"].replace(b"<w:sectPr>", change, 1)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, part in data.items():
            archive.writestr(name, part)
    root = etree.fromstring(parts_of(_tracked(out.getvalue()))["word/document.xml"])
    numbers = [int(node.get(f"{W}id", "0")) for node in root.iter(f"{W}sectPrChange")]
    assert min(numbers) > 80000
