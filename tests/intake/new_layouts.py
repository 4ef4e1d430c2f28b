"""Layouts of appendices not met before, some of them hostile: each function returns a `Layout`, `NEW` names them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import groupby

from reportgen import vi
from reportgen.intake.letters import _LOWER, _UPPER
from tests.intake.appendices import MERGED, Line, indicator_lines, plan, rows_of, task_lines
from tests.intake.laid_out import C, P, Row, Table, book, docx, paragraph, placed, run, saved, table_xml, xlsx
from tests.intake.layouts import (
    DOUBLE,
    DOUBLE_HEAD,
    HEAD,
    PLAIN,
    TASKS,
    authored,
    expected_indicators,
    expected_placed,
    expected_tasks,
    placed_lines,
    uncoded,
    unplaced,
)
from tests.intake.measure import Expected, Layout


def roman_groups() -> Layout:
    """A row of column numbers, groups over the whole width as "I. TITLE", numbers begun anew in each group."""
    slug = "binh-dinh"
    head = [[C("STT", rows=2), C("Chỉ tiêu", rows=2), C("ĐVT", rows=2), C("Chỉ tiêu đến năm", columns=2),
             C("Phân công", columns=2), C("Ghi chú", rows=2)],
            [C("2025"), C("2030"), C("Đơn vị chủ trì"), C("Đơn vị phối hợp")],
            [C(f"({number})") for number in range(1, 9)]]  # fmt: skip
    table: Table = list(head)
    expected, at = expected_placed(slug), 0
    number = 0
    for line in placed_lines(slug):
        if line["kind"] == "group":
            table.append([C(f"{vi.roman(int(line['code']))}. {line['name'].upper()}", columns=8, bold=True)])
            number = 0
            continue
        number += line["kind"] == "row"
        code = str(number) if line["kind"] == "row" else line["code"]
        expected[at] |= {"code": code, "group": expected[at]["group"].upper()}
        at += 1
        table.append([C(code), *(C(line[column]) for column in PLAIN[1:])])
    return Layout("la-ma.docx", docx(P("PHỤ LỤC"), table), expected)


def lost_numbers() -> Layout:
    """No number anywhere; groups are bold; sub-rows begin with a hyphen in the name."""
    slug = "binh-dinh"
    table: Table = [[C(""), *HEAD[0][1:]], HEAD[1]]
    table[0][0] = C("", rows=2)
    expected, at = expected_placed(slug), 0
    for line in placed_lines(slug):
        if line["kind"] == "group":
            table.append([C(""), C(line["name"], bold=True), *(C() for _ in PLAIN[2:])])
            continue
        sub = line["kind"] == "sub"
        expected[at] |= {"code": "-" if sub else ""}
        at += 1
        table.append([C(""), C(f"- {line['name']}" if sub else line["name"]), *(C(line[c]) for c in PLAIN[2:])])
    return Layout("mat-so.docx", docx(table), expected)


def _level(level: int, kind: str, text: str) -> str:
    inside = f'<w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{text}"/>'
    return f'<w:lvl w:ilvl="{level}">{inside}</w:lvl>'


NUMBERING = (
    '<?xml version="1.0" encoding="UTF-8"?>'
    '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    f'<w:abstractNum w:abstractNumId="0">{_level(0, "decimal", "%1")}{_level(1, "decimal", "%1.%2")}</w:abstractNum>'
    f'<w:abstractNum w:abstractNumId="1">{_level(0, "bullet", "-")}</w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>'
)
"""Lists "1", "1.1" and "-"."""


def automatic_numbers() -> Layout:
    """The number column holds nothing but Word's automatic numbers and bullets; cells are merged as by the author."""
    slug = "binh-dinh"

    def cell(line: Line, column: str) -> C:
        if column != "code":
            return C(line.get(column, ""), bold=line["kind"] == "group")
        level, number = {"group": (0, 1), "row": (1, 1), "sub": (0, 2)}[line["kind"]]
        properties = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
        return C(xml=paragraph("", properties=properties))

    table = [*HEAD, *rows_of(indicator_lines(plan(slug)), PLAIN, cell)]
    data = docx(table, numbering=NUMBERING)
    return Layout("so-tu-dong.docx", data, expected_indicators(slug), [], unplaced(slug))


