"""`reportgen number`: where it writes, what it leaves alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen import cli
from tests.compare.wordxml import A4, docx, paragraph, section


def _run(*typed: str | Path) -> int:
    with pytest.raises(SystemExit) as ended:
        cli.run([str(word) for word in typed])
    return int(ended.value.code or 0)


@pytest.fixture
def report(tmp_path: Path) -> Path:
    file = tmp_path / "báo cáo.docx"
    head = paragraph("Số:       /BC-UBND") + paragraph("Bình Định, ngày     tháng 12 năm 2024")
    file.write_bytes(docx(head + section(A4)))
    return file


GIVEN = ("--so", "9", "--ngay", "2024-12-13")


def test_puts_the_numbered_file_beside_and_leaves_the_input(report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = report.read_bytes()
    assert _run("number", report, *GIVEN) == 0
    target = report.with_name("báo cáo-so-09.docx")
    said = capsys.readouterr().out
    assert said == f"  Số: 09/BC-UBND\n  Bình Định, ngày 13 tháng 12 năm 2024\nĐã ghi {target}\n"
    assert report.read_bytes() == before != target.read_bytes()


def test_writes_over_the_input_only_when_o_names_it(report: Path) -> None:
    before = report.read_bytes()
    assert _run("number", report, *GIVEN, "-o", report) == 0
    assert report.read_bytes() != before
    assert list(report.parent.iterdir()) == [report]


def test_another_file_in_the_way_stays_unless_forced(report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other = report.with_name("khác.docx")
    other.write_bytes(b"x")
    assert _run("number", report, *GIVEN, "-o", other) == 2
    assert "[NB08]" in capsys.readouterr().err
    assert other.read_bytes() == b"x"
    assert _run("number", report, *GIVEN, "-o", other, "--force") == 0


def test_a_second_number_ends_with_1_and_writes_nothing(report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _run("number", report, *GIVEN, "-o", report) == 0
    before = report.read_bytes()
    assert _run("number", report, "--so", "10", "--ngay", "2024-12-13") == 1
    assert "đã có số 09" in capsys.readouterr().err
    assert (report.read_bytes(), list(report.parent.iterdir())) == (before, [report])
