"""`reportgen pdf`: what it writes, what it refuses, what it says."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen import cli
from tests.compare.wordxml import A4, docx, paragraph, run, section


def _run(*words: str | Path) -> int:
    with pytest.raises(SystemExit) as ended:
        cli.run([str(word) for word in words])
    return int(ended.value.code or 0)


@pytest.fixture
def report(tmp_path: Path) -> Path:
    file = tmp_path / "báo cáo.docx"
    file.write_bytes(docx(paragraph("Kết quả thực hiện") + section(A4)))
    return file


def test_puts_the_pdf_beside_the_word_file(report: Path, capsys: pytest.CaptureFixture[str]):
    assert _run("pdf", report) == 0
    assert report.with_suffix(".pdf").read_bytes().startswith(b"%PDF")
    assert capsys.readouterr().out == f"Đã ghi {report.with_suffix('.pdf')}\n"


def test_writes_where_it_is_told_to_a_file_or_into_a_folder(report: Path, tmp_path: Path):
    (tmp_path / "ra").mkdir()
    assert _run("pdf", report, "-o", tmp_path / "x.pdf") == _run("pdf", report, "-o", tmp_path / "ra") == 0
    assert (tmp_path / "x.pdf").read_bytes() == (tmp_path / "ra" / "báo cáo.pdf").read_bytes()


def test_replaces_its_own_pdf_but_not_one_of_another_program(report: Path, capsys: pytest.CaptureFixture[str]):
    target = report.with_suffix(".pdf")
    assert _run("pdf", report) == _run("pdf", report) == 0
    target.write_bytes(b"%PDF-1.4 from Word")
    capsys.readouterr()
    assert _run("pdf", report) == 2
    assert capsys.readouterr().err == (
        f"[RD33] {target}\n"
        "  Gặp:      đã có tệp này, do chương trình khác làm ra hoặc đã ký số\n"
        "  Cần:      một tên tệp chưa dùng\n"
        "  Cách sửa: ghi tên khác sau -o, hoặc thêm --force để ghi đè\n"
    )
    assert target.read_bytes() == b"%PDF-1.4 from Word"


def test_replaces_anything_with_force(report: Path):
    report.with_suffix(".pdf").write_bytes(b"%PDF-1.4 from Word")
    assert _run("pdf", report, "--force") == 0


def test_does_not_replace_a_signed_pdf(report: Path):
    assert _run("pdf", report) == 0
    target = report.with_suffix(".pdf")
    target.write_bytes(target.read_bytes() + b"/ByteRange [0 1 2 3]")
    assert _run("pdf", report) == 2


def test_never_writes_over_the_word_file(report: Path):
    before = report.read_bytes()
    assert _run("pdf", report, "-o", report, "--force") == 2
    assert report.read_bytes() == before


def test_tells_what_it_cannot_carry_over_and_still_ends_well(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    file = tmp_path / "a.docx"
    arial = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/>'
    file.write_bytes(docx(paragraph(run("Chu", arial)) + paragraph("😀") + section(A4)))
    assert _run("pdf", file) == 0
    told = capsys.readouterr().err
    assert f"[DX71] {file} › đoạn 1" in told
    assert f"[RD31] {file} › đoạn 2" in told


@pytest.mark.parametrize("contents", [b"", b"not a zip", b"%PDF-1.7"])
def test_a_file_that_is_no_word_file_is_told_and_nothing_written(tmp_path: Path, contents: bytes):
    file = tmp_path / "a.docx"
    file.write_bytes(contents)
    assert _run("pdf", file) != 0
    assert list(tmp_path.iterdir()) == [file]


def test_a_missing_file_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    assert _run("pdf", tmp_path / "a.docx") == 2
    assert "a.docx" in capsys.readouterr().err


def test_a_missing_folder_is_told_before_anything_is_lost(report: Path, tmp_path: Path):
    assert _run("pdf", report, "-o", tmp_path / "không có" / "a.pdf") == 2
