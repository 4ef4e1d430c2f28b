"""Kính gửi, Nơi nhận, căn cứ: dashes before the items, the signs they end with."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from reportgen.layout.fix.mend import Mend
from reportgen.layout.fix.mends.text import retext
from reportgen.layout.fix.work import Work
from reportgen.layout.lint.lists import items_of
from reportgen.layout.paper import Segment

Item = tuple[Segment, Segment]
"""First and last line of an item."""

_SIGN = re.compile(r"\s*[;,.:]$")
_DASH = re.compile(r"^[-–+]")
_OTHER_DASH = re.compile(r"^[•*]\s*")


def _items(lines: Sequence[Segment]) -> list[Item]:
    """Return first and last line of every item."""
    if not lines:
        return []
    firsts = [first for first, _ in items_of(lines)]
    starts = [next(n for n, line in enumerate(lines) if line is first) for first in firsts]
    return [(lines[low], lines[high - 1]) for low, high in zip(starts, [*starts[1:], len(lines)], strict=True)]


def _end(work: Work, line: Segment, sign: str) -> None:
    """End a line with a sign, in place of the sign it ends with."""
    text = line.raw.strip()
    paragraph = work.element(line)
    if paragraph is not None and not text.endswith(sign):
        retext(work.pen, paragraph, line, _SIGN.sub("", _typed(line, text)) + sign)


def _typed(line: Segment, text: str) -> str:
    """Return a text without the automatic number before it, which is not typed."""
    label = line.paragraph.label if line.paragraph is not None else None
    return text.removeprefix(label.text).strip() if label else text


def _dash(work: Work, line: Segment) -> None:
    """Begin a line with a dash; a sign that stands for one is changed."""
    paragraph = work.element(line)
    if paragraph is not None and not _DASH.match(line.text):
        retext(work.pen, paragraph, line, "- " + _OTHER_DASH.sub("", line.raw.strip()))


def _lines(work: Work, *names: str) -> list[Segment]:
    return [segment for name in names if (part := work.part(name)) for segment in part.segments]


def _recipients(work: Work) -> None:
    rule = work.broken("ND30-NN-02", "PTY-C09b")[0]
    items = _items(_lines(work, "recipients"))
    signs = work.profile[rule].several("ending")
    used = Counter(last.text[-1:] for _, last in items[:-1] if last.text[-1:] in signs)
    sign = used.most_common(1)[0][0] if used else signs[-1]
    for first, _ in items:
        _dash(work, first)
    for _, last in items[:-1]:
        if not last.text.endswith(signs):
            _end(work, last, sign)
    if rule == "PTY-C09b" and items:
        _end(work, items[-1][1], ".")


def _filing(work: Work) -> None:
    items = _items(_lines(work, "recipients"))
    if not items or not re.match(r"^[-–]?\s?Lưu\s?:?\s?VT\b", items[-1][0].text):
        return
    first, last = items[-1]
    paragraph, text = work.element(first), first.raw.strip()
    if paragraph is not None and first is last:
        text = re.sub(r"\bLưu\s?:?\s?(?=VT\b)", "Lưu: ", text)
        retext(
            work.pen, paragraph, first, _SIGN.sub("", _typed(first, text)) + work.profile["ND30-NN-03"].text("ending")
        )
    else:
        _end(work, last, work.profile["ND30-NN-03"].text("ending"))


def _addressees(work: Work) -> None:
    """Set the signs of Kính gửi: a colon after the label, `;` and a full stop after several, a full stop after one."""
    label = work.part("addressee_label")
    if label is None:
        return
    paragraph, text = work.element(label.first), label.first.text
    if paragraph is not None and not re.match(r"Kính (gửi|trình) ?:", text):
        retext(work.pen, paragraph, label.first, re.sub(r"^(Kính (?:gửi|trình))\s*", r"\1: ", text))
        return
    items = _items(_lines(work, "addressees"))
    if len(items) > 1:
        for first, last in items:
            _dash(work, first)
            _end(work, last, "." if last is items[-1][1] else ";")
    elif not items and re.match(r"Kính (gửi|trình) ?:\s*\w", text):
        _end(work, label.last, ".")


def _bases(work: Work) -> None:
    rule = work.broken("ND30-BODY-06", "PTY-CC-01")[0]
    lines = _lines(work, "legal_bases")
    for line in lines:
        if rule == "PTY-CC-01":
            _dash(work, line)
        if line is not lines[-1] and not line.text.endswith(";"):
            _end(work, line, ";")
    if rule == "ND30-BODY-06" and lines:
        _end(work, lines[-1], work.profile[rule].text("last"))


MENDS = (
    Mend("sửa gạch đầu dòng và dấu cuối dòng của Nơi nhận", ("ND30-NN-02", "PTY-C09b"), _recipients),
    Mend("sửa dấu cuối dòng Lưu", ("ND30-NN-03",), _filing),
    Mend("sửa dấu của Kính gửi", ("ND30-KG-01", "ND30-KG-02"), _addressees),
    Mend("sửa dấu của các căn cứ", ("ND30-BODY-06", "PTY-CC-01"), _bases),
)
