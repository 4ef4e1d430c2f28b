"""Size, case, weight, slant, underline, alignment and side of a component, held against the numbers of a rule."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from reportgen.document.model import Align, RunFormat
from reportgen.errors import Severity
from reportgen.layout.anatomy import Component
from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.view import View
from reportgen.layout.paper import Run, Segment, short

_SIZE_SLACK = 0.26
"""Points: a PDF rounds sizes; Word knows only halves, so that nothing wrong falls inside."""
_CENTRE_SLACK = 8.0
_CENTRE_SHARE = 0.04


def check_letters(view: View, component: Component | None, what: str) -> Iterator[Finding]:
    """Yield what is wrong with the letters of a component, one finding for each property.

    Args:
        view: The rule's values say what is asked: size, case (upper, lower), bold, italic, underline (yes, no),
            align, side. What they do not name is not checked.
        component: None: nothing to check.
        what: Its name in messages, "quốc hiệu".
    """
    if component is not None:
        yield from letters_of(view, component.segments, what, view.sure(component))


def letters_of(
    view: View, segments: Sequence[Segment], what: str, severity: Severity | None = None
) -> Iterator[Finding]:
    """Yield what is wrong with the letters of some lines."""
    yield from _size(view, segments, what, severity)
    yield from _case(view, segments, what, severity)
    for key, name, on, off, fix in _MARKS:
        yield from _mark(view, segments, what, (key, name, on, off, fix), severity)
    yield from _align(view, segments, what, severity)
    yield from _side(view, segments, what, severity)


_MARKS = (
    ("bold", "bold", "chữ đậm", "chữ không đậm", "chọn dòng này, bấm Ctrl+B"),
    ("italic", "italic", "chữ nghiêng", "chữ đứng", "chọn dòng này, bấm Ctrl+I"),
    ("underline", "underline", "chữ gạch chân", "chữ không gạch chân", "chọn dòng này, bấm Ctrl+U"),
)


def words_of(segment: Segment) -> list[Run]:
    """Return the runs that have letters or digits."""
    return [run for run in segment.runs if any(sign.isalnum() for sign in run.text)]


def _bad(segments: Sequence[Segment], wrong: Callable[[RunFormat], bool]) -> tuple[Segment, Run] | None:
    for segment in segments:
        for run in words_of(segment):
            if wrong(run.format):
                return segment, run
    return None


def points(size: float) -> str:
    """Return a size as it is read in Word: "13", "13,5"."""
    return f"{size:.1f}".removesuffix(".0").replace(".", ",")


def _size(view: View, segments: Sequence[Segment], what: str, severity: Severity | None) -> Iterator[Finding]:
    if not view.rule.text("size"):
        return
    least, most = view.rule.span("size")
    bad = _bad(segments, lambda form: not least - _SIZE_SLACK <= form.size <= most + _SIZE_SLACK)
    if bad:
        segment, run = bad
        asked = points(least) if least == most else f"{points(least)} đến {points(most)}"
        quoted = f" ở «{short(run.text)}»" if len(words_of(segment)) > 1 else ""
        fix = f"chọn dòng này, đặt cỡ chữ {points(most)}"
        yield view.find(segment, f"{what} cỡ chữ {points(run.format.size)}{quoted}", f"cỡ chữ {asked}", fix, severity)


def _case(view: View, segments: Sequence[Segment], what: str, severity: Severity | None) -> Iterator[Finding]:
    case = view.rule.text("case")
    if case == "upper":
        for segment in segments:
            if segment.text != segment.text.upper() and any(sign.islower() for sign in segment.text):
                yield view.find(segment, f"{what} có chữ in thường", "chữ in hoa", "gõ lại bằng chữ in hoa", severity)
                return
    elif case == "lower":
        text = " ".join(segment.text for segment in segments)
        signs = [sign for sign in text if sign.isalpha()]
        if len(signs) > 3 and all(sign.isupper() for sign in signs):
            needed = "chữ in thường, viết hoa chữ cái đầu"
            yield view.find(segments[0], f"{what} viết toàn chữ in hoa", needed, "gõ lại bằng chữ in thường", severity)


def _mark(
    view: View, segments: Sequence[Segment], what: str, mark: tuple[str, str, str, str, str], severity: Severity | None
) -> Iterator[Finding]:
    key, name, on, off, fix = mark
    asked = view.rule.text(key)
    if not asked or (view.paper.kind == "pdf" and key == "underline"):
        return
    wanted = asked == "yes"
    bad = _bad(segments, lambda form: bool(getattr(form, name)) is not wanted)
    if bad:
        segment, run = bad
        quoted = f" ở «{short(run.text)}»" if len(words_of(segment)) > 1 else ""
        yield view.find(segment, f"{what} {off if wanted else on}{quoted}", on if wanted else off, fix, severity)


def is_centred(segment: Segment) -> bool:
    """Tell whether a line stands in the middle of its column, set so or by measure."""
    if segment.align is Align.CENTER or segment.split:
        return True
    if segment.floating:
        return False
    middle = (segment.x0 + segment.x1) / 2
    off = abs(sum(segment.ink) / 2 - middle)
    return off <= max(_CENTRE_SLACK, _CENTRE_SHARE * (segment.x1 - segment.x0)) and len(segment.lines) == 1


def _align(view: View, segments: Sequence[Segment], what: str, severity: Severity | None) -> Iterator[Finding]:
    asked = view.rule.text("align")
    if asked == "center":
        for segment in segments:
            if not is_centred(segment):
                found = f"{what} không căn giữa"
                yield view.find(segment, found, "căn giữa", "đặt con trỏ vào dòng này, bấm Ctrl+E", severity)
                return
    elif asked == "left":
        for segment in segments:
            if segment.align in (Align.CENTER, Align.RIGHT) and not segment.split:
                name = "căn giữa" if segment.align is Align.CENTER else "căn phải"
                fix = "đặt con trỏ vào dòng này, bấm Ctrl+L"
                yield view.find(segment, f"{what} {name}", "căn trái", fix, severity)
                return


def _side(view: View, segments: Sequence[Segment], what: str, severity: Severity | None) -> Iterator[Finding]:
    asked = view.rule.text("side")
    segment = segments[0]
    if asked in ("left", "right") and segment.side in ("left", "right") and segment.side != asked:
        names = {"left": "nửa trái", "right": "nửa phải"}
        fix = f"chuyển dòng này sang {names[asked]} của trang"
        yield view.find(segment, f"{what} ở {names[segment.side]} của trang", f"ở {names[asked]}", fix, severity)
