"""What an address names: which server, and what of it."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from urllib.parse import unquote, urljoin

from urllib3.exceptions import LocationParseError
from urllib3.util import parse_url

from reader.errors import FetchError
from reader.shelf.address import shown, with_scheme

_PORTS = {"http": 80, "https": 443}
_HOST = re.compile(r"[\w.-]+|[\da-f:.]+(?:%.+)?", re.ASCII | re.IGNORECASE)
"""A name in its ASCII form, or the numbers of a server; urllib3 takes "|ls" for a name, too."""
_MAX_CODE_POINTS = 8000
"""Servers are asked to take 8,000 octets (RFC 9110, 4.1); more is no address that somebody follows."""


@dataclass(frozen=True, slots=True)
class WebAddress:
    """An address of the web, taken apart."""

    scheme: str
    """http or https."""
    host: str
    """A name in its ASCII form, or an address without brackets; in small letters."""
    port: int
    target: str
    """Path and query, as they stand in a request."""
    authorization: str = ""
    """The value of the header for the name and password in the address; empty without them."""

    @property
    def text(self) -> str:
        """The address without name, password and fragment."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        port = "" if self.port == _PORTS[self.scheme] else f":{self.port}"
        return f"{self.scheme}://{host}{port}{self.target}"

    @property
    def authority(self) -> str:
        """The value of the header Host."""
        return self.text.split("/", 3)[2]

    def is_same_server(self, other: WebAddress) -> bool:
        """Tell whether both name the same server, to which a password may be shown."""
        return (self.scheme, self.host, self.port) == (other.scheme, other.host, other.port)


def parse(address: str) -> WebAddress:
    """Take an address apart; one without a scheme is of https. Raises FetchError if it is none of the web."""
    label = shown(address.strip())
    address = with_scheme(address)
    if len(address) > _MAX_CODE_POINTS:
        raise FetchError(f"{shown(address[:60])}…: this address is too long to be one.")
    try:
        url = parse_url(address)
    except LocationParseError as error:
        raise FetchError(f"{label}: is no address of the web.") from error
    if url.scheme not in _PORTS:
        raise FetchError(f"{label}: only addresses that begin with http:// or https:// are fetched.")
    host = (url.host or "").strip("[]").rstrip(".")
    if host and not _HOST.fullmatch(host):
        raise FetchError(f"{label}: is no address of the web.")
    if not host:
        raise FetchError(f"{label}: is no address of the web: it names no server.")
    return WebAddress(
        url.scheme,
        host,
        url.port or _PORTS[url.scheme],
        url.request_uri,
        _authorization(url.auth),
    )


def redirect(address: WebAddress, location: str) -> WebAddress:
    """Return where a redirect leads. Raises FetchError when that is no address of the web.

    Name and password go along to the same server only, and those in a redirect are not used.
    """
    try:
        absolute = urljoin(address.text, location.strip())
    except ValueError as error:
        raise FetchError(f"{address.text}: leads to {shown(location)}, which is no address.") from error
    target = parse(absolute)
    return replace(target, authorization=address.authorization if target.is_same_server(address) else "")


def is_allowed(address: WebAddress, hosts: Iterable[str]) -> bool:
    """Tell whether the configuration lets a server be asked though it may be a private one.

    `hosts` are names or addresses, with a port ("localhost:8000", "[::1]:8000") or for every port.
    """
    host = f"[{address.host}]" if ":" in address.host else address.host
    names = {address.host, host, f"{host}:{address.port}"}
    return any(name.lower() in names for name in hosts)


def _authorization(credentials: str | None) -> str:
    if not credentials:
        return ""
    name, _, password = credentials.partition(":")
    pair = f"{unquote(name)}:{unquote(password)}".encode()
    return f"Basic {base64.b64encode(pair).decode('ascii')}"
