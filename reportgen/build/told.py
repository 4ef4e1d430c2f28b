"""What must be told of a report source without stopping: what is missing, invented, reworded, not yet chosen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from reportgen import vi
from reportgen.agencies.endings import DISTRICT
from reportgen.agencies.wording import names_district
from reportgen.agencies.world import World
from reportgen.assessment.last_year import View
from reportgen.assessment.model import Assessment, Verdict
from reportgen.errors import Fault, Location, Severity
from reportgen.figures.model import CountKind, YearFigures
from reportgen.plan.model import UBND, ReportSettings
from reportgen.report.figure_text import single_number
from reportgen.report.last_year import listed
from reportgen.report.settings import PARTY_COMMITTEE, keeps_filing_mark, reworded_lines
from reportgen.report.source import ReportSource
from reportgen.report.words import VERDICT


def invented_before(figures: YearFigures, previous: YearFigures, folder: Path) -> tuple[Fault, ...]:
    """Return a warning when only last year's figures are invented: they are printed, so every page is marked."""
    if figures.illustrative or not previous.illustrative:
        return ()
    place = Location(file=(folder / "figures.yaml").as_posix(), part="khóa «illustrative»")
    said = f"số liệu năm {previous.year} là số liệu minh họa; báo cáo năm {figures.year} có in nên mọi trang đều ghi rõ"
    needed = f"số liệu thật của năm {previous.year}, hoặc không có thư mục năm {previous.year}"
    mend = "thay bằng số liệu thật; chưa có thì bỏ thư mục ấy, báo cáo sẽ không so sánh với năm trước"
    return (Fault("RD09", place, said, needed, mend, Severity.WARNING),)


def before_the_plan(source: ReportSource) -> tuple[Fault, ...]:
    """Return a warning when the report bears a date before the plan it reports on was issued."""
    plan, day = source.plan, source.issue_date(upward=True).day
    if plan.issued is None or day >= plan.issued:
        return ()
    found = f"báo cáo năm {source.year} đề tháng {day.month} năm {day.year}"
    needed = f"không sớm hơn ngày ban hành {plan.short_title} ({vi.short_date(plan.issued)})"
    mend = "xem lại năm báo cáo hoặc --date; số liệu những năm trước khi có Kế hoạch chỉ dùng để so sánh"
    return (Fault("RD10", Location(), found, needed, mend, Severity.WARNING),)


def reworded(settings: ReportSettings, world: World, file: str) -> Iterator[Fault]:
    """Yield one warning that names every line of the settings that reads otherwise on the day (RD12, rule ORG-D01)."""
    lines = list(reworded_lines(settings, world))
    if lines:
        found = "; ".join(f"«{line.before}» → «{line.now}»" if line.now else f"«{line.before}» (bỏ)" for line in lines)
        needed = f"tên cơ quan, nơi nhận đúng với ngày báo cáo (tháng {world.day.month} năm {world.day.year})"
        mend = "báo cáo đã in theo tên mới; tỉnh ghi khác thì thêm mục report.changes có ngày (from) trong plan.yaml"
        yield Fault("RD12", Location(file, part="khóa «report»"), found, needed, mend, Severity.WARNING)
    if settings.drafting_unit and not keeps_filing_mark(settings, world):
        found = f"ký hiệu đơn vị soạn thảo «{settings.drafting_unit}» là của {world.home.full_name} trước sắp xếp"
        needed = f"ký hiệu của văn phòng {world.province.full_name}"
        mend = "đã bỏ khỏi dòng Lưu; ghi dòng đúng ở report.changes trong plan.yaml"
        yield Fault("RD16", Location(file, part="khóa «report.recipients»"), found, needed, mend, Severity.WARNING)


def later_than_the_report(source: ReportSource) -> Iterator[Fault]:
    """Yield a warning when figures count up to a day after the report's own (RD54)."""
    day = source.issue_date(upward=True)
    days = [row.figure.to_date for row in source.assessments if row.figure and row.figure.to_date]
    if day.day_known and days and max(days) > day.day:
        found = f"báo cáo đề ngày {vi.short_date(day.day)}, số liệu thực hiện đến ngày {vi.short_date(max(days))}"
        needed = "ngày chốt số liệu không sau ngày báo cáo"
        mend = "xem lại --date, hoặc to_date trong figures.yaml và indicators.csv"
        yield Fault("RD54", Location(part="--date"), found, needed, mend, Severity.WARNING)


