"""A server on the loopback that answers with whatever bytes a test wants, in whatever pace."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

Script = Callable[[socket.socket, threading.Event], object]
"""What is done with a connection; the event is set when the test is over."""


@dataclass(slots=True)
class Server:
    """Answers by path; what is not there is 404."""

    answers: Mapping[str, bytes | Script]
    port: int = 0
    requests: list[str] = field(default_factory=list)
    """What was asked, head by head."""

    @property
    def allow(self) -> tuple[str, ...]:
        """What lets a Fetcher ask this server."""
        return (f"127.0.0.1:{self.port}",)

    def address(self, path: str) -> str:
        """Return the address of a path."""
        return f"http://127.0.0.1:{self.port}{path}"

    def paths(self) -> list[str]:
        """Return the paths that were asked for, in order."""
        return [head.split(" ")[1] for head in self.requests]


def ok(body: bytes | str, content_type: str = "text/html", **headers: str) -> bytes:
    """Return an answer with a body; "etag" and the like become headers, "_" in them "-"."""
    return answer("200 OK", body, content_type=content_type, **headers)


def answer(status: str, body: bytes | str = b"", **headers: str) -> bytes:
    """Return an answer of any status."""
    data = body.encode() if isinstance(body, str) else body
    lines = [f"HTTP/1.1 {status}", f"Content-Length: {len(data)}"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return "\r\n".join([*lines, "", ""]).encode("latin-1") + data


def redirect(location: str, status: str = "302 Found") -> bytes:
    """Return an answer that leads elsewhere."""
    return answer(status, location=location)


@contextmanager
def serving(answers: Mapping[str, bytes | Script]) -> Iterator[Server]:
    """Serve the answers until the end of the block; more may be put into the mapping meanwhile."""
    over = threading.Event()
    listener = socket.create_server(("127.0.0.1", 0))
    server = Server(answers, listener.getsockname()[1])

    def serve() -> None:
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            threading.Thread(target=_answer, args=(connection, server, over), daemon=True).start()

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        over.set()
        with suppress(OSError):
            listener.shutdown(socket.SHUT_RDWR)
        listener.close()
        thread.join()


def _answer(connection: socket.socket, server: Server, over: threading.Event) -> None:
    with connection, suppress(OSError):
        head = b""
        while b"\r\n\r\n" not in head:
            piece = connection.recv(65536)
            if not piece:
                return
            head += piece
        server.requests.append(head.decode("latin-1"))
        script = server.answers.get(head.split(b" ")[1].decode("latin-1"), answer("404 Not Found"))
        if isinstance(script, bytes):
            connection.sendall(script)
        else:
            script(connection, over)
        with suppress(OSError):
            connection.shutdown(socket.SHUT_WR)
            connection.recv(1)
