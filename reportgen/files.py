"""Writing files whole or not at all: temporary file beside the target, fsync, rename (law 6).

The reader of an output folder never sees half a file, and a failed run leaves earlier output as it was.
"""

from __future__ import annotations

import contextlib
import errno
import os
from pathlib import Path

from reportgen.errors import CannotRun, Fault, Location

OPEN_ELSEWHERE = "RD20"
NOT_ALLOWED = "RD21"
DISK_FULL = "RD22"
NO_FOLDER = "RD23"
IS_FOLDER = "RD24"
NOT_WRITTEN = "RD25"
NOT_A_FILE = "RD26"

_FULL = {errno.ENOSPC, errno.EDQUOT}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}
_WINDOWS_SHARING_VIOLATION = 32


def write_whole(path: Path, data: bytes, make_folder: bool = False) -> None:
    """Put `data` into `path`, replacing what was there, in one step.

    Args:
        path: The file; a link is followed.
        data: The whole contents.
        make_folder: Create missing folders instead of refusing.

    Raises:
        CannotRun: RD20 another program has the file open, RD21 no right to write, RD22 the disk is full,
            RD23 the folder is missing, RD24 the path is a folder, RD25 any other refusal of the system,
            RD26 the path is a device or a pipe.
            The old file is untouched.
    """
    target = path.resolve()
    try:
        if make_folder:
            target.parent.mkdir(parents=True, exist_ok=True)
        _refuse_what_cannot_be_replaced(path, target)
        _replace(target, data)
    except OSError as error:
        raise CannotRun(_fault_of(path, error)) from error


def open_elsewhere(path: Path) -> Path | None:
    """Return the lock file another program keeps beside `path` while it has it open, or None.

    LibreOffice writes ".~lock.NAME#"; Word and Excel "~$NAME", without the first two letters of a longer name.
    """
    names = (f".~lock.{path.name}#", f"~${path.name}", f"~${path.name[2:]}")
    return next((path.with_name(name) for name in names if path.with_name(name).exists()), None)


def _refuse_what_cannot_be_replaced(path: Path, target: Path) -> None:
    if target.is_dir():
        raise CannotRun(_folder_in_the_way(path))
    if target.exists() and not target.is_file():
        raise CannotRun(_no_file(path))
    if not target.parent.is_dir():
        raise CannotRun(_folder_missing(path))
    if lock := open_elsewhere(target):
        raise CannotRun(_held_open(path, lock))
    if target.exists() and not os.access(target, os.W_OK):
        raise CannotRun(_forbidden(path))


def _replace(target: Path, data: bytes) -> None:
    temporary = target.with_name(f".{target.name[:200]}.{os.getpid()}.tmp")
    temporary.unlink(missing_ok=True)
    try:
        _write_through(temporary, data)
        temporary.replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise
    _write_folder_through(target.parent)


def _write_through(path: Path, data: bytes) -> None:
    """Write and wait for the disk; the mode follows the user's umask, which `tempfile` would not."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
    with os.fdopen(descriptor, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _write_folder_through(folder: Path) -> None:
    """Make the rename itself durable; some file systems cannot, and then the data is still whole."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _fault_of(path: Path, error: OSError) -> Fault:
    if getattr(error, "winerror", 0) == _WINDOWS_SHARING_VIOLATION:
        return _held_open(path, None)
    if error.errno in _FULL:
        return Fault(
            DISK_FULL,
            Location(file=str(path)),
            found="ổ đĩa đã hết chỗ trống",
            needed="đủ chỗ để ghi tệp",
            fix="dọn bớt tệp trên ổ đĩa hoặc chọn nơi lưu khác rồi chạy lại; tệp cũ vẫn giữ nguyên",
        )
    if error.errno in _FORBIDDEN:
        return _forbidden(path)
    return Fault(
        NOT_WRITTEN,
        Location(file=str(path)),
        found=f"hệ thống không cho ghi: {error.strerror or error}",
        needed="một đường dẫn ghi được",
        fix="chọn nơi lưu hoặc tên tệp khác rồi chạy lại; tệp cũ vẫn giữ nguyên",
    )


def _forbidden(path: Path) -> Fault:
    return Fault(
        NOT_ALLOWED,
        Location(file=str(path)),
        found="không có quyền ghi tệp hoặc thư mục này",
        needed="quyền ghi",
        fix="chọn thư mục khác, hoặc bỏ thuộc tính chỉ đọc của tệp rồi chạy lại",
    )


def _held_open(path: Path, lock: Path | None) -> Fault:
    remains = f"; nếu không còn chương trình nào mở, xóa tệp «{lock.name}» ở cùng thư mục" if lock else ""
    return Fault(
        OPEN_ELSEWHERE,
        Location(file=str(path)),
        found="tệp đang mở trong chương trình khác (Word, Excel hoặc LibreOffice)",
        needed="tệp đã đóng",
        fix=f"đóng tệp trong chương trình đó rồi chạy lại{remains}",
    )


def _folder_missing(path: Path) -> Fault:
    return Fault(
        NO_FOLDER,
        Location(file=str(path)),
        found=f"không có thư mục «{path.parent}»",
        needed="một thư mục có sẵn",
        fix="tạo thư mục đó hoặc sửa lại đường dẫn",
    )


def _no_file(path: Path) -> Fault:
    return Fault(
        NOT_A_FILE,
        Location(file=str(path)),
        found="đường dẫn này là thiết bị của hệ thống, không phải tệp",
        needed="đường dẫn của một tệp",
        fix="ghi tên tệp khác",
    )


def _folder_in_the_way(path: Path) -> Fault:
    return Fault(
        IS_FOLDER,
        Location(file=str(path)),
        found="đường dẫn này là một thư mục",
        needed="đường dẫn của một tệp",
        fix="thêm tên tệp vào sau tên thư mục",
    )
