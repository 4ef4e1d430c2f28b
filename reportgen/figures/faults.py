"""Every fault a figures folder can have, each with its code: where, found, needed, how to mend."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from reportgen.errors import Fault, Location, Severity


def unknown_key(place: Location, key: str, what: str) -> Fault:
    """A row whose key the plan does not have. `what` is "chỉ tiêu" or "nhiệm vụ"."""
    return Fault(
        "FG01",
        place,
        _quoted(key),
        f"khóa (key) của một {what} trong Kế hoạch",
        f"chép lại khóa từ tệp {what} của Kế hoạch; nếu dòng không thuộc Kế hoạch này thì xóa dòng",
    )


def doubled_key(place: Location, key: str, first_line: int) -> Fault:
    """A key that an earlier row has too."""
    return Fault(
        "FG02",
        place,
        f"«{key}» đã có ở dòng {first_line}",
        "mỗi khóa (key) chỉ một dòng",
        "giữ một dòng, xóa dòng thừa",
    )


def unknown_word(place: Location, text: str, allowed: Mapping[str, str]) -> Fault:
    """A word outside the list of a column; `allowed` gives each word its Vietnamese meaning."""
    listed = ", ".join(f"{word} ({meaning})" for word, meaning in allowed.items())
    return Fault("FG03", place, _quoted(text), f"một trong: {listed}", "ghi đúng một từ trong danh sách")


def verdict_without_reason(place: Location, verdict: str) -> Fault:
    """A person's verdict that does not say why."""
    return Fault(
        "FG04",
        place,
        f"kết quả đánh giá «{verdict}» nhưng ô lý do để trống",
        "lý do của người đánh giá (cột verdict_reason)",
        "ghi lý do, ví dụ: theo đánh giá của Sở Y tế: duy trì ổn định; hoặc xóa ô verdict để máy tự đánh giá",
    )


def reason_without_verdict(place: Location, reason: str) -> Fault:
    """A reason for a verdict that was not given."""
    return Fault(
        "FG04",
        place,
        f"có lý do {_quoted(reason)} nhưng ô verdict để trống",
        "kết quả đánh giá đi cùng lý do: exceeded, met hoặc not_met",
        "ghi kết quả đánh giá vào cột verdict, hoặc xóa lý do",
    )


def missing_reason(place: Location, allowed: Mapping[str, str]) -> Fault:
    """A figure that is not available, without saying why."""
    listed = ", ".join(f"{word} ({meaning})" for word, meaning in allowed.items())
    return Fault(
        "FG05",
        place,
        "trạng thái not_available nhưng ô lý do để trống",
        f"lý do chưa có số liệu, một trong: {listed}",
        "ghi lý do vào cột reason",
    )


def needless_reason(place: Location, reason: str, state: str) -> Fault:
    """A reason for a missing figure on a row that has one."""
    return Fault(
        "FG05",
        place,
        f"lý do «{reason}» trong khi trạng thái là {state}",
        "lý do chỉ đi cùng trạng thái not_available",
        "xóa lý do, hoặc đổi trạng thái thành not_available và xóa số liệu",
    )


def value_although_none(place: Location, value: str, state: str) -> Fault:
    """A value on a row whose state says there is none."""
    return Fault(
        "FG06",
        place,
        f"{_quoted(value)} trong khi trạng thái là {state}",
        "ô để trống khi trạng thái là none_arose hoặc not_available",
        "xóa số liệu, hoặc đổi trạng thái thành actual (số thực hiện) hay estimate (số ước)",
    )


def value_missing(place: Location, state: str) -> Fault:
    """No value on a row whose state says there is one."""
    return Fault(
        "FG07",
        place,
        f"ô trống trong khi trạng thái là {state}",
        "số liệu cả năm (cột value)",
        "ghi số liệu; nếu số liệu bằng không thì ghi 0; nếu không phát sinh thì ghi trạng thái none_arose; "
        "nếu chưa có số liệu thì ghi not_available kèm lý do",
    )


def dash_for_value(place: Location, text: str) -> Fault:
    """A dash, dots, or "không phát sinh" where a value should stand: why there is none is said by the state."""
    return Fault(
        "FG24",
        place,
        _quoted(text),
        "số liệu, hoặc ô trống kèm trạng thái cho biết vì sao không có",
        "nếu số liệu bằng không thì ghi 0; nếu không phát sinh thì xóa ô này, ghi trạng thái none_arose; nếu chưa có "
        "số liệu thì xóa ô này, ghi not_available kèm lý do",
    )


def words_for_number(place: Location, text: str) -> Fault:
    """Words where the plan's target is a figure, and no person's verdict says what they mean."""
    return Fault(
        "FG25",
        place,
        _quoted(text),
        "số, phần thập phân sau dấu phẩy, vì mục tiêu của chỉ tiêu này là số",
        "ghi số liệu; nếu kết quả chỉ nói được bằng lời thì ghi thêm đánh giá ở cột verdict và lý do ở verdict_reason",
    )


def wrong_day(place: Location, text: str) -> Fault:
    """A date that cannot be read."""
    return Fault(
        "FG08",
        place,
        _quoted(text),
        "ngày viết theo dạng năm-tháng-ngày hoặc ngày/tháng/năm",
        "ghi lại, ví dụ: 2024-11-15 hoặc 15/11/2024",
    )


def day_outside_year(place: Location, text: str, year: int) -> Fault:
    """A day up to which a value counts that is not in the reporting year."""
    return Fault(
        "FG09",
        place,
        _quoted(text),
        f"ngày trong kỳ báo cáo, từ 01/01/{year} đến 31/12/{year}",
        f"ghi ngày chốt số liệu của năm {year}; số liệu của năm khác thì ghi vào thư mục của năm đó",
    )


