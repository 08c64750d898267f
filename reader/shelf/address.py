"""Addresses as a person may see them."""

from __future__ import annotations

import re
from urllib.parse import urlsplit, urlunsplit

from reader.text.normalize import replace_controls

_ADDRESS = re.compile(r"(?:feed:)?(?:https?|feed)://", re.IGNORECASE)
_FEED = r"(?i)\Afeed:(?://)?(?=https?://)|\Afeed(?=://)"
"""What some pages put before the address of a feed, or in place of its scheme."""
_SCHEME = r"(?i)[a-z][a-z0-9+.-]*:(?!\d)"
_PORTS = {"http": ":80", "https": ":443"}
_CREDENTIALS = r"\A(?P<scheme>\s*[A-Za-z][A-Za-z0-9+.-]*://)?[^/?#]*@"


def is_address(words: str) -> bool:
    """Tell whether words are an address of the web with its scheme, and no path of a file."""
    return _ADDRESS.match(words.strip()) is not None


def with_scheme(address: str) -> str:
    """Return an address with the scheme that a person means: of the web without one, and not of a feed."""
    address = re.sub(_FEED, lambda match: "" if ":" in match[0] else "http", address.strip())
    return address if re.match(_SCHEME, address) else f"https://{address.removeprefix('//')}"


def identity(address: str) -> str:
    """Return what two spellings of the same address have in common; only to compare by, never to ask for.

    Case of scheme and host, a port that the scheme has anyway, "feed:" before it and no path or "/" make no
    difference (RFC 3986, 6.2.2 and 6.2.3).
    """
    address = with_scheme(address)
    try:
        parts = urlsplit(address)
    except ValueError:  # "http://[" is no address
        return address
    credentials, at, host = parts.netloc.rpartition("@")
    host = host.lower().removesuffix(_PORTS.get(parts.scheme, ":")).rstrip(".")
    return urlunsplit(parts._replace(netloc=f"{credentials}{at}{host}", path=parts.path or "/"))


def shown(address: str) -> str:
    """Return an address without the name and password in it, and without what a terminal could act on.

    Every message, list and file for others shows an address through this.
    """
    return replace_controls(re.sub(_CREDENTIALS, lambda match: match["scheme"] or "", address))
