"""Addresses that count clicks on the way to an article, and have that of the article in their query."""

from __future__ import annotations

from urllib.parse import parse_qsl, urlsplit

from reader.shelf.address import is_address

_LAST_PARTS = frozenset({"url", "l.php", "apiclick.aspx", "redirect", "redir", "out", "away", "click"})
"""How the path of such an address ends. Own list, from alerts and news searches that come as feeds."""
_NAMES = ("url", "u", "q", "to", "target", "dest")
"""Under which name of the query the other address stands; the first that is there."""


def leads_to(address: str) -> str:
    """Return the address to which one leads that counts clicks; any other as it is."""
    try:
        parts = urlsplit(address)
        if parts.path.rstrip("/").rpartition("/")[2].lower() not in _LAST_PARTS:
            return address
        values = dict(reversed(parse_qsl(parts.query)))
        inner = next((values[name] for name in _NAMES if is_address(values.get(name, ""))), "")
        return inner if inner and urlsplit(inner).hostname != parts.hostname else address
    except ValueError:  # "http://[" is no address
        return address