def automatic_numbers_in_names() -> Layout:
    """No number column: Word numbers the names themselves, without a dot; sub-rows have bullets."""
    slug = "dong-nai"
    head: Row = [C("Nội dung chỉ tiêu"), C("ĐVT"), C("Đến 2025"), C("Đến 2030"), C("Chủ trì"), C("Phối hợp")]
    columns = ["unit", "target_2025", "target_2030", "lead_agency", "coordinating_agencies"]
    table, expected = [head], expected_placed(slug, columns)
    groups, numbers = 0, 0
    for line, row in with_groups(placed_lines(slug), expected):
        level, number = {"group": (0, 1), "row": (1, 1), "sub": (0, 2)}[line["kind"]]
        properties = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
        name = C(xml=paragraph(line["name"], properties=properties))
        table.append([name, *(C(line.get(column, "")) for column in columns)])
        groups, numbers = (groups + 1, 0) if row is None else (groups, numbers + (line["kind"] == "row"))
        if row is not None:
            row["code"] = f"{groups}.{numbers}" if line["kind"] == "row" else "-"
    return Layout("ten-danh-so.docx", docx(table, numbering=NUMBERING), expected)


def numbers_and_units_in_names() -> Layout:
    """No number column and no unit column: "1.1. Tỷ lệ … (%)"."""
    slug = "quang-ninh"
    head = [[C("Nội dung", rows=2), C("Mục tiêu", columns=2), C("Đơn vị thực hiện", columns=2)],
            [C("Năm 2025"), C("Năm 2030"), C("Cơ quan chủ trì"), C("Cơ quan phối hợp")]]  # fmt: skip
    table: Table = list(head)
    expected = expected_placed(slug, ["unit", "target_2025", "target_2030", "lead_agency", "coordinating_agencies"])
    for line in placed_lines(slug):
        unit = f" ({line['unit']})" if line.get("unit") else ""
        lead = "-" if line["code"] == "-" else line["code"].rstrip(".") + ("." if line["code"] else "")
        name = f"{lead} {line['name']}{unit}".strip()
        table.append([C(name, bold=line["kind"] == "group"), *(C(line.get(c, "")) for c in
                      ("target_2025", "target_2030", "lead_agency", "coordinating_agencies"))])  # fmt: skip
    for row in expected:
        row["code"] = row["code"] + "." if row["code"].strip("-") else row["code"]
    return Layout("khong-cot-so.docx", docx(table), expected, [], uncoded(slug))


def pages_apart() -> Layout:
    """Three tables after page breaks: the second without heading, the third with it; one row is torn in two."""
    slug = "binh-dinh"
    lines = placed_lines(slug)
    rows: Table = [[C(line.get(c, ""), bold=line["kind"] == "group") for c in PLAIN] for line in lines]
    torn = next(i for i, line in enumerate(lines) if i > 30 and len(line["name"]) > 80 and line["kind"] == "row")
    name = lines[torn]["name"]
    cut = name.index(" ", 40)
    while not name[cut + 1].islower():
        cut = name.index(" ", cut + 1)
    first, second = list(rows[torn]), [C() for _ in PLAIN]
    first[1], second[1] = C(name[:cut]), C(name[cut + 1 :])
    parts = [[*HEAD, *rows[:torn], first], [second, *rows[torn + 1 : 70]], [*HEAD, *rows[70:]]]
    page_break = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
    blocks = [block for part in parts for block in (part, page_break)]
    return Layout("nhieu-trang.docx", docx(P("PHỤ LỤC"), *blocks), expected_placed(slug), [], {name})


