"""`reportgen demo`: the binh-dinh 2024 set, from the built-in data or the workspace's."""

from __future__ import annotations

from pathlib import Path

import click

from reportgen.build.render import Request
from reportgen.cli.render import run
from reportgen.cli.session import Session

SLUG, YEAR = "binh-dinh", 2024


@click.command()
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    metavar="THƯ-MỤC",
    default=Path("output"),
    help="Thư mục ghi kết quả; mặc định ./output.",
)
@click.pass_obj
def command(session: Session, out: Path) -> int:
    """Làm bộ báo cáo mẫu: Kế hoạch 177/KH-UBND của tỉnh Bình Định, năm 2024, số liệu minh họa."""
    return run(session.workspace, Request((SLUG,), YEAR, out), as_json=False)
