"""The text that the bytes of a page stand for: by its mark, else UTF-8, else by its declaration."""

from __future__ import annotations

import codecs
import re

from reader.sources import decoding
from reader.sources.encoding_names import codec_name

# A browser looks for the declaration in the first 1,024 bytes; pages with long comments above it have it
# later.
_DECLARATION_BYTES = 4096
_DECLARATION = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)
_HEADER_CHARSET = re.compile(r"charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)
_WINDOWS_1252 = "cp1252"
_UNICODE = ("utf-8", "utf-16", "utf-32", "utf-7")
_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def decode(data: bytes, name: str) -> str:
    """Return the text of a page. Raises SourceError, which calls the page `name`, when it is no text.

    Bytes that are valid UTF-8 are UTF-8 whatever the page declares: wrong declarations are common, and no
    text of another encoding with accents in it is valid UTF-8 by chance.
    """
    if data.startswith(_MARKS) or _is_utf8(data):
        encoding = _declared(data)
        if not data.startswith(_MARKS) and encoding.startswith(
            "iso2022"
        ):  # is ASCII, and so UTF-8, in its bytes
            return data.decode(encoding, "replace")
        return decoding.decode(data, name)
    encoding = _declared(data)
    if encoding == _WINDOWS_1252 or not encoding or encoding.startswith(_UNICODE):
        return decoding.decode(data, name)
    decoding.refuse_binary(data, name)
    return data.decode(encoding, "replace")


def in_utf8(data: bytes, content_type: str) -> bytes:
    """Return the bytes of a page, in UTF-8 where only the header that came with them names the encoding."""
    label = _HEADER_CHARSET.search(content_type)
    if label is None or data.startswith(_MARKS) or _is_utf8(data) or _declared(data):
        return data
    encoding = codec_name(label[1])
    return data.decode(encoding, "replace").encode("utf-8", "replace") if encoding else data


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _declared(data: bytes) -> str:
    """Return Python's name of the encoding that the page declares; empty without a known one."""
    declaration = _DECLARATION.search(data[:_DECLARATION_BYTES])
    if declaration is None:
        return ""
    return codec_name(declaration[1].decode("ascii"))
