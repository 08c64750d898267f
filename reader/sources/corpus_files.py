"""Files that hold many articles, and would pass for one: what they are, and what reads them."""

from __future__ import annotations

import re
import zlib

from reader.sources.packed import GZIP

_BYTES = 64 * 1024
"""So much of a file tells what it is."""
_LINE = re.compile(rb'(?:\xef\xbb\xbf)?\s*\{(?=[^\n]*"text"\s*:\s*")(?=[^\n]*"id"\s*:)')
_OF_LINES = (".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz")
"""The ends of the names of files with lines of JSON, whatever these say."""
_PARQUET, _ARCHIVE = b"PAR1", b"WARC/"


def what_to_do(data: bytes, name: str) -> str:
    """Return a sentence about a file that holds many articles; empty for any other."""
    beginning = _unpacked(data)
    if name.casefold().endswith(_OF_LINES) or _LINE.match(beginning):
        return (
            f"{name}: has an article a line, and is no text. `reader extract` and `reader add` read it with "
            "--input-format jsonl."
        )
    if beginning.startswith((_PARQUET, _ARCHIVE)):
        what = "a table" if beginning.startswith(_PARQUET) else "an archive of pages"
        return f"{name}: is {what}, and no text. `reader extract --output claims.csv {name}` reads it."
    return ""


def _unpacked(data: bytes) -> bytes:
    """Return the beginning of what is in a file that may be packed; nothing of a damaged one."""
    if not data.startswith(GZIP):
        return data[:_BYTES]
    try:
        return zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(data[:_BYTES], _BYTES)
    except zlib.error:
        return b""
