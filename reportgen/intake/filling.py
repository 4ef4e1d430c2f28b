"""Puts the cells of a row into the columns of the plan data, and names what in them is not plain."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen import vi
from reportgen.agencies.names import fold
from reportgen.intake import grid
from reportgen.intake.agency_cells import split_agencies
from reportgen.intake.cells import RowCells, marked_cells
from reportgen.intake.draft import Doubt, Draft, DraftRow
from reportgen.intake.headings import Role
from reportgen.intake.layout import Layout
from reportgen.intake.segments import Segment
from reportgen.plan.damage import damage

UNPLACED = "target_unplaced"
_INDICATOR_COLUMNS = {"unit": "unit", "lead": "lead_agency", "coordinating": "coordinating_agencies", "note": "note"}
_TASK_COLUMNS = {"lead": "lead", "coordinating": "coordinating", "timeline": "timeline"}
_AS_ABOVE = re.compile(fold(r"[-–\s]*(?:nt|n\.t\.?|như trên|nêu trên)[-–.\s]*"))
_TIME_FIRST = re.compile(r"0?1/(\d\d)/(\d{4})")

_UNIT_IN_NAME = re.compile(
    r"\s*(?:\(\s*(?:đvt|đơn vị(?: tính)?)?\s*:?\s*(?P<in>[^()]{1,24})\)"
    r"|,\s*(?:đvt|đơn vị tính)\s*:?\s*(?P<after>\S.{0,23}))(?P<rest>\s*,?\s*(?:trong đó|gồm|bao gồm)\s*:?)?$",
    re.IGNORECASE,
)
_UNIT = re.compile(
    fold(
        r"%(?:\s*/\s*năm)?|‰|phần trăm|người|hộ|tuổi|năm|giường|bác sĩ|căn|căn hộ|căn nhà|nhà|lần|điểm|usd|đồng|con"
        r"|(?:nghìn|triệu|tỷ) đồng(?:\s*/\s*\w+(?: \w+)?)?|m2|m²|m3|km|ha|tấn|kg|lít|xã|huyện|trường|cơ sở|trẻ"
        r"|mức độ|bậc học"
        r"|m[2²] ?(?:sàn)? ?/ ?người|(?:triệu đồng|người|giường|con)\s*/\s*[\w. ]{1,20}"
        r"|(?:(?:nghìn|ngàn|triệu) )?(?:người|lượt|lượt người|hộ|lao động)(?:\s*/\s*\w+)?"
        r"|vị trí|thứ hạng|cái|công trình|lượt"
    )
)
_TELLS = {
    grid.MARK_SIGN: ("dấu chú thích «{}» viết cao", "bỏ dấu này, giữ chữ đứng trước", "số mũ"),
    grid.MARK_NOTE: ("chú thích cuối trang: «{}»", "không đưa vào dữ liệu", "nội dung phải ghi ở cột ghi chú"),
    grid.MARK_STRUCK: ("chữ bị gạch ngang «{}»", "giữ nguyên", "chữ đã bỏ"),
    grid.MARK_HIDDEN: ("chữ ẩn «{}»", "không lấy, vì bản in không hiện", "chữ cần giữ"),
    grid.MARK_OBJECT: ("chữ trong hình vẽ, hộp chữ hoặc công thức: «{}»", "lấy nối vào ô", "chữ không thuộc ô này"),
    grid.MARK_DATE: ("ô kiểu ngày của Excel: {}", "để trống", "số hoặc khoảng Excel đã đổi thành ngày (4-5, 1.10)"),
    grid.MARK_FORMULA: ("công thức chưa có kết quả: «{}»", "để trống", "số do công thức tính ra"),
    grid.MARK_FORMAT: ("số theo định dạng lạ «{}»", "lấy số trơn", "chữ như Excel hiện"),
}


def fill(segment: Segment, row: RowCells, made: DraftRow, draft: Draft) -> None:
    """Put the cells of `row` into `made`, with every doubt about them into `draft`."""
    _agencies(segment, row, made, draft)
    for key, text in row.values.items():
        column = _column(key, made.is_task)
        if column == UNPLACED and segment.layout.undated_year:
            column = f"target_{segment.layout.undated_year}"
        if key in row.wide and key.startswith(("target", "central")):
            _wide_target(segment, row, key, made, draft)
        elif column:
            if key.startswith((Role.TARGET.value, Role.CENTRAL.value, Role.UNDATED.value)):
                text = _whole(segment, row, key, made, draft)
            _put(made, column, text, key in row.inherited)
        elif text and key not in (Role.BOTH_AGENCIES.value, Role.GROUP.value):
            _extra(segment, row, key, text, made, draft)
    if not made.is_task:
        _unit(segment.layout, made)
    _as_above(segment, row, made, draft)
    _spanning(segment, row, made, draft)
    _marks(segment, row, made, draft)


def _as_above(segment: Segment, row: RowCells, made: DraftRow, draft: Draft) -> None:
    """Take what the row above says where a cell of words says «nt» (như trên), as if the two were merged."""
    rows = draft.tasks if made.is_task else draft.indicators
    above = next((other for other in reversed(rows) if other is not made), None)
    for column in (*_TASK_COLUMNS.values(), *_INDICATOR_COLUMNS.values()):
        said = made.values.get(column, "")
        if not _AS_ABOVE.fullmatch(fold(said)):
            continue
        before = above.values.get(column, "") if above is not None else ""
        taken = f"«{before}», như dòng trên" if before else f"giữ nguyên «{said}», vì dòng trên để trống"
        if before:
            _put(made, column, before, inherited=True)
        draft.doubts.append(doubt(segment, row, made, f"ô ghi «{said}» (như trên)", taken, "chữ của chính dòng này"))


def place_of(segment: Segment, row: RowCells, key: str = "") -> str:
    """Return where a row or one of its cells stands."""
    return segment.grid.place(row.index, row.cells.get(key) or row.cells.get("name"))


def doubt(
    segment: Segment, row: RowCells, made: DraftRow | None, found: str, taken: str, other: str, key: str = ""
) -> Doubt:
    """Return a doubt about a row."""
    return Doubt(place_of(segment, row, key), found, taken, other, made)


def _column(key: str, is_task: bool) -> str:
    if is_task:
        return _TASK_COLUMNS.get(key, "")
    if key.startswith(Role.UNDATED.value):
        return UNPLACED
    return key if key.startswith(("target_", "central_")) else _INDICATOR_COLUMNS.get(key, "")


def _put(made: DraftRow, column: str, text: str, inherited: bool) -> None:
    made.values[column] = text
    if inherited and text:
        made.inherited.add(column)


def _agencies(segment: Segment, row: RowCells, made: DraftRow, draft: Draft) -> None:
    """Take one cell for both parts apart: under a heading that names both, or where there is only one of agencies."""
    layout = segment.layout
    both = Role.BOTH_AGENCIES.value
    key = both if layout.having(Role.BOTH_AGENCIES) else "lead"
    if key == "lead" and layout.having(Role.COORDINATING):
        return
    text = row.values.pop(key, "")
    if not text:
        return
    parts = split_agencies(text)
    names = _TASK_COLUMNS if made.is_task else _INDICATOR_COLUMNS
    inherited = key in row.inherited
    _put(made, names["lead"], parts.lead, inherited)
    _put(made, names["coordinating"], parts.coordinating, inherited)
    if not parts.sure and (key == both or "phối hợp" in fold(text)):
        draft.doubts.append(
            doubt(segment, row, made, f"ô cơ quan không nói rõ ai chủ trì, ai phối hợp: «{_short(text)}»",
                  "ghi cả ô vào cơ quan chủ trì", "một phần là cơ quan phối hợp", key=key)
        )  # fmt: skip


def _wide_target(segment: Segment, row: RowCells, key: str, made: DraftRow, draft: Draft) -> None:
    """Take a target whose cell covers several columns: of one year it is that of each level, of several it has none."""
    keys = [name for name in row.wide[key] if name.startswith(("target_", "central_"))]
    text = row.values[key]
    years = {name.rpartition("_")[2] for name in keys}
    levels = {name.partition("_")[0] for name in keys}
    names = ", ".join(_said(name) for name in keys)
    if len(years) == 1:
        for name in keys:
            _put(made, name, text, key in row.inherited)
        told = (f"ô «{text}» gộp chung {names}", "ghi cho mỗi cột", "mục tiêu của một cột")
    elif levels == {"target"}:
        _put(made, UNPLACED, text, key in row.inherited)
        told = (f"ô «{text}» gộp chung {names}", "ghi ở target_unplaced (chưa rõ năm)", "mục tiêu của từng năm ấy")
    else:
        if "target" in levels:
            _put(made, UNPLACED, text, key in row.inherited)
        told = (f"ô «{text}» gộp chung {names}", "chưa ghi vào cột năm nào", "mục tiêu của mỗi cột")
    draft.doubts.append(doubt(segment, row, made, *told, key=key))


def _said(name: str) -> str:
    level, _, year = name.partition("_")
    return f"năm {year}" + (" (Trung ương)" if level == "central" else "")


def _whole(segment: Segment, row: RowCells, key: str, made: DraftRow, draft: Draft) -> str:
    """Return a target as plan data may hold it: what looks like Excel's damage is left out and named."""
    text = row.values[key]
    if key in row.inherited and text.strip("-. "):
        told = f"ô mục tiêu «{text}» gộp với dòng trên", "ghi cho cả dòng này", "mục tiêu chung của các dòng gộp"
        draft.doubts.append(doubt(segment, row, made, *told, key=key))
    if not damage(text):
        return text
    if text.isdigit():
        dotted = re.sub(r"(?<=\d)(?=(\d{3})+$)", ".", text)
        told = f"số «{text}» không có dấu chấm hàng nghìn", f"ghi {dotted}", "ngày do Excel đổi"
        draft.doubts.append(doubt(segment, row, made, *told, key=key))
        return dotted
    told = f"«{text}» giống ngày do Excel đổi", "để trống", "mục tiêu ghi đúng như vậy (phân số, tỷ số)"
    draft.doubts.append(doubt(segment, row, made, *told, key=key))
    return ""


