"""Pages that a browser saved in one file (.mhtml): a message that nobody sent, with a page in it."""

from __future__ import annotations

import re
from email.message import Message
from typing import NamedTuple

from reader.sources.mail import charset, headers

_SAVED_BY = rb"(?im)\AFrom:\s*<saved by "
"""How browsers fill in the sender, in the first line."""


class SavedPage(NamedTuple):
    """A page with its address."""

    data: bytes
    address: str


def is_saved_page(data: bytes) -> bool:
    """Tell whether the bytes are such a file."""
    return re.match(_SAVED_BY, data) is not None


def saved_page(message: Message, name: str) -> SavedPage | None:
    """Return the page in such a file; None when there is none. Raises SourceError when it is no text."""
    page = next((part for part in message.walk() if part.get_content_type() == "text/html"), None)
    if page is None:
        return None
    address = headers.header(message, "Snapshot-Content-Location") or headers.header(page, "Content-Location")
    # As UTF-8, so that no declaration in the markup counts against that of the part.
    return SavedPage(charset.text(page, name).encode("utf-8", "replace"), address)
