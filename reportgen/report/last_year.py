"""What is said of last year's figures: where they are official, restated for another area, or not comparable."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from reportgen.agencies.areas import AreaChange
from reportgen.assessment.last_year import View
from reportgen.assessment.model import Assessment, LastYear, Verdict
from reportgen.assessment.restate import Lack, Missing, Restated
from reportgen.figures.model import CountKind, FigureState
from reportgen.plan.model import Restatement
from reportgen.plan.target_words import value_in_words
from reportgen.report.figure_text import figure_cell
from reportgen.report.model import Line
from reportgen.report.source import ReportSource
from reportgen.report.words import NO_FIGURE, NONE_AROSE

BEFORE = "trước sắp xếp"
NOT_COMPARABLE = "Không so sánh được"
NOTES_HEAD = "Chú thích:"


# Phụ lục I: a note under the table is told once and named by its number, "[1]" --------------------------------------


def footnotes(source: ReportSource, rows: Iterable[Assessment]) -> Mapping[str, int]:
    """Return the notes under Phụ lục I with their numbers, in the order of print."""
    change = source.area_change
    head = [as_was_note(source, change)] if change and source.view is View.AS_WAS else []
    told = (footnote(source, row) for row in rows)
    return {text: number for number, text in enumerate(dict.fromkeys([*head, *filter(None, told)]), 1)}


def footnote_lines(notes: Mapping[str, int]) -> tuple[Line, ...]:
    """Return the lines under the table; none when there is nothing to note."""
    if not notes:
        return ()
    head = Line("chu-thich", NOTES_HEAD)
    return (head, *(Line(f"chu-thich-{number}", f"{mark(number)} {text}") for text, number in notes.items()))


def mark(number: int) -> str:
    """Return what leads to a note: "[1]"; round brackets stand for the numbers of columns."""
    return f"[{number}]"


def last_year_head(source: ReportSource) -> str:
    """Return the head of last year's column; it names the area when this is not the one of this year's figures."""
    head, change = f"Thực hiện năm {source.year - 1}", source.area_change
    if change is None or source.view is View.AS_NOW:
        return head
    return f"{head} của {change.before.full_name} {mark(1)}"


def as_was_note(source: ReportSource, change: AreaChange) -> str:
    """Return why a table that prints last year's figures as they were makes no comparison with them."""
    before, now = f"{change.before.full_name} ({BEFORE})", change.now.full_name
    return (
        f"Số liệu năm {source.year - 1} là số liệu của {before}, không so sánh với số liệu năm {source.year} của {now} "
        f"{change.reason}{_bracketed(change.legal_basis)}."
    )


def footnote(source: ReportSource, row: Assessment) -> str:
    """Return the note on a row: why it is not comparable, or how last year's figure was put together; else nothing."""
    last, year = row.last_year, source.year - 1
    if is_not_comparable(row):
        of_area = source.area_change is not None and last.not_comparable == source.area_change.reason
        basis = _bracketed(source.area_change.legal_basis) if source.area_change and of_area else ""
        lacking = lacks(last.restated, year) if last.restated and of_area else ""
        return f"{NOT_COMPARABLE} với năm {year} {last.not_comparable.rstrip(' .;')}{basis}{lacking}."
    if last.restated is None or last.figure is None:
        return ""
    return f"Số liệu năm {year} được {made_from(last.restated)}."


def is_not_comparable(row: Assessment) -> bool:
    """Tell whether the row says that its two years cannot be compared: it has a value, and something to measure."""
    shown = not row.is_heading and row.verdict is not Verdict.ENDED
    valued = row.figure is not None and bool(row.figure.value or row.figure.value_to_date)
    return shown and valued and bool(row.not_comparable)


def cumulative_note(source: ReportSource, row: Assessment) -> str:
    """Return "số lũy kế; riêng năm 2026: 8.450, năm 2025: 4.208" of a total over the years; else nothing.

    Last year's part is named where the change on last year is that of the parts.
    """
    figure, unit = row.figure, row.indicator.unit
    if figure is None or not figure.value or figure.count_kind is not CountKind.CUMULATIVE:
        return ""
    own = f"; riêng năm {source.year}: {figure_cell(figure.value_in_year, unit)}" if figure.value_in_year else ""
    if row.change is None or row.previous is None:
        return f"số lũy kế{own}"
    return f"số lũy kế{own}, năm {source.year - 1}: {figure_cell(row.previous.value_in_year, unit)}"