def _unit(layout: Layout, made: DraftRow) -> None:
    """Give a row without unit the one in its name, "(%)", in its targets, "95%", or in the heading of the targets."""
    if made.values.get("unit"):
        return
    found = _UNIT_IN_NAME.search(made.name)
    printed = (found["in"] or found["after"]).strip() if found else ""
    if found and _UNIT.fullmatch(fold(printed)):
        made.values["unit"] = printed
        made.name = made.name[: found.start()].rstrip(" ,;") + (found["rest"] or "")
        return
    targets = [text for column, text in made.values.items() if column.startswith("target_") and text.strip("-. ")]
    if targets and all(re.search(r"\d\s*%$", text) for text in targets):
        made.values["unit"] = "%"
        return
    units = {column.heading.unit for column in layout.having(Role.TARGET) if column.heading.unit}
    if len(units) == 1 and targets:
        made.values["unit"] = units.pop()


def _extra(segment: Segment, row: RowCells, key: str, text: str, made: DraftRow, draft: Draft) -> None:
    title = next((c.title for c in segment.layout.columns if key.endswith(f"@{c.first}") or key == c.role.value), key)
    draft.extra.append((made, title or "(cột không tên)", text))


def _spanning(segment: Segment, row: RowCells, made: DraftRow, draft: Draft) -> None:
    """Name a cell of words that covers the next column too: lead and coordinating agencies in one, for example."""
    for key, keys in row.wide.items():
        if key.startswith(("target", "central")) or key in row.inherited:
            continue
        titles = " và ".join(f"«{c.title}»" for c in segment.layout.columns if c.role.value in keys)
        told = (
            f"một ô gộp cho hai cột {titles}: «{_short(row.values.get(key, ''))}»",
            "ghi ở cột thứ nhất",
            "cả hai cột",
        )
        draft.doubts.append(doubt(segment, row, made, *told, key=key))


