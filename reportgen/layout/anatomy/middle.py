"""Between head and signature: type and subject, Kính gửi, legal bases, the text itself."""

from __future__ import annotations

import re

from reportgen.document.model import Align
from reportgen.layout.anatomy.parts import Anatomy
from reportgen.layout.anatomy.words import ADDRESSEE, DRAFT, FOLDED_TYPES, LEGAL_BASIS, fold, office_of, starts_organ
from reportgen.layout.paper import Segment

_HEADING = re.compile(r"^(PHAN|CHUONG|MUC|DIEU)\s+[\dIVXLC]+|^[IVXLC]+[.-]\s|^\d+[.)-]\s")
_LONGEST_SUBJECT = 700
_LOOKED = 60


_MOST_ADDRESSEES = 30


def find_middle(anatomy: Anatomy, tail: int) -> None:
    """Note type, subject, addressees, legal bases and body. `tail`: position in `main` at which the tail begins."""
    known = anatomy.known
    lines = [segment for segment in anatomy.main[:tail] if segment.index not in known]
    at = _type(anatomy, lines)
    rest = lines[at:]
    if anatomy.document_type:
        rest = _subject(anatomy, rest)
    rest = _addressees(anatomy, rest)
    rest = _issuing_line(anatomy, rest)
    rest = _legal_bases(anatomy, rest)
    anatomy.is_letter = not anatomy.document_type and anatomy.get("letter_subject") is not None
    anatomy.body = tuple(segment for segment in rest if segment.in_body)


def _type(anatomy: Anatomy, lines: list[Segment]) -> int:
    """Note the type; return the position after it, or after the head when there is none."""
    head = anatomy.head[-1].index if anatomy.head else -1
    for position, segment in enumerate(lines[:_LOOKED]):
        name = FOLDED_TYPES.get(fold(segment.text))
        if name and (segment.text.isupper() or segment.is_bold or segment.align is Align.CENTER):
            anatomy.put("type", [segment])
            anatomy.document_type = name
            return position + 1
    return next((position for position, segment in enumerate(lines) if segment.index > head), len(lines))


def _subject(anatomy: Anatomy, lines: list[Segment]) -> list[Segment]:
    """Note the subject: what is bold or centred under the type, down to its line or the first sign of the text."""
    subject: list[Segment] = []
    for segment in lines:
        found = fold(segment.text)
        if DRAFT.match(found) and len(found) < 60 and not subject:
            anatomy.put("draft_mark", [segment])
            continue
        if _is_text(found) or (subject and _has_line(anatomy, subject[-1], segment)):
            break
        if subject and segment.text.isupper() and not subject[-1].text.isupper():
            break
        marked = segment.align is Align.CENTER or segment.is_bold
        first = not subject and segment.in_body and len(segment.text) < 300 and not segment.text.endswith((":", ";"))
        if not marked and not (first and _line_follows(anatomy, segment)):
            break
        if sum(len(part.text) for part in subject) + len(segment.text) > _LONGEST_SUBJECT:
            break
        subject.append(segment)
    anatomy.put("subject", subject)
    done = subject[-1].index if subject else -1
    return [segment for segment in lines if segment.index > done and segment not in subject]


def _is_text(found: str) -> bool:
    if ADDRESSEE.match(found) or LEGAL_BASIS.match(found) or _HEADING.match(found):
        return True
    return bool(office_of(found)) and starts_organ(found)


def _has_line(anatomy: Anatomy, above: Segment, below: Segment) -> bool:
    """Tell whether a rule line stands between two lines of text."""
    for mark in anatomy.paper.marks:
        if mark.index == above.index:
            return True
        between = above.bottom - 4 <= mark.y <= below.top + 2
        if mark.kind == "drawn" and mark.page == above.page and mark.region == above.region and between:
            return True
    return False


def _line_follows(anatomy: Anatomy, segment: Segment) -> bool:
    near = (mark for mark in anatomy.paper.marks if mark.page == segment.page and mark.region == segment.region)
    return any(mark.index == segment.index or -4 <= mark.y - segment.bottom <= 16 for mark in near)


def _addressees(anatomy: Anatomy, lines: list[Segment]) -> list[Segment]:
    at = next((i for i, segment in enumerate(lines[:12]) if ADDRESSEE.match(fold(segment.text))), None)
    if at is None:
        return lines
    label = lines[at]
    end = at + 1 + _wrapped(label, lines[at + 1 :])
    anatomy.put("addressee_label", lines[at:end])
    items: list[Segment] = _undashed(label, lines[end:])
    end += len(items)
    for segment in lines[end:] if not items else []:
        if not segment.raw.lstrip().startswith(("-", "–", "•")) and not (segment.look and segment.look.labelled):
            same_cell = segment.in_cell and label.in_cell and segment.region[:2] == label.region[:2]
            wrapped = same_cell or (items and segment.align is Align.CENTER and not segment.is_bold)
            if not wrapped:
                break
        items.append(segment)
        end += 1
    anatomy.put("addressees", items)
    return lines[end:]


def _undashed(label: Segment, after: list[Segment]) -> list[Segment]:
    """Return short lines under a bare "Kính gửi:" that end in semicolons, the last in a full stop, no dashes."""
    items: list[Segment] = []
    if not label.text.rstrip().endswith(":"):
        return items
    for segment in after[:_MOST_ADDRESSEES]:
        text = segment.text.rstrip()
        if not starts_organ(text) or len(text) > 120 or not text.endswith((";", ".")):
            return []
        items.append(segment)
        if text.endswith("."):
            return items if len(items) > 1 else []
    return []


def _wrapped(label: Segment, after: list[Segment]) -> int:
    """Return how many lines of a PDF go on with the addressee: centred under it, up to the full stop."""
    if label.look is not None or label.text.rstrip().endswith((".", ":")):
        return 0
    for number, segment in enumerate(after[:3], 1):
        if segment.align is not Align.CENTER or segment.is_bold:
            return number - 1
        if segment.text.rstrip().endswith("."):
            return number
    return 0


def _issuing_line(anatomy: Anatomy, lines: list[Segment]) -> list[Segment]:
    """Note who decides, the line in capitals above the legal bases of a decision: "GIÁM ĐỐC SỞ NỘI VỤ"."""
    taken: list[Segment] = []
    for segment in lines[:2]:
        if not (segment.text.isupper() and len(segment.text) < 120) or _HEADING.match(fold(segment.text)):
            break
        taken.append(segment)
    if taken and (office_of(taken[0].text) or starts_organ(taken[0].text)):
        anatomy.put("deciding", taken)
        return lines[len(taken) :]
    return lines


def _legal_bases(anatomy: Anatomy, lines: list[Segment]) -> list[Segment]:
    """Note the legal bases: paragraphs at the beginning that name one each, not a sentence that reports."""
    bases: list[Segment] = []
    for segment in lines:
        if not LEGAL_BASIS.match(fold(segment.text)) or not segment.in_body or _reports(segment.text):
            break
        bases.append(segment)
    decides = anatomy.document_type in ("QUYẾT ĐỊNH", "NGHỊ QUYẾT", "CHỈ THỊ", "QUY CHẾ", "QUY ĐỊNH")
    if len(bases) == 1 and not decides and not bases[0].text.endswith((";", ".")):
        bases = []
    anatomy.put("legal_bases", bases)
    return lines[len(bases) :]


def _reports(text: str) -> bool:
    return text.rstrip().endswith(":") or "như sau" in text
