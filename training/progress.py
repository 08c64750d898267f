"""How far a run is, in lines."""

from __future__ import annotations

import time

_EVERY = 10
_SLOW = 0.95


class Progress:
    """Prints a line every ten steps."""

    def __init__(self, name: str, steps: int) -> None:
        self._name, self._steps = name, steps
        self._began = time.time()
        self._mean: float | None = None

    def tell(self, step: int, loss: float) -> None:
        """Say that a step was taken, `step` in all, and its loss."""
        self._mean = loss if self._mean is None else _SLOW * self._mean + (1 - _SLOW) * loss
        if step % _EVERY == 0:
            seconds = time.time() - self._began
            print(f"{self._name} {step}/{self._steps} loss {self._mean:.3f} {seconds:.0f} s", flush=True)