def other_years() -> Layout:
    """Milestones 2026, 2028 and a span; what was reached and money beside; both agencies in one cell."""
    slug = "dong-nai"
    head: Table = [
        [C("STT", rows=2), C("Nội dung", rows=2), C("Đơn vị tính", rows=2), C("Hiện trạng năm 2023", rows=2),
         C("Mục tiêu", columns=3), C("Kinh phí (triệu đồng)", rows=2), C("Cơ quan chủ trì, phối hợp", rows=2)],
        [C("Năm 2026"), C("Năm 2028"), C("Giai đoạn 2026-2030")],
    ]  # fmt: skip
    expected = []
    table = list(head)
    for row in expected_placed(slug):
        both = row["lead_agency"] and row["coordinating_agencies"]
        row |= {"target_2026": row.pop("target_2025"), "target_2028": row["target_2030"]}
        expected.append({c: row[c] for c in ("code", "name", "group", "parent", "unit", "target_2026", "target_2028",
                                             "target_2030", "lead_agency", "coordinating_agencies")})  # fmt: skip
        expected[-1]["both"] = (
            f"Chủ trì: {row['lead_agency']}; Phối hợp: {row['coordinating_agencies']}" if both else row["lead_agency"]
        )
    for line, row in with_groups(placed_lines(slug), expected):
        if row is None:
            table.append([C(line["code"]), C(line["name"]), *(C() for _ in range(7))])
            continue
        table.append([C(row["code"]), C(row["name"]), C(row["unit"]), C("12,5" if row["unit"] else ""),
                      C(row["target_2026"]), C(row["target_2028"]), C(row["target_2030"]), C("1.500"),
                      C(row.pop("both"))])  # fmt: skip
    return Layout("nam-khac.docx", docx(table), expected)


def with_groups(lines: list[Line], rows: list[Expected]) -> list[tuple[Line, Expected | None]]:
    """Return each printed row with what must come back for it; None for a row that is only a group."""
    left = iter(rows)
    return [(line, None if _only_group(line) else next(left)) for line in lines]


def _only_group(line: Line) -> bool:
    return line["kind"] == "group" and not line.get("unit") and not line.get("target_2030")


def inside_a_frame() -> Layout:
    """The whole appendix stands in a cell of a layout table; data rows do not line up with the heading's grid."""
    slug = "quang-ninh"
    indicators, tasks = authored(slug)
    inner = _uneven(indicators)
    frame = f"<w:tr><w:tc><w:tcPr/>{inner}<w:p/></w:tc></w:tr>"
    outer = f'<w:tbl><w:tblGrid><w:gridCol w:w="9500"/></w:tblGrid>{frame}</w:tbl><w:p/>'
    data = docx(outer, P("PHỤ LỤC 02"), tasks)
    return Layout("long-bang.docx", data, expected_indicators(slug), expected_tasks(slug), unplaced(slug))


def _uneven(table: Table) -> str:
    """Return a table whose heading cells are a little narrower than those below: the grid has a sliver column."""
    sliver = 120
    widths = [500, 3000, 600, sliver, 700, 700, 1500, 1500, 700]
    grown = []
    for index, row in enumerate(table):
        changed, at = [], 0
        for cell in _full(table, index):
            at += 1
            if cell is None:
                continue
            grows = at == 3 if index >= 2 else at == 4
            changed.append(replace(cell, columns=cell.columns + 1) if grows else cell)
        grown.append(changed)
        assert len(row) == len(changed)
    return table_xml(grown, widths)


def _full(table: Table, index: int) -> list[C | None]:
    """Return the cells of a row by grid column; None where a cell from further up or left stands."""
    return [slot[0] if slot and slot[1] and slot[2] else None for slot in placed(table)[index]]


