"""When nothing happens any more: asked of the event loop itself. Neither clock nor processor is looked at.

Textual's pilot takes a process for idle when it used little processor time for 20 ms. That is slow, and on a
busy machine, where a process waits for its turn, it is wrong.
"""

from __future__ import annotations

import asyncio

_SOON_SECONDS = 0.02
"""Timers that end by then are waited for: a screen is painted so long, at most, after it changed."""
_MAX_SECONDS = 60.0
"""No wait is longer, whatever goes on; it is no limit that a busy machine comes near."""


async def wait_for_quiet(min_sleep: float = 0, max_sleep: float = _MAX_SECONDS) -> None:
    """Wait until everything waits for something else: a key, a process, a timer that takes a while.

    Stands in for `textual._wait.wait_for_idle` and has its parameters; there is no least time.
    """
    loop = asyncio.get_running_loop()
    assert isinstance(loop, asyncio.BaseEventLoop)
    end = loop.time() + max_sleep
    while loop.time() < end:
        await asyncio.sleep(0)
        if _is_somebody_ready(loop):
            continue
        due = _next_timer(loop)
        if due is None or due - loop.time() > _SOON_SECONDS:
            return
        await asyncio.sleep(due - loop.time())


def _is_somebody_ready(loop: asyncio.BaseEventLoop) -> bool:
    """Return whether anything but the caller can go on now."""
    return bool(loop._ready)  # type: ignore[attr-defined]  # asyncio says it nowhere else


def _next_timer(loop: asyncio.BaseEventLoop) -> float | None:
    """Return when the next timer ends, in the loop's time."""
    timers: list[asyncio.TimerHandle] = loop._scheduled  # type: ignore[attr-defined]  # as above
    return min((timer.when() for timer in timers if not timer.cancelled()), default=None)
