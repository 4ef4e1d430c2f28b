"""Correct official documents as data: what stands in them, role by role, before they become Word files.

Names, numbers and figures are made up for testing. A `Paper` can be changed (a role's look, a text, a margin) and then
written in several layouts by `wordfile.py`: that is how documents with one fault are made from correct ones.
"""

from __future__ import annotations

import copy
from dataclasses import dataclass, field
from typing import Any

from tests.layout.looks import LOOKS, PARTY_LOOKS

NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"


@dataclass
class Part:
    """A paragraph: role and text; several texts in one paragraph are parted by a line break."""

    role: str
    text: str
    look: dict[str, Any] = field(default_factory=dict)


@dataclass
class Appendix:
    """An appendix: its heading lines and whether it is set across."""

    parts: list[Part]
    landscape: bool = False
    rows: int = 30


@dataclass
class Paper:
    """A document: parts by place, looks by role, page set-up, options of the writer."""

    head_left: list[Part]
    head_right: list[Part]
    middle: list[Part]
    recipients: list[Part]
    signature: list[Part]
    appendices: list[Appendix] = field(default_factory=list)
    looks: dict[str, dict[str, Any]] = field(default_factory=lambda: copy.deepcopy(LOOKS))
    page: dict[str, Any] = field(default_factory=lambda: dict(A4))
    pages: dict[int, dict[str, Any]] = field(default_factory=dict)
    number: dict[str, Any] = field(default_factory=dict)
    lines: dict[str, dict[str, Any]] = field(default_factory=dict)
    address: str = ""
    party: bool = False
    table: dict[str, Any] = field(default_factory=dict)
    columns: tuple[float, float] = (65.0, 100.0)
    signature_break: bool = False

    def parts(self) -> list[Part]:
        """Return every paragraph."""
        own = [*self.head_left, *self.head_right, *self.middle, *self.recipients, *self.signature]
        return own + [part for appendix in self.appendices for part in appendix.parts]


A4 = {"width": 210, "height": 297, "top": 20, "bottom": 20, "left": 30, "right": 15}

_PROSE = (
    "Ủy ban nhân dân tỉnh đã chỉ đạo các sở, ban, ngành và địa phương tổ chức quán triệt, tuyên truyền nội dung của Kế "
    "hoạch đến cán bộ, công chức, viên chức và Nhân dân; gắn việc thực hiện với chương trình công tác của từng cơ "
    "quan.",
    "Công tác kiểm tra, giám sát được tiến hành thường xuyên; khó khăn, vướng mắc của cơ sở được xem xét, giải quyết "
    "kịp "
    "thời, góp phần hoàn thành các mục tiêu, nhiệm vụ đề ra trong năm.",
    "Tỷ lệ bao phủ bảo hiểm y tế ước đạt 93,5% dân số, vượt 0,3 điểm phần trăm so với kế hoạch; số người được giải "
    "quyết "
    "việc làm ước đạt 32.015 người, bằng 100,05% kế hoạch năm.",
    "Bên cạnh kết quả đạt được, việc triển khai ở một số địa phương còn chậm; nguồn lực bố trí cho một số nhiệm vụ "
    "chưa "
    "đáp ứng yêu cầu; công tác phối hợp giữa các cơ quan có lúc chưa chặt chẽ.",
)


def prose(count: int, role: str = "body") -> list[Part]:
    """Return some paragraphs of prose."""
    return [Part(role, _PROSE[index % len(_PROSE)]) for index in range(count)]


