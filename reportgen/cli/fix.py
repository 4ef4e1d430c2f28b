"""`reportgen fix FILE.docx -o OUT.docx`: the layout mended, not a letter changed; the rest is listed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from reportgen.errors import CannotRun, DataError, Fault, Location

if TYPE_CHECKING:
    from reportgen.layout.fix.runner import Mended

LEFT, NOT_READ = 1, 2
SAME_FILE = "FX10"
NOT_WORD = "FX11"


@click.command()
@click.argument("file", metavar="TỆP.docx", type=click.Path(path_type=Path))
@click.option(
    "-o",
    "--output",
    required=True,
    type=click.Path(path_type=Path),
    metavar="TỆP-MỚI.docx",
    help="Tệp ghi kết quả. Tệp gốc không bao giờ bị ghi đè.",
)
@click.option(
    "--profile",
    default="auto",
    metavar="BỘ-QUY-TẮC",
    help="auto (mặc định: chọn theo cơ quan ban hành và ngày), nd30, party_hd36 hoặc party_hd05.",
)
@click.option(
    "--layer",
    type=click.Path(path_type=Path),
    metavar="TỆP.yml",
    help="Tệp quy tắc riêng của cơ quan: giá trị chặt hơn, thói quen riêng.",
)
@click.option(
    "--track", is_flag=True, help="Ghi mọi chỗ sửa thành Track Changes, chỗ chưa sửa thành ghi chú (Comment)."
)
@click.option("--convert-legacy", is_flag=True, help="Chuyển chữ bảng mã TCVN3 (.Vn...) và VNI sang Unicode.")
def command(file: Path, output: Path, profile: str, layer: Path | None, track: bool, convert_legacy: bool) -> int:
    """Sửa thể thức của một tệp Word (.docx), không đổi một chữ, một số nào.

    Sửa khổ giấy, lề, phông, cỡ chữ, căn lề, thụt dòng, khoảng cách, đường kẻ, số trang, bảng, dấu của Nơi nhận,
    dấu cách thừa... Điều nào sửa mà phải đổi chữ hoặc số thì để nguyên và liệt kê. Mỗi chỗ sửa đều được kiểm tra lại
    bằng «lint»; chỗ sửa không đạt thì trả về như cũ. Tệp đã đúng thì giữ nguyên từng byte.

    Kết thúc với mã 0 khi không còn lỗi, 1 khi còn lỗi phải sửa tay, 2 khi tệp không đọc được.
    """
    _refuse_same(file, output)
    try:
        mended = _mend(file, profile, layer, track=track, convert=convert_legacy)
    except DataError as error:
        raise CannotRun(error.faults[0]) from error
    from reportgen.cli import fix_pages
    from reportgen.files import write_whole

    write_whole(output, mended.data)
    click.echo(fix_pages.page(str(file), str(output), mended))
    return LEFT if mended.has_errors else 0


def _mend(file: Path, profile: str, layer: Path | None, *, track: bool, convert: bool) -> Mended:
    from reportgen.layout.fix.pen import Pen
    from reportgen.layout.fix.runner import mend
    from reportgen.layout.open import read_bytes
    from reportgen.layout.profile import load_profile, with_layer

    if profile != "auto":
        load_profile(profile)
    over = (lambda base: with_layer(base, layer)) if layer else None
    data = read_bytes(file)
    if data[:5] == b"%PDF-":
        fix = "mở tệp Word gốc của văn bản này rồi chạy lại"
        raise CannotRun(Fault(NOT_WORD, Location(str(file)), "tệp PDF", "tệp .docx", fix))
    return mend(data, str(file), profile, over, Pen(track=track), convert=convert)


def _refuse_same(file: Path, output: Path) -> None:
    if output.exists() and file.exists() and output.samefile(file):
        fix = "ghi tên tệp khác sau -o"
        raise CannotRun(
            Fault(SAME_FILE, Location(str(output)), "trùng với tệp gốc", "một tệp khác để ghi kết quả", fix)
        )
