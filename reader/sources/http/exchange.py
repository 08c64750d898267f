"""One request and its answer, within limits of size and time."""

from __future__ import annotations

import http.client
import socket
import threading
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass

from urllib3.connection import HTTPConnection
from urllib3.exceptions import DecodeError, HTTPError
from urllib3.response import BaseHTTPResponse

from reader.errors import FetchError
from reader.sources.http.address import WebAddress
from reader.sources.http.connection import connect
from reader.sources.http.limits import Limits

_ENCODINGS = ("gzip", "x-gzip", "deflate")
ACCEPT_ENCODING = "gzip, deflate"
"""What is unpacked with a bound on what comes out; no other is asked for."""
_CHUNK_BYTES = 64 * 1024


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server sent."""

    status: int
    headers: Mapping[str, str]
    """By name in small letters; of several of a name, joined by a comma."""
    body: bytes = b""


class Plug:
    """Pulls the plug of a connection from any thread, whatever it waits for."""

    def __init__(self, connection: HTTPConnection) -> None:
        self._connection = connection
        self._socket: socket.socket | None = None

    def hold(self) -> None:
        """Remember the socket: the connection lets go of it when the server says that it will close it."""
        self._socket = self._connection.sock

    def pull(self) -> None:
        """Shut the connection down; who reads from it gets an error or an end."""
        if (line := self._socket or self._connection.sock) is not None:
            with suppress(OSError):
                # Not that of SSLSocket, which would let the rest be read as if it were no ciphertext.
                socket.socket.shutdown(line, socket.SHUT_RDWR)


class Cancellation:
    """Cuts requests off, from any thread and for good: those that run, and those that would begin."""

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._plugs: set[Plug] = set()
        self.is_set = False
        """Whether somebody has cancelled."""

    def cancel(self) -> None:
        """Cut everything off."""
        with self._guard:
            self.is_set = True
            plugs = tuple(self._plugs)
        for plug in plugs:
            plug.pull()

    @contextmanager
    def covering(self, plug: Plug) -> Iterator[None]:
        """Let a connection be cut off until the end of the block."""
        with self._guard:
            self._plugs.add(plug)
        try:
            yield
        finally:
            with self._guard:
                self._plugs.discard(plug)


def exchange(
    address: WebAddress,
    connection: HTTPConnection,
    headers: Mapping[str, str],
    limits: Limits,
    cancellation: Cancellation,
) -> Answer:
    """Connect, send one request and return the answer; with a body only if its status is 200.

    Raises NoConnection, and FetchError for the rest: a limit, a broken answer, cancelled.
    """
    plug, is_late = Plug(connection), threading.Event()

    def give_up() -> None:
        is_late.set()
        plug.pull()

    # A timeout of the socket starts anew with every byte, so that a thread cuts the whole off.
    alarm = threading.Timer(limits.total_seconds, give_up)
    alarm.daemon = True
    answer, problem = None, None
    with cancellation.covering(plug):
        alarm.start()
        try:
            answer = _answer(address, connection, plug, headers, limits)
        except FetchError as error:
            problem = error
        finally:
            alarm.cancel()
    # What was cut off may look like an answer that ended.
    if cancellation.is_set:
        raise cancelled(address)
    if is_late.is_set():
        raise FetchError(f"{address.text}: was not complete after {limits.total_seconds:g} s; given up.")
    if answer is None:
        raise problem or cancelled(address)
    return answer


def cancelled(address: WebAddress) -> FetchError:
    """Return what is raised when a person does not want to wait any longer."""
    return FetchError(f"{address.text}: was cancelled.")


def _answer(
    address: WebAddress,
    connection: HTTPConnection,
    plug: Plug,
    headers: Mapping[str, str],
    limits: Limits,
) -> Answer:
    connect(address, connection)
    plug.hold()
    connection.timeout = limits.silent_seconds
    try:
        connection.request("GET", address.target, headers=headers, preload_content=False)
        with closing(connection.getresponse()) as response:
            fields = {name.lower(): value for name, value in response.headers.items()}
            if response.status != http.client.OK:
                return Answer(response.status, fields)
            return Answer(response.status, fields, _body(address, response, limits))
    except (HTTPError, http.client.HTTPException, OSError, ValueError) as error:
        raise _broken(address, error, limits) from error


def _body(address: WebAddress, response: BaseHTTPResponse, limits: Limits) -> bytes:
    encoding = response.headers.get("Content-Encoding", "").strip().lower()
    if encoding not in ("", "identity", *_ENCODINGS):
        raise FetchError(f"{address.text}: is packed as {encoding!r}, which was not asked for.")
    body = bytearray()
    while piece := response.read(_CHUNK_BYTES, decode_content=True):
        body += piece
        if len(body) > limits.max_bytes:
            raise FetchError(f"{address.text}: is larger than {_size(limits.max_bytes)}; given up.")
        if response.tell() > limits.max_sent_bytes:
            raise FetchError(f"{address.text}: is larger than {_size(limits.max_sent_bytes)}; given up.")
    return bytes(body)


def _broken(address: WebAddress, error: Exception, limits: Limits) -> FetchError:
    # urllib3 wraps what the standard library raises.
    if isinstance(error, http.client.IncompleteRead) or isinstance(
        error.__cause__, http.client.IncompleteRead
    ):
        reason = "ended before it was complete"
    elif isinstance(error, DecodeError):
        reason = "cannot be unpacked: its compression is broken"
    elif isinstance(error, TimeoutError) or "timed out" in str(error):
        reason = f"was silent for {limits.silent_seconds:g} s; given up"
    else:
        reason = "the server's answer is broken"
    return FetchError(f"{address.text}: {reason}.")


def _size(count_bytes: int) -> str:
    return f"{count_bytes >> 20} MB" if count_bytes >= 1 << 20 else f"{count_bytes:,} bytes"
