"""Reads a handed-in file in a process of its own, with an end to its time and memory."""

from __future__ import annotations

import multiprocessing
import sys
from multiprocessing.connection import Connection
from pathlib import Path

from reportgen.agencies.register import load_register
from reportgen.intake.draft import Draft
from reportgen.intake.read_plan import read_plan
from reportgen.intake.refusals import too_long, too_much_memory

SECONDS = 30
MEGABYTES = 512


def read_within_limits(
    data: bytes, name: str, agencies: Path, seconds: int = SECONDS, megabytes: int = MEGABYTES
) -> Draft:
    """Return what `read_plan` returns, refused when it takes more than 30 seconds or 512 MB.

    Args:
        data: The file's bytes.
        name: Its name as the user typed it.
        agencies: Path of agencies.csv.
        seconds, megabytes: How long reading may take, how much memory of its own it may have.

    Raises:
        DataError: as `read_plan`; too long (IM09), too much memory (IM10).
    """
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    worker = context.Process(target=_read, args=(theirs, data, name, agencies, megabytes), daemon=True)
    worker.start()
    theirs.close()
    try:
        if not ours.poll(seconds):
            raise too_long(name, seconds)
        answer = ours.recv()
    except EOFError as error:
        raise too_much_memory(name, megabytes) from error  # ended without a word: stopped by the system
    finally:
        worker.kill()
        worker.join()
        ours.close()
    if isinstance(answer, BaseException):
        raise answer
    draft: Draft = answer
    return draft


def _read(answer: Connection, data: bytes, name: str, agencies: Path, megabytes: int) -> None:
    register = load_register(agencies)
    _limit_memory(megabytes)
    try:
        answer.send(read_plan(data, name, register))
    except MemoryError:
        answer.send(too_much_memory(name, megabytes))
    except Exception as error:  # a refusal, or a fault of ours: told by the process that asked
        answer.send(error)


def _limit_memory(megabytes: int) -> None:
    """Let this process have no more memory of its own; systems that know no such limit go without."""
    if sys.platform == "win32":
        return
    import resource

    limit = megabytes * 2**20
    resource.setrlimit(resource.RLIMIT_DATA, (limit, limit))
