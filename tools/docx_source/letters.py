"""The công văn and the tờ trình around a report: their words are typed here, names, dates and tables are fields."""

from __future__ import annotations

from docx_source.appendices import TARGETS, Column, Layout, appendix, appendix_head
from docx_source.letterhead import addressees, head, signature, title
from docx_source.look import LETTER
from docx_source.outline import outline
from docx_source.package import package
from docx_source.sections import address_part, section, section_end
from docx_source.xml import NS, Element, paragraph, repeated, when

BODY = "RGThanBai"
END = "RGKetThuc"
_REPORT = "Báo cáo kết quả năm {{ nam }} thực hiện {{ ke_hoach }}"
_PLAN = "{{ ke_hoach_day_du }} (sau đây gọi tắt là {{ ke_hoach }})"
_ISSUER = "{{ co_quan }}"
_OUTLINE_STYLES = ("RGMuc1", "RGMuc2")

INDICATORS = Layout(
    1,
    (
        Column(12, "TT", "tt"),
        Column(90, "Nội dung chỉ tiêu", "noi_dung", words=True),
        Column(18, "ĐVT", "don_vi_tinh"),
        Column(22, "{{ phu_luc_1.cot.muc_tieu_1 }}", "muc_tieu_1", TARGETS),
        Column(22, "{{ phu_luc_1.cot.muc_tieu_2 }}", "muc_tieu_2", TARGETS),
        Column(28, "{{ phu_luc_1.cot.den_ngay }}", "den_ngay"),
        Column(24, "{{ phu_luc_1.cot.uoc_ca_nam }}", "uoc_ca_nam"),
        Column(36, "Nguyên nhân, ghi chú", "ghi_chu", words=True),
    ),
)
TASKS = Layout(
    2,
    (
        Column(12, "TT", "tt"),
        Column(96, "Nhiệm vụ", "nhiem_vu", words=True),
        Column(28, "Thời gian theo Kế hoạch", "thoi_gian"),
        Column(56, "Kết quả, sản phẩm (số, ngày văn bản)", "ket_qua", words=True),
        Column(24, "Tiến độ", "tien_do"),
        Column(36, "Khó khăn, ghi chú", "kho_khan", words=True),
    ),
)
OPINIONS = Layout(
    0,
    (
        Column(12, "TT", "tt"),
        Column(50, "Cơ quan tham gia ý kiến", "co_quan", words=True),
        Column(53, "Nội dung ý kiến", "y_kien", words=True),
        Column(50, "Tiếp thu, giải trình", "tiep_thu", words=True),
    ),
    field="bang_y_kien",
)


def letters() -> dict[str, bytes]:
    """Return the bytes of the letters' templates by their path below templates/."""
    return {
        "cong-van/yeu-cau-bao-cao.docx": _letter("Mẫu công văn đề nghị báo cáo", _request(), _request_appendices()),
        "cong-van/don-doc.docx": _letter("Mẫu công văn đôn đốc báo cáo", _reminder()),
        "cong-van/lay-y-kien.docx": _letter("Mẫu công văn lấy ý kiến dự thảo báo cáo", _comments()),
        "to-trinh/to-trinh.docx": _submission(),
    }


def _letter(name: str, text: list[Element], appendices: list[Element] | None = None) -> bytes:
    """Return a công văn: subject under the number, address at the foot of page 1 (Mẫu 1.5)."""
    blocks = [*head("V/v {{ trich_yeu }}"), *addressees(), *text, *signature()]
    if appendices:
        blocks += [section_end(LETTER.header, address=True), *appendices]
    else:
        blocks.append(section(LETTER.header, address=True))
    return package(blocks, name, LETTER.styles, address_part())


def _submission() -> bytes:
    text = [
        paragraph(
            BODY,
            f"Thực hiện {_PLAN}, {_ISSUER} đã xây dựng dự thảo {_REPORT} (gửi kèm), lấy ý kiến các cơ quan tại "
            "{{ cong_van }}; đã tiếp thu, giải trình (Bảng tổng hợp tại Phụ lục kèm theo).",
        ),
        paragraph(END, "Kính trình {{ noi_trinh }} xem xét, ký ban hành./."),
    ]
    blocks = [
        *head(), *title("TỜ TRÌNH", "Về việc {{ trich_yeu }}"), *addressees(), *text, *signature(),
        section_end(LETTER.header), *appendix(OPINIONS), section(LETTER.header),
    ]  # fmt: skip
    return package(blocks, "Mẫu tờ trình ban hành báo cáo", LETTER.styles)


# Texts ------------------------------------------------------------------------------------------------------------


