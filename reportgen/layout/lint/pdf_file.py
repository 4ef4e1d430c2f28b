"""What only a PDF file tells: scan, fonts embedded, letters without a sign, tags, language."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.errors import Severity
from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.view import View
from reportgen.layout.paper import Place


def check_pdf(view: View) -> Iterator[Finding]:
    """Yield what keeps a PDF from being searched and read everywhere."""
    facts = view.paper.facts
    if facts.get("scan"):
        fix = "dùng tệp PDF xuất từ Word; bản quét chỉ để lưu hồ sơ giấy"
        yield view.find(Place(1), "tệp là bản quét ảnh, không có chữ", "PDF có chữ tìm được", fix)
        return
    loose = facts.get("not_embedded")
    if isinstance(loose, list) and loose:
        fix = "xuất lại PDF, bật nhúng phông (PDF/A)"
        yield view.find(Place(), "phông không nhúng: " + ", ".join(sorted(loose)), "nhúng mọi phông", fix)
    unknown = facts.get("unknown_letters")
    if isinstance(unknown, int) and unknown:
        fix = "xuất lại PDF từ tệp Word với phông đủ chữ Việt"
        yield view.find(Place(), f"{unknown} chữ không có trong phông hoặc không đọc được", "mọi chữ đọc được", fix)
    if facts.get("tagged") is False:
        fix = "xuất PDF có «Document structure tags for accessibility»"
        yield view.find(Place(), "PDF không có thẻ cấu trúc", "PDF có thẻ cấu trúc", fix, Severity.INFO)
    if facts.get("language") == "":
        fix = "đặt ngôn ngữ tiếng Việt trong Word rồi xuất lại"
        yield view.find(Place(), "PDF không ghi ngôn ngữ", "vi-VN", fix, Severity.INFO)
