"""`reportgen plan import`: a new plan as a draft from its appendix, with every doubt told."""

from __future__ import annotations

import codecs
from pathlib import Path

import click

from reportgen.agencies.history import History, load_history
from reportgen.cli import plan_pages
from reportgen.cli.plan_findings import findings_of
from reportgen.cli.session import Session
from reportgen.errors import CannotRun, Fault, Location
from reportgen.intake.draft import Draft
from reportgen.intake.finishing import finish, open_directions
from reportgen.intake.limits import read_within_limits
from reportgen.intake.notes import doubt_lines, notes_md, row_names, tally_lines
from reportgen.intake.plan_files import indicators_csv, open_report_keys, plan_yaml, tasks_csv
from reportgen.intake.writing import refuse_slug, write_folder

NOT_WRITABLE = "IM22"
SHOWN = 3
"""Findings of one code of `plan check` that are shown in full."""


@click.command(name="import", short_help="Đọc kế hoạch mới từ phụ lục Word hoặc Excel.")
@click.argument("file", metavar="TỆP", type=click.Path(path_type=Path))
@click.option("--slug", metavar="MÃ", required=True, help="Mã của kế hoạch mới: chữ thường không dấu, ví dụ lam-dong.")
@click.pass_obj
def command(session: Session, /, file: Path, slug: str) -> int:
    """Đọc bảng chỉ tiêu, bảng nhiệm vụ trong TỆP (.docx hoặc .xlsx) thành bản nháp data/plans/MÃ/.

    Mọi điểm chưa chắc được nêu trên màn hình và trong notes.md, kèm dòng và chỗ trong tệp. Bản nháp xem, kiểm tra, xuất
    được; chỉ làm báo cáo được sau khi soát xong và đổi thành status: ready.
    """
    workspace = session.workspace
    if not workspace.writable:
        raise CannotRun(_read_only(workspace.data))
    plans = workspace.data / "plans"
    refuse_slug(plans, slug)
    agencies = workspace.data / "agencies.csv"
    history = load_history(workspace.data)
    draft = read_within_limits(file.read_bytes(), str(file), agencies)
    finish(draft, slug)
    files = {
        "plan.yaml": plan_yaml(draft, slug, file.name, history.register),
        "indicators.csv": indicators_csv(draft),
        "tasks.csv": tasks_csv(draft),
        "notes.md": notes_md(draft, file.name),
    }
    write_folder(plans / slug, files, mark=agencies.read_bytes().startswith(codecs.BOM_UTF8))
    _tell(draft, file, plans / slug)
    _check(plans / slug, history)
    if empty := open_report_keys(draft, history.register):
        click.echo(f"Trước khi đổi, ghi các khóa còn trống của phần report trong plan.yaml: {', '.join(empty)}.")
    return 0


def _tell(draft: Draft, file: Path, folder: Path) -> None:
    names = row_names(draft)
    rows = [row for row in draft.indicators if row.parent is None]
    click.echo(
        f"Đã đọc {file}: {len(rows)} chỉ tiêu và {len(draft.indicators) - len(rows)} dòng con, "
        f"{len(draft.indicator_groups)} nhóm chỉ tiêu; {len(draft.tasks)} nhiệm vụ, "
        f"{len(draft.task_groups)} nhóm nhiệm vụ"
    )
    for line in tally_lines(draft):
        click.echo(f"  {line}")
    if draft.doubts:
        click.echo(f"\nĐiểm cần xem ({len(draft.doubts)}):")
    for number, doubt in enumerate(draft.doubts, 1):
        where, *rest = doubt_lines(doubt, names)
        click.echo(f"{number:>3}. {where}")
        for line in rest:
            click.echo(f"     {line}")
    if missing := open_directions(draft):
        click.echo(
            f"\n{len(missing)} chỉ tiêu chưa rõ cao hơn hay thấp hơn là tốt: ghi cột direction (notes.md, mục 5)."
        )
    click.echo(f"\nĐã ghi bản nháp vào {folder.as_posix()}: plan.yaml, indicators.csv, tasks.csv, notes.md")


def _check(folder: Path, history: History) -> None:
    """Run `plan check` on what was written."""
    faults = findings_of(folder, history)
    click.echo("\nKiểm tra dữ liệu (plan check):")
    click.echo(plan_pages.findings(folder.name, faults, everything=False, most=SHOWN))
    click.echo(f"\nTiếp theo: soát từng điểm, sửa dữ liệu, chạy «reportgen plan check {folder.name}» đến khi hết lỗi,")
    click.echo("rồi ghi «status: ready» trong plan.yaml.")


def _read_only(data: Path) -> Fault:
    fix = "chạy «reportgen init THƯ-MỤC», vào thư mục ấy rồi chạy lại"
    found = "dữ liệu đi kèm chương trình, chỉ đọc"
    return Fault(NOT_WRITABLE, Location(data.as_posix()), found, "một thư mục làm việc", fix)
