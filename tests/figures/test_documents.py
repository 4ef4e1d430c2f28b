from __future__ import annotations

from datetime import date

from tests.figures.sample import Folder

FILE = "documents.csv"
PLACE = "data/figures/mau/2024/documents.csv"


def test_reads_number_day_issuer_and_rank(folder: Folder) -> None:
    document = folder.load().documents[0]

    assert (document.symbol, document.issued, document.rank) == ("117/KH-UBND", date(2024, 6, 4), 3)


def test_keeps_the_gap_of_a_number_that_is_not_known(folder: Folder) -> None:
    document = folder.load().documents[1]

    assert (document.symbol, document.issued, document.agency) == ("     /KH-SYT", None, "so-y-te")


def test_asks_for_the_title_of_a_document(folder: Folder) -> None:
    folder.change(FILE, "Kế hoạch giảm nghèo", "")

    assert folder.message() == (
        f"[FG22] {PLACE} › dòng 2 › ô D2 › cột «title»\n"
        "  Gặp:      ô trống\n"
        "  Cần:      tên loại và trích yếu của văn bản\n"
        "  Cách sửa: ghi vào ô này"
    )


def test_names_the_ranks_when_one_is_unknown(folder: Folder) -> None:
    folder.change(FILE, "Kế hoạch giảm nghèo,3", "Kế hoạch giảm nghèo,UBND")

    assert folder.message() == (
        f"[FG03] {PLACE} › dòng 2 › ô E2 › cột «rank»\n"
        "  Gặp:      «UBND»\n"
        "  Cần:      một trong: 0 (Trung ương), 1 (Tỉnh ủy), 2 (Hội đồng nhân dân), 3 (Ủy ban nhân dân tỉnh), "
        "4 (sở, ban, ngành), 5 (địa phương)\n"
        "  Cách sửa: ghi đúng một từ trong danh sách"
    )


def test_refuses_an_agency_that_is_not_in_the_register(folder: Folder) -> None:
    folder.change(FILE, "so-y-te", "so-te")

    assert folder.message() == (
        f"[FG23] {PLACE} › dòng 3 › ô F3 › cột «agency»\n"
        "  Gặp:      «so-te»\n"
        "  Cần:      mã (slug) của một cơ quan trong data/agencies.csv, hoặc để trống\n"
        "  Cách sửa: chép lại mã cơ quan, ví dụ: so-y-te"
    )


def test_a_year_may_have_no_documents(folder: Folder) -> None:
    (folder.root / FILE).unlink()

    assert folder.load().documents == ()
    assert folder.load().warnings == ()
