"""Large documents for comparing layouts: a letter head, prose, and appendices of many rows; no two lines alike."""

from __future__ import annotations

from tests.compare.wordxml import A4, LANDSCAPE, cell, docx, paragraph, row, rule_line, run, section, table

_TEXT = (
    "tỷ lệ lao động qua đào tạo có bằng cấp, chứng chỉ đạt trên mức bình quân chung của cả nước; số người tham gia bảo "
    "hiểm xã hội tự nguyện theo Nghị quyết số 68/NQ-CP ngày 24/5/2024 và Kế hoạch số 177/KH-UBND; hộ nghèo, hộ cận "
    "nghèo giảm bình quân 1-1,5%/năm; bảo đảm an sinh xã hội, phát huy vai trò của các tổ chức chính trị - xã hội, "
    "cơ quan truyền thông và doanh nghiệp; đẩy mạnh chuyển đổi số, ứng dụng công nghệ thông tin trong quản lý đối tượng"
)
_WORDS = tuple(_TEXT.split())

_BOLD, _ITALIC = "<w:b/>", "<w:i/>"
_CENTER = '<w:jc w:val="center"/>'
_PROSE = '<w:spacing w:before="120" w:after="120"/><w:ind w:firstLine="720"/><w:jc w:val="both"/>'
_SMALL = '<w:sz w:val="24"/>'


def words(start: int, count: int) -> str:
    """Return `count` words of administrative prose, beginning at a different place for every `start`."""
    return " ".join(_WORDS[(start * 7 + step) % len(_WORDS)] for step in range(count))


def report(rows: int = 190) -> bytes:
    """Return a report of some 26 pages: head, two pages of prose, one landscape table of `rows` rows, one upright."""
    body = [_head(), *_prose(14), _signature(), paragraph("", _section_mark(A4))]
    body += [_title("PHỤ LỤC I"), _indicators(rows), paragraph("", _section_mark(LANDSCAPE))]
    body += [_title("PHỤ LỤC II"), _tasks(40), section(A4)]
    return docx("".join(body))


def _section_mark(size: str) -> str:
    return section(size)


def _title(text: str) -> str:
    return paragraph(run(text, _BOLD), f'<w:keepNext/>{_CENTER}<w:outlineLvl w:val="0"/>')


def _line(text: str, properties: str = "", size: int = 26, extra: str = "") -> str:
    return paragraph(run(text, f'{properties}<w:sz w:val="{size}"/>') + extra, _CENTER)


def _head() -> str:
    margins = '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>'
    left = _line("ỦY BAN NHÂN DÂN", _BOLD) + _line("TỈNH BÌNH ĐỊNH", _BOLD, extra=rule_line(60, 16, 1))
    right = _line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", _BOLD) + _line(
        "Độc lập - Tự do - Hạnh phúc", _BOLD, 28, extra=rule_line(171, 17, 2)
    )
    number = _line("Số:        /BC-UBND"), _line("Bình Định, ngày     tháng 12 năm 2024", _ITALIC, 28)
    head = table(
        (3686, 5668),
        row(cell(left, 3686), cell(right, 5668)),
        row(cell(number[0], 3686), cell(number[1], 5668)),
        borders=False,
        properties=margins,
    )
    subject = paragraph(
        run("Kết quả thực hiện Nghị quyết số 68/NQ-CP năm 2024 trên địa bàn tỉnh", _BOLD) + rule_line(90, 18, 3),
        _CENTER + "",
    )
    addressee = paragraph("Kính gửi: Ban Thường vụ Tỉnh ủy.", f'<w:spacing w:before="240"/>{_CENTER}')
    return head + paragraph(run("BÁO CÁO", _BOLD), f'<w:spacing w:before="240"/>{_CENTER}') + subject + addressee


def _prose(count: int) -> list[str]:
    made = []
    for number in range(count):
        if number % 4 == 0:
            made.append(paragraph(run(f"{number // 4 + 1}. Kết quả", _BOLD), _PROSE + "<w:keepNext/>"))
        made.append(paragraph(words(number, 60 + 13 * (number % 5)).capitalize() + ".", _PROSE))
    return made


