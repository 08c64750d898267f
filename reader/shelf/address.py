"""Addresses as a person may see them."""

from __future__ import annotations

import re

from reader.text.normalize import replace_controls

_CREDENTIALS = re.compile(r"\A(?P<scheme>\s*[A-Za-z][A-Za-z0-9+.-]*://)?[^/?#]*@")


def shown(address: str) -> str:
    """Return an address without the name and password in it, and without what a terminal could act on.

    Every message, list and file for others shows an address through this.
    """
    return replace_controls(_CREDENTIALS.sub(lambda match: match["scheme"] or "", address))
