"""Check the tags of a template before it is filled: every fault at once, with the paragraph it stands in.

Only fields, `for`, `if` and simple filters are of use in a report; calls, imports, hidden attributes and arithmetic (no
figure is computed in a template) are refused here, and Jinja's immutable sandbox stands behind.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from docxtpl import DocxTemplate  # type: ignore[import-untyped]
from jinja2 import Environment, TemplateSyntaxError, nodes
from lxml import etree
from lxml.etree import _Element as Element

from reportgen.document.xml import W
from reportgen.errors import Fault, Location
from reportgen.render.docx.fields import CENTRAL, OWN, SCHEMA, Schema, TargetColumns
from reportgen.render.docx.target_columns import NotFitted, fit_target_columns

UNKNOWN_FIELD = "TP01"
BROKEN_TAG = "TP02"
FORBIDDEN = "TP03"
MISPLACED = "TP05"
TARGET_COLUMNS = "TP06"

_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_WHOLE = {"p": W + "p", "tr": W + "tr", "tc": W + "tc"}
_WHOLE_TAG = re.compile(r"\{[{%#](p|tr|tc)\s")
_PARAGRAPH = W + "p"
_TEXTS = (W + "t", W + "delText")
_LOOP = dict.fromkeys(("index", "index0", "first", "last", "length", "revindex"), "text")
_FORBIDDEN_NODES = (
    nodes.Call, nodes.Import, nodes.FromImport, nodes.Include, nodes.Extends, nodes.Macro, nodes.CallBlock, nodes.Block,
    nodes.Add, nodes.Sub, nodes.Mul, nodes.Div, nodes.FloorDiv, nodes.Mod, nodes.Pow,
)  # fmt: skip


@dataclass(slots=True)
class _Findings:
    """What one template was found to hold."""

    name: str
    faults: list[Fault] = field(default_factory=list)
    targets: set[str] = field(default_factory=set)
    not_fitted: str = ""

    def add(self, code: str, place: str, found: str, needed: str, fix: str) -> None:
        fault = Fault(code, Location(self.name, part=place), found, needed, fix)
        if fault not in self.faults:
            self.faults.append(fault)


def template_faults(
    template: DocxTemplate,
    environment: Environment,
    name: str,
    targets: TargetColumns | None,
    schema: Schema = SCHEMA,
) -> list[Fault]:
    """Return everything that is wrong with a template.

    Args:
        template: Opened by docxtpl, not yet filled; its target columns are fitted to the report.
        environment: The one it will be filled with.
        name: The file, as messages call it.
        targets: Target columns that Phụ lục I of this report needs; None without that appendix.
        schema: The fields it may use.
    """
    findings = _Findings(name)
    roots = list(_roots(template))
    for root in roots:
        _check_tags(root, findings)
    if not findings.faults:
        _fit(roots[0], targets, findings)
        for root in roots:
            _check_fields(template, root, environment, schema, findings)
    if not findings.faults and targets:
        _check_target_columns(targets, findings)
    return findings.faults


def _fit(body: Element, targets: TargetColumns | None, findings: _Findings) -> None:
    try:
        if targets:
            fit_target_columns(body, targets)
    except NotFitted as reason:
        findings.not_fitted = str(reason)


def _roots(template: DocxTemplate) -> Iterator[Element]:
    """Yield the body, then every header and footer."""
    document = template.get_docx()
    yield document.element.body
    for uri in (template.HEADER_URI, template.FOOTER_URI):
        for _, part in template.get_headers_footers(uri):
            yield etree.fromstring(part.blob, etree.XMLParser(resolve_entities=False))


# Tags as they are typed ---------------------------------------------------------------------------------------------


def _check_tags(root: Element, findings: _Findings) -> None:
    for paragraph in root.iter(_PARAGRAPH):
        text = _text(paragraph)
        rest = _TAG.sub("", text)
        if "{" in rest or "}" in rest:
            findings.add(
                BROKEN_TAG, _place(text), f"dấu ngoặc lẻ trong «{_short(rest)}»",
                "thẻ viết trọn trong một đoạn: {{ tên_trường }} hoặc {% lệnh %}",
                "gõ lại thẻ cho đủ hai dấu mở và hai dấu đóng",
            )  # fmt: skip
        for kind in _WHOLE_TAG.findall(text):
            _check_alone(paragraph, kind, findings)


def _check_alone(paragraph: Element, kind: str, findings: _Findings) -> None:
    """Report a tag that takes its whole paragraph, row or cell away while something else stands there."""
    whole = paragraph if kind == "p" else next(paragraph.iterancestors(_WHOLE[kind]), None)
    text = _text(paragraph)
    needed = {"p": "một đoạn riêng", "tr": "một hàng riêng của bảng", "tc": "một ô riêng của bảng"}[kind]
    if whole is None or _TAG.sub("", _text(whole)).strip() or len(_TAG.findall(_text(whole))) > 1:
        findings.add(
            MISPLACED, _place(text), f"«{_short(text)}»", f"thẻ {{%{kind} … %}} đứng một mình trong {needed}",
            f"đưa thẻ sang {needed}; chữ đứng cùng chỗ với thẻ sẽ mất khi in",
        )  # fmt: skip


# Fields -------------------------------------------------------------------------------------------------------------


def _check_fields(
    template: DocxTemplate, root: Element, environment: Environment, schema: Schema, findings: _Findings
) -> None:
    source = re.sub(r"(<w:p[ >]|</w:p>)", r"\n\1", template.patch_xml(template.xml_to_string(root)))
    lines = source.split("\n")
    try:
        tree = environment.parse(source)
        environment.compile(tree)
    except TemplateSyntaxError as error:
        _report_syntax(error, lines, findings)
        return
    _Walk(lines, findings).statements(tree, dict(schema))


def _report_syntax(error: TemplateSyntaxError, lines: list[str], findings: _Findings) -> None:
    text = _line_text(lines, error.lineno)
    missing = re.search(r"'(endfor|endif)'", error.message or "")
    filter_name = re.search(r"No filter named '(\w+)'", error.message or "")
    if missing and "end of template" in (error.message or ""):
        found, fix = f"lệnh không có {{% {missing[1]} %}}", f"thêm {{%p {missing[1]} %}} vào sau phần được lặp hoặc lọc"
    elif filter_name:
        found, fix = f"bộ lọc «{filter_name[1]}» không có", f"bỏ «|{filter_name[1]}»"
    else:
        found, fix = f"«{_short(text)}»", "gõ lại thẻ theo mẫu gốc; mỗi for có một endfor, mỗi if có một endif"
    findings.add(BROKEN_TAG, _place(text), found, "thẻ đúng cú pháp", fix)


class _Walk:
    """Walks a parsed template with what each name stands for, and reports names that stand for nothing."""

    def __init__(self, lines: list[str], findings: _Findings) -> None:
        self._lines = lines
        self._findings = findings

    def statements(self, node: nodes.Node, scope: dict[str, object]) -> None:
        """Visit a statement and those in it; a `for` gives its variable the kind of the list's members."""
        if isinstance(node, nodes.For):
            members = self.kind(_expression(node.iter), scope)
            inner = {**scope, "loop": _LOOP}
            if isinstance(node.target, nodes.Name):
                inner[node.target.name] = members[0] if isinstance(members, list) else None
            for child in (*node.body, *([node.test] if node.test else [])):
                self.statements(child, inner)
            for child in node.else_:
                self.statements(child, scope)
        elif isinstance(node, nodes.Assign):
            kind = self.kind(_expression(node.node), scope)
            if isinstance(node.target, nodes.Name):
                scope[node.target.name] = kind
        elif isinstance(node, nodes.Expr):
            self.kind(node, scope)
        else:
            self._refuse_forbidden(node)
            for child in node.iter_child_nodes():
                self.statements(child, scope)

    def kind(self, node: nodes.Expr, scope: dict[str, object]) -> object:
        """Return what an expression stands for: "text", a list, named fields, or None when it cannot be said."""
        self._refuse_forbidden(node)
        if isinstance(node, nodes.Name):
            return self._named(node.name, scope, node.name, node)
        if isinstance(node, nodes.Getattr):
            owner = self.kind(node.node, scope)
            if isinstance(owner, dict):
                return self._named(node.attr, owner, _dotted(node), node)
            self._refuse_member(owner, node)
            return None
        if isinstance(node, nodes.Getitem):
            owner = self.kind(node.node, scope)
            self.kind(node.arg, scope)
            return owner[0] if isinstance(owner, list) else None
        for child in node.iter_child_nodes():
            if isinstance(child, nodes.Expr):
                self.kind(child, scope)
        return None

    def _named(self, name: str, scope: dict[str, object], said: str, node: nodes.Node) -> object:
        if re.fullmatch(rf"({CENTRAL}|{OWN})_\d", name):
            self._findings.targets.add(name)
        if name in scope:
            return scope[name]
        if not name.startswith("_"):
            self._report_unknown(name, scope, said, node)
        return None

    def _refuse_member(self, owner: object, node: nodes.Getattr) -> None:
        if owner is not None and not node.attr.startswith("_"):
            self._report_unknown(node.attr, {}, _dotted(node), node)

    def _report_unknown(self, name: str, scope: dict[str, object], said: str, node: nodes.Node) -> None:
        near = difflib.get_close_matches(name, [key for key in scope if key != "loop"], n=3, cutoff=0.6)
        prefix = said[: -len(name)]
        known = "; ".join(f"«{prefix}{other}»" for other in near)
        self._findings.add(
            UNKNOWN_FIELD, self._place(node), f"trường «{said}» không có trong báo cáo",
            f"tên gần giống: {known}" if known else "tên trường có trong danh sách của mẫu",
            "sửa tên trường trong mẫu; danh sách trường nằm trong tệp README.md cùng thư mục với mẫu gốc",
        )  # fmt: skip

    def _refuse_forbidden(self, node: nodes.Node) -> None:
        hidden = isinstance(node, nodes.Getattr) and node.attr.startswith("_")
        if hidden or isinstance(node, _FORBIDDEN_NODES):
            self._findings.add(
                FORBIDDEN, self._place(node), f"«{_short(self._text(node))}»",
                "thẻ chỉ gồm tên trường, for, if và bộ lọc đơn giản",
                "bỏ lời gọi hàm, phép tính, lệnh nạp tệp hoặc tên bắt đầu bằng dấu gạch dưới",
            )  # fmt: skip

    def _place(self, node: nodes.Node) -> str:
        return _place(self._text(node))

    def _text(self, node: nodes.Node) -> str:
        return _line_text(self._lines, node.lineno)


