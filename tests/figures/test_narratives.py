from __future__ import annotations

from reportgen.errors import Severity
from tests.figures.sample import Folder

FILE = "narratives/so-y-te.md"
PLACE = "data/figures/mau/2024/narratives/so-y-te.md"


def test_reads_paragraphs_by_empty_lines_and_dashes(folder: Folder) -> None:
    narrative = folder.load().narratives["so-y-te"]

    assert narrative.highlights == ("Đoạn một, tiếp đoạn một.", "Đoạn hai.", "Gạch đầu dòng.")


def test_puts_a_field_under_its_key(folder: Folder) -> None:
    assert folder.load().narratives["so-y-te"].fields == {"y-te": ("Khám 10 lượt.",)}


def test_keeps_whom_a_proposal_is_addressed_to(folder: Folder) -> None:
    (proposal,) = folder.load().narratives["so-y-te"].proposals

    assert (proposal.addressee, proposal.text) == ("Đối với Chính phủ", "Đề nghị hướng dẫn.")


def test_letter_case_of_a_heading_does_not_matter(folder: Folder) -> None:
    folder.change(FILE, "## Lĩnh vực: Y tế", "## LĨNH VỰC:  y tế")

    assert "y-te" in folder.load().narratives["so-y-te"].fields


def test_lists_the_headings_when_one_is_unknown(folder: Folder) -> None:
    folder.change(FILE, "## Kết quả nổi bật", "## Nổi bật")

    assert folder.message() == (
        f"[FG12] {PLACE} › dòng 3\n"
        "  Gặp:      đề mục «Nổi bật»\n"
        "  Cần:      một trong các đề mục: Ban hành văn bản; Tuyên truyền, quán triệt; Kiểm tra, giám sát; "
        "Kinh phí thực hiện; Lĩnh vực: <tên lĩnh vực>; Kết quả nổi bật; Tồn tại, hạn chế; Nguyên nhân khách quan; "
        "Nguyên nhân chủ quan; Phương hướng, nhiệm vụ; Kiến nghị: <nơi nhận>\n"
        "  Cách sửa: sửa lại tên đề mục cho đúng danh sách"
    )


def test_lists_the_fields_of_the_report_when_one_is_unknown(folder: Folder) -> None:
    folder.change(FILE, "Lĩnh vực: Y tế", "Lĩnh vực: Sức khỏe")

    assert folder.message() == (
        f"[FG13] {PLACE} › dòng 10\n"
        "  Gặp:      lĩnh vực «Sức khỏe»\n"
        "  Cần:      một trong các lĩnh vực của báo cáo: Y tế; Nhà ở\n"
        "  Cách sửa: sửa lại tên lĩnh vực cho đúng danh sách (khóa report.fields trong plan.yaml)"
    )


def test_refuses_a_proposal_of_the_province_to_itself(folder: Folder) -> None:
    folder.change(FILE, "Đối với Chính phủ", "Đối với Ủy ban nhân dân tỉnh")

    assert folder.message() == (
        f"[FG14] {PLACE} › dòng 13\n"
        "  Gặp:      nơi nhận kiến nghị «Đối với Ủy ban nhân dân tỉnh»\n"
        "  Cần:      một trong: Đối với Chính phủ\n"
        "  Cách sửa: sửa lại cho đúng danh sách (khóa report.proposal_addressees trong plan.yaml); báo cáo của UBND "
        "tỉnh không kiến nghị với chính UBND tỉnh hoặc với sở, ngành của tỉnh"
    )


def test_warns_of_a_narrative_of_an_agency_that_leads_nothing(folder: Folder) -> None:
    (folder.root / "narratives/so-tu-phap.md").write_text("# Sở Tư pháp\n", "utf-8")

    assert folder.warning() == (
        "[FG15] data/figures/mau/2024/narratives/so-tu-phap.md\n"
        "  Gặp:      bài viết của «so-tu-phap»\n"
        "  Cần:      bài viết của cơ quan chủ trì ít nhất một chỉ tiêu hoặc nhiệm vụ của Kế hoạch\n"
        "  Cách sửa: xem lại tên tệp: tên đầy đủ của cơ quan, không dấu, chữ thường, nối bằng dấu gạch ngang "
        "(so-y-te.md)"
    )


def test_refuses_a_file_in_another_encoding(folder: Folder) -> None:
    (folder.root / FILE).write_bytes("# Sở Y tế".encode("utf-16"))

    assert folder.message() == (
        f"[FG16] {PLACE}\n"
        "  Gặp:      tệp không phải mã UTF-8\n"
        "  Cần:      tệp văn bản mã UTF-8\n"
        "  Cách sửa: mở tệp, chọn Lưu thành (Save As) và chọn mã hóa UTF-8"
    )


def test_asks_for_the_agency_in_the_first_line(folder: Folder) -> None:
    folder.change(FILE, "# Sở Y tế\n", "Sở Y tế\n")

    assert folder.message() == (
        f"[FG17] {PLACE} › dòng 1\n"
        "  Gặp:      «Sở Y tế»\n"
        "  Cần:      dòng đầu là tên cơ quan sau dấu #\n"
        "  Cách sửa: ghi dòng đầu, ví dụ: # Sở Y tế"
    )


def test_refuses_a_section_that_stands_twice(folder: Folder) -> None:
    folder.change(FILE, "## Lĩnh vực: Y tế", "## Kết quả nổi bật")

    assert folder.message() == (
        f"[FG18] {PLACE} › dòng 10\n"
        "  Gặp:      đề mục «Kết quả nổi bật» đã có ở dòng 3\n"
        "  Cần:      mỗi đề mục một lần\n"
        "  Cách sửa: gộp hai phần vào một đề mục"
    )


def test_refuses_text_above_the_first_section_instead_of_dropping_it(folder: Folder) -> None:
    folder.change(FILE, "# Sở Y tế\n", "# Sở Y tế\nMở đầu.\n")

    assert folder.message() == (
        f"[FG19] {PLACE} › dòng 2\n"
        "  Gặp:      «Mở đầu.»\n"
        "  Cần:      đoạn văn nằm dưới một đề mục (dòng bắt đầu bằng ##)\n"
        "  Cách sửa: ghi đề mục phía trên đoạn này"
    )


def test_warns_when_the_first_line_names_another_agency(folder: Folder) -> None:
    folder.change(FILE, "# Sở Y tế\n", "# Sở Tư pháp\n")

    assert folder.warning() == (
        f"[FG20] {PLACE} › dòng 1\n"
        "  Gặp:      «Sở Tư pháp»\n"
        "  Cần:      tên cơ quan ứng với tên tệp «so-y-te.md»\n"
        "  Cách sửa: sửa dòng đầu hoặc đổi tên tệp"
    )


def test_refuses_a_narrative_whose_file_is_named_after_no_agency(folder: Folder) -> None:
    (folder.root / "narratives/soyte.md").write_text("# Sở Y tế\n\n## Tuyên truyền, quán triệt\n\nĐã làm.\n", "utf-8")

    assert [fault.code for fault in folder.faults() if fault.severity is Severity.ERROR] == ["FG15"]
