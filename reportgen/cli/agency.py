"""`reportgen agency`: who there is on a day, one body through time, and who answered for a row of a plan and why."""

from __future__ import annotations

import json
from datetime import date

import click

from reportgen.agencies.history import load_history
from reportgen.agencies.trace import trace
from reportgen.cli import agency_pages
from reportgen.cli.day import Day
from reportgen.cli.session import Session
from reportgen.errors import CannotRun, Fault, Location
from reportgen.plan.load import load_plan, plan_folder
from reportgen.plan.model import Indicator, Plan, Task

_JSON = click.option("--json", "as_json", is_flag=True, help="In kết quả dạng JSON.")
_ON = click.option("--on", "day", type=Day(), help="Xem theo ngày này; không ghi thì xem mọi thời gian.")


@click.group(name="agency")
def command() -> None:
    """Xem danh sách cơ quan, một cơ quan qua các lần sắp xếp, và cơ quan nào trả lời cho một dòng của kế hoạch."""


@command.command(name="list", short_help="Liệt kê các cơ quan.")
@_ON
@_JSON
@click.pass_obj
def list_(session: Session, /, day: date | None, as_json: bool) -> int:
    """Liệt kê các cơ quan trong data/agencies.csv: mã, tên, thời gian tồn tại."""
    register = load_history(session.workspace.data).register
    there = [agency for agency in register if day is None or day in agency.period]
    facts = [agency_pages.entry(agency) for agency in there]
    click.echo(_json(facts) if as_json else agency_pages.listing(there))
    return 0


@command.command(short_help="Xem một cơ quan.")
@click.argument("slug", metavar="SLUG")
@_ON
@_JSON
@click.pass_obj
def show(session: Session, /, slug: str, day: date | None, as_json: bool) -> int:
    """Xem cơ quan SLUG: tên, loại, thời gian tồn tại, tiếp nhận từ đâu và chuyển về đâu."""
    history = load_history(session.workspace.data)
    facts = agency_pages.overview(history, history.register[slug].slug, day)
    click.echo(_json(facts) if as_json else agency_pages.page(facts))
    return 0


@command.command(name="trace", short_help="Cơ quan nào trả lời cho một dòng, và vì sao.")
@click.argument("slug", metavar="KẾ-HOẠCH")
@click.argument("row", metavar="CHỈ-TIÊU")
@click.option("--year", type=click.IntRange(2020, 2045), required=True, metavar="NĂM", help="Xem đến hết năm này.")
@_JSON
@click.pass_obj
def trace_(session: Session, /, slug: str, row: str, year: int, as_json: bool) -> int:
    """Cho biết từng thời gian, cơ quan nào trả lời cho một CHỈ-TIÊU (hoặc nhiệm vụ) của KẾ-HOẠCH, đến hết NĂM.

    CHỈ-TIÊU ghi bằng số như bản in (5.9), bằng mã dòng (5.9.a, III.4.a) hoặc bằng key (bd-031).
    """
    data = session.workspace.data
    plan = load_plan(plan_folder(data, slug))
    if plan.issued and year < plan.issued.year:
        needed = f"năm từ {plan.issued.year}, năm ban hành {plan.short_title}"
        raise CannotRun(Fault("CL11", Location(part="--year"), f"«{year}»", needed, "xem lại năm"))
    found = trace(plan, load_history(data), _row(plan, row), date(year, 12, 31))
    click.echo(_json(agency_pages.traced(found)) if as_json else agency_pages.trace_page(found))
    return 0


def _row(plan: Plan, name: str) -> Indicator | Task:
    """Return the indicator or task of an id or key."""
    found = next((row for row in plan.rows if name in (row.row_id, row.key)), None)
    if found is None:
        needed = f"mã dòng hoặc key của {plan.slug}"
        mend = f"xem các mã: reportgen plan export {plan.slug} --table indicators (hoặc tasks)"
        raise CannotRun(Fault("CL10", Location(part="CHỈ-TIÊU"), f"không có dòng «{name}»", needed, mend))
    return found


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1)