def made_from(restated: Restated) -> str:
    """Return how a figure was put together: "cộng từ số liệu của tỉnh Gia Lai và tỉnh Bình Định (trước sắp xếp)"."""
    units = f"{listed(restated.units)} ({BEFORE})"
    empty = f"; {listed(restated.empty)} {NONE_AROSE}" if restated.empty else ""
    if restated.rule is Restatement.SUM:
        return f"cộng từ số liệu của {units}{empty}"
    return f"tính lại từ tổng tử số và tổng mẫu số của {units}{empty}"


def lacks(restated: Restated, year: int) -> str:
    """Return what is lacking for restating a figure, each kind with its units: "; chưa có số liệu năm 2024 của …"."""
    kinds = dict.fromkeys(lack.what for lack in restated.lacks)
    return "".join(f"; {_lacking(kind, restated.lacks, year)}" for kind in kinds)


def _lacking(kind: Missing, found: Sequence[Lack], year: int) -> str:
    units = listed([lack.unit for lack in found if lack.what is kind])
    words = {
        Missing.FIGURE: f"{NO_FIGURE} năm {year} của {units}",
        Missing.NUMBER: f"số liệu năm {year} của {units} không phải một con số",
        Missing.COUNTS: f"chưa có tử số, mẫu số năm {year} của {units}",
        Missing.NOTHING: f"năm {year} {units} {NONE_AROSE}, không có mẫu số",
        Missing.BASE: f"số liệu năm {year} của các đơn vị không tính trên cùng một đơn vị",
    }
    return words[kind]


def listed(names: Sequence[str]) -> str:
    """Return names joined as in a sentence: "tỉnh Hà Nam, tỉnh Nam Định và tỉnh Ninh Bình"."""
    return " và ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else "".join(names)


def _bracketed(text: str) -> str:
    return f" ({text})" if text else ""


# Official figures -----------------------------------------------------------------------------------------------


def official_note(source: ReportSource, row: Assessment) -> str:
    """Return what Ghi chú says of an official figure of last year that differs from last year's report, or nothing.

    The figure of one former unit, which the table prints only within that of all, is named with its value.
    """
    last, year, unit = row.last_year, source.year - 1, row.indicator.unit
    if last.official is None:
        return ""
    told = f"Báo cáo năm {year} {_reported(last, unit)}"
    if _prints_official(last) or source.area_change is None:
        return f"năm {year}: số chính thức; {told}"
    value = value_in_words(last.official.value, unit)
    return f"số chính thức năm {year} của {source.area_change.before.full_name}: {value}; {told}"


def _reported(last: LastYear, unit: str) -> str:
    """Return what last year's report said: "ước 2,31%"."""
    figure = last.replaced
    if figure is None or figure.state is FigureState.NOT_AVAILABLE:
        return f"ghi {NO_FIGURE}"
    if figure.state is FigureState.NONE_AROSE:
        return f"ghi {NONE_AROSE}"
    verb = "ước" if figure.state is FigureState.ESTIMATE else "ghi"
    said = figure.value or figure.value_to_date
    return f"{verb} {value_in_words(said, unit)}" if said else f"ghi {NO_FIGURE}"


# Running text ---------------------------------------------------------------------------------------------------


def compared_with(row: Assessment, year: int) -> str:
    """Return what a change is told against: "năm 2023", "số chính thức năm 2023"."""
    return f"số chính thức năm {year}" if _prints_official(row.last_year) else f"năm {year}"


def _prints_official(last: LastYear) -> bool:
    """Tell whether the figure printed is the official one itself, not one that it is a part of."""
    return last.official is not None and last.restated is None and last.figure is not None


def basis_sentence(source: ReportSource, rows: Iterable[Assessment]) -> str:
    """Return the sentence that says for which area last year's figures were computed anew; "" when they were not."""
    change = source.area_change
    if change is None or source.view is View.AS_WAS or not any(_is_restated(row) for row in rows):
        return ""
    place = f"địa bàn {change.now.full_name} sau sắp xếp"
    return f" Số liệu năm {source.year - 1} để so sánh được tính lại theo {place}."


def _is_restated(row: Assessment) -> bool:
    return row.last_year.restated is not None and row.last_year.figure is not None
