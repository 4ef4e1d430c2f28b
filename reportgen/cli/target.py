"""`reportgen target explain`: how the program reads a printed target, and how it would judge a value."""

from __future__ import annotations

import codecs
import io
import json
import sys
from collections.abc import Iterator
from dataclasses import replace
from typing import BinaryIO

import click

from reportgen.cli.explanation import Question, explain
from reportgen.plan.model import Direction

_NOT_UTF8 = "dòng không phải bảng mã UTF-8: có ký tự không đọc được"
_FIELDS = ("text", "unit", "direction", "actual")


@click.group()
def command() -> None:
    """Giải thích cách chương trình hiểu một mục tiêu."""


@command.command("explain", context_settings={"ignore_unknown_options": True})
@click.argument("text", metavar="NGUYÊN-VĂN|-")
@click.option("--unit", default="", help="Đơn vị tính, đúng như trong kế hoạch: %, %/năm, Căn nhà, Mức độ …")
@click.option(
    "--direction",
    type=click.Choice([direction.value for direction in Direction]),
    help="Chiều tốt, khi nguyên văn không cho biết: higher càng cao càng tốt, lower càng thấp càng tốt, "
    "near càng gần càng tốt, level theo mức.",
)
@click.option("--actual", default="", help="Giá trị thực hiện, không ghi đơn vị; có thì được đánh giá như đã đến hạn.")
@click.option("--name", default="", help="Tên chỉ tiêu: để hỏi lại khi tên cho thấy một chiều tốt khác hoặc chưa khai.")
@click.option("--json", "as_json", is_flag=True, help="Trả lời bằng JSON, cho chương trình khác đọc.")
def explain_command(text: str, unit: str, direction: str | None, actual: str, name: str, as_json: bool) -> None:
    """Cho biết NGUYÊN-VĂN của một mục tiêu được hiểu thế nào.

    Ví dụ: reportgen target explain "<2,45" --unit % --actual 2,31

    Với dấu - thì đọc từng dòng «nguyên văn, đơn vị, chiều, giá trị», cách nhau bằng phím Tab,
    và trả lời mỗi dòng bằng một dòng JSON. Dòng có thể dừng sau bất cứ phần nào; phần thiếu lấy theo tùy chọn.
    """
    asked = Question(text, unit, direction or "", actual, name)
    if text == "-":
        for question in _questions(sys.stdin.buffer, asked):
            click.echo(_json_line(question))
    else:
        click.echo(_json_line(asked) if as_json else explain(asked).as_text())


def _questions(lines: BinaryIO, options: Question) -> Iterator[Question]:
    """Yield one question a line, also for an empty one; a field that is empty or missing comes from the options."""
    for line, notes in _decoded(lines):
        fields = line.split("\t")
        given = {name: field for name, field in zip(_FIELDS, fields, strict=False) if field.strip()}
        surplus = [field.strip() for field in fields[len(_FIELDS) :] if field.strip()]
        if surplus:
            notes += (f"dòng có quá {len(_FIELDS)} phần, không đọc: «{'», «'.join(surplus)}»",)
        yield replace(options, **{"text": "", **given}, notes=notes)


def _decoded(lines: BinaryIO) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the lines without their ends, and what is wrong with their letters; UTF-8, or UTF-16 with its mark."""
    for line in lines:
        if line.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            text = (line + lines.read()).decode("utf-16", errors="replace")
            yield from ((each.rstrip("\n"), ()) for each in io.StringIO(text, newline=None))
            return
        try:
            yield line.decode("utf-8-sig").rstrip("\r\n"), ()
        except UnicodeDecodeError:
            yield line.decode("utf-8-sig", errors="replace").rstrip("\r\n"), (_NOT_UTF8,)


def _json_line(question: Question) -> str:
    return json.dumps(explain(question).as_json(), ensure_ascii=False)
