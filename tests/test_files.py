"""Files are written whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from reportgen.errors import CannotRun
from reportgen.files import write_whole


def test_writes_a_new_file_and_leaves_nothing_else(tmp_path: Path):
    write_whole(tmp_path / "báo cáo.pdf", b"one")
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("báo cáo.pdf", b"one")]


def test_replaces_an_old_file(tmp_path: Path):
    (tmp_path / "a").write_bytes(b"old and longer")
    write_whole(tmp_path / "a", b"new")
    assert (tmp_path / "a").read_bytes() == b"new"


def test_the_file_may_be_read_as_others_of_this_user(tmp_path: Path):
    (tmp_path / "usual").touch()
    write_whole(tmp_path / "a", b"")
    assert (tmp_path / "a").stat().st_mode == (tmp_path / "usual").stat().st_mode


def test_follows_a_link(tmp_path: Path):
    (tmp_path / "a").write_bytes(b"old")
    (tmp_path / "link").symlink_to(tmp_path / "a")
    write_whole(tmp_path / "link", b"new")
    assert (tmp_path / "a").read_bytes() == b"new"
    assert (tmp_path / "link").is_symlink()


def test_makes_folders_only_when_asked(tmp_path: Path):
    write_whole(tmp_path / "a" / "b" / "c", b"x", make_folder=True)
    with pytest.raises(CannotRun) as raised:
        write_whole(tmp_path / "d" / "e", b"x")
    assert str(raised.value) == (
        f"[RD23] {tmp_path}/d/e\n"
        f"  Gặp:      không có thư mục «{tmp_path}/d»\n"
        "  Cần:      một thư mục có sẵn\n"
        "  Cách sửa: tạo thư mục đó hoặc sửa lại đường dẫn"
    )


@pytest.mark.parametrize("lock", [".~lock.bao-cao.docx#", "~$o-cao.docx", "~$bao-cao.docx"])
def test_refuses_a_file_that_another_program_has_open_and_leaves_it(tmp_path: Path, lock: str):
    file = tmp_path / "bao-cao.docx"
    file.write_bytes(b"old")
    (tmp_path / lock).touch()
    with pytest.raises(CannotRun) as raised:
        write_whole(file, b"new")
    assert raised.value.fault.code == "RD20"
    assert lock in raised.value.fault.fix
    assert file.read_bytes() == b"old"


def test_refuses_a_path_that_is_a_folder(tmp_path: Path):
    with pytest.raises(CannotRun, match="RD24"):
        write_whole(tmp_path, b"x")


def test_a_pipe_or_device_is_not_replaced(tmp_path: Path):
    pipe = tmp_path / "ống"
    os.mkfifo(pipe)
    with pytest.raises(CannotRun, match="RD26"):
        write_whole(pipe, b"x")
    assert pipe.is_fifo()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_name_the_system_refuses_is_told_and_leaves_nothing(tmp_path: Path):
    with pytest.raises(CannotRun, match="RD25"):
        write_whole(tmp_path / ("a" * 300), b"x")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.geteuid() == 0, reason="an administrator may write everywhere")
def test_refuses_a_folder_without_the_right_to_write(tmp_path: Path):
    tmp_path.chmod(0o500)
    with pytest.raises(CannotRun, match="RD21"):
        write_whole(tmp_path / "a", b"x")
