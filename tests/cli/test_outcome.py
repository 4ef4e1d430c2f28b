"""How a run ends: message and exit code for every kind of error."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable

import cffi
import click
import pytest

from reportgen.cli import outcome
from reportgen.errors import DataError, Fault, Location, Severity

FAULT = Fault("PL99", Location("plan.yaml", line=3), found="«a»", needed="số", fix="ghi số")
OTHER = Fault("PL98", Location("plan.yaml", line=9), found="«b»", needed="ngày", fix="ghi ngày")


def raising(error: BaseException) -> Callable[[], int]:
    def work() -> int:
        raise error

    return work


@pytest.mark.parametrize("code", [0, 1, 2])
def test_the_exit_code_of_a_run_that_ended_by_itself_is_its_own(code: int) -> None:
    assert outcome.of(lambda: code, []) == code


def test_all_faults_are_told_without_a_trace(capsys: pytest.CaptureFixture[str]) -> None:
    assert outcome.of(raising(DataError([FAULT, OTHER])), []) == 1
    captured = capsys.readouterr()
    assert captured.err == f"{FAULT}\n{OTHER}\n02 lỗi; chưa ghi tệp nào.\n"
    assert captured.out == ""


def test_verbose_adds_the_trace(capsys: pytest.CaptureFixture[str]) -> None:
    assert outcome.of(raising(DataError([FAULT])), ["--verbose", "plan", "check"]) == 1
    told = capsys.readouterr().err
    assert told.startswith("Traceback (most recent call last):")
    assert told.endswith(f"{FAULT}\n")


def test_an_unexpected_error_is_told_as_the_programs_own(capsys: pytest.CaptureFixture[str]) -> None:
    assert outcome.of(raising(KeyError("mục tiêu")), ["render", "binh-dinh", "2024", "--out", "kết quả"]) == 2
    assert capsys.readouterr().err == (
        "[CL09] lỗi của chương trình, không phải của bạn\n"
        "  Gặp:      KeyError: 'mục tiêu'\n"
        "  Cách sửa: chạy lại «reportgen --verbose render binh-dinh 2024 --out 'kết quả'» "
        "rồi gửi mọi dòng hiện ra cho người phụ trách chương trình\n"
    )


@pytest.mark.parametrize(
    ("number", "sentence"),
    [
        (errno.EACCES, "[CL01] báo cáo.docx\n  Gặp:      không được phép mở hoặc ghi"),
        (errno.EBUSY, "[CL01] báo cáo.docx\n  Gặp:      tệp đang được chương trình khác dùng"),
        (errno.EROFS, "[CL02] báo cáo.docx\n  Gặp:      ổ đĩa chỉ cho đọc"),
        (errno.ENOSPC, "[CL03] báo cáo.docx\n  Gặp:      đĩa đã đầy"),
        (errno.ENOENT, "[CL04] báo cáo.docx\n  Gặp:      không có tệp hoặc thư mục này"),
    ],
)
def test_what_the_system_refuses_is_told_with_the_file(
    number: int, sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert outcome.of(raising(OSError(number, os.strerror(number), "báo cáo.docx")), []) == 2
    assert capsys.readouterr().err.startswith(sentence)


def test_a_missing_library_of_the_system_is_told_with_the_command_that_brings_it(
    capsys: pytest.CaptureFixture[str],
) -> None:
    def work() -> int:
        cffi.FFI().dlopen("libpango-không-có.so.0")
        return 0

    assert outcome.of(work, []) == 2
    assert capsys.readouterr().err.startswith(
        "[CL05] thư viện hệ thống để in PDF\n  Gặp:      cannot load library 'libpango-không-có.so.0'"
    )


def test_the_keyboard_stops_the_run_quietly(capsys: pytest.CaptureFixture[str]) -> None:
    assert outcome.of(raising(KeyboardInterrupt()), []) == 130
    assert capsys.readouterr().err == "\nĐã dừng theo yêu cầu.\n"


def test_a_mistake_in_the_command_line_ends_with_two(capsys: pytest.CaptureFixture[str]) -> None:
    assert outcome.of(raising(click.UsageError("thiếu tên kế hoạch")), []) == 2
    assert capsys.readouterr().err == "Lỗi: thiếu tên kế hoạch\n"


def test_counts_several_faults_told_at_once(capsys: pytest.CaptureFixture[str]) -> None:
    warned = Fault("XX02", Location(), "b", "", "", Severity.WARNING)

    def work() -> int:
        raise DataError([Fault("XX01", Location(), "a", "", ""), warned])

    assert outcome.of(work, []) == 1
    assert capsys.readouterr().err.endswith("01 lỗi, 01 cảnh báo; chưa ghi tệp nào.\n")
