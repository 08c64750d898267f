"""What an address gives: redirects followed, every one checked like the address itself."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from reader.errors import FetchError, NoServerError, PrivateNetworkError
from reader.sources.http.address import WebAddress, parse, redirect
from reader.sources.http.agent import USER_AGENT
from reader.sources.http.connection import NoConnection, open_connection, resolve
from reader.sources.http.exchange import ACCEPT_ENCODING, Answer, Cancellation, cancelled, exchange
from reader.sources.http.freshness import max_age, retry_after
from reader.sources.http.limits import DEFAULT, Limits
from reader.sources.http.refresh_element import refresh_target
from reader.sources.http.turns import Turns

_ACCEPT = (
    "application/atom+xml, application/rss+xml, application/feed+json, text/html;q=0.9, "
    "application/xhtml+xml;q=0.9, application/xml;q=0.9, application/json;q=0.8, */*;q=0.1"
)
_REDIRECTS = (301, 302, 303, 307, 308)
_PERMANENT = (301, 308)
_OK = 200


@dataclass(frozen=True, slots=True)
class Response:
    """The answer to a request, at the end of its redirects."""

    address: str
    """Where it came from, without name and password."""
    status: int
    body: bytes = b""
    """Unpacked; empty unless the status is 200."""
    content_type: str = ""
    """The header, as it was sent."""
    etag: str = ""
    """The validators, verbatim; empty when the server did not send them."""
    modified: str = ""
    max_age: float = 0.0
    """Seconds for which it says that nothing new comes."""
    retry_after: float = 0.0
    """Seconds for which it wants no request."""
    permanent_address: str = ""
    """Where it was moved to for good; empty when it was not."""


class Fetcher:
    """Asks servers for pages and feeds, politely; one for all threads of a program."""

    def __init__(
        self,
        *,
        allow: Iterable[str] = (),
        limits: Limits = DEFAULT,
        turns: Turns | None = None,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._allow = tuple(allow)
        self._limits = limits
        self._turns = turns or Turns()
        self._clock = clock
        self._cancellation = Cancellation()

    def cancel(self) -> None:
        """Cut off every request, now and from now on; each raises FetchError."""
        self._cancellation.cancel()

    def fetch(self, address: str, *, etag: str = "", modified: str = "") -> Response:
        """Return the answer for an address, whatever its status. Raises FetchError when there is none.

        With a validator a server answers with 304 and no body when nothing has changed.
        """
        place = start = parse(address)
        validators = {"If-None-Match": etag, "If-Modified-Since": modified}
        permanent_address, is_permanent = "", True
        for _ in range(self._limits.max_redirects + 1):
            try:
                answer = self._ask(place, {name: value for name, value in validators.items() if value})
                location = _location(answer)
                elsewhere = redirect(place, location) if location else place
                if not location or (answer.status == _OK and elsewhere == place):
                    return self._response(place, answer, permanent_address)
                place = elsewhere
            except FetchError as error:
                if isinstance(error, PrivateNetworkError | NoServerError) and place is start:
                    raise  # nobody was asked
                # Who asked knows the first address, and not the one that it led to.
                prefix = "" if str(error).startswith(start.text) else f"{start.text}: leads elsewhere. "
                raise FetchError(f"{prefix}{error}") from error
            # Behind a temporary redirect nothing is said about the address that was asked for.
            is_permanent = is_permanent and answer.status in _PERMANENT
            permanent_address = place.text if is_permanent else permanent_address
        raise FetchError(
            f"{start.text}: leads on and on; given up after {self._limits.max_redirects} redirects."
        )

    def _ask(self, address: WebAddress, validators: dict[str, str]) -> Answer:
        headers = {
            "Host": address.authority,
            "User-Agent": USER_AGENT,
            "Accept": _ACCEPT,
            "Accept-Encoding": ACCEPT_ENCODING,
            "Connection": "close",
            **validators,
        }
        if address.authorization:
            headers["Authorization"] = address.authorization
        with self._turns.turn(address.host):
            if self._cancellation.is_set:
                raise cancelled(address)
            problem = NoConnection(f"{address.text}: the server cannot be reached.")
            for ip in resolve(address, self._allow):
                connection = open_connection(address, ip, self._limits.connect_seconds)
                try:
                    return exchange(address, connection, headers, self._limits, self._cancellation)
                except NoConnection as error:
                    problem = error
                finally:
                    connection.close()
            raise problem

    def _response(self, address: WebAddress, answer: Answer, permanent_address: str) -> Response:
        headers = answer.headers
        return Response(
            address.text,
            answer.status,
            answer.body,
            headers.get("content-type", ""),
            headers.get("etag", ""),
            headers.get("last-modified", ""),
            max_age(headers.get("cache-control", "")),
            retry_after(headers.get("retry-after", ""), self._clock()),
            permanent_address,
        )


def _location(answer: Answer) -> str:
    """Return where an answer leads; empty when it is what was asked for."""
    if answer.status == _OK:
        is_page = "html" in answer.headers.get("content-type", "html").lower()
        return refresh_target(answer.body) if is_page else ""
    return answer.headers.get("location", "") if answer.status in _REDIRECTS else ""
