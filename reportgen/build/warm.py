"""Imported once by the server process that the workers are forked from, so that each of them starts ready."""

import openpyxl  # noqa: F401

import reportgen.build.jobs
import reportgen.document.reader
import reportgen.render.docx
import reportgen.render.pdf
import reportgen.render.xlsx  # noqa: F401
