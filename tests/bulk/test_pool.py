"""The processes of this machine: ctrl+c, which a terminal sends to all of them, and a system without room."""

from __future__ import annotations

import os
import resource
import signal

import pytest

from reader.bulk.pool import Pool
from reader.errors import AnalysisError


def blocked() -> set[int]:
    """Return the signals that this thread is not told of."""
    return set(signal.pthread_sigmask(signal.SIG_BLOCK, []))


def test_ctrl_c_reaches_the_parent_alone() -> None:
    pool = Pool(1)
    try:
        in_process = pool.submit(blocked).result()
    finally:
        pool.close()
    assert (signal.SIGINT in in_process, signal.SIGINT in blocked()) == (True, False)


def test_a_system_without_room_for_more_processes_is_told_of_in_a_sentence() -> None:
    # Handles are given from the lowest on, so that none is left below one that is free.
    free = os.open(os.devnull, os.O_RDONLY)
    os.close(free)
    limits = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (free, limits[1]))
    try:
        with pytest.raises(AnalysisError) as told:
            Pool(2).submit(len, "a")
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, limits)
    assert f"{told.value}" == "no more processes could be started: too many open files. Give fewer --jobs."
