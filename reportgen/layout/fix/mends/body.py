"""Body text: size, alignment, indents, spacing, line spacing, empty paragraphs."""

from __future__ import annotations

from collections import Counter

from reportgen.document.model import Align, LineRule
from reportgen.document.xml import Element, W, local
from reportgen.layout.fix.mend import Mend
from reportgen.layout.fix.places import replace, runs_of, signs_of, span_of
from reportgen.layout.fix.work import Work
from reportgen.layout.lint.body import TYPED_INDENT, empties_in_text, gap_between, indented, neighbours, sizes_of
from reportgen.layout.lint.prose import is_heading, paragraphs, prose
from reportgen.layout.paper import Segment
from reportgen.units import Pt, mm, to_mm

_SIZES = ("ND30-BODY-01", "PTY-C06")
_ALIGNED = ("ND30-BODY-02", "PTY-C06")
_INDENTS = ("ND30-BODY-03", "PTY-C06")
_GAPS = ("ND30-BODY-04", "PTY-C06")
_LINES = ("ND30-BODY-05", "PTY-C06")
_EMPTIES = ("ND30-BODY-10",)
_UPRIGHT = ("ND30-C06",)
_PLAIN = frozenset({"pPr", "r", "proofErr", "lastRenderedPageBreak"})


def _sizes(work: Work) -> None:
    wanted = _body_size(work)
    least, most = work.profile[work.broken(*_SIZES)[0]].span("size")
    for segment in work.anatomy.body:
        sizes = {run.format.size for run in segment.runs if run.text.strip() and run.format.vertical == "baseline"}
        allowed = is_heading(segment) or segment.split
        wrong = [size for size in sizes if abs(size - wanted) > 0.3 and not (allowed and least <= size <= most)]
        if wrong and (paragraph := work.element(segment)) is not None:
            work.pen.size(runs_of(paragraph, segment), wanted)


def _body_size(work: Work) -> float:
    """Return the size of most of the text when it is allowed, else the usual one."""
    rule = work.broken(*_SIZES)[0]
    least, most = work.profile[rule].span("size")
    letters = {size: sum(len(s.text) for s in found) for size, found in sizes_of(work.view(rule)).items()}
    allowed = {size: count for size, count in letters.items() if least - 0.26 <= size <= most + 0.26}
    if allowed:
        return max(allowed, key=lambda size: allowed[size])
    usual = work.profile.rules.get("ND30-PAGE-10")
    return usual.number("body") if usual else least


def _justify(work: Work) -> None:
    for segment in paragraphs(work.anatomy):
        paragraph = work.element(segment)
        long = len(segment.text) > 60 or not is_heading(segment)
        if paragraph is not None and segment.align is Align.LEFT and long:
            work.pen.align(paragraph, "both")


def _indents(work: Work) -> None:
    rule = work.broken(*_INDENTS)[0]
    view = work.view(rule)
    wanted = [float(text) for text in view.rule.several("indents")]
    slack = view.rule.number("tolerance")
    usual = _usual_indent(work, rule, wanted, slack)
    for segment in list(indented(view)):
        paragraph, look = work.element(segment), segment.look
        if paragraph is None or look is None:
            continue
        typed = bool(TYPED_INDENT.match(segment.raw))
        if typed:
            _untype(work, paragraph, segment)
        off = all(abs(to_mm(Pt(look.indent)) - length) > slack for length in wanted)
        if not look.labelled and off:
            work.pen.indent(paragraph, first=mm(usual), left=0)


def _usual_indent(work: Work, rule: str, wanted: list[float], slack: float) -> float:
    """Return the allowed indent most paragraphs have; the widest one allowed when none has."""
    found: Counter[float] = Counter()
    for segment in indented(work.view(rule)):
        indent = to_mm(Pt(segment.look.indent)) if segment.look else 0.0
        found.update(length for length in wanted if abs(indent - length) <= slack)
    return found.most_common(1)[0][0] if found else wanted[-1]


