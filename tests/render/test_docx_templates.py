"""The committed templates: made by tools/make_templates.py, in the order Word asks for, to the numbers of nd30."""

from __future__ import annotations

import importlib.util
import io
import re
from collections.abc import Iterator
from types import ModuleType

import docx
import pytest
from lxml import etree

from tests.render.docx_files import KINDS, LETTER_KINDS, PARTY_KINDS, ROOT, W, filled, part, template, words
from tests.render.sample import agency, provincial, without_appendices

PARTS = ("word/document.xml", "word/styles.xml", "word/settings.xml", "word/header1.xml", "word/header2.xml")
ORDER = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr shd tabs spacing ind contextualSpacing "
    "jc textAlignment outlineLvl rPr sectPr",
    "rPr": "rStyle rFonts b bCs i iCs caps strike vanish color spacing kern position sz szCs highlight u vertAlign "
    "lang",
    "tbl": "bookmarkStart tblPr tblGrid tr bookmarkEnd",
    "tblPr": "tblStyle tblW jc tblInd tblBorders shd tblLayout tblCellMar tblLook",
    "tblBorders": "top left bottom right insideH insideV",
    "tblCellMar": "top left bottom right",
    "tr": "trPr tc",
    "tc": "tcPr p",
    "tcPr": "tcW gridSpan vMerge tcBorders shd noWrap tcMar textDirection vAlign",
    "sectPr": "headerReference footerReference type pgSz pgMar pgNumType cols vAlign titlePg docGrid",
    "style": "name basedOn next link uiPriority semiHidden unhideWhenUsed qFormat rsid pPr rPr tblPr",
    "settings": "zoom hideSpellingErrors hideGrammaticalErrors defaultTabStop evenAndOddHeaders "
    "characterSpacingControl compat themeFontLang clrSchemeMapping decimalSymbol listSeparator",
    "docDefaults": "rPrDefault pPrDefault",
}
"""Children in the order of the transitional schema (ISO/IEC 29500-1, wml.xsd), for the elements we write."""


def _maker() -> ModuleType:
    path = ROOT / "tools" / "make_templates.py"
    specification = importlib.util.spec_from_file_location("make_templates", path)
    assert specification
    assert specification.loader
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module


def _all_parts() -> Iterator[tuple[str, etree._Element]]:
    for kind in (*KINDS, *PARTY_KINDS, *LETTER_KINDS):
        for name in PARTS:
            yield f"{kind} {name}", part(template(kind), name)