def tracked_changes() -> Layout:
    """Insertions, deletions, a deleted row, footnote signs, soft breaks, no-break blanks, a true footnote, m²."""
    slug = "binh-dinh"
    author = 'w:id="1" w:author="a" w:date="2024-01-01T00:00:00Z"'

    def name(text: str, index: int) -> str:
        words = text.split(" ")
        half = len(words) // 2
        first, second = " ".join(words[:half]), " ".join(words[half:])
        if index % 4 == 0:
            return f"{run(first)}<w:r><w:br/></w:r>{run(second)}"
        if index % 4 == 1:
            gone = f'<w:del {author}><w:r><w:delText xml:space="preserve">chữ đã bỏ </w:delText></w:r></w:del>'
            return f"{run(first + chr(160))}{gone}<w:ins {author}>{run(second)}</w:ins>"
        if index % 20 == 2:
            return run(text) + run("1", more='<w:vertAlign w:val="superscript"/>')
        return run(text.replace("-", "\u2011") if "\u2011" in text else text)

    table: Table = list(HEAD)
    marked = set()
    for index, line in enumerate(placed_lines(slug)):
        unit = line.get("unit", "")
        raised = run("m") + run("2", more='<w:vertAlign w:val="superscript"/>') + run(unit.removeprefix("m2"))
        cells = [C(line["code"]), C(xml=f"<w:p>{name(line['name'], index)}</w:p>"),
                 C(xml=f"<w:p>{raised}</w:p>") if unit.startswith("m2") else C(unit)]  # fmt: skip
        table.append([*cells, *(C(line.get(c, "")) for c in PLAIN[3:])])
        if index % 20 == 2:
            marked.add(line["name"])
    text = docx(table)
    return Layout("sua-doi.docx", text, expected_placed(slug), [], marked)


def tcvn3() -> Layout:
    """Typed in TCVN3 with .VnTime fonts; capitals in .VnTimeH."""
    codes = {ord(letter): chr(code) for letter, code in (_LOWER | _UPPER).items()}
    slug = "binh-dinh"
    table = [*HEAD, *rows_of(indicator_lines(plan(slug)), PLAIN)]

    def typed(cell: C) -> C:
        small = {ord(sign): sign.lower() for sign in cell.text if sign.lower() in _LOWER and sign not in _UPPER}
        if small and any(sign.isupper() and sign.lower() in _LOWER and sign not in _UPPER for sign in cell.text):
            return cell  # a capital with a tone mark has no place in TCVN3: typed in Unicode
        return replace(cell, text=cell.text.translate(codes), font=".VnTime")

    table = [[typed(cell) for cell in row] for row in table]
    return Layout("tcvn3.docx", docx(table), expected_indicators(slug), [], unplaced(slug))


def tcvn3_in_ordinary_fonts() -> Layout:
    """TCVN3 as it looks after someone set the whole text in Times New Roman, on a worksheet."""
    slug = "dong-nai"
    codes = {ord(letter): chr(code) for letter, code in (_LOWER | _UPPER).items()}
    small = {ord(upper): upper.lower() for upper in map(str.upper, _LOWER) if upper not in _UPPER}

    def typed(cell: C) -> C:
        return replace(cell, text=cell.text.translate(small).translate(codes))

    table = [[typed(cell) for cell in row] for row in [*DOUBLE_HEAD, *rows_of(indicator_lines(plan(slug)), DOUBLE)]]
    expected = [{column: text.translate(small) for column, text in row.items()} for row in expected_indicators(slug)]
    return Layout("tcvn3.xlsx", xlsx(("Phô lôc", [table])), expected, [], unplaced(slug))


