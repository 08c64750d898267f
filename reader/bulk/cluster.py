"""The workers of a dask cluster. Knows dask, which connects to the scheduler that the person names."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from functools import partial
from typing import Any, ParamSpec, TypeVar

from distributed import Client, LocalCluster
from distributed import Future as RemoteFuture
from distributed.scheduler import KilledWorker

from reader.errors import AnalysisError

P = ParamSpec("P")
T = TypeVar("T")

LOCAL = "local"
"""Stands for a cluster that is started on this machine, and ends with the run."""


class Cluster:
    """A cluster; see `reader.bulk.workers`. What a worker was at when it died is done again by another."""

    deaths = (KilledWorker,)

    def __init__(self, address: str, jobs: int) -> None:
        """Connect to the scheduler at an address, or start `jobs` workers here. Raises AnalysisError."""
        self._jobs = jobs
        self._local: LocalCluster | None = None
        try:
            if address == LOCAL:
                self._local = LocalCluster(  # type: ignore[no-untyped-call]
                    n_workers=jobs, threads_per_worker=1, dashboard_address=None, host="127.0.0.1"
                )
            self._client = Client(self._local or address, set_as_default=False)  # type: ignore[no-untyped-call]
        except (OSError, ValueError) as error:
            raise AnalysisError(f"{address}: no dask scheduler could be reached there ({error}).") from error
        self._in_work: set[RemoteFuture[Any]] = set()
        """Held, because dask drops what nobody waits for any more."""

    def capacity(self) -> int:
        """Return how many threads the workers have together by now: they come and go."""
        return sum(self._client.nthreads().values())  # type: ignore[no-untyped-call]

    def submit(self, function: Callable[P, T], *args: P.args, **options: P.kwargs) -> Future[T]:
        """Have a worker call the function. Cancelled, it is dropped even while a worker is at it."""
        # Not the client's own executor: where a worker dies between its result and the fetching of that, it
        # raises TypeError, although dask has the result made again (distributed 2026.8, cfexecutor.py).
        future: Future[T] = Future()
        remote = self._client.submit(function, *args, pure=False, **options)
        self._in_work.add(remote)
        remote.add_done_callback(partial(self._hand_over, future))  # type: ignore[no-untyped-call]
        return future

    def _hand_over(self, future: Future[T], remote: RemoteFuture[T]) -> None:
        self._in_work.discard(remote)
        if not future.set_running_or_notify_cancel():
            return
        try:
            future.set_result(remote.result())
        except Exception as error:
            future.set_exception(error)

    def revive(self) -> None:
        """Have as many workers here as before: dask gives up one that does not come back soon enough."""
        if self._local:
            self._local.scale(self._jobs)  # type: ignore[no-untyped-call]

    def close(self) -> None:
        """Leave the cluster; end it if it was started for this run."""
        self._client.close()  # type: ignore[no-untyped-call]
        if self._local:
            self._local.close()
