"""Hold one file against a profile: every rule that can be decided, what was not checked and why."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from reportgen.errors import DataError, Fault, Severity
from reportgen.layout.anatomy import dissect
from reportgen.layout.choose import choose
from reportgen.layout.lint.catalog import all_rules
from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.view import View
from reportgen.layout.paper import Paper
from reportgen.layout.profile import Profile

_ORDER = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}


@dataclass(slots=True)
class Report:
    """What is told of one file.

    Attributes:
        file: As the user typed it. profile: the profile it was held against; None when it was not read.
        findings: Errors first, then by page.
        checked: Ids of the rules that were looked at. not_checked: id and why.
        remark: How the profile was chosen, when that is worth saying.
        faults: Why it could not be read; () when it was.
    """

    file: str
    profile: Profile | None = None
    findings: list[Finding] = field(default_factory=list)
    checked: list[str] = field(default_factory=list)
    not_checked: list[tuple[str, str]] = field(default_factory=list)
    remark: str = ""
    faults: tuple[Fault, ...] = ()

    @property
    def has_errors(self) -> bool:
        """Tell whether a finding is an error."""
        return any(finding.severity is Severity.ERROR for finding in self.findings)

    def as_json(self) -> dict[str, object]:
        """Return the report as plain data; `error` only for a file that was not read."""
        told: dict[str, object] = {
            "file": self.file,
            "profile": self.profile.name if self.profile else None,
            "findings": [finding.as_json() for finding in self.findings],
            "checked": self.checked,
            "not_checked": [{"rule": rule, "why": why} for rule, why in self.not_checked],
        }
        if self.remark:
            told["remark"] = self.remark
        if self.faults:
            told["error"] = "\n".join(str(fault) for fault in self.faults)
        return told


def check_paper(paper: Paper, wanted: str = "auto", layer: Callable[[Profile], Profile] | None = None) -> Report:
    """Return what is to be told of a document.

    Args:
        paper: The document, laid out and cut into lines.
        wanted: Name of a profile, or "auto".
        layer: Lays the values of an office over the profile.
    """
    anatomy = dissect(paper)
    choice = choose(anatomy, wanted)
    profile = layer(choice.profile) if layer else choice.profile
    report = Report(paper.name, profile, remark=choice.remark)
    rules = all_rules()
    scanned = paper.facts.get("scan") is True
    for name, data in profile.rules.items():
        rule = rules.get(name)
        if rule is None or data.left:
            report.not_checked.append((name, data.left or "phải xem bằng mắt"))
        elif paper.kind not in rule.kinds:
            report.not_checked.append((name, rule.why))
        elif scanned and name != "ND30-SIGN-07":
            report.not_checked.append((name, "tệp là bản quét ảnh, không có chữ để đọc"))
        else:
            report.findings += rule.check(View(paper, anatomy, profile, data))
            if why := rule.unseen(paper):
                report.not_checked.append((name, why))
            else:
                report.checked.append(name)
    report.findings.sort(key=lambda finding: (_ORDER[finding.severity], finding.place.page))
    return report


def unreadable(file: str, error: DataError) -> Report:
    """Return the report of a file that was refused."""
    return Report(file, faults=error.faults)
