"""Load what a report set is made from: plan, register, figures of two years, assessment; refuse what cannot be."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from reportgen.agencies.history import History, load_history
from reportgen.agencies.leads import led_rows
from reportgen.agencies.register import Register
from reportgen.agencies.unclear import refuse_unclear
from reportgen.agencies.world import world_of
from reportgen.assessment.assess import assess
from reportgen.build import told
from reportgen.errors import CannotRun, DataError, Fault, Location, Severity
from reportgen.figures.load import load_figures
from reportgen.plan.check import check_plan
from reportgen.plan.check_agencies import UNKNOWN_AGENCY
from reportgen.plan.load import load_plan_and_warnings, plan_folder
from reportgen.plan.model import Plan, PlanStatus, ReportingDuty
from reportgen.report.settings import settings_of_day
from reportgen.report.source import ReportSource, deadline
from reportgen.workspace import Workspace

FIRST_YEAR, LAST_YEAR = 2020, 2045


@dataclass(frozen=True, slots=True)
class Loaded:
    """A report source and what must be told about it."""

    source: ReportSource
    warnings: tuple[Fault, ...]


def load_source(
    workspace: Workspace, slug: str, year: int, day: date | None = None, *, all_rows: bool = False, duty: str = ""
) -> Loaded:
    """Return what the reports of one plan and year are made from.

    Args:
        day: The report's date; None: month and year follow the deadline of the duty.
        duty: Key of the reporting duty; "": the plan's report upward.

    Raises:
        CannotRun: there is no such plan or duty, the year cannot be, or the day lies before the reporting year.
        DataError: faults in the data, a lead agency that is not in the register or was split without the row saying
            who took it over, or the plan is a draft.
    """
    _check_year(year, day)
    folder = plan_folder(workspace.data, slug)
    file = (folder / "plan.yaml").as_posix()
    plan, odd = load_plan_and_warnings(folder)
    _refuse_draft(plan, folder)
    chosen = _duty(plan, duty, file)
    history = load_history(workspace.data)
    _refuse_unknown_compiler(plan, history.register, folder)
    _refuse_unknown_leads(plan, history.register, folder.as_posix())
    world = world_of(plan, history, day or deadline((chosen,) if chosen else plan.duties, year, upward=True))
    refuse_unclear(plan, history, world, file)
    settings = chosen.report if chosen and chosen.report else plan.report
    today = replace(plan, report=settings_of_day(settings, world))
    figures = load_figures(workspace.data, today, year, world)
    previous = load_figures(workspace.data, plan, year - 1)
    rows = assess(plan, figures, previous, _ended(history, world.day))
    marked = replace(figures, illustrative=figures.illustrative or previous.illustrative)
    source = ReportSource(today, world, led_rows(world), marked, rows, day, all_rows, chosen)
    years = workspace.data / "figures" / slug
    warnings = (
        *told.before_the_plan(source),
        *told.unnumbered(source, file),
        *told.part_of_province(source),
        *told.reworded(settings, world, file),
        *told.districts_left(source, file),
        *told.route_not_chosen(source, file),
        *told.without_heir(world, file),
        *told.no_figures(source, years / str(year)),
        *told.no_narratives(source, years / str(year) / "narratives"),
        *told.invented_before(figures, previous, years / str(year - 1)),
        *told.differing(source),
    )
    return Loaded(source, (*odd, *figures.warnings, *warnings))


def load_sources(
    workspace: Workspace,
    slugs: tuple[str, ...],
    year: int,
    day: date | None = None,
    *,
    all_rows: bool = False,
    duty: str = "",
) -> tuple[Loaded, ...]:
    """Return what the reports of one or several plans are made from, in the order named.

    Several plans are reported on in one report only by one province: on a day on which all of their provinces have
    become one.

    Raises:
        CannotRun: as `load_source`; the plans are of different provinces on the day, or set different milestones.
        DataError: as `load_source`.
    """
    loaded = tuple(
        load_source(workspace, slug, year, day, all_rows=all_rows, duty=duty if not index else "")
        for index, slug in enumerate(dict.fromkeys(slugs))
    )
    first = loaded[0].source
    for other in (one.source for one in loaded[1:]):
        here, there = first.world.province.full_name, other.world.province.full_name
        if here != there:
            when = f"tháng {first.world.day.month} năm {first.world.day.year}"
            found = f"{first.plan.slug}: {here}; {other.plan.slug}: {there} ({when})"
            needed = "các kế hoạch của cùng một tỉnh vào ngày báo cáo"
            raise CannotRun(
                _fault("RD21", "SLUG", found, needed, "làm báo cáo riêng cho từng kế hoạch, hoặc xem --date")
            )
        if first.plan.milestones != other.plan.milestones:
            found = f"{first.plan.slug}: {first.plan.milestones}; {other.plan.slug}: {other.plan.milestones}"
            needed = "các kế hoạch có cùng các năm mốc"
            raise CannotRun(_fault("RD22", "SLUG", found, needed, "làm báo cáo riêng cho từng kế hoạch"))
    return loaded


def _duty(plan: Plan, key: str, file: str) -> ReportingDuty | None:
    """Return the duty of a key; None for the plan's own report upward."""
    if not key:
        return None
    known = [duty.key for duty in plan.duties if duty.key]
    found = next((duty for duty in plan.duties if duty.key == key), None)
    if found is None:
        needed = "khóa (key) của một chế độ báo cáo trong plan.yaml" + (f": {', '.join(known)}" if known else "")
        mend = "chọn một trong các khóa ấy, hoặc thêm key vào mục duties"
        raise CannotRun(Fault("RD20", Location(file, part=f"--duty {key}"), f"«{key}»", needed, mend))
    return found


