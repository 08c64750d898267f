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
_KINDS = (
    (b"PAR1", "a table", (".parquet",)),
    (b"WARC/", "an archive of pages", (".warc", ".warc.gz", ".wet", ".wet.gz")),
)
"""How such a file begins, what it is, and how its name has to end."""


def what_to_do(data: bytes, name: str) -> str:
    """Return a sentence about a file that holds many articles; empty for any other."""
    beginning = _unpacked(data)
    if name.casefold().endswith(_OF_LINES) or _LINE.match(beginning):
        return (
            f"{name}: has an article a line, and is no text. `reader extract` and `reader add` read it with "
            "--input-format jsonl."
        )
    for start, what, ends in _KINDS:
        if beginning.startswith(start):
            is_named_so = name.casefold().endswith(ends)
            way = f"`reader extract --output claims.csv {name if is_named_so else 'FILE'}` reads it"
            named = "" if is_named_so else f" once its name ends in {' or '.join(ends[:2])}"
            return f"{name}: is {what}, and no text. {way}{named}."
    return ""


def _unpacked(data: bytes) -> bytes:
    """Return the beginning of what is in a file that may be packed; nothing of a damaged one."""
    if not data.startswith(GZIP):
        return data[:_BYTES]
    try:
        return zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(data[:_BYTES], _BYTES)
    except zlib.error:
        return b""
