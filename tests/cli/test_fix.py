"""`reportgen fix`: what it writes and prints, how it ends, and that the input stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen import cli
from tests.layout.papers import BASES
from tests.layout.wordfile import write


def _run(*words: str | Path) -> int:
    with pytest.raises(SystemExit) as ended:
        cli.run([str(word) for word in words])
    return int(ended.value.code or 0)


def _faulty(folder: Path, title: str = "") -> Path:
    paper = BASES["bao-cao"]()
    paper.page["left"] = 25
    if title:
        paper.head_right[0].text = title
    file = folder / "sai lề.docx"
    file.write_bytes(write(paper))
    return file


def test_mends_into_another_file_and_ends_with_0(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file, out = _faulty(tmp_path), tmp_path / "đã sửa.docx"
    before = file.read_bytes()
    assert _run("fix", file, "-o", out) == 0
    told = capsys.readouterr().out
    assert "Đã sửa 01 việc:\n  - Đặt lề trang [ND30-PAGE-05]\n" in told
    assert f"Đã ghi {out}. Không có phát hiện nào;" in told
    assert file.read_bytes() == before
    assert _run("lint", out) == 0


def test_lists_what_is_left_and_ends_with_1(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = _faulty(tmp_path, "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    assert _run("fix", file, "-o", tmp_path / "ra.docx") == 1
    told = capsys.readouterr().out
    assert "Còn lại, phải sửa tay:" in told
    assert "[ND30-C01a] lỗi › trang 1" in told


def test_never_writes_over_the_input(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = _faulty(tmp_path)
    before = file.read_bytes()
    assert _run("fix", file, "-o", file) == 2
    assert "[FX10]" in capsys.readouterr().err
    assert file.read_bytes() == before


def test_ends_with_2_when_the_file_is_not_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    broken = tmp_path / "hỏng.docx"
    broken.write_bytes(b"PK\x03\x04 xxx")
    assert _run("fix", broken, "-o", tmp_path / "ra.docx") == 2
    assert _run("fix", tmp_path / "không có.docx", "-o", tmp_path / "ra.docx") == 2
    assert "không có tệp này" in capsys.readouterr().err
    assert not (tmp_path / "ra.docx").exists()


def test_refuses_a_pdf_in_words(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "bao-cao.pdf"
    file.write_bytes(b"%PDF-1.7\n")
    assert _run("fix", file, "-o", tmp_path / "ra.docx") == 2
    assert "[FX11]" in capsys.readouterr().err


def test_says_so_when_there_is_nothing_to_mend(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "đúng.docx"
    file.write_bytes(write(BASES["bao-cao"]()))
    assert _run("fix", file, "-o", tmp_path / "ra.docx") == 0
    assert "Không có gì để sửa." in capsys.readouterr().out
    assert (tmp_path / "ra.docx").read_bytes() == file.read_bytes()


def test_the_profile_can_be_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "đảng.docx"
    paper = BASES["dang"]()
    paper.page["right"] = 20
    file.write_bytes(write(paper))
    assert _run("fix", file, "-o", tmp_path / "ra.docx", "--profile", "party_hd36") == 0
    assert "[PTY-PAGE-02]" in capsys.readouterr().out
