"""How an issuer writes its documents: the state's form (Nghị định 30/2020/NĐ-CP) or the Party's (36-HD, 05-HD/VPTW)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

NUMBER_GAP = "       "
"""Left blank for the number, which the office's clerk writes in (ND30-NUM-05)."""
AS_ABOVE = "Như trên"
_CITED = re.compile(r"(\bsố \d[^\s,;.]*[/-][^\s,;.]+) (?=ngày \d)")


@dataclass(frozen=True, slots=True)
class DocumentForm:
    """What of a document's words follows from the kind of its issuer.

    Attributes:
        party: The issuer is a Party body.
        recipient_end: What a line of Nơi nhận ends in, but the last: ";", of the Party until 26/5/2026 ",".
    """

    party: bool = False
    recipient_end: str = ";"

    def symbol(self, organ: str, kind: str = "BC") -> str:
        """Return "/BC-UBND" (ND30-NUM-02), of the Party "-BC/ĐU" (PTY-C03)."""
        return f"-{kind}/{organ}" if self.party else f"/{kind}-{organ}"

    def number_line(self, organ: str, kind: str = "BC") -> str:
        """Return "Số:       /BC-UBND", of the Party "Số       -BC/ĐU" without a colon."""
        return f"Số{'' if self.party else ':'}{NUMBER_GAP}{self.symbol(organ, kind)}"

    def cited(self, text: str) -> str:
        """Return text with the comma that the Party puts between a document's number and its date (PTY-CITE-01)."""
        return _CITED.sub(r"\1, ", text) if self.party else text

    def recipient_lines(self, items: Sequence[str], addressees: Sequence[str] = ()) -> tuple[str, ...]:
        """Return Nơi nhận as printed: each item with its dash and sign, the filing line last with ".".

        A Party report has no Kính gửi of its own; in the place of "Như trên" its addressees are named.
        """
        named = [f"{one} (báo cáo)" for one in addressees] if self.party else [AS_ABOVE]
        listed = [line for item in items for line in (named if item == AS_ABOVE else [item])]
        ends = [self.recipient_end] * (len(listed) - 1) + ["."]
        return tuple(f"- {item}{end}" for item, end in zip(listed, ends, strict=True))


STATE = DocumentForm()