def _signature() -> str:
    recipients = "".join(
        paragraph(run(text, properties))
        for text, properties in (
            ("Nơi nhận:", f"{_BOLD}{_ITALIC}{_SMALL}"),
            ("- Như trên;", '<w:sz w:val="22"/>'),
            ("- Lưu: VT, VX.", '<w:sz w:val="22"/>'),
        )
    )
    signer = "".join(_line(text, _BOLD, 28) for text in ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "", "", ""))
    return table((4677, 4677), row(cell(recipients, 4677), cell(signer, 4677)), borders=False)


def _cells(texts: tuple[str, ...], widths: tuple[int, ...], bold: bool = False, center: tuple[int, ...] = ()) -> str:
    made = []
    for number, (text, width) in enumerate(zip(texts, widths, strict=True)):
        properties = _CENTER if number in center else ""
        made.append(cell(paragraph(run(text, _SMALL + (_BOLD if bold else "")), properties), width, _MIDDLE))
    return "".join(made)


_MIDDLE = '<w:vAlign w:val="center"/>'
_HEADER_ROW = "<w:cantSplit/><w:tblHeader/>"


def _indicators(rows: int) -> str:
    widths = (700, 4200, 900, 1300, 1300, 1400, 1400, 1670, 1700)
    return table(widths, *_heads(widths), *(_indicator(number, widths) for number in range(rows)))


def _heads(widths: tuple[int, ...]) -> list[str]:
    """Return two header rows with cells merged down and across, and the row of numbers."""

    def head(text: str, width: int, properties: str) -> str:
        inside = paragraph(run(text, _BOLD + _SMALL), _CENTER) if text else paragraph()
        return cell(inside, width, properties + _MIDDLE)

    down, on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    names = ("TT", "Nội dung chỉ tiêu", "ĐVT", "Năm 2025", "Năm 2030", "Thực hiện", "Ước cả năm", "Cơ quan", "Ghi chú")
    above = [head(name, width, down) for name, width in zip(names[:3], widths[:3], strict=True)]
    above += [head("Mục tiêu", 2600, '<w:gridSpan w:val="2"/>'), head("Năm 2024", 2800, '<w:gridSpan w:val="2"/>')]
    above += [head(name, width, down) for name, width in zip(names[7:], widths[7:], strict=True)]
    below = [
        head("", width, on) if number < 3 or number > 6 else head(names[number], width, "")
        for number, width in enumerate(widths)
    ]
    numbers = tuple(f"({number})" for number in range(1, 10))
    return [
        row(*above, properties=_HEADER_ROW),
        row(*below, properties=_HEADER_ROW),
        row(_cells(numbers, widths, center=tuple(range(9))), properties=_HEADER_ROW),
    ]


def _indicator(number: int, widths: tuple[int, ...]) -> str:
    if number % 19 == 0:
        text = f"Nhóm {number // 19 + 1}: {words(number, 9)}"
        inside = paragraph(run(text, _BOLD + _SMALL), "<w:keepNext/>")
        return row(cell(inside, sum(widths), f'<w:gridSpan w:val="9"/>{_MIDDLE}'), properties="<w:cantSplit/>")
    texts = (
        str(number),
        words(number, 6 + number % 17).capitalize(),
        "%",
        f"> {number % 90},5",
        f"{number}.900",
        f"{number % 70},25",
        f"{number % 80},75",
        words(number + 3, 5),
        words(number, 3) if number % 3 == 0 else "",
    )
    return row(_cells(texts, widths, center=(0, 2, 3, 4, 5, 6)), properties="<w:cantSplit/>")


def _tasks(rows: int) -> str:
    widths = (600, 4700, 2100, 1950)
    heads = row(_cells(("TT", "Nhiệm vụ", "Cơ quan", "Tiến độ"), widths, bold=True), properties=_HEADER_ROW)
    made = (
        row(_cells((str(number), words(number, 14 + number % 29), words(number + 1, 5), "Hoàn thành"), widths))
        for number in range(rows)
    )
    return table(widths, heads, *made)


ALL = {"report": report}
"""The documents `./run compare` takes when it is given none."""
