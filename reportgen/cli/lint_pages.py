"""What `reportgen lint` prints: the findings of a file, the page of a rule, the list of rules."""

from __future__ import annotations

import json
from itertools import groupby

from reportgen import vi
from reportgen.errors import Severity
from reportgen.layout.lint.catalog import all_rules
from reportgen.layout.lint.check import Report
from reportgen.layout.lint.finding import Finding
from reportgen.layout.profile import NAMES, RuleData, load_profile

_WEIGHTS = {Severity.ERROR: "lỗi", Severity.WARNING: "cảnh báo", Severity.INFO: "nhắc"}
CERTAINTY = {
    "C2": "hai nguồn độc lập",
    "C1": "một nguồn",
    "memory": "chưa tìm được nguồn, cần đối chiếu văn bản gốc",
    "choice": "cách hiểu của chương trình",
}


def page(report: Report) -> str:
    """Return what is told of one file."""
    if report.faults:
        return "\n".join(str(fault) for fault in report.faults)
    assert report.profile is not None
    lines = [f"{report.file}: {report.profile.title} ({report.profile.name})"]
    if report.remark:
        lines.append(f"  Lưu ý: {report.remark}.")
    for _, told in groupby(report.findings, key=lambda finding: (finding.rule, finding.found)):
        lines += ["", _told(next(told))]
    return "\n".join([*lines, "", _sum(report)])


def _told(finding: Finding) -> str:
    rows = (
        ("Gặp:", finding.found),
        ("Cần:", finding.needed),
        ("Cách sửa:", finding.fix),
        ("Theo:", finding.clause),
    )
    head = f"[{finding.rule}] {_WEIGHTS[finding.severity]}" + (f" › {finding.place}" if str(finding.place) else "")
    return "\n".join([head, *(f"  {label:<9} {text}" for label, text in rows if text)])


def _sum(report: Report) -> str:
    counts = [(name, sum(f.severity is weight for f in report.findings)) for weight, name in _WEIGHTS.items()]
    told = ", ".join(f"{vi.padded(count)} {name}" for name, count in counts if count)
    checked = f"đã kiểm tra {len(report.checked)} quy tắc, {len(report.not_checked)} quy tắc phải xem bằng mắt"
    return f"{vi.upper_first(told) if told else 'Không có phát hiện nào'}; {checked}."


def explanation(wanted: str) -> str:
    """Return the page of a rule: every profile that has it, its help, how sure its source is."""
    rule = all_rules().get(wanted)
    having = [(name, load_profile(name).rules[wanted]) for name in NAMES if wanted in load_profile(name).rules]
    data = having[-1][1]
    lines = [f"{wanted}: {data.title}", "", rule.page if rule else f"Không kiểm tra bằng máy: {data.left}.", ""]
    for name, one in having:
        lines.append(
            f"Bộ quy tắc {name}: {one.clause}; mức {_WEIGHTS[one.severity]}; nguồn: {CERTAINTY[one.certainty]}."
        )
        lines += [f"  {key}: {text}" for key, text in one.values.items() if len(text) < 200]
    return "\n".join(lines)


def listing(profile: str, certainty: str | None, *, as_json: bool) -> str:
    """Return the rules of a profile, or of all ("auto"), those of one certainty when named."""
    names = NAMES if profile == "auto" else (profile,)
    rules: dict[str, RuleData] = {}
    for name in reversed(names):
        rules = load_profile(name).rules | rules
    chosen = [rule for rule in rules.values() if certainty in (None, rule.certainty)]
    if as_json:
        told = [
            {"rule": rule.id, "title": rule.title, "clause": rule.clause, "certainty": rule.certainty,
             "severity": rule.severity.value, "checked": how(rule)[0], "left": rule.left}
            for rule in chosen
        ]  # fmt: skip
        return json.dumps(told, ensure_ascii=False, indent=1)
    lines = [
        f"{rule.id:<14} [{rule.certainty}] {_WEIGHTS[rule.severity]}: {rule.title}. {rule.clause}" for rule in chosen
    ]
    return "\n".join([*lines, "", f"{vi.padded(len(chosen))} quy tắc."])


def how(rule: RuleData) -> tuple[bool, str]:
    """Return whether a rule is checked, and on which kinds of file or why not."""
    code = all_rules().get(rule.id)
    if code is None or rule.left:
        return False, rule.left or "xem bằng mắt"
    return True, ", ".join(sorted(code.kinds))
