"""`reportgen letter`: the công văn and the tờ trình around a report, made by the compiling body of the day."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from reportgen.cli.day import Day
from reportgen.cli.outcome import warn
from reportgen.cli.session import Session
from reportgen.report.letter_model import LetterKind

FORMATS = ("docx", "pdf")


@click.command()
@click.argument("kind", metavar="LOẠI", type=click.Choice([str(kind) for kind in LetterKind]))
@click.argument("slug", metavar="SLUG")
@click.argument("year", metavar="NĂM", type=int)
@click.option(
    "--date", "day", type=Day(), help="Ngày ký văn bản. Không ghi thì để trống ngày; tháng theo thời hạn báo cáo."
)
@click.option("--han", "last_day", type=Day(), help="Ngày cuối nhận báo cáo, ý kiến. Không ghi thì theo kế hoạch.")
@click.option(
    "--theo",
    "cited_letter",
    default="",
    metavar='"SỐ-KÝ-HIỆU ngày NGÀY"',
    help='Công văn trước được dẫn, ví dụ "125/SNV-LĐVL ngày 05/11/2025" (don-doc: công văn yêu cầu; to-trinh: công văn '
    "lấy ý kiến). Không ghi thì để «…».",
)
@click.option(
    "--format",
    "formats",
    type=click.Choice([*FORMATS, "docx,pdf"]),
    default="docx,pdf",
    help="Định dạng cần làm; mặc định cả hai.",
)
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    metavar="THƯ-MỤC",
    default=Path("output"),
    help="Thư mục ghi kết quả; mặc định ./output.",
)
@click.option("--force", is_flag=True, help="Ghi đè cả tệp đã sửa tay.")
@click.pass_obj
def command(
    session: Session,
    kind: str,
    slug: str,
    year: int,
    day: date | None,
    last_day: date | None,
    cited_letter: str,
    formats: str,
    out: Path,
    force: bool,
) -> None:
    """Làm công văn, tờ trình về báo cáo NĂM của kế hoạch SLUG, do cơ quan tổng hợp ký.

    LOẠI là một trong:

    \b
    yeu-cau-bao-cao  công văn đề nghị mọi cơ quan chủ trì báo cáo, kèm đề cương, chỉ tiêu và nhiệm vụ từng cơ quan
    don-doc          công văn đôn đốc, nêu tên cơ quan chưa gửi đủ và còn thiếu gì
    lay-y-kien       công văn lấy ý kiến dự thảo báo cáo
    to-trinh         tờ trình Ủy ban nhân dân ban hành báo cáo, kèm bảng tổng hợp ý kiến để điền

    Ghi vào THƯ-MỤC/<SLUG>/<NĂM>/van-ban/. Số văn bản, người ký để trống; chỗ chưa biết để «…» và được nêu ra.
    """
    from reportgen.build.letters import LetterRequest, make_letter
    from reportgen.report.letters import Wanted

    wanted = Wanted(LetterKind(kind), last_day, cited_letter.removeprefix("Công văn số").strip())
    request = LetterRequest(slug, year, wanted, out, day, tuple(formats.split(",")), force)
    outcome = make_letter(session.workspace, request)
    for fault in outcome.warnings:
        warn(fault)
    for written in outcome.written:
        kept = f"   (giữ nguyên {written.kept.name} đã sửa tay)" if written.kept else ""
        click.echo(f"{written.path}{kept}")
