"""Page numbers: in the middle of the top margin, from page 2, anew in each appendix; the address line at the foot."""

from __future__ import annotations

import copy
from collections.abc import Iterable, Iterator

from lxml import etree

from reportgen.document.model import Align, Block, Field, Paragraph, Text
from reportgen.document.text import walk
from reportgen.document.xml import Element, R, W, value
from reportgen.layout.fix.mend import Mend
from reportgen.layout.fix.mends.page import sections
from reportgen.layout.fix.order import child, put, remove
from reportgen.layout.fix.places import runs_in
from reportgen.layout.fix.words import page_numbers
from reportgen.layout.fix.work import Work
from reportgen.layout.lint.page_numbers import number_in
from reportgen.layout.lint.rules.nd30_c13 import ADDRESS

_RULES = ("ND30-PAGE-08", "PTY-PAGE-03")
_KINDS = ("default", "first", "even")
_NUMBER = (
    '<w:p xmlns:w="{0}"><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>'
    '<w:ind w:left="0" w:right="0" w:firstLine="0"/><w:jc w:val="center"/></w:pPr>{1}</w:p>'
)
_LOOK = (
    '<w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>'
    '<w:sz w:val="{0}"/><w:szCs w:val="{0}"/></w:rPr>'
)


def _looks(work: Work) -> None:
    """Set size, slant, place and digits of the page numbers there are."""
    least, most = work.profile[work.broken(*_RULES)[0]].span("size")
    for section, node in zip(work.paper.sections, sections(work), strict=True):
        for paragraph in _numbered(section.headers.values()):
            _look(work, paragraph, least, most)
        pages = node.find(W + "pgNumType")
        if pages is not None and (pages.get(W + "fmt") or "decimal") not in ("decimal", "numberInDash"):
            del child(work.pen.open(node), "pgNumType").attrib[W + "fmt"]
    first = sections(work)[0].find(W + "pgNumType") if work.paper.sections else None
    if first is not None and first.get(W + "start") not in (None, "0", "1"):
        child(work.pen.open(sections(work)[0]), "pgNumType").set(W + "start", "1")


def _numbered(stories: Iterable[tuple[Block, ...]]) -> Iterator[Paragraph]:
    for blocks in stories:
        paragraph = number_in(blocks)
        if paragraph is not None:
            yield paragraph


def _look(work: Work, paragraph: Paragraph, least: float, most: float) -> None:
    node = work.traced.elements.get(paragraph.address)
    if node is None:
        return
    field = next(item for item in paragraph.items if isinstance(item, Field) and item.code == "PAGE")
    runs = runs_in(node)
    if not least <= field.format.size <= most:
        work.pen.size(runs, min(max(field.format.size, least), most))
    if field.format.italic:
        work.pen.switch(runs, "i", False)
    frame = node.find(f"{W}pPr/{W}framePr")
    if paragraph.format.align is not Align.CENTER and frame is not None:
        child(work.pen.paragraph(node), "framePr").set(W + "xAlign", "center")
    elif paragraph.format.align is not Align.CENTER and not any(True for _ in node.iter(W + "tab")):
        work.pen.align(node, "center")
        work.pen.indent(node, first=0)


def _place(work: Work) -> None:
    """Put the number into the header, where a header has none; take it from the footer."""
    if any(_has_words(number_in(section.footers.get("default", ()))) for section in work.paper.sections):
        return  # "Trang 2/5": without its number the rest would make no sense
    headers = [number_in(section.headers.get("default", ())) for section in work.paper.sections]
    below = [section.footers for section in work.paper.sections if number_in(section.footers.get("default", ()))]
    found = " ".join(finding.found for finding in work.findings(_RULES))
    if any(headers) or ("chân trang" not in found and "không có số trang" not in found):
        return
    for section, node in zip(work.paper.sections, sections(work), strict=True):
        footers = [section.footers] if below else []
        for kinds in footers:
            for blocks in kinds.values():
                _take_out(work, number_in(blocks))
        _put_in(work, node, first=node is sections(work)[0])
    if not work.paper.sections[0].title_page:
        _own_first_page(work)


def _has_words(paragraph: Paragraph | None) -> bool:
    """Tell whether letters or digits stand beside a page number."""
    items = paragraph.items if paragraph else ()
    return any(isinstance(item, Text) and any(map(str.isalnum, item.text)) for item in items)


def _take_out(work: Work, paragraph: Paragraph | None) -> None:
    """Take a page number away: its runs; the paragraph stays, as a header or footer must have one."""
    node = work.traced.elements.get(paragraph.address) if paragraph else None
    if node is None or _has_words(paragraph):
        return
    for part in list(page_numbers(node)):
        parent = part.getparent()
        if parent is not None and part.tag == W + "fldSimple":
            parent.remove(part)
        elif parent is not None:
            work.pen.strike(part)


def _put_in(work: Work, node: Element, *, first: bool) -> None:
    """Put a page number into the running header of a section; a section without its own has that of the one before."""
    reference = _reference(node, "headerReference", "default")
    size = round(work.profile[work.broken(*_RULES)[0]].span("size")[1] * 2)
    if reference is None and not first:
        return
    if reference is None:
        root = etree.Element(W + "hdr", nsmap={"w": W[1:-1], "r": R[1:-1]})
        root.append(_number_paragraph(size))
        made = etree.Element(
            W + "headerReference", {W + "type": "default", R + "id": work.file.add_part("header", root)}
        )
        put(node, made)
        return
    story = _story(work, reference)
    if story is not None:
        _fill(story, _number_paragraph(size))


