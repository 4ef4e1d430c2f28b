"""The demo set as it is written: files, marks, words, fonts, nothing invented."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import pikepdf
import pypdf
import pytest
from openpyxl import load_workbook

from reportgen.build.render import Outcome, Request, render
from reportgen.document.model import Table
from reportgen.document.reader import read_docx
from reportgen.document.text import plain_text, walk_tables, words
from reportgen.report.words import ILLUSTRATIVE_MARK
from reportgen.workspace import find
from tools.pdf_pages import Pages, read_pages

pytestmark = pytest.mark.slow
KINDS = ("so-y-te", "bao-hiem-xa-hoi", "cuc-thong-ke", "ngan-hang-chinh-sach-xa-hoi", "dai-phat-thanh-va-truyen-hinh")
"""One agency of each kind of body that leads a row of the plan."""

TOP_MARGIN = 56.0
"""Points from the upper edge: running heads stand above."""

HYPHEN_AT_LINE_END = "\x02"
"""What the PDF reader makes of a hyphen after which the line was broken."""


@pytest.fixture(scope="module")
def outcome(tmp_path_factory: pytest.TempPathFactory, checkout: Path) -> Outcome:
    """The whole binh-dinh 2024 set, made once."""
    out = tmp_path_factory.mktemp("output")
    return render(find(checkout, None), Request(("binh-dinh",), 2024, out))


@pytest.fixture(scope="module")
def folder(outcome: Outcome) -> Path:
    return outcome.written[0].path.parent


def reports(folder: Path) -> list[Path]:
    return [folder / "bao-cao-tong-hop.docx", *(folder / "don-vi" / kind / "bao-cao.docx" for kind in KINDS)]


def printed(pdf: Path) -> Pages:
    return read_pages(pdf.read_bytes())


def test_writes_the_provincial_report_and_every_lead_agencys(outcome: Outcome, folder: Path) -> None:
    names = {str(one.path.relative_to(folder)) for one in outcome.written}
    assert outcome.reports == 15
    assert {"bao-cao-tong-hop.docx", "bao-cao-tong-hop.pdf", "phu-luc.xlsx"} <= names
    agencies = {name.split("/")[1] for name in names if name.startswith("don-vi/")}
    assert len(agencies) == 14
    ends = ("bao-cao.docx", "bao-cao.pdf", "phu-luc.xlsx")
    assert {f"don-vi/{agency}/{end}" for agency in agencies for end in ends} <= names
    assert len(names) == 45


def test_prints_the_words_of_the_word_file_in_order(folder: Path) -> None:
    for docx in reports(folder):
        document = read_docx(docx.read_bytes(), docx.name)
        heads = {_letters(_heading(table)) for table in walk_tables(document)} - {""}
        assert _body(docx.with_suffix(".pdf"), heads) == _letters(" ".join(words(document))), docx.name


def _heading(table: Table) -> str:
    return " ".join(plain_text(cell.blocks) for row in table.rows if row.header for cell in row.cells)


def _body(pdf: Path, heads: set[str]) -> str:
    """Return the letters of the pages, in the order they are written, without running heads and repeated headings."""
    texts = []
    for page in pypdf.PdfReader(pdf).pages:
        text = _letters(_below_the_head(page))
        texts.append(next((text.removeprefix(head) for head in heads if text.startswith(head)), text))
    return "".join(texts)


def _below_the_head(page: pypdf.PageObject) -> str:
    found: list[str] = []
    upper = float(page.mediabox.height) - TOP_MARGIN

    def take(text: str, transform: list[float], matrix: list[float], *font: object) -> None:
        y = matrix[4] * transform[1] + matrix[5] * transform[3] + transform[5]
        found.append(text if y < upper else "")

    page.extract_text(visitor_text=take)
    return "".join(found)


def _letters(text: str) -> str:
    return re.sub(r"\s", "", text.replace(HYPHEN_AT_LINE_END, "-"))


def test_every_page_says_that_figures_are_invented(folder: Path) -> None:
    for docx in reports(folder):
        pages = printed(docx.with_suffix(".pdf"))
        for number in range(pages.count):
            text = " ".join(word.text for word in pages.words if word.page == number)
            assert ILLUSTRATIVE_MARK in text, (docx.name, number + 1)


def test_every_sheet_says_that_figures_are_invented(folder: Path) -> None:
    for path in folder.rglob("phu-luc.xlsx"):
        for sheet in load_workbook(path).worksheets:
            assert sheet["A1"].value == ILLUSTRATIVE_MARK, (path.parent.name, sheet.title)
            assert ILLUSTRATIVE_MARK in str(sheet.oddHeader.center.text)


def test_embeds_one_family_only(folder: Path) -> None:
    for pdf in folder.rglob("*.pdf"):
        with pikepdf.open(io.BytesIO(pdf.read_bytes())) as document:
            objects = [thing for thing in document.objects if isinstance(thing, pikepdf.Dictionary)]
            names = {str(thing.BaseFont) for thing in objects if "/BaseFont" in thing}
        assert names
        assert [name for name in names if not re.search(r"Liberation-Serif|Times-?New-?Roman", name)] == []


def test_leaves_number_day_and_name_blank(folder: Path) -> None:
    for docx in reports(folder):
        text = "\n".join(_paragraphs(docx))
        assert re.search(r"Số: {5,}/BC-", text), docx.name
        assert re.search(r"ngày {4,}tháng 1[12] năm 2024", text), docx.name
        assert "Lâm Hải Giang" not in text


def _paragraphs(docx: Path) -> list[str]:
    with zipfile.ZipFile(docx) as package:
        xml = package.read("word/document.xml").decode()
    return [re.sub(r"<[^>]+>", "", paragraph) for paragraph in re.split(r"</w:p>", xml)]


def test_tags_the_pdf_and_names_its_language(folder: Path) -> None:
    with pikepdf.open(io.BytesIO((folder / "bao-cao-tong-hop.pdf").read_bytes())) as document:
        assert str(document.Root.Lang) == "vi"
        assert bool(document.Root.MarkInfo.Marked)
        assert "Báo cáo kết quả năm 2024" in str(document.docinfo["/Title"])
        assert "/Outlines" in document.Root


def test_keeps_ids_of_paragraphs_and_cells_in_the_word_file(folder: Path) -> None:
    with zipfile.ZipFile(folder / "bao-cao-tong-hop.docx") as package:
        xml = package.read("word/document.xml").decode()
    names = re.findall(r'<w:bookmarkStart [^>]*w:name="([^"]+)"', xml)
    assert len(names) == len(set(names)) > 1500
    assert "_rg_ct_bd_002_danh_gia" in names
    assert max(map(len, names)) <= 40
