"""Files that browsers and desktops make of a link that is dragged out of them: where they lead."""

from __future__ import annotations

import re

from reader.shelf.address import is_address, shown

_MAX_BYTES = 64 * 1024
"""A link with a picture of its own; an article that begins so is none."""
_PROPERTY_LIST = re.compile(rb"bplist00|\s*(?:<\?xml[^>]*>\s*)?(?:<!DOCTYPE plist[^>]*>\s*)?<plist[\s>]")
_SHORTCUT = re.compile(r"\ufeff?\s*\[(?:InternetShortcut|Desktop Entry)\]", re.IGNORECASE)
_URL = re.compile(r"^URL(?:\[\$e\])?=(?P<address>.+)$", re.IGNORECASE | re.MULTILINE)


def what_to_do(data: bytes, name: str) -> str:
    """Return a sentence about a file that is a link (.webloc, .url, .desktop); empty for any other."""
    address = _address(data) if len(data) <= _MAX_BYTES else ""
    if not is_address(address):
        return ""
    return f"{name}: is a link to {shown(address)}. `reader add ADDRESS` puts the page into your library."


def _address(data: bytes) -> str:
    if _PROPERTY_LIST.match(data):
        import plistlib  # slow to import, and needed for few files

        try:
            properties = plistlib.loads(data)
        except Exception:  # plistlib fails on a broken one in many ways
            return ""
        address = properties.get("URL") if isinstance(properties, dict) else None
        return address.strip() if isinstance(address, str) else ""
    text = data.decode("utf-8", "replace")
    line = _URL.search(text) if _SHORTCUT.match(text) else None
    return line["address"].strip() if line else ""
