"""WeasyPrint is imported without starting a compiler."""

from __future__ import annotations

import subprocess
import sys

from reportgen.render.weasyprint_start import SONAMES

_WATCHED = """
import sys
started = []
sys.addaudithook(lambda event, args: started.append(args[0]) if event == "subprocess.Popen" else None)
import ctypes.util
before = ctypes.util.find_library
import reportgen.render.weasyprint_start
print(started, ctypes.util.find_library is before)
"""


def test_importing_starts_no_other_program_and_leaves_ctypes_as_it_was():
    done = subprocess.run([sys.executable, "-c", _WATCHED], capture_output=True, text=True, check=True)
    assert done.stdout == "[] True\n"


def test_a_name_that_is_not_in_the_list_is_asked_for_as_ever():
    from reportgen.render.weasyprint_start import _from_the_list

    find = _from_the_list(lambda name: f"asked for {name}")
    assert find("unknown") == "asked for unknown"
    assert {find(f"lib{name}") for name in SONAMES} == set(SONAMES.values())
    assert find("harfbuzz-vector-0") is None