def test_the_committed_templates_are_what_their_source_makes() -> None:
    folder = ROOT / "templates"
    committed = {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*.docx")}
    assert committed == _maker().templates()


def _out_of_order(root: etree._Element) -> list[str]:
    wrong = []
    for node in root.iter(*(W + name for name in ORDER)):
        order = ORDER[etree.QName(node).localname].split()
        places = [order.index(etree.QName(child).localname) for child in node]
        if places != sorted(places):
            wrong.append(etree.tostring(node).decode()[:200])
    return wrong


def test_children_stand_in_the_order_of_the_schema_in_templates() -> None:
    assert [(name, wrong) for name, root in _all_parts() if (wrong := _out_of_order(root))] == []


@pytest.mark.parametrize("report", [provincial(), agency(), without_appendices()], ids=["province", "agency", "bare"])
def test_children_stand_in_the_order_of_the_schema_in_reports(report: object) -> None:
    data = filled(report)  # type: ignore[arg-type]
    root = part(data)
    assert _out_of_order(root) == []
    assert [etree.QName(node).localname for node in root.find(W + "body")][-1] == "sectPr"


@pytest.mark.parametrize("report", [provincial(), agency(), without_appendices()], ids=["province", "agency", "bare"])
def test_python_docx_opens_a_report(report: object) -> None:
    document = docx.Document(io.BytesIO(filled(report)))  # type: ignore[arg-type]
    assert "BÁO CÁO" in [paragraph.text for paragraph in document.paragraphs]


def test_a_paragraph_has_a_style_and_no_formatting_of_its_own() -> None:
    for kind in KINDS:
        root = part(template(kind))
        own = {etree.QName(child).localname for node in root.iter(W + "pPr") for child in node}
        assert own == {"pStyle", "sectPr"}
        assert list(root.iter(W + "rPr")) == []


def test_every_style_that_is_used_exists_and_is_named_for_the_clerk() -> None:
    for kind in KINDS:
        styles = {node.get(W + "styleId"): node for node in part(template(kind), "word/styles.xml").iter(W + "style")}
        used = {node.get(W + "val") for node in part(template(kind)).iter(W + "pStyle", W + "tblStyle")}
        assert used <= set(styles)
        names = [styles[style].find(W + "name").get(W + "val") for style in used]  # type: ignore[index,union-attr]
        assert all(re.fullmatch(r"RG [A-Za-z0-9 ]+", str(name)) for name in names)


def test_capitals_are_typed() -> None:
    assert [name for name, root in _all_parts() if next(root.iter(W + "caps", W + "smallCaps"), None) is not None] == []


def test_a_tag_stands_whole_in_one_run() -> None:
    for kind in KINDS:
        for run in part(template(kind)).iter(W + "r"):
            text = words(run)
            assert text.count("{{") == text.count("}}")
            assert text.count("{%") == text.count("%}")


def test_the_page_is_that_of_profile_nd30() -> None:
    portrait = {"w": "11906", "h": "16838"}
    landscape = {"w": "16838", "h": "11906", "orient": "landscape"}
    pages = [_attributes(node) for node in part(template()).iter(W + "pgSz")]
    assert pages == [portrait, landscape, landscape, portrait]
    for margins in (_attributes(node) for node in part(template()).iter(W + "pgMar")):
        assert 1701 <= int(margins["left"]) <= 1984
        assert 850 <= int(margins["right"]) <= 1134
        assert 1133 <= int(margins["top"]) <= 1417
        assert 1133 <= int(margins["bottom"]) <= 1417


def _attributes(node: etree._Element) -> dict[str, str]:
    return {str(etree.QName(name).localname): str(value) for name, value in node.attrib.items()}


def test_pages_are_numbered_from_one_in_every_section_and_not_on_its_first_page() -> None:
    sections = list(part(template()).iter(W + "sectPr"))
    assert [node.find(W + "pgNumType").get(W + "start") for node in sections] == ["1"] * 4  # type: ignore[union-attr]
    assert all(node.find(W + "titlePg") is not None for node in sections)
    assert " PAGE " not in "".join(str(text) for text in part(template(), "word/header1.xml").itertext())
    assert " PAGE " in "".join(str(text) for text in part(template(), "word/header2.xml").itertext())


SIZES = {
    "RGQuocHieu": (13, "b"), "RGTieuNgu": (14, "b"), "RGCoQuanChuQuan": (13, ""), "RGCoQuan": (13, "b"),
    "RGSoKyHieu": (13, ""), "RGNgayThang": (14, "i"), "RGTenLoai": (14, "b"), "RGTrichYeu": (14, "b"),
    "RGThanBai": (14, ""), "RGNoiNhan": (12, "bi"), "RGNoiNhanMuc": (11, ""), "RGChucVu": (14, "b"),
    "RGPhuLuc": (14, "b"), "RGTenPhuLuc": (14, "b"), "RGKemTheo": (14, "i"), "RGSoTrang": (14, ""),
}  # fmt: skip


@pytest.mark.parametrize("style", SIZES)
def test_a_component_has_the_size_and_letters_of_the_regulation(style: str) -> None:
    node = next(s for s in part(template(), "word/styles.xml").iter(W + "style") if s.get(W + "styleId") == style)
    properties = node.find(W + "rPr")
    assert properties is not None
    letters = "".join(tag for tag in "bi" if properties.find(W + tag) is not None)
    size = properties.find(W + "sz")
    assert size is not None
    assert (int(size.get(W + "val", "0")) / 2, letters) == SIZES[style]


def test_the_body_is_justified_and_indented_with_six_points_between_paragraphs() -> None:
    styles = part(template(), "word/styles.xml")
    node = next(s for s in styles.iter(W + "style") if s.get(W + "styleId") == "RGThanBai")
    properties = node.find(W + "pPr")
    assert properties is not None
    found = {str(etree.QName(child).localname): _attributes(child) for child in properties}
    assert found["ind"]["firstLine"] in ("567", "720")
    assert found["jc"]["val"] == "both"
    assert int(found["spacing"]["after"]) >= 120
    assert 240 <= int(found["spacing"]["line"]) <= 360


def test_the_head_is_65_and_100_mm_wide_without_padding() -> None:
    table = next(part(template()).iter(W + "tbl"))
    grid = [int(node.get(W + "w", "0")) for node in table.iter(W + "gridCol")]
    assert [round(width / 1440 * 25.4) for width in grid] == [65, 100]
    cells = [int(node.get(W + "w", "0")) for node in table.iter(W + "tcW")]
    assert cells == grid * 2
    frame = next(s for s in part(template(), "word/styles.xml").iter(W + "style") if s.get(W + "styleId") == "RGKhung")
    assert {node.get(W + "w") for margins in frame.iter(W + "tblCellMar") for node in margins} == {"0"}


def test_the_cells_of_every_row_fill_the_grid() -> None:
    for table in part(filled(provincial())).iter(W + "tbl"):
        grid = [int(node.get(W + "w", "0")) for node in table.iter(W + "gridCol")]
        for row in table.iter(W + "tr"):
            assert sum(int(node.get(W + "w", "0")) for node in row.iter(W + "tcW")) == sum(grid)


def test_headings_of_a_table_are_repeated_and_no_row_is_split() -> None:
    tables = list(part(filled(provincial())).iter(W + "tbl"))[2:]
    assert [sum(1 for _ in table.iter(W + "tblHeader")) for table in tables] == [3, 2, 2]
    rows = [row for table in tables for row in table.iter(W + "tr")]
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)


def test_the_signature_is_one_unsplit_row_after_a_paragraph_that_stays_with_it() -> None:
    body = part(filled(provincial())).find(W + "body")
    assert body is not None
    table = [node for node in body if node.tag == W + "tbl"][1]
    assert [row.find(f"{W}trPr/{W}cantSplit") is not None for row in table.iter(W + "tr")] == [True]
    closing = table.getprevious()
    assert closing is not None
    assert words(closing).endswith("./.")
    styles = part(template(), "word/styles.xml")
    style = next(s for s in styles.iter(W + "style") if s.get(W + "styleId") == "RGKetThuc")
    assert style.find(f"{W}pPr/{W}keepNext") is not None
