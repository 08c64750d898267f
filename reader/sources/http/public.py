"""Which addresses of the internet protocol are everybody's, and which are somebody's own machines."""

from __future__ import annotations

from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

_NAT64 = IPv6Network("64:ff9b::/96")
"""RFC 6052: the last 32 bits are an IPv4 address, and a gateway connects to that."""


def is_public(address: str) -> bool:
    """Tell whether an address is of the internet, and so is the one of the other version that it means.

    Not so for private, shared, loopback, link-local, multicast and reserved ones: a page or feed could make
    the program ask the person's router, printer or other programs for something.
    """
    parsed = ip_address(address)
    if isinstance(parsed, IPv6Address) and (inner := _inner(parsed)) is not None:
        return _is_public(inner)
    return _is_public(parsed)


def _inner(address: IPv6Address) -> IPv4Address | None:
    """Return the IPv4 address that an IPv6 one leads to: mapped, 6to4, Teredo or NAT64."""
    if address in _NAT64:
        return IPv4Address(int(address) & 0xFFFFFFFF)
    teredo = address.teredo
    return address.ipv4_mapped or address.sixtofour or (teredo[1] if teredo else None)


def _is_public(address: IPv4Address | IPv6Address) -> bool:
    # The standard library calls multicast and some reserved ones global.
    is_site_local = isinstance(address, IPv6Address) and address.is_site_local
    return address.is_global and not (address.is_multicast or address.is_reserved or is_site_local)
