"""The text that the bytes of a part stand for: as it declares, where that can be true."""

from __future__ import annotations

import codecs
from email.message import Message

from reader.sources import decoding

_WINDOWS_1252 = frozenset({"iso8859-1", "ascii"})
"""Declared by programs that write the quotation marks of Windows-1252 all the same."""


def text(part: Message, name: str) -> str:
    """Return the text of a part, out of base64 or quoted-printable. Raises SourceError when it is none."""
    payload = part.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    try:
        codec = codecs.lookup(part.get_content_charset("")).name
        return data.decode("cp1252" if codec in _WINDOWS_1252 else codec)
    except (LookupError, ValueError):  # unknown, no encoding of texts, or not the one that it is in
        return decoding.decode(data, name)