def rate_outside(place: Location, text: str) -> Fault:
    """A share in per cent below 0 or above 100."""
    return Fault(
        "FG10",
        place,
        _quoted(text),
        "tỷ lệ từ 0 đến 100 (%)",
        "xem lại số liệu; Excel có thể đã làm mất dấu phẩy thập phân (12,5 thành 125)",
        Severity.WARNING,
    )


def count_below_zero(place: Location, text: str) -> Fault:
    """A number of things or of people below 0."""
    mend = "bỏ dấu trừ; mức giảm so với năm trước do chương trình tính"
    return Fault("FG35", place, _quoted(text), "số lượng từ 0 trở lên", mend, Severity.WARNING)


def changed_in_plan(place: Location, text: str, planned: str) -> Fault:
    """A number, name or unit beside the key that is no longer the plan's."""
    return Fault(
        "FG11",
        place,
        _quoted(text),
        f"như trong Kế hoạch: «{planned}»",
        "xem lại dòng này có đúng khóa (key) không; nếu đúng thì chép lại theo Kế hoạch",
        Severity.WARNING,
    )


def unknown_heading(place: Location, text: str, allowed: Iterable[str]) -> Fault:
    """A heading of a narrative that is none of the sections."""
    return Fault(
        "FG12",
        place,
        f"đề mục {_quoted(text)}",
        f"một trong các đề mục: {'; '.join(allowed)}",
        "sửa lại tên đề mục cho đúng danh sách",
    )


def unknown_field(place: Location, text: str, allowed: Iterable[str]) -> Fault:
    """A field of section II.2 that the plan's report does not have."""
    return Fault(
        "FG13",
        place,
        f"lĩnh vực {_quoted(text)}",
        f"một trong các lĩnh vực của báo cáo: {'; '.join(allowed)}",
        "sửa lại tên lĩnh vực cho đúng danh sách (khóa report.fields trong plan.yaml)",
    )


def unknown_addressee(place: Location, text: str, allowed: Iterable[str]) -> Fault:
    """A proposal to one whom the report does not propose to."""
    return Fault(
        "FG14",
        place,
        f"nơi nhận kiến nghị {_quoted(text)}",
        f"một trong: {'; '.join(allowed)}",
        "sửa lại cho đúng danh sách (khóa report.proposal_addressees trong plan.yaml); báo cáo của UBND tỉnh không "
        "kiến nghị với chính UBND tỉnh hoặc với sở, ngành của tỉnh",
    )


def not_a_lead(place: Location, slug: str, *, known: bool) -> Fault:
    """A narrative of an agency that leads nothing in the plan; of none at all, its text would be in no report."""
    return Fault(
        "FG15",
        place,
        f"bài viết của «{slug}»",
        "bài viết của cơ quan chủ trì ít nhất một chỉ tiêu hoặc nhiệm vụ của Kế hoạch",
        "xem lại tên tệp: tên đầy đủ của cơ quan, không dấu, chữ thường, nối bằng dấu gạch ngang (so-y-te.md)",
        Severity.WARNING if known else Severity.ERROR,
    )


def not_utf8(place: Location) -> Fault:
    """A file in another encoding."""
    return Fault(
        "FG16",
        place,
        "tệp không phải mã UTF-8",
        "tệp văn bản mã UTF-8",
        "mở tệp, chọn Lưu thành (Save As) và chọn mã hóa UTF-8",
    )


def no_title_line(place: Location, text: str) -> Fault:
    """A narrative that does not begin with its agency's name."""
    return Fault(
        "FG17",
        place,
        _quoted(text),
        "dòng đầu là tên cơ quan sau dấu #",
        "ghi dòng đầu, ví dụ: # Sở Y tế",
    )


def doubled_heading(place: Location, text: str, first_line: int) -> Fault:
    """A section that stands twice in a narrative."""
    return Fault(
        "FG18",
        place,
        f"đề mục «{text}» đã có ở dòng {first_line}",
        "mỗi đề mục một lần",
        "gộp hai phần vào một đề mục",
    )


def text_without_heading(place: Location, text: str) -> Fault:
    """Text of a narrative that stands under no section."""
    return Fault(
        "FG19",
        place,
        _quoted(text if len(text) <= 60 else text[:59] + "…"),
        "đoạn văn nằm dưới một đề mục (dòng bắt đầu bằng ##)",
        "ghi đề mục phía trên đoạn này",
    )


def other_agency(place: Location, text: str, slug: str) -> Fault:
    """A narrative whose first line names another agency than its file."""
    return Fault(
        "FG20",
        place,
        _quoted(text),
        f"tên cơ quan ứng với tên tệp «{slug}.md»",
        "sửa dòng đầu hoặc đổi tên tệp",
        Severity.WARNING,
    )


def no_file(place: Location, what: str) -> Fault:
    """A figures folder without one of its tables: nothing of it was reported."""
    return Fault(
        "FG21",
        place,
        "không có tệp",
        f"tệp kết quả thực hiện {what} của năm",
        f"thêm tệp; nếu chưa có thì báo cáo ghi mọi {what} là chưa có số liệu",
        Severity.WARNING,
    )


def empty_cell(place: Location, needed: str) -> Fault:
    """A cell that must not be empty."""
    return Fault("FG22", place, "ô trống", needed, "ghi vào ô này")


def unknown_agency(place: Location, slug: str) -> Fault:
    """A document reported by an agency that the register does not have."""
    return Fault(
        "FG23",
        place,
        _quoted(slug),
        "mã (slug) của một cơ quan trong data/agencies.csv, hoặc để trống",
        "chép lại mã cơ quan, ví dụ: so-y-te",
    )


def _quoted(text: str) -> str:
    return f"«{text}»" if text else "ô trống"