def report(**options: Any) -> Paper:
    """Return a báo cáo of a department: superior organ, one addressee, three headings."""
    number = options.get("number", "125")
    day = options.get("day", "ngày 10 tháng 12 năm 2026")
    appendices = int(options.get("appendices", 0))
    said = {0: "", 1: " (chi tiết tại Phụ lục kèm theo)", 3: " (chi tiết tại các Phụ lục I, II, III kèm theo)"}[
        appendices
    ]
    body = [
        Part(
            "body",
            "Thực hiện Kế hoạch số 177/KH-UBND ngày 11/10/2024 của Ủy ban nhân dân tỉnh về triển khai chính "
            "sách xã hội (sau đây gọi tắt là Kế hoạch), Sở Nội vụ báo cáo kết quả thực hiện năm 2026 như sau:",
        ),
        Part("h1", "I. CÔNG TÁC CHỈ ĐẠO, TRIỂN KHAI THỰC HIỆN"),
        *prose(2),
        Part("h1", "II. KẾT QUẢ THỰC HIỆN"),
        Part("h2", "1. Kết quả thực hiện các chỉ tiêu"),
        Part("body", _PROSE[2][:-1] + said + "."),
        Part("h2", "2. Kết quả thực hiện nhiệm vụ, giải pháp"),
        *prose(2),
        Part("dash", "- Hoàn thành việc rà soát, lập danh sách người có công với cách mạng trên địa bàn toàn tỉnh;"),
        Part("dash", "- Tổ chức 12 phiên giao dịch việc làm với sự tham gia của 240 doanh nghiệp trong tỉnh."),
        Part("h1", "III. ĐÁNH GIÁ CHUNG"),
        *prose(int(options.get("more", 2))),
        Part(
            "body",
            "Trên đây là kết quả thực hiện Kế hoạch năm 2026; Sở Nội vụ kính báo cáo Ủy ban nhân dân tỉnh xem "
            "xét, chỉ đạo./.",
        ),
    ]
    return Paper(
        head_left=[
            Part("superior", "UBND TỈNH NINH BÌNH"),
            Part("issuer", "SỞ NỘI VỤ"),
            Part("number", f"Số: {number or '      '}/BC-SNV"),
        ],
        head_right=[Part("national_title", NATION), Part("motto", MOTTO), Part("date", f"Ninh Bình, {day}")],
        middle=[
            Part("type", "BÁO CÁO"),
            Part("subject", "Kết quả thực hiện Kế hoạch số 177/KH-UBND năm 2026"),
            Part("kg", "Kính gửi: Ủy ban nhân dân tỉnh."),
            *body,
        ],
        recipients=[
            Part("nn", "Nơi nhận:"),
            Part("nn_item", "- Như trên;"),
            Part("nn_item", "- Giám đốc, các PGĐ Sở;"),
            Part("nn_item", "- Lưu: VT, LĐVL."),
        ],
        signature=[Part("authority", "KT. GIÁM ĐỐC"), Part("office", "PHÓ GIÁM ĐỐC"), Part("signer", "Nguyễn Văn An")],
        appendices=_appendices(appendices, f"Báo cáo số {number or '      '}/BC-SNV {day} của Sở Nội vụ"),
    )


def committee_report(**options: Any) -> Paper:
    """Return a báo cáo of a provincial People's Committee: no superior organ, many recipients."""
    paper = report(**options)
    paper.head_left = [
        Part("issuer", "ỦY BAN NHÂN DÂN"),
        Part("issuer", "TỈNH GIA LAI"),
        Part("number", "Số: 05/BC-UBND"),
    ]
    paper.head_right[2].text = "Gia Lai, ngày 05 tháng 01 năm 2026"
    paper.middle[2].text = "Kính gửi: Ban Thường vụ Tỉnh ủy."
    paper.recipients = [
        Part("nn", "Nơi nhận:"),
        Part("nn_item", "- Như trên;"),
        Part("nn_item", "- TT. HĐND tỉnh;"),
        Part("nn_item", "- Chủ tịch, các PCT UBND tỉnh;"),
        Part("nn_item", "- Các sở: Nội vụ, Y tế, Tài chính, Xây dựng;"),
        Part("nn_item", "- UBND các xã, phường;"),
        Part("nn_item", "- LĐVP, CV VX;"),
        Part("nn_item", "- Lưu: VT, KGVX."),
    ]
    paper.signature = [
        Part("authority", "TM. ỦY BAN NHÂN DÂN"),
        Part("office", "KT. CHỦ TỊCH"),
        Part("office", "PHÓ CHỦ TỊCH"),
        Part("signer", "Trần Thị Bình"),
    ]
    paper.middle[-1].text = "Trên đây là kết quả thực hiện Kế hoạch; kính báo cáo Ban Thường vụ Tỉnh ủy xem xét./."
    source = "(Kèm theo Báo cáo số 05/BC-UBND ngày 05 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh Gia Lai)"
    for appendix in paper.appendices:
        appendix.parts[-1].text = source
    return paper


