"""Indicator appendices laid out at random: headings in many wordings, numbers, groups and columns in many manners.

The same seed gives the same layout, so that a failure can be looked at again.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field

from reportgen import vi
from tests.intake.appendices import Line
from tests.intake.laid_out import C, P, Row, Table, docx, xlsx
from tests.intake.layouts import expected_placed, placed_lines, uncoded
from tests.intake.measure import Expected, Layout
from tests.intake.new_layouts import with_groups

HEADINGS = {
    "code": ("TT", "STT", "Số TT"),
    "name": ("Chỉ tiêu", "Nội dung", "Nội dung chỉ tiêu", "Tên chỉ tiêu", "CHỈ TIÊU", "Mục tiêu, chỉ tiêu"),
    "unit": ("ĐVT", "Đơn vị tính", "Đơn vị", "Đ.vị tính", "Đơn vị đo lường"),
    "lead_agency": ("Cơ quan chủ trì", "Đơn vị chủ trì", "Chủ trì", "Sở, ngành chủ trì"),
    "coordinating_agencies": ("Cơ quan phối hợp", "Đơn vị phối hợp", "Phối hợp", "Cơ quan, đơn vị phối hợp"),
    "agencies": ("Đơn vị thực hiện", "Cơ quan chủ trì, phối hợp", "Phân công thực hiện"),
    "note": ("Ghi chú", "GHI CHÚ"),
}
YEARS = ("Đến năm {}", "Năm {}", "{}", "Mục tiêu đến năm {}", "Kế hoạch năm {}", "Chỉ tiêu năm {}")
EXTRA = ("Hiện trạng năm 2023", "Kinh phí", "Nguồn số liệu", "Thực hiện năm 2024")
NUMBERS = ("printed", "dotted", "lost", "roman", "in names")
GROUPS = ("plain", "bold", "whole row", "capitals")
SUBS = ("own cell", "in name", "letters")


@dataclass
class Manner:
    """How one appendix is laid out."""

    seed: int
    slug: str = ""
    kind: str = ""
    numbers: str = ""
    groups: str = ""
    subs: str = ""
    columns: list[str] = field(default_factory=list)
    headings: list[str] = field(default_factory=list)
    two_rows: bool = False
    chance: random.Random = field(default_factory=random.Random)

    def __post_init__(self) -> None:
        self.chance = chance = random.Random(self.seed)
        self.slug = chance.choice(("binh-dinh", "quang-ninh", "dong-nai"))
        self.kind, self.numbers = chance.choice(("docx", "xlsx")), chance.choice(NUMBERS)
        self.groups, self.subs = chance.choice(GROUPS), chance.choice(SUBS)
        self.columns = self._columns()
        years = chance.choice(YEARS)
        self.headings = [self._heading(column, years) for column in self.columns]
        together = self.columns.index("target_2030") - self.columns.index("target_2025") == 1
        self.two_rows = together and chance.random() < 0.5

    def _columns(self) -> list[str]:
        first = ["name"] if self.numbers == "in names" else ["code", "name"]
        agencies = ["agencies"] if self.chance.random() < 0.3 else ["lead_agency", "coordinating_agencies"]
        rest = ["unit", "target_2025", "target_2030", *agencies]
        rest += ["note"] if self.chance.random() < 0.6 else []
        rest += self.chance.sample(EXTRA, self.chance.randint(0, 2))
        if self.chance.random() < 0.3:
            self.chance.shuffle(rest)
        return first + rest

    def _heading(self, column: str, years: str) -> str:
        if column.startswith("target"):
            return years.format(column[-4:])
        return self.chance.choice(HEADINGS[column]) if column in HEADINGS else column

    def head(self) -> Table:
        """Return the heading, on one row, or on two with the years under «Mục tiêu»."""
        if not self.two_rows:
            return [[C(text) for text in self.headings]]
        named = dict(zip(self.columns, self.headings, strict=True))
        upper = [C(text, rows=2) for column, text in named.items() if not column.startswith("target")]
        upper.insert(self.columns.index("target_2025"), C("Mục tiêu", columns=2))
        return [upper, [C(named["target_2025"]), C(named["target_2030"])]]

    def group_row(self, line: Line) -> Row:
        """Return the row of a group."""
        title = self.title(line)
        number = {"lost": "", "roman": vi.roman(int(line["code"]))}.get(self.numbers, line["code"])
        number += "." if number and self.numbers in ("dotted", "in names") else ""
        bold = self.groups != "plain" or self.numbers == "lost"
        if self.groups == "whole row":
            sign = "." if number and not number.endswith(".") else ""
            return [C(f"{number}{sign} {title}".strip(), columns=len(self.columns), bold=bold)]
        cells = {"code": number, "name": f"{number} {title}" if self.numbers == "in names" else title}
        return [C(cells.get(column, ""), bold=bold) for column in self.columns]

    def title(self, line: Line) -> str:
        return line["name"].upper() if self.groups == "capitals" else line["name"]

    def code(self, line: Line, number: int, sub: int) -> str:
        """Return what is printed of an indicator, the `number`-th of its group, or of its `sub`-th sub-row."""
        if line["kind"] == "sub":
            letters = self.subs == "letters" and self.numbers != "lost"
            return f"{vi.POINT_LETTERS[sub - 1]})" if letters else "-"
        dot = "." if line["code"] and self.numbers in ("dotted", "in names") else ""
        return {"lost": "", "roman": str(number)}.get(self.numbers, line["code"] + dot)

    def row(self, line: Line, code: str) -> Row:
        """Return the row of an indicator or sub-row."""
        bullet_in_name = code == "-" and (self.subs == "in name" or self.numbers == "lost")
        cells = {**line, "code": "" if bullet_in_name else code, "agencies": self._agencies(line)}
        if self.numbers == "in names" or bullet_in_name:
            cells["name"] = f"{code} {line['name']}".strip()
        cells |= {column: self.chance.choice(("", "12,5", "x")) for column in self.columns if column in EXTRA}
        return [C(cells.get(column, "")) for column in self.columns]

    def _agencies(self, line: Line) -> str:
        lead, others = line.get("lead_agency", ""), line.get("coordinating_agencies", "")
        ways = (f"Chủ trì: {lead}; Phối hợp: {others}", f"{lead} chủ trì, phối hợp với {others}",
                f"Chủ trì: {lead}\nPhối hợp: {others}")  # fmt: skip
        return self.chance.choice(ways) if lead and others else lead

    def expected(self, row: Expected, code: str, group: str) -> Expected:
        """Return what must come back for a row laid out in this manner."""
        told = {column: text for column, text in row.items() if not column.startswith("central")}
        told |= {"code": code, "group": group}
        if "note" not in self.columns:
            del told["note"]
        if "agencies" in self.columns and not (row["lead_agency"] and row["coordinating_agencies"]):
            told["coordinating_agencies"] = ""
        return told


def random_layout(seed: int) -> Layout:
    """Return the layout of a seed."""
    manner = Manner(seed)
    rows: Table = []
    expected: list[Expected] = []
    group, number, sub = "Các chỉ tiêu", 0, 0
    for line, row in with_groups(placed_lines(manner.slug), expected_placed(manner.slug)):
        if row is None:
            rows.append(manner.group_row(line))
            group, number = manner.title(line), 0
            continue
        number, sub = (number, sub + 1) if line["kind"] == "sub" else (number + 1, 0)
        is_group = line["kind"] == "group" and manner.numbers in ("printed", "dotted", "in names")
        code = manner.code(line, number, sub)
        rows.append(manner.row(line, code))
        expected.append(manner.expected(row, code, line["name"] if is_group else group))
        if manner.chance.random() < 0.03:
            rows.append([C() for _ in manner.columns])
    return Layout(f"{seed}.{manner.kind}", _file(manner, rows), expected, [], uncoded(manner.slug))


def _file(manner: Manner, rows: Table) -> bytes:
    """Return the file: a worksheet, or a Word file whose table may be cut into several, with the heading or without."""
    title = [P("PHỤ LỤC"), P("CÁC CHỈ TIÊU CỤ THỂ")]
    if manner.kind == "xlsx":
        return xlsx(("Phụ lục", [*title, [*manner.head(), *rows]]))
    cuts = sorted(manner.chance.sample(range(5, len(rows) - 5), manner.chance.randint(0, 2)))
    parts = [rows[start:end] for start, end in zip([0, *cuts], [*cuts, len(rows)], strict=True)]
    tables = [[*manner.head(), *parts[0]]]
    tables += [[*manner.head(), *part] if manner.chance.random() < 0.5 else part for part in parts[1:]]
    return docx(*title, *tables)