def sums_that_do_not_add_up(source: ReportSource) -> Iterator[Fault]:
    """Yield a warning for counts added up over the years that are not last year's plus what was done since (RD55)."""
    rows = [row for row in source.assessments if not _adds_up(row)]
    if rows:
        found = "; ".join(row.indicator.row_id for row in rows)
        needed = "số lũy kế = số lũy kế năm trước + phần của riêng năm (value_in_year)"
        mend = "đối chiếu với số năm trước (kể cả số chính thức, số các đơn vị cũ sau sắp xếp)"
        place = Location(part="indicators.csv › cột «value», «value_in_year»")
        yield Fault("RD55", place, found, needed, mend, Severity.WARNING)


def _adds_up(row: Assessment) -> bool:
    figure = row.figure
    if figure is None or figure.count_kind is not CountKind.CUMULATIVE or not figure.value_in_year:
        return True
    in_year = single_number(figure.value_in_year, row.indicator.unit)
    known = row.value is not None and row.previous_value is not None and in_year is not None
    return not known or row.value - in_year == row.previous_value  # type: ignore[operator]  # all three are known


def districts_left(source: ReportSource, file: str) -> Iterator[Fault]:
    """Yield a warning for lines of the report that still name a district after the districts ended (ORG-D01, RD53)."""
    ending = source.world.history.endings.get(DISTRICT)
    settings = source.plan.report
    lines = (*settings.addressees, *settings.recipients)
    left = [line for line in lines if ending and source.world.day >= ending.day and names_district(line)]
    if left and ending:
        found = "; ".join(f"«{line}»" for line in left)
        needed = f"không còn nơi nhận là {ending.name} từ ngày {vi.short_date(ending.day)}"
        mend = "ghi nơi nhận đúng ở report.changes trong plan.yaml (không tự đổi tên một huyện cụ thể)"
        yield Fault("RD53", Location(file, part="khóa «report»"), found, needed, mend, Severity.WARNING)


def route_not_chosen(source: ReportSource, file: str) -> Iterator[Fault]:
    """Yield a warning when a Đảng ủy UBND exists and nobody said whether the report goes through it (RD15)."""
    settings = source.plan.report
    if settings.route is None and settings.issuer == UBND and PARTY_COMMITTEE in source.register:
        found = "chưa chọn đường gửi: báo cáo in gửi thẳng " + "; ".join(settings.addressees)
        needed = "route: direct (gửi thẳng) hoặc route: through_party_committee (qua Đảng ủy Ủy ban nhân dân)"
        mend = "hỏi văn phòng rồi ghi khóa route trong report của plan.yaml"
        yield Fault("RD15", Location(file, part="khóa «report.route»"), found, needed, mend, Severity.WARNING)


def without_heir(world: World, file: str) -> Iterator[Fault]:
    """Yield a warning for every row whose body was dissolved: nobody answers for it on the day (RD18)."""
    for row, slug, answer in world.unclear():
        if answer.open_split is None:
            day = f" từ ngày {vi.short_date(answer.steps[-1].event.day)}" if answer.steps else ""
            found = f"{row.row_id}: «{world.body(slug).name}» kết thúc hoạt động{day}, không có cơ quan tiếp nhận"
            needed = "cơ quan trả lời cho dòng này vào ngày báo cáo"
            mend = "ghi quyết định phân công của tỉnh ở khóa decisions trong plan.yaml"
            yield Fault("RD18", Location(file, part="khóa «decisions»"), found, needed, mend, Severity.WARNING)


def part_of_province(source: ReportSource) -> Iterator[Fault]:
    """Yield a warning when the plan covers only a part of the province that reports (RD17)."""
    world = source.world
    if source.scope:
        merged = next(unit for unit in world.lineage[1:] if unit.merged)
        found = (
            f"Kế hoạch của {world.home.full_name}, báo cáo do {world.province.full_name} lập"
            f" (sắp xếp từ ngày {vi.short_date(merged.period.first)}, {merged.legal_basis})"
        )
        needed = f"số liệu trên địa bàn {world.home.full_name} (trước sắp xếp), như báo cáo ghi ở trích yếu"
        mend = (
            "kiểm tra số liệu đúng địa bàn; số liệu của cả tỉnh mới thì ghi area trong figures.yaml; có kế hoạch của cả"
            " các tỉnh kia thì làm báo cáo chung: render MÃ MÃ NĂM"
        )
        yield Fault("RD17", Location(), found, needed, mend, Severity.WARNING)


