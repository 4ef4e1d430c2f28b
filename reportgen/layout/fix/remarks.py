"""What is left, as comments of Word at the place: a person reads them beside the tracked changes."""

from __future__ import annotations

from lxml import etree

from reportgen.document.xml import XML, Element, W
from reportgen.layout.fix.order import properties
from reportgen.layout.fix.pen import AUTHOR
from reportgen.layout.fix.work import Work
from reportgen.layout.lint.finding import Finding


def remark(work: Work) -> None:
    """Put a comment for every finding at its paragraph; one that stands there already is not put again."""
    findings = [finding for finding in work.report.findings if finding.severity.value != "info"]
    if not findings:
        return
    root = _comments(work)
    known = {_text(node) for node in root.iter(W + "comment") if node.get(W + "author") == AUTHOR}
    number = 1 + max((int(node.get(W + "id", "0")) for node in root.iter(W + "comment")), default=0)
    for finding in findings:
        text, paragraph = _words(finding), _paragraph(work, finding)
        if paragraph is None or text in known:
            continue
        known.add(text)
        root.append(_comment(number, text, work.pen.when))
        _anchor(paragraph, number)
        number += 1


def _comments(work: Work) -> Element:
    part = work.file.package.related(work.file.main, "comments")
    if not part:
        work.file.add_part("comments", etree.Element(W + "comments", nsmap={"w": W[1:-1]}))
        part = work.file.package.related(work.file.main, "comments")
    return work.file.package.xml(part)


def _words(finding: Finding) -> str:
    quoted = f" («{finding.place.words}»)" if finding.place.words else ""
    return f"[{finding.rule}] {finding.found}{quoted}. Cần: {finding.needed}. Cách sửa: {finding.fix}."


def _text(comment: Element) -> str:
    return "".join(node.text or "" for node in comment.iter(W + "t"))


def _paragraph(work: Work, finding: Finding) -> Element | None:
    """Return the paragraph a finding is about; the first of the text when it is about no paragraph."""
    place = finding.place
    for segment in work.paper.segments:
        if (segment.place.part, segment.place.words) == (place.part, place.words):
            return work.element(segment)
    for segment in work.paper.segments:
        if place.words and segment.place.words == place.words:
            return work.element(segment)
    return next(work.file.package.xml(work.file.main).iter(W + "p"), None)


def _comment(number: int, text: str, when: str) -> Element:
    node = etree.Element(
        W + "comment",
        {W + "id": str(number), W + "author": AUTHOR, W + "date": when, W + "initials": "rg"},
    )
    run = etree.SubElement(etree.SubElement(node, W + "p"), W + "r")
    etree.SubElement(run, W + "t", {XML + "space": "preserve"}).text = text
    return node


def _anchor(paragraph: Element, number: int) -> None:
    """Mark a paragraph as what a comment is about; of one in a text box, where Word allows none, that of the box."""
    paragraph = next((node for node in reversed(list(paragraph.iterancestors(W + "p")))), paragraph)
    start = etree.Element(W + "commentRangeStart", {W + "id": str(number)})
    properties(paragraph, "pPr").addnext(start)
    etree.SubElement(paragraph, W + "commentRangeEnd", {W + "id": str(number)})
    run = etree.SubElement(paragraph, W + "r")
    etree.SubElement(run, W + "commentReference", {W + "id": str(number)})
