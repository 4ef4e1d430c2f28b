"""`reportgen pdf FILE.docx`: prints a Word file, fresh or edited by hand, as a PDF."""

from __future__ import annotations

from pathlib import Path

import click

from reportgen.cli.outcome import warn
from reportgen.errors import CannotRun, Fault, Location

NOT_OURS = "RD33"
SAME_FILE = "RD34"


@click.command()
@click.argument("source", metavar="TỆP.docx", type=click.Path(path_type=Path))
@click.option(
    "-o",
    "--output",
    metavar="TỆP.pdf",
    type=click.Path(path_type=Path),
    help="Tệp PDF cần ghi, hoặc thư mục để ghi vào. Không ghi thì đặt cạnh tệp Word, cùng tên.",
)
@click.option("--force", is_flag=True, help="Ghi đè cả khi tệp PDF đã có không do chương trình này làm ra.")
def command(source: Path, output: Path | None, force: bool) -> None:
    """Chuyển một tệp Word thành PDF, không cần Word hay LibreOffice.

    Dùng cho báo cáo do chương trình làm ra, kể cả sau khi đã sửa bằng Word hoặc LibreOffice. Nội dung nào không in được
    đúng như trong tệp thì được nêu tên và chỗ; chữ không bao giờ bị bỏ. Tệp PDF chỉ nhúng phông Liberation Serif (hoặc
    Times New Roman).
    """
    from reportgen.document.metrics import find_metrics  # these take a while to import: only when there is work
    from reportgen.document.reader import read_docx
    from reportgen.files import write_whole
    from reportgen.render.pdf import print_pdf
    from reportgen.render.pdf.warnings import warnings

    target = _target(source, output)
    data = source.read_bytes()
    _refuse_to_replace(source, target, force=force)
    document, metrics = read_docx(data, str(source)), find_metrics()
    for warning in warnings(document, metrics, str(source)):
        warn(warning)
    write_whole(target, print_pdf(document, metrics))
    click.echo(f"Đã ghi {target}")


def _target(source: Path, output: Path | None) -> Path:
    if output is None:
        return source.with_suffix(".pdf")
    return output / f"{source.stem}.pdf" if output.is_dir() else output


def _refuse_to_replace(source: Path, target: Path, *, force: bool) -> None:
    """Raise before any work when the target holds something only a person can have put there."""
    from reportgen.render.pdf import made_here

    if not target.is_file():
        return
    if target.samefile(source):
        raise CannotRun(
            Fault(
                SAME_FILE,
                Location(file=str(target)),
                found="tệp PDF cần ghi chính là tệp Word đọc vào",
                needed="hai tệp khác nhau",
                fix="ghi tên tệp khác sau -o",
            )
        )
    if not force and not made_here(target.read_bytes()):
        raise CannotRun(
            Fault(
                NOT_OURS,
                Location(file=str(target)),
                found="đã có tệp này, do chương trình khác làm ra hoặc đã ký số",
                needed="một tên tệp chưa dùng",
                fix="ghi tên khác sau -o, hoặc thêm --force để ghi đè",
            )
        )
