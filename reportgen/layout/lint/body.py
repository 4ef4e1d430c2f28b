"""Body text: sizes, indents, spacing, line spacing, empty paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from reportgen.document.model import Align, LineRule
from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.letters import points
from reportgen.layout.lint.prose import level_of, paragraphs, prose
from reportgen.layout.lint.view import View
from reportgen.layout.paper import Empty, Segment
from reportgen.units import Pt, to_mm

_NOTE = re.compile(r"^[(*]*\s?(Ghi chú|Chú thích|Nguồn|Lưu ý|Bảng|Biểu|Hình|Đơn vị tính|ĐVT)\b", re.IGNORECASE)
"""Beginnings of notes and captions of tables, which stand flush."""
_TYPED_INDENT = re.compile(r"^(?:\t|[ \u00a0\u2002\u2003]{2,})")


def sizes_of(view: View) -> dict[float, list[Segment]]:
    """Return the paragraphs of prose by the sizes of their letters; small signs above and below the line left out."""
    found: dict[float, list[Segment]] = {}
    for segment in prose(view.anatomy):
        sizes = {
            run.format.size for run in segment.runs if len(run.text.strip()) > 3 and run.format.vertical == "baseline"
        }
        for size in sorted(sizes):
            found.setdefault(size, []).append(segment)
    return found


def check_indents(view: View) -> Iterator[Finding]:
    """Yield paragraphs whose first line is indented by blanks or tabs, or by another length than the rule's."""
    wanted = [float(text) for text in view.rule.several("indents")]
    slack = view.rule.number("tolerance")
    typed = [segment for segment in _indented(view) if _TYPED_INDENT.match(segment.raw)]
    fix = f"xóa dấu cách, Tab ở đầu đoạn; Paragraph › Special: First line {_cm(wanted[-1])} cm"
    yield from view.gathered(typed, "thụt đầu dòng bằng Tab hoặc dấu cách", "thụt bằng định dạng đoạn", fix)
    wrong: dict[str, list[Segment]] = {}
    for segment in _indented(view):
        look = segment.look
        if look is None or look.labelled or segment in typed:
            continue
        indent = to_mm(Pt(look.indent))
        if all(abs(indent - length) > slack for length in wanted):
            wrong.setdefault(_cm(indent) if indent >= 0.5 else "0", []).append(segment)
    for length, places in wrong.items():
        found = "dòng đầu không thụt vào" if length == "0" else f"dòng đầu thụt {length} cm"
        fix = f"Paragraph › Special: First line {_cm(wanted[-1])} cm"
        yield from view.gathered(places, found, "thụt " + " hoặc ".join(_cm(w) + " cm" for w in wanted), fix)


def _cm(length: float) -> str:
    return f"{length / 10:.2f}".rstrip("0").rstrip(".").replace(".", ",")


def _indented(view: View) -> Iterator[Segment]:
    """Yield the paragraphs a first-line indent is asked of: prose and numbered lines, not lists by dashes."""
    seen: set[int] = set()
    for segment in paragraphs(view.anatomy):
        first = id(segment.paragraph) not in seen
        seen.add(id(segment.paragraph))
        level = level_of(segment)
        listed = level is not None and level.kind in ("dash", "plus", "part", "chapter", "section")
        if first and not listed and not _NOTE.match(segment.text) and (len(segment.text) >= 60 or level is not None):
            yield segment


def check_gaps(view: View) -> Iterator[Finding]:
    """Yield neighbouring paragraphs with less space between them than the rule asks."""
    least = view.rule.number("gap")
    narrow = [second for first, second in _neighbours(view) if _gap(first, second) < least - 0.2]
    fix = f"Paragraph › Spacing After: {points(least)} pt; bỏ «Don't add space between paragraphs of the same style»"
    yield from view.gathered(narrow, "khoảng cách với đoạn trước nhỏ hơn mức tối thiểu", f"từ {points(least)} pt", fix)


def _neighbours(view: View) -> Iterator[tuple[Segment, Segment]]:
    empty = {item.after for item in view.paper.empties}
    for first, second in pairwise(view.anatomy.body):
        beside = second.index == first.index + 1 and first.section == second.section and first.index not in empty
        long = len(first.text) >= 40 and len(second.text) >= 40
        plain = all(part.align not in (Align.CENTER, Align.RIGHT) for part in (first, second))
        if beside and long and plain and first.paragraph is not second.paragraph:
            yield first, second


def _gap(first: Segment, second: Segment) -> float:
    if first.look is None or second.look is None:
        return 99.0
    if first.look.contextual and second.look.contextual and first.look.style == second.look.style:
        return 0.0
    return max(first.look.gap_after, second.look.gap_before)


def check_lines(view: View) -> Iterator[Finding]:
    """Yield paragraphs whose line spacing is under single or over one and a half."""
    least, most = view.rule.span("lines")
    wrong: dict[str, list[Segment]] = {}
    for segment in prose(view.anatomy):
        look = segment.look
        if look is None:
            continue
        if look.line_rule is LineRule.MULTIPLE and not least - 0.01 <= look.line <= most + 0.01:
            wrong.setdefault(f"giãn dòng {points(round(look.line, 1))}", []).append(segment)
        elif look.line_rule is LineRule.EXACT and not segment.size * least <= look.line + 0.1:
            wrong.setdefault(f"giãn đúng {points(look.line)} pt, nhỏ hơn cỡ chữ", []).append(segment)
        elif look.line_rule is not LineRule.MULTIPLE and look.line > segment.size * most + 0.1:
            wrong.setdefault(f"giãn dòng {points(look.line)} pt", []).append(segment)
    for found, places in wrong.items():
        fix = "Paragraph › Line spacing: Single đến 1.5 lines"
        yield from view.gathered(places, found, "từ dòng đơn đến 1,5 dòng", fix)


def empties_in_text(view: View) -> list[Empty]:
    """Return the empty paragraphs between two lines of the main text's body or of the head of page 1.

    Allowed: those that carry a line, picture or break; after a table (Word asks for one); in the signature block.
    """
    body = {segment.index for segment in view.anatomy.body}
    last = max(body, default=-1)
    segments = view.paper.segments
    found = []
    for empty in view.paper.empties:
        inside = empty.after in body and empty.after != last and empty.region[0] == "body" and not empty.carries
        beside_table = inside and empty.after + 1 < len(segments) and not segments[empty.after + 1].in_body
        if inside and not beside_table and empty.height > 6:
            found.append(empty)
    return found
