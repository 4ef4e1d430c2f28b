"""The files of a draft: read again they give the same plan; written whole or not at all, never over another."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.errors import CannotRun
from reportgen.intake.draft import Draft
from reportgen.intake.finishing import derived_direction, open_directions
from reportgen.intake.notes import notes_md
from reportgen.intake.plan_files import indicators_csv, open_report_keys, plan_yaml, tasks_csv
from reportgen.intake.writing import refuse_slug, write_folder
from reportgen.plan.load import load_plan
from reportgen.plan.model import Direction, Plan
from tests.intake.drawn import HEAD, read, table
from tests.intake.laid_out import C, P
from tests.intake.layouts import AUTHORED
from tests.intake.measure import read as read_layout
from tests.intake.measure import register
from tests.intake.new_layouts import NEW


def written(draft: Draft, tmp_path: Path, slug: str = "mau-thu") -> Plan:
    files = {
        "plan.yaml": plan_yaml(draft, slug, "a.docx", register()),
        "indicators.csv": indicators_csv(draft),
        "tasks.csv": tasks_csv(draft),
        "notes.md": notes_md(draft, "a.docx"),
    }
    write_folder(tmp_path / slug, files, mark=False)
    return load_plan(tmp_path / slug)


@pytest.mark.parametrize("name", {**AUTHORED, **NEW})
def test_a_draft_can_always_be_read_again(name: str, tmp_path: Path) -> None:
    draft = read_layout({**AUTHORED, **NEW}[name]())
    plan = written(draft, tmp_path)
    assert [row.name for row in plan.indicators] == [row.name for row in draft.indicators]
    assert [row.name for row in plan.tasks] == [row.name for row in draft.tasks]
    assert plan.status == "draft"
    assert set(plan.milestones) == draft.years


def test_national_targets_have_columns_of_their_own(tmp_path: Path) -> None:
    plan = written(read_layout(AUTHORED["word dong-nai"]()), tmp_path)
    assert plan.indicators[1].central[2030]


def test_odd_numbers_and_unreadable_targets_do_not_keep_a_draft_from_being_read(tmp_path: Path) -> None:
    rows = table(HEAD, "I|Giáo dục|||||", "1|A|%|5/6|7-8-2024|Sở Y tế|", "1|B|người|45000|1E+05|Sở Y tế|",
                 "1.10|C|%|1|2|Sở Y tế|", "2b|D|%|1|2|Sở Y tế|", "(iv)|E|%|1|2|Sở Y tế|", "5.9|F|%|1|2|Sở Y tế|",
                 "5.1|G|%|1|2|Sở Y tế|")  # fmt: skip
    plan = written(read(rows).draft, tmp_path)
    assert [row.name for row in plan.indicators] == ["A", "B", "C", "D", "E", "F", "G"]
    assert plan.indicators[1].targets[2025] == "45.000"


def test_notes_name_the_row_the_place_what_was_taken_and_what_else(tmp_path: Path) -> None:
    draft = read(table(HEAD, "1|Giáo dục|||||", "1.1|Tỷ lệ A|%|>95|<|Sở Y tế|UBND")).draft
    notes = notes_md(draft, "phu-luc.docx")
    assert "phu-luc.docx" in notes
    assert (
        "- **1.1 «Tỷ lệ A» · bảng 1, dòng 3**. Gặp: ô «>95» gộp chung năm 2025, năm 2030. "
        "Đã lấy: ghi ở target_unplaced (chưa rõ năm). Cũng có thể: mục tiêu của từng năm ấy." in notes
    )
    assert "- Bảng 1: 3 dòng = 1 dòng tên cột, 1 dòng nhóm, 1 chỉ tiêu" in notes


def test_notes_keep_the_cells_of_columns_that_have_no_place(tmp_path: Path) -> None:
    rows = table("TT|Chỉ tiêu|ĐVT|Hiện trạng 2023|Đến năm 2030|Chủ trì", "1|Y tế||||", "1.1|Tỷ lệ A|%|12,5|60|Sở Y tế")
    assert "### Cột «Hiện trạng 2023»\n\n- 1.1 «Tỷ lệ A»: 12,5" in notes_md(read(rows).draft, "a.docx")


@pytest.mark.parametrize(
    ("unit", "targets", "direction"),
    [
        ("%", ("50", "60"), Direction.HIGHER),
        ("%", ("16,5", "14,5"), Direction.LOWER),
        ("%", ("-", "100"), Direction.HIGHER),
        ("%", ("100", "100"), Direction.HIGHER),
        ("%", ("-", "0"), Direction.LOWER),
        ("%", ("<3", "<2"), None),
        ("%", ("2", "<2"), None),
        ("%", ("99,5", "99,5"), None),
        ("Căn", ("-", "100"), None),
        ("Mức độ", ("Mức độ 2", "Mức độ 3"), Direction.LEVEL),
    ],
)
def test_a_direction_is_derived_only_where_the_targets_show_it(
    unit: str, targets: tuple[str, str], direction: Direction | None
) -> None:
    row = read(table(HEAD, "1|Y tế|||||", f"1.1|A|{unit}|{targets[0]}|{targets[1]}|Sở Y tế|")).draft.indicators[0]
    assert derived_direction(row) == direction


def test_rows_whose_direction_a_person_must_give_are_listed() -> None:
    rows = table(HEAD, "1|Y tế|||||", "1.1|A|%|50|60|Sở Y tế|", "1.2|B|%|99|99|Sở Y tế|", "1.3|C|%|<3|<3|Sở Y tế|")
    draft = read(rows).draft
    assert [row.name for row in open_directions(draft)] == ["B"]
    assert "- 1.2 «B»: 2025: «99»; 2030: «99»" in notes_md(draft, "a.docx")


def test_the_report_settings_that_follow_from_the_text_are_filled_in(tmp_path: Path) -> None:
    text = P("Định kỳ báo cáo UBND tỉnh (qua Sở Y tế tổng hợp) trước ngày 30/11 hằng năm; tham mưu UBND tỉnh báo cáo"
             " Ban Thường vụ Tỉnh ủy trước ngày 15/12 hằng năm.")  # fmt: skip
    head = [[C("ỦY BAN NHÂN DÂN\nTỈNH LÂM ĐỒNG"), C("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")]]
    rows = table(HEAD, "1|Y tế|||||", "1.1|Tỷ lệ A|%|50|60|Sở Y tế|UBND")
    report = written(read(head, text, rows).draft, tmp_path).report
    assert (report.addressees, report.compiler) == (("Ban Thường vụ Tỉnh ủy",), "so-y-te")
    assert report.agency_addressee == "Ủy ban nhân dân tỉnh"
    assert [(field.key, field.title) for field in report.fields] == [("y-te", "Y tế")]


def test_a_slug_is_made_of_small_letters_figures_and_hyphens(tmp_path: Path) -> None:
    for slug in ("Lâm Đồng", "../lam-dong", "lam_dong", "", "-a"):
        with pytest.raises(CannotRun, match="IM21"):
            refuse_slug(tmp_path, slug)


def test_a_plan_that_is_there_is_never_written_over(tmp_path: Path) -> None:
    (tmp_path / "lam-dong").mkdir()
    with pytest.raises(CannotRun, match="IM20"):
        refuse_slug(tmp_path, "lam-dong")


def test_nothing_is_left_behind_when_the_folder_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "lam-dong").mkdir()
    (tmp_path / "lam-dong" / "plan.yaml").write_text("của người khác", encoding="utf-8")
    with pytest.raises(OSError, match="lam-dong"):
        write_folder(tmp_path / "lam-dong", {"plan.yaml": "a", "tasks.csv": "b"}, mark=False)
    assert (tmp_path / "lam-dong" / "plan.yaml").read_text(encoding="utf-8") == "của người khác"
    assert [path.name for path in tmp_path.iterdir()] == ["lam-dong"]


def test_tables_bear_the_mark_for_excel_only_when_asked(tmp_path: Path) -> None:
    write_folder(tmp_path / "a", {"tasks.csv": "key"}, mark=True)
    write_folder(tmp_path / "b", {"tasks.csv": "key"}, mark=False)
    assert (tmp_path / "a" / "tasks.csv").read_bytes() == b"\xef\xbb\xbfkey"
    assert (tmp_path / "b" / "tasks.csv").read_bytes() == b"key"


def test_keys_of_the_report_that_the_text_does_not_give_are_named() -> None:
    assert open_report_keys(Draft(), register()) == [
        "addressee", "closing_addressee", "plan_title", "compiler", "agency_addressee", "signature",
    ]  # fmt: skip