def _request() -> list[Element]:
    tables = (
        "{% if phu_luc_1 %}; số liệu từng chỉ tiêu theo Phụ lục {{ phu_luc_1.so }}{% endif %}"
        "{% if phu_luc_2 %}; kết quả từng nhiệm vụ theo Phụ lục {{ phu_luc_2.so }}{% endif %}"
    )
    deadline = "Báo cáo gửi về {{ co_quan }} {{ han_gui }} để tổng hợp, báo cáo {{ noi_trinh }}."
    return [
        paragraph(
            BODY,
            f"Thực hiện {_PLAN}, để tổng hợp, xây dựng báo cáo năm {{{{ nam }}}}, {_ISSUER} đề nghị các cơ quan báo "
            "cáo kết quả thực hiện như sau:",
        ),
        paragraph("RGMuc2", "1. Nội dung báo cáo"),
        paragraph(
            BODY,
            "Báo cáo theo Đề cương tại Phụ lục{% if de_cuong.so %} {{ de_cuong.so }}{% endif %}" + tables + ".",
        ),
        paragraph(
            BODY,
            "Mỗi chỉ tiêu ghi số thực hiện đến ngày báo cáo và ước thực hiện cả năm {{ nam }}; không phát sinh thì ghi "
            "«không phát sinh»; chưa có số liệu hoặc chưa đạt mục tiêu thì nêu rõ nguyên nhân.",
        ),
        paragraph("RGMuc2", "2. Thời hạn, nơi nhận báo cáo"),
        *when(
            "han_gui",
            paragraph(BODY, deadline),
            otherwise=[paragraph(BODY, deadline.replace(" {{ han_gui }}", ""))],
        ),
        paragraph(END, "{{ co_quan }} đề nghị các cơ quan quan tâm, phối hợp thực hiện./."),
    ]


def _reminder() -> list[Element]:
    ending = "{% if loop.last %}.{% else %};{% endif %}"
    return [
        paragraph(
            BODY,
            f"Thực hiện {_PLAN}, {_ISSUER} có {{{{ cong_van }}}} đề nghị các cơ quan báo cáo kết quả năm "
            "{{ nam }}. Đến nay, {{ co_quan }} chưa nhận đủ báo cáo của các cơ quan sau:",
        ),
        *repeated("cham in cac_co_quan_cham", paragraph(BODY, "- {{ cham.ten }}: {{ cham.thieu }}" + ending)),
        paragraph(
            BODY,
            "Để kịp tổng hợp, báo cáo {{ noi_trinh }}, {{ co_quan }} đề nghị các cơ quan nêu trên gửi báo cáo, số liệu "
            "còn thiếu về {{ co_quan }}{% if han_gui %} {{ han_gui }}{% endif %}; chỉ tiêu chưa có số liệu thì nêu rõ "
            "lý do.",
        ),
        paragraph(END, "{{ co_quan }} đề nghị các cơ quan quan tâm, phối hợp thực hiện./."),
    ]


def _comments() -> list[Element]:
    return [
        paragraph(
            BODY,
            f"Thực hiện {_PLAN}, {_ISSUER} đã xây dựng dự thảo {_REPORT} (gửi kèm theo Công văn này). "
            "{{ co_quan }} đề nghị các cơ quan nghiên cứu, tham gia ý kiến, trong đó tập trung:",
        ),
        paragraph(BODY, "- Kiểm tra, xác nhận số liệu của các chỉ tiêu, kết quả của các nhiệm vụ do cơ quan chủ trì;"),
        paragraph(BODY, "- Đánh giá chung, tồn tại, hạn chế, nguyên nhân, phương hướng, nhiệm vụ năm {{ nam_sau }};"),
        paragraph(BODY, "- Kiến nghị, đề xuất thuộc lĩnh vực phụ trách."),
        paragraph(
            BODY,
            "Ý kiến tham gia bằng văn bản gửi về {{ co_quan }}{% if han_gui %} {{ han_gui }}{% endif %} để tổng hợp, "
            "hoàn thiện, trình {{ noi_trinh }}.",
        ),
        paragraph(END, "{{ co_quan }} đề nghị các cơ quan quan tâm, phối hợp thực hiện./."),
    ]


# Appendices -------------------------------------------------------------------------------------------------------


def _request_appendices() -> list[Element]:
    return [
        *when("phu_luc_1", *appendix(INDICATORS), section_end(LETTER.header, landscape=True)),
        *when("phu_luc_2", *appendix(TASKS), section_end(LETTER.header, landscape=True)),
        *appendix_head("de_cuong", "ĐỀ CƯƠNG BÁO CÁO KẾT QUẢ NĂM {{ nam }}"),
        *_outline(),
        section(LETTER.header),
    ]


def _outline() -> list[Element]:
    """Return the headings of an agency's report as its template has them; the fields of work stand under II.2."""
    texts: list[Element] = []
    for style, words in _headings():
        texts.append(paragraph("RGMuc1" if style == "RGMuc1" else BODY, words))
        if words.startswith("2. Kết quả thực hiện các nhiệm vụ"):
            texts += repeated("muc in linh_vuc", paragraph(BODY, "{{ muc.chu }}) {{ muc.ten }}"))
    return texts


def _headings() -> list[tuple[str, str]]:
    """Return style and words of every heading with words of its own; one that has variants stands once."""
    found = []
    for block in outline("bao-cao-don-vi", LETTER.habit):
        style = block.find(f"{{{NS['w']}}}pPr/{{{NS['w']}}}pStyle")
        name = "" if style is None else style.get(f"{{{NS['w']}}}val", "")
        words = "".join(node.text or "" for node in block.iter(f"{{{NS['w']}}}t"))
        variant = words.startswith("3. Nguyên nhân ") or "{{ kien_nghi" in words
        if name in _OUTLINE_STYLES and not variant:
            found.append((name, words))
    return found
