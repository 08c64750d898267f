"""The processes of this machine that analyse: a pool of the standard library. Not inside a Textual app."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import get_context, parent_process
from threading import Thread
from typing import ParamSpec, TypeVar

from reader.errors import AnalysisError

P = ParamSpec("P")
T = TypeVar("T")


class Pool:
    """Some processes; see `reader.bulk.workers`."""

    deaths = (BrokenProcessPool,)

    def __init__(self, jobs: int) -> None:
        self._jobs = jobs
        self._executor = self._start()

    def capacity(self) -> int:
        """Return how many batches are in work at most."""
        return self._jobs

    def submit(self, function: Callable[P, T], *args: P.args, **options: P.kwargs) -> Future[T]:
        """Have a process call the function.

        Raises BrokenProcessPool when one has died before, AnalysisError when none can be started.
        """
        with _interrupts_blocked(), _starting():
            return self._executor.submit(function, *args, **options)

    def revive(self) -> None:
        """Start new processes in the place of those of which one has died: the others end with it."""
        self._executor.shutdown(wait=False)
        self._executor = self._start()

    def close(self) -> None:
        """End the processes, when what they are at is done."""
        self._executor.shutdown(cancel_futures=True)

    def _start(self) -> ProcessPoolExecutor:
        # Not fork: it copies locks that threads of this process may hold, and the network's.
        with _starting():
            return ProcessPoolExecutor(self._jobs, get_context("spawn"), initializer=_begin)


@contextmanager
def _starting() -> Iterator[None]:
    """Say in a sentence that the system has no room for more processes, or for their pipes."""
    try:
        yield
    except OSError as error:
        why = (error.strerror or str(error)).lower()
        raise AnalysisError(f"no more processes could be started: {why}. Give fewer --jobs.") from error


@contextmanager
def _interrupts_blocked() -> Iterator[None]:
    """Leave ctrl+c to the parent, in the processes that are started meanwhile: they inherit what is blocked.

    From their first moment on, before they could ignore it themselves. The parent is told of it afterwards.
    """
    mask = signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT])
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, mask)


def _begin() -> None:
    """End with the parent: killed, it cannot end its children any more."""
    from reader.nlp.light_spacy import import_spacy

    Thread(target=_end_with_parent, daemon=True).start()
    import_spacy()


def _end_with_parent() -> None:
    parent = parent_process()
    assert parent is not None
    parent.join()
    os._exit(1)
