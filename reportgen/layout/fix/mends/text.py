"""Blanks around signs, and the signs of fixed wordings: where letter for letter only signs and blanks differ."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from reportgen.document.xml import Element
from reportgen.layout.fix.mend import Mend
from reportgen.layout.fix.pen import Pen
from reportgen.layout.fix.places import replace, signs_of, span_of, text_of
from reportgen.layout.fix.work import Work
from reportgen.layout.lint.prose import sentences_of, unquoted
from reportgen.layout.lint.wording import AFTER, BEFORE, DOUBLE
from reportgen.layout.paper import Segment
from reportgen.layout.profile import RuleData
from reportgen.vi import one_line

_BLANKS = ("ND30-TEXT-01",)
_WORDINGS = {
    "ND30-C01a": "national_title", "ND30-C01b": "motto", "PTY-C01": "party_title",
    "ND30-C09b": "recipients_label", "PTY-C09a": "recipients_label",
}  # fmt: skip
_NUMBERS = ("ND30-C03", "ND30-NUM-04", "PTY-C03")
_MARKS = ("ND30-SIG-04", "PTY-SIG-01")
_MARK = re.compile(r"^(TM|KT|TL|TUQ|Q|T/M|K/T|T/L|TU/Q|T\.M|K\.T|T\.L)\s*[./]?\s*", re.IGNORECASE)
_PLACE = re.compile(r"^(?P<place>.*?\w)\s*(?=ngày\b)", re.IGNORECASE)


def retext(pen: Pen, paragraph: Element, segment: Segment, wanted: str) -> None:
    """Write a line otherwise where only blanks and signs differ; nothing is done when a letter would change."""
    signs = signs_of(paragraph)
    start, end = span_of(signs, segment)
    now = text_of(signs[start:end])
    if start == end or now == wanted or _letters(now) != _letters(wanted):
        return
    steps = SequenceMatcher(None, now, wanted, autojunk=False).get_opcodes()
    for kind, low, high, first, last in reversed(steps):
        if kind != "equal":
            replace(pen, paragraph, start + low, start + high, wanted[first:last])


def _letters(text: str) -> str:
    return "".join(sign for sign in text if sign.isalnum())


def _blanks(work: Work) -> None:
    for segment in sentences_of(work.anatomy):
        paragraph = work.element(segment)
        if paragraph is None:
            continue
        signs = signs_of(paragraph)
        start, end = span_of(signs, segment)
        for low, high, new in sorted(_wrong_blanks(text_of(signs[start:end])), reverse=True):
            replace(work.pen, paragraph, start + low, start + high, new)


def _wrong_blanks(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield begin, end and new text of what is to be changed, none over another."""
    plain = unquoted(text)
    before = [(found.start(), found.end(), "") for found in BEFORE.finditer(plain)]
    yield from before
    yield from ((found.end(), found.end(), " ") for found in AFTER.finditer(plain))
    if "\t" not in text:
        doubles = ((found.start() + 1, found.end(), "") for found in DOUBLE.finditer(text))
        yield from (one for one in doubles if not any(low < one[1] and one[0] < high for low, high, _ in before))


def _fixed(work: Work) -> None:
    for rule in work.broken(*_WORDINGS):
        part, wanted = work.part(_WORDINGS[rule]), work.profile[rule].text("wording")
        paragraph = work.element(part.first) if part else None
        if part is None or paragraph is None or len(part.segments) != 1:
            continue
        text = part.text
        if rule.endswith(("C09b", "C09a")) and _letters(text) != _letters(wanted):
            continue
        retext(work.pen, paragraph, part.first, wanted)


def _number(work: Work) -> None:
    part = work.part("number")
    paragraph = work.element(part.first) if part else None
    if part is None or paragraph is None:
        return
    colon = "" if work.profile.is_party else ":"
    text = re.sub(r"^Số\s*[:.]?\s*(?=[\d/]|$)", f"Số{colon} ", part.text)
    running = work.anatomy.number is not None and work.anatomy.number.running
    if running and not work.profile.is_party:
        text = re.sub(r"\s*([-–—/])\s*", lambda found: "/" if found[1] == "/" else "-", text)
    retext(work.pen, paragraph, part.first, text if running else _gap_kept(part.first, colon))


def _gap_kept(segment: Segment, colon: str) -> str:
    """Return the line of a draft with its colon set right; the gap for the number stays as wide as it was."""
    return re.sub(r"^Số\s?[:.]?", f"Số{colon}", segment.raw.strip())


def _marks(work: Work) -> None:
    for rule in work.broken(*_MARKS):
        marks = work.profile[rule].several("marks")
        part = work.part("authority")
        for segment in part.segments if part else ():
            found, paragraph = _MARK.match(segment.text), work.element(segment)
            wanted = next((mark for mark in marks if found and _letters(mark) == _letters(found[1]).upper()), None)
            if found and wanted and paragraph is not None:
                retext(work.pen, paragraph, segment, f"{wanted} {segment.text[found.end() :]}")


def _comma(work: Work) -> None:
    part = work.part("date")
    paragraph = work.element(part.first) if part else None
    if part is not None and paragraph is not None:
        retext(work.pen, paragraph, part.first, _PLACE.sub(r"\g<place>, ", part.first.raw.strip(), count=1))


def _ending(work: Work) -> None:
    """End the text as the profile says: "./." or a full stop."""
    rule = work.broken("ND30-BODY-08", "PTY-END-01")[0]
    last = next((segment for segment in reversed(work.anatomy.body) if segment.text), None)
    paragraph = work.element(last) if last else None
    if last is None or paragraph is None:
        return
    text, data = last.raw.strip(), work.profile[rule]
    bare = re.sub(r"(\s*\./\.|\s*/\.|\s*\.)$", "", text)
    if bare != text or text[-1:].isalnum():
        retext(work.pen, paragraph, last, bare + (_end_of(data) if rule == "ND30-BODY-08" else "."))


def _end_of(data: RuleData) -> str:
    return one_line(data.text("ending"))


def _articles(work: Work) -> None:
    """Put a full stop after the number of a Điều in place of another sign."""
    for segment in work.anatomy.body:
        paragraph = work.element(segment)
        if paragraph is not None and re.match(r"^Điều \d+\s*[.:]", segment.text):
            retext(work.pen, paragraph, segment, re.sub(r"^(Điều \d+)\s*[.:]\s*", r"\1. ", segment.raw.strip()))


MENDS = (
    Mend("sửa dấu cách quanh dấu câu", _BLANKS, _blanks),
    Mend("sửa dấu trong dòng chữ cố định", tuple(_WORDINGS), _fixed),
    Mend("sửa dấu trong số, ký hiệu", _NUMBERS, _number),
    Mend("sửa dấu của TM., KT., TL.", _MARKS, _marks),
    Mend("ghi dấu phẩy sau địa danh", ("ND30-DATE-02",), _comma),
    Mend("sửa dấu sau số của Điều", ("ND30-H-03",), _articles),
    Mend("sửa dấu kết thúc văn bản", ("ND30-BODY-08", "PTY-END-01"), _ending),
)
