"""The text that the bytes of a part stand for: as it declares, where that can be true."""

from __future__ import annotations

from email.message import Message

from reader.sources import decoding
from reader.sources.encoding_names import codec_name


def text(part: Message, name: str) -> str:
    """Return the text of a part, out of base64 or quoted-printable. Raises SourceError when it is none."""
    payload = part.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    try:
        return data.decode(codec_name(part.get_content_charset("")))
    except (LookupError, ValueError):  # unknown, no encoding of texts, or not the one that it is in
        return decoding.decode(data, name)
