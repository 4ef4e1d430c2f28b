"""I.1: the sentence that counts the documents issued; the list itself stands in an appendix."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

from reportgen import vi
from reportgen.agencies.model import Agency
from reportgen.agencies.names import fold
from reportgen.agencies.provinces import Province
from reportgen.agencies.wording import of_kind
from reportgen.figures.model import IssuedDocument
from reportgen.report.model import Line

RANK_NAMES = {
    0: "Trung ương",
    1: "Tỉnh ủy",
    2: "Hội đồng nhân dân tỉnh",
    3: "Ủy ban nhân dân tỉnh",
    4: "các sở, ban, ngành",
    5: "các địa phương",
}
_ONE_BODY = (1, 2, 3)
"""Ranks of which a province has one body; the others gather several."""

OWN_RANK = 4
"""Documents of this rank and below are an agency's own; those above it were prepared for others to issue."""

PLAN, PLANS = "Kế hoạch", "các Kế hoạch"

_MATTER = "lãnh đạo, chỉ đạo, triển khai các nội dung của"
"""Said of all documents together: some, of higher bodies, are older than the plan and not issued to carry it out."""

_AIM = "về các nội dung của"


def provincial_documents(
    documents: Sequence[IssuedDocument], see: str, province: Province, plans: str = PLAN
) -> tuple[Line, ...]:
    """Return the sentence that counts the documents by who issued them, or nothing when there is none.

    `plans`: "Kế hoạch", "các Kế hoạch" of a report over several.
    """
    if not documents:
        return ()
    counts = Counter(_issued_by(document, province) for document in sorted(documents, key=document_order))
    total = f"Đến nay, có {vi.padded(len(documents))} văn bản chủ yếu"
    if len(counts) == 1:
        said = f"{total} của {next(iter(counts))} {_AIM} {plans}"
    else:
        counted = [f"{vi.padded(count)} văn bản của {name}" for name, count in counts.items()]
        said = f"{total} {_MATTER} {plans}, gồm: {', '.join(counted)}"
    return (Line("van-ban-dem", f"{said} ({see})."),)


def document_order(document: IssuedDocument) -> tuple[int, date, str]:
    """Return the key of the printed order: by rank, then date; a document without a date stands last."""
    return (document.rank, document.issued or date.max, document.symbol)


def _issued_by(document: IssuedDocument, province: Province) -> str:
    """Return under which name a document is counted: that of its rank.

    A body of another province, or of this one before it was a city, is named as the list names it.
    """
    name = of_kind(RANK_NAMES[document.rank], province)
    issuer, own = fold(document.issuer), (fold(name), fold(f"{name} {province.name}"))
    return document.issuer if document.rank in _ONE_BODY and not issuer.endswith(own) else name


def agency_documents(
    agency: Agency, documents: Sequence[IssuedDocument], see: str, plans: str = PLAN
) -> tuple[Line, ...]:
    """Return the sentence that counts what an agency issued and what it prepared for others, or nothing.

    `plans`: as in `provincial_documents`.
    """
    ranks = {document.rank for document in documents}
    own, prepared = {rank for rank in ranks if rank >= OWN_RANK}, {rank for rank in ranks if rank < OWN_RANK}
    parts = [f"ban hành {_count(documents, own)} văn bản"] if own else []
    if prepared:
        parts.append(f"tham mưu cấp có thẩm quyền ban hành {_count(documents, prepared)} văn bản")
    if not parts:
        return ()
    return (Line("van-ban-dem", f"{agency.name} đã {', '.join(parts)} {_AIM} {plans} ({see})."),)


def _count(documents: Sequence[IssuedDocument], ranks: Sequence[int] | set[int]) -> str:
    return vi.padded(sum(document.rank in ranks for document in documents))
