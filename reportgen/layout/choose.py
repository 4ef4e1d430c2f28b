"""Which profile a document falls under: by its issuer and its date (layout-rules, section 0)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from reportgen.layout.anatomy import Anatomy
from reportgen.layout.anatomy.words import is_party_organ
from reportgen.layout.profile import NAMES, Profile, load_profile


@dataclass(frozen=True, slots=True)
class Choice:
    """A profile and what is to be said about how it was chosen; "" when it is plain."""

    profile: Profile
    remark: str = ""


def choose(anatomy: Anatomy, wanted: str = "auto") -> Choice:
    """Return the profile of a document.

    Args:
        anatomy: What is what in it.
        wanted: A profile by name, or "auto": a state body is nd30 also without a date, a Party body goes by the date
            and without one is the newest, with a remark.

    Raises:
        DataError: LO01, no such profile.
    """
    if wanted != "auto":
        return Choice(load_profile(wanted))
    if not is_party(anatomy):
        return Choice(load_profile("nd30"), _before(load_profile("nd30"), anatomy.issued))
    if anatomy.issued is None:
        return Choice(_party()[-1], "văn bản của Đảng không ghi ngày: kiểm tra theo hướng dẫn mới nhất")
    profile = party_profile(anatomy.issued)
    return Choice(profile, _before(profile, anatomy.issued))


def party_profile(day: date) -> Profile:
    """Return the profile of Party documents issued on a day; before the first there was, the first."""
    profiles = _party()
    return next((one for one in profiles if one.valid_to is None or day <= one.valid_to), profiles[-1])


def _party() -> list[Profile]:
    return [load_profile(name) for name in NAMES if name.startswith("party")]


def _before(profile: Profile, day: date | None) -> str:
    if day is None or profile.valid_from is None or day >= profile.valid_from:
        return ""
    since = f"{profile.valid_from.day:02d}/{profile.valid_from.month}/{profile.valid_from.year}"
    return f"văn bản ghi ngày trước {since}, khi {profile.source} chưa có hiệu lực"


def is_party(anatomy: Anatomy) -> bool:
    """Tell whether the issuer is a Party body: by its name, else by its superior and the title over the head."""
    if is_party_organ(anatomy.issuer):
        return True
    superior = anatomy.get("superior")
    if superior is not None and is_party_organ(superior.text) and anatomy.get("national_title") is None:
        return True
    return anatomy.get("party_title") is not None and anatomy.get("national_title") is None
