"""`reportgen init DIR`: lays out a workspace."""

from __future__ import annotations

import os
import shlex
from pathlib import Path

import click

from reportgen.workspace import builtin, is_workspace, lay_out

_DONE = """\
Đã tạo thư mục làm việc: {folder}

  data/           kế hoạch, danh mục cơ quan, số liệu: sửa bằng Excel hoặc chương trình soạn thảo
  templates/      mẫu Word của báo cáo: sửa bằng Word
  reportgen.toml  đánh dấu thư mục làm việc: xin đừng xóa

Việc tiếp theo:

  cd {quoted}
  {program} plan list                 xem các kế hoạch
  {program} plan check                kiểm tra dữ liệu sau khi sửa
  {program} render binh-dinh 2024     làm bộ báo cáo, ghi vào thư mục output"""


@click.command()
@click.argument("folder", metavar="THƯ-MỤC", type=click.Path(path_type=Path))
def command(folder: Path) -> None:
    """Tạo thư mục làm việc với một bản sao dữ liệu và mẫu Word đi kèm chương trình.

    THƯ-MỤC phải chưa có hoặc còn trống. Sau đó sửa dữ liệu trong data/, mẫu trong templates/; mọi lệnh chạy từ thư mục
    ấy, hoặc từ thư mục bên trong, sẽ dùng bản đã sửa.
    """
    folder = Path(os.path.abspath(folder))
    if is_workspace(folder):
        click.echo(f"{folder} đã là thư mục làm việc; không thay đổi gì.")
        return
    lay_out(folder)
    click.echo(_DONE.format(folder=folder, quoted=shlex.quote(str(folder)), program=_program()))


def _program() -> str:
    """Return how this user starts the program: by the script of the checkout, or by its name when installed."""
    script = builtin().root / "run"
    return shlex.quote(str(script)) if script.is_file() else "reportgen"
