"""Where data and templates are: the nearest folder upwards laid out by `reportgen init`, else what the program brings.

A workspace is a folder with the settings file, `data/` and `templates/`; a checkout of the program is one.
"""

from __future__ import annotations

import codecs
import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from reportgen.errors import CannotRun, Fault, Location

SETTINGS = "reportgen.toml"
"""The file that marks a folder as a workspace. It holds no setting yet."""

PARTS = ("data", "templates")


@dataclass(frozen=True, slots=True)
class Workspace:
    """The folders one run reads from.

    Attributes:
        root: Absolute path; nothing outside it is read while rendering.
        data: Plans, agencies, figures.
        templates: Word templates, one folder per kind of report.
        writable: False for the data that came with the program: it is never written to.
    """

    root: Path
    data: Path
    templates: Path
    writable: bool


def find(start: Path, named: Path | None) -> Workspace:
    """Return the workspace of a run.

    Args:
        start: The current directory; it and the folders above it are searched.
        named: The folder given by `--workspace`, relative to `start`; None when not given.

    Raises:
        CannotRun: WS01 the named folder is no workspace, WS02 a workspace lost its `data/` or `templates/`.
    """
    if named is not None:
        return _named(start / named, named)
    for folder in (absolute := start.absolute(), *absolute.parents):
        if is_workspace(folder):
            return _checked(_at(folder, writable=True))
    return builtin()


def is_workspace(folder: Path) -> bool:
    """Return whether the folder holds the settings file."""
    return (folder / SETTINGS).is_file()


def builtin() -> Workspace:
    """Return the data and templates that came with the program: in the wheel, or the checkout it runs from."""
    package = Path(__file__).parent
    inside = package / "builtin"
    return _at(inside if inside.is_dir() else package.parent, writable=False)


def lay_out(folder: Path) -> None:
    """Make a workspace with a copy of the built-in data and templates; whole or not at all.

    Args:
        folder: Does not exist yet, in a folder that does, or is empty.

    Raises:
        CannotRun: WS03 the folder holds something, WS04 there is no folder to make it in, or a file has its name.
        OSError: the system refused to write; nothing was left behind.
    """
    _refuse_unless_free(folder)
    into_existing = folder.is_dir()
    stage = (folder if into_existing else folder.parent) / f".reportgen-init-{os.getpid()}"
    try:
        _copy(builtin().root, stage)
        if into_existing:
            _move_up(stage, folder)
        else:
            stage.rename(folder)
    finally:
        shutil.rmtree(stage, ignore_errors=True)


def _named(folder: Path, typed: Path) -> Workspace:
    if not is_workspace(folder):
        found = "thư mục không có tệp «reportgen.toml»" if folder.is_dir() else "không có thư mục này"
        raise CannotRun(
            Fault(
                code="WS01",
                location=Location(file=str(typed)),
                found=found,
                needed="thư mục làm việc do «reportgen init» tạo ra",
                fix="sửa đường dẫn sau --workspace, hoặc tạo thư mục mới bằng «reportgen init THƯ-MỤC»",
            )
        )
    return _checked(_at(folder.absolute(), writable=True))


def _at(root: Path, *, writable: bool) -> Workspace:
    return Workspace(root=root, data=root / "data", templates=root / "templates", writable=writable)


def _checked(workspace: Workspace) -> Workspace:
    missing = [name for name in PARTS if not (workspace.root / name).is_dir()]
    if not missing:
        return workspace
    raise CannotRun(
        Fault(
            code="WS02",
            location=Location(file=str(workspace.root)),
            found="thư mục làm việc thiếu " + " và ".join(f"«{name}/»" for name in missing),
            needed="thư mục làm việc có đủ «data/» và «templates/»",
            fix="chép lại phần bị thiếu từ bản sao lưu, hoặc từ một thư mục mới do «reportgen init THƯ-MỤC» tạo ra",
        )
    )


def _refuse_unless_free(folder: Path) -> None:
    if folder.is_dir():
        if names := sorted(entry.name for entry in folder.iterdir()):
            raise CannotRun(_not_empty(folder, names))
    elif folder.exists() or not folder.parent.is_dir():
        found = "đã có một tệp trùng tên" if folder.exists() else f"không có thư mục «{folder.parent}» để tạo ở trong"
        raise CannotRun(
            Fault(
                code="WS04",
                location=Location(file=str(folder)),
                found=found,
                needed="tên một thư mục chưa có, đặt trong một thư mục đã có",
                fix="chọn tên khác, hoặc tạo thư mục chứa nó trước",
            )
        )


def _not_empty(folder: Path, names: list[str]) -> Fault:
    more = f" và {len(names) - 5} mục khác" if len(names) > 5 else ""
    return Fault(
        code="WS03",
        location=Location(file=str(folder)),
        found="thư mục không trống, đang có " + ", ".join(f"«{name}»" for name in names[:5]) + more,
        needed="thư mục chưa có hoặc còn trống",
        fix="chọn thư mục khác; chưa có gì được ghi vào thư mục này",
    )


def _copy(source: Path, target: Path) -> None:
    """Copy what makes a workspace. Only the contents: built-in files may be read-only, the copies are to be edited.

    Tables get the mark by which Excel knows UTF-8: without it a double click shows «há»™ nghÃ¨o» for «hộ nghèo».
    """
    for file in _files(source):
        copy = target / file.relative_to(source)
        copy.parent.mkdir(parents=True, exist_ok=True)
        with copy.open("xb") as out:
            out.write(_marked(file))
            out.flush()
            os.fsync(out.fileno())


def _marked(file: Path) -> bytes:
    data = file.read_bytes()
    return codecs.BOM_UTF8 + data if file.suffix == ".csv" and not data.startswith(codecs.BOM_UTF8) else data


def _files(source: Path) -> Iterator[Path]:
    """Yield the files of a workspace in order, without the locks that Word and LibreOffice leave and hidden files."""
    for part in PARTS:
        for path in sorted((source / part).rglob("*")):
            if path.is_file() and not path.name.startswith((".", "~$")):
                yield path
    yield source / SETTINGS


def _move_up(stage: Path, folder: Path) -> None:
    """Move the parts into their place, the settings file last: until then the folder is no workspace."""
    moved: list[Path] = []
    try:
        for name in (*PARTS, SETTINGS):
            moved.append((stage / name).rename(folder / name))
    except BaseException:
        for path in moved:
            path.rename(stage / path.name)
        raise
