"""Write a document's number and date into the finished Word file: on page 1 and under the title of every appendix.

texts     a paragraph's words over all of its runs, and writing into them without touching their formatting
places    where the number and the date stand, in files of ours and in those typed by hand
fill      what is to be written, what is refused, and the file with nothing else changed
"""

from reportgen.layout.number.fill import Numbered, Stamp, fill_number

__all__ = ["Numbered", "Stamp", "fill_number"]
