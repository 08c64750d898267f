"""Addresses as a person may see them."""

from __future__ import annotations

import re

from reader.text.normalize import replace_controls

_ADDRESS = re.compile(r"(?:feed:)?(?:https?|feed)://", re.IGNORECASE)
_CREDENTIALS = re.compile(r"\A(?P<scheme>\s*[A-Za-z][A-Za-z0-9+.-]*://)?[^/?#]*@")


def is_address(words: str) -> bool:
    """Tell whether words are an address of the web with its scheme, and no path of a file."""
    return _ADDRESS.match(words.strip()) is not None


def shown(address: str) -> str:
    """Return an address without the name and password in it, and without what a terminal could act on.

    Every message, list and file for others shows an address through this.
    """
    return replace_controls(_CREDENTIALS.sub(lambda match: match["scheme"] or "", address))
