"""The rule lines: typed dashes, underlined words and lines of a wrong length become a real line under the words.

The new line is the upper border of a small empty paragraph, indented on both sides so that the line has its length and
stands in the middle: Word and LibreOffice draw it alike. Where the words share their paragraph with those of the other
half of the page it is a drawn line (VML, which every Word since 2000 reads).
"""

from __future__ import annotations

from lxml import etree

from reportgen.document.xml import Element, W, local
from reportgen.layout.anatomy import Component
from reportgen.layout.anatomy.lines import UnderLine, line_under
from reportgen.layout.fix.mend import Mend
from reportgen.layout.fix.order import remove
from reportgen.layout.fix.places import runs_in
from reportgen.layout.fix.work import Work
from reportgen.layout.paper import RuleMark, Segment, spot_of

_OWNERS = {
    "ND30-LINE-01": "motto", "ND30-LINE-02": "issuer", "ND30-LINE-03": "subject", "PTY-LINE-01": "party_title",
}  # fmt: skip
_BORDER = (
    '<w:p xmlns:w="{ns}"><w:pPr>{frame}<w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>'
    '<w:spacing w:before="40" w:after="0" w:line="120" w:lineRule="exact"/>'
    '<w:ind w:left="{left}" w:right="{right}" w:firstLine="0"/></w:pPr></w:p>'
)
_DRAWN = (
    '<w:r xmlns:w="{ns}" xmlns:v="urn:schemas-microsoft-com:vml"><w:pict><v:line id="reportgen{number}" '
    'style="position:absolute;z-index:{number};mso-position-horizontal-relative:text;'
    'mso-position-vertical-relative:text" from="{left:.2f}pt,{down:.2f}pt" to="{right:.2f}pt,{down:.2f}pt" '
    'strokecolor="#000000" strokeweight=".75pt"/></w:pict></w:r>'
)


def _lines(work: Work) -> None:
    for rule in work.broken(*_OWNERS):
        part = work.part(_OWNERS[rule])
        if part is not None:
            data = work.profile[rule]
            least, most = data.span("ratio")
            _take_away(work, line_under(work.anatomy, part, (least, most)), part)
            _draw(work, part.last, data.number("drawn"))


def _take_away(work: Work, line: UnderLine | None, part: Component) -> None:
    """Take a line away that is none, or not as it should be."""
    if line is None:
        return
    if line.kind == "underline":
        for segment in part.segments:
            work.pen.underline(work.runs(segment), False)
        return
    mark = line.mark
    node = work.traced.elements.get(mark.paragraph.address) if mark and mark.paragraph else None
    if node is None or mark is None:
        return
    if mark.kind == "border":
        remove(work.pen.paragraph(node).find(W + "pBdr"), "top", "bottom")
    elif mark.kind == "typed":
        _strike_typed(work, node)
    else:
        _strike_drawn(work, node, mark)
    if _is_bare(node) and _may_go(node):
        work.pen.drop(node)


def _strike_typed(work: Work, node: Element) -> None:
    """Take the runs of dashes away; those in the paragraph of the words only from the last break on."""
    runs = runs_in(node)
    breaks = [place for place, run in enumerate(runs) if run.find(W + "br") is not None]
    for run in runs[breaks[-1] :] if breaks else runs:
        text = "".join(part.text or "" for part in run.iter(W + "t"))
        if not any(sign.isalnum() for sign in text):
            work.pen.strike(run)


def _strike_drawn(work: Work, node: Element, mark: RuleMark) -> None:
    """Take the run away that draws the line; of several the one of its width."""
    drawn = [run for run in runs_in(node) if _draws(run)]
    same = [run for run in drawn if abs(_width(run) - (mark.x1 - mark.x0)) < 1.5]
    for run in (same or drawn)[:1]:
        work.pen.strike(run)


def _draws(run: Element) -> bool:
    names = {local(node) for node in run.iter()}
    return bool(names & {"drawing", "pict"}) and not names & {"txbxContent", "blip", "imagedata", "t"}


def _width(run: Element) -> float:
    """Return the width of a drawn line in points; 0 when it does not say."""
    for node in run.iter():
        if local(node) == "extent":
            return int(node.get("cx", "0")) / 12700
        if local(node) == "line" and node.get("from") and node.get("to"):
            ends = [str(node.get(name)).split(",")[0].removesuffix("pt") for name in ("from", "to")]
            return abs(float(ends[1]) - float(ends[0])) if all(map(_is_number, ends)) else 0.0
    return 0.0


def _is_number(text: str) -> bool:
    return text.replace(".", "", 1).lstrip("-").isdigit()


def _is_bare(node: Element) -> bool:
    return not any(
        local(part) in ("t", "drawing", "pict", "object", "tab", "sectPr", "fldChar") for part in node.iter()
    )


def _may_go(node: Element) -> bool:
    """Tell whether a paragraph may go: it is not the only one of its cell or box."""
    parent = node.getparent()
    return parent is not None and len(parent.findall(W + "p")) > 1 and node.find(f".//{W}bookmarkStart") is None


def _draw(work: Work, last: Segment, share: float) -> None:
    paragraph = work.element(last)
    if paragraph is None or last.paragraph is None or not last.lines:
        return
    length = last.lines[-1].width * share
    if last.split:
        work.pen.insert(_drawn(work, last, length), runs_in(paragraph)[-1])
        return
    given = last.paragraph.format
    side = (last.x1 - last.x0 - length) / 2
    frame = paragraph.find(f"{W}pPr/{W}framePr")
    text = _BORDER.format(
        ns=W[1:-1],
        frame="" if frame is None else etree.tostring(frame, encoding="unicode", with_tail=False),
        left=round((float(given.left) + side) * 20),
        right=round((float(given.right) + side) * 20),
    )
    work.pen.add_after(paragraph, etree.fromstring(text))


def _drawn(work: Work, last: Segment, length: float) -> Element:
    assert last.paragraph is not None
    assert work.paper.flow is not None
    spot = spot_of(work.paper.flow, last.paragraph)
    middle = sum(last.ink) / 2 - spot.x
    number = 900 + len(list(work.file.package.xml(work.file.main).iter(W + "pict")))
    down = max(last.bottom - spot.top, last.size * 1.15) + 1
    text = _DRAWN.format(ns=W[1:-1], number=number, left=middle - length / 2, right=middle + length / 2, down=down)
    return etree.fromstring(text)


MENDS = (Mend("kẻ đường kẻ thật", tuple(_OWNERS), _lines),)
