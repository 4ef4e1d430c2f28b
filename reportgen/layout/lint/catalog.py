"""The rules there are: every module in `rules/`, by the id it names."""

from __future__ import annotations

import functools
import inspect
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module

from reportgen.layout.lint import rules
from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.view import View
from reportgen.layout.paper import Paper

BOTH = frozenset({"docx", "pdf"})


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule as code.

    Attributes:
        id: As in the profiles. page: its help page, the docstring of its file.
        kinds: Kinds of file it can look at: "docx", "pdf".
        why: Why the other kind cannot be looked at.
        unseen: Tells why this one file does not show (all of) what the rule needs; "" when it does.
    """

    id: str
    page: str
    kinds: frozenset[str]
    why: str
    check: Callable[[View], Iterator[Finding]]
    unseen: Callable[[Paper], str]


@functools.cache
def all_rules() -> dict[str, Rule]:
    """Return every rule by id, in the order of the files' names."""
    found: dict[str, Rule] = {}
    for info in pkgutil.iter_modules(rules.__path__):
        module = import_module(f"{rules.__name__}.{info.name}")
        kinds = getattr(module, "KINDS", BOTH)
        why = getattr(module, "WHY", "tệp PDF không cho biết điều này" if "pdf" not in kinds else "")
        unseen = getattr(module, "unseen", _all_seen)
        page = inspect.cleandoc(module.__doc__ or "")
        found[module.RULE] = Rule(module.RULE, page, kinds, why, module.check, unseen)
    return found


def _all_seen(paper: Paper) -> str:
    return ""