def _untype(work: Work, paragraph: Element, segment: Segment) -> None:
    """Take the blanks and tabs away with which a line begins."""
    signs = signs_of(paragraph)
    start, _ = span_of(signs, segment)
    first = start
    while first and signs[first - 1].sign.isspace() and signs[first - 1].sign != "\n":
        first -= 1
    if first < start:
        replace(work.pen, paragraph, first, start, "")


def _gaps(work: Work) -> None:
    rule = work.broken(*_GAPS)[0]
    least = work.profile[rule].number("gap")
    for first, second in list(neighbours(work.view(rule))):
        one, two = work.element(first), work.element(second)
        if gap_between(first, second) >= least - 0.2 or one is None or two is None:
            continue
        assert first.look is not None
        assert second.look is not None
        if max(first.look.gap_after, second.look.gap_before) < least - 0.2:
            work.pen.spacing(one, after=least)
        if first.look.contextual and second.look.contextual:
            work.pen.paragraph_switch(one, "contextualSpacing", False)
            work.pen.paragraph_switch(two, "contextualSpacing", False)


def _lines(work: Work) -> None:
    rule = work.broken(*_LINES)[0]
    least, most = work.profile[rule].span("lines")
    for segment in prose(work.anatomy):
        paragraph = work.element(segment)
        wanted = (_party_line if rule == "PTY-C06" else _line)(segment, least, most)
        if paragraph is not None and wanted:
            work.pen.line(paragraph, *wanted)


def _line(segment: Segment, least: float, most: float) -> tuple[float, str] | None:
    """Return the line spacing nearest to what is there, in lines; None when it is allowed."""
    look = segment.look
    if look is None:
        return None
    if look.line_rule is LineRule.MULTIPLE:
        lines = min(max(look.line, least), most)
        return (lines, "auto") if abs(lines - look.line) > 0.01 else None
    if look.line_rule is LineRule.EXACT and look.line + 0.1 < segment.size * least:
        return least, "auto"
    return (most, "auto") if look.line > segment.size * most + 0.1 else None


def _party_line(segment: Segment, least: float, most: float) -> tuple[float, str] | None:
    """Return the exact line spacing, in points, nearest to what is there; None when it is allowed."""
    look = segment.look
    if look is None:
        return None
    if look.line_rule is LineRule.MULTIPLE:
        return least, "exact"
    return None if least - 0.1 <= look.line <= most + 0.1 else (min(max(look.line, least), most), "exact")


def _empties(work: Work) -> None:
    for empty in empties_in_text(work.view(_EMPTIES[0])):
        node = work.traced.elements.get(empty.paragraph.address) if empty.paragraph else None
        if node is not None and _holds_nothing(node):
            work.pen.drop(node)


def _holds_nothing(paragraph: Element) -> bool:
    """Tell whether a paragraph holds only blanks: no section, bookmark, comment, picture or field."""
    if any(local(node) not in _PLAIN for node in paragraph) or paragraph.find(f"{W}pPr/{W}sectPr") is not None:
        return False
    inside = [node for run in paragraph.iterfind(W + "r") for node in run]
    return all(local(node) in ("rPr", "t", "tab", "lastRenderedPageBreak") for node in inside)


def _stand_up(work: Work) -> None:
    for segment in prose(work.anatomy):
        paragraph = work.element(segment)
        if paragraph is not None and len(segment.text) >= 150 and segment.is_italic:
            work.pen.switch(runs_of(paragraph, segment), "i", False)


MENDS = (
    Mend("đặt cỡ chữ phần nội dung", _SIZES, _sizes),
    Mend("đặt chữ đứng cho phần nội dung", _UPRIGHT, _stand_up),
    Mend("dàn đều hai lề", _ALIGNED, _justify),
    Mend("thụt đầu dòng bằng định dạng đoạn", _INDENTS, _indents),
    Mend("xóa đoạn trống", _EMPTIES, _empties),
    Mend("đặt khoảng cách giữa các đoạn", _GAPS, _gaps),
    Mend("đặt giãn dòng", _LINES, _lines),
)
