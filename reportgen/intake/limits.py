"""Reads a handed-in file in a process of its own, with an end to its time and memory."""

from __future__ import annotations

import multiprocessing
import sys
from multiprocessing.connection import Connection
from pathlib import Path

from reportgen.agencies.register import load_register
from reportgen.errors import DataError
from reportgen.intake.draft import Draft
from reportgen.intake.read_plan import read_plan
from reportgen.intake.refusals import too_long, too_much_memory

SECONDS = 30
MEGABYTES = 512


def read_within_limits(data: bytes, name: str, agencies: Path, seconds: int = SECONDS) -> Draft:
    """Return what `read_plan` returns, refused when it takes more than 30 seconds or 512 MB.

    Args:
        data: The file's bytes.
        name: Its name as the user typed it.
        agencies: Path of agencies.csv.
        seconds: How long reading may take.

    Raises:
        DataError: as `read_plan`; too long (IM09), too much memory (IM10).
    """
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    worker = context.Process(target=_read, args=(theirs, data, name, agencies), daemon=True)
    worker.start()
    theirs.close()
    try:
        if not ours.poll(seconds):
            raise too_long(name, seconds)
        answer = ours.recv()
    except EOFError as error:
        raise too_much_memory(name, MEGABYTES) from error  # ended without a word: stopped by the system
    finally:
        worker.kill()
        worker.join()
        ours.close()
    if isinstance(answer, BaseException):
        raise answer
    draft: Draft = answer
    return draft


def _read(answer: Connection, data: bytes, name: str, agencies: Path) -> None:
    register = load_register(agencies)
    _limit_memory()
    try:
        answer.send(read_plan(data, name, register))
    except MemoryError:
        answer.send(too_much_memory(name, MEGABYTES))
    except DataError as error:
        answer.send(error)
    except Exception as error:
        answer.send(error)


def _limit_memory() -> None:
    """Let this process have no more than 512 MB of its own; systems that know no such limit go without."""
    if sys.platform == "win32":
        return
    import resource

    limit = MEGABYTES * 2**20
    resource.setrlimit(resource.RLIMIT_DATA, (limit, limit))