def one_table_for_both() -> Layout:
    """Indicators and tasks in one table, under "A. CHỈ TIÊU" and "B. NHIỆM VỤ"."""
    slug = "quang-ninh"
    head: Row = [C("TT"), C("Nội dung"), C("ĐVT"), C("Đến năm 2025"), C("Đến năm 2030"), C("Chủ trì"), C("Phối hợp"),
                 C("Thời hạn")]  # fmt: skip
    table: Table = [head, [C("A"), C("CÁC CHỈ TIÊU", bold=True), *(C() for _ in range(6))]]
    for line in placed_lines(slug):
        table.append([*(C(line.get(c, "")) for c in PLAIN[:-1]), C()])
    table.append([C("B"), C("NHIỆM VỤ", bold=True), *(C() for _ in range(6))])
    above: Line = {}
    for line in task_lines(plan(slug)):
        line = {column: above.get(column, "") if text == MERGED else text for column, text in line.items()}
        above = line
        table.append([C(line["code"]), C(line["name"]), C(), C(), C(), C(line.get("lead", "")),
                      C(line.get("coordinating", "")), C(line.get("timeline", ""))])  # fmt: skip
    columns = ["unit", "target_2025", "target_2030", "lead_agency", "coordinating_agencies"]
    return Layout("chung-bang.docx", docx(table), expected_placed(slug, columns), expected_tasks(slug), uncoded(slug))


def worksheet_with_everything() -> Layout:
    """Numbers as numbers, a hidden column and sheet, blank rows, a total, the heading again, a signature below."""
    slug = "binh-dinh"
    head: Table = [[*HEAD[0], C("Ghi chú nội bộ", rows=2)], HEAD[1]]
    table: Table = list(head)
    lines = placed_lines(slug)
    for index, line in enumerate(lines):
        cells = [_as_number(line.get(c, ""), c) for c in PLAIN]
        table.append([*cells, C("nội bộ" if line["kind"] == "row" else "")])
        if index in (10, 40):
            table.append([C() for _ in range(9)])
        if index == 50:
            table += head
    table.append([C(), C("Tổng cộng: 82 chỉ tiêu"), *(C() for _ in range(7))])
    above = [P("PHỤ LỤC CÁC CHỈ TIÊU", True), P("(Kèm theo Kế hoạch số 177/KH-UBND ngày 11/10/2024)")]
    made = book(("Phụ lục", [*above, table, P(), P("TM. ỦY BAN NHÂN DÂN"), P("KT. CHỦ TỊCH")]))
    made["Phụ lục"].column_dimensions["I"].hidden = True
    secret = made.create_sheet("Tính toán")
    secret["A1"], secret.sheet_state = "số liệu gốc", "hidden"
    return Layout("so-lieu.xlsx", saved(made), expected_placed(slug))


def _as_number(text: str, column: str) -> C:
    """Return a target as a number cell where it is one: "97,5", "12.900", and a code like "5.10" as text."""
    plain = text.replace(".", "").replace(",", ".")
    if not column.startswith("target") or not plain.replace(".", "").isdigit():
        return C(text)
    decimals = len(plain.partition(".")[2])
    form = "#,##0" if "." in text else "0." + "0" * decimals if decimals else "0"
    return C(value=float(plain) if decimals else int(plain), number_format=form)


def groups_beside() -> Layout:
    """The group stands in a tall cell of a column «Lĩnh vực»; agencies as "Sở A (chủ trì); Sở B (phối hợp)"."""
    slug = "dong-nai"
    titles = (
        "Lĩnh vực",
        "STT",
        "Tên chỉ tiêu",
        "Đơn vị",
        "Chỉ tiêu năm 2025",
        "Chỉ tiêu năm 2030",
        "Cơ quan thực hiện",
    )
    head: Row = [C(title) for title in titles]
    columns = ["unit", "target_2025", "target_2030", "lead_agency", "coordinating_agencies"]
    expected = expected_placed(slug, columns)
    table: Table = [head]
    for title, rows in groupby(expected, key=lambda row: row["group"]):
        block = list(rows)
        for index, row in enumerate(block):
            both = row["lead_agency"] and row["coordinating_agencies"]
            agencies = f"{row['lead_agency']} (chủ trì); {row['coordinating_agencies']} (phối hợp)" if both else ""
            if not both:
                row |= {"lead_agency": "", "coordinating_agencies": ""}
            cells = [C(row["code"]), C(row["name"]), C(row["unit"]), C(row["target_2025"]), C(row["target_2030"])]
            table.append([*([C(title, rows=len(block))] if index == 0 else []), *cells, C(agencies)])
    return Layout("linh-vuc.docx", docx(table), expected)


