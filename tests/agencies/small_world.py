"""A small country on disk: two provinces that merge, a department that is split; a test changes one line."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from reportgen.agencies.history import History, load_history
from reportgen.plan.duties import ReportSettings
from reportgen.plan.model import (
    Claims,
    Indicator,
    Plan,
    PlanStatus,
    Signature,
)

AGENCIES = """\
slug,name,short_name,symbol,kind,superior,header_name,head_title,signature,signer_prefix,variants,valid_from,valid_to
so-lao-dong,Sở Lao động,Sở LĐ,SLĐ,department,UBND tỉnh {province},Sở Lao động,Giám đốc,GIÁM ĐỐC,,,,2025-02-28
so-noi-vu,Sở Nội vụ,SNV,SNV,department,UBND tỉnh {province},Sở Nội vụ,Giám đốc,GIÁM ĐỐC,,,,
so-y-te,Sở Y tế,SYT,SY{T},department,UBND tỉnh {province},Sở Y tế,Giám đốc,GIÁM ĐỐC,,,,
cuc-thong-ke,Cục Thống kê,CTK,CTK,statistics,Tổng cục,Cục Thống kê tỉnh {province},Cục trưởng,CỤC TRƯỞNG,,,,2025-02-28
thong-ke,Thống kê tỉnh,TK,TK,statistics,Cục Thống kê,Thống kê tỉnh {province},Trưởng,TRƯỞNG,,,2025-03-01,
dai-truyen-hinh,Đài Truyền hình,Đài,PTTH,public_unit,UBND tỉnh {province},Đài {province},Giám đốc,GIÁM ĐỐC,,,,2025-06-30
"""

SUCCESSIONS = """\
date,event,old,new,function,province,legal_basis,certainty
2025-03-01,split,so-lao-dong,so-y-te,tre-em,,Nghị định 1,C2
2025-03-01,split,so-lao-dong,so-noi-vu,*,,Nghị định 1,C2
2025-03-01,rename,cuc-thong-ke,thong-ke,,,Nghị định 2,C2
2025-07-01,dissolve,dai-truyen-hinh,,,,Nghị định 3,C2
"""

PROVINCES = """\
slug,name,kind,valid_from,valid_to,predecessors,special_zones,legal_basis
dong,Đông,tỉnh,,2025-06-30,,,
tay,Tây,tỉnh,,2025-06-30,,,
tay,Tây,tỉnh,2025-07-01,2026-08-31,dong | tay,,Nghị quyết 1
tay,Tây,thành phố,2026-09-01,,tay,x,Nghị quyết 2
"""

FUNCTIONS = "key,name\nviec-lam,Việc làm\ntre-em,Trẻ em\ntong-hop,Tổng hợp\n"
ENDINGS = "subject,name,date,legal_basis\nhuyen,đơn vị hành chính cấp huyện,2025-07-01,Nghị quyết 3\n"

FILES = {
    "agencies.csv": AGENCIES,
    "successions.csv": SUCCESSIONS,
    "provinces.csv": PROVINCES,
    "functions.csv": FUNCTIONS,
    "endings.csv": ENDINGS,
}


def write(folder: Path, file: str = "", old: str = "", new: str = "") -> Path:
    """Write the country's files; `old` must stand in `file` and is replaced by `new`."""
    for name, text in FILES.items():
        assert name != file or old in text, f"{old!r} not in {name}"
        (folder / name).write_text(text.replace(old, new) if name == file else text, encoding="utf-8")
    return folder


def country(folder: Path, file: str = "", old: str = "", new: str = "") -> History:
    """Return the country, read from its files."""
    return load_history(write(folder, file, old, new))


def row(lead: str = "Sở Lao động", functions: str = "viec-lam", key: str = "m-001", **said: Any) -> Indicator:
    """Return a row of a plan."""
    kinds = tuple(functions.split(";")) if functions else ()
    return Indicator(key, key, "1.1", "", "1", "Chỉ tiêu", "%", {}, lead_agency=lead, functions=kinds, **said)


def plan(*rows: Indicator, **said: Any) -> Plan:
    """Return a plan of the province Đông of 2024."""
    settings = ReportSettings(("Ban Thường vụ Tỉnh ủy",), "", (), "", "", "so-lao-dong", "", (), ())
    filled: dict[str, Any] = {
        "slug": "dong",
        "status": PlanStatus.READY,
        "number": "1/KH-UBND",
        "document_type": "Kế hoạch",
        "issued": date(2024, 10, 1),
        "issuer": "",
        "province": "Đông",
        "province_kind": "tỉnh",
        "subject": "",
        "lead_role": "chủ trì",
        "legal_bases": (),
        "indicator_groups": (),
        "task_groups": (),
        "tasks": (),
        "recipients": (),
        "signature": Signature(()),
        "duties": (),
        "claims": Claims(),
        "report": settings,
    }
    return Plan(indicators=rows, **(filled | said))
