"""I.1: the documents counted, by rank for the province, own and prepared ones for an agency."""

from __future__ import annotations

from datetime import date

from reportgen.agencies.provinces import Province
from reportgen.figures.model import IssuedDocument
from reportgen.report.documents import agency_documents, provincial_documents
from tests.report.sample import NOWHERE, plan, source

SEE = "danh mục tại Phụ lục III"
ISSUERS = {
    1: "Ban Thường vụ Tỉnh ủy Bình Định",
    2: "Hội đồng nhân dân tỉnh",
    3: "Ủy ban nhân dân tỉnh Bình Định",
    4: "Sở Y tế",
}
PROVINCE = Province("binh-dinh", "Bình Định", "tỉnh")
CITY = Province("dong-nai", "Đồng Nai", "thành phố")


def _issued(*ranks: int) -> list[IssuedDocument]:
    return [_document(rank, ISSUERS[rank]) for rank in ranks]


def _document(rank: int, issuer: str, issued: date | None = None) -> IssuedDocument:
    return IssuedDocument("1/KH", issued, issuer, "Kế hoạch", rank, "so-y-te", NOWHERE)


def test_counts_documents_by_rank() -> None:
    (line,) = provincial_documents(_issued(4, 1, 4, 3), SEE, PROVINCE)
    assert line.text == (
        "Đến nay, có 04 văn bản chủ yếu lãnh đạo, chỉ đạo, triển khai các nội dung của Kế hoạch, gồm: "
        "01 văn bản của Tỉnh ủy, 01 văn bản của Ủy ban nhân dân tỉnh, 02 văn bản của các sở, ban, ngành "
        "(danh mục tại Phụ lục III)."
    )


def test_documents_of_one_rank_are_said_at_once() -> None:
    (line,) = provincial_documents(_issued(3, 3), SEE, PROVINCE)
    assert line.text == (
        "Đến nay, có 02 văn bản chủ yếu của Ủy ban nhân dân tỉnh về các nội dung của Kế hoạch "
        "(danh mục tại Phụ lục III)."
    )


def test_says_nothing_of_no_documents() -> None:
    assert provincial_documents([], SEE, PROVINCE) == ()
    assert agency_documents(source(plan([])).register["so-y-te"], [], SEE) == ()


def test_an_agency_tells_its_own_from_those_it_prepared() -> None:
    (line,) = agency_documents(source(plan([])).register["so-y-te"], _issued(4, 3), SEE)
    assert line.text == (
        "Sở Y tế đã ban hành 01 văn bản, tham mưu cấp có thẩm quyền ban hành 01 văn bản về các nội dung "
        "của Kế hoạch (danh mục tại Phụ lục III)."
    )


def test_a_city_has_a_city_committee_and_a_city_council() -> None:
    named = {1: "Thành ủy", 2: "Hội đồng nhân dân thành phố", 3: "Ủy ban nhân dân thành phố Đồng Nai"}
    issued = [_document(rank, issuer) for rank, issuer in named.items()]
    (line,) = provincial_documents(issued, SEE, CITY)
    assert "01 văn bản của Thành ủy, 01 văn bản của Hội đồng nhân dân thành phố" in line.text
    assert "01 văn bản của Ủy ban nhân dân thành phố" in line.text


def test_a_body_before_the_province_was_a_city_is_counted_under_the_name_the_list_gives() -> None:
    issued = [
        _document(3, "Ủy ban nhân dân thành phố Đồng Nai", date(2026, 6, 1)),
        _document(3, "Ủy ban nhân dân tỉnh Đồng Nai", date(2026, 1, 5)),
        _document(3, "Ủy ban nhân dân thành phố Đồng Nai"),
    ]
    (line,) = provincial_documents(issued, SEE, CITY)
    assert "gồm: 01 văn bản của Ủy ban nhân dân tỉnh Đồng Nai, 02 văn bản của Ủy ban nhân dân thành phố (" in line.text


def test_the_committee_of_another_province_is_named() -> None:
    (line,) = provincial_documents(_issued(3), SEE, Province("gia-lai", "Gia Lai", "tỉnh"))
    assert "có 01 văn bản chủ yếu của Ủy ban nhân dân tỉnh Bình Định về các nội dung" in line.text
