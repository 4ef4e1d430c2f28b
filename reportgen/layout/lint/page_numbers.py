"""Page numbers: where they stand, how they look, what page 1 shows, and that each appendix begins anew."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.document.model import Align, Block, Field, Paragraph, Section, Tab, Text
from reportgen.document.text import walk
from reportgen.layout.anatomy.words import APPENDIX, ATTACHED, fold
from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.letters import points
from reportgen.layout.lint.pages import page_place
from reportgen.layout.lint.view import View
from reportgen.layout.paper import Place, short

_ON = "Insert › Page Number › Top of Page, kiểu ở giữa"


def check_page_numbers(view: View) -> Iterator[Finding]:
    """Yield what is wrong with the page numbers of the main text and of the sections after it."""
    if view.paper.document is None:
        yield from _of_pdf(view)
        return
    sections = view.paper.sections
    numbered = [section for section in sections if number_in(section.headers.get("default", ()))]
    below = [section for section in sections if number_in(section.footers.get("default", ()))]
    if not numbered and below:
        place = page_place(view.paper, sections.index(below[0]))
        yield view.find(place, "số trang ở chân trang", "số trang ở giữa lề trên", _ON)
        numbered = below
    elif not numbered and _has_more_pages(view):
        yield view.find(Place(2), "không có số trang", "số trang ở giữa lề trên, từ trang 2", _ON)
    if sections and sections[0].page_start not in (None, 0, 1):
        found = f"số trang bắt đầu từ {sections[0].page_start}"
        yield view.find(page_place(view.paper, 0), found, "bắt đầu từ 1", "Format Page Numbers › Start at: 1")
    yield from _first_pages(view)
    told: set[str] = set()
    for number, section in enumerate(sections):
        for blocks in (section.headers.get("default", ()), section.footers.get("default", ())):
            for finding in _looks(view, number, blocks):
                if finding.found not in told:
                    told.add(finding.found)
                    yield finding


def _has_more_pages(view: View) -> bool:
    """Tell whether there surely are two pages or more: a section after the first, or text well over one page."""
    flow = view.paper.flow
    assert flow is not None
    return view.paper.pages > 2 or (view.paper.pages == 2 and (len(view.paper.sections) > 1 or flow.fill > 60))


def number_in(blocks: tuple[Block, ...]) -> Paragraph | None:
    """Return the paragraph that shows the page number; None when there is none."""
    for paragraph in walk(blocks):
        if any(isinstance(item, Field) and item.code == "PAGE" for item in paragraph.items):
            return paragraph
    return None


def _first_pages(view: View) -> Iterator[Finding]:
    """Yield when page 1 of the main text shows a number. An appendix may hide or show its own."""
    if not view.paper.sections:
        return
    section = view.paper.sections[0]
    needed, fix = "không hiện số ở trang thứ nhất", "Header & Footer › bật «Different First Page», xóa số ở trang 1"
    first = [number_in(kind.get("first", ())) for kind in (section.headers, section.footers)]
    default = [number_in(kind.get("default", ())) for kind in (section.headers, section.footers)]
    shown = any(first) if section.title_page else any(default)
    if shown and section.page_start != 0:
        yield view.find(Place(1, "đầu trang"), "trang thứ nhất hiện số trang", needed, fix)


def _looks(view: View, number: int, blocks: tuple[Block, ...]) -> Iterator[Finding]:
    paragraph = number_in(blocks)
    if paragraph is None:
        return
    place = Place(page_place(view.paper, number).page, "số trang", short(paragraph.text))
    field = next(item for item in paragraph.items if isinstance(item, Field) and item.code == "PAGE")
    least, most = view.rule.span("size")
    if not least <= field.format.size <= most:
        asked = points(least) if least == most else f"{points(least)} đến {points(most)}"
        found = f"số trang cỡ chữ {points(field.format.size)}"
        yield view.find(place, found, f"cỡ chữ {asked}", f"chọn số trang, đặt cỡ chữ {points(most)}")
    if field.format.italic:
        yield view.find(place, "số trang chữ nghiêng", "chữ đứng", "chọn số trang, bấm Ctrl+I")
    if paragraph.format.align is not Align.CENTER and not any(isinstance(item, Tab) for item in paragraph.items):
        yield view.find(place, "số trang không ở giữa", "canh giữa", "đặt con trỏ vào số trang, bấm Ctrl+E")
    section = view.paper.sections[number]
    if (field.number_format or section.page_format) not in ("decimal", "Arabic", "ArabicDash", "numberInDash"):
        fix = "Format Page Numbers › Number format: 1, 2, 3"
        yield view.find(place, "số trang không phải chữ số Ả Rập", "chữ số Ả Rập", fix)
    yield from _only_the_number(view, place, paragraph)


def _only_the_number(view: View, place: Place, paragraph: Paragraph) -> Iterator[Finding]:
    from reportgen.errors import Severity

    words = "".join(item.text for item in paragraph.items if isinstance(item, Text))
    if any(sign.isalpha() for sign in words) and len(words.strip()) < 15:
        fix = "bỏ chữ đi kèm, chỉ để số"
        yield view.find(place, f"số trang kèm chữ «{words.strip()}»", "chỉ có số", fix, Severity.WARNING)


def check_appendix_numbers(view: View) -> Iterator[Finding]:
    """Yield appendices that are no section of their own, or whose page numbers go on."""
    previous = view.anatomy.main[-1].section if view.anatomy.main else -1
    for appendix in view.anatomy.appendices:
        heading = appendix.heading
        section: Section = view.paper.sections[heading.section]
        if heading.section == previous:
            fix = "Layout › Breaks › Next Page trước phụ lục, rồi Start at: 1"
            yield view.find(heading, "phụ lục nối số trang với phần trước", "đánh số trang riêng từ 1", fix)
        elif section.page_start != 1:
            found = "số trang phụ lục không bắt đầu lại từ 1"
            yield view.find(heading, found, "đánh số trang riêng từ 1", "Format Page Numbers › Start at: 1")
        previous = heading.section


def _of_pdf(view: View) -> Iterator[Finding]:
    """Yield what the numbers in the middle of the top margins show. Pages that begin an attachment may hide theirs."""
    numbers = view.paper.facts.get("page_numbers")
    if not isinstance(numbers, dict):
        return
    if 1 in numbers and numbers[1][0] == "1":
        fix = "bật «Different First Page» trong tệp Word rồi xuất lại"
        yield view.find(Place(1, "đầu trang"), "trang thứ nhất hiện số trang", "không hiện số ở trang thứ nhất", fix)
    going_on = [page for page in range(2, view.paper.pages + 1) if not _begins_attachment(view, page)]
    if going_on and not any(page > 1 for page in numbers):
        place = Place(going_on[0])
        yield view.find(place, "không thấy số trang ở giữa lề trên", "số trang ở giữa lề trên, từ trang 2", _ON)
    if 2 in going_on and 2 in numbers and numbers[2][0] != "2":
        found = f"trang thứ hai ghi số {numbers[2][0]}"
        yield view.find(Place(2, "đầu trang"), found, "số 2", "Format Page Numbers › Start at: 1")
    least, most = view.rule.span("size")
    wrong = [(page, size) for page, (_, size) in sorted(numbers.items()) if not least - 0.3 <= size <= most + 0.3]
    if wrong:
        page, size = wrong[0]
        asked = points(least) if least == most else f"{points(least)} đến {points(most)}"
        place, fix = Place(page, "số trang"), f"chọn số trang, đặt cỡ chữ {points(most)}"
        yield view.find(place, f"số trang cỡ chữ {points(size)}", f"cỡ chữ {asked}", fix)


def _begins_attachment(view: View, page: int) -> bool:
    """Tell whether a page of a PDF begins an appendix or a text issued with the document: "Danh sách", "Quy chế"."""
    if any(segment.page < page <= segment.last_page for segment in view.paper.segments):
        return False
    on = [segment for segment in view.paper.segments if segment.page == page][:6]
    if not on:
        return True
    headed = on[0].align is Align.CENTER and on[0].text.isupper()
    return headed or bool(APPENDIX.match(fold(on[0].text))) or any(ATTACHED.match(fold(one.text)) for one in on)
