"""Where data and templates are: the nearest folder upwards that `reportgen init` laid out, else what came with the program.

A workspace is a folder with the settings file, `data/` and `templates/`; a checkout of the program is one.
"""

from __future__ import annotations

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
