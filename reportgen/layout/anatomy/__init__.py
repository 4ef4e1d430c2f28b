"""Finding out what is what in a finished document: by content and place, never by the names of styles.

words       the patterns by which components are known
parts       what is found: components with a degree of sureness, appendices, number, date
head        quốc hiệu, organs, number, place and date
middle      type, subject, Kính gửi, legal bases, body
tail        Nơi nhận, signature block
appendices  appendices with their headings
lines       which rule line belongs under which component
"""

from reportgen.layout.anatomy.find import dissect
from reportgen.layout.anatomy.parts import Anatomy, Appendix, Component

__all__ = ["Anatomy", "Appendix", "Component", "dissect"]
