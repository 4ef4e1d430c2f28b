"""The text of a report from its opening to its closing: headings and lead-ins are typed here, the rest are fields."""

from __future__ import annotations

from dataclasses import dataclass

from docx_source.xml import Element, command, paragraph, repeated, when

NOTHING = "Chưa có nội dung báo cáo."
"""Nobody wrote on it: that is not the same as «không phát sinh» (law 3)."""

BODY = "RGThanBai"
_RESULT_WORDS = {
    "bao-cao-tinh": (
        "Kết quả thực hiện các chỉ tiêu",
        "Kế hoạch không đề ra chỉ tiêu.",
        "Kết quả thực hiện các nhiệm vụ, giải pháp",
        "Kế hoạch không đề ra nhiệm vụ cụ thể.",
    ),
    "bao-cao-don-vi": (
        "Kết quả thực hiện các chỉ tiêu được giao",
        "Kế hoạch không giao chỉ tiêu cho cơ quan.",
        "Kết quả thực hiện các nhiệm vụ, giải pháp được giao",
        "Kế hoạch không giao nhiệm vụ cho cơ quan chủ trì.",
    ),
}
"""Heads of II.1 and II.2, and what stands under each when there is nothing, by kind of report."""


@dataclass(frozen=True, slots=True)
class Habit:
    """How headings are numbered and a text ends: "I.", "1.", "./." (ND30-H-06, BODY-08); "I-", "1-", "." (PTY-H-01)."""

    mark: str
    end: str

    def first(self, number: str, title: str) -> Element:
        """Return a heading of the first level."""
        return paragraph("RGMuc1", f"{number}{self.mark} {title}")

    def second(self, number: str, title: str) -> Element:
        """Return a heading of the second level."""
        return paragraph("RGMuc2", f"{number}{self.mark} {title}")


STATE = Habit(".", "./.")
PARTY = Habit("-", ".")


def outline(kind: str, habit: Habit = STATE) -> list[Element]:
    """Return sections I to V and the closing.

    Args:
        kind: "bao-cao-tinh" or "bao-cao-don-vi".
    """
    return [
        paragraph(BODY, "{{ mo_dau }}"),
        *_direction(habit),
        *_results(kind, habit),
        *_judgement(habit),
        *_next_year(habit),
        *_proposals(habit),
        paragraph("RGKetThuc", f"{{{{ ket_thuc }}}}{habit.end}"),
    ]


def _texts(field: str, nothing: str = NOTHING) -> list[Element]:
    """Return the paragraphs of a field, or a sentence where it has none."""
    otherwise = [paragraph(BODY, nothing)] if nothing else []
    return repeated(f"doan in {field}", paragraph(BODY, "{{ doan }}"), otherwise=otherwise)


def _direction(habit: Habit) -> list[Element]:
    return [
        habit.first("I", "CÔNG TÁC CHỈ ĐẠO, TRIỂN KHAI THỰC HIỆN"),
        habit.second("1", "Ban hành văn bản chỉ đạo, hướng dẫn"),
        *_texts("van_ban_chi_dao"),
        habit.second("2", "Tuyên truyền, quán triệt"),
        *_texts("tuyen_truyen"),
        habit.second("3", "Kiểm tra, giám sát"),
        *_texts("kiem_tra_giam_sat"),
        habit.second("4", "Kinh phí thực hiện"),
        *_texts("kinh_phi"),
    ]


def _results(kind: str, habit: Habit) -> list[Element]:
    indicators, no_indicators, tasks, no_tasks = _RESULT_WORDS[kind]
    return [
        habit.first("II", "KẾT QUẢ THỰC HIỆN"),
        habit.second("1", indicators),
        *_summary("tong_hop_chi_tieu", no_indicators),
        *_groups(),
        habit.second("2", tasks),
        *_summary("tong_hop_nhiem_vu", no_tasks),
        *_fields(),
    ]


def _summary(field: str, nothing: str) -> list[Element]:
    return when(field, paragraph(BODY, f"{{{{ {field} }}}}"), otherwise=[paragraph(BODY, nothing)])


def _groups() -> list[Element]:
    return repeated(
        "nhom in nhom_chi_tieu",
        paragraph("RGMuc3", "{{ nhom.so }} {{ nhom.ten }}"),
        paragraph(BODY, "{{ nhom.tong_hop }}"),
        *_texts("nhom.noi_dung", nothing=""),
    )


def _fields() -> list[Element]:
    return repeated(
        "linh_vuc in linh_vuc_nhiem_vu",
        paragraph("RGMuc3a", "{{ linh_vuc.chu }}) {{ linh_vuc.ten }}"),
        *_texts("linh_vuc.noi_dung", nothing=""),
    )


def _judgement(habit: Habit) -> list[Element]:
    return [
        habit.first("III", "ĐÁNH GIÁ CHUNG"),
        habit.second("1", "Kết quả nổi bật"),
        *_texts("ket_qua_noi_bat"),
        habit.second("2", "Tồn tại, hạn chế"),
        *_texts("ton_tai_han_che"),
        *_causes(habit),
    ]


def _causes(habit: Habit) -> list[Element]:
    """Return both kinds of causes as a) and b); one kind alone has no letter; none: no heading."""
    objective = _texts("nguyen_nhan_khach_quan", nothing="")
    subjective = _texts("nguyen_nhan_chu_quan", nothing="")
    return [
        command("if nguyen_nhan_khach_quan and nguyen_nhan_chu_quan"),
        habit.second("3", "Nguyên nhân"),
        paragraph("RGMuc3a", "a) Nguyên nhân khách quan"),
        *objective,
        paragraph("RGMuc3a", "b) Nguyên nhân chủ quan"),
        *subjective,
        command("elif nguyen_nhan_khach_quan"),
        habit.second("3", "Nguyên nhân khách quan"),
        *_texts("nguyen_nhan_khach_quan", nothing=""),
        command("elif nguyen_nhan_chu_quan"),
        habit.second("3", "Nguyên nhân chủ quan"),
        *_texts("nguyen_nhan_chu_quan", nothing=""),
        command("endif"),
    ]


def _next_year(habit: Habit) -> list[Element]:
    return [
        habit.first("IV", "PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM {{ nam_sau }}"),
        *_texts("phuong_huong"),
    ]


def _proposals(habit: Habit) -> list[Element]:
    group = [
        habit.second("{{ kien_nghi.so }}", "Đối với {{ kien_nghi.noi }}"),
        *_texts("kien_nghi.noi_dung", nothing=""),
    ]
    return [
        habit.first("V", "KIẾN NGHỊ, ĐỀ XUẤT"),
        *repeated("kien_nghi in cac_kien_nghi", *group, otherwise=[paragraph(BODY, "Chưa có kiến nghị, đề xuất.")]),
    ]
