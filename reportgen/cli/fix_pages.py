"""What `reportgen fix` prints: what was mended, what is left for a person."""

from __future__ import annotations

from reportgen import vi
from reportgen.cli.lint_pages import told_of, total
from reportgen.layout.fix.runner import Done, Mended


def page(file: str, output: str, mended: Mended) -> str:
    """Return what is told of one file."""
    assert mended.after.profile is not None
    lines = [f"{file}: {mended.after.profile.title} ({mended.after.profile.name})"]
    if mended.after.remark:
        lines.append(f"  Lưu ý: {mended.after.remark}.")
    lines += ["", f"Đã sửa {vi.padded(len(mended.done))} việc:" if mended.done else "Không có gì để sửa."]
    lines += [_done(done) for done in mended.done]
    if mended.left:
        lines += ["", "Còn lại, phải sửa tay:", *told_of(mended.left)]
    return "\n".join([*lines, "", f"Đã ghi {output}. {total(mended.after)}"])


def _done(done: Done) -> str:
    """Return one line: what was done, by which rules, how often."""
    rules = ", ".join(dict.fromkeys(finding.rule for finding in done.findings))
    return f"  - {vi.upper_first(done.name)}" + (f" [{rules}]" if rules else "")
