"""`reportgen letter`: what it writes, what it refuses, what it tells of gaps."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen import cli


def _run(*typed: str | Path) -> int:
    with pytest.raises(SystemExit) as ended:
        cli.run([str(word) for word in typed])
    return int(ended.value.code or 0)


def test_writes_word_and_pdf_and_tells_of_the_gaps(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _run("letter", "to-trinh", "binh-dinh", "2024", "--out", tmp_path) == 0
    folder = tmp_path / "binh-dinh" / "2024" / "van-ban"
    said = capsys.readouterr()
    assert said.out == f"{folder / 'to-trinh.docx'}\n{folder / 'to-trinh.pdf'}\n"
    assert "[RD46]" in said.err
    assert "[RD44]" not in said.err


def test_an_edited_letter_is_kept(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    typed = ("letter", "lay-y-kien", "binh-dinh", "2024", "--format", "docx", "--out", tmp_path)
    assert _run(*typed) == 0
    file = tmp_path / "binh-dinh" / "2024" / "van-ban" / "lay-y-kien.docx"
    file.write_bytes(b"mine")
    assert _run(*typed) == 0
    assert file.read_bytes() == b"mine"
    assert "lay-y-kien.moi.docx" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("yeu-cau-bao-cao", "binh-dinh-tinh-uy", "2024"), "RD41"),
        (("don-doc", "binh-dinh", "2024"), "RD42"),
        (("yeu-cau-bao-cao", "khong-co", "2024"), "PL01"),
    ],
)
def test_refuses_what_cannot_be(
    words: tuple[str, ...], code: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _run("letter", *words, "--out", tmp_path) == 2
    assert f"[{code}]" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_reminds_everybody_of_a_year_without_figures(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    typed = ("don-doc", "dong-nai", "2030", "--theo", "Công văn số 5/SNV-LĐ ngày 01/11/2030")
    assert _run("letter", *typed, "--out", tmp_path, "--format", "docx") == 0
    assert "[RD46]" not in capsys.readouterr().err


def test_the_help_explains_every_kind(capsys: pytest.CaptureFixture[str]) -> None:
    assert _run("letter", "--help") == 0
    said = capsys.readouterr().out
    assert all(kind in said for kind in ("yeu-cau-bao-cao  ", "don-doc  ", "lay-y-kien  ", "to-trinh  "))
