"""How Party bodies write their documents on a day: what a report needs of the layout rules in force then."""

from __future__ import annotations

from datetime import date

from reportgen.layout.choose import party_profile
from reportgen.report.form import DocumentForm

RECIPIENTS = "PTY-C09b"


def party_form(day: date) -> DocumentForm:
    """Return the Party's form on a day; of the signs a regulation allows between recipients its own comes first."""
    sign, *_ = party_profile(day)[RECIPIENTS].several("ending")
    return DocumentForm(party=True, recipient_end=sign)
