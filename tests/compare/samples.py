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


def constructs() -> bytes:
    """Return a document with one of everything that decides where lines fall."""
    body = [
        _title("CÁC CẤU TRÚC"),
        *_tabs(),
        *_lists(),
        *_spacings(),
        _boxed(),
        _note(),
        paragraph("", "<w:pageBreakBefore/>"),
        _merged(),
        paragraph(run("Trước ngắt trang.") + '<w:r><w:br w:type="page"/></w:r>' + run(words(3, 40))),
        _scripts(),
        section(A4, start=None),
    ]
    return docx("".join(body), parts={"numbering": _NUMBERING, "footnotes": _FOOTNOTES})


def _tabs() -> list[str]:
    tab = "<w:r><w:tab/></w:r>"
    stops = (
        '<w:tabs><w:tab w:val="left" w:pos="2000"/><w:tab w:val="center" w:pos="5000"/>'
        '<w:tab w:val="right" w:leader="dot" w:pos="9354"/></w:tabs>'
    )
    return [
        paragraph(run("a") + tab + run("trái") + tab + run("ở giữa dòng") + tab + run("phải"), stops),
        paragraph(run("b") + tab + run("mặc định") + tab + run("tiếp")),
        paragraph(run("-") + tab + run(words(9, 40)), '<w:ind w:left="567" w:hanging="567"/><w:jc w:val="both"/>'),
    ]


def _lists() -> list[str]:
    level = '<w:numPr><w:ilvl w:val="{}"/><w:numId w:val="1"/></w:numPr><w:jc w:val="both"/>'
    return [paragraph(words(number, 24), level.format(number % 2)) for number in range(4)]


def _spacings() -> list[str]:
    rules = (
        '<w:spacing w:line="360" w:lineRule="auto" w:after="120"/>',
        '<w:spacing w:line="340" w:lineRule="exact" w:before="60" w:after="60"/>',
        '<w:spacing w:line="480" w:lineRule="atLeast"/>',
    )
    return [paragraph(words(number, 34), f'{rule}<w:jc w:val="both"/>') for number, rule in enumerate(rules)]


def _boxed() -> str:
    sides = "".join(
        f'<w:{side} w:val="single" w:sz="6" w:space="4" w:color="000000"/>'
        for side in ("top", "left", "bottom", "right")
    )
    frame = f'<w:pBdr>{sides}</w:pBdr><w:spacing w:before="120" w:after="120"/>'
    return paragraph(words(5, 20), frame) + paragraph(words(6, 20), frame)


def _note() -> str:
    sign = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="2"/></w:r>'
    return paragraph(run(words(1, 12)) + sign + run(" " + words(2, 20)), _PROSE)


def _scripts() -> str:
    raised, lowered = ('<w:vertAlign w:val="superscript"/>', '<w:vertAlign w:val="subscript"/>')
    return paragraph(run("Diện tích 100 m") + run("2", raised) + run("; CO") + run("2", lowered) + run(" giảm"))


def _merged() -> str:
    """Return a table of some pages whose first column is merged over four rows at a time."""
    widths = (2300, 5000, 2054)
    rows = []
    for number in range(48):
        merge = '<w:vMerge w:val="restart"/>' if number % 4 == 0 else "<w:vMerge/>"
        name = paragraph(f"Nhóm {number // 4 + 1}") if number % 4 == 0 else paragraph()
        cells = (
            cell(name, widths[0], merge),
            cell(words(number, 12 + number % 9), widths[1]),
            cell("25,52", widths[2]),
        )
        rows.append(row(*cells, properties="<w:cantSplit/>"))
    return table(widths, *rows)


def _level(number: int, text: str, kind: str, left: int) -> str:
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{text}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{left}" w:hanging="360"/></w:pPr></w:lvl>'
    )


_NUMBERING = (
    '<w:numbering {names}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>'
    + _level(0, "%1.", "decimal", 720)
    + _level(1, "%2)", "lowerLetter", 1440)
    + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
)

_FOOTNOTES = (
    '<w:footnotes {names}><w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="1"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>'
    '<w:footnote w:id="2"><w:p><w:r><w:rPr><w:vertAlign w:val="superscript"/><w:sz w:val="20"/></w:rPr><w:footnoteRef/>'
    '</w:r><w:r><w:rPr><w:sz w:val="20"/></w:rPr><w:t xml:space="preserve"> Theo Nghị quyết số 68/NQ-CP.</w:t></w:r>'
    "</w:p></w:footnote></w:footnotes>"
)

ALL = {"report": report, "constructs": constructs}
"""The documents `./run compare` takes when it is given none."""
