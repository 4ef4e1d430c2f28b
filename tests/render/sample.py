"""Reports made by hand for the tests of rendering: short and long organs, one and many addressees, long tables."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reportgen.report.model import (
    AppendixTable,
    FieldResult,
    GroupResult,
    Header,
    Line,
    ProposalGroup,
    Report,
    SignatureBlock,
    TableRow,
)

PLAN = "Kế hoạch số 177/KH-UBND"
ATTACHED = "(Kèm theo Báo cáo số       /BC-UBND ngày     tháng 12 năm 2024 của Ủy ban nhân dân tỉnh Bình Định)"
INDICATOR_NAMES = (
    "Tỷ lệ thất nghiệp chung",
    "Tỷ lệ lao động nữ làm công hưởng lương trong tổng số lao động nữ có việc làm",
    "Tỷ lệ hộ nghèo đa chiều theo chuẩn nghèo quốc gia giai đoạn 2021 - 2025, mức giảm bình quân hằng năm",
    "Số căn nhà ở xã hội hoàn thành",
)


def provincial(rows: int = 24, *, illustrative: bool = True) -> Report:
    """Return a provincial report; `rows` indicator rows in groups of ten."""
    return Report(
        kind="provincial",
        illustrative=illustrative,
        year=2024,
        next_year=2025,
        header=Header(
            (), ("ỦY BAN NHÂN DÂN", "TỈNH BÌNH ĐỊNH"), "Số:       /BC-UBND", "Bình Định, ngày     tháng 12 năm 2024"
        ),
        subject=(
            "Kết quả năm 2024 thực hiện Kế hoạch số 177/KH-UBND ngày 11/10/2024 của Ủy ban nhân dân tỉnh triển khai "
            "thực hiện Nghị quyết số 68/NQ-CP ngày 09/5/2024 của Chính phủ và Kế hoạch số 109-KH/TU ngày 12/9/2024 "
            "của Tỉnh ủy"
        ),
        addressees=("Ban Thường vụ Tỉnh ủy",),
        opening=Line(
            "mo-dau",
            "Thực hiện Kế hoạch số 109-KH/TU ngày 12/9/2024 của Ban Thường vụ Tỉnh ủy thực hiện Nghị quyết số "
            "42-NQ/TW ngày 24/11/2023 của Ban Chấp hành Trung ương Đảng khóa XIII về tiếp tục đổi mới, nâng cao chất "
            "lượng chính sách xã hội (sau đây gọi tắt là Kế hoạch số 109-KH/TU) và Kế hoạch số 177/KH-UBND ngày "
            "11/10/2024 của Ủy ban nhân dân tỉnh (sau đây gọi tắt là Kế hoạch số 177/KH-UBND), Ủy ban nhân dân tỉnh "
            "báo cáo kết quả thực hiện năm 2024 như sau:",
        ),
        documents=(Line("van-ban", "Đã ban hành 05 văn bản (danh mục tại Phụ lục III)."),),
        communication=(Line("tuyen-truyen", "Đã tổ chức 12 hội nghị với 2.015 lượt người tham dự."),),
        inspection=(),
        funding=(Line("kinh-phi", "Kinh phí thực hiện năm 2024 là 1.234.567,8 triệu đồng."),),
        indicator_summary=Line(
            "tong-hop-ct",
            f"{PLAN} đề ra 82 chỉ tiêu thuộc 10 nhóm. Ước đến hết năm 2024, có 47/82 chỉ tiêu đạt và vượt mục tiêu "
            "(57,3%), gồm: 09 chỉ tiêu vượt, 38 chỉ tiêu đạt; 01 chỉ tiêu chưa đạt (chi tiết tại Phụ lục I).",
        ),
        groups=_groups(),
        task_summary=Line("tong-hop-nv", "Trong 17 nhiệm vụ của Kế hoạch: 04 nhiệm vụ hoàn thành đúng hạn."),
        fields=_fields(),
        highlights=(Line("noi-bat-1", "- Giải quyết việc làm cho 32.915 người."),),
        shortcomings=(Line("ton-tai-1", "- Một số chỉ tiêu chưa có số liệu do chưa tổ chức điều tra."),),
        objective_causes=(Line("kq-1", "- Ảnh hưởng của thiên tai."),),
        subjective_causes=(Line("cq-1", "- Một số địa phương phối hợp chưa kịp thời."),),
        next_year_tasks=tuple(
            Line(f"ph-{n}", f"- Nhiệm vụ {n}: tiếp tục rà soát các chỉ tiêu chưa đạt, xác định rõ cơ quan theo dõi.")
            for n in range(1, 6)
        ),
        proposals=(
            ProposalGroup("kn1", "1", "Trung ương", (Line("kn1-1", "Bố trí vốn cho các dự án nhà ở xã hội."),)),
            ProposalGroup("kn2", "2", "Tỉnh ủy", (Line("kn2-1", "Tiếp tục quan tâm lãnh đạo, chỉ đạo."),)),
        ),
        closing=Line(
            "ket-thuc",
            f"Trên đây là Báo cáo kết quả năm 2024 thực hiện {PLAN}; Ủy ban nhân dân tỉnh kính báo cáo Ban Thường vụ "
            "Tỉnh ủy xem xét, cho ý kiến chỉ đạo",
        ),
        recipients=(
            "- Như trên;",
            "- Thường trực HĐND tỉnh (b/c);",
            "- Ban cán sự đảng UBND tỉnh;",
            "- Chủ tịch, các PCT UBND tỉnh;",
            "- Văn phòng, Ban Tuyên giáo Tỉnh ủy;",
            "- Sở Lao động - Thương binh và Xã hội;",
            "- LĐVP, CV VP UBND tỉnh;",
            "- Lưu: VT, K20.",
        ),
        signature=SignatureBlock(("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")),
        indicator_table=indicator_table(rows),
        task_table=task_table(),
        document_table=document_table(),
        title="Báo cáo kết quả năm 2024 thực hiện Kế hoạch số 177/KH-UBND",
        author="Ủy ban nhân dân tỉnh Bình Định",
    )


def agency(*, illustrative: bool = True) -> Report:
    """Return the report of a department with a long name, without indicators in one part, with two appendices."""
    return replace(
        provincial(6, illustrative=illustrative),
        kind="agency",
        header=Header(
            ("ỦY BAN NHÂN DÂN", "TỈNH BÌNH ĐỊNH"),
            ("SỞ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN",),
            "Số:       /BC-SNN",
            "Bình Định, ngày     tháng 11 năm 2024",
        ),
        subject="Kết quả năm 2024 thực hiện Kế hoạch số 177/KH-UBND",
        addressees=("Ủy ban nhân dân tỉnh (qua Sở Lao động - Thương binh và Xã hội tổng hợp)",),
        proposals=(),
        shortcomings=(),
        subjective_causes=(),
        signature=SignatureBlock(("GIÁM ĐỐC",)),
        document_table=None,
    )


def without_appendices() -> Report:
    """Return the shortest report: nothing arose, no appendix."""
    empty = Line("rong", "")
    return replace(
        agency(illustrative=False), documents=(), communication=(), funding=(), groups=(), fields=(), highlights=(),
        objective_causes=(), next_year_tasks=(), indicator_summary=empty, task_summary=replace(empty, id="rong-2"),
        indicator_table=None, task_table=None,
    )  # fmt: skip


def _groups() -> tuple[GroupResult, ...]:
    titles = ("Ưu đãi người có công với cách mạng", "Lao động, việc làm, phát triển thị trường lao động")
    return tuple(
        GroupResult(
            f"nhom-{number}",
            f"1.{number}",
            title,
            Line(f"nhom-{number}-dem", "Nhóm có 06 chỉ tiêu: 01 chỉ tiêu vượt, 04 chỉ tiêu đạt, 01 chưa đến hạn."),
            (
                Line(
                    f"cau-{number}-1",
                    "- Tỷ lệ thất nghiệp chung ước 2,31%, đã đạt mục tiêu đến năm 2025 (dưới 3%), giảm 0,15 điểm "
                    "phần trăm so với năm 2023.",
                ),
                Line(f"cau-{number}-2", "- Tỷ lệ lao động nữ làm công hưởng lương ước 51,4%, vượt 1,4 điểm phần trăm."),
            ),
        )
        for number, title in enumerate(titles, 1)
    )


def _fields() -> tuple[FieldResult, ...]:
    return (
        FieldResult(
            "lv-ncc",
            "a",
            "Người có công",
            (Line("lv-ncc-1", "Chế độ đối với người có công được chi trả đầy đủ, kịp thời cho 18.240 người."),),
        ),
        FieldResult("lv-vl", "b", "Việc làm", (Line("lv-vl-1", "Đã hỗ trợ vay vốn giải quyết việc làm."),)),
    )


def with_targets(report: Report, own: Sequence[int], central: Sequence[int] = (), rows: int = 24) -> Report:
    """Return a report whose Phụ lục I has targets for these years, the national ones before the plan's own."""
    return replace(report, indicator_table=indicator_table(rows, own, central))


