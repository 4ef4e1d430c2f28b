"""What `reportgen target explain` answers: one target, and with a value its verdict, for a program and for a person."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from reportgen import vi
from reportgen.assessment.model import Verdict
from reportgen.assessment.verdict import judge
from reportgen.plan.model import Direction
from reportgen.plan.target import FIGURES, Target, TargetError, TargetKind
from reportgen.plan.target_language import parse_actual, read_target
from reportgen.plan.target_names import direction_doubt
from reportgen.plan.target_words import in_words
from reportgen.report.words import VERDICT

_KINDS = {
    TargetKind.NUMBER: "một con số",
    TargetKind.BOUND: "một giới hạn",
    TargetKind.RANGE: "một khoảng",
    TargetKind.LEVEL: "một mức, một trạng thái phải đạt",
    TargetKind.TEXT: "lời văn, phải do người đánh giá",
    TargetKind.NONE: "không có mục tiêu",
}
_DIRECTIONS = {
    Direction.HIGHER: "càng cao càng tốt",
    Direction.LOWER: "càng thấp càng tốt",
    Direction.NEAR: "càng gần con số này càng tốt",
    Direction.LEVEL: "theo thứ tự các mức",
    None: "chưa rõ: cần khai (higher, lower hoặc near)",
}


@dataclass(frozen=True, slots=True)
class Question:
    """One thing asked: a printed target, its unit, a declared direction, a value, its name; empty: not given.

    `notes` says in Vietnamese what was odd in asking; it is told with the doubts.
    """

    text: str
    unit: str = ""
    direction: str = ""
    actual: str = ""
    name: str = ""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Explanation:
    """The answer; `verdict` is as if the target were due, None when no value was given."""

    target: Target
    actual: str
    verdict: Verdict | None
    doubts: tuple[str, ...]

    def as_json(self) -> dict[str, object]:
        """Return the answer as plain data; "doubts" and "verdict" only where there are any."""
        target = self.target
        answer: dict[str, object] = {
            "kind": target.kind.value,
            "lower": _plain(target.lower),
            "lower_inclusive": target.lower_inclusive,
            "upper": _plain(target.upper),
            "upper_inclusive": target.upper_inclusive,
            "approx": target.approx,
            "direction": target.direction.value if target.direction else None,
        }
        if self.verdict:
            answer["verdict"] = self.verdict.value
        if self.doubts:
            answer["doubts"] = list(self.doubts)
        return answer

    def as_text(self) -> str:
        """Return the answer in Vietnamese, one fact a line."""
        lines = [("Nguyên văn:", f"«{self.target.text}»"), ("Là:", _KINDS[self.target.kind])]
        if said := in_words(self.target):
            lines.append(("Đọc là:", said))
        if self.target.kind not in (TargetKind.NONE, TargetKind.TEXT):
            lines.append(("Chiều tốt:", _DIRECTIONS[self.target.direction]))
        if self.target.yearly:
            lines.append(("Thời hạn:", "đánh giá hằng năm"))
        if self.verdict:
            lines.append(("Đánh giá:", f"{VERDICT[self.verdict]} (giá trị «{self.actual}», coi như đã đến hạn)"))
        lines += [("Còn ngờ:", doubt) for doubt in self.doubts]
        return "\n".join(f"{label:<12}{text}" for label, text in lines)


def explain(question: Question) -> Explanation:
    """Return the answer to any question; what is wrong with it is told as a doubt, never raised."""
    direction, doubts = _direction(question.direction)
    target = read_target(question.text, question.unit, direction)
    doubts += question.notes + target.doubts + _asked_by_name(target, question.name)
    if not question.actual.strip():
        return Explanation(target, "", None, doubts)
    verdict, refused = _verdict(target, question)
    verdict = verdict if direction or not question.direction.strip() else Verdict.UNRATED
    return Explanation(target, vi.one_line(question.actual), verdict, doubts + refused)


def _asked_by_name(target: Target, name: str) -> tuple[str, ...]:
    doubt = direction_doubt(name, target.unit, target.direction) if target.kind in FIGURES else ""
    return (doubt,) if doubt else ()


def _direction(text: str) -> tuple[Direction | None, tuple[str, ...]]:
    word = text.strip().lower()
    if not word:
        return None, ()
    try:
        return Direction(word), ()
    except ValueError:
        return None, (f"không có chiều «{text.strip()}»: chỉ có {', '.join(Direction)}",)


def _verdict(target: Target, question: Question) -> tuple[Verdict, tuple[str, ...]]:
    try:
        actual = parse_actual(question.actual, question.unit or target.text_unit)
    except TargetError as error:
        fault = error.faults[0]
        return Verdict.UNRATED, (f"giá trị {fault.found}: cần {fault.needed}; {fault.fix}",)
    return judge(target, actual), ()


def _plain(bound: Decimal | None) -> str | None:
    return None if bound is None else format(bound, "f")
