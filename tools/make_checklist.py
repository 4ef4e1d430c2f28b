"""Write docs/checklist.md from the profiles: each clause, how it is looked after, how sure its source is."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from reportgen.layout.lint.catalog import all_rules
from reportgen.layout.profile import NAMES, Profile, RuleData, load_profile

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "checklist.md"
HEAD = """# Đối chiếu từng quy tắc thể thức

Trang này do `python tools/make_checklist.py` viết ra từ `reportgen/layout/profiles/`; sửa ở đó.

- **Mẫu**: mẫu Word của chương trình tự làm đúng, và `reportgen lint` kiểm tra lại trên tệp đã làm xong.
- **Kiểm tra**: `reportgen lint` kiểm tra trên tệp Word, tệp PDF hoặc cả hai.
- **Người soạn**: phải xem bằng mắt, kèm lý do.

Độ chắc của nguồn: C2 hai nguồn khác tác giả cùng nói; C1 một nguồn; memory chưa tìm được nguồn, **cần người có
văn bản gốc xác nhận** (liệt kê riêng: `reportgen lint --rules --certainty memory`); choice là cách hiểu của chương
trình. Khi làm chương trình này không có bản gốc của Nghị định số 30/2020/NĐ-CP và các hướng dẫn của Văn phòng Trung
ương Đảng: điều khoản được ghi theo tên nội dung và số ô trong sơ đồ, không theo số điểm.
"""
BY_TEMPLATE = (
    "PAGE", "C0", "LINE", "TIER", "HEAD", "BODY-01", "BODY-02", "BODY-03", "BODY-04", "BODY-05", "BODY-08", "BODY-09",
    "BODY-10", "BODY-11", "H-06", "NUM-02", "NUM-04", "NUM-05", "DATE-01", "DATE-02", "KG-", "NN-", "SIG-03", "SIG-04",
    "PL-",
)  # fmt: skip
"""What the templates and the program that fills them look after by themselves (profile nd30)."""


def page() -> str:
    """Return the whole page."""
    return "\n".join([HEAD, *(part for name in NAMES for part in _profile(load_profile(name)))]) + "\n"


def _profile(profile: Profile) -> list[str]:
    since = profile.valid_from.strftime("%d/%m/%Y") if profile.valid_from else ""
    until = f" đến {profile.valid_to.strftime('%d/%m/%Y')}" if profile.valid_to else ""
    lines = [f"## {profile.name}: {profile.title}", "", f"{profile.source}, từ {since}{until}.", ""]
    lines += ["| Quy tắc | Nội dung | Điều khoản | Mức | Nguồn | Cách bảo đảm |", "|---|---|---|---|---|---|"]
    for rule in profile.rules.values():
        clause = rule.clause.replace(f"{profile.source}, ", "")
        kept = _kept(profile, rule)
        lines.append(f"| {rule.id} | {rule.title} | {clause} | {rule.severity.value} | {rule.certainty} | {kept} |")
    return [*lines, ""]


def _kept(profile: Profile, rule: RuleData) -> str:
    code = all_rules().get(rule.id)
    if code is None or rule.left:
        return f"Người soạn: {rule.left or 'xem bằng mắt'}"
    kinds = {frozenset({"docx"}): "Word", frozenset({"pdf"}): "PDF"}.get(code.kinds, "Word, PDF")
    own = profile.name == "nd30" and any(f"ND30-{part}" in rule.id for part in BY_TEMPLATE)
    return f"{'Mẫu; kiểm' if own else 'Kiểm'} tra ({kinds})"


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
