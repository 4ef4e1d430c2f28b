"""Which row of a table is a group, an indicator, a sub-row, a task; on paper and on a worksheet alike."""

from __future__ import annotations

import pytest

from tests.intake.drawn import HEAD, TASKS, read, table
from tests.intake.laid_out import P

ROW = "|%|50|60|Sở Y tế|UBND các huyện"
KINDS = ("docx", "xlsx")


@pytest.mark.parametrize("kind", KINDS)
def test_number_and_title_of_a_group_may_stand_in_the_cell_of_the_name(kind: str) -> None:
    rows = read(table(HEAD, "|I. Giáo dục|||||", f"1|Tỷ lệ A{ROW}", "|II. Y tế|||||", f"1|Tỷ lệ B{ROW}"), kind=kind)
    assert rows.groups == ["I Giáo dục", "II Y tế"]
    assert rows.indicators == ["1|1|Tỷ lệ A|I|", "II.1|1|Tỷ lệ B|II|"]
    assert rows.doubts == []


@pytest.mark.parametrize("kind", KINDS)
def test_letters_under_a_numbered_heading_are_its_sub_rows(kind: str) -> None:
    rows = read(
        table(
            HEAD, "I|*Giáo dục|||||", "1|Tỷ lệ A|||||", f"a)|Thành thị{ROW}", f"b)|Nông thôn{ROW}", f"2|Tỷ lệ B{ROW}"
        ),
        kind=kind,
    )
    assert rows.indicators == ["1|1|Tỷ lệ A|I|", "1.a|a)|Thành thị|I|1", "1.b|b)|Nông thôn|I|1", "2|2|Tỷ lệ B|I|"]


def test_a_third_level_of_numbers_is_a_sub_row() -> None:
    rows = read(table(HEAD, "1|Giáo dục|||||", f"1.1|Tỷ lệ A{ROW}", f"1.1.1|Thành thị{ROW}", f"1.2|Tỷ lệ B{ROW}"))
    assert rows.indicators == ["1.1|1.1|Tỷ lệ A|1|", "1.1.1|1.1.1|Thành thị|1|1.1", "1.2|1.2|Tỷ lệ B|1|"]


def test_a_group_above_groups_is_told_and_its_number_tells_equal_ones_apart() -> None:
    rows = read(
        table(HEAD, "A|*XÃ HỘI|||||", "I|Giáo dục|||||", f"1|Tỷ lệ A{ROW}", "B|*KINH TẾ|||||", "I|Công nghiệp|||||",
              f"1|Tỷ lệ B{ROW}")
    )  # fmt: skip
    assert rows.groups == ["I Giáo dục", "B.I Công nghiệp"]
    assert rows.indicators == ["1|1|Tỷ lệ A|I|", "B.I.1|1|Tỷ lệ B|B.I|"]
    assert [doubt for doubt in rows.doubts if "nhóm cấp trên" in doubt] != []


@pytest.mark.parametrize("kind", KINDS)
def test_totals_notes_and_blank_rows_are_no_indicators_and_are_counted(kind: str) -> None:
    rows = read(
        table(HEAD, "1|Giáo dục|||||", f"1.1|Tỷ lệ A{ROW}", "||||||", f"1.2|Tỷ lệ B{ROW}",
              "|Tổng cộng: 2 chỉ tiêu|||||", "Ghi chú: theo Nghị quyết số 68|<|<|<|<|<|<"),
        kind=kind,
    )  # fmt: skip
    assert [row.split("|")[2] for row in rows.indicators] == ["Tỷ lệ A", "Tỷ lệ B"]
    tally = rows.draft.tallies[0]
    assert sum(tally.parts.values()) == tally.rows == 7
    assert (tally.parts["dòng trống"], tally.parts["dòng tổng cộng"]) == (1, 1)


def test_columns_are_known_by_their_headings_wherever_they_stand() -> None:
    head = "Ghi chú|Cơ quan phối hợp|Cơ quan chủ trì|Đến năm 2030|Đến năm 2025|Đơn vị|Nội dung|STT"
    rows = read(table(head, "||||||*Giáo dục|1", "NQ 68|UBND|Sở Y tế|60|50|%|Tỷ lệ A|1.1"))
    assert rows.indicators == ["1.1|1.1|Tỷ lệ A|1|"]
    (made,) = rows.draft.indicators
    assert made.values == {"note": "NQ 68", "coordinating_agencies": "UBND", "lead_agency": "Sở Y tế",
                           "target_2030": "60", "target_2025": "50", "unit": "%"}  # fmt: skip


