"""A small good plan on disk; a test changes one thing in one file and reads what is told."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

PLAN_YAML = """\
slug: mau
status: ready
number: 1/KH-UBND
document_type: Kế hoạch
issued: 2024-01-02
issuer: Ủy ban nhân dân tỉnh Mẫu
province: Mẫu
province_kind: tỉnh
subject: THỰC HIỆN CHÍNH SÁCH XÃ HỘI
lead_role: chủ trì
legal_bases:
- {citation: Nghị quyết số 42-NQ/TW ngày 24/11/2023, short: Nghị quyết số 42-NQ/TW, in_opening: true}
indicator_groups:
- {number: '1', title: GRDP}
- {number: '2', title: Lao động}
- {number: '5', title: Giảm nghèo}
task_groups:
- {number: VI, title: Phúc lợi}
recipients: [Như trên;, 'Lưu: VT.']
signature: {authority: [CHỦ TỊCH], name: Nguyễn Văn A}
duties:
- {reporter: UBND tỉnh, addressee: Ban Thường vụ Tỉnh ủy, month: 12, day: 15, before: true, upward: true}
claims: {indicator_groups: 3, indicators: 5, sub_indicators: 2, task_groups: 1, tasks: 3}
report:
  addressee: Ban Thường vụ Tỉnh ủy
  closing_addressee: Ban Thường vụ Tỉnh ủy
  recipients: [Như trên, 'Lưu: VT']
  plan_title: thực hiện chính sách xã hội
  compiler: so-y-te
  agency_addressee: Ủy ban nhân dân tỉnh
  signature: [CHỦ TỊCH]
  fields:
  - {key: y-te, title: Y tế}
milestones: [2025, 2030]
"""

INDICATORS = """\
key,code,parent_key,group_number,name,unit,target_2025,target_2030,target_unplaced,unplaced_year,direction,lead_agency,coordinating_agencies,note,inherited,focus
m-001,1,,1,GRDP bình quân,USD,,,19.000-20.000,2030,higher,Sở Y tế,,,,x
m-002,,,2,Tỷ lệ thất nghiệp,%,<3,"<2,45",,,,Cục Thống kê,"Các sở, ban, ngành",,,
m-003,5.9,,5,Mức giảm tỷ lệ hộ nghèo,%/năm,"1-1,5",-,,,higher,Sở Y tế,,,,
m-004,-,m-003,5,Huyện nghèo,%/năm,4-5,-,,,higher,,,,,
m-005,-,m-003,5,Dân tộc thiểu số,%/năm,>3,-,,,,,,,,
m-006,5.10,,5,Tỷ lệ thoát nghèo,%,90,100,,,higher,Sở Y tế,,,lead_agency,
m-007,5.11,,5,Nhà ở,Căn,8.200,12.900,,,higher,Sở Y tế,,,,
"""

TASKS = """\
key,code,group_number,subgroup_number,subgroup_title,name,lead,coordinating,timeline
m-t1,1.1,VI,1,Về giáo dục,Đề án một,Sở Y tế,,Năm 2024
m-t2,1.1,VI,2,Về y tế,Đề án hai,Sở Y tế,,
m-t3,1.2,VI,2,Về y tế,Đề án ba,Sở Y tế,,
"""

REGISTER = """\
slug,name,short_name,symbol,kind,superior,header_name,head_title,signature,signer_prefix,variants
so-y-te,Sở Y tế,SYT,SYT,department,UBND tỉnh {province},Sở Y tế,Giám đốc,GIÁM ĐỐC,,
cuc-thong-ke,Cục Thống kê,CTK,CTK,statistics,Tổng cục Thống kê,Cục Thống kê tỉnh {province},Cục trưởng,CỤC TRƯỞNG,,
"""

_FILES = {"plan.yaml": PLAN_YAML, "indicators.csv": INDICATORS, "tasks.csv": TASKS}


@pytest.fixture
def plan_dir(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Path]:
    """Write data/plans/mau and data/agencies.csv; `old` must stand in the file and is replaced by `new`."""
    monkeypatch.chdir(tmp_path)

    def write(file: str = "", old: str = "", new: str = "") -> Path:
        folder = Path("data/plans/mau")
        folder.mkdir(parents=True, exist_ok=True)
        Path("data/agencies.csv").write_text(REGISTER, encoding="utf-8")
        for name, text in _FILES.items():
            assert name != file or old in text, f"{old!r} not in {name}"
            (folder / name).write_text(text.replace(old, new) if name == file else text, encoding="utf-8")
        return folder

    return write
