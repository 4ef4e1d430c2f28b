"""What the text around the tables says: number, date, issuer, recipients, deadlines, counts, tasks in prose."""

from __future__ import annotations

from datetime import date

import pytest

from reportgen.intake.draft import Draft
from reportgen.intake.read_plan import read_plan
from tests.intake.appendices import plan
from tests.intake.drawn import HEAD, read, table
from tests.intake.laid_out import C, P, docx, paragraph
from tests.intake.measure import register

ROWS = table(HEAD, "1|Giáo dục|||||", "1.1|Tỷ lệ A|%|50|60|Sở Y tế|UBND", "1.2|Tỷ lệ B|%|50|60|Sở Y tế|UBND")
LETTERHEAD = [
    [
        C("ỦY BAN NHÂN DÂN\nTỈNH QUẢNG NINH\n-------"),
        C("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"),
    ],
    [C("Số: 155/KH-UBND"), C("Quảng Ninh, ngày 19 tháng 6 năm 2024")],
]
SIGNATURE = [
    [C("Nơi nhận:\n- TT Tỉnh ủy (báo cáo);\n- Sở Lao động - Thương binh và Xã hội;\n- Lưu: VT, VX2."),
     C("TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nNguyễn Văn A")],
]  # fmt: skip
BODY = [
    P("KẾ HOẠCH", True),
    P("THỰC HIỆN NGHỊ QUYẾT SỐ 42-NQ/TW", True),
    P("Căn cứ Nghị quyết số 42-NQ/TW ngày 24/11/2023 của Ban Chấp hành Trung ương Đảng về chính sách xã hội;"),
    P("Ủy ban nhân dân tỉnh ban hành Kế hoạch thực hiện Nghị quyết số 42-NQ/TW với những nội dung như sau:"),
    P("Các chỉ tiêu cụ thể (Phụ lục 01 gồm 01 nhóm chỉ tiêu, 02 chỉ tiêu cụ thể)."),
    P("1. Các sở, ban, ngành; UBND các huyện"),
    P("- Định kỳ báo cáo kết quả về UBND tỉnh (qua Sở Lao động - Thương binh và Xã hội tổng hợp) trước ngày 30 tháng 11"
      " hằng năm; tham mưu UBND tỉnh báo cáo Ban Thường vụ Tỉnh ủy trước ngày 15/12 hằng năm."),
]  # fmt: skip


def whole() -> Draft:
    return read(LETTERHEAD, *BODY, SIGNATURE, ROWS).draft


def test_number_date_issuer_and_subject_come_from_the_head() -> None:
    facts = whole().facts
    assert (facts.number, facts.issued) == ("155/KH-UBND", date(2024, 6, 19))
    assert (facts.issuer, facts.province, facts.province_kind) == (
        "Ủy ban nhân dân tỉnh Quảng Ninh",
        "Quảng Ninh",
        "tỉnh",
    )
    assert (facts.document_type, facts.subject) == ("Kế hoạch", "THỰC HIỆN NGHỊ QUYẾT SỐ 42-NQ/TW")
    assert facts.plan_title == "thực hiện Nghị quyết số 42-NQ/TW"


def test_recipients_and_authority_come_from_the_signature_table_and_no_name() -> None:
    facts = whole().facts
    assert facts.recipients == ["TT Tỉnh ủy (báo cáo);", "Sở Lao động - Thương binh và Xã hội;", "Lưu: VT, VX2."]
    assert facts.authority == ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]


def test_deadlines_name_who_reports_to_whom_and_are_told() -> None:
    draft = whole()
    first, second = draft.facts.duties
    assert (first.addressee, first.through, first.month, first.day, first.before, first.upward) == (
        "UBND tỉnh", "Sở Lao động - Thương binh và Xã hội", 11, 30, True, False,
    )  # fmt: skip
    assert first.reporter == "Các sở, ban, ngành; UBND các huyện"
    assert (second.addressee, second.month, second.day, second.upward) == ("Ban Thường vụ Tỉnh ủy", 12, 15, True)
    assert sum("thời hạn báo cáo" in doubt.found for doubt in draft.doubts) == 2


def test_a_deadline_is_read_where_the_sentence_begins_with_it_or_with_the_report() -> None:
    first = P("Báo cáo kết quả về Ủy ban nhân dân tỉnh (qua Sở Nội vụ tổng hợp) trước ngày 20/11 hằng năm.")
    second = P("Trước ngày 10 tháng 12 hằng năm, trình Ủy ban nhân dân tỉnh báo cáo Ban Thường vụ Tỉnh ủy.")
    one, two = read(LETTERHEAD, P("1. Các sở, ban, ngành"), first, second, ROWS).draft.facts.duties
    assert (one.reporter, one.through, one.month, one.day, one.before) == (
        "Các sở, ban, ngành", "Sở Nội vụ", 11, 20, True,
    )  # fmt: skip
    assert (two.addressee, two.month, two.day, two.before, two.upward) == ("Ban Thường vụ Tỉnh ủy", 12, 10, True, True)


