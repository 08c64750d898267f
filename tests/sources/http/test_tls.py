"""Certificates: the name's, whatever number is connected to, and only one that the system trusts."""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.errors import FetchError
from reader.sources.http.fetch import Fetcher
from reader.sources.http.limits import Limits
from reader.sources.http.turns import Turns
from tests.sources.http.server import ok

CERTIFICATE = Path(__file__).with_name("localhost.pem")
"""Of "localhost", signed by itself, for a hundred years; with its key, which is nobody's secret."""


@pytest.fixture
def port() -> Iterator[int]:
    """The port of a server that speaks TLS on the loopback."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(CERTIFICATE)
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def serve() -> None:
            try:
                connection, _ = listener.accept()
                with context.wrap_socket(connection, server_side=True) as secured:
                    secured.recv(65536)
                    secured.sendall(ok("secret"))
            except OSError:  # who does not trust it hangs up
                pass

        thread = threading.Thread(target=serve)
        thread.start()
        yield listener.getsockname()[1]
        listener.close()
        thread.join()


def fetch(host: str, port: int) -> bytes:
    """Return what the server sends."""
    limits = Limits(connect_seconds=5, silent_seconds=5, total_seconds=10)
    fetcher = Fetcher(allow=[host], limits=limits, turns=Turns(min_seconds=0))
    return fetcher.fetch(f"https://{host}:{port}/").body


def test_a_certificate_that_the_system_trusts_is_taken(port: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", f"{CERTIFICATE}")
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: [(2, 1, 6, "", ("127.0.0.1", port))])
    assert fetch("localhost", port) == b"secret"


def test_a_certificate_that_nobody_vouches_for_is_refused(port: int) -> None:
    with pytest.raises(FetchError, match="certificate cannot be trusted"):
        fetch("127.0.0.1", port)


def test_a_certificate_of_another_name_is_refused(port: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", f"{CERTIFICATE}")
    with pytest.raises(FetchError, match="certificate cannot be trusted"):
        fetch("127.0.0.1", port)
