"""Every usual way to number groups and rows gives the same rows: I and 1, A and 1., 1 and 1, 1 and 1.1, "Nhóm 1: …"."""

from __future__ import annotations

import pytest

from reportgen import vi
from tests.intake.appendices import Line, plan, rows_of, task_lines
from tests.intake.laid_out import C, P, docx
from tests.intake.layouts import (
    DOUBLE,
    DOUBLE_HEAD,
    HEAD,
    PLAIN,
    TASK_HEAD,
    TASKS,
    expected_placed,
    expected_tasks,
    placed_lines,
)
from tests.intake.measure import Expected, Layout, measured

GROUPS = ("roman", "plain", "dotted", "letter", "word")
ROWS = ("plain", "dotted", "nested", "bracket")


def group_code(style: str, number: int) -> str:
    return {
        "roman": vi.roman(number),
        "plain": str(number),
        "dotted": f"{number}.",
        "letter": "ABCDEFGHIJKLMN"[number - 1],
        "word": "",
    }[style]


def row_code(style: str, group: int, row: int, below: int) -> str:
    plain, deeper = {
        "plain": (f"{row}", "-"),
        "dotted": (f"{row}.", f"{row}.{below}."),
        "nested": (f"{group}.{row}", f"{group}.{row}.{below}"),
        "bracket": (f"{row})", f"{vi.POINT_LETTERS[below - 1]})"),
    }[style]
    return deeper if below else plain


def restyled(lines: list[Line], expected: list[Expected], groups: str, rows: str) -> list[Line]:
    """Return the lines under other numbers; those of the expected rows are changed too."""
    made, codes = [], iter(expected)
    group = row = below = 0
    for line in lines:
        line = dict(line)
        if line["kind"] == "group":
            group, row, below = group + 1, 0, 0
            line["code"] = group_code(groups, group)
            line["name"] = f"Nhóm {group}: {line['name']}" if groups == "word" else line["name"]
        elif rows != "kept":
            row, below = (row, below + 1) if line["kind"] == "sub" else (row + 1, 0)
            line["code"] = next(codes)["code"] = row_code(rows, group, row, below)
        made.append(line)
    return made


def plain_cell(line: Line, column: str) -> C:
    return C(line.get(column, ""))


@pytest.mark.parametrize("rows", ROWS)
@pytest.mark.parametrize("groups", GROUPS)
@pytest.mark.parametrize("slug", ["binh-dinh", "dong-nai"])
def test_indicators_come_back_whatever_their_numbers_look_like(slug: str, groups: str, rows: str) -> None:
    expected = expected_placed(slug)
    lines = restyled(placed_lines(slug), expected, groups, rows)
    head, columns = (DOUBLE_HEAD, DOUBLE) if plan(slug).indicators[0].central else (HEAD, PLAIN)
    table = [*head, *rows_of(lines, columns, plain_cell)]
    figures = measured(Layout("phu-luc.docx", docx(P("PHỤ LỤC", True), table), expected, [], set()))
    assert (figures.lost, figures.invented, figures.silently_wrong, figures.share) == ([], [], [], 1.0)


@pytest.mark.parametrize(
    ("slug", "groups", "rows"),
    [(slug, groups, "plain") for slug in ("binh-dinh", "binh-dinh-tinh-uy") for groups in GROUPS]
    + [(slug, groups, "kept") for slug in ("dong-nai", "quang-ninh") for groups in ("roman", "letter")],
)
def test_tasks_come_back_whatever_their_numbers_look_like(slug: str, groups: str, rows: str) -> None:
    expected = expected_tasks(slug)
    lines = restyled(task_lines(plan(slug)), expected, groups, rows)
    table = [TASK_HEAD, *rows_of(lines, TASKS, plain_cell)]
    figures = measured(Layout("phu-luc.docx", docx(P("PHỤ LỤC", True), table), [], expected, set()))
    assert (figures.lost, figures.invented, figures.silently_wrong, figures.share) == ([], [], [], 1.0)
