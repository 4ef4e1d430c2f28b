"""The names a clerk sees in the template of a công văn or tờ trình, and what stands behind each."""

from __future__ import annotations

from reportgen import vi
from reportgen.render.docx.fields import (
    BEFORE_TARGETS,
    MAX_TARGETS,
    OWN,
    Fields,
    Marks,
    Schema,
    TargetColumns,
    appendix_fields,
    appendix_schema,
    by_position,
    hidden,
    target_columns,
)
from reportgen.report.letter_model import Letter

_AFTER_TARGETS = ("den_ngay", "uoc_ca_nam", "ghi_chu")
LETTER_TASK_COLUMNS = ("tt", "nhiem_vu", "thoi_gian", "ket_qua", "tien_do", "kho_khan")
OPINION_COLUMNS = ("tt", "co_quan", "y_kien", "tiep_thu")
_TEXTS = """nam nam_truoc nam_sau so_ky_hieu dia_danh_ngay_thang trich_yeu co_quan ke_hoach ke_hoach_day_du noi_trinh
    noi_bao_cao han_gui cong_van dia_chi nguoi_ky so_lieu_minh_hoa"""
_LISTS = "co_quan_chu_quan co_quan_ban_hanh kinh_gui noi_nhan chuc_vu_ky"


def letter_indicator_columns(own: int) -> tuple[str, ...]:
    """Return the field names of the indicator table of a request, for so many target years."""
    return (*BEFORE_TARGETS, *TargetColumns(own).names, *_AFTER_TARGETS)


LETTER_SCHEMA: Schema = {
    **dict.fromkeys(_TEXTS.split(), "text"),
    **{name: ["text"] for name in _LISTS.split()},
    "cac_co_quan_cham": [{"ten": "text", "thieu": "text"}],
    "linh_vuc": [{"chu": "text", "ten": "text"}],
    "phu_luc_1": appendix_schema(
        letter_indicator_columns(MAX_TARGETS), (*TargetColumns(MAX_TARGETS).names, OWN, *_AFTER_TARGETS)
    ),
    "phu_luc_2": appendix_schema(LETTER_TASK_COLUMNS),
    "de_cuong": {"so": "text", "kem_theo": "text"},
    "bang_y_kien": appendix_schema(OPINION_COLUMNS),
}
"""Every field of a letter's template."""


def letter_fields(letter: Letter, marks: Marks) -> Fields:
    """Return the fields of a letter; marks collects the ids they carry."""
    tasks, opinions = letter.task_table, letter.opinion_table
    return {
        **_head(letter, marks),
        **_texts(letter),
        "cac_co_quan_cham": [{"ten": hidden(one.name), "thieu": hidden(one.missing)} for one in letter.late],
        "linh_vuc": [
            {"chu": mark, "ten": hidden(title)} for mark, title in zip(vi.POINT_LETTERS, letter.fields, strict=False)
        ],
        "phu_luc_1": _indicators(letter, marks),
        "phu_luc_2": appendix_fields(tasks, "phu-luc-2", LETTER_TASK_COLUMNS, marks) if tasks else None,
        "de_cuong": {"so": letter.outline_number, "kem_theo": hidden(letter.attached_to)},
        "bang_y_kien": appendix_fields(opinions, "y-kien", OPINION_COLUMNS, marks) if opinions else None,
    }


def _head(letter: Letter, marks: Marks) -> Fields:
    header = letter.header
    return {
        "so_lieu_minh_hoa": letter.illustrative,
        "co_quan_chu_quan": marks.numbered("chu-quan", header.superior),
        "co_quan_ban_hanh": marks.numbered("ban-hanh", header.organ),
        "so_ky_hieu": marks.printed("so-ky-hieu", header.number),
        "dia_danh_ngay_thang": marks.printed("dia-danh-ngay", header.place_date),
        "trich_yeu": marks.printed("trich-yeu", letter.subject),
        "kinh_gui": marks.numbered("kinh-gui", letter.addressees),
        "noi_nhan": marks.numbered("noi-nhan", letter.recipients),
        "chuc_vu_ky": marks.numbered("chuc-vu-ky", letter.signature.lines),
        "nguoi_ky": marks.printed("nguoi-ky", letter.signature.name),
    }


def _texts(letter: Letter) -> Fields:
    texts = {
        "nam": str(letter.year),
        "nam_truoc": str(letter.year - 1),
        "nam_sau": str(letter.year + 1),
        "co_quan": letter.issuer,
        "ke_hoach": letter.plan,
        "ke_hoach_day_du": letter.plan_cited,
        "noi_trinh": letter.superior,
        "noi_bao_cao": letter.closing_addressee,
        "han_gui": letter.deadline,
        "cong_van": letter.cited_letter,
        "dia_chi": letter.address,
    }
    return {name: hidden(text) for name, text in texts.items()}


def _indicators(letter: Letter, marks: Marks) -> Fields | None:
    table, targets = letter.indicator_table, target_columns(letter)
    if table is None or targets is None:
        return None
    fields = appendix_fields(table, "phu-luc-1", letter_indicator_columns(targets.own), marks)
    heads = by_position(table.column_heads)
    return fields | {"cot": {name: marks.printed(f"phu-luc-1-cot-{name}", text) for name, text in heads.items()}}