def counted_through() -> Layout:
    """Numbers go on through all groups (1 to 88); groups I, II …; the heading is on two rows that are not merged."""
    slug = "dong-nai"
    table: Table = [
        [C("TT"), C("Chỉ tiêu"), C("Đơn vị tính"), C("Mục tiêu của tỉnh", columns=2), C("Cơ quan chủ trì"),
         C("Cơ quan phối hợp")],
        [C(), C(), C(), C("2025"), C("2030"), C(), C()],
    ]  # fmt: skip
    columns = ["unit", "target_2025", "target_2030", "lead_agency", "coordinating_agencies"]
    expected, number, at = expected_placed(slug, columns), 0, 0
    for line in placed_lines(slug):
        if line["kind"] == "group":
            table.append([C(vi.roman(int(line["code"]))), C(line["name"], columns=6)])
            continue
        number += line["kind"] == "row"
        expected[at]["code"] = code = str(number) if line["kind"] == "row" else line["code"]
        at += 1
        table.append([C(code), *(C(line.get(c, "")) for c in PLAIN[1:-1])])
    return Layout("lien-tuc.docx", docx(table), expected)


def letters_under_groups() -> Layout:
    """Groups "1.", indicators "a)", "b)" …; parts A and B above them; times as "Đến 2030"."""
    slug = "dong-nai"
    tasks = expected_tasks(slug)
    table: Table = [
        [C("Số TT"), C("Nội dung công việc"), C("Đơn vị chủ trì"), C("Đơn vị phối hợp"), C("Thời hạn hoàn thành")]
    ]
    for number, (title, rows) in enumerate(groupby(tasks, key=lambda row: row["group"]), 1):
        table.append([C(f"{number}."), C(title, bold=True), C(), C(), C()])
        for index, row in enumerate(rows):
            letter = vi.POINT_LETTERS[index] if index < len(vi.POINT_LETTERS) else f"a{vi.POINT_LETTERS[index - 23]}"
            row |= {"code": f"{letter})", "subgroup_title": ""}
            table.append([C(row["code"]), *(C(row[c]) for c in TASKS[1:])])
    return Layout("chu-cai.docx", docx(table), [], tasks)


def no_numbers_for_tasks() -> Layout:
    """Tasks without any numbers, groups in bold capitals, one cell for agencies as a sentence."""
    slug = "quang-ninh"
    tasks = expected_tasks(slug)
    table: Table = [[C("Nhiệm vụ, giải pháp"), C("Phân công thực hiện"), C("Tiến độ")]]
    for title, rows in groupby(tasks, key=lambda row: row["group"]):
        table.append([C(title.upper(), columns=3, bold=True)])
        for row in rows:
            row |= {"code": "", "group": title.upper(), "subgroup_title": ""}
            both = f"{row['lead']} chủ trì, phối hợp với {row['coordinating']}" if row["coordinating"] else row["lead"]
            table.append([C(row["name"]), C(both), C(row["timeline"])])
    return Layout("khong-so.docx", docx(table), [], tasks)


NEW: dict[str, Callable[[], Layout]] = {
    "roman groups": roman_groups,
    "lost numbers": lost_numbers,
    "automatic numbers": automatic_numbers,
    "automatic numbers in names": automatic_numbers_in_names,
    "numbers and units in names": numbers_and_units_in_names,
    "pages apart": pages_apart,
    "other years": other_years,
    "inside a frame": inside_a_frame,
    "tracked changes": tracked_changes,
    "TCVN3": tcvn3,
    "TCVN3 in ordinary fonts": tcvn3_in_ordinary_fonts,
    "one table for both": one_table_for_both,
    "worksheet with everything": worksheet_with_everything,
    "groups beside": groups_beside,
    "counted through": counted_through,
    "letters under groups": letters_under_groups,
    "no numbers for tasks": no_numbers_for_tasks,
}
