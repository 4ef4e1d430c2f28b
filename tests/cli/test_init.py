"""`reportgen init`, as a clerk sees it."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner

from reportgen.cli import cli
from reportgen.workspace import find


def test_says_what_was_laid_out_and_what_to_do_next(tmp_path: Path) -> None:
    result = CliRunner().invoke(cli, ["init", str(tmp_path / "Báo cáo 2024")])
    assert result.exit_code == 0
    assert f"Đã tạo thư mục làm việc: {tmp_path}/Báo cáo 2024\n" in result.output
    assert f"cd '{tmp_path}/Báo cáo 2024'\n" in result.output
    assert "plan check" in result.output
    assert find(tmp_path / "Báo cáo 2024", None).writable


def test_says_so_when_the_folder_is_a_workspace_already(tmp_path: Path) -> None:
    CliRunner().invoke(cli, ["init", str(tmp_path / "mới")])
    (tmp_path / "mới" / "data" / "agencies.csv").write_text("đã sửa", "utf-8")
    result = CliRunner().invoke(cli, ["init", str(tmp_path / "mới")])
    assert result.output == f"{tmp_path}/mới đã là thư mục làm việc; không thay đổi gì.\n"
    assert result.exit_code == 0
    assert (tmp_path / "mới" / "data" / "agencies.csv").read_text("utf-8") == "đã sửa"


def test_needs_the_name_of_a_folder() -> None:
    result = CliRunner().invoke(cli, ["init"])
    assert result.exit_code == 2
    assert "Lỗi: Thiếu tham số 'THƯ-MỤC'." in result.output