def not_restated(source: ReportSource, folder: Path) -> Iterator[Fault]:
    """Yield one warning that names the rows whose last year could be restated if all its units had figures (RD28)."""
    rows = [row for row in source.assessments if row.last_year.restated and row.last_year.restated.lacks]
    told = [row.indicator.key for row in rows if row.not_comparable]
    if told and source.area_change and source.view is View.AS_NOW:
        units = listed([unit.full_name for unit in source.area_change.parts])
        found = f"{len(told)} dòng không so sánh được vì thiếu số liệu để tính lại: {', '.join(told)}"
        needed = f"số liệu năm {source.year - 1} của {units}; tỷ lệ kèm tử số, mẫu số (numerator, denominator)"
        mend = "ghi vào indicators.csv và areas.csv của năm ấy; chú thích dưới Phụ lục I nêu thiếu của tỉnh nào"
        yield Fault("RD28", Location(folder.as_posix()), found, needed, mend, Severity.WARNING)


def unnumbered(source: ReportSource, file: str) -> Iterator[Fault]:
    """Yield a warning when the plan has no number or date (RD19)."""
    if not source.plan.number or source.plan.issued is None:
        found = "Kế hoạch chưa có số hoặc ngày ban hành: báo cáo viện dẫn không có số, ngày"
        needed = "số, ký hiệu và ngày của bản đã ban hành"
        mend = "ghi number, issued trong plan.yaml khi có bản chính thức, bỏ unnumbered"
        yield Fault("RD19", Location(file, part="khóa «number»"), found, needed, mend, Severity.WARNING)


def no_figures(source: ReportSource, folder: Path) -> tuple[Fault, ...]:
    if source.figures.given:
        return ()
    place = Location(file=folder.as_posix())
    said = f"chưa có thư mục số liệu năm {source.year}; mọi giá trị được in là «chưa có số liệu»"
    return (Fault("RD04", place, said, "", "nhập số liệu vào thư mục này rồi chạy lại", Severity.WARNING),)


def no_narratives(source: ReportSource, folder: Path) -> tuple[Fault, ...]:
    """Return a warning that names the lead agencies without a narrative: silence is not "không phát sinh"."""
    missing = [led.agency for led in source.led if led.agency.slug not in source.figures.narratives]
    if not source.figures.given or not missing:
        return ()
    place, named = Location(file=folder.as_posix()), "; ".join(agency.name for agency in missing)
    needed = "bài viết của mỗi cơ quan chủ trì, ví dụ " + f"{missing[0].slug}.md"
    mend = "thêm tệp; mục không có bài viết in một câu gõ sẵn trong mẫu, xem lại câu ấy trước khi trình"
    return (Fault("RD11", place, f"chưa có bài viết của: {named}", needed, mend, Severity.WARNING),)


def doubted(source: ReportSource, file: str) -> Iterator[Fault]:
    """Yield one warning that names every row judged by a target whose reading is doubtful (RD27).

    Not the rows that a person judged, nor those whose finding PL35 or PL39 was accepted in the plan.
    """
    rows = [row for row in source.assessments if _is_doubted(row, source.plan.accepted)]
    if rows:
        found = "; ".join(f"{row.indicator.row_id}: {_doubt(row)}" for row in rows)
        needed = "mục tiêu chỉ hiểu một nghĩa, vì các dòng này được đánh giá theo cách đọc ấy"
        mend = "đối chiếu với bản in; sửa mục tiêu, hoặc chấp nhận phát hiện PL35, PL39 ở khóa accepted trong plan.yaml"
        yield Fault("RD27", Location(file=file, part="các cột mục tiêu"), found, needed, mend, Severity.WARNING)


def _is_doubted(row: Assessment, accepted: Iterable[str]) -> bool:
    judged = row.computed in (Verdict.MET, Verdict.EXCEEDED, Verdict.NOT_MET) and not row.by_person
    seen = any(
        known.startswith(f"{code}-{row.indicator.key}-target") for code in ("PL35", "PL39") for known in accepted
    )
    return judged and not seen and row.in_force is not None and bool(row.in_force.target.doubts)


def _doubt(row: Assessment) -> str:
    return ", ".join(row.in_force.target.doubts) if row.in_force else ""


def differing(source: ReportSource) -> tuple[Fault, ...]:
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
