"""The command line: the group of commands, and the one place that catches errors and chooses the exit code.

Each command is a file here with a click command named `command`, imported when it is called. It gets a `Session` by
`@click.pass_obj`, raises `ReportgenError` for what a user can mend, and may return its exit code:
0 everything asked for was written, 1 faults in data or findings, 2 could not run.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import NoReturn

import click

from reportgen import __version__
from reportgen.cli import outcome, vietnamese
from reportgen.cli.session import Session

PROGRAM = "reportgen"

vietnamese.speak()  # before the first option is declared: click takes some words then

COMMANDS = {
    "demo": "Làm bộ báo cáo mẫu: tỉnh Bình Định, năm 2024.",
    "init": "Tạo thư mục làm việc với dữ liệu và mẫu Word để sửa.",
    "plan": "Xem, kiểm tra và xuất kế hoạch.",
    "agency": "Xem cơ quan qua các lần sắp xếp, ai trả lời cho một dòng của kế hoạch.",
    "target": "Giải thích cách chương trình hiểu một mục tiêu.",
    "render": "Làm bộ báo cáo năm của một kế hoạch.",
    "letter": "Làm công văn yêu cầu báo cáo, đôn đốc, lấy ý kiến; tờ trình.",
    "number": "Ghi số, ngày ban hành vào tệp Word.",
    "pdf": "Chuyển một tệp Word (.docx) thành PDF.",
    "lint": "Kiểm tra thể thức của tệp Word hoặc PDF.",
}
"""Name of each command, which is also its file, and its line in the help: known without importing any of them."""


class LazyGroup(click.Group):
    """A group whose commands are imported when called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"reportgen.cli.{cmd_name}").command
        vietnamese.use_metavars(command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Các lệnh"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--workspace",
    type=click.Path(path_type=Path),
    metavar="THƯ-MỤC",
    help="Thư mục làm việc. Không ghi thì lấy thư mục gần nhất, từ thư mục hiện tại trở lên, do «init» tạo ra; "
    "nếu không có thì dùng dữ liệu đi kèm chương trình (chỉ đọc).",
)
@click.option("--verbose", is_flag=True, help="Khi có lỗi, in thêm chi tiết kỹ thuật cho người sửa chương trình.")
@click.version_option(__version__, prog_name=PROGRAM, message="%(prog)s %(version)s")
@click.pass_context
def cli(ctx: click.Context, workspace: Path | None, verbose: bool) -> None:
    """Lập báo cáo năm về kết quả thực hiện kế hoạch của tỉnh, đúng thể thức, từ dữ liệu kế hoạch và số liệu."""
    ctx.obj = Session(named=workspace, verbose=verbose)
    if workspace is not None:
        _ = ctx.obj.workspace  # a wrong folder is refused at once, whatever the command


vietnamese.use_metavars(cli)


def run(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command line and leave with its exit code. `arguments`: without the program's name."""
    vietnamese.write_utf8()
    words = list(sys.argv[1:] if arguments is None else arguments)
    sys.exit(outcome.of(lambda: _invoke(list(words)), words))


def _invoke(words: list[str]) -> int:
    with cli.make_context(PROGRAM, words) as context:
        result = cli.invoke(context)
    return result if type(result) is int else 0
