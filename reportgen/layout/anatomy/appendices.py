"""Where the appendices begin, and their headings."""

from __future__ import annotations

from reportgen.document.model import Align
from reportgen.layout.anatomy.parts import Anatomy, Appendix
from reportgen.layout.anatomy.words import APPENDIX, ATTACHED, RECIPIENTS, fold, office_of
from reportgen.layout.paper import Segment
from reportgen.layout.word_paper import halves

_MOST_TITLE = 6


def find_appendices(anatomy: Anatomy) -> None:
    """Part the document into its main text and its appendices."""
    segments = anatomy.paper.segments
    after = _end_of_main(segments)
    starts = [segment.index for segment in segments if segment.index > after and _is_heading(segment, segments)]
    anatomy.main = segments[: starts[0]] if starts else segments
    ends = [*starts[1:], len(segments)] if starts else []
    anatomy.appendices = tuple(
        _appendix(segments[start:end]) for start, end in zip(starts, ends, strict=True) if start < end
    )


def _end_of_main(segments: tuple[Segment, ...]) -> int:
    """Return the index of the last line that can only stand in the main text: Nơi nhận; -1 when there is none."""
    for segment in segments:
        if RECIPIENTS.match(fold(segment.text)) and len(segment.text) < 120:
            return segment.index
    signed = [segment.index for segment in segments if office_of(segment.text) and segment.text.isupper()]
    return signed[-1] if signed else -1


def _is_heading(segment: Segment, segments: tuple[Segment, ...]) -> bool:
    found = APPENDIX.match(fold(segment.text))
    if not found or len(segment.text) > 150 or segment.in_cell:
        return False
    if found["tail"] is None and not found["number"] and not segment.text[:1].isupper():
        return False
    centred = segment.align is Align.CENTER or segment.is_bold
    before = segments[segment.index - 1] if segment.index else None
    fresh = before is None or before.section != segment.section or before.page != segment.page
    return centred or fresh


def _appendix(segments: tuple[Segment, ...]) -> Appendix:
    heading = segments[0]
    found = APPENDIX.match(fold(heading.text))
    title: list[Segment] = []
    attached: list[Segment] = []
    for segment in segments[1 : 2 + _MOST_TITLE]:
        if segment.in_cell:
            break
        if ATTACHED.match(fold(segment.text)) or (attached and not attached[-1].text.rstrip(" .").endswith(")")):
            attached.append(segment)
        elif attached:
            break
        elif _is_title(segment):
            title.append(segment)
        else:
            break
    number = (found["number"] or "") if found else ""
    tail = heading.text[len(heading.text) - len(found["tail"]) :].lstrip(".:-– ") if found and found["tail"] else ""
    return Appendix(number, heading, tuple(title), tuple(attached), segments, tail)


def _is_title(segment: Segment) -> bool:
    marked = segment.align is Align.CENTER or segment.is_bold or segment.text.isupper()
    return marked and len(segment.text) < 400 and not office_of(segment.text)


def pieces_of(anatomy: Anatomy, segments: tuple[Segment, ...]) -> list[Segment]:
    """Return lines parted at their tabs into left and right halves; lines of tables and boxes as they are."""
    flow = anatomy.paper.flow
    return [piece for segment in segments for piece in (halves(segment, flow) if segment.in_body else [segment])]