def test_an_agency_cell_left_empty_is_not_filled_and_is_told() -> None:
    rows = read(table(HEAD, "1|Giáo dục|||||", f"1.1|Tỷ lệ A{ROW}", "1.2|Tỷ lệ B|%|50|60||"))
    assert rows.value("lead_agency") == ["Sở Y tế", ""]
    assert rows.doubts == ["bảng 1, dòng 4: ô «Chủ trì» để trống"]


def test_agencies_in_the_row_of_a_group_hold_for_its_rows_and_are_told_once() -> None:
    rows = read(table(HEAD, "1|Giáo dục||||Sở Y tế|UBND", "1.1|Tỷ lệ A|%|50|60||", "1.2|Tỷ lệ B|%|50|60||"))
    assert rows.value("lead_agency") == ["Sở Y tế", "Sở Y tế"]
    assert [made.inherited for made in rows.draft.indicators] == [{"lead_agency", "coordinating_agencies"}] * 2
    assert len(rows.doubts) == 1


def test_a_target_merged_over_two_years_has_lost_its_year() -> None:
    rows = read(table(HEAD, "1|Giáo dục|||||", "1.1|Tỷ lệ A|%|>95|<|Sở Y tế|UBND"))
    assert (rows.value("target_unplaced"), rows.value("target_2025")) == ([">95"], [""])
    assert rows.doubts == ["bảng 1, dòng 3: ô «>95» gộp chung năm 2025, năm 2030"]


def test_a_target_merged_with_the_row_above_is_taken_and_told() -> None:
    rows = read(table(HEAD, "1|Giáo dục|||||", f"1.1|Tỷ lệ A{ROW}", "1.2|Tỷ lệ B|%|40|^|^|^"))
    assert rows.value("target_2030") == ["60", "60"]
    assert rows.doubts == ["bảng 1, dòng 4: ô mục tiêu «60» gộp với dòng trên"]


def test_a_name_over_several_rows_is_an_indicator_and_the_words_beside_it_its_sub_rows() -> None:
    rows = read(
        table("TT|Chỉ tiêu|<|ĐVT|2025|2030|Chủ trì", "1|*Nhà ở|<|<|<|<|<",
              "1.1|Tỷ lệ nhà kiên cố|Thành thị|%|10|20|Sở Xây dựng",
              "^|^|Nông thôn|%|5|10|^", "1.2|Tỷ lệ nước sạch|<|%|5|10|Sở Y tế")
    )  # fmt: skip
    assert rows.indicators == ["1.1|1.1|Tỷ lệ nhà kiên cố|1|", "1.1.a||Thành thị|1|1.1", "1.1.b||Nông thôn|1|1.1",
                               "1.2|1.2|Tỷ lệ nước sạch|1|"]  # fmt: skip
    assert len(rows.doubts) == 1


def test_a_number_printed_twice_keeps_both_rows_and_is_told() -> None:
    rows = read(table(HEAD, "1|Giáo dục|||||", f"1.1|Tỷ lệ A{ROW}", f"1.2|Tỷ lệ B{ROW}", f"1.2|Tỷ lệ C{ROW}"))
    assert rows.indicators == ["1.1|1.1|Tỷ lệ A|1|", "1.2|1.2|Tỷ lệ B|1|", "1.2 (2)|1.2|Tỷ lệ C|1|"]
    assert rows.doubts == ["bảng 1, dòng 5: số «1.2» trùng số của dòng ở bảng 1, dòng 4"]


def test_a_number_of_another_group_stays_where_it_stands_and_is_told() -> None:
    rows = read(table(HEAD, "1|Giáo dục|||||", f"1.1|A{ROW}", "2|Y tế|||||", f"2.1|B{ROW}", f"1.2|C{ROW}"))
    assert [row.group for row in rows.draft.indicators] == ["1", "2", "2"]
    assert rows.doubts == ["bảng 1, dòng 6: số «1.2» đứng trong nhóm 2"]


