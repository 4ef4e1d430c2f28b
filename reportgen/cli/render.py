"""`reportgen render`: one plan, one year, the whole report set or the reports of the agencies named."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import click

from reportgen import vi
from reportgen.assessment.last_year import View
from reportgen.build.render import Outcome, Request, render
from reportgen.cli.day import Day
from reportgen.cli.outcome import warn
from reportgen.cli.session import Session
from reportgen.workspace import Workspace

FORMATS = ("docx", "pdf", "xlsx")
PROGRESS_AFTER = 1.0
"""Seconds of work after which a terminal is shown how far it is."""


class Formats(click.ParamType[tuple[str, ...]]):
    """Formats joined by commas, given back in the order docx, pdf, xlsx."""

    name = "docx,pdf,xlsx"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, ...]:
        named = value if isinstance(value, tuple) else tuple(piece.strip() for piece in str(value).lower().split(","))
        for piece in named:
            if piece not in FORMATS:
                self.fail(f"không có định dạng «{piece}»; chọn trong: {', '.join(FORMATS)}", param, ctx)
        return tuple(item for item in FORMATS if item in named)


@click.command()
@click.argument("slugs", metavar="SLUG...", nargs=-1, required=True)
@click.argument("year", type=int, metavar="NĂM")
@click.option(
    "--date",
    "day",
    type=Day(),
    help="Ngày ký báo cáo. Không ghi thì để trống ngày; tháng, năm theo thời hạn báo cáo trong kế hoạch.",
)
@click.option(
    "--agency",
    "agencies",
    multiple=True,
    metavar="SLUG",
    help="Chỉ làm báo cáo của cơ quan có mã này (ví dụ so-y-te); ghi được nhiều lần.",
)
@click.option(
    "--format",
    "formats",
    type=Formats(),
    metavar=",".join(FORMATS),
    default=",".join(FORMATS),
    help="Định dạng cần làm, cách nhau bằng dấu phẩy; mặc định cả ba.",
)
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    metavar="THƯ-MỤC",
    default=Path("output"),
    help="Thư mục ghi kết quả; mặc định ./output.",
)
@click.option(
    "--duty",
    default="",
    metavar="KHÓA",
    help="Làm báo cáo theo một chế độ báo cáo khác của kế hoạch: khóa key của mục duties trong plan.yaml.",
)
@click.option(
    "--last-year",
    "view",
    type=click.Choice([one.value for one in View]),
    default=View.AS_NOW.value,
    help="Số năm trước khi địa bàn của số liệu đã thay đổi: as-now (mặc định) tính lại theo địa bàn hiện nay; as-was in"
    " như đã báo cáo trên địa bàn cũ, không so sánh.",
)
@click.option("--force", is_flag=True, help="Ghi đè cả những tệp đã sửa tay.")
@click.option("--all-rows", is_flag=True, help="Phần lời nêu mọi chỉ tiêu, không chỉ những chỉ tiêu cần chú ý.")
@click.option("--json", "as_json", is_flag=True, help="In kết quả dạng JSON.")
@click.pass_obj
def command(session: Session, /, out: Path, agencies: Sequence[str], view: str, as_json: bool, **asked: object) -> int:
    """Làm bộ báo cáo NĂM của kế hoạch SLUG: báo cáo của tỉnh, báo cáo của từng cơ quan và phụ lục Excel.

    SLUG là mã kế hoạch, xem bằng «reportgen plan list». Tên tỉnh, cơ quan và nơi nhận theo ngày báo cáo. Ghi nhiều mã
    thì làm một báo cáo chung cho kế hoạch của những tỉnh đã hợp nhất; kế hoạch ghi trước quyết định nơi nhận và người
    ký. Tệp đã sửa tay được giữ nguyên, bản mới đặt ở bên cạnh.
    """
    request = Request(out=out, agencies=tuple(agencies), view=View(view), **asked)  # type: ignore[arg-type]
    return run(session.workspace, request, as_json=as_json)


def run(workspace: Workspace, request: Request, *, as_json: bool) -> int:
    """Render, tell what was written and what must be known; exit 0 also with warnings."""
    started = time.monotonic()
    outcome = render(workspace, request, _Bar(started))
    if as_json:
        click.echo(json.dumps(_as_json(outcome), ensure_ascii=False, indent=1))
    else:
        _tell(outcome, request, time.monotonic() - started)
    return 0


class _Bar:
    """A progress bar on a terminal, once the work takes over a second."""

    def __init__(self, started: float) -> None:
        self._started = started

    def __call__(self, done: int, total: int) -> None:
        if not sys.stderr.isatty() or time.monotonic() - self._started < PROGRESS_AFTER:
            return
        width = 30
        filled = width * done // total
        line = f"\rĐang làm báo cáo [{'█' * filled}{'·' * (width - filled)}] {done}/{total}"
        click.echo(line, nl=done == total, err=True)


def _tell(outcome: Outcome, request: Request, seconds: float) -> None:
    for fault in outcome.warnings:
        warn(fault)
    for written in outcome.written:
        kept = f"   (giữ nguyên {written.kept.name})" if written.kept else ""
        click.echo(f"{written.path}{kept}")
    click.echo(_summary(outcome, request, seconds), err=True)


def _summary(outcome: Outcome, request: Request, seconds: float) -> str:
    took = f"{seconds:.1f}".replace(".", ",")
    lines = [
        f"Đã làm {vi.padded(outcome.reports)} báo cáo, {vi.padded(len(outcome.written))} tệp "
        f"trong {request.folder} ({took} giây)."
    ]
    if outcome.illustrative:
        lines.append("Số liệu là số liệu minh họa: mọi trang đều ghi «không phải văn bản chính thức».")
    if any(written.kept for written in outcome.written):
        lines.append("Tệp đã sửa tay được giữ nguyên, bản mới có đuôi «.moi» ở bên cạnh; --force để ghi đè.")
    return "\n".join(lines)


def _as_json(outcome: Outcome) -> dict[str, object]:
    return {
        "written": [{"path": str(one.path), "kept": str(one.kept) if one.kept else None} for one in outcome.written],
        "warnings": [fault.as_json() for fault in outcome.warnings],
        "illustrative": outcome.illustrative,
    }
