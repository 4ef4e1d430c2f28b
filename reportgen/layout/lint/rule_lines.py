"""The solid lines under tiêu ngữ, organ, subject: presence, kind, length against the text, centring."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.errors import Severity
from reportgen.layout.anatomy import Component
from reportgen.layout.anatomy.lines import line_under
from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.view import View

_OFF = 8.0
_OFF_SHARE = 0.04
_TYPED = {"typed": "đường kẻ gõ bằng dấu gạch", "underline": "dòng chữ gạch chân thay cho đường kẻ"}
_FIX = "bỏ dấu gạch; Insert › Shapes › Line, kẻ dưới dòng chữ, căn giữa"


def check_rule_line(view: View, component: Component | None, what: str) -> Iterator[Finding]:
    """Yield what is wrong with the line under a component."""
    if component is None:
        return
    least, most = view.rule.span("ratio")
    line = line_under(view.anatomy, component, (least, most))
    severity = view.sure(component)
    asked = "dài bằng dòng chữ" if least > 0.9 else "dài từ 1/3 đến 1/2 dòng chữ"
    needed = f"đường kẻ liền nét, {asked}"
    if line is None:
        yield view.find(component.last, f"không có đường kẻ dưới {what}", needed, _FIX, severity)
    elif line.kind in _TYPED:
        yield view.find(component.last, f"{_TYPED[line.kind]} dưới {what}", needed, _FIX, severity)
    elif line.text_width and not least <= line.ratio <= most:
        found = f"đường kẻ dưới {what} dài {round(line.ratio * 100)} % dòng chữ"
        several = sum(max(len(segment.lines), 1) for segment in component.segments) > 1
        if several and least <= 0.9:
            if any(least <= ratio <= most for ratio in _ratios(component, line.ratio * line.text_width)):
                return
            severity = Severity.WARNING  # the rule does not say which of the lines counts
        share = "bằng dòng chữ" if least > 0.9 else "khoảng 40 % dòng chữ"
        yield view.find(component.last, found, needed, f"kéo đường kẻ dài {share}, căn giữa", severity)
    elif line.off_centre > max(_OFF, _OFF_SHARE * line.text_width):
        found = f"đường kẻ dưới {what} lệch khỏi giữa dòng chữ {round(line.off_centre / 72 * 25.4)} mm"
        fix = "chọn đường kẻ, Align › Align Center"
        light = Severity.WARNING if view.paper.kind == "docx" and component.last.align is None else severity
        yield view.find(component.last, found, "cân đối ở giữa dòng chữ", fix, light)


def _ratios(component: Component, length: float) -> list[float]:
    """Return the length of a line over that of every laid-out line of a component."""
    widths = [line.width for segment in component.segments for line in segment.lines]
    return [length / width for width in widths if width]
