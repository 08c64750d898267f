"""What analyses batches, as `run` sees it. A protocol only."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from typing import ParamSpec, Protocol, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


class Workers(Protocol):
    """Processes, here or elsewhere, that call a function."""

    @property
    def deaths(self) -> tuple[type[Exception], ...]:
        """What a future raises when the process that worked for it has died."""
        ...

    def capacity(self) -> int:
        """Return how many calls are answered at the same time."""
        ...

    def submit(self, function: Callable[P, T], *args: P.args, **options: P.kwargs) -> Future[T]:
        """Have the function called. May raise one of `deaths`."""
        ...

    def revive(self) -> None:
        """Make sure that there is somebody to work after one has died."""
        ...

    def close(self) -> None:
        """Let everybody go."""
        ...