def _story(work: Work, reference: Element) -> Element | None:
    """Return the header or footer a section refers to."""
    relation = work.file.package.relations(work.file.main).get(reference.get(R + "id", ""))
    if relation is None or relation.external or not work.file.package.has(relation.target):
        return None
    return work.file.package.xml(relation.target)


def _fill(root: Element, number: Element) -> None:
    """Put the number first into a header; its only paragraph goes when that is empty."""
    if next(page_numbers(root), None) is not None:
        return
    paragraphs = root.findall(W + "p")
    if len(root) == 1 and len(paragraphs) == 1 and not runs_in(paragraphs[0]):
        root.remove(paragraphs[0])
    root.insert(0, number)


def _number_paragraph(size: int) -> Element:
    look = _LOOK.format(size)
    signs = ('<w:fldChar w:fldCharType="{}"/>', '<w:instrText xml:space="preserve"> PAGE </w:instrText>')
    inside = [signs[0].format("begin"), signs[1], signs[0].format("separate"), signs[0].format("end")]
    runs = "".join(f"<w:r>{look}{one}</w:r>" for one in inside)
    return etree.fromstring(_NUMBER.format(W[1:-1], runs))


def _reference(node: Element, name: str, kind: str) -> Element | None:
    return next((one for one in node.findall(W + name) if one.get(W + "type", "default") == kind), None)


def _hide_first(work: Work) -> None:
    """Show no number on page 1: a first page of its own, whose footer stays what it was."""
    if not work.paper.sections:
        return
    section = work.paper.sections[0]
    if section.title_page:
        for stories in (section.headers, section.footers):
            _take_out(work, number_in(stories.get("first", ())))
        return
    _own_first_page(work)


def _own_first_page(work: Work) -> None:
    """Give page 1 a header and footer of its own; what the others show, but the number, is shown there as well."""
    node = sections(work)[0]
    child(work.pen.open(node), "titlePg")
    for name in ("headerReference", "footerReference"):
        shown = _reference(node, name, "default")
        story = _story(work, shown) if shown is not None else None
        if shown is None or story is None or _reference(node, name, "first") is not None:
            continue
        if next(page_numbers(story), None) is None:
            again = copy.deepcopy(shown)
            again.set(W + "type", "first")
            put(node, again)


def _appendices(work: Work) -> None:
    """Begin every appendix on a page 1 of its own."""
    previous = work.anatomy.main[-1].section if work.anatomy.main else -1
    nodes = sections(work)
    for appendix in work.anatomy.appendices:
        number = appendix.heading.section
        if number == previous:
            _break_before(work, work.element(appendix.heading), nodes[number])
        if work.paper.sections[number].page_start != 1:
            child(work.pen.open(nodes[number]), "pgNumType").set(W + "start", "1")
        previous = number


def _break_before(work: Work, heading: Element | None, node: Element) -> None:
    """End the section before an appendix's heading: the text before keeps the set-up, the appendix has it too."""
    if heading is None or (body := heading.getparent()) is None or body.tag != W + "body":
        return
    before = heading.getprevious()
    while before is not None and before.tag != W + "p" and before.tag != W + "tbl":
        before = before.getprevious()
    if before is None:
        return
    ending = copy.deepcopy(node)
    remove(ending, "sectPrChange")
    if before.tag == W + "p" and before.find(f"{W}pPr/{W}sectPr") is None:
        holder = before
        _drop_page_break(holder)
    else:
        holder = etree.Element(W + "p")
        heading.addprevious(holder)
    put(work.pen.paragraph(holder), ending)
    remove(heading.find(W + "pPr"), "pageBreakBefore")
    for name in ("headerReference", "footerReference"):
        remove(node, name)
    kind = child(node, "type")
    kind.set(W + "val", "nextPage")


def _drop_page_break(paragraph: Element) -> None:
    """Take away the page break with which a paragraph ends: the section that ends there breaks the page."""
    for br in list(paragraph.iter(W + "br")):
        if br.get(W + "type") == "page":
            parent = br.getparent()
            assert parent is not None
            parent.remove(br)


def _address(work: Work) -> None:
    """Set size and place of the address at the foot of page 1."""
    least, most = work.profile["ND30-C13"].span("size")
    for section in work.paper.sections[:1]:
        for paragraph in (one for blocks in section.footers.values() for one in walk(blocks)):
            node = work.traced.elements.get(paragraph.address)
            if node is None or not ADDRESS.search(paragraph.text):
                continue
            sizes = [item.format.size for item in paragraph.items if isinstance(item, Text) and item.text.strip()]
            wrong = [size for size in sizes if not least <= size <= most]
            if wrong:
                work.pen.size(runs_in(node), min(max(wrong[0], least), most))
            if value(node.find(W + "pPr"), "jc") != "center" and paragraph.format.align is not Align.CENTER:
                work.pen.align(node, "center")
                work.pen.indent(node, first=0)


MENDS = (
    Mend("đưa số trang lên giữa lề trên", _RULES, _place),
    Mend("đặt cỡ chữ, kiểu số, vị trí số trang", _RULES, _looks),
    Mend("không hiện số ở trang thứ nhất", _RULES, _hide_first),
    Mend("đánh số trang riêng cho phụ lục", ("ND30-PAGE-09",), _appendices),
    Mend("đặt dòng địa chỉ ở cuối trang đầu", ("ND30-C13",), _address),
)