def plan(**options: Any) -> Paper:
    """Return a kế hoạch: points a) b) c) d) đ) e), no addressee."""
    paper = committee_report(**options)
    paper.head_left[-1].text = "Số: 177/KH-UBND"
    points = (
        "Rà soát đối tượng, lập danh sách theo quy định;",
        "Thẩm định hồ sơ, quyết định hỗ trợ;",
        "Chi trả kịp thời;",
        "Kiểm tra, giám sát;",
        "Tổng hợp, báo cáo;",
        "Khen thưởng tập thể, cá nhân có thành tích.",
    )
    paper.middle = [
        Part("type", "KẾ HOẠCH"),
        Part("subject", "Triển khai thực hiện chính sách xã hội trên địa bàn tỉnh năm 2026"),
        Part(
            "body",
            "Thực hiện Nghị quyết số 68/NQ-CP ngày 09/5/2024 của Chính phủ về chính sách xã hội, Ủy ban nhân "
            "dân tỉnh ban hành Kế hoạch triển khai thực hiện như sau:",
        ),
        Part("h1", "I. MỤC ĐÍCH, YÊU CẦU"),
        *prose(2),
        Part("h1", "II. NHIỆM VỤ"),
        Part("h2", "1. Nhiệm vụ chung"),
        *(Part("point", f"{letter}) {text}") for letter, text in zip("abcdđe", points, strict=True)),
        Part("h2", "2. Nhiệm vụ cụ thể"),
        *prose(1),
        Part(
            "body", "Trong quá trình thực hiện, nếu có vướng mắc, các cơ quan báo cáo Ủy ban nhân dân tỉnh xem xét./."
        ),
    ]
    paper.recipients[1:2] = []
    paper.appendices = []
    return paper


def submission(**options: Any) -> Paper:
    """Return a tờ trình."""
    paper = report(**options)
    paper.appendices = []
    paper.head_left[-1].text = "Số: 48/TTr-SNV"
    paper.middle[0:2] = [
        Part("type", "TỜ TRÌNH"),
        Part("subject", "Về việc ban hành Báo cáo kết quả thực hiện Kế hoạch"),
    ]
    paper.middle[-1].text = "Kính trình Ủy ban nhân dân tỉnh xem xét, ký ban hành./."
    return paper


def decision(**options: Any) -> Paper:
    """Return a quyết định: legal bases, Điều, khoản."""
    paper = committee_report(**options)
    paper.appendices = []
    paper.head_left[-1].text = "Số: 15/QĐ-UBND"
    paper.middle = [
        Part("type", "QUYẾT ĐỊNH"),
        Part("subject", "Về việc thành lập Tổ công tác theo dõi chính sách xã hội"),
        Part("deciding", "ỦY BAN NHÂN DÂN TỈNH GIA LAI"),
        Part("base", "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;"),
        Part("base", "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;"),
        Part("base", "Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 48/TTr-SNV ngày 02 tháng 01 năm 2026."),
        Part("deciding", "QUYẾT ĐỊNH:"),
        Part(
            "article", "**Điều 1.** Thành lập Tổ công tác theo dõi việc thực hiện chính sách xã hội trên địa bàn tỉnh."
        ),
        Part("clause", "1. Tổ trưởng là Giám đốc Sở Nội vụ; các thành viên do Tổ trưởng phân công nhiệm vụ cụ thể."),
        Part("clause", "2. Tổ công tác họp mỗi quý một lần và báo cáo kết quả với Ủy ban nhân dân tỉnh."),
        Part(
            "article",
            "**Điều 2.** Tổ công tác sử dụng con dấu của Sở Nội vụ trong các văn bản giao dịch thuộc nhiệm vụ.",
        ),
        Part(
            "article",
            "**Điều 3.** Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Nội vụ và các cơ quan liên quan chịu "
            "trách nhiệm thi hành Quyết định này./.",
        ),
    ]
    paper.recipients[1].text = "- Như Điều 3;"
    return paper


def letter(**options: Any) -> Paper:
    """Return a công văn to several addressees, with the office's address at the foot."""
    paper = report(**options)
    paper.appendices = []
    paper.head_left = [
        Part("superior", "UBND TỈNH NINH BÌNH"),
        Part("issuer", "SỞ NỘI VỤ"),
        Part("number", "Số: 125/SNV-LĐVL"),
        Part("letter_subject", "V/v báo cáo kết quả thực hiện Kế hoạch năm 2026"),
    ]
    paper.middle = [
        Part("kg_many", "Kính gửi:"),
        Part("kg_item", "- Các sở, ban, ngành;"),
        Part("kg_item", "- Ủy ban nhân dân các xã, phường."),
        Part(
            "body",
            "Để tổng hợp, báo cáo Ủy ban nhân dân tỉnh, Sở Nội vụ đề nghị các cơ quan, địa phương báo cáo kết quả "
            "thực hiện nhiệm vụ được giao, gửi về Sở trước ngày 30/11/2026.",
        ),
        *prose(1),
        Part("body", "Đề nghị các cơ quan, địa phương quan tâm phối hợp thực hiện./."),
    ]
    paper.address = "Địa chỉ: Số 1 Đường A, phường B; Điện thoại: 0229.000.000; Email: sonoivu@example.vn"
    return paper