def _expression(node: nodes.Node) -> nodes.Expr:
    """Return a node that Jinja's types call a plain one, though its parser only ever puts an expression there."""
    assert isinstance(node, nodes.Expr)
    return node


def _dotted(node: nodes.Expr) -> str:
    if isinstance(node, nodes.Getattr):
        return f"{_dotted(node.node)}.{node.attr}"
    return node.name if isinstance(node, nodes.Name) else "…"


def _check_target_columns(targets: TargetColumns, findings: _Findings) -> None:
    if findings.targets != set(targets.names):
        used = TargetColumns(*(sum(name[:-2] == kind for name in findings.targets) for kind in (OWN, CENTRAL)))
        why = f"; chương trình không tự thêm bớt cột được: {findings.not_fitted}" if findings.not_fitted else ""
        years = f"kế hoạch đặt mục tiêu cho {targets.own} năm"
        years += f", in kèm mục tiêu cả nước cho {targets.central} năm" if targets.central else ""
        findings.add(
            TARGET_COLUMNS, "bảng Phụ lục I", f"{_counted(used)}{why}", f"{_counted(targets)}: {years}",
            "chép lại bảng Phụ lục I từ mẫu gốc, hoặc tự lập đủ các cột: ô đầu cột {{ phu_luc_1.cot.muc_tieu_1 }}, "
            "ô bên dưới {{ dong.muc_tieu_1 }} … như README.md của mẫu",
        )  # fmt: skip


def _counted(columns: TargetColumns) -> str:
    national = f", {columns.central} cột mục tiêu cả nước" if columns.central else ""
    return f"{columns.own} cột mục tiêu{national}"


# Places -------------------------------------------------------------------------------------------------------------


def _text(node: Element) -> str:
    return "".join(part.text or "" for part in node.iter(*_TEXTS))


def _line_text(lines: list[str], number: int) -> str:
    """Return the words of a one-based line of the source, without its XML."""
    line = lines[min(max(number, 1), len(lines)) - 1]
    return re.sub(r"<[^>]+>", "", line).strip()


def _place(text: str) -> str:
    return f"đoạn «{_short(text)}»" if text.strip() else "đoạn trống"


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 80 else f"{text[:79]}…"
