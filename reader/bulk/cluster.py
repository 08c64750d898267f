"""The workers of a dask cluster. Knows dask, which connects to the scheduler that the person names."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from typing import ParamSpec, TypeVar

from distributed import Client, LocalCluster
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
        self._local: LocalCluster | None = None
        try:
            if address == LOCAL:
                self._local = LocalCluster(  # type: ignore[no-untyped-call]
                    n_workers=jobs, threads_per_worker=1, dashboard_address=None, host="127.0.0.1"
                )
            self._client = Client(self._local or address, set_as_default=False)  # type: ignore[no-untyped-call]
        except (OSError, ValueError) as error:
            raise AnalysisError(f"{address}: no dask scheduler could be reached there ({error}).") from error
        self._executor = self._client.get_executor(pure=False)  # type: ignore[no-untyped-call]

    def capacity(self) -> int:
        """Return how many threads the workers have together by now: they come and go."""
        return sum(self._client.nthreads().values())  # type: ignore[no-untyped-call]

    def submit(self, function: Callable[P, T], *args: P.args, **options: P.kwargs) -> Future[T]:
        """Have a worker call the function."""
        return self._executor.submit(function, *args, **options)  # type: ignore[no-any-return]

    def revive(self) -> None:
        """Do nothing: dask starts workers anew by itself."""

    def close(self) -> None:
        """Leave the cluster; end it if it was started for this run."""
        self._client.close()  # type: ignore[no-untyped-call]
        if self._local:
            self._local.close()
