"""Input that is nearly right: samples with bytes changed, cut, doubled and put in. One seed, one input."""

from __future__ import annotations

import random
from collections.abc import Sequence

MAX_BYTES = 20_000
_MAX_CHANGES, _MAX_CUT = 6, 64
"""More changes, or larger ones, and a parser gives up at the first byte: nothing behind it is tried."""
_TEXTS = (
    "\x00", "\x07", "\x1b[2J", "\x1b]0;title\x07", "\x7f", "\x9b2J", "\u202e", "\u2066", "\ufeff", "\ud800",
    "\r", "\r\n", "\n\n", "\t", "\u2028", "\u00a0", "\u200b", "e\u0301\u0302", "\U0001f469\u200d\U0001f4bb",
    "“", "”", "‘", "’", '"', "'", "«", "»", "—", "…", "“" * 40, "(" * 40, "[" * 40, "he said that " * 20,
    "<", ">", "</", "<![CDATA[", "]]>", "<!--", "&#27;", "&#x9b;", "&#0;", "&#xD800;", "&lt;", "&bogus;",
    "{", "}", "[", "]", ":", ",", "\\u001b", "\\ud800", "null", "true", "-1", "1e999", "9" * 40, "0.1",
    "=", "#", "---", "- ", "* ", "> ", "| a | b |", "`", "../", "~", "%00", "%1b", "\\", '""', "'''",
    "http://", "https://[", "javascript:", "file:///etc/passwd", "mailto:", "@", "?", "&", "#:~:text=",
    "00:00:01,000 --> ", "9999-99-99", "0000-00-00T00:00:00Z", "Mon, 32 Foo 2026", "+99:99",
)  # fmt: skip
_BYTES = (b"\xff", b"\xfe\xff", b"\xc3", b"\xed\xa0\x80", b"\x1f\x8b", b"PK\x03\x04", b"%PDF-1.7")
_PIECES = (*(text.encode("utf-8", "surrogatepass") for text in _TEXTS), *_BYTES)
"""What tends to matter: controls, marks, markup, numbers, dates, broken encodings, other formats."""


def mutated(samples: Sequence[bytes], seed: int) -> bytes:
    """Return an input that the seed makes of the samples; the same seed makes the same."""
    chance = random.Random(seed)
    data = bytearray(chance.choice(samples))
    for _ in range(chance.randint(1, _MAX_CHANGES)):
        start = chance.randint(0, len(data))
        end = min(len(data), start + chance.randint(1, _MAX_CUT))
        match chance.randrange(7):
            case 0 if data:
                data[start % len(data)] ^= 1 << chance.randrange(8)
            case 1:
                del data[start:end]
            case 2:
                data[start:start] = data[start:end] * chance.randint(1, 8)
            case 3:
                other = chance.choice(samples)
                place = chance.randint(0, len(other))
                data[start:end] = other[place : place + chance.randint(1, _MAX_CUT)]
            case 4:
                data[start:end] = chance.choice(_PIECES)
            case 5:
                del data[start:]
            case _:
                data[start:start] = chance.choice(_PIECES)
    return bytes(data[:MAX_BYTES])
