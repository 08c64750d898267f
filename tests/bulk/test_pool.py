"""The processes of this machine: what they do with ctrl+c, which a terminal sends to all of them."""

from __future__ import annotations

import signal

from reader.bulk.pool import Pool


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
