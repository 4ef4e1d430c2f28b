"""What could not be carried over, collected while reading, and the Vietnamese sentence for each kind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from reportgen.document.model import Address, Notice, Paragraph, Section
from reportgen.document.text import walk
from reportgen.errors import Fault, Location, Severity
from reportgen.vi import one_line

_KEPT = "chữ được giữ lại, in nối tiếp trong đoạn"
_IN_WORD = "xem lại trang đó trong bản PDF; nếu cần đúng hình, xuất PDF từ Word"

KINDS: dict[str, tuple[str, str, str]] = {
    "picture-format": ("DX50", "ảnh kiểu {text} không in được", "chèn lại ảnh dưới dạng PNG hoặc JPEG"),
    "picture-missing": ("DX51", "ảnh không có trong tệp", "chèn lại ảnh"),
    "picture-external": (
        "DX52",
        "ảnh nằm ngoài tệp, không được tải về: {text}",
        "chèn ảnh vào trong tệp (Insert › Picture)",
    ),
    "picture-cropped": ("DX53", "ảnh bị cắt bớt trong Word nay in cả ảnh", "cắt ảnh trước khi chèn"),
    "picture-turned": ("DX54", "ảnh hoặc hình vẽ xoay nghiêng nay in thẳng", "xoay ảnh trước khi chèn"),
    "chart": ("DX55", f"biểu đồ không in được; {_KEPT}", "chụp biểu đồ thành ảnh PNG rồi chèn lại"),
    "smart-art": ("DX56", f"sơ đồ SmartArt không in được; {_KEPT}", "chụp sơ đồ thành ảnh PNG rồi chèn lại"),
    "equation": (
        "DX57",
        "công thức được viết thành một dòng chữ: {text}",
        "kiểm tra lại công thức, hoặc thay bằng ảnh",
    ),
    "embedded-object": ("DX58", "đối tượng nhúng không in được: {text}", "thay bằng ảnh hoặc bảng của Word"),
    "ink": ("DX59", "nét vẽ tay không in được", "thay bằng ảnh"),
    "shape": ("DX60", "hình vẽ kiểu «{text}» không in được đúng hình", "thay bằng ảnh hoặc đường kẻ"),
    "group": ("DX61", "nhóm hình vẽ được tách rời, vị trí có thể lệch", _IN_WORD),
    "canvas": ("DX62", "khung vẽ được tách rời, vị trí có thể lệch", _IN_WORD),
    "frame": ("DX63", "đoạn nằm trong khung (frame) được in vào dòng chữ", "bỏ khung, dùng bảng hoặc hộp chữ"),
    "columns": ("DX64", "phần chia nhiều cột được in thành một cột", "bỏ chia cột, dùng bảng không kẻ"),
    "floating-table": ("DX65", "bảng có chữ bao quanh được in vào dòng", "Table Properties › Text wrapping: None"),
    "text-direction": ("DX66", "chữ xoay dọc nay in ngang", "Layout › Text Direction: chọn chữ ngang"),
    "field-stale": (
        "DX67",
        "trường {text} in theo kết quả đã lưu, có thể đã cũ",
        "trong Word bấm Ctrl+A rồi F9, lưu lại",
    ),
    "form-field": ("DX68", "ô biểu mẫu in theo giá trị đang có", "kiểm tra lại giá trị trong bản PDF"),
    "tracked-changes": (
        "DX69",
        "còn sửa đổi chưa chấp nhận (Track Changes); in như đã chấp nhận hết",
        "Review › Accept All Changes, lưu lại trước khi phát hành",
    ),
    "comment": ("DX70", "ghi chú bên lề (comment) không in", "Review › Delete All Comments trước khi phát hành"),
    "font": ("DX71", "phông chữ «{text}» được thay bằng Times New Roman", "chọn lại phông Times New Roman"),
    "font-tcvn3": (
        "DX91",
        "chữ phông «{text}» gõ theo bảng mã TCVN3 (ABC), không phải Unicode; in ra sai dấu",
        "chuyển mã cả đoạn từ TCVN3 (ABC) sang Unicode (UniKey: Ctrl+Shift+F6), rồi chọn phông Times New Roman",
    ),
    "font-vni": (
        "DX92",
        "chữ phông «{text}» gõ theo bảng mã VNI, không phải Unicode; in ra sai dấu",
        "chuyển mã cả đoạn từ VNI Windows sang Unicode (UniKey: Ctrl+Shift+F6), rồi chọn phông Times New Roman",
    ),
    "symbol": (
        "DX72",
        "ký hiệu của phông «{text}» không rõ là dấu gì, in thành □ hoặc chữ thường",
        "thay bằng dấu của Times New Roman",
    ),
    "number-format": ("DX73", "kiểu đánh số «{text}» được in thành số thường", "chọn kiểu 1, 2, 3 hoặc a, b, c"),
    "note-restart": ("DX74", "chú thích đánh số lại theo trang hoặc phần nay đánh số liên tục", _IN_WORD),
    "scaled-text": ("DX75", "chữ co giãn ngang ({text} %) in theo bề rộng thường", "Font › Advanced › Scale: 100%"),
    "embedded-document": (
        "DX76",
        "tài liệu chèn vào sau chỗ này (altChunk, subdocument) không in được; chữ trong đó bị thiếu",
        "mở tệp bằng Word, lưu lại rồi chạy lại: Word ghi nội dung ấy thành chữ của văn bản",
    ),
    "continuous-section": ("DX77", "phần bắt đầu giữa trang được in sang trang mới", "dùng ngắt phần Next Page"),
    "page-border": ("DX78", "khung viền trang không in được", "bỏ khung viền trang"),
    "line-numbers": ("DX79", "số dòng bên lề không in được", "bỏ đánh số dòng"),
    "mirror-margins": ("DX80", "lề đối xứng được in như lề thường", "Page Setup › Multiple pages: Normal"),
    "right-to-left": ("DX81", "chữ viết từ phải sang trái được in từ trái sang phải", _IN_WORD),
    "cell-spacing": ("DX82", "khoảng hở giữa các ô được bỏ qua", "Table Options: bỏ Allow spacing between cells"),
    "hidden-row": ("DX83", "hàng ẩn của bảng không in", "xóa hàng hoặc bỏ ẩn"),
    "ruby": ("DX84", "chữ chú âm được in trong ngoặc đơn", _IN_WORD),
    "page-align": ("DX85", "trang căn giữa theo chiều dọc được in từ đầu trang", _IN_WORD),
    "unknown-content": ("DX86", f"nội dung kiểu «{{text}}» chưa đọc được; {_KEPT}", _IN_WORD),
    "covered-text": (
        "DX87",
        "chữ nằm trong ô đã gộp (Word không hiện) được in cùng ô trên",
        "xóa chữ thừa trong ô gộp",
    ),
    "overlap": ("DX88", "phần đầu trang cao hơn lề trên", "giảm cỡ đầu trang hoặc tăng lề trên"),
    "table-widths": (
        "DX90",
        "độ rộng ô khác với lưới cột của bảng; in theo lưới cột",
        "trong Word kéo lại cột, hoặc Table Properties › Column: đặt độ rộng",
    ),
    "line-grid": ("DX89", "lưới dòng của trang (document grid) được bỏ qua", "Page Setup › Document Grid: No grid"),
}
"""By notice code: message code, what was met, how to mend it."""

_NOUNS = {
    "section": "phần",
    "paragraph": "đoạn",
    "table": "bảng",
    "row": "hàng",
    "cell": "ô",
    "textbox": "hộp chữ",
    "note": "chú thích",
}
_SEPARATE = frozenset(
    {
        "field-stale",
        "picture-format",
        "font",
        "font-tcvn3",
        "font-vni",
        "symbol",
        "number-format",
        "shape",
        "unknown-content",
    }
)
"""Codes whose text names a kind: each kind is its own notice. For others the first text stands for all."""

MOST_PLACES = 10
"""Places a message names; the rest is counted."""

_LONGEST = 80
_NEAR = 40


@dataclass(slots=True)
class Notices:
    """Collects notices in the order they are met."""

    _found: dict[tuple[str, str], tuple[list[Address], str, int]] = field(default_factory=dict)

    def add(self, code: str, address: Address, text: str = "") -> None:
        """Note one occurrence; the first places and the first text are kept, later ones counted."""
        key = (code, text if code in _SEPARATE else "")
        places, words, count = self._found.get(key, ([], text, 0))
        if len(places) < MOST_PLACES and address not in places:
            places.append(address)
        self._found[key] = (places, words, count + 1)

    def all(self) -> tuple[Notice, ...]:
        """Return what was noted, in order of the first place."""
        return tuple(
            Notice(code, places[0], text, count, others=tuple((place, "") for place in places[1:]))
            for (code, _), (places, text, count) in self._found.items()
        )


def located(notices: Iterable[Notice], sections: Iterable[Section]) -> tuple[Notice, ...]:
    """Return the notices with the beginning of the text at their places."""
    wanted = list(notices)
    if not wanted:
        return ()
    paragraphs = [(paragraph.address, paragraph.text.strip()) for paragraph in _all(sections)]
    return tuple(
        replace(
            notice,
            near=_near(notice.address, paragraphs),
            others=tuple((place, _near(place, paragraphs)) for place, _ in notice.others),
        )
        for notice in wanted
    )


def _all(sections: Iterable[Section]) -> Iterator[Paragraph]:
    for section in sections:
        yield from walk(section.blocks)
        for blocks in (*section.headers.values(), *section.footers.values()):
            yield from walk(blocks)


def _near(address: Address, paragraphs: list[tuple[Address, str]]) -> str:
    """Return how the first paragraph with text at or inside an address begins; empty for sections and empty places."""
    if not address.path or address.kinds[0] == "section":
        return ""
    size = len(address.path)
    for at, text in paragraphs:
        inside = at.part == address.part and (at.path[:size], at.kinds[:size]) == (address.path, address.kinds)
        if inside and text:
            return _short(one_line(text), _NEAR)
    return ""


def place(address: Address) -> str:
    """Return an address in words: "bảng 2, hàng 3, ô 1, đoạn 1"; with the part when it is not the body."""
    steps = [
        f"{_NOUNS.get(kind, kind)} {position}" for kind, position in zip(address.kinds, address.path, strict=False)
    ]
    return ", ".join([*filter(None, [_part(address.part)]), *steps])


def sentence(notice: Notice) -> str:
    """Return a notice as one Vietnamese sentence with its place and count, and how to mend it."""
    _, found, fix = KINDS[notice.code]
    where = _where(notice)
    times = f" ({notice.count} chỗ)" if notice.count > 1 else ""
    return f"{where + ': ' if where else ''}{found.format(text=_short(notice.text))}{times}. Cách sửa: {fix}."


def as_fault(notice: Notice, name: str) -> Fault:
    """Return a notice as a warning about the file `name`, in the form every fault is told."""
    code, found, fix = KINDS[notice.code]
    times = f", {notice.count} chỗ" if notice.count > 1 else ""
    where = Location(file=name, part=_where(notice))
    return Fault(code, where, found.format(text=_short(notice.text)) + times, "", fix, Severity.WARNING)


def _where(notice: Notice) -> str:
    places = ((notice.address, notice.near), *notice.others)
    return "; ".join(dict.fromkeys(filter(None, (located_at(address, near) for address, near in places))))


def located_at(address: Address, near: str) -> str:
    """Return an address in words with the beginning of the text there: "đoạn 4 («Kính gửi»)"."""
    begins = _short(one_line(near), _NEAR)
    return place(address) + (f" («{begins}»)" if begins else "")


def _part(part: str) -> str:
    leaf = part.rpartition("/")[2]
    if leaf.startswith("header"):
        return "đầu trang"
    if leaf.startswith("footer") and not leaf.startswith("footnote"):
        return "chân trang"
    return ""


def _short(text: str, longest: int = _LONGEST) -> str:
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"
