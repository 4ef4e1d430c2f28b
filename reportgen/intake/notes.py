"""notes.md of a draft: what was read, every doubt with its row and place, what a person must still give."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen import vi
from reportgen.intake.draft import Doubt, Draft, DraftRow
from reportgen.intake.finishing import indicator_row_ids, open_directions, short, task_row_ids


def row_names(draft: Draft) -> dict[str, str]:
    """Return how each row is named in messages, by its key."""
    named = zip(draft.indicators, indicator_row_ids(draft), strict=True)
    tasks = zip(draft.tasks, task_row_ids(draft), strict=True)
    return {row.key: short(row, row_id) for row, row_id in (*named, *tasks)}


def doubt_lines(doubt: Doubt, names: dict[str, str]) -> list[str]:
    """Return a doubt as lines: row and place; what was met; what was taken; what else it could be."""
    where = " · ".join(part for part in (names.get(doubt.row.key, "") if doubt.row else "", doubt.place) if part)
    told = (f"Gặp: {doubt.found}", f"Đã lấy: {doubt.taken}", f"Cũng có thể: {doubt.other}")
    return [where or "toàn văn bản", *told]


def tally_lines(draft: Draft) -> list[str]:
    """Return what became of the rows of every table, one line a table; the parts sum to its rows."""
    lines = []
    for tally in draft.tallies:
        parts = ", ".join(f"{count} {what}" for what, count in tally.parts.items() if count)
        lines.append(
            f"{vi.upper_first(tally.name)}: {tally.rows} dòng = {parts or 'không có dòng nào'} («{tally.title}»)"
        )
    return lines


def notes_md(draft: Draft, source: str) -> str:
    """Return notes.md."""
    names = row_names(draft)
    rest = [doubt for doubt in draft.doubts if doubt.row is None]
    of_indicators = [doubt for doubt in draft.doubts if doubt.row is not None and not doubt.row.is_task]
    of_tasks = [doubt for doubt in draft.doubts if doubt.row is not None and doubt.row.is_task]
    parts = [
        f"# Những điểm cần xem: bản nháp đọc từ tệp {source}\n",
        "Dữ liệu do chương trình đọc từ tệp. Mỗi điểm dưới đây nêu dòng (theo mã dòng), chỗ trong tệp, gặp gì, đã lấy"
        "\nthế nào, còn có thể là gì. Soát từng điểm với bản in, sửa dữ liệu nếu cần, rồi ghi cách xử lý.\n",
        "## 1. Đã đọc những gì\n",
        *(f"- {line}" for line in tally_lines(draft)),
        *_prose(draft),
        *_section("2. Văn bản và bảng", rest, names),
        *_section("3. Chỉ tiêu", of_indicators, names),
        *_section("4. Nhiệm vụ", of_tasks, names),
        "\n## 5. Chiều tốt của chỉ tiêu (cột `direction`)\n",
        *_directions(draft, names),
        "\n## 6. Phần `report` trong plan.yaml\n",
        "Suy ra từ văn bản; xem lại từng khóa, cả căn cứ (`legal_bases`). Khóa để trống là điều văn bản không nêu: ghi"
        " trước khi đổi sang `ready`.",
        *_extra(draft, names),
    ]
    return "\n".join(parts) + "\n"


def _prose(draft: Draft) -> Iterator[str]:
    if draft.prose:
        yield f"- Nhiệm vụ bằng lời ở Phần {draft.task_prefix}: {len(draft.tasks)} nhiệm vụ"


def _section(title: str, doubts: list[Doubt], names: dict[str, str]) -> Iterator[str]:
    yield f"\n## {title}\n"
    if not doubts:
        yield "Không có điểm nào."
    for doubt in doubts:
        where, *rest = doubt_lines(doubt, names)
        yield f"- **{where}**. " + ". ".join(line.rstrip(".") for line in rest) + "."


def _directions(draft: Draft, names: dict[str, str]) -> Iterator[str]:
    given = [row for row in draft.indicators if row.direction is not None]
    missing = open_directions(draft)
    yield (
        f"Chương trình ghi chiều của {len(given)} dòng theo chính các mục tiêu: mốc sau cao hơn mốc trước là `higher`,"
        " thấp hơn là `lower`; 100% là `higher`, 0 là `lower`; mức độ là `level`."
    )
    if missing:
        yield "Các dòng sau phải ghi tay `higher`, `lower` hoặc `near`:\n"
        yield from (f"- {names[row.key]}: {_targets(row)}" for row in missing)


def _targets(row: DraftRow) -> str:
    printed = {column.removeprefix("target_"): text for column, text in row.values.items() if "target_" in column}
    return "; ".join(
        f"{year.replace('unplaced', 'chưa rõ năm')}: «{text}»" for year, text in sorted(printed.items()) if text
    )


def _extra(draft: Draft, names: dict[str, str]) -> Iterator[str]:
    if not draft.extra:
        return
    yield "\n## 7. Nội dung các cột không có chỗ trong dữ liệu\n"
    for title in dict.fromkeys(title for _, title, _ in draft.extra):
        yield f"\n### Cột «{title}»\n"
        yield from (f"- {names[row.key]}: {text}" for row, named, text in draft.extra if named == title and row.key)