def indicator_table(rows: int, own: Sequence[int] = (2025, 2030), central: Sequence[int] = ()) -> AppendixTable:
    """Return Phụ lục I with so many rows under groups of ten."""
    made: list[TableRow] = []
    for index in range(rows):
        if index % 10 == 0:
            made.append(_group_row("nhom", index // 10 + 1))
        made.append(_indicator_row(index, own, central))
    heads = {
        "nam_truoc": "Thực hiện năm 2023", "nam": "Năm 2024", "den_ngay": "Thực hiện đến ngày 15/11/2024",
        "uoc_ca_nam": "Ước cả năm", "so_nam_truoc": "với năm 2023", "so_muc_tieu": "với mục tiêu",
        "co_quan": "Cơ quan theo dõi, đánh giá",
        "muc_tieu": "Mục tiêu của tỉnh" if central else "Mục tiêu",
        "muc_tieu_ca_nuoc": "Mục tiêu cả nước" if central else "",
        **{f"muc_tieu_ca_nuoc_{year}": f"đến {year}" for year in central},
        **{f"muc_tieu_{year}": f"đến {year}" for year in own},
    }  # fmt: skip
    return AppendixTable("I", "KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU NĂM 2024", ATTACHED, heads, tuple(made))


def _group_row(prefix: str, number: int) -> TableRow:
    row_id = f"{prefix}-{number}"
    cells = (Line(f"{row_id}-tt", str(number)), Line(f"{row_id}-ten", "Lao động, việc làm, thị trường lao động"))
    return TableRow(row_id, "group", cells)


def _indicator_row(index: int, own: Sequence[int], central: Sequence[int]) -> TableRow:
    kind = {3: "heading", 4: "sub", 5: "sub"}.get(index % 10, "row")
    texts = {
        "tt": "" if kind == "sub" else f"{index // 10 + 1}.{index % 10 + 1}",
        "noi-dung": INDICATOR_NAMES[index % 4],
        "dvt": "%/năm" if index % 3 else "Căn nhà",
        **{f"ca-nuoc-{year}": ("<4", "1", "18.000", "Tiểu học")[index % 4] for year in central},
        **{f"mt-{year}": _target(index, year) for year in own},
        "nam-truoc": "2,46", "den-ngay": "2,31", "uoc": "Chưa có số liệu" if index % 7 == 0 else "2,31",
        "so-nam-truoc": "-0,15 điểm %", "so-muc-tieu": "+0,69 điểm %", "danh-gia": "Chưa đến hạn",
        "kha-nang": "Có khả năng đạt", "co-quan": "Sở Lao động - Thương binh và Xã hội",
        "ghi-chu": "Chưa tổ chức điều tra" if index % 7 == 0 else "",
    }  # fmt: skip
    row_id = f"ct-bd-{index:03d}"
    return TableRow(row_id, kind, tuple(Line(f"{row_id}-{name}", text) for name, text in texts.items()), "not_due")


def _target(index: int, year: int) -> str:
    if year == 2030:
        return ("2,45", "-", "12.900", "THCS")[index % 4]
    return ("<3", "1-1,5", "19.000-20.000", "Xóa bỏ hoàn toàn")[index % 4]


def task_table() -> AppendixTable:
    """Return Phụ lục II with one group and seventeen tasks."""
    rows = [_group_row("nhom-nv", 1), *(_task_row(number) for number in range(1, 18))]
    return AppendixTable("II", "KẾT QUẢ THỰC HIỆN CÁC NHIỆM VỤ, GIẢI PHÁP NĂM 2024", ATTACHED, {}, tuple(rows))


def _task_row(number: int) -> TableRow:
    texts = (
        str(number),
        "Rà soát, sửa đổi, bổ sung chính sách ưu đãi người có công với cách mạng trên địa bàn tỉnh, bảo đảm mọi người "
        "có công được thụ hưởng đầy đủ",
        "Sở Lao động - Thương binh và Xã hội",
        "Năm 2024 - 2030",
        "Quyết định số 123/QĐ-UBND ngày 05/3/2024",
        "Thực hiện thường xuyên",
        "",
    )
    return TableRow(f"nv-{number}", "row", tuple(Line(f"nv-{number}-{i}", text) for i, text in enumerate(texts)))


def document_table() -> AppendixTable:
    """Return Phụ lục III with five documents."""
    texts = ("109-KH/TU", "12/9/2024", "Tỉnh ủy", "Kế hoạch thực hiện Nghị quyết số 42-NQ/TW")
    rows = tuple(
        TableRow(
            f"vb-{number}", "row",
            tuple(Line(f"vb-{number}-{i}", text) for i, text in enumerate((str(number), *texts))),
        )
        for number in range(1, 6)
    )  # fmt: skip
    return AppendixTable("III", "DANH MỤC VĂN BẢN ĐÃ BAN HÀNH ĐỂ TRIỂN KHAI THỰC HIỆN KẾ HOẠCH", ATTACHED, {}, rows)
