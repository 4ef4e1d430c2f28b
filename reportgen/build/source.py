"""Load what a report set is made from: plan, register, figures of two years, assessment; refuse what cannot be."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from reportgen.agencies.areas import area_change
from reportgen.agencies.history import History, load_history
from reportgen.agencies.leads import led_rows
from reportgen.agencies.register import Register
from reportgen.agencies.unclear import refuse_unclear
from reportgen.agencies.world import World, world_of
from reportgen.assessment.assess import assess
from reportgen.assessment.last_year import View
from reportgen.build import told
from reportgen.build.form import party_form
from reportgen.errors import CannotRun, DataError, Fault, Location, Severity
from reportgen.figures.load import load_figures
from reportgen.plan.check import check_plan
from reportgen.plan.check_agencies import UNKNOWN_AGENCY
from reportgen.plan.load import load_plan_and_warnings, plan_folder
from reportgen.plan.model import Plan, PlanStatus, ReportingDuty, ReportSettings
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
    workspace: Workspace,
    slug: str,
    year: int,
    day: date | None = None,
    *,
    all_rows: bool = False,
    duty: str = "",
    view: View = View.AS_NOW,
) -> Loaded:
    """Return what the reports of one plan and year are made from.

    Args:
        day: The report's date; None: month and year follow the deadline of the duty.
        duty: Key of the reporting duty; "": the plan's report upward.
        view: Which figures of last year are printed when the area changed since.

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
    settings = chosen.report if chosen and chosen.report else plan.report
    due = deadline((chosen,) if chosen else plan.duties, year, upward=True)
    today, world = _seen_on(day or due, plan, settings, history)
    refuse_unclear(plan, history, world, file)
    figures = load_figures(workspace.data, today, year, world)
    before = _seen_on(deadline(plan.duties, year - 1, upward=True), plan, plan.report, history)
    previous = load_figures(workspace.data, before[0], year - 1, before[1])
    change = area_change(history.provinces, previous.area or world.home, figures.area or world.home, year)
    rows = assess(plan, figures, previous, _ended(history, world.day), change, view)
    marked = replace(figures, illustrative=figures.illustrative or previous.illustrative)
    form = party_form(world.day)
    source = ReportSource(today, world, led_rows(world), marked, rows, day, all_rows, chosen, change, view, form)
    years = workspace.data / "figures" / slug
    invented = told.invented_before(figures, previous, years / str(year - 1))
    doubted = told.doubted(source, (folder / "indicators.csv").as_posix())
    warnings = (*_told(source, settings, file, years), *invented, *doubted, *told.differing(source))
    return Loaded(source, (*odd, *figures.warnings, *warnings))


def _seen_on(day: date, plan: Plan, settings: ReportSettings, history: History) -> tuple[Plan, World]:
    """Return a plan with the settings of a report as they hold and read on a day, and the world of the day."""
    world = world_of(plan, history, day)
    return replace(plan, report=settings_of_day(settings, world)), world


def _told(source: ReportSource, settings: ReportSettings, file: str, years: Path) -> Iterator[Fault]:
    """Yield what must be told of a report before what its figures say.

    Args:
        settings: As they stand in plan.yaml.
        file: Path of plan.yaml.
        years: The folder that holds the years' figures of the plan.
    """
    year, world = source.year, source.world
    yield from told.before_the_plan(source)
    yield from told.unnumbered(source, file)
    yield from told.part_of_province(source)
    yield from told.not_restated(source, years / str(year - 1))
    yield from told.reworded(settings, world, file)
    yield from told.districts_left(source, file)
    yield from told.later_than_the_report(source)
    yield from told.sums_that_do_not_add_up(source)
    yield from told.route_not_chosen(source, file)
    yield from told.without_heir(world, file)
    yield from told.no_figures(source, years / str(year))
    yield from told.no_narratives(source, years / str(year) / "narratives")


def load_sources(
    workspace: Workspace,
    slugs: tuple[str, ...],
    year: int,
    day: date | None = None,
    *,
    all_rows: bool = False,
    duty: str = "",
    view: View = View.AS_NOW,
) -> tuple[Loaded, ...]:
    """Return what the reports of one or several plans are made from, in the order named.

    Several plans are reported on in one report only by one province: on a day on which all of their provinces have
    become one.

    Raises:
        CannotRun: as `load_source`; the plans are of different provinces on the day, or set different milestones.
        DataError: as `load_source`.
    """
    loaded = tuple(
        load_source(workspace, slug, year, day, all_rows=all_rows, duty=duty if not index else "", view=view)
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
                _fault("RD51", "SLUG", found, needed, "làm báo cáo riêng cho từng kế hoạch, hoặc xem --date")
            )
        if first.plan.milestones != other.plan.milestones:
            found = f"{first.plan.slug}: {first.plan.milestones}; {other.plan.slug}: {other.plan.milestones}"
            needed = "các kế hoạch có cùng các năm mốc"
            raise CannotRun(_fault("RD52", "SLUG", found, needed, "làm báo cáo riêng cho từng kế hoạch"))
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
        raise CannotRun(Fault("RD50", Location(file, part=f"--duty {key}"), f"«{key}»", needed, mend))
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
