"""How a run ends: every error as one message on stderr, and the exit code.

0 everything asked for was written, 1 faults in data or findings, 2 could not run, 130 stopped by the keyboard,
141 the reader of our output closed it.
"""

from __future__ import annotations

import errno
import os
import shlex
import sys
import traceback
import warnings
from collections.abc import Callable, Sequence

import click

from reportgen import vi
from reportgen.errors import CannotRun, DataError, Fault, Location, ReportgenError, Severity

COULD_NOT_RUN = 2
STOPPED = 130
READER_GONE = 141

_OPEN_ELSEWHERE = (
    "đóng tệp nếu đang mở trong Word, Excel hoặc chương trình khác; xem lại quyền đọc, ghi của tệp và thư mục"
)
_SYSTEM = {
    errno.EACCES: ("CL01", "không được phép mở hoặc ghi", "tệp đọc, ghi được", _OPEN_ELSEWHERE),
    errno.EPERM: ("CL01", "không được phép mở hoặc ghi", "tệp đọc, ghi được", _OPEN_ELSEWHERE),
    errno.EBUSY: ("CL01", "tệp đang được chương trình khác dùng", "tệp đọc, ghi được", _OPEN_ELSEWHERE),
    errno.ETXTBSY: ("CL01", "tệp đang được chương trình khác dùng", "tệp đọc, ghi được", _OPEN_ELSEWHERE),
    errno.EROFS: ("CL02", "ổ đĩa chỉ cho đọc", "nơi ghi được", "chọn thư mục khác để ghi kết quả"),
    errno.ENOSPC: ("CL03", "đĩa đã đầy", "chỗ trống trên đĩa", "xóa bớt tệp không cần rồi chạy lại"),
    errno.EDQUOT: ("CL03", "đã dùng hết dung lượng được cấp", "chỗ trống", "xóa bớt tệp không cần rồi chạy lại"),
    errno.ENOENT: ("CL04", "không có tệp hoặc thư mục này", "đường dẫn có thật", "sửa đường dẫn"),
    errno.ENOTDIR: ("CL04", "một phần của đường dẫn là tệp", "đường dẫn có thật", "sửa đường dẫn"),
    errno.EISDIR: ("CL04", "đây là thư mục", "một tệp", "sửa đường dẫn"),
    errno.EEXIST: (
        "CL04",
        "ở đây đã có một tệp cùng tên",
        "một thư mục, hoặc tên chưa dùng",
        "đổi tên hoặc sửa đường dẫn",
    ),
    errno.ENAMETOOLONG: ("CL04", "tên quá dài", "tên ngắn hơn", "đổi tên hoặc chọn thư mục khác"),
}
"""What the system says by number: code, found, needed, fix."""


def of(work: Callable[[], int], words: Sequence[str]) -> int:
    """Do the work and return the exit code; tell every error on stderr.

    Args:
        work: Returns the exit code of a run that ended by itself.
        words: The command line without the program's name; `--verbose` in it adds the trace.
    """
    verbose = "--verbose" in words
    if not verbose and not sys.warnoptions:
        warnings.simplefilter("ignore")
    try:
        code = work()
        sys.stdout.flush()
    except click.exceptions.Exit as ended:
        return ended.exit_code
    except BaseException as error:
        return _told(error, words, verbose=verbose)
    return code


def warn(fault: Fault) -> None:
    """Tell something on stderr that did not stop the work."""
    click.echo(f"{fault}\n  Mức:      cảnh báo", err=True)


def _told(error: BaseException, words: Sequence[str], *, verbose: bool) -> int:
    """Tell one error and return its exit code."""
    match error:
        case SystemExit():
            raise error
        case KeyboardInterrupt() | click.Abort():
            click.echo("\nĐã dừng theo yêu cầu.", err=True)
            return STOPPED
        case BrokenPipeError():
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return READER_GONE
        case click.ClickException():
            error.show()
            return COULD_NOT_RUN
    told = error if isinstance(error, ReportgenError) else _as_told(error, words)
    if verbose:
        click.echo("".join(traceback.format_exception(error)), err=True)
    click.echo(str(told), err=True)
    if isinstance(told, DataError) and len(told.faults) > 1:
        click.echo(_counted(told), err=True)
    return told.exit_code


def _counted(told: DataError) -> str:
    """Return "03 lỗi, 01 cảnh báo; chưa ghi tệp nào." for several faults told at once."""
    errors = sum(fault.severity is Severity.ERROR for fault in told.faults)
    warned = len(told.faults) - errors
    return f"{vi.padded(errors)} lỗi{f', {vi.padded(warned)} cảnh báo' if warned else ''}; chưa ghi tệp nào."


def _as_told(error: BaseException, words: Sequence[str]) -> CannotRun:
    if isinstance(error, OSError) and error.errno in _SYSTEM:
        return _system(error)
    if isinstance(error, OSError) and "cannot load library" in str(error):
        return _library(error)
    return _ours(error, words)


def _system(error: OSError) -> CannotRun:
    """Return the message for what the system refused: the file named as the program asked for it."""
    code, found, needed, fix = _SYSTEM[error.errno or 0]
    named = error.filename2 or error.filename
    file = os.fsdecode(named) if isinstance(named, str | bytes) else ""
    return CannotRun(Fault(code=code, location=Location(file=file), found=found, needed=needed, fix=fix))


def _library(error: OSError) -> CannotRun:
    """Return the message for a library of the system that WeasyPrint could not open: installed without `run`."""
    return CannotRun(
        Fault(
            code="CL05",
            location=Location(part="thư viện hệ thống để in PDF"),
            found=str(error).splitlines()[0],
            needed="Pango và HarfBuzz của hệ điều hành",
            fix="nhờ người quản trị máy chạy «apt-get install -y --no-install-recommends "
            "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0»",
        )
    )


def _ours(error: BaseException, words: Sequence[str]) -> CannotRun:
    """Return the message for an error of the program: never told as the user's mistake."""
    again = shlex.join(["reportgen", "--verbose", *(word for word in words if word != "--verbose")])
    return CannotRun(
        Fault(
            code="CL09",
            location=Location(part="lỗi của chương trình, không phải của bạn"),
            found=f"{type(error).__name__}: {error}".removesuffix(": "),
            needed="",
            fix=f"chạy lại «{again}» rồi gửi mọi dòng hiện ra cho người phụ trách chương trình",
        )
    )