def test_a_group_whose_row_was_lost_is_made_from_the_numbers_and_told() -> None:
    rows = read(table(HEAD, "1|Giáo dục|||||", f"1.1|A{ROW}", f"2.1|B{ROW}", f"2.2|C{ROW}"))
    assert rows.groups == ["1 Giáo dục", "2 Nhóm 2"]
    assert rows.doubts == ["bảng 1, dòng 4: không thấy dòng nhóm phía trên"]


def test_a_row_torn_in_two_is_joined_and_told() -> None:
    rows = read(table(HEAD, "1|Y tế|||||", "1.1|Tỷ lệ trẻ em dưới|%|50|60|Sở Y|UBND", "|36 tháng tuổi đi học||||tế|"))
    assert rows.indicators == ["1.1|1.1|Tỷ lệ trẻ em dưới 36 tháng tuổi đi học|1|"]
    assert rows.value("lead_agency") == ["Sở Y tế"]
    assert len(rows.doubts) == 1


def test_a_row_with_a_number_and_no_words_is_named_as_not_understood() -> None:
    rows = read(table(HEAD, "1|Giáo dục|||||", f"1.1|Tỷ lệ A{ROW}", "1.2||%|5|6||", f"1.3|Tỷ lệ B{ROW}"))
    assert [row.split("|")[1] for row in rows.indicators] == ["1.1", "1.3"]
    assert rows.doubts == ["bảng 1, dòng 4: dòng không hiểu: «1.2 | % | 5 | 6»"]
    assert rows.draft.tallies[0].parts["không hiểu"] == 1


def test_what_excel_took_for_a_date_is_left_out_and_told() -> None:
    rows = read(table(HEAD, "1|Giáo dục|||||", "1.1|Số huyện đạt|huyện|8/12|12/12|Sở Y tế|UBND"), kind="xlsx")
    assert rows.value("target_2030") == [""]
    assert "trang «Trang», ô D3: «8/12» giống ngày do Excel đổi" in rows.doubts


def test_a_title_with_a_number_over_a_table_is_the_group_of_its_rows() -> None:
    first, second = table(HEAD, f"1|Tỷ lệ A{ROW}"), table(HEAD, f"1|Tỷ lệ B{ROW}")
    rows = read(P("I. Giáo dục", True), first, P("II. Y tế", True), second)
    assert rows.groups == ["I Giáo dục", "II Y tế"]
    assert rows.indicators == ["1|1|Tỷ lệ A|I|", "II.1|1|Tỷ lệ B|II|"]


def test_the_year_of_targets_without_one_comes_from_the_title_and_is_told() -> None:
    drawn = table("TT|Nội dung|ĐVT|Mục tiêu|Chủ trì", "1|Y tế|||", "1.1|A|%|60|Sở Y tế", "1.2|B|%|>=70|Sở Y tế")
    rows = read(P("CÁC CHỈ TIÊU ĐẾN NĂM 2030"), drawn)
    assert rows.value("target_2030") == ["60", ">=70"]
    assert rows.draft.years == {2030}
    assert rows.doubts == ["bảng 1: cột mục tiêu «Mục tiêu» không nêu năm"]


def test_sub_groups_of_tasks_may_begin_their_numbers_anew_or_go_deeper() -> None:
    rows = read(
        table(TASKS, "VI|Phúc lợi|||", "1|Về giáo dục|||", "1.1|Việc A|Sở Y tế|UBND|2025", "6|Về nước sạch|||",
              "1|Việc B|Sở Y tế|UBND|2025", "2|Việc C|Sở Y tế|UBND|2025", "VII|Khác|||", "1|Việc D|Sở Y tế||2026")
    )  # fmt: skip
    assert rows.tasks == [
        "VI.1.1|1.1|Việc A|VI|1",
        "VI.6.1|1|Việc B|VI|6",
        "VI.6.2|2|Việc C|VI|6",
        "VII.1|1|Việc D|VII|",
    ]


def test_a_task_without_agency_and_time_is_kept_and_told() -> None:
    rows = read(table(TASKS, "I|Phúc lợi|||", "1|Việc A|Sở Y tế|UBND|2025", "2|Việc B|||", "3|Việc C|Sở Y tế||2026"))
    assert [row.split("|")[0] for row in rows.tasks] == ["I.1", "I.2", "I.3"]
    assert rows.doubts == ["bảng 1, dòng 4: không nêu cơ quan, thời gian"]