def party(**options: Any) -> Paper:
    """Return a báo cáo of a provincial Party committee, under the guidance of 2026."""
    day = options.get("day", "ngày 05 tháng 10 năm 2026")
    sign = ";" if "2026" in day and "tháng 10" in day else ","
    body = [
        Part(
            "body",
            "Thực hiện Nghị quyết số 42-NQ/TW, ngày 24/11/2023 của Ban Chấp hành Trung ương Đảng khóa XIII, Ban "
            "Thường vụ Tỉnh ủy báo cáo kết quả thực hiện như sau:",
        ),
        Part("h1", "I- TÌNH HÌNH TRIỂN KHAI"),
        *prose(2),
        Part("h1", "II- KẾT QUẢ THỰC HIỆN"),
        Part("h2", "1- Công tác lãnh đạo, chỉ đạo"),
        *prose(2),
        Part("h1", "III- NHIỆM VỤ THỜI GIAN TỚI"),
        *prose(1),
        Part(
            "body", "Trên đây là kết quả thực hiện, Ban Thường vụ Tỉnh ủy kính báo cáo Ban Bí thư xem xét, cho ý kiến."
        ),
    ]
    paper = Paper(
        head_left=[Part("issuer", "TỈNH ỦY GIA LAI"), Part("star", "*"), Part("number", "Số 109-BC/TU")],
        head_right=[Part("national_title", "ĐẢNG CỘNG SẢN VIỆT NAM"), Part("date", f"Gia Lai, {day}")],
        middle=[Part("type", "BÁO CÁO"), Part("subject", "kết quả thực hiện Nghị quyết số 42-NQ/TW năm 2026"), *body],
        recipients=[
            Part("nn", "Nơi nhận:"),
            Part("nn_item", f"- Ban Bí thư Trung ương Đảng{sign}"),
            Part("nn_item", f"- Các đồng chí Tỉnh ủy viên{sign}"),
            Part("nn_item", "- Lưu Văn phòng Tỉnh ủy."),
        ],
        signature=[
            Part("authority", "T/M BAN THƯỜNG VỤ"),
            Part("office", "PHÓ BÍ THƯ"),
            Part("signer", "Lê Văn Cường"),
        ],
        party=True,
    )
    for role, look in PARTY_LOOKS.items():
        paper.looks[role] = paper.looks[role] | look
    return paper


def party_board(**options: Any) -> Paper:
    """Return a báo cáo of the Party committee of a provincial People's Committee, with its superior."""
    paper = party(**options)
    paper.head_left = [
        Part("superior", "ĐẢNG BỘ TỈNH GIA LAI"),
        Part("issuer", "ĐẢNG ỦY"),
        Part("issuer", "ỦY BAN NHÂN DÂN TỈNH"),
        Part("star", "*"),
        Part("number", "Số 05-BC/ĐU"),
    ]
    return paper


def party_letter(**options: Any) -> Paper:
    """Return a công văn of a provincial Party committee."""
    paper = party(**options)
    paper.head_left = [
        Part("issuer", "TỈNH ỦY GIA LAI"),
        Part("star", "*"),
        Part("number", "Số 312-CV/TU"),
        Part("letter_subject", "về việc báo cáo kết quả năm 2026"),
    ]
    paper.middle = [
        Part("kg_many", "Kính gửi:"),
        Part("kg_item", "- Các ban đảng Tỉnh ủy;"),
        Part("kg_item", "- Các đảng ủy trực thuộc Tỉnh ủy."),
        *prose(2),
        Part("body", "Đề nghị các cơ quan, đơn vị phối hợp thực hiện."),
    ]
    paper.recipients[1].text = paper.recipients[1].text.replace("Ban Bí thư Trung ương Đảng", "Như trên")
    return paper


def _appendices(count: int, source: str) -> list[Appendix]:
    titles = (
        "KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU NĂM 2026",
        "KẾT QUẢ THỰC HIỆN NHIỆM VỤ NĂM 2026",
        "DANH MỤC VĂN BẢN ĐÃ BAN HÀNH",
    )
    numbers = ("",) if count == 1 else (" I", " II", " III")
    return [
        Appendix(
            [
                Part("pl", f"Phụ lục{numbers[index]}"),
                Part("pl_title", titles[index]),
                Part("pl_attached", f"(Kèm theo {source})"),
            ],
            landscape=index == 0,
        )
        for index in range(count)
    ]


BASES = {
    "bao-cao": report,
    "bao-cao-ubnd": committee_report,
    "ke-hoach": plan,
    "to-trinh": submission,
    "quyet-dinh": decision,
    "cong-van": letter,
    "dang": party,
    "dang-uy": party_board,
    "cong-van-dang": party_letter,
}
