"""When a feed may be asked for again: what a server's answer means for the next request. Pure."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Protocol

from reader.shelf.feed import FetchState, HostState
from reader.shelf.http_status import server_answers

MIN_SECONDS = 3600.0
"""From one request for a feed to the next, whatever its server says."""
UNASKED_SECONDS = 60.0
"""The same when no server was asked: a laptop has its network back in a minute."""
MAX_SECONDS = 7 * 86400.0
"""What a server says longer is taken for a mistake: a feed that is a file on a server for pictures is "fresh"
for a year."""
_MAX_FAILURE_SECONDS = 86400.0
"""A feed that cannot be had is asked for once a day in the end."""
JITTER = 0.1
"""Of the wait, at most, is added by chance, so that not all programs come at the full hour."""
_NEVER = 253_402_300_799.0
"""The end of the year 9999: a feed that is gone is asked for no more."""
_REFUSALS = (429, 503)
"""Too many requests; service unavailable."""
_PATIENCE = 2
"""So many refusals in a row are about the host, and not about one feed."""

OK_STATUS, NOT_MODIFIED, GONE = 200, 304, 410


class Reply(Protocol):
    """What is looked at of a server's answer."""

    @property
    def status(self) -> int:
        """Of HTTP."""
        ...

    @property
    def etag(self) -> str:
        """The validators, verbatim; empty when it sends none."""
        ...

    @property
    def modified(self) -> str:
        """The other one."""
        ...

    @property
    def max_age(self) -> float:
        """Seconds for which nothing new comes."""
        ...

    @property
    def retry_after(self) -> float:
        """Seconds for which it wants no request."""
        ...


def after_reply(state: FetchState, reply: Reply, *, now: float, jitter: float) -> FetchState:
    """Return what is known of a feed after an answer. `jitter` is a number from 0 to 1, by chance.

    An answer of 304 need not repeat the validators: those of before hold on. A problem is in words that go on
    from an address and a colon.
    """
    if reply.status in (OK_STATUS, NOT_MODIFIED):
        is_same = reply.status == NOT_MODIFIED
        wait = max(MIN_SECONDS, reply.max_age, reply.retry_after)
        return FetchState(
            reply.etag or (state.etag if is_same else ""),
            reply.modified or (state.modified if is_same else ""),
            _next_time(now, wait, jitter),
            # What is broken in a feed stays broken until it changes; that it could not be had is over.
            problem=state.problem if is_same and not state.failures else "",
            fetched=datetime.fromtimestamp(now, UTC).isoformat(timespec="seconds"),
        )
    if reply.status == GONE:
        problem = "its server says that it is gone for good (410); remove it"
        return replace(state, due=_NEVER, failures=state.failures + 1, problem=problem)
    return after_failure(
        state, server_answers(reply.status), now=now, jitter=jitter, retry_after=reply.retry_after
    )


def after_failure(
    state: FetchState,
    problem: str,
    *,
    now: float,
    jitter: float,
    retry_after: float = 0.0,
    least_seconds: float = MIN_SECONDS,
) -> FetchState:
    """Return what is known of a feed that could not be had; each failure in a row doubles the wait."""
    backoff = min(least_seconds * 2.0 ** min(state.failures, 16), _MAX_FAILURE_SECONDS)
    due = _next_time(now, max(backoff, retry_after), jitter)
    return replace(state, due=due, failures=state.failures + 1, problem=problem)


def after_refusal(state: HostState, reply: Reply, *, now: float) -> HostState:
    """Return what is known of a host after an answer: from the second refusal on it is left alone."""
    if not is_refusal(reply):
        return HostState()
    refusals = state.refusals + 1
    wait = min(reply.retry_after or MIN_SECONDS, MAX_SECONDS) if refusals >= _PATIENCE else 0.0
    return HostState(now + wait if wait else 0.0, refusals)


def is_refusal(reply: Reply) -> bool:
    """Tell whether a server says that it is asked too often."""
    return reply.status in _REFUSALS


def later(due: float, *, now: float, seconds: float) -> float:
    """Return the later of two times: one, and so many seconds from now, a week at most."""
    return max(due, now + min(seconds, MAX_SECONDS))


def must_wait(due: float, *, now: float) -> bool:
    """Tell whether a time is still to come.

    One that is farther off than any answer puts it comes from a clock that was wrong: nobody waits for it.
    """
    return now < due <= now + MAX_SECONDS * (1 + JITTER) or due >= _NEVER


def is_gone(state: FetchState) -> bool:
    """Tell whether a feed is asked for no more, because its server said that it is gone for good."""
    return state.due >= _NEVER


def _next_time(now: float, wait: float, jitter: float) -> float:
    return now + min(wait, MAX_SECONDS) * (1 + JITTER * jitter)
