"""Size, weight, slant, capitals by format, alignment of the components, as their rules give them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from reportgen.document.model import Align, RunFormat
from reportgen.document.xml import Element
from reportgen.layout.anatomy.words import MARK, fold
from reportgen.layout.fix.mend import Mend
from reportgen.layout.fix.places import runs_of, signs_of, span_of, text_of
from reportgen.layout.fix.work import Work
from reportgen.layout.lint.headings import stands_alone
from reportgen.layout.lint.letters import SIZE_SLACK, is_centred, words_of
from reportgen.layout.lint.prose import is_heading, level_of
from reportgen.layout.paper import Segment
from reportgen.layout.profile import RuleData

_COMPONENTS = {
    "ND30-C01a": ("national_title",), "ND30-C01b": ("motto",), "ND30-C02a": ("superior",), "ND30-C02b": ("issuer",),
    "ND30-C03": ("number",), "ND30-C04": ("date",), "ND30-C05a": ("type",), "ND30-C05b": ("subject",),
    "ND30-C05c": ("letter_subject",), "ND30-C07a": ("authority",), "ND30-C07b": ("signer",),
    "ND30-C09a": ("addressee_label", "addressees"), "ND30-C09b": ("recipients_label",), "ND30-C09c": ("recipients",),
    "ND30-C10b": ("urgency",), "ND30-C11": ("circulation",), "ND30-C12": ("drafter",), "ND30-BODY-06": ("legal_bases",),
    "PTY-C01": ("party_title",), "PTY-C02a": ("superior",), "PTY-C02b": ("issuer",), "PTY-C03": ("number",),
    "PTY-C04": ("date",), "PTY-C05a": ("type",), "PTY-C05b": ("subject",), "PTY-C05c": ("letter_subject",),
    "PTY-C07c": ("signer",), "PTY-C09a": ("recipients_label",), "PTY-C09b": ("recipients",), "PTY-C10": ("urgency",),
}  # fmt: skip
"""Components by the rule that says how they look."""

_OTHERS = ("PTY-C07a", "PTY-C07b", "ND30-PL-03", "ND30-PL-04", "ND30-PL-05")
_HEAD = ("national_title", "motto", "date")
_SWITCHES = (("bold", "b"), ("italic", "i"))


@dataclass(frozen=True, slots=True)
class Brush:
    """Gives some lines the look of a rule. `size`: what a wrong size becomes."""

    work: Work
    rule: RuleData
    size: Callable[[float], float]

    def paint(self, segments: Sequence[Segment]) -> None:
        """Mend every property of the lines that the rule names and that is wrong."""
        for segment in segments:
            paragraph = self.work.element(segment)
            if paragraph is not None:
                self._letters(paragraph, segment)
                self._align(paragraph, segment)

    def _letters(self, paragraph: Element, segment: Segment) -> None:
        pen, rule = self.work.pen, self.rule
        if rule.text("size") and _any(segment, lambda form: not _inside(form.size, rule)):
            pen.size(runs_of(paragraph, segment), self.size(segment.size))
        for key, name in _SWITCHES:
            on = rule.text(key) == "yes"
            if rule.text(key) and _any(segment, lambda form, key=key, on=on: bool(getattr(form, key)) is not on):  # type: ignore[misc]
                pen.switch(runs_of(paragraph, segment), name, on)
        on = rule.text("underline") == "yes"
        if rule.text("underline") and _any(segment, lambda form: bool(form.underline) is not on):
            pen.underline(runs_of(paragraph, segment), on)
        self._capitals(paragraph, segment)

    def _capitals(self, paragraph: Element, segment: Segment) -> None:
        """Show capitals by format where they are asked for; letters typed as capitals stay."""
        signs = signs_of(paragraph)
        start, end = span_of(signs, segment)
        typed = text_of(signs[start:end])
        if self.rule.text("case") == "upper" and segment.text != segment.text.upper():
            self.work.pen.switch(runs_of(paragraph, segment), "caps", True)
        elif self.rule.text("case") == "lower" and segment.text.isupper() and typed != typed.upper():
            self.work.pen.switch(runs_of(paragraph, segment), "caps", False)

    def _align(self, paragraph: Element, segment: Segment) -> None:
        asked = self.rule.text("align")
        if asked == "center" and not is_centred(segment):
            self.work.pen.align(paragraph, "center")
            self.work.pen.indent(paragraph, first=0)
        elif asked == "left" and segment.align in (Align.CENTER, Align.RIGHT) and not segment.split:
            self.work.pen.align(paragraph, "left")


def _any(segment: Segment, wrong: Callable[[RunFormat], bool]) -> bool:
    return any(wrong(run.format) for run in words_of(segment))


def _inside(size: float, rule: RuleData) -> bool:
    least, most = rule.span("size")
    return least - SIZE_SLACK <= size <= most + SIZE_SLACK


def nearest(rule: RuleData) -> Callable[[float], float]:
    """Return what gives the nearest size a rule allows."""
    least, most = rule.span("size")
    return lambda size: min(max(size, least), most)


def _components(work: Work) -> None:
    tier = dict(zip(_HEAD, _tier(work), strict=False))
    for rule in work.broken(*_COMPONENTS):
        data = work.profile[rule]
        for name in _COMPONENTS[rule]:
            part = work.part(name)
            fixed = tier.get(name)
            size = nearest(data) if fixed is None else (lambda _, fixed=fixed: fixed)
            if part is not None:
                Brush(work, data, size).paint(part.segments)


def _tier(work: Work) -> tuple[float, ...]:
    """Return the sizes of the head that go together and ask for the fewest changes; () for a Party document."""
    rule = work.profile.rules.get("ND30-TIER-01")
    parts = [work.part(name) for name in _HEAD]
    if rule is None or parts[0] is None:
        return ()
    sizes = [part.first.size if part else 0.0 for part in parts]
    tiers = [tuple(float(size) for size in tier.split("/")) for tier in rule.several("tiers")]
    title = parts[0].first
    if title.size <= tiers[0][0] and len(title.lines) > 1:
        return tiers[-1]
    return min(tiers, key=lambda tier: sum(abs(a - b) > 0.3 for a, b in zip(sizes, tier, strict=True)))


def _head_sizes(work: Work) -> None:
    for name, size in zip(_HEAD, _tier(work), strict=False):
        part = work.part(name)
        for segment in part.segments if part else ():
            if abs(segment.size - size) > 0.3:
                work.pen.size(work.runs(segment), size)


def _other_lines(work: Work) -> None:
    for rule in work.broken(*_OTHERS):
        data = work.profile[rule]
        Brush(work, data, nearest(data)).paint(list(_lines_of(work, rule)))


def _lines_of(work: Work, rule: str) -> Iterator[Segment]:
    """Yield the lines of a rule that are no component: parts of the authority, headings of appendices."""
    authority = work.view(rule).lines("authority")
    if rule in ("PTY-C07a", "PTY-C07b"):
        yield from (line for line in authority if bool(MARK.match(fold(line.text))) is (rule == "PTY-C07a"))
    for appendix in work.anatomy.appendices:
        if rule == "ND30-PL-03" and not appendix.tail:
            yield appendix.heading
        elif rule == "ND30-PL-04":
            yield from appendix.title
        elif rule == "ND30-PL-05":
            yield from appendix.attached


def _headings(work: Work) -> None:
    """Centre and embolden Phần, Chương, Mục; embolden Điều; give Party headings their size and weight."""
    broken = work.broken("ND30-H-01", "ND30-H-02", "ND30-H-03", "PTY-C06h")
    for segment in work.anatomy.body:
        level, paragraph = level_of(segment), work.element(segment)
        if level is None or paragraph is None:
            continue
        centred = {"ND30-H-01": ("part", "chapter"), "ND30-H-02": ("section",)}
        if any(rule in broken and level.kind in kinds for rule, kinds in centred.items()) and stands_alone(segment):
            work.pen.switch(runs_of(paragraph, segment), "b", True)
            work.pen.align(paragraph, "center")
            work.pen.indent(paragraph, first=0)
        elif "ND30-H-03" in broken and level.kind == "article" and not _head_is_bold(segment):
            work.pen.switch(runs_of(paragraph, segment), "b", True)
        elif "PTY-C06h" in broken and level.kind in ("part", "chapter", "section", "article", "roman"):
            _party_heading(work, paragraph, segment, article=level.kind == "article")


def _head_is_bold(segment: Segment) -> bool:
    first = next((run for run in segment.runs if run.text.strip()), None)
    return first is None or first.format.bold


def _party_heading(work: Work, paragraph: Element, segment: Segment, *, article: bool) -> None:
    if not is_heading(segment):
        return
    rule = work.profile["PTY-C06h"]
    if not _inside(segment.size, rule):
        work.pen.size(runs_of(paragraph, segment), nearest(rule)(segment.size))
    if not segment.is_bold and not article:
        work.pen.switch(runs_of(paragraph, segment), "b", True)


MENDS = (
    Mend("đặt cỡ chữ, kiểu chữ, căn lề của các thành phần", tuple(_COMPONENTS), _components),
    Mend("đặt cỡ chữ phần đầu theo cùng một bậc", ("ND30-TIER-01",), _head_sizes),
    Mend("đặt cỡ chữ, kiểu chữ của đề ký và phụ lục", _OTHERS, _other_lines),
    Mend("đặt kiểu chữ của đề mục", ("ND30-H-01", "ND30-H-02", "ND30-H-03", "PTY-C06h"), _headings),
)
