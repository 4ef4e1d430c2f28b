"""The regulations as dated data: every number, pattern and wording with its rule id, clause and certainty.

Profiles are part of the program (`profiles/*.yml`): a rule is corrected there without touching code. An office may
put a layer over them, a YAML file with stricter values or habits of its own; the base stays as it is.
"""

from __future__ import annotations

import functools
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from reportgen.errors import DataError, Fault, Location, Severity
from reportgen.yamls import Section, read_yaml

NAMES = ("nd30", "party_hd36", "party_hd05")
CERTAINTIES = ("C2", "C1", "memory", "choice")
NO_SUCH_PROFILE = "LO01"
NO_SUCH_RULE = "LO02"
NOT_STRICTER = "LO03"
WRONG_WORD = "LO04"

_FOLDER = Path(__file__).parent / "profiles"


@dataclass(frozen=True, slots=True)
class RuleData:
    """What a regulation says on one point.

    Attributes:
        id: "ND30-PAGE-05".
        title: What is asked for, in Vietnamese.
        clause: Regulation and place in it, as told to the user.
        certainty: "C2", "C1", "memory" or "choice".
        severity: Weight of a finding.
        values: Texts by name; ranges as "20-25", several values parted by " | ".
        left: Why it is left to the writer; empty when it is checked.
    """

    id: str
    title: str
    clause: str
    certainty: str
    severity: Severity
    values: dict[str, str] = field(default_factory=dict)
    left: str = ""

    def text(self, key: str) -> str:
        """Return a value as written; empty when the regulation does not say."""
        return self.values.get(key, "")

    def number(self, key: str) -> float:
        """Return a value as a number."""
        return float(self.values[key])

    def span(self, key: str) -> tuple[float, float]:
        """Return the least and the most of a range; equal for a single number."""
        return span_of(self.values[key])

    def several(self, key: str) -> tuple[str, ...]:
        """Return the values of a list; () when absent."""
        return tuple(part.strip() for part in self.text(key).split(" | ") if part.strip())

    def pairs(self, key: str) -> dict[str, str]:
        """Return the values of a list of "name=value"."""
        return dict(part.split("=", 1) for part in self.several(key))


@dataclass(frozen=True, slots=True)
class Profile:
    """A regulation in force from one day to another (None: still), and its rules by id."""

    name: str
    title: str
    source: str
    valid_from: date | None
    valid_to: date | None
    rules: dict[str, RuleData]

    @property
    def is_party(self) -> bool:
        """Tell whether this is the layout of Party documents."""
        return self.name.startswith("party")

    def __getitem__(self, rule: str) -> RuleData:
        return self.rules[rule]


def span_of(text: str) -> tuple[float, float]:
    """Return the ends of "20-25", or twice the number of "13"."""
    least, _, most = text.partition("-")
    return float(least), float(most or least)


@functools.cache
def load_profile(name: str) -> Profile:
    """Return a profile of the program.

    Raises:
        DataError: no such profile (LO01), or a faulty file.
    """
    if name not in NAMES:
        needed = "một trong các bộ quy tắc: auto, " + ", ".join(NAMES)
        raise DataError([Fault(NO_SUCH_PROFILE, Location(part="--profile"), f"«{name}»", needed, "ghi lại tên")])
    top = read_yaml(_FOLDER / f"{name}.yml")
    base, shared = top.text("base"), top.text("shared")
    source = top.text("source", required=True)
    rules = dict(load_profile(base).rules) if base else {}
    wanted = [part.strip() for part in top.text("share").split("|") if part.strip()]
    if shared:
        rules |= {rule: load_profile(shared).rules[rule] for rule in wanted}
    if base:
        rules = {key: replace(rule, clause=_moved(rule.clause, load_profile(base).source, source))
                 for key, rule in rules.items()}  # fmt: skip
    rules |= {rule.id: rule for rule in (_rule(section, source) for section in top.sections("rules", required=True))}
    profile = Profile(
        top.text("profile", required=True), top.text("title", required=True), source,
        top.day("valid_from"), top.day("valid_to"), rules,
    )  # fmt: skip
    top.finish()
    if top.faults:
        raise DataError(top.faults)
    return profile


def _moved(clause: str, old: str, new: str) -> str:
    return clause.replace(old, new, 1) if clause.startswith(old) else clause


def _rule(section: Section, source: str) -> RuleData:
    clause = section.text("clause", required=True)
    outside = clause.startswith(("thông lệ", "cách hiểu", "giá trị chọn", "Nghị ", "Thông tư "))
    certainty = section.text("certainty", required=True)
    if certainty not in CERTAINTIES:
        found, needed = f"«{certainty}»", "một trong các từ: " + ", ".join(CERTAINTIES)
        section.faults.append(Fault(WRONG_WORD, section.place_of("certainty"), found, needed, "ghi lại cho đúng"))
    rule = RuleData(
        id=section.text("id", required=True),
        title=section.text("title", required=True),
        clause=clause if outside else f"{source}, {clause}",
        certainty=certainty,
        severity=section.word("severity", Severity, Severity.ERROR),
        values=_values(section),
        left=section.text("left"),
    )
    section.finish()
    return rule


def _values(section: Section) -> dict[str, str]:
    """Return the values of a rule: free names, none of them empty."""
    inner = section.section("values")
    return {name: inner.text(name, required=True) for name in inner.entries}


# The layer of an office -------------------------------------------------------------------------------------------


def with_layer(profile: Profile, file: Path) -> Profile:
    """Return a profile with the layer of an office over it.

    The file names rules by id: `rules: [{id: ND30-PAGE-05, values: {margin: "30-30"}, severity: error}]`.

    Raises:
        DataError: all faults: unknown rule (LO02), a range that goes beyond that of the regulation (LO03).
    """
    top = read_yaml(file)
    top.text("title")
    rules = dict(profile.rules)
    for section in top.sections("rules", required=True):
        name = section.text("id", required=True)
        values, severity = _values(section), section.text("severity")
        known = load_known(name)
        if known is None:
            needed = "mã của một quy tắc, ví dụ ND30-PAGE-05"
            top.faults.append(Fault(NO_SUCH_RULE, section.place_of("id"), f"«{name}»", needed, "sửa lại mã"))
        elif name in rules:
            base = rules[name]
            top.faults += _looser(base, values, section)
            weight = section.word("severity", Severity, base.severity) if severity else base.severity
            rules[name] = replace(base, values=base.values | values, severity=weight)
        section.finish()
    top.finish()
    if top.faults:
        raise DataError(top.faults)
    return replace(profile, rules=rules)


def load_known(rule: str) -> RuleData | None:
    """Return a rule of any profile, the newest regulation first; None when there is none of this id."""
    return next((load_profile(name).rules[rule] for name in reversed(NAMES) if rule in load_profile(name).rules), None)


def _looser(base: RuleData, values: dict[str, str], section: Section) -> list[Fault]:
    faults = []
    for key, text in values.items():
        try:
            (least, most), (low, high) = span_of(base.values[key]), span_of(text)
        except (ValueError, KeyError):
            continue
        if low < least or high > most:
            needed = f"trong khoảng {base.values[key]} của {base.clause}"
            faults.append(
                Fault(NOT_STRICTER, section.place_of("values"), f"{key}: {text}", needed, "ghi khoảng hẹp hơn")
            )
    return faults