def _marks(segment: Segment, row: RowCells, made: DraftRow, draft: Draft) -> None:
    for key, cell in marked_cells(row):
        for mark in cell.marks:
            if mark.kind == grid.MARK_DATE and key == "timeline":
                made.values["timeline"] = _TIME_FIRST.sub(r"Tháng \1/\2", mark.text)
                told = ("ô kiểu ngày của Excel: " + mark.text, f"ghi «{made.values['timeline']}»", "chữ như Excel hiện")
            else:
                found, taken, other = _TELLS[mark.kind]
                told = (found.format(_short(mark.text)), taken, other)
            draft.doubts.append(doubt(segment, row, made, *told, key=key))


def join(segment: Segment, row: RowCells, last: DraftRow, draft: Draft) -> bool:
    """Add a row that only goes on with the one above to it; False when its cells contradict that."""
    own = {key: text for key, text in row.values.items() if text and key not in row.inherited}
    columns = {key: _column(key, last.is_task) for key in own}
    if any(not column for column in columns.values()):
        return False
    fixed = [column for column in columns.values() if column.startswith(("target", "central", "unit"))]
    if any(last.values.get(column) for column in fixed):
        return False
    if row.name:
        last.name = f"{last.name} {row.name}"
    for key, text in own.items():
        before = last.values.get(columns[key], "")
        last.values[columns[key]] = f"{before} {text}".strip()
    said = " | ".join([row.name, *own.values()]).strip(" |")
    told = f"dòng không số, viết tiếp dòng trên: «{_short(said)}»", "nối vào dòng trên", "một dòng riêng"
    draft.doubts.append(doubt(segment, row, last, *told))
    return True


def blank_cells(made: DraftRow, segment: Segment) -> Iterator[str]:
    """Yield the titles of agency columns that are empty in a row, of those that are not empty all the way down."""
    for column in segment.layout.having(Role.LEAD, Role.BOTH_AGENCIES):
        name = "lead" if made.is_task else "lead_agency"
        if not made.values.get(name) and column.title not in segment.unfilled:
            yield column.title


def _short(text: str) -> str:
    text = vi.one_line(text)
    return text if len(text) <= 80 else text[:77].rstrip() + "…"
