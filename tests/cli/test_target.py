"""`reportgen target explain`, called the way the program is called."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner, Result

from reportgen.cli import cli

KEYS = ["kind", "lower", "lower_inclusive", "upper", "upper_inclusive", "approx", "direction"]


def _call(*words: str, lines: str = "") -> Result:
    return CliRunner().invoke(cli, ["target", "explain", *words], input=lines, catch_exceptions=False)


def _lines(text: str, *options: str) -> list[dict[str, object]]:
    done = _call("-", *options, lines=text)
    assert done.exit_code == 0
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_answers_with_the_agreed_keys() -> None:
    done = _call("<2,45", "--unit", "%", "--json")
    assert done.exit_code == 0
    assert done.stdout == (
        '{"kind": "bound", "lower": null, "lower_inclusive": null, "upper": "2.45", "upper_inclusive": false, '
        '"approx": false, "direction": "lower"}\n'
    )


def test_adds_the_verdict_as_if_due() -> None:
    answer = json.loads(_call("1-1,5", "--unit", "%/năm", "--direction", "higher", "--actual", "0,82", "--json").stdout)
    assert list(answer) == [*KEYS, "verdict"]
    assert (answer["kind"], answer["lower"], answer["upper"], answer["verdict"]) == ("range", "1", "1.5", "not_met")


@pytest.mark.parametrize(("text", "kind"), [("-.", "none"), ("", "none"), ("–", "none"), ("-2,5", "number")])
def test_takes_a_text_that_begins_like_an_option(text: str, kind: str) -> None:
    assert json.loads(_call(text, "--unit", "%", "--json").stdout)["kind"] == kind


def test_answers_every_line_also_an_empty_one() -> None:
    answers = _lines("<3\t%\n\n-.\nTHCS\tBậc học\r\n50\t%\thigher\t51,4")
    assert [answer["kind"] for answer in answers] == ["bound", "none", "none", "level", "number"]
    assert [answer.get("verdict") for answer in answers] == [None, None, None, None, "exceeded"]


def test_takes_missing_fields_from_the_options() -> None:
    answers = _lines("50\n50\tCăn nhà\tlower\n50\t\t\t10\n", "--unit", "%", "--direction", "higher", "--actual", "60")
    assert [answer["verdict"] for answer in answers] == ["exceeded", "not_met", "not_met"]


def test_answers_what_is_wrong_with_a_line_instead_of_stopping() -> None:
    answers = _lines("50\t%\thigher\t51 %\n<3\t%\thigher\t2\n50\t%\tup\t50\n2.500\t%\t\t3\n50\t%\thigher\t51\n")
    assert [answer["verdict"] for answer in answers] == ["unrated"] * 4 + ["exceeded"]
    assert answers[0]["doubts"] == ["giá trị «51 %»: cần số, phần thập phân sau dấu phẩy, không ghi đơn vị; ghi 51"]
    assert answers[1]["doubts"] == ["khai «higher» nhưng «<3» cho thấy «lower»"]
    assert answers[2]["doubts"] == ["không có chiều «up»: chỉ có higher, lower, near, level"]
    assert answers[3]["doubts"] == ["«2.500» có thể là 2.500", "«2.500» có thể là 2,5"]
    assert list(answers[4]) == [*KEYS, "verdict"]


def test_explains_to_a_person_in_vietnamese() -> None:
    assert _call("1-1,5", "--unit", "%/năm", "--direction", "higher", "--actual", "1,7").stdout == (
        "Nguyên văn: «1-1,5»\n"
        "Là:         một khoảng\n"
        "Đọc là:     từ 1%/năm đến 1,5%/năm\n"
        "Chiều tốt:  càng cao càng tốt\n"
        "Thời hạn:   đánh giá hằng năm\n"
        "Đánh giá:   Vượt (giá trị «1,7», coi như đã đến hạn)\n"
    )


def test_asks_by_the_name_of_the_indicator_where_nothing_else_tells_the_better_way() -> None:
    silent = json.loads(_call("16,5", "--unit", "%", "--name", "Tỷ lệ suy dinh dưỡng", "--json").stdout)
    assert silent["direction"] is None
    assert silent["doubts"] == [
        "tên chỉ tiêu cho thấy càng thấp càng tốt: mục tiêu là «không quá»; nếu đúng, khai lower"
    ]
    shown = json.loads(_call("<15", "--unit", "%", "--name", "Tỷ lệ suy dinh dưỡng", "--json").stdout)
    assert list(shown) == KEYS


def test_refuses_an_unknown_direction_on_the_command_line() -> None:
    assert _call("50", "--direction", "up").exit_code == 2


def _piped(data: bytes) -> list[dict[str, object]]:
    done = CliRunner().invoke(cli, ["target", "explain", "-"], input=data, catch_exceptions=False)
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_reads_lines_in_utf_16_as_excel_writes_them() -> None:
    answers = _piped("<2,45\t%\r\nMức độ 3\tMức độ\r\n".encode("utf-16"))
    assert [answer["kind"] for answer in answers] == ["bound", "level"]
    assert all("doubts" not in answer for answer in answers)


def test_letters_that_cannot_be_read_and_surplus_fields_are_doubts() -> None:
    broken, surplus = _piped(b"d\xea tai\n<3\t%\t\t2\tthua\n")
    assert broken["doubts"] == ["dòng không phải bảng mã UTF-8: có ký tự không đọc được"]
    assert surplus["doubts"] == ["dòng có quá 4 phần, không đọc: «thua»"]
    assert surplus["verdict"] == "met"
