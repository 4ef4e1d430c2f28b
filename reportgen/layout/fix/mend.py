"""A mend: its name, the rules it mends, and the edits."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from reportgen.layout.fix.work import Work


@dataclass(frozen=True, slots=True)
class Mend:
    """A mend of a family of rules.

    Attributes:
        name: What it does, as told to the user: "đặt lề trang".
        rules: Ids of the rules whose findings it takes away, or some of them.
        apply: Edits the file where there are findings of these rules; may find nothing to do.
        moves: Puts a whole paragraph elsewhere: its words stay, their order in the file does not.
        converts: Writes letters of an old encoding in Unicode: only when the user asks for it.
    """

    name: str
    rules: tuple[str, ...]
    apply: Callable[[Work], None]
    converts: bool = False
    moves: bool = False