def test_counts_the_plan_states_of_itself_become_claims() -> None:
    assert whole().facts.claims == {"indicator_groups": 1, "indicators": 2}


def test_bases_come_from_the_opening() -> None:
    (basis,) = whole().facts.legal_bases
    assert (basis.short, basis.in_opening) == ("Nghị quyết số 42-NQ/TW", True)
    assert basis.citation.startswith("Nghị quyết số 42-NQ/TW ngày 24/11/2023 của Ban Chấp hành Trung ương Đảng")


def test_number_and_date_come_from_the_note_over_the_appendix_when_the_head_is_lost() -> None:
    note = P("(Kèm theo Kế hoạch số: 177/KH-UBND ngày 11/10/2024 của Ủy ban nhân dân tỉnh Bình Định)")
    facts = read(P("PHỤ LỤC"), note, ROWS).draft.facts
    assert (facts.number, facts.issued, facts.issuer) == (
        "177/KH-UBND",
        date(2024, 10, 11),
        "Ủy ban nhân dân tỉnh Bình Định",
    )


def test_a_number_said_in_two_ways_is_told() -> None:
    note = P("(Kèm theo Kế hoạch số 156/KH-UBND ngày 19 tháng 6 năm 2024 của UBND tỉnh Quảng Ninh)")
    draft = read(LETTERHEAD, *BODY, note, ROWS).draft
    assert draft.facts.number == "155/KH-UBND"
    assert [doubt.found for doubt in draft.doubts if "số, ký hiệu" in doubt.found] == [
        "số, ký hiệu ghi khác: «156/KH-UBND»"
    ]


def test_a_plan_without_number_and_date_leaves_them_open_and_says_so() -> None:
    head = [P("Số: /KH-UBND"), P("Hà Nam, ngày tháng năm 2024"), *BODY]
    draft = read(*head, ROWS).draft
    assert (draft.facts.number, draft.facts.issued, draft.facts.province) == ("", None, "Hà Nam")
    assert "văn bản không có số, ký hiệu" in [doubt.found for doubt in draft.doubts]


def _prose(*lines: str) -> Draft:
    body = [P(line) for line in ("III. NHIỆM VỤ, GIẢI PHÁP CHỦ YẾU", *lines, "IV. KINH PHÍ")]
    return read_plan(docx(*body, ROWS), "a.docx", register())


def test_tasks_in_prose_are_the_text_under_the_sentence_that_gives_them() -> None:
    draft = _prose(
        "5. Xây dựng hệ thống an sinh xã hội",
        "a) Bảo hiểm xã hội tỉnh chủ trì, phối hợp với các sở, ban, ngành có liên quan",
        "Phát triển hệ thống bảo hiểm xã hội.",
        "Mở rộng bảo hiểm y tế.",
        "b) Sở Y tế chủ trì, phối hợp với Sở Tài chính:",
        "- Khám sức khỏe định kỳ.",
    )
    first, second = draft.tasks
    assert (first.code, first.name) == ("a)", "Phát triển hệ thống bảo hiểm xã hội. Mở rộng bảo hiểm y tế.")
    assert first.values["lead"] == "Bảo hiểm xã hội tỉnh"
    assert first.values["coordinating"] == "các sở, ban, ngành có liên quan"
    assert (second.name, second.values["lead"]) == ("Khám sức khỏe định kỳ.", "Sở Y tế")
    assert draft.task_prefix == "III"


def test_tasks_in_prose_may_name_their_agencies_below() -> None:
    draft = _prose(
        "1. Nâng cao nhận thức",
        "1.1. Tổ chức tuyên truyền Nghị quyết.",
        "- Cơ quan chủ trì: Sở Thông tin và Truyền thông.",
        "- Cơ quan phối hợp thực hiện: Sở Nội vụ.",
        "- Thời gian thực hiện: Hằng năm.",
        "6. Phúc lợi",
        "6.1. Về giáo dục",
        "a) Đổi mới giáo dục.",
        "- Cơ quan chủ trì: Sở Giáo dục và Đào tạo.",
    )
    first, second = draft.tasks
    assert (first.code, first.name, first.values) == (
        "1",
        "Tổ chức tuyên truyền Nghị quyết.",
        {"lead": "Sở Thông tin và Truyền thông", "coordinating": "Sở Nội vụ", "timeline": "Hằng năm"},
    )
    assert (second.code, second.subgroup_number, second.subgroup_title) == ("a)", "1", "Về giáo dục")


