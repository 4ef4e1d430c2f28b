"""Load what a report set is made from: plan, register, figures of two years, assessment; refuse what cannot be."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from reportgen import vi
from reportgen.agencies.leads import led_rows
from reportgen.agencies.register import Register, load_register
from reportgen.assessment.assess import assess
from reportgen.errors import CannotRun, DataError, Fault, Location, Severity
from reportgen.figures.load import load_figures
from reportgen.figures.model import YearFigures
from reportgen.plan.check import check_plan
from reportgen.plan.check_agencies import UNKNOWN_AGENCY
from reportgen.plan.load import load_plan_and_warnings, plan_folder
from reportgen.plan.model import Plan, PlanStatus
from reportgen.report.source import ReportSource
from reportgen.report.words import VERDICT
from reportgen.workspace import Workspace

FIRST_YEAR, LAST_YEAR = 2020, 2045
REORGANISATIONS = (
    (date(2025, 3, 1), "các sở được sắp xếp lại (Nghị định 45/2025/NĐ-CP)"),
    (date(2025, 7, 1), "các tỉnh được sắp xếp, cấp huyện kết thúc hoạt động (Nghị quyết 202, 203/2025/QH15)"),
)
"""Changes of bodies that plans of 2024 do not know of; until agencies are followed through time, they are told of."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """A report source and what must be told about it."""

    source: ReportSource
    warnings: tuple[Fault, ...]


def load_source(
    workspace: Workspace, slug: str, year: int, day: date | None = None, *, all_rows: bool = False
) -> Loaded:
    """Return what the reports of one plan and year are made from.

    Raises:
        CannotRun: there is no such plan, the year cannot be, or the day lies before the reporting year.
        DataError: faults in the data, a lead agency is not in the register, or the plan is a draft.
    """
    _check_year(year, day)
    folder = plan_folder(workspace.data, slug)
    plan, odd = load_plan_and_warnings(folder)
    _refuse_draft(plan, folder)
    register = load_register(workspace.data / "agencies.csv")
    _refuse_unknown_compiler(plan, register, folder)
    _refuse_unknown_leads(plan, register, folder.as_posix())
    figures = load_figures(workspace.data, plan, year)
    previous = load_figures(workspace.data, plan, year - 1)
    rows = assess(plan, figures, previous)
    marked = replace(figures, illustrative=figures.illustrative or previous.illustrative)
    source = ReportSource(plan, register, led_rows(plan, register), marked, rows, day, all_rows)
    years = workspace.data / "figures" / slug
    told = (
        *_before_the_plan(source),
        *_reorganised(source),
        *_no_figures(source, years / str(year)),
        *_no_narratives(source, years / str(year) / "narratives"),
        *_invented_before(figures, previous, years / str(year - 1)),
        *_differing(source),
    )
    return Loaded(source, (*odd, *figures.warnings, *told))


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


def _invented_before(figures: YearFigures, previous: YearFigures, folder: Path) -> tuple[Fault, ...]:
    """Return a warning when only last year's figures are invented: they are printed, so every page is marked."""
    if figures.illustrative or not previous.illustrative:
        return ()
    place = Location(file=(folder / "figures.yaml").as_posix(), part="khóa «illustrative»")
    said = f"số liệu năm {previous.year} là số liệu minh họa; báo cáo năm {figures.year} có in nên mọi trang đều ghi rõ"
    needed = f"số liệu thật của năm {previous.year}, hoặc không có thư mục năm {previous.year}"
    mend = "thay bằng số liệu thật; chưa có thì bỏ thư mục ấy, báo cáo sẽ không so sánh với năm trước"
    return (Fault("RD09", place, said, needed, mend, Severity.WARNING),)


def _before_the_plan(source: ReportSource) -> tuple[Fault, ...]:
    """Return a warning when the report bears a date before the plan it reports on was issued."""
    plan, day = source.plan, source.issue_date(upward=True).day
    if plan.issued is None or day >= plan.issued:
        return ()
    found = f"báo cáo năm {source.year} đề tháng {day.month} năm {day.year}"
    needed = f"không sớm hơn ngày ban hành {plan.short_title} ({vi.short_date(plan.issued)})"
    mend = "xem lại năm báo cáo hoặc --date; số liệu những năm trước khi có Kế hoạch chỉ dùng để so sánh"
    return (Fault("RD10", Location(), found, needed, mend, Severity.WARNING),)


def _reorganised(source: ReportSource) -> tuple[Fault, ...]:
    """Return a warning when the report is dated after bodies changed: it still prints those of the plan."""
    day = source.issue_date(upward=True).day
    changes = [said for since, said in REORGANISATIONS if day >= since]
    if not changes:
        return ()
    found = f"báo cáo đề tháng {day.month} năm {day.year}, sau khi {'; '.join(changes)}"
    needed = "tên tỉnh, cơ quan, nơi nhận đúng với ngày báo cáo"
    mend = "chương trình chưa tự chuyển: báo cáo in tên tỉnh và cơ quan theo Kế hoạch; soát và sửa trong tệp Word"
    return (Fault("RD12", Location(), found, needed, mend, Severity.WARNING),)


def _no_figures(source: ReportSource, folder: Path) -> tuple[Fault, ...]:
    if source.figures.given:
        return ()
    place = Location(file=folder.as_posix())
    said = f"chưa có thư mục số liệu năm {source.year}; mọi giá trị được in là «chưa có số liệu»"
    return (Fault("RD04", place, said, "", "nhập số liệu vào thư mục này rồi chạy lại", Severity.WARNING),)


def _no_narratives(source: ReportSource, folder: Path) -> tuple[Fault, ...]:
    """Return a warning that names the lead agencies without a narrative: silence is not "không phát sinh"."""
    missing = [led.agency for led in source.led if led.agency.slug not in source.figures.narratives]
    if not source.figures.given or not missing:
        return ()
    place, named = Location(file=folder.as_posix()), "; ".join(agency.name for agency in missing)
    needed = "bài viết của mỗi cơ quan chủ trì, ví dụ " + f"{missing[0].slug}.md"
    mend = "thêm tệp; mục không có bài viết in một câu gõ sẵn trong mẫu, xem lại câu ấy trước khi trình"
    return (Fault("RD11", place, f"chưa có bài viết của: {named}", needed, mend, Severity.WARNING),)


def _differing(source: ReportSource) -> tuple[Fault, ...]:
    """Return a warning for each person's verdict that differs from the computed one."""
    return tuple(
        Fault(
            "RD05",
            Location(file=row.figure.source.file, line=row.figure.source.line, part="cột «verdict»"),
            f"{row.indicator.row_id}: người đánh giá ghi «{VERDICT[row.verdict]}»",
            f"theo số liệu tính được «{VERDICT[row.computed]}»",
            "báo cáo in theo người đánh giá; kiểm tra lại lý do ở cột «verdict_reason»",
            Severity.WARNING,
        )
        for row in source.assessments
        if row.differs and row.figure
    )


def _fault(code: str, word: str, found: str, needed: str, fix: str) -> Fault:
    """Return a fault in a word of the command line."""
    return Fault(code, Location(part=word), found, needed, fix)
