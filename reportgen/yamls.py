"""Reads a YAML file strictly: equal keys, unknown keys and anchors are refused, every fault names its line and key.

Scalars are read as text; whether it is a number, a day or a yes is not guessed from its look.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

import yaml

from reportgen import vi
from reportgen.errors import CannotRun, DataError, Fault, Location

NOT_FOUND = "YM01"
NOT_READABLE = "YM02"
BROKEN = "YM03"
EQUAL_KEYS = "YM04"
UNKNOWN_KEY = "YM05"
MISSING_KEY = "YM06"
WRONG_KIND = "YM07"

Word = TypeVar("Word", bound=StrEnum)

_FLAGS = {"true": True, "false": False}


@dataclass(frozen=True, slots=True)
class _Entry:
    """A value of the file: text, list or mapping, and where it stands."""

    value: str | tuple[_Entry, ...] | dict[str, _Entry]
    place: Location


@dataclass(slots=True)
class Section:
    """A mapping of the file, asked key by key. Faults are collected in `faults`, which all sections of a file share.

    Every method answers with an empty value where it told a fault, so that reading goes on to the next one.
    """

    entries: dict[str, _Entry]
    place: Location
    faults: list[Fault]
    asked: list[str] = field(default_factory=list)

    def place_of(self, key: str) -> Location:
        """Return where a key stands; the section itself when it is not there."""
        return self.entries[key].place if key in self.entries else self.place

    def text(self, key: str, *, required: bool = False) -> str:
        """Return a text on one line, in NFC; "" when absent or empty."""
        entry = self._entry(key, required)
        if entry is None:
            return ""
        if not isinstance(entry.value, str):
            self._wrong(entry, "một dòng chữ", f"ghi {key}: nội dung trên một dòng")
            return ""
        if required and not entry.value:
            self._missing(key, entry.place)
        return entry.value

    def texts(self, key: str, *, required: bool = False) -> tuple[str, ...]:
        """Return a list of texts; () when absent."""
        return tuple(item.value for item in self._items(key, required, str) if isinstance(item.value, str))

    def whole(self, key: str, *, required: bool = False) -> int | None:
        """Return a whole number, zero or above; None when absent."""
        text = self.text(key, required=required)
        if not text:
            return None
        if not re.fullmatch(r"\d{1,9}", text):
            self._wrong(self.entries[key], "số nguyên, không có dấu chấm", "ghi lại bằng chữ số, ví dụ: 12")
            return None
        return int(text)

    def day(self, key: str, *, required: bool = False) -> date | None:
        """Return a day written YYYY-MM-DD; None when absent."""
        text = self.text(key, required=required)
        if not text:
            return None
        try:
            return date.fromisoformat(text)
        except ValueError:
            self._wrong(self.entries[key], "ngày có thật, dạng năm-tháng-ngày", "ghi ví dụ: 2024-10-11")
            return None

    def flag(self, key: str) -> bool:
        """Return true or false; false when absent."""
        text = self.text(key)
        if text.lower() in _FLAGS or not text:
            return _FLAGS.get(text.lower(), False)
        self._wrong(self.entries[key], "true (có) hoặc false (không)", "ghi true hoặc false")
        return False

    def word(self, key: str, words: type[Word], default: Word) -> Word:
        """Return a word of a list; `default` when absent."""
        text = self.text(key)
        if not text or text in list(words):
            return words(text) if text else default
        self._wrong(self.entries[key], "một trong các từ: " + ", ".join(words), "ghi lại cho đúng")
        return default

    def section(self, key: str, *, required: bool = False) -> Section:
        """Return a mapping within this one; an empty one when absent."""
        entry = self._entry(key, required)
        if entry is None or entry.value == "":
            return Section({}, self.place, self.faults)
        if not isinstance(entry.value, dict):
            self._wrong(entry, "các khóa con, mỗi khóa một dòng thụt vào", "ghi lại theo mẫu trong tài liệu")
            return Section({}, entry.place, self.faults)
        return Section(entry.value, entry.place, self.faults)

    def sections(self, key: str, *, required: bool = False) -> tuple[Section, ...]:
        """Return a list of mappings; () when absent."""
        items = self._items(key, required, dict)
        return tuple(Section(item.value, item.place, self.faults) for item in items if isinstance(item.value, dict))

    def mapping(self, key: str) -> dict[str, str]:
        """Return a mapping of free keys to texts, none of them empty; {} when absent."""
        inner = self.section(key)
        return {name: inner.text(name, required=True) for name in inner.entries}

    def finish(self) -> None:
        """Tell every key that nobody asked for. Call when all keys were read."""
        for key, entry in self.entries.items():
            if key not in self.asked:
                near = difflib.get_close_matches(key, [name for name in self.asked if name not in self.entries], n=1)
                fix = f"nếu là «{near[0]}» thì sửa lại tên khóa" if near else "bỏ khóa này"
                needed = "chỉ các khóa: " + ", ".join(self.asked)
                self.faults.append(Fault(UNKNOWN_KEY, entry.place, f"khóa lạ «{key}»", needed, fix))

    def _entry(self, key: str, required: bool) -> _Entry | None:
        self.asked.append(key)
        if key not in self.entries and required:
            self._missing(key, self.place)
        return self.entries.get(key)

    def _items(self, key: str, required: bool, kind: type) -> Iterator[_Entry]:
        entry = self._entry(key, required)
        if entry is None or entry.value in ("", ()):
            if entry is not None and required:
                self._missing(key, entry.place)
            return
        if not isinstance(entry.value, tuple):
            self._wrong(entry, "một danh sách, mỗi mục một dòng bắt đầu bằng «- »", f"ghi {key}: rồi các dòng «- »")
            return
        for item in entry.value:
            if item.value == "":
                self._missing(key, item.place)
            elif isinstance(item.value, kind):
                yield item
            else:
                needed = "một dòng chữ" if kind is str else "các khóa con của mục"
                self._wrong(item, needed, "ghi lại theo mẫu; câu có dấu hai chấm thì đặt trong cặp nháy kép")

    def _missing(self, key: str, place: Location) -> None:
        there = key in self.entries
        found = f"«{key}» để trống" if there else f"thiếu «{key}»"
        fix = f"ghi nội dung sau «{key}:»" if there else f"thêm dòng {key}: …"
        self.faults.append(Fault(MISSING_KEY, place, found, f"khóa «{key}» có nội dung", fix))

    def _wrong(self, entry: _Entry, needed: str, fix: str) -> None:
        found = f"«{entry.value}»" if isinstance(entry.value, str) else _KIND[type(entry.value)]
        self.faults.append(Fault(WRONG_KIND, entry.place, found, needed, fix))


class _Loader(yaml.SafeLoader):
    """Refuses `*name`, which repeats another part: a file of a few lines could grow without end."""

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        if self.check_event(yaml.AliasEvent):
            raise yaml.composer.ComposerError(None, None, "alias", self.peek_event().start_mark)  # type: ignore[no-untyped-call]
        return super().compose_node(parent, index)


_KIND: dict[type, str] = {tuple: "một danh sách", dict: "các khóa con"}


def read_yaml(path: Path) -> Section:
    """Return the mapping a YAML file holds.

    Args:
        path: The file, in UTF-8; named in messages as given.

    Raises:
        DataError: no such file, not UTF-8, broken YAML, equal keys, anchors, or no mapping at the top.
        CannotRun: the file cannot be opened.
    """
    file = path.as_posix()
    text = _decoded(path)
    try:
        node = yaml.compose(text, Loader=_Loader)
    except yaml.YAMLError as error:
        raise DataError([_broken(error, text, file)]) from None
    faults: list[Fault] = []
    top = _entry(node, file, "", faults) if node is not None else None
    if top is None or not isinstance(top.value, dict):
        found = "tệp trống hoặc không có khóa nào"
        faults.append(
            Fault(BROKEN, Location(file), found, "các dòng «khóa: nội dung»", "ghi lại theo mẫu trong tài liệu")
        )
    if faults or top is None or not isinstance(top.value, dict):
        raise DataError(faults)
    return Section(top.value, Location(file, line=1), [])


def _decoded(path: Path) -> str:
    file = path.as_posix()
    try:
        return vi.nfc(path.read_bytes().decode("utf-8-sig"))
    except FileNotFoundError:
        fix = "đặt tệp vào đúng chỗ, kiểm tra lại tên tệp"
        raise DataError([Fault(NOT_FOUND, Location(file), "không có tệp này", "một tệp YAML", fix)]) from None
    except UnicodeDecodeError:
        fix = "mở bằng Notepad, chọn Save As, ô Encoding chọn UTF-8, rồi lưu lại"
        raise DataError([Fault(BROKEN, Location(file), "bảng mã khác UTF-8", "bảng mã UTF-8", fix)]) from None
    except OSError as error:
        fix = "đóng tệp trong chương trình khác hoặc xin quyền đọc tệp, rồi chạy lại"
        found = str(error.strerror)
        raise CannotRun(Fault(NOT_READABLE, Location(file), found, "tệp mở được để đọc", fix)) from error


def _broken(error: yaml.YAMLError, text: str, file: str) -> Fault:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    lines = text.splitlines()
    line = min(mark.line, len(lines) - 1) if mark and lines else 0
    shown = lines[line].strip() if lines else ""
    fix = "đặt nội dung có dấu hai chấm, dấu nháy hoặc ký tự đặc biệt trong cặp nháy kép; thụt dòng đều nhau"
    if "\t" in (lines[line] if lines else ""):
        fix = "thay phím Tab ở đầu dòng bằng dấu cách"
    return Fault(BROKEN, Location(file, line=line + 1), f"«{shown}»", "dòng YAML đúng cú pháp «khóa: nội dung»", fix)


def _entry(node: yaml.Node, file: str, path: str, faults: list[Fault]) -> _Entry:
    place = Location(file, line=node.start_mark.line + 1, part=f"khóa «{path}»" if path else "")
    if isinstance(node, yaml.MappingNode):
        return _Entry(_mapping(node, file, path, faults), place)
    if isinstance(node, yaml.SequenceNode):
        items = [_entry(item, file, f"{path}[{index}]", faults) for index, item in enumerate(node.value, 1)]
        return _Entry(tuple(items), place)
    is_null = node.tag.endswith(":null")
    return _Entry("" if is_null else vi.one_line(str(node.value)), place)


def _mapping(node: yaml.MappingNode, file: str, path: str, faults: list[Fault]) -> dict[str, _Entry]:
    entries: dict[str, _Entry] = {}
    for key_node, value_node in node.value:
        key = str(key_node.value)
        place = Location(file, line=key_node.start_mark.line + 1)
        if key in entries:
            needed = f"mỗi khóa một lần; khóa này đã có ở dòng {entries[key].place.line}"
            faults.append(Fault(EQUAL_KEYS, place, f"khóa «{key}» ghi hai lần", needed, "giữ một, bỏ khóa kia"))
        else:
            entries[key] = _entry(value_node, file, f"{path}.{key}".lstrip("."), faults)
    return entries
