"""`reportgen number FILE.docx`: writes the number and date that the office gave into the finished Word file."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from reportgen.cli.day import Day
from reportgen.cli.outcome import warn
from reportgen.errors import CannotRun, Fault, Location

EXISTS = "NB08"


@click.command()
@click.argument("source", metavar="TỆP.docx", type=click.Path(path_type=Path))
@click.option(
    "--so",
    "number",
    type=click.IntRange(min=1),
    required=True,
    metavar="SỐ",
    help="Số do văn thư cấp, ví dụ 312; dưới 10 tự thêm số 0 ở trước.",
)
@click.option("--ngay", "day", type=Day(), required=True, help="Ngày ban hành, ví dụ 2024-12-13.")
@click.option(
    "-o",
    "--output",
    metavar="TỆP.docx",
    type=click.Path(path_type=Path),
    help="Tệp cần ghi; ghi đúng tên tệp đọc vào thì tệp ấy được thay. Không ghi thì đặt cạnh tệp đọc vào, "
    "tên thêm «-so-312».",
)
@click.option(
    "--thay", "over", is_flag=True, help="Thay cả số, ngày đã có; không ghi thì văn bản có số khác bị từ chối."
)
@click.option("--force", is_flag=True, help="Ghi đè tệp đã có ở chỗ cần ghi.")
def command(source: Path, number: int, day: date, output: Path | None, over: bool, force: bool) -> None:
    """Ghi số và ngày ban hành vào tệp Word: ở trang 1 và ở mọi dòng «(Kèm theo Báo cáo số …)» của phụ lục.

    Dùng cho tệp do chương trình làm ra và tệp gõ tay; chữ, kiểu chữ và mọi phần khác của tệp giữ nguyên. Chỉ dòng kèm
    theo có cùng ký hiệu với trang 1 được ghi. Tệp đọc vào không bị thay đổi, trừ khi -o ghi đúng tên nó.
    """
    from reportgen.files import write_whole
    from reportgen.layout.number import Stamp, fill_number

    target = _target(source, output, number)
    data = source.read_bytes()
    _refuse_to_replace(source, target, force=force)
    numbered = fill_number(data, str(source), Stamp(number, day, over))
    for fault in numbered.warnings:
        warn(fault)
    write_whole(target, numbered.data)
    for line in numbered.lines:
        click.echo(f"  {line}")
    click.echo(f"Đã ghi {target}")


def _target(source: Path, output: Path | None, number: int) -> Path:
    name = f"{source.stem}-so-{number:02d}.docx"
    if output is None:
        return source.with_name(name)
    return output / name if output.is_dir() else output


def _refuse_to_replace(source: Path, target: Path, *, force: bool) -> None:
    """Raise when the target is another file that is already there."""
    if force or not target.exists() or target.samefile(source):
        return
    found, needed = "đã có tệp này", "một tên tệp chưa dùng"
    raise CannotRun(
        Fault(EXISTS, Location(str(target)), found, needed, "ghi tên khác sau -o, hoặc thêm --force để ghi đè")
    )
