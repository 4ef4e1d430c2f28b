"""TCVN3 and VNI to Unicode: letter for letter, only when asked for, and not what is Unicode already."""

from __future__ import annotations

import pytest

from reportgen.layout.fix.legacy import TCVN3, VNI, is_unicode, to_unicode
from reportgen.layout.fix.pen import Pen
from reportgen.layout.fix.runner import mend
from tests.layout.mending import refused, texts_of
from tests.layout.papers import BASES, Paper
from tests.layout.wordfile import write

OLD = "Hoµn thµnh viÖc rµ so¸t, lËp danh s¸ch ng\u00adêi cã c«ng víi c¸ch m¹ng trªn ®Þa bµn toµn tØnh;"
NEW = "Hoàn thành việc rà soát, lập danh sách người có công với cách mạng trên địa bàn toàn tỉnh;"
OLD_VNI = "Hoaøn thaønh vieäc raø soaùt, laäp danh saùch ngöôøi coù coâng vôùi caùch maïng treân ñòa baøn toaøn tænh;"


@pytest.mark.parametrize(
    ("old", "encoding", "new"),
    [
        (OLD, TCVN3, NEW),
        (OLD_VNI, VNI, NEW),
        ("§¶ng Céng s¶n ViÖt Nam", TCVN3, "Đảng Cộng sản Việt Nam"),
        ("ÑAÛNG COÄNG SAÛN VIEÄT NAM", VNI, "ĐẢNG CỘNG SẢN VIỆT NAM"),
        ("Kyø hoïp, tyû leä, quyõ, lyù do; ÖÙng duïng", VNI, "Kỳ họp, tỷ lệ, quỹ, lý do; Ứng dụng"),
        ("Sè 12/2024, 93,5%", TCVN3, "Số 12/2024, 93,5%"),
    ],
)
def test_writes_old_encodings_in_unicode(old: str, encoding: str, new: str) -> None:
    assert to_unicode(old, encoding) == new


def test_a_font_of_capitals_gives_capitals() -> None:
    assert to_unicode("ñy ban nh©n d©n", TCVN3, ".VnTimeH") == "ỦY BAN NHÂN DÂN"


def test_knows_unicode_by_letters_no_old_encoding_has() -> None:
    assert is_unicode("người")
    assert not is_unicode("ng\u00adêi cã c«ng")


def _paper(text: str, font: str) -> Paper:
    paper = BASES["bao-cao"]()
    paper.looks["dash"] |= {"font": font}
    for part in paper.middle:
        if part.role == "dash":
            part.text = "- " + text
    return paper


@pytest.mark.parametrize(("text", "font"), [(OLD, ".VnTime"), (OLD_VNI, "VNI-Times"), (OLD, "Times New Roman")])
def test_converts_a_document_when_asked(text: str, font: str) -> None:
    data = write(_paper(text, font))
    kept = mend(data, "thu.docx")
    assert "ND30-PAGE-07" in {finding.rule for finding in kept.left}
    assert text in texts_of(kept.data)["word/document.xml"]
    mended = mend(data, "thu.docx", convert=True)
    assert "- " + NEW in texts_of(mended.data)["word/document.xml"]
    assert mended.left == []
    assert mend(mended.data, "thu.docx", convert=True).data == mended.data


def test_converting_can_be_tracked() -> None:
    data = write(_paper(OLD, ".VnTime"))
    tracked = mend(data, "thu.docx", pen=Pen(track=True), convert=True)
    assert "- " + NEW in texts_of(tracked.data)["word/document.xml"]
    assert texts_of(refused(tracked.data)) == texts_of(data)


def test_text_that_is_unicode_in_an_old_font_only_changes_its_font() -> None:
    data = write(_paper(NEW, ".VnTime"))
    mended = mend(data, "thu.docx", convert=True)
    assert texts_of(mended.data) == texts_of(data)
    assert mended.left == []


def test_a_paragraph_that_mixes_both_is_left_to_a_person() -> None:
    data = write(_paper(OLD + " người có công", "Times New Roman"))
    assert texts_of(mend(data, "thu.docx", convert=True).data) == texts_of(data)
