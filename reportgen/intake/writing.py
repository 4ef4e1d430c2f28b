"""Writes a new plan folder whole or not at all, and never over one that is there."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Mapping
from pathlib import Path

from reportgen.errors import CannotRun, Fault, Location

PLAN_EXISTS = "IM20"
BAD_SLUG = "IM21"

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def refuse_slug(plans: Path, slug: str) -> None:
    """Refuse a slug that no folder may have, or that one has already.

    Raises:
        CannotRun: IM21 not made of small letters, figures and hyphens; IM20 there is such a folder.
    """
    if not _SLUG.fullmatch(slug) or len(slug) > 60:
        needed = "chữ thường không dấu, chữ số, gạch nối, ví dụ: lam-dong"
        raise CannotRun(Fault(BAD_SLUG, Location(part="--slug"), f"«{slug}»", needed, "ghi mã khác"))
    folder = plans / slug
    if folder.exists():
        place = Location(folder.as_posix())
        needed = "mã kế hoạch chưa dùng: dữ liệu đã có không bị ghi đè"
        raise CannotRun(Fault(PLAN_EXISTS, place, "đã có thư mục này", needed, "ghi mã khác, hoặc tự xóa thư mục cũ"))


def write_folder(folder: Path, files: Mapping[str, str], mark: bool) -> None:
    """Make a folder with these texts in one step.

    Args:
        folder: Does not exist.
        files: Text by file name.
        mark: Begin CSV files with the mark by which Excel knows UTF-8.

    Raises:
        OSError: the system refused to write; nothing was left behind.
    """
    stage = folder.with_name(f".{folder.name}.{os.getpid()}.tmp")
    try:
        stage.mkdir(parents=True)
        for name, text in files.items():
            encoding = "utf-8-sig" if mark and name.endswith(".csv") else "utf-8"
            with (stage / name).open("xb") as out:
                out.write(text.encode(encoding))
                out.flush()
                os.fsync(out.fileno())
        stage.rename(folder)
    finally:
        shutil.rmtree(stage, ignore_errors=True)
