"""Finding and laying out workspaces, on real folders."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from reportgen.errors import CannotRun
from reportgen.workspace import SETTINGS, builtin, find, is_workspace, lay_out


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """A small workspace in a folder with a blank and Vietnamese letters in its name."""
    root = tmp_path / "Sở Lao động"
    for part in ("data/plans", "templates"):
        (root / part).mkdir(parents=True)
    (root / SETTINGS).touch()
    return root


def tree(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_the_workspace_is_the_nearest_folder_upwards(office: Path) -> None:
    found = find(office / "data" / "plans", None)
    assert found.root == office
    assert (found.data, found.templates) == (office / "data", office / "templates")
    assert found.writable


def test_an_inner_workspace_hides_the_outer_one(office: Path) -> None:
    inner = office / "output" / "thử"
    for part in ("data", "templates"):
        (inner / part).mkdir(parents=True)
    (inner / SETTINGS).touch()
    assert find(inner / "data", None).root == inner


def test_outside_any_workspace_the_built_in_data_are_read_only(tmp_path: Path) -> None:
    found = find(tmp_path, None)
    assert found == builtin()
    assert not found.writable
    assert (found.data / "agencies.csv").is_file()


def test_the_checkout_is_a_workspace(checkout: Path) -> None:
    assert find(checkout / "reportgen", None).root == checkout
    assert find(checkout, None).writable


def test_a_named_workspace_counts_from_the_start(office: Path, tmp_path: Path) -> None:
    assert find(tmp_path, Path("Sở Lao động")).root == office


def test_refuses_a_named_folder_that_is_no_workspace(tmp_path: Path) -> None:
    (tmp_path / "khác").mkdir()
    with pytest.raises(CannotRun) as caught:
        find(tmp_path, Path("khác"))
    assert str(caught.value) == (
        "[WS01] khác\n"
        "  Gặp:      thư mục không có tệp «reportgen.toml»\n"
        "  Cần:      thư mục làm việc do «reportgen init» tạo ra\n"
        "  Cách sửa: sửa đường dẫn sau --workspace, hoặc tạo thư mục mới bằng «reportgen init THƯ-MỤC»"
    )


def test_refuses_a_named_folder_that_does_not_exist(tmp_path: Path) -> None:
    with pytest.raises(CannotRun, match=r"WS01.*\n.*không có thư mục này"):
        find(tmp_path, Path("không có"))


def test_tells_what_a_workspace_has_lost(office: Path) -> None:
    (office / "templates").rmdir()
    with pytest.raises(CannotRun, match=r"WS02.*\n.*thiếu «templates/»"):
        find(office, None)


def test_lays_out_a_copy_of_the_built_in_data_and_templates(tmp_path: Path) -> None:
    lay_out(tmp_path / "mới")
    laid = find(tmp_path / "mới" / "data", None)
    assert laid.root == tmp_path / "mới"
    assert (laid.data / "agencies.csv").read_text("utf-8-sig") == (builtin().data / "agencies.csv").read_text("utf-8")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["mới"]


def test_marks_tables_as_utf8_for_excel_once(tmp_path: Path) -> None:
    lay_out(tmp_path / "mới")
    tables = list((tmp_path / "mới" / "data").rglob("*.csv"))
    assert tables
    assert all(table.read_bytes().startswith(b"\xef\xbb\xbf") for table in tables)
    assert not any(table.read_bytes()[3:].startswith(b"\xef\xbb\xbf") for table in tables)


def test_lays_out_the_same_in_an_empty_folder(tmp_path: Path) -> None:
    (tmp_path / "trống").mkdir()
    lay_out(tmp_path / "trống")
    lay_out(tmp_path / "mới")
    assert tree(tmp_path / "trống") == tree(tmp_path / "mới")
    assert sorted(path.name for path in (tmp_path / "trống").iterdir()) == ["data", SETTINGS, "templates"]


def test_copies_can_be_edited_though_the_built_in_files_are_read_only(tmp_path: Path) -> None:
    lay_out(tmp_path / "mới")
    assert all(path.stat().st_mode & 0o200 for path in (tmp_path / "mới").rglob("*"))


def test_leaves_out_hidden_files_and_the_locks_of_office_programs(tmp_path: Path) -> None:
    lay_out(tmp_path / "mới")
    assert not [path for path in (tmp_path / "mới").rglob("*") if path.name.startswith((".", "~$"))]


def test_refuses_a_folder_with_something_in_it_and_names_it(tmp_path: Path) -> None:
    for number in range(7):
        (tmp_path / f"tệp {number}.docx").touch()
    with pytest.raises(CannotRun) as caught:
        lay_out(tmp_path)
    assert "đang có «tệp 0.docx», «tệp 1.docx», «tệp 2.docx», «tệp 3.docx», «tệp 4.docx» và 2 mục khác" in str(
        caught.value
    )
    assert len(list(tmp_path.iterdir())) == 7


def test_refuses_a_file_in_the_way(tmp_path: Path) -> None:
    (tmp_path / "mới").write_text("của tôi", "utf-8")
    with pytest.raises(CannotRun, match=r"WS04.*\n.*đã có một tệp trùng tên"):
        lay_out(tmp_path / "mới")
    assert (tmp_path / "mới").read_text("utf-8") == "của tôi"


def test_refuses_when_there_is_no_folder_to_make_it_in(tmp_path: Path) -> None:
    with pytest.raises(CannotRun, match=r"WS04.*\n.*không có thư mục"):
        lay_out(tmp_path / "không có" / "mới")


def test_leaves_nothing_behind_when_the_system_refuses_to_write(tmp_path: Path) -> None:
    (tmp_path / f".reportgen-init-{os.getpid()}").touch()  # the place where it would have been made is taken
    with pytest.raises(OSError, match=r"File exists|Not a directory"):
        lay_out(tmp_path / "mới")
    assert not (tmp_path / "mới").exists()
    assert not is_workspace(tmp_path)
