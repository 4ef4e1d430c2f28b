"""Run the jobs of a set on all cores; the result does not depend on how many there are or which ends first."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed

from reportgen.build.jobs import Job, Made, make

Progress = Callable[[int, int], None]
_LEFT_ALONE = (signal.SIGINT, signal.SIG_IGN)
FEW = 3
"""Up to so many jobs one process is as fast: starting others costs about a second each."""


def run_jobs(jobs: Sequence[Job], progress: Progress | None = None, workers: int | None = None) -> tuple[Made, ...]:
    """Make every job's files, in the order of `jobs`. `progress` hears how many of how many are done."""
    tell = progress or (lambda done, total: None)
    count = workers or len(os.sched_getaffinity(0))
    if count == 1 or len(jobs) < FEW:
        return _one_by_one(jobs, tell)
    return _side_by_side(jobs, tell, min(count, len(jobs)))


def _one_by_one(jobs: Sequence[Job], tell: Progress) -> tuple[Made, ...]:
    made = []
    for job in jobs:
        made.append(make(job))
        tell(len(made), len(jobs))
    return tuple(made)


def _side_by_side(jobs: Sequence[Job], tell: Progress, workers: int) -> tuple[Made, ...]:
    pool = _pool(workers)
    if pool is None:
        return _one_by_one(jobs, tell)
    with pool:
        futures = [pool.submit(make, job) for job in jobs]
        try:
            for done, future in enumerate(as_completed(futures), 1):
                future.result()
                tell(done, len(jobs))
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise
        return tuple(future.result() for future in futures)


def _pool(workers: int) -> ProcessPoolExecutor | None:
    """Return processes to work side by side; None where the machine has none to give.

    Processes talk through semaphores in /dev/shm, which a bare chroot or a closed container keeps from plain users.
    """
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["reportgen.build.warm"])
    try:
        # Ctrl-C reaches the whole group of processes: the one that was started tells of it, the others say nothing
        return ProcessPoolExecutor(workers, mp_context=context, initializer=signal.signal, initargs=_LEFT_ALONE)
    except (OSError, ImportError, NotImplementedError):
        return None
