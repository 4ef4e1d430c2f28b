"""`reportgen plan`: list the plans, show one, hold it against its claims, give its tables out, take a new one in."""

from __future__ import annotations

import json

import click

from reportgen.agencies.history import load_history
from reportgen.cli import plan_import, plan_pages
from reportgen.cli.plan_findings import findings_of
from reportgen.cli.session import Session
from reportgen.errors import DataError, Fault
from reportgen.plan import export
from reportgen.plan.load import list_plans, load_plan, plan_folder

FINDINGS = 1
_JSON = click.option("--json", "as_json", is_flag=True, help="In kết quả dạng JSON.")
_SLUG = click.argument("slug", metavar="SLUG")


@click.group(name="plan")
def command() -> None:
    """Xem, kiểm tra, xuất các kế hoạch trong thư mục data/plans, và đọc kế hoạch mới vào đó."""


command.add_command(plan_import.command)


@command.command(name="list", short_help="Liệt kê các kế hoạch.")
@_JSON
@click.pass_obj
def list_(session: Session, /, as_json: bool) -> int:
    """Liệt kê các kế hoạch: mã, số ký hiệu, số chỉ tiêu, số nhiệm vụ, trạng thái."""
    data = session.workspace.data
    entries: list[dict[str, object]] = []
    faulty: list[Fault] = []
    for slug in list_plans(data):
        try:
            entries.append(plan_pages.entry(load_plan(plan_folder(data, slug))))
        except DataError as error:
            faulty += error.faults
    click.echo(_json(entries) if as_json else plan_pages.listing(entries))
    for fault in faulty:
        click.echo(str(fault), err=True)
    return FINDINGS if faulty else 0


@command.command(short_help="Xem một kế hoạch.")
@_SLUG
@_JSON
@click.pass_obj
def show(session: Session, /, slug: str, as_json: bool) -> int:
    """Xem tổng quan kế hoạch SLUG: căn cứ, các nhóm, chế độ báo cáo, nơi nhận, cơ quan chủ trì."""
    data = session.workspace.data
    plan = load_plan(plan_folder(data, slug))
    overview = plan_pages.overview(plan, load_history(data))
    click.echo(_json(overview) if as_json else plan_pages.page(plan, overview))
    return 0


@command.command(short_help="Kiểm tra dữ liệu kế hoạch.")
@click.argument("slug", metavar="[SLUG]", required=False)
@click.option("--all", "everything", is_flag=True, help="In cả ghi chú và những phát hiện đã được chấp nhận.")
@_JSON
@click.pass_obj
def check(session: Session, /, slug: str | None, everything: bool, as_json: bool) -> int:
    """Kiểm tra dữ liệu kế hoạch SLUG (không ghi thì mọi kế hoạch): đối chiếu số lượng, số thứ tự, mục tiêu, cơ quan.

    Kết thúc với mã 1 khi còn lỗi chưa được chấp nhận. Phát hiện đã xem và thấy đúng thì ghi mã phát hiện cùng lý do vào
    mục accepted của plan.yaml.
    """
    data = session.workspace.data
    folders = [plan_folder(data, name) for name in ([slug] if slug is not None else list_plans(data))]
    history = load_history(data)
    found = {folder.name: findings_of(folder, history) for folder in folders}
    if as_json:
        click.echo(_json([plan_pages.checked(name, faults) for name, faults in found.items()]))
    else:
        for name, faults in found.items():
            click.echo(plan_pages.findings(name, faults, everything=everything))
    return FINDINGS if any(plan_pages.open_errors(faults) for faults in found.values()) else 0


@command.command(name="export", short_help="Xuất bảng của một kế hoạch.")
@_SLUG
@click.option("--table", type=click.Choice(["indicators", "tasks"]), required=True, help="Bảng chỉ tiêu hay nhiệm vụ.")
@click.option("--format", "form", type=click.Choice(["csv", "json"]), default="csv", help="Dạng tệp, mặc định csv.")
@click.pass_obj
def export_(session: Session, /, slug: str, table: str, form: str) -> int:
    """Xuất bảng chỉ tiêu (indicators) hoặc nhiệm vụ (tasks) của kế hoạch SLUG ra màn hình, bảng mã UTF-8."""
    plan = load_plan(plan_folder(session.workspace.data, slug))
    columns = export.INDICATOR_COLUMNS if table == "indicators" else export.TASK_COLUMNS
    rows = export.TABLES[table](plan)
    text = export.as_csv(rows, columns) if form == "csv" else export.as_json(rows)
    click.echo(text.encode(), nl=False)  # bytes: the same line ends on every system
    return 0


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1)
