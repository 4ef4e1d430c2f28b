"""`reportgen lint`: what it prints, the shape of its JSON, how it ends."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reportgen import cli
from tests.layout.papers import BASES
from tests.layout.wordfile import write


def _run(*words: str | Path) -> int:
    with pytest.raises(SystemExit) as ended:
        cli.run([str(word) for word in words])
    return int(ended.value.code or 0)


@pytest.fixture
def good(tmp_path: Path) -> Path:
    file = tmp_path / "báo cáo.docx"
    file.write_bytes(write(BASES["bao-cao"]()))
    return file


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    paper = BASES["bao-cao"]()
    paper.page["left"] = 25
    file = tmp_path / "sai lề.docx"
    file.write_bytes(write(paper))
    return file


def test_ends_with_0_when_nothing_is_wrong(good: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _run("lint", good) == 0
    assert "Không có phát hiện nào; đã kiểm tra" in capsys.readouterr().out


def test_tells_place_found_needed_mend_and_clause(faulty: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _run("lint", faulty) == 1
    assert (
        "[ND30-PAGE-05] lỗi › trang 1\n"
        "  Gặp:      lề trái 25 mm\n"
        "  Cần:      lề trái 30 đến 35 mm\n"
        "  Cách sửa: Layout › Margins › Custom Margins: lề trái 30 mm\n"
        "  Theo:     Nghị định số 30/2020/NĐ-CP, Phụ lục I, định lề trang\n"
    ) in capsys.readouterr().out


def test_prints_one_json_object_for_each_file(good: Path, faulty: Path, capsys: pytest.CaptureFixture[str]) -> None:
    missing = good.parent / "không có.docx"
    assert _run("lint", "--json", good, faulty, missing) == 2
    first, second, third = json.loads(capsys.readouterr().out)
    assert (first["profile"], first["findings"], "error" in first) == ("nd30", [], False)
    assert len(first["checked"]) >= 40
    assert {"rule", "why"} == set(first["not_checked"][0])
    assert second["findings"] == [
        {
            "rule": "ND30-PAGE-05",
            "severity": "error",
            "place": {"page": 1},
            "found": "lề trái 25 mm",
            "needed": "lề trái 30 đến 35 mm",
            "fix": "Layout › Margins › Custom Margins: lề trái 30 mm",
        }
    ]
    assert (third["file"], third["profile"], third["findings"]) == (str(missing), None, [])
    assert "không có tệp này" in third["error"]


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "tệp rỗng"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"), "Word 97-2003"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "mật khẩu"),
        (b"PK\x03\x04 rubbish", "bị hỏng"),
        (b"%PDF-1.7 rubbish", "PDF bị hỏng"),
    ],
)
def test_refuses_in_words_what_it_cannot_read(
    tmp_path: Path, data: bytes, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "tệp.docx"
    file.write_bytes(data)
    assert _run("lint", file) == 2
    assert told in capsys.readouterr().out


def test_explains_a_rule_with_its_clause(capsys: pytest.CaptureFixture[str]) -> None:
    assert _run("lint", "--explain", "ND30-PAGE-05") == 0
    page = capsys.readouterr().out
    assert "Sai: lề trái 25 mm." in page
    assert "Nghị định số 30/2020/NĐ-CP, Phụ lục I, định lề trang" in page


def test_explains_a_rule_that_is_left_to_the_writer(capsys: pytest.CaptureFixture[str]) -> None:
    assert _run("lint", "--explain", "ND30-C08") == 0
    assert "Không kiểm tra bằng máy" in capsys.readouterr().out


def test_an_unknown_rule_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert _run("lint", "--explain", "ND30-PAGE-99") == 2
    assert "LO11" in capsys.readouterr().err


def test_lists_the_rules_somebody_must_confirm(capsys: pytest.CaptureFixture[str]) -> None:
    assert _run("lint", "--rules", "--certainty", "memory", "--json") == 0
    rules = json.loads(capsys.readouterr().out)
    assert {rule["certainty"] for rule in rules} == {"memory"}
    assert "ND30-H-06" in {rule["rule"] for rule in rules}


def test_lists_every_rule_of_a_profile(capsys: pytest.CaptureFixture[str]) -> None:
    assert _run("lint", "--rules", "--profile", "party_hd36") == 0
    listed = capsys.readouterr().out
    assert "PTY-C01" in listed
    assert "ND30-PAGE-05" not in listed


def test_without_a_file_says_what_is_missing(capsys: pytest.CaptureFixture[str]) -> None:
    assert _run("lint") == 2
    assert "chưa ghi tên tệp" in capsys.readouterr().err


def test_the_layer_of_an_office_counts(good: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    layer = tmp_path / "co-quan.yml"
    layer.write_text('rules:\n- {id: ND30-PAGE-05, values: {margin: "35"}}\n', "utf-8")
    assert _run("lint", "--layer", layer, good) == 1
    assert "lề trái 35 mm" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("layer", "told"),
    [
        ("rules:\n- {id: ND30-PAGE-05, severity: info}\n", "[LO03]"),
        ("rules:\n- {id: ND30-PAGE-99}\n", "[LO02]"),
        ("rules: [\n", "YM"),
    ],
)
def test_a_layer_that_cannot_be_used_ends_with_2(
    faulty: Path, tmp_path: Path, layer: str, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "co-quan.yml"
    file.write_text(layer, "utf-8")
    assert _run("lint", "--layer", file, faulty) == 2
    shown = capsys.readouterr()
    assert told in shown.err
    assert shown.out == ""


def test_a_profile_there_is_not_ends_with_2(good: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert (_run("lint", "--profile", "nd31", good), _run("lint", "--rules", "--profile", "nd31")) == (2, 2)
    assert capsys.readouterr().err.count("[LO01]") == 2


def test_changes_nothing_in_the_file(good: Path) -> None:
    before = good.read_bytes()
    _run("lint", good)
    assert good.read_bytes() == before