def test_bullets_with_agencies_under_a_title_are_tasks_of_a_sub_group() -> None:
    rows = read(
        table(TASKS, "I|Phúc lợi|||", "1|Việc lớn|||", "-|Việc A|Sở Y tế|UBND|2025", "-|Việc B|Sở Y tế|UBND|2025",
              "2|Việc C|Sở Y tế|UBND|2025")
    )  # fmt: skip
    assert rows.tasks == ["I.1|-|Việc A|I|1", "I.1 (2)|-|Việc B|I|1", "I.2|2|Việc C|I|"]


def test_agencies_alone_in_a_mixed_table_are_tasks() -> None:
    rows = read(
        table("TT|Nội dung|ĐVT|2025|2030|Cơ quan chủ trì|Cơ quan phối hợp", "A|CHỈ TIÊU|||||", "I|Giáo dục|||||",
              f"1|Tỷ lệ A{ROW}", "B|NHIỆM VỤ|||||", "I|Y tế|||||", "1|Xây dựng đề án||||Sở Y tế|UBND")
    )  # fmt: skip
    assert rows.indicators == ["1|1|Tỷ lệ A|I|"]
    assert rows.tasks == ["I.1|1|Xây dựng đề án|I|"]
    assert rows.groups == ["I Giáo dục", "I Y tế"]


def test_columns_without_a_place_in_the_data_are_kept_for_the_notes() -> None:
    rows = read(
        table(
            "TT|Nhiệm vụ|Sản phẩm|Cơ quan chủ trì|Thời gian|Kinh phí", "I|Y tế||||", "1|Việc A|Đề án|Sở Y tế|2025|100"
        )
    )
    assert [(title, text) for _, title, text in rows.draft.extra] == [("Sản phẩm", "Đề án"), ("Kinh phí", "100")]
    assert len(rows.doubts) == 2


@pytest.mark.parametrize("kind", ["docx", "xlsx"])
def test_a_budget_beside_the_indicators_is_left_out_and_told(kind: str) -> None:
    budget = table(
        "STT|Nội dung|Kinh phí (triệu đồng)|Năm 2026|Năm 2027|Nguồn", "1|Mua sắm|5|2|3|NSĐP", "2|Đào tạo|5|2|3|NSĐP"
    )
    rows = read(table(HEAD, "1|Giáo dục|||||", f"1.1|Tỷ lệ A{ROW}"), P("PHỤ LỤC II"), budget, kind=kind)
    assert rows.indicators == ["1.1|1.1|Tỷ lệ A|1|"]
    assert not rows.tasks
    assert any("bảng kinh phí, dự toán: «STT | Nội dung" in told for told in rows.doubts)


def test_years_of_a_schedule_with_crosses_are_no_targets() -> None:
    crosses = table(
        "TT|Nhiệm vụ|Chủ trì|Phối hợp|Lộ trình 2026|Lộ trình 2027",
        "1|Việc A|Sở Y tế|UBND|x|",
        "2|Việc B|Sở Y tế|UBND||x",
    )
    rows = read(crosses)
    assert not rows.indicators
    assert [row.name for row in rows.draft.tasks] == ["Việc A", "Việc B"]


def test_a_cell_that_says_as_above_is_taken_like_a_merged_one_and_told() -> None:
    rows = read(table(TASKS, "I|Y tế|||", "1|Việc A|Sở Y tế|UBND|2025", "2|Việc B|nt|Như trên|2026"))
    second = rows.draft.tasks[1]
    assert (second.values["lead"], second.values["coordinating"]) == ("Sở Y tế", "UBND")
    assert second.inherited == {"lead", "coordinating"}
    assert len([told for told in rows.doubts if "(như trên)" in told]) == 2


def test_a_unit_in_the_name_is_seen_before_the_words_that_lead_to_sub_rows() -> None:
    head = "TT|Chỉ tiêu|Năm 2025|Năm 2030|Chủ trì"
    rows = read(table(head, "1|Nước sạch (%), trong đó:|60|70|Sở Y tế", "2|Việc làm (nghìn người/năm)|25|27|Sở Nội vụ"))
    assert rows.value("unit") == ["%", "nghìn người/năm"]
    assert [row.name for row in rows.draft.indicators] == ["Nước sạch, trong đó:", "Việc làm"]
