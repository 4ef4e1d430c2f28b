"""Documents a plan stands on, as its opening cites them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reportgen.plan.model import LegalBasis

_KINDS = (
    "Nghị quyết|Chương trình hành động|Kế hoạch|Quyết định|Chỉ thị|Nghị định|Luật|Tờ trình|Chương trình|Kết luận"
    "|Công văn"
)
_CITED = re.compile(
    rf"(?P<kind>{_KINDS})\s+số\s+(?P<number>\d[\w/.&-]*-?[\w/&-]*)"
    r"(?P<day>,?\s+ngày\s+(?:\d{1,2}/\d{1,2}/\d{4}|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}))"
    r"(?P<of>\s+của\s+(?:[A-ZĐÀ-Ỹ][^,;:]*?))?(?=\s+(?:về|ban hành|thực hiện|triển khai|và|tại)\s|[,;:.)]|$)"
)
_OPENING_WITHIN = 25
_NOT_OPENING = ("Tờ trình", "Công văn")


def read_legal_bases(lines: Sequence[str]) -> list[LegalBasis]:
    """Return the documents cited in the opening, each once; those in "Căn cứ …" lines in full."""
    found: dict[str, LegalBasis] = {}
    for text in lines[:_OPENING_WITHIN]:
        opening = re.match(r"(?:Căn cứ|Thực hiện|Triển khai)\s+(?P<rest>.*)", text, re.DOTALL)
        if opening is None:
            continue
        whole = text.startswith("Căn cứ")
        for cited in _CITED.finditer(text):
            short = f"{cited['kind']} số {cited['number']}"
            citation = opening["rest"].strip(" ;,.") if whole and cited.start() < 12 else cited[0]
            found.setdefault(short, LegalBasis(citation, short, cited["kind"] not in _NOT_OPENING))
            if whole:
                break
    return list(found.values())
