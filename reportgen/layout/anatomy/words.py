"""The patterns by which components are known. Texts are compared without marks and in capitals (`fold`)."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache

from reportgen.vi import one_line, without_marks

TYPES = (
    "NGHỊ QUYẾT", "QUYẾT ĐỊNH", "CHỈ THỊ", "QUY CHẾ", "QUY ĐỊNH", "THÔNG CÁO", "THÔNG BÁO", "HƯỚNG DẪN",
    "CHƯƠNG TRÌNH", "KẾ HOẠCH", "PHƯƠNG ÁN", "ĐỀ ÁN", "DỰ ÁN", "BÁO CÁO", "BIÊN BẢN", "TỜ TRÌNH", "HỢP ĐỒNG",
    "CÔNG ĐIỆN", "BẢN GHI NHỚ", "BẢN THỎA THUẬN", "GIẤY ỦY QUYỀN", "GIẤY MỜI", "GIẤY GIỚI THIỆU", "GIẤY NGHỈ PHÉP",
    "PHIẾU GỬI", "PHIẾU CHUYỂN", "PHIẾU BÁO", "KẾT LUẬN", "THÔNG TRI", "CHƯƠNG TRÌNH HÀNH ĐỘNG",
)  # fmt: skip

OFFICES = (
    "CHỦ TỊCH", "GIÁM ĐỐC", "CỤC TRƯỞNG", "CHI CỤC TRƯỞNG", "TRƯỞNG BAN", "TRƯỞNG PHÒNG", "CHÁNH VĂN PHÒNG",
    "CHÁNH THANH TRA", "VIỆN TRƯỞNG", "HIỆU TRƯỞNG", "BỘ TRƯỞNG", "THỨ TRƯỞNG", "THỦ TƯỚNG", "BÍ THƯ", "VỤ TRƯỞNG",
    "TỔNG GIÁM ĐỐC", "TỔNG CỤC TRƯỞNG", "TRƯỞNG ĐOÀN", "TỔ TRƯỞNG", "CHỦ NHIỆM", "CHÁNH ÁN", "THƯ KÝ",
    "CHỈ HUY TRƯỞNG", "TRƯỞNG TIỂU BAN", "ỦY VIÊN", "TỔNG BIÊN TẬP", "CHÁNH VĂN PHÒNG UBND", "TỔNG THƯ KÝ",
    "TRƯỞNG CHI NHÁNH",
)  # fmt: skip

_ORGANS = (
    "ỦY BAN", "UBND", "SỞ", "BỘ", "BAN", "VĂN PHÒNG", "CHI CỤC", "CỤC", "TỔNG CỤC", "TRUNG TÂM", "TRƯỜNG",
    "THANH TRA", "PHÒNG", "CÔNG AN", "BẢO HIỂM", "TỈNH ỦY", "THÀNH ỦY", "HUYỆN ỦY", "ĐẢNG BỘ", "ĐẢNG ỦY", "HỘI",
    "HỘI ĐỒNG", "VIỆN", "NGÂN HÀNG", "CHI NHÁNH", "LIÊN ĐOÀN", "ĐÀI", "BÁO", "KHO BẠC", "THUẾ", "THỐNG KÊ",
    "TÒA ÁN", "ĐOÀN", "TỔ CÔNG TÁC", "TỔ GIÚP VIỆC", "TỔ ĐẠI BIỂU", "ĐẢNG ĐOÀN", "BAN CÁN SỰ ĐẢNG", "QUỸ",
    "BỆNH VIỆN", "HĐND", "BỘ CHỈ HUY", "CHÍNH PHỦ", "CHI BỘ", "MẶT TRẬN", "TỔNG CÔNG TY", "CÔNG TY", "HỌC VIỆN",
    "TẬP ĐOÀN",
)  # fmt: skip
_PARTY = (
    "TỈNH ỦY",
    "THÀNH ỦY",
    "HUYỆN ỦY",
    "ĐẢNG BỘ",
    "ĐẢNG ỦY",
    "BAN CÁN SỰ ĐẢNG",
    "CHI BỘ",
    "ĐẢNG ĐOÀN",
    "BAN CHẤP HÀNH",
)


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """Return a text without marks, in capitals, one blank between words, dashes alike."""
    return re.sub(r"[\u2010-\u2015\u2212]", "-", without_marks(one_line(text))).upper()


def letters(text: str) -> str:
    """Return only the letters and digits of a folded text."""
    return re.sub(r"[^A-Z0-9]", "", fold(text))


NATION = letters("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
MOTTO = letters("Độc lập - Tự do - Hạnh phúc")
PARTY = letters("ĐẢNG CỘNG SẢN VIỆT NAM")
FOLDED_TYPES = {fold(name): name for name in TYPES}
FOLDED_OFFICES = tuple(sorted((fold(name) for name in OFFICES), key=len, reverse=True))
_FOLDED_ORGANS = tuple(sorted((fold(name) for name in _ORGANS), key=len, reverse=True))
_FOLDED_PARTY = tuple(fold(name) for name in _PARTY)

NUMBER = re.compile(r"^SO\s*[:.]?\s*[\d.… _/-]*[/-]\s*\S", re.IGNORECASE)
NUMBER_LINE = re.compile(r"^SO\s*:", re.IGNORECASE)
DATE = re.compile(r"NGAY\b[\s\d.…_]*THANG\b[\s\d.…_]*NAM\b[\s\d.…_]*$")
LETTER_SUBJECT = re.compile(r"^(V\s*/\s*V\b|VE VIEC\b)")
ADDRESSEE = re.compile(r"^KINH (GUI|TRINH)\b\s*:?")
RECIPIENTS = re.compile(r"^NOI NHAN\b\s*:?\s*")
LEGAL_BASIS = re.compile(r"^-?\s*(CAN CU|XET DE NGHI|XET|THEO DE NGHI)\b")
DRAFT = re.compile(r"^\(?DU THAO\b")
APPENDIX = re.compile(r"^(PHU LUC)(\s+SO)?(\s+(?P<number>[IVXLC]+|\d+|[A-Z]))?\s*(?P<tail>[.:-].*)?$")
ATTACHED = re.compile(r"^\(?\s*(BAN HANH )?KEM THEO\b")
MARK = re.compile(
    r"^(TM|KT|TL|TUQ|Q|TH)\s*[./]?\s+(?=\S)|^(TM|KT|TL|TUQ|Q|T/M|K/T|T/L)\s*[./:]\s*(?=\S)|^(T/M|K/T|T/L|TU/Q)"
)
URGENCY = ("HOA TOC", "HOA TOC HEN GIO", "THUONG KHAN", "KHAN")
CIRCULATION = ("LUU HANH NOI BO", "XEM XONG TRA LAI")
SECRECY = ("MAT", "TOI MAT", "TUYET MAT")
DRAFTER = re.compile(r"^[A-ZĐ]{1,6}\.?\s?\(\d+\)\.?$")
_HEAD_OF = re.compile(r"^(PHÓ |Q\. |QUYỀN )?(TRƯỞNG|THỦ TRƯỞNG)\b")
"""With its marks: without them TRƯỞNG (head) is TRƯỜNG (school)."""
SIGNED = re.compile(r"^\(?\s*(DA KY|CHU KY|KY TEN|CHU KY SO)")


def is_like(text: str, wanted: str, least: float = 0.86) -> float:
    """Return how sure it is that a text is a fixed wording with at most a slip: 1.0, a little less, or 0."""
    found = letters(text)
    if found == wanted:
        return 1.0
    if abs(len(found) - len(wanted)) > 4 or not found:
        return 0.0
    ratio = SequenceMatcher(None, found, wanted, autojunk=False).ratio()
    return ratio if ratio >= least else 0.0


def starts_organ(text: str) -> bool:
    """Tell whether a line of the head begins the name of an organ."""
    return any(re.match(rf"{re.escape(name)}\b", fold(text)) for name in _FOLDED_ORGANS)


def is_party_organ(text: str) -> bool:
    """Tell whether a name is that of a Party body."""
    return fold(text).startswith(_FOLDED_PARTY)


def office_of(text: str) -> str:
    """Return the folded text when a line names an office or an authority, else ""."""
    found = fold(text)
    if len(found) > 70:
        return ""
    bare = MARK.sub("", found)
    if MARK.match(found) or _HEAD_OF.match(one_line(text).upper()):
        return found
    return found if re.match(rf"(PHO |QUYEN |Q\. )?({'|'.join(FOLDED_OFFICES)})\b", bare) else ""
