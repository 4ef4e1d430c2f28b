"""Read a Word template of the workspace."""

from __future__ import annotations

from pathlib import Path

from reportgen.errors import CannotRun, Fault, Location
from reportgen.workspace import Workspace


def read_template(workspace: Workspace, name: str) -> tuple[bytes, str]:
    """Return the bytes of a template and its path for messages.

    Raises:
        CannotRun: RD06, it cannot be read.
    """
    path = workspace.templates / name
    try:
        return path.read_bytes(), str(Path("templates") / name)
    except OSError as error:
        mend = "chép lại mẫu gốc (reportgen init ở một thư mục khác) hoặc mở quyền đọc tệp"
        needed = "mẫu Word của báo cáo"
        raise CannotRun(Fault("RD06", Location(file=str(path)), "không đọc được tệp", needed, mend)) from error
