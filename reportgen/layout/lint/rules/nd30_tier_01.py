"""Cỡ chữ của quốc hiệu, tiêu ngữ, ngày tháng tăng giảm cùng nhau: 13/14/14 hoặc 12/13/13.

Sai: quốc hiệu cỡ 12, tiêu ngữ cỡ 14.
Đúng: quốc hiệu 13, tiêu ngữ 14, địa danh và ngày tháng 14.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.letters import points
from reportgen.layout.lint.view import View

RULE = "ND30-TIER-01"


def check(view: View) -> Iterator[Finding]:
    parts = [view.get(name) for name in ("national_title", "motto", "date")]
    sizes = [part.first.size for part in parts if part is not None]
    if len(sizes) < 3 or parts[0] is None:
        return
    tiers = [tuple(float(size) for size in tier.split("/")) for tier in view.rule.several("tiers")]
    if not any(all(abs(a - b) < 0.3 for a, b in zip(sizes, tier, strict=True)) for tier in tiers):
        found = "quốc hiệu, tiêu ngữ, ngày tháng cỡ " + "/".join(map(points, sizes))
        fix = "đặt quốc hiệu 13, tiêu ngữ 14, địa danh và ngày tháng 14"
        yield view.find(parts[0].first, found, "13/14/14 hoặc 12/13/13", fix)
