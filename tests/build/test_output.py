"""Writing a set: nothing a hand has changed is ever lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.build.output import MANIFEST, write_set
from reportgen.errors import CannotRun

SET = {"bao-cao.docx": b"word 1", "bao-cao.pdf": b"pdf 1", "phu-luc.xlsx": b"excel 1"}
NEWER = {"bao-cao.docx": b"word 2", "bao-cao.pdf": b"pdf 2", "phu-luc.xlsx": b"excel 2"}


def contents(folder: Path) -> dict[str, bytes]:
    """Return every file of a folder but the manifest."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.name != MANIFEST}


def test_replaces_what_it_wrote_itself(tmp_path: Path) -> None:
    write_set(tmp_path, SET, force=False)
    written = write_set(tmp_path, NEWER, force=False)
    assert contents(tmp_path) == NEWER
    assert all(one.kept is None for one in written)


def test_makes_the_folders_it_needs(tmp_path: Path) -> None:
    write_set(tmp_path / "a", {"don-vi/so-y-te/bao-cao.docx": b"x"}, force=False)
    assert (tmp_path / "a/don-vi/so-y-te/bao-cao.docx").read_bytes() == b"x"


def test_puts_the_new_report_beside_an_edited_one_with_its_pdf(tmp_path: Path) -> None:
    write_set(tmp_path, SET, force=False)
    (tmp_path / "bao-cao.docx").write_bytes(b"edited by hand")
    written = write_set(tmp_path, NEWER, force=False)
    assert contents(tmp_path) == {
        "bao-cao.docx": b"edited by hand",
        "bao-cao.pdf": b"pdf 1",
        "bao-cao.moi.docx": b"word 2",
        "bao-cao.moi.pdf": b"pdf 2",
        "phu-luc.xlsx": b"excel 2",
    }
    assert [one.kept.name for one in written if one.kept] == ["bao-cao.docx", "bao-cao.pdf"]


def test_keeps_the_edited_one_however_often_it_runs(tmp_path: Path) -> None:
    write_set(tmp_path, SET, force=False)
    (tmp_path / "bao-cao.docx").write_bytes(b"edited by hand")
    write_set(tmp_path, NEWER, force=False)
    write_set(tmp_path, SET, force=False)
    assert contents(tmp_path)["bao-cao.docx"] == b"edited by hand"
    assert contents(tmp_path)["bao-cao.moi.docx"] == b"word 1"


def test_passes_over_a_copy_beside_that_was_edited_too(tmp_path: Path) -> None:
    write_set(tmp_path, SET, force=False)
    (tmp_path / "bao-cao.docx").write_bytes(b"edited by hand")
    write_set(tmp_path, NEWER, force=False)
    (tmp_path / "bao-cao.moi.docx").write_bytes(b"edited as well")
    write_set(tmp_path, {"bao-cao.docx": b"word 3"}, force=False)
    assert contents(tmp_path)["bao-cao.moi.docx"] == b"edited as well"
    assert contents(tmp_path)["bao-cao.moi-2.docx"] == b"word 3"


def test_takes_a_file_it_never_wrote_for_one_made_by_hand(tmp_path: Path) -> None:
    (tmp_path / "bao-cao.docx").write_bytes(b"somebody's own")
    write_set(tmp_path, SET, force=False)
    assert contents(tmp_path)["bao-cao.docx"] == b"somebody's own"


def test_takes_every_file_for_edited_when_the_manifest_is_broken(tmp_path: Path) -> None:
    write_set(tmp_path, SET, force=False)
    (tmp_path / MANIFEST).write_text("{", "utf-8")
    write_set(tmp_path, NEWER, force=False)
    assert contents(tmp_path)["phu-luc.xlsx"] == b"excel 1"


def test_replaces_an_edited_file_when_forced(tmp_path: Path) -> None:
    write_set(tmp_path, SET, force=False)
    (tmp_path / "bao-cao.docx").write_bytes(b"edited by hand")
    write_set(tmp_path, NEWER, force=True)
    assert contents(tmp_path) == NEWER


def test_writes_a_file_again_that_was_deleted(tmp_path: Path) -> None:
    write_set(tmp_path, SET, force=False)
    (tmp_path / "bao-cao.pdf").unlink()
    write_set(tmp_path, SET, force=False)
    assert contents(tmp_path) == SET


@pytest.mark.parametrize("lock", [".~lock.phu-luc.xlsx#", "~$phu-luc.xlsx"])
def test_writes_nothing_while_one_file_is_open_elsewhere(tmp_path: Path, lock: str) -> None:
    write_set(tmp_path, SET, force=False)
    (tmp_path / lock).write_bytes(b"")
    with pytest.raises(CannotRun) as caught:
        write_set(tmp_path, NEWER, force=False)
    assert contents(tmp_path) == SET | {lock: b""}
    assert "phu-luc.xlsx" in str(caught.value)
    assert "đang mở" in str(caught.value)


def test_keeps_the_hashes_of_other_files_of_the_folder(tmp_path: Path) -> None:
    write_set(tmp_path, SET, force=False)
    write_set(tmp_path, {"don-vi/so-y-te/bao-cao.docx": b"x"}, force=False)
    write_set(tmp_path, NEWER, force=False)
    assert (tmp_path / "bao-cao.docx").read_bytes() == b"word 2"


def test_knows_what_it_wrote_before_a_failure(tmp_path: Path) -> None:
    write_set(tmp_path, SET, force=False)
    (tmp_path / "phu-luc.xlsx").unlink()
    (tmp_path / "phu-luc.xlsx").mkdir()
    with pytest.raises(CannotRun):
        write_set(tmp_path, {"bao-cao.docx": b"word 2", "phu-luc.xlsx": b"excel 2"}, force=True)
    (tmp_path / "phu-luc.xlsx").rmdir()
    write_set(tmp_path, SET, force=False)
    assert contents(tmp_path) == SET


def test_puts_a_pdf_alone_beside_when_its_word_file_was_edited(tmp_path: Path) -> None:
    write_set(tmp_path, SET, force=False)
    (tmp_path / "bao-cao.docx").write_bytes(b"edited by hand")
    write_set(tmp_path, {"bao-cao.pdf": b"pdf 2"}, force=False)
    assert contents(tmp_path)["bao-cao.pdf"] == b"pdf 1"
    assert contents(tmp_path)["bao-cao.moi.pdf"] == b"pdf 2"
