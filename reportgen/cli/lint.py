"""`reportgen lint FILE...`: finished Word and PDF files against the official layout, with the clause."""

from __future__ import annotations

import json
from pathlib import Path

import click

from reportgen.cli import lint_pages
from reportgen.errors import CannotRun, DataError, Fault, Location

FINDINGS, NOT_READ = 1, 2
NO_FILE = "LO10"
NO_RULE = "LO11"


@click.command()
@click.argument("files", metavar="TỆP...", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--profile",
    default="auto",
    metavar="BỘ-QUY-TẮC",
    help="auto (mặc định: chọn theo cơ quan ban hành và ngày), nd30, party_hd36 hoặc party_hd05.",
)
@click.option(
    "--layer",
    type=click.Path(path_type=Path),
    metavar="TỆP.yml",
    help="Tệp quy tắc riêng của cơ quan: giá trị chặt hơn, thói quen riêng.",
)
@click.option("--json", "as_json", is_flag=True, help="In kết quả dạng JSON.")
@click.option("--explain", metavar="QUY-TẮC", help="Giải thích một quy tắc, ví dụ ND30-PAGE-05.")
@click.option("--rules", is_flag=True, help="Liệt kê các quy tắc, mức chắc chắn của nguồn và cách kiểm tra.")
@click.option(
    "--certainty",
    type=click.Choice(["C2", "C1", "memory", "choice"]),
    help="Cùng với --rules: chỉ liệt kê quy tắc có mức chắc chắn này; memory là quy tắc cần đối chiếu với văn bản gốc.",
)
def command(
    files: tuple[Path, ...],
    profile: str,
    layer: Path | None,
    as_json: bool,
    explain: str | None,
    rules: bool,
    certainty: str | None,
) -> int:
    """Kiểm tra thể thức của tệp Word (.docx) hoặc PDF, do chương trình làm ra hay gõ tay.

    Mỗi phát hiện nêu quy tắc, chỗ trong tệp, gặp gì, cần gì, cách sửa và điều khoản. Mức «lỗi» là điều quy định nêu;
    mức «cảnh báo» là thông lệ hoặc điều còn ý kiến khác nhau. Không tệp nào bị thay đổi.

    Kết thúc với mã 0 khi không có lỗi, 1 khi có lỗi, 2 khi có tệp không đọc được hoặc không chạy được.
    """
    try:
        return _answer(files, profile, layer, explain, rules=rules, certainty=certainty, as_json=as_json)
    except DataError as error:
        error.exit_code = NOT_READ  # a profile or layer that cannot be used is no finding
        raise


def _answer(
    files: tuple[Path, ...],
    profile: str,
    layer: Path | None,
    explain: str | None,
    *,
    rules: bool,
    certainty: str | None,
    as_json: bool,
) -> int:
    if explain is not None:
        click.echo(_explained(explain))
        return 0
    if rules or certainty:
        click.echo(lint_pages.listing(profile, certainty, as_json=as_json))
        return 0
    if not files:
        needed = "ít nhất một tệp .docx hoặc .pdf"
        fix = "ví dụ: reportgen lint bao-cao.docx"
        raise CannotRun(Fault(NO_FILE, Location(part="lệnh lint"), "chưa ghi tên tệp", needed, fix))
    return _check(files, profile, layer, as_json=as_json)


def _check(files: tuple[Path, ...], profile: str, layer: Path | None, *, as_json: bool) -> int:
    from reportgen.layout.lint.check import Report, check_paper, unreadable
    from reportgen.layout.open import open_paper
    from reportgen.layout.profile import load_profile, with_layer

    if profile != "auto":
        load_profile(profile)
    over = (lambda base: with_layer(base, layer)) if layer else None
    if layer:
        with_layer(load_profile("nd30"), layer)  # a faulty layer is told once, before any file

    def checked(file: Path) -> Report:
        try:
            paper = open_paper(file)
        except DataError as error:
            return unreadable(str(file), error)
        return check_paper(paper, profile, over)

    reports = [checked(file) for file in files]
    if as_json:
        click.echo(json.dumps([report.as_json() for report in reports], ensure_ascii=False, indent=1))
    else:
        click.echo("\n\n".join(lint_pages.page(report) for report in reports))
    if any(report.faults for report in reports):
        return NOT_READ
    return FINDINGS if any(report.has_errors for report in reports) else 0


def _explained(wanted: str) -> str:
    from reportgen.layout.profile import load_known

    known = load_known(wanted)
    if known is None:
        fix = "xem tên các quy tắc bằng «reportgen lint --rules»"
        raise CannotRun(Fault(NO_RULE, Location(part="--explain"), f"«{wanted}»", "mã của một quy tắc", fix))
    return lint_pages.explanation(wanted)
