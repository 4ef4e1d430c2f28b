"""`reportgen plan import`, as typed: the draft it writes, what it tells, its exit codes."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from reportgen.cli import cli
from reportgen.errors import CannotRun, DataError
from tests.intake.drawn import HEAD, TASKS, table
from tests.intake.laid_out import P, docx, xlsx

INDICATORS = table(HEAD, "1|Y tế|||||", "1.1|Tỷ lệ A|%|50|60|Sở Y tế|UBND các huyện", "1.2|Tỷ lệ B|%|>95|<|Sở Y tế|")
WORK = table(TASKS, "I|Y tế|||", "1|Việc A|Sở Y tế|UBND các huyện|Năm 2025")
NOTE = P("(Kèm theo Kế hoạch số 12/KH-UBND ngày 05/02/2025 của Ủy ban nhân dân tỉnh Lâm Đồng)")


@pytest.fixture
def workspace(tmp_path: Path, checkout: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace without plans, made the current directory."""
    (tmp_path / "data").mkdir()
    for file in (checkout / "data").glob("*.csv"):
        shutil.copy(file, tmp_path / "data")
    (tmp_path / "templates").mkdir()
    (tmp_path / "reportgen.toml").touch()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*words: str) -> Result:
    return CliRunner().invoke(cli, list(words), standalone_mode=False)


def imported(workspace: Path, name: str, data: bytes) -> Result:
    (workspace / name).write_bytes(data)
    return run("plan", "import", name, "--slug", "lam-dong")


def test_writes_a_draft_that_is_shown_checked_and_exported(workspace: Path) -> None:
    result = imported(workspace, "phu-luc.docx", docx(P("PHỤ LỤC"), NOTE, INDICATORS, P("PHỤ LỤC II"), WORK))
    assert result.return_value == 0
    assert result.output.startswith(
        "Đã đọc phu-luc.docx: 2 chỉ tiêu và 0 dòng con, 1 nhóm chỉ tiêu; 1 nhiệm vụ, 1 nhóm nhiệm vụ\n"
        "  Bảng 1: 4 dòng = 1 dòng tên cột, 1 dòng nhóm, 2 chỉ tiêu"
    )
    folder = workspace / "data" / "plans" / "lam-dong"
    assert sorted(path.name for path in folder.iterdir()) == ["indicators.csv", "notes.md", "plan.yaml", "tasks.csv"]
    assert "Mã: lam-dong (bản nháp" in run("plan", "show", "lam-dong").output
    rows = json.loads(run("plan", "export", "lam-dong", "--table", "indicators", "--format", "json").output)
    assert [(row["row_id"], row["name"], row["target_2030"]) for row in rows] == [
        ("1.1", "Tỷ lệ A", "60"),
        ("1.2", "Tỷ lệ B", ""),
    ]
    assert run("plan", "check", "lam-dong").exception is None


def test_a_worksheet_gives_the_same_rows_as_a_word_file(workspace: Path) -> None:
    assert imported(workspace, "a.xlsx", xlsx(("Chỉ tiêu", [NOTE, INDICATORS]), ("Nhiệm vụ", [WORK]))).return_value == 0
    rows = json.loads(run("plan", "export", "lam-dong", "--table", "tasks", "--format", "json").output)
    assert [(row["row_id"], row["lead"], row["timeline"]) for row in rows] == [("I.1", "Sở Y tế", "Năm 2025")]


def test_tells_every_doubt_with_row_place_and_what_else_it_could_be(workspace: Path) -> None:
    output = imported(workspace, "phu-luc.docx", docx(NOTE, INDICATORS)).output
    assert (
        "  1. 1.2 «Tỷ lệ B» · bảng 1, dòng 4\n"
        "     Gặp: ô «>95» gộp chung năm 2025, năm 2030\n"
        "     Đã lấy: ghi ở target_unplaced (chưa rõ năm)\n"
        "     Cũng có thể: mục tiêu của từng năm ấy\n" in output
    )
    assert "Kiểm tra dữ liệu (plan check):\n[PL37]" in output
    assert "lam-dong: 0 lỗi, 1 cảnh báo" in output


def test_a_draft_is_not_rendered(workspace: Path) -> None:
    imported(workspace, "phu-luc.docx", docx(NOTE, INDICATORS))
    result = run("render", "lam-dong", "2025")
    assert isinstance(result.exception, DataError)
    assert result.exception.faults[0].code == "RD03"


def test_a_file_without_tables_is_refused_and_nothing_written(workspace: Path) -> None:
    result = imported(workspace, "ke-hoach.docx", docx(P("I. MỤC TIÊU"), P("Giảm nghèo.")))
    assert isinstance(result.exception, DataError)
    assert result.exception.exit_code == 1
    assert result.exception.faults[0].code == "IM08"
    assert not (workspace / "data" / "plans").exists()


def test_a_plan_that_is_there_is_not_written_over(workspace: Path) -> None:
    imported(workspace, "phu-luc.docx", docx(NOTE, INDICATORS))
    before = (workspace / "data" / "plans" / "lam-dong" / "indicators.csv").read_bytes()
    result = imported(workspace, "phu-luc.docx", docx(NOTE, WORK))
    assert isinstance(result.exception, CannotRun)
    assert (workspace / "data" / "plans" / "lam-dong" / "indicators.csv").read_bytes() == before


def test_the_built_in_data_are_not_written_to(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = imported(tmp_path, "phu-luc.docx", docx(NOTE, INDICATORS))
    assert isinstance(result.exception, CannotRun)
    assert result.exception.fault.code == "IM22"


def test_a_file_that_is_not_there_is_told_by_its_name(workspace: Path) -> None:
    result = run("plan", "import", "khong-co.docx", "--slug", "lam-dong")
    assert isinstance(result.exception, FileNotFoundError)
