"""A small plan and a good figures folder on disk; a test changes one thing in one file and reads what is told."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from reportgen.errors import DataError, Fault
from reportgen.figures.load import load_figures
from reportgen.figures.model import YearFigures
from reportgen.plan.duties import ReportField, ReportSettings
from reportgen.plan.model import (
    Claims,
    Group,
    Indicator,
    Plan,
    PlanStatus,
    Signature,
    Task,
)

YEAR = 2024
FOLDER = Path("data/figures/mau/2024")

FILES = {
    "figures.yaml": "illustrative: true\nto_date: 2024-11-15\n",
    "indicators.csv": (
        "key,row_id,name,unit,value_to_date,to_date,value,value_in_year,state,reason,count_kind,likelihood,cause,"
        "source,note,verdict,verdict_reason\n"
        'm-001,1.1,Tỷ lệ thất nghiệp,%,"2,35",15/10/2024,"2,31",,estimate,,,reached,,Điều tra,,,\n'
        "m-002,2.1,Nhà ở xã hội,Căn nhà,4.102,,4.315,812,estimate,,cumulative,likely,,,,,\n"
        "m-003,2.2,Mức sinh thay thế,Mức độ,,,duy trì ổn định,,actual,,,,,,,met,theo đánh giá của Sở Y tế\n"
        "m-004,2.3,Tỷ lệ hộ nghèo,%,,,0,,actual,,,,,,,,\n"
        "m-005,2.4,Tỷ lệ tai nạn,%,,,,,none_arose,,,,,,,,\n"
        "m-006,2.5,Số năm sống khỏe,Năm,,,,,not_available,not_surveyed,,,,,,,\n"
        "m-007,2.6,Tỷ lệ chăn nuôi,%,,,,,,,,,,,,,\n"
    ),
    "tasks.csv": (
        "key,row_id,name,state,result,document,difficulty,source\n"
        'm-t1,I.1,Tuyên truyền,continuous,02 hội nghị,"Kế hoạch số 117/KH-UBND",,\n'
        "m-t2,I.2,Đề án,,,,,\n"
    ),
    "documents.csv": (
        "symbol,issued,issuer,title,rank,agency\n"
        "117/KH-UBND,2024-06-04,Ủy ban nhân dân tỉnh Mẫu,Kế hoạch giảm nghèo,3,\n"
        "     /KH-SYT,,Sở Y tế,Kế hoạch của ngành Y tế,4,so-y-te\n"
    ),
    "narratives/so-y-te.md": (
        "# Sở Y tế\n\n## Kết quả nổi bật\nĐoạn một,\ntiếp đoạn một.\n\nĐoạn hai.\n- Gạch đầu dòng.\n\n"
        "## Lĩnh vực: Y tế\nKhám 10 lượt.\n\n## Kiến nghị: Đối với Chính phủ\nĐề nghị hướng dẫn.\n"
    ),
}

AGENCIES = (
    "slug,name,short_name,symbol,kind,superior,header_name,head_title,signature\n"
    "so-y-te,Sở Y tế,SYT,SYT,department,UBND tỉnh {province},Sở Y tế,Giám đốc,GIÁM ĐỐC\n"
    "so-tu-phap,Sở Tư pháp,STP,STP,department,UBND tỉnh {province},Sở Tư pháp,Giám đốc,GIÁM ĐỐC\n"
)


@dataclass(frozen=True)
class Folder:
    """The figures folder of the test, seen from the current directory, so that messages name it as a person would."""

    root: Path

    def change(self, file: str, old: str, new: str) -> None:
        """Put `new` in the place of the one `old` of a file."""
        path = self.root / file
        text = path.read_text("utf-8")
        assert text.count(old) == 1
        path.write_text(text.replace(old, new), "utf-8")

    def load(self) -> YearFigures:
        return load_figures(Path("data"), small_plan(), YEAR)

    def faults(self) -> tuple[Fault, ...]:
        """Return the faults the folder is refused with."""
        with pytest.raises(DataError) as caught:
            self.load()
        return caught.value.faults

    def message(self) -> str:
        """Return the whole message of the one fault the folder is refused with."""
        (fault,) = self.faults()
        return str(fault)

    def warning(self) -> str:
        """Return the whole message of the one warning the folder is read with."""
        (fault,) = self.load().warnings
        return str(fault)


def small_plan() -> Plan:
    rows = (
        ("m-001", "1.1", "Tỷ lệ thất nghiệp", "%"),
        ("m-002", "2.1", "Nhà ở xã hội", "Căn nhà"),
        ("m-003", "2.2", "Mức sinh thay thế", "Mức độ"),
        ("m-004", "2.3", "Tỷ lệ hộ nghèo", "%"),
        ("m-005", "2.4", "Tỷ lệ tai nạn", "%"),
        ("m-006", "2.5", "Số năm sống khỏe", "Năm"),
        ("m-007", "2.6", "Tỷ lệ chăn nuôi", "%"),
    )
    indicators = tuple(
        Indicator(key, row_id, row_id, "", row_id[0], name, unit, {2030: "1"}, lead_agency="Sở Y tế")
        for key, row_id, name, unit in rows
    )
    tasks = (Task("m-t1", "I.1", "1", "I", "Tuyên truyền"), Task("m-t2", "I.2", "2", "I", "Đề án"))
    settings = ReportSettings(
        addressees=("Ban Thường vụ Tỉnh ủy",),
        closing_addressee="Ban Thường vụ Tỉnh ủy",
        recipients=("Lưu: VT",),
        drafting_unit="",
        plan_title="",
        compiler="so-y-te",
        agency_addressee="Ủy ban nhân dân tỉnh",
        signature=("CHỦ TỊCH",),
        fields=(ReportField("y-te", "Y tế"), ReportField("nha-o", "Nhà ở")),
        proposal_addressees=("Đối với Chính phủ",),
    )
    return Plan(
        slug="mau",
        status=PlanStatus.READY,
        number="1/KH-UBND",
        document_type="Kế hoạch",
        issued=None,
        issuer="Ủy ban nhân dân tỉnh Mẫu",
        province="Mẫu",
        province_kind="tỉnh",
        subject="",
        lead_role="chủ trì",
        legal_bases=(),
        indicator_groups=(Group("1", "Lao động"), Group("2", "Xã hội")),
        task_groups=(Group("I", "Chung"),),
        indicators=indicators,
        tasks=tasks,
        recipients=(),
        signature=Signature(("CHỦ TỊCH",)),
        duties=(),
        claims=Claims(),
        report=settings,
        milestones=(2030,),
    )
