"""One cell that names who leads and who helps, taken apart: "Chủ trì: …; Phối hợp: …", "A chủ trì, phối hợp với B"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reportgen.agencies.names import fold


def _pattern(words: str) -> re.Pattern[str]:
    """Return a pattern of Vietnamese words for folded text."""
    return re.compile(fold(words).replace("(?p<", "(?P<"))


_BODY = r"(?:(?:cơ quan|đơn vị)(?: thực hiện)? )?"
_LABEL = _pattern(
    rf"(?:^|(?<=[\s;.,(]))[-–+•]?\s*{_BODY}(?P<what>chủ trì|phối hợp)(?: thực hiện| chính)?"
    r"\s*(?:\)?\s*[:：]|\s[-–]\s)\s*"
)
_WITH = _pattern(r"[\s,;(]*chủ trì\s*[,;)]*\s*(?:và )?phối hợp (?:với|cùng)(?: với)?(?: các đơn vị:)?\s*:?\s*")
_BEHIND = _pattern(r"\s*\(?(?P<what>chủ trì|phối hợp)(?: thực hiện)?\)?\s*(?=[;.,]|$)")


@dataclass(frozen=True, slots=True)
class Agencies:
    """Who leads and who helps, in the words of the cell; `sure` is False where the cell does not say who does what."""

    lead: str
    coordinating: str = ""
    sure: bool = True


def split_agencies(text: str) -> Agencies:
    """Return the two parts of a cell. A cell without any word of their parts is all lead, and not sure."""
    folded = fold(text)
    labels = list(_LABEL.finditer(folded))
    if labels:
        return _labelled(text, labels)
    if found := _WITH.search(folded):
        return Agencies(text[: found.start()].strip(" ,;:-–"), text[found.end() :].strip(" ,;"))
    if "phối hợp" in folded:
        return _behind(text, folded)
    without = re.sub(fold(r"[\s,(]*chủ trì\)?[.;\s]*$"), "", folded)
    lead = text[: len(without)].strip()
    return Agencies(lead, sure=len(without) < len(folded) or not re.search(r"[;,]|\s-\s", text))


def _labelled(text: str, labels: list[re.Match[str]]) -> Agencies:
    parts = {"chủ trì": "", "phối hợp": ""}
    before = text[: labels[0].start()].strip(" ;,.")
    ends = [label.start() for label in labels[1:]] + [len(text)]
    for index, (label, end) in enumerate(zip(labels, ends, strict=True)):
        said = text[label.end() : end].strip()
        if index < len(labels) - 1:
            said = said.rstrip(" ;,.-–+•(")
        parts[label["what"]] = f"{parts[label['what']]}; {said}".strip("; ")
    if before and not parts["chủ trì"]:
        return Agencies(before, parts["phối hợp"])
    return Agencies(parts["chủ trì"], parts["phối hợp"], sure=not before)


def _behind(text: str, folded: str) -> Agencies:
    """Return the parts of "Sở A (chủ trì); Sở B, Sở C (phối hợp)"."""
    parts = {"chủ trì": "", "phối hợp": ""}
    at = 0
    for found in _BEHIND.finditer(folded):
        said = text[at : found.start()].strip(" ;,.")
        parts[found["what"]] = f"{parts[found['what']]}; {said}".strip("; ")
        at = found.end()
    rest = text[at:].strip(" ;,.")
    if not parts["chủ trì"] or not parts["phối hợp"] or rest:
        return Agencies(text, sure=False)
    return Agencies(parts["chủ trì"], parts["phối hợp"])