@pytest.mark.parametrize(
    ("lines", "tasks"),
    [
        (("1. Y tế", "Giao Sở Y tế chủ trì xây dựng Đề án."), [("", "Xây dựng Đề án.", "Sở Y tế", "", "")]),
        (("1. Y tế", "Sở Y tế chủ trì xây dựng Đề án."), [("", "Xây dựng Đề án.", "Sở Y tế", "", "")]),
        (
            ("1. Y tế", "- Nâng cấp bệnh viện (Sở Xây dựng chủ trì, Sở Y tế phối hợp)."),
            [("", "Nâng cấp bệnh viện.", "Sở Xây dựng", "Sở Y tế", "")],
        ),
        (
            ("1. Sở Y tế: Xây dựng Đề án.", "2. Sở Xây dựng: Nâng cấp bệnh viện."),
            [("1", "Xây dựng Đề án.", "Sở Y tế", "", ""), ("2", "Nâng cấp bệnh viện.", "Sở Xây dựng", "", "")],
        ),
        (
            ("1. Sở Y tế", "a) Xây dựng Đề án.", "b) Chủ trì, phối hợp với Sở Nội vụ tuyển dụng bác sĩ."),
            [("a)", "Xây dựng Đề án.", "Sở Y tế", "", ""), ("b)", "Tuyển dụng bác sĩ.", "Sở Y tế", "Sở Nội vụ", "")],
        ),
        (
            (
                "1. Y tế",
                "- Sở Y tế chủ trì, phối hợp với Sở Tài chính xây dựng Đề án.",
                "- Sở Nội vụ chủ trì, phối hợp với Sở Y tế tuyển dụng bác sĩ.",
                "- Mở rộng tiêm chủng.",
            ),
            [
                ("", "Xây dựng Đề án.", "Sở Y tế", "Sở Tài chính", ""),
                ("", "Tuyển dụng bác sĩ.", "Sở Nội vụ", "Sở Y tế", ""),
                ("", "Mở rộng tiêm chủng.", "", "", ""),
            ],
        ),
        (
            ("1. Y tế", "Mở rộng.", "Cơ quan chủ trì: Báo tỉnh. Cơ quan phối hợp: Các sở. Thời gian: Hằng năm."),
            [("", "Mở rộng.", "Báo tỉnh", "Các sở", "Hằng năm")],
        ),
        (
            ("1. Y tế", "- Mở rộng.", "Cơ quan chủ trì: Sở Xây dựng; cơ quan phối hợp: Sở Y tế; thời gian: 2026."),
            [("", "Mở rộng.", "Sở Xây dựng", "Sở Y tế", "2026")],
        ),
    ],
)
def test_every_way_to_give_a_task_in_prose_is_a_task(
    lines: tuple[str, ...], tasks: list[tuple[str, str, str, str, str]]
) -> None:
    draft = _prose(*lines)
    columns = ("lead", "coordinating", "timeline")
    assert [(row.code.rstrip("."), row.name, *(row.values[c] for c in columns)) for row in draft.tasks] == tasks


def test_prose_under_a_heading_of_tasks_that_names_no_body_is_told_line_by_line() -> None:
    draft = _prose("1. Y tế", "Mở rộng tiêm chủng.")
    assert not draft.tasks
    told = [(doubt.place, doubt.found) for doubt in draft.doubts if "lời văn dưới tên mục nhiệm vụ" in doubt.found]
    assert [place for place, _ in told] == ["đoạn 2", "đoạn 3"]
    assert "Mở rộng tiêm chủng." in told[1][1]


def test_the_tasks_of_binh_dinh_come_back_from_its_prose() -> None:
    wanted = plan("binh-dinh")
    body = ""
    for group in wanted.task_groups:
        body += paragraph(f"{group.number}. {group.title}")
        for task in (task for task in wanted.tasks if task.group_number == group.number):
            who = f"{task.lead} chủ trì, phối hợp với {task.coordinating}" if task.coordinating else f"{task.lead}:"
            body += paragraph(f"{task.code} {who}".strip()) if task.lead else ""
            body += paragraph(task.name)
    draft = read_plan(docx(P("III. NHIỆM VỤ, GIẢI PHÁP CHỦ YẾU"), body, P("IV. KINH PHÍ"), ROWS), "a.docx", register())
    assert [(row.code, row.group, row.values["lead"], row.values["coordinating"]) for row in draft.tasks] == [
        (task.code, task.group_number, task.lead, task.coordinating) for task in wanted.tasks
    ]