def _ended(history: History, day: date) -> dict[str, str]:
    """Return why nothing is left to measure, by subject, on a day."""
    return {subject: ending.reason() for subject, ending in history.endings.items() if day >= ending.day}


def _check_year(year: int, day: date | None) -> None:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        needed = f"năm báo cáo từ {FIRST_YEAR} đến {LAST_YEAR}"
        raise CannotRun(_fault("RD01", "NĂM", f"«{year}»", needed, "xem lại năm"))
    if day and day.year < year:
        needed = f"ngày báo cáo không sớm hơn năm {year}"
        raise CannotRun(_fault("RD02", "--date", f"«{day.isoformat()}»", needed, "xem lại năm báo cáo hoặc --date"))


def _refuse_draft(plan: Plan, folder: Path) -> None:
    if plan.status is PlanStatus.DRAFT:
        place = Location(file=(folder / "plan.yaml").as_posix(), part="khóa «status»")
        mend = "xem notes.md, soát xong từng dòng thì ghi «status: ready»"
        raise DataError([Fault("RD03", place, "«draft»: kế hoạch chưa soát xong", "«ready»", mend)])


def _refuse_unknown_compiler(plan: Plan, register: Register, folder: Path) -> None:
    slug = plan.report.compiler
    if slug not in register:
        place = Location(file=(folder / "plan.yaml").as_posix(), part="khóa «report.compiler»")
        mend = "ghi mã của cơ quan tổng hợp, hoặc thêm cơ quan đó vào data/agencies.csv"
        raise DataError([Fault("RD13", place, f"«{slug}»", "mã (cột slug) của một cơ quan trong agencies.csv", mend)])


def _refuse_unknown_leads(plan: Plan, register: Register, folder: str) -> None:
    """Raise for agencies that lead a row and are not in the register: the row would be in no agency's report."""
    found = [fault for fault in check_plan(plan, register, folder) if fault.code == UNKNOWN_AGENCY]
    if faults := [fault for fault in found if fault.severity is Severity.ERROR and not fault.accepted]:
        raise DataError(faults)


def _fault(code: str, word: str, found: str, needed: str, fix: str) -> Fault:
    """Return a fault in a word of the command line."""
    return Fault(code, Location(part=word), found, needed, fix)
