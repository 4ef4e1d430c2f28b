"""A small table as a drawing in a test: "TT|Chỉ tiêu|ĐVT" a row, `^` merged with above, `<` with the left, `*` bold."""

from __future__ import annotations

from dataclasses import dataclass

from reportgen.intake.draft import Draft
from reportgen.intake.finishing import finish, indicator_row_ids, task_row_ids
from reportgen.intake.read_plan import read_plan
from tests.intake.laid_out import C, P, Row, Table, docx, xlsx
from tests.intake.measure import register

HEAD = "TT|Chỉ tiêu|ĐVT|Mục tiêu 2025|Mục tiêu 2030|Chủ trì|Phối hợp"
TASKS = "TT|Nhiệm vụ|Cơ quan chủ trì|Cơ quan phối hợp|Thời gian"


def table(*rows: str) -> Table:
    """Return the table of a drawing; a `/` between blanks parts paragraphs of a cell."""
    cells = [[cell.strip() for cell in row.split("|")] for row in rows]
    return [_row(cells, index) for index in range(len(cells))]


def _row(cells: list[list[str]], index: int) -> Row:
    row, made = cells[index], []
    for column, text in enumerate(row):
        if text in ("^", "<"):
            continue
        wide = 1 + _run([row[later] for later in range(column + 1, len(row))], "<")
        tall = 1 + _run([cells[later][column] for later in range(index + 1, len(cells))], "^")
        made.append(C(text.lstrip("*").replace(" / ", "\n"), tall, wide, text.startswith("*")))
    return made


def _run(texts: list[str], sign: str) -> int:
    count = 0
    while count < len(texts) and texts[count] == sign:
        count += 1
    return count


@dataclass
class Read:
    """What came out: rows as "id|code|name|group|parent", doubts as their texts."""

    draft: Draft

    @property
    def indicators(self) -> list[str]:
        ids = indicator_row_ids(self.draft)
        return [
            "|".join((row_id, row.code, row.name, row.group, row.parent.code if row.parent else ""))
            for row_id, row in zip(ids, self.draft.indicators, strict=True)
        ]

    @property
    def tasks(self) -> list[str]:
        ids = task_row_ids(self.draft)
        return [
            "|".join((row_id, row.code, row.name, row.group, row.subgroup_number))
            for row_id, row in zip(ids, self.draft.tasks, strict=True)
        ]

    @property
    def doubts(self) -> list[str]:
        """Return what was told of rows and tables; what the text around them lacks is left out."""
        return [f"{doubt.place}: {doubt.found}" for doubt in self.draft.doubts if "văn bản không" not in doubt.found
                and "không thấy tên loại" not in doubt.found]  # fmt: skip

    @property
    def groups(self) -> list[str]:
        return [f"{g.number} {g.title}" for g in (*self.draft.indicator_groups, *self.draft.task_groups)]

    def value(self, column: str) -> list[str]:
        """Return a column of all rows."""
        return [row.values.get(column, "") for row in (*self.draft.indicators, *self.draft.tasks)]


def read(*blocks: Table | P, kind: str = "docx") -> Read:
    """Return what is read of tables and paragraphs in a Word file, or on a worksheet."""
    data = docx(*blocks) if kind == "docx" else xlsx(("Trang", list(blocks)))
    draft = read_plan(data, f"a.{kind}", register())
    finish(draft, "mau-thu")
    return Read(draft)
