"""From an address to a connection: a name is resolved once, and what was checked is what is connected to."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Iterable

import truststore
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import ConnectTimeoutError, HTTPError, NewConnectionError
from urllib3.util.ssl_match_hostname import CertificateError

from reader.errors import FetchError, NoServerError, PrivateNetworkError
from reader.paths import config_file
from reader.sources.http.address import WebAddress, is_allowed
from reader.sources.http.public import is_public

_MAX_ADDRESSES = 4
"""Of a server are tried: two of each version."""


class NoConnection(FetchError):
    """There was no way to one of the addresses of a server; another may have one."""


def resolve(address: WebAddress, allow: Iterable[str]) -> tuple[str, ...]:
    """Return the addresses of a server, in the order in which the system prefers them.

    Raises FetchError when there is none, or one that is not public and not in `allow`: a server that is
    both in the internet and in a private network is not what it says it is.
    """
    try:
        answers = socket.getaddrinfo(address.host, address.port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise NoServerError(
            f"{address.text}: there is no server of the name {address.host}, or no network."
        ) from error
    # "fe80::1%eth0" says through which card of the machine.
    addresses = tuple(dict.fromkeys(str(answer[4][0]) for answer in answers))
    if not is_allowed(address, allow) and not all(is_public(ip.partition("%")[0]) for ip in addresses):
        way_to_allow = f'write allow = ["{address.authority}"] under [network] in {config_file()}'
        raise PrivateNetworkError.of(address.text, address.authority, way_to_allow)
    return addresses[:_MAX_ADDRESSES]


def open_connection(address: WebAddress, ip: str, seconds: float) -> HTTPConnection:
    """Return a connection to one of the addresses of a server, not opened yet.

    Its certificate must be the name's, though the number is connected to.
    """
    if address.scheme == "http":
        return HTTPConnection(ip, address.port, timeout=seconds)
    return HTTPSConnection(
        ip,
        address.port,
        timeout=seconds,
        ssl_context=truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT),
        server_hostname=address.host,
        assert_hostname=address.host,
    )


def connect(address: WebAddress, connection: HTTPConnection) -> None:
    """Open a connection. Raises NoConnection."""
    try:
        connection.connect()
    except (HTTPError, OSError, ValueError) as error:
        raise NoConnection(f"{address.text}: {_reason(error)}.") from error


def _reason(error: Exception) -> str:
    causes = (error, error.__cause__, error.__context__)
    if any(isinstance(cause, ssl.SSLError | CertificateError) for cause in causes):
        return "the server's certificate cannot be trusted, or it speaks no TLS that is safe"
    # urllib3 has a connection that was refused among its timeouts.
    is_late = isinstance(error, TimeoutError | ConnectTimeoutError) and not isinstance(
        error, NewConnectionError
    )
    return "the server did not answer in time" if is_late else "the server cannot be reached"
